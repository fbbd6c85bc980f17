/* print_why.c - an article for eyes: [claims] and {refused figures} set off where they stand, and
 * under each paragraph what was made of them, by which rule. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/figures.h"
#include "cli/number.h"
#include "cli/print.h"
#include "cli/text.h"

#define BOLD_GREEN "\033[1;32m"
#define BOLD       "\033[1m"
#define FAINT      "\033[2m"
#define PLAIN      "\033[0m"

enum {
    LIST_INDENT = 4,
    SIGN_COLUMNS = 2,
    WRAPPED_COLUMNS_LEAST = 50, /* of a line that its writer wrapped */
    WRAPPED_COLUMNS_MOST = 100
};

static const char *style(const printer *p, const char *code)
{
    return p->color ? code : "";
}

/* ---- paragraphs ---- */

/* A walk over the paragraphs of a text. */
typedef struct walk {
    const fig_article *article;
    const figure *figures;
    size_t count;
    size_t begin, end;  /* of the paragraph */
    size_t first, last; /* its figures */
    size_t next;        /* the first figure that begins behind where the walk has looked */
    size_t held;        /* up to here no paragraph may end: a sentence or figure is under way */
} walk;

static size_t line_end(const fig_article *a, size_t at)
{
    const char *const newline = memchr(a->text + at, '\n', a->text_bytes - at);
    return newline ? (size_t)(newline - a->text) : a->text_bytes;
}

static bool is_blank(const fig_article *a, size_t begin, size_t end)
{
    while (begin < end && strchr(" \t\r\n\f\v", a->text[begin]))
        begin++;
    return begin == end;
}

/* Whether the line was broken to fit a width, so that its paragraph goes on below: by the line
 * itself, or by the small letter the next begins with. */
static bool was_wrapped(const fig_article *a, size_t begin, size_t end)
{
    if (a->text[end + 1] >= 'a' && a->text[end + 1] <= 'z')
        return true;
    while (end > begin && strchr(" \t\r", a->text[end - 1]))
        end--;
    const size_t columns = text_columns(a->text + begin, end - begin);
    return columns >= WRAPPED_COLUMNS_LEAST && columns <= WRAPPED_COLUMNS_MOST &&
           !strchr(".!?:;\"", a->text[end - 1]);
}

/* Whether a sentence with a claim, or a figure, begins before `at` and ends behind it. */
static bool is_held(walk *w, size_t at)
{
    for (; w->next < w->count && figure_span(&w->figures[w->next]).begin < at; w->next++) {
        const figure *const f = &w->figures[w->next];
        const size_t end = f->claim ? f->claim->sentence.end : f->rejected->span.end;
        w->held = end > w->held ? end : w->held;
    }
    return at < w->held;
}

static bool next_paragraph(walk *w)
{
    const fig_article *const a = w->article;
    w->begin = w->end;
    while (w->begin < a->text_bytes) { /* past blank lines */
        const size_t end = line_end(a, w->begin);
        if (!is_blank(a, w->begin, end))
            break;
        w->begin = end < a->text_bytes ? end + 1 : end;
    }
    if (w->begin == a->text_bytes)
        return false;
    for (size_t line = w->begin;;) {
        w->end = line_end(a, line);
        if (w->end == a->text_bytes)
            break;
        const size_t below = w->end + 1;
        const bool ends = is_blank(a, below, line_end(a, below)) || !was_wrapped(a, line, w->end);
        if (ends && !is_held(w, w->end))
            break;
        line = below;
    }
    w->first = w->last;
    while (w->last < w->count && figure_span(&w->figures[w->last]).begin < w->end)
        w->last++;
    return true;
}

/* Its text with brackets around the figures; their places go to `marks`, their styles to `styles`.
 */
static char *bracketed(const printer *p, const walk *w, fig_span *marks, const char **styles,
                       size_t *marks_count, size_t *bytes)
{
    char *const out = malloc(w->end - w->begin + 2 * (w->last - w->first) + 1);
    size_t at = w->begin, n = 0;
    *marks_count = 0;
    for (size_t i = w->first; out && i <= w->last; i++) {
        const fig_span here =
            i < w->last ? figure_span(&w->figures[i]) : (fig_span){ w->end, w->end };
        if (here.begin < at || here.end > w->end) /* inside the one before */
            continue;
        memcpy(out + n, w->article->text + at, here.begin - at);
        n += here.begin - at;
        at = here.end;
        if (i == w->last)
            break;
        const bool claims = w->figures[i].claim != NULL;
        const size_t begin = n;
        out[n++] = claims ? '[' : '{';
        memcpy(out + n, w->article->text + here.begin, here.end - here.begin);
        n += here.end - here.begin;
        out[n++] = claims ? ']' : '}';
        styles[*marks_count] = style(p, claims ? BOLD_GREEN : FAINT);
        marks[(*marks_count)++] = (fig_span){ begin, n };
    }
    *bytes = n;
    return out;
}

static void put_paragraph(printer *p, const walk *w)
{
    const size_t count = w->last - w->first;
    fig_span *const marks = malloc((count + 1) * sizeof *marks);
    const char **const styles = malloc((count + 1) * sizeof *styles);
    size_t marks_count, bytes;
    char *const text =
        marks && styles ? bracketed(p, w, marks, styles, &marks_count, &bytes) : NULL;
    if (text) {
        const paragraph shape = { 0, p->columns, marks, marks_count, "", style(p, PLAIN), styles };
        text_put_paragraph(p->out, text, bytes, &shape);
    } else {
        p->out_of_memory = true;
    }
    free(text);
    free(styles);
    free(marks);
}

/* ---- what was made of a figure ---- */

