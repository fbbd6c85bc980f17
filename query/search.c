/* search.c - a question to its answer. */
#include "core/error.h"
#include "query/asking.h"
#include "query/hints.h"
#include "query/parse.h"
#include "query/tally.h"
#include "query/widen.h"

#include <math.h>
#include <string.h>
#include <time.h>

enum { HITS_MAX = 1 << 30 }; /* an offset or a limit above it means as many as there are */

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static fig_status check(const fig_search *want, fig_error *err)
{
    if (!want->query)
        return error_set(err, FIG_BAD_ARGUMENT, NULL, "no question was given", NULL);
    if (!(want->k1 >= 0) || !isfinite(want->k1) || !(want->b >= 0 && want->b <= 1))
        return error_set(err, FIG_BAD_ARGUMENT, NULL, "k1 must be 0 or more, b from 0 to 1",
                         "the defaults are 1.2 and 0.6");
    if (want->bare && (want->explain || want->want == FIG_WANT_CLAIMS))
        return error_set(err, FIG_BAD_ARGUMENT, NULL,
                         "claims and explanations are no part of bare hits", "leave out 'bare'");
    if (!(want->timeout_s >= 0))
        return error_set(err, FIG_BAD_ARGUMENT, NULL, "the time-out is 0 or more seconds", NULL);
    return FIG_OK;
}

static fig_status answer(asking *a, const query_node *root, const question *q, fig_error *err)
{
    fig_index *const index = a->index;
    const plan_input in = { .question = *q,
                            .root = root,
                            .kinds = fig_index_kinds(index),
                            .words = index->words,
                            .store = index->store,
                            .languages = &index->meta.languages,
                            .match = a->want->match,
                            .weak = a->want->weak,
                            .explain = a->want->explain,
                            .pairs = strstr(buf_string(&index->meta.features), "pairs"),
                            .checks = !store_is_remote(index->store) };
    buf parsed = BUF_EMPTY;
    tree_print(root, &parsed);
    a->out->parsed = buf_failed(&parsed) ? NULL : arena_string(&a->out->strings, parsed.data);
    buf_clear(&parsed);
    if (!a->out->parsed)
        return error_no_memory(err);
    if (a->want->fold && !strstr(buf_string(&index->meta.features), "copies") &&
        !results_warn(a->out, "this index knows no copies; build it again for that"))
        return error_no_memory(err);
    fig_status status = plan_make(&in, &a->plan, err);
    const bool tallied = tally_wanted(a->want);
    if (!status && (a->want->limit || !tallied)) /* else there is nothing to rank for */
        status = a->want->want == FIG_WANT_CLAIMS ? ask_claims(a, err) : ask_articles(a, err);
    if (!status && tallied)
        status = tally_all(a, err);
    if (status)
        return status;
    status = hints_give(a, err);
    return status == FIG_TIMEOUT ? FIG_OK : status; /* the answer is there without them */
}

fig_status fig_index_search(fig_index *index, const fig_search *want, fig_results **out,
                            fig_error *err)
{
    const double began = now_ms();
    fig_search bounded = *want;
    if (bounded.limit > HITS_MAX)
        bounded.limit = HITS_MAX;
    if (bounded.offset > HITS_MAX)
        bounded.offset = HITS_MAX;
    asking a = { .index = index, .want = &bounded, .until = deadline_in(want->timeout_s) };
    arena nodes = ARENA_EMPTY;
    const query_node *root;
    *out = NULL;
    if (err)
        err->where[0] = '\0';
    fig_status status = check(want, err);
    if (status)
        return status;
    view_init(&a.view, index->words, index->scanner, index->unpackers);
    a.out = results_new(want->want);
    a.folding = want->fold ? folding_new(index->store) : NULL;
    status = a.out && !a.folding == !want->fold ? index_refresh(index, err) : error_no_memory(err);
    if (!status)
        status = query_parse(want->query, want->any ? PARSE_ANY : PARSE_STRICT,
                             fig_index_kinds(index), &nodes, &root, err);
    if (!status && want->synonyms)
        status = widen(root, want->synonyms, index->words, &nodes, &root, err);
    store_set_deadline(index->store, &a.until);
    if (!status) {
        const question q = { want->query, strlen(want->query), 0 };
        status = answer(&a, root, &q, err);
    }
    store_set_deadline(index->store, NULL);
    if (!status)
        status = index_tell_missing(index, a.out, err);
    plan_clear(&a.plan);
    view_clear(&a.view);
    showing_clear(&a.shown);
    folding_free(a.folding);
    arena_clear(&nodes);
    if (status) {
        fig_results_free(a.out);
        return index_told(index, status, err);
    }
    a.out->took_ms = now_ms() - began;
    *out = a.out;
    return FIG_OK;
}
