/* test_dates.c - dates as fields give them and as articles print them. */
#include "indexer/dates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const struct {
    const char *given, *iso; /* NULL: no date */
} fields[] = {
    { "2024", "2024" },
    { "2024-10", "2024-10" },
    { " 2024-10-25\n", "2024-10-25" },
    { "20241025", "2024-10-25" },
    { "2024/10/25", "2024-10-25" },
    { "2024-10-25T09:30:00Z", "2024-10-25T09:30:00Z" },
    { "2024-10-25 14:30", "2024-10-25T14:30" },
    { "2024-10-25T23:30:15.123-05:00", "2024-10-26T04:30:15Z" },
    { "1968-10-25T00:30:00+02:00", "1968-10-24T22:30:00Z" },
    { "2024-12-31T23:30:00-0100", "2025-01-01T00:30:00Z" },
    { "2024-03-01T00:10:00+01:00", "2024-02-29T23:10:00Z" },
    { "Fri, 25 Oct 2024 09:30:00 +0000", "2024-10-25T09:30:00Z" },
    { "Oct. 25, 2024 2:30 p.m. EST", "2024-10-25T19:30Z" },
    { "Friday, October 25, 2024", "2024-10-25" },
    { "October 25th, 2024 at 12:05 am", "2024-10-25T00:05" },
    { "25. Oktober 2024", "2024-10-25" },
    { "25 de octubre de 2024", "2024-10-25" },
    { "1er f\xc3\xa9vrier 2025", "2025-02-01" },
    { "October 2024", "2024-10" },
    { "19 вересня 2024 року", "2024-09-19" },
    { "3 февраля 2025 г.", "2025-02-03" },
    { "19. syyskuuta 2024", "2024-09-19" },
    { "19 września 2024 r.", "2024-09-19" },
    { "25/10/2024", "2024-10-25" },
    { "10/25/2024", "2024-10-25" },
    { "12.03.2024", "2024-03-12" },
    { "03/03/2024", "2024-03-03" },
    { "12/03/2024", NULL }, /* March or December? */
    { "12/03/24", NULL },
    { "2024-13-01", NULL },
    { "2023-02-29", NULL },
    { "2024-02-30", NULL },
    { "20240002", NULL },
    { "20240100", NULL },
    { "2024-1", NULL },
    { "2024-", NULL },
    { "2024-10-25 25:00", NULL },
    { "2024-10-25x", NULL },
    { "yesterday", NULL },
    { "1729849800", NULL },
    { "May", NULL },
    { "", NULL },
};

static void a_field_is_a_date_only_when_nothing_is_left_in_doubt(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(fields); i++) {
        date found;
        char iso[DATE_BYTES];
        const bool is_date = date_read(fields[i].given, strlen(fields[i].given), &found);
        if (is_date != (fields[i].iso != NULL))
            fail_msg("'%s': date or not?", fields[i].given);
        if (is_date)
            assert_int_equal(date_print(&found, iso), strlen(fields[i].iso));
        if (is_date)
            assert_string_equal(iso, fields[i].iso);
    }
}

