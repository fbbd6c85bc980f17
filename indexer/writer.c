/* writer.c - bringing articles into an index, file by file. All changes up to a commit are one
 * transaction of the store. What an article posts is posting.c's, what a file holds reader.c's. */
#include "claims/kinds.h"
#include "core/clock.h"
#include "core/error.h"
#include "indexer/language.h"
#include "indexer/reader.h"
#include "indexer/writing.h"
#include "stem/terms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PROGRESS_MS = 50,
    STEP_BYTES = 256 << 20, /* of text between two commits, */
    STEP_S = 60             /* and how long at most */
};

/* ---- opening and closing ------------------------------------------------------------------ */

fig_status writer_at_index(const fig_writer *w, fig_status status, fig_error *err)
{
    if (err && status != FIG_OK && status != FIG_NO_MEMORY)
        snprintf(err->where, sizeof err->where, "%s", w->where);
    return status;
}

/* Compare what made the index with what would write to it now. */
static fig_status read_meta(fig_writer *w, const char *lang, fig_error *err)
{
    size_t documents = 0;
    const char *const stemmer = termer_version();
    if (!stemmer)
        return writer_at_index(w, error_no_memory(err), err);
    buf_truncate(&w->data);
    fig_status status =
        w->view ? store_metadata(w->view, META_KEY, strlen(META_KEY), &w->data, err) : FIG_OK;
    if (status == FIG_OK && w->view && !w->data.bytes)
        status = store_count(w->view, &documents, err);
    if (status == FIG_OK && documents)
        status = error_set(err, FIG_FORMAT, NULL, "it was not made by figtrail",
                           "name another folder with --index");
    if (status == FIG_OK && w->data.bytes) {
        status = meta_read(&w->meta, w->data.data, w->data.bytes, err);
        if (status == FIG_OK && strcmp(buf_string(&w->meta.stemmer), stemmer))
            status = error_format(
                err, FIG_FORMAT, NULL, "'figtrail reindex' makes it anew",
                "it was made with %s, this is %s", buf_string(&w->meta.stemmer), stemmer);
    } else if (status == FIG_OK) {
        buf_text(&w->meta.features, META_FEATURES);
        buf_text(&w->meta.stemmer, stemmer);
        buf_text(&w->meta.lang, lang ? lang : "");
        w->changed = true;
    }
    if (status)
        return writer_at_index(w, status, err);
    if (!lang && w->meta.lang.bytes)
        lang = buf_string(&w->meta.lang);
    w->lang = lang ? strdup(lang) : NULL;
    return (w->lang || !lang) && !buf_failed(&w->meta.lang) ? FIG_OK : error_no_memory(err);
}

static fig_status read_commits(fig_writer *w, fig_error *err)
{
    buf_truncate(&w->data);
    const fig_status status =
        w->view ? store_metadata(w->view, META_COMMITS_KEY, strlen(META_COMMITS_KEY), &w->data, err) : FIG_OK;
    w->commits = meta_read_commits(&w->data);
    return writer_at_index(w, status, err);
}

/* The kinds to read with: those given, else those of the index. */
static fig_status read_kinds(fig_writer *w, const fig_kinds *given, fig_error *err)
{
    buf stored = BUF_EMPTY;
    fig_status status =
        w->view ? store_metadata(w->view, META_KINDS_KEY, strlen(META_KINDS_KEY), &stored, err)
                : FIG_OK;
    if (!status && !given && stored.bytes)
        status = kinds_decode(stored.data, stored.bytes, &w->own_kinds, err);
    if (!status && w->view)
        status = store_count(w->view, &w->articles_before, err);
    w->kinds = given ? given : w->own_kinds ? w->own_kinds : kinds_builtin();
    if (!status) {
        kinds_encode(w->kinds, &w->kinds_code);
        w->kinds_changed =
            stored.bytes != w->kinds_code.bytes ||
            (stored.bytes && memcmp(stored.data, w->kinds_code.data, stored.bytes) != 0);
        w->changed = w->changed || w->kinds_changed;
        if (buf_failed(&w->kinds_code))
            status = error_no_memory(err);
    }
    buf_clear(&stored);
    return writer_at_index(w, status, err);
}

