/* bulk.c - the builder: documents come in, runs are put aside when memory is full, and at the end
 * all of it flows through one merge into the tables.
 *
 * Term lists and data are in the order of documents and are written at once. Where everything fits
 * into memory there is no run: the only segment flows into the tables directly. */
#include "store/bulk.h"

#include "core/error.h"
#include "store/bulk_folder.h"
#include "store/bulk_guard.h"
#include "store/bulk_run.h"
#include "store/bulk_segment.h"
#include "store/bulk_version.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    TABLES_FILLED = BULK_POSITIONS + 1, /* the first four */
    FIXED_BYTES = 2 << 20,              /* files' buffers and compressors */
    SEGMENT_BYTES_MAX = 14 << 20,       /* what is sorted at once stays near the processor */
    BLOCK_BYTES = 8192,
    BLOCK_BYTES_MIN = 2048,
    BLOCK_BYTES_MAX = 65536
};

struct store_bulk {
    char *path, *where;
    bool sync;
    size_t block_bytes;
    size_t segment_bytes_max;
    size_t merge_bytes; /* when the last segment is gone */
    bulk_folder folder;
    bulk_table tables[TABLES_FILLED];
    bulk_segment segment;
    buf data; /* of the document at hand */
    store_docid next;
    uint64_t epoch;
    bulk_file runs_file;
    bulk_run *runs;
    size_t runs_count, runs_capacity;
    fig_status failure; /* why it is of no use any more */
    bool finished;
    stopwatch *watch; /* or NULL */
};

/* ---- opening and closing ------------------------------------------------------------------ */

static fig_status at_store(const store_bulk *b, fig_status status, fig_error *err)
{
    if (err && status != FIG_OK && status != FIG_NO_MEMORY)
        snprintf(err->where, sizeof err->where, "%s", b->where);
    return status;
}

static fig_status check_options(const store_bulk_options *o, fig_error *err)
{
    const uint32_t block = o->block_bytes;
    if (block && (block < BLOCK_BYTES_MIN || block > BLOCK_BYTES_MAX || block & (block - 1)))
        return error_set(err, FIG_BAD_ARGUMENT, NULL,
                         "the size of a block is a power of two from 2048 to 65536", NULL);
    if (o->deflate_data < 0 || o->deflate_data > STORE_BULK_DEFLATE_MAX ||
        o->deflate_term_lists < 0 || o->deflate_term_lists > STORE_BULK_DEFLATE_MAX)
        return error_set(err, FIG_BAD_ARGUMENT, NULL, "a level of compression is 0 to 9", NULL);
    if (o->spare_bytes > (block ? block : BLOCK_BYTES) / 4)
        return error_set(err, FIG_BAD_ARGUMENT, NULL, "at most a quarter of a block is left free",
                         NULL);
    if (o->memory_bytes_max && o->memory_bytes_max < STORE_BULK_MEMORY_BYTES_MIN)
        return error_set(err, FIG_BAD_ARGUMENT, NULL, "building needs at least 2.25 MiB of memory",
                         NULL);
    return FIG_OK;
}

static fig_status open_tables(store_bulk *b, const store_bulk_options *o, fig_error *err)
{
    const struct {
        bulk_table_id id;
        const char *name;
        int level;
    } rows[] = { { BULK_POSTINGS, BULK_POSTINGS_UNFINISHED, 0 },
                 { BULK_DATA, "docdata.glass", o->deflate_data },
                 { BULK_TERM_LISTS, "termlist.glass", o->deflate_term_lists },
                 { BULK_POSITIONS, "position.glass", 0 } };
    fig_status status = FIG_OK;
    for (size_t i = 0; i < sizeof rows / sizeof *rows && status == FIG_OK; i++)
        status = bulk_table_init(&b->tables[rows[i].id], b->folder.fd, rows[i].name, b->block_bytes,
                                 rows[i].level, bulk_deflate_above_bytes(rows[i].id), err);
    b->tables[BULK_POSTINGS].spare_bytes = b->tables[BULK_POSITIONS].spare_bytes = o->spare_bytes;
    return status;
}

