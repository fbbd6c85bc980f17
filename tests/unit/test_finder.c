/* The finder as a whole: spans, numbering, hostile texts, many texts with one finder. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "claims/finder.h"
#include "claims/kinds.h"
#include "found.h"

static void claims_are_numbered_and_placed(void **state)
{
    (void)state;
    static const char text[] = "Up to 15 million men left. About 20 died.";
    finder *f = NULL;
    fig_extraction found;
    sentence s;
    scanner *const scan = scanner_new();
    assert_int_equal(finder_new(kinds_builtin(), &f, NULL), FIG_OK);
    for (int again = 0; again < 2; again++) { /* a finder serves many texts */
        finder_start(f, NULL, text, sizeof text - 1);
        scanner_start(scan, text, sizeof text - 1, NULL);
        while (scanner_next(scan, &s))
            assert_int_equal(finder_feed(f, &s, NULL), FIG_OK);
        assert_int_equal(finder_end(f, &found, NULL), FIG_OK);
        assert_int_equal(found.claims_count, 2);
        const fig_claim *const first = &found.claims[0], *const second = &found.claims[1];
        assert_int_equal(first->number, 1);
        assert_int_equal(second->number, 2);
        assert_string_equal(first->surface, "Up to 15 million");
        assert_memory_equal(text + first->figure.begin, "15 million",
                            first->figure.end - first->figure.begin);
        assert_int_equal(first->sentence.begin, 0);
        assert_int_equal(first->sentence.end, 26);
        assert_int_equal(second->sentence.begin, 27);
        assert_true(isnan(first->low) && first->high == 15e6 && first->value == 15e6);
        assert_true(second->low == 20 && second->high == 20);
        assert_string_equal(first->canonical_unit, "count");
    }
    scanner_free(scan);
    finder_free(f);
}

static void canonical_values_come_with_measures(void **state)
{
    (void)state;
    static const char text[] = "It covers more than 2 square miles.";
    finder *f = NULL;
    fig_extraction found;
    sentence s;
    scanner *const scan = scanner_new();
    assert_int_equal(finder_new(kinds_builtin(), &f, NULL), FIG_OK);
    scanner_start(scan, text, sizeof text - 1, "en");
    while (scanner_next(scan, &s))
        assert_int_equal(finder_feed(f, &s, NULL), FIG_OK);
    assert_int_equal(finder_end(f, &found, NULL), FIG_OK);
    assert_int_equal(found.claims_count, 1);
    assert_string_equal(found.claims[0].canonical_unit, "square-meter");
    assert_true(fabs(found.claims[0].canonical_low - 5179976.220672) < 1e-3);
    assert_true(isnan(found.claims[0].canonical_high));
    scanner_free(scan);
    finder_free(f);
}

/* Texts of one repeated piece: nothing may crash, hang or read out of bounds. */
static void repeated_pieces_are_read_to_the_end(void **state)
{
    static const char *const pieces[] = {
        "7",          "12 ",      "1,",         "1-",       "1a",  "$",           "one ",
        "\" 5 ",      "hundred ", "one and ",   "5 per ",   "1/2", "a@1",         "1 in 2 in ",
        "from 5 to ", "1.2.",     "more than ", "½",        "- ",  "(555) ",      "² ",
        "m² ",        "$ $5",     "%",          "minus ",   "a ",  "half ",       "5'",
        "9:",         "Oct. ",    "no. ",       "million ", "\n1", "5 5 5 5 5. ", "1e",
        "^",          "°",        "5°N ",       "'90s ",    "№",
    };
    enum { BYTES = 20000 };
    (void)state;
    char *const text = malloc(BYTES + 1);
    buf out = BUF_EMPTY;
    assert_non_null(text);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        const size_t piece = strlen(pieces[i]);
        size_t bytes = 0;
        while (bytes + piece <= BYTES) {
            memcpy(text + bytes, pieces[i], piece);
            bytes += piece;
        }
        text[bytes] = '\0';
        found_claims("en", text, &out);
        found_rejected("ru", text, &out);
    }
    buf_clear(&out);
    free(text);
}

static void a_dump_of_digits_is_one_refusal_a_sentence(void **state)
{
    enum { NUMBERS = 5000 };
    (void)state;
    char *const text = malloc(NUMBERS * 3 + 1);
    buf out = BUF_EMPTY;
    assert_non_null(text);
    for (size_t i = 0; i < NUMBERS; i++)
        memcpy(text + i * 3, "12 ", 3);
    text[NUMBERS * 3] = '\0';
    assert_string_equal(found_claims("en", text, &out), "");
    buf_clear(&out);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(claims_are_numbered_and_placed),
        cmocka_unit_test(canonical_values_come_with_measures),
        cmocka_unit_test(repeated_pieces_are_read_to_the_end),
        cmocka_unit_test(a_dump_of_digits_is_one_refusal_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
