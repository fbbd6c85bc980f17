/* verify_tables.c - what the posting lists say of each document, summed up, for verify_articles.c to
 * compare with what its term list says; and the same for values and their checks.
 *
 * Terms and documents are kept twice in a store, by term and by document, in two files. The sum of a
 * hash over all postings of a document is the same from both sides, unless one of them changed. */
#include "core/error.h"
#include "indexer/verifying.h"
#include "record/record.h"

#include "core/fields.h"

#include <xxhash.h>

uint64_t verify_posting(uint64_t term_hash, uint32_t times)
{
    return (term_hash ^ times) * 0x9e3779b97f4a7c15u;
}

static fig_status sum_term(verifier *v, const store_term *t, fig_error *err)
{
    const uint64_t hash = XXH3_64bits(t->term, t->bytes);
    store_postings *walk;
    store_posting p;
    size_t count = 0;
    fig_status status = store_postings_open(v->s, t->term, t->bytes, &walk, err);
    while (!status && !(status = store_postings_next(walk, &p, err))) {
        count++;
        if (p.docid <= v->facts.last_docid)
            v->postings[p.docid] += verify_posting(hash, p.times);
    }
    store_postings_free(walk);
    if (status && status != FIG_END)
        return verify_failed(v, status, PART_POSTINGS, NULL, err);
    return count == t->documents
               ? FIG_OK
               : verify_tell(v, PART_POSTINGS, NULL, err,
                             "a word has %zu articles, and %zu are noted", count, t->documents);
}

static fig_status sum_terms(verifier *v, fig_error *err)
{
    store_terms *walk;
    store_term t;
    fig_status status = store_terms_open(v->s, "", 0, &walk, err);
    while (!status && !(status = store_terms_next(walk, &t, err)))
        status = sum_term(v, &t, err);
    store_terms_free(walk);
    return status == FIG_END ? FIG_OK : verify_failed(v, status, PART_POSTINGS, NULL, err);
}

static fig_status sum_values(verifier *v, store_slot slot, fig_error *err)
{
    store_values *walk;
    store_value value;
    fig_status status = store_values_open(v->s, slot, &walk, err);
    while (!status && !(status = store_values_next(walk, &value, err)))
        if (value.docid <= v->facts.last_docid)
            v->values[value.docid] +=
                record_value_check(slot, value.value.data, value.value.bytes);
    store_values_free(walk);
    return status == FIG_END ? FIG_OK : verify_failed(v, status, PART_POSTINGS, NULL, err);
}

fig_status verify_tables(verifier *v, fig_error *err)
{
    fig_status status = sum_terms(v, err);
    for (store_slot slot = 0; slot < SLOTS_COUNT && !status; slot++)
        if (slot != SLOT_CONTENT)
            status = sum_values(v, slot, err);
    return status;
}
