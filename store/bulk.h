/* bulk.h - a whole store written at once, many times faster than document by document: postings are
 * sorted here, and every table is filled from its first block to its last.
 *
 *   1. opening      a new folder, and how much memory may be used
 *   2. documents    one at a time, in terms that were given numbers before
 *   3. finishing    until then there is no store in the folder
 *
 * The store is the same as one written with store_writer: the same documents, terms, positions,
 * values, statistics and metadata, and store_writer goes on from it. It is for first builds and for
 * large additions that are merged by store_compact; changing and deleting is store_writer's.
 *
 * It writes the library's files by itself, and does so only where the library is of a version that
 * was tested with it: elsewhere opening fails with FIG_FORMAT, and store_writer does the same work.
 * The choice and what it rests on: docs/decisions/0006-bulk-building.md. */
#ifndef STORE_BULK_H
#define STORE_BULK_H

#include "core/stopwatch.h"
#include "store/store.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct store_bulk store_bulk;

/* ---- 1. opening ----------------------------------------------------------------------- */

enum {
    STORE_BULK_MEMORY_BYTES = 100 << 20,
    STORE_BULK_MEMORY_BYTES_MIN = 9 << 18,
    STORE_BULK_DEFLATE_MAX = 9
};

typedef struct store_bulk_options {
    /* Of all the builder holds, the largest single document apart; 0 = STORE_BULK_MEMORY_BYTES.
     * It is not used up: 16 MB serve most builds best. Very large ones have more runs to merge at
     * once, or in several rounds when this does not allow it. The store is the same. */
    size_t memory_bytes_max;
    store_safety safety;  /* STORE_DURABLE waits for the disk when finishing */
    store_docid first;    /* number of the first document; 0 = 1 */
    uint32_t block_bytes; /* of the tables: a power of two, 2048..65536; 0 = 8192 */
    /* Room left in each block of postings and of positions, which later documents need all over
     * these tables: without it their first commit divides nearly every block. */
    uint32_t spare_bytes;   /* up to a quarter of a block; 0 = none, as store_compact leaves */
    int deflate_data;       /* level of compressing data, 0 = not, nor what is added later: for data
                             * that is compressed */
    int deflate_term_lists; /* the same for term lists */
    stopwatch *watch;       /* that is told what is done; NULL = nobody. Must outlive the builder */
} store_bulk_options;
#define STORE_BULK_DEFAULTS                                                                        \
    {                                                                                              \
        0, STORE_DURABLE, 0, 0, 0, 6, 0, NULL                                                            \
    }

/* `folder` does not exist, or is empty, or holds what an unfinished build left. Only its last part
 * is made. `options` may be NULL. FIG_BAD_ARGUMENT when there is a store or something else,
 * FIG_LOCKED when another writer is at work there, FIG_FORMAT when the library at hand is not known
 * well enough: nothing was left in the folder then, and store_writer may go to work. */
fig_status store_bulk_open(const char *folder, const store_bulk_options *options, store_bulk **out,
                           fig_error *err);
/* Whatever is not finished is removed. */
void store_bulk_free(store_bulk *b);

/* ---- 2. documents --------------------------------------------------------------------- */

/* After a failure of the world (disk full, no memory) the builder holds nothing any more, and every
 * later call fails as the first one did. Refusals (FIG_TOO_LARGE, FIG_BAD_ARGUMENT) leave the
 * builder and the document at hand as they were. */

/* The number of a term, the same for the same term while the epoch lasts. */
fig_status store_bulk_term(store_bulk *b, const char *term, size_t bytes, uint32_t *id,
                           fig_error *err);
/* Numbers of terms given in an earlier epoch mean nothing: whoever keeps them compares. It ends
 * only in store_bulk_add and store_bulk_add_document, when memory is full and a run is written. */
uint64_t store_bulk_epoch(const store_bulk *b);

/* The document at hand: these add to it, as their namesakes of store_document do. */
fig_status store_bulk_add_posting(store_bulk *b, uint32_t id, uint32_t position, uint32_t times,
                                  fig_error *err);
fig_status store_bulk_add_term(store_bulk *b, uint32_t id, uint32_t times, fig_error *err);
fig_status store_bulk_set_value(store_bulk *b, store_slot slot, const char *value, size_t bytes,
                                fig_error *err);
fig_status store_bulk_set_data(store_bulk *b, const char *data, size_t bytes, fig_error *err);
/* It gets this number, which is above those of all before it (else FIG_BAD_ARGUMENT), in place of the
 * one that follows the last. */
fig_status store_bulk_number(store_bulk *b, store_docid docid, fig_error *err);
/* It is complete; the next one is empty. `*docid` (may be NULL) is its number, which follows the last.
 * FIG_TOO_LARGE when there is no number left. */
fig_status store_bulk_add(store_bulk *b, store_docid *docid, fig_error *err);
/* It is not wanted after all; the next one is empty. */
void store_bulk_drop(store_bulk *b);

/* All of the above for a document that was put together already; slower. What was at hand is
 * dropped. */
fig_status store_bulk_add_document(store_bulk *b, const store_document *doc, store_docid *docid,
                                   fig_error *err);

/* The last one for a key counts; an empty one removes it. */
fig_status store_bulk_set_metadata(store_bulk *b, const char *key, size_t key_bytes,
                                   const char *value, size_t value_bytes, fig_error *err);

/* ---- 3. finishing --------------------------------------------------------------------- */

/* Write what is missing and make it a store, at once: a crash before that leaves files that are no
 * store and that the next build replaces. Afterwards only store_bulk_free is left to call. */
fig_status store_bulk_finish(store_bulk *b, fig_error *err);

#ifdef __cplusplus
}
#endif
#endif
