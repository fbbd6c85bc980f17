/* value_counts.c - a table of values: far fewer than the claims that have them, so only these are
 * sorted. */
#include "query/value_counts.h"

#include <stdlib.h>
#include <string.h>

enum { CAPACITY_FIRST = 256, UNITS_FIRST = 16 }; /* powers of two; half of the slots stay free */

void value_counts_clear(value_counts *v)
{
    free(v->rows);
    free(v->slots);
    free(v->units);
    *v = (value_counts){ 0 };
}

/* The unit as it is kept: there are few, and claims of an article often have one. */
static const char *keep_unit(value_counts *v, const char *unit, arena *strings)
{
    if (v->units_count && !strcmp(v->units[v->unit_last], unit))
        return v->units[v->unit_last];
    for (size_t i = 0; i < v->units_count; i++)
        if (!strcmp(v->units[i], unit))
            return v->units[v->unit_last = i];
    if (v->units_count == v->units_capacity) {
        const size_t capacity = v->units_capacity ? 2 * v->units_capacity : UNITS_FIRST;
        const char **const units = realloc(v->units, capacity * sizeof *units);
        if (!units)
            return NULL;
        v->units = units;
        v->units_capacity = capacity;
    }
    const char *const copy = arena_string(strings, unit);
    if (copy)
        v->units[v->unit_last = v->units_count++] = copy;
    return copy;
}

/* The slot of a value in a unit that is kept: of its row, or the free one where it belongs. */
static size_t *find_slot(const value_counts *v, const char *unit, double value)
{
    const size_t mask = 2 * v->capacity - 1;
    uint64_t hash;
    memcpy(&hash, &value, sizeof hash);
    hash = (hash ^ (uintptr_t)unit) * 0x9e3779b97f4a7c15u;
    size_t at = (size_t)(hash >> 32);
    for (;; at++) {
        size_t *const slot = &v->slots[at & mask];
        if (!*slot || (v->rows[*slot - 1].unit == unit && v->rows[*slot - 1].value == value))
            return slot;
    }
}

static bool grow(value_counts *v)
{
    const size_t capacity = v->capacity ? 2 * v->capacity : CAPACITY_FIRST;
    fig_value *const rows = realloc(v->rows, capacity * sizeof *rows);
    v->rows = rows ? rows : v->rows;
    size_t *const slots = calloc(2 * capacity, sizeof *slots);
    if (!rows || !slots) {
        free(slots);
        return false;
    }
    free(v->slots);
    v->slots = slots;
    v->capacity = capacity;
    for (size_t i = 0; i < v->count; i++)
        *find_slot(v, v->rows[i].unit, v->rows[i].value) = i + 1;
    return true;
}

bool value_counts_add(value_counts *v, const char *unit, double value, arena *strings)
{
    const double plain = value + 0.0; /* -0 is 0 */
    const char *const kept = keep_unit(v, unit, strings);
    if (!kept || (v->count == v->capacity && !grow(v)))
        return false;
    size_t *const slot = find_slot(v, kept, plain);
    if (!*slot) {
        v->rows[v->count] = (fig_value){ kept, plain, 0 };
        *slot = ++v->count;
    }
    v->rows[*slot - 1].count++;
    return true;
}

static int compare(const void *a, const void *b)
{
    const fig_value *const x = a, *const y = b;
    const int units = x->unit == y->unit ? 0 : strcmp(x->unit, y->unit);
    return units ? units : (x->value > y->value) - (x->value < y->value);
}

fig_value *value_counts_sorted(const value_counts *v, arena *strings)
{
    fig_value *const rows = arena_alloc(strings, (v->count + 1) * sizeof *rows);
    if (!rows)
        return NULL;
    if (v->count > 0)
        memcpy(rows, v->rows, v->count * sizeof *rows);
    qsort(rows, v->count, sizeof *rows, compare);
    return rows;
}
