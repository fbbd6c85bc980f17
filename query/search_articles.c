/* search_articles.c - ranked articles: the store's order, what it found too many taken away. */
#include "core/error.h"
#include "query/asking.h"
#include "query/candidates.h"
#include "query/copies.h"
#include "query/explain.h"
#include "query/verify.h"

#include <stdlib.h>

enum {
    BLOCK = 32,        /* articles that are put in order of their figures together */
    AHEAD = 128,       /* and found together: four blocks */
    FEW = 64,          /* candidates that are all looked at, so that the total is exact */
    FOLD_LEAST = 100, /* candidates that are folded, however few are shown: small totals are exact */
    BATCH_MAX = 1024
};

typedef struct kept { /* an article of the batch that holds */
    size_t hit;
    double score;
} kept;

typedef struct tally {
    candidates found;
    kept *batch;            /* BATCH_MAX of them */
    size_t looked_at, held; /* of all candidates so far */
    bool cut_short;         /* the last batch was not looked at to its end */
    bool checks;            /* the store's answer is not exact */
    bool reorders;          /* figures decide among articles of like weight */
} tally;

static int by_score(const void *a, const void *b)
{
    const kept *const left = a, *const right = b;
    if (left->score != right->score)
        return left->score > right->score ? -1 : 1;
    return left->hit < right->hit ? -1 : left->hit > right->hit;
}

/* How well the best claim of the article at hand fits. Figures in phrases are left to the phrase.
 */
static fig_status best_fit(asking *a, double *best, fig_error *err)
{
    fig_status status = FIG_OK;
    *best = 0;
    for (size_t i = 0; i < a->plan.shown_count && !status; i++) {
        double fit = 0;
        if (a->plan.shown[i]->claim)
            status = view_best_fit(&a->view, a->plan.shown[i]->claim, &fit, err);
        if (fit > *best)
            *best = fit;
    }
    return status;
}

/* Which articles of the batch hold, in order. `enough` stops early. */
static fig_status keep_batch(asking *a, tally *t, size_t enough, size_t *count, fig_error *err)
{
    *count = 0;
    for (size_t i = 0; i < t->found.count; i++) {
        if (*count >= enough) {
            t->cut_short = true;
            break;
        }
        const store_hit *const hit = &t->found.hits[i];
        bool holds = true;
        double fit = 0;
        fig_status status = asking_in_time(a, err);
        if (t->checks || t->reorders)
            candidates_look(&t->found, hit, &a->view);
        if (!status && t->checks)
            status = verify(&a->plan, &a->view, &holds, err);
        if (!status && holds && t->reorders)
            status = best_fit(a, &fit, err);
        if (status == FIG_NOT_FOUND) { /* a writer has removed it meanwhile */
            status = FIG_OK;
            holds = false;
        }
        if (status)
            return status;
        t->looked_at++;
        if (!holds)
            continue;
        t->held++;
        t->batch[(*count)++] = (kept){ i, hit->weight + fit };
    }
    if (t->reorders)
        qsort(t->batch, *count, sizeof *t->batch, by_score);
    return FIG_OK;
}

/* What of the article at hand met the question. */
static fig_status show(asking *a, fig_error *err)
{
    return a->want->snippets ? showing_find(&a->shown, &a->plan, &a->view, err)
                             : showing_find_claims(&a->shown, &a->plan, &a->view, err);
}

fig_status ask_emit(asking *a, store_docid docid, store_bytes record, double score, fig_error *err)
{
    fig_hit *const out = &a->out->hits[a->out->count];
    *out = (fig_hit){ .rank = a->want->offset + a->out->count + 1, .score = score };
    view_start(&a->view, docid, record.data, record.bytes);
    fig_status status = asking_in_time(a, err);
    if (!status)
        status = a->want->bare ? view_head(&a->view, err) : show(a, err);
    if (!status)
        status = hit_make(&a->shown, &a->plan, &a->view, a->want, &a->out->strings, out, err);
    if (!status && a->want->fold)
        status = copies_tell(a->index->store, a->index->unpackers, docid, &a->out->strings, &out->article, err);
    if (!status && a->want->explain)
        status = explain_hit(a, out, err);
    if (!status)
        a->out->count++;
    return status;
}

/* Is the article the first of its story? */
static fig_status fold(asking *a, const store_hit *hit, bool *first, fig_error *err)
{
    size_t story;
    *first = true;
    return a->folding ? folding_add(a->folding, hit->docid, &story, first, err) : FIG_OK;
}

