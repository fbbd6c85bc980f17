/* panels.c - from claims to panels, rows and marks. All claims are sorted once, so that those of a panel,
 * and in it those of a row, stand side by side; what is made of them points into that order. */
#include "views/panels.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Fewer figures than this have no outliers, and one is this many times the spread of the middle half
 * away from it: as box plots have it for "far out". */
enum { OUTLIERS_LEAST = 6 };
#define FAR_OUT 3.0
/* The middle half spreads over so much of a line, at the least. */
#define SPREAD_LEAST 0.03

/* A claim on its way to a mark. */
typedef struct item {
    const fig_found_claim *found;
    const char *kind, *unit, *noun; /* what a panel is told by; `noun` of no kind only */
    const char *key;                /* of its row; NULL = none */
    size_t key_bytes;
    bool is_source;
    size_t at; /* in the answer */
} item;

/* ---- comparing ---- */

static int compare_sizes(size_t x, size_t y)
{
    return (x > y) - (x < y);
}

static int compare_doubles(double x, double y)
{
    return (x > y) - (x < y);
}

/* NULL is after all. */
static int compare_texts(const char *x, const char *y)
{
    return x && y ? strcmp(x, y) : (!x) - (!y);
}

/* "Drones" and "drone" are one. */
static size_t noun_bytes(const char *noun)
{
    const size_t bytes = strlen(noun);
    return bytes > 2 && tolower((unsigned char)noun[bytes - 1]) == 's' ? bytes - 1 : bytes;
}

static int compare_nouns(const char *x, const char *y)
{
    if (!x || !y)
        return (!x) - (!y);
    const size_t x_bytes = noun_bytes(x), y_bytes = noun_bytes(y);
    for (size_t i = 0; i < x_bytes && i < y_bytes; i++) {
        const int order = tolower((unsigned char)x[i]) - tolower((unsigned char)y[i]);
        if (order)
            return order;
    }
    return compare_sizes(x_bytes, y_bytes);
}

static int compare_panels(const item *x, const item *y)
{
    int order = compare_texts(x->kind, y->kind);
    order = order ? order : compare_texts(x->unit, y->unit);
    return order ? order : compare_nouns(x->noun, y->noun);
}

static int compare_rows(const item *x, const item *y)
{
    if (x->is_source != y->is_source)
        return x->is_source - y->is_source;
    if (!x->key || !y->key)
        return (!x->key) - (!y->key);
    const size_t both = x->key_bytes < y->key_bytes ? x->key_bytes : y->key_bytes;
    const int order = memcmp(x->key, y->key, both);
    return order ? order : compare_sizes(x->key_bytes, y->key_bytes);
}

static int by_place(const void *a, const void *b)
{
    const item *const x = a, *const y = b;
    int order = compare_panels(x, y);
    order = order ? order : compare_rows(x, y);
    order = order ? order : compare_texts(x->found->article.published, y->found->article.published);
    return order ? order : compare_sizes(x->at, y->at);
}

static int by_size(const void *a, const void *b)
{
    return compare_doubles(*(const double *)a, *(const double *)b);
}

static int by_text(const void *a, const void *b)
{
    return compare_texts(*(const char *const *)a, *(const char *const *)b);
}

/* ---- a claim ---- */

static void set_key(item *i, panel_key key, panel_dates dates)
{
    static const size_t date_bytes[] = { [DATES_AUTO] = 10, [DATES_DAY] = 10, [DATES_MONTH] = 7, [DATES_YEAR] = 4 };
    const fig_article *const a = &i->found->article;
    switch (key) {
    case KEY_CLAIMANT:
        i->key = i->found->claim.by;
        i->is_source = !i->key;
        i->key = i->key ? i->key : a->source;
        break;
    case KEY_SOURCE:
        i->key = a->source;
        break;
    case KEY_ARTICLE:
        i->key = a->id;
        break;
    case KEY_DATE:
        i->key = a->published;
        break;
    }
    i->key_bytes = i->key ? strlen(i->key) : 0;
    if (key == KEY_DATE && i->key_bytes > date_bytes[dates])
        i->key_bytes = date_bytes[dates];
}

