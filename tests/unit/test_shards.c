/* test_shards.c - which shard an article is in, for ever, and numbers that keep the order in which it came. */
#include "indexer/shards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void an_id_is_in_the_shard_it_has_always_been_in(void **state)
{
    static const struct {
        const char *id;
        unsigned of_2, of_8, of_1000;
    } rows[] = { { "a1", 1, 5, 277 }, { "tie-919", 2, 2, 458 }, { "fed839749e960879", 2, 8, 504 }, { "<1@example.org>", 1, 7, 807 } };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        print_message("  %s\n", rows[i].id);
        assert_int_equal(shard_of_id(rows[i].id, 1), 1);
        assert_int_equal(shard_of_id(rows[i].id, 2), rows[i].of_2);
        assert_int_equal(shard_of_id(rows[i].id, 8), rows[i].of_8);
        assert_int_equal(shard_of_id(rows[i].id, 1000), rows[i].of_1000);
    }
}

static void what_is_no_shard_is_told_from_one(void **state)
{
    static const struct {
        const char *text;
        unsigned number, count; /* 0: it is none */
    } rows[] = { { "1/1", 1, 1 },  { "2/4", 2, 4 },   { "1024/1024", 1024, 1024 }, { "", 0, 0 },      { "2", 0, 0 },
                 { "0/4", 0, 0 },  { "5/4", 0, 0 },   { "1/1025", 0, 0 },          { "1/4x", 0, 0 },  { " 1/4", 0, 0 },
                 { "-1/4", 0, 0 }, { "1/", 0, 0 },    { "/4", 0, 0 },              { "00001/4", 0, 0 } };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        shard s;
        char text[SHARD_TEXT_BYTES];
        print_message("  '%s'\n", rows[i].text);
        assert_int_equal(shard_read(rows[i].text, &s), rows[i].count > 0);
        if (!rows[i].count)
            continue;
        assert_int_equal(s.number, rows[i].number);
        assert_int_equal(s.count, rows[i].count);
        shard_write(s, text);
        assert_string_equal(text, rows[i].text);
    }
}

/* As the store reads it. */
static uint64_t whole(unsigned shards, unsigned of, store_docid docid)
{
    return ((uint64_t)docid - 1) * shards + of;
}

static void numbers_of_the_whole_ascend_and_leave_out_as_few_as_they_can(void **state)
{
    (void)state;
    for (unsigned shards = 1; shards <= 64; shards *= 2) {
        numbering n = { .shards = shards };
        uint64_t last = 0;
        uint32_t dice = 1;
        for (int i = 0; i < 1000; i++) {
            dice = dice * 1664525u + 1013904223u;
            const unsigned of = dice / 65536 % shards + 1;
            const store_docid expected = numbering_peek(&n, of), docid = numbering_take(&n, of);
            assert_int_equal(docid, expected);
            assert_true(whole(shards, of, docid) > last);
            assert_true(docid == 1 || whole(shards, of, docid - 1) <= last);
            last = whole(shards, of, docid);
        }
    }
}

static void there_is_an_end_to_numbers(void **state)
{
    (void)state;
    numbering n = { .shards = 8 };
    numbering_note(&n, 3, UINT32_MAX / 8 + 1);
    assert_int_equal(numbering_take(&n, 3), 0);
    numbering_note(&n, 1, 0); /* an index without articles */
    assert_int_equal(n.last, (uint64_t)UINT32_MAX / 8 * 8 + 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_id_is_in_the_shard_it_has_always_been_in),
        cmocka_unit_test(what_is_no_shard_is_told_from_one),
        cmocka_unit_test(numbers_of_the_whole_ascend_and_leave_out_as_few_as_they_can),
        cmocka_unit_test(there_is_an_end_to_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
