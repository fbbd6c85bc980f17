/* test_parse.c - what tests/cases/query.cases cannot show: sizes, depths, noise, columns. */
#include "query/dates.h"
#include "query/parse.h"
#include "query/suggest.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static fig_status parse(const char *text, parse_style style, fig_error *err)
{
    arena nodes = ARENA_EMPTY;
    const query_node *root;
    const fig_status status = query_parse(text, style, kinds_builtin(), &nodes, &root, err);
    assert_true((root == NULL) == (status != FIG_OK));
    arena_clear(&nodes);
    return status;
}

/* `piece` `times` times, then `end`. Yours. */
static char *repeated(const char *piece, size_t times, const char *end)
{
    buf b = BUF_EMPTY;
    for (size_t i = 0; i < times; i++)
        buf_text(&b, piece);
    buf_text(&b, end);
    char *const text = buf_take(&b);
    assert_non_null(text);
    return text;
}

static void long_and_deep_questions_end_in_a_message(void **state)
{
    (void)state;
    static const struct {
        const char *piece;
        size_t times;
        const char *end, *what;
    } rows[] = {
        { "a ", 10000, "", "the question has more than 4096 terms" },
        { "by:a ", 10000, "", "the question has more than 4096 terms" },
        { "(troops:1.. OR ", 60, "a) by:b", "the bracket that opens here is never closed" },
        { "abcdefghi ", 7000, "", "the question is longer than 65536 bytes" },
        { "(", 100, "a", "brackets stand more than 64 deep" },
        { "-(", 100, "a", "brackets stand more than 64 deep" },
        { "title:(", 2, "a", "only words and phrases can stand in 'title:(...)'" },
        { "a NEAR/2 ", 4000, "a", "NEAR and ADJ join at most 16 words" },
        { "9", 400, "..", "the number '999999999999999999999999...' is too large" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *const text = repeated(rows[i].piece, rows[i].times, rows[i].end);
        fig_error err;
        assert_int_equal(parse(text, PARSE_STRICT, &err), FIG_BAD_QUERY);
        assert_string_equal(err.what, rows[i].what);
        free(text);
    }
}

static void long_questions_within_the_bounds_are_understood(void **state)
{
    (void)state;
    static const struct {
        const char *piece;
        size_t times;
        const char *end;
    } rows[] = {
        { "-", 30000, "a" },      { "NOT ", 10000, "a" },  { "a ", 4000, "" },
        { "a NEAR/2 ", 15, "a" }, { "9", 400, "" },        { "\"a 1..2 ", 1, "\"" },
        { "\\", 30000, "a" },     { "- -- ", 10000, "a" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *const text = repeated(rows[i].piece, rows[i].times, rows[i].end);
        fig_error err;
        if (parse(text, PARSE_STRICT, &err))
            fail_msg("row %zu: %s %s", i, err.where, err.what);
        free(text);
    }
}

static void an_empty_question_says_what_to_write(void **state)
{
    (void)state;
    static const char *const rows[] = { "", " ", "\t\n", "()", "\"\"", "...", "-" };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fig_error err;
        assert_int_equal(parse(rows[i], PARSE_STRICT, &err), FIG_BAD_QUERY);
        assert_string_equal(err.what, "there is nothing to look for");
    }
}

/* Whatever is typed ends in a tree or a message, and free text is never refused for its marks. */
static void noise_is_survived(void **state)
{
    (void)state;
    static const char *const parts[] = {
        "\"",       "(",    ")",      "-",     "NOT ",      " OR ", " AND ", "a",  "troops:",
        "10k",      "..",   "~",      "%",     ">",         "$",    "*",     "=",  "\\",
        " ",        "by:",  "title:", "date:", "2024-10",   "é",    "\xff",  "“",  "≥",
        " NEAR/2 ", "w/3 ", "1e9",    "…",     "mod:exact", "km",   ":",     "9,9"
    };
    unsigned seed = 7;
    for (int round = 0; round < 20000; round++) {
        buf text = BUF_EMPTY;
        const unsigned length = 1 + (seed >> 8) % 12;
        for (unsigned i = 0; i < length; i++) {
            seed = seed * 1103515245u + 12345u;
            buf_text(&text, parts[(seed >> 16) % (sizeof parts / sizeof *parts)]);
        }
        fig_error err;
        const fig_status strict = parse(buf_string(&text), PARSE_STRICT, &err);
        assert_true(strict == FIG_OK || strict == FIG_BAD_QUERY);
        assert_true(strict == FIG_OK || (!strncmp(err.where, "query:", 6) && err.what[0]));
        const fig_status any = parse(buf_string(&text), PARSE_ANY, &err);
        assert_true(any == FIG_OK || any == FIG_BAD_QUERY);
        buf_clear(&text);
    }
}

static void ranges_keep_their_ends(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double low, high, centre;
        bool low_excluded, high_excluded;
    } rows[] = {
        { "troops:1..2", 1, 2, NAN, false, false },
        { "troops:>5", 5, NAN, NAN, true, false },
        { "troops:<5", NAN, 5, NAN, false, true },
        { "troops:≥5", 5, NAN, NAN, false, false },
        { "troops:~100", 90, 110, 100, false, false },
        { "troops:~100~5", 95, 105, 100, false, false },
        { "troops:7", 7, 7, NAN, false, false },
        { "temperature:~-10", -11, -9, -10, false, false },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        arena nodes = ARENA_EMPTY;
        const query_node *root;
        assert_int_equal(
            query_parse(rows[i].text, PARSE_STRICT, kinds_builtin(), &nodes, &root, NULL), FIG_OK);
        const query_range *const r = &root->range;
        assert_int_equal(root->op, QUERY_CLAIM);
        assert_true(r->low == rows[i].low || (isnan(r->low) && isnan(rows[i].low)));
        assert_true(r->high == rows[i].high || (isnan(r->high) && isnan(rows[i].high)));
        assert_true(r->centre == rows[i].centre || (isnan(r->centre) && isnan(rows[i].centre)));
        assert_int_equal(r->low_excluded, rows[i].low_excluded);
        assert_int_equal(r->high_excluded, rows[i].high_excluded);
        arena_clear(&nodes);
    }
}

