/* Figures: bounds, ranges, shared units, trends, ages; each row a family's typical form. */
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "found.h"

typedef struct row {
    const char *lang, *text, *claims;
} row;

static void compare(const row *rows, size_t count)
{
    buf out = BUF_EMPTY;
    for (size_t i = 0; i < count; i++) {
        const char *const got = found_claims(rows[i].lang, rows[i].text, &out);
        if (strcmp(got, rows[i].claims) != 0)
            fail_msg("[%s] %s\n  found  %s\n  wanted %s", rows[i].lang, rows[i].text, got,
                     rows[i].claims);
    }
    buf_clear(&out);
}

#define COMPARE(rows) compare(rows, sizeof(rows) / sizeof *(rows))

static void words_before_and_after_bound_a_figure(void **state)
{
    static const row rows[] = {
        { "en", "They sent up to 1,200 soldiers.", "up to 1,200: ..1200 at_most count" },
        { "en", "No fewer than 300 came.", "No fewer than 300: 300.. at_least count" },
        { "en", "It took more than three months.", "more than three months: 3.. more_than month" },
        { "en", "It cost just under $5m.", "just under $5m: ..5000000 less_than USD" },
        { "en", "Some 300 villagers fled.", "Some 300: 300 about count" },
        { "en", "About half of them left.", "About half: 0.5 about fraction" },
        { "en", "Groups of 150 or more paid less.", "150 or more: 150.. at_least count" },
        { "en", "More than 500+ shells fell.", "More than 500+: 500.. at_least count" },
        { "en", "The boat cost nearly 40 grand.", "nearly 40 grand: 40000 about USD" },
        { "en", "They own three grand hotels.", "three: 3 exact count" },
        { "en", "He needed six frantic minutes to win.", "six frantic minutes: 6 exact minute" },
        { "en", "It burnt 70 square km of forest.", "70 square km: 70 exact square-kilometer" },
        { "nl", "Zij wonnen met 4-2 in Utrecht.", "4-2: 2..4 range count" },
        { "de", "Es gibt 12 in Berlin.", "12: 12 exact count" },
        { "en", "A bus pass for the over 70s is free.", "over 70s: 70.. more_than year-person" },
        { "en", "Under 18s may not enter.", "Under 18s: ..18 less_than year-person" },
        { "en", "More than half (54%) of them agreed.",
          "More than half: 0.5.. more_than fraction; 54%: 54 exact percent" },
        { "en", "A three-try win pleased all.", "three: 3 exact count" },
        { "en", "It fell from 5,200 to 4,100, or 21.2%.",
          "5,200 to 4,100: 4100..5200 range count; 21.2%: 21.2 exact percent" },
        { "en", "Demand for sub-300 sq m offices rose.",
          "sub-300 sq m: ..300 less_than square-meter" },
        { "en", "It held >= 30 and < 40 litres.", ">= 30 and < 40 litres: 30..40 range liter" },
        { "en", "Damage may exceed $1.5 million.", "$1.5 million: 1500000.. more_than USD" },
        { "fr", "C'est plus de 30 % d'un contingent estimé à 12 000 hommes.",
          "plus de 30 %: 30.. more_than percent; 12 000: 12000 exact count" },
        { "de", "Die Hilfe soll um 3 Mio. Euro auf 41 Mio. Euro steigen.",
          "3 Mio. Euro: 3000000 exact EUR; 41 Mio. Euro: 41000000 exact EUR up" },
        { "de", "Bis zu 1.200 Soldaten kamen.", "Bis zu 1.200: ..1200 at_most count" },
        { "fr", "Plus de 3 000 manifestants sont venus.", "Plus de 3 000: 3000.. more_than count" },
        { "es", "Murieron al menos 19 personas.", "al menos 19: 19.. at_least count" },
        { "it", "Almeno 40 persone sono morte.", "Almeno 40: 40.. at_least count" },
        { "pt", "Cerca de 40 pessoas morreram.", "Cerca de 40: 40 about count" },
        { "nl", "Meer dan 40 mensen stierven.", "Meer dan 40: 40.. more_than count" },
        { "ru", "Погибли более 40 человек.", "более 40: 40.. more_than count" },
        { "uk", "Загинуло понад 40 людей.", "понад 40: 40.. more_than count" },
    };
    (void)state;
    COMPARE(rows);
}

static void two_ends_are_one_range(void **state)
{
    static const row rows[] = {
        { "en", "Between 10 and 20 km were cleared.",
          "Between 10 and 20 km: 10..20 range kilometer" },
        { "en", "It costs $2 to $3 million.", "$2 to $3 million: 2000000..3000000 range USD" },
        { "en", "Four to five thousand people came.",
          "Four to five thousand: 4000..5000 range count" },
        { "en", "The range is 5k-20k.", "5k-20k: 5000..20000 range count" },
        { "en", "He dropped from 208 pounds to 193 by running.",
          "208 pounds to 193: 193..208 range pound" },
        { "en", "An 8- to 16-meter telescope is planned.", "8- to 16-meter: 8..16 range meter" },
        { "en", "The ring smashed them at 3.5–4.0 TeV.",
          "3.5–4.0 TeV: 3.5..4 range teraelectronvolt" },
        { "en", "Prices rise from $160 to $180 to $200.",
          "$160 to $180: 160..180 range USD; $180 to $200: 180..200 range USD" },
        { "en", "Temperatures ranged from -18 °C to -34 °C.",
          "-18 °C to -34 °C: -34..-18 range celsius" },
        { "en", "It is more than 10 and less than 20.",
          "more than 10 and less than 20: 10..20 range count" },
        { "en", "Exports dropped 7% to $2.3 billion.",
          "7%: 7 exact percent down; $2.3 billion: 2.3e+09 exact USD" },
        { "en", "They saw 45 and 50 cases.", "45: 45 exact count; 50: 50 exact count" },
        { "en", "They got 45 and 50 mg.", "45: 45 exact milligram; 50 mg: 50 exact milligram" },
        { "en", "It costs eight or nine euros.", "eight: 8 exact EUR; nine euros: 9 exact EUR" },
        { "en", "Dozens died.", "Dozens: 12..120 range count" },
    };
    (void)state;
    COMPARE(rows);
}

