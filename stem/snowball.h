/* snowball.h - Snowball's algorithms by name. The only door to them: snowball.c goes through it
 * with the library's public functions, snowball_linked.c with those of its archive. */
#ifndef STEM_SNOWBALL_H
#define STEM_SNOWBALL_H

#include "figtrail.h"

typedef struct snowball snowball;

/* The algorithm "english", for UTF-8. `*out` is yours: snowball_free; NULL with FIG_OK where
 * Snowball has none of that name. Fails with FIG_NO_MEMORY, and with FIG_IO where its library
 * cannot be loaded. */
fig_status snowball_new(const char *name, snowball **out, fig_error *err);
void snowball_free(snowball *s);

/* The stem of a word in lower case, lent until the next call or the end of `s`. NULL when there is
 * no memory. */
const char *snowball_stem(snowball *s, const char *word, size_t bytes, size_t *stem_bytes);

#endif
