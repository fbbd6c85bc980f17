/* store_checks.c - tests of values while the store searches: which documents are tested, and that
 * hits, totals and failures are those of testing all. */
#include "store_tests.h"

#include <stdio.h>
#include <string.h>

enum { DOCUMENTS = 300, PASSING = DOCUMENTS / 3, PAGE = 7 };

/* Every document has "storm", some more often; a third of them passes, heavy and light ones. */
static store *many_store(void **state)
{
    static sample samples[DOCUMENTS];
    static char words[DOCUMENTS][64], values[DOCUMENTS][2];
    const char *const path = path_in(state, "many");
    for (size_t i = 0; i < DOCUMENTS; i++) {
        snprintf(words[i], sizeof words[i], "storm%s%s rain", i % 5 ? " storm storm" : "",
                 i % 7 ? "" : " storm wind");
        values[i][0] = (char)('1' + i % 9);
        samples[i] = (sample){ words[i], values[i], NULL };
    }
    make_store(path, samples, DOCUMENTS);
    return open_store(path);
}

typedef struct tester {
    size_t calls;
    store_verdict says; /* of what does not pass */
} tester;

static store_verdict is_third(void *user, const store_bytes *values)
{
    tester *const t = user;
    t->calls++;
    return (*values[0].data - '0') % 3 == 0 ? STORE_PASSES : t->says;
}

static const store_slot slot[] = { 0 };

static store_query *third_of(const char *query, tester *t)
{
    return store_query_checked(query_of(query), slot, 1, is_third, t);
}

static store_query *third_below(store_op op, bool first, tester *t)
{
    store_query *const checked = third_of("storm", t), *const other = query_of("rain");
    return first ? store_query_pair(op, checked, other) : store_query_pair(op, other, checked);
}

static size_t calls_for(store *s, store_query *q, tester *t, size_t least, size_t *found)
{
    store_search_options options = STORE_SEARCH_DEFAULTS;
    store_hits *hits;
    options.check_at_least = least;
    t->calls = 0;
    assert_ok(store_search(s, q, &options, &hits, &fixture_error));
    assert_true(hits->matches_low <= hits->matches_estimated);
    assert_true(hits->matches_estimated <= hits->matches_high);
    if (least == SIZE_MAX)
        assert_int_equal(hits->matches_low, hits->matches_high);
    *found = hits->matches_estimated;
    store_hits_free(hits);
    store_query_free(q);
    return t->calls;
}

void test_checks_that_all_must_pass_are_made_of_good_hits_only(void **state)
{
    static const struct {
        store_op op;
        bool first, few;
        size_t total;
    } rows[] = {
        { STORE_AND, true, true, PASSING },
        { STORE_AND, false, true, PASSING },
        { STORE_FILTER, true, true, PASSING },
        { STORE_FILTER, false, true, PASSING },
        { STORE_AND_MAYBE, true, true, PASSING },
        { STORE_OR, true, false, DOCUMENTS },
        { STORE_SYNONYM, true, false, DOCUMENTS },
        { STORE_AND_NOT, false, false, DOCUMENTS - PASSING },
    };
    store *const s = many_store(state);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        tester t = { 0, STORE_FAILS };
        size_t total;
        store_query *const q = third_below(rows[i].op, rows[i].first, &t);
        const size_t quick = calls_for(s, q, &t, 0, &total);
        assert_true(quick > 0);
        assert_true(rows[i].few ? quick < DOCUMENTS : quick >= DOCUMENTS);
        calls_for(s, third_below(rows[i].op, rows[i].first, &t), &t, SIZE_MAX, &total);
        assert_int_equal(total, rows[i].total);
    }
    tester t = { 0, STORE_FAILS };
    size_t total;
    store_query *const scaled = store_query_scale(third_of("storm", &t), 2);
    assert_true(calls_for(s, scaled, &t, 0, &total) < DOCUMENTS);
    store_free(s);
}

/* The hits of all pages of `options` agree with the same query whose check cannot be put off: below
 * an OR of nothing else. */
