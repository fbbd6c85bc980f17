/* test_scanner.c - where sentences end, what tokens are, and that no text is too odd or too long.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <utf8proc.h>

#include "core/buf.h"
#include "stem/scanner.h"
#include "stem/utf8.h"

typedef struct row {
    const char *lang, *text;
    const char *want; /* parts with " | " between */
} row;

typedef void describe(buf *out, const sentence *s);

/* Compare what `say` tells of every sentence with the rows. */
static void check(const row *rows, size_t count, describe *say)
{
    scanner *const scan = scanner_new();
    size_t wrong = 0;
    assert_non_null(scan);
    for (size_t i = 0; i < count; i++) {
        buf got = BUF_EMPTY;
        sentence s;
        scanner_start(scan, rows[i].text, strlen(rows[i].text), rows[i].lang);
        while (scanner_next(scan, &s)) {
            if (got.bytes > 0)
                buf_text(&got, " | ");
            say(&got, &s);
        }
        if (strcmp(buf_string(&got), rows[i].want) != 0) {
            print_error("row %zu, %s: %s\n   got: %s\nwanted: %s\n", i, rows[i].lang, rows[i].text,
                        buf_string(&got), rows[i].want);
            wrong++;
        }
        buf_clear(&got);
    }
    scanner_free(scan);
    assert_int_equal(wrong, 0);
}

/* ---- sentences ------------------------------------------------------------------------ */

static void say_text(buf *out, const sentence *s)
{
    for (size_t i = s->begin; i < s->end; i++)
        buf_byte(out, s->text[i] == '\n' ? '~' : s->text[i]);
}

