/* search_claims.c - ranked claims: of the articles that hold, those that meet what was asked of
 * figures, or that speak of its words. */
#include "core/error.h"
#include "query/asking.h"
#include "query/candidates.h"
#include "query/copies.h"
#include "query/verify.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BATCH = 128,
    /* How many articles are looked at for a ranking, the best (or newest) first, all found at once. Words alone
     * match far more articles than have something to say of them. */
    ARTICLES_MAX = 2048,
    ARTICLES_OF_WORDS_MAX = 384
};

typedef struct ranked { /* what decides the order of a found claim */
    double score, value;
    uint64_t date; /* digits of the day and time, 0 = undated */
    const char *source;
    store_docid docid; /* of the article */
    fig_found_claim found;
} ranked;

/* The best so far: a heap with the worst on top once it is full. */
typedef struct best {
    ranked *rows;
    size_t count, capacity, most;
    fig_sort sort;
} best;

/* ---- order ----------------------------------------------------------------------------- */

static int compare_numbers(double a, double b)
{
    return a < b ? -1 : a > b;
}

/* Undated last, either way. */
static int compare_dates(uint64_t a, uint64_t b, bool newest_first)
{
    if (!a || !b || a == b)
        return (a == 0) - (b == 0);
    return (a < b) == newest_first ? 1 : -1;
}

static int compare_sources(const char *a, const char *b)
{
    if (!a || !b)
        return (a == NULL) - (b == NULL);
    return strcmp(a, b);
}

/* Below 0 when `a` comes first. Never 0 for two claims. */
static int compare(fig_sort sort, const ranked *a, const ranked *b)
{
    int order = 0;
    switch (sort) {
    case FIG_BY_DATE:
        order = compare_dates(a->date, b->date, false);
        break;
    case FIG_BY_DATE_NEW:
        order = compare_dates(a->date, b->date, true);
        break;
    case FIG_BY_VALUE:
        order = compare_numbers(a->value, b->value);
        break;
    case FIG_BY_SOURCE:
        order = compare_sources(a->source, b->source);
        break;
    case FIG_BY_RELEVANCE:
        break;
    }
    if (!order)
        order = compare_numbers(b->score, a->score);
    if (!order)
        order = compare_dates(a->date, b->date, true);
    if (!order)
        order = strcmp(a->found.article.id, b->found.article.id);
    if (!order)
        order = a->found.claim.number < b->found.claim.number ? -1 : 1;
    return order;
}

static void sift_down(best *b, size_t i)
{
    for (;;) {
        size_t worst = i;
        for (size_t child = 2 * i + 1; child <= 2 * i + 2 && child < b->count; child++)
            if (compare(b->sort, &b->rows[child], &b->rows[worst]) > 0)
                worst = child;
        if (worst == i)
            return;
        const ranked row = b->rows[i];
        b->rows[i] = b->rows[worst];
        b->rows[worst] = row;
        i = worst;
    }
}

static void sift_up(best *b, size_t i)
{
    while (i > 0 && compare(b->sort, &b->rows[i], &b->rows[(i - 1) / 2]) > 0) {
        const ranked row = b->rows[i];
        b->rows[i] = b->rows[(i - 1) / 2];
        b->rows[(i - 1) / 2] = row;
        i = (i - 1) / 2;
    }
}

/* Worst first out: afterwards the rows stand in order. */
static void sort_rows(best *b)
{
    const size_t count = b->count;
    while (b->count > 1) {
        const ranked row = b->rows[0];
        b->rows[0] = b->rows[--b->count];
        b->rows[b->count] = row;
        sift_down(b, 0);
    }
    b->count = count;
}

static fig_status make_room(best *b, fig_error *err)
{
    if (b->count < b->capacity)
        return FIG_OK;
    const size_t more = b->capacity ? b->capacity * 2 : 64;
    ranked *const rows = realloc(b->rows, more * sizeof *rows);
    if (!rows)
        return error_no_memory(err);
    b->rows = rows;
    b->capacity = more;
    return FIG_OK;
}

static bool is_among_best(const best *b, const ranked *row)
{
    return b->count < b->most || (b->most && compare(b->sort, row, &b->rows[0]) <= 0);
}

/* Keep the claim when it is among the best; only then is it copied. */
static fig_status offer(asking *a, best *b, const ranked *row, fig_error *err)
{
    const bool full = b->count == b->most;
    if (!is_among_best(b, row))
        return FIG_OK;
    fig_status status = full ? FIG_OK : make_room(b, err);
    if (status)
        return status;
    arena *const strings = &a->out->strings;
    ranked *const place = full ? &b->rows[0] : &b->rows[b->count];
    ranked kept = *row;
    const fig_span around = row->found.claim.sentence;
    if (!claim_copy(strings, &row->found.claim, &kept.found.claim) ||
        !article_copy(strings, &row->found.article, &kept.found.article) ||
        !(kept.found.sentence =
              arena_copy(strings, a->view.text + around.begin, around.end - around.begin)))
        return error_no_memory(err);
    kept.source = kept.found.article.source;
    *place = kept;
    if (full)
        sift_down(b, 0);
    else
        sift_up(b, b->count++);
    return FIG_OK;
}