static item item_of(const fig_found_claim *found, size_t at, const panels_want *want)
{
    const fig_claim *const c = &found->claim;
    const bool of_a_kind = c->kind && strcmp(c->kind, "count") != 0;
    item i = { .found = found,
               .kind = of_a_kind ? c->kind : NULL,
               .unit = c->canonical_unit ? c->canonical_unit : c->unit,
               .noun = of_a_kind ? NULL : c->unit_text,
               .at = at };
    set_key(&i, want->key, want->dates);
    return i;
}

/* Nothing to put on a line: no bound on either side, or none that is a number. */
static bool has_place(const fig_claim *c)
{
    return !isinf(c->canonical_low) && !isinf(c->canonical_high) && !isinf(c->low) && !isinf(c->high) &&
           !(isnan(c->canonical_low) && isnan(c->canonical_high) && isnan(c->low) && isnan(c->high));
}

static bool has_digits(const char *text)
{
    for (; text && *text; text++)
        if (isdigit((unsigned char)*text) || (unsigned char)*text >= 0x80) /* digits of other scripts */
            return true;
    return false;
}

/* ---- the unit of a panel ---- */

/* What brings canonical values to the unit of the panel. */
typedef struct unit_scale {
    const char *unit, *unit_text;
    double factor; /* NAN: the panel has the canonical unit */
} unit_scale;

static bool is_unit(const fig_claim *c, const char *unit)
{
    return c->unit && unit && !strcmp(c->unit, unit);
}

/* Rounded to 12 digits: 88 % of 0.88 is 100. */
static double rounded(double value)
{
    if (value == 0 || !isfinite(value))
        return value;
    const double power = pow(10, 11 - floor(log10(fabs(value))));
    const double digits = round(value * power) / power;
    return isfinite(digits) && digits != 0 ? digits : value;
}

static double factor_of(const fig_claim *c)
{
    if (isfinite(c->low) && isfinite(c->canonical_low) && c->canonical_low != 0)
        return rounded(c->low / c->canonical_low);
    if (isfinite(c->high) && isfinite(c->canonical_high) && c->canonical_high != 0)
        return rounded(c->high / c->canonical_high);
    return NAN;
}

/* The unit most of them are printed in; of as many the first. Units are few, so are the comparisons. */
static unit_scale unit_of(const item *items, size_t count)
{
    const fig_claim *best = NULL;
    size_t best_count = 0;
    for (size_t i = 0, tried = 0; i < count && tried < 16; i++) {
        const fig_claim *const c = &items[i].found->claim;
        size_t same = 0, before = 0;
        for (; before < i && !is_unit(&items[before].found->claim, c->unit); before++)
            ;
        if (before < i)
            continue;
        tried++;
        for (size_t j = i; j < count; j++)
            same += is_unit(&items[j].found->claim, c->unit);
        if (same > best_count) {
            best = c;
            best_count = same;
        }
    }
    if (!best)
        return (unit_scale){ items[0].unit, NULL, NAN };
    unit_scale s = { best->unit, NULL, NAN };
    for (size_t i = 0; i < count && (isnan(s.factor) || !s.unit_text); i++) {
        const fig_claim *const c = &items[i].found->claim;
        if (!is_unit(c, s.unit))
            continue;
        s.unit_text = s.unit_text ? s.unit_text : c->unit_text;
        s.factor = isnan(s.factor) ? factor_of(c) : s.factor;
    }
    const bool shifted = items[0].unit && !strcmp(items[0].unit, "celsius"); /* no factor does it */
    if (best_count < count && (isnan(s.factor) || shifted))
        return (unit_scale){ items[0].unit, is_unit(best, items[0].unit) ? s.unit_text : NULL, NAN };
    return s;
}

static double bound_of(const fig_claim *c, const unit_scale *s, double printed, double canonical)
{
    if (is_unit(c, s->unit) || isnan(canonical))
        return printed;
    return isnan(s->factor) ? canonical : rounded(canonical * s->factor);
}