static const row sentences[] = {
    { "en", "", "" },
    { "en", " \n\t \n ", "" },
    { "en", "One. Two! Three? Four", "One. | Two! | Three? | Four" },
    { "en", "He said so... And he left.", "He said so... | And he left." },
    { "en", "He said so… and he left.", "He said so… and he left." },
    { "en", "What?! No.", "What?! | No." },
    { "en", "\"Go.\" She went.", "\"Go.\" | She went." },
    { "en", "“Go…” he said. ‘No.’ He left.", "“Go…” he said. | ‘No.’ | He left." },
    { "en", "\"Why?\" he asked. (He left.) Then", "\"Why?\" he asked. | (He left.) | Then" },
    { "en", "They fell.[12] Others stood.", "They fell.[12] | Others stood." },
    { "en", "They fell.Others stood.", "They fell. | Others stood." }, /* the space is missing */
    { "en", "See www.example.com/The.End?x=1 now.", "See www.example.com/The.End?x=1 now." },
    { "en", "Write to John.Smith@Example.Org today.", "Write to John.Smith@Example.Org today." },
    { "en", "So bad. https://t.co/x said it.", "So bad. | https://t.co/x said it." },
    { "en", "It rose 1.5 in 2020. 15 people fell.", "It rose 1.5 in 2020. | 15 people fell." },
    { "en", "It cost $3. $5 was paid.", "It cost $3. | $5 was paid." },
    { "en", "taken apart . by a program .", "taken apart . | by a program ." },
    /* abbreviations */
    { "en", "The U.S. President met Mr. Kim.", "The U.S. President met Mr. Kim." },
    { "en", "He left the U.S. The army stayed.", "He left the U.S. | The army stayed." },
    { "en", "He left the U.N. He was", "He left the U.N. | He was" },
    { "en", "He left the U.S.", "He left the U.S." },
    { "en", "“... the U.S.” Nobody spoke.", "“... the U.S.” | Nobody spoke." },
    { "en", "(the U.S.) President", "(the U.S.) President" },
    { "en", "Gen. Kim and Lt. Col. Park met.", "Gen. Kim and Lt. Col. Park met." },
    { "en", "J. R. Smith and J.R. Smith and J. A. Smith spoke.",
      "J. R. Smith and J.R. Smith and J. A. Smith spoke." },
    { "en", "Benjamin P. Grogan, 53", "Benjamin P. Grogan, 53" },
    { "en", "This is plan B. It works.", "This is plan B. | It works." },
    { "en", "At 9 a.m. Monday they met.", "At 9 a.m. Monday they met." },
    { "en", "At 9 a.m. Seoul time they met.", "At 9 a.m. Seoul time they met." },
    { "en", "At 5 p.m. EST it began.", "At 5 p.m. EST it began." },
    { "en", "They met at 9 a.m. Allen spoke.", "They met at 9 a.m. | Allen spoke." },
    { "en", "They met at 9 p.m. The talks", "They met at 9 p.m. | The talks" },
    { "en", "About 600 sq. km. of land, approx. 5 p.c.",
      "About 600 sq. km. of land, approx. 5 p.c." },
    { "en", "It is 600 sq. Km wide.", "It is 600 sq. Km wide." },
    { "en", "On Feb. 3 and Oct. 25 it rained.", "On Feb. 3 and Oct. 25 it rained." },
    { "en", "It rained in Oct. The sun", "It rained in Oct. | The sun" },
    { "en", "See No. 5 and p. 7.", "See No. 5 and p. 7." },
    { "en", "He said no. Nobody spoke.", "He said no. | Nobody spoke." },
    { "en", "Apple Inc. CEO Tim Cook", "Apple Inc. CEO Tim Cook" },
    { "en", "It bought Foo Inc. Analysts cheered.", "It bought Foo Inc. | Analysts cheered." },
    { "en", "Foo Co. Ltd. of China", "Foo Co. Ltd. of China" },
    { "en", "Smith vs. Jones, e.g. Ruritania, i.e. them",
      "Smith vs. Jones, e.g. Ruritania, i.e. them" },
    { "en", "It fell 3 pct. Imports rose.", "It fell 3 pct. | Imports rose." },
    { "en", "It fell 3 pct. in May.", "It fell 3 pct. in May." },
    { "en", "In St. Petersburg and St. Louis", "In St. Petersburg and St. Louis" },
    { "en", "unknownabbr. of that kind", "unknownabbr. of that kind" },
    { "de", "Das sind bzw. Waren z.B. Äpfel oder z. B. Birnen.",
      "Das sind bzw. Waren z.B. Äpfel oder z. B. Birnen." },
    { "de", "Es kostet 5 Mio. Euro bzw. 3 Mrd. Dollar.",
      "Es kostet 5 Mio. Euro bzw. 3 Mrd. Dollar." },
    { "de", "Am 3. Oktober und 31. 12. 2018. Es war", "Am 3. Oktober und 31. 12. 2018. | Es war" },
    { "de", "Er kam 2018. Kinder lachten.", "Er kam 2018. | Kinder lachten." },
    { "de", "Das war am 3. Die Kinder lachten.", "Das war am 3. | Die Kinder lachten." },
    { "de", "„Geh.“ Sie ging. »Halt!« Er", "„Geh.“ | Sie ging. | »Halt!« | Er" },
    { "fr", "M. Macron et Mme. Dupont. Il", "M. Macron et Mme. Dupont. | Il" },
    { "fr", "« Va ! » Il part. « Non. »", "« Va ! » | Il part. | « Non. »" },
    { "es", "¿Qué? ¡No! EE.UU. España", "¿Qué? | ¡No! | EE.UU. España" },
    { "ru", "В 2018 г. было 5 тыс. человек. Это", "В 2018 г. было 5 тыс. человек. | Это" },
    { "ru", "А. С. Пушкин жил", "А. С. Пушкин жил" },
    { "uk", "Понад 37 млн. осіб. Це так.", "Понад 37 млн. осіб. | Це так." },
    { "zh", "他去了。她没去！真的？", "他去了。 | 她没去！ | 真的？" },
    { "hi", "वह गया। वह नहीं गई।", "वह गया। | वह नहीं गई।" },
    { "ar", "هل ذهب؟ نعم.", "هل ذهب؟ | نعم." },
    { "el", "Πού είναι; Εδώ.", "Πού είναι; | Εδώ." },
    /* lines */
    { "en", "A heading\nThe text begins.", "A heading | The text begins." },
    { "en", "- one\n- two\n1. The third\n2. The fourth",
      "- one | - two | 1. The third | 2. The fourth" },
    { "en", "no stop here\n\nand on", "no stop here | and on" },
    { "en", "Mr.\n\nSmith", "Mr. | Smith" },
    { "en", "line one\r\nline two\r\n\r\nline three", "line one | line two | line three" },
    { "en", "line one\rline two", "line one | line two" },
    { "en",
      "The government said on Tuesday that it would send more than ten\n"
      "thousand troops to the border, where the U.S. Army and others were\n"
      "waiting for orders. They had been there since the end of the war and\n"
      "had nothing to do.\n"
      "\n"
      "A heading\n",
      "The government said on Tuesday that it would send more than ten~thousand troops to the "
      "border, where the "
      "U.S. Army and others were~waiting for orders. | They had been there since the end of the "
      "war and~had nothing "
      "to do. | A heading" },
    { "en",
      "The government said on Tuesday that it would send more men to\n"
      "Ruritania and its neighbours, which was not what they had hoped\n"
      "Syldavia would be spared, and many other things that are said.\n",
      "The government said on Tuesday that it would send more men to~Ruritania and its neighbours, "
      "which was not "
      "what they had hoped~Syldavia would be spared, and many other things that are said." },
    { "en",
      "The government says it will send more men to the border soon\n"
      "Ruritania protests against the government of its neighbours on Monday, and in a longer line "
      "than the one before "
      "it, as paragraphs are\n",
      "The government says it will send more men to the border soon | Ruritania protests against "
      "the government of its "
      "neighbours on Monday, and in a longer line than the one before it, as paragraphs are" },
    { "en",
      "Members of the committee for the inspection of old bridges\n"
      "- The mayor, who has seen all of the bridges of this town\n"
      "- The engineer, who has built most of the new bridges here\n",
      "Members of the committee for the inspection of old bridges | - The mayor, who has seen all "
      "of the bridges of "
      "this town | - The engineer, who has built most of the new bridges here" },
};

