/* explain.h - why an article was found, and where its score comes from. */
#ifndef QUERY_EXPLAIN_H
#define QUERY_EXPLAIN_H

#include "query/asking.h"

/* Explain the hit that was made of the article at hand, deep in the results. Each part of the
 * question is asked again of this article alone, so that its weight is the one it gave. Fails as
 * the store does, and with FIG_NO_MEMORY. */
fig_status explain_hit(asking *a, fig_hit *hit, fig_error *err);

#endif
