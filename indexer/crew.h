/* crew.h - threads that read articles for their words and claims, for one bulk build.
 *
 * Articles are given one by one and come into the build in just that order, with the numbers they
 * would have had without a crew: the index does not depend on how many threads there are. All calls
 * are one thread's, which also builds. What may be in memory is bounded (crew_give waits). */
#ifndef INDEXER_CREW_H
#define INDEXER_CREW_H

#include "indexer/copies.h"
#include "indexer/posting.h"
#include "record/meta.h"

typedef struct crew crew;

typedef struct crew_options { /* what is pointed to must outlive the crew */
    unsigned threads;  /* from 1 */
    size_t held_bytes; /* of text that waits; a parcel takes about five times that */
    size_t languages;  /* whose words each remembers: poster_remember */
    const fig_kinds *kinds;
    const record_dictionary *dictionary; /* records are packed with it; may be NULL */
    stopwatch *watch; /* of the calling thread; NULL = nobody asks what the time goes into */
    double *cpu_s;    /* a row of FIG_TASKS_COUNT: crew_free adds what its threads' went into; or NULL */
} crew_options;

/* What comes into `to` is noted in `noted`; both must outlive the crew. `*out` is yours: crew_free.
 * Fails with FIG_NO_MEMORY, FIG_IO when the system has no thread left. */
fig_status crew_new(const crew_options *options, store_bulk *to, copies *noted, crew **out,
                    fig_error *err);
/* What was given and not delivered yet is dropped. */
void crew_free(crew *c);

/* Post a copy of `article` some time soon, as document `docid`, 0 being the one that follows. A failure may be that of an article given before, and is
 * the end: nothing more is to be given. */
fig_status crew_give(crew *c, const fig_article *article, const posted_keys *keys, store_docid docid,
                     fig_error *err);
/* Wait until all that was given is in the build. */
fig_status crew_finish(crew *c, fig_error *err);

/* Add what is in the build to `m`, and to `*claims` how many were found; each is added once. Only
 * when crew_finish has returned. */
fig_status crew_count(crew *c, meta *m, size_t *claims, fig_error *err);

#endif
