/* store_searching.c - what a search gives back: pages, order, folding, facets, copies, weights. */
#include "store_tests.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static const sample news[] = {
    { "storm storm storm rain", "2024-03", "one" },          /* 1 */
    { "storm rain rain", "2024-01", "two" },                 /* 2 */
    { "rain and a lot of other words here", NULL, "three" }, /* 3 */
    { "storm", "2024-02", "four" },                          /* 4 */
    { "storm rain", "2024-01", NULL },                       /* 5 */
    { "sun", "2024-03", "six" },                             /* 6 */
};

static store *news_store(void **state)
{
    const char *const path = path_in(state, "news");
    make_store(path, news, COUNT(news));
    return open_store(path);
}

static store_hits *hits_of(store *s, const char *query, const store_search_options *options)
{
    store_query *const q = query_of(query);
    store_hits *hits;
    assert_ok(store_search(s, q, options, &hits, &fixture_error));
    store_query_free(q);
    return hits;
}

static void write_order(const store_hits *hits, char *out, size_t capacity)
{
    size_t used = 0;
    *out = '\0';
    for (size_t i = 0; i < hits->hits_count; i++)
        used += (size_t)snprintf(out + used, capacity - used, i ? " %u" : "%u",
                                 (unsigned)hits->hits[i].docid);
}

/* libxapian 1.4.22 takes the list of all documents for that of such a term, and when the numbers have
 * gaps does not find its second part. */