static void tell_number(FILE *to, const char *before, double value)
{
    char digits[NUMBER_BYTES];
    number_readable(value, digits);
    fprintf(to, "%s%s", before, digits);
}

static void tell_amount(FILE *to, const fig_claim *c)
{
    static const char *const bounds[] = {
        [FIG_EXACT] = "",
        [FIG_ABOUT] = "about ",
        [FIG_MORE_THAN] = "more than ",
        [FIG_AT_LEAST] = "at least ",
        [FIG_LESS_THAN] = "less than ",
        [FIG_AT_MOST] = "at most ",
        [FIG_RANGE] = "",
    };
    if (!isnan(c->value)) {
        tell_number(to, bounds[c->modifier], c->value);
    } else if (isnan(c->low)) {
        tell_number(to, bounds[FIG_AT_MOST], c->high);
    } else {
        tell_number(to, isnan(c->high) ? bounds[FIG_AT_LEAST] : "", c->low);
        if (!isnan(c->high))
            tell_number(to, " to ", c->high);
    }
    if (strcmp(c->unit, "count"))
        fprintf(to, " %s", c->unit);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* The words of the surface beside the number that bound it: "up to", "or more". */
static fig_span bound_words(const fig_article *a, const fig_claim *c)
{
    fig_span words = { c->span.begin, c->figure.begin };
    if (c->modifier == FIG_EXACT || c->modifier == FIG_RANGE)
        return (fig_span){ 0, 0 };
    if (words.begin == words.end)
        words = (fig_span){ c->figure.end, c->span.end };
    while (words.begin < words.end && !is_letter(a->text[words.begin]))
        words.begin++;
    while (words.begin < words.end && !is_letter(a->text[words.end - 1]))
        words.end--;
    return words;
}

static void tell_words(FILE *to, const char *before, const fig_article *a, fig_span words)
{
    if (words.begin == words.end)
        return;
    fprintf(to, "%s'", before);
    fwrite(a->text + words.begin, 1, words.end - words.begin, to);
    fputc('\'', to);
}

static void tell_fact(FILE *to, const char *name, const char *fact)
{
    if (fact)
        fprintf(to, " \xc2\xb7 %s: %s", name, fact);
}

static void tell_claim(FILE *to, const fig_article *a, const fig_claim *c)
{
    fprintf(to, "%s: ", c->surface);
    tell_amount(to, c);
    tell_words(to, ", by ", a, bound_words(a, c));
    tell_fact(to, "trend", fig_trend_name(c->trend));
    tell_fact(to, "subject", c->subject ? c->subject : c->unit_text);
    tell_fact(to, "kind", c->kind);
    if (c->kind_rule)
        fprintf(to, ", %s", c->kind_rule);
    tell_words(to, " ", a, c->kind_cue);
    tell_fact(to, "by", c->by);
    tell_fact(to, "via", c->via);
    tell_fact(to, "modality", c->modality == FIG_ASSERTED ? NULL : fig_modality_name(c->modality));
    if (c->weak)
        fputs(" \xc2\xb7 weak: left out of searches", to);
}

static void tell_refusal(FILE *to, const fig_article *a, const fig_rejected *r)
{
    fprintf(to, "%s: no claim, %s: %s", r->surface, fig_reason_name(r->reason), r->rule);
    tell_words(to, " ", a, r->cue);
}

static void put_figure(printer *p, const figure *f)
{
    char *text = NULL;
    size_t bytes = 0;
    FILE *const to = open_memstream(&text, &bytes);
    if (to && f->claim)
        tell_claim(to, f->article, f->claim);
    else if (to)
        tell_refusal(to, f->article, f->rejected);
    if (!to || fclose(to)) {
        p->out_of_memory = true;
    } else {
        const char *const words = f->claim ? f->claim->surface : f->rejected->surface;
        const fig_span surface = { 0, strlen(words) };
        const paragraph shape = { LIST_INDENT + SIGN_COLUMNS,
                                  p->columns,
                                  &surface,
                                  1,
                                  style(p, f->claim ? BOLD_GREEN : FAINT),
                                  style(p, PLAIN),
                                  NULL };
        fprintf(p->out, "%*s%c ", LIST_INDENT, "", f->claim ? '+' : '-');
        text_put_paragraph(p->out, text, bytes, &shape);
    }
    free(text);
}

/* ---- the article ---- */

/* Its title or file, unless the text begins with it or there is none. */
static void put_heading(const printer *p, const fig_article *a)
{
    const char *const name = a->title ? a->title : a->path ? a->path : a->id;
    const size_t bytes = strlen(name);
    if (!strcmp(name, "-") || (a->text_bytes >= bytes && !memcmp(a->text, name, bytes)))
        return;
    const paragraph shape = { 0, p->columns, NULL, 0, "", "", NULL };
    fputs(style(p, BOLD), p->out);
    text_put_paragraph(p->out, name, bytes, &shape);
    fprintf(p->out, "%s\n", style(p, PLAIN));
}

void print_why(printer *p, const fig_article *a, const figure *figures, size_t count)
{
    walk w = { .article = a, .figures = figures, .count = count };
    put_heading(p, a);
    for (bool first = true; next_paragraph(&w); first = false) {
        if (!first)
            fputc('\n', p->out);
        put_paragraph(p, &w);
        for (size_t i = w.first; i < w.last; i++)
            put_figure(p, &figures[i]);
    }
    if (w.last < count)
        fprintf(p->out, "%sBeside the article, on its page:\n", w.end ? "\n" : "");
    for (size_t i = w.last; i < count; i++)
        put_figure(p, &figures[i]);
    p->written += count;
}