/* ---- scores ---------------------------------------------------------------------------- */

/* How much the words of the question that stand in the claim's sentence weigh against all of them;
 * twice as much where its subject has them. */
static double words_near(const asking *a, const double *weights, double all, bool *seen,
                         const fig_claim *claim)
{
    const match *const rows = a->shown.matches.rows;
    double sum = 0;
    const size_t first = showing_first_match(&a->shown, claim->sentence.begin);
    size_t low = first;
    for (; low < a->shown.matches.count && rows[low].end <= claim->sentence.end; low++) {
        const match *const m = &rows[low];
        if (seen[m->pattern])
            continue;
        seen[m->pattern] = true;
        const size_t bytes = m->end - m->begin;
        bool in_subject = false;
        for (const char *at = claim->subject; at && *at && !in_subject; at++)
            in_subject = !strncmp(at, a->view.text + m->begin, bytes);
        sum += weights[m->pattern] * (in_subject ? 1 : 0.5);
    }
    while (low > first)
        seen[rows[--low].pattern] = false;
    return all > 0 ? sum / all : 0;
}

/* Words that are everywhere in the article weigh less. */
static double weigh_words(const asking *a, double *weights)
{
    double all = 0;
    const size_t count = pattern_set_count(a->plan.patterns);
    memset(weights, 0, (count + 1) * sizeof *weights);
    for (size_t i = 0; i < a->shown.matches.count; i++)
        weights[a->shown.matches.rows[i].pattern] += 1;
    for (size_t i = 0; i < count; i++) {
        weights[i] = weights[i] > 0 ? 1 / (1 + log(weights[i])) : 0;
        all += weights[i];
    }
    return all;
}

static uint64_t date_of(const char *published)
{
    uint64_t digits = 0;
    size_t count = 0;
    for (; published && *published && count < 14; published++)
        if (*published >= '0' && *published <= '9') {
            digits = digits * 10 + (uint64_t)(*published - '0');
            count++;
        }
    for (; digits && count < 14; count++)
        digits *= 10;
    return digits;
}

typedef struct collecting {
    best best;
    double *weights;
    bool *seen;
    bool words;   /* claims are near words, or there is more to rank by */
    bool claims;  /* claims meet conditions */
    store_docid docid; /* of the article at hand */
    size_t claims_total, articles_looked_at, articles_held, articles_most;
} collecting;

static ranked rank(const asking *a, const collecting *c, const fig_claim *claim, double fit,
                   double near)
{
    return (ranked){ .score = c->claims ? fit * (0.6 + 0.4 * near) : near,
                     .value = claim_place(claim),
                     .date = date_of(a->view.head.published),
                     .source = a->view.head.source,
                     .docid = c->docid,
                     .found = { .claim = *claim, .article = a->view.head } };
}

/* Most articles have only claims that come too late in the order, or none: where the figures alone
 * show it, the text stays packed. `*passed_over` when nothing is left to do. */
static fig_status pass_over(asking *a, collecting *c, bool *passed_over, fig_error *err)
{
    size_t met = 0;
    *passed_over = false;
    if (c->words && c->claims)
        return FIG_OK;
    fig_status status = view_head(&a->view, err);
    if (!status)
        status = view_bare(&a->view, err);
    for (size_t i = 0; !status && i < a->view.bare_count; i++) {
        const fig_claim *const claim = &a->view.bare[i];
        double fit = 0;
        if (c->claims && !plan_fit_bare(&a->plan, claim, NULL, 0, &fit))
            return FIG_OK;
        if (c->claims ? !(fit > 0) : claim->weak && !a->want->weak)
            continue;
        const ranked row = rank(a, c, claim, fit, 0);
        if (c->words || is_among_best(&c->best, &row))
            return FIG_OK;
        met++;
    }
    if (status)
        return status;
    c->claims_total += met;
    *passed_over = true;
    return FIG_OK;
}

/* The claims of the article at hand that answer. */
static fig_status collect(asking *a, collecting *c, fig_error *err)
{
    bool passed_over;
    fig_status status = pass_over(a, c, &passed_over, err);
    if (status || passed_over)
        return status;
    status = view_claims(&a->view, err);
    if (!status)
        status = c->words ? showing_find(&a->shown, &a->plan, &a->view, err)
                          : showing_find_claims(&a->shown, &a->plan, &a->view, err);
    const double all = !status && c->words ? weigh_words(a, c->weights) : 0;
    for (size_t i = 0; !status && i < a->view.claims_count; i++) {
        const fig_claim *const claim = &a->view.claims[i];
        const double fit = a->shown.fits[i];
        if (c->claims ? !(fit > 0) : claim->weak && !a->want->weak)
            continue;
        const double near = all > 0 ? words_near(a, c->weights, all, c->seen, claim) : 0;
        if (!c->claims && c->words && !(near > 0))
            continue;
        c->claims_total++;
        const ranked row = rank(a, c, claim, fit, near);
        status = offer(a, &c->best, &row, err);
    }
    return status;
}

