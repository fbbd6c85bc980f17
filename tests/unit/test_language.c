/* test_language.c - the language of a text, of a headline, of an article that says what it is in.
 */
#include "indexer/detect.h"
#include "indexer/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const struct {
    const char *text, *code; /* "": in doubt */
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
    { "A kormány szerint nincs veszély, de a csapatok már a határon vannak.", "hu" },
    { "Vláda podle mluvčího neví, kolik vojáků je na hranici a kdy se vrátí.", "cs" },
    { "Кількість загиблих унаслідок повені зросла до 45, а також 16 зникли у місті за добу.",
      "uk" },
    { "Число погибших в результате наводнения выросло до 45, и не все они из города.", "ru" },
    { "הממשלה אמרה ביום שישי כי אין סכנה לתושבי העיר, וכי הגשר מעל הנהר יישאר סגור עד סוף החודש "
      "משום "
      "שהמהנדסים מצאו סדקים בעמודים",
      "he" },
    { "救援队说，约三千人已经撤离村庄，水位仍在上升。", "zh" },
    { "救援隊說，約三千人已經撤離村莊，水位仍在上升。", "zh-Hant" },
    { "消防局は、洪水で住民が避難したと発表した。", "ja" },
    { "홍수로 주민들이 대피했다고 소방서가 밝혔다.", "ko" },
    { "ชาวบ้านอพยพออกจากหมู่บ้านริมแม่น้ำแล้ว", "th" },
    /* small words that English shares with others: "a" with Hungarian and Czech, "do", "to", "by"
     * with Polish and Czech, "on", "he" with Finnish */
    { "Factory to do a test by May: a plan", "en" },
    { "Workers to do more by May, says a union", "en" },
    { "To do or not to do: a mayor by a river has a plan", "en" },
    { "Is a deal a deal? A minister is asked", "en" },
    { "On tax, he said, he is on a mission", "en" },
    /* capitals */
    { "FLOODS LEAVE THOUSANDS WITHOUT POWER IN THE SOUTH", "en" },
    { "TAUSENDE NACH HOCHWASSER IM SÜDEN OHNE STROM", "de" },
    { "ТЫСЯЧИ ЛЮДЕЙ ОСТАЛИСЬ БЕЗ СВЕТА ПОСЛЕ НАВОДНЕНИЯ", "ru" },
    /* a quotation in another language */
    { "The mayor said \"c'est la vie\" and left the hall, where hundreds had waited for a word.",
      "en" },
    /* too little, or nothing of any language */
    { "", "" },
    { "Kursk 12,000", "" },
    { "1,064,000 2,676,000 144.6 129.4", "" },
};

static void a_text_tells_its_language(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        char got[LANGUAGE_BYTES];
        language_guess(rows[i].text, strlen(rows[i].text), got);
        if (strcmp(got, rows[i].code))
            fail_msg("'%s' is '%s', not '%s'", rows[i].text, got, rows[i].code);
        language_settle(NULL, rows[i].text, strlen(rows[i].text), got);
        assert_string_equal(got, *rows[i].code ? rows[i].code : "en");
    }
}

#define ENGLISH                                                                                    \
    "The council said on Monday that the bridge over the river would stay closed until the end "   \
    "of the month, because the engineers had found cracks in two of the pillars and wanted to "    \
    "look at the others before any lorry was let over it again. "
#define POLISH                                                                                       \
    "Rada miasta poinformowała w poniedziałek, że most na rzece pozostanie zamknięty do końca " \
    "miesiąca, ponieważ inżynierowie znaleźli pęknięcia w dwóch filarach i chcą obejrzeć "  \
    "pozostałe, zanim przejedzie po nim jakakolwiek ciężarówka. "
#define NORWEGIAN                                                                                    \
    "Kommunen opplyste mandag at broen over elven vil være stengt ut måneden, fordi ingeniørene " \
    "har funnet sprekker i to av søylene og vil se på de andre før noen lastebil slippes over. "

static const struct {
    const char *given, *code; /* NULL: none */
} codes[] = {
    { "en", "en" },         { "en-US", "en" },        { "EN_us", "en" },
    { "fil", "fil" },       { "zh", "zh" },           { "zh-CN", "zh" },
    { "zh-Hans", "zh" },    { "zh-Hant", "zh-Hant" }, { "zh-hant-HK", "zh-Hant" },
    { "ZH_TW", "zh-Hant" }, { "zh-MO", "zh-Hant" },   { "ja-TW", "ja" },
    { "sr-Latn", "sr" },    { "english", NULL },      { "e", NULL },
    { "", NULL },           { "en US", NULL },        { "12", NULL },
};

static void a_code_is_a_language_and_of_chinese_a_script(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(codes); i++) {
        char got[LANGUAGE_BYTES];
        assert_int_equal(language_code(codes[i].given, got), codes[i].code != NULL);
        assert_string_equal(got, codes[i].code ? codes[i].code : "");
    }
}

static const struct {
    const char *declared, *text, *settled;
} articles[] = {
    { "en", ENGLISH, "en" },
    { "en", POLISH, "pl" },
    { "pl", ENGLISH, "en" },
    { "pl", "Bridge stays closed until the end of the month", "pl" }, /* short: believed */
    { "pl", ENGLISH POLISH POLISH, "pl" },
    { "en", ENGLISH POLISH, "en" }, /* mixed: believed either way */
    { "pl", ENGLISH POLISH, "pl" },
    { "nb", NORWEGIAN, "nb" }, /* the same by another name */
    { "en", NORWEGIAN, "no" },
    { "de", "", "de" },
};

static void what_an_article_says_of_itself_is_believed_unless_its_text_denies_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(articles); i++) {
        char got[LANGUAGE_BYTES];
        language_settle(articles[i].declared, articles[i].text, strlen(articles[i].text), got);
        if (strcmp(got, articles[i].settled))
            fail_msg("row %zu, declared '%s', is '%s', not '%s'", i, articles[i].declared, got,
                     articles[i].settled);
    }
}

/* Dots of three bytes up to the limit, moved a byte at a time: were one cut, the text would be no
 * UTF-8 and nothing could be said of it. */
static void a_long_text_is_cut_between_characters(void **state)
{
    (void)state;
    static const char dots[] = "…";
    char text[DETECT_BYTES_MAX + 64];
    for (size_t shift = 0; shift < sizeof dots - 1; shift++) {
        memset(text, ' ', sizeof text);
        memcpy(text, POLISH, sizeof POLISH - 1);
        for (size_t i = sizeof POLISH + shift; i + sizeof dots <= sizeof text; i += sizeof dots - 1)
            memcpy(text + i, dots, sizeof dots - 1);
        detection found;
        assert_true(detect(text, sizeof text, &found));
        assert_string_equal(found.code, "pl");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_tells_its_language),
        cmocka_unit_test(a_code_is_a_language_and_of_chinese_a_script),
        cmocka_unit_test(what_an_article_says_of_itself_is_believed_unless_its_text_denies_it),
        cmocka_unit_test(a_long_text_is_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
