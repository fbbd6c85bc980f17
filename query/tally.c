/* tally.c - one look at every match. Their records are read in the order they lie in. */
#include "query/tally.h"

#include "core/error.h"
#include "query/facets.h"
#include "query/verify.h"

#include <stdlib.h>
#include <string.h>

typedef struct tally {
    facet_counts facets[FIG_FACETS];
    fig_value *values;
    size_t values_count, values_capacity;
    size_t articles, claims;
    size_t answers; /* numbers of answers given out so far */
    bool of_claims; /* claims are the answers */
    bool needs_claims;
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

/* ---- counting ---- */

static bool count_name(asking *a, tally *t, fig_facet facet, const char *name, size_t answer)
{
    return !asks(a->want, facet) ||
           facet_counts_add(&t->facets[facet], name, answer, &a->out->strings);
}

/* What an answer has of its article. */
static bool count_article(asking *a, tally *t, size_t answer)
{
    enum { MONTH_BYTES = 7 }; /* "2024-10" */
    const fig_article *const head = &a->view.head;
    char month[MONTH_BYTES + 1] = "";
    if (head->published)
        strncat(month, head->published, MONTH_BYTES);
    return count_name(a, t, FIG_FACET_SOURCE, head->source, answer) &&
           count_name(a, t, FIG_FACET_LANG, head->lang, answer) &&
           count_name(a, t, FIG_FACET_MONTH, head->published ? month : NULL, answer);
}

static bool keep_value(asking *a, tally *t, const fig_claim *claim)
{
    if (t->values_count == t->values_capacity) {
        const size_t more = t->values_capacity ? 2 * t->values_capacity : 256;
        fig_value *const values = realloc(t->values, more * sizeof *values);
        if (!values)
            return false;
        t->values = values;
        t->values_capacity = more;
    }
    const char *const base = claim->canonical_unit ? claim->canonical_unit : claim->unit;
    const char *const known = t->values_count ? t->values[t->values_count - 1].unit : NULL;
    const char *const copy =
        known && !strcmp(known, base) ? known : arena_string(&a->out->strings, base);
    t->values[t->values_count++] = (fig_value){ copy, claim_place(claim) };
    return copy != NULL;
}

/* What counts once a story is left out for those that are not the first of one. */
static bool count_claim(asking *a, tally *t, const fig_claim *claim, size_t article, bool first)
{
    const size_t answer = t->of_claims ? t->answers++ : article;
    t->claims += first;
    return (!t->of_claims || count_article(a, t, answer)) &&
           count_name(a, t, FIG_FACET_KIND, claim->kind, answer) &&
           count_name(a, t, FIG_FACET_BY, claim->by, answer) &&
           (!a->want->values || !first || keep_value(a, t, claim));
}

/* The article at hand, which holds. Of a story that is folded each name counts once, and the claims
 * of the `first` article alone. */
static fig_status count(asking *a, tally *t, bool first, fig_error *err)
{
    if (t->of_claims && !first)
        return FIG_OK;
    t->articles += first;
    t->answers += first && !t->of_claims;
    const size_t article = t->answers;
    fig_status status = view_head(&a->view, err);
    if (!status && !t->of_claims && !count_article(a, t, article))
        status = error_no_memory(err);
    if (status || !t->needs_claims)
        return status;
    status = view_claims(&a->view, err);
    if (!status)
        status = a->plan.has_claims ? showing_find_claims(&a->shown, &a->plan, &a->view, err)
                                    : showing_find(&a->shown, &a->plan, &a->view, err);
    for (size_t i = 0; !status && i < a->view.claims_count; i++) {
        const fig_claim *const claim = &a->view.claims[i];
        if (is_among(a, claim, a->shown.fits[i]) && !count_claim(a, t, claim, article, first))
            status = error_no_memory(err);
    }
    return status;
}

/* ---- all of them ---- */

static fig_status find_all(asking *a, store_hits **out, fig_error *err)
{
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.weighting = STORE_NO_WEIGHT;
    options.max = options.check_at_least = SIZE_MAX;
    return store_search(a->index->store, a->plan.query, &options, out, err);
}

static int compare_values(const void *a, const void *b)
{
    const fig_value *const x = a, *const y = b;
    const int units = x->unit == y->unit ? 0 : strcmp(x->unit, y->unit);
    return units ? units : (x->value > y->value) - (x->value < y->value);
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
    if (t->values_count > 0) {
        qsort(t->values, t->values_count, sizeof *t->values, compare_values);
        out->values = arena_alloc(&out->strings, t->values_count * sizeof *out->values);
        if (!out->values)
            return error_no_memory(err);
        memcpy(out->values, t->values, t->values_count * sizeof *out->values);
        out->values_count = t->values_count;
    }
    return FIG_OK;
}

typedef struct told { /* an article that is counted */
    store_docid docid;
    size_t story; /* the same number for copies, which follow each other */
} told;

static int by_story(const void *a, const void *b)
{
    const told *const x = a, *const y = b;
    if (x->story != y->story)
        return x->story < y->story ? -1 : 1;
    return x->docid < y->docid ? -1 : x->docid > y->docid;
}

/* Make it the article at hand. `*holds` is false for one that is gone meanwhile. */
static fig_status look_at(asking *a, store_docid docid, buf *record, bool *holds, fig_error *err)
{
    *holds = false;
    buf_truncate(record);
    const fig_status status = store_document_data(a->index->store, docid, record, err);
    if (status)
        return status == FIG_NOT_FOUND ? FIG_OK : status;
    view_start(&a->view, record->data, record->bytes);
    return verify(&a->plan, &a->view, holds, err);
}

/* Those that hold, story by story, to `rows`, which has room for all. */
static fig_status fold_all(asking *a, const store_hits *found, buf *record, told *rows,
                           size_t *count, fig_error *err)
{
    folding *const folds = folding_new(a->index->store);
    fig_status status = folds ? FIG_OK : error_no_memory(err);
    *count = 0;
    for (size_t i = 0; !status && i < found->hits_count; i++) {
        bool holds, first;
        told *const row = &rows[*count];
        row->docid = found->hits[i].docid;
        status = look_at(a, row->docid, record, &holds, err);
        if (!status && holds)
            status = folding_add(folds, row->docid, &row->story, &first, err);
        *count += !status && holds;
    }
    folding_free(folds);
    if (*count)
        qsort(rows, *count, sizeof *rows, by_story);
    return status;
}

fig_status tally_all(asking *a, fig_error *err)
{
    tally t = { .of_claims = a->want->want == FIG_WANT_CLAIMS };
    t.needs_claims = t.of_claims || a->want->values || asks(a->want, FIG_FACET_KIND) ||
                     asks(a->want, FIG_FACET_BY);
    buf record = BUF_EMPTY;
    store_hits *found = NULL;
    told *rows = NULL;
    fig_status status = find_all(a, &found, err);
    size_t count_of_rows = status ? 0 : found->hits_count;
    if (!status && !(rows = malloc((count_of_rows + 1) * sizeof *rows)))
        status = error_no_memory(err);
    for (size_t i = 0; !status && i < count_of_rows; i++)
        rows[i] = (told){ found->hits[i].docid, i };
    if (!status && a->want->fold)
        status = fold_all(a, found, &record, rows, &count_of_rows, err);
    for (size_t i = 0; !status && i < count_of_rows; i++) {
        bool holds;
        status = look_at(a, rows[i].docid, &record, &holds, err);
        if (!status && holds)
            status = count(a, &t, i == 0 || rows[i].story != rows[i - 1].story, err);
    }
    if (!status)
        status = finish(a, &t, err);
    store_hits_free(found);
    buf_clear(&record);
    free(rows);
    for (size_t i = 0; i < FIG_FACETS; i++)
        facet_counts_clear(&t.facets[i]);
    free(t.values);
    return status;
}
