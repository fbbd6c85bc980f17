/* reindex.c - an index made anew of the articles that it has itself: by the present indexer, and
 * without what is damaged. The articles' records are all that is needed; terms and values come from
 * their texts. */
#include "claims/kinds.h"
#include "core/clock.h"
#include "core/error.h"
#include "indexer/each_shard.h"
#include "indexer/writing.h"
#include "record/record.h"
#include "store/replace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct rebuild {
    store *from;
    record_unpacker *unpacker;
    fig_writer *to;
    meta meta; /* of the old one */
    fig_kinds *kinds;
    const fig_reindex_options *want;
    fig_upkeep_report *report;
    fig_progress so_far;
    int64_t began_ns;
    buf record, value;
    buf files; /* of file_of, in order */
    size_t files_at;
    arena strings;
} rebuild;

static fig_status fetch(void *user, record_part part, buf *out, fig_error *err)
{
    const rebuild *const r = user;
    const char *const key = record_dictionary_key(part);
    return store_metadata(r->from, key, strlen(key), out, err);
}

/* ---- what is lost ---- */

static bool is_damage(fig_status status)
{
    return status == FIG_DAMAGED || status == FIG_IO || status == FIG_FORMAT ||
           status == FIG_BAD_INPUT || status == FIG_NOT_FOUND;
}

static void lose(rebuild *r, const char *part, const char *article, const char *what)
{
    r->report->lost++;
    if (r->want->lost) {
        const fig_problem problem = { part, article, what };
        r->want->lost(r->want->user, &problem);
    }
}

/* ---- the index as a whole ---- */

static fig_status read_metadata(rebuild *r, const char *key, fig_error *err)
{
    buf_truncate(&r->value);
    return store_metadata(r->from, key, strlen(key), &r->value, err);
}

/* Its language and kinds. Where they cannot be read, those of a new index are taken. */
static fig_status read_about(rebuild *r, fig_error *err)
{
    fig_status status = read_metadata(r, META_KEY, err);
    if (!status && !r->value.bytes)
        return error_set(err, FIG_FORMAT, NULL, "it was not made by figtrail",
                         "name another folder with --index");
    if (!status)
        status = meta_read_stored(&r->meta, r->value.data, r->value.bytes, err);
    if (status == FIG_FORMAT)
        return status;
    if (is_damage(status)) {
        meta_clear(&r->meta);
        lose(r, "postlist.glass", NULL, "its language setting");
        status = FIG_OK;
    }
    if (!status)
        status = read_metadata(r, META_KINDS_KEY, err);
    if (!status && r->value.bytes)
        status = kinds_decode(r->value.data, r->value.bytes, &r->kinds, err);
    if (is_damage(status)) {
        lose(r, "postlist.glass", NULL, "kinds of your own: read the files again with --kinds");
        status = FIG_OK;
    }
    return status;
}

/* A shard stays one. */
static fig_status read_shard(rebuild *r, fig_writer_options *options, fig_error *err)
{
    shard s;
    const fig_status status = read_metadata(r, META_SHARD_KEY, err);
    if (status == FIG_OK && r->value.bytes && shard_read(r->value.data, &s)) {
        options->shards = s.count;
        options->shard = s.number;
    }
    return status;
}

/* ---- articles ---- */

typedef struct file_of { /* a term of the file that an article came from, or of its page there */
    store_docid docid;
    char term[FILE_TERM_BYTES];
} file_of;

static int compare_files(const void *a, const void *b)
{
    const file_of *const x = a, *const y = b;
    return x->docid != y->docid ? (x->docid > y->docid) - (x->docid < y->docid)
                                : strcmp(x->term, y->term);
}

static fig_status read_file_term(rebuild *r, const store_term *t, fig_error *err)
{
    store_postings *walk = NULL;
    store_posting p;
    file_of of;
    memcpy(of.term, t->term, t->bytes + 1);
    fig_status status = store_postings_open(r->from, t->term, t->bytes, &walk, err);
    while (!status && !(status = store_postings_next(walk, &p, err))) {
        of.docid = p.docid;
        buf_append(&r->files, &of, sizeof of);
    }
    store_postings_free(walk);
    return status;
}

/* All of them, out of the posting lists: the library does not survive a damaged list of terms. What
 * cannot be read is left out; such a file is found by its path when it is read again. */
