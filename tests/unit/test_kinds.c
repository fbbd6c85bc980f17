/* The kinds: by name for questions, by measure, noun and what happened for claims. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "claims/kind_spec.h"
#include "claims/kinds.h"
#include "tests/unit/claims_fixture.h"

static void kinds_are_found_by_name_and_synonym(void **state)
{
    (void)state;
    static const struct {
        const char *name, *want;
    } rows[] = {
        { "troops", "troops" },
        { "Soldiers", "troops" },
        { "dead", "killed" },
        { "injured", "wounded" },
        { "money", "money" },
        { "percent", "share" },
        { "losses", "casualties" },
        { "shells", NULL },
        { "Kursk", NULL },
        { "troop-ship", NULL },
        { "", NULL },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        const kind *const k = kinds_find(kinds_builtin(), rows[i].name, strlen(rows[i].name));
        claims_fixture_same(rows[i].name, "the kind", k ? k->name : NULL, rows[i].want);
    }
}

static void every_kind_is_listed_and_finds_itself(void **state)
{
    (void)state;
    size_t count;
    const kind *const all = kinds_all(kinds_builtin(), &count);
    assert_true(count > 20);
    for (size_t i = 0; i < count; ++i) {
        assert_ptr_equal(kinds_find(kinds_builtin(), all[i].name, strlen(all[i].name)), &all[i]);
        assert_true(strlen(all[i].about) > 0);
    }
}

static void a_union_is_answered_by_its_members(void **state)
{
    (void)state;
    const kind *const casualties = kinds_find(kinds_builtin(), "casualties", 10),
                      *const killed = kinds_find(kinds_builtin(), "killed", 6);
    assert_true(kinds_answers(casualties, "killed"));
    assert_true(kinds_answers(casualties, "missing"));
    assert_true(kinds_answers(casualties, "casualties"));
    assert_false(kinds_answers(casualties, "troops"));
    assert_false(kinds_answers(killed, "casualties"));
    assert_false(kinds_answers(killed, NULL));
}

static void claims_get_the_kind_their_words_say(void **state)
{
    (void)state;
    static const struct {
        const char *text, *figure, *want;
    } rows[] = {
        { "Some 300 villagers had died.", "300", "killed" },
        { "Some 300 North Korean soldiers killed", "300", "killed" },
        { "About 10,000 troops were sent.", "10,000", "troops" },
        { "The shells hit 17 apartment blocks.", "17", "buildings" },
        { "The town has 12 street blocks.", "12", "count" },
        { "The raid killed 300 and wounded 2,700.", "300", "killed" },
        { "The raid killed 300 and wounded 2,700.", "2,700", "wounded" },
        { "Three were killed and 14 wounded.", "14", "wounded" },
        { "At least 100 soldiers were killed or wounded.", "100", "casualties" },
        { "The 300 soldiers killed 20 civilians.", "300", "troops" },
        { "The 300 soldiers killed 20 civilians.", "20", "killed" },
        { "The army lost 300 soldiers.", "300", "casualties" },
        { "The army lost 60 tanks.", "60", "vehicles" },
        { "Some 430 soldiers had been taken prisoner.", "430", "captured" },
        { "Over 1,200 people were evacuated.", "1,200", "displaced" },
        { "The death toll stands at about 90.", "90", "killed" },
        { "It fired 127 missiles.", "127", "munitions" },
        { "Police arrested 40 men.", "40", "arrested" },
        { "More than 70,000 refugees live there.", "70,000", "displaced" },
        { "About 12,000 North Koreans may go.", "12,000", "people" },
        { "A quake of magnitude 6.4 struck.", "6.4", "magnitude" },
        { "The company cut 1,900 jobs.", "1,900", "jobs" },
        { "It sold 12,500 signatures.", "12,500", "count" },
        { "The set will cost $200.", "200", "money" },
        { "Some 40% of shells failed.", "40", "share" },
        { "They hold about 600 sq km.", "600", "area" },
        { "The work took six weeks.", "six", "duration" },
        { "It lost 464,000 subscribers.", "464,000", "people" },
        { "Floods drove 4,000 people from their homes.", "4,000", "displaced" },
        { "Six children suffered burns.", "Six", "wounded" },
        { "Up to 200 people may be under the rubble.", "200", "missing" },
        { "The ferry was carrying as many as 207.", "207", "people" },
        { "The court heard 35 cases.", "35", "count" },
        { "Doctors saw 35 cases of measles.", "35", "infected" },
        { "Injured: 31, two of them seriously.", "31", "wounded" },
        { "The number of dead climbed to 19.", "19", "killed" },
        { "The army sent 50 men.", "50", "troops" },
        { "About 4,000 of the 11,000 troops were killed.", "11,000", "troops" },
        { "It sold 80 GB of data.", "80", "data" },
        { "A girl of six drew the ticket.", "six", "age" },
        { "Children under 12 travel free.", "12", "age" },
        { "Men between 18 and 60 may not leave.", "18", "age" },
        { "The pilot, 30, died.", "30", "age" },
        { "It raises the retirement age from 62 to 64.", "62", "age" },
        { "The temperature fell to minus 38 degrees.", "38", "temperature" },
        { "The ramp rises at 38 degrees.", "38", "count" },
        { "The line carries 330 kV.", "330", "count" },
        { "Evacuated: 9,200 people.", "9,200", "displaced" },
        { "Several hundred soldiers had become casualties.", "Several hundred", "casualties" },
        { "It keeps 1.2 million people under arms.", "1.2 million", "troops" },
        { "Malaria infects about 250 million people.", "250 million", "infected" },
        { "Kyiv: 12,000 deployed, 4,000 lost.", "4,000", "casualties" },
        { "They saw 12 carpenters.", "12", "people" },
        { "Troops in the region.\n\nSeoul has spoken of 11,000.", "11,000", "troops" },
        { "Prices in the region.\n\nSeoul has spoken of 11,000.", "11,000", "count" },
        { "The troops are there. Did 15,000 men march?", "15,000", "troops" },
    };
    claims_fixture *const f = claims_fixture_new();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        const fig_claim *const claim = claims_fixture_read(f, rows[i].text, NULL, rows[i].figure);
        claims_fixture_same(rows[i].text, "the kind", claim->kind, rows[i].want);
    }
    claims_fixture_free(f);
}

static void other_languages_have_kinds(void **state)
{
    (void)state;
    static const struct {
        const char *text, *lang, *figure, *want;
    } rows[] = {
        { "Dort warten 14 Abgeordnete.", "de", "14", "people" },
        { "Knapp 16.000 Einwohner mussten ihre Häuser verlassen.", "de", "16.000", "displaced" },
        { "Es kamen 40 Offiziere.", "de", "40", "troops" },
        { "Près de 3 000 soldats nord-coréens ont été tués ou blessés.", "fr", "3 000",
          "casualties" },
        { "La ville a 30 infirmières.", "fr", "30", "people" },
        { "Koursk : Séoul évoque 3 000 victimes.", "fr", "3 000", "casualties" },
        { "Fueron detenidos 20 pescadores.", "es", "20", "arrested" },
        { "El puerto tiene 12 veleros.", "es", "12", "ships" },
        { "Sono evacuate 300 famiglie.", "it", "300", "displaced" },
        { "O hospital tem 40 enfermeiras.", "pt", "40", "people" },
        { "Er stierven 40 schapen.", "nl", "40", "animals" },
        { "Эвакуированы 300 дачников.", "ru", "300", "displaced" },
        { "Двох солдатів узято в полон.", "uk", "Двох", "captured" },
        { "Евакуйовано 500 мешканців.", "uk", "500", "displaced" },
    };
    claims_fixture *const f = claims_fixture_new();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        const fig_claim *const claim =
            claims_fixture_read(f, rows[i].text, rows[i].lang, rows[i].figure);
        claims_fixture_same(rows[i].text, "the kind", claim->kind, rows[i].want);
    }
    claims_fixture_free(f);
}

static void a_claim_tells_why_it_is_of_its_kind(void **state)
{
    (void)state;
    static const struct {
        const char *text, *figure, *rule, *cue;
    } rows[] = {
        { "About 10,000 troops were sent.", "10,000", "by its noun", "troops" },
        { "Some 300 villagers had died.", "300", "by what is said near it", "died" },
        { "The raid killed 300 and wounded 2,700.", "2,700", "by what is said near it", "wounded" },
        { "The death toll stands at about 90.", "90", "by its noun", "toll" },
        { "They hold about 600 sq km.", "600", "by its unit", "sq km" },
        { "A third of it burned.", "third", "by its form, a fraction", "" },
        { "Three were killed and then another 50.", "50", "as the figure before it", "" },
        { "Some 10,000 soldiers came. He said 3,000 were already there.", "3,000",
          "as the sentences before it", "" },
        { "It sold 12,500 signatures.", "12,500", "no word near it names a kind", "" },
    };
    claims_fixture *const f = claims_fixture_new();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        const fig_claim *const claim = claims_fixture_read(f, rows[i].text, NULL, rows[i].figure);
        char cue[64];
        snprintf(cue, sizeof cue, "%.*s", (int)(claim->kind_cue.end - claim->kind_cue.begin),
                 rows[i].text + claim->kind_cue.begin);
        claims_fixture_same(rows[i].text, "the rule", claim->kind_rule, rows[i].rule);
        claims_fixture_same(rows[i].text, "the cue", cue, rows[i].cue);
    }
    claims_fixture_free(f);
}

/* Four kinds: of things, of people, of what happened, and of a measure. */
static fig_kinds *added_kinds(void)
{
    static const kind_spec_words drones[] = { { "en", "drone uav", "", "" },
                                              { "uk", "дрон*", "", "" } };
    static const kind_spec_words nurses[] = { { "en", "", "nurse", "" } };
    static const kind_spec_words vaccinated[] = { { "en", "", "", "vaccinat*" } };
    static const kind_spec_words rain[] = { { "en", "rain", "", "" } };
    static const kind_spec specs[] = {
        { "drones", "", "UAVs Дрони", "munitions", "", "", drones, 2 },
        { "nurses", "", "", "", "", "", nurses, 1 },
        { "vaccinated", "", "", "people", "", "", vaccinated, 1 },
        { "rainfall", "", "", "", "", "mm", rain, 1 },
        { "heavy", "", "", "", "vehicles airborne", "", NULL, 0 },
        { "airborne", "", "", "", "drones aircraft", "", NULL, 0 },
        { "refugees", "", "", "displaced", "", "", nurses, 1 },
    };
    fig_kinds *kinds;
    assert_int_equal(kinds_new(specs, sizeof specs / sizeof *specs, "test", &kinds, NULL), FIG_OK);
    return kinds;
}

