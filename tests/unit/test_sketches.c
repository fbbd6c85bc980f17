/* test_sketches.c - sketches that are read again, from memory and from a file. */
#include "indexer/sketches.h"
#include "scratch.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { COUNT = 30000 };

static size_t bytes_of(size_t i)
{
    return i % 7 ? 40 + i * 31 % (SKETCH_BYTES_MAX - 39) : 0;
}

static void fill(size_t i, unsigned char out[SKETCH_BYTES_MAX])
{
    for (size_t n = 0; n < SKETCH_BYTES_MAX; n++)
        out[n] = (unsigned char)(i * 7 + n * 13 + i / 256);
}

static void expect(sketches *s, uint64_t at, size_t i)
{
    unsigned char wanted[SKETCH_BYTES_MAX], got[SKETCH_BYTES_MAX];
    fill(i, wanted);
    assert_int_equal(sketches_read(s, at, bytes_of(i), got, NULL), FIG_OK);
    assert_memory_equal(got, wanted, bytes_of(i));
}

static void add(sketches *s, uint64_t *at, size_t i)
{
    unsigned char packed[SKETCH_BYTES_MAX];
    fill(i, packed);
    const store_bytes added = { (const char *)packed, bytes_of(i) };
    assert_int_equal(sketches_add(s, added, at, NULL), FIG_OK);
}

static size_t files_in(const char *folder)
{
    DIR *const listing = opendir(folder);
    size_t count = 0;
    assert_non_null(listing);
    for (const struct dirent *entry; (entry = readdir(listing)) != NULL;)
        count += *entry->d_name != '.';
    closedir(listing);
    return count;
}

static void many_are_read_again_in_any_order(void **state)
{
    static uint64_t at[COUNT + 1];
    scratch files;
    (void)state;
    scratch_open(&files);
    sketches *const s = sketches_new(files.folder);
    assert_non_null(s);
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < COUNT; i++)
            add(s, &at[i], i);
        for (size_t i = 0; i < COUNT; i++)
            expect(s, at[i], i);
        for (size_t i = COUNT; i-- > 0;)
            expect(s, at[i * 7919 % COUNT], i * 7919 % COUNT);
        add(s, &at[COUNT], COUNT); /* beside those that were read */
        expect(s, at[COUNT], COUNT);
        expect(s, at[0], 0);
        sketches_clear(s);
    }
    assert_int_equal(files_in(files.folder), 0);
    sketches_free(s);
    scratch_remove(&files);
}

static void a_file_that_cannot_be_made_is_told(void **state)
{
    uint64_t at;
    fig_error err;
    fig_status status = FIG_OK;
    const unsigned char packed[SKETCH_BYTES_MAX] = { 0 };
    (void)state;
    sketches *const s = sketches_new("/dev/null/nowhere");
    for (size_t i = 0; i < COUNT && !status; i++)
        status = sketches_add(s, (store_bytes){ (const char *)packed, sizeof packed }, &at, &err);
    assert_int_equal(status, FIG_IO);
    sketches_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_are_read_again_in_any_order),
        cmocka_unit_test(a_file_that_cannot_be_made_is_told),
    };
    return cmocka_run_group_tests_name("sketches", tests, NULL, NULL);
}
