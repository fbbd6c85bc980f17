/* target.h - what an article is posted to: a document of the store, the one at hand of a bulk build,
 * or a parcel for one. All take the same, in the store's terms (store/store.h, store/bulk.h). */
#ifndef INDEXER_TARGET_H
#define INDEXER_TARGET_H

#include "indexer/parcel.h"
#include "store/bulk.h"
#include "store/store.h"

typedef struct target { /* lent. Articles go to the first of these that is there */
    parcel *parcel;
    store_bulk *bulk;
    store_document *doc;
    unsigned build; /* which of several builds `bulk` is */
} target;

/* Nothing is at hand any more. */
void target_clear(const target *t);
fig_status target_add_term(const target *t, const char *term, size_t bytes, uint32_t times,
                           fig_error *err);
/* The same, for a caller that keeps a `note` with the term (may be NULL): 0 at first, and again
 * whenever target_epoch has changed. */
fig_status target_add_noted(const target *t, const char *term, size_t bytes, uint32_t times,
                            uint32_t *note, fig_error *err);
/* While it is the same, notes hold. */
uint64_t target_epoch(const target *t);
fig_status target_set_value(const target *t, store_slot slot, const char *value, size_t bytes,
                            fig_error *err);
fig_status target_set_data(const target *t, const char *data, size_t bytes, fig_error *err);

#endif
