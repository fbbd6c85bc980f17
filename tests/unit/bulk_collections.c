/* bulk_collections.c - documents of every shape a store takes, from dice that always fall the same
 * way. */
#include "bulk_collections.h"

#include "store_compare.h"
#include "store_fixture.h"

#include "store/bulk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LEAST_MEMORY STORE_BULK_MEMORY_BYTES_MIN
#define COUNT(rows)  (sizeof(rows) / sizeof *(rows))

/* ---- documents of every shape --------------------------------------------------------------- */

uint32_t roll(dice *d, uint32_t below)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((d->state >> 33) % below);
}

/* Small numbers far more often than large ones. */
static uint32_t roll_rare(dice *d, uint32_t below)
{
    return roll(d, 1 + roll(d, 1 + roll(d, below)));
}

static void post(store_document *doc, const char *term, size_t bytes, uint32_t position,
                 uint32_t times)
{
    assert_ok(store_document_add_posting(doc, term, bytes, position, times, &fixture_error));
}

static void add_words(store_document *doc, dice *d, uint32_t words, uint32_t vocabulary)
{
    uint32_t position = 1;
    for (uint32_t i = 0; i < words; i++, position += 1 + roll_rare(d, 40)) {
        char word[16];
        snprintf(word, sizeof word, "w%u", (unsigned)roll_rare(d, vocabulary));
        post(doc, word, strlen(word), position, 1);
    }
}

static void add_filter(store_document *doc, const char *prefix, uint32_t number)
{
    char term[32];
    snprintf(term, sizeof term, "%s%u", prefix, (unsigned)number);
    assert_ok(store_document_add_term(doc, term, strlen(term), 0, &fixture_error));
}

static void set_value(store_document *doc, uint32_t slot, dice *d, uint32_t bytes_max)
{
    char value[600];
    const uint32_t bytes = roll(d, bytes_max);
    for (uint32_t i = 0; i < bytes; i++)
        value[i] = (char)('a' + roll(d, 26));
    assert_ok(store_document_set_value(doc, slot, value, bytes, &fixture_error));
}

static void set_data(store_document *doc, dice *d, size_t bytes, uint32_t letters)
{
    char *const data = malloc(bytes + 1);
    assert_non_null(data);
    for (size_t i = 0; i < bytes; i++)
        data[i] = (char)roll(d, letters);
    assert_ok(store_document_set_data(doc, data, bytes, &fixture_error));
    free(data);
}

static void make_article(store_document *doc, dice *d, uint32_t i)
{
    add_words(doc, d, roll(d, 300), 2000);
    add_filter(doc, "Q", i);
    add_filter(doc, "L", roll(d, 3));
    for (size_t slot = 0; slot < compared_slots_count; slot++)
        if (roll(d, 3))
            set_value(doc, compared_slots[slot], d, 40);
    set_data(doc, d, roll(d, 500), 20);
}

/* The same word at a place twice, out of order, with more weight or none, and filters with weight.
 */
static void make_unruly(store_document *doc, dice *d, uint32_t i)
{
    for (uint32_t n = roll(d, 200); n > 0; n--) {
        char word[16];
        snprintf(word, sizeof word, "w%u", (unsigned)roll(d, 30));
        if (roll(d, 4))
            post(doc, word, strlen(word), 1 + roll(d, 60), roll(d, 4));
        else
            assert_ok(store_document_add_term(doc, word, strlen(word), roll(d, 3), &fixture_error));
    }
    add_filter(doc, "Q", i);
}

static void make_short(store_document *doc, dice *d, uint32_t i)
{
    add_words(doc, d, 1 + roll(d, 3), 50);
    if (i % 7 == 0)
        set_value(doc, 1, d, 10);
}

static void make_empty(store_document *doc, dice *d, uint32_t i)
{
    if (i % 3 == 1)
        add_words(doc, d, roll(d, 5), 10);
    if (i % 5 == 1)
        set_data(doc, d, roll(d, 40), 256);
    if (i % 5 == 2)
        set_value(doc, 0, d, 5);
}

static void make_filters(store_document *doc, dice *d, uint32_t i)
{
    for (uint32_t n = roll(d, 20); n > 0; n--)
        add_filter(doc, "L", roll(d, 300));
    add_filter(doc, "Q", i);
}