/* What does not depend on what is in the index. */
static fig_status new_writer(const char *index, const fig_writer_options *want, fig_writer **out,
                             fig_error *err)
{
    fig_writer *const w = *out = calloc(1, sizeof *w);
    if (!w)
        return error_no_memory(err);
    buf where = BUF_EMPTY;
    buf_format(&where, "index '%s'", index);
    w->where = buf_take(&where);
    w->prune = want->prune;
    w->dry_run = want->dry_run;
    w->told = (notices){ .left_out = want->left_out, .noted = want->noted, .user = want->user };
    w->progress = want->progress;
    w->changed_file = want->changed_file;
    w->map = want->map;
    w->step_bytes = want->step_bytes ? want->step_bytes : STEP_BYTES;
    w->user = want->user;
    if (want->profile) {
        w->watch = &w->own_watch;
        stopwatch_start(w->watch);
    }
    w->bulk_after_bytes = want->bulk_after_bytes;
    meta_init(&w->meta);
    meta_init(&w->gathered);
    w->index = strdup(index);
    w->began_ns = clock_ns();
    w->itself = w;
    w->parts = &w->itself;
    w->parts_count = 1;
    if (!w->where || !w->index)
        return error_no_memory(err);
    return memory_plan_make(want->memory_bytes_max, want->jobs, &w->memory, err);
}

fig_status writer_open_one(const char *index, const fig_writer_options *want, const fig_writer *among,
                           fig_writer **out, fig_error *err)
{
    fig_writer *w;
    fig_status status = new_writer(index, want, &w, err);
    *out = NULL;
    if (status == FIG_OK) {
        w->shard = (shard){ want->shard, want->shards };
        if (among) {
            memory_plan_divide(&w->memory, want->shards);
            w->watch = among->watch;
        }
        w->to.doc = store_document_new();
        w->copies = copies_new(index, w->memory.copies_at_once);
        status = w->to.doc && w->copies ? FIG_OK : error_no_memory(err);
    }
    if (status == FIG_OK)
        status = writer_open_store(w, err);
    if (status == FIG_OK)
        status = read_meta(w, want->lang, err);
    if (status == FIG_OK)
        status = writer_at_index(w, writer_shard_compare(w, err), err);
    if (status == FIG_OK)
        status = read_kinds(w, want->kinds, err);
    if (status == FIG_OK)
        status = read_commits(w, err);
    if (status == FIG_OK)
        status = poster_new(w->kinds, &w->poster, err);
    if (status == FIG_OK)
        poster_remember(w->poster, w->memory.languages);
    if (status == FIG_OK)
        status = writer_at_index(w, writer_open_records(w, err), err);
    if (status == FIG_OK)
        poster_watch(w->poster, w->watch);
    if (status)
        fig_writer_free(w);
    else
        *out = w;
    return status;
}

fig_status fig_writer_open(const char *index, const fig_writer_options *options, fig_writer **out,
                           fig_error *err)
{
    static const fig_writer_options defaults = FIG_WRITER_DEFAULTS;
    const fig_writer_options *const want = options ? options : &defaults;
    fig_writer *w = NULL;
    char lang[LANGUAGE_BYTES];
    unsigned shards;
    *out = NULL;
    fig_status status = language_expect(want->lang, lang, err);
    if (status == FIG_OK)
        status = writer_shards_find(index, want, &shards, err);
    if (status == FIG_OK)
        status = shards ? new_writer(index, want, &w, err) : writer_open_one(index, want, NULL, &w, err);
    if (status == FIG_OK && shards)
        status = writer_shards_open(w, want, shards, err);
    if (status == FIG_OK)
        status = writer_shards_number(w, err);
    if (status)
        fig_writer_free(w);
    else
        *out = w;
    return status;
}

