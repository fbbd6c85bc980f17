/* results.h - a finished answer: everything in it lives in its own arena. */
#ifndef QUERY_RESULTS_H
#define QUERY_RESULTS_H

#include "core/arena.h"
#include "figtrail.h"

enum { WARNINGS_MAX = 8 };

struct fig_results {
    arena strings;
    fig_want want;
    fig_hit *hits;           /* FIG_WANT_ARTICLES */
    fig_found_claim *claims; /* FIG_WANT_CLAIMS */
    size_t count;
    size_t articles_total, claims_total;
    bool articles_exact, claims_exact;
    const fig_stat *facets[FIG_FACETS]; /* NULL when not asked for */
    size_t facets_count[FIG_FACETS];
    fig_value *values;
    size_t values_count;
    const char *parsed;
    const char *warnings[WARNINGS_MAX];
    size_t warnings_count;
    const char **missing; /* parts of the index */
    size_t missing_count;
    double took_ms;
};

fig_results *results_new(fig_want want); /* NULL when out of memory */
/* False when out of memory. More than WARNINGS_MAX are dropped. */
bool results_warn(fig_results *r, const char *warning);

/* Deep copies into `strings`. False when out of memory. `article` comes without its text,
 * and names no copies. */
bool article_copy(arena *strings, const fig_article *article, fig_article *out);
bool claim_copy(arena *strings, const fig_claim *claim, fig_claim *out);

#endif
