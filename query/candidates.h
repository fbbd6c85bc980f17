/* candidates.h - the articles the store finds for a plan, in the order asked, batch by batch. */
#ifndef QUERY_CANDIDATES_H
#define QUERY_CANDIDATES_H

#include "query/view.h"
#include "query/plan.h"
#include "store/store.h"

typedef struct candidates {
    store *store;
    const store_query *parts[2]; /* with a sort key, then without; or the plan's own, lent */
    store_query *made[2];        /* of `parts`, those that are not lent */
    size_t parts_count, part;
    store_search_options options;
    size_t next; /* hit of the part the next batch begins with */
    bool done;
    const store_hit *hits; /* the batch at hand */
    size_t count;
    size_t ahead; /* how many the store is asked for at the least, each time it is */
    size_t asked, given; /* for so many last, of `owned` are in this batch and those before */
    store_hits *owned;
    size_t low, estimated, high; /* of all parts looked at so far */
    bool by_figures;             /* hits have their figures, which tell whether they hold; no records */
    stored_record record;        /* of a hit without its own, once it was needed */
} candidates;

/* How hits are weighed, and no more. */
store_search_options candidates_options(const fig_search *want);

/* What a search asks of the order, of a plan that outlives it; `first` of the hits are passed over (only by relevance). */
fig_status candidates_open(store *s, const plan *p, const fig_search *want, fig_sort sort,
                           size_t first, candidates *out, fig_error *err);
void candidates_close(candidates *c);
/* The next batch of at most `most` hits; `count` is 0 and `done` set after the last. */
fig_status candidates_next(candidates *c, size_t most, fig_error *err);
/* How many to ask for after a batch of so many, where all are looked at: each batch is a search of its own, which
 * finds those before it again. Bounded by what is kept of the hits. */
size_t candidates_larger(const candidates *c, size_t batch);
/* Let `v` stand on a hit of the batch, until the next call of one of these. */
void candidates_look(candidates *c, const store_hit *hit, view *v);
/* The record of a hit, lent as long. FIG_NOT_FOUND when a writer has removed it meanwhile. */
fig_status candidates_record(candidates *c, const store_hit *hit, store_bytes *out, fig_error *err);
/* How many match in all, those of parts not searched yet included. */
fig_status candidates_total(candidates *c, size_t *estimated, bool *exact, fig_error *err);

#endif
