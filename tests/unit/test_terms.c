/* test_terms.c - what words and numbers become, and that articles and questions agree on it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stem/frequent.h"
#include "stem/terms.h"
#include "stem/utf8.h"

typedef const char *term_call(termer *t, const char *word, size_t bytes, size_t *term_bytes);

typedef struct row {
    const char *lang, *word, *term; /* NULL: no term */
} row;

static termer *open_termer(const char *lang)
{
    termer *t;
    fig_error err;
    assert_int_equal(termer_new(lang, &t, &err), FIG_OK);
    return t;
}

static void check(const row *rows, size_t count, term_call *call)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        termer *const t = open_termer(rows[i].lang);
        for (int again = 0; again < 2; again++) { /* made, then remembered */
            size_t bytes = 99;
            const char *const term = call(t, rows[i].word, strlen(rows[i].word), &bytes);
            const bool same = term && rows[i].term
                                  ? strcmp(term, rows[i].term) == 0 && strlen(term) == bytes
                                  : !term && !rows[i].term && bytes == 0;
            if (!same) {
                print_error("%s '%s': '%s', wanted '%s'\n", rows[i].lang, rows[i].word,
                            term ? term : "nothing", rows[i].term ? rows[i].term : "nothing");
                wrong++;
            }
        }
        termer_free(t);
    }
    assert_int_equal(wrong, 0);
}

static const row words[] = {
    { "en", "elections", "elect" },
    { "en", "ELECTIONS", "elect" },
    { "en", "Korea's", "korea" },
    { "en", "Korea’s", "korea" },
    { "en", "O'Brien", "o'brien" },
    { "en", "O’Brien", "o'brien" },
    { "en", "don't", "don't" },
    { "en", "Émile", "emil" }, /* as "Emile" */
    { "en", "cafés", "cafe" },
    { "zh", "軍隊", "軍隊" },
    { "ja", "ﾀﾞﾑ", "ダム" },
    { "ja", "ＡＩ", "ai" },
    { "ko", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "한" },
    { "km", "ន\xe2\x80\x8bម", "នម" },
    { "en", "U.S.", "us" },
    { "en", "US", "us" },
    { "en", "u.s.", "us" },
    { "en", "U.S", "us" },
    { "en", "U.S.'s", "us" },
    { "en", "sq.", "sq" },
    { "en", "Feb.", "feb" },
    { "en", "cafés", "cafe" },
    { "en", "cafe\xcc\x81s", "cafe" }, /* decomposed */
    { "en", "naïve", "naiv" },
    { "en", "co\xc2\xadoperate", "cooper" }, /* soft hyphen */
    { "en", "ﬁnance", "financ" },            /* ligature */
    { "en", "ＴＥＳＴ", "test" },            /* full-width */
    { "en", "Київ", "київ" },
    { "en", "%", NULL },
    { "en", "½", NULL },
    { "en", "", NULL },
    { "de", "Wähler", "wahl" },
    { "de", "WÄHLER", "wahl" },
    { "de", "Straße", "strass" },
    { "fr", "l'", "l" },
    { "fr", "élections", "elect" },
    { "fr", "cœur", "coeur" },
    { "es", "niños", "nin" },
    { "tr", "Ankara'da", "ankar" },
    { "tr", "Ankara", "ankar" },
    { "tr", "IŞIK", "isik" },
    { "tr", "İstanbul", "istanbul" },
    { "ro", "națiuni", "natiun" },
    { "ro", "naţiuni", "natiun" },
    { "da", "søn", "son" },
    { "pl", "łódź", "lodz" }, /* no stemmer: folded only */
    { "ru", "ёлка", "елк" },
    { "ru", "Йод", "йод" },
    { "uk", "КИЇВ", "київ" },
    { "uk", "п’ять", "п'ять" },
    { "el", "ΑΘΗΝΑ", "αθην" },
    { "el", "Αθήνα", "αθην" },
    { "xx", "Elections", "elections" },
    { "de-AT", "Wahlen", "wahl" },
};

static void words_become_folded_stems(void **state)
{
    (void)state;
    check(words, sizeof words / sizeof *words, termer_term);
}