static fig_status read_files(rebuild *r, fig_error *err)
{
    store_terms *walk = NULL;
    store_term t;
    fig_status status = store_terms_open(r->from, "XF", 2, &walk, err);
    while (!status && !(status = store_terms_next(walk, &t, err))) {
        if (posting_is_file_term(t.term, t.bytes))
            status = read_file_term(r, &t, err);
        if (status == FIG_END || is_damage(status))
            status = FIG_OK;
    }
    store_terms_free(walk);
    if (buf_failed(&r->files))
        return error_no_memory(err);
    if (r->files.bytes)
        qsort(r->files.data, r->files.bytes / sizeof(file_of), sizeof(file_of), compare_files);
    return status == FIG_END || is_damage(status) ? FIG_OK : status;
}

/* The terms of the file that an article came from, and of its page there; "" when it has none.
 * Asked by ascending `docid`. */
static void find_files(rebuild *r, store_docid docid, char keys[2][FILE_TERM_BYTES])
{
    const file_of *const all = (const file_of *)(const void *)r->files.data;
    const size_t files_count = r->files.bytes / sizeof *all;
    size_t count = 0;
    bool is_known = true;
    keys[0][0] = keys[1][0] = '\0';
    for (; r->files_at < files_count && all[r->files_at].docid <= docid; r->files_at++)
        if (all[r->files_at].docid == docid && count < 2)
            memcpy(keys[count++], all[r->files_at].term, FILE_TERM_BYTES);
    if (count < 2)
        return;
    /* in the order of their spelling; the file is the one the index knows */
    buf key = BUF_EMPTY;
    buf_format(&key, META_FILE_PREFIX "%s", keys[0]);
    buf_truncate(&r->value);
    is_known = !buf_failed(&key) &&
               !store_metadata(r->from, key.data, key.bytes, &r->value, NULL) && r->value.bytes;
    buf_clear(&key);
    if (!is_known) {
        char swap[FILE_TERM_BYTES];
        memcpy(swap, keys[0], sizeof swap);
        memcpy(keys[0], keys[1], sizeof swap);
        memcpy(keys[1], swap, sizeof swap);
    }
}

static fig_status read_article(rebuild *r, fig_article *a, fig_error *err)
{
    const char *text;
    size_t text_bytes;
    fig_status status =
        record_read_head(r->unpacker, r->record.data, r->record.bytes, &r->strings, a, err);
    if (!status)
        status = record_read_text(r->unpacker, r->record.data, r->record.bytes, &r->strings, &text,
                                  &text_bytes, err);
    if (!status)
        status = record_read_furniture(r->unpacker, r->record.data, r->record.bytes, &r->strings, a,
                                       err);
    if (!status) {
        a->text = text;
        a->text_bytes = text_bytes;
    }
    return status;
}

static fig_status bring_over(rebuild *r, store_docid docid, fig_error *err)
{
    fig_article a = { 0 };
    char keys[2][FILE_TERM_BYTES], what[320];
    bool is_second = false;
    arena_reset(&r->strings);
    buf_truncate(&r->record);
    fig_status status = store_document_salvage(r->from, docid, &r->record, err);
    if (!status && !r->record.bytes)
        return FIG_OK; /* a number without an article */
    if (!status)
        status = read_article(r, &a, err);
    if (is_damage(status)) {
        snprintf(what, sizeof what, "document %lu: %s", (unsigned long)docid, err->what);
        lose(r, "docdata.glass", a.id, what);
        return FIG_OK;
    }
    if (status)
        return status;
    r->so_far.bytes_read += a.text_bytes;
    find_files(r, docid, keys);
    if (r->to->shard.count)
        r->to->number = docid; /* they tell the order among the shards */
    status = writer_put_stored(r->to, &a, keys[0], keys[1], &is_second, err);
    if (!status && is_second)
        lose(r, "docdata.glass", a.id, "another article has its id");
    else if (!status)
        r->report->articles++;
    return status;
}

static fig_status bring_all_over(rebuild *r, fig_error *err)
{
    store_facts facts;
    fig_progress *const p = &r->so_far;
    fig_status status = store_read_facts(r->from, &facts, err);
    p->bytes_total = r->meta.text_bytes;
    for (uint64_t docid = 1; !status && docid <= facts.last_docid; docid++) {
        status = bring_over(r, (store_docid)docid, err);
        p->articles = r->report->articles;
        p->elapsed_s = clock_since_s(r->began_ns);
        if (!status && r->want->progress && !r->want->progress(r->want->user, p))
            status = error_set(err, FIG_STOPPED, NULL, "stopped; the index is as it was", NULL);
    }
    return status;
}

