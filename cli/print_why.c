/* print_why.c - an article for eyes: [claims] and {refused figures} set off where they stand, and
 * under each paragraph what was made of them, by which rule. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/number.h"
#include "cli/paragraphs.h"
#include "cli/text.h"

#define BOLD_GREEN "\033[1;32m"
#define BOLD       "\033[1m"
#define FAINT      "\033[2m"
#define PLAIN      "\033[0m"

enum { LIST_INDENT = 4, SIGN_COLUMNS = 2 };

/* ---- paragraphs ---- */

typedef struct styled {
    const printer *p;
    const figure *figures;
} styled;

static const char *style_of(void *user, size_t i)
{
    const styled *const s = user;
    return printer_style(s->p, s->figures[i].claim ? BOLD_GREEN : FAINT);
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
                                  printer_style(p, f->claim ? BOLD_GREEN : FAINT),
                                  printer_style(p, PLAIN),
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
    fputs(printer_style(p, BOLD), p->out);
    text_put_paragraph(p->out, name, bytes, &shape);
    fprintf(p->out, "%s\n", printer_style(p, PLAIN));
}

void print_why(printer *p, const fig_article *a, const figure *figures, size_t count)
{
    walk w = { .article = a, .figures = figures, .count = count };
    put_heading(p, a);
    for (bool first = true; next_paragraph(&w); first = false) {
        if (!first)
            fputc('\n', p->out);
        put_figured(p, &w, 0, style_of, &(styled){ p, figures });
        for (size_t i = w.first; i < w.last; i++)
            put_figure(p, &figures[i]);
    }
    if (w.last < count)
        fprintf(p->out, "%sBeside the article, on its page:\n", w.end ? "\n" : "");
    for (size_t i = w.last; i < count; i++)
        put_figure(p, &figures[i]);
    p->written += count;
}
