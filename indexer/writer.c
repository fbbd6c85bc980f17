/* writer.c - bringing articles into an index: which are new, changed, unchanged or gone.
 *
 * A file is skipped unread when its size and time are those of its last reading; an article is
 * left as it is when the hash of all it consists of is. All changes up to a commit are one
 * transaction of the store. What an article posts is posting.c's, what a file holds reader.c's. */
#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/posting.h"
#include "indexer/reader.h"
#include "record/file_state.h"
#include "record/meta.h"
#include "record/record.h"
#include "stem/terms.h"
#include "stem/utf8.h"
#include "core/fields.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <xxhash.h>

enum {
    /* raised whenever reading a file or posting an article changes, so that they are done again */
    INDEXER_VERSION = 1,
    FLUSH_DOCUMENTS = 200, /* measured: docs/index-format.md */
    PROGRESS_MS = 50,
    SETTLED_MS = 100, /* a file this young may change once more within its time's grain */
    FILE_KEY_BYTES = 64
};

typedef struct docids { /* ascending */
    store_docid *ids;
    bool *seen;
    size_t count;
} docids;

struct fig_writer {
    char *where;   /* "index 'news'" */
    char *lang;    /* of articles that do not say */
    bool prune, dry_run;
    notices told;
    bool (*progress)(void *user, const fig_progress *p);
    void *user;

    store_writer *store;  /* NULL for a dry run */
    store *read_only;     /* of a dry run on an index that is there */
    store *view;          /* of either; NULL for a dry run without an index */
    store_document *doc;
    poster *poster;
    meta meta;
    bool changed; /* since the last commit */

    fig_writer_summary summary;
    struct timespec began;
    double progress_told_s;
    uint64_t bytes_total, bytes_skipped;
    size_t articles_passed;

    /* the file at hand */
    buf absolute;             /* its path; empty for streams */
    char file_key[FILE_KEY_BYTES]; /* its articles' term; "" for streams */
    docids old;               /* articles the index had of it before */
    store_docid first_new;    /* documents from here on were added from it */
    uint64_t articles;        /* read from it */

    buf term, data; /* scratch */
    arena strings;  /* scratch, for old records */
};

/* ---- opening and closing ------------------------------------------------------------------ */

static char *copied(const char *text)
{
    return strdup(text);
}

static fig_status at_index(const fig_writer *w, fig_status status, fig_error *err)
{
    if (err && status != FIG_OK && status != FIG_NO_MEMORY)
        snprintf(err->where, sizeof err->where, "%s", w->where);
    return status;
}

/* Compare what made the index with what would write to it now. */
static fig_status read_meta(fig_writer *w, const char *lang, fig_error *err)
{
    size_t documents = 0;
    buf_truncate(&w->data);
    fig_status status = w->view ? store_metadata(w->view, META_KEY, strlen(META_KEY), &w->data, err)
                                : FIG_OK;
    if (status == FIG_OK && w->view && !w->data.bytes)
        status = store_count(w->view, &documents, err);
    if (status == FIG_OK && documents)
        status = error_set(err, FIG_FORMAT, NULL, "it was not made by figtrail",
                           "name another folder with --index");
    if (status == FIG_OK && w->data.bytes) {
        status = meta_read(&w->meta, w->data.data, w->data.bytes, err);
        if (status == FIG_OK && strcmp(buf_string(&w->meta.stemmer), termer_version()))
            status = error_format(err, FIG_FORMAT, NULL,
                                  "build it again in a new folder with 'figtrail index'",
                                  "it was made with %s, this is %s", buf_string(&w->meta.stemmer),
                                  termer_version());
    } else if (status == FIG_OK) {
        buf_text(&w->meta.features, META_FEATURES);
        buf_text(&w->meta.stemmer, termer_version());
        buf_text(&w->meta.lang, lang ? lang : "en");
        w->changed = true;
    }
    if (status)
        return at_index(w, status, err);
    w->lang = copied(lang ? lang : buf_string(&w->meta.lang));
    return w->lang && !buf_failed(&w->meta.lang) ? FIG_OK : error_no_memory(err);
}

static fig_status open_store(fig_writer *w, const char *index, fig_error *err)
{
    store_writer_options options = STORE_WRITER_DEFAULTS;
    fig_status status = FIG_OK;
    options.flush_documents = FLUSH_DOCUMENTS;
    if (!w->dry_run) {
        status = store_writer_open(index, &options, &w->store, err);
        w->view = status ? NULL : store_writer_view(w->store);
    } else if (store_exists(index)) {
        status = store_open_folder(index, &w->read_only, err);
        w->view = w->read_only;
    }
    return at_index(w, status, err);
}