static void compare_pages(store *s, store_search_options options)
{
    tester t = { 0, STORE_FAILS };
    store_query *const quick = third_of("storm", &t);
    store_query *const all = store_query_pair(STORE_OR, third_of("storm", &t), query_of("absent"));
    store_hits *whole;
    options.max = options.check_at_least = SIZE_MAX;
    assert_ok(store_search(s, all, &options, &whole, &fixture_error));
    assert_true(whole->hits_count > PAGE);
    options.max = PAGE;
    for (int exact = 0; exact < 2; exact++) {
        options.check_at_least = exact ? SIZE_MAX : 0;
        for (options.first = 0; options.first < whole->hits_count; options.first += PAGE) {
            store_hits *page;
            assert_ok(store_search(s, quick, &options, &page, &fixture_error));
            for (size_t i = 0; i < page->hits_count; i++) {
                assert_int_equal(page->hits[i].docid, whole->hits[options.first + i].docid);
                assert_true(page->hits[i].weight == whole->hits[options.first + i].weight);
            }
            const size_t left = whole->hits_count - options.first;
            assert_int_equal(page->hits_count, left < PAGE ? left : PAGE);
            assert_true(page->matches_low <= whole->matches_low);
            assert_true(page->matches_high >= whole->matches_high);
            if (exact)
                assert_int_equal(page->matches_low, page->matches_high);
            store_hits_free(page);
        }
    }
    store_hits_free(whole);
    store_query_free(quick);
    store_query_free(all);
}

void test_pages_of_checked_hits_join_to_the_whole_in_every_order(void **state)
{
    store *const s = many_store(state);
    for (int order = STORE_BY_WEIGHT; order <= STORE_BY_WEIGHT_THEN_SLOT; order++)
        for (int direction = 0; direction < 2; direction++)
            for (int docids = 0; docids < 2; docids++) {
                store_search_options options = STORE_SEARCH_DEFAULTS;
                options.order = (store_order)order;
                options.sort_slot = order == STORE_BY_WEIGHT ? STORE_SLOT_NONE : 0;
                options.sort_direction = direction ? STORE_ASCENDING : STORE_DESCENDING;
                options.docid_direction = docids ? STORE_ASCENDING : STORE_DESCENDING;
                compare_pages(s, options);
                if (order == STORE_BY_WEIGHT) { /* others are refused by the library */
                    options.cutoff_percent = 1;
                    compare_pages(s, options);
                    options.cutoff_percent = 0;
                }
                options.collapse_slot = 0;
                options.collapse_max = 4; /* of 3 values: 12 hits */
                compare_pages(s, options);
            }
    store_free(s);
}

/* Without a second value it is empty, and asked all the same; without the first it is not asked. */
static store_verdict has_one_value(void *user, const store_bytes *values)
{
    (void)user;
    return values[0].bytes == 1 && values[1].bytes == 0 ? STORE_PASSES : STORE_FAILS;
}

void test_a_check_that_fails_is_a_status_wherever_it_stands(void **state)
{
    static const struct {
        store_verdict says;
        fig_status want;
    } rows[] = { { STORE_DAMAGED, FIG_DAMAGED }, { STORE_NO_MEMORY, FIG_NO_MEMORY } };
    static const store_slot pair[] = { 0, 1 }, unused[] = { 1, 0 };
    store *const s = many_store(state);
    store_hits *hits;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (store_op op = STORE_AND; op <= STORE_OR; op++) {
            tester t = { 0, rows[i].says };
            store_query *const q = third_below(op, true, &t);
            assert_int_equal(store_search(s, q, NULL, &hits, &fixture_error), rows[i].want);
            assert_null(hits);
            store_query_free(q);
        }
    for (store_op op = STORE_AND; op <= STORE_OR; op++) {
        store_query *q = store_query_pair(
            op, store_query_checked(query_of("storm"), pair, 2, has_one_value, NULL),
            query_of(op == STORE_AND ? "rain" : "absent"));
        assert_ok(store_search(s, q, NULL, &hits, &fixture_error));
        assert_int_equal(hits->hits_count, 10);
        store_hits_free(hits);
        store_query_free(q);
        q = store_query_pair(op,
                             store_query_checked(query_of("storm"), unused, 2, has_one_value, NULL),
                             query_of(op == STORE_AND ? "rain" : "absent"));
        assert_ok(store_search(s, q, NULL, &hits, &fixture_error));
        assert_int_equal(hits->hits_count, 0);
        store_hits_free(hits);
        store_query_free(q);
    }
    store_query *const none = store_query_checked(query_of("storm"), pair, 0, has_one_value, NULL);
    assert_int_equal(store_query_status(none, &fixture_error), FIG_BAD_ARGUMENT);
    store_query_free(none);
    store_free(s);
}
