/* sketches.h - the sketches (record/sketch.h) of what was written since the last commit, in the order
 * they came. A few are kept in memory; many go to a file of the index's folder that has no name and is
 * gone with the process, so that a million articles take no more than a thousand. */
#ifndef INDEXER_SKETCHES_H
#define INDEXER_SKETCHES_H

#include "record/sketch.h"
#include "store/store.h"

typedef struct sketches sketches;

/* For the index in `folder`, which need not be there before there are many. NULL when out of memory.
 * Yours. */
sketches *sketches_new(const char *folder);
void sketches_free(sketches *s);

/* `*at` is where to read it again. Fails with FIG_NO_MEMORY, FIG_IO. */
fig_status sketches_add(sketches *s, store_bytes packed, uint64_t *at, fig_error *err);
/* Quick for one that stands shortly after the one read before. Fails like sketches_add. */
fig_status sketches_read(sketches *s, uint64_t at, size_t bytes, unsigned char out[SKETCH_BYTES_MAX],
                         fig_error *err);
/* Forget all, and give back what they took. */
void sketches_clear(sketches *s);

#endif
