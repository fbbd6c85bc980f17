/* folding.h - which articles of an answer are copies of one that came before.
 * Articles come in the order of the answer, so the first of each story is the one to show. */
#ifndef QUERY_FOLDING_H
#define QUERY_FOLDING_H

#include "figtrail.h"
#include "store/store.h"

typedef struct folding folding;

folding *folding_new(store *s); /* NULL when out of memory. Yours. `s` must outlive it. */
void folding_free(folding *f);

/* The story of the next article, counted from 0; `*first`: nothing before is a copy of it.
 * Time does not grow with the stories. Fails with FIG_DAMAGED and FIG_NO_MEMORY. */
fig_status folding_add(folding *f, store_docid docid, size_t *story, bool *first, fig_error *err);
size_t folding_stories(const folding *f);

#endif
