/* candidates.c - paging through the store. The store puts what has no sort key first, people want
 * it last: so such a search has two parts. */
#include "query/candidates.h"

#include "core/error.h"
#include "core/fields.h"

#include <assert.h>

enum {
    CHECK_AT_LEAST = 100, /* so that small totals are exact */
    RECORDS_MAX = 4096,   /* hits of a batch that have their records */
    FIGURES_MAX = 65536   /* or their figures */
};

static bool is_by_slot(fig_sort sort)
{
    return sort == FIG_BY_DATE || sort == FIG_BY_DATE_NEW || sort == FIG_BY_SOURCE;
}

store_search_options candidates_options(const fig_search *want)
{
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.parameters[0] = want->k1;
    options.parameters[1] = want->b;
    options.parameters[4] = 0; /* short articles are not taken for longer ones */
    return options;
}

/* Where all that is left to check are figures, records are read of what is shown alone. Claims that
 * are ranked by words near them need the text. */
static bool by_figures(const plan *p, const fig_search *want)
{
    return !want->weak && p->has_claims && plan_figures_tell(p) &&
           !(want->want == FIG_WANT_CLAIMS && p->has_words);
}

fig_status candidates_open(store *s, const plan *p, const fig_search *want, fig_sort sort,
                           size_t first, candidates *out, fig_error *err)
{
    store_search_options options = candidates_options(want);
    static const store_slot figures[] = { SLOT_FIGURES };
    const bool told = by_figures(p, want);
    options.want_data = !told;
    options.value_slots = figures;
    options.value_slots_count = told;
    options.check_at_least = want->exact_total ? SIZE_MAX : CHECK_AT_LEAST;
    *out = (candidates){ .store = s,
                         .parts_count = 1,
                         .next = first,
                         .by_figures = told,
                         .record = { .store = s, .data = BUF_EMPTY } };
    if (is_by_slot(sort)) {
        const store_slot slot = sort == FIG_BY_SOURCE ? SLOT_SOURCE : SLOT_PUBLISHED;
        const store_bytes least = { "\x01", 1 }, open = { NULL, 0 };
        options.order = STORE_BY_SLOT_THEN_WEIGHT;
        options.sort_slot = slot;
        options.sort_direction = sort == FIG_BY_DATE_NEW ? STORE_DESCENDING : STORE_ASCENDING;
        out->parts_count = 2;
        out->made[0] = store_query_pair(STORE_FILTER, store_query_copy(p->query),
                                         store_query_values(slot, least, open));
        out->made[1] = store_query_pair(STORE_AND_NOT, store_query_copy(p->query),
                                         store_query_values(slot, least, open));
        out->parts[0] = out->made[0];
        out->parts[1] = out->made[1];
    } else {
        out->parts[0] = p->query;
    }
    out->options = options;
    if (!out->parts[0] || (out->parts_count > 1 && !out->parts[1])) {
        candidates_close(out);
        return error_no_memory(err);
    }
    return FIG_OK;
}

void candidates_close(candidates *c)
{
    store_hits_free(c->owned);
    for (size_t i = 0; i < c->parts_count; i++)
        store_query_free(c->made[i]);
    buf_clear(&c->record.data);
    *c = (candidates){ 0 };
}

/* Those of the part at hand behind what was searched for so far. */
static fig_status search_on(candidates *c, size_t most, fig_error *err)
{
    store_hits_free(c->owned);
    c->owned = NULL;
    c->given = 0;
    c->asked = c->ahead > most ? c->ahead : most;
    c->options.first = c->next;
    c->options.max = c->asked;
    const fig_status status = store_search(c->store, c->parts[c->part], &c->options, &c->owned, err);
    if (status)
        return status;
    assert(c->owned);
    if (c->next == 0 || c->parts_count == 1) {
        if (c->parts_count == 1)
            c->low = c->estimated = c->high = 0;
        c->low += c->owned->matches_low;
        c->estimated += c->owned->matches_estimated;
        c->high += c->owned->matches_high;
    }
    c->next += c->owned->hits_count;
    return FIG_OK;
}

fig_status candidates_next(candidates *c, size_t most, fig_error *err)
{
    c->count = 0;
    while (!c->done && c->count == 0) {
        const fig_status status =
            !c->owned || c->given == c->owned->hits_count ? search_on(c, most, err) : FIG_OK;
        if (status)
            return status;
        const size_t left = c->owned->hits_count - c->given;
        c->hits = c->owned->hits + c->given;
        c->count = left < most ? left : most;
        c->given += c->count;
        if (c->given == c->owned->hits_count && c->owned->hits_count < c->asked) { /* the part is at its end */
            c->next = 0;
            c->part++;
            c->done = c->part == c->parts_count;
        }
    }
    return FIG_OK;
}

size_t candidates_larger(const candidates *c, size_t batch)
{
    const size_t bound = c->by_figures ? FIGURES_MAX : RECORDS_MAX;
    return batch < bound / 2 ? 2 * batch : bound;
}

void candidates_look(candidates *c, const store_hit *hit, view *v)
{
    c->record.docid = hit->docid;
    if (c->by_figures)
        view_start_later(v, hit->docid, hit->values[0], stored_record_fetch, &c->record);
    else
        view_start(v, hit->docid, hit->data.data, hit->data.bytes);
}

fig_status candidates_record(candidates *c, const store_hit *hit, store_bytes *out, fig_error *err)
{
    c->record.docid = hit->docid;
    *out = hit->data;
    return c->by_figures ? stored_record_fetch(&c->record, out, err) : FIG_OK;
}

fig_status candidates_total(candidates *c, size_t *estimated, bool *exact, fig_error *err)
{
    size_t low = c->low, high = c->high;
    *estimated = c->estimated;
    for (size_t i = c->part + (c->next > 0); i < c->parts_count; i++) {
        store_hits *rest;
        store_search_options options = c->options;
        options.first = options.max = 0;
        options.want_data = false;
        options.value_slots_count = 0;
        const fig_status status = store_search(c->store, c->parts[i], &options, &rest, err);
        if (status)
            return status;
        low += rest->matches_low;
        high += rest->matches_high;
        *estimated += rest->matches_estimated;
        store_hits_free(rest);
    }
    *exact = low == high;
    return FIG_OK;
}
