/* neighbours.h - words that a few slips of the finger make of each other.
 *
 * A slip is a letter too many, one too few, a wrong one, or two neighbours swapped. Terms are
 * compared letter by letter, in characters of Unicode; those with digits are nobody's neighbours.
 */
#ifndef QUERY_NEIGHBOURS_H
#define QUERY_NEIGHBOURS_H

#include "core/arena.h"
#include "store/store.h"

enum { SLIPS_MAX = 2, NEIGHBOUR_LETTERS_MAX = 32 }; /* longer words have no neighbours */

typedef struct neighbour {
    const char *term; /* without its field's prefix; NUL-terminated */
    size_t bytes;
    size_t documents;
    unsigned slips;
    bool same_first; /* begins with the same letter */
} neighbour;

typedef struct neighbour_list { /* terms live in `strings`; the array is the list's own */
    arena *strings;
    neighbour *rows;
    size_t count, capacity;
} neighbour_list;
void neighbour_list_clear(neighbour_list *list);

typedef enum neighbour_reach {
    REACH_ALL,       /* any letter may be wrong */
    REACH_SAME_FIRST /* the first letter is right: much quicker */
} neighbour_reach;

/* Add the terms of the store that begin with `field_prefix` and then are at most `slips` (up to
 * SLIPS_MAX) away from `word`, the word itself included. A term that the list has already stays as
 * it is there. Most of the store's terms are skipped, not read.
 * FIG_TOO_LARGE (without a message) when the list would have more than `most`. */
fig_status neighbours_find(store *s, const char *field_prefix, const char *word, size_t bytes,
                           unsigned slips, neighbour_reach reach, size_t most, neighbour_list *out,
                           fig_error *err);

/* How many slips are between two words; `most` + 1 when there are more than `most` (up to
 * SLIPS_MAX). */
unsigned neighbours_apart(const char *a, size_t a_bytes, const char *b, size_t b_bytes,
                          unsigned most);

/* How many letters a word has. */
size_t neighbours_letters(const char *word, size_t bytes);

#endif