static mark mark_of(const fig_found_claim *found, const unit_scale *s)
{
    const fig_claim *const c = &found->claim;
    mark m = { .found = found,
               .low = bound_of(c, s, c->low, c->canonical_low),
               .high = bound_of(c, s, c->high, c->canonical_high) };
    m.shape = isnan(m.low)        ? MARK_UP_TO
              : isnan(m.high)     ? MARK_FROM
              : m.low == m.high   ? MARK_DOT
                                  : MARK_BAR;
    m.vague = c->modifier == FIG_ABOUT || (c->modifier == FIG_RANGE && !has_digits(c->surface));
    return m;
}

double mark_value(const mark *m)
{
    return isnan(m->low) ? m->high : isnan(m->high) ? m->low : m->low + (m->high - m->low) / 2;
}

/* ---- a row ---- */

static const char *date_of(const mark *m)
{
    return m->found->article.published;
}

/* By date they are; of those of one date the answer had the first first. */
static const mark *choose_shown(const row *r, panel_highlight highlight)
{
    if (highlight == HIGHLIGHT_FIRST)
        return r->marks;
    for (size_t i = 0; highlight == HIGHLIGHT_NEW && i < r->marks_count; i++)
        if (r->marks[i].first)
            return &r->marks[i];
    const mark *newest = r->marks;
    for (size_t i = 1; i < r->marks_count && date_of(&r->marks[i]); i++)
        if (strcmp(date_of(newest), date_of(&r->marks[i])) != 0)
            newest = &r->marks[i];
    return newest;
}

static void finish_row(row *r, mark *marks, const item *first, const panels_want *want)
{
    const fig_article *const a = &first->found->article;
    r->marks = marks;
    r->is_source = first->is_source;
    r->name = want->key != KEY_ARTICLE ? first->key : a->title ? a->title : a->path ? a->path : a->id;
    r->name_bytes = want->key != KEY_ARTICLE ? first->key_bytes : strlen(r->name);
    r->low = INFINITY;
    r->high = -INFINITY;
    for (size_t i = 0; i < r->marks_count; i++) {
        r->low = fmin(r->low, isnan(marks[i].low) ? marks[i].high : marks[i].low);
        r->high = fmax(r->high, isnan(marks[i].high) ? marks[i].low : marks[i].high);
    }
    r->shown = choose_shown(r, want->highlight);
    marks[r->shown - r->marks].highlighted = want->highlight != HIGHLIGHT_NEW && r->marks_count > 1;
    for (size_t i = 0; want->highlight == HIGHLIGHT_NEW && i < r->marks_count; i++)
        marks[i].highlighted = marks[i].first;
}

#define ROWS(name)                                                                                 \
    static int rows_by_##name(const void *a, const void *b)                                        \
    {                                                                                              \
        const row *const x = a, *const y = b;                                                      \
        const int order = order_by_##name(x, y);                                                   \
        return order ? order : x->marks < y->marks ? -1 : x->marks > y->marks;                     \
    }
static int order_by_value(const row *x, const row *y)
{
    return compare_doubles(mark_value(x->shown), mark_value(y->shown));
}
static int order_by_date(const row *x, const row *y)
{
    return compare_texts(date_of(x->shown), date_of(y->shown));
}
static int order_by_newest(const row *x, const row *y)
{
    const char *const a = date_of(x->shown), *const b = date_of(y->shown);
    return a && b ? strcmp(b, a) : (!a) - (!b);
}
static int order_by_name(const row *x, const row *y)
{
    return (void)x, (void)y, 0; /* so they stand already */
}
static int order_by_figures(const row *x, const row *y)
{
    return compare_sizes(y->marks_count, x->marks_count);
}
ROWS(value)
ROWS(date)
ROWS(newest)
ROWS(name)
ROWS(figures)