fig_status fig_writer_open(const char *index, const fig_writer_options *options, fig_writer **out,
                           fig_error *err)
{
    static const fig_writer_options defaults = FIG_WRITER_DEFAULTS;
    const fig_writer_options *const want = options ? options : &defaults;
    *out = NULL;
    fig_writer *const w = calloc(1, sizeof *w);
    if (!w)
        return error_no_memory(err);
    buf where = BUF_EMPTY;
    buf_format(&where, "index '%s'", index);
    w->where = buf_take(&where);
    w->prune = want->prune;
    w->dry_run = want->dry_run;
    w->told = (notices){ .left_out = want->left_out, .noted = want->noted, .user = want->user };
    w->progress = want->progress;
    w->user = want->user;
    meta_init(&w->meta);
    w->doc = store_document_new();
    clock_gettime(CLOCK_MONOTONIC, &w->began);
    fig_status status = w->where && w->doc ? FIG_OK : error_no_memory(err);
    if (status == FIG_OK)
        status = poster_new(&w->poster, err);
    if (status == FIG_OK)
        status = open_store(w, index, err);
    if (status == FIG_OK)
        status = read_meta(w, want->lang, err);
    if (status)
        fig_writer_free(w);
    else
        *out = w;
    return status;
}

static void clear_old(fig_writer *w)
{
    free(w->old.ids);
    free(w->old.seen);
    w->old = (docids){ 0 };
}

void fig_writer_free(fig_writer *w)
{
    if (!w)
        return;
    clear_old(w);
    store_document_free(w->doc);
    store_writer_free(w->store);
    store_free(w->read_only);
    poster_free(w->poster);
    meta_clear(&w->meta);
    buf_clear(&w->absolute);
    buf_clear(&w->term);
    buf_clear(&w->data);
    arena_clear(&w->strings);
    free(w->where);
    free(w->lang);
    free(w);
}

static double elapsed_s(const fig_writer *w)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - w->began.tv_sec) +
           (double)(now.tv_nsec - w->began.tv_nsec) / 1e9;
}

void fig_writer_summarize(const fig_writer *w, fig_writer_summary *out)
{
    *out = w->summary;
    out->left_out = w->told.left_out_count;
    out->noted = w->told.noted_count;
    out->took_s = elapsed_s(w);
}

fig_status fig_writer_commit(fig_writer *w, fig_error *err)
{
    if (w->dry_run || !w->changed)
        return FIG_OK;
    buf_truncate(&w->data);
    meta_write(&w->meta, &w->data);
    if (buf_failed(&w->data))
        return error_no_memory(err);
    fig_status status = store_writer_set_metadata(w->store, META_KEY, strlen(META_KEY),
                                                  w->data.data, w->data.bytes, err);
    if (status == FIG_OK)
        status = store_writer_commit(w->store, err);
    w->changed = status != FIG_OK;
    return at_index(w, status, err);
}

/* ---- what is in the index ------------------------------------------------------------------- */

/* The documents that have `term`, ascending, to `*out` (the caller's). */
static fig_status documents_of(fig_writer *w, const char *term, docids *out, fig_error *err)
{
    size_t count = 0;
    *out = (docids){ 0 };
    fig_status status =
        w->view ? store_term_frequency(w->view, term, strlen(term), &count, err) : FIG_OK;
    if (status || !count)
        return status;
    out->ids = calloc(count, sizeof *out->ids);
    out->seen = calloc(count, sizeof *out->seen);
    if (!out->ids || !out->seen)
        status = error_no_memory(err);
    else
        status = store_docids(w->view, term, strlen(term), out->ids, count, &out->count, err);
    if (status) {
        free(out->ids);
        free(out->seen);
        *out = (docids){ 0 };
    }
    return status;
}

/* The document of the article `id`; 0 when there is none. */
static fig_status find_article(fig_writer *w, const char *id, store_docid *out, fig_error *err)
{
    size_t count = 0;
    *out = 0;
    buf_truncate(&w->term);
    posting_id_term(id, &w->term);
    if (buf_failed(&w->term))
        return error_no_memory(err);
    fig_status status =
        w->view ? store_term_frequency(w->view, w->term.data, w->term.bytes, &count, err) : FIG_OK;
    if (status || !count)
        return status;
    return store_docids(w->view, w->term.data, w->term.bytes, out, 1, &count, err);
}

