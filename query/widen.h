/* widen.h - a question with the synonyms of its words.
 *
 * "ship" becomes (syn ship vessel), and "north korean ships" two phrases. What is written so as to
 * be just that stays: =words, word*s, word~1s, subjects of figures. */
#ifndef QUERY_WIDEN_H
#define QUERY_WIDEN_H

#include "core/arena.h"
#include "query/synonyms.h"
#include "query/tree.h"
#include "query/wording.h"

/* `*out` is a copy of what changes, lent by `nodes`; the rest is of the old tree. Words are alike
 * when they have a term in common in a language of the index. Fails with FIG_BAD_QUERY when the
 * question gets too long, and with FIG_NO_MEMORY. */
fig_status widen(const query_node *root, const fig_synonyms *synonyms, wording *words, arena *nodes,
                 const query_node **out, fig_error *err);

#endif
