/* crew.c - a ring of jobs: given in order, done by whichever thread is free, delivered in order. */
#include "indexer/crew.h"

#include "core/arena.h"
#include "core/error.h"
#include "indexer/parcel.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

enum {
    JOBS_PER_THREAD = 16,
    THREADS_MAX = 64
};

typedef struct shared_pool { /* of the thread that fills, and of the jobs that it filled */
    term_pool *terms;
    size_t users;
} shared_pool;

typedef struct job {
    bool done;     /* it waits to be delivered, or was */
    arena strings; /* the article's copy */
    fig_article article;
    posted_keys keys;
    store_docid docid; /* that it is to be; 0: the one that follows */
    parcel filled;
    buf sketch;
    shared_pool *pool; /* from when it is taken until it is delivered */
    fig_status status;
    fig_error err;
} job;

typedef struct hand { /* a thread and what it works with */
    struct crew *crew;
    pthread_t thread;
    bool started;
    poster *poster;
    shared_pool *pool;
    meta counted;
    size_t claims;
    stopwatch watch;
} hand;

struct crew {
    store_bulk *to;
    copies *noted;
    size_t held_bytes_max;
    stopwatch *watch; /* of the thread that gives; or NULL */
    double *cpu_s;    /* what the hands' watches are added to; or NULL */
    hand *hands;
    size_t hands_count;
    job *jobs;
    size_t jobs_count;

    pthread_mutex_t lock; /* of all below, of whether jobs are done, and of the pools' users */
    pthread_cond_t given, done;
    uint64_t next_given, next_taken, next_delivered; /* in the ring: modulo jobs_count */
    size_t held_bytes;                               /* of text, given and not delivered */
    bool ending;
};

static job *job_of(const crew *c, uint64_t number)
{
    return &c->jobs[number % c->jobs_count];
}

/* ---- pools --------------------------------------------------------------------------------- */

static shared_pool *pool_new(void)
{
    shared_pool *const p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    p->users = 1;
    p->terms = term_pool_new();
    if (p->terms)
        return p;
    free(p);
    return NULL;
}

/* The lock is held. */
static void pool_leave(shared_pool *p)
{
    if (!p || --p->users)
        return;
    term_pool_free(p->terms);
    free(p);
}

/* ---- the threads --------------------------------------------------------------------------- */

/* The pool to fill the next job from. The lock is held. */
static shared_pool *pool_for_job(hand *h)
{
    if (h->pool && term_pool_is_full(h->pool->terms)) {
        pool_leave(h->pool);
        h->pool = NULL;
    }
    if (!h->pool)
        h->pool = pool_new();
    if (h->pool)
        h->pool->users++;
    return h->pool;
}

static void do_job(hand *h, job *j)
{
    fig_extraction found;
    const target to = { .parcel = &j->filled };
    if (!j->pool) {
        j->status = error_no_memory(&j->err);
        return;
    }
    j->filled.pool = j->pool->terms;
    j->status = poster_post(h->poster, &j->article, &j->keys, &to, &found, &j->err);
    if (j->status == FIG_OK)
        j->status = meta_count_article(&h->counted, &j->article, found.claims, found.claims_count,
                                       1, &j->err);
    const store_bytes sketch = poster_sketch(h->poster);
    buf_truncate(&j->sketch);
    buf_append(&j->sketch, sketch.data, sketch.bytes);
    if (j->status == FIG_OK && buf_failed(&j->sketch))
        j->status = error_no_memory(&j->err);
    h->claims += found.claims_count;
}

/* ... or until it ends. The lock is held. */
static void wait_until_given(crew *c, stopwatch *watch)
{
    if (c->ending || c->next_taken != c->next_given)
        return;
    stopwatch_divide(watch);
    while (!c->ending && c->next_taken == c->next_given)
        pthread_cond_wait(&c->given, &c->lock);
    stopwatch_resume(watch);
}

