/* facets.h - counts by name: how many answers each source, language, month, kind and claimant has.
 */
#ifndef QUERY_FACETS_H
#define QUERY_FACETS_H

#include "core/arena.h"
#include "figtrail.h"

#include <stdint.h>

/* Counts of one facet. Names are copied to the arena once. */
typedef struct facet_counts {
    fig_stat *rows; /* name NULL: of answers without one */
    size_t *last;   /* of each row: the answer it counted last */
    size_t *slots;  /* row + 1, by hash of the name; 0 is free */
    size_t count, capacity;
} facet_counts;

void facet_counts_clear(facet_counts *f);

/* Count `name` (NULL is a name as well) for the answer of that number, once an answer.
 * False when out of memory. */
bool facet_counts_add(facet_counts *f, const char *name, size_t answer, arena *strings);

/* The rows by falling count, then by name, lent by `strings`; NULL when out of memory. */
const fig_stat *facet_counts_sorted(const facet_counts *f, arena *strings);

#endif
