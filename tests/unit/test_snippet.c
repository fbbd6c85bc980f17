/* test_snippet.c - which passages are chosen, and that highlights are just what matched. */
#include "query/snippet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/buf.h"
#include "stem/scanner.h"
#include "stem/utf8.h"

enum { SENTENCES_MAX = 512, MATCHES_MAX = 512 };

/* Every place of the words in `words` (separated by '|', each one part of the question). */
static size_t find_words(const char *text, const char *words, match *out)
{
    size_t count = 0;
    for (size_t at = 0; text[at]; at++) {
        uint32_t part = 0;
        for (const char *word = words; *word; part++) {
            const size_t bytes = strcspn(word, "|");
            if (bytes && !strncmp(text + at, word, bytes) && count < MATCHES_MAX)
                out[count++] = (match){ at, at + bytes, part, false };
            word += bytes + (word[bytes] == '|');
        }
    }
    return count;
}

static size_t find_sentences(const char *text, text_sentence *out)
{
    scanner *const scan = scanner_new();
    sentence s;
    size_t count = 0;
    assert_non_null(scan);
    scanner_start(scan, text, strlen(text), NULL);
    while (scanner_next(scan, &s) && count < SENTENCES_MAX)
        out[count++] = (text_sentence){ s.begin, s.end, s.starts_paragraph, false };
    scanner_free(scan);
    return count;
}

/* The passages with their highlights in brackets, "|" between them. */
static void shown(const char *text, const char *words, size_t most, size_t chars, buf *out)
{
    match matches[MATCHES_MAX];
    text_sentence sentences[SENTENCES_MAX];
    arena strings = ARENA_EMPTY;
    fig_snippet *made;
    size_t count;
    const snippet_input in = { .text = text,
                               .text_bytes = strlen(text),
                               .sentences = sentences,
                               .sentences_count = find_sentences(text, sentences),
                               .matches = matches,
                               .matches_count = find_words(text, words, matches),
                               .parts_count = 8,
                               .figures_part = 7,
                               .most = most,
                               .chars = chars };
    assert_int_equal(snippets_make(&in, &strings, &made, &count, NULL), FIG_OK);
    for (size_t i = 0; i < count; i++) {
        const fig_snippet *const s = &made[i];
        size_t at = 0;
        assert_true(utf8_valid(s->text, strlen(s->text)));
        assert_memory_equal(s->text, text + s->span.begin, s->span.end - s->span.begin);
        assert_int_equal(strlen(s->text), s->span.end - s->span.begin);
        buf_text(out, i ? " | " : "");
        buf_text(out, s->cut_before ? "…" : "");
        for (size_t h = 0; h < s->highlights_count; h++) {
            assert_true(s->highlights[h].begin >= at);
            assert_true(s->highlights[h].end <= strlen(s->text));
            buf_append(out, s->text + at, s->highlights[h].begin - at);
            buf_byte(out, '[');
            at = s->highlights[h].end;
            buf_append(out, s->text + s->highlights[h].begin, at - s->highlights[h].begin);
            buf_byte(out, ']');
        }
        buf_text(out, s->text + at);
        buf_text(out, s->cut_after ? "…" : "");
    }
    arena_clear(&strings);
}

static void passages_cover_most_of_the_question(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
        size_t most, chars;
        const char *shown;
    } rows[] = {
        { "One cat sat. Two dogs ran. A cat saw dogs today.", "cat|dogs", 1, 24,
          "A [cat] saw [dogs] today." },
        { "One cat sat. Two dogs ran. Three birds flew.", "cat|birds", 2, 14,
          "One [cat] sat. | Three [birds] flew." },
        /* nothing matches: the first words */
        { "The first one. The second one. The third one.", "xyz", 1, 30,
          "The first one. The second one." },
        /* overlapping matches become one span, neighbours do not */
        { "Some ten thousand men came.", "ten thousand|thousand men|came", 1, 100,
          "Some [ten thousand men] [came]." },
        /* the sentence before joins where there is room, but not across paragraphs */
        { "It rained all day. The cat slept.", "cat", 1, 60,
          "It rained all day. The [cat] slept." },
        { "It rained all day.\n\nThe cat slept.", "cat", 1, 60, "The [cat] slept." },
        { "", "cat", 1, 60, "" },
        { "cat", "cat", 0, 60, "" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        buf got = BUF_EMPTY;
        shown(rows[i].text, rows[i].words, rows[i].most, rows[i].chars, &got);
        assert_string_equal(buf_string(&got), rows[i].shown);
        buf_clear(&got);
    }
}

static void long_sentences_are_cut_between_words_around_the_match(void **state)
{
    (void)state;
    buf text = BUF_EMPTY, got = BUF_EMPTY;
    for (int i = 0; i < 60; i++)
        buf_text(&text, "früh älter ");
    buf_text(&text, "cat ");
    for (int i = 0; i < 60; i++)
        buf_text(&text, "später ünd ");
    shown(buf_string(&text), "cat", 1, 60, &got);
    assert_non_null(strstr(buf_string(&got), "[cat]"));
    assert_true(got.bytes < 120);
    assert_true(!strncmp(got.data, "…früh", 7) || !strncmp(got.data, "…älter", 8));
    assert_string_equal(got.data + got.bytes - strlen("…"), "…");
    buf_clear(&text);
    buf_clear(&got);
}

static void text_without_spaces_is_cut_between_characters(void **state)
{
    (void)state;
    buf text = BUF_EMPTY;
    for (int i = 0; i < 400; i++)
        buf_text(&text, "ö€");
    buf_text(&text, "cat");
    for (int i = 0; i < 400; i++)
        buf_text(&text, "ö€");
    for (size_t chars = 1; chars < 90; chars += 7) {
        buf got = BUF_EMPTY;
        shown(buf_string(&text), "cat", 1, chars, &got);
        assert_non_null(strstr(buf_string(&got), "[cat]"));
        buf_clear(&got);
    }
    buf_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passages_cover_most_of_the_question),
        cmocka_unit_test(long_sentences_are_cut_between_words_around_the_match),
        cmocka_unit_test(text_without_spaces_is_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