static size_t place_in(const docids *d, store_docid id)
{
    size_t low = 0, high = d->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (d->ids[middle] < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < d->count && d->ids[low] == id ? low : d->count;
}

/* Was this document already met while the file at hand was read? */
static bool was_met(const fig_writer *w, store_docid id)
{
    const size_t at = place_in(&w->old, id);
    return at < w->old.count ? w->old.seen[at] : w->first_new && id >= w->first_new;
}

static void meet(fig_writer *w, store_docid id)
{
    const size_t at = place_in(&w->old, id);
    if (at < w->old.count)
        w->old.seen[at] = true;
}

static fig_status has_content(fig_writer *w, store_docid id, const posted_keys *keys, bool *out,
                              fig_error *err)
{
    buf_truncate(&w->data);
    const fig_status status = store_document_value(w->view, id, SLOT_CONTENT, &w->data, err);
    *out = status == FIG_OK && w->data.bytes == sizeof keys->content &&
           !memcmp(w->data.data, keys->content, sizeof keys->content);
    return status;
}

/* The stored article's head, lent by w->strings; its record stays in w->data. */
static fig_status read_head(fig_writer *w, store_docid id, fig_article *out, fig_error *err)
{
    arena_reset(&w->strings);
    buf_truncate(&w->data);
    fig_status status = store_document_data(w->view, id, &w->data, err);
    if (status == FIG_OK)
        status = record_read_head(buf_string(&w->data), w->data.bytes, &w->strings, out, err);
    return status;
}

/* Take a stored article out of the counts. */
static fig_status discount(fig_writer *w, store_docid id, fig_error *err)
{
    fig_article article;
    fig_claim *claims;
    size_t count;
    fig_status status = read_head(w, id, &article, err);
    if (status == FIG_OK)
        status = record_read_claims(w->data.data, w->data.bytes, NULL, 0, &w->strings, &claims,
                                    &count, err);
    return status ? status : meta_count_article(&w->meta, &article, claims, count, -1, err);
}

static fig_status remove_document(fig_writer *w, store_docid id, fig_error *err)
{
    w->summary.removed++;
    if (w->dry_run)
        return FIG_OK;
    const fig_status status = discount(w, id, err);
    w->changed = true;
    return status ? status : store_writer_delete(w->store, id, err);
}

/* ---- one article ------------------------------------------------------------------------------ */

/* A hash of all an article consists of, and of what made it so. */
static bool hash_content(fig_writer *w, const fig_article *a, unsigned char out[8])
{
    const char *const parts[] = { a->id,   a->path,      a->title,       a->author,  a->source, a->url,
                                  a->lang, a->published, a->date_source, w->file_key };
    XXH64_canonical_t canonical;
    buf_truncate(&w->data);
    buf_byte(&w->data, INDEXER_VERSION);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        buf_byte(&w->data, parts[i] ? '+' : '-');
        buf_text(&w->data, parts[i] ? parts[i] : "");
        buf_byte(&w->data, '\0');
    }
    if (buf_failed(&w->data))
        return false;
    const XXH64_hash_t seed = XXH3_64bits(w->data.data, w->data.bytes);
    XXH64_canonicalFromHash(&canonical, XXH3_64bits_withSeed(a->text, a->text_bytes, seed));
    memcpy(out, canonical.digest, sizeof canonical.digest);
    return true;
}

/* Write `article` in place of document `old`, or as a new one when that is 0. */
static fig_status put(fig_writer *w, const fig_article *article, const posted_keys *keys,
                      store_docid old, fig_error *err)
{
    fig_extraction found;
    fig_status status = poster_post(w->poster, article, keys, w->doc, &found, err);
    if (status == FIG_OK && !w->dry_run) {
        if (old)
            status = discount(w, old, err);
        if (status == FIG_OK)
            status = meta_count_article(&w->meta, article, found.claims, found.claims_count, 1, err);
        if (status == FIG_OK)
            status = old ? store_writer_replace(w->store, old, w->doc, err)
                         : store_writer_add(w->store, w->doc, NULL, err);
    }
    if (status)
        return status;
    w->changed = true;
    w->summary.added += old == 0;
    w->summary.updated += old != 0;
    w->summary.claims += found.claims_count;
    w->summary.text_bytes += article->text_bytes;
    if (old)
        meet(w, old);
    return FIG_OK;
}