/* The articles that were looked at without their copies; of the others as large a part is. */
static void count_stories(const asking *a, const tally *t)
{
    fig_results *const out = a->out;
    const size_t stories = folding_stories(a->folding);
    if (t->found.done && !t->cut_short) {
        out->articles_total = stories;
        out->articles_exact = true;
        return;
    }
    if (t->held)
        out->articles_total =
            (size_t)((double)out->articles_total * (double)stories / (double)t->held + 0.5);
    out->articles_exact = false;
}

static fig_status count_total(asking *a, tally *t, fig_error *err)
{
    size_t estimated;
    bool exact;
    const fig_status status = candidates_total(&t->found, &estimated, &exact, err);
    if (status)
        return status;
    if (t->checks && t->found.done && !t->cut_short) {
        estimated = t->held;
        exact = true;
    } else if (t->checks) {
        exact = false;
        if (t->looked_at)
            estimated = (size_t)((double)estimated * (double)t->held / (double)t->looked_at + 0.5);
        if (estimated < t->held)
            estimated = t->held;
    }
    a->out->articles_total = estimated;
    a->out->articles_exact = exact;
    if (a->folding)
        count_stories(a, t);
    return FIG_OK;
}

/* Room for `count` hits, the first `held` of them kept. */
static fig_status reserve_hits(asking *a, size_t *capacity, size_t most, fig_error *err)
{
    if (a->out->count < *capacity)
        return FIG_OK;
    const size_t more = *capacity * 2 + 16 < most ? *capacity * 2 + 16 : most;
    fig_hit *const hits = arena_alloc(&a->out->strings, (more + 1) * sizeof *hits);
    if (!hits)
        return error_no_memory(err);
    for (size_t i = 0; i < a->out->count; i++)
        hits[i] = a->out->hits[i];
    a->out->hits = hits;
    *capacity = more;
    return FIG_OK;
}

static fig_status ask_in_order(asking *a, fig_error *err)
{
    const fig_search *const want = a->want;
    tally t = { .checks = !a->plan.root->exact,
                .reorders = a->plan.has_claims && want->sort == FIG_BY_RELEVANCE };
    const bool by_store = !t.checks && !t.reorders && !want->fold &&
                          (want->sort == FIG_BY_RELEVANCE || want->sort == FIG_BY_VALUE);
    size_t to_skip = by_store ? 0 : want->offset, capacity = 0, batch = BLOCK;
    fig_status status = candidates_open(a->index->store, &a->plan, want, want->sort,
                                        by_store ? want->offset : 0, &t.found, err);
    t.found.ahead = t.reorders ? AHEAD : 0;
    t.batch = malloc(BATCH_MAX * sizeof *t.batch);
    if (!status && !t.batch)
        status = error_no_memory(err);
    if (!t.checks && !t.reorders) {
        batch = to_skip + want->limit < BATCH_MAX ? to_skip + want->limit : BATCH_MAX;
        batch += batch == 0; /* nothing is wanted but the total */
        batch = want->fold && batch < FOLD_LEAST ? FOLD_LEAST : batch;
    }
    while (!status) {
        const bool full = a->out->count >= want->limit;
        const bool counts = (t.checks && (want->exact_total || t.found.high <= FEW)) ||
                            (want->fold && t.looked_at < FOLD_LEAST);
        if (full && t.found.owned && !counts)
            break;
        status = candidates_next(&t.found, batch, err);
        if (status || !t.found.count)
            break;
        size_t count;
        const bool all =
            t.reorders || want->fold || (t.checks && (want->exact_total || t.found.high <= FEW));
        status =
            keep_batch(a, &t, all ? SIZE_MAX : to_skip + want->limit - a->out->count, &count, err);
        for (size_t i = 0; i < count && !status; i++) {
            const store_hit *const hit = &t.found.hits[t.batch[i].hit];
            bool first;
            status = fold(a, hit, &first, err);
            if (status || !first)
                continue;
            if (to_skip) {
                to_skip--;
            } else if (a->out->count < want->limit) {
                store_bytes record;
                status = reserve_hits(a, &capacity, want->limit, err);
                if (!status)
                    status = candidates_record(&t.found, hit, &record, err);
                if (!status)
                    status = ask_emit(a, hit->docid, record, t.batch[i].score, err);
                status = status == FIG_NOT_FOUND ? FIG_OK : status;
            }
        }
        if (!t.reorders && batch <= BATCH_MAX / 2)
            batch *= 2;
    }
    if (!status)
        status = count_total(a, &t, err);
    candidates_close(&t.found);
    free(t.batch);
    return status;
}

fig_status ask_articles(asking *a, fig_error *err)
{
    const bool by_value = a->want->sort == FIG_BY_VALUE && a->plan.has_claims;
    return by_value ? ask_by_value(a, err) : ask_in_order(a, err);
}
