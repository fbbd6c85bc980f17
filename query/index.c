/* index.c - opening an index, and its articles one by one. */
#include "query/index.h"

#include "claims/kind_spec.h"
#include "claims/kinds.h"
#include "core/error.h"
#include "query/copies.h"
#include "query/results.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

fig_status index_told(const fig_index *index, fig_status status, fig_error *err)
{
    if (status && err && status != FIG_NO_MEMORY && !err->where[0])
        snprintf(err->where, sizeof err->where, "index '%.200s'", index->path);
    return status;
}

/* Questions are worded in every language that articles are in. */
static fig_status ask_in_languages(fig_index *index, fig_error *err)
{
    const meta_counts *const languages = &index->meta.languages;
    const char **const langs = malloc((languages->count + 1) * sizeof *langs);
    if (!langs)
        return error_no_memory(err);
    for (size_t i = 0; i < languages->count; i++)
        langs[i] = languages->rows[i].name;
    const fig_status status = wording_ask_in(index->words, langs, languages->count, err);
    free(langs);
    return status;
}

static bool is_same(const buf *a, const buf *b)
{
    return a->bytes == b->bytes && (!a->bytes || !memcmp(a->data, b->data, a->bytes));
}

static fig_status parts_differ(const fig_index *index, size_t place, const char *in, fig_error *err)
{
    const store_place *const at = &index->parts.places[place];
    return error_format(err, FIG_FORMAT, NULL, "index all parts by the same version and options",
                        "its part '%.200s' was indexed with other %s than the first",
                        at->path ? at->path : at->host, in);
}

static size_t first_there(const fig_index *index)
{
    size_t first = 0;
    while (first + 1 < index->parts.count && store_missing(index->store, first))
        first++;
    return first;
}

/* The kinds stay as they are while what they were read from does. */
static fig_status read_kinds(fig_index *index, fig_error *err)
{
    buf code = BUF_EMPTY, other = BUF_EMPTY;
    fig_kinds *kinds = NULL;
    const size_t first = first_there(index);
    fig_status status =
        store_place_metadata(index->store, first, META_KINDS_KEY, strlen(META_KINDS_KEY), &code, err);
    for (size_t i = first + 1; i < index->parts.count && !status; i++) {
        if (store_missing(index->store, i))
            continue;
        buf_truncate(&other);
        status = store_place_metadata(index->store, i, META_KINDS_KEY, strlen(META_KINDS_KEY), &other, err);
        if (!status && !is_same(&code, &other))
            status = parts_differ(index, i, "kinds", err);
    }
    buf_clear(&other);
    const bool same = is_same(&code, &index->kinds_code);
    if (!status && !same && code.bytes)
        status = kinds_decode(code.data, code.bytes, &kinds, err);
    if (status || same) {
        buf_clear(&code);
        return status;
    }
    fig_kinds_free(index->own_kinds);
    buf_clear(&index->kinds_code);
    index->own_kinds = kinds;
    index->kinds_code = code;
    return FIG_OK;
}

const fig_kinds *fig_index_kinds(const fig_index *index)
{
    return index->own_kinds ? index->own_kinds : kinds_builtin();
}

static fig_status read_meta_of(fig_index *index, size_t place, meta *out, fig_error *err)
{
    buf data = BUF_EMPTY;
    fig_status status =
        store_place_metadata(index->store, place, META_KEY, strlen(META_KEY), &data, err);
    if (!status && !data.bytes)
        status = error_set(err, FIG_FORMAT, NULL, "it was not made by figtrail",
                           "name another folder with --index");
    if (!status)
        status = meta_read(out, data.data, data.bytes, err);
    buf_clear(&data);
    return status;
}

static size_t count_missing(const fig_index *index)
{
    size_t missing = 0;
    for (size_t i = 0; i < index->parts.count; i++)
        missing += store_missing(index->store, i) != NULL;
    return missing;
}

static fig_status read_meta_once(fig_index *index, fig_error *err)
{
    unpackers_forget(index->unpackers);
    meta_clear(&index->meta);
    meta_init(&index->meta);
    const size_t first = first_there(index);
    fig_status status = read_meta_of(index, first, &index->meta, err);
    for (size_t i = first + 1; i < index->parts.count && !status; i++) {
        meta one;
        if (store_missing(index->store, i))
            continue;
        meta_init(&one);
        status = read_meta_of(index, i, &one, err);
        if (!status && !is_same(&one.features, &index->meta.features))
            status = parts_differ(index, i, "features", err);
        if (!status)
            status = meta_add(&index->meta, &one, err);
        meta_clear(&one);
    }
    if (!status)
        status = read_kinds(index, err);
    if (!status)
        status = ask_in_languages(index, err);
    return status;
}