void fig_writer_free(fig_writer *w)
{
    if (!w)
        return;
    writer_shards_close(w);
    writer_docids_clear(&w->old);
    store_document_free(w->to.doc);
    crew_free(w->crew);
    store_bulk_free(w->bulk);
    store_replacement_free(w->place);
    intake_free(w->taken);
    intake_free(w->moved_from);
    store_writer_free(w->store);
    store_free(w->read_only);
    poster_free(w->poster);
    writer_close_records(w);
    copies_free(w->copies);
    copies_free(w->its_copies);
    fig_kinds_free(w->own_kinds);
    buf_clear(&w->kinds_code);
    meta_clear(&w->meta);
    meta_clear(&w->gathered);
    buf_clear(&w->absolute);
    buf_clear(&w->term);
    buf_clear(&w->data);
    arena_clear(&w->strings);
    free(w->where);
    free(w->index);
    free(w->lang);
    free(w);
}

static void add_told(const notices *told, fig_writer_summary *to)
{
    to->left_out += told->left_out_count;
    to->noted += told->noted_count;
    to->passed_over += told->passed_over;
    for (size_t i = 0; i < FIG_FAULTS_COUNT; i++)
        to->left_out_by[i] += told->left_out_by[i];
}

void fig_writer_summarize(const fig_writer *w, fig_writer_summary *out)
{
    *out = (fig_writer_summary){ 0 };
    for (size_t i = 0; i < w->parts_count; i++) {
        const fig_writer *const part = w->parts[i];
        const fig_writer_summary *const s = &part->summary;
        writer_add_changes(out, s);
        out->unchanged += s->unchanged;
        out->claims += s->claims;
        out->text_bytes += s->text_bytes;
        for (size_t task = 0; task < FIG_TASKS_COUNT; task++)
            out->cpu_s[task] += s->cpu_s[task];
        const size_t renewed = s->updated + s->removed;
        if (part->kinds_changed && part->articles_before > renewed)
            out->other_kinds += part->articles_before - renewed;
        add_told(&part->told, out);
    }
    if (w->parts != &w->itself)
        add_told(&w->told, out); /* by what reads */
    stopwatch_add(&w->own_watch, out->cpu_s);
    out->took_s = clock_since_s(w->began_ns);
}

fig_status writer_commit_store(fig_writer *w, fig_error *err)
{
    store_bulk *const beside = w->bulk;
    w->bulk = NULL;
    fig_status status = writer_set_meta(w, err);
    if (status == FIG_OK)
        status = writer_settle_copies(w, err);
    const fig_task before = stopwatch_turn(w->watch, FIG_TASK_COMMIT);
    if (status == FIG_OK)
        status = store_writer_commit(w->store, err);
    stopwatch_turn(w->watch, before);
    w->bulk = beside;
    w->changed = status != FIG_OK;
    w->step_used = 0;
    w->committed_s = clock_since_s(w->began_ns);
    return writer_at_index(w, status, err);
}

static fig_status commit(fig_writer *w, fig_error *err)
{
    if (!w->changed || w->dry_run)
        return FIG_OK;
    return w->bulk ? writer_build_finish(w, err) : writer_commit_store(w, err);
}

fig_status fig_writer_commit(fig_writer *w, fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < w->parts_count && status == FIG_OK; i++) {
        status = commit(w->parts[i], err);
        w->parts[i]->new_bytes = 0;
    }
    stopwatch_divide(w->watch); /* the end of a run: what is told of it is whole */
    return status;
}

/* What comes is much: from now on it is built, and all before is committed. */
static fig_status turn_to_bulk(fig_writer *w, uint64_t bytes, fig_error *err)
{
    if (!writer_addition_pays(w, bytes))
        return FIG_OK;
    const fig_status status = commit(w, err);
    return status ? status : writer_at_index(w, writer_addition_begin(w, err), err);
}

