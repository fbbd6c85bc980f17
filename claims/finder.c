/* finder.c - drives the reading of one text's claims: words, numbers, refusals, figures, subjects,
 * claimants. */
#include "claims/finder.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "claims/discourse.h"
#include "claims/figures.h"
#include "claims/furniture.h"
#include "claims/lexed.h"
#include "core/error.h"

typedef struct finder_list { /* grows; kept from text to text */
    void *rows;
    size_t count, capacity, row_bytes;
} finder_list;

enum { OPENING_SENTENCES = 3 };

struct finder {
    arena strings; /* of the current text */
    discourse *memory;
    language lang;
    bool ready; /* the words of that language are there */
    const word *words[SENTENCE_TOKENS_MAX];
    digits digits[SENTENCE_TOKENS_MAX];
    mention mentions[SENTENCE_TOKENS_MAX];
    refusal refusals[SENTENCE_TOKENS_MAX];
    draft drafts[SENTENCE_TOKENS_MAX];
    finder_list claims, rejected;
    unsigned sentences; /* of the text so far */
    bool cut;           /* one with figures was not looked at, as there were so many */
    furniture furniture; /* of the text */
};

fig_status finder_new(const fig_kinds *kinds, finder **out, fig_error *err)
{
    finder *const f = calloc(1, sizeof *f);
    *out = NULL;
    if (!f)
        return error_no_memory(err);
    arena_init(&f->strings);
    f->claims.row_bytes = sizeof(fig_claim);
    f->rejected.row_bytes = sizeof(fig_rejected);
    f->memory = discourse_new(kinds);
    if (!f->memory) {
        finder_free(f);
        return error_no_memory(err);
    }
    finder_start(f, NULL, NULL, 0);
    *out = f;
    return FIG_OK;
}

void finder_free(finder *f)
{
    if (!f)
        return;
    arena_clear(&f->strings);
    discourse_free(f->memory);
    free(f->claims.rows);
    free(f->rejected.rows);
    furniture_clear(&f->furniture);
    free(f);
}

void finder_start(finder *f, const char *lang, const char *text, size_t bytes)
{
    arena_reset(&f->strings);
    f->claims.count = 0;
    f->rejected.count = 0;
    f->sentences = 0;
    f->cut = false;
    f->lang = words_language(lang);
    furniture_find(text ? text : "", text ? bytes : 0, &f->furniture);
    f->ready = discourse_start(f->memory, lang) && !f->furniture.failed;
}

bool finder_passes_over(const finder *f, const sentence *s)
{
    return f->furniture.count && furniture_holds(&f->furniture, (fig_span){ s->begin, s->end });
}

static void *list_add(finder_list *l)
{
    if (l->count == l->capacity) {
        const size_t capacity = l->capacity ? l->capacity * 2 : 64;
        void *const rows = realloc(l->rows, capacity * l->row_bytes);
        if (!rows)
            return NULL;
        l->rows = rows;
        l->capacity = capacity;
    }
    return (char *)l->rows + l->row_bytes * l->count++;
}

/* Look every word up and read every number once. */
static void look_up(finder *f, const sentence *s, lexed *x)
{
    const lexeme *const *const found = discourse_lexemes(f->memory, s);
    for (size_t i = 0; i < s->count; i++) {
        const token *const t = &s->tokens[i];
        f->words[i] = found[i]->word;
        if (t->kind == TOKEN_NUMBER)
            f->digits[i] = digits_read(s->text, t->begin, t->end, f->lang);
    }
    *x = (lexed){ s->text, s->tokens, f->words, f->digits, found, s->count, f->lang };
}

static fig_span span_of(const sentence *s, size_t first, size_t last)
{
    return (fig_span){ s->tokens[first].begin, s->tokens[last - 1].end };
}

static const char *copy_span(finder *f, const sentence *s, fig_span span)
{
    return arena_copy(&f->strings, s->text + span.begin, span.end - span.begin);
}

/* A unit at a sentence's end has its full stop in its token: "21C." */
static void trim_stop(const sentence *s, const draft *d, fig_span *span)
{
    const size_t last = d->surface.last;
    if (last == s->count && d->measure && s->tokens[last - 1].flags & TOKEN_ABBREVIATION &&
        span->end > span->begin + 1 && s->text[span->end - 1] == '.' &&
        !memchr(s->text + s->tokens[last - 1].begin, '.',
                span->end - 1 - s->tokens[last - 1].begin))
        span->end--;
}

