/* facets.c - a table of names and their counts. */
#include "query/facets.h"

#include "stem/word_cache.h"

#include <stdlib.h>
#include <string.h>

enum { CAPACITY_FIRST = 64 }; /* a power of two; half of the slots stay free */

void facet_counts_clear(facet_counts *f)
{
    free(f->rows);
    free(f->last);
    free(f->slots);
    *f = (facet_counts){ 0 };
}

static bool is_named(const fig_stat *row, const char *name)
{
    return row->name && name ? !strcmp(row->name, name) : row->name == name;
}

/* The slot of the name: of its row, or the free one where it belongs. */
static size_t *find_slot(const facet_counts *f, const char *name)
{
    const size_t mask = 2 * f->capacity - 1;
    size_t at = name ? word_cache_hash(name, strlen(name)) : 0;
    while (f->slots[at & mask] && !is_named(&f->rows[f->slots[at & mask] - 1], name))
        at++;
    return &f->slots[at & mask];
}

static bool grow(facet_counts *f)
{
    const size_t capacity = f->capacity ? 2 * f->capacity : CAPACITY_FIRST;
    fig_stat *const rows = realloc(f->rows, capacity * sizeof *rows);
    f->rows = rows ? rows : f->rows;
    size_t *const last = realloc(f->last, capacity * sizeof *last);
    f->last = last ? last : f->last;
    size_t *const slots = calloc(2 * capacity, sizeof *slots);
    if (!rows || !last || !slots) {
        free(slots);
        return false;
    }
    free(f->slots);
    f->slots = slots;
    f->capacity = capacity;
    for (size_t i = 0; i < f->count; i++)
        *find_slot(f, f->rows[i].name) = i + 1;
    return true;
}

bool facet_counts_add(facet_counts *f, const char *name, size_t answer, arena *strings)
{
    if (f->count == f->capacity && !grow(f))
        return false;
    size_t *const slot = find_slot(f, name);
    if (!*slot) {
        const char *const copy = name ? arena_string(strings, name) : NULL;
        if (name && !copy)
            return false;
        f->rows[f->count] = (fig_stat){ copy, 0 };
        f->last[f->count] = SIZE_MAX;
        *slot = ++f->count;
    }
    const size_t row = *slot - 1;
    if (f->last[row] != answer)
        f->rows[row].count++;
    f->last[row] = answer;
    return true;
}

/* What has no name comes last. */
static int compare(const void *a, const void *b)
{
    const fig_stat *const x = a, *const y = b;
    if (!x->name || !y->name)
        return (x->name == NULL) - (y->name == NULL);
    return x->count != y->count ? (x->count < y->count ? 1 : -1) : strcmp(x->name, y->name);
}

const fig_stat *facet_counts_sorted(const facet_counts *f, arena *strings)
{
    fig_stat *const rows = arena_alloc(strings, (f->count + 1) * sizeof *rows);
    if (!rows)
        return NULL;
    if (f->count > 0)
        memcpy(rows, f->rows, f->count * sizeof *rows);
    qsort(rows, f->count, sizeof *rows, compare);
    return rows;
}
