/* checked.h - a draft and what the archive says to each of its figures, for printers. */
#ifndef CLI_CHECKED_H
#define CLI_CHECKED_H

#include "cli/print.h"
#include "views/check.h"
#include "views/sums.h"

enum { CLAIMS_LISTED = 10, SUMS_LISTED = 32 };

/* A claim of a draft beside those of the archive with the same subject. */
typedef struct finding {
    verdict verdict;
    size_t same_count, other_count; /* that state the same figure, and others; of the best fits */
    const fig_found_claim *same[CLAIMS_LISTED], *other[CLAIMS_LISTED]; /* the first of them */
    fig_results *results[2];                                           /* they are lent by */
} finding;

typedef struct checked { /* one draft */
    const fig_article *article;
    figure *figures; /* claims alone; `findings` has one of each */
    finding *findings;
    size_t count;
    bool cut; /* there are more figures than are looked at */
    part_whole sums[SUMS_LISTED];
    size_t sums_count, sums_listed;
} checked;

typedef struct check_totals {
    size_t drafts, figures, by_verdict[SEEN + 1], sums;
    double took_ms;
} check_totals;

/* Ask `index` of each figure of a draft. What is found lasts until checked_clear, as long as `article` and the next call
 * of `extractor` let it. All questions together take `timeout_s` at the most (FIG_TIMEOUT); 0 = no bound. On failure
 * there is nothing to clear. */
fig_status checked_make(fig_index *index, fig_extractor *extractor, const fig_article *article, double timeout_s,
                        checked *out, fig_error *err);
void checked_clear(checked *c);
void check_totals_add(check_totals *to, const checked *c);

/* For eyes: the draft with its figures set off, and under each paragraph what is known of them. */
void print_checked(printer *p, const checked *c);
void print_check_totals(const printer *p, const check_totals *t);

/* figtrail.check/1, draft by draft: false when memory is out. */
bool json_checked(FILE *out, const checked *c, bool is_first);
bool json_check_totals(FILE *out, const check_totals *t);

#endif
