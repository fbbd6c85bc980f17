/* test_language.c - the language of a text by its small words. */
#include "indexer/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const struct {
    const char *text, *code; /* NULL: in doubt */
} rows[] = {
    { "The town said on Friday that it was in no danger.", "en" },
    { "Die Zahl der Toten ist auf 45 gestiegen, teilte das Ministerium mit.", "de" },
    { "Le nombre de morts est passé à 45, selon le ministère, et les secours sont sur place.",
      "fr" },
    { "Pyongyang a envoyé 11 000 soldats dans la région, selon les autorités du pays.", "fr" },
    { "El presidente dijo que los soldados no se quedarán en la región por más de un año.", "es" },
    { "Il presidente ha detto che non è chiaro quando le truppe saranno nella regione.", "it" },
    { "O presidente disse que os soldados não estão na região e que há mais de um acordo.", "pt" },
    { "De regering heeft een akkoord met de bonden, maar dat is nog niet voldoende.", "nl" },
    { "Det är inte klart om soldaterna har varit i Kursk, säger regeringen.", "sv" },
    { "Det er ikke klart, om soldaterne har været i Kursk efter krigen, siger han.", "da" },
    { "Det er ikke klart om soldatene har vært i Kursk etter krigen, og hva som skjer.", "no" },
    { "Kiova kertoi, että joukot ovat alueella, mutta niitä ei ole paljon.", "fi" },
    { "Кількість загиблих унаслідок повені зросла до 45, а також 16 зникли у місті за добу.", "uk" },
    { "Число погибших в результате наводнения выросло до 45, и не все они из города.", "ru" },
    /* too little, or nothing of any language */
    { "", NULL },
    { "Kursk 12,000", NULL },
    { "Smith Jones Miller Brown Wilson Taylor Clark Lewis", NULL },
    { "Shr 12 cts vs 17 cts Net 1,064,000 vs 2,676,000 Revs 144.6 mln vs 129.4 mln", NULL },
};

static void the_small_words_tell_the_language(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *const got = language_guess(rows[i].text, strlen(rows[i].text));
        if ((got == NULL) != (rows[i].code == NULL) || (got && strcmp(got, rows[i].code)))
            fail_msg("'%s' is '%s'", rows[i].text, got ? got : "in doubt");
        const char *const sure = language_or_english(rows[i].text, strlen(rows[i].text));
        assert_string_equal(sure, rows[i].code ? rows[i].code : "en");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_small_words_tell_the_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