static void *work(void *user)
{
    hand *const h = user;
    crew *const c = h->crew;
    stopwatch *const watch = c->cpu_s ? &h->watch : NULL;
    if (watch)
        stopwatch_start(watch);
    poster_watch(h->poster, watch);
    pthread_mutex_lock(&c->lock);
    for (;;) {
        wait_until_given(c, watch);
        if (c->ending)
            break;
        job *const j = job_of(c, c->next_taken++);
        j->pool = pool_for_job(h);
        pthread_mutex_unlock(&c->lock);
        do_job(h, j);
        pthread_mutex_lock(&c->lock);
        j->done = true;
        pthread_cond_signal(&c->done);
    }
    pthread_mutex_unlock(&c->lock);
    stopwatch_divide(watch);
    return NULL;
}

/* Signals are for the thread that builds: it is the one that stops between two articles. */
static fig_status start(hand *h, fig_error *err)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    h->started = pthread_create(&h->thread, NULL, work, h) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return h->started ? FIG_OK
                      : error_set(err, FIG_IO, NULL, "the system gives no more threads",
                                  "ask for fewer with --jobs");
}

/* ---- opening and closing ------------------------------------------------------------------- */

static bool make_room(crew *c, unsigned threads)
{
    c->hands_count = threads < THREADS_MAX ? threads : THREADS_MAX;
    c->jobs_count = c->hands_count * JOBS_PER_THREAD;
    c->hands = calloc(c->hands_count, sizeof *c->hands);
    c->jobs = calloc(c->jobs_count, sizeof *c->jobs);
    if (!c->hands || !c->jobs)
        return false;
    for (size_t i = 0; i < c->jobs_count; i++)
        parcel_init(&c->jobs[i].filled);
    return true;
}

fig_status crew_new(const crew_options *options, store_bulk *to, copies *noted, crew **out,
                    fig_error *err)
{
    *out = NULL;
    crew *const c = calloc(1, sizeof *c);
    if (!c)
        return error_no_memory(err);
    c->to = to;
    c->noted = noted;
    c->held_bytes_max = options->held_bytes;
    c->watch = options->watch;
    c->cpu_s = options->cpu_s;
    pthread_mutex_init(&c->lock, NULL);
    pthread_cond_init(&c->given, NULL);
    pthread_cond_init(&c->done, NULL);
    fig_status status = make_room(c, options->threads) ? FIG_OK : error_no_memory(err);
    for (size_t i = 0; i < c->hands_count && status == FIG_OK; i++) {
        hand *const h = &c->hands[i];
        h->crew = c;
        meta_init(&h->counted);
        status = poster_new(options->kinds, &h->poster, err);
        if (status == FIG_OK) {
            poster_remember(h->poster, options->languages);
            poster_pack_with(h->poster, options->dictionary);
            status = start(h, err);
        }
    }
    if (status)
        crew_free(c);
    else
        *out = c;
    return status;
}

void crew_free(crew *c)
{
    if (!c)
        return;
    pthread_mutex_lock(&c->lock);
    c->ending = true;
    pthread_cond_broadcast(&c->given);
    pthread_mutex_unlock(&c->lock);
    for (size_t i = 0; c->hands && i < c->hands_count; i++)
        if (c->hands[i].started) {
            pthread_join(c->hands[i].thread, NULL);
            if (c->cpu_s)
                stopwatch_add(&c->hands[i].watch, c->cpu_s);
        }
    for (size_t i = 0; c->jobs && i < c->jobs_count; i++) {
        pool_leave(c->jobs[i].pool);
        parcel_clear(&c->jobs[i].filled);
        buf_clear(&c->jobs[i].sketch);
        arena_clear(&c->jobs[i].strings);
    }
    for (size_t i = 0; c->hands && i < c->hands_count; i++) {
        hand *const h = &c->hands[i];
        pool_leave(h->pool);
        poster_free(h->poster);
        if (h->crew)
            meta_clear(&h->counted);
    }
    pthread_cond_destroy(&c->given);
    pthread_cond_destroy(&c->done);
    pthread_mutex_destroy(&c->lock);
    free(c->hands);
    free(c->jobs);
    free(c);
}

/* ---- giving and delivering ----------------------------------------------------------------- */

static void wait_until_done(crew *c, const job *j)
{
    pthread_mutex_lock(&c->lock);
    if (!j->done) {
        stopwatch_divide(c->watch);
        while (!j->done)
            pthread_cond_wait(&c->done, &c->lock);
        stopwatch_resume(c->watch);
    }
    pthread_mutex_unlock(&c->lock);
}

