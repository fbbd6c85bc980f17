/* verify_articles.c - each article's record against its checksum, against the lists and values that
 * were summed up, and the counts of the index against all of them. Deep, its text goes the way into
 * an index again, and what comes out must be what is stored. */
#include "core/error.h"
#include "indexer/verifying.h"
#include "core/fields.h"
#include "record/record.h"

#include <stdio.h>
#include <string.h>
#include <xxhash.h>

typedef struct keys { /* of the file an article came from; "" when it has none */
    char terms[2][FILE_TERM_BYTES];
    size_t count;
} keys;

/* The sum of its term list, and in it the terms of its file. */
static fig_status sum_term_list(verifier *v, store_docid docid, uint64_t *sum, keys *files,
                                fig_error *err)
{
    store_terms *walk;
    store_term t;
    *sum = 0;
    *files = (keys){ .count = 0 };
    fig_status status = store_terms_of_document(v->s, docid, &walk, err);
    while (!status && !(status = store_terms_next(walk, &t, err))) {
        *sum += verify_posting(XXH3_64bits(t.term, t.bytes), t.times);
        if (files->count < 2 && t.bytes < FILE_TERM_BYTES && posting_is_file_term(t.term, t.bytes))
            memcpy(files->terms[files->count++], t.term, t.bytes + 1);
    }
    store_terms_free(walk);
    return status == FIG_END ? FIG_OK : status;
}

/* One article has the id, and it is this one. */
static fig_status check_id(verifier *v, store_docid docid, const char *id, fig_error *err)
{
    store_docid first = 0;
    size_t count = 0, documents = 0;
    buf_truncate(&v->scratch);
    posting_id_term(id, &v->scratch);
    if (buf_failed(&v->scratch))
        return error_no_memory(err);
    fig_status status =
        store_docids(v->s, v->scratch.data, v->scratch.bytes, &first, 1, &count, err);
    if (!status)
        status =
            store_term_frequency(v->s, v->scratch.data, v->scratch.bytes, &documents, err);
    if (status)
        return verify_failed(v, status, PART_POSTINGS, id, err);
    if (count == 1 && first == docid && documents == 1)
        return FIG_OK;
    return verify_tell(v, PART_POSTINGS, id, err, "its id finds %s",
                       count ? "another article, or several" : "no article");
}

/* What its text gives now is what is stored. */
static fig_status check_deep(verifier *v, store_docid docid, const record_origin *origin,
                             fig_article *a, const keys *files, fig_error *err)
{
    fig_extraction found;
    const char *text;
    bool same;
    buf content = BUF_EMPTY;
    fig_claim *claims;
    size_t count;
    fig_status status = record_read_text(v->unpacker, v->record.data, v->record.bytes, &v->article, &text,
                                         &a->text_bytes, err);
    a->text = text;
    if (!status)
        status = record_read_furniture(v->unpacker, v->record.data, v->record.bytes, &v->article, a, err);
    if (!status)
        status = record_read_claims(v->unpacker, v->record.data, v->record.bytes, text, a->text_bytes,
                                    &v->article, &claims, &count, err);
    if (status)
        return verify_failed(v, status, PART_RECORDS, a->id, err);
    if (origin->indexer != (unsigned char)INDEXER_VERSION) {
        v->older++;
        return FIG_OK;
    }
    posted_keys keys_of = { .file = files->count ? files->terms[0] : NULL,
                            .page = files->count > 1 ? files->terms[1] : NULL };
    status = store_document_value(v->s, docid, SLOT_CONTENT, &content, err);
    if (!status && content.bytes == sizeof keys_of.content)
        memcpy(keys_of.content, content.data, sizeof keys_of.content);
    const target to = { .doc = v->doc };
    if (!status)
        status = poster_post(v->poster, a, &keys_of, &to, &found, err);
    if (!status) {
        buf_truncate(&v->scratch);
        status = store_document_compare(v->s, docid, v->doc, &v->scratch, err);
        status = verify_failed(v, status, PART_TERMS, a->id, err);
        if (!status && v->scratch.bytes)
            status = verify_tell(v, PART_POSTINGS, a->id, err, "its text gives something else: %s",
                                 buf_string(&v->scratch));
    }
    if (!status) {
        const store_bytes again = poster_record(v->poster);
        status = record_same_claims(v->unpacker, v->record.data, v->record.bytes, again.data,
                                    again.bytes, &v->article, &same, err);
        if (!status && !same)
            status = verify_tell(v, PART_RECORDS, a->id, err, "its text gives other claims");
    }
    buf_clear(&content);
    return status;
}

static fig_status check_lists(verifier *v, store_docid docid, const char *id,
                              const record_origin *origin, keys *files, fig_error *err)
{
    uint64_t sum;
    fig_status status = sum_term_list(v, docid, &sum, files, err);
    if (status)
        return verify_failed(v, status, PART_TERMS, id, err);
    if (docid <= v->facts.last_docid && sum != v->postings[docid])
        status = verify_tell(v, PART_POSTINGS, id, err,
                             "its words in " PART_TERMS " are not those that find it");
    if (!status && docid <= v->facts.last_docid && origin->values != v->values[docid])
        status = verify_tell(v, PART_POSTINGS, id, err, "its values are not what was written");
    return status;
}

static fig_status check_article(verifier *v, store_docid docid, fig_error *err)
{
    fig_article a = { 0 };
    record_origin origin;
    keys files;
    fig_claim *claims;
    size_t count;
    char what[sizeof err->what];
    arena_reset(&v->article);
    buf_truncate(&v->record);
    fig_status status = store_document_data(v->s, docid, &v->record, err);
    if (!status)
        status = record_read_origin(v->record.data, v->record.bytes, &origin, err);
    if (!status)
        status = record_read_head(v->unpacker, v->record.data, v->record.bytes, &v->article, &a, err);
    if (!status)
        status = record_read_claims(v->unpacker, v->record.data, v->record.bytes, NULL, 0, &v->article, &claims,
                                    &count, err);
    if (status && status != FIG_NO_MEMORY && status != FIG_LOCKED) {
        v->unread++;
        snprintf(what, sizeof what, "%s", err->what);
        return verify_tell(v, PART_RECORDS, a.id, err, "document %lu: %s", (unsigned long)docid,
                           what);
    }
    if (status)
        return status;
    status = meta_count_article(&v->counted, &a, claims, count, 1, err);
    if (!status)
        status = check_id(v, docid, a.id, err);
    if (!status)
        status = check_lists(v, docid, a.id, &origin, &files, err);
    return status || !v->deep ? status : check_deep(v, docid, &origin, &a, &files, err);
}

fig_status verify_articles(verifier *v, fig_error *err)
{
    store_postings *walk;
    store_posting p;
    fig_status status = store_postings_open(v->s, "", 0, &walk, err);
    while (!status && !(status = store_postings_next(walk, &p, err))) {
        uint32_t occurrences;
        v->articles++;
        status = store_document_length(v->s, p.docid, &occurrences, NULL);
        if (status == FIG_NO_MEMORY) {
            error_no_memory(err);
            break;
        }
        if (!status)
            v->occurrences += occurrences;
        status = check_article(v, p.docid, err);
    }
    store_postings_free(walk);
    return status == FIG_END ? FIG_OK : verify_failed(v, status, PART_POSTINGS, NULL, err);
}
