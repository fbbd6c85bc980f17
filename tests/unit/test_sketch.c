/* test_sketch.c - what is a copy of a story, and what is another story in its words. */
#include "record/sketch.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

typedef struct story {
    const char *title;
    unsigned first, count; /* its words: numbers from `first` on */
    unsigned other_at;     /* from this word on they are of another story; 0 = none is */
    double figures[4];     /* 0 ends them */
} story;

typedef struct packed {
    unsigned char bytes[SKETCH_BYTES_MAX];
    size_t count;
} packed;

static void add_words(sketch *s, const char *text, void add(sketch *, const char *, size_t))
{
    while (*text) {
        const size_t bytes = strcspn(text, " ");
        add(s, text, bytes);
        text += bytes + (text[bytes] == ' ');
    }
}

static packed pack(const story *from)
{
    sketch s;
    packed out;
    sketch_start(&s);
    add_words(&s, from->title, sketch_title_word);
    for (unsigned i = 0; i < from->count; i++) {
        char word[16];
        const bool is_other = from->other_at && i >= from->other_at;
        const int bytes =
            snprintf(word, sizeof word, "%c%u", is_other ? 'x' : 'w', from->first + i);
        sketch_word(&s, word, (size_t)bytes);
    }
    for (size_t i = 0; i < 4 && from->figures[i] > 0; i++)
        sketch_figure(&s, from->figures[i], from->figures[i]);
    out.count = sketch_pack(&s, out.bytes);
    return out;
}

static void copies_are_told_from_other_stories(void **state)
{
    static const struct {
        const char *about;
        story a, b;
        bool copy;
    } rows[] = {
        { "the same",
          { "flood toll", 0, 300, 0, { 7 } },
          { "flood toll", 0, 300, 0, { 7 } },
          true },
        { "the end is cut off",
          { "flood toll rises", 0, 300, 0, { 7, 9 } },
          { "flood toll rises", 0, 220, 0, { 7 } },
          true },
        { "the begin is cut off and the title another, the figures agree",
          { "flood toll rises", 0, 300, 0, { 7, 9, 11, 13 } },
          { "valley under water", 6, 294, 0, { 7, 9, 11 } },
          true },
        { "the begin is cut off, there are no figures",
          { "flood toll rises", 0, 300, 0, { 0 } },
          { "flood toll rises", 60, 240, 0, { 0 } },
          true },
        { "other things stand around a short text",
          { "flood toll rises", 0, 90, 0, { 7 } },
          { "flood toll rises", 0, 230, 90, { 7, 30 } },
          true },
        { "one of two mentions of a figure was changed",
          { "flood toll", 0, 300, 0, { 7, 9, 7 } },
          { "flood toll", 0, 300, 0, { 7, 9, 8 } },
          false },
        { "a figure was changed",
          { "flood toll", 0, 300, 0, { 7, 9 } },
          { "flood toll", 0, 300, 0, { 8, 9 } },
          false },
        { "the same begin, another story after it",
          { "flood toll", 0, 300, 0, { 0 } },
          { "flood toll", 0, 300, 100, { 0 } },
          false },
        { "the same begin, which is no part of the story",
          { "flood toll", 0, 300, 0, { 0 } },
          { "budget vote", 0, 300, 220, { 0 } },
          false },
        { "the same notice under no title",
          { "", 0, 40, 20, { 0 } },
          { "", 0, 44, 24, { 0 } },
          false },
        { "the same caption under two titles",
          { "flood toll rises", 0, 40, 0, { 0 } },
          { "budget vote fails", 0, 38, 0, { 0 } },
          false },
        { "another story",
          { "flood toll", 0, 300, 0, { 7 } },
          { "flood toll", 1000, 300, 0, { 7 } },
          false },
        { "too short to tell", { "flood", 0, 2, 0, { 0 } }, { "flood", 0, 2, 0, { 0 } }, false },
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const packed a = pack(&rows[i].a), b = pack(&rows[i].b);
        const bool copy = sketch_is_copy(a.bytes, a.count, b.bytes, b.count);
        if (copy != rows[i].copy || copy != sketch_is_copy(b.bytes, b.count, a.bytes, a.count))
            fail_msg("%s: %s", rows[i].about, copy ? "a copy" : "no copy");
    }
}

static void copies_share_a_band(void **state)
{
    const story a = { "flood toll", 0, 300, 0, { 7 } }, b = { "flood toll", 0, 260, 0, { 7 } };
    const packed packs[] = { pack(&a), pack(&b) };
    const unsigned char *samples[2];
    size_t shared = 0;
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        samples[i] = sketch_samples(packs[i].bytes, packs[i].count);
        assert_non_null(samples[i]);
    }
    for (size_t i = 0; i < SKETCH_BANDS; i++)
        shared += sketch_band(samples[0], i) == sketch_band(samples[1], i);
    assert_in_range(shared, 1, SKETCH_BANDS - 1);
}

static void what_is_no_sketch_is_no_copy(void **state)
{
    const story a = { "flood toll", 0, 300, 0, { 7, 8, 9 } };
    const packed p = pack(&a);
    (void)state;
    assert_true(sketch_is_copy(p.bytes, p.count, p.bytes, p.count));
    for (size_t bytes = 0; bytes < p.count; bytes++) {
        assert_false(sketch_is_copy(p.bytes, p.count, p.bytes, bytes));
        assert_null(sketch_samples(p.bytes, bytes));
    }
}

static void of_many_figures_the_same_ones_are_kept(void **state)
{
    sketch a, b;
    (void)state;
    sketch_start(&a);
    sketch_start(&b);
    for (int i = 1; i <= 100; i++) {
        sketch_figure(&a, i, NAN);
        sketch_figure(&b, 101 - i, NAN);
    }
    assert_int_equal(a.figures.count, SKETCH_FIGURES_MAX);
    assert_memory_equal(a.figures.rows, b.figures.rows, sizeof a.figures.rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(copies_are_told_from_other_stories),
        cmocka_unit_test(copies_share_a_band),
        cmocka_unit_test(what_is_no_sketch_is_no_copy),
        cmocka_unit_test(of_many_figures_the_same_ones_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
