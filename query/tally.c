/* tally.c - one look at every match, in the order they lie in. Where figures alone tell what
 * counts, their values are read, and those that have the source and the date; where words of the article do too, its record. */
#include "query/tally.h"

#include "core/error.h"
#include "core/fields.h"
#include "query/facets.h"
#include "query/value_counts.h"
#include "query/verify.h"
#include "query/word_spots.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct told { /* an article that is counted */
    store_docid docid;
    size_t story;        /* the same number for copies, which follow each other */
    store_bytes figures; /* NULL until they were read for folding */
} told;

enum { MONTH_BYTES = 7, /* "2024-10" */
       SOURCE_BYTES_MAX = 200 /* of the value that has it; a longer one is in the record */ };

/* What an answer has of its article; "" and NULL: nothing is known. */
typedef struct about {
    const char *source, *lang;
    char month[MONTH_BYTES + 1], kept[SOURCE_BYTES_MAX + 1];
} about;

typedef struct tally {
    facet_counts facets[FIG_FACETS];
    value_counts values;
    size_t articles, claims;
    size_t answers; /* numbers of answers given out so far */
    bool of_claims; /* claims are the answers */
    bool needs_claims;
    bool figures_tell;  /* claims are counted by their figures, where those decide */
    word_spots *spots;  /* where words stand that claims must be near to be counted; NULL: the text tells */
    store_values *walk; /* over the figures of articles; NULL: records have them */
    store_values *sources, *dates; /* over theirs; NULL: records have them, or they are not asked for */
    arena kept;         /* what is read for folding and again for counting */
    stored_record record; /* of the article at hand, once it was needed */
} tally;

static bool asks(const fig_search *want, fig_facet facet)
{
    return want->facets & (1u << facet);
}

bool tally_wanted(const fig_search *want)
{
    return want->facets || want->values || (want->exact_total && want->limit == 0);
}

/* ---- which claims answer: the same that search_claims.c ranks ---- */

static bool is_among(const asking *a, const fig_claim *claim, double fit)
{
    if (a->plan.has_claims)
        return fit > 0;
    if (claim->weak && !a->want->weak)
        return false;
    if (!a->plan.has_words)
        return true;
    const size_t at = showing_first_match(&a->shown, claim->sentence.begin);
    return at < a->shown.matches.count && a->shown.matches.rows[at].end <= claim->sentence.end;
}

/* The same of a figure without its text. */
static bool is_among_bare(const asking *a, size_t i, const match_list *spots)
{
    const figure_mark *const mark = view_mark(&a->view, i);
    double fit;
    if (a->plan.has_claims) {
        const tongue_set self = mark ? tongue_of(a->view.marks_lang) : 0;
        return plan_fit_bare(&a->plan, &a->view.bare[i], mark, self, &fit) && fit > 0;
    }
    return !spots || word_spots_hold(spots, mark->first, mark->end);
}

/* ---- counting ---- */

static bool count_name(asking *a, tally *t, fig_facet facet, const char *name, size_t answer)
{
    return !asks(a->want, facet) ||
           facet_counts_add(&t->facets[facet], name, answer, &a->out->strings);
}

static fig_status source_of(asking *a, tally *t, about *out, fig_error *err)
{
    store_bytes value = { NULL, 0 };
    fig_status status = t->sources ? store_values_at(t->sources, t->record.docid, &value, err) : FIG_OK;
    const bool whole = t->sources && value.bytes + 3 < SOURCE_BYTES_MAX; /* else it may be cut, before a character */
    if (!status && !whole)
        status = view_head(&a->view, err);
    if (status)
        return status;
    if (whole && value.bytes > 0) {
        memcpy(out->kept, value.data, value.bytes);
        out->kept[value.bytes] = '\0';
    }
    out->source = !whole ? a->view.head.source : value.bytes > 0 ? out->kept : NULL;
    return FIG_OK;
}

/* The value has the digits of the date as far as they are known. */
static fig_status month_of(asking *a, tally *t, about *out, fig_error *err)
{
    enum { YEAR_DIGITS = 4, MONTH_DIGITS = 6 };
    store_bytes value = { NULL, 0 };
    const fig_status status = t->dates ? store_values_at(t->dates, t->record.docid, &value, err) : view_head(&a->view, err);
    if (status)
        return status;
    if (!t->dates)
        strncat(out->month, a->view.head.published ? a->view.head.published : "", MONTH_BYTES);
    else if (value.bytes >= MONTH_DIGITS)
        snprintf(out->month, sizeof out->month, "%.4s-%.2s", value.data, value.data + YEAR_DIGITS);
    else
        snprintf(out->month, sizeof out->month, "%.*s", (int)value.bytes, value.bytes ? value.data : "");
    return FIG_OK;
}