/* Terms of every length up to the limit, some of NUL bytes, which count double, and 0xff. */
static void make_odd_terms(store_document *doc, dice *d, uint32_t i)
{
    for (uint32_t n = 0; n < 30; n++) {
        char term[STORE_TERM_BYTES_MAX];
        size_t bytes = 0, counted = 0;
        const size_t wanted = 1 + (roll(d, 2) ? roll(d, 6) : 240 + roll(d, 5));
        while (counted + 2 <= wanted || (bytes == 0 && counted == 0)) {
            static const char letters[] = { '\0', '\0', '\xff', 'a', 'a', 'b' };
            term[bytes] = bytes < 4 || roll(d, 40) == 0 ? letters[roll(d, 6)] : 'a';
            counted += term[bytes++] ? 1 : 2;
        }
        assert_true(store_term_fits(term, bytes));
        if (n % 3)
            post(doc, term, bytes, 1 + roll(d, 1000), 1);
        else
            assert_ok(store_document_add_term(doc, term, bytes, n % 2, &fixture_error));
    }
    if (i == 0) {
        char longest[STORE_TERM_BYTES_MAX];
        memset(longest, 'z', sizeof longest);
        post(doc, longest, sizeof longest, 1, 1);
        memset(longest, 0, sizeof longest);
        post(doc, longest, STORE_TERM_BYTES_MAX / 2, 1, 1);
    }
}

/* Around each size at which a tag is divided differently, compressible and not. */
static void make_large_data(store_document *doc, dice *d, uint32_t i)
{
    static const size_t sizes[] = {
        17, 18, 19, 500, 2030, 2034, 2036, 2040, 4070, 4072, 9000, 70000
    };
    set_data(doc, d, sizes[i % COUNT(sizes)] + roll(d, 9), i % 2 ? 256 : 3);
    add_words(doc, d, 3, 10);
}

static void make_large_values(store_document *doc, dice *d, uint32_t i)
{
    char value[40000];
    for (size_t n = 0; n < compared_slots_count; n++) {
        const size_t bytes = roll(d, 4) ? roll(d, 3000) : roll(d, sizeof value);
        memset(value, (int)(i * 37 + n), bytes);
        assert_ok(store_document_set_value(doc, compared_slots[n], value, bytes, &fixture_error));
    }
}

static void make_extremes(store_document *doc, dice *d, uint32_t i)
{
    static const uint32_t positions[] = { 1,          2,           127,         128,        65536,
                                          2147483647, 2147483648u, 4294967294u, 4294967295u };
    static const uint32_t times[] = { 1, 2, 126, 127, 128, 255, 65536, 1u << 30 };
    for (size_t n = 0; n < COUNT(positions); n++)
        if (roll(d, 2))
            post(doc, n % 2 ? "w1" : "w2", 2, positions[n], 1);
    for (size_t n = 0; n < COUNT(times) - (i > 2); n++)
        if (roll(d, 2)) {
            char term[24];
            snprintf(term, sizeof term, "t%zu", n);
            assert_ok(store_document_add_term(doc, term, strlen(term), times[n], &fixture_error));
        }
}

/* One word at very many positions, a dense and a sparse one. */
static void make_long(store_document *doc, dice *d, uint32_t i)
{
    uint32_t position = 0;
    for (uint32_t n = 0; n < 20000; n++) {
        position += i % 2 ? 1 : 1 + roll_rare(d, 5000);
        post(doc, n % 3 ? "w1" : "w2", 2, position, 1);
    }
    set_value(doc, 0, d, 600);
}

static void make_nothing(store_document *doc, dice *d, uint32_t i)
{
    (void)doc, (void)d, (void)i;
}

const struct collection bulk_collections[] = {
    { "articles", make_article, 300, 20, 1, 0, 0, 6, 0 },
    { "articles in a few runs", make_article, 900, 300, 1, 0, 4 << 20, 0, 0 },
    { "articles in runs merged twice", make_article, 1200, 2000, 1, 8192, LEAST_MEMORY, 0, 0 },
    { "articles in small blocks", make_article, 300, 300, 1, 2048, 0, 1, 0 },
    { "articles in large blocks", make_article, 300, 5, 1, 65536, LEAST_MEMORY, 9, 0 },
    { "unruly words", make_unruly, 300, 0, 1, 0, 0, 6, 0 },
    { "numbers around 32768", make_short, 1200, 0, 32000, 0, 0, 6, 0 },
    { "numbers from far on", make_short, 300, 1, 4194200, 0, 0, 6, 0 },
    { "the last numbers there are", make_short, 30, 0, 4294967200u, 0, 0, 6, 0 },
    { "empty articles", make_empty, 200, 0, 1, 0, 0, 6, 0 },
    { "nothing but empty articles", make_nothing, 100, 0, 1, 0, 0, 6, 0 },
    { "filters alone", make_filters, 600, 0, 1, 0, 0, 6, 0 },
    { "odd terms", make_odd_terms, 250, 40, 1, 0, 0, 6, 0 },
    { "odd terms in small blocks", make_odd_terms, 250, 0, 1, 2048, LEAST_MEMORY, 6, 0 },
    { "large data", make_large_data, 200, 0, 1, 0, 0, 6, 0 },
    { "large values", make_large_values, 60, 0, 1, 0, 0, 6, 0 },
    { "large values in several runs", make_large_values, 60, 0, 1, 2048, LEAST_MEMORY, 6, 0 },
    { "large data, not compressed", make_large_data, 200, 0, 1, 2048, 0, 0, 0 },
    { "extremes", make_extremes, 40, 0, 1, 0, 0, 6, 0 },
    { "long articles", make_long, 10, 0, 1, 0, 0, 6, 0 },
    { "no article", make_nothing, 0, 0, 1, 0, 0, 6, 0 },
    { "no article but metadata", make_nothing, 0, 30, 1, 0, 0, 6, 0 },
    { "numbers with gaps", make_article, 300, 20, 3, 0, 0, 6, 4 },
    { "numbers with gaps in a few runs", make_article, 900, 0, 1, 0, LEAST_MEMORY, 0, 300 },
};
const size_t bulk_collections_count = COUNT(bulk_collections);