/* Long runs are committed in steps, so that one that is cut short has not been for nothing. What
 * is known of the file at hand comes with its end: until then it counts as not read. */
static fig_status end_step(fig_writer *w, fig_error *err)
{
    if (w->bulk)
        return writer_addition_step(w, err);
    const bool is_due = w->step_used >= w->step_bytes || clock_since_s(w->began_ns) - w->committed_s >= STEP_S;
    const fig_status status = is_due ? commit(w, err) : FIG_OK;
    return status ? status : turn_to_bulk(w, 0, err);
}

/* ---- progress -----------------------------------------------------------------------------------
 */

static fig_status tell_progress(fig_writer *w, const fig_reader *reader, bool at_once,
                                fig_error *err)
{
    if (!w->progress)
        return FIG_OK;
    const double now_s = clock_since_s(w->began_ns);
    if (!at_once && now_s - w->progress_told_s < PROGRESS_MS / 1000.0)
        return FIG_OK;
    w->progress_told_s = now_s;
    size_t articles = 0;
    for (size_t i = 0; i < w->parts_count; i++)
        articles += w->parts[i]->articles_passed;
    const fig_progress p = { .articles = articles,
                             .bytes_read = w->bytes_skipped + reader_bytes_read(reader),
                             .bytes_total = w->bytes_total,
                             .elapsed_s = now_s };
    if (w->progress(w->user, &p))
        return FIG_OK;
    return error_set(err, FIG_STOPPED, w->where, "stopped before the end",
                     "run the same command again to go on");
}

/* Documents of the file at hand have numbers from here on. */
static fig_status find_first_new(fig_writer *w, fig_error *err)
{
    store_facts facts;
    w->first_new = w->bulk ? w->next : 0;
    if (w->numbers)
        w->first_new = numbering_peek(w->numbers, w->shard.number);
    if (w->bulk || w->numbers || !w->view)
        return FIG_OK;
    const fig_status status = store_read_facts(w->view, &facts, err);
    w->first_new = status ? 0 : facts.last_docid + 1;
    return status;
}

static fig_status begin_file(fig_writer *w, const file_found *file, bool *all_know_it, fig_error *err)
{
    fig_status status = FIG_OK;
    *all_know_it = true;
    for (size_t i = 0; i < w->parts_count && status == FIG_OK; i++) {
        fig_writer *const part = w->parts[i];
        status = writer_begin_file(part, file, &part->knows_file, err);
        part->left_out_before = part->told.left_out_count;
        *all_know_it = *all_know_it && part->knows_file;
    }
    return status;
}

static fig_status end_file(fig_writer *w, const fig_reader *reader, const file_found *file,
                           fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < w->parts_count && status == FIG_OK; i++) {
        fig_writer *const part = w->parts[i];
        const bool complete =
            reader_is_complete(reader) && part->told.left_out_count == part->left_out_before;
        if (!part->knows_file)
            status = writer_end_file(part, file, reader_is_container(reader), complete, err);
    }
    return status;
}

static void tell_file(const fig_writer *w, const char *path)
{
    fig_writer_summary now = { 0 }, before = { 0 };
    for (size_t i = 0; i < w->parts_count; i++) {
        const fig_writer *const part = w->parts[i];
        writer_add_changes(&now, &part->summary);
        writer_add_changes(&before, &part->at_file);
    }
    writer_tell_file(w, path, &now, &before);
}

/* A shard gets about as much of the file as each other. */
static fig_status prepare_to_read(fig_writer *w, const file_found *file, fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < w->parts_count && status == FIG_OK; i++) {
        fig_writer *const part = w->parts[i];
        const uint64_t bytes = file->bytes > part->bytes_before ? file->bytes - part->bytes_before : 0;
        if (!part->knows_file)
            status = turn_to_bulk(part, bytes / w->parts_count, err);
        if (status == FIG_OK && !part->knows_file)
            status = find_first_new(part, err);
    }
    return status;
}

