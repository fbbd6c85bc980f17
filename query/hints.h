/* hints.h - what to tell of a question that may not say what was meant: words that no article has,
 * subjects that no figure has. */
#ifndef QUERY_HINTS_H
#define QUERY_HINTS_H

#include "query/asking.h"

/* Adds warnings to the answer, which is complete. Only what the index does not have costs time.
 * Fails with FIG_DAMAGED, FIG_NO_MEMORY and as the store does. */
fig_status hints_give(asking *a, fig_error *err);

#endif
