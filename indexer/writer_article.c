/* writer_article.c - one article against what the index has: new, changed, unchanged, or with the
 * id of another. The hash of all it consists of tells whether it changed. */
#include "claims/finder.h"
#include "core/error.h"
#include "core/fields.h"
#include "indexer/dates.h"
#include "indexer/language.h"
#include "indexer/reader.h"
#include "indexer/writing.h"
#include "record/record.h"
#include "stem/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

/* ---- what is in the index ------------------------------------------------------------------- */

void writer_docids_clear(docids *d)
{
    free(d->ids);
    free(d->seen);
    *d = (docids){ 0 };
}

fig_status writer_documents_of(fig_writer *w, const char *term, docids *out, fig_error *err)
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
    if (status)
        writer_docids_clear(out);
    return status;
}

/* An article of this id that is there already. */
/* Larger articles are read by this thread: a parcel of one would be several times as large, and might
 * have figures to tell of (tell_figures). */
enum { GIVEN_BYTES_MAX = 2 * FINDER_FIGURES_MAX };

typedef struct present {
    store_docid docid; /* 0 when there is none */
    bool same;         /* in all it consists of */
    bool hidden;       /* of a build that cannot be looked into; then: */
    bool from_stream;
} present;

static bool put_id_term(fig_writer *w, const char *id)
{
    buf_truncate(&w->term);
    posting_id_term(id, &w->term);
    return !buf_failed(&w->term);
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

/* The document of the article `id` in the index; 0 when there is none. */
static fig_status find_document(fig_writer *w, const char *id, store_docid *out, fig_error *err)
{
    size_t count = 0;
    *out = 0;
    if (!put_id_term(w, id))
        return error_no_memory(err);
    fig_status status =
        w->view ? store_term_frequency(w->view, w->term.data, w->term.bytes, &count, err) : FIG_OK;
    if (status || !count)
        return status;
    return store_docids(w->view, w->term.data, w->term.bytes, out, 1, &count, err);
}

static fig_status find_article(fig_writer *w, const char *id, const posted_keys *keys, present *out,
                               fig_error *err)
{
    taken before;
    *out = (present){ 0 };
    if (w->bulk && !put_id_term(w, id))
        return error_no_memory(err);
    if (w->bulk && intake_find(w->taken, w->term.data, w->term.bytes, &before)) {
        *out = (present){ .docid = before.docid,
                          .same = !memcmp(before.content, keys->content, sizeof keys->content),
                          .hidden = true,
                          .from_stream = before.from_stream };
        return FIG_OK;
    }
    const fig_status status = find_document(w, id, &out->docid, err);
    return status || !out->docid ? status : has_content(w, out->docid, keys, &out->same, err);
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

/* The stored article's head, lent by w->strings; its record stays in w->data. */
fig_status writer_read_head(fig_writer *w, store_docid id, fig_article *out, fig_error *err)
{
    arena_reset(&w->strings);
    buf_truncate(&w->data);
    fig_status status = store_document_data(w->view, id, &w->data, err);
    if (status == FIG_OK)
        status = record_read_head(w->unpacker, buf_string(&w->data), w->data.bytes, &w->strings, out, err);
    return status;
}

/* Take a stored article out of the counts. */
static fig_status discount(fig_writer *w, store_docid id, fig_error *err)
{
    fig_article article;
    fig_claim *claims;
    size_t count;
    fig_status status = writer_read_head(w, id, &article, err);
    if (status == FIG_OK)
        status = record_read_claims(w->unpacker, w->data.data, w->data.bytes, NULL, 0, &w->strings, &claims,
                                    &count, err);
    return status ? status : meta_count_article(&w->meta, &article, claims, count, -1, err);
}

fig_status writer_remove(fig_writer *w, store_docid id, fig_error *err)
{
    w->summary.removed++;
    if (w->dry_run)
        return FIG_OK;
    const store_bytes no_sketch = { NULL, 0 };
    fig_status status = discount(w, id, err);
    w->changed = true;
    if (status == FIG_OK)
        status = copies_note(w->copies, id, no_sketch, err);
    return status ? status : store_writer_delete(w->store, id, err);
}

/* ---- one article ------------------------------------------------------------------------------
 */

bool writer_hash_content(fig_writer *w, const fig_article *a, unsigned char out[8])
{
    const char *const parts[] = { a->id,  a->path, a->title,     a->author,      a->source,
                                  a->url, a->lang, a->published, a->date_source, w->file_key };
    XXH64_canonical_t canonical;
    buf_truncate(&w->data);
    buf_byte(&w->data, INDEXER_VERSION);
    buf_append(&w->data, w->kinds_code.data, w->kinds_code.bytes);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        buf_byte(&w->data, parts[i] ? '+' : '-');
        buf_text(&w->data, parts[i] ? parts[i] : "");
        buf_byte(&w->data, '\0');
    }
    if (buf_failed(&w->data))
        return false;
    XXH64_hash_t seed = XXH3_64bits(w->data.data, w->data.bytes);
    if (a->furniture_bytes)
        seed = XXH3_64bits_withSeed(a->furniture, a->furniture_bytes, seed);
    if (a->blocks_count)
        seed = XXH3_64bits_withSeed(a->blocks, a->blocks_count * sizeof *a->blocks, seed);
    XXH64_canonicalFromHash(&canonical, XXH3_64bits_withSeed(a->text, a->text_bytes, seed));
    memcpy(out, canonical.digest, sizeof canonical.digest);
    return true;
}

/* The store empties its memory after so many changes, however large they were. After large articles
 * the changes that are missing are made up, with a document that has nothing. */
static fig_status relieve(fig_writer *w, fig_error *err)
{
    store_docid empty;
    store_document_clear(w->to.doc);
    fig_status status = store_writer_add(w->store, w->to.doc, &empty, err);
    for (size_t n = w->held_documents; n < FLUSH_DOCUMENTS && status == FIG_OK; n++)
        status = store_writer_replace(w->store, empty, w->to.doc, err);
    return status ? status : store_writer_delete(w->store, empty, err);
}

fig_status writer_bound_memory(fig_writer *w, size_t text_bytes, fig_error *err)
{
    fig_status status = FIG_OK;
    w->held_documents++;
    w->held_bytes += text_bytes;
    enum { SHARE = 4 }; /* beside a build */
    const size_t most = w->place ? w->memory.flush_bytes / SHARE : w->memory.flush_bytes;
    const bool is_full = w->held_bytes >= most;
    if (is_full)
        status = relieve(w, err);
    if (is_full || w->held_documents >= FLUSH_DOCUMENTS)
        w->held_documents = w->held_bytes = 0;
    return status;
}

/* `*docid` is the document to replace, or 0 for a new one, whose number it gets. */
static fig_status write(fig_writer *w, store_docid *docid, size_t text_bytes, fig_error *err)
{
    const fig_task before = stopwatch_turn(w->watch, FIG_TASK_POSTINGS);
    fig_status status = *docid ? FIG_OK : writer_take_number(w, docid, err);
    if (status == FIG_OK)
        status = *docid ? store_writer_replace(w->store, *docid, w->to.doc, err)
                        : store_writer_add(w->store, w->to.doc, docid, err);
    if (status == FIG_OK)
        status = writer_bound_memory(w, text_bytes, err);
    stopwatch_turn(w->watch, before);
    return status;
}

/* Some of its figures were not looked at. */
static void tell_figures(fig_writer *w, const fig_article *article, const char *where)
{
    fig_error why;
    error_format(&why, FIG_TOO_LARGE, where, "split it", "'%.60s' has more figures than the %d that are read",
                 article->id, FINDER_FIGURES_MAX);
    notices_noted(&w->told, &why);
}

/* Post `article` and write it, in place of document `old` or, when that is 0, as a new one. */
static fig_status post(fig_writer *w, const fig_article *article, const posted_keys *keys,
                       store_docid old, fig_error *err)
{
    fig_extraction found;
    fig_status status = poster_post(w->poster, article, keys, &w->to, &found, err);
    if (status == FIG_OK && !w->dry_run) {
        if (old)
            status = discount(w, old, err);
        if (status == FIG_OK)
            status = meta_count_article(w->bulk ? &w->gathered : &w->meta, article, found.claims,
                                        found.claims_count, 1, err);
        store_docid docid = old;
        if (status == FIG_OK)
            status = w->bulk ? writer_build_add(w, article->id, keys->content, &docid, err)
                             : write(w, &docid, article->text_bytes, err);
        const fig_task before = stopwatch_turn(w->watch, FIG_TASK_COPIES);
        if (status == FIG_OK)
            status = copies_note(w->bulk ? w->its_copies : w->copies, docid,
                                 poster_sketch(w->poster), err);
        stopwatch_turn(w->watch, before);
    }
    if (status == FIG_OK && found.cut)
        tell_figures(w, article, article->path);
    if (status == FIG_OK)
        w->summary.claims += found.claims_count;
    return status;
}

/* In place of document `old`, which is none of those that are being built. */
static fig_status put_in_place(fig_writer *w, const fig_article *article, const posted_keys *keys,
                               store_docid old, fig_error *err)
{
    store_bulk *const beside = w->bulk;
    w->bulk = w->to.bulk = NULL;
    fig_status status = post(w, article, keys, old, err);
    if (status == FIG_OK)
        status = writer_learn_records(w, err);
    w->bulk = w->to.bulk = beside;
    return status;
}

static fig_status put_behind(fig_writer *w, const fig_article *article, const posted_keys *keys,
                             fig_error *err)
{
    const bool given = w->bulk && w->memory.jobs && !w->samples && article->text_bytes <= GIVEN_BYTES_MAX;
    fig_status status = given ? writer_build_give(w, article, keys, err) : FIG_OK;
    if (!given && w->crew) /* those before it come first */
        status = crew_finish(w->crew, err);
    if (!given && status == FIG_OK)
        status = post(w, article, keys, 0, err);
    if (!given && status == FIG_OK)
        status = writer_learn_records(w, err);
    w->new_bytes += article->text_bytes;
    w->built_bytes += article->text_bytes;
    return status;
}

/* Bring `article` in, in place of document `old` or, when that is 0, as a new one. */
static fig_status put(fig_writer *w, const fig_article *article, const posted_keys *keys,
                      store_docid old, fig_error *err)
{
    fig_status status =
        old ? put_in_place(w, article, keys, old, err) : put_behind(w, article, keys, err);
    if (status)
        return status;
    w->changed = true;
    if (w->bulk && writer_build_is_full(w))
        status = writer_build_leave(w, err);
    w->summary.added += old == 0;
    w->summary.updated += old != 0;
    w->summary.text_bytes += article->text_bytes;
    if (old)
        meet(w, old);
    return status;
}

fig_status writer_put_stored(fig_writer *w, const fig_article *article, const char *file,
                             const char *page, bool *is_second, fig_error *err)
{
    present before;
    posted_keys keys = { .file = *file ? file : NULL, .page = *page ? page : NULL };
    *is_second = false;
    snprintf(w->file_key, sizeof w->file_key, "%s", file);
    fig_status status = writer_hash_content(w, article, keys.content)
                            ? find_article(w, article->id, &keys, &before, err)
                            : error_no_memory(err);
    *is_second = status == FIG_OK && before.docid;
    return status || *is_second ? status : put(w, article, &keys, 0, err);
}

/* Another article has this one's id. What is to be done about it? */
typedef enum clash {
    CLASH_NONE,     /* it is this one's earlier state: replace it */
    CLASH_REPLACES, /* of another file, which is still there: replace it and say so */
    CLASH_OTHER_ID, /* the same text elsewhere: this one gets an id of its own */
    CLASH_REFUSED   /* a second article of one file under a given id */
} clash;

static fig_status judge_clash(fig_writer *w, const present *before, bool given, clash *out,
                              fig_error *err)
{
    fig_article other;
    buf absolute = BUF_EMPTY;
    *out = CLASH_NONE;
    if (was_met(w, before->docid) || (before->hidden && !given && !before->from_stream)) {
        *out = given ? CLASH_REFUSED : CLASH_OTHER_ID;
        return FIG_OK;
    }
    fig_status status = FIG_OK;
    if (before->hidden) { /* it may be so with many: the store's own writer has to earn another build */
        status = writer_build_leave(w, err);
        w->new_bytes = 0;
    }
    if (status == FIG_OK)
        status = writer_read_head(w, before->docid, &other, err);
    const bool in_file = status == FIG_OK && other.path && strcmp(other.path, "-");
    if (in_file && w->absolute.bytes)
        status = files_absolute(other.path, &absolute, err);
    if (status == FIG_OK && in_file && absolute.bytes && files_holder(&absolute) &&
        strcmp(buf_string(&absolute), buf_string(&w->absolute)))
        *out = given ? CLASH_REPLACES : CLASH_OTHER_ID;
    buf_clear(&absolute);
    return status;
}

static void tell_replaced(fig_writer *w, const fig_article *article, const char *where)
{
    fig_error why;
    fig_article other = { 0 };
    store_docid id;
    if (find_document(w, article->id, &id, NULL) == FIG_OK && id)
        writer_read_head(w, id, &other, NULL);
    error_format(&why, FIG_BAD_INPUT, where, "give each article an id of its own",
                 "the id '%.60s' was that of an article in '%.120s', which this one replaces",
                 article->id, other.path ? other.path : "-");
    notices_noted(&w->told, &why);
}

static void tell_refused(fig_writer *w, const fig_article *article, const char *where)
{
    fig_error why;
    error_format(&why, FIG_BAD_INPUT, where, "give each article an id of its own",
                 "the id '%.100s' was used before in this file", article->id);
    why.fault = FIG_FAULT_SAME_ID;
    notices_left_out(&w->told, &why);
}

/* An id made from the text and the file: for the same text in several places. */
static void place_id(const fig_writer *w, const fig_article *article, uint64_t nth,
                     char out[CONTENT_ID_BYTES + 1])
{
    const XXH64_hash_t seed =
        XXH3_64bits_withSeed(buf_string(&w->absolute), w->absolute.bytes, nth);
    const XXH128_hash_t hash = XXH3_128bits_withSeed(article->text, article->text_bytes, seed);
    snprintf(out, CONTENT_ID_BYTES + 1, "%016" PRIx64, (uint64_t)hash.high64);
}

/* The term of the path of a page in an archive; "" for other articles. */
static fig_status archived_page_term(fig_writer *w, const fig_article *article, bool is_page,
                                     char out[FILE_KEY_BYTES], fig_error *err)
{
    *out = '\0';
    if (!is_page || !*w->file_key)
        return FIG_OK;
    const fig_status status = files_absolute(article->path, &w->data, err);
    if (status || !strcmp(buf_string(&w->data), w->absolute.data))
        return status;
    buf_truncate(&w->term);
    posting_file_term(buf_string(&w->data), &w->term);
    snprintf(out, FILE_KEY_BYTES, "%s", buf_string(&w->term));
    return buf_failed(&w->term) ? error_no_memory(err) : FIG_OK;
}

/* The one article of a page replaces the one the page had, whatever their ids. 0 when it had none.
 */
static fig_status page_before(fig_writer *w, const char *archived_page, bool is_page,
                              store_docid *out, fig_error *err)
{
    docids there = { 0 };
    fig_status status = FIG_OK;
    *out = 0;
    if (*archived_page)
        status = writer_documents_of(w, archived_page, &there, err);
    const docids *const of_path = *archived_page ? &there : &w->old;
    if (is_page && of_path->count == 1) {
        const size_t at = place_in(&w->old, of_path->ids[0]);
        *out = at < w->old.count && !w->old.seen[at] ? of_path->ids[0] : 0;
    }
    writer_docids_clear(&there);
    return status;
}

fig_status writer_bring_in(fig_writer *w, const fig_article *given, bool id_given, bool is_page,
                           const char *where, fig_error *err)
{
    fig_article article = *given;
    char id[CONTENT_ID_BYTES + 1], archived_page[FILE_KEY_BYTES];
    present before;
    fig_status status = archived_page_term(w, given, is_page, archived_page, err);
    posted_keys keys = { .file = *w->file_key ? w->file_key : NULL,
                         .page = *archived_page ? archived_page : NULL };
    for (uint64_t nth = 0; status == FIG_OK; nth++) {
        clash found = CLASH_NONE;
        status = writer_hash_content(w, &article, keys.content)
                     ? find_article(w, article.id, &keys, &before, err)
                     : error_no_memory(err);
        if (status == FIG_OK && before.same) {
            w->summary.unchanged++;
            meet(w, before.docid);
            return FIG_OK;
        }
        if (status == FIG_OK && before.docid)
            status = judge_clash(w, &before, id_given, &found, err);
        if (status)
            break;
        if (found == CLASH_REFUSED) {
            tell_refused(w, &article, where);
            return FIG_OK;
        }
        if (found == CLASH_REPLACES)
            tell_replaced(w, &article, where);
        if (found != CLASH_OTHER_ID)
            break;
        place_id(w, &article, nth, id);
        article.id = id;
    }
    store_docid old = status ? 0 : before.docid;
    if (status == FIG_OK && !old)
        status = page_before(w, archived_page, is_page, &old, err);
    return writer_at_index(w, status ? status : put(w, &article, &keys, old, err), err);
}

/* The public way in, for articles that come from no file. */
fig_status fig_writer_add(fig_writer *w, const fig_article *given, fig_error *err)
{
    char id[CONTENT_ID_BYTES + 1], lang[LANGUAGE_BYTES];
    fig_article article = *given;
    date published;
    article.blocks_count = article.furniture_bytes = 0; /* pages have them, and come from files */
    if (article.text_bytes > w->memory.article_bytes)
        return error_format(err, FIG_TOO_LARGE, article.id, NULL,
                            "the article's text is larger than %zu MiB",
                            w->memory.article_bytes >> 20);
    if (!article.text || !utf8_valid(article.text, article.text_bytes))
        return error_set(err, FIG_BAD_INPUT, article.id, "the article's text is no UTF-8", NULL);
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
    if (!article.lang && !w->lang &&
        !language_settle(NULL, article.text, article.text_bytes, lang))
        return error_no_memory(err);
    if (!article.lang)
        article.lang = w->lang ? w->lang : lang;
    bool is_known;
    fig_writer *const part = writer_part_of(w, article.id);
    if (!part)
        return FIG_OK;
    fig_status status = writer_open_store(part, err);
    if (status == FIG_OK)
        status = writer_begin_file(part, NULL, &is_known, err);
    return status ? status : writer_bring_in(part, &article, true, false, article.id, err);
}