static const row numbers[] = {
    { "en", "15000", "15000" },
    { "en", "15,000", "15000" },
    { "en", "15'000", "15000" },
    { "en", "15’000", "15000" },
    { "en",
      "15\xc2\xa0"
      "000",
      "15000" },
    { "en",
      "15\xe2\x80\xaf"
      "000",
      "15000" },
    { "en", "1,20,000", "120000" },
    { "en", "1,234,567", "1234567" },
    { "en", "1.234.567", "1234567" },
    { "en", "1,234.5", "1234.5" },
    { "en", "1.234,5", "1234.5" },
    { "en", "1.200", "1.200" },
    { "en", "1.5", "1.5" },
    { "en", "1,5", "1.5" },
    { "en", "0,123", "0.123" },
    { "en", "1/2", "1/2" },
    { "en", "1⁄2", "1/2" },
    { "en", "192.168.0.1", "192.168.0.1" },
    { "en", "3.10.2018", "3.10.2018" },
    { "en", "2024", "2024" },
    { "en", "007", "007" },
    { "de", "1.200", "1200" },
    { "de", "1,200", "1.200" },
    { "de", "1,5", "1.5" },
    { "de", "1.5", "1.5" },
    { "de", "1.234,56", "1234.56" },
    { "fr", "15 000,5", "15000.5" },
    { "es", "1,200", "1200" }, /* Mexico */
    { "es", "1.200", "1200" }, /* Spain */
    { "es", "0.125", "0.125" },
    { "ar", "١٥٬٠٠٠", "15000" }, /* ١٥٬٠٠٠ */
    { "ar", "٣٫٥", "3.5" },      /* ٣٫٥ */
    { "hi", "१२", "12" },        /* १२ */
};

static void numbers_are_one_term_however_they_are_grouped(void **state)
{
    (void)state;
    check(numbers, sizeof numbers / sizeof *numbers, termer_term);
    check(numbers, sizeof numbers / sizeof *numbers, termer_fold);
}

static const row folded[] = {
    { "en", "Elections", "elections" },
    { "en", "Korea's", "korea" },
    { "en", "cafés", "cafes" },
    { "en", "U.S.", "us" },
    { "de", "Wähler", "wahler" },
    { "ru", "Ёлка", "елка" },
    { "en", "-", NULL },
};

static void folding_alone_keeps_endings(void **state)
{
    (void)state;
    check(folded, sizeof folded / sizeof *folded, termer_fold);
}

/* A few of each: which stemmer answers, and that accents go after it. */
static const row stems[] = {
    { "ar", "الكتاب", "كتاب" },
    { "ca", "eleccions", "elec" },
    { "ca", "universitats", "univer" },
    { "da", "nationerne", "nation" },
    { "da", "soldaterne", "soldat" },
    { "de", "Soldaten", "soldat" },
    { "de", "Kämpfe", "kampf" },
    { "el", "στρατιώτες", "στρατιωτ" },
    { "en", "soldiers", "soldier" },
    { "en", "casualties", "casualti" },
    { "es", "soldados", "sold" },
    { "es", "elecciones", "eleccion" },
    { "eu", "gizonak", "gizon" },
    { "fi", "sotilaat", "sotil" },
    { "fr", "soldats", "soldat" },
    { "ga", "mbliana", "bliana" },
    { "hi", "\xe0\xa4\xb2\xe0\xa4\xa1\xe0\xa4\xbc\xe0\xa4\x95\xe0\xa5\x8b\xe0\xa4\x82",
      "\xe0\xa4\xb2\xe0\xa4\xa1\xe0\xa4\xbc\xe0\xa4\x95" },
    { "hu", "katonák", "katona" },
    { "hy", "զինվորները", "զին" },
    { "id", "pertanian", "tani" },
    { "it", "soldati", "sold" },
    { "lt", "kariai", "kar" },
    { "nb", "soldatene", "soldat" },
    { "ne", "\xe0\xa4\xa8\xe0\xa5\x87\xe0\xa4\xaa\xe0\xa4\xbe\xe0\xa4\xb2\xe0\xa4\x95\xe0\xa5\x8b",
      "\xe0\xa4\xa8\xe0\xa5\x87\xe0\xa4\xaa\xe0\xa4\xbe\xe0\xa4\xb2" },
    { "nl", "soldaten", "soldat" },
    { "nn", "soldatene", "soldat" },
    { "no", "soldatene", "soldat" },
    { "pt", "soldados", "sold" },
    { "ro", "soldații", "sold" },
    { "ru", "солдаты", "солдат" },
    { "sr", "vojnici", "vojnic" },
    { "sv", "soldaterna", "soldat" },
    { "ta", "\xe0\xae\xae\xe0\xae\xb0\xe0\xae\x99\xe0\xaf\x8d\xe0\xae\x95\xe0\xae\xb3\xe0\xaf\x8d",
      "\xe0\xae\xae\xe0\xae\xb0\xe0\xae\x99\xe0\xaf\x8d" },
    { "tr", "askerler", "asker" },
    { "yi", "\xd7\xa1\xd7\x90\xd6\xb8\xd7\x9c\xd7\x93\xd7\x90\xd6\xb7\xd7\x98\xd7\xa0", "סאלדא" },
};

