/* What a figure counts or measures. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/claims_fixture.h"

typedef struct row {
    const char *text, *figure;
    const char *unit_text; /* NULL: not compared */
    const char *subject;
} row;

static void read_rows(const row *rows, size_t count)
{
    claims_fixture *const f = claims_fixture_new();
    for (size_t i = 0; i < count; ++i) {
        const fig_claim *const claim = claims_fixture_read(f, rows[i].text, NULL, rows[i].figure);
        if (rows[i].unit_text)
            claims_fixture_same(rows[i].text, "the counted noun", claim->unit_text,
                                rows[i].unit_text);
        claims_fixture_same(rows[i].text, "the subject", claim->subject, rows[i].subject);
    }
    claims_fixture_free(f);
}
#define READ(rows) read_rows(rows, sizeof rows / sizeof *rows)

static void counted_things_are_the_nouns_after_the_figure(void **state)
{
    (void)state;
    static const row rows[] = {
        { "Up to 1,200 rescue workers are searching the slopes.", "1,200", "workers",
          "rescue workers" },
        { "They have since pulled down 39 housing blocks.", "39", "blocks", "housing blocks" },
        { "It was hurt by five consecutive defeats in March.", "five", "defeats",
          "consecutive defeats" },
        { "About 10,000 North Korean troops were sent to Kursk.", "10,000", "troops",
          "North Korean troops" },
        { "The army lost 60 tanks in a week.", "60", "tanks", "tanks" },
        { "Authorities closed eight public swimming pools.", "eight", "pools",
          "public swimming pools" },
        { "The staff reported 485 Russian and North Korean casualties.", "485", "casualties",
          "Russian and North Korean casualties" },
        { "Backup goalie Petr Mrazek was strong again with 26 saves.", "26", "saves", "saves" },
        { "They saved 300 of the 1,200 miners.", "300", "miners", "miners" },
        { "The firm hired 40 people and another 50 in May.", "50", "people", "people" },
        { "The army lost 60 tanks, 14 of them in one night.", "14", "tanks", "tanks" },
        { "A third of the British population lives there.", "third", "population",
          "British population" },
        { "They read 50 years worth of reports.", "50", NULL, "reports" },
        { "It offers six-cylinder engine options.", "six", "cylinder", "engine options" },
        { "There are four- and six-cylinder engines.", "four", "cylinder", "engines" },
        { "They sent 1.5 million of 122mm and 152mm shells.", "1.5 million", NULL, "shells" },
        { "Five F-16s were lost.", "Five", NULL, "F-16s" },
        { "It shut 25 shops, a third of the total.", "third", "shops", "shops" },
        { "They sold 12 C-130 planes.", "12", "planes", "C-130 planes" },
        { "They got 31 M1 tanks.", "31", "tanks", "M1 tanks" },
        { "They had a three course meal.", "three", "course", "meal" },
        { "Two-thirds of the combined 4.3 million digital and physical sales were abroad.",
          "Two-thirds", NULL, "digital and physical sales" },
        { "There were 22 residential burglaries, compared with an average of 20.", "20",
          "burglaries", "residential burglaries" },
        { "It will see 2,000 hires this year.", "2,000", "hires", "hires" },
    };
    READ(rows);
}

static void counters_are_said_of_what_they_measure(void **state)
{
    (void)state;
    static const row rows[] = {
        { "It ended the month with sales of 5,835 units.", "5,835", "units", "sales" },
        { "The index gained 64 points on Monday.", "64", "points", "index" },
        { "Police seized 40 boxes of cigarettes.", "40", "boxes", "cigarettes" },
    };
    READ(rows);
}

static void bare_numbers_are_about_nothing_or_their_noun(void **state)
{
    (void)state;
    static const row rows[] = {
        { "The death toll stands at about 90.", "90", NULL, "death toll" },
        { "Organisers claimed 20,000.", "20,000", NULL, NULL },
        { "The death toll reached 40.", "40", NULL, "death toll" },
        { "Imports fell 11.2% and exports slid 4.", "4", NULL, "exports" },
        { "The fund put nearly a third, or 32%, of its assets into land.", "third", NULL,
          "assets" },
        { "The index closed above 20,000.", "20,000", NULL, "index" },
        { "Sales fell short of Acme estimates of 64,900.", "64,900", NULL, "Acme estimates" },
        { "The index edged down to a close of 1,463.", "1,463", NULL, "index" },
        { "He sees a drop in exports to 1,350.", "1,350", NULL, "exports" },
        { "Thirty-one children are in hospital and 12 have died.", "12", NULL, NULL },
        { "The toll rose sharply, with 26 still missing.", "26", NULL, NULL },
    };
    READ(rows);
}

