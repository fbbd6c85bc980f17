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

static bool count_claim(asking *a, tally *t, const fig_claim *claim, size_t article)
{
    const size_t answer = t->of_claims ? t->answers++ : article;
    t->claims++;
    return (!t->of_claims || count_article(a, t, answer)) &&
           count_name(a, t, FIG_FACET_KIND, claim->kind, answer) &&
           count_name(a, t, FIG_FACET_BY, claim->by, answer) &&
           (!a->want->values || keep_value(a, t, claim));
}

/* The article at hand, which holds. */
static fig_status count(asking *a, tally *t, fig_error *err)
{
    const size_t article = t->of_claims ? 0 : t->answers++;
    fig_status status = view_head(&a->view, err);
    t->articles++;
    if (!status && !t->of_claims && !count_article(a, t, article))
        status = error_no_memory(err);
    if (status || !t->needs_claims)
        return status;
    status = a->plan.has_claims ? showing_find_claims(&a->shown, &a->plan, &a->view, err)
                                : showing_find(&a->shown, &a->plan, &a->view, err);
    for (size_t i = 0; !status && i < a->view.claims_count; i++) {
        const fig_claim *const claim = &a->view.claims[i];
        if (is_among(a, claim, a->shown.fits[i]) && !count_claim(a, t, claim, article))
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

fig_status tally_all(asking *a, fig_error *err)
{
    tally t = { .of_claims = a->want->want == FIG_WANT_CLAIMS };
    t.needs_claims = t.of_claims || a->want->values || asks(a->want, FIG_FACET_KIND) ||
                     asks(a->want, FIG_FACET_BY);
    buf record = BUF_EMPTY;
    store_hits *found = NULL;
    fig_status status = find_all(a, &found, err);
    for (size_t i = 0; !status && i < found->hits_count; i++) {
        bool holds = false;
        buf_truncate(&record);
        status = store_document_data(a->index->store, found->hits[i].docid, &record, err);
        if (status == FIG_NOT_FOUND) { /* gone meanwhile */
            status = FIG_OK;
            continue;
        }
        view_start(&a->view, record.data, record.bytes);
        if (!status)
            status = verify(&a->plan, &a->view, &holds, err);
        if (!status && holds)
            status = count(a, &t, err);
    }
    if (!status)
        status = finish(a, &t, err);
    store_hits_free(found);
    buf_clear(&record);
    for (size_t i = 0; i < FIG_FACETS; i++)
        facet_counts_clear(&t.facets[i]);
    free(t.values);
    return status;
}