/* Ask the library for a small store; what it made is gone afterwards. */
static fig_status probe_library(const store_bulk *b, fig_error *err)
{
    buf path = BUF_EMPTY;
    buf_format(&path, "%s/" BULK_PROBE, b->path);
    const fig_status status =
        buf_failed(&path) ? error_no_memory(err) : bulk_guard_probe(buf_string(&path), err);
    bulk_folder_remove_files(&b->folder);
    buf_clear(&path);
    return status;
}

fig_status store_bulk_open(const char *folder, const store_bulk_options *options, store_bulk **out,
                           fig_error *err)
{
    static const store_bulk_options defaults = STORE_BULK_DEFAULTS;
    const store_bulk_options *const o = options ? options : &defaults;
    const size_t memory_bytes = o->memory_bytes_max ? o->memory_bytes_max : STORE_BULK_MEMORY_BYTES;
    buf where = BUF_EMPTY;
    *out = NULL;
    store_bulk *const b = calloc(1, sizeof *b);
    if (!b)
        return error_no_memory(err);
    buf_format(&where, "index '%s'", folder);
    b->where = buf_take(&where);
    b->path = strdup(folder);
    b->sync = o->safety == STORE_DURABLE;
    b->block_bytes = o->block_bytes ? o->block_bytes : BLOCK_BYTES;
    b->merge_bytes = memory_bytes - FIXED_BYTES;
    b->segment_bytes_max = b->merge_bytes < SEGMENT_BYTES_MAX ? b->merge_bytes : SEGMENT_BYTES_MAX;
    b->next = o->first ? o->first : 1;
    b->watch = o->watch;
    b->folder = (bulk_folder)BULK_FOLDER_CLOSED;
    b->runs_file = (bulk_file)BULK_FILE_CLOSED;
    for (size_t i = 0; i < TABLES_FILLED; i++)
        b->tables[i].file = (bulk_file)BULK_FILE_CLOSED;
    bulk_segment_init(&b->segment, b->next);
    fig_status status = b->where && b->path ? FIG_OK : error_no_memory(err);
    if (status == FIG_OK)
        status = check_options(o, err);
    if (status == FIG_OK)
        status = bulk_folder_claim(&b->folder, folder, err);
    if (status == FIG_OK)
        status = probe_library(b, err);
    if (status == FIG_OK)
        status = open_tables(b, o, err);
    if (status) {
        at_store(b, status, err);
        store_bulk_free(b);
        return status;
    }
    *out = b;
    return FIG_OK;
}

static void close_files(store_bulk *b)
{
    for (size_t i = 0; i < TABLES_FILLED; i++)
        bulk_table_clear(&b->tables[i]);
    bulk_file_close(&b->runs_file);
}

void store_bulk_free(store_bulk *b)
{
    if (!b)
        return;
    close_files(b);
    if (!b->finished)
        bulk_folder_abandon(&b->folder, b->path);
    bulk_folder_close(&b->folder);
    bulk_segment_clear(&b->segment);
    buf_clear(&b->data);
    free(b->runs);
    free(b->path);
    free(b->where);
    free(b);
}

/* ---- runs --------------------------------------------------------------------------------- */

static fig_status begin_run(store_bulk *b, bulk_run_writer *w, fig_error *err)
{
    if (b->runs_count == b->runs_capacity) {
        const size_t capacity = b->runs_capacity ? b->runs_capacity * 2 : 16;
        bulk_run *const runs = realloc(b->runs, capacity * sizeof *runs);
        if (!runs)
            return error_no_memory(err);
        b->runs = runs;
        b->runs_capacity = capacity;
    }
    bulk_run_writer_init(w, &b->runs_file);
    b->runs[b->runs_count].begin = b->runs_file.bytes;
    return b->runs_file.fd >= 0
               ? FIG_OK
               : bulk_file_create_unnamed(&b->runs_file, b->folder.fd, BULK_RUNS, err);
}

static fig_status end_run(store_bulk *b, bulk_run_writer *w, fig_error *err)
{
    const fig_status status = w->sink.end(&w->sink, err);
    b->runs[b->runs_count++].end = b->runs_file.bytes;
    return status;
}

