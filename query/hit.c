/* hit.c - matches and claims of one article, and the hit made of them. */
#include "query/hit.h"

#include "core/error.h"
#include "query/results.h"
#include "query/snippet.h"

#include <stdlib.h>
#include <string.h>

void showing_clear(showing *s)
{
    match_list_clear(&s->matches);
    free(s->fits);
    *s = (showing)SHOWING_EMPTY;
}

static int by_begin(const void *a, const void *b)
{
    const match *const left = a, *const right = b;
    if (left->in_title != right->in_title)
        return left->in_title ? -1 : 1;
    if (left->begin != right->begin)
        return left->begin < right->begin ? -1 : 1;
    if (left->end != right->end)
        return left->end < right->end ? -1 : 1;
    return left->pattern < right->pattern ? -1 : left->pattern > right->pattern;
}

static fig_status fits_start(showing *s, const view *v, fig_error *err)
{
    if (s->fits_capacity < v->claims_count + 1) {
        double *const fits = realloc(s->fits, (v->claims_count + 1) * sizeof *fits);
        if (!fits)
            return error_no_memory(err);
        s->fits = fits;
        s->fits_capacity = v->claims_count + 1;
    }
    memset(s->fits, 0, (v->claims_count + 1) * sizeof *s->fits);
    return FIG_OK;
}

static fig_status fit_claims(showing *s, const condition *c, view *v, fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < v->claims_count && !status; i++) {
        double fit;
        status = condition_fit(c, &v->claims[i], v->head.lang, v->words, &fit, err);
        if (!status && fit > s->fits[i])
            s->fits[i] = fit;
    }
    return status;
}

/* A figure inside a phrase was met where the whole phrase stands. */
static fig_status fit_figures(showing *s, const pattern *wanted, size_t first_match, view *v,
                              fig_error *err)
{
    for (size_t i = 0; i < wanted->count; i++)
        for (size_t j = 0; j < wanted->items[i].count; j++) {
            const condition *const c = wanted->items[i].alternatives[j].figure;
            for (size_t k = 0; c && k < v->claims_count; k++) {
                const fig_span span = v->claims[k].span;
                double fit = 0;
                for (size_t m = first_match; m < s->matches.count && !(fit > 0); m++) {
                    const match *const place = &s->matches.rows[m];
                    if (place->in_title || span.begin < place->begin || span.end > place->end)
                        continue;
                    const fig_status status =
                        condition_fit(c, &v->claims[k], v->head.lang, v->words, &fit, err);
                    if (status)
                        return status;
                    if (!(fit > 0))
                        break;
                }
                if (fit > s->fits[k])
                    s->fits[k] = fit;
            }
        }
    return FIG_OK;
}

static bool has_figure(const pattern *p)
{
    for (size_t i = 0; i < p->count; i++)
        for (size_t j = 0; j < p->items[i].count; j++)
            if (p->items[i].alternatives[j].figure)
                return true;
    return false;
}

static bool in_text(const pattern *p)
{
    return !p->in || p->in->id == FIELD_TITLE;
}

/* The claims are read, and the text for them, when some can be shown. */
static fig_status find(showing *s, const plan *p, view *v, bool words, fig_error *err)
{
    fig_status status = view_head(v, err);
    if (!status && (p->has_claims || pattern_set_has_figures(p->patterns)))
        status = view_claims(v, err);
    if (!status)
        status = fits_start(s, v, err);
    s->matches.count = 0;
    for (size_t i = 0; i < p->shown_count && !status; i++) {
        const goal *const g = p->shown[i];
        if (g->claim) {
            status = fit_claims(s, g->claim, v, err);
            continue;
        }
        const bool figures = has_figure(g->pattern);
        if (!in_text(g->pattern) || (!words && !figures))
            continue;
        const size_t first_match = s->matches.count;
        status = view_findings(v, p->patterns, err);
        if (!status)
            status = pattern_match(g->pattern, &v->found, &s->matches, NULL, err);
        if (!status && figures)
            status = fit_figures(s, g->pattern, first_match, v, err);
    }
    return status;
}

