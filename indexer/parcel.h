/* parcel.h - what one article posts, kept until a bulk build takes it: so that several threads may
 * read articles while the build, which is one thread's, takes them in their order.
 *
 * Terms are pooled: a thread that fills parcels has each term once, with room beside it for the
 * number that the build knows it by. The thread that fills never looks at that number, the one that
 * delivers never looks for a term in the pool; so neither waits for the other. */
#ifndef INDEXER_PARCEL_H
#define INDEXER_PARCEL_H

#include "core/buf.h"
#include "store/bulk.h"

#include <stdbool.h>

/* ---- the pool, of one thread that fills parcels -------------------------------------------- */

typedef struct term_pool term_pool;
typedef struct pooled_term pooled_term;

term_pool *term_pool_new(void); /* NULL when out of memory. Yours. */
void term_pool_free(term_pool *p);
/* No two pools of a process have the same. */
uint64_t term_pool_serial(const term_pool *p);
/* It has grown as large as it is to be: another one is to take its place. */
bool term_pool_is_full(const term_pool *p);

/* ---- parcels ------------------------------------------------------------------------------- */

typedef struct parcel {
    term_pool *pool; /* lent: of the terms below; set before anything is added */
    buf postings;    /* of parcel_posting */
    buf values;      /* of each its slot and length, and the value */
    buf data;
} parcel;

void parcel_init(parcel *p);
void parcel_clear(parcel *p);
/* Forget what was added, and keep the memory. */
void parcel_empty(parcel *p);

/* `note` (may be NULL) as target_add_noted has it, for a pool. */
fig_status parcel_add(parcel *p, const char *term, size_t bytes, uint32_t times, uint32_t *note,
                      fig_error *err);
fig_status parcel_set_value(parcel *p, store_slot slot, const char *value, size_t bytes,
                            fig_error *err);
fig_status parcel_set_data(parcel *p, const char *data, size_t bytes, fig_error *err);

/* Post all of it to the article at hand of `to`. Only one thread may deliver the parcels of a pool,
 * and always to the same build. */
fig_status parcel_deliver(const parcel *p, store_bulk *to, fig_error *err);

#endif