static fig_status read_file(fig_writer *w, fig_reader *reader, const file_found *file,
                            fig_error *err)
{
    fig_article article;
    fig_status status = prepare_to_read(w, file, err);
    while (status == FIG_OK) {
        const fig_task before = stopwatch_turn(w->watch, FIG_TASK_READING);
        status = reader_next_article(reader, &article, err);
        stopwatch_turn(w->watch, before);
        if (status)
            break;
        fig_writer *const part = writer_part_of(w, article.id);
        if (part && !part->knows_file) {
            part->articles++;
            part->articles_passed++;
            part->step_used += article.text_bytes;
            status = writer_bring_in(part, &article, reader_id_given(reader), reader_is_page(reader),
                                     reader_where(reader), err);
            if (status == FIG_OK)
                status = end_step(part, err);
        }
        if (status == FIG_OK)
            status = tell_progress(w, reader, false, err);
    }
    return status == FIG_END ? end_file(w, reader, file, err) : status;
}

static fig_status open_stores(fig_writer *w, fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < w->parts_count && status == FIG_OK; i++)
        status = writer_open_store(w->parts[i], err);
    return status;
}

fig_status fig_writer_prune(fig_writer *w, const char *const *paths, size_t paths_count,
                            fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < w->parts_count && status == FIG_OK; i++) {
        fig_writer *const part = w->parts[i];
        /* what an addition has noted of files is seen when it is merged */
        status = part->place ? writer_build_leave(part, err) : writer_open_store(part, err);
    }
    for (size_t i = 0; i < paths_count && status == FIG_OK; i++)
        for (size_t part = 0; part < w->parts_count && status == FIG_OK; part++)
            status = writer_prune(w->parts[part], paths[i], err);
    return status;
}

/* ---- all of it ---------------------------------------------------------------------------- */

fig_status fig_writer_add_paths(fig_writer *w, const char *const *paths, size_t paths_count,
                                fig_error *err)
{
    const fig_reader_options options = { .lang = w->lang,
                                         .left_out = w->told.left_out,
                                         .noted = w->told.noted,
                                         .user = w->told.user,
                                         .map = w->map,
                                         .bytes_max = w->memory.article_bytes };
    fig_reader *reader = NULL;
    file_found file;
    bool is_known;
    fig_status status = FIG_OK;
    w->bytes_total = w->bytes_skipped = 0;
    status = open_stores(w, err);
    if (status == FIG_OK && w->progress)
        status = files_total(paths, paths_count, &w->bytes_total, err);
    if (status == FIG_OK)
        status = fig_reader_open(paths, paths_count, &options, &reader, err);
    if (status == FIG_OK)
        reader_watch(reader, w->watch);
    while (status == FIG_OK && (status = reader_next_file(reader, &file, err)) == FIG_OK) {
        status = begin_file(w, &file, &is_known, err);
        if (is_known)
            w->bytes_skipped += file.bytes;
        else if (status == FIG_OK)
            status = read_file(w, reader, &file, err);
        tell_file(w, file.path);
        for (size_t i = 0; i < w->parts_count && status == FIG_OK; i++)
            status = end_step(w->parts[i], err);
        if (status == FIG_OK)
            status = tell_progress(w, reader, false, err);
    }
    if (status == FIG_END)
        status = tell_progress(w, reader, true, err);
    if (reader) {
        w->told.left_out_count += reader_notices(reader)->left_out_count;
        w->told.noted_count += reader_notices(reader)->noted_count;
        w->told.passed_over += reader_notices(reader)->passed_over;
        for (size_t i = 0; i < FIG_FAULTS_COUNT; i++)
            w->told.left_out_by[i] += reader_notices(reader)->left_out_by[i];
    }
    fig_reader_free(reader);
    return status || !w->prune ? status : fig_writer_prune(w, paths, paths_count, err);
}