void test_a_term_of_every_document_is_found_where_numbers_have_gaps(void **state)
{
    enum { DOCUMENTS = 3000, GONE = 5 };
    static const char *const queries[] = { "all", "all sun FILTER/2", "sun all FILTER/2",
                                           "all none AND_NOT/2", "all SCALE/0", "OR:all,sun",
                                           "all sun SYNONYM/2", "al*", "all sun SYNONYM/2 SCALE/0" };
    static const store_weighting weightings[] = { STORE_NO_WEIGHT, STORE_BM25 };
    const char *const path = path_in(state, "full");
    store_search_options options = STORE_SEARCH_DEFAULTS;
    store_document *const doc = store_document_new();
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    assert_ok(store_document_add_term(doc, "all", 3, 1, &fixture_error));
    assert_ok(store_document_add_term(doc, "sun", 3, 1, &fixture_error));
    for (int i = 0; i < DOCUMENTS; i++)
        assert_ok(store_writer_add(w, doc, NULL, &fixture_error));
    assert_ok(store_writer_delete(w, GONE, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    options.max = options.check_at_least = DOCUMENTS;
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(queries); i++)
        for (size_t k = 0; k < COUNT(weightings); k++) {
            options.weighting = weightings[k];
            store_hits *const hits = hits_of(s, queries[i], &options);
            assert_int_equal(hits->hits_count, DOCUMENTS - 1);
            store_hits_free(hits);
        }
    store_free(s);
    store_writer_free(w);
    store_document_free(doc);
}

void test_order_and_folding_of_hits(void **state)
{
    static const struct {
        const char *query;
        store_order order;
        store_direction slot, docid;
        size_t collapse; /* 0: off */
        const char *want;
    } rows[] = {
        { "storm", STORE_BY_SLOT, STORE_ASCENDING, STORE_ASCENDING, 0, "2 5 4 1" },
        { "storm", STORE_BY_SLOT, STORE_DESCENDING, STORE_ASCENDING, 0, "1 4 2 5" },
        { "storm", STORE_BY_SLOT, STORE_DESCENDING, STORE_DESCENDING, 0, "1 4 5 2" },
        { "rain", STORE_BY_SLOT, STORE_ASCENDING, STORE_ASCENDING, 0, "3 2 5 1" },
        { "storm rain OR/2", STORE_BY_SLOT_THEN_WEIGHT, STORE_ASCENDING, STORE_ASCENDING, 0,
          "3 2 5 4 1" },
        { "ALL", STORE_BY_WEIGHT, STORE_ASCENDING, STORE_ASCENDING, 0, "1 2 3 4 5 6" },
        { "ALL", STORE_BY_WEIGHT, STORE_ASCENDING, STORE_DESCENDING, 0, "6 5 4 3 2 1" },
        { "ALL", STORE_BY_WEIGHT_THEN_SLOT, STORE_DESCENDING, STORE_ASCENDING, 0, "1 6 4 2 5 3" },
        { "ALL", STORE_BY_WEIGHT, STORE_ASCENDING, STORE_ASCENDING, 1, "1 2 3 4" },
        { "ALL", STORE_BY_WEIGHT, STORE_ASCENDING, STORE_ASCENDING, 2, "1 2 3 4 5 6" },
        { "ALL", STORE_BY_SLOT, STORE_ASCENDING, STORE_DESCENDING, 1, "3 5 4 6" },
    };
    store *const s = news_store(state);
    for (size_t i = 0; i < COUNT(rows); i++) {
        store_search_options options = STORE_SEARCH_DEFAULTS;
        char found[100];
        options.order = rows[i].order;
        options.sort_slot = 0;
        options.sort_direction = rows[i].slot;
        options.docid_direction = rows[i].docid;
        options.collapse_slot = rows[i].collapse ? 0 : STORE_SLOT_NONE;
        options.collapse_max = rows[i].collapse;
        store_hits *const hits = hits_of(s, rows[i].query, &options);
        write_order(hits, found, sizeof found);
        if (strcmp(found, rows[i].want) != 0)
            print_error("row %zu\n", i);
        assert_string_equal(found, rows[i].want);
        store_hits_free(hits);
    }
    store_free(s);
}

void test_folded_hits_say_how_many_and_why(void **state)
{
    store *const s = news_store(state);
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.collapse_slot = 0;
    options.check_at_least = SIZE_MAX;
    store_hits *const hits = hits_of(s, "ALL", &options);
    assert_int_equal(hits->hits_count, 4);
    assert_string_equal(hits->hits[0].collapse_key.data, "2024-03");
    assert_int_equal(hits->hits[0].collapsed, 1);
    assert_string_equal(hits->hits[2].collapse_key.data, ""); /* no value: never folded */
    assert_int_equal(hits->hits[2].collapsed, 0);
    store_hits_free(hits);
    store_free(s);
}

void test_pages_join_to_the_whole(void **state)
{
    enum { DOCUMENTS = 97 };
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    for (int i = 0; i < DOCUMENTS; i++) {
        char words[200] = "word", number[12];
        for (int k = 0; k < i * 7 % 11; k++)
            strcat(words, k % 2 ? " word" : " filler");
        snprintf(number, sizeof number, "%d", i + 1);
        add_sample(w, &(sample){ words, NULL, number });
    }
    assert_ok(store_writer_commit(w, &fixture_error));
    store *const s = open_store(path);
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.max = SIZE_MAX;
    store_hits *const whole = hits_of(s, "word", &options);
    assert_int_equal(whole->hits_count, DOCUMENTS);
    options.max = 10;
    options.want_data = true;
    for (options.first = 0; options.first < DOCUMENTS + 20; options.first += 10) {
        store_hits *const page = hits_of(s, "word", &options);
        const size_t left = options.first < DOCUMENTS ? DOCUMENTS - options.first : 0;
        assert_int_equal(page->hits_count, left < 10 ? left : 10);
        for (size_t i = 0; i < page->hits_count; i++) {
            assert_int_equal(page->hits[i].docid, whole->hits[options.first + i].docid);
            assert_true(page->hits[i].weight == whole->hits[options.first + i].weight);
            assert_int_equal(strtoul(page->hits[i].data.data, NULL, 10), page->hits[i].docid);
        }
        store_hits_free(page);
    }
    options.first = SIZE_MAX;
    store_hits *const beyond = hits_of(s, "word", &options);
    assert_int_equal(beyond->hits_count, 0);
    store_hits_free(beyond);
    store_hits_free(whole);
    store_free(s);
    store_writer_free(w);
}

void test_totals_are_exact_when_asked_for(void **state)
{
    store *const s = news_store(state);
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.max = 1;
    options.check_at_least = SIZE_MAX;
    store_hits *const hits = hits_of(s, "storm rain AND/2", &options);
    assert_int_equal(hits->hits_count, 1);
    assert_int_equal(hits->matches_low, 3);
    assert_int_equal(hits->matches_estimated, 3);
    assert_int_equal(hits->matches_high, 3);
    store_hits_free(hits);
    options.max = 0;
    store_hits *const only_counted = hits_of(s, "storm rain OR/2", &options);
    assert_int_equal(only_counted->hits_count, 0);
    assert_int_equal(only_counted->matches_low, 5);
    assert_int_equal(only_counted->matches_high, 5);
    store_hits_free(only_counted);
    store_free(s);
}

void test_hits_carry_what_was_wanted(void **state)
{
    static const store_slot slots[] = { 7, 0 };
    store *const s = news_store(state);
    store_search_options options = STORE_SEARCH_DEFAULTS;
    store_hits *const bare = hits_of(s, "storm rain AND/2", NULL);
    assert_null(bare->hits[0].data.data);
    assert_null(bare->hits[0].values);
    assert_int_equal(bare->hits[0].terms_count, 0);
    store_hits_free(bare);
    options.want_data = options.want_terms = true;
    options.value_slots = slots;
    options.value_slots_count = COUNT(slots);
    store_hits *const hits = hits_of(s, "storm rain nobody OR/3 sun OR/2", &options);
    store_free(s); /* the copy is finished */
    assert_int_equal(hits->hits_count, 6);
    for (size_t i = 0; i < hits->hits_count; i++) {
        const store_hit *const hit = &hits->hits[i];
        const sample *const want = &news[hit->docid - 1];
        assert_string_equal(hit->data.data, want->data ? want->data : "");
        assert_int_equal(hit->data.bytes, want->data ? strlen(want->data) : 0);
        assert_string_equal(hit->values[0].data, "");
        assert_string_equal(hit->values[1].data, want->value ? want->value : "");
        assert_int_equal(hit->place, 0);
        assert_true(hit->weight > 0 && hit->weight <= hits->weight_possible);
        assert_true(hit->percent > 0 && hit->percent <= 100);
        if (hit->docid == 1) {
            assert_int_equal(hit->terms_count, 2);
            assert_string_equal(hit->terms[0].data, "rain");
            assert_string_equal(hit->terms[1].data, "storm");
        }
    }
    assert_true(hits->hits[0].weight == hits->weight_reached);
    store_hits_free(hits);
}

void test_facets_count_values(void **state)
{
    static const store_slot slots[] = { 0, 5 };
    static const struct {
        size_t max;
        const char *want;
    } rows[] = {
        { 0, "2024-01:2 2024-03:2 2024-02:1" },
        { 2, "2024-01:2 2024-03:2" },
        { 99, "2024-01:2 2024-03:2 2024-02:1" },
    };
    store *const s = news_store(state);
    for (size_t i = 0; i < COUNT(rows); i++) {
        store_search_options options = STORE_SEARCH_DEFAULTS;
        char found[100] = "";
        options.facet_slots = slots;
        options.facet_slots_count = COUNT(slots);
        options.facet_values_max = rows[i].max;
        options.check_at_least = SIZE_MAX;
        options.max = 0;
        store_hits *const hits = hits_of(s, "ALL", &options);
        assert_int_equal(hits->facets_count, 2);
        assert_int_equal(hits->facets[0].looked_at, 6);
        assert_int_equal(hits->facets[1].slot, 5);
        assert_int_equal(hits->facets[1].values_count, 0);
        for (size_t v = 0; v < hits->facets[0].values_count; v++) {
            const store_facet *const value = &hits->facets[0].values[v];
            const size_t used = strlen(found);
            snprintf(found + used, sizeof found - used, v ? " %s:%zu" : "%s:%zu", value->value.data,
                     value->documents);
        }
        assert_string_equal(found, rows[i].want);
        store_hits_free(hits);
    }
    store_free(s);
}

void test_several_places_give_the_hits_of_one(void **state)
{
    const store_place places[] = { { path_in(state, "a"), NULL, 0, 0 },
                                   { path_in(state, "b"), NULL, 0, 0 } };
    static const store_slot slots[] = { 0 };
    store_search_options options = STORE_SEARCH_DEFAULTS;
    store *both;
    store *const one = news_store(state);
    for (size_t half = 0; half < 2; half++) {
        store_writer *const w = writer_in(places[half].path, STORE_CREATE, 100);
        for (size_t i = half; i < COUNT(news); i += 2)
            add_sample(w, &news[i]);
        assert_ok(store_writer_commit(w, &fixture_error));
        store_writer_free(w);
    }
    assert_ok(store_open(places, 2, &both, &fixture_error));
    options.want_data = true;
    options.facet_slots = slots;
    options.facet_slots_count = 1;
    options.check_at_least = SIZE_MAX;
    store_hits *const want = hits_of(one, "storm rain OR/2", &options);
    store_hits *const hits = hits_of(both, "storm rain OR/2", &options);
    assert_int_equal(hits->hits_count, want->hits_count);
    for (size_t i = 0; i < hits->hits_count; i++) {
        assert_int_equal(hits->hits[i].docid, want->hits[i].docid);
        assert_int_equal(hits->hits[i].place, (want->hits[i].docid - 1) % 2);
        assert_true(fabs(hits->hits[i].weight - want->hits[i].weight) < 1e-9);
        assert_string_equal(hits->hits[i].data.data, want->hits[i].data.data);
    }
    assert_int_equal(hits->facets[0].values_count, want->facets[0].values_count);
    assert_int_equal(hits->facets[0].values[0].documents, want->facets[0].values[0].documents);
    assert_int_equal(hits->matches_low, want->matches_low);
    store_hits_free(hits);
    store_hits_free(want);
    store_free(both);
    store_free(one);
}

static double weight_of(store *s, const char *query, store_docid docid)
{
    store_search_options options = STORE_SEARCH_DEFAULTS;
    double weight = -1;
    options.max = SIZE_MAX;
    store_hits *const hits = hits_of(s, query, &options);
    for (size_t i = 0; i < hits->hits_count; i++)
        if (hits->hits[i].docid == docid)
            weight = hits->hits[i].weight;
    store_hits_free(hits);
    return weight;
}

/* The formula of BM25 as this library has it, for a term that occurs `times` in a document. */
static double bm25(double times, double length, double average, double n, double documents)
{
    const double k1 = 1.2, b = 0.75;
    double idf = (documents - n + 0.5) / (n + 0.5);
    idf = idf < 2 ? log(idf * 0.5 + 1) : log(idf);
    const double ratio = length / average < 0.5 ? 0.5 : length / average;
    return idf * times * (k1 + 1) / (k1 * ((1 - b) + b * ratio) + times);
}

void test_weights(void **state)
{
    const double total = 4 + 3 + 8 + 1 + 2 + 1;
    store *const s = news_store(state);
    const double storm = weight_of(s, "storm", 1), rain = weight_of(s, "rain", 1);
    assert_true(fabs(weight_of(s, "sun", 6) - bm25(1, 1, total / 6, 1, 6)) < 1e-9);
    assert_true(fabs(storm - bm25(3, 4, total / 6, 4, 6)) < 1e-9);
    assert_true(fabs(weight_of(s, "storm rain OR/2", 1) - (storm + rain)) < 1e-9);
    assert_true(fabs(weight_of(s, "storm rain FILTER/2", 1) - storm) < 1e-9);
    assert_true(fabs(weight_of(s, "storm SCALE/2 rain SCALE/0 AND/2", 1) - 2 * storm) < 1e-9);
    assert_true(weight_of(s, "storm rain AND/2 SCALE/0", 1) == 0);
    assert_true(weight_of(s, "storm rain SYNONYM/2", 1) > 0);
    store_free(s);
}

void test_a_cutoff_leaves_out_weak_hits(void **state)
{
    store *const s = news_store(state);
    store_search_options options = STORE_SEARCH_DEFAULTS;
    store_hits *const all = hits_of(s, "storm sun OR/2", &options);
    options.cutoff_percent = 90;
    store_hits *const best = hits_of(s, "storm sun OR/2", &options);
    assert_true(best->hits_count < all->hits_count);
    store_hits_free(best);
    store_hits_free(all);
    store_free(s);
}

void test_a_deadline_that_has_passed_ends_whatever_is_asked(void **state)
{
    store *const s = news_store(state);
    const store_search_options options = STORE_SEARCH_DEFAULTS;
    const deadline soon = deadline_in(1e-9), late = deadline_in(1000), never = deadline_in(0);
    store_query *const q = query_of("storm");
    store_hits *hits;
    size_t documents;
    store_set_deadline(s, &soon);
    assert_int_equal(store_search(s, q, &options, &hits, &fixture_error), FIG_TIMEOUT);
    assert_null(hits);
    assert_non_null(strstr(fixture_error.what, "within 1e-09 seconds"));
    assert_int_equal(store_count(s, &documents, &fixture_error), FIG_TIMEOUT);
    const deadline *const others[] = { &late, &never, NULL };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        store_set_deadline(s, others[i]);
        store_hits *const found = hits_of(s, "storm rain OR/2", &options);
        assert_int_equal(found->hits_count, 5);
        assert_int_equal(found->matches_low, 5);
        assert_int_equal(found->matches_high, 5);
        assert_true(fabs(found->hits[0].weight -
                         weight_of(s, "storm rain OR/2", found->hits[0].docid)) < 1e-9);
        store_hits_free(found);
    }
    store_query_free(q);
    store_free(s);
}