/* Put the segment aside and begin another. */
static fig_status put_aside(store_bulk *b, fig_error *err)
{
    bulk_run_writer w;
    fig_status status = begin_run(b, &w, err);
    if (status == FIG_OK)
        status = bulk_segment_emit(&b->segment, &w.sink, &b->tables[BULK_TERM_LISTS], err);
    if (status == FIG_OK)
        status = end_run(b, &w, err);
    bulk_segment_empty(&b->segment, b->next);
    /* What one huge article needed is not kept: it would count for all that follow. */
    if (bulk_segment_kept_bytes(&b->segment) > b->segment_bytes_max ||
        bulk_segment_memory_bytes(&b->segment) > b->segment_bytes_max / 2)
        bulk_segment_clear(&b->segment);
    b->epoch++;
    return status;
}

static fig_status put_metadata_aside(store_bulk *b, fig_error *err)
{
    bulk_run_writer w;
    fig_status status = begin_run(b, &w, err);
    if (status == FIG_OK)
        status = bulk_segment_emit_metadata(&b->segment, &w.sink, err);
    return status ? status : end_run(b, &w, err);
}

/* Make one run of each `at_once`, in another file. */
static fig_status merge_round(store_bulk *b, size_t at_once, fig_error *err)
{
    bulk_file from = b->runs_file;
    const size_t count = b->runs_count;
    fig_status status = bulk_file_flush(&from, err);
    b->runs_file = (bulk_file)BULK_FILE_CLOSED;
    b->runs_count = 0; /* never more than were read */
    for (size_t i = 0; i < count && status == FIG_OK; i += at_once) {
        const size_t here = count - i < at_once ? count - i : at_once;
        bulk_run made = { 0, 0 };
        bulk_run_writer w;
        if (b->runs_file.fd < 0)
            status = bulk_file_create_unnamed(&b->runs_file, b->folder.fd, BULK_RUNS, err);
        made.begin = b->runs_file.bytes;
        bulk_run_writer_init(&w, &b->runs_file);
        if (status == FIG_OK)
            status = bulk_runs_merge(from.fd, b->runs + i, here, b->merge_bytes, &w.sink, err);
        made.end = b->runs_file.bytes;
        b->runs[b->runs_count++] = made;
    }
    bulk_file_close(&from);
    return status;
}

/* ---- documents ---------------------------------------------------------------------------- */

static fig_status check_usable(const store_bulk *b, fig_error *err)
{
    assert(!b->finished);
    if (!b->failure)
        return FIG_OK;
    return error_set(err, b->failure, b->where, "an earlier write failed, and the build is lost",
                     "build it again");
}

/* After a failure that is no refusal nothing can be relied on. */
static fig_status fail(store_bulk *b, fig_status status, fig_error *err)
{
    b->failure = status;
    return at_store(b, status, err);
}

uint64_t store_bulk_epoch(const store_bulk *b)
{
    return b->epoch;
}

static fig_status refuse_term(const store_bulk *b, size_t bytes, fig_error *err)
{
    if (bytes == 0)
        return error_set(err, FIG_BAD_ARGUMENT, b->where, "a term is empty", NULL);
    return error_format(err, FIG_TOO_LARGE, b->where, NULL,
                        "a term of %zu bytes is longer than an index takes (%d)", bytes,
                        (int)STORE_TERM_BYTES_MAX);
}

fig_status store_bulk_term(store_bulk *b, const char *term, size_t bytes, uint32_t *id,
                           fig_error *err)
{
    *id = 0;
    const fig_status status = check_usable(b, err);
    if (status)
        return status;
    if (!store_term_fits(term, bytes))
        return refuse_term(b, bytes, err);
    return at_store(b, bulk_dictionary_id(&b->segment.terms, term, bytes, id, err), err);
}

fig_status store_bulk_add_posting(store_bulk *b, uint32_t id, uint32_t position, uint32_t times,
                                  fig_error *err)
{
    const fig_status status = check_usable(b, err);
    return status ? status
                  : at_store(b, bulk_segment_posting(&b->segment, id, position, times, err), err);
}

fig_status store_bulk_add_term(store_bulk *b, uint32_t id, uint32_t times, fig_error *err)
{
    const fig_status status = check_usable(b, err);
    return status ? status : at_store(b, bulk_segment_term(&b->segment, id, times, err), err);
}

