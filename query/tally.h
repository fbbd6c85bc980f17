/* tally.h - what all answers to a question have in common, counted over every match: how many there
 * are, facets, and the values of their figures. Which of them are shown is search_*.c's matter. */
#ifndef QUERY_TALLY_H
#define QUERY_TALLY_H

#include "query/asking.h"

/* Does the search want more of all matches than its hits and an estimate? */
bool tally_wanted(const fig_search *want);

/* Look at every match, and put totals, facets and values into the results. Fails with FIG_DAMAGED
 * and FIG_NO_MEMORY, and as the store does. */
fig_status tally_all(asking *a, fig_error *err);

#endif
