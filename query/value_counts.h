/* value_counts.h - how many claims have each value in each unit. */
#ifndef QUERY_VALUE_COUNTS_H
#define QUERY_VALUE_COUNTS_H

#include "core/arena.h"
#include "figtrail.h"

#include <stdint.h>

typedef struct value_counts {
    fig_value *rows;
    size_t *slots; /* row + 1, by hash of unit and value; 0 is free */
    size_t count, capacity;
    const char **units; /* each once, lent by the arena */
    size_t units_count, units_capacity, unit_last;
} value_counts;

void value_counts_clear(value_counts *v);

/* Count a claim. The unit is copied to the arena once. False when out of memory. */
bool value_counts_add(value_counts *v, const char *unit, double value, arena *strings);

/* By unit and value, lent by `strings`; NULL when out of memory. */
fig_value *value_counts_sorted(const value_counts *v, arena *strings);

#endif
