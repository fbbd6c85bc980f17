/* test_word_places.c - where the words of an article stand: written and read back, and what damage
 * does. */
#include "record/word_places.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { LISTED_BYTES = 1 << 12 };

/* "word@position word@position ...", as added, in one part. */
static void add(word_places_writer *w, const field *in, bool is_text_too, const char *words)
{
    assert_true(word_places_part(w, in, is_text_too));
    while (*words) {
        const size_t bytes = strcspn(words, "@");
        char *end;
        const unsigned long position = strtoul(words + bytes + 1, &end, 10);
        assert_true(word_places_add(w, words, bytes, (uint32_t)position));
        words = *end ? end + 1 : end;
    }
}

/* Every position of `word` in the parts that questions about `in` look at, each behind a space; `few`
 * is the way that looks for single numbers. */
static bool list(const word_places *p, const field *in, const char *word, bool few, char *out)
{
    const uint64_t hash = word_places_hash(word, strlen(word));
    const unsigned char *parts = p->parts;
    word_places_walk walk;
    uint32_t number, position, found;
    size_t used = 0;
    *out = '\0';
    if (!word_places_find(p, hash, &number))
        return false;
    uint32_t *const wanted = calloc((size_t)p->terms + 1, sizeof *wanted);
    assert_non_null(wanted);
    wanted[number] = number ? 7 : 0;
    while (word_places_next_part(p, in, &parts, &walk)) {
        walk.numbers = few && number ? &number : NULL;
        walk.numbers_count = 1;
        while (word_places_next(&walk, p, wanted, &position, &found)) {
            assert_int_equal(found, 7);
            if (used < LISTED_BYTES - 16)
                used += (size_t)snprintf(out + used, LISTED_BYTES - used, " %u", position);
        }
    }
    free(wanted);
    return !walk.damaged;
}

static void assert_stands(const buf *value, const field *in, const char *word, const char *at)
{
    char listed[LISTED_BYTES];
    word_places p;
    assert_true(word_places_open(value->data, value->bytes, &p));
    for (int few = 0; few < 2; few++) {
        assert_true(list(&p, in, word, few, listed));
        assert_string_equal(listed, at);
    }
}

static void words_stand_where_they_were_put(void **state)
{
    (void)state;
    const field *const title = fields_row(FIELD_TITLE), *const author = fields_row(FIELD_AUTHOR);
    word_places_writer *const w = word_places_writer_new();
    buf value = BUF_EMPTY;
    assert_non_null(w);
    for (int again = 0; again < 2; again++) {
        word_places_start(w);
        buf_truncate(&value);
        add(w, title, true, "troops@1 kursk@2");
        add(w, NULL, false, "troops@102 15@103 million@103 15-million@103 troops@104 15@110 N@103");
        add(w, author, false, "ann@1 kursk@2");
        assert_true(word_places_pack(w, &value));
        assert_stands(&value, NULL, "troops", " 1 102 104");
        assert_stands(&value, NULL, "15", " 103 110");
        assert_stands(&value, NULL, "million", " 103");
        assert_stands(&value, NULL, "15-million", " 103");
        assert_stands(&value, NULL, WORD_PLACES_FIGURE, " 103");
        assert_stands(&value, NULL, "kursk", " 2");
        assert_stands(&value, title, "kursk", " 2");
        assert_stands(&value, title, "15", "");
        assert_stands(&value, author, "ann", " 1");
        assert_stands(&value, author, "troops", "");
    }
    word_places_start(w);
    buf_truncate(&value);
    add(w, title, false, "troops@1");
    add(w, NULL, false, "kursk@102");
    assert_true(word_places_pack(w, &value));
    assert_stands(&value, NULL, "troops", "");
    assert_stands(&value, title, "troops", " 1");
    word_places_writer_free(w);
    buf_clear(&value);
}

/* Is "one two three" in a part that questions about the text look at? *told: by the quick way. */
static bool in_a_row(const word_places *p, const char *words, bool *told)
{
    uint32_t numbers[8];
    size_t count = 0;
    const unsigned char *parts = p->parts;
    word_places_walk walk;
    bool found = false;
    for (const char *at = words; *at; count++) {
        const size_t bytes = strcspn(at, " ");
        assert_true(count < sizeof numbers / sizeof *numbers);
        if (!word_places_find(p, word_places_hash(at, bytes), &numbers[count]))
            return false;
        at += bytes + (at[bytes] == ' ');
    }
    *told = true;
    while (*told && !found && word_places_next_part(p, NULL, &parts, &walk))
        *told = word_places_in_a_row(&walk, numbers, count, &found);
    return found;
}

