/* folding.h - which articles of an answer are copies of one that came before.
 * Compares sketches (record/sketch.h) of the index; articles come in the order of the answer, so
 * the first of each group is the one to show. */
#ifndef QUERY_FOLDING_H
#define QUERY_FOLDING_H

#include "figtrail.h"
#include "store/store.h"

typedef struct folding folding;

folding *folding_new(void); /* NULL when out of memory. Yours. */
void folding_free(folding *f);

/* The group of the next article by its sketch, counted from 0; `*first`: nothing before is in it.
 * Time does not grow with the groups. Fails with FIG_NO_MEMORY. */
fig_status folding_add(folding *f, store_bytes packed, size_t *group, bool *first, fig_error *err);
size_t folding_groups(const folding *f);
/* How many of a group came after its first. */
size_t folding_copies(const folding *f, size_t group);

#endif