static uint32_t entry_of_metadata(uint32_t i, char key[300], char value[6000])
{
    memset(key, i % 3 ? 'k' : '\0', 300);
    snprintf(key, 300, "%u", (unsigned)(i * 7919 % 1000));
    memset(value, 'v', 6000);
    snprintf(value, 6000, "%u", (unsigned)i);
    return i % 4 ? 12 : 100;
}

static size_t bytes_of_metadata(uint32_t i)
{
    return i % 11 == 5 ? 0 : i % 17 == 3 ? 5000 : 8;
}

store_docid number_in(const struct collection *c, uint32_t i)
{
    return c->first + i * (c->gap + 1) + (c->gap ? i % (c->gap + 1) : 0);
}

void write_by_library(const char *path, const struct collection *c)
{
    store_writer_options options = STORE_WRITER_DEFAULTS;
    store_writer *w;
    store_document *const doc = store_document_new();
    dice d = { 1 };
    char key[300], value[6000];
    options.safety = STORE_NO_SYNC;
    options.block_bytes = c->block_bytes;
    assert_ok(store_writer_open(path, &options, &w, &fixture_error));
    for (uint32_t i = 0; i < c->documents; i++) {
        store_document_clear(doc);
        c->make(doc, &d, i);
        assert_ok(store_writer_replace(w, number_in(c, i), doc, &fixture_error));
    }
    for (uint32_t i = 0; i < c->metadata; i++) {
        const uint32_t key_bytes = entry_of_metadata(i, key, value);
        assert_ok(store_writer_set_metadata(w, key, key_bytes, value, bytes_of_metadata(i),
                                            &fixture_error));
    }
    assert_ok(store_writer_commit(w, &fixture_error));
    store_writer_free(w);
    store_document_free(doc);
}

void write_in_bulk(const char *path, const struct collection *c)
{
    store_bulk_options options = STORE_BULK_DEFAULTS;
    store_bulk *b;
    store_docid docid;
    store_document *const doc = store_document_new();
    dice d = { 1 };
    char key[300], value[6000];
    uint32_t entries = 0;
    options.memory_bytes_max = c->memory_bytes;
    options.safety = STORE_NO_SYNC;
    options.first = c->first;
    options.block_bytes = c->block_bytes;
    options.deflate_data = options.deflate_term_lists = c->deflate;
    options.spare_bytes = c->deflate ? c->block_bytes / 8 : 0;
    assert_ok(store_bulk_open(path, &options, &b, &fixture_error));
    for (uint32_t i = 0; i < c->documents || entries < c->metadata; i++) {
        for (uint32_t n = 0; n < 2 && entries < c->metadata; n++, entries++) {
            const uint32_t key_bytes = entry_of_metadata(entries, key, value);
            assert_ok(store_bulk_set_metadata(b, key, key_bytes, value, bytes_of_metadata(entries),
                                              &fixture_error));
        }
        if (i >= c->documents)
            continue;
        store_document_clear(doc);
        c->make(doc, &d, i);
        if (c->gap)
            assert_ok(store_bulk_number(b, number_in(c, i), &fixture_error));
        assert_ok(store_bulk_add_document(b, doc, &docid, &fixture_error));
        assert_int_equal(docid, number_in(c, i));
    }
    assert_ok(store_bulk_finish(b, &fixture_error));
    store_bulk_free(b);
    store_document_free(doc);
}