/* What the draft's ranges and measure say, in the claim's own words. */
static void finish(finder *f, const sentence *s, draft *d)
{
    fig_claim *const c = &d->claim;
    const size_t last = d->number_high.last > d->number.last ? d->number_high.last : d->number.last;
    c->span = span_of(s, d->surface.first, d->surface.last);
    trim_stop(s, d, &c->span);
    c->figure = span_of(s, d->number.first, last);
    c->sentence = (fig_span){ s->begin, s->end };
    c->surface = copy_span(f, s, c->span);
    c->unit = d->measure ? d->measure->id : "count";
    if (d->measure) {
        c->canonical_unit = d->measure->base;
        c->canonical_low = units_canonical(d->measure, c->low);
        c->canonical_high = units_canonical(d->measure, c->high);
    } else {
        c->canonical_unit = "count";
        c->canonical_low = c->low;
        c->canonical_high = c->high;
    }
}

/* "64.06 points", "ten times": counted, and still part of what is printed as the figure. Done when
 * the subject is known, for which they are nouns like others. */
static void cover_steps(finder *f, const lexed *x, draft *d)
{
    const size_t at = d->surface.last;
    const size_t last = d->number_high.last > d->number.last ? d->number_high.last : d->number.last;
    if (d->measure || at != last || d->form == NUMBER_VAGUE ||
        !lexed_among(x, at, "|times|points|point|"))
        return;
    d->claim.span.end = x->tokens[at].end;
    d->claim.surface = arena_copy(&f->strings, x->text + d->claim.span.begin,
                                  d->claim.span.end - d->claim.span.begin);
}

/* "three to four times that number", "double that": worked out when the amount it refers to was the
 * last. */
static void resolve_multiple(finder *f, const sentence *s, const lexed *x, draft *d,
                             const fig_claim *before)
{
    size_t at = d->surface.last;
    fig_claim *const c = &d->claim;
    const bool times = lexed_among(x, at, "|times|");
    if (d->measure || (!times && d->form != NUMBER_MULTIPLE) ||
        !lexed_among(x, at + times, "|that|"))
        return;
    if (!before || isnan(before->value) || before->canonical_unit == NULL ||
        strcmp(before->unit, "count") != 0 || before->value <= 1)
        return;
    at += times;
    at += lexed_among(x, at + 1, "|number|figure|amount|total|many|sum|toll|") ? 2 : 1;
    c->low *= before->value;
    c->high *= before->value;
    c->value *= before->value;
    c->canonical_low = c->low;
    c->canonical_high = c->high;
    d->surface.last = at;
    c->span = span_of(s, d->surface.first, at);
    c->surface = copy_span(f, s, c->span);
}

/* "It maps 150 sq km. Last week it was 250.": the same measure, by the same source, when nothing
 * else stands between the two figures. */
static bool continues(const sentence *s, const lexed *x, const draft *d, const fig_claim *before)
{
    const size_t first = d->surface.first, last = d->surface.last;
    return before && x->lang == LANG_EN && !d->measure && !d->claim.weak && first > 1 &&
           lexed_is(x, first - 1, W_COPULA) && lexed_among(x, first - 2, "|it|") &&
           (last == s->count || lexed_kind(x, last, TOKEN_MARK)) &&
           strcmp(before->unit, "count") != 0 && before->sentence.end <= s->begin &&
           s->begin <= before->sentence.end + 1;
}

static bool keep_refusals(finder *f, const sentence *s, const mention_list *list)
{
    for (size_t i = 0; i < list->refusals_count; i++) {
        const refusal *const r = &list->refusals[i];
        fig_rejected *const row = list_add(&f->rejected);
        if (!row)
            return false;
        *row = (fig_rejected){ .span = span_of(s, r->first, r->last) };
        row->surface = copy_span(f, s, row->span);
        row->reason = r->reason;
        row->rule = r->rule;
        row->cue =
            r->cue_first < r->cue_last ? span_of(s, r->cue_first, r->cue_last) : (fig_span){ 0, 0 };
    }
    return true;
}