/* ---- files ---- */

/* What is known of a file comes along; one whose articles may be lost is read again, and so is one
 * of which nothing can be made out. What is noted of contents follows from it. */
static fig_status bring_file(rebuild *r, const store_term *key, fig_error *err)
{
    const char *const file_key = key->term + strlen(META_FILE_PREFIX);
    file_state state;
    buf again = BUF_EMPTY;
    buf_truncate(&r->value);
    fig_status status = store_metadata(r->from, key->term, key->bytes, &r->value, err);
    if (is_damage(status))
        return FIG_OK;
    if (status || !file_state_read(r->value.data, r->value.bytes, &state) ||
        !posting_is_term_of_file(file_key, state.path, state.path_bytes))
        return status;
    const bool has_content = state.complete && state.articles; /* as writer_remember_file has it */
    state.complete = state.complete && !r->report->lost;
    file_state_write(&state, &again);
    if (buf_failed(&again))
        status = error_no_memory(err);
    if (!status)
        status = writer_set_metadata(r->to, key->term, key->bytes, &again, err);
    if (!status && has_content)
        status = writer_set_content(r->to, state.content, file_key, true, err);
    buf_clear(&again);
    return status;
}

static fig_status bring_files(rebuild *r, fig_error *err)
{
    store_terms *walk;
    store_term key;
    fig_status status =
        store_terms_of_metadata(r->from, META_FILE_PREFIX, strlen(META_FILE_PREFIX), &walk, err);
    while (!status && !(status = store_terms_next(walk, &key, err)))
        status = bring_file(r, &key, err);
    store_terms_free(walk);
    return status == FIG_END || is_damage(status) ? FIG_OK : status;
}

/* ---- all of it ---- */

/* Make the new index in `folder`. */
static fig_status build(rebuild *r, const char *path, const char *folder, fig_error *err)
{
    fig_writer_options options = FIG_WRITER_DEFAULTS;
    r->unpacker = record_unpacker_new(fetch, r);
    fig_status status = r->unpacker ? store_open_folder(path, &r->from, err) : error_no_memory(err);
    if (!status)
        status = read_about(r, err);
    options.lang = r->meta.lang.bytes ? buf_string(&r->meta.lang) : NULL;
    options.kinds = r->kinds;
    options.jobs = r->want->jobs;
    if (!status)
        status = read_shard(r, &options, err);
    if (!status)
        status = fig_writer_open(folder, &options, &r->to, err);
    if (!status)
        status = read_files(r, err);
    if (!status)
        status = bring_all_over(r, err);
    if (!status)
        status = bring_files(r, err);
    if (!status)
        status = read_metadata(r, META_COMMITS_KEY, err);
    if (!status)
        r->to->commits += meta_read_commits(&r->value);
    return status ? status : fig_writer_commit(r->to, err);
}

static void clear(rebuild *r)
{
    fig_writer_free(r->to);
    record_unpacker_free(r->unpacker);
    store_free(r->from);
    meta_clear(&r->meta);
    fig_kinds_free(r->kinds);
    buf_clear(&r->record);
    buf_clear(&r->value);
    buf_clear(&r->files);
    arena_clear(&r->strings);
}

static fig_status reindex(void *user, const char *path, fig_upkeep_report *out, fig_error *err)
{
    rebuild r = { .want = user, .report = out, .began_ns = clock_ns() };
    store_replacement *place = NULL;
    fig_error own;
    err = err ? err : &own;
    *out = (fig_upkeep_report){ 0 };
    meta_init(&r.meta);
    fig_status status = store_replacement_open(path, &place, err);
    if (!status)
        status = store_files(path, NULL, 0, NULL, &out->bytes_before, err);
    if (!status)
        status = build(&r, path, store_replacement_folder(place), err);
    clear(&r);
    if (!status)
        status =
            store_files(store_replacement_folder(place), NULL, 0, NULL, &out->bytes_after, err);
    if (!status)
        status = store_replacement_commit(place, err);
    store_replacement_free(place);
    if (status && status != FIG_NO_MEMORY)
        snprintf(err->where, sizeof err->where, "index '%.200s'", path);
    return status;
}

fig_status fig_index_reindex(const char *path, const fig_reindex_options *options,
                             fig_upkeep_report *out, fig_error *err)
{
    fig_reindex_options want = { 0 };
    if (options)
        want = *options;
    return each_shard_kept(path, reindex, &want, out, err);
}