static void sentences_end_where_they_should(void **state)
{
    (void)state;
    check(sentences, sizeof sentences / sizeof *sentences, say_text);
}

/* ---- tokens --------------------------------------------------------------------------- */

static void say_tokens(buf *out, const sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        const token *const t = &s->tokens[i];
        buf_format(out, "%s%c:%.*s", i > 0 ? " " : "", "WNM"[t->kind], (int)(t->end - t->begin),
                   s -> text + t -> begin);
    }
}

static const row tokens[] = {
    { "en", "Up to 15,000 men", "W:Up W:to N:15,000 W:men" },
    { "en", "$3.2bn or 15k, 21st", "M:$ N:3.2 W:bn W:or N:15 W:k M:, N:21 W:st" },
    { "en", "F-16 G20 COVID-19", "W:F M:- N:16 W:G N:20 W:COVID M:- N:19" },
    { "en", "1/2 9/11 12/03/24 2012/13 1⁄2",
      "N:1/2 N:9/11 N:12 M:/ N:03 M:/ N:24 N:2012 M:/ N:13 N:1⁄2" },
    { "en", "1/2.5 ½ 3½", "N:1 M:/ N:2.5 M:½ N:3 M:½" },
    { "en", "11,000-12,000 2012–13", "N:11,000 M:- N:12,000 N:2012 M:– N:13" },
    { "en", "1.5. 2,", "N:1.5 M:. N:2 M:," },
    { "en", "1,20,000 15'000 15’000 5'11", "N:1,20,000 N:15'000 N:15’000 N:5 M:' N:11" },
    { "en", "3 000 men", "N:3 N:000 W:men" },
    { "fr", "3 000 hommes, 12 000 000,5 et 2018 000",
      "N:3 000 W:hommes M:, N:12 000 000,5 W:et N:2018 N:000" },
    { "uk", "0800 555 111 та 1 0000", "N:0800 N:555 N:111 W:та N:1 N:0000" },
    { "de", "3 000 und 1.200,50", "N:3 000 W:und N:1.200,50" },
    { "en",
      "3\xc2\xa0"
      "000 3\xe2\x80\xaf"
      "000 3\xe2\x80\x89"
      "000 3\xc2\xa0"
      "00",
      "N:3\xc2\xa0"
      "000 N:3\xe2\x80\xaf"
      "000 N:3\xe2\x80\x89"
      "000 N:3 N:00" },
    { "en", "10:30 +5 -7 50%", "N:10 M:: N:30 M:+ N:5 M:- N:7 N:50 M:%" },
    { "ar", "١٥٬٠٠٠ و ٣٫٥", "N:١٥٬٠٠٠ W:و N:٣٫٥" },
    { "en", "don't O'Brien’s workers' 'tis", "W:don't W:O'Brien’s W:workers M:' M:' W:tis" },
    { "en", "North-Korean", "W:North M:- W:Korean" },
    { "en", "the U.S.-led U.S said", "W:the W:U.S. M:- W:led W:U.S W:said" },
    { "en", "Ph.D. J.Smith e.g. this", "W:Ph.D. W:J. W:Smith W:e.g. W:this" },
    { "en", "snake_case a@b.org", "W:snake M:_ W:case W:a M:@ W:b M:. W:org" },
    { "fr", "L'eau qu’il aujourd'hui", "W:L' W:eau W:qu’ W:il W:aujourd'hui" },
    { "it", "dell'acqua un'altra", "W:dell' W:acqua W:un' W:altra" },
    { "en", "l'eau", "W:l'eau" },
    { "ca", "col·legi l'aigua", "W:col·legi W:l' W:aigua" },
    { "uk", "п'ять об’єкт", "W:п'ять W:об’єкт" },
    { "en", "co\xc2\xadop cafe\xcc\x81", "W:co\xc2\xadop W:cafe\xcc\x81" },
    { "zh", "北京3万人", "W:北 W:京 N:3 W:万 W:人" },
    { "th", "ไทย", "W:ไ W:ท W:ย" },
    { "ko", "북한군 병력", "W:북 W:한 W:군 W:병 W:력" },
    { "en", "\xe2\x80\x8bzero\xe2\x80\x8bwidth\xef\xbb\xbf", "W:zero W:width" },
    { "en", "☺️ €5 №7 °", "M:☺ M:€ N:5 M:№ N:7 M:°" },
    { "en", "x² CO₂", "W:x M:² W:CO M:₂" },
};