static const struct {
    const char *text, *iso;
} texts[] = {
    { "Troops move north\n\nFriday, October 25, 2024\n\nThe text.", "2024-10-25" },
    { "Headline\nUpdate Time: 2024-10-25 14:30\nThe text.", "2024-10-25T14:30" },
    { "Published 25 October 2024\nThe text.", "2024-10-25" },
    { "By Jane Doe | October 25, 2024 | 3 min read\nText.", "2024-10-25" },
    { "LONDON, 25 October 2024 (Reuters) - The government said on Friday it would not.",
      "2024-10-25" },
    { "Headline\n\nText without it.\n\nMore.\n\nPosted on May 3rd, 2021 at 5:15 pm\n",
      "2021-05-03T17:15" },
    /* what was published first counts, not what was touched last */
    { "Updated: 2024-10-27\nPublished: 2024-10-25\nText.", "2024-10-25" },
    { "Title\nUpdated: 2024-10-27\n2024-10-25\nText.", "2024-10-25" },
    { "Ver\xc3\xb6"
      "ffentlicht am 5. M\xc3\xa4rz 2024\nText.",
      "2024-03-05" },
    { "# Title\n\n*Posted 3 February 2025 by the Hanbit Centre, a group in Busan.*\n\nText.",
      "2025-02-03" },
    { "# Title\n\n*11 June 2024. By Lena Brusic for the Slow Desk newsletter.*\n\nText.",
      "2024-06-11" },
    { "Title\n\nText.\n\nPosted: Aug. 12, 2024, 6:05 p.m. PDT. Call (530) 555-0134.",
      "2024-08-13T01:05Z" },
    { "Заголовок\n\n19 вересня 2024 року\n\nТекст.", "2024-09-19" },
    /* dates of what is told, not of the telling */
    { "Sold on 25 October 2024 by the city of Skarin.", NULL },
    { "The report, at last, was posted 3 February 2025. It says so.", NULL },
    { "The war began on 24 February 2022", NULL },
    { "The report published 25 October 2024 says so.", NULL },
    { "He was born on May 3, 1950, in Kyiv, and came to the city much later with his family.",
      NULL },
    { "PYONGYANG, December 24 (KCNA) -- Japan continues.", NULL }, /* of which year? */
    { "Copyright 2024 The Daily", NULL },
    { "Today: July 24, 2008", NULL },
    { "\xe2\x80\x94 Ann Lee (@annlee) May 23, 2022", NULL },
    { "1957 \xe2\x80\x93 January 4, 2023", NULL },
    { "Senator Lee in New Castle County on Monday, July 31, 2006", NULL },
    { "Published 3:04 PM EDT, Thu October 24, 2024", "2024-10-24T19:04Z" },
    { "Updated 11:30 p.m. EST on Tue December 31, 2024", "2025-01-01T04:30Z" },
    { "Ferry sinks\n14:30, 25 октября 2024", "2024-10-25T14:30" },
    { "Le 25 déc. 2024", NULL },
    { "25 déc. 2024", "2024-12-25" },
    { "12 gen 2024", "2024-01-12" },
    { "3 ago 2024", "2024-08-03" },
    { "2 mrt 2024", "2024-03-02" },
    { "7 нояб. 2024", "2024-11-07" },
    { "A text.\n\nMore of it.\n\nOctober 25, 2024", "2024-10-25" },
    { "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\nOctober 25, 2024\na\nb\nc\nd\ne\nf\n", NULL },
    { "", NULL },
};

static void a_text_is_dated_by_its_own_lines_alone(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        date found;
        char iso[DATE_BYTES] = "";
        if (date_find(texts[i].text, strlen(texts[i].text), &found))
            date_print(&found, iso);
        if (strcmp(iso, texts[i].iso ? texts[i].iso : ""))
            fail_msg("'%s': '%s'", texts[i].text, iso);
    }
}

static const struct {
    const char *url, *iso; /* NULL: no date */
} addresses[] = {
    { "https://post.example/2024/10/25/ferry-sinks", "2024-10-25" },
    { "https://post.example/2024/oct/25/ferry-sinks", "2024-10-25" },
    { "https://post.example/news/2024-10-25-ferry", "2024-10-25" },
    { "https://post.example/2024/10/25", "2024-10-25" },
    { "https://post.example/2024/10/ferry-sinks", NULL },
    { "https://post.example/2024/13/25/ferry", NULL },
    { "https://post.example/25/10/2024/ferry", NULL },
    { "https://post.example/1821/10/25/ferry", NULL },
    { "https://post.example/2024/10/251/ferry", NULL },
    { "https://post.example/id/20241025", NULL },
    { "https://post.example/2024/10/25x", NULL },
    { "", NULL },
};

static void an_address_with_a_day_in_its_path_dates_what_is_there(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(addresses); i++) {
        date found;
        char iso[DATE_BYTES] = "";
        if (date_of_address(addresses[i].url, &found))
            date_print(&found, iso);
        if (strcmp(iso, addresses[i].iso ? addresses[i].iso : ""))
            fail_msg("'%s': '%s'", addresses[i].url, iso);
    }
}

static void long_lines_of_digits_take_no_time(void **state)
{
    (void)state;
    enum { BYTES = 8 << 20 };
    char *const text = malloc(BYTES);
    date found;
    assert_non_null(text);
    memset(text, '1', BYTES);
    for (size_t i = 4; i < BYTES; i += 5)
        text[i] = ' ';
    assert_false(date_find(text, BYTES, &found));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_field_is_a_date_only_when_nothing_is_left_in_doubt),
        cmocka_unit_test(a_text_is_dated_by_its_own_lines_alone),
        cmocka_unit_test(an_address_with_a_day_in_its_path_dates_what_is_there),
        cmocka_unit_test(long_lines_of_digits_take_no_time),
    };
    return cmocka_run_group_tests_name("dates", tests, NULL, NULL);
}
