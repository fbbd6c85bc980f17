/* print_text.c - answers for eyes: hits with their passages, claims aligned on the value.
 * What a terminal would obey never gets through; lines fit its width. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/claim_text.h"
#include "cli/print.h"
#include "cli/text.h"

#define BOLD  "\033[1m"
#define FAINT "\033[2m"
#define GREEN "\033[32m"
#define PLAIN "\033[0m"

enum { CELL_BYTES = CLAIM_TEXT_BYTES, DAY_BYTES = 16, GAP = 2, INDENT = 4, MARKS_MOST = 64 };

static size_t cell_columns(const char *cell)
{
    return text_columns(cell, strlen(cell));
}

/* A paragraph in one style, its first line already indented. */
static void put_styled(const printer *p, const char *text, size_t indent, const char *code)
{
    const paragraph shape = { indent, p->columns, NULL, 0, "", "", NULL };
    fputs(printer_style(p, code), p->out);
    text_put_paragraph(p->out, text, strlen(text), &shape);
    fputs(printer_style(p, PLAIN), p->out);
}

/* ---- hits ---- */

/* The day is what matters in a list: "2024-10-25T09:30:00Z" is shown as "2024-10-25". */
static const char *day_of(const fig_article *a, char out[DAY_BYTES])
{
    if (!a->published)
        return NULL;
    snprintf(out, DAY_BYTES, "%.10s", a->published);
    return out;
}

/* "a · b · c" of what is known, on as many lines as it takes. */
static void put_facts(const printer *p, const char *const *facts, size_t count, size_t indent)
{
    size_t used = 0; /* nothing written yet */
    for (size_t i = 0; i < count; i++) {
        if (!facts[i] || !facts[i][0])
            continue;
        const size_t columns = cell_columns(facts[i]);
        if (used == 0) {
            fprintf(p->out, "%*s%s", (int)indent, "", printer_style(p, FAINT));
            used = indent;
        } else if (used + 3 + columns > p->columns) {
            fprintf(p->out, "\n%*s", (int)indent, "");
            used = indent;
        } else {
            fputs(" \xc2\xb7 ", p->out);
            used += 3;
        }
        text_put(p->out, facts[i], strlen(facts[i]));
        used += columns;
    }
    if (used > 0)
        fprintf(p->out, "%s\n", printer_style(p, PLAIN));
}

/* With a mark where it does not begin or end as a sentence does. */
static void put_passage(printer *p, const fig_snippet *s)
{
    static const char *const before = "\xe2\x80\xa6 ", *const after = " \xe2\x80\xa6";
    const size_t shift = s->cut_before ? strlen(before) : 0, bytes = strlen(s->text);
    char *const text = malloc(shift + bytes + strlen(after) + 1);
    fig_span *const marks = malloc((s->highlights_count + 1) * sizeof *marks);
    if (text && marks) {
        const size_t all = (size_t)sprintf(text, "%s%s%s", s->cut_before ? before : "", s->text,
                                           s->cut_after ? after : "");
        for (size_t i = 0; i < s->highlights_count; i++)
            marks[i] = (fig_span){ s->highlights[i].begin + shift, s->highlights[i].end + shift };
        const paragraph shape = { INDENT,         p->columns,      marks, s->highlights_count,
                                  printer_style(p, BOLD), printer_style(p, PLAIN), NULL };
        fprintf(p->out, "%*s", INDENT, "");
        text_put_paragraph(p->out, text, all, &shape);
    } else {
        p->out_of_memory = true;
    }
    free(text);
    free(marks);
}

/* "The Harbour Post 2024-10-25", or its path or address where it has no source. */
static int copy_name(const fig_copy *c, char *out, size_t capacity)
{
    const char *const name = c->source ? c->source : c->path ? c->path : c->url ? c->url : c->id;
    return snprintf(out, capacity, "%s%s%.10s", name, c->published ? " " : "",
                    c->published ? c->published : "");
}

/* "first printed by A 2024-10-25; 3 copies: B 2024-10-26, C, 1 more" */
static void put_copies(const printer *p, const fig_article *a)
{
    enum { NAMED_MOST = 3 };
    char line[2048], name[CELL_BYTES];
    size_t used = 0;
    const size_t named = a->copies_listed < NAMED_MOST ? a->copies_listed : NAMED_MOST;
    if (a->first && !strcmp(a->first->id, a->id)) {
        used = (size_t)sprintf(line, "first printed here; ");
    } else if (a->first) {
        copy_name(a->first, name, sizeof name);
        used = (size_t)sprintf(line, "first printed by %s; ", name);
    }
    used += (size_t)sprintf(line + used, "%zu %s: ", a->copies, a->copies == 1 ? "copy" : "copies");
    for (size_t i = 0; i < named; i++) {
        copy_name(&a->copies_list[i], name, sizeof name);
        used += (size_t)sprintf(line + used, "%s%s", i > 0 ? ", " : "", name);
    }
    if (a->copies > named)
        sprintf(line + used, ", %zu more", a->copies - named);
    fprintf(p->out, "%*s", INDENT, "");
    put_styled(p, line, INDENT, FAINT);
}

