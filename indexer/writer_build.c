/* writer_build.c - the first build of an index, and large additions, go past the store's own writer:
 * it is many times faster, but can only add (docs/decisions/0006-bulk-building.md). What would change
 * an article that came in since it began ends the build, and the store's own writer goes on. */
#include "core/clock.h"
#include "core/error.h"
#include "indexer/writing.h"

#include <string.h>

/* For the articles to come. Measured: the first 100 more in an index of 39,000 made it 24 % larger
 * instead of 38 %, in two thirds of the time; the index itself is 2 % larger. */
enum { SPARE_BYTES = 256 };

/* Read only to change and delete: a third less of what is read least. */
enum { TERM_LISTS_DEFLATE = 6 };

/* ---- opening ---------------------------------------------------------------------------- */

fig_status writer_build_begin(fig_writer *w, const char *folder, store_docid first,
                              fig_error *err)
{
    store_bulk_options options = STORE_BULK_DEFAULTS;
    options.deflate_data = 0; /* records are compressed */
    options.deflate_term_lists = TERM_LISTS_DEFLATE;
    options.spare_bytes = SPARE_BYTES;
    options.memory_bytes_max = w->memory.build_bytes;
    options.watch = w->watch;
    options.first = first;
    const fig_status status = store_bulk_open(folder, &options, &w->bulk, err);
    if (status == FIG_FORMAT || status == FIG_BAD_ARGUMENT)
        return FIG_OK; /* the store's own writer does it, or says what is wrong */
    if (status)
        return status;
    w->to.bulk = w->bulk;
    w->to.build++;
    w->next = first;
    w->built_bytes = w->looked_for_room_bytes = 0;
    w->taken = intake_new();
    if (!w->its_copies)
        w->its_copies = copies_new(w->index, w->memory.copies_at_once);
    return w->taken && w->its_copies ? FIG_OK : error_no_memory(err);
}

static fig_status open_writer(fig_writer *w, fig_error *err)
{
    store_writer_options options = STORE_WRITER_DEFAULTS;
    options.flush_documents = FLUSH_DOCUMENTS;
    options.value_bytes = w->memory.value_bytes;
    const fig_status status = store_writer_open(w->index, &options, &w->store, err);
    w->view = status ? NULL : store_writer_view(w->store);
    if (status == FIG_OK)
        store_replacement_sweep(w->index);
    return status;
}

static fig_status expect_no_failure(const fig_writer *w, fig_error *err)
{
    return w->bulk && !w->taken
               ? error_set(err, FIG_IO, w->where,
                           "an earlier write failed, and what was not committed is lost",
                           "open it again")
               : FIG_OK;
}

fig_status writer_open_store(fig_writer *w, fig_error *err)
{
    fig_status status = expect_no_failure(w, err);
    if (status)
        return status;
    if (w->store || w->bulk || w->read_only)
        return FIG_OK;
    if (!w->dry_run)
        status = store_replacement_mend(w->index, err);
    if (status)
        return writer_at_index(w, status, err);
    if (w->dry_run) {
        if (store_exists(w->index))
            status = store_open_folder(w->index, &w->read_only, err);
        w->view = w->read_only;
    } else {
        if (!store_exists(w->index))
            status = writer_build_begin(w, w->index, 1, err);
        if (status == FIG_OK && !w->bulk)
            status = open_writer(w, err);
    }
    return writer_at_index(w, status, err);
}

/* ---- metadata --------------------------------------------------------------------------- */

/* An addition's entries come in the place of the index's when the two are merged; one that goes is
 * marked, where the index has it. */
fig_status writer_set_metadata(fig_writer *w, const char *key, size_t bytes, const buf *value,
                               fig_error *err)
{
    store_bytes entry = { value->data, value->bytes };
    if (!w->bulk)
        return store_writer_set_metadata(w->store, key, bytes, entry.data, entry.bytes, err);
    if (w->view && !entry.bytes) {
        buf before = BUF_EMPTY;
        const fig_status status = store_metadata(w->view, key, bytes, &before, err);
        if (before.bytes)
            entry = STORE_ENTRY_REMOVED;
        buf_clear(&before);
        if (status)
            return status;
    }
    return store_bulk_set_metadata(w->bulk, key, bytes, entry.data, entry.bytes, err);
}