static void words_in_a_row_are_told_from_words_apart(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        bool told, found;
    } rows[] = {
        { "of the", true, true },      { "the of", true, false },     { "of the year", true, true },
        { "the year", true, true },    { "year of", true, true },     { "year of troops", true, false },
        { "white house", true, true }, { "house of", true, false },   { "the the", true, true },
        { "the the end", true, true }, { "end of", true, false },     { "of of", true, false },
        { "15 men", true, true },      { "million men", false, false },
        { "the 15", true, false },    { "of the year troops", true, false },
    };
    for (size_t more = 0; more < 3000; more = more * 9 + 1) { /* numbers of other widths */
        word_places_writer *const w = word_places_writer_new();
        buf value = BUF_EMPTY;
        char word[16];
        word_places p;
        add(w, fields_row(FIELD_TITLE), true, "white@1 house@2");
        add(w, NULL, false,
            "of@102 men@103 of@104 the@105 year@106 of@107 15@109 million@109 men@110 troops@111 the@113 the@114 "
            "end@115");
        for (size_t i = 0; i < more; i++)
            assert_true(word_places_add(w, word, (size_t)snprintf(word, sizeof word, "w%zu", i),
                                        (uint32_t)(116 + i)));
        assert_true(word_places_pack(w, &value));
        assert_true(word_places_open(value.data, value.bytes, &p));
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
            bool told;
            const bool found = in_a_row(&p, rows[i].words, &told);
            if (found != rows[i].found || told != rows[i].told)
                fail_msg("'%s' beside %zu words: found %d, told %d", rows[i].words, more, found, told);
        }
        word_places_writer_free(w);
        buf_clear(&value);
    }
}

static void no_words_make_no_value(void **state)
{
    (void)state;
    word_places_writer *const w = word_places_writer_new();
    buf value = BUF_EMPTY;
    word_places_start(w);
    assert_true(word_places_part(w, NULL, false));
    assert_true(word_places_pack(w, &value));
    assert_int_equal(value.bytes, 0);
    word_places_writer_free(w);
    buf_clear(&value);
}

/* Numbers of terms change their width, prints their length. */
static void articles_of_any_length_keep_every_word_apart(void **state)
{
    (void)state;
    static const unsigned sizes[] = { 1, 2, 3, 7, 8, 9, 255, 256, 257, 5000, 70000 };
    word_places_writer *const w = word_places_writer_new();
    buf value = BUF_EMPTY;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char word[16], at[16];
        word_places_start(w);
        buf_truncate(&value);
        assert_true(word_places_part(w, NULL, false));
        for (unsigned j = 0; j < sizes[i]; j++) {
            const int bytes = snprintf(word, sizeof word, "w%u", j);
            assert_true(word_places_add(w, word, (size_t)bytes, j + 1));
        }
        assert_true(word_places_pack(w, &value));
        for (unsigned j = 0; j < sizes[i]; j += sizes[i] / 50 + 1) {
            snprintf(word, sizeof word, "w%u", j);
            snprintf(at, sizeof at, " %u", j + 1);
            assert_stands(&value, NULL, word, at);
        }
    }
    word_places_writer_free(w);
    buf_clear(&value);
}

static void damage_is_told_and_never_read_past(void **state)
{
    (void)state;
    static const char *const words[] = { "troops", "kursk", "15", "w9" };
    word_places_writer *const w = word_places_writer_new();
    buf value = BUF_EMPTY;
    word_places_start(w);
    add(w, fields_row(FIELD_TITLE), true, "troops@1 kursk@2");
    add(w, NULL, false, "troops@102 15@103 million@103 w1@104 w2@105 w9@106 kursk@107");
    assert_true(word_places_pack(w, &value));
    for (size_t bytes = 0; bytes <= value.bytes; bytes++)
        for (size_t at = 0; at <= bytes; at++)
            for (unsigned flip = 1; flip < 256; flip <<= 1) {
                char listed[LISTED_BYTES];
                word_places p;
                char *const copy = malloc(bytes + 1); /* just as long: a sanitizer sees past it */
                memcpy(copy, value.data, bytes);
                if (at < bytes)
                    copy[at] = (char)(copy[at] ^ (char)flip);
                char *const exact = realloc(copy, bytes ? bytes : 1);
                bool told;
                if (word_places_open(exact, bytes, &p)) {
                    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
                        list(&p, NULL, words[i], i % 2, listed);
                    in_a_row(&p, "w1 w2", &told);
                    in_a_row(&p, "troops kursk w9", &told);
                } else
                    assert_true(bytes < value.bytes || at < bytes);
                free(exact);
            }
    word_places_writer_free(w);
    buf_clear(&value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_stand_where_they_were_put),
        cmocka_unit_test(words_in_a_row_are_told_from_words_apart),
        cmocka_unit_test(no_words_make_no_value),
        cmocka_unit_test(articles_of_any_length_keep_every_word_apart),
        cmocka_unit_test(damage_is_told_and_never_read_past),
    };
    return cmocka_run_group_tests_name("word_places", tests, NULL, NULL);
}
