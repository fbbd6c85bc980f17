/* nearest.h - "perhaps you meant": the known word most like the one that was typed. */
#ifndef CLI_NEAREST_H
#define CLI_NEAREST_H

#include <stddef.h>

/* Of the `count` words that `candidate(from, i)` gives, the one fewest letters away from `word`;
 * NULL when none is close enough to be meant. Lent. */
const char *nearest_word(const char *word, const char *(*candidate)(const void *from, size_t i),
                         const void *from, size_t count);

#endif