/* Another article has this one's id. What is to be done about it? */
typedef enum clash {
    CLASH_NONE,     /* it is this one's earlier state: replace it */
    CLASH_REPLACES, /* of another file, which is still there: replace it and say so */
    CLASH_OTHER_ID, /* the same text elsewhere: this one gets an id of its own */
    CLASH_REFUSED   /* a second article of one file under a given id */
} clash;

static fig_status judge_clash(fig_writer *w, store_docid id, bool given, clash *out, fig_error *err)
{
    fig_article other;
    struct stat facts;
    buf absolute = BUF_EMPTY;
    *out = CLASH_NONE;
    if (was_met(w, id)) {
        *out = given ? CLASH_REFUSED : CLASH_OTHER_ID;
        return FIG_OK;
    }
    fig_status status = read_head(w, id, &other, err);
    const bool in_file = status == FIG_OK && other.path && strcmp(other.path, "-");
    if (in_file && w->absolute.bytes)
        status = files_absolute(other.path, &absolute, err);
    if (status == FIG_OK && in_file && absolute.bytes &&
        strcmp(buf_string(&absolute), buf_string(&w->absolute)) &&
        !stat(buf_string(&absolute), &facts))
        *out = given ? CLASH_REPLACES : CLASH_OTHER_ID;
    buf_clear(&absolute);
    return status;
}

static void tell_replaced(fig_writer *w, const fig_article *article, const char *where)
{
    fig_error why;
    fig_article other = { 0 };
    store_docid id;
    if (find_article(w, article->id, &id, NULL) == FIG_OK && id)
        read_head(w, id, &other, NULL);
    error_format(&why, FIG_BAD_INPUT, where, "give each article an id of its own",
                 "the id '%.60s' was that of an article in '%.120s', which this one replaces",
                 article->id, other.path ? other.path : "-");
    notices_noted(&w->told, &why);
}

/* An id made from the text and the file: for the same text in several places. */
static void place_id(const fig_writer *w, const fig_article *article, uint64_t nth,
                     char out[CONTENT_ID_BYTES + 1])
{
    const XXH64_hash_t seed =
        XXH3_64bits_withSeed(buf_string(&w->absolute), w->absolute.bytes, nth);
    const XXH128_hash_t hash =
        XXH3_128bits_withSeed(article->text, article->text_bytes, seed);
    snprintf(out, CONTENT_ID_BYTES + 1, "%016" PRIx64, (uint64_t)hash.high64);
}

/* The one article of a file that is a page replaces the one the file had, whatever their ids. */
static store_docid page_before(const fig_writer *w, bool is_container)
{
    return !is_container && w->old.count == 1 && !w->old.seen[0] ? w->old.ids[0] : 0;
}

static fig_status bring_in(fig_writer *w, const fig_article *given, bool id_given,
                           bool is_container, const char *where, fig_error *err)
{
    fig_article article = *given;
    posted_keys keys = { .file = *w->file_key ? w->file_key : NULL };
    char id[CONTENT_ID_BYTES + 1];
    store_docid old;
    for (uint64_t nth = 0;; nth++) {
        clash found = CLASH_NONE;
        bool same = false;
        fig_status status = hash_content(w, &article, keys.content)
                                ? find_article(w, article.id, &old, err)
                                : error_no_memory(err);
        if (status == FIG_OK && old)
            status = has_content(w, old, &keys, &same, err);
        if (status == FIG_OK && same) {
            w->summary.unchanged++;
            meet(w, old);
            return FIG_OK;
        }
        if (status == FIG_OK && old)
            status = judge_clash(w, old, id_given, &found, err);
        if (status)
            return at_index(w, status, err);
        if (found == CLASH_REFUSED) {
            fig_error why;
            error_format(&why, FIG_BAD_INPUT, where, "give each article an id of its own",
                         "the id '%.100s' was used before in this file", article.id);
            notices_left_out(&w->told, &why);
            return FIG_OK;
        }
        if (found == CLASH_REPLACES)
            tell_replaced(w, &article, where);
        if (found != CLASH_OTHER_ID)
            break;
        place_id(w, &article, nth, id);
        article.id = id;
    }
    if (!old)
        old = page_before(w, is_container);
    return at_index(w, put(w, &article, &keys, old, err), err);
}