/* Can `bytes` be an entry of a table, with a little around them? */
static fig_status check_bytes(const store_bulk *b, const char *of_what, size_t bytes,
                              fig_error *err)
{
    if (bytes <= STORE_DATA_BYTES_MAX && bulk_table_fits(b->block_bytes, bytes))
        return FIG_OK;
    return error_format(err, FIG_TOO_LARGE, b->where, NULL,
                        "%s of %zu bytes is larger than an index takes", of_what, bytes);
}

fig_status store_bulk_set_value(store_bulk *b, store_slot slot, const char *value, size_t bytes,
                                fig_error *err)
{
    fig_status status = check_usable(b, err);
    if (status == FIG_OK)
        status = check_bytes(b, "a value", bytes, err);
    return status ? status
                  : at_store(b, bulk_segment_value(&b->segment, slot, value, bytes, err), err);
}

fig_status store_bulk_set_data(store_bulk *b, const char *data, size_t bytes, fig_error *err)
{
    fig_status status = check_usable(b, err);
    if (status == FIG_OK)
        status = check_bytes(b, "a document", bytes, err);
    if (status)
        return status;
    if (bytes >= b->data.capacity && !buf_reserve(&b->data, bytes - b->data.bytes)) {
        b->data.failed = false; /* what is there is whole */
        return error_no_memory(err);
    }
    buf_truncate(&b->data);
    buf_append(&b->data, data, bytes);
    return FIG_OK;
}

void store_bulk_drop(store_bulk *b)
{
    bulk_segment_drop(&b->segment);
    buf_truncate(&b->data);
}

static fig_status write_data(store_bulk *b, fig_error *err)
{
    unsigned char key[BULK_DOCID_BYTES_MAX];
    if (!b->data.bytes)
        return FIG_OK;
    const unsigned char *const end = bulk_docid(key, b->next);
    const fig_status status = bulk_table_add(&b->tables[BULK_DATA], key, (size_t)(end - key),
                                             b->data.data, b->data.bytes, err);
    buf_truncate(&b->data);
    return status;
}

static fig_status add_document(store_bulk *b, store_docid *docid, fig_error *err)
{
    if (docid)
        *docid = 0;
    fig_status status = check_usable(b, err);
    if (status)
        return status;
    if (b->next == UINT32_MAX)
        return error_set(err, FIG_TOO_LARGE, b->where,
                         "there is no number left for another article", "start another index");
    status = bulk_segment_close(&b->segment, err);
    if (status == FIG_OK)
        status = write_data(b, err);
    if (status)
        return fail(b, status, err);
    const store_docid given = b->next;
    b->next = b->segment.next;
    if (bulk_segment_memory_bytes(&b->segment) >= b->segment_bytes_max ||
        bulk_segment_is_full(&b->segment))
        status = put_aside(b, err);
    if (status)
        return fail(b, status, err);
    if (docid)
        *docid = given;
    return FIG_OK;
}

fig_status store_bulk_number(store_bulk *b, store_docid docid, fig_error *err)
{
    const fig_status status = check_usable(b, err);
    if (status)
        return status;
    if (docid < b->next || docid == UINT32_MAX)
        return error_set(err, FIG_BAD_ARGUMENT, b->where,
                         "a document's number is not above those before it", NULL);
    bulk_segment_number(&b->segment, docid);
    b->next = docid;
    return FIG_OK;
}

fig_status store_bulk_add(store_bulk *b, store_docid *docid, fig_error *err)
{
    const fig_task before = stopwatch_turn(b->watch, FIG_TASK_POSTINGS);
    const fig_status status = add_document(b, docid, err);
    stopwatch_turn(b->watch, before);
    return status;
}

fig_status store_bulk_set_metadata(store_bulk *b, const char *key, size_t key_bytes,
                                   const char *value, size_t value_bytes, fig_error *err)
{
    enum { SHARE = 4 }; /* of memory, that metadata may take */
    fig_status status = check_usable(b, err);
    if (status)
        return status;
    if (key_bytes == 0 || !store_term_fits(key, key_bytes))
        return error_set(err, key_bytes ? FIG_TOO_LARGE : FIG_BAD_ARGUMENT, b->where,
                         "a key of metadata has 1 to 245 bytes", NULL);
    status = check_bytes(b, "an entry of metadata", value_bytes, err);
    if (status == FIG_OK)
        status = at_store(
            b, bulk_segment_metadata(&b->segment, key, key_bytes, value, value_bytes, err), err);
    if (status || bulk_segment_metadata_memory_bytes(&b->segment) < b->segment_bytes_max / SHARE)
        return status;
    status = put_metadata_aside(b, err);
    return status ? fail(b, status, err) : FIG_OK;
}