size_t showing_first_match(const showing *s, size_t begin)
{
    size_t low = 0, high = s->matches.count;
    while (low < high) { /* titles come first, then by begin */
        const size_t middle = low + (high - low) / 2;
        if (s->matches.rows[middle].in_title || s->matches.rows[middle].begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

fig_status showing_find_claims(showing *s, const plan *p, view *v, fig_error *err)
{
    return find(s, p, v, false, err);
}

fig_status showing_find(showing *s, const plan *p, view *v, fig_error *err)
{
    fig_status status = view_head(v, err);
    if (!status) /* the sentences of snippets come from the same walk */
        status = view_findings(v, p->patterns, err);
    if (!status)
        status = find(s, p, v, true, err);
    if (!status && s->matches.count)
        qsort(s->matches.rows, s->matches.count, sizeof *s->matches.rows, by_begin);
    return status;
}

/* ---- the hit --------------------------------------------------------------------------- */

/* The matches of the text with the figures that met a condition among them. */
static fig_status marks_of_text(const showing *s, const plan *p, const view *v, arena *strings,
                                match **out, size_t *count, fig_error *err)
{
    const uint32_t claims_part = (uint32_t)pattern_set_count(p->patterns);
    match *const rows =
        arena_alloc(strings, (s->matches.count + v->claims_count + 1) * sizeof *rows);
    size_t made = 0;
    if (!rows)
        return error_no_memory(err);
    for (size_t i = 0; i < s->matches.count; i++)
        if (!s->matches.rows[i].in_title)
            rows[made++] = s->matches.rows[i];
    const size_t words = made;
    for (size_t i = 0; i < v->claims_count; i++)
        if (s->fits[i] > 0)
            rows[made++] =
                (match){ v->claims[i].span.begin, v->claims[i].span.end, claims_part, false };
    if (made > words)
        qsort(rows, made, sizeof *rows, by_begin);
    *out = rows;
    *count = made;
    return FIG_OK;
}

/* How many bytes of the text only say the title again, spaces aside. */
static size_t title_again(const char *title, const char *text, size_t bytes)
{
    static const char *const spaces = " \t\r\n";
    size_t at = 0;
    for (; title && *title; title++) {
        while (at < bytes && strchr(spaces, text[at]) && text[at])
            at++;
        if (strchr(spaces, *title))
            continue;
        if (at == bytes || text[at] != *title)
            return 0;
        at++;
    }
    return at;
}

/* Passages of the text behind what repeats the title, which is shown anyway. */
static fig_status add_passages(const plan *p, const view *v, const fig_search *want,
                               const match *marks, size_t count, size_t most, arena *strings,
                               fig_snippet **out, size_t *out_count, fig_error *err)
{
    const text_sentence *sentences = v->found.sentences;
    const size_t again = title_again(v->head.title, v->text, v->text_bytes);
    size_t sentences_count = v->found.sentences_count, skipped = 0, marks_skipped = 0;
    while (skipped < sentences_count && sentences[skipped].end <= again)
        skipped++;
    if (skipped == sentences_count) /* there is nothing else */
        skipped = 0;
    while (skipped && marks_skipped < count &&
           marks[marks_skipped].begin < sentences[skipped].begin)
        marks_skipped++;
    const snippet_input in = { .text = v->text,
                               .text_bytes = v->text_bytes,
                               .sentences = sentences + skipped,
                               .sentences_count = sentences_count - skipped,
                               .matches = marks ? marks + marks_skipped : NULL,
                               .matches_count = count - marks_skipped,
                               .parts_count = pattern_set_count(p->patterns) + 1,
                               .figures_part = pattern_set_count(p->patterns),
                               .most = most,
                               .chars = want->snippet_chars };
    return snippets_make(&in, strings, out, out_count, err);
}

static fig_status add_snippets(const showing *s, const plan *p, const view *v,
                               const fig_search *want, arena *strings, fig_hit *out, fig_error *err)
{
    match *marks = NULL;
    size_t count = 0;
    fig_snippet *made, *lead;
    size_t titles = 0, leads = 0;
    while (titles < s->matches.count && s->matches.rows[titles].in_title)
        titles++;
    fig_status status = marks_of_text(s, p, v, strings, &marks, &count, err);
    if (status)
        return status;
    if (!count && titles) { /* only the title says why */
        made = arena_alloc(strings, 2 * sizeof *made);
        if (!made)
            return error_no_memory(err);
        status = snippet_whole(v->head.title, strlen(v->head.title), s->matches.rows, titles,
                               strings, made, err);
        if (!status)
            status = add_passages(p, v, want, NULL, 0, 1, strings, &lead, &leads, err);
        if (leads)
            made[1] = lead[0];
        out->snippets = made;
        out->snippets_count = status ? 0 : 1 + leads;
        return status;
    }
    status = add_passages(p, v, want, marks, count, want->snippets, strings, &made,
                          &out->snippets_count, err);
    out->snippets = made;
    return status;
}

static fig_status add_claims(const showing *s, const view *v, arena *strings, fig_hit *out,
                             fig_error *err)
{
    size_t count = 0;
    for (size_t i = 0; i < v->claims_count; i++)
        count += s->fits[i] > 0;
    if (!count)
        return FIG_OK;
    fig_claim *const claims = arena_alloc(strings, count * sizeof *claims);
    const char **const sentences = arena_alloc(strings, count * sizeof *sentences);
    if (!claims || !sentences)
        return error_no_memory(err);
    size_t made = 0;
    for (size_t i = 0; i < v->claims_count; i++) {
        if (!(s->fits[i] > 0))
            continue;
        const fig_claim *const claim = &v->claims[i];
        sentences[made] = arena_copy(strings, v->text + claim->sentence.begin,
                                     claim->sentence.end - claim->sentence.begin);
        if (!sentences[made] || !claim_copy(strings, claim, &claims[made++]))
            return error_no_memory(err);
    }
    out->claims = claims;
    out->sentences = sentences;
    out->claims_count = count;
    return FIG_OK;
}

fig_status hit_make(const showing *s, const plan *p, const view *v, const fig_search *want,
                    arena *strings, fig_hit *out, fig_error *err)
{
    if (!article_copy(strings, &v->head, &out->article))
        return error_no_memory(err);
    fig_status status = FIG_OK;
    if (want->bare)
        return FIG_OK;
    if (want->snippets)
        status = add_snippets(s, p, v, want, strings, out, err);
    return status ? status : add_claims(s, v, strings, out, err);
}