static void added_kinds_are_found_beside_those_built_in(void **state)
{
    (void)state;
    static const struct {
        const char *name, *want;
    } rows[] = {
        { "drones", "drones" },   { "Uavs", "drones" },
        { "дрони", "drones" },    { "rainfall", "rainfall" },
        { "soldiers", "troops" }, { "refugees", "refugees" },
        { "uav", NULL },          { "evacuees", "displaced" },
    };
    fig_kinds *const kinds = added_kinds();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        const kind *const k = kinds_find(kinds, rows[i].name, strlen(rows[i].name));
        claims_fixture_same(rows[i].name, "the kind", k ? k->name : NULL, rows[i].want);
    }
    assert_null(kinds_find(kinds_builtin(), "drones", 6));
    fig_kinds_free(kinds);
}

static void parts_answer_for_the_whole(void **state)
{
    (void)state;
    static const struct {
        const char *asked, *claim;
        bool want;
    } rows[] = {
        { "munitions", "drones", true },   { "munitions", "munitions", true },
        { "drones", "munitions", false },  { "airborne", "drones", true },
        { "airborne", "aircraft", true },  { "heavy", "drones", true },
        { "heavy", "vehicles", true },     { "airborne", "vehicles", false },
        { "length", "rainfall", true },    { "rainfall", "length", false },
        { "people", "vaccinated", true },  { "casualties", "killed", true },
        { "casualties", "drones", false },
    };
    fig_kinds *const kinds = added_kinds();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        const kind *const asked = kinds_find(kinds, rows[i].asked, strlen(rows[i].asked));
        if (kinds_answers(asked, rows[i].claim) != rows[i].want)
            fail_msg("%s for %s", rows[i].claim, rows[i].asked);
    }
    fig_kinds_free(kinds);
}