/* ---- finishing ---------------------------------------------------------------------------- */

/* Everything that is sorted by something else than documents. */
static fig_status fill_postlist(store_bulk *b, bulk_postlist *p, fig_error *err)
{
    fig_status status = FIG_OK;
    if (b->runs_count == 0) {
        status = bulk_segment_emit(&b->segment, &p->sink, &b->tables[BULK_TERM_LISTS], err);
        return status ? status : p->sink.end(&p->sink, err);
    }
    if (!bulk_segment_is_empty(&b->segment))
        status = put_aside(b, err);
    bulk_segment_clear(&b->segment);
    const size_t at_once = bulk_runs_at_once(b->merge_bytes);
    while (status == FIG_OK && b->runs_count > at_once)
        status = merge_round(b, at_once, err);
    if (status == FIG_OK)
        status = bulk_file_flush(&b->runs_file, err);
    return status ? status
                  : bulk_runs_merge(b->runs_file.fd, b->runs, b->runs_count, b->merge_bytes,
                                    &p->sink, err);
}

/* A folder that was made is to be found again after a power cut. */
static fig_status sync_parent(const store_bulk *b, fig_error *err)
{
    if (!b->sync || !b->folder.made)
        return FIG_OK;
    const int parent = openat(b->folder.fd, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (parent < 0)
        return FIG_OK; /* not to be read: then it is for whoever may */
    const fig_status status =
        fsync(parent) ? bulk_file_failed(err, "write its folder to the disk", errno) : FIG_OK;
    close(parent);
    return status;
}

static fig_status write_all(store_bulk *b, fig_error *err)
{
    bulk_root roots[BULK_TABLES_COUNT] = { { 0 } };
    bulk_postlist p;
    bulk_postlist_init(&p, &b->tables[BULK_POSTINGS], &b->tables[BULK_POSITIONS]);
    stopwatch_turn(b->watch, FIG_TASK_TABLES);
    fig_status status = fill_postlist(b, &p, err);
    stopwatch_divide(b->watch); /* what comes waits for the disk */
    stopwatch_turn(b->watch, FIG_TASK_COMMIT);
    if (status == FIG_OK) /* the two that a store always has */
        status = bulk_table_begin(&b->tables[BULK_POSTINGS], err);
    if (status == FIG_OK)
        status = bulk_table_begin(&b->tables[BULK_TERM_LISTS], err);
    for (size_t i = 0; i < TABLES_FILLED && status == FIG_OK; i++)
        status = bulk_table_finish(&b->tables[i], b->sync, &roots[i], err);
    if (status == FIG_OK)
        status = sync_parent(b, err);
    if (status == FIG_OK)
        status = bulk_version_write(&b->folder, roots, b->block_bytes, &p.statistics, b->sync, err);
    if (status == FIG_OK) /* while the version is not there, nobody takes it for a damaged store */
        status = bulk_folder_rename(&b->folder, BULK_POSTINGS_UNFINISHED, BULK_POSTINGS_FILE, err);
    if (status == FIG_OK)
        status = bulk_folder_rename(&b->folder, BULK_VERSION_UNFINISHED, BULK_VERSION, err);
    if (status == FIG_OK && b->sync && fsync(b->folder.fd))
        status = bulk_file_failed(err, "write its folder to the disk", errno);
    bulk_postlist_clear(&p);
    return status;
}

fig_status store_bulk_finish(store_bulk *b, fig_error *err)
{
    fig_status status = check_usable(b, err);
    if (status)
        return status;
    store_bulk_drop(b);
    const fig_task before = stopwatch_turn(b->watch, FIG_TASK_OTHER);
    status = write_all(b, err);
    stopwatch_divide(b->watch);
    stopwatch_turn(b->watch, before);
    if (status)
        return fail(b, status, err);
    b->finished = true;
    close_files(b);
    bulk_segment_clear(&b->segment);
    bulk_folder_close(&b->folder);
    return FIG_OK;
}