fig_status fig_writer_add(fig_writer *w, const fig_article *given, fig_error *err)
{
    char id[CONTENT_ID_BYTES + 1];
    fig_article article = *given;
    date published;
    if (!article.text || article.text_bytes > READER_BYTES_MAX ||
        !utf8_valid(article.text, article.text_bytes))
        return error_set(err, article.text_bytes > READER_BYTES_MAX ? FIG_TOO_LARGE : FIG_BAD_INPUT,
                         article.id, "the article's text is no UTF-8 text of up to 64 MiB", NULL);
    if (article.id && (!*article.id || strlen(article.id) > ID_BYTES_MAX))
        return error_set(err, FIG_BAD_INPUT, article.id, "an id has 1 to 128 bytes", NULL);
    if (article.published && !date_read(article.published, strlen(article.published), &published))
        return error_format(err, FIG_BAD_INPUT, article.id,
                            "write it as 2024-03-12 or 2024-03-12T09:30:00Z",
                            "'published' is not a date: '%.60s'", article.published);
    if (!article.id) {
        reader_content_id(article.text, article.text_bytes, id);
        article.id = id;
    }
    if (!article.lang)
        article.lang = w->lang;
    buf_truncate(&w->absolute);
    w->file_key[0] = '\0';
    w->first_new = 0;
    clear_old(w);
    return bring_in(w, &article, true, true, article.id, err);
}

/* ---- files -------------------------------------------------------------------------------------- */

static uint64_t settings_hash(const fig_writer *w)
{
    return XXH3_64bits(w->lang, strlen(w->lang)) + INDEXER_VERSION;
}

static void state_key(const fig_writer *w, buf *out)
{
    buf_truncate(out);
    buf_text(out, META_FILE_PREFIX);
    buf_text(out, w->file_key);
}

/* Name the file at hand, and find out whether the index has it as it is. */
static fig_status begin_file(fig_writer *w, const file_found *file, bool *is_known, fig_error *err)
{
    file_state state;
    *is_known = false;
    clear_old(w);
    buf_truncate(&w->absolute);
    w->file_key[0] = '\0';
    w->first_new = 0;
    w->articles = 0;
    if (file->stream)
        return FIG_OK;
    fig_status status = files_absolute(file->path, &w->absolute, err);
    if (status)
        return status;
    buf_truncate(&w->term);
    posting_file_term(w->absolute.data, &w->term);
    if (buf_failed(&w->term))
        return error_no_memory(err);
    snprintf(w->file_key, sizeof w->file_key, "%s", w->term.data);
    if (!w->view)
        return FIG_OK;
    state_key(w, &w->term);
    buf_truncate(&w->data);
    status = store_metadata(w->view, buf_string(&w->term), w->term.bytes, &w->data, err);
    if (status || !w->data.bytes)
        return at_index(w, status, err);
    if (file_state_read(w->data.data, w->data.bytes, &state) && state.complete &&
        state.bytes == file->bytes && state.modified_ns == file->modified_ns &&
        state.settings == settings_hash(w)) {
        *is_known = true;
        w->summary.unchanged += (size_t)state.articles;
        w->articles_passed += (size_t)state.articles;
        return FIG_OK;
    }
    return at_index(w, documents_of(w, w->file_key, &w->old, err), err);
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
    return store_writer_set_metadata(w->store, w->term.data, w->term.bytes, w->data.data,
                                     w->data.bytes, err);
}

/* What the file had before and has no more. */
static fig_status end_file(fig_writer *w, const file_found *file, bool is_container, bool complete,
                           fig_error *err)
{
    fig_status status = FIG_OK;
    if (*w->file_key == '\0')
        return FIG_OK;
    if (complete && (w->prune || !is_container))
        for (size_t i = 0; i < w->old.count && status == FIG_OK; i++)
            if (!w->old.seen[i])
                status = remove_document(w, w->old.ids[i], err);
    if (status == FIG_OK)
        status = remember_file(w, file, complete, err);
    return at_index(w, status, err);
}

/* ---- progress ----------------------------------------------------------------------------------- */

static fig_status tell_progress(fig_writer *w, const fig_reader *reader, bool at_once,
                                fig_error *err)
{
    if (!w->progress)
        return FIG_OK;
    const double now_s = elapsed_s(w);
    if (!at_once && now_s - w->progress_told_s < PROGRESS_MS / 1000.0)
        return FIG_OK;
    w->progress_told_s = now_s;
    const fig_progress p = { .articles = w->articles_passed,
                             .bytes_read = w->bytes_skipped + reader_bytes_read(reader),
                             .bytes_total = w->bytes_total,
                             .elapsed_s = now_s };
    if (w->progress(w->user, &p))
        return FIG_OK;
    return error_set(err, FIG_STOPPED, w->where, "stopped before the end",
                     "run the same command again to go on");
}

