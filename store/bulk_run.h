/* bulk_run.h - sorted content put aside in a file, and read again once, from its beginning.
 *
 * A run is the calls of a sink written down: five parts, each ended by a 0.
 *   metadata  bytes of the key, key, bytes of the value, value
 *   slots     slot + 1, documents, bytes of the low value, low, bytes of the high one, high
 *   values    slot + 1, document, bytes, value
 *   lengths   what the document is more than the last, length
 *   terms     bytes shared with the term before + 1, bytes of the rest, rest, postings,
 * occurrences, then for each posting: what its document is more than the last, times, bytes of
 *             positions, positions
 * Several runs stand one behind the other in a file. */
#ifndef STORE_BULK_RUN_H
#define STORE_BULK_RUN_H

#include "core/buf.h"
#include "store/bulk_code.h"
#include "store/bulk_file.h"
#include "store/bulk_sink.h"

/* ---- writing ------------------------------------------------------------------------------ */

typedef enum bulk_part {
    BULK_METADATA,
    BULK_SLOTS,
    BULK_VALUES,
    BULK_LENGTHS,
    BULK_TERMS,
    BULK_PARTS_COUNT
} bulk_part;

typedef struct bulk_run_writer {
    bulk_sink sink; /* what is called */
    bulk_file *file;
    bulk_part part;
    store_docid docid; /* of the last length, or posting of the term; 0 = there is none */
    char term[BULK_KEY_BYTES_MAX];
    size_t term_bytes;
} bulk_run_writer;

/* Writes a run to the end of `file`. */
void bulk_run_writer_init(bulk_run_writer *w, bulk_file *file);

/* ---- reading ------------------------------------------------------------------------------ */

typedef struct bulk_run { /* [begin, end) in the file */
    uint64_t begin, end;
} bulk_run;

typedef struct bulk_run_reader {
    int fd;
    uint64_t next, end; /* what is not in `bytes` yet */
    unsigned char *bytes;
    size_t capacity, at, filled;
    bulk_part part;
    bool at_end;                  /* of the part */
    char key[BULK_KEY_BYTES_MAX]; /* by which the part is sorted */
    size_t key_bytes;
    store_slot slot;
} bulk_run_reader;

fig_status bulk_run_reader_init(bulk_run_reader *r, int fd, bulk_run run, size_t buffer_bytes,
                                fig_error *err);
void bulk_run_reader_clear(bulk_run_reader *r);
/* Go to the first key of the part that comes next: `key`, or `at_end`. The part before was read to
 * its end. Of lengths, `key` stays as it was. */
fig_status bulk_run_reader_begin(bulk_run_reader *r, bulk_part part, fig_error *err);
/* The next key of the part; what belongs to the last one was read. */
fig_status bulk_run_reader_next(bulk_run_reader *r, fig_error *err);
/* What belongs to a key: numbers and bytes, in the order above. Bytes are lent until the next call.
 */
fig_status bulk_run_reader_uint(bulk_run_reader *r, uint64_t *out, fig_error *err);
fig_status bulk_run_reader_bytes(bulk_run_reader *r, store_bytes *out, fig_error *err);

/* ---- merging ------------------------------------------------------------------------------ */

/* Give all of `runs`, which are of documents in ascending order, to the sink, with its end. Takes
 * `buffers_bytes` of memory and what the largest entry has. */
fig_status bulk_runs_merge(int fd, const bulk_run *runs, size_t count, size_t buffers_bytes,
                           bulk_sink *to, fig_error *err);
/* How many can be merged at once with so much memory; at least 2. */
size_t bulk_runs_at_once(size_t buffers_bytes);

#endif
