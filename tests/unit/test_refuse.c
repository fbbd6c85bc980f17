/* Refusals: every reason in its usual forms, and the quantities that look like them. */
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "found.h"

static const struct {
    const char *lang, *text, *rejected;
} rows[] = {
    /* dates, times, years */
    { "en", "It opened on Oct. 31.", "31 date" },
    { "en", "It opened on February 11, 2019 in Rome.", "11, 2019 date" },
    { "en", "It opened on 11 July 2019.", "11 July 2019 date" },
    { "en", "It opened on the 6-7 May.", "6-7 May date" },
    { "en", "It opened on 2019-09-01T10:38:07Z today.", "2019-09-01T10:38:07Z date" },
    { "en", "It opened on 5/17/2018.", "5/17/2018 date" },
    { "de", "Am 12.03.2024 begann es.", "12.03.2024 date" },
    { "ru", "Это было 20 июля 2018 года.", "20 июля 2018 date" },
    { "en", "It began at 9:35 PM.", "9:35 PM time" },
    { "en", "It began at 2.17pm.", "2.17pm time" },
    { "en", "It began at nine o'clock.", "nine o'clock time" },
    { "en", "It began at 0401 GMT.", "0401 GMT time" },
    { "en", "It began in 1991.", "1991 year" },
    { "en", "The 1990s were loud.", "1990s year" },
    { "en", "The 2005-2024 figures are out.", "2005-2024 year" },
    { "en", "It was built in 300 BC.", "300 BC year" },
    { "en", "2000 people came.", "" },
    { "en", "It costs 2005 dollars.", "" },
    { "en", "3 4 5 6 7 8 9", "3 4 5 6 7 8 9 calendar" },
    { "en", "The office is open from 0730 to 1600GMT.", "0730 time; 1600GMT time" },
    { "en", "It carried 0730 tonnes.", "" },
    { "es", "En la década de los 70 había lobos.", "70 year" },
    { "es", "Lo construyeron en los años 60.", "60 year" },
    { "it", "Era famoso negli anni '80.", "80 year" },
    { "pt", "Foi fundada nos anos 90.", "90 year" },
    { "nl", "Het begon in de jaren 60.", "60 year" },
    { "es", "Hace cinco años 90 familias llegaron.", "" },
    { "ja", "2024年1月12日、9時。", "2024年 date; 1月 date; 12日 date; 9時 time" },
    { "ko", "2024년 1월 12일 9시.", "2024년 date; 1월 date; 12일 date; 9시 time" },
    { "zh", "第3次。约5千克。G20。", "第3 ordinal; 5千 name; 20 name" },
    { "zh", "约5,000人，3.5亿美元。", "" },
    /* names, references, versions */
    { "en", "The suit rests on Rule 14d-10 of the act.", "14d-10 name" },
    { "en", "See 13a-14 of the code.", "13a-14 name" },
    { "en", "He was held in Camp 22, near the border.", "22 name" },
    { "en", "It erased a 21-3 half-time lead.", "21-3 score; half name" },
    { "en", "An F-16 crashed.", "16 name" },
    { "en", "It tries PLX-R18 on patients.", "18 name" },
    { "en", "Health, 2018s best sector, fell.", "2018s year" },
    { "en", "The G20 met.", "20 name" },
    { "en", "COVID-19 spread.", "19 name" },
    { "en", "A Boeing 737 landed.", "737 name" },
    { "en", "The S&P 500 closed.", "500 name" },
    { "en", "After 9/11 it changed.", "9/11 name" },
    { "en", "The Group of Seven met.", "Seven name" },
    { "en", "A 3D film.", "3D name" },
    { "en", "See section 5 and page 12.", "5 reference; 12 reference" },
    { "en", "Resolution 2231 passed.", "2231 reference" },
    { "en", "They use version 2.1 now.", "2.1 version" },
    { "en", "They use 1.2.3 now.", "1.2.3 version" },
    { "en", "The 22nd amendment stands.", "22nd ordinal" },
    { "en", "They slipped to the bottom three.", "three ordinal" },
    /* addresses, numbers of things */
    { "en", "Call +1-222-2222-2222 now.", "1-222-2222-2222 phone" },
    { "en", "Call (555) 123-4567 now.", "555) 123-4567 phone" },
    { "en", "See http://example.com/2019/05/a1 now.", "2019/05/a1 url" },
    { "en", "He lives at 575 Wilbraham Road.", "575 postcode" },
    { "en", "Send it to KM4 7QX today.", "KM4 7QX postcode" },
    { "en", "The runner with bib 417 won.", "417 id" },
    { "en", "The wreck lies at 38.42 N, 27.15 E.", "38.42 N, 27.15 E coordinates" },
    { "en", "They won 3-1 at home.", "3-1 score" },
    { "de", "Das Spiel endete 95:93.", "95:93 score" },
    /* pages */
    { "en", "Copyright © 2019 The Times", "2019 year" },
    { "en", "© 2005-2024 All rights reserved.", "2005-2024 year" },
    { "en", "Share 3.4K Tweet 1.1K", "3.4K page_furniture; 1.1K page_furniture" },
    { "en", "Views: 1,932 | Comments (23)", "1,932 page_furniture; 23 page_furniture" },
    { "en", "By Nela Voss | 2 September 2024 | 3 min read",
      "2 September 2024 date; 3 min read page_furniture" },
    { "en", "-0-", "-0- page_furniture" },
    { "en", "Contents\n1 Background\n2 Decision\n2.1 Vote",
      "1 list_item; 2 list_item; 2.1 list_item" },
    { "en", "Tarnfish 4.2 is out.", "4.2 version" },
    { "en", "The flaw is CVE-2024-31337.", "2024-31337 id" },
    { "en", "See post #48213 for more.", "48213 id" },
    { "en", "Posted by Ada\n1593204418", "1593204418 id" },
    { "en", "Harlow Town 3-1 Denby Rovers", "3-1 score" },
    { "en", "Parliament voted 61-54 for it.", "61-54 score" },
    { "en", "Book on 1800 555 017.", "1800 555 017 phone" },
    { "en", "Non-emergency calls: 101.", "101 phone" },
    { "en", "Contact: Scot Montrey, 202/224-2206.", "202/224-2206 phone" },
    { "en", "It was less than in the same 1985 month.", "1985 year" },
    { "en", "The scrum-half played in the Six Nations.", "half name; Six name" },
    { "en", "France were 17-6 down.", "17-6 score" },
    { "en", "Its office is in Salt Lake City, Utah, 84138, he said.", "84138 postcode" },
    { "en", "The Group of 20 met.", "20 name" },
    { "en", "Doctors at Hospital No. 5 agreed.", "5 name" },
    { "en", "It is closed between junctions 17 and 22.", "17 name; 22 name" },
    { "en", "Write to Mill Street 12, 38702 Varesh.", "12 postcode; 38702 postcode" },
    { "en", "The train left at 19.45 on Friday.", "19.45 time" },
    { "en", "It began at six in the evening.", "six time" },
    { "en", "It began at half past eight.", "half past eight time" },
    { "en", "5 min read", "5 min read page_furniture" },
    { "en", "Share 212 Tweet 48", "212 page_furniture; 48 page_furniture" },
    { "en", "1. An item of it", "1 list_item" },
    /* words */
    { "en", "This one is for each one they lose.", "one pronoun; one pronoun" },
    { "en", "No one came.", "one pronoun" },
    { "en", "The roof is older than the one of Varesh.", "one pronoun" },
    { "en", "It fell in the second half.", "second ordinal; half name" },
    { "en", "A zero-day flaw.", "zero name" },
};

