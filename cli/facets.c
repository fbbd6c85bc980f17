/* facets.c - which facets are asked for, and values sorted into buckets. */
#include "cli/facets.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/messages.h"

static const char *const names[FIG_FACETS] = {
    [FIG_FACET_SOURCE] = "source", [FIG_FACET_LANG] = "lang", [FIG_FACET_MONTH] = "month",
    [FIG_FACET_KIND] = "kind",     [FIG_FACET_BY] = "by",
};

const char *facet_name(fig_facet facet)
{
    return names[facet];
}

/* FIG_FACETS for what is none. */
static fig_facet find_facet(const char *name, size_t bytes)
{
    size_t i = 0;
    while (i < FIG_FACETS && (strlen(names[i]) != bytes || memcmp(names[i], name, bytes)))
        i++;
    return (fig_facet)i;
}

unsigned facets_mask(const facet_list *list)
{
    unsigned mask = 0;
    for (size_t i = 0; i < list->count; i++)
        mask |= 1u << list->facets[i];
    return mask;
}

bool facets_choose(const char *list, facet_list *out)
{
    out->count = 0;
    for (const char *at = list; at; at = *at ? at + 1 : NULL) {
        const size_t bytes = strcspn(at, ",");
        const fig_facet facet = find_facet(at, bytes);
        if (facet == FIG_FACETS) {
            complain("write some of source,lang,month,kind,by", "there is no facet '%.*s'",
                     (int)(bytes < 64 ? bytes : 64), at);
            return false;
        }
        if (!(facets_mask(out) & (1u << facet)))
            out->facets[out->count++] = facet;
        at += bytes;
    }
    return true;
}

static int by_name(const void *a, const void *b)
{
    const fig_stat *const x = a, *const y = b;
    if (!x->name || !y->name)
        return (x->name == NULL) - (y->name == NULL);
    return strcmp(x->name, y->name);
}

enum {
    NAMES_MOST = 10
}; /* unless more are asked for; a timeline without gaps is worth its length */

bool facet_rows_make(const fig_results *results, fig_facet facet, size_t most, facet_rows *out)
{
    size_t count;
    const fig_stat *const all = fig_results_facet(results, facet, &count);
    const bool nameless = count > 0 && !all[count - 1].name; /* shown besides the `most` */
    const size_t named = count - nameless;
    if (most == 0)
        most = facet == FIG_FACET_MONTH ? SIZE_MAX : NAMES_MOST;
    const size_t kept = named < most ? named : most;
    out->rows = malloc((count + 1) * sizeof *out->rows);
    if (!out->rows)
        return false;
    memcpy(out->rows, all, kept * sizeof *all);
    if (nameless)
        out->rows[kept] = all[count - 1];
    out->count = kept + nameless;
    out->more = named - kept;
    if (facet == FIG_FACET_MONTH)
        qsort(out->rows, out->count, sizeof *out->rows, by_name);
    return true;
}

/* ---- buckets ---- */

/* 10^n as the literal has it, where that can be. */
static double power_of_ten(int n)
{
    char text[16];
    snprintf(text, sizeof text, "1e%d", n);
    return strtod(text, NULL);
}

/* From a power of ten to the next; nothing but 0 is in the bucket of 0. */
static bucket decade_of(double value)
{
    if (value == 0)
        return (bucket){ .low = 0, .high = 0 };
    const double size = fabs(value);
    int n = (int)floor(log10(size));
    while (power_of_ten(n) > size)
        n--;
    while (power_of_ten(n + 1) <= size)
        n++;
    const double low = power_of_ten(n), high = power_of_ten(n + 1);
    return value > 0 ? (bucket){ .low = low, .high = high }
                     : (bucket){ .low = -high, .high = -low };
}

static size_t put_decades(const fig_value *values, size_t count, bucket *out)
{
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        bucket b = decade_of(values[i].value);
        if (used == 0 || out[used - 1].low != b.low) {
            b.unit = values[i].unit;
            out[used++] = b;
        }
        out[used - 1].claims += values[i].count;
    }
    return used;
}

enum { ROUND_BUCKETS = 10 }; /* about so many */

/* The smallest of 1, 2 and 5 times a power of ten that is at least `least`. */
static double round_width(double least)
{
    const double power = decade_of(least).low;
    return least <= power       ? power
           : least <= 2 * power ? 2 * power
           : least <= 5 * power ? 5 * power
                                : 10 * power;
}

static size_t put_rounds(const fig_value *values, size_t count, bucket *out)
{
    const double least = values[0].value, most = values[count - 1].value;
    const double range = most - least;
    const double width = range > 0 && isfinite(range) ? round_width(range / ROUND_BUCKETS) : 0;
    if (!(width > 0) || !isfinite(least / width)) { /* one value, or no scale that holds them */
        out[0] = (bucket){ values[0].unit, least, most, 0 };
        for (size_t i = 0; i < count; i++)
            out[0].claims += values[i].count;
        return 1;
    }
    const double start = floor(least / width) * width;
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t at = (size_t)((values[i].value - start) / width);
        for (; used <= at; used++)
            out[used] = (bucket){ values[0].unit, start + (double)used * width,
                                  start + (double)(used + 1) * width, 0 };
        out[at].claims += values[i].count;
    }
    return used;
}

/* How many values from `values` on have the unit of the first. */
static size_t same_unit(const fig_value *values, size_t count)
{
    size_t same = 1;
    while (same < count && !strcmp(values[same].unit, values[0].unit))
        same++;
    return same;
}

bucket *buckets_make(const fig_results *results, histogram kind, size_t *count)
{
    enum { DECADES_MOST = 2000, ROUNDS_MOST = ROUND_BUCKETS + 3 }; /* of a unit */
    const size_t most = kind == HISTOGRAM_DECADE ? DECADES_MOST : ROUNDS_MOST;
    size_t values_count, capacity = 1;
    const fig_value *const values = fig_results_values(results, &values_count);
    for (size_t i = 0, same; i < values_count; i += same) {
        same = same_unit(values + i, values_count - i);
        capacity += kind == HISTOGRAM_DECADE && same < most ? same : most;
    }
    bucket *const out = malloc(capacity * sizeof *out);
    *count = 0;
    for (size_t i = 0, same; out && i < values_count; i += same) {
        same = same_unit(values + i, values_count - i);
        *count += kind == HISTOGRAM_DECADE ? put_decades(values + i, same, out + *count)
                                           : put_rounds(values + i, same, out + *count);
    }
    return out;
}