/* A part that is lost meanwhile has nothing to say any more: what was read of it is no answer. */
static fig_status read_meta(fig_index *index, fig_error *err)
{
    fig_status status;
    size_t missing, tries_left = index->parts.count + 1;
    do {
        missing = count_missing(index);
        status = read_meta_once(index, err);
    } while (count_missing(index) != missing && --tries_left > 0);
    return index_told(index, status, err);
}

fig_status fig_index_open(const char *path, fig_index **out, fig_error *err)
{
    return fig_index_open_with(path, NULL, out, err);
}

size_t fig_index_parts(const fig_index *index)
{
    return index->parts.count;
}

const char *fig_index_missing(const fig_index *index, size_t i)
{
    for (size_t part = 0; part < index->parts.count; part++) {
        const char *const why = store_missing(index->store, part);
        if (why && i-- == 0)
            return why;
    }
    return NULL;
}

fig_status index_tell_missing(const fig_index *index, fig_results *out, fig_error *err)
{
    const char **const missing = arena_alloc(&out->strings, index->parts.count * sizeof *missing);
    for (size_t i = 0; missing && i < index->parts.count; i++) {
        const char *const why = store_missing(index->store, i);
        if (why)
            missing[out->missing_count++] = arena_string(&out->strings, why);
    }
    out->missing = missing;
    return out->strings.failed ? error_no_memory(err) : FIG_OK;
}

fig_status fig_index_open_with(const char *path, const fig_index_options *options, fig_index **out,
                               fig_error *err)
{
    static const fig_index_options defaults = { 0 };
    const fig_index_options *const want = options ? options : &defaults;
    const deadline until = deadline_in(want->timeout_s);
    *out = NULL;
    fig_index *const index = calloc(1, sizeof *index);
    if (!index)
        return error_no_memory(err);
    meta_init(&index->meta);
    arena_init(&index->stats);
    index->path = strdup(path);
    index->scanner = scanner_new();
    fig_status status = index->path && index->scanner ? FIG_OK : error_no_memory(err);
    if (!status)
        status = wording_new(&index->words, err);
    if (!status)
        status = cluster_read(path, &index->parts, err);
    const store_open_options how = { index->parts.replicas, index->parts.replicas_count, want->partial, &until };
    if (!status)
        status = store_open_with(index->parts.places, index->parts.count, &how, &index->store, err);
    if (!status && !(index->unpackers = unpackers_new(index->store)))
        status = error_no_memory(err);
    if (!status)
        status = read_meta(index, err);
    index_told(index, status, err);
    if (status)
        fig_index_free(index);
    else
        *out = index;
    return status;
}

void fig_index_free(fig_index *index)
{
    if (!index)
        return;
    unpackers_free(index->unpackers);
    store_free(index->store);
    cluster_clear(&index->parts);
    meta_clear(&index->meta);
    fig_kinds_free(index->own_kinds);
    buf_clear(&index->kinds_code);
    wording_free(index->words);
    scanner_free(index->scanner);
    arena_clear(&index->stats);
    free(index->path);
    free(index);
}

fig_status index_refresh(fig_index *index, fig_error *err)
{
    bool changed = false;
    const fig_status status = store_refresh(index->store, &changed, err);
    if (status)
        return index_told(index, status, err);
    return changed ? read_meta(index, err) : FIG_OK;
}

/* ---- documents ------------------------------------------------------------------------- */

struct fig_document {
    arena strings;
    fig_article article;
    fig_claim *claims;
    size_t claims_count;
};

void fig_document_free(fig_document *document)
{
    if (!document)
        return;
    arena_clear(&document->strings);
    free(document);
}

const fig_article *fig_document_article(const fig_document *document)
{
    return &document->article;
}

const fig_claim *fig_document_claims(const fig_document *document, size_t *count)
{
    *count = document->claims_count;
    return document->claims;
}

/* `furnished`: with what its page shows beside it. */
static fig_status read_document(fig_index *index, store_docid docid, fig_document *d,
                                const buf *record, bool furnished, fig_error *err)
{
    record_unpacker *const unpacker = unpackers_at(index->unpackers, docid);
    fig_article *const a = &d->article;
    size_t text_bytes;
    const char *text;
    fig_status status =
        record_read_head(unpacker, record->data, record->bytes, &d->strings, a, err);
    if (!status)
        status = record_read_text(unpacker, record->data, record->bytes, &d->strings, &text,
                                  &text_bytes, err);
    if (!status)
        status = record_read_claims(unpacker, record->data, record->bytes, text, text_bytes,
                                    &d->strings, &d->claims, &d->claims_count, err);
    if (!status)
        status = copies_tell(index->store, index->unpackers, docid, &d->strings, a, err);
    if (!status) {
        a->text = text;
        a->text_bytes = text_bytes;
    }
    if (!status && furnished)
        status = record_read_furniture(unpacker, record->data, record->bytes, &d->strings, a,
                                       err);
    return status;
}

