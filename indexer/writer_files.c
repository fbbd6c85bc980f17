/* writer_files.c - what the index remembers of files: enough to skip them unread, and to miss them.
 */
#include "core/error.h"
#include "indexer/content.h"
#include "indexer/field_map.h"
#include "indexer/writing.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <xxhash.h>

enum { SETTLED_MS = 100 }; /* a file this young may change once more within its time's grain */

/* ---- files --------------------------------------------------------------------------------------
 */

/* Of the options that change what is read. */
static uint64_t settings_hash(const fig_writer *w)
{
    const buf *const kinds = &w->kinds_code;
    const uint64_t parts[] = { INDEXER_VERSION, w->lang ? XXH3_64bits(w->lang, strlen(w->lang)) : 0,
                               kinds->bytes ? XXH3_64bits(kinds->data, kinds->bytes) : 0,
                               field_map_hash(w->map) };
    return XXH3_64bits(parts, sizeof parts);
}

static void state_key(const char *file_key, buf *out)
{
    buf_truncate(out);
    buf_text(out, META_FILE_PREFIX);
    buf_text(out, file_key);
}

fig_status writer_file_state(fig_writer *w, const char *file_key, file_state *out, bool *found,
                             fig_error *err)
{
    *found = false;
    if (!w->view)
        return FIG_OK;
    state_key(file_key, &w->term);
    buf_truncate(&w->data);
    if (buf_failed(&w->term))
        return error_no_memory(err);
    const fig_status status = store_metadata(w->view, w->term.data, w->term.bytes, &w->data, err);
    *found = !status && w->data.bytes && file_state_read(w->data.data, w->data.bytes, out);
    return status;
}

/* Nothing that is to be done would need it to be read. */
static bool is_done(const fig_writer *w, const file_state *before)
{
    return before->complete && before->settings == settings_hash(w) &&
           !(before->leftover && w->prune);
}

bool writer_is_same_file(const fig_writer *w, const file_state *before, const file_found *file)
{
    return is_done(w, before) && before->bytes == file->bytes && w->has_content &&
           before->content == w->content;
}

fig_status writer_set_content(fig_writer *w, uint64_t content, const char *file_key, bool known,
                              fig_error *err)
{
    char one[] = "1";
    const buf value = { .data = one, .bytes = known };
    buf_truncate(&w->term);
    buf_format(&w->term, META_CONTENT_PREFIX "%016" PRIx64 ":%s", content, file_key);
    if (buf_failed(&w->term))
        return error_no_memory(err);
    return writer_set_metadata(w, w->term.data, w->term.bytes, &value, err);
}

fig_status writer_forget_file(fig_writer *w, const char *file_key, uint64_t content, fig_error *err)
{
    const buf nothing = BUF_EMPTY;
    if (w->dry_run)
        return FIG_OK;
    w->changed = true;
    fig_status status = writer_build_forget(w, file_key, err);
    state_key(file_key, &w->term);
    if (status == FIG_OK)
        status = buf_failed(&w->term)
                     ? error_no_memory(err)
                     : writer_set_metadata(w, w->term.data, w->term.bytes, &nothing, err);
    return status ? status : writer_set_content(w, content, file_key, false, err);
}

/* A file that changed a moment ago may change again without its time saying so. */
static bool is_settled(const file_found *file)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    const int64_t now_ns = (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
    return now_ns - file->modified_ns > (int64_t)SETTLED_MS * 1000000;
}

/* It changed while it was read. */
static bool has_changed(const file_found *file)
{
    struct stat facts;
    return stat(file->path, &facts) || (uint64_t)facts.st_size != file->bytes ||
           (int64_t)facts.st_mtim.tv_sec * 1000000000 + facts.st_mtim.tv_nsec != file->modified_ns;
}

fig_status writer_remember_file(fig_writer *w, const file_found *file, file_state *state,
                                fig_error *err)
{
    if (w->dry_run)
        return FIG_OK;
    state->bytes = file->bytes;
    state->modified_ns = file->modified_ns;
    state->settings = settings_hash(w);
    state->content = w->content;
    state->complete = state->complete && w->has_content && !has_changed(file);
    state->settled = is_settled(file);
    state->path = w->absolute.data;
    state->path_bytes = w->absolute.bytes;
    fig_status status = FIG_OK;
    if (w->content_before && w->content_before != w->content)
        status = writer_set_content(w, w->content_before, w->file_key, false, err);
    if (status == FIG_OK && state->complete && state->articles && w->content_before != w->content)
        status = writer_set_content(w, w->content, w->file_key, true, err);
    if (status)
        return status;
    state_key(w->file_key, &w->term);
    buf_truncate(&w->data);
    file_state_write(state, &w->data);
    if (buf_failed(&w->data) || buf_failed(&w->term))
        return error_no_memory(err);
    w->changed = true;
    return writer_set_metadata(w, w->term.data, w->term.bytes, &w->data, err);
}

