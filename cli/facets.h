/* facets.h - counting answers: the facets that --facet names, and the buckets of --histogram. */
#ifndef CLI_FACETS_H
#define CLI_FACETS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/options.h"
#include "figtrail.h"

/* The facets of a list such as "source,month", in its order; none for NULL. */
typedef struct facet_list {
    fig_facet facets[FIG_FACETS];
    size_t count;
} facet_list;
/* False after telling what is wrong with the list. */
bool facets_choose(const char *list, facet_list *out);
unsigned facets_mask(const facet_list *list);
const char *facet_name(fig_facet facet);

/* The counts of a facet that are shown: the most frequent, months in their order. */
typedef struct facet_rows {
    fig_stat *rows;
    size_t count;
    size_t more; /* names that are left out */
} facet_rows;
/* `most` 0: as many as suit the facet. False when memory is out. `out` is yours: free(out->rows).
 */
bool facet_rows_make(const fig_results *results, fig_facet facet, size_t most, facet_rows *out);

/* How many claims have a value from `low` up to, but without, `high`. */
typedef struct bucket {
    const char *unit;
    double low, high;
    size_t claims;
} bucket;
/* Of all values of the results, by unit and value; decades leave empty ones out. NULL when memory
 * is out; yours to free. */
bucket *buckets_make(const fig_results *results, histogram kind, size_t *count);

#endif