static fig_status set_shard(fig_writer *w, fig_error *err)
{
    char text[SHARD_TEXT_BYTES];
    shard_write(w->shard, text);
    const buf value = { .data = text, .bytes = strlen(text) };
    w->shard_is_new = false;
    return writer_set_metadata(w, META_SHARD_KEY, strlen(META_SHARD_KEY), &value, err);
}

static fig_status set_commits(fig_writer *w, fig_error *err)
{
    buf_truncate(&w->data);
    meta_write_commits(++w->commits, &w->data);
    return buf_failed(&w->data)
               ? error_no_memory(err)
               : writer_set_metadata(w, META_COMMITS_KEY, strlen(META_COMMITS_KEY), &w->data, err);
}

fig_status writer_set_meta(fig_writer *w, fig_error *err)
{
    buf_truncate(&w->data);
    meta_write(&w->meta, &w->data);
    if (buf_failed(&w->data))
        return error_no_memory(err);
    fig_status status = writer_set_metadata(w, META_KEY, strlen(META_KEY), &w->data, err);
    if (status == FIG_OK && w->shard_is_new)
        status = set_shard(w, err);
    if (status == FIG_OK)
        status = set_commits(w, err);
    return status || !w->kinds_changed
               ? status
               : writer_set_metadata(w, META_KINDS_KEY, strlen(META_KINDS_KEY), &w->kinds_code,
                                     err);
}

static fig_status put_entry(void *to, const buf *key, const buf *value, fig_error *err)
{
    return writer_set_metadata(to, key->data, key->bytes, value, err);
}

fig_status writer_settle_copies(fig_writer *w, fig_error *err)
{
    store *before = NULL; /* values of what is not committed cannot be walked over */
    fig_status status = w->store ? store_open_folder(w->index, &before, err) : FIG_OK;
    const fig_task task = stopwatch_turn(w->watch, FIG_TASK_COPIES);
    if (status == FIG_OK)
        status = copies_settle(w->bulk ? w->its_copies : w->copies, before, put_entry, w, err);
    stopwatch_turn(w->watch, task);
    store_free(before);
    return status;
}

/* ---- building ----------------------------------------------------------------------------- */

/* Article `docid` has this id and content, and comes from the file at hand. */
static fig_status take_in(fig_writer *w, store_docid docid, const char *id,
                          const unsigned char content[8], fig_error *err)
{
    taken added = { .docid = docid, .from_stream = *w->file_key == '\0' };
    memcpy(added.content, content, sizeof added.content);
    w->next = docid + 1;
    buf_truncate(&w->term);
    posting_id_term(id, &w->term);
    if (buf_failed(&w->term) || !intake_add(w->taken, w->term.data, w->term.bytes, &added))
        return error_no_memory(err);
    return FIG_OK;
}

fig_status writer_build_add(fig_writer *w, const char *id, const unsigned char content[8],
                            store_docid *docid, fig_error *err)
{
    fig_status status = writer_take_number(w, docid, err);
    if (status == FIG_OK && *docid)
        status = store_bulk_number(w->bulk, *docid, err);
    if (status == FIG_OK)
        status = store_bulk_add(w->bulk, docid, err);
    return status ? status : take_in(w, *docid, id, content, err);
}

fig_status writer_build_give(fig_writer *w, const fig_article *article, const posted_keys *keys,
                             fig_error *err)
{
    const crew_options options = { w->memory.jobs, w->memory.held_bytes, w->memory.languages, w->kinds, w->dictionary,
                                   w->watch, w->watch ? w->summary.cpu_s : NULL };
    fig_status status =
        w->crew ? FIG_OK : crew_new(&options, w->bulk, w->its_copies, &w->crew, err);
    store_docid number;
    if (status == FIG_OK)
        status = writer_take_number(w, &number, err);
    if (status == FIG_OK)
        status = crew_give(w->crew, article, keys, number, err);
    return status ? status : take_in(w, number ? number : w->next, article->id, keys->content, err);
}