static void added_kinds_are_read_and_kept(void **state)
{
    (void)state;
    static const struct {
        const char *text, *lang, *figure, *want;
    } rows[] = {
        { "It fired 40 drones.", NULL, "40", "drones" },
        { "It fired 40 missiles.", NULL, "40", "munitions" },
        { "Ворог запустив 90 дронів.", "uk", "90", "drones" },
        { "Some 300 villagers were vaccinated.", NULL, "300", "vaccinated" },
        { "They vaccinated 300 cows.", NULL, "300", "vaccinated" },
        { "It said 12 nurses were killed.", NULL, "12", "killed" },
        { "It said 12 nurses came.", NULL, "12", "nurses" },
        { "Some 60 mm of rain fell.", NULL, "60", "rainfall" },
        { "The road is 60 mm wider.", NULL, "60", "length" },
        { "They saw 12 rains.", NULL, "12", "count" },
    };
    fig_kinds *const kinds = added_kinds();
    buf code = BUF_EMPTY;
    kinds_encode(kinds, &code);
    fig_kinds_free(kinds);
    fig_kinds *kept;
    assert_int_equal(kinds_decode(code.data, code.bytes, &kept, NULL), FIG_OK);
    claims_fixture *const f = claims_fixture_new_with(kept);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
        const fig_claim *const claim =
            claims_fixture_read(f, rows[i].text, rows[i].lang, rows[i].figure);
        claims_fixture_same(rows[i].text, "the kind", claim->kind, rows[i].want);
    }
    claims_fixture_free(f);
    fig_kinds_free(kept);
    for (size_t bytes = 1; bytes < code.bytes; ++bytes) /* cut short */
        assert_int_not_equal(kinds_decode(code.data, bytes, &kept, NULL), FIG_OK);
    buf_clear(&code);
    kinds_encode(kinds_builtin(), &code);
    assert_int_equal(code.bytes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_are_found_by_name_and_synonym),
        cmocka_unit_test(every_kind_is_listed_and_finds_itself),
        cmocka_unit_test(a_union_is_answered_by_its_members),
        cmocka_unit_test(claims_get_the_kind_their_words_say),
        cmocka_unit_test(other_languages_have_kinds),
        cmocka_unit_test(a_claim_tells_why_it_is_of_its_kind),
        cmocka_unit_test(added_kinds_are_found_beside_those_built_in),
        cmocka_unit_test(parts_answer_for_the_whole),
        cmocka_unit_test(added_kinds_are_read_and_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