static void sort_rows(row *rows, size_t count, panel_order order)
{
    static int (*const orders[])(const void *, const void *) = {
        [ORDER_VALUE] = rows_by_value, [ORDER_DATE] = rows_by_date,       [ORDER_NEWEST] = rows_by_newest,
        [ORDER_NAME] = rows_by_name,   [ORDER_FIGURES] = rows_by_figures,
    };
    qsort(rows, count, sizeof *rows, orders[order]);
}

/* ---- the rest ---- */

static int by_weight(const void *a, const void *b)
{
    const row *const x = *(const row *const *)a, *const y = *(const row *const *)b;
    int order = order_by_figures(x, y);
    order = order ? order : order_by_newest(x, y);
    return order ? order : x < y ? -1 : x > y;
}

/* False when memory is out. */
static bool find_rest(panel *p, size_t most)
{
    if (most == 0 || p->rows_count - 1 <= most)
        return true;
    row **const weights = malloc(p->rows_count * sizeof *weights);
    if (!weights)
        return false;
    for (size_t i = 0; i < p->rows_count; i++)
        weights[i] = &p->rows[i];
    qsort(weights, p->rows_count, sizeof *weights, by_weight);
    for (size_t i = most; i < p->rows_count; i++)
        weights[i]->rest = true;
    p->rest_count = p->rows_count - most;
    free(weights);
    return true;
}

/* ---- a panel ---- */

/* Room for what is sorted on the side: numbers of two ends a claim. */
typedef struct scratch {
    double *values, *sorted;
    const char **ids;
} scratch;

static void find_outliers(panel *p, mark *marks, size_t count, scratch *s)
{
    for (size_t i = 0; i < count; i++)
        s->values[i] = s->sorted[i] = axis_place(&p->axis, mark_value(&marks[i]));
    qsort(s->sorted, count, sizeof *s->sorted, by_size);
    const double low = s->sorted[count / 4], high = s->sorted[count - 1 - count / 4],
                 far = FAR_OUT * fmax(high - low, SPREAD_LEAST);
    for (size_t i = 0; i < count && count >= OUTLIERS_LEAST; i++) {
        marks[i].outlier = s->values[i] < low - far || s->values[i] > high + far;
        p->outliers += marks[i].outlier;
    }
}

static double for_order(double bound)
{
    return isnan(bound) ? INFINITY : bound;
}

static int compare_values(const mark *x, const mark *y)
{
    const int order = compare_doubles(for_order(x->low), for_order(y->low));
    return order ? order : compare_doubles(for_order(x->high), for_order(y->high));
}

static int by_value_and_date(const void *a, const void *b)
{
    const mark *const x = *(const mark *const *)a, *const y = *(const mark *const *)b;
    int order = compare_values(x, y);
    order = order ? order : compare_texts(date_of(x), date_of(y));
    return order ? order : x < y ? -1 : x > y;
}

/* Of each value the earliest that is dated. False when memory is out. */
static bool find_firsts(mark *marks, size_t count)
{
    mark **const order = malloc(count * sizeof *order);
    if (!order)
        return false;
    for (size_t i = 0; i < count; i++)
        order[i] = &marks[i];
    qsort(order, count, sizeof *order, by_value_and_date);
    for (size_t i = 0; i < count; i++)
        order[i]->first = date_of(order[i]) && (i == 0 || compare_values(order[i - 1], order[i]) != 0);
    free(order);
    return true;
}

static size_t count_articles(const mark *marks, size_t count, const char **ids)
{
    for (size_t i = 0; i < count; i++)
        ids[i] = marks[i].found->article.id;
    qsort(ids, count, sizeof *ids, by_text);
    size_t different = 0;
    for (size_t i = 0; i < count; i++)
        different += i == 0 || strcmp(ids[i - 1], ids[i]) != 0;
    return different;
}

