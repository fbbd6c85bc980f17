/* store_compare.c - writing down a store. */
#include "store_compare.h"

#include "record/meta.h"
#include "store_fixture.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const uint32_t compared_slots[] = { 0, 1, 2, 127, 128, 255, 256, 300, 65535, 65536, 4294967294u };
const size_t compared_slots_count = sizeof compared_slots / sizeof *compared_slots;

static void describe_facts(store *s, buf *out)
{
    store_facts facts;
    assert_ok(store_read_facts(s, &facts, &fixture_error));
    buf_format(out, "%" PRIu64 " documents, last %u, length %" PRIu64 " %.17g, positions %d\n",
               facts.documents, (unsigned)facts.last_docid, facts.total_length,
               facts.average_length, facts.has_positions);
}

static void describe_metadata(store *s, buf *out)
{
    store_terms *keys;
    store_term key;
    assert_ok(store_terms_of_metadata(s, "", 0, &keys, &fixture_error));
    while (store_terms_next(keys, &key, NULL) == FIG_OK) {
        if (strlen(META_COMMITS_KEY) == key.bytes && !memcmp(key.term, META_COMMITS_KEY, key.bytes))
            continue; /* says how it came to be, not what is in it */
        buf_text(out, "metadata ");
        buf_append(out, key.term, key.bytes);
        buf_text(out, " = ");
        assert_ok(store_metadata(s, key.term, key.bytes, out, &fixture_error));
        buf_byte(out, '\n');
    }
    store_terms_free(keys);
}

static void describe_positions(store *s, const store_posting *p, const store_term *term, buf *out)
{
    uint32_t few[64], *all = few;
    size_t count, again;
    assert_ok(store_document_positions(s, p->docid, term->term, term->bytes, few, 64, &count,
                                       &fixture_error));
    if (count > 64) {
        all = malloc(count * sizeof *all);
        assert_non_null(all);
        assert_ok(store_document_positions(s, p->docid, term->term, term->bytes, all, count, &again,
                                           &fixture_error));
        assert_int_equal(again, count);
    }
    for (size_t i = 0; i < count; i++)
        buf_format(out, ",%u", (unsigned)all[i]);
    if (all != few)
        free(all);
}

static void describe_terms(store *s, buf *out)
{
    store_terms *terms;
    store_term term;
    store_posting p;
    assert_ok(store_terms_open(s, "", 0, &terms, &fixture_error));
    while (store_terms_next(terms, &term, NULL) == FIG_OK) {
        store_postings *postings;
        buf_text(out, "term ");
        buf_append(out, term.term, term.bytes);
        buf_format(out, " in %zu:", term.documents);
        assert_ok(store_postings_open(s, term.term, term.bytes, &postings, &fixture_error));
        while (store_postings_next(postings, &p, NULL) == FIG_OK) {
            buf_format(out, " %u*%u", (unsigned)p.docid, (unsigned)p.times);
            describe_positions(s, &p, &term, out);
        }
        store_postings_free(postings);
        buf_byte(out, '\n');
    }
    store_terms_free(terms);
}

static void describe_document(store *s, store_docid docid, buf *out)
{
    store_terms *terms;
    store_term term;
    uint32_t length;
    assert_ok(store_document_length(s, docid, &length, &fixture_error));
    buf_format(out, "document %u, length %u:", (unsigned)docid, (unsigned)length);
    assert_ok(store_terms_of_document(s, docid, &terms, &fixture_error));
    while (store_terms_next(terms, &term, NULL) == FIG_OK) {
        buf_byte(out, ' ');
        buf_append(out, term.term, term.bytes);
        buf_format(out, "*%u", (unsigned)term.times);
    }
    store_terms_free(terms);
    for (size_t i = 0; i < compared_slots_count; i++) {
        buf_format(out, " %u=", (unsigned)compared_slots[i]);
        assert_ok(store_document_value(s, docid, compared_slots[i], out, &fixture_error));
    }
    buf_text(out, " data ");
    assert_ok(store_document_data(s, docid, out, &fixture_error));
    buf_byte(out, '\n');
}

static void describe_documents(store *s, buf *out)
{
    store_postings *all;
    store_posting p;
    assert_ok(store_postings_open(s, "", 0, &all, &fixture_error));
    while (store_postings_next(all, &p, NULL) == FIG_OK)
        describe_document(s, p.docid, out);
    store_postings_free(all);
}

