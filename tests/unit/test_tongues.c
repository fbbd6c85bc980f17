/* test_tongues.c - questions to an index of several languages: a word means what its language makes
 * of it. English, Swedish and German leave "Kursk" and "Putin" as they are; Hungarian makes "kurs"
 * of one and Finnish "put" of the other, which are other words elsewhere. */
#include "figtrail.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/buf.h"
#include "index_fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const fig_article articles[] = {
    { .id = "en-war",
      .lang = "en",
      .title = "Putin on Kursk",
      .text = "President Putin spoke of 12,000 soldiers near Kursk." },
    { .id = "en-put", .lang = "en", .text = "They put 300 seats into the hall for the course." },
    { .id = "fi-war", .lang = "fi", .text = "Putin ja joukot ovat Kurskin alueella." },
    { .id = "fi-kurssi", .lang = "fi", .text = "Opiskelijat aloittivat kurssin syksyllä." },
    { .id = "hu-war", .lang = "hu", .text = "Kursk mellett harcok voltak." },
    { .id = "sv-kurs", .lang = "sv", .text = "Det var en kurs i svenska, och en put till." },
    { .id = "sv-war", .lang = "sv", .text = "Putins soldater är i Kursk." },
    { .id = "de-kurs", .lang = "de", .text = "Der Kurs der Aktie fiel um 300 Punkte." },
};

static int build(void **state)
{
    static index_fixture f;
    *state = &f;
    return index_fixture_build(&f, articles, COUNT(articles));
}

static int drop(void **state)
{
    return index_fixture_drop(*state);
}

static fig_results *ask(const index_fixture *f, const char *query)
{
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = query;
    return index_fixture_ask(f, &want);
}

static void a_word_is_found_only_by_the_stem_of_the_articles_language(void **state)
{
    static const struct {
        const char *query, *found; /* in any order */
    } rows[] = {
        { "Kursk", "en-war fi-war hu-war sv-war" },
        { "kurs", "fi-kurssi hu-war sv-kurs de-kurs" },
        { "kurssi", "fi-kurssi" },
        { "Putin", "en-war fi-war sv-war" },
        { "Putin Kursk", "en-war fi-war sv-war" },
        { "Putin kurssi", "" },
        { "Putin OR kurssi", "en-war fi-war sv-war fi-kurssi" },
        { "put", "en-put fi-war sv-kurs" },
        { "=Kursk", "en-war hu-war sv-war" },
        { "Kurs*", "en-war fi-war fi-kurssi hu-war sv-kurs sv-war de-kurs" },
        { "Putin NEAR/9 Kursk", "en-war fi-war sv-war" },
        { "Putin ADJ/9 (Kursk OR kurs)", "en-war fi-war sv-war" },
        { "(Kursk OR kurs) NEAR/9 harcok", "hu-war" },
        { "\"near Kursk\"", "en-war" },
        { "\"putin ja\"", "fi-war" },
        { "title:Putin", "en-war" },
        { "Kursk -Putin", "hu-war" },
        { "-Kursk", "en-put fi-kurssi sv-kurs de-kurs" },
        { "lang:fi Kursk", "fi-war" },
        { "lang:fi kurs", "fi-kurssi" },
        { "lang:sv Putin", "sv-war" },
        { "Kursk (lang:fi OR lang:sv)", "fi-war sv-war" },
        { "Kursk 300..", "" },
        { "soldiers:12000 Kursk", "en-war" },
        { "kurs AND 300", "de-kurs" },
        { "aktie 300..", "" },
        { "aktie AND 300..", "de-kurs" },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_results *const results = ask(*state, rows[i].query);
        buf got = BUF_EMPTY;
        bool same = true;
        for (size_t j = 0; j < fig_results_count(results); j++) {
            const char *const id = fig_results_hit(results, j)->article.id;
            buf_format(&got, "%s%s", j ? " " : "", id);
            same = same && strstr(rows[i].found, id);
        }
        if (!same || got.bytes != strlen(rows[i].found))
            fail_msg("'%s' found '%s', not '%s'", rows[i].query, buf_string(&got), rows[i].found);
        bool exact;
        assert_int_equal(fig_results_articles(results, &exact), fig_results_count(results));
        assert_true(exact);
        buf_clear(&got);
        fig_results_free(results);
    }
}

static void only_words_of_the_articles_language_are_highlighted(void **state)
{
    static const struct {
        const char *query, *words; /* highlighted, of all hits */
    } rows[] = {
        { "Kursk lang:en", "Kursk" },
        { "Kursk lang:hu", "Kursk" },
        { "put OR putin lang:en", "put Putin" },
        { "(kurs OR Putin) -lang:de", "kurs kurssin Kursk Putin Putins" },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_results *const results = ask(*state, rows[i].query);
        size_t found = 0;
        for (size_t j = 0; j < fig_results_count(results); j++) {
            const fig_hit *const hit = fig_results_hit(results, j);
            for (size_t k = 0; k < hit->snippets_count; k++)
                for (size_t h = 0; h < hit->snippets[k].highlights_count; h++) {
                    const fig_span span = hit->snippets[k].highlights[h];
                    char word[32];
                    snprintf(word, sizeof word, "%.*s", (int)(span.end - span.begin),
                             hit->snippets[k].text + span.begin);
                    if (!strstr(rows[i].words, word))
                        fail_msg("'%s' shows '%s'", rows[i].query, word);
                    found++;
                }
        }
        assert_true(found > 0);
        fig_results_free(results);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_is_found_only_by_the_stem_of_the_articles_language),
        cmocka_unit_test(only_words_of_the_articles_language_are_highlighted),
    };
    return cmocka_run_group_tests(tests, build, drop);
}
