/* test_utf8.c - what is repaired, what is valid, where characters begin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "stem/utf8.h"

#define BAD "\xef\xbf\xbd" /* U+FFFD */

static const struct {
    const char *text;
    size_t bytes;
    const char *repaired;
    size_t replaced;
} rows[] = {
    { "", 0, "", 0 },
    { "plain", 5, "plain", 0 },
    { "a\0b", 3, "a b", 1 },
    { "\0", 1, " ", 1 },
    { "12345678\0"
      "2345678",
      16, "12345678 2345678", 1 },
    { "gr\xc3\xbc\xc3\x9f", 6, "gr\xc3\xbc\xc3\x9f", 0 },
    { "\xe2\x82\xac \xf0\x9f\x98\x80", 8, "\xe2\x82\xac \xf0\x9f\x98\x80", 0 },
    { "\x80", 1, BAD, 1 },
    { "a\xff"
      "b",
      3, "a" BAD "b", 1 },
    { "\xc0\xaf", 2, BAD BAD, 2 },                 /* a longer form of '/' */
    { "\xe0\x80\xaf", 3, BAD BAD BAD, 3 },         /* and a longer one */
    { "\xed\xa0\x80", 3, BAD BAD BAD, 3 },         /* half a surrogate pair */
    { "\xf4\x90\x80\x80", 4, BAD BAD BAD BAD, 4 }, /* beyond U+10FFFF */
    { "\xf4\x8f\xbf\xbf", 4, "\xf4\x8f\xbf\xbf", 0 },
    { "\xe2\x82", 2, BAD, 1 }, /* cut at the end: one maximal subpart */
    { "\xe2\x82x", 3, BAD "x", 1 },
    { "\xf0\x9f\x98", 3, BAD, 1 },
    { "\xf0\x80\x80\x41", 4, BAD BAD BAD "A", 3 },
    /* the example of the Unicode Standard, table 3-8 */
    { "\x61\xf1\x80\x80\xe1\x80\xc2\x62\x80\x63\x80\xbf\x64", 13,
      "a" BAD BAD BAD "b" BAD "c" BAD BAD "d", 6 },
};

static void invalid_sequences_are_replaced_one_for_each_maximal_subpart(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        buf out = BUF_EMPTY;
        buf_text(&out, "<");
        const size_t replaced = utf8_repair(rows[i].text, rows[i].bytes, &out);
        if (replaced != rows[i].replaced || strcmp(buf_string(&out) + 1, rows[i].repaired) != 0)
            fail_msg("row %zu: '%s', %zu replaced; wanted '%s', %zu", i, buf_string(&out) + 1,
                     replaced, rows[i].repaired, rows[i].replaced);
        buf_clear(&out);
    }
}

static void what_is_repaired_was_invalid_and_is_valid_after(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const bool has_nul = memchr(rows[i].text, '\0', rows[i].bytes) != NULL;
        const bool valid = utf8_valid(rows[i].text, rows[i].bytes);
        if (!has_nul && valid != (rows[i].replaced == 0))
            fail_msg("row %zu: utf8_valid says %d", i, valid);
        assert_true(utf8_valid(rows[i].repaired, strlen(rows[i].repaired)));
    }
    assert_true(utf8_valid("a\0b", 3)); /* NUL is a character */
}

static void a_border_is_the_beginning_of_a_character(void **state)
{
    (void)state;
    static const char text[] = "a\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80z";
    static const size_t borders[] = { 0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11 };
    for (size_t at = 0; at < sizeof borders / sizeof *borders; at++)
        assert_int_equal(utf8_border(text, at), borders[at]);
}

static void characters_are_decoded_and_cut_ones_read_no_farther(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t bytes;
        int32_t point;
        size_t length;
    } chars[] = {
        { "A", 1, 'A', 1 },
        { "\xc3\xbc", 2, 0xfc, 2 },
        { "\xe2\x82\xac", 3, 0x20ac, 3 },
        { "\xf0\x9f\x98\x80", 4, 0x1f600, 4 },
        { "\xc3", 1, 0xfffd, 1 },
        { "\xe2\x82", 2, 0xfffd, 1 },
        { "\xf0\x9f\x98", 3, 0xfffd, 1 },
        { "\xbf", 1, 0xfffd, 1 },
    };
    for (size_t i = 0; i < sizeof chars / sizeof *chars; i++) {
        size_t length = 99;
        assert_int_equal(utf8_at(chars[i].text, chars[i].bytes, 0, &length), chars[i].point);
        assert_int_equal(length, chars[i].length);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(invalid_sequences_are_replaced_one_for_each_maximal_subpart),
        cmocka_unit_test(what_is_repaired_was_invalid_and_is_valid_after),
        cmocka_unit_test(a_border_is_the_beginning_of_a_character),
        cmocka_unit_test(characters_are_decoded_and_cut_ones_read_no_farther),
    };
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
