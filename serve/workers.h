/* workers.h - threads that answer requests, each with a handle of the index of its own. */
#ifndef SERVE_WORKERS_H
#define SERVE_WORKERS_H

#include <stdbool.h>

#include "serve/request.h"

typedef struct workers workers;

/* A request in the queue: a part of whatever its owner keeps of it. */
typedef struct job {
    request asked;
    reply answer;
    void (*done)(struct job *j);    /* called by the worker; the job is its owner's again */
    bool (*is_gone)(struct job *j); /* nobody waits for the answer any more; called by the worker */
    struct job *next;               /* the queue's own */
    double taken_s;                 /* the same */
    bool is_quick;                  /* the same */
} job;

/* `count` threads ask the index in `folder`, and one more those that are quick, which so need not
 * wait for others to end; a question takes `timeout_s` at the most, and one that waited longer than
 * that for its turn is refused. NULL when a thread or memory is not to be had.
 */
workers *workers_new(const char *folder, unsigned count, double timeout_s);
/* Finish what is under way, refuse what waits, end the threads. */
void workers_free(workers *w);

/* False when too many wait: nothing is called then. */
bool workers_give(workers *w, job *j);

#endif
