/* writer_moves.c - a file that was renamed or moved: one with the same bytes is known, and nothing
 * stands at its path any more. Its articles stay as they are, ids and claims too; what their path
 * says of them is written anew: the path itself, the terms of file and folders, the hash. */
#include "core/error.h"
#include "core/fields.h"
#include "indexer/writing.h"
#include "record/record.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SAME_FILES_MAX = 1000, /* looked at: of files by the thousand that are the same, some stay */
    TERMS_MAX = 2 + 2 * 256
};

/* ---- the file it was -------------------------------------------------------------------- */

/* How many bytes at the end of two paths are the same. */
static size_t common_end(const buf *a, const buf *b)
{
    size_t bytes = 0;
    while (bytes < a->bytes && bytes < b->bytes &&
           a->data[a->bytes - 1 - bytes] == b->data[b->bytes - 1 - bytes])
        bytes++;
    return bytes;
}

/* Was the file `key` the one at hand, and does nothing stand at its path? Then the path to `path`,
 * which is empty otherwise. */
static fig_status look_at(fig_writer *w, const char *key, const file_found *file, buf *path,
                          file_state *state, fig_error *err)
{
    bool found;
    buf_truncate(path);
    const fig_status status = writer_file_state(w, key, state, &found, err);
    if (status || !found || !writer_is_same_file(w, state, file) || writer_build_has_file(w, key) ||
        (w->moved_from && intake_find(w->moved_from, key, strlen(key), NULL)))
        return status;
    buf_append(path, state->path, state->path_bytes);
    if (buf_failed(path))
        return error_no_memory(err);
    if (!writer_is_gone(path->data))
        buf_truncate(path);
    return FIG_OK;
}

/* The key of a file that was the one at hand, to `key`; "" when there is none. Of several the one
 * whose path ends most alike: of a folder of copies that was moved each keeps its own. */
static fig_status find_before(fig_writer *w, const file_found *file, char key[FILE_KEY_BYTES],
                              file_state *state, buf *path, fig_error *err)
{
    buf prefix = BUF_EMPTY;
    store_terms *walk = NULL;
    store_term at;
    size_t most = 0;
    *key = '\0';
    buf_format(&prefix, META_CONTENT_PREFIX "%016" PRIx64 ":", w->content);
    fig_status status = buf_failed(&prefix) ? error_no_memory(err)
                                            : store_terms_of_metadata(w->view, prefix.data,
                                                                      prefix.bytes, &walk, err);
    for (int looked = 0; status == FIG_OK && looked < SAME_FILES_MAX; looked++) {
        status = store_terms_next(walk, &at, err);
        if (status == FIG_OK)
            status = look_at(w, at.term + prefix.bytes, file, path, state, err);
        if (status || !path->bytes || (*key && common_end(path, &w->absolute) <= most))
            continue;
        most = common_end(path, &w->absolute);
        snprintf(key, FILE_KEY_BYTES, "%s", at.term + prefix.bytes);
    }
    store_terms_free(walk);
    buf_clear(&prefix);
    if (status && status != FIG_END)
        return status;
    return *key ? look_at(w, key, file, path, state, err) : FIG_OK;
}

/* ---- its articles ----------------------------------------------------------------------- */

/* What a document has because of where its article is. */
typedef struct placed {
    buf terms; /* each with a NUL behind it */
    store_bytes list[TERMS_MAX];
    size_t count;
} placed;

static void placed_list(placed *p)
{
    const char *at = buf_string(&p->terms), *const end = at + p->terms.bytes;
    for (p->count = 0; at < end && p->count < TERMS_MAX; at += strlen(at) + 1)
        p->list[p->count++] = (store_bytes){ at, strlen(at) };
}

static void placed_fill(placed *p, const char *file_key, const char *page, const char *path)
{
    buf_append(&p->terms, file_key, strlen(file_key) + 1);
    if (page) {
        posting_file_term(page, &p->terms);
        buf_byte(&p->terms, '\0');
    }
    posting_folder_terms(path, &p->terms);
    placed_list(p);
}

/* Is it the page that stands in an archive at this absolute path? */
static fig_status is_archived_page(fig_writer *w, store_docid id, const char *path, bool *out,
                                   fig_error *err)
{
    docids there;
    buf_truncate(&w->term);
    posting_file_term(path, &w->term);
    *out = false;
    if (buf_failed(&w->term))
        return error_no_memory(err);
    const fig_status status = writer_documents_of(w, w->term.data, &there, err);
    for (size_t i = 0; i < there.count; i++)
        *out = *out || there.ids[i] == id;
    writer_docids_clear(&there);
    return status;
}

