/* copies.h - finding copies: what was written since the last commit is compared with everything, and
 * the groups of the index (record/copy_group.h) are brought up to date.
 * Knows articles by their numbers and sketches alone. */
#ifndef INDEXER_COPIES_H
#define INDEXER_COPIES_H

#include "record/copy_group.h"
#include "store/store.h"

typedef struct copies copies;

/* Of the index in `folder`. So many articles are compared `at_once` with all: some 1,200 bytes of memory
 * each, and a walk over the rest for each time. NULL when out of memory. Yours. */
copies *copies_new(const char *folder, size_t at_once);
void copies_free(copies *c);
/* What grows with each article that was noted; settling takes what `at_once` says beside it. */
size_t copies_memory_bytes(const copies *c);

/* The article `docid` has this sketch (record/sketch.h) from now on; an empty one: it is gone, or too short to tell.
 * Fails with FIG_NO_MEMORY, FIG_IO. */
fig_status copies_note(copies *c, store_docid docid, store_bytes packed, fig_error *err);

/* Writes an entry of the metadata; an empty value removes it. */
typedef fig_status copies_put(void *to, const buf *key, const buf *value, fig_error *err);
/* Bring the groups up to date and forget what was noted. `before` is the index as it was last
 * committed; NULL when everything in it was noted. */
fig_status copies_settle(copies *c, store *before, copies_put *put, void *to, fig_error *err);

#endif
