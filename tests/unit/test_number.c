/* Numbers as written: what they are worth and how many tokens they take. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "claims/number.h"

static const struct {
    const char *lang, *text;
    double low, high;
    const char *written; /* the part of `text` that is the number */
} numbers[] = {
    /* digits */
    { "en", "15,000 men", 15000, 15000, "15,000" },
    { "en", "1,234,567", 1234567, 1234567, "1,234,567" },
    { "en", "12,34,567 votes", 1234567, 1234567, "12,34,567" },
    { "en", "3.25 miles", 3.25, 3.25, "3.25" },
    { "en", "1.111,11", 1111.11, 1111.11, "1.111,11" },
    { "en", "1 234 567", 1234567, 1234567, "1 234 567" },
    { "en", "1'234'567", 1234567, 1234567, "1'234'567" },
    { "de", "1.234,5 Liter", 1234.5, 1234.5, "1.234,5" },
    { "de", "34,6 Mio. Euro", 34.6e6, 34.6e6, "34,6 Mio." },
    { "fr", "3 000 manifestants", 3000, 3000, "3 000" },
    { "en", ".500", 0.5, 0.5, ".500" },
    { "en", "-1.3 points", -1.3, -1.3, "-1.3" },
    { "en", "minus five", -5, -5, "minus five" },
    { "en", "2.998×10−8 m", 2.998e-8, 2.998e-8, "2.998×10−8" },
    { "en", "12.32e+14", 12.32e14, 12.32e14, "12.32e+14" },
    { "en", "10^5 cells", 1e5, 1e5, "10^5" },
    { "sv", "1.200 soldater", 1200, 1200, "1.200" },
    { "tr", "2,5 ton", 2.5, 2.5, "2,5" },
    { "hi", "1,200", 1200, 1200, "1,200" },
    /* scales of scripts without spaces */
    { "zh", "1万2000人", 12000, 12000, "1万2000" },
    { "zh", "3.5亿美元", 3.5e8, 3.5e8, "3.5亿" },
    { "zh", "1.2万亿元", 1.2e12, 1.2e12, "1.2万亿" },
    { "zh", "3千5百万人", 3.5e7, 3.5e7, "3千5百万" },
    { "zh", "5,000人", 5000, 5000, "5,000" },
    { "zh", "5千米", 5, 5, "5" },
    { "zh-Hant", "2億3000萬元", 2.3e8, 2.3e8, "2億3000萬" },
    { "ja", "１万２０００人", 12000, 12000, "１万２０００" },
    { "ja", "1兆5000億円", 1.5e12, 1.5e12, "1兆5000億" },
    { "ja", "2千人と5人", 2000, 2000, "2千" },
    { "ja", "3万 5000", 30000, 30000, "3万" },
    { "ko", "1만 2천 명", 12000, 12000, "1만 2천" },
    { "ko", "3억5천만 원", 3.5e8, 3.5e8, "3억5천만" },
    { "th", "3.5 ล้านบาท", 3.5e6, 3.5e6, "3.5 ล้าน" },
    { "th", "2 แสนล้านบาท", 2e11, 2e11, "2 แสนล้าน" },
    { "th", "5 พันธุ์", 5, 5, "5" },
    { "km", "៣ លាន", 3e6, 3e6, "៣ លាន" },
    { "en", "3万 people", 30000, 30000, "3万" },
    /* mixed */
    { "en", "2.5 million people", 2.5e6, 2.5e6, "2.5 million" },
    { "en", "5k runners", 5000, 5000, "5k" },
    { "en", "10M users", 1e7, 1e7, "10M" },
    { "en", "10m people", 1e7, 1e7, "10m" },
    { "en", "9m high", 9, 9, "9" },
    { "en", "35 lakh rupees", 3.5e6, 3.5e6, "35 lakh" },
    { "en", "322 hundred", 32200, 32200, "322 hundred" },
    { "en", "3 hundred and 21", 321, 321, "3 hundred and 21" },
    /* words */
    { "en", "two hundred and fifty thousand men", 250000, 250000,
      "two hundred and fifty thousand" },
    { "en", "twenty-eight thousand six hundred forty-two", 28642, 28642,
      "twenty-eight thousand six hundred forty-two" },
    { "en", "one twenty two", 122, 122, "one twenty two" },
    { "en", "two hundred point zero three", 200.03, 200.03, "two hundred point zero three" },
    { "en", "a hundred years", 100, 100, "a hundred" },
    { "en", "two dozen eggs", 24, 24, "two dozen" },
    { "en", "one and a half thousand", 1500, 1500, "one and a half thousand" },
    { "en", "one billion and a half million", 1000500000, 1000500000,
      "one billion and a half million" },
    { "es", "treinta y dos personas", 32, 32, "treinta y dos" },
    { "fr", "quatre-vingt-dix-sept", 97, 97, "quatre-vingt-dix-sept" },
    { "it", "duemila persone", 2000, 2000, "duemila" },
    { "nl", "vijfentwintig", 25, 25, "vijfentwintig" },
    { "ru", "двести тысяч", 200000, 200000, "двести тысяч" },
    /* fractions */
    { "en", "3/4 cup", 0.75, 0.75, "3/4" },
    { "en", "10 1/2 miles", 10.5, 10.5, "10 1/2" },
    { "en", "½ teaspoon", 0.5, 0.5, "½" },
    { "en", "two-thirds of them", 2.0 / 3, 2.0 / 3, "two-thirds" },
    { "en", "one hundred twenty-fifths", 4, 4, "one hundred twenty-fifths" },
    { "en", "one hundred and twenty fifths", 24, 24, "one hundred and twenty fifths" },
    { "en", "two hundred fifths", 40, 40, "two hundred fifths" },
    { "en", "one one-hundredth of it", 0.01, 0.01, "one one-hundredth" },
    { "en", "two one hundred fifths", 2.0 / 105, 2.0 / 105, "two one hundred fifths" },
    { "en", "a quarter of them", 0.25, 0.25, "a quarter" },
    { "en", "half a million", 5e5, 5e5, "half a million" },
    { "en", "quarter million", 250000, 250000, "quarter million" },
    { "en", "one in three women", 1.0 / 3, 1.0 / 3, "one in three" },
    { "en", "nine of 10", 0.9, 0.9, "nine of 10" },
    { "en", "two out of five hundred", 0.004, 0.004, "two out of five hundred" },
    { "de", "zwei Drittel der", 2.0 / 3, 2.0 / 3, "zwei Drittel" },
    /* vague */
    { "en", "dozens of men", 12, 120, "dozens" },
    { "en", "hundreds of thousands of men", 1e5, 1e6, "hundreds of thousands" },
    { "en", "several hundred men", 100, 1000, "several hundred" },
    { "en", "a couple of men", 2, 2, "a couple" },
    { "de", "Tausende Menschen", 1e3, 1e4, "Tausende" },
    /* no numbers */
    { "en", "a man", 0, 0, "" },
    { "en", "quarters of the city", 0, 0, "" },
    { "es", "millones de", 1e6, 1e7, "millones" },
};

