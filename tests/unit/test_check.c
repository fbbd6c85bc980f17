/* test_check.c - figures of drafts: what they are about, which are the same, which do not add up. */
#include "views/check.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "views/sums.h"

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
        if (check_same_subject(&c, &words, &found, NULL) != rows[i].same)
            fail_msg("row %zu", i);
    }
}

static void what_it_is_of_may_stand_in_the_sentence_before(void **state)
{
    (void)state;
    static const struct {
        const char *text, *found_subject, *found, *before, *title;
        bool same;
    } rows[] = {
        { "The new bridge over the Varn opened in May. It cost $4.2 million.", NULL, "It cost $3.2 million.",
          "The bridge over the Varn is open.", NULL, true },
        { "The new bridge over the Varn opened in May. It cost $4.2 million.", "Varn bridge",
          "The Varn bridge cost $3.2 million.", NULL, NULL, true },
        { "The new bridge over the Varn opened in May. It cost $4.2 million.", NULL, "It cost $3.2 million.",
          "The school in Lipnik has a new roof.", "School roof", false },
        { "The new bridge over the Varn opened in May. It cost $4.2 million.", NULL, "It raised $3.2 million.",
          "The bridge over the Varn is open.", NULL, false }, /* another thing is said of it */
        { "It cost $4.2 million.", NULL, "It cost $3.2 million.", "The bridge over the Varn is open.", NULL, false },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_claim c = claim_on(rows[i].text, "$4.2 million", "money", 4.2e6, 4.2e6);
        const char *const own = strstr(rows[i].text, "It cost");
        c.sentence = (fig_span){ (size_t)(own - rows[i].text), strlen(rows[i].text) };
        about words;
        about_claim(&c, rows[i].text, &words);
        const fig_found_claim found = { .claim = { .kind = "money", .canonical_unit = "count",
                                                   .subject = rows[i].found_subject },
                                        .sentence = rows[i].found,
                                        .article = { .title = rows[i].title } };
        if (check_same_subject(&c, &words, &found, rows[i].before) != rows[i].same)
            fail_msg("row %zu", i);
    }
}