static fig_status no_article(const char *id, fig_error *err)
{
    return error_format(err, FIG_NOT_FOUND, NULL,
                        "'figtrail search' shows the ids of what it finds",
                        "there is no article '%.100s'", id);
}

/* The term of the one article whose id is, or begins with, `id`. */
static fig_status find_id(fig_index *index, const char *id, buf *term, fig_error *err)
{
    store_terms *walk;
    store_term t;
    buf_byte(term, 'Q');
    buf_text(term, id);
    if (buf_failed(term))
        return error_no_memory(err);
    const size_t bytes = term->bytes;
    fig_status status = store_terms_open(index->store, term->data, bytes, &walk, err);
    if (!status)
        status = store_terms_next(walk, &t, err);
    if (status == FIG_END || (!status && !*id)) {
        status = no_article(id, err);
    } else if (!status && t.bytes > bytes) {
        buf_append(term, t.term + bytes, t.bytes - bytes);
        status = store_terms_next(walk, &t, err);
        if (!status)
            status = error_format(err, FIG_NOT_FOUND, NULL, "write more of it",
                                  "several articles have an id that begins with '%.100s'", id);
        else if (status == FIG_END)
            status = buf_failed(term) ? error_no_memory(err) : FIG_OK;
    }
    store_terms_free(walk);
    return status;
}

fig_status fig_index_article(fig_index *index, const char *id, fig_document **out, fig_error *err)
{
    buf term = BUF_EMPTY, record = BUF_EMPTY;
    store_docid docid = 0;
    size_t count = 0;
    *out = NULL;
    fig_document *const d = calloc(1, sizeof *d);
    fig_status status = d ? index_refresh(index, err) : error_no_memory(err);
    if (!status)
        status = find_id(index, id, &term, err);
    if (!status)
        status = store_docids(index->store, term.data, term.bytes, &docid, 1, &count, err);
    if (!status && !count)
        status = no_article(id, err);
    if (!status)
        status = store_document_data(index->store, docid, &record, err);
    if (!status)
        status = read_document(index, docid, d, &record, true, err);
    buf_clear(&term);
    buf_clear(&record);
    if (status)
        fig_document_free(d);
    else
        *out = d;
    return index_told(index, status, err);
}

/* One article of index_each; a document that went away meanwhile is passed over. */
static fig_status visit_one(fig_index *index, store_docid docid, bool furnished, fig_document *d,
                            buf *record, index_visit *visit, void *user, bool *more,
                            fig_error *err)
{
    buf_truncate(record);
    arena_reset(&d->strings);
    fig_status status = store_document_data(index->store, docid, record, err);
    if (status == FIG_NOT_FOUND)
        return FIG_OK;
    if (!status)
        status = read_document(index, docid, d, record, furnished, err);
    return status ? status : visit(user, d, docid, more, err);
}

fig_status index_each(fig_index *index, bool furnished, index_visit *visit, void *user,
                      fig_error *err)
{
    store_terms *walk = NULL;
    store_term t;
    buf record = BUF_EMPTY;
    bool more = true;
    fig_document *const d = calloc(1, sizeof *d);
    fig_status status = d ? index_refresh(index, err) : error_no_memory(err);
    if (!status)
        status = store_terms_open(index->store, "Q", 1, &walk, err);
    while (!status && more && !(status = store_terms_next(walk, &t, err))) {
        store_docid docid;
        size_t count;
        status = store_docids(index->store, t.term, t.bytes, &docid, 1, &count, err);
        if (!status && count)
            status = visit_one(index, docid, furnished, d, &record, visit, user, &more, err);
    }
    store_terms_free(walk);
    buf_clear(&record);
    fig_document_free(d);
    return index_told(index, status == FIG_END ? FIG_OK : status, err);
}

typedef struct plain_visit {
    bool (*visit)(void *user, const fig_document *document);
    void *user;
} plain_visit;

static fig_status visit_document(void *user, const fig_document *document, store_docid docid,
                                 bool *more, fig_error *err)
{
    const plain_visit *const to = user;
    (void)docid, (void)err;
    *more = to->visit(to->user, document);
    return FIG_OK;
}

fig_status fig_index_each(fig_index *index, bool (*visit)(void *user, const fig_document *document),
                          void *user, fig_error *err)
{
    plain_visit to = { visit, user };
    return index_each(index, false, visit_document, &to, err);
}

