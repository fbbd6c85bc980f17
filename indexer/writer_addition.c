/* writer_addition.c - a large addition to an index is built as a store of its own, beside it and with
 * numbers that follow its last one, and merged with it at the end. Meanwhile articles that the index
 * has can change and go as ever: that is the store's own writer's, and committed before the merge. */
#include "core/error.h"
#include "indexer/writing.h"

#include <string.h>
#include <sys/statvfs.h>

enum {
    /* Measured on news: what the store's own writer takes longer for so much text is what merging
     * takes (docs/decisions/0006-bulk-building.md). */
    PAYS_BYTES = 1 << 20,
    PAYS_SHARE = 8,  /* of the text in the index */
    /* On the disk, of a byte of text: runs, the addition's tables, its part of the merged ones */
    DISK_TIMES = 9,
    ROOM_STEP_BYTES = 16 << 20 /* of text, between two looks at the disk */
};

/* ---- when ------------------------------------------------------------------------------- */

static uint64_t least_that_pays(const fig_writer *w)
{
    const uint64_t share = w->meta.text_bytes / PAYS_SHARE;
    if (w->bulk_after_bytes)
        return w->bulk_after_bytes;
    return share > PAYS_BYTES ? share : PAYS_BYTES;
}

bool writer_addition_pays(const fig_writer *w, uint64_t bytes)
{
    return w->store && !w->bulk && !w->adds_one_by_one &&
           w->new_bytes + bytes >= least_that_pays(w);
}

/* Is there room for an addition of so much text, and for the index that it is merged into? */
static bool has_room(const fig_writer *w, uint64_t text_bytes)
{
    struct statvfs disk;
    uint64_t index_bytes;
    return !statvfs(w->index, &disk) && !store_files(w->index, NULL, 0, NULL, &index_bytes, NULL) &&
           (uint64_t)disk.f_bavail * disk.f_frsize >= index_bytes + DISK_TIMES * text_bytes;
}

static void go_one_by_one(fig_writer *w)
{
    fig_error why;
    w->adds_one_by_one = true;
    error_set(&why, FIG_IO, w->where,
              "the disk has no room to build what comes apart: it is added one by one, more slowly",
              "make room for twice the index");
    notices_noted(&w->told, &why);
}

fig_status writer_addition_begin(fig_writer *w, fig_error *err)
{
    store_facts facts;
    if (!has_room(w, least_that_pays(w))) {
        go_one_by_one(w);
        return FIG_OK;
    }
    fig_status status = store_read_facts(w->view, &facts, err);
    if (status)
        return status;
    const store_docid first = w->numbers ? numbering_peek(w->numbers, w->shard.number) : facts.last_docid + 1;
    status = store_replacement_share(w->index, &w->place, err);
    if (status == FIG_OK)
        status = writer_build_begin(w, store_replacement_addition(w->place), first, err);
    if (status == FIG_NO_MEMORY || w->bulk)
        return status;
    w->adds_one_by_one = true; /* with what stands in the way the store's own writer may live */
    store_replacement_free(w->place);
    w->place = NULL;
    return FIG_OK;
}

fig_status writer_addition_step(fig_writer *w, fig_error *err)
{
    const uint64_t step_bytes =
        w->step_bytes > w->meta.text_bytes ? w->step_bytes : w->meta.text_bytes;
    if (!w->place)
        return FIG_OK;
    if (w->built_bytes >= step_bytes)
        return writer_build_leave(w, err);
    if (w->built_bytes - w->looked_for_room_bytes < ROOM_STEP_BYTES)
        return FIG_OK;
    w->looked_for_room_bytes = w->built_bytes;
    if (has_room(w, w->built_bytes + ROOM_STEP_BYTES))
        return FIG_OK;
    go_one_by_one(w);
    return writer_build_leave(w, err);
}

/* ---- merging ---------------------------------------------------------------------------- */

static fig_status copy_documents(fig_writer *w, store *built, fig_error *err)
{
    enum { BYTES_OF_A_WORD = 6 };
    store_postings *walk = NULL;
    store_posting at;
    uint32_t words;
    fig_status status = store_postings_open(built, "", 0, &walk, err);
    while (status == FIG_OK && (status = store_postings_next(walk, &at, err)) == FIG_OK) {
        status = store_document_length(built, at.docid, &words, err);
        if (status == FIG_OK)
            status = store_writer_copy(w->store, built, at.docid, err);
        if (status == FIG_OK)
            status = writer_bound_memory(w, words * (size_t)BYTES_OF_A_WORD, err);
    }
    store_postings_free(walk);
    return status == FIG_END ? FIG_OK : status;
}

static fig_status copy_metadata(fig_writer *w, store *built, fig_error *err)
{
    const store_bytes removed = STORE_ENTRY_REMOVED;
    store_terms *walk = NULL;
    store_term key;
    fig_status status = store_terms_of_metadata(built, "", 0, &walk, err);
    while (status == FIG_OK && (status = store_terms_next(walk, &key, err)) == FIG_OK) {
        buf_truncate(&w->data);
        status = store_metadata(built, key.term, key.bytes, &w->data, err);
        if (w->data.bytes == removed.bytes && *w->data.data == *removed.data)
            buf_truncate(&w->data);
        if (status == FIG_OK)
            status = store_writer_set_metadata(w->store, key.term, key.bytes, w->data.data,
                                               w->data.bytes, err);
    }
    store_terms_free(walk);
    return status == FIG_END ? FIG_OK : status;
}

/* It came to less than was expected, or what it was to be merged into has no room: it is copied. */
static fig_status copy(fig_writer *w, fig_error *err)
{
    store *built = NULL;
    fig_status status = store_open_folder(store_replacement_addition(w->place), &built, err);
    if (status == FIG_OK)
        status = copy_documents(w, built, err);
    if (status == FIG_OK)
        status = copy_metadata(w, built, err);
    store_free(built);
    return status ? status : store_writer_commit(w->store, err);
}

static fig_status merge(fig_writer *w, fig_error *err)
{
    const char *const both[] = { w->index, store_replacement_addition(w->place) };
    store_compact_options options = STORE_COMPACT_DEFAULTS;
    options.numbering = STORE_KEEP_NUMBERS;
    options.entries = STORE_LAST_WINS;
    options.fuller = false;
    store_writer_free(w->store); /* its lock stays with w->place */
    w->store = NULL;
    w->view = NULL;
    const fig_status status =
        store_compact(both, 2, store_replacement_folder(w->place), &options, err);
    return status ? status : store_replacement_commit(w->place, err);
}

fig_status writer_addition_merge(fig_writer *w, fig_error *err)
{
    const fig_task before = stopwatch_turn(w->watch, FIG_TASK_COMMIT);
    const bool pays = w->built_bytes >= least_that_pays(w) && has_room(w, w->built_bytes);
    const fig_status status = pays ? merge(w, err) : copy(w, err);
    stopwatch_turn(w->watch, before);
    return status;
}