static size_t scan(const char *lang, const char *text, token *tokens, size_t most, sentence *s,
                   scanner *scan_state)
{
    scanner_start(scan_state, text, strlen(text), lang);
    assert_true(scanner_next(scan_state, s));
    assert_true(s->count <= most);
    memcpy(tokens, s->tokens, s->count * sizeof *tokens);
    return s->count;
}

static void numbers_are_read_as_they_are_written(void **state)
{
    (void)state;
    scanner *const scan_state = scanner_new();
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        token tokens[64];
        sentence s;
        const size_t count = scan(numbers[i].lang, numbers[i].text, tokens, 64, &s, scan_state);
        const number n = number_read(numbers[i].text, tokens, count, 0, numbers[i].lang);
        const size_t bytes = n.tokens ? tokens[n.tokens - 1].end : 0;
        if (bytes != strlen(numbers[i].written) ||
            fabs(n.low - numbers[i].low) > 1e-9 * fabs(n.low) ||
            fabs(n.high - numbers[i].high) > 1e-9 * fabs(n.high))
            fail_msg("'%s' [%s]: %.*s = %g..%g, wanted %s = %g..%g", numbers[i].text,
                     numbers[i].lang, (int)bytes, numbers[i].text, n.low, n.high,
                     numbers[i].written, numbers[i].low, numbers[i].high);
    }
    scanner_free(scan_state);
}

static void one_number_takes_one_position(void **state)
{
    static const struct {
        const char *text;
        size_t run;
    } rows[] = {
        { "15,000 men", 1 },
        { "15 million men", 2 },
        { "one hundred thousand men", 3 },
        { "twenty-five men", 3 },
        { "men", 1 },
        { "one in three men", 1 },
        { "two-thirds of men", 1 },
        { "2.5 million", 2 },
    };
    (void)state;
    scanner *const scan_state = scanner_new();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        token tokens[64];
        sentence s;
        const size_t count = scan("en", rows[i].text, tokens, 64, &s, scan_state);
        const size_t run = number_run(rows[i].text, tokens, count, 0, NULL);
        if (run != rows[i].run)
            fail_msg("'%s': %zu, wanted %zu", rows[i].text, run, rows[i].run);
    }
    scanner_free(scan_state);
}

static void typed_numbers_are_parsed(void **state)
{
    static const struct {
        const char *text;
        size_t bytes;
        double value;
    } rows[] = {
        { "15000", 5, 15000 },
        { "15,000", 6, 15000 },
        { "15k", 3, 15000 },
        { "3.2bn", 5, 3.2e9 },
        { "1.5mln", 6, 1.5e6 },
        { "3bln..", 4, 3e9 },
        { "2trln", 5, 2e12 },
        { "5lakh", 5, 5e5 },
        { "6crores", 7, 6e7 },
        { "5mrd", 4, 5e9 },
        { "15million", 9, 15e6 },
        { "5lakhx", 1, 5 },
        { "1.5m", 4, 1.5e6 },
        { "2/3", 3, 2.0 / 3 },
        { "-5", 2, -5 },
        { "10km", 2, 10 },
        { "5t", 1, 5 },
        { "20..30", 2, 20 },
        { "15,000..20", 6, 15000 },
        { "1e999", 1, 1 },
        { "x", 0, NAN },
        { "", 0, NAN },
        { ".5", 2, 0.5 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        double value = 0;
        const size_t bytes = number_parse(rows[i].text, strlen(rows[i].text), &value);
        if (bytes != rows[i].bytes || (bytes && fabs(value - rows[i].value) > 1e-9 * fabs(value)))
            fail_msg("'%s': %zu bytes, %g", rows[i].text, bytes, value);
    }
}

static void a_number_of_400_digits_is_unreadable(void **state)
{
    (void)state;
    char text[401];
    double value = 0;
    memset(text, '7', 400);
    text[400] = '\0';
    assert_int_equal(number_parse(text, 400, &value), 0);
    assert_true(isnan(value));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_as_they_are_written),
        cmocka_unit_test(one_number_takes_one_position),
        cmocka_unit_test(typed_numbers_are_parsed),
        cmocka_unit_test(a_number_of_400_digits_is_unreadable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