fig_status writer_build_file(fig_writer *w, fig_error *err)
{
    const taken file = { 0 };
    const size_t bytes = strlen(w->file_key);
    if (intake_find(w->taken, w->file_key, bytes, NULL))
        return writer_build_leave(w, err);
    return intake_add(w->taken, w->file_key, bytes, &file) ? FIG_OK : error_no_memory(err);
}

fig_status writer_build_forget(fig_writer *w, const char *file_key, fig_error *err)
{
    const taken file = { 0 };
    return !w->bulk || writer_build_has_file(w, file_key) ||
                   intake_add(w->taken, file_key, strlen(file_key), &file)
               ? FIG_OK
               : error_no_memory(err);
}

bool writer_build_has_file(const fig_writer *w, const char *file_key)
{
    return w->bulk && intake_find(w->taken, file_key, strlen(file_key), NULL);
}

/* Is what is known of its articles as much as the writer may keep in memory? */
bool writer_build_is_full(const fig_writer *w)
{
    return intake_memory_bytes(w->taken) + copies_memory_bytes(w->its_copies) >
           w->memory.known_bytes;
}

/* All that the crew was given is in the build, and counted. */
static fig_status finish_crew(fig_writer *w, fig_error *err)
{
    fig_status status = w->crew ? crew_finish(w->crew, err) : FIG_OK;
    if (status == FIG_OK && w->crew)
        status = crew_count(w->crew, &w->gathered, &w->summary.claims, err);
    if (status == FIG_OK) {
        crew_free(w->crew);
        w->crew = NULL;
    }
    return status;
}

fig_status writer_build_finish(fig_writer *w, fig_error *err)
{
    fig_status status = expect_no_failure(w, err);
    if (status)
        return status;
    status = finish_crew(w, err);
    intake_free(w->taken); /* what follows needs the room */
    w->taken = NULL;
    if (status == FIG_OK && w->store && store_writer_dirty(w->store))
        status = writer_commit_store(w, err);
    if (status == FIG_OK)
        status = meta_add(&w->meta, &w->gathered, err);
    if (status == FIG_OK)
        status = writer_set_meta(w, err);
    if (status == FIG_OK)
        status = writer_settle_copies(w, err);
    if (status == FIG_OK)
        status = store_bulk_finish(w->bulk, err);
    if (status == FIG_OK && w->place)
        status = writer_addition_merge(w, err);
    if (status)
        return writer_at_index(w, status, err);
    store_bulk_free(w->bulk);
    w->bulk = w->to.bulk = NULL;
    store_replacement_free(w->place);
    w->place = NULL;
    meta_clear(&w->gathered);
    meta_init(&w->gathered);
    w->changed = false;
    w->step_used = 0;
    w->committed_s = clock_since_s(w->began_ns);
    return FIG_OK;
}

/* Between letting go of the lock and taking it again another process may have written. */
static fig_status expect_own_index(fig_writer *w, fig_error *err)
{
    buf ours = BUF_EMPTY, now = BUF_EMPTY;
    meta_write(&w->meta, &ours);
    fig_status status = buf_failed(&ours)
                            ? error_no_memory(err)
                            : store_metadata(w->view, META_KEY, strlen(META_KEY), &now, err);
    if (status == FIG_OK && (now.bytes != ours.bytes || memcmp(now.data, ours.data, now.bytes)))
        status = error_set(err, FIG_LOCKED, NULL, "another process has written to it in between",
                           "run the same command again");
    buf_clear(&ours);
    buf_clear(&now);
    return status;
}

fig_status writer_build_leave(fig_writer *w, fig_error *err)
{
    fig_status status = writer_build_finish(w, err);
    if (status == FIG_OK)
        status = writer_open_store(w, err);
    return status ? status : writer_at_index(w, expect_own_index(w, err), err);
}
