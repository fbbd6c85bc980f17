/* test_facets.c - names and their counts. */
#include "query/facets.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static void an_answer_counts_once_a_name(void **state)
{
    (void)state;
    facet_counts f = { 0 };
    arena strings = ARENA_EMPTY;
    const struct {
        const char *name;
        size_t answer;
    } rows[] = { { "de", 0 }, { "en", 0 }, { "en", 0 }, { NULL, 1 }, { "en", 1 }, { NULL, 1 },
                 { "de", 2 }, { NULL, 3 }, { "en", 3 }, { NULL, 4 }, { NULL, 5 } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_true(facet_counts_add(&f, rows[i].name, rows[i].answer, &strings));
    const fig_stat *const sorted = facet_counts_sorted(&f, &strings);
    assert_non_null(sorted);
    assert_int_equal(f.count, 3);
    assert_string_equal(sorted[0].name, "en");
    assert_int_equal(sorted[0].count, 3);
    assert_string_equal(sorted[1].name, "de");
    assert_int_equal(sorted[1].count, 2);
    assert_null(sorted[2].name); /* last, though it is the most frequent */
    assert_int_equal(sorted[2].count, 4);
    facet_counts_clear(&f);
    arena_clear(&strings);
}

static void many_names_are_kept_apart_and_sorted(void **state)
{
    (void)state;
    enum { NAMES = 5000 };
    facet_counts f = { 0 };
    arena strings = ARENA_EMPTY;
    for (size_t answer = 0; answer < 2 * NAMES; answer++) {
        char name[16];
        snprintf(name, sizeof name, "n%04zu", answer % NAMES);
        if (answer < NAMES || answer % 2)
            assert_true(facet_counts_add(&f, name, answer, &strings));
    }
    const fig_stat *const sorted = facet_counts_sorted(&f, &strings);
    assert_non_null(sorted);
    assert_int_equal(f.count, NAMES);
    assert_string_equal(sorted[0].name, "n0001");
    assert_int_equal(sorted[NAMES / 2 - 1].count, 2);
    assert_int_equal(sorted[NAMES / 2].count, 1);
    assert_string_equal(sorted[NAMES / 2].name, "n0000");
    assert_string_equal(sorted[NAMES - 1].name, "n4998");
    facet_counts_clear(&f);
    arena_clear(&strings);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_counts_once_a_name),
        cmocka_unit_test(many_names_are_kept_apart_and_sorted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