static void a_sentence_before_ends_where_the_next_begins(void **state)
{
    (void)state;
    static const struct {
        const char *text, *own, *before;
    } rows[] = {
        { "One came. It went.", "It", "One came." },
        { "A. B came! It went.", "It", "B came!" },
        { "A title\n\nIt went.", "It", "A title" },
        { "It went.", "It", "" },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t bytes;
        const size_t begin = check_before(rows[i].text, (size_t)(strstr(rows[i].text, rows[i].own) - rows[i].text), &bytes);
        if (bytes != strlen(rows[i].before) || strncmp(rows[i].text + begin, rows[i].before, bytes) != 0)
            fail_msg("row %zu: %.*s", i, (int)bytes, rows[i].text + begin);
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

static void put_in_order(fig_claim *claims, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && claims[j].span.begin < claims[j - 1].span.begin; j--) {
            const fig_claim later = claims[j - 1];
            claims[j - 1] = claims[j];
            claims[j] = later;
        }
}

static void parts_and_wholes_add_up_or_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *text, *part, *whole, *share, *subject;
        double part_value, whole_value, share_value;
        const char *unit;
        size_t wrong;
    } rows[] = {
        { "3,000 of 10,000 houses, a quarter, fell", "3,000", "10,000", "a quarter", "houses", 3000, 10000, 0.25, "fraction", 1 },
        { "2,500 of 10,000 houses, a quarter, fell", "2,500", "10,000", "a quarter", "houses", 2500, 10000, 0.25, "fraction", 0 },
        { "2,600 of 10,000 houses, a quarter, fell", "2,600", "10,000", "a quarter", "houses", 2600, 10000, 0.25, "fraction", 0 },
        { "A quarter, 4,000 out of 10,000, fell", "4,000", "10,000", "A quarter", NULL, 4000, 10000, 0.25, "fraction", 1 },
        { "37 of the 60 seats, or 62%, went", "37", "60", "62%", "seats", 37, 60, 0.62, "percent", 0 },
        { "37 of the 60 seats, or 65%, went", "37", "60", "65%", "seats", 37, 60, 0.65, "percent", 1 },
        { "70 of 60 seats, or 65%, went", "70", "60", "65%", "seats", 70, 60, 0.65, "percent", 1 },
        { "3,000 people from 10,000 homes, a quarter", "3,000", "10,000", "a quarter", NULL, 3000, 10000, 0.25, "fraction", 0 },
        { "3,000 of 10,000 were lost, a quarter.", "3,000", "10,000", "a quarter", NULL, 3000, 10000, 0.25, "fraction", 1 },
        { "3,000 of 10,000 (nearly a quarter) fell", "3,000", "10,000", "a quarter", NULL, 3000, 10000, 0.25, "fraction", 1 },
        { "3,000 of 10,000 were lost, a quarter of all", "3,000", "10,000", "a quarter", NULL, 3000, 10000, 0.25, "fraction", 1 },
        { "3,000 of 10,000 were lost, a quarter burnt", "3,000", "10,000", "a quarter", NULL, 3000, 10000, 0.25, "fraction", 0 },
        { "3,000 of 10,000 lost more than a quarter.", "3,000", "10,000", "a quarter", NULL, 3000, 10000, 0.25, "fraction", 0 },
        { "3,000 of the 2 models, 65%, went", "3,000", "2", "65%", "models", 3000, 2, 0.65, "percent", 0 },
        /* a share of a whole, and the part beside it */
        { "a quarter of 11,000, 9,000", "9,000", "11,000", "a quarter", NULL, 9000, 11000, 0.25, "fraction", 1 },
        { "a quarter of 11,000, 2,750", "2,750", "11,000", "a quarter", NULL, 2750, 11000, 0.25, "fraction", 0 },
        { "a quarter of the 11,000 men, 9,000, left", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 1 },
        { "a quarter of the 11,000 men (9,000) left", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 1 },
        { "a quarter of the 11,000 men \xe2\x80\x93 9,000 \xe2\x80\x93 left", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 1 },
        { "a quarter of the 11,000 is 9,000.", "9,000", "11,000", "a quarter", NULL, 9000, 11000, 0.25, "fraction", 1 },
        { "a quarter of the 11,000 men left, 9,000 stayed", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 0 },
        { "a quarter of the 11,000 men, 9,000 stayed", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 0 },
        { "a quarter of the 11,000 men and 9,000 women", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 0 },
        /* the part, and beside it a share of a whole */
        { "9,000 men, a quarter of the 11,000, left", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 1 },
        { "9,000, or a quarter of the 36,000 men", "9,000", "36,000", "a quarter", "men", 9000, 36000, 0.25, "fraction", 0 },
        { "9,000 men lost a quarter of the 11,000", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 0 },
        { "9,000 men and a quarter of 11,000 women", "9,000", "11,000", "a quarter", "men", 9000, 11000, 0.25, "fraction", 0 },
        { "12,000 men, a quarter of the 11,000, left", "12,000", "11,000", "a quarter", "men", 12000, 11000, 0.25, "fraction", 1 },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_claim claims[3] = {
            claim_on(rows[i].text, rows[i].part, "buildings", rows[i].part_value, rows[i].part_value),
            claim_on(rows[i].text, rows[i].whole, "buildings", rows[i].whole_value, rows[i].whole_value),
            claim_on(rows[i].text, rows[i].share, "share", rows[i].share_value, rows[i].share_value),
        };
        claims[0].subject = claims[1].subject = rows[i].subject;
        claims[2].unit = rows[i].unit;
        claims[2].canonical_unit = "fraction";
        put_in_order(claims, 3);
        part_whole sums[2];
        const size_t wrong = sums_find(claims, 3, rows[i].text, sums, 2);
        if (wrong != rows[i].wrong)
            fail_msg("%s: %zu", rows[i].text, wrong);
        if (wrong)
            assert_true(fabs(sums[0].low - rows[i].part_value / rows[i].whole_value) < 1e-9);
    }
}

static void a_list_is_no_part_and_a_share_of_another_whole_is_not_of_this_one(void **state)
{
    (void)state;
    const char *const list = "a quarter of 11,000, 9,000 and 5,000";
    fig_claim claims[4] = { claim_on(list, "a quarter", "share", 0.25, 0.25), claim_on(list, "11,000", "count", 11000, 11000),
                            claim_on(list, "9,000", "count", 9000, 9000), claim_on(list, "5,000", "count", 5000, 5000) };
    claims[0].canonical_unit = "fraction";
    assert_int_equal(sums_find(claims, 4, list, NULL, 0), 0);
    const char *const others = "3,000 of 10,000 houses and a half of 40 bridges";
    fig_claim whole[4] = { claim_on(others, "3,000", "count", 3000, 3000), claim_on(others, "10,000", "count", 10000, 10000),
                           claim_on(others, "a half", "share", 0.5, 0.5), claim_on(others, "40", "count", 40, 40) };
    whole[2].canonical_unit = "fraction";
    assert_int_equal(sums_find(whole, 4, others, NULL, 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_asks_for_the_kind_and_the_words_of_the_subject),
        cmocka_unit_test(words_that_are_no_words_never_reach_a_question),
        cmocka_unit_test(the_same_subject_has_its_words_kind_and_unit),
        cmocka_unit_test(what_it_is_of_may_stand_in_the_sentence_before),
        cmocka_unit_test(a_sentence_before_ends_where_the_next_begins),
        cmocka_unit_test(a_figure_is_the_same_whatever_its_hedge),
        cmocka_unit_test(parts_and_wholes_add_up_or_are_told),
        cmocka_unit_test(a_list_is_no_part_and_a_share_of_another_whole_is_not_of_this_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