static bool finish_panel(panel *p, const item *items, mark *marks, row *rows, const panels_want *want,
                         scratch *s)
{
    const unit_scale scale = unit_of(items, p->figures);
    size_t ends = 0;
    p->kind = items[0].kind;
    p->unit = scale.unit;
    p->unit_text = scale.unit_text;
    p->rows = rows;
    for (size_t i = 0; i < p->figures; i++) {
        mark *const m = &marks[i];
        *m = mark_of(items[i].found, &scale);
        p->bounded += m->shape != MARK_DOT;
        if (!isnan(m->low))
            s->values[ends++] = m->low;
        if (!isnan(m->high))
            s->values[ends++] = m->high;
        if (i == 0 || compare_rows(&items[i - 1], &items[i]))
            rows[p->rows_count++] = (row){ .marks_count = 0 };
        rows[p->rows_count - 1].marks_count++;
    }
    p->axis = axis_choose(s->values, ends, s->sorted);
    find_outliers(p, marks, p->figures, s);
    p->articles = count_articles(marks, p->figures, s->ids);
    if (!find_firsts(marks, p->figures))
        return false;
    for (size_t i = 0, at = 0; i < p->rows_count; at += rows[i++].marks_count)
        finish_row(&rows[i], marks + at, items + at, want);
    sort_rows(rows, p->rows_count, want->order);
    return find_rest(p, want->rows_most);
}

static int by_figures(const void *a, const void *b)
{
    const panel *const x = a, *const y = b;
    const int order = compare_sizes(y->figures, x->figures);
    return order ? order : x->rows < y->rows ? -1 : x->rows > y->rows;
}

/* `items` are sorted. */
static bool make_all(const item *items, size_t count, const panels_want *want, panels *out, scratch *s)
{
    size_t row_at = 0;
    for (size_t i = 0; i < count; i += out->list[out->count++].figures) {
        panel *const p = &out->list[out->count];
        *p = (panel){ .figures = 1 };
        while (i + p->figures < count && !compare_panels(&items[i], &items[i + p->figures]))
            p->figures++;
        if (!finish_panel(p, items + i, out->marks + i, out->rows + row_at, want, s))
            return false;
        row_at += p->rows_count;
    }
    qsort(out->list, out->count, sizeof *out->list, by_figures);
    return true;
}

static bool make(const fig_found_claim *const *found, size_t count, const panels_want *want, panels *out)
{
    const size_t room = count + 1;
    *out = (panels){ .list = calloc(room, sizeof *out->list),
                     .dates = want->dates,
                     .marks = calloc(room, sizeof *out->marks),
                     .rows = calloc(room, sizeof *out->rows) };
    item *const items = calloc(room, sizeof *items);
    scratch s = { calloc(2 * room, sizeof *s.values), calloc(2 * room, sizeof *s.sorted),
                  calloc(room, sizeof *s.ids) };
    bool ok = out->list && out->marks && out->rows && items && s.values && s.sorted && s.ids;
    if (ok) {
        size_t used = 0;
        for (size_t i = 0; i < count; i++)
            if (has_place(&found[i]->claim))
                items[used++] = item_of(found[i], i, want);
        qsort(items, used, sizeof *items, by_place);
        ok = make_all(items, used, want, out, &s);
    }
    free(s.ids);
    free(s.sorted);
    free(s.values);
    free(items);
    if (!ok)
        panels_clear(out);
    return ok;
}

bool panels_make(const fig_found_claim *const *found, size_t count, const panels_want *want, panels *out)
{
    panels_want now = *want;
    if (want->key != KEY_DATE || want->dates != DATES_AUTO)
        return make(found, count, want, out);
    for (now.dates = DATES_DAY;; now.dates++) {
        if (!make(found, count, &now, out))
            return false;
        const bool fits = out->count == 0 || want->rows_most == 0 || out->list[0].rest_count == 0;
        if (fits || now.dates == DATES_YEAR)
            return true;
        panels_clear(out);
    }
}

void panels_clear(panels *p)
{
    free(p->rows);
    free(p->marks);
    free(p->list);
    *p = (panels){ 0 };
}

const char *mark_shape_name(mark_shape shape)
{
    static const char *const names[] = { "dot", "bar", "from", "up_to" };
    return names[shape];
}
