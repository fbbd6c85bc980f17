/* print_facets.c - counts for eyes: a line a name or bucket, with a bar. */
#include <stdlib.h>
#include <string.h>

#include "cli/facets.h"
#include "cli/number.h"
#include "cli/print.h"
#include "cli/text.h"

enum { LABEL_BYTES = 256, BAR_MOST = 40, GAP = 2 };

/* One line of a chart. */
typedef struct line {
    char label[LABEL_BYTES];
    size_t count;
} line;

static size_t wider(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* Eighths of a column, so that small counts differ. */
static void put_bar(FILE *out, size_t count, size_t most, size_t columns)
{
    static const char *const parts[] = { "",
                                         "\xe2\x96\x8f",
                                         "\xe2\x96\x8e",
                                         "\xe2\x96\x8d",
                                         "\xe2\x96\x8c",
                                         "\xe2\x96\x8b",
                                         "\xe2\x96\x8a",
                                         "\xe2\x96\x89",
                                         "\xe2\x96\x88" };
    size_t eighths = most ? (size_t)((double)count / (double)most * (double)columns * 8 + 0.5) : 0;
    if (count > 0 && eighths == 0)
        eighths = 1;
    for (; eighths >= 8; eighths -= 8)
        fputs(parts[8], out);
    fputs(parts[eighths], out);
}

/* The lines under a heading; labels of numbers stand to the right. */
static void put_chart(printer *p, const char *heading, const line *lines, size_t count,
                      bool numbers)
{
    size_t label_columns = 0, digits_columns = 0, most = 0;
    char digits[NUMBER_BYTES];
    for (size_t i = 0; i < count; i++) {
        number_readable((double)lines[i].count, digits);
        label_columns = wider(label_columns, text_columns(lines[i].label, strlen(lines[i].label)));
        digits_columns = wider(digits_columns, strlen(digits));
        most = wider(most, lines[i].count);
    }
    const size_t label_most = p->columns * 2 / 5;
    label_columns = label_columns < label_most ? label_columns : label_most;
    const size_t before_bar = 2 + label_columns + GAP + digits_columns + 1;
    const size_t left = p->columns > before_bar ? p->columns - before_bar : 0;
    fprintf(p->out, "%s%s%s%s\n", p->written > 0 ? "\n" : "", p->color ? "\033[1m" : "", heading,
            p->color ? "\033[0m" : "");
    for (size_t i = 0; i < count; i++) {
        const size_t own = text_columns(lines[i].label, strlen(lines[i].label));
        number_readable((double)lines[i].count, digits);
        fprintf(p->out, "%*s",
                (int)(2 + (numbers && own < label_columns ? label_columns - own : 0)), "");
        text_put_cell(p->out, lines[i].label, numbers && own < label_columns ? own : label_columns);
        fprintf(p->out, "%*s%s", (int)(GAP + digits_columns), digits, lines[i].count ? " " : "");
        put_bar(p->out, lines[i].count, most, left < BAR_MOST ? left : BAR_MOST);
        fputc('\n', p->out);
    }
    p->written += count;
}

static bool put_facet(printer *p, const fig_results *results, fig_facet facet)
{
    facet_rows rows;
    if (!facet_rows_make(results, facet, p->settings->facet_values, &rows))
        return false;
    line *const lines = calloc(rows.count + 1, sizeof *lines);
    for (size_t i = 0; lines && i < rows.count; i++) {
        snprintf(lines[i].label, LABEL_BYTES, "%s",
                 rows.rows[i].name ? rows.rows[i].name : "(none)");
        lines[i].count = rows.rows[i].count;
    }
    if (lines) {
        char heading[64];
        snprintf(heading, sizeof heading, "%s by %s",
                 p->answer == ANSWER_SEARCH ? "articles" : "claims",
                 facet == FIG_FACET_BY ? "claimant" : facet_name(facet));
        put_chart(p, heading, lines, rows.count, false);
        if (rows.more > 0)
            fprintf(p->out, "  and %zu more\n", rows.more);
    }
    free(lines);
    free(rows.rows);
    return lines;
}

/* "1,000 to 10,000" */
static void bucket_label(const bucket *b, char out[LABEL_BYTES])
{
    char low[NUMBER_BYTES], high[NUMBER_BYTES];
    number_readable(b->low, low);
    number_readable(b->high, high);
    if (b->low == b->high)
        snprintf(out, LABEL_BYTES, "%s", low);
    else
        snprintf(out, LABEL_BYTES, "%s to %s", low, high);
}

/* A chart for each unit. */
static bool put_histogram(printer *p, const fig_results *results)
{
    size_t count;
    bucket *const buckets = buckets_make(results, (histogram)p->settings->histogram, &count);
    line *const lines = calloc(count + 1, sizeof *lines);
    for (size_t i = 0, same; buckets && lines && i < count; i += same) {
        for (same = 0; i + same < count && !strcmp(buckets[i + same].unit, buckets[i].unit);
             same++) {
            bucket_label(&buckets[i + same], lines[same].label);
            lines[same].count = buckets[i + same].claims;
        }
        char heading[128];
        const bool plain = !strcmp(buckets[i].unit, "count");
        snprintf(heading, sizeof heading, "claims by value%s%s", plain ? "" : ", ",
                 plain ? "" : buckets[i].unit);
        put_chart(p, heading, lines, same, true);
    }
    free(lines);
    free(buckets);
    return buckets && lines;
}

bool print_facets(printer *p, const summary *s)
{
    facet_list facets;
    bool ok = facets_choose(p->settings->facets, &facets);
    for (size_t i = 0; i < facets.count && ok; i++)
        ok = put_facet(p, s->results, facets.facets[i]);
    if (ok && p->settings->histogram != HISTOGRAM_NONE)
        ok = put_histogram(p, s->results);
    return ok;
}
