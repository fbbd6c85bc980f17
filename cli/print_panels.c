/* print_panels.c - number lines for a terminal: under each title a line a row, with its name, its marks,
 * and the figure, date and source of the mark that is set off; then the axis.
 *
 * A row of marks is made in cells first, so that what matters more lies above what matters less: the one
 * that is set off, then dots, hollow ones, ends of bars and bounds, bars, and the grid below all. */
#include "cli/print_panels.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/text.h"

#define BOLD    "\033[1m"
#define FAINT   "\033[2m"
#define GREEN   "\033[32m"
#define SET_OFF "\033[1;33m"
#define FAR_OFF "\033[35m"
#define PLAIN   "\033[0m"

/* An arrow is a bound, a stem and a head. */
enum { ARROW = 3, GAP = 2, VALUE_MOST = 18, DATE = 10, WHERE_LEAST = 6, PLOT_LEAST = 12, TICK_EVERY = 7,
       MARKS_MOST = 64 };

/* In the order of what lies above what. */
typedef enum glyph {
    NOTHING,
    GRID,
    BAR_VAGUE,
    BAR,
    STEM,
    HEAD_LEFT,
    HEAD_RIGHT,
    LEFT_END,
    RIGHT_END,
    BOTH_ENDS,
    HOLLOW,
    DOT,
    GLYPHS
} glyph;

/* Plain and set off, in UTF-8 and in ASCII. */
static const char *const glyphs[2][2][GLYPHS] = {
    [SIGNS_UTF8] = { { " ", "\xe2\x94\x8a", "\xe2\x95\x8c", "\xe2\x94\x80", "\xe2\x94\x80", "\xe2\x97\x80",
                       "\xe2\x96\xb6", "\xe2\x94\x9c", "\xe2\x94\xa4", "\xe2\x94\x82", "\xe2\x97\x8b",
                       "\xe2\x97\x8f" },
                     { " ", "\xe2\x94\x8a", "\xe2\x95\x8d", "\xe2\x94\x81", "\xe2\x94\x81", "\xe2\x97\x80",
                       "\xe2\x96\xb6", "\xe2\x94\xa3", "\xe2\x94\xab", "\xe2\x94\x83", "\xe2\x97\x87",
                       "\xe2\x97\x86" } },
    [SIGNS_ASCII] = { { " ", ":", "~", "-", "-", "<", ">", "[", "]", "|", "o", "*" },
                      { " ", ":", "~", "=", "=", "<", ">", "[", "]", "H", "0", "#" } },
};

typedef struct cell {
    glyph glyph;
    bool set_off, outlier;
} cell;

typedef struct widths {
    size_t label, plot, value, date, where, gap;
} widths;

/* A panel while it is written. */
typedef struct sheet {
    FILE *out;
    const panel *p;
    const panels_look *look;
    widths w;
    size_t margin; /* of the plot, on both sides, where arrows find room */
    cell *cells;
    double ticks[TICKS_MOST];
    size_t ticks_count;
    bool used[2][GLYPHS]; /* for the legend */
} sheet;

static const char *style(const panels_look *look, const char *code)
{
    return look->color ? code : "";
}

static size_t columns_of(const char *text)
{
    return text_columns(text, strlen(text));
}

static void put_cell(const panels_look *look, FILE *out, const char *text, size_t columns)
{
    text_put_cell_cut(out, text, columns, look->signs == SIGNS_UTF8 ? "\xe2\x80\xa6" : "+");
}