static void dates_are_days_or_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int first, last; /* 0, 0: no date */
    } rows[] = {
        { "2024-02", 20240201, 20240229 },
        { "2023-02-28", 20230228, 20230228 },
        { "2024-10..2024-11", 20241001, 20241130 },
        { "<2024-03", DAY_FIRST, 20240229 },
        { ">2023-12-31", 20240101, DAY_LAST },
        { "..2020", DAY_FIRST, 20201231 },
        { "none", DAY_NONE, DAY_NONE },
        { "2024-1", 0, 0 },
        { "24-10-25", 0, 0 },
        { "2024-11..2024-10", 0, 0 },
        { "..", 0, 0 },
        { "2024-10-25T10", 0, 0 },
        { "0000", 0, 0 },
        { ">", 0, 0 },
        { "2024-", 0, 0 },
        { "2024..2025..2026", 0, 0 },
        { "", 0, 0 },
        { "2024-10-32", 0, 0 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        date_span span = { 0, 0 };
        const bool wanted = rows[i].first || rows[i].last;
        if (dates_parse(rows[i].text, strlen(rows[i].text), &span) != wanted ||
            (wanted && (span.first_day != rows[i].first || span.last_day != rows[i].last)))
            fail_msg("'%s' gave %d..%d", rows[i].text, span.first_day, span.last_day);
    }
}

static void slips_of_the_finger_find_the_name_meant(void **state)
{
    (void)state;
    static const char *const names[] = { "title", "source", "date", "by" };
    static const struct {
        const char *typed, *meant;
    } rows[] = { { "sorce", "source" }, { "tilte", "title" }, { "Dat", "date" },
                 { "xyzzy", NULL },     { "b", "by" },        { "", NULL } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *const got = suggest_nearest(rows[i].typed, strlen(rows[i].typed), names, 4);
        assert_true(got == rows[i].meant || (got && rows[i].meant && !strcmp(got, rows[i].meant)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_and_deep_questions_end_in_a_message),
        cmocka_unit_test(long_questions_within_the_bounds_are_understood),
        cmocka_unit_test(an_empty_question_says_what_to_write),
        cmocka_unit_test(noise_is_survived),
        cmocka_unit_test(ranges_keep_their_ends),
        cmocka_unit_test(dates_are_days_or_nothing),
        cmocka_unit_test(slips_of_the_finger_find_the_name_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
