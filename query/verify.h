/* verify.h - does an article the store found hold what the question asks? */
#ifndef QUERY_VERIFY_H
#define QUERY_VERIFY_H

#include "query/plan.h"
#include "query/view.h"

/* `v` stands on an article that the plan's query found. Fails with FIG_DAMAGED and FIG_NO_MEMORY.
 */
fig_status verify(const plan *p, view *v, bool *holds, fig_error *err);

#endif