static size_t wider(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t narrower(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* ---- how wide what is ---- */

static void measure(sheet *s)
{
    widths w = { .gap = s->look->columns < 100 ? 1 : GAP, .date = DATE };
    char text[CLAIM_TEXT_BYTES];
    const size_t all = s->look->columns;
    rest_label(s->p, s->look->key, text);
    w.label = columns_of(text);
    for (size_t i = 0; i < s->p->rows_count; i++) {
        const row *const r = &s->p->rows[i];
        if (r->rest)
            continue;
        row_label(r, s->look->key, text);
        w.label = wider(w.label, columns_of(text));
        row_value(s->p, r, s->look->key, s->look->signs, text);
        w.value = wider(w.value, columns_of(text));
        w.where = wider(w.where, columns_of(mark_where(r->shown, r, s->look->key)));
    }
    w.value = narrower(w.value, VALUE_MOST);
    w.label = narrower(w.label, all * 2 / 9);
    if (s->look->key == KEY_DATE) /* the label says it */
        w.date = 0;
    const size_t plot_wanted = wider(all * 3 / 10, PLOT_LEAST);
    const size_t fixed = w.label + w.gap + w.gap + w.value + (w.date ? w.gap + w.date : 0);
    const size_t left = all > fixed + plot_wanted + w.gap ? all - fixed - plot_wanted - w.gap : 0;
    w.where = left < WHERE_LEAST ? 0 : narrower(w.where, left);
    if (all < fixed + PLOT_LEAST && w.date)
        w.date = 0;
    const size_t beside = w.label + 2 * w.gap + w.value + (w.date ? w.gap + w.date : 0) +
                          (w.where ? w.gap + w.where : 0);
    w.plot = all > beside + PLOT_LEAST ? all - beside : PLOT_LEAST;
    s->w = w;
}

/* The cell a value falls into. */
static size_t cell_at(const sheet *s, double value)
{
    const size_t inner = s->w.plot - 2 * s->margin;
    return s->margin + (size_t)(axis_place(&s->p->axis, value) * (double)(inner - 1) + 0.5);
}

/* ---- a row of marks ---- */

static void put(sheet *s, size_t at, glyph g, const mark *m)
{
    cell *const c = &s->cells[at];
    const bool above = m->highlighted != c->set_off ? m->highlighted : g > c->glyph;
    if (c->glyph > GRID && !above)
        return;
    *c = (cell){ g, m->highlighted, m->outlier };
}

static void put_line(sheet *s, size_t from, size_t to, glyph g, const mark *m)
{
    for (size_t at = from; at <= to; at++)
        put(s, at, g, m);
}

static void put_mark(sheet *s, const mark *m)
{
    const size_t low = isnan(m->low) ? 0 : cell_at(s, m->low),
                 high = isnan(m->high) ? 0 : cell_at(s, m->high);
    switch (m->shape) {
    case MARK_DOT:
        put(s, low, m->vague ? HOLLOW : DOT, m);
        break;
    case MARK_FROM:
        put_line(s, low + 1, low + ARROW - 2, STEM, m);
        put(s, low + ARROW - 1, HEAD_RIGHT, m);
        put(s, low, LEFT_END, m);
        break;
    case MARK_UP_TO:
        put_line(s, high - (ARROW - 2), high - 1, STEM, m);
        put(s, high - (ARROW - 1), HEAD_LEFT, m);
        put(s, high, RIGHT_END, m);
        break;
    case MARK_BAR:
        if (low == high) {
            put(s, low, BOTH_ENDS, m);
            break;
        }
        if (high - low > 1)
            put_line(s, low + 1, high - 1, m->vague ? BAR_VAGUE : BAR, m);
        put(s, low, LEFT_END, m);
        put(s, high, RIGHT_END, m);
        break;
    }
}

/* As those that are not set off, which only one of its own row is. */
static void put_plain_mark(sheet *s, const mark *m)
{
    mark plain = *m;
    plain.highlighted = false;
    put_mark(s, &plain);
}

static void draw_grid(sheet *s)
{
    memset(s->cells, 0, s->w.plot * sizeof *s->cells);
    for (size_t i = 0; i < s->ticks_count; i++)
        s->cells[cell_at(s, s->ticks[i])].glyph = GRID;
}

static void draw_row(sheet *s, const row *r)
{
    for (size_t i = 0; i < r->marks_count; i++)
        if (!r->marks[i].highlighted)
            put_mark(s, &r->marks[i]);
    for (size_t i = r->marks_count; i-- > 0;)
        if (r->marks[i].highlighted)
            put_mark(s, &r->marks[i]);
}

static const char *cell_style(const sheet *s, const cell *c)
{
    if (c->glyph == NOTHING || !s->look->color)
        return "";
    return c->glyph == GRID ? FAINT : c->outlier ? FAR_OFF : c->set_off ? SET_OFF : GREEN;
}

static void put_cells(sheet *s, size_t count)
{
    const char *now = "";
    for (size_t i = 0; i < count; i++) {
        const cell *const c = &s->cells[i];
        const char *const wanted = cell_style(s, c);
        if (strcmp(wanted, now) != 0) {
            fputs(now[0] ? PLAIN : "", s->out);
            fputs(wanted, s->out);
            now = wanted;
        }
        fputs(glyphs[s->look->signs][c->set_off][c->glyph], s->out);
        s->used[c->set_off][c->glyph] = true;
    }
    fputs(now[0] ? PLAIN : "", s->out);
}

/* To the end of a line: without the spaces at it. */
static void put_used_cells(sheet *s)
{
    size_t count = s->w.plot;
    while (count > 0 && s->cells[count - 1].glyph == NOTHING)
        count--;
    put_cells(s, count);
    fputc('\n', s->out);
}

/* Spaces at the end of a line are not written. */
static void put_last(const sheet *s, const char *text, size_t columns)
{
    put_cell(s->look, s->out, text, narrower(columns_of(text), columns));
}

/* A long name is cut before the number behind it. */
static void put_label(const sheet *s, const row *r)
{
    char name[PANEL_TEXT_BYTES], times[NUMBER_BYTES];
    row_name(r, s->look->key, name);
    row_times(r, times);
    const size_t behind = strlen(times), room = s->w.label > behind ? s->w.label - behind : 0;
    const size_t own = narrower(columns_of(name), room);
    fputs(style(s->look, r->is_source ? FAINT : ""), s->out);
    put_cell(s->look, s->out, name, own);
    fprintf(s->out, "%s%*s", times, (int)(room - own), "");
    fputs(style(s->look, r->is_source ? PLAIN : ""), s->out);
}

static void put_row(sheet *s, const row *r)
{
    char text[CLAIM_TEXT_BYTES];
    const panels_look *const look = s->look;
    put_label(s, r);
    fprintf(s->out, "%*s", (int)s->w.gap, "");
    draw_grid(s);
    draw_row(s, r);
    put_cells(s, s->w.plot);
    row_value(s->p, r, look->key, look->signs, text);
    const size_t own = columns_of(text);
    fprintf(s->out, "%*s%s", (int)(s->w.gap + (own < s->w.value ? s->w.value - own : 0)), "",
            style(look, GREEN));
    put_cell(s->look, s->out, text, narrower(own, s->w.value));
    fputs(style(look, PLAIN), s->out);
    const char *const where = s->w.where ? mark_where(r->shown, r, look->key) : "";
    if (s->w.date) {
        char date[NUMBER_BYTES];
        mark_date(r->shown, date);
        fprintf(s->out, "%*s", (int)s->w.gap, "");
        if (where[0])
            put_cell(s->look, s->out, date, s->w.date);
        else
            put_last(s, date, s->w.date);
    }
    if (where[0]) {
        fprintf(s->out, "%*s%s", (int)s->w.gap, "", style(look, FAINT));
        put_last(s, where, s->w.where);
        fputs(style(look, PLAIN), s->out);
    }
    fputc('\n', s->out);
}

/* A row of nothing but the grid. */
static void put_gap(sheet *s)
{
    fprintf(s->out, "%*s", (int)(s->w.label + s->w.gap), "");
    draw_grid(s);
    put_used_cells(s);
}

/* The rows that are not shown by themselves, as one. */
static void put_rest(sheet *s)
{
    char text[PANEL_TEXT_BYTES];
    rest_label(s->p, s->look->key, text);
    put_cell(s->look, s->out, text, s->w.label);
    fprintf(s->out, "%*s", (int)s->w.gap, "");
    draw_grid(s);
    for (size_t i = 0; i < s->p->rows_count; i++)
        if (s->p->rows[i].rest)
            for (size_t j = 0; j < s->p->rows[i].marks_count; j++)
                put_plain_mark(s, &s->p->rows[i].marks[j]);
    put_used_cells(s);
}

/* ---- the axis ---- */

static void put_axis(const sheet *s)
{
    static const char *const lines[2][2] = { [SIGNS_UTF8] = { "\xe2\x94\x80", "\xe2\x94\xb4" },
                                             [SIGNS_ASCII] = { "-", "+" } };
    const size_t indent = s->w.label + s->w.gap;
    fprintf(s->out, "%*s%s", (int)indent, "", style(s->look, FAINT));
    for (size_t i = 0, tick = 0; i < s->w.plot; i++) {
        const bool here = tick < s->ticks_count && cell_at(s, s->ticks[tick]) == i;
        fputs(lines[s->look->signs][here], s->out);
        while (tick < s->ticks_count && cell_at(s, s->ticks[tick]) == i)
            tick++;
    }
    fprintf(s->out, "\n%*s", (int)indent, "");
    size_t used = 0;
    for (size_t i = 0; i < s->ticks_count; i++) {
        char label[NUMBER_BYTES];
        panel_tick(s->p, s->ticks[i], label);
        const size_t own = strlen(label), at = cell_at(s, s->ticks[i]);
        size_t begin = at > own / 2 ? at - own / 2 : 0;
        if (begin + own > s->w.plot)
            begin = s->w.plot > own ? s->w.plot - own : 0;
        if (begin < used + (used > 0))
            continue; /* no room for it */
        fprintf(s->out, "%*s%s", (int)(begin - used), "", label);
        used = begin + own;
    }
    fprintf(s->out, "%s\n", style(s->look, PLAIN));
}

/* ---- the sentences ---- */

static bool same_sentence(const mark *a, const mark *b)
{
    return !strcmp(a->found->article.id, b->found->article.id) &&
           a->found->claim.sentence.begin == b->found->claim.sentence.begin;
}

/* "  2024-10-25 · Northwire · id" under the sentence. */
static void put_origin(const sheet *s, const mark *m)
{
    char date[NUMBER_BYTES];
    const fig_article *const a = &m->found->article;
    const char *const dot = s->look->signs == SIGNS_UTF8 ? " \xc2\xb7 " : ", ";
    mark_date(m, date);
    fprintf(s->out, "    %s%s%s", style(s->look, FAINT), date, dot);
    const char *const where = a->source ? a->source : a->path ? a->path : "";
    text_put(s->out, where, strlen(where));
    fputs(where[0] ? dot : "", s->out);
    text_put(s->out, a->id, strlen(a->id));
    fprintf(s->out, "%s\n", style(s->look, PLAIN));
}

/* The sentence of the first of some marks, with the figures of them all set off. */
static void put_sentence(const sheet *s, const mark *m, size_t count)
{
    fig_span marks[MARKS_MOST];
    size_t used = 0;
    const fig_span sentence = m->found->claim.sentence;
    for (size_t i = 0; i < count && used < MARKS_MOST; i++) {
        const fig_span span = m[i].found->claim.span;
        const size_t before = used ? marks[used - 1].end + sentence.begin : sentence.begin;
        if (span.begin >= before && span.end <= sentence.end)
            marks[used++] = (fig_span){ span.begin - sentence.begin, span.end - sentence.begin };
    }
    const bool plain = !s->look->color; /* then brackets do it */
    const paragraph shape = { 4,    s->look->columns,   marks, used, plain ? "[" : BOLD, plain ? "]" : PLAIN,
                              NULL };
    const char *const text = m->found->sentence ? m->found->sentence : "";
    fputs("    ", s->out);
    text_put_paragraph(s->out, text, strlen(text), &shape);
    put_origin(s, m);
}

static void put_sentences(const sheet *s)
{
    char label[PANEL_TEXT_BYTES];
    for (size_t i = 0; i < s->p->rows_count; i++) {
        const row *const r = &s->p->rows[i];
        if (r->rest)
            continue;
        row_label(r, s->look->key, label);
        fprintf(s->out, "\n  %s", style(s->look, BOLD));
        text_put(s->out, label, strlen(label));
        fprintf(s->out, "%s\n", style(s->look, PLAIN));
        for (size_t j = 0, same; j < r->marks_count; j += same) {
            for (same = 1; j + same < r->marks_count && same_sentence(&r->marks[j], &r->marks[j + same]);)
                same++;
            put_sentence(s, &r->marks[j], same);
        }
    }
}

/* ---- a panel ---- */

static void put_title(const sheet *s)
{
    char title[PANEL_TEXT_BYTES], about[PANEL_TEXT_BYTES];
    panel_title(s->p, title);
    panel_about(s->p, s->look->key, s->look->signs, about);
    fputs(style(s->look, BOLD), s->out);
    text_put(s->out, title, strlen(title));
    fprintf(s->out, "%s  %s", style(s->look, PLAIN), style(s->look, FAINT));
    put_cell(s->look, s->out, about,
                  narrower(columns_of(about), s->look->columns - narrower(s->look->columns,
                                                                          columns_of(title) + 2)));
    fprintf(s->out, "%s\n", style(s->look, PLAIN));
}

static bool put_panel(sheet *s)
{
    bool from = false, up_to = false;
    measure(s);
    for (size_t i = 0; i < s->p->rows_count; i++)
        for (size_t j = 0; j < s->p->rows[i].marks_count; j++) {
            from |= s->p->rows[i].marks[j].shape == MARK_FROM;
            up_to |= s->p->rows[i].marks[j].shape == MARK_UP_TO;
        }
    s->margin = from || up_to ? ARROW - 1 : 0;
    s->ticks_count = axis_ticks(&s->p->axis, wider(s->w.plot / TICK_EVERY, 2), s->ticks);
    s->cells = calloc(s->w.plot, sizeof *s->cells);
    if (!s->cells)
        return false;
    put_title(s);
    for (size_t i = 0; i < s->p->rows_count; i++) {
        const row *const r = &s->p->rows[i];
        if (r->rest)
            continue;
        if (s->look->key == KEY_DATE && !r->name && i > 0)
            put_gap(s); /* no part of the time above */
        put_row(s, r);
    }
    if (s->p->rest_count > 0)
        put_rest(s);
    put_axis(s);
    if (s->look->sentences)
        put_sentences(s);
    free(s->cells);
    return true;
}

/* ---- the legend ---- */

static bool is_used(const sheet *s, glyph g)
{
    return s->used[0][g] || s->used[1][g];
}

/* One sign of up to three cells, and what it means; `used` are the columns of the line so far. */
static void put_meaning(const sheet *s, const char *const *set, const glyph *cells, const char *meaning,
                        size_t *used)
{
    size_t own = 1 + strlen(meaning);
    for (size_t i = 0; cells[i] != NOTHING; i++)
        own++;
    if (*used > 0 && *used + 3 + own > s->look->columns) {
        fputc('\n', s->out);
        *used = 0;
    }
    fputs(*used > 0 ? "   " : "", s->out);
    *used += own + (*used > 0 ? 3 : 0);
    for (size_t i = 0; cells[i] != NOTHING; i++)
        fputs(set[cells[i]], s->out);
    fprintf(s->out, " %s", meaning);
}

/* What the signs that were used mean. */
static void put_legend(const sheet *s)
{
    static const struct {
        glyph used, cells[4];
        const char *meaning;
    } rows[] = {
        { DOT, { DOT }, "stated" },
        { HOLLOW, { HOLLOW }, "about" },
        { BAR_VAGUE, { LEFT_END, BAR_VAGUE, RIGHT_END }, "vague" },
        { BAR, { LEFT_END, BAR, RIGHT_END }, "range" },
        { BOTH_ENDS, { BOTH_ENDS }, "narrow range" },
        { HEAD_RIGHT, { LEFT_END, STEM, HEAD_RIGHT }, "at least" },
        { HEAD_LEFT, { HEAD_LEFT, STEM, RIGHT_END }, "at most" },
    };
    size_t used = 0;
    bool set_off = false;
    fprintf(s->out, "\n%s", style(s->look, FAINT));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (is_used(s, rows[i].used))
            put_meaning(s, glyphs[s->look->signs][0], rows[i].cells, rows[i].meaning, &used);
    for (glyph g = 0; g < GLYPHS; g++)
        set_off |= s->used[1][g];
    static const glyph diamond[] = { DOT, NOTHING };
    if (set_off)
        put_meaning(s, glyphs[s->look->signs][1], diamond,
                    highlight_words(s->look->highlight), &used);
    fprintf(s->out, "%s\n", style(s->look, PLAIN));
}

bool print_panels(FILE *out, const panels *p, const panels_look *look)
{
    sheet s = { .out = out, .look = look };
    const size_t shown = narrower(p->count, look->panels_most);
    for (size_t i = 0; i < shown; i++) {
        s.p = &p->list[i];
        fputs(i > 0 ? "\n" : "", out);
        if (!put_panel(&s))
            return false;
    }
    if (shown > 0)
        put_legend(&s);
    if (p->count > shown) {
        char more[160];
        const int bytes = snprintf(more, sizeof more,
                                   "and %zu more kinds and units: ask for one, as in 'troops:..', or --panels %zu",
                                   p->count - shown, p->count);
        const paragraph shape = { 0, look->columns, NULL, 0, "", "", NULL };
        fputs(style(look, FAINT), out);
        text_put_paragraph(out, more, (size_t)bytes, &shape);
        fputs(style(look, PLAIN), out);
    }
    return true;
}