static void describe_slots(store *s, buf *out)
{
    for (size_t i = 0; i < compared_slots_count; i++) {
        buf low = BUF_EMPTY, high = BUF_EMPTY;
        size_t documents;
        store_values *values;
        store_value v;
        assert_ok(
            store_value_bounds(s, compared_slots[i], &low, &high, &documents, &fixture_error));
        buf_format(out, "slot %u in %zu from ", (unsigned)compared_slots[i], documents);
        buf_append(out, low.data, low.bytes);
        buf_text(out, " to ");
        buf_append(out, high.data, high.bytes);
        assert_ok(store_values_open(s, compared_slots[i], &values, &fixture_error));
        while (store_values_next(values, &v, NULL) == FIG_OK) {
            buf_format(out, " %u=", (unsigned)v.docid);
            buf_append(out, v.value.data, v.value.bytes);
        }
        store_values_free(values);
        buf_byte(out, '\n');
        buf_clear(&low);
        buf_clear(&high);
    }
}

/* Ranking reads the bounds of lengths and times, which nothing else shows. */
static void describe_searches(store *s, buf *out)
{
    static const char *const questions[] = { "w1",
                                             "w3 w5 OR/2",
                                             "w1 w2 AND/2",
                                             "w1 w2 PHRASE/2/2",
                                             "w2 w1 w4 NEAR/3/6",
                                             "w*",
                                             "VALUES/a/m",
                                             "ALL w7 AND_NOT/2",
                                             "w900" };
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        store_search_options options = STORE_SEARCH_DEFAULTS;
        store_query *const q = query_of(questions[i]);
        store_hits *hits;
        options.max = 50;
        options.check_at_least = SIZE_MAX;
        const fig_status status = store_search(s, q, &options, &hits, &fixture_error);
        store_query_free(q);
        buf_format(out, "query %s: ", questions[i]);
        if (status) { /* such as a phrase where no word has a position */
            buf_format(out, "status %d\n", (int)status);
            continue;
        }
        buf_format(out, "%zu of at most %.17g:", hits->matches_estimated, hits->weight_possible);
        for (size_t h = 0; h < hits->hits_count; h++)
            buf_format(out, " %u*%.17g", (unsigned)hits->hits[h].docid, hits->hits[h].weight);
        buf_byte(out, '\n');
        store_hits_free(hits);
    }
}

void describe_store(const char *path, buf *out)
{
    store *const s = open_store(path);
    describe_facts(s, out);
    describe_metadata(s, out);
    describe_slots(s, out);
    describe_terms(s, out);
    describe_documents(s, out);
    describe_searches(s, out);
    store_free(s);
    assert_false(buf_failed(out));
}

static void print_from(const buf *b, size_t at)
{
    char shown[241];
    size_t used = 0;
    for (; at < b->bytes && used + 5 < sizeof shown; at++) {
        const unsigned char byte = (unsigned char)b->data[at];
        used += (size_t)snprintf(shown + used, sizeof shown - used,
                                 byte < 0x20 || byte > 0x7e ? "\\x%02x" : "%c", byte);
    }
    print_error("  ...%.*s\n", (int)used, shown);
}

void assert_healthy(const char *path)
{
    buf report = BUF_EMPTY;
    size_t problems;
    assert_ok(store_check(path, &report, &problems, &fixture_error));
    if (problems)
        print_error("%s\n", buf_string(&report));
    assert_int_equal(problems, 0);
    buf_clear(&report);
}

void assert_same_stores(const char *path, const char *other)
{
    buf a = BUF_EMPTY, b = BUF_EMPTY;
    size_t at = 0;
    describe_store(path, &a);
    describe_store(other, &b);
    while (at < a.bytes && at < b.bytes && a.data[at] == b.data[at])
        at++;
    if (at < a.bytes || at < b.bytes) {
        print_error("'%s' and '%s' differ after %zu bytes:\n", path, other, at);
        print_from(&a, at > 80 ? at - 80 : 0);
        print_from(&b, at > 80 ? at - 80 : 0);
        fail();
    }
    buf_clear(&a);
    buf_clear(&b);
}