static fig_status about_article(asking *a, tally *t, about *out, fig_error *err)
{
    out->source = out->lang = NULL;
    out->month[0] = '\0';
    fig_status status = asks(a->want, FIG_FACET_SOURCE) ? source_of(a, t, out, err) : FIG_OK;
    if (!status && asks(a->want, FIG_FACET_MONTH))
        status = month_of(a, t, out, err);
    if (!status && asks(a->want, FIG_FACET_LANG)) {
        status = view_head(&a->view, err);
        out->lang = status ? NULL : a->view.head.lang;
    }
    return status;
}

static bool count_article(asking *a, tally *t, const about *of, size_t answer)
{
    return count_name(a, t, FIG_FACET_SOURCE, of->source, answer) && count_name(a, t, FIG_FACET_LANG, of->lang, answer) &&
           count_name(a, t, FIG_FACET_MONTH, of->month[0] ? of->month : NULL, answer);
}

static bool count_value(asking *a, tally *t, const fig_claim *claim)
{
    const char *const base = claim->canonical_unit ? claim->canonical_unit : claim->unit;
    return value_counts_add(&t->values, base ? base : "", claim_place(claim), &a->out->strings);
}

/* What counts once a story is left out for those that are not the first of one. */
static bool count_claim(asking *a, tally *t, const fig_claim *claim, const about *of, size_t article, bool first)
{
    const size_t answer = t->of_claims ? t->answers++ : article;
    t->claims += first;
    return (!t->of_claims || count_article(a, t, of, answer)) &&
           count_name(a, t, FIG_FACET_KIND, claim->kind, answer) &&
           count_name(a, t, FIG_FACET_BY, claim->by, answer) &&
           (!a->want->values || !first || count_value(a, t, claim));
}

/* Do the figures of the article at hand tell which of them meet the conditions? Mostly without the
 * words of their subjects. */
static fig_status figures_decide(asking *a, bool *out, fig_error *err)
{
    fig_status status = view_bare(&a->view, err);
    *out = !status;
    for (int with_marks = 0; with_marks < 2 && !status; with_marks++) {
        double fit;
        status = with_marks ? view_marks(&a->view, err) : FIG_OK;
        const tongue_set self = a->view.marks ? tongue_of(a->view.marks_lang) : 0;
        *out = !status;
        for (size_t i = 0; *out && a->plan.has_claims && i < a->view.bare_count; i++)
            *out = plan_fit_bare(&a->plan, &a->view.bare[i], view_mark(&a->view, i), self, &fit);
        if (*out)
            break;
    }
    return status;
}

/* The claims of the article at hand with its text, and how they fit. */
static fig_status read_claims(asking *a, fig_error *err)
{
    const fig_status status = view_claims(&a->view, err);
    return status                 ? status
           : a->plan.has_claims ? showing_find_claims(&a->shown, &a->plan, &a->view, err)
                                : showing_find(&a->shown, &a->plan, &a->view, err);
}

static bool count_claims(asking *a, tally *t, const about *of, size_t article, bool first)
{
    for (size_t i = 0; i < a->view.claims_count; i++) {
        const fig_claim *const claim = &a->view.claims[i];
        if (is_among(a, claim, a->shown.fits[i]) && !count_claim(a, t, claim, of, article, first))
            return false;
    }
    return true;
}

static bool count_figures(asking *a, tally *t, const match_list *spots, const about *of, size_t article, bool first)
{
    for (size_t i = 0; i < a->view.bare_count; i++)
        if (is_among_bare(a, i, spots) && !count_claim(a, t, &a->view.bare[i], of, article, first))
            return false;
    return true;
}