static void each_language_has_its_stemmer(void **state)
{
    (void)state;
    check(stems, sizeof stems / sizeof *stems, termer_term);
    size_t languages = 0;
    for (const char *const *lang = termer_languages(); *lang; lang++, languages++) {
        bool tried = false;
        for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
            tried = tried || strcmp(stems[i].lang, *lang) == 0;
        if (!tried)
            fail_msg("no row for language '%s'", *lang);
    }
    assert_int_equal(languages, 30);
    assert_memory_equal(termer_version(), "snowball ", 9);
}

static void terms_are_short_and_long_words_stay_different(void **state)
{
    (void)state;
    termer *const t = open_termer("en");
    char word[2000], first[65];
    size_t bytes;
    for (size_t length = 60; length < sizeof word; length += 7) {
        memset(word, 'x', sizeof word);
        const char *term = termer_term(t, word, length, &bytes);
        assert_non_null(term);
        assert_in_range(bytes, 1, 64);
        assert_int_equal(strlen(term), bytes);
        strcpy(first, term);
        assert_string_equal(termer_term(t, word, length, &bytes), first);
        word[length - 1] = 'y';
        assert_string_not_equal(termer_term(t, word, length, &bytes), first);
        word[length - 1] = 'x';
        word[0] = 'X'; /* case is folded, but for what no scanner lets through */
        if (length <= 256)
            assert_string_equal(termer_term(t, word, length, &bytes), first);
    }
    buf wide = BUF_EMPTY;
    for (int i = 0; i < 60; i++)
        buf_text(&wide, "ⱥ"); /* cut between characters only */
    const char *const term = termer_term(t, wide.data, wide.bytes, &bytes);
    assert_true(utf8_valid(term, bytes));
    assert_in_range(bytes, 1, 64);
    buf_clear(&wide);
    termer_free(t);
}

static void letters_that_become_many_do_no_harm(void **state)
{
    (void)state;
    termer *const t = open_termer("en");
    buf word = BUF_EMPTY;
    for (int i = 0; i < 85; i++)
        buf_text(&word, "ﷺ"); /* U+FDFA decomposes to 18 characters */
    size_t bytes;
    const char *const term = termer_term(t, word.data, word.bytes, &bytes);
    assert_in_range(bytes, 1, 64);
    assert_true(utf8_valid(term, bytes));
    buf_clear(&word);
    termer_free(t);
}

static void what_is_remembered_stays_true_when_the_memory_is_full(void **state)
{
    (void)state;
    termer *const t = open_termer("en");
    char word[32], want[32];
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 150000; i++) {
            size_t bytes;
            snprintf(word, sizeof word, "Q%dz", i);
            snprintf(want, sizeof want, "q%dz", i);
            const char *const term = termer_term(t, word, strlen(word), &bytes);
            if (!term || strcmp(term, want) != 0)
                fail_msg("'%s' became '%s'", word, term ? term : "nothing");
        }
    termer_free(t);
}

static void frequent_words_of_any_language_are_known(void **state)
{
    (void)state;
    static const char *const known[] = { "a", "be", "de", "of", "or", "the", "to", "und", "что" },
                             *const others[] = { "", "th", "thee", "police", "kursk", "tothe" };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        const char *const found = frequent_find(known[i], strlen(known[i]));
        if (!found || strcmp(found, known[i]) != 0)
            fail_msg("'%s' is not known", known[i]);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (frequent_find(others[i], strlen(others[i])))
            fail_msg("'%s' is taken for a frequent word", others[i]);
    assert_string_equal(frequent_find("they", 3), "the");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_become_folded_stems),
        cmocka_unit_test(numbers_are_one_term_however_they_are_grouped),
        cmocka_unit_test(folding_alone_keeps_endings),
        cmocka_unit_test(each_language_has_its_stemmer),
        cmocka_unit_test(terms_are_short_and_long_words_stay_different),
        cmocka_unit_test(letters_that_become_many_do_no_harm),
        cmocka_unit_test(frequent_words_of_any_language_are_known),
        cmocka_unit_test(what_is_remembered_stays_true_when_the_memory_is_full),
    };
    return cmocka_run_group_tests_name("terms", tests, NULL, NULL);
}
