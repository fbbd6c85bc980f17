/* workers.c - a queue and its threads. */
#include "serve/workers.h"

#include <pthread.h>
#include <stdlib.h>

#include "cli/print.h"
#include "serve/api.h"
#include "serve/replies.h"

enum { QUEUE_MAX = 2048 };
#define WAITED_S 0.05 /* so long in the queue, and it is looked whether somebody still waits */

struct workers {
    const char *folder;
    double timeout_s;
    pthread_mutex_t lock;
    pthread_cond_t more; /* in the queue, or the end */
    job *first, **last;
    unsigned waiting;
    bool ended;
    unsigned threads_count, started;
    unsigned of_all; /* threads that start behind the first so many take what is quick */
    pthread_t threads[];
};

/* Where the next one stands in the queue; it points at NULL when there is none. */
static job **next_of(workers *w, bool quick)
{
    job **at = &w->first;
    while (*at && quick && !(*at)->is_quick)
        at = &(*at)->next;
    return at;
}

/* The next one; NULL at the end. */
static job *take(workers *w, bool quick)
{
    pthread_mutex_lock(&w->lock);
    job **at;
    while (!*(at = next_of(w, quick)) && !w->ended)
        pthread_cond_wait(&w->more, &w->lock);
    job *const taken = *at;
    if (taken) {
        *at = taken->next;
        w->waiting--;
        if (!taken->next)
            w->last = at;
    }
    pthread_mutex_unlock(&w->lock);
    return taken;
}

static bool is_ended(workers *w)
{
    pthread_mutex_lock(&w->lock);
    const bool ended = w->ended;
    pthread_mutex_unlock(&w->lock);
    return ended;
}

static void answer_or_refuse(workers *w, api *a, job *j)
{
    const double waited_s = clock_ms() / 1e3 - j->taken_s;
    const bool late = w->timeout_s > 0 && waited_s > w->timeout_s;
    if (a && !late && !is_ended(w) && !(waited_s > WAITED_S && j->is_gone(j)))
        api_answer(a, &j->asked, &j->answer);
    else
        reply_refuse(HTTP_UNAVAILABLE, "too much is asked at once", "ask again in a moment",
                     &j->answer);
    j->done(j);
}

static void *work(void *of)
{
    workers *const w = of;
    pthread_mutex_lock(&w->lock);
    const bool quick = w->started++ >= w->of_all;
    pthread_mutex_unlock(&w->lock);
    api *const a = api_new(w->folder, w->timeout_s);
    for (job *j; (j = take(w, quick));)
        answer_or_refuse(w, a, j);
    api_free(a);
    return NULL;
}

workers *workers_new(const char *folder, unsigned count, double timeout_s)
{
    const unsigned all = count + 1;
    workers *const w = calloc(1, sizeof *w + all * sizeof *w->threads);
    if (!w)
        return NULL;
    w->folder = folder;
    w->of_all = count;
    w->timeout_s = timeout_s;
    w->last = &w->first;
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->more, NULL);
    while (w->threads_count < all && !pthread_create(&w->threads[w->threads_count], NULL, work, w))
        w->threads_count++;
    if (w->threads_count == all)
        return w;
    workers_free(w);
    return NULL;
}

void workers_free(workers *w)
{
    if (!w)
        return;
    pthread_mutex_lock(&w->lock);
    w->ended = true;
    pthread_cond_broadcast(&w->more);
    pthread_mutex_unlock(&w->lock);
    for (unsigned i = 0; i < w->threads_count; i++)
        pthread_join(w->threads[i], NULL);
    pthread_cond_destroy(&w->more);
    pthread_mutex_destroy(&w->lock);
    free(w);
}

bool workers_give(workers *w, job *j)
{
    pthread_mutex_lock(&w->lock);
    const bool room = w->waiting < QUEUE_MAX && !w->ended;
    if (room) {
        j->next = NULL;
        j->taken_s = clock_ms() / 1e3;
        j->is_quick = api_is_quick(&j->asked);
        *w->last = j;
        w->last = &j->next;
        w->waiting++;
        pthread_cond_broadcast(&w->more); /* one that waits may not take it */
    }
    pthread_mutex_unlock(&w->lock);
    return room;
}