static void text_hit(printer *p, const fig_hit *hit)
{
    const fig_article *const a = &hit->article;
    if (p->written > 0)
        fputc('\n', p->out);
    fprintf(p->out, "%*zu  ", INDENT - 2, hit->rank);
    put_styled(p, article_name(a), INDENT, BOLD);
    char day[DAY_BYTES];
    const char *const facts[] = { a->source, day_of(a, day), a->title ? a->path : NULL, a->id };
    put_facts(p, facts, COUNT(facts), INDENT);
    if (a->copies > 0)
        put_copies(p, a);
    for (size_t i = 0; i < hit->snippets_count; i++)
        if (hit->snippets[i].span.end > 0) /* else the title, which stands there */
            put_passage(p, &hit->snippets[i]);
    if (hit->explanation)
        print_explained(p, hit, INDENT);
}

/* ---- claims ---- */

/* What the figure counts; where no words say it, its kind. */
static const char *subject_cell(const fig_claim *c)
{
    if (c->subject)
        return c->subject;
    if (claim_unit(c)[0])
        return "";
    return c->unit_text ? c->unit_text : c->kind && strcmp(c->kind, "count") ? c->kind : "";
}

static void by_cell(const fig_claim *c, char out[CELL_BYTES])
{
    const char *const by = c->by ? c->by : "";
    snprintf(out, CELL_BYTES, "%s%s%s", by, c->via ? " via " : "", c->via ? c->via : "");
}

/* How surely, where it is not simply said. */
static const char *modality_of(const fig_claim *c)
{
    return c->modality == FIG_ASSERTED ? NULL : fig_modality_name(c->modality);
}

/* The table of claims. */
enum { CELL_VALUE, CELL_UNIT, CELL_SUBJECT, CELL_BY, CELL_DATE, CELLS };

static void fill_cells(const printer *p, const figure *f, char out[CELLS][CELL_BYTES])
{
    for (size_t i = 0; i < CELLS; i++)
        out[i][0] = '\0';
    claim_value(f->claim, SIGNS_UTF8, out[CELL_VALUE]);
    snprintf(out[CELL_UNIT], CELL_BYTES, "%s", claim_unit(f->claim));
    snprintf(out[CELL_SUBJECT], CELL_BYTES, "%s", subject_cell(f->claim));
    by_cell(f->claim, out[CELL_BY]);
    if (p->answer == ANSWER_EXTRACT) /* the heading has the article */
        return;
    char day[DAY_BYTES];
    const char *const published = day_of(f->article, day);
    snprintf(out[CELL_DATE], CELL_BYTES, "%s", published ? published : "undated");
}

/* The unit stands close to its value, the rest apart. */
static size_t gap_before(size_t cell)
{
    return cell == CELL_VALUE ? 0 : cell == CELL_UNIT ? 1 : GAP;
}

/* As wide as the widest cell of each column; subject and claimant share what the line has left. */
static void measure(const printer *p, const figure *figures, size_t count, size_t widths[CELLS])
{
    memset(widths, 0, CELLS * sizeof *widths);
    for (size_t i = 0; i < count; i++) {
        char cells[CELLS][CELL_BYTES];
        if (!figures[i].claim)
            continue;
        fill_cells(p, &figures[i], cells);
        for (size_t j = 0; j < CELLS; j++) {
            const size_t columns = cell_columns(cells[j]);
            widths[j] = columns > widths[j] ? columns : widths[j];
        }
    }
    for (;;) {
        size_t total = 0;
        for (size_t j = 0; j < CELLS; j++)
            total += widths[j] > 0 ? widths[j] + gap_before(j) : 0;
        const size_t widest = widths[CELL_BY] > widths[CELL_SUBJECT] ? CELL_BY : CELL_SUBJECT;
        if (total <= p->columns || widths[widest] <= GAP)
            return;
        widths[widest]--;
    }
}

static void put_claim(const printer *p, const figure *f, const size_t widths[CELLS])
{
    char cells[CELLS][CELL_BYTES];
    fill_cells(p, f, cells);
    const size_t value_columns = cell_columns(cells[CELL_VALUE]);
    fprintf(p->out, "%*s%s%s%s", (int)(widths[CELL_VALUE] - value_columns), "", printer_style(p, GREEN),
            cells[CELL_VALUE], printer_style(p, PLAIN));
    size_t last = 0;
    for (size_t j = 1; j < CELLS; j++)
        last = cells[j][0] ? j : last;
    for (size_t j = 1; j <= last; j++) {
        if (widths[j] == 0)
            continue;
        const size_t own = cell_columns(cells[j]);
        fprintf(p->out, "%*s", (int)gap_before(j), "");
        text_put_cell(p->out, cells[j], j == last && own < widths[j] ? own : widths[j]);
    }
    fputc('\n', p->out);
}