static int by_begin(const void *a, const void *b)
{
    const fig_span left = ((const fig_rejected *)a)->span, right = ((const fig_rejected *)b)->span;
    return (left.begin > right.begin) - (left.begin < right.begin);
}

/* None of a sentence's figures claims anything: it is no part of the article. */
static bool refuse_all(finder *f, const sentence *s)
{
    const size_t before = f->rejected.count;
    mention_list list = { f->mentions, f->refusals, 0, 0 };
    lexed x;
    look_up(f, s, &x);
    mentions_read(&x, s, &f->strings, &list);
    const size_t count = figures_draft(&x, &list, &f->strings, f->drafts);
    bool done = keep_refusals(f, s, &list);
    for (size_t i = 0; i < count && done; i++) {
        fig_rejected *const row = list_add(&f->rejected);
        done = row != NULL;
        if (!done)
            break;
        finish(f, s, &f->drafts[i]);
        *row = (fig_rejected){ .span = f->drafts[i].claim.span,
                               .surface = f->drafts[i].claim.surface,
                               .reason = FIG_REASON_PAGE_FURNITURE,
                               .rule = "on a line that is no part of the article" };
    }
    qsort((fig_rejected *)f->rejected.rows + before, f->rejected.count - before,
          sizeof(fig_rejected), by_begin);
    return done && !f->strings.failed;
}

fig_status finder_feed(finder *f, const sentence *s, fig_error *err)
{
    draft_sentence ds = { s, f->drafts, 0, &f->strings };
    mention_list list = { f->mentions, f->refusals, 0, 0 };
    lexed x;
    const bool is_full = f->claims.count + f->rejected.count >= FINDER_FIGURES_MAX;
    const bool looks = s->has_figure && s->count <= SENTENCE_TOKENS_MAX && !is_full;
    if (!f->ready)
        return error_no_memory(err);
    f->cut = f->cut || (s->has_figure && is_full);
    if (finder_passes_over(f, s)) {
        return !looks || refuse_all(f, s) ? FIG_OK : error_no_memory(err);
    }
    if (looks) {
        look_up(f, s, &x);
        mentions_read(&x, s, &f->strings, &list);
        ds.drafts_count = figures_draft(&x, &list, &f->strings, f->drafts);
        for (size_t i = 0; i < ds.drafts_count; i++) {
            finish(f, s, &f->drafts[i]);
            const fig_claim *const earlier =
                f->claims.count ? (const fig_claim *)f->claims.rows + f->claims.count - 1 : NULL;
            resolve_multiple(f, s, &x, &f->drafts[i], i > 0 ? &f->drafts[i - 1].claim : earlier);
            if (i == 0 && continues(s, &x, f->drafts, earlier)) {
                f->drafts->measure = units_find(earlier->unit);
                f->drafts->claim.by = earlier->by;
                finish(f, s, f->drafts);
            }
        }
        if (ds.drafts_count)
            subjects_complete(&ds, f->memory);
        for (size_t i = 0; i < ds.drafts_count; i++)
            cover_steps(f, &x, &f->drafts[i]);
    }
    if (f->sentences++ < OPENING_SENTENCES && !ds.drafts_count)
        kinds_topic(s, f->memory);
    claimants_complete(&ds, f->memory);
    if (ds.drafts_count)
        kinds_complete(&ds, f->memory);
    if (!keep_refusals(f, s, &list))
        return error_no_memory(err);
    for (size_t i = 0; i < ds.drafts_count; i++) {
        fig_claim *const row = list_add(&f->claims);
        if (!row)
            return error_no_memory(err);
        *row = f->drafts[i].claim;
        row->number = (unsigned)f->claims.count;
    }
    return f->strings.failed ? error_no_memory(err) : FIG_OK;
}

fig_status finder_end(finder *f, fig_extraction *out, fig_error *err)
{
    *out = (fig_extraction){ 0 };
    if (f->strings.failed)
        return error_no_memory(err);
    *out = (fig_extraction){ f->claims.rows, f->claims.count, f->rejected.rows, f->rejected.count,
                             f->cut };
    return FIG_OK;
}
