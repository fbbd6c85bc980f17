/* asking.h - one question while it is answered: its plan, the article at hand, the answer so far.
 * Shared by the two ways to answer: articles (search.c) and claims (search_claims.c). */
#ifndef QUERY_ASKING_H
#define QUERY_ASKING_H

#include "core/deadline.h"
#include "query/folding.h"
#include "query/hit.h"
#include "query/index.h"
#include "query/plan.h"
#include "query/results.h"

typedef struct asking {
    fig_index *index;
    const fig_search *want;
    plan plan;
    view view;
    showing shown;
    fig_results *out;
    folding *folding; /* NULL when copies are not folded */
    deadline until;
} asking;

/* FIG_TIMEOUT when the time that was allowed is over: between two articles. */
static inline fig_status asking_in_time(const asking *a, fig_error *err)
{
    return deadline_check(&a->until, err);
}

/* Fill the results with ranked articles, or with ranked claims. */
fig_status ask_articles(asking *a, fig_error *err);
fig_status ask_claims(asking *a, fig_error *err);
/* Articles in the order of their figures; only for a question with a claim condition. */
fig_status ask_by_value(asking *a, fig_error *err);

/* Add one hit, for which there is room: the article `docid`, whose record is lent. */
fig_status ask_emit(asking *a, store_docid docid, store_bytes record, double score, fig_error *err);

#endif