static void put_rejected(const printer *p, const figure *f, size_t indent)
{
    fprintf(p->out, "%*s%sno claim, %s:%s ", (int)indent, "", printer_style(p, FAINT),
            fig_reason_name(f->rejected->reason), printer_style(p, PLAIN));
    text_put(p->out, f->rejected->surface, strlen(f->rejected->surface));
    fputc('\n', p->out);
}

/* How many of the figures from here on stand in one sentence and are said equally surely. */
static size_t same_sentence(const figure *figures, size_t count)
{
    if (!figures[0].claim)
        return 1;
    const fig_span sentence = figures[0].claim->sentence;
    size_t same = 1;
    for (; same < count && !figures[same].group_starts &&
           !strcmp(figures[same].article->id, figures[0].article->id);
         same++) {
        const figure *const f = &figures[same];
        const size_t begin = f->claim ? f->claim->span.begin : f->rejected->span.begin;
        if (begin < sentence.begin || begin >= sentence.end ||
            (f->claim && f->claim->modality != figures[0].claim->modality))
            break;
    }
    return same;
}

/* The sentence under its rows, the words of their claims set off. */
static void put_sentence(const printer *p, const figure *figures, size_t count, size_t indent)
{
    const fig_claim *const first = figures[0].claim;
    if (!first || !figures[0].sentence)
        return;
    fig_span marks[MARKS_MOST];
    size_t marks_count = 0;
    for (size_t i = 0; i < count && marks_count < MARKS_MOST; i++) {
        const fig_claim *const c = figures[i].claim;
        if (c && c->span.begin >= first->sentence.begin && c->span.end <= first->sentence.end)
            marks[marks_count++] = (fig_span){ c->span.begin - first->sentence.begin,
                                               c->span.end - first->sentence.begin };
    }
    const paragraph shape = { indent,         p->columns,      marks, marks_count,
                              printer_style(p, BOLD), printer_style(p, PLAIN), NULL };
    fprintf(p->out, "%*s", (int)indent, "");
    text_put_paragraph(p->out, figures[0].sentence, strlen(figures[0].sentence), &shape);
}

/* Under the sentence: how surely it is said, and where it stands. */
static void put_origin(const printer *p, const figure *f, size_t indent)
{
    const fig_article *const a = f->article;
    const bool in_list = p->answer != ANSWER_EXTRACT;
    const char *const facts[] = { f->claim ? modality_of(f->claim) : NULL,
                                  in_list && a->source ? a->source
                                  : in_list            ? a->path
                                                       : NULL,
                                  in_list ? a->id : NULL };
    put_facts(p, facts, COUNT(facts), indent);
}

static void put_group(const printer *p, const figure *f, bool is_first)
{
    fprintf(p->out, "%s%s", is_first ? "" : "\n", printer_style(p, BOLD));
    text_put(p->out, f->group, f->group_bytes);
    fprintf(p->out, "%s\n", printer_style(p, PLAIN));
}

static void text_figures(printer *p, const figure *figures, size_t count)
{
    size_t widths[CELLS];
    measure(p, figures, count, widths);
    const size_t indent = widths[CELL_VALUE] > 0 ? widths[CELL_VALUE] + GAP : 0;
    if (p->answer == ANSWER_EXTRACT && count > 0) {
        if (p->written > 0)
            fputc('\n', p->out);
        put_styled(p, article_name(figures[0].article), INDENT, BOLD);
    }
    for (size_t i = 0, same; i < count; i += same) {
        if (figures[i].group_starts)
            put_group(p, &figures[i], i == 0);
        same = same_sentence(figures + i, count - i);
        for (size_t j = i; j < i + same; j++) {
            if (figures[j].claim)
                put_claim(p, &figures[j], widths);
            else
                put_rejected(p, &figures[j], indent);
        }
        put_sentence(p, figures + i, same, indent);
        put_origin(p, &figures[i], indent);
    }
}

/* ---- the end ---- */

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static void text_end(printer *p, const summary *s)
{
    const size_t all = p->answer == ANSWER_SEARCH ? s->articles : s->claims;
    const bool nothing_new = p->settings->only_new && p->written == 0;
    if (!answer_asked(p->answer) || all == 0 || nothing_new)
        return;
    if (!print_facets(p, s))
        p->out_of_memory = true;
    fputs(p->written > 0 ? "\n" : "", p->out);
    fputs(printer_style(p, FAINT), p->out);
    if (s->shown > 0 && (s->shown < all || !s->exact))
        fprintf(p->out, "%zu of %s%zu ", s->shown, s->exact ? "" : "about ", all);
    else
        fprintf(p->out, "%zu ", all);
    if (p->answer == ANSWER_SEARCH)
        fprintf(p->out, "article%s", plural(all));
    else
        fprintf(p->out, "claim%s in %zu article%s", plural(all), s->articles, plural(s->articles));
    fprintf(p->out, "%s\n", printer_style(p, PLAIN));
}

const print_format print_text = { .hit = text_hit, .figures = text_figures, .end = text_end };