/* The file at hand is as it was, whatever its time says now. */
static fig_status pass_file(fig_writer *w, uint64_t articles)
{
    w->summary.unchanged += (size_t)articles;
    w->articles_passed += (size_t)articles;
    return FIG_OK;
}

static fig_status look_up_file(fig_writer *w, const file_found *file, bool *is_known,
                               fig_error *err)
{
    file_state state;
    bool found;
    fig_status status = writer_file_state(w, w->file_key, &state, &found, err);
    if (status)
        return status;
    if (found && is_done(w, &state) && state.settled && state.bytes == file->bytes &&
        state.modified_ns == file->modified_ns) {
        *is_known = true;
        return pass_file(w, state.articles);
    }
    w->content_before = found ? state.content : 0;
    w->bytes_before = found ? state.bytes : 0;
    w->has_content = content_of_file(file->path, &w->content);
    if (found && writer_is_same_file(w, &state, file)) {
        *is_known = true;
        pass_file(w, state.articles);
        return writer_remember_file(w, file, &state, err);
    }
    if (!found && w->view && w->has_content)
        status = writer_take_move(w, file, is_known, err);
    if (status || *is_known)
        return status;
    return writer_documents_of(w, w->file_key, &w->old, err);
}

fig_status writer_begin_file(fig_writer *w, const file_found *file, bool *is_known, fig_error *err)
{
    *is_known = false;
    writer_docids_clear(&w->old);
    buf_truncate(&w->absolute);
    w->file_key[0] = '\0';
    w->first_new = 0;
    w->bytes_before = 0;
    w->articles = 0;
    w->at_file = w->summary;
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
    return writer_at_index(w, status ? status : look_up_file(w, file, is_known, err), err);
}

fig_status writer_end_file(fig_writer *w, const file_found *file, bool is_container, bool complete,
                           fig_error *err)
{
    fig_status status = FIG_OK;
    size_t leftover = 0;
    if (*w->file_key == '\0')
        return FIG_OK;
    for (size_t i = 0; i < w->old.count && status == FIG_OK; i++) {
        if (w->old.seen[i])
            continue;
        if (complete && (w->prune || !is_container))
            status = writer_remove(w, w->old.ids[i], err);
        else
            leftover++;
    }
    file_state state = { .articles = w->articles,
                         .complete = complete,
                         .leftover = leftover > 0,
                         .named_bytes = strlen(file->path) };
    if (status == FIG_OK)
        status = writer_remember_file(w, file, &state, err);
    return writer_at_index(w, status, err);
}

void writer_add_changes(fig_writer_summary *to, const fig_writer_summary *more)
{
    to->added += more->added;
    to->updated += more->updated;
    to->moved += more->moved;
    to->removed += more->removed;
}

void writer_tell_file(const fig_writer *w, const char *path, const fig_writer_summary *now,
                      const fig_writer_summary *before)
{
    const fig_file_change change = { .path = path,
                                     .added = now->added - before->added,
                                     .updated = now->updated - before->updated,
                                     .moved = now->moved - before->moved,
                                     .removed = now->removed - before->removed };
    if (w->changed_file && change.added + change.updated + change.moved + change.removed > 0)
        w->changed_file(w->user, &change);
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

bool writer_is_gone(const char *path)
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
        const char *const file_key = key.term + strlen(META_FILE_PREFIX);
        if (w->moved_from && intake_find(w->moved_from, file_key, strlen(file_key), NULL))
            continue;
        if (writer_is_gone(buf_string(&w->term)))
            buf_append(keys, key.term, key.bytes + 1);
    }
    store_terms_free(walk);
    if (status != FIG_END)
        return status;
    return buf_failed(keys) || buf_failed(&w->term) ? error_no_memory(err) : FIG_OK;
}

static fig_status remove_file(fig_writer *w, const char *file_key, fig_error *err)
{
    docids gone;
    file_state state;
    bool found;
    buf path = BUF_EMPTY;
    const fig_writer_summary before = w->summary;
    fig_status status = writer_file_state(w, file_key, &state, &found, err);
    if (status || !found)
        return status;
    buf_append(&path, state.path, state.path_bytes);
    status = writer_documents_of(w, file_key, &gone, err);
    for (size_t i = 0; i < gone.count && status == FIG_OK; i++)
        status = writer_remove(w, gone.ids[i], err);
    writer_docids_clear(&gone);
    if (status == FIG_OK)
        writer_tell_file(w, buf_string(&path), &w->summary, &before);
    buf_clear(&path);
    return status ? status : writer_forget_file(w, file_key, state.content, err);
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
        status = remove_file(w, key + strlen(META_FILE_PREFIX), err);
    buf_clear(&root);
    buf_clear(&keys);
    return writer_at_index(w, status, err);
}
