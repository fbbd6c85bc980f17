/* test_check.c - figures of drafts: what they are about, which are the same, which do not add up. */
#include "views/check.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A claim on `surface`, which stands in `text`, a single sentence. */
static fig_claim claim_on(const char *text, const char *surface, const char *kind, double low, double high)
{
    const char *const at = strstr(text, surface);
    assert_non_null(at);
    const size_t begin = (size_t)(at - text);
    return (fig_claim){ .span = { begin, begin + strlen(surface) },
                        .sentence = { 0, strlen(text) },
                        .surface = surface,
                        .kind = kind,
                        .unit = "count",
                        .canonical_unit = "count",
                        .low = low,
                        .high = high,
                        .value = low == high ? low : NAN,
                        .canonical_low = low,
                        .canonical_high = high };
}

static void a_question_asks_for_the_kind_and_the_words_of_the_subject(void **state)
{
    (void)state;
    char query[CHECK_QUERY_BYTES];
    about words;
    fig_claim c = claim_on("Some 11,000 North Korean troops came to Kursk.", "11,000", "troops", 11000, 11000);
    c.subject = "North Korean troops";
    about_claim(&c, "Some 11,000 North Korean troops came to Kursk.", &words);
    assert_int_equal(words.subject_count, 2);
    assert_true(check_query(&c, &words, false, query));
    assert_string_equal(query, "troops:.. \"north\" \"korean\"");
    assert_true(check_query(&c, &words, true, query));
    assert_string_equal(query, "troops:11000..11000 \"north\" \"korean\"");
    c.kind = "count";
    c.unit_text = NULL;
    assert_false(check_query(&c, &words, false, query)); /* nothing says of what */
}

static void words_that_are_no_words_never_reach_a_question(void **state)
{
    (void)state;
    char query[CHECK_QUERY_BYTES];
    about words;
    fig_claim c = claim_on("5 \"x\" OR a:b (flood) *", "5", "killed", 5, 5);
    c.subject = "\"quoted\" -people: OR (brackets)~2 averyveryveryveryveryverylongwordthatgoesonandon";
    about_claim(&c, "5 \"x\" OR a:b (flood) *", &words);
    assert_true(check_query(&c, &words, false, query));
    for (const char *at = query + strlen("killed:.."); *at; at++)
        assert_non_null(strchr(" \"abcdefghijklmnopqrstuvwxyz", *at));
}

static void the_same_subject_has_its_words_kind_and_unit(void **state)
{
    (void)state;
    static const struct {
        const char *kind, *subject, *sentence, *title;
        bool same;
    } rows[] = {
        { "troops", "North Korean soldiers", "x", NULL, true },
        { "troops", "soldiers", "The North Koreans came.", NULL, true },
        { "troops", "soldiers", "They came.", "North Korean troops", true },
        { "troops", "South Korean troops", "They came.", NULL, false },
        { "killed", "North Korean soldiers", "x", NULL, false },
    };
    const char *const text = "Some 11,000 North Korean troops came.";
    fig_claim c = claim_on(text, "11,000", "troops", 11000, 11000);
    c.subject = "North Korean troops";
    about words;
    about_claim(&c, text, &words);
    for (size_t i = 0; i < COUNT(rows); i++) {
        const fig_found_claim found = { .claim = { .kind = rows[i].kind, .canonical_unit = "count",
                                                   .subject = rows[i].subject },
                                        .sentence = rows[i].sentence,
                                        .article = { .title = rows[i].title } };
        if (check_same_subject(&c, &words, &found) != rows[i].same)
            fail_msg("row %zu", i);
    }
}

static void a_figure_is_the_same_whatever_its_hedge(void **state)
{
    (void)state;
    static const struct {
        double low, high, other_low, other_high;
        bool same;
    } rows[] = {
        { 12, 12, 12, 12, true },     { 12, 12, 13, 13, false },   { 12, 12, NAN, 12, true },
        { 12, NAN, 12, 12, true },    { 10, 12, 10, 12, true },    { 10, 12, 11, 11, false },
        { 10, 12, 10, 13, false },    { 0, 0, 0, 0, true },        { 595.7, 595.7, 595.697, 595.697, true },
        { -5, -5, 5, 5, false },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const fig_claim a = { .canonical_low = rows[i].low, .canonical_high = rows[i].high },
                        b = { .canonical_low = rows[i].other_low, .canonical_high = rows[i].other_high };
        if (check_same_figure(&a, &b) != rows[i].same || check_same_figure(&b, &a) != rows[i].same)
            fail_msg("row %zu", i);
    }
}

static void parts_and_wholes_add_up_or_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *text, *part, *whole, *share;
        double part_value, whole_value, share_value;
        const char *unit;
        size_t wrong;
    } rows[] = {
        { "3,000 of 10,000 houses, a quarter, fell", "3,000", "10,000", "a quarter", 3000, 10000, 0.25, "fraction", 1 },
        { "2,500 of 10,000 houses, a quarter, fell", "2,500", "10,000", "a quarter", 2500, 10000, 0.25, "fraction", 0 },
        { "2,600 of 10,000 houses, a quarter, fell", "2,600", "10,000", "a quarter", 2600, 10000, 0.25, "fraction", 0 },
        { "A quarter, 4,000 out of 10,000, fell", "4,000", "10,000", "A quarter", 4000, 10000, 0.25, "fraction", 1 },
        { "37 of the 60 seats, or 62%, went", "37", "60", "62%", 37, 60, 0.62, "percent", 0 },
        { "37 of the 60 seats, or 65%, went", "37", "60", "65%", 37, 60, 0.65, "percent", 1 },
        { "70 of 60 seats, or 65%, went", "70", "60", "65%", 70, 60, 0.65, "percent", 1 },
        { "3,000 people from 10,000 homes, a quarter", "3,000", "10,000", "a quarter", 3000, 10000, 0.25, "fraction", 0 },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_claim claims[3] = {
            claim_on(rows[i].text, rows[i].part, "buildings", rows[i].part_value, rows[i].part_value),
            claim_on(rows[i].text, rows[i].whole, "buildings", rows[i].whole_value, rows[i].whole_value),
            claim_on(rows[i].text, rows[i].share, "share", rows[i].share_value, rows[i].share_value),
        };
        claims[2].unit = rows[i].unit;
        claims[2].canonical_unit = "fraction";
        if (claims[2].span.begin < claims[0].span.begin) {
            const fig_claim share = claims[2];
            claims[2] = claims[1];
            claims[1] = claims[0];
            claims[0] = share;
        }
        part_whole sums[2];
        const size_t wrong = check_sums(claims, 3, rows[i].text, sums, 2);
        if (wrong != rows[i].wrong)
            fail_msg("%s: %zu", rows[i].text, wrong);
        if (wrong)
            assert_true(fabs(sums[0].low - rows[i].part_value / rows[i].whole_value) < 1e-9);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_asks_for_the_kind_and_the_words_of_the_subject),
        cmocka_unit_test(words_that_are_no_words_never_reach_a_question),
        cmocka_unit_test(the_same_subject_has_its_words_kind_and_unit),
        cmocka_unit_test(a_figure_is_the_same_whatever_its_hedge),
        cmocka_unit_test(parts_and_wholes_add_up_or_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