static void units_and_money_stand_before_and_after(void **state)
{
    static const row rows[] = {
        { "en", "It paid HK $5.4m.", "HK $5.4m: 5400000 exact HKD" },
        { "en", "He won $US160 million.", "$US160 million: 160000000 exact USD" },
        { "en", "A profit of Y=100 million.", "Y=100 million: 100000000 exact JPY" },
        { "en", "Worth PS2.7m.", "PS2.7m: 2700000 exact GBP" },
        { "en", "The losses were 30 MUSD.", "30 MUSD: 30000000 exact USD" },
        { "en", "It trades at 164p.", "164p: 164 exact GBX" },
        { "en", "The price was $98 a share.", "$98: 98 exact USD" },
        { "en", "They cost 3 dollars 50 cents.", "3 dollars 50 cents: 3.5 exact USD" },
        { "en", "He is 5 feet 2 inches.", "5 feet 2 inches: 62 exact inch" },
        { "en", "A 600 sq km area.", "600 sq km: 600 exact square-kilometer" },
        { "en", "It moved at 2.3 kilometres per second.",
          "2.3 kilometres per second: 2.3 exact kilometer-per-second" },
        { "en", "It pumps 800,000 barrels a day.", "800,000 barrels: 800000 exact barrel" },
        { "en", "They have two feet of snow.", "two feet: 2 exact foot" },
        { "en", "It was half an hour late.", "half an hour: 0.5 exact hour" },
        { "en", "It is 12 C outside.", "12 C: 12 exact celsius" },
        { "en", "A 24pc discount.", "24pc: 24 exact percent" },
        { "de", "Das kostet 34,6 Mio. Euro.", "34,6 Mio. Euro: 34600000 exact EUR" },
        { "fr", "Il a 34,6 millions d’euros.", "34,6 millions d’euros: 34600000 exact EUR" },
        { "ru", "Это стоит 2,5 млн рублей.", "2,5 млн рублей: 2500000 exact RUB" },
    };
    (void)state;
    COMPARE(rows);
}

static void verbs_give_trends(void **state)
{
    static const row rows[] = {
        { "en", "Shares rose by 5 percent.", "5 percent: 5 exact percent up" },
        { "en", "The index fell 3 points.", "3 points: 3 exact count down" },
        { "en", "Prices are expected to increase by around 1 percent.",
          "around 1 percent: 1 about percent up" },
        { "en", "It was up 0.25 points, or 0.01%.",
          "0.25 points: 0.25 exact count up; 0.01%: 0.01 exact percent up" },
        { "en", "They saw an increase of 60,600 jobs.", "60,600: 60600 exact count" },
        { "en", "FTSE -0.6%.", "-0.6%: -0.6 exact percent down" },
    };
    (void)state;
    COMPARE(rows);
}

static void ages_are_ages(void **state)
{
    static const row rows[] = {
        { "en", "Ann Lee, 66, has left.", "66: 66 exact year-person" },
        { "en", "A 45-year-old man fell.", "45-year-old: 45 exact year-person" },
        { "en", "Men aged 35 left.", "35: 35 exact year-person" },
        { "en", "The victims were aged 19, 23 and 24.",
          "19: 19 exact year-person; 23: 23 exact year-person; 24: 24 exact year-person" },
        { "en", "Her 18 month-old daughter slept.", "18 month-old: 18 exact month-person" },
        { "en", "She is Maria, who was 10.", "10: 10 exact year-person" },
        { "ru", "31-летний футболист ушёл.", "31-летний: 31 exact year-person" },
    };
    (void)state;
    COMPARE(rows);
}

static void a_bound_holds_for_the_same_amount_again(void **state)
{
    static const row rows[] = {
        { "en", "It flew more than 100 kilometers (60 miles).",
          "more than 100 kilometers: 100.. more_than kilometer; 60 miles: 60.. more_than mile" },
        { "en", "One of the men left.", "One: 1 exact count weak" },
    };
    (void)state;
    COMPARE(rows);
}

static void multiples_are_worked_out_when_their_amount_is_near(void **state)
{
    static const row rows[] = {
        { "en", "Rents have doubled.", "doubled: 2 exact count up" },
        { "en", "It killed 400 people. The toll may be three to four times that number.",
          "400: 400 exact count; three to four times that number: 1200..1600 range count" },
        { "en", "They sold 20 and want double that.",
          "20: 20 exact count; double that: 40 exact count" },
        { "en", "It maps 150 sq km. Last week it was 250.",
          "150 sq km: 150 exact square-kilometer; 250: 250 exact square-kilometer" },
        { "en", "They sold 20 cars. Last week it was 30.",
          "20: 20 exact count; 30: 30 exact count" },
        { "en", "A double room is dear.", "" },
        { "en", "It grew to ten times its size.", "ten times: 10 exact count up" },
    };
    (void)state;
    COMPARE(rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_before_and_after_bound_a_figure),
        cmocka_unit_test(two_ends_are_one_range),
        cmocka_unit_test(units_and_money_stand_before_and_after),
        cmocka_unit_test(verbs_give_trends),
        cmocka_unit_test(ages_are_ages),
        cmocka_unit_test(a_bound_holds_for_the_same_amount_again),
        cmocka_unit_test(multiples_are_worked_out_when_their_amount_is_near),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