/* What claims have of the article at hand, without its text where figures tell. */
static fig_status count_of_claims(asking *a, tally *t, const about *of, size_t article, bool first, fig_error *err)
{
    const match_list *spots = NULL;
    bool bare = false;
    fig_status status = t->figures_tell ? figures_decide(a, &bare, err) : FIG_OK;
    if (!status && t->spots) {
        status = view_marks(&a->view, err);
        bare = !status;
        if (!status && a->view.bare_count)
            status = word_spots_find(t->spots, t->record.docid, a->view.marks_lang, &spots, err);
    }
    if (!status && !bare)
        status = read_claims(a, err);
    if (status)
        return status;
    const bool counted =
        bare ? count_figures(a, t, spots, of, article, first) : count_claims(a, t, of, article, first);
    return counted ? FIG_OK : error_no_memory(err);
}

/* The article at hand, which holds. Of a story that is folded each name counts once, and the claims
 * of the `first` article alone. */
static fig_status count(asking *a, tally *t, bool first, fig_error *err)
{
    if (t->of_claims && !first)
        return FIG_OK;
    about of;
    const fig_status status = about_article(a, t, &of, err);
    if (status)
        return status;
    t->articles += first;
    t->answers += first && !t->of_claims;
    const size_t article = t->answers;
    if (!t->of_claims && !count_article(a, t, &of, article))
        return error_no_memory(err);
    return t->needs_claims ? count_of_claims(a, t, &of, article, first, err) : FIG_OK;
}

/* ---- all of them ---- */

static fig_status find_all(asking *a, const tally *t, store_hits **out, fig_error *err)
{
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.weighting = STORE_NO_WEIGHT;
    options.max = options.check_at_least = SIZE_MAX;
    /* over servers figures come along with what matches: they cannot be walked over */
    static const store_slot figures[] = { SLOT_FIGURES };
    options.value_slots = figures;
    options.value_slots_count = t->walk && store_is_remote(a->index->store);
    return store_search(a->index->store, a->plan.query, &options, out, err);
}

static fig_status finish(asking *a, tally *t, fig_error *err)
{
    fig_results *const out = a->out;
    out->articles_total = t->articles;
    out->claims_total = t->claims;
    out->articles_exact = out->claims_exact = true;
    for (size_t i = 0; i < FIG_FACETS; i++) {
        if (!asks(a->want, (fig_facet)i))
            continue;
        out->facets[i] = facet_counts_sorted(&t->facets[i], &out->strings);
        out->facets_count[i] = t->facets[i].count;
        if (!out->facets[i])
            return error_no_memory(err);
    }
    if (!a->want->values)
        return FIG_OK;
    out->values = value_counts_sorted(&t->values, &out->strings);
    out->values_count = out->values ? t->values.count : 0;
    return out->values ? FIG_OK : error_no_memory(err);
}

static int by_story(const void *a, const void *b)
{
    const told *const x = a, *const y = b;
    if (x->story != y->story)
        return x->story < y->story ? -1 : 1;
    return x->docid < y->docid ? -1 : x->docid > y->docid;
}

/* Where they came along. */
static store_bytes figures_of(const store_hit *hit)
{
    return hit->values ? hit->values[0] : (store_bytes){ NULL, 0 };
}

/* Make it the article at hand. `*holds` is false for one that is gone meanwhile. */
static fig_status look_at(asking *a, tally *t, const told *row, bool *holds, fig_error *err)
{
    store_bytes figures = row->figures;
    *holds = false;
    t->record.docid = row->docid;
    fig_status status = asking_in_time(a, err);
    if (!status && t->walk && !figures.data)
        status = store_values_at(t->walk, row->docid, &figures, err);
    if (status)
        return status;
    if (t->walk && !figures.data)
        figures.data = ""; /* it has none */
    view_start_later(&a->view, row->docid, figures, stored_record_fetch, &t->record);
    status = verify(&a->plan, &a->view, holds, err);
    return status == FIG_NOT_FOUND ? FIG_OK : status;
}

/* Those that hold, story by story, to `rows`, which has room for all. */
static fig_status fold_all(asking *a, tally *t, const store_hits *found, told *rows, size_t *count,
                           fig_error *err)
{
    folding *const folds = folding_new(a->index->store);
    fig_status status = folds ? FIG_OK : error_no_memory(err);
    *count = 0;
    for (size_t i = 0; !status && i < found->hits_count; i++) {
        bool holds, first;
        told *const row = &rows[*count];
        *row = (told){ .docid = found->hits[i].docid, .figures = figures_of(&found->hits[i]) };
        status = look_at(a, t, row, &holds, err);
        if (status || !holds)
            continue;
        status = folding_add(folds, row->docid, &row->story, &first, err);
        const store_bytes figures = a->view.figures;
        if (figures.data) {
            row->figures.data = arena_copy(&t->kept, figures.data, figures.bytes);
            row->figures.bytes = figures.bytes;
            if (!row->figures.data && !status)
                status = error_no_memory(err);
        }
        *count += !status;
    }
    folding_free(folds);
    if (*count)
        qsort(rows, *count, sizeof *rows, by_story);
    return status;
}

