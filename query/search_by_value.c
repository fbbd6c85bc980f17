/* search_by_value.c - articles by the smallest of their figures that meet the question. All of them
 * are looked at; their records are read again for those that are shown. */
#include "core/error.h"
#include "query/asking.h"
#include "query/candidates.h"
#include "query/verify.h"

#include <math.h>
#include <stdlib.h>

enum { BATCH = 256 };

typedef struct valued { /* an article that holds */
    double value, score;
    store_docid docid;
} valued;

typedef struct valued_list {
    valued *rows;
    size_t count, capacity;
} valued_list;

static bool list_add(valued_list *list, valued row)
{
    if (list->count == list->capacity) {
        const size_t more = list->capacity ? list->capacity * 2 : 256;
        valued *const rows = realloc(list->rows, more * sizeof *rows);
        if (!rows)
            return false;
        list->rows = rows;
        list->capacity = more;
    }
    list->rows[list->count++] = row;
    return true;
}

/* Articles without such a figure, which another part of the question found, come last. */
static int by_value(const void *a, const void *b)
{
    const valued *const left = a, *const right = b;
    if (left->value != right->value)
        return left->value < right->value ? -1 : 1;
    if (left->score != right->score)
        return left->score > right->score ? -1 : 1;
    return left->docid < right->docid ? -1 : left->docid > right->docid;
}

/* The smallest figure of the article at hand that meets a condition; where its figures told that it
 * holds, they tell this too. */
static fig_status smallest(asking *a, bool by_figures, double *out, fig_error *err)
{
    *out = INFINITY;
    fig_status status = by_figures ? view_marks(&a->view, err)
                                   : showing_find_claims(&a->shown, &a->plan, &a->view, err);
    const tongue_set self = a->view.marks ? tongue_of(a->view.marks_lang) : 0;
    bool known = by_figures;
    for (size_t i = 0; !status && known && i < a->view.bare_count; i++) {
        double fit;
        known = plan_fit_bare(&a->plan, &a->view.bare[i], view_mark(&a->view, i), self, &fit);
        if (known && fit > 0 && claim_place(&a->view.bare[i]) < *out)
            *out = claim_place(&a->view.bare[i]);
    }
    if (!status && by_figures && !known) {
        *out = INFINITY;
        status = showing_find_claims(&a->shown, &a->plan, &a->view, err);
    }
    for (size_t i = 0; !status && !known && i < a->view.claims_count; i++)
        if (a->shown.fits[i] > 0 && claim_place(&a->view.claims[i]) < *out)
            *out = claim_place(&a->view.claims[i]);
    return status;
}

static fig_status look_at(asking *a, candidates *found, const store_hit *hit, valued_list *list,
                          fig_error *err)
{
    valued row = { 0, hit->weight, hit->docid };
    size_t story;
    bool holds, first = true;
    candidates_look(found, hit, &a->view);
    fig_status status = asking_in_time(a, err);
    if (!status)
        status = verify(&a->plan, &a->view, &holds, err);
    if (!status && holds && a->folding)
        status = folding_add(a->folding, hit->docid, &story, &first, err);
    if (status == FIG_NOT_FOUND) /* a writer has removed it meanwhile */
        return FIG_OK;
    if (status || !holds || !first)
        return status;
    status = smallest(a, found->by_figures, &row.value, err);
    if (!status && !list_add(list, row))
        status = error_no_memory(err);
    return status;
}

static fig_status look_at_all(asking *a, valued_list *list, fig_error *err)
{
    candidates found = { 0 };
    fig_status status =
        candidates_open(a->index->store, &a->plan, a->want, FIG_BY_RELEVANCE, 0, &found, err);
    for (size_t batch = BATCH; !status && !found.done; batch = candidates_larger(&found, batch)) {
        status = candidates_next(&found, batch, err);
        for (size_t i = 0; i < found.count && !status; i++)
            status = look_at(a, &found, &found.hits[i], list, err);
    }
    candidates_close(&found);
    return status;
}

/* One article of the page; a writer may have removed it meanwhile. */
static fig_status show(asking *a, const valued *row, fig_error *err)
{
    buf record = BUF_EMPTY;
    fig_status status = store_document_data(a->index->store, row->docid, &record, err);
    if (!status)
        status =
            ask_emit(a, row->docid, (store_bytes){ record.data, record.bytes }, row->score, err);
    buf_clear(&record);
    return status == FIG_NOT_FOUND ? FIG_OK : status;
}

fig_status ask_by_value(asking *a, fig_error *err)
{
    const fig_search *const want = a->want;
    valued_list list = { NULL, 0, 0 };
    fig_status status = look_at_all(a, &list, err);
    if (list.count)
        qsort(list.rows, list.count, sizeof *list.rows, by_value);
    const size_t begin = want->offset < list.count ? want->offset : list.count;
    const size_t most = want->limit < list.count - begin ? want->limit : list.count - begin;
    if (!status)
        a->out->hits = arena_alloc(&a->out->strings, (most + 1) * sizeof *a->out->hits);
    if (!status && !a->out->hits)
        status = error_no_memory(err);
    for (size_t i = 0; i < most && !status; i++)
        status = show(a, &list.rows[begin + i], err);
    a->out->articles_total = list.count;
    a->out->articles_exact = true;
    free(list.rows);
    return status;
}