static fig_status write_moved(fig_writer *w, store_docid id, fig_article *article,
                              const placed *before, const placed *after, const char *path,
                              fig_error *err)
{
    unsigned char content[8];
    buf record = BUF_EMPTY;
    const char *text;
    /* w->data is the record until the hash is made */
    fig_status status = record_read_text(w->unpacker, w->data.data, w->data.bytes, &w->strings, &text,
                                         &article->text_bytes, err);
    article->text = text;
    article->path = path;
    if (status == FIG_OK)
        status = record_write_head(poster_packer(w->poster), w->data.data, w->data.bytes, article, &record, err);
    if (status == FIG_OK && !writer_hash_content(w, article, content))
        status = error_no_memory(err);
    const store_edit edit = { before->list,
                              before->count,
                              after->list,
                              after->count,
                              SLOT_CONTENT,
                              { (const char *)content, sizeof content },
                              { record.data, record.bytes } };
    if (status == FIG_OK)
        status = store_writer_edit(w->store, id, &edit, err);
    buf_clear(&record);
    return status;
}

/* `key` and `path` (absolute, `named_bytes` of it as named) were the file's before. */
static fig_status move_article(fig_writer *w, store_docid id, const char *key, const char *path,
                               size_t named_bytes, const file_found *file, fig_error *err)
{
    fig_article article;
    buf old_page = BUF_EMPTY, page = BUF_EMPTY, moved = BUF_EMPTY;
    placed *const both = calloc(2, sizeof *both);
    fig_status status = both ? writer_read_head(w, id, &article, err) : error_no_memory(err);
    if (status == FIG_OK && (!article.path || strlen(article.path) < named_bytes))
        status = error_set(err, FIG_DAMAGED, w->where, "an article lacks the path of its file",
                           "build the index again with 'figtrail index'");
    if (status == FIG_OK) {
        const char *const inside = article.path + named_bytes;
        bool is_page = false;
        buf_text(&old_page, path);
        buf_text(&old_page, inside);
        buf_text(&page, w->absolute.data);
        buf_text(&page, inside);
        buf_text(&moved, file->path);
        buf_text(&moved, inside);
        if (*inside)
            status = is_archived_page(w, id, buf_string(&old_page), &is_page, err);
        placed_fill(&both[0], key, is_page ? buf_string(&old_page) : NULL, article.path);
        placed_fill(&both[1], w->file_key, is_page ? buf_string(&page) : NULL, buf_string(&moved));
        if (status == FIG_OK && (buf_failed(&old_page) || buf_failed(&page) || buf_failed(&moved) ||
                                 buf_failed(&both[0].terms) || buf_failed(&both[1].terms)))
            status = error_no_memory(err);
    }
    if (status == FIG_OK)
        status = write_moved(w, id, &article, &both[0], &both[1], buf_string(&moved), err);
    for (size_t i = 0; both && i < 2; i++)
        buf_clear(&both[i].terms);
    free(both);
    buf_clear(&old_page);
    buf_clear(&page);
    buf_clear(&moved);
    return status;
}

/* ---- all of it -------------------------------------------------------------------------- */

static fig_status remember_in_dry_run(fig_writer *w, const char *key, fig_error *err)
{
    static const taken file = { 0 };
    if (!w->moved_from)
        w->moved_from = intake_new();
    if (!w->moved_from || !intake_add(w->moved_from, key, strlen(key), &file))
        return error_no_memory(err);
    return FIG_OK;
}

fig_status writer_take_move(fig_writer *w, const file_found *file, bool *moved, fig_error *err)
{
    char key[FILE_KEY_BYTES];
    file_state before;
    docids there = { 0 };
    buf path = BUF_EMPTY;
    fig_status status = find_before(w, file, key, &before, &path, err);
    if (status == FIG_OK && *key)
        status = writer_documents_of(w, key, &there, err);
    /* an article that another file has taken over in the meantime is not there; one that a
     * container had in an earlier state may be */
    const bool all = status == FIG_OK && *key && there.count >= before.articles;
    for (size_t i = 0; all && i < there.count && status == FIG_OK && !w->dry_run; i++)
        status = move_article(w, there.ids[i], key, path.data, before.named_bytes, file, err);
    if (status == FIG_OK && all) {
        w->summary.moved += there.count;
        w->articles_passed += there.count;
        before.named_bytes = strlen(file->path);
        status = w->dry_run ? remember_in_dry_run(w, key, err)
                            : writer_forget_file(w, key, before.content, err);
        if (status == FIG_OK)
            status = writer_remember_file(w, file, &before, err);
        *moved = status == FIG_OK;
    }
    writer_docids_clear(&there);
    buf_clear(&path);
    return status;
}