static void measures_are_of_the_noun_they_stand_at(void **state)
{
    (void)state;
    static const row rows[] = {
        { "The set will cost $200.", "200", NULL, "set" },
        { "Revenue rose 12% to $3.2bn.", "12", NULL, "Revenue" },
        { "Revenue rose 12% to $3.2bn.", "3.2", NULL, "Revenue" },
        { "Some 40% of shells failed.", "40", NULL, "shells" },
        { "They hold a 600 sq km area.", "600", NULL, "area" },
        { "It was split from a larger 570 sq m space.", "570", NULL, "larger space" },
        { "Fines of 500 euros await those who swim.", "500", NULL, "Fines" },
        { "It will boost the driving range by about 35 miles.", "35", NULL, "driving range" },
        { "The company managed to bring down the rate to 0.5 per cent.", "0.5", NULL, "rate" },
        { "The aircraft is 72.7 metres long.", "72.7", NULL, "aircraft" },
        { "They paid $5m for the flights.", "5", NULL, "flights" },
        { "The slide wiped $340 million from the company's value.", "340", NULL,
          "company's value" },
        { "A disorderly exit would cost it $800 million.", "800", NULL, "disorderly exit" },
        { "The condos, which range from $800,000 to $1.3 million, have sold.", "800,000", NULL,
          "condos" },
        { "The reservoir above Lindfell was 62.4% full.", "62.4", NULL, "reservoir" },
        { "The fare is $1 for children and $3 for adults.", "3", NULL, "fare" },
        { "KYIV, Oct 14 (Northwire) - A court fined Armand Selve, 61, on Tuesday.", "61", NULL,
          "Armand Selve" },
        { "The price it received dropped 21 percent.", "21", NULL, "price" },
        { "Shares rose 1% to 57.85 francs in early trading.", "57.85", NULL, "Shares" },
        { "Of the $50m given by the government, little was spent.", "50", NULL, NULL },
        { "The well is 180 feet deep.", "180", NULL, "well" },
        { "Prisoners receive 2,100 calories a day.", "2,100", NULL, "Prisoners" },
        { "The ministry set aside $5m for irrigation.", "5", NULL, "irrigation" },
        { "They closed 25 and 50 metre pools.", "25", NULL, "pools" },
        { "Another aim is to make 5G available.", "5G", NULL, NULL },
        { "She didnt want to wait two hours.", "two", NULL, NULL },
        { "Sales rose 12% to $3.2bn and profit 4% to $300m.", "4", NULL, "profit" },
        { "Analysts lifted their price target from $10 to $12.", "10", NULL, "price target" },
        { "The exchange rate between the US dollar and the yen is at 110 yen.", "110", NULL,
          "exchange rate" },
        { "About 89% of the total issued and outstanding shares were sold.", "89", NULL,
          "total issued and outstanding shares" },
        { "A 60-year-old might withdraw 3%.", "3", NULL, "60-year-old" },
        { "A 60-year-old might withdraw 3%.", "60", NULL, NULL },
        { "In Harwell, sampling between May and July came back at 4 ppb.", "4", NULL, "sampling" },
        { "A turbocharged 1.6 litre engine tuned by Acme makes 296 hp.", "296", NULL,
          "turbocharged engine" },
        { "It has a package for the chief executive, Ann Lee, which was worth $2.7m.", "2.7", NULL,
          "package" },
        { "It cut its earnings before interest, tax and depreciation guidance from $160m to $140m.",
          "160", NULL, "earnings" },
        { "The North Sea and Baltic Coast Index was up 19 per cent.", "19", NULL,
          "North Sea and Baltic Coast Index" },
        { "They hold 7.5 million crowns ($1.1 million) in deposits.", "1.1", NULL, "deposits" },
        { "The storm has maximum sustained winds of 155mph.", "155", NULL,
          "maximum sustained winds" },
        { "It was a 750 metre swim.", "750", NULL, "swim" },
        { "The driver of the car that hit the wall was 30 years old.", "30", NULL, "driver" },
        { "The work was done within six weeks.", "six", NULL, NULL },
        { "He has averaged 7.5 miles a day.", "7.5", NULL, NULL },
    };
    READ(rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counted_things_are_the_nouns_after_the_figure),
        cmocka_unit_test(counters_are_said_of_what_they_measure),
        cmocka_unit_test(bare_numbers_are_about_nothing_or_their_noun),
        cmocka_unit_test(measures_are_of_the_noun_they_stand_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