static void tokens_are_words_numbers_and_marks(void **state)
{
    (void)state;
    check(tokens, sizeof tokens / sizeof *tokens, say_tokens);
}

static void say_flags(buf *out, const sentence *s)
{
    static const char letters[] = "sCAbLPU"; /* in the order of enum token_flag */
    for (size_t i = 0; i < s->count; i++) {
        const token *const t = &s->tokens[i];
        buf_format(out, "%s%.*s:", i > 0 ? " " : "", (int)(t->end - t->begin), s->text + t->begin);
        for (int bit = 0; letters[bit]; bit++)
            if (t->flags >> bit & 1)
                buf_byte(out, letters[bit]);
    }
}

static const row flags[] = {
    { "en", "The US, U.S. and I.", "The:sCLP US:sCA ,: U.S.:sCAb and:s I:sC .:" },
    { "en", "Gen. Kim\nOct. 5", "Gen.:sCbLP Kim:sC | Oct.:sCbL 5:s" },
    { "en", "one\n\ntwo\f three", "one:sLP | two:sLP | three:sLP" },
    { "en", "(five)", "(:sLP five: ):" },
    { "en", "600 sq. km, 3 pct.", "600:sLP sq.:sb km:s ,: 3:s pct:s .:" },
    { "ru", "США и Я", "США:sCALP и:s Я:sC" },
    { "de", "ÄÖ Ähre", "ÄÖ:sCALP Ähre:sC" },
    { "ja", "軍 A", "軍:sLPU A:sC" },
};

static void tokens_say_how_they_are_written(void **state)
{
    (void)state;
    check(flags, sizeof flags / sizeof *flags, say_flags);
}

static void say_figure(buf *out, const sentence *s)
{
    buf_text(out, s->has_figure ? "yes" : "no");
}