/* ---- stats ----------------------------------------------------------------------------- */

/* "20241025093000" -> "2024-10-25T09:30:00Z", as far as it goes. */
static const char *date_of_value(arena *strings, const buf *value)
{
    static const char *const before[] = { "", "-", "-", "T", ":", ":" };
    buf date = BUF_EMPTY;
    size_t at = 0;
    for (size_t part = 0; part < 6; part++) {
        const size_t bytes = part == 0 ? 4 : 2;
        if (value->bytes - at < bytes)
            break;
        buf_text(&date, before[part]);
        buf_append(&date, value->data + at, bytes);
        at += bytes;
    }
    if (at > 8)
        buf_byte(&date, 'Z');
    const char *const copy =
        buf_failed(&date) || !date.bytes ? NULL : arena_string(strings, date.data);
    buf_clear(&date);
    return copy;
}

static const fig_stat *stats_of(arena *strings, const meta_counts *counts, fig_error *err,
                                fig_status *status)
{
    fig_stat *const rows = arena_alloc(strings, (counts->count + 1) * sizeof *rows);
    for (size_t i = 0; rows && i < counts->count; i++)
        rows[i] = (fig_stat){ arena_string(strings, counts->rows[i].name), counts->rows[i].count };
    if (strings->failed)
        *status = error_no_memory(err);
    return rows;
}

/* Of several parts the size of each that is a folder here. */
static fig_status stat_parts(fig_index *index, fig_stats *out, fig_error *err)
{
    const cluster *const all = &index->parts;
    fig_stat *const parts = arena_alloc(&index->stats, all->count * sizeof *parts);
    fig_status status = parts ? FIG_OK : error_no_memory(err);
    for (size_t i = 0; i < all->count && !status; i++) {
        const store_place *const at = &all->places[i];
        char remote[300];
        uint64_t bytes = 0;
        snprintf(remote, sizeof remote, "%s:%u", at->path ? "" : at->host, at->port);
        if (at->path && !store_missing(index->store, i))
            status = store_files(at->path, NULL, 0, NULL, &bytes, err);
        parts[i] = (fig_stat){ arena_string(&index->stats, at->path ? at->path : remote), bytes };
        out->size_bytes += bytes;
    }
    if (!status && index->stats.failed)
        status = error_no_memory(err);
    out->parts = parts;
    out->parts_count = all->count;
    return status;
}

static fig_status stat_files(fig_index *index, fig_stats *out, fig_error *err)
{
    if (!index->parts.is_one_folder)
        return stat_parts(index, out, err);
    enum { FILES_MAX = 64 };
    store_file files[FILES_MAX];
    size_t count;
    fig_status status = store_files(index->path, files, FILES_MAX, &count, &out->size_bytes, err);
    if (status)
        return status;
    if (count > FILES_MAX)
        count = FILES_MAX;
    fig_stat *const parts = arena_alloc(&index->stats, (count + 1) * sizeof *parts);
    for (size_t i = 0; parts && i < count; i++)
        parts[i] = (fig_stat){ arena_string(&index->stats, files[i].name), files[i].bytes };
    if (index->stats.failed)
        return error_no_memory(err);
    out->parts = parts;
    out->parts_count = count;
    return FIG_OK;
}

fig_status fig_index_stats(fig_index *index, fig_stats *out, fig_error *err)
{
    *out = (fig_stats){ 0 };
    arena_reset(&index->stats);
    buf low = BUF_EMPTY, high = BUF_EMPTY;
    size_t documents = 0, dated = 0;
    fig_status status = index_refresh(index, err);
    if (!status)
        status = store_count(index->store, &documents, err);
    if (!status)
        status = store_value_bounds(index->store, SLOT_PUBLISHED, &low, &high, &dated, err);
    if (!status)
        status = stat_files(index, out, err);
    if (!status) {
        const meta *const m = &index->meta;
        out->articles = documents;
        out->claims = m->claims;
        out->text_bytes = m->text_bytes;
        out->undated = m->undated;
        if (dated) {
            out->first_published = date_of_value(&index->stats, &low);
            out->last_published = date_of_value(&index->stats, &high);
        }
        out->kinds = stats_of(&index->stats, &m->kinds, err, &status);
        out->kinds_count = m->kinds.count;
        out->languages = stats_of(&index->stats, &m->languages, err, &status);
        out->languages_count = m->languages.count;
    }
    buf_clear(&low);
    buf_clear(&high);
    if (status)
        *out = (fig_stats){ 0 };
    return index_told(index, status, err);
}