static void figures_that_claim_nothing_are_refused(void **state)
{
    (void)state;
    buf out = BUF_EMPTY;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *const got = found_rejected(rows[i].lang, rows[i].text, &out);
        if (strcmp(got, rows[i].rejected) != 0)
            fail_msg("[%s] %s\n  found  %s\n  wanted %s", rows[i].lang, rows[i].text, got,
                     rows[i].rejected);
    }
    buf_clear(&out);
}

static void every_refusal_tells_its_rule(void **state)
{
    static const struct {
        const char *text, *rules;
    } told[] = {
        { "It opened on Oct. 31.", "a day or year beside a month: Oct." },
        { "It opened on 11 July 2019.", "a day or year beside a month: July" },
        { "It began in 1991.", "four digits after a word that years follow: in" },
        { "The 1990s were loud.", "a decade" },
        { "A Boeing 737 landed.", "part of the name that stands before it: Boeing" },
        { "An F-16 crashed.", "joined to the word before it: F" },
        { "Share 212", "a counter or page number of a web page: Share" },
        { "It began at 9:35 PM.", "digits written as a time of day: PM" },
        { "They won 3-1 at home.", "the result of a game or vote: won" },
        { "They slipped to the bottom three.", "says which one, not how many: bottom" },
        { "See page 12 [3].",
          "a place in a text, as the word before says: page; a footnote in brackets" },
        { "They use 1.2.3 now.", "points as in a version number" },
        { "See http://example.com/2019/05/a1 now.", "part of an address" },
    };
    (void)state;
    buf out = BUF_EMPTY;
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        assert_string_equal(found_rules("en", told[i].text, &out), told[i].rules);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        found_rules(rows[i].lang, rows[i].text, &out); /* which holds that there is one */
    buf_clear(&out);
}

static void look_alikes_are_claims(void **state)
{
    static const struct {
        const char *text, *claims;
    } alike[] = {
        { "From 1000 to 2000 hires are planned.", "1000 to 2000: 1000..2000 range count" },
        { "Planned: a now-18 month-old.", "18 month-old: 18 exact month-person" },
        { "It has a 2.1 pm pitch.", "2.1 pm: 2.1 exact picometer" },
        { "She put one hand up.", "one: 1 exact count weak" },
        { "About 1000 come from Asia.", "About 1000: 1000 about count" },
        { "5 miles from home.", "5 miles: 5 exact mile" },
    };
    (void)state;
    buf out = BUF_EMPTY;
    for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
        assert_string_equal(found_claims("en", alike[i].text, &out), alike[i].claims);
    buf_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_that_claim_nothing_are_refused),
        cmocka_unit_test(every_refusal_tells_its_rule),
        cmocka_unit_test(look_alikes_are_claims),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