static const row figures[] = {
    { "en", "Nothing happened here. Then 5 men came.", "no | yes" },
    { "en", "Dozens fell. HUNDREDS fell. Two-thirds stood. Half did. It doubled.",
      "yes | yes | yes | yes | yes" },
    { "en", "A ½ mile. X². A couple left. Several left. The theory of others.",
      "yes | yes | yes | yes | no" },
    { "en", "A multimillion deal. A tenfold rise. Twelve.", "yes | yes | yes" },
    { "de", "Zweihundert Leute. Fünfundzwanzigtausend. Die Hälfte. Das Haus.",
      "yes | yes | yes | no" },
    { "fr", "Des milliers de morts. La moitié. Le chat dort.", "yes | yes | no" },
    { "es", "Doscientos muertos. Veintitrés. La mitad. Los gatos.", "yes | yes | yes | no" },
    { "it", "Duecentomila soldati. Ventitré. La metà. Il gatto.", "yes | yes | yes | no" },
    { "pt", "Milhões de pessoas. Três. O gato.", "yes | yes | no" },
    { "nl", "Vijfentwintigduizend man. De helft. Katten slapen.", "yes | yes | no" },
    { "ru", "Тысячи солдат. Двадцатью. ПЯТЬ. Кот спит.", "yes | yes | yes | no" },
    { "uk", "Тисячі солдатів. П’ять. Половина. Кіт спить.", "yes | yes | yes | no" },
    { "ar", "ذهب. ٣ رجال", "no | yes" },
};

static void sentences_with_a_figure_are_marked(void **state)
{
    (void)state;
    check(figures, sizeof figures / sizeof *figures, say_figure);
}

static void a_paragraph_begins_after_an_empty_line(void **state)
{
    (void)state;
    static const char text[] = "One. Two.\nThree.\n \nFour.";
    static const bool want[] = { true, false, false, true };
    scanner *const scan = scanner_new();
    sentence s;
    scanner_start(scan, text, sizeof text - 1, NULL);
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        assert_true(scanner_next(scan, &s));
        assert_int_equal(s.starts_paragraph, want[i]);
    }
    assert_false(scanner_next(scan, &s));
    assert_false(scanner_next(scan, &s));
    scanner_free(scan);
}

/* ---- scripts without spaces ------------------------------------------------------------ */

static void say_pairs(buf *out, const sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        const token *const t = &s->tokens[i];
        buf_format(out, "%s%.*s", i > 0 ? " " : "", (int)(t->end + t->onward - t->begin),
                   s->text + t->begin);
    }
}

static const row pairs[] = {
    { "zh", "北京3万人。", "北京 京 3 万人 人 。" },
    { "zh", "北京，上海", "北京 京 ， 上海 海" },
    { "ja", "ソウルのAI時代", "ソウ ウル ルの の AI 時代 代" },
    { "ja", "キム・ジョン", "キム ム ・ ジョ ョン ン" },
    { "ja", "ﾊﾟﾝﾀﾞ", "ﾊﾟﾝ ﾝﾀﾞ ﾀﾞ" },                 /* marks go with their character */
    { "ko", "북한군 병력", "북한 한군 군 병력 력" }, /* no pair over a space */
    { "ko", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x80\xe1\x85\xae\xe1\x86\xa8",
      "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x80\xe1\x85\xae\xe1\x86\xa8 "
      "\xe1\x84\x80\xe1\x85\xae\xe1\x86\xa8" }, /* decomposed */
    { "th", "น้ำท่วม", "น้ำ ำท่ ท่ว วม ม" },
    { "km", "កម្ពុជា", "កម្ ម្ពុ ពុជា ជា" },
    { "km", "បាន\xe2\x80\x8bមក", "បាន ន\xe2\x80\x8bម មក ក" }, /* a space of no width */
    { "en", "the 軍 and", "the 軍 and" },
};

static void characters_that_touch_make_pairs(void **state)
{
    (void)state;
    check(pairs, sizeof pairs / sizeof *pairs, say_pairs);
}

/* ---- any text ------------------------------------------------------------------------- */

static bool is_visible(int32_t point)
{
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return false;
    default:
        return true;
    }
}

/* Tokens in order, disjoint, on borders of characters, not too many; all that is visible is in one.
 */
