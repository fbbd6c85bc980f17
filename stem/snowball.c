/* snowball.c - Snowball by the public functions of its library. */
#include "stem/snowball.h"

#include "core/error.h"

#include <libstemmer.h>
#include <stdbool.h>
#include <string.h>

static bool has_algorithm(const char *name)
{
    const char **list = sb_stemmer_list();
    while (*list && strcmp(*list, name) != 0)
        list++;
    return *list != NULL;
}

/* A snowball is a stemmer of the library. */
fig_status snowball_new(const char *name, snowball **out, fig_error *err)
{
    *out = NULL;
    if (!has_algorithm(name))
        return FIG_OK;
    *out = (snowball *)sb_stemmer_new(name, NULL);
    return *out ? FIG_OK : error_no_memory(err);
}

void snowball_free(snowball *s)
{
    if (s)
        sb_stemmer_delete((struct sb_stemmer *)s);
}

const char *snowball_stem(snowball *s, const char *word, size_t bytes, size_t *stem_bytes)
{
    struct sb_stemmer *const stemmer = (struct sb_stemmer *)s;
    const sb_symbol *const stem = sb_stemmer_stem(stemmer, (const sb_symbol *)word, (int)bytes);
    *stem_bytes = stem ? (size_t)sb_stemmer_length(stemmer) : 0;
    return (const char *)stem;
}