/* Wait for the job that was given first, and bring it into the build. */
static fig_status deliver_one(crew *c, fig_error *err)
{
    job *const j = job_of(c, c->next_delivered);
    store_docid docid = j->docid;
    wait_until_done(c, j);
    const fig_task before = stopwatch_turn(c->watch, FIG_TASK_POSTINGS);
    fig_status status = j->status;
    if (status && err)
        *err = j->err;
    if (status == FIG_OK)
        status = parcel_deliver(&j->filled, c->to, err);
    if (status == FIG_OK && docid)
        status = store_bulk_number(c->to, docid, err);
    if (status == FIG_OK)
        status = store_bulk_add(c->to, &docid, err);
    stopwatch_turn(c->watch, FIG_TASK_COPIES);
    if (status == FIG_OK)
        status = copies_note(
            c->noted, docid, (store_bytes){ buf_string(&j->sketch), j->sketch.bytes }, err);
    stopwatch_turn(c->watch, before);
    pthread_mutex_lock(&c->lock);
    pool_leave(j->pool);
    pthread_mutex_unlock(&c->lock);
    j->pool = NULL;
    c->next_delivered++;
    c->held_bytes -= j->article.text_bytes;
    return status;
}

static const fig_block *copy_blocks(arena *to, const fig_block *blocks, size_t count)
{
    fig_block *const copy = count ? arena_alloc(to, count * sizeof *copy) : NULL;
    if (copy)
        memcpy(copy, blocks, count * sizeof *copy);
    return copy;
}

static bool copy_job(job *j, const fig_article *a, const posted_keys *keys)
{
    arena_reset(&j->strings);
    parcel_empty(&j->filled);
    arena *const to = &j->strings;
    j->article = *a;
    j->article.id = arena_string(to, a->id);
    j->article.path = arena_string(to, a->path);
    j->article.title = arena_string(to, a->title);
    j->article.author = arena_string(to, a->author);
    j->article.source = arena_string(to, a->source);
    j->article.url = arena_string(to, a->url);
    j->article.published = arena_string(to, a->published);
    j->article.date_source = arena_string(to, a->date_source);
    j->article.lang = arena_string(to, a->lang);
    j->article.text = arena_copy(to, a->text, a->text_bytes);
    j->article.furniture = arena_copy(to, a->furniture, a->furniture_bytes);
    j->article.blocks = copy_blocks(to, a->blocks, a->blocks_count);
    j->keys = *keys;
    j->keys.file = arena_string(to, keys->file);
    j->keys.page = arena_string(to, keys->page);
    return !to->failed;
}

fig_status crew_give(crew *c, const fig_article *article, const posted_keys *keys, store_docid docid,
                     fig_error *err)
{
    fig_status status = FIG_OK;
    while (status == FIG_OK && c->next_delivered < c->next_given &&
           (c->next_given - c->next_delivered == c->jobs_count ||
            c->held_bytes + article->text_bytes > c->held_bytes_max))
        status = deliver_one(c, err);
    job *const j = job_of(c, c->next_given);
    if (status == FIG_OK && !copy_job(j, article, keys))
        status = error_no_memory(err);
    if (status)
        return status;
    j->docid = docid;
    c->held_bytes += article->text_bytes;
    pthread_mutex_lock(&c->lock);
    j->done = false;
    c->next_given++;
    pthread_cond_signal(&c->given);
    pthread_mutex_unlock(&c->lock);
    return FIG_OK;
}

fig_status crew_finish(crew *c, fig_error *err)
{
    fig_status status = FIG_OK;
    while (status == FIG_OK && c->next_delivered < c->next_given)
        status = deliver_one(c, err);
    return status;
}

fig_status crew_count(crew *c, meta *m, size_t *claims, fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < c->hands_count && status == FIG_OK; i++) {
        hand *const h = &c->hands[i];
        status = meta_add(m, &h->counted, err);
        *claims += h->claims;
        h->claims = 0;
        meta_clear(&h->counted);
    }
    return status;
}