static void check_any(scanner *scan, const char *text, size_t bytes, const char *lang)
{
    sentence s;
    size_t at = 0, length;
    scanner_start(scan, text, bytes, lang);
    while (scanner_next(scan, &s)) {
        assert_in_range(s.count, 1, SENTENCE_TOKENS_MAX);
        assert_int_equal(s.begin, s.tokens[0].begin);
        assert_int_equal(s.end, s.tokens[s.count - 1].end);
        for (size_t i = 0; i < s.count; i++) {
            const token *const t = &s.tokens[i];
            assert_true(t->begin >= at && t->begin < t->end && t->end <= bytes);
            assert_int_equal(utf8_border(text, t->begin), t->begin);
            assert_true(t->end == bytes || utf8_border(text, t->end) == t->end);
            assert_true(t->kind != TOKEN_MARK || t->end - t->begin <= 4);
            assert_true(t->end + t->onward <= bytes && (!t->onward || t->flags & TOKEN_UNSPACED));
            assert_true(t->end + t->onward == bytes ||
                        utf8_border(text, t->end + t->onward) == t->end + t->onward);
            for (; at < t->begin; at += length)
                if (is_visible(utf8_at(text, bytes, at, &length)))
                    fail_msg("a visible character at byte %zu is in no token", at);
            at = t->end;
        }
    }
    for (; at < bytes; at += length)
        assert_false(is_visible(utf8_at(text, bytes, at, &length)));
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static void tokens_cover_random_text_in_order(void **state)
{
    (void)state;
    static const char *const langs[] = { "en", "de", "fr", "uk", "ca", "el", "zz" };
    /* what scanners decide by, so that random texts have much of it */
    static const char *const pieces[] = { " ",
                                          " ",
                                          " ",
                                          "\n",
                                          "\n\n",
                                          "\r\n",
                                          ".",
                                          ".",
                                          ",",
                                          "'",
                                          "’",
                                          "\"",
                                          "”",
                                          "»",
                                          "(",
                                          ")",
                                          "[1]",
                                          "?",
                                          "!",
                                          "…",
                                          "-",
                                          "/",
                                          "⁄",
                                          "1",
                                          "23",
                                          "456",
                                          "000",
                                          "\xc2\xa0",
                                          "\xe2\x80\xaf",
                                          "\xc2\xad",
                                          "\xcc\x81",
                                          "½",
                                          "²",
                                          "a",
                                          "U",
                                          "U.S",
                                          "Mr",
                                          "No",
                                          "p",
                                          "the",
                                          "The",
                                          "Inc",
                                          "a.m",
                                          "Ph.D",
                                          "l'",
                                          "z.B",
                                          "北",
                                          "ไ",
                                          "я",
                                          "Я",
                                          "é",
                                          "😀",
                                          "№",
                                          "http://",
                                          "www.",
                                          "@",
                                          "\t",
                                          "\f",
                                          "٣",
                                          "·",
                                          ";",
                                          "one",
                                          "million" };
    scanner *const scan = scanner_new();
    uint32_t seed = 20241025;
    for (int round = 0; round < 4000; round++) {
        buf raw = BUF_EMPTY, text = BUF_EMPTY;
        const size_t parts = next_random(&seed) % 120;
        for (size_t i = 0; i < parts; i++) {
            if (round % 2 == 0)
                buf_byte(&raw, (char)next_random(&seed));
            else
                buf_text(&raw, pieces[next_random(&seed) % (sizeof pieces / sizeof *pieces)]);
        }
        utf8_repair(buf_string(&raw), raw.bytes, &text);
        /* an allocation of just this size, for sanitizers to watch */
        char *const exact = malloc(text.bytes + (text.bytes == 0));
        assert_non_null(exact);
        memcpy(exact, buf_string(&text), text.bytes);
        check_any(scan, exact, text.bytes, langs[(size_t)round % (sizeof langs / sizeof *langs)]);
        free(exact);
        buf_clear(&raw);
        buf_clear(&text);
    }
    scanner_free(scan);
}

static void a_text_begins_anew_whatever_came_before(void **state)
{
    (void)state;
    static const char text[] = "One. Two.";
    scanner *const scan = scanner_new();
    sentence s;
    scanner_start(scan, "Abandoned in the middle. Of it", 30, "de");
    assert_true(scanner_next(scan, &s));
    check_any(scan, text, sizeof text - 1, NULL);
    scanner_start(scan, text, sizeof text - 1, NULL);
    assert_true(scanner_next(scan, &s));
    assert_int_equal(s.end, 4);
    scanner_free(scan);
}

/* The same few bytes over and over: time is linear, so that each takes a fraction of a second. */
static void no_text_is_too_long_or_too_odd(void **state)
{
    (void)state;
    static const char *const patterns[] = {
        "a",
        "A",
        "7",
        ".",
        "...",
        " ",
        "\n",
        " \n",
        "'",
        "a'",
        "\"",
        ".\"",
        ". ",
        "U.",
        "U. ",
        "A. ",
        "Mr. ",
        "a.\n",
        "1 ",
        "100 ",
        "1,",
        "1.",
        "1/",
        "1/2/",
        "000 000 ",
        "[1]",
        ".[1]",
        "- ",
        "é",
        "北",
        "\xcc\x81",
        "\xc2\xad",
        "\xc2\xa0",
        "½",
        "No. ",
        "No. 5 ",
        "9 a.m. X ",
        "Inc. X ",
        "l'",
        "www.",
        "x.Y",
        "aa.Ab",
        "@",
        "( ",
        ". (",
        "« ! » ",
        "a line that is as long as lines are where they are wrapped at some column\n",
        "A line that is as long as lines are where they are wrapped at some column\n",
        "a line that is longer than lines are where they are wrapped by machines, Mr.\n",
        "\xd9\xa1",
        "。",
        "😀",
        "million ",
        "U.S.\n",
        ".\n ",
        ". \"",
        "\f",
        "\r"
    };
    enum { TEXT_BYTES = 1 << 19, SECONDS_MAX = 20 };
    scanner *const scan = scanner_new();
    char *const text = malloc(TEXT_BYTES);
    assert_non_null(text);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        const size_t length = strlen(patterns[i]);
        size_t bytes = 0;
        for (; bytes + length <= TEXT_BYTES; bytes += length)
            memcpy(text + bytes, patterns[i], length);
        const clock_t begin = clock();
        for (int lang = 0; lang < 2; lang++) {
            sentence s;
            size_t seen = 0;
            scanner_start(scan, text, bytes, lang ? "fr" : "en");
            while (scanner_next(scan, &s)) {
                assert_true(s.begin >= seen && s.count <= SENTENCE_TOKENS_MAX);
                seen = s.end;
            }
        }
        if ((clock() - begin) / CLOCKS_PER_SEC >= SECONDS_MAX)
            fail_msg("'%s' repeated takes too long", patterns[i]);
    }
    free(text);
    scanner_free(scan);
}

