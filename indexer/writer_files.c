/* writer_files.c - what the index remembers of files: enough to skip them unread, and to miss them.
 */
#include "core/error.h"
#include "indexer/writing.h"
#include "record/file_state.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <xxhash.h>

enum { SETTLED_MS = 100 }; /* a file this young may change once more within its time's grain */

/* ---- files --------------------------------------------------------------------------------------
 */

static uint64_t settings_hash(const fig_writer *w)
{
    const buf *const kinds = &w->kinds_code;
    return (w->lang ? XXH3_64bits(w->lang, strlen(w->lang)) : 0) +
           (kinds->bytes ? XXH3_64bits(kinds->data, kinds->bytes) : 0) + INDEXER_VERSION;
}

static void state_key(const fig_writer *w, buf *out)
{
    buf_truncate(out);
    buf_text(out, META_FILE_PREFIX);
    buf_text(out, w->file_key);
}

fig_status writer_begin_file(fig_writer *w, const file_found *file, bool *is_known, fig_error *err)
{
    file_state state;
    *is_known = false;
    writer_docids_clear(&w->old);
    buf_truncate(&w->absolute);
    w->file_key[0] = '\0';
    w->first_new = 0;
    w->articles = 0;
    if (!file || file->stream)
        return FIG_OK;
    fig_status status = files_absolute(file->path, &w->absolute, err);
    if (status)
        return status;
    buf_truncate(&w->term);
    posting_file_term(w->absolute.data, &w->term);
    if (buf_failed(&w->term))
        return error_no_memory(err);
    snprintf(w->file_key, sizeof w->file_key, "%s", w->term.data);
    if (w->bulk)
        status = writer_build_file(w, err);
    if (status || !w->view)
        return status;
    state_key(w, &w->term);
    buf_truncate(&w->data);
    status = store_metadata(w->view, buf_string(&w->term), w->term.bytes, &w->data, err);
    if (status || !w->data.bytes)
        return writer_at_index(w, status, err);
    if (file_state_read(w->data.data, w->data.bytes, &state) && state.complete &&
        state.bytes == file->bytes && state.modified_ns == file->modified_ns &&
        state.settings == settings_hash(w)) {
        *is_known = true;
        w->summary.unchanged += (size_t)state.articles;
        w->articles_passed += (size_t)state.articles;
        return FIG_OK;
    }
    return writer_at_index(w, writer_documents_of(w, w->file_key, &w->old, err), err);
}

/* A file that changed a moment ago may change again without its time saying so. */
static bool is_settled(const file_found *file)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    const int64_t now_ns = (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
    return now_ns - file->modified_ns > (int64_t)SETTLED_MS * 1000000;
}

static fig_status remember_file(fig_writer *w, const file_found *file, bool complete,
                                fig_error *err)
{
    const file_state state = { .bytes = file->bytes,
                               .modified_ns = file->modified_ns,
                               .settings = settings_hash(w),
                               .articles = w->articles,
                               .complete = complete && is_settled(file),
                               .path = w->absolute.data,
                               .path_bytes = w->absolute.bytes };
    if (w->dry_run)
        return FIG_OK;
    state_key(w, &w->term);
    buf_truncate(&w->data);
    file_state_write(&state, &w->data);
    if (buf_failed(&w->data) || buf_failed(&w->term))
        return error_no_memory(err);
    w->changed = true;
    return writer_set_metadata(w, w->term.data, w->term.bytes, &w->data, err);
}

fig_status writer_end_file(fig_writer *w, const file_found *file, bool is_container, bool complete,
                           fig_error *err)
{
    fig_status status = FIG_OK;
    if (*w->file_key == '\0')
        return FIG_OK;
    if (complete && (w->prune || !is_container))
        for (size_t i = 0; i < w->old.count && status == FIG_OK; i++)
            if (!w->old.seen[i])
                status = writer_remove(w, w->old.ids[i], err);
    if (status == FIG_OK)
        status = remember_file(w, file, complete, err);
    return writer_at_index(w, status, err);
}

/* ---- files that are gone ------------------------------------------------------------------------
 */

static bool is_under(const char *path, size_t bytes, const buf *root)
{
    if (root->bytes == 1) /* "/" */
        return true;
    return bytes >= root->bytes && !memcmp(path, root->data, root->bytes) &&
           (bytes == root->bytes || path[root->bytes] == '/');
}

static bool is_gone(const char *path)
{
    struct stat facts;
    return lstat(path, &facts) && (errno == ENOENT || errno == ENOTDIR);
}

/* Append the keys of files under `root` that are gone, each with a NUL behind it. */
static fig_status list_gone(fig_writer *w, const buf *root, buf *keys, fig_error *err)
{
    store_terms *walk = NULL;
    store_term key;
    file_state state;
    fig_status status =
        store_terms_of_metadata(w->view, META_FILE_PREFIX, strlen(META_FILE_PREFIX), &walk, err);
    while (status == FIG_OK && (status = store_terms_next(walk, &key, err)) == FIG_OK) {
        buf_truncate(&w->data);
        status = store_metadata(w->view, key.term, key.bytes, &w->data, err);
        if (status || !w->data.bytes || !file_state_read(w->data.data, w->data.bytes, &state) ||
            !is_under(state.path, state.path_bytes, root))
            continue;
        buf_truncate(&w->term);
        buf_append(&w->term, state.path, state.path_bytes);
        if (is_gone(buf_string(&w->term)))
            buf_append(keys, key.term, key.bytes + 1);
    }
    store_terms_free(walk);
    if (status != FIG_END)
        return status;
    return buf_failed(keys) || buf_failed(&w->term) ? error_no_memory(err) : FIG_OK;
}

static fig_status remove_file(fig_writer *w, const char *key, fig_error *err)
{
    docids gone;
    fig_status status = writer_documents_of(w, key + strlen(META_FILE_PREFIX), &gone, err);
    for (size_t i = 0; i < gone.count && status == FIG_OK; i++)
        status = writer_remove(w, gone.ids[i], err);
    writer_docids_clear(&gone);
    if (status || w->dry_run)
        return status;
    w->changed = true;
    return store_writer_set_metadata(w->store, key, strlen(key), "", 0, err);
}

fig_status writer_prune(fig_writer *w, const char *path, fig_error *err)
{
    buf root = BUF_EMPTY, keys = BUF_EMPTY;
    struct stat facts;
    if (!w->view || !strcmp(path, "-") || stat(path, &facts) || !S_ISDIR(facts.st_mode))
        return FIG_OK; /* nothing can be gone from under a file that is there */
    fig_status status = files_absolute(path, &root, err);
    if (status == FIG_OK)
        status = list_gone(w, &root, &keys, err);
    for (const char *key = buf_string(&keys);
         status == FIG_OK && key < buf_string(&keys) + keys.bytes; key += strlen(key) + 1)
        status = remove_file(w, key, err);
    buf_clear(&root);
    buf_clear(&keys);
    return writer_at_index(w, status, err);
}
