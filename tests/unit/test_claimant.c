/* Who says a figure, who relays it, and how it is said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/claims_fixture.h"

typedef struct row {
    const char *text, *figure, *by, *via;
} row;

static void read_rows(const char *lang, const row *rows, size_t count)
{
    claims_fixture *const f = claims_fixture_new();
    for (size_t i = 0; i < count; ++i) {
        const fig_claim *const claim = claims_fixture_read(f, rows[i].text, lang, rows[i].figure);
        claims_fixture_same(rows[i].text, "the claimant", claim->by, rows[i].by);
        claims_fixture_same(rows[i].text, "the relay", claim->via, rows[i].via);
    }
    claims_fixture_free(f);
}
#define READ(lang, rows) read_rows(lang, rows, sizeof rows / sizeof *rows)

static void speakers_stand_before_or_after_what_they_say(void **state)
{
    (void)state;
    static const row rows[] = {
        { "Ukraine's military intelligence said on Monday that about 1,500 soldiers were training.",
          "1,500", "Ukraine's military intelligence", NULL },
        { "South Korea's Defence Minister Kim Yong-hwan told parliament that 10,000 troops were "
          "expected.",
          "10,000", "Defence Minister Kim Yong-hwan", NULL },
        { "Up to 1,200 rescue workers are expected, said Elena Marsh of the civil protection "
          "service.",
          "1,200", "Elena Marsh", NULL },
        { "About 40 people were inside, the fire chief said.", "40", "fire chief", NULL },
        { "Fieldwatch now maps under 150 sq km in their hands.", "150", "Fieldwatch", NULL },
        { "Fieldwatch maps 150 sq km. Last week it was 250.", "250", "Fieldwatch", NULL },
        { "Two-thirds of the harvest was lost to frost, growers in the Orla valley said.",
          "Two-thirds", "growers in the Orla valley", NULL },
        { "Kim, the defence minister, said 300 had died.", "300", "Kim", NULL },
        { "Western officials estimate Russia's casualties at 200,000.", "200,000",
          "Western officials", NULL },
        { "According to the ministry, 300 soldiers were killed.", "300", "ministry", NULL },
        { "Some 300 soldiers were killed, according to figures from the ministry.", "300",
          "ministry", NULL },
        { "The death toll was put by the ministry at 90.", "90", "ministry", NULL },
        { "Seoul: 300 killed in Kursk", "300", "Seoul", NULL },
        { "The UK Ministry of Defence announced a $115m package.", "115", "UK Ministry of Defence",
          NULL },
        { "In the 1990s Varesh officials said they had 3,000 shells.", "3,000", "Varesh officials",
          NULL },
        { "In a step ministers say will save 300 jobs, a plant was bought.", "300", "ministers",
          NULL },
        { "The deal is worth $40m, a statement by Adria released by its office said.", "40",
          "Adria", NULL },
        { "There are 2 million troops, according to the defence ministry, or 3 million, according "
          "to officials.",
          "3", "officials", NULL },
    };
    READ(NULL, rows);
}

static void a_medium_that_relays_is_no_claimant(void **state)
{
    (void)state;
    static const row rows[] = {
        { "Bloomberg reported that 300 men had died.", "300", "Bloomberg", NULL },
        { "Reuters reported that 300 men had died, citing the ministry.", "300", "ministry",
          "Reuters" },
        { "Oleh Marchuk told Reuters that 300 men had died.", "300", "Oleh Marchuk", "Reuters" },
        { "Kyiv said 300 men had died, according to Reuters.", "300", "Kyiv", "Reuters" },
    };
    READ(NULL, rows);
}

static void whoever_is_not_certain_is_nobody(void **state)
{
    (void)state;
    static const row rows[] = {
        { "Some 300 men were killed on Friday.", "300", NULL, NULL },
        { "The storm claimed 30 lives.", "30", NULL, NULL },
        { "After the break, Varesh showed their strength in 12 minutes.", "12", NULL, NULL },
        { "It was awful, said Ema Rusk, who has 12 children.", "12", NULL, NULL },
        { "Oleh Marchuk and others spoke. Kim Yong said nothing. Ivo Hadrik said little. He said "
          "300 had died.",
          "300", NULL, NULL },
        { "The ministry said it was quiet. He said 300 men had come.", "300", NULL, NULL },
        { "Some 300 men were killed, it was reported.", "300", NULL, NULL },
    };
    READ(NULL, rows);
}

static void pronouns_and_open_quotes_take_the_last_speaker(void **state)
{
    (void)state;
    static const row rows[] = {
        { "General Oleh Marchuk said it was quiet. He said 300 men had come.", "300",
          "General Oleh Marchuk", NULL },
        { "\"We lost it all,\" said Ivo Hadrik. \"Some 40 cows died in one night.\"", "40",
          "Ivo Hadrik", NULL },
        { "\"Prices rise. \"The council has said it is poor.\" Meanwhile, 300 homes are empty.",
          "300", NULL, NULL },
        { "The town of Varesh said it was poor. When Adria announced the deal, it said the price "
          "was $40m.",
          "40", "Adria", NULL },
        { "\"It is late,\" said Ivo Hadrik. The song of the \"forty cows\" is old.", "forty", NULL,
          NULL },
        { "\"It is late,\" said Ivo Hadrik. Ema Rusk called it \"a shame\". \"It leaves 40 people "
          "without heat.\"",
          "40", NULL, NULL },
        { "The ministry said it was quiet.\n\nShops were open.\n\nMarkets too.\n\nIt said 300 men "
          "had come.",
          "300", NULL, NULL },
    };
    READ(NULL, rows);
}

static void other_languages_have_the_commonest_cues(void **state)
{
    (void)state;
    static const row german[] = {
        { "Laut Innenministerium starben 41 Menschen.", "41", "Innenministerium", NULL },
        { "Bisher sind 18 Häuser gebaut, erzählt Elisabeth Harms.", "18", "Elisabeth Harms", NULL },
    };
    static const row french[] = {
        { "Selon la police, 300 personnes ont manifesté.", "300", "police", NULL },
    };
    static const row ukrainian[] = {
        { "Президент заявив, що загинули 300 військових.", "300", "Президент", NULL },
    };
    static const row dutch[] = {
        { "Piet Bakker maakte twee doelpunten.", "twee", NULL, NULL },
    };
    READ("de", german);
    READ("nl", dutch);
    READ("fr", french);
    READ("uk", ukrainian);
}

static void modality_comes_from_cues_in_the_clause(void **state)
{
    (void)state;
    static const struct {
        const char *text, *figure;
        fig_modality want;
    } rows[] = {
        { "Some 300 men were killed.", "300", FIG_ASSERTED },
        { "Some 300 men may have been killed.", "300", FIG_POSSIBLE },
        { "Damage could exceed $90m.", "90", FIG_POSSIBLE },
        { "The group will cut 1,900 jobs.", "1,900", FIG_EXPECTED },
        { "Up to 1,200 workers are expected by Monday.", "1,200", FIG_EXPECTED },
        { "Producers to add 138,000 tonnes", "138,000", FIG_EXPECTED },
        { "He said it would cost $5m.", "5", FIG_EXPECTED },
        { "If it froze, the dam would lose 40 tonnes.", "40", FIG_HYPOTHETICAL },
        { "Reportedly 300 men were killed.", "300", FIG_RUMORED },
        { "Moscow denied that 300 men were killed.", "300", FIG_DISPUTED },
        { "There is no evidence that 300 men were killed.", "300", FIG_DISPUTED },
        { "Were 300 men killed?", "300", FIG_QUESTION },
        { "In May 300 men were killed.", "300", FIG_ASSERTED },
        { "Some 300 men walked out in a dispute over pay.", "300", FIG_ASSERTED },
    };
    claims_fixture *const f = claims_fixture_new();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        const fig_claim *const claim = claims_fixture_read(f, rows[i].text, NULL, rows[i].figure);
        claims_fixture_same(rows[i].text, "the modality", fig_modality_name(claim->modality),
                            fig_modality_name(rows[i].want));
    }
    claims_fixture_free(f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(speakers_stand_before_or_after_what_they_say),
        cmocka_unit_test(a_medium_that_relays_is_no_claimant),
        cmocka_unit_test(whoever_is_not_certain_is_nobody),
        cmocka_unit_test(pronouns_and_open_quotes_take_the_last_speaker),
        cmocka_unit_test(other_languages_have_the_commonest_cues),
        cmocka_unit_test(modality_comes_from_cues_in_the_clause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
