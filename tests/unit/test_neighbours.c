/* test_neighbours.c - words that are slips of each other: by rows, and the walk over the terms of
 * an index against looking at each word. */
#include "query/neighbours.h"

#include "figtrail.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "scratch.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static void slips_are_counted_in_letters(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        unsigned most, apart;
    } rows[] = {
        { "kursk", "kursk", 2, 0 },    { "kurks", "kursk", 2, 1 }, { "kurk", "kursk", 2, 1 },
        { "kurssk", "kursk", 2, 1 },   { "kurzk", "kursk", 2, 1 }, { "ukrsk", "kursk", 2, 1 },
        { "krusk", "kursk", 1, 1 },    { "kruks", "kursk", 2, 2 }, { "kruks", "kursk", 1, 2 },
        { "kiew", "kursk", 2, 3 },     { "", "ab", 2, 2 },         { "ab", "", 2, 2 },
        { "élan", "elan", 2, 1 },      { "курск", "курс", 2, 1 },  { "крус", "курс", 2, 1 },
        { "straße", "strasse", 2, 2 },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const unsigned apart = neighbours_apart(rows[i].a, strlen(rows[i].a), rows[i].b,
                                                strlen(rows[i].b), rows[i].most);
        if (apart != rows[i].apart)
            fail_msg("'%s' and '%s' are %u apart, not %u", rows[i].a, rows[i].b, apart,
                     rows[i].apart);
    }
    assert_int_equal(neighbours_letters("élan", strlen("élan")), 4);
}

enum { WORDS = 600, WORD_BYTES = 16 };

typedef struct fixture {
    scratch files;
    store *store;
    char words[WORDS][WORD_BYTES]; /* different ones */
    size_t count;
} fixture;

/* Short words of few letters, so that many are near each other. Always the same ones. */
static void make_words(fixture *f)
{
    static const char *const letters[] = { "a", "b", "c", "z", "ж" };
    uint32_t seed = 7;
    while (f->count < WORDS) {
        char *const word = f->words[f->count];
        word[0] = '\0';
        seed = seed * 1103515245 + 12345;
        for (size_t n = 2 + (seed >> 16) % 5; n > 0; n--) {
            seed = seed * 1103515245 + 12345;
            strcat(word, letters[(seed >> 16) % COUNT(letters)]);
        }
        size_t i = 0;
        while (i < f->count && strcmp(f->words[i], word))
            i++;
        f->count += i == f->count;
    }
}

static int build(void **state)
{
    static fixture f;
    static char text[WORDS * (WORD_BYTES + 1) + 1];
    fig_writer *writer;
    fig_error err;
    make_words(&f);
    for (size_t i = 0; i < f.count; i++) {
        strcat(text, f.words[i]);
        strcat(text, " ");
    }
    strcat(text, "15 1520");
    /* a language without a stemmer: every word is its term */
    const fig_article a = { .id = "a", .lang = "xx", .text = text, .text_bytes = strlen(text) };
    scratch_open(&f.files);
    if (fig_writer_open(f.files.folder, NULL, &writer, &err) || fig_writer_add(writer, &a, &err) ||
        fig_writer_commit(writer, &err))
        return -1;
    fig_writer_free(writer);
    *state = &f;
    return store_open_folder(f.files.folder, &f.store, &err) ? -1 : 0;
}

static int drop(void **state)
{
    fixture *const f = *state;
    store_free(f->store);
    scratch_remove(&f->files);
    return 0;
}

static void compare(fixture *f, const char *word, unsigned slips, neighbour_reach reach)
{
    arena strings = ARENA_EMPTY;
    neighbour_list near = { &strings, NULL, 0, 0 };
    fig_error err;
    size_t wanted = 0;
    assert_int_equal(
        neighbours_find(f->store, "", word, strlen(word), slips, reach, WORDS, &near, &err),
        FIG_OK);
    for (size_t i = 0; i < f->count; i++) {
        const char *const other = f->words[i];
        const unsigned apart = neighbours_apart(word, strlen(word), other, strlen(other), slips);
        const bool same_first = strncmp(word, other, (word[0] & 0x80) ? 2 : 1) == 0;
        if (apart > slips || (reach == REACH_SAME_FIRST && !same_first))
            continue;
        wanted++;
        size_t j = 0;
        while (j < near.count && strcmp(near.rows[j].term, other))
            j++;
        if (j == near.count)
            fail_msg("'%s' is near '%s' and was not found", other, word);
        assert_int_equal(near.rows[j].slips, apart);
        assert_int_equal(near.rows[j].same_first, same_first);
        assert_int_equal(near.rows[j].documents, 1);
    }
    assert_int_equal(near.count, wanted);
    neighbour_list_clear(&near);
    arena_clear(&strings);
}

static void the_walk_finds_what_looking_at_each_word_finds(void **state)
{
    fixture *const f = *state;
    static const char *const others[] = { "abc", "zzzzzzzz", "жабж", "151", "q", "aqbqc" };
    for (unsigned slips = 1; slips <= SLIPS_MAX; slips++)
        for (int reach = REACH_ALL; reach <= REACH_SAME_FIRST; reach++) {
            for (size_t i = 0; i < f->count; i += 7)
                compare(f, f->words[i], slips, (neighbour_reach)reach);
            for (size_t i = 0; i < COUNT(others); i++)
                compare(f, others[i], slips, (neighbour_reach)reach);
        }
}

static void too_many_neighbours_are_refused(void **state)
{
    fixture *const f = *state;
    arena strings = ARENA_EMPTY;
    neighbour_list near = { &strings, NULL, 0, 0 };
    fig_error err;
    assert_int_equal(neighbours_find(f->store, "", "abc", 3, 2, REACH_ALL, 5, &near, &err),
                     FIG_TOO_LARGE);
    assert_int_equal(near.count, 5);
    neighbour_list_clear(&near);
    arena_clear(&strings);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slips_are_counted_in_letters),
        cmocka_unit_test(the_walk_finds_what_looking_at_each_word_finds),
        cmocka_unit_test(too_many_neighbours_are_refused),
    };
    return cmocka_run_group_tests(tests, build, drop);
}