static void long_sentences_and_words_are_cut(void **state)
{
    (void)state;
    enum { WORDS = 3000, LETTERS = 5000 };
    scanner *const scan = scanner_new();
    buf text = BUF_EMPTY;
    sentence s;
    for (int i = 0; i < WORDS; i++)
        buf_text(&text, "word ");
    scanner_start(scan, text.data, text.bytes, "en");
    size_t words = 0;
    while (scanner_next(scan, &s)) {
        words += s.count;
        assert_int_equal(s.cut, words < WORDS);
    }
    assert_int_equal(words, WORDS);

    buf_truncate(&text);
    for (int i = 0; i < LETTERS; i++)
        buf_text(&text, "é");
    scanner_start(scan, text.data, text.bytes, "en");
    assert_true(scanner_next(scan, &s));
    for (size_t i = 0; i < s.count; i++) {
        assert_int_equal(s.tokens[i].kind, TOKEN_WORD);
        assert_true(s.tokens[i].end - s.tokens[i].begin <= 256);
        assert_true(i == 0 || s.tokens[i].begin == s.tokens[i - 1].end);
    }
    assert_int_equal(s.end, text.bytes);
    assert_false(scanner_next(scan, &s));
    buf_clear(&text);
    scanner_free(scan);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_end_where_they_should),
        cmocka_unit_test(tokens_are_words_numbers_and_marks),
        cmocka_unit_test(characters_that_touch_make_pairs),
        cmocka_unit_test(tokens_say_how_they_are_written),
        cmocka_unit_test(sentences_with_a_figure_are_marked),
        cmocka_unit_test(a_paragraph_begins_after_an_empty_line),
        cmocka_unit_test(tokens_cover_random_text_in_order),
        cmocka_unit_test(a_text_begins_anew_whatever_came_before),
        cmocka_unit_test(no_text_is_too_long_or_too_odd),
        cmocka_unit_test(long_sentences_and_words_are_cut),
    };
    return cmocka_run_group_tests_name("scanner", tests, NULL, NULL);
}