/* ---- collecting ------------------------------------------------------------------------ */

static fig_status collect_batch(asking *a, collecting *c, candidates *found, fig_error *err)
{
    for (size_t i = 0; i < found->count; i++) {
        bool holds;
        candidates_look(found, &found->hits[i], &a->view);
        fig_status status = asking_in_time(a, err);
        if (!status)
            status = verify(&a->plan, &a->view, &holds, err);
        c->articles_looked_at++;
        bool first = true;
        size_t story;
        c->docid = found->hits[i].docid;
        if (!status && holds && a->folding)
            status = folding_add(a->folding, c->docid, &story, &first, err);
        if (!status && holds && first) {
            c->articles_held++;
            status = collect(a, c, err);
        }
        if (status && status != FIG_NOT_FOUND) /* a writer has removed it meanwhile */
            return status;
    }
    return FIG_OK;
}

static fig_status totals(asking *a, const collecting *c, candidates *found, fig_error *err)
{
    size_t estimated;
    bool exact;
    const fig_status status = candidates_total(found, &estimated, &exact, err);
    if (status)
        return status;
    fig_results *const out = a->out;
    const double looked_at = c->articles_looked_at ? (double)c->articles_looked_at : 1;
    out->articles_exact = out->claims_exact = found->done;
    out->articles_total = c->articles_held;
    out->claims_total = c->claims_total;
    if (found->done)
        return FIG_OK;
    const double share = (double)estimated / looked_at;
    out->articles_total = (size_t)((double)c->articles_held * share + 0.5);
    out->claims_total = (size_t)((double)c->claims_total * share + 0.5);
    char warning[128];
    snprintf(warning, sizeof warning,
             "only the claims of the first %zu of about %zu articles were compared",
             c->articles_looked_at, estimated);
    return results_warn(out, warning) ? FIG_OK : error_no_memory(err);
}

static fig_status take_page(asking *a, best *b, fig_error *err)
{
    sort_rows(b);
    const size_t offset = a->want->offset < b->count ? a->want->offset : b->count;
    const size_t count = b->count - offset;
    a->out->claims = arena_alloc(&a->out->strings, (count + 1) * sizeof *a->out->claims);
    if (!a->out->claims)
        return error_no_memory(err);
    fig_status status = FIG_OK;
    for (size_t i = 0; i < count && !status; i++) {
        a->out->claims[i] = b->rows[offset + i].found;
        a->out->claims[i].rank = offset + i + 1;
        a->out->claims[i].score = b->rows[offset + i].score;
        if (a->folding)
            status = copies_tell(a->index->store, a->index->unpackers, b->rows[offset + i].docid, &a->out->strings,
                                 &a->out->claims[i].article, err);
    }
    a->out->count = count;
    return status;
}

fig_status ask_claims(asking *a, fig_error *err)
{
    const fig_search *const want = a->want;
    const size_t patterns = pattern_set_count(a->plan.patterns);
    collecting c = { .best = { .most = want->limit ? want->offset + want->limit : 0,
                               .sort = want->sort },
                     .weights = calloc(patterns + 1, sizeof *c.weights),
                     .seen = calloc(patterns + 1, sizeof *c.seen),
                     .words = a->plan.has_words,
                     .claims = a->plan.has_claims };
    const bool limited = want->sort == FIG_BY_RELEVANCE && !want->exact_total;
    c.articles_most = !limited ? SIZE_MAX : c.claims ? ARTICLES_MAX : ARTICLES_OF_WORDS_MAX;
    /* without words no article is better than another: then the newest come first */
    const fig_sort sort = want->sort == FIG_BY_RELEVANCE && !c.words ? FIG_BY_DATE_NEW : want->sort;
    candidates found = { 0 };
    fig_status status = c.weights && c.seen ? FIG_OK : error_no_memory(err);
    if (!status)
        status = candidates_open(a->index->store, &a->plan, want, sort, 0, &found, err);
    for (size_t batch = limited ? c.articles_most : BATCH;
         !status && !found.done && c.articles_looked_at < c.articles_most;
         batch = limited ? c.articles_most - c.articles_looked_at : candidates_larger(&found, batch)) {
        status = candidates_next(&found, batch, err);
        if (!status)
            status = collect_batch(a, &c, &found, err);
    }
    if (!status)
        status = totals(a, &c, &found, err);
    if (!status)
        status = take_page(a, &c.best, err);
    candidates_close(&found);
    free(c.weights);
    free(c.seen);
    free(c.best.rows);
    return status;
}
