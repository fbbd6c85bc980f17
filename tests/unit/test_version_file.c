/* test_version_file.c - version files that the library would follow outside its memory are told
 * from those it writes. */
#include "store/bulk_version.h"
#include "store/version_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { ROOTS_AT = BULK_UUID_AT + BULK_UUID_BYTES + 1 };

static size_t compose(unsigned char out[BULK_VERSION_BYTES_MAX], unsigned level, size_t block_bytes)
{
    static const unsigned char uuid[BULK_UUID_BYTES] = "a store of tests";
    static const bulk_statistics statistics = { .documents = 3, .last = 3 };
    bulk_root roots[BULK_TABLES_COUNT] = { 0 };
    roots[BULK_POSTINGS] = (bulk_root){ .block = 7, .level = level, .entries = 5, .blocks = 9 };
    return bulk_version_compose(out, uuid, roots, block_bytes, &statistics);
}

static void depths_and_blocks_have_bounds(void **state)
{
    (void)state;
    static const struct {
        unsigned level;
        size_t block_bytes;
        bool is_sane;
    } rows[] = {
        { 0, 2048, true },   { 2, 8192, true },   { 9, 65536, true },
        { 10, 8192, false }, { 13, 8192, false }, /* a root in room for ten */
        { 1, 0, false },     { 1, 6144, false },  { 1, 131072, false },
    };
    unsigned char data[BULK_VERSION_BYTES_MAX];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (version_file_is_sane(data, compose(data, rows[i].level, rows[i].block_bytes)) !=
            rows[i].is_sane)
            fail_msg("row %zu", i);
}

static void one_that_ends_within_a_root_is_none(void **state)
{
    (void)state;
    unsigned char data[BULK_VERSION_BYTES_MAX];
    compose(data, 1, 8192);
    for (size_t bytes = ROOTS_AT - 1; bytes < ROOTS_AT + 20; bytes++)
        assert_false(version_file_is_sane(data, bytes));
}

static void another_format_is_left_to_the_library(void **state)
{
    (void)state;
    unsigned char data[BULK_VERSION_BYTES_MAX];
    const size_t bytes = compose(data, 13, 8192);
    data[BULK_UUID_AT - 1] ^= 1;
    assert_true(version_file_is_sane(data, bytes));
    assert_true(version_file_is_sane(data, BULK_UUID_AT - 1));
    assert_true(version_file_is_sane_in("nowhere"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(depths_and_blocks_have_bounds),
        cmocka_unit_test(one_that_ends_within_a_root_is_none),
        cmocka_unit_test(another_format_is_left_to_the_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
