/* test_furniture.c - the lines of scraped text that are no part of the article, and lines that look
 * like them and are. */
#include "claims/furniture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define CALENDAR                                                                                   \
    "Mo Tu We Th Fr Sa Su\n1 2 3 4 5 6 7\n8 9 10 11 12 13 14\n15 16 17 18 19 20 21\n"               \
    "22 23 24 25 26 27 28\n29 30 31"
#define LONG_LINE                                                                                  \
    "He wrote the letter in 2019. All rights reserved for the crown were sold in 1821, long "      \
    "before that, by a king who had 12 palaces, 40 ships and no money at all, as everybody in "    \
    "the land well knew at the time."
#define PROSE "The ferry left the harbour at noon with 212 people aboard."

static const char *const furniture_lines[] = {
    "Share Tweet Email Print",
    "SHARE THIS ARTICLE Share Tweet Post Email",
    "Facebook Twitter WhatsApp 212",
    "Teilen Facebook Twitter Drucken",
    "Partager Facebook Twitter Imprimer",
    "Поделиться ВКонтакте Telegram",
    "Home | News | Sport | About us",
    "Startseite \302\267 Politik \302\267 Kultur \302\267 Impressum",
    "Home\nNews\nSport\nContact us",
    "READ MORE: Five reasons the ferry sank",
    "See also: Old ships",
    "Related:Old ships of the north",
    "Lesen Sie auch: Alte Schiffe",
    "\303\200 lire aussi : Les vieux bateaux",
    "Leggi anche: Le vecchie navi",
    "Lea tambi\303\251n: Los barcos viejos",
    "Leia tamb\303\251m: Os barcos velhos",
    "Lees ook: Oude schepen",
    "Читайте также: Старые корабли",
    "Читайте також: Старі кораблі",
    "Related articles\nOld ships\nThe 12 worst storms",
    "You may also like\nOld ships",
    "This website uses cookies, so that you get the best of it. Accept",
    "Wir verwenden Cookies, um Inhalte zu personalisieren.",
    "Nous utilisons des cookies pour mesurer l\342\200\231audience.",
    "Utilizamos cookies propias y de terceros.",
    "Utilizziamo i cookie per offrirti un servizio migliore.",
    "Wij gebruiken cookies.",
    "Мы используем файлы cookie.",
    "Ми використовуємо файли cookie.",
    "\302\251 2001-2024 The Post",
    "Copyright \302\251 2019 The Post, LLC. Click here for reprint permission.",
    "Alle Rechte vorbehalten",
    "Tous droits r\303\251serv\303\251s",
    "ВСЕ ПРАВА ЗАЩИЩЕНЫ",
    "Leave a comment",
    "Leave a Reply",
    "Your email address will not be published. Required fields are marked *",
    "Sign up for our newsletter and get 5 stories a day",
    "Get the stories you care about delivered to your inbox.",
    "Advertisement",
    "Update Time: 2024-10-25 14:30",
    CALENDAR,
    "Contents\n1 History\n1.1 The first ferry\n2 Routes",
};

static const char *const article_lines[] = {
    "Share prices rose 12% on Monday.",
    "He read more: 12 books a year, she said. It was enough.",
    "Google said that it uses cookies to follow 40 million people.",
    "\"We have the copyright of 12 songs,\" she said.",
    LONG_LINE,
    "1 2 3 4 5 6 7",
    "1 History",
    "Monday Tuesday",
    "Team | Played | Won | Lost",
    "Related to this, 12 men were arrested.",
    "News",
    "Contents of the chest: 12 coins",
    "Facebook bought WhatsApp for $19 billion.",
    "Lea también la carta: 12 firmas. Fue todo.",
};

static void a_line_that_only_pages_have_is_furniture(void **state)
{
    (void)state;
    furniture f = { .lines = NULL };
    char text[2048];
    for (size_t i = 0; i < COUNT(furniture_lines); i++) {
        const size_t begin = sizeof PROSE, end = begin + strlen(furniture_lines[i]);
        snprintf(text, sizeof text, PROSE "\n%s\n\n" PROSE, furniture_lines[i]);
        furniture_find(text, strlen(text), &f);
        if (f.count != 1 || f.lines[0].begin != begin || f.lines[0].end != end)
            fail_msg("'%s': %zu runs, the first %zu to %zu of %zu to %zu", furniture_lines[i],
                     f.count, f.count ? f.lines[0].begin : 0, f.count ? f.lines[0].end : 0, begin,
                     end);
        assert_true(furniture_holds(&f, (fig_span){ begin, end }));
        assert_false(furniture_holds(&f, (fig_span){ begin - 1, end }));
        assert_false(furniture_holds(&f, (fig_span){ begin, end + 1 }));
        assert_false(furniture_holds(&f, (fig_span){ 0, 3 }));
    }
    furniture_clear(&f);
}

static void a_line_of_an_article_is_none(void **state)
{
    (void)state;
    furniture f = { .lines = NULL };
    char text[2048];
    for (size_t i = 0; i < COUNT(article_lines); i++) {
        snprintf(text, sizeof text, PROSE "\n%s\n" PROSE, article_lines[i]);
        furniture_find(text, strlen(text), &f);
        if (f.count)
            fail_msg("'%s' is taken for furniture", article_lines[i]);
    }
    furniture_clear(&f);
}

static void titles_beside_sentences_are_part_of_the_article(void **state)
{
    (void)state;
    static const char text[] = PROSE "\nRelated articles\nOld ships\n" PROSE;
    furniture f = { .lines = NULL };
    furniture_find(text, sizeof text - 1, &f);
    assert_int_equal(f.count, 1);
    assert_int_equal(f.lines[0].end - f.lines[0].begin, strlen("Related articles"));
    furniture_clear(&f);
}

static void where_nothing_else_is_there_it_is_the_text(void **state)
{
    (void)state;
    static const char text[] = "Read more: Old ships\n\nAdvertisement\n";
    furniture f = { .lines = NULL };
    furniture_find(text, sizeof text - 1, &f);
    assert_int_equal(f.count, 0);
    furniture_find("", 0, &f);
    assert_int_equal(f.count, 0);
    furniture_clear(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_that_only_pages_have_is_furniture),
        cmocka_unit_test(a_line_of_an_article_is_none),
        cmocka_unit_test(titles_beside_sentences_are_part_of_the_article),
        cmocka_unit_test(where_nothing_else_is_there_it_is_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