/* What has to be read of each article. Weak claims are in its record alone. */
static fig_status prepare(const asking *a, tally *t, fig_error *err)
{
    const fig_search *const want = a->want;
    t->of_claims = want->want == FIG_WANT_CLAIMS;
    t->record.store = a->index->store;
    t->needs_claims =
        t->of_claims || want->values || asks(want, FIG_FACET_KIND) || asks(want, FIG_FACET_BY);
    t->figures_tell =
        !want->weak && !asks(want, FIG_FACET_BY) &&
        (a->plan.has_claims ? !pattern_set_has_figures(a->plan.patterns) : !a->plan.has_words);
    const bool by_figures = !want->weak && (t->needs_claims || !a->plan.root->exact);
    fig_status status = by_figures ? store_values_open(t->record.store, SLOT_FIGURES, &t->walk, err) : FIG_OK;
    if (!status && asks(want, FIG_FACET_SOURCE) && !want->fold)
        status = store_values_open(t->record.store, SLOT_SOURCE, &t->sources, err);
    if (!status && asks(want, FIG_FACET_MONTH) && !want->fold)
        status = store_values_open(t->record.store, SLOT_PUBLISHED, &t->dates, err);
    /* stories are counted out of order */
    const bool by_words = !store_is_remote(t->record.store) && !want->weak && !want->fold && t->needs_claims && a->plan.has_words &&
                          !a->plan.has_claims && !asks(want, FIG_FACET_BY);
    return status || !by_words ? status : word_spots_new(&a->plan, t->record.store, &t->spots, err);
}

/* Records may be asked for in this order. */
static fig_status expect_all(const asking *a, const told *rows, size_t count, fig_error *err)
{
    if (!store_is_remote(a->index->store) || !count)
        return FIG_OK;
    store_docid *const docids = malloc(count * sizeof *docids);
    if (!docids)
        return error_no_memory(err);
    for (size_t i = 0; i < count; i++)
        docids[i] = rows[i].docid;
    const fig_status status = store_expect_documents(a->index->store, docids, count, err);
    free(docids);
    return status;
}

fig_status tally_all(asking *a, fig_error *err)
{
    tally t = { .record = { .data = BUF_EMPTY }, .kept = ARENA_EMPTY };
    store_hits *found = NULL;
    told *rows = NULL;
    fig_status status = prepare(a, &t, err);
    if (!status)
        status = find_all(a, &t, &found, err);
    size_t count_of_rows = status ? 0 : found->hits_count;
    if (!status && !(rows = malloc((count_of_rows + 1) * sizeof *rows)))
        status = error_no_memory(err);
    for (size_t i = 0; !status && i < count_of_rows; i++)
        rows[i] = (told){ .docid = found->hits[i].docid, .story = i, .figures = figures_of(&found->hits[i]) };
    if (!status)
        status = expect_all(a, rows, count_of_rows, err);
    if (!status && a->want->fold)
        status = fold_all(a, &t, found, rows, &count_of_rows, err);
    for (size_t i = 0; !status && i < count_of_rows; i++) {
        bool holds;
        status = look_at(a, &t, &rows[i], &holds, err);
        if (!status && holds)
            status = count(a, &t, i == 0 || rows[i].story != rows[i - 1].story, err);
        status = status == FIG_NOT_FOUND ? FIG_OK : status;
    }
    if (!status)
        status = finish(a, &t, err);
    store_hits_free(found);
    store_values_free(t.walk);
    store_values_free(t.sources);
    store_values_free(t.dates);
    word_spots_free(t.spots);
    free(rows);
    buf_clear(&t.record.data);
    arena_clear(&t.kept);
    for (size_t i = 0; i < FIG_FACETS; i++)
        facet_counts_clear(&t.facets[i]);
    value_counts_clear(&t.values);
    return status;
}