static fig_status read_file(fig_writer *w, fig_reader *reader, const file_found *file,
                            fig_error *err)
{
    const size_t left_out_before = w->told.left_out_count;
    fig_article article;
    store_facts facts;
    fig_status status = w->view ? store_read_facts(w->view, &facts, err) : FIG_OK;
    w->first_new = w->view && status == FIG_OK ? facts.last_docid + 1 : 0;
    while (status == FIG_OK) {
        status = reader_next_article(reader, &article, err);
        if (status)
            break;
        w->articles++;
        w->articles_passed++;
        status = bring_in(w, &article, reader_id_given(reader), reader_is_container(reader),
                          reader_where(reader), err);
        if (status == FIG_OK)
            status = tell_progress(w, reader, false, err);
    }
    if (status != FIG_END)
        return status;
    return end_file(w, file, reader_is_container(reader),
                    reader_is_complete(reader) && w->told.left_out_count == left_out_before, err);
}

/* ---- files that are gone ------------------------------------------------------------------------ */

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
    fig_status status = store_terms_of_metadata(w->view, META_FILE_PREFIX,
                                                strlen(META_FILE_PREFIX), &walk, err);
    while (status == FIG_OK && (status = store_terms_next(walk, &key, err)) == FIG_OK) {
        buf_truncate(&w->data);
        status = store_metadata(w->view, key.term, key.bytes, &w->data, err);
        if (status || !w->data.bytes ||
            !file_state_read(w->data.data, w->data.bytes, &state) ||
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
    fig_status status = documents_of(w, key + strlen(META_FILE_PREFIX), &gone, err);
    for (size_t i = 0; i < gone.count && status == FIG_OK; i++)
        status = remove_document(w, gone.ids[i], err);
    free(gone.ids);
    free(gone.seen);
    if (status || w->dry_run)
        return status;
    w->changed = true;
    return store_writer_set_metadata(w->store, key, strlen(key), "", 0, err);
}

/* Drop the articles of files under `path` that are gone. Where `path` itself is not there, nothing
 * is dropped: it may be a disk that is not mounted. */
static fig_status prune_path(fig_writer *w, const char *path, fig_error *err)
{
    buf root = BUF_EMPTY, keys = BUF_EMPTY;
    if (!w->view || !strcmp(path, "-") || is_gone(path))
        return FIG_OK;
    fig_status status = files_absolute(path, &root, err);
    if (status == FIG_OK)
        status = list_gone(w, &root, &keys, err);
    for (const char *key = buf_string(&keys);
         status == FIG_OK && key < buf_string(&keys) + keys.bytes; key += strlen(key) + 1)
        status = remove_file(w, key, err);
    buf_clear(&root);
    buf_clear(&keys);
    return at_index(w, status, err);
}

fig_status fig_writer_add_paths(fig_writer *w, const char *const *paths, size_t paths_count,
                                fig_error *err)
{
    const fig_reader_options options = { w->lang, w->told.left_out, w->told.noted, w->told.user };
    fig_reader *reader = NULL;
    file_found file;
    bool is_known;
    fig_status status = FIG_OK;
    w->bytes_total = w->bytes_skipped = 0;
    if (w->progress)
        status = files_total(paths, paths_count, &w->bytes_total, err);
    if (status == FIG_OK)
        status = fig_reader_open(paths, paths_count, &options, &reader, err);
    while (status == FIG_OK && (status = reader_next_file(reader, &file, err)) == FIG_OK) {
        status = begin_file(w, &file, &is_known, err);
        if (is_known)
            w->bytes_skipped += file.bytes;
        else if (status == FIG_OK)
            status = read_file(w, reader, &file, err);
        if (status == FIG_OK)
            status = tell_progress(w, reader, false, err);
    }
    if (status == FIG_END)
        status = tell_progress(w, reader, true, err);
    if (reader) {
        w->told.left_out_count += reader_notices(reader)->left_out_count;
        w->told.noted_count += reader_notices(reader)->noted_count;
    }
    for (size_t i = 0; i < paths_count && w->prune && status == FIG_OK; i++)
        status = prune_path(w, paths[i], err);
    fig_reader_free(reader);
    return status;
}
