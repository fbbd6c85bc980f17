/* print_check.c - a draft for eyes: its text, and in the margin of what the archive says to each figure a sign. */
#include <stdlib.h>
#include <string.h>

#include "cli/check_text.h"
#include "cli/claim_text.h"
#include "cli/paragraphs.h"
#include "cli/text.h"

#define BOLD  "\033[1m"
#define FAINT "\033[2m"
#define GREEN "\033[32m"
#define AMBER "\033[1;33m"
#define PLAIN "\033[0m"

enum { TEXT_INDENT = 4, LIST_INDENT = 4 };

static const char *verdict_style(const printer *p, verdict v)
{
    static const char *const styles[] = { [NOT_SEEN] = FAINT, [DIFFERS] = AMBER, [SEEN] = GREEN };
    return printer_style(p, styles[v]);
}

typedef struct styled {
    const printer *p;
    const checked *c;
} styled;

static const char *style_of(void *user, size_t i)
{
    const styled *const s = user;
    return verdict_style(s->p, s->c->findings[i].verdict);
}

static void tell_claims(FILE *to, const fig_found_claim *const *claims, size_t count, bool with_values)
{
    const size_t listed = count < NAMED_MOST ? count : NAMED_MOST;
    for (size_t i = 0; i < listed; i++) {
        char value[CLAIM_TEXT_BYTES];
        claim_value(&claims[i]->claim, terminal_ascii() ? SIGNS_ASCII : SIGNS_UTF8, value);
        fputs(i > 0 ? "; " : "", to);
        if (with_values) {
            const char *const unit = claim_unit(&claims[i]->claim);
            fprintf(to, "%s%s%s (", value, unit[0] && strcmp(unit, "%") != 0 ? " " : "", unit);
        }
        tell_origin(to, claims[i]);
        fputs(with_values ? ")" : "", to);
    }
    if (count > listed)
        fprintf(to, "; and %zu more", count - listed);
}

static void tell_finding(FILE *to, const fig_claim *c, const finding *f)
{
    const char *const what = claim_of_what(c);
    fprintf(to, "%s%s%s: %s", c->surface, what[0] ? " " : "", what, verdict_words(f->verdict));
    fputs(f->verdict == NOT_SEEN ? "" : ": ", to);
    if (f->verdict == SEEN) {
        tell_claims(to, f->same, f->same_count, false);
        fputs(f->other_count > 0 ? ". Others: " : "", to);
    }
    if (f->other_count > 0)
        tell_claims(to, f->other, f->other_count, true);
}

static void put_told(printer *p, const char *sign, const char *code, FILE *to, char **text, const size_t *bytes,
                     size_t set_off)
{
    if (!to || fclose(to)) {
        p->out_of_memory = true;
    } else {
        const fig_span surface = { 0, set_off };
        const paragraph shape = { LIST_INDENT, p->columns, &surface, set_off > 0, code, printer_style(p, PLAIN), NULL };
        fprintf(p->out, "  %s%s%s ", code, sign, code[0] ? PLAIN : "");
        text_put_paragraph(p->out, *text, *bytes, &shape);
    }
    free(*text);
}

static void put_finding(printer *p, const fig_claim *c, const finding *f)
{
    char *text = NULL;
    size_t bytes = 0;
    FILE *const to = open_memstream(&text, &bytes);
    if (to)
        tell_finding(to, c, f);
    put_told(p, verdict_sign(f->verdict, terminal_ascii()), verdict_style(p, f->verdict), to, &text, &bytes, strlen(c->surface));
}

static void put_sum(printer *p, const part_whole *sum)
{
    char *text = NULL;
    size_t bytes = 0;
    FILE *const to = open_memstream(&text, &bytes);
    if (to)
        tell_sum(to, sum);
    put_told(p, "!", printer_style(p, AMBER), to, &text, &bytes, 0);
}

static void put_heading(const printer *p, const fig_article *a)
{
    const char *const name = article_name(a);
    const size_t bytes = strlen(name);
    if (!strcmp(name, "-") || (a->text_bytes >= bytes && !memcmp(a->text, name, bytes)))
        return;
    const paragraph shape = { 0, p->columns, NULL, 0, "", "", NULL };
    fputs(printer_style(p, BOLD), p->out);
    text_put_paragraph(p->out, name, bytes, &shape);
    fprintf(p->out, "%s\n", printer_style(p, PLAIN));
}

void print_checked(printer *p, const checked *c)
{
    walk w = { .article = c->article, .figures = c->figures, .count = c->count };
    if (p->written++ > 0)
        fputc('\n', p->out);
    put_heading(p, c->article);
    for (bool first = true; next_paragraph(&w); first = false) {
        if (!first)
            fputc('\n', p->out);
        put_figured(p, &w, TEXT_INDENT, style_of, &(styled){ p, c });
        for (size_t i = w.first; i < w.last; i++)
            put_finding(p, c->figures[i].claim, &c->findings[i]);
        for (size_t i = 0; i < c->sums_listed; i++)
            if (c->sums[i].part->span.begin >= w.begin && c->sums[i].part->span.begin < w.end)
                put_sum(p, &c->sums[i]);
    }
}

void print_check_totals(const printer *p, const check_totals *t)
{
    fprintf(p->out, "\n%s", printer_style(p, FAINT));
    tell_check_totals(p->out, t);
    fprintf(p->out, "%s\n", printer_style(p, PLAIN));
}
