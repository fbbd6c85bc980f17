/* guess_without.c - in place of guess.c: texts that do not say are taken for Western ones, with a
 * note. */
#include "indexer/guess.h"

bool guess_encoding(const char *data, size_t bytes, char *name, size_t capacity)
{
    (void)data;
    (void)bytes;
    (void)capacity;
    name[0] = '\0';
    return false;
}

bool guess_is_built_in(void)
{
    return false;
}