/* A test of documents that takes its time. */
static store_verdict dawdle(void *user, const store_bytes *values)
{
    (void)values;
    ++*(size_t *)user;
    nanosleep(&(struct timespec){ .tv_nsec = 20000000 }, NULL);
    return STORE_FAILS;
}

void test_a_deadline_ends_a_search_on_its_way(void **state)
{
    static const store_slot slots[] = { 0 };
    store *const s = news_store(state);
    const store_search_options options = STORE_SEARCH_DEFAULTS;
    size_t asked = 0;
    store_query *const q = store_query_checked(store_query_all(), slots, 1, dawdle, &asked);
    store_hits *hits;
    const deadline soon = deadline_in(0.01);
    store_set_deadline(s, &soon);
    assert_int_equal(store_search(s, q, &options, &hits, &fixture_error), FIG_TIMEOUT);
    assert_int_equal(asked, 1);
    store_query_free(q);
    store_free(s);
}

void test_options_that_make_no_sense_are_refused(void **state)
{
    store *const s = news_store(state);
    store_query *const q = query_of("storm");
    for (int row = 0; row < 11; row++) {
        store_search_options options = STORE_SEARCH_DEFAULTS;
        store_hits *hits;
        switch (row) {
        case 0:
            options.parameters[0] = -1;
            break;
        case 1:
            options.parameters[0] = NAN;
            break;
        case 2:
            options.parameters[1] = 1.5;
            break;
        case 3:
            options.parameters[4] = INFINITY;
            break;
        case 4:
            options.weighting = STORE_PL2;
            options.parameters[0] = 0;
            break;
        case 5:
            options.weighting = STORE_LM;
            options.parameters[0] = 0;
            break;
        case 6:
            options.order = STORE_BY_SLOT;
            break;
        case 7:
            options.collapse_slot = 0;
            options.collapse_max = 0;
            break;
        case 8:
            options.cutoff_percent = -1;
            break;
        case 9:
            options.cutoff_percent = 101;
            break;
        case 10:
            options.cutoff_percent = NAN;
            break;
        }
        assert_int_equal(store_search(s, q, &options, &hits, &fixture_error), FIG_BAD_ARGUMENT);
        assert_null(hits);
        assert_true(fixture_error.what[0] != '\0');
    }
    store_query_free(q);
    store_free(s);
}

void test_an_empty_store_answers_everything_with_nothing(void **state)
{
    static const char *const rows[] = { "ALL", "storm",      "storm rain PHRASE/2/2",
                                        "st*", "VALUES/a/b", "storm rain SYNONYM/2" };
    static const store_slot slots[] = { 0 };
    const char *const path = path_in(state, "a");
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.want_data = options.want_terms = true;
    options.facet_slots = slots;
    options.facet_slots_count = 1;
    options.check_at_least = SIZE_MAX;
    store_writer_free(writer_in(path, STORE_CREATE, 100));
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(rows); i++) {
        store_hits *const hits = hits_of(s, rows[i], &options);
        assert_int_equal(hits->hits_count, 0);
        assert_int_equal(hits->matches_high, 0);
        store_hits_free(hits);
    }
    store_free(s);
}
