/* guess.c - uchardet behind one function. */
#include "indexer/guess.h"

#include <stdio.h>
#include <uchardet.h>

bool guess_encoding(const char *data, size_t bytes, char *name, size_t capacity)
{
    const uchardet_t detector = uchardet_new();
    name[0] = '\0';
    if (!detector)
        return false;
    if (uchardet_handle_data(detector, data, bytes) == 0) {
        uchardet_data_end(detector);
        snprintf(name, capacity, "%s", uchardet_get_charset(detector));
    }
    uchardet_delete(detector);
    return name[0] != '\0';
}

bool guess_is_built_in(void)
{
    return true;
}
