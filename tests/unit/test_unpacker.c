/* test_unpacker.c - what an archive may cost: the limits, with small numbers. */
#include "indexer/unpacker.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

enum { BLOCK_BYTES = 512, FILES = 5, FILE_BYTES = 100 };

/* A tar of FILES files of FILE_BYTES bytes: "0.txt", "1.png", "2.txt", ... */
static void write_tar(buf *out)
{
    for (int n = 0; n < FILES; n++) {
        char block[BLOCK_BYTES] = { 0 };
        unsigned sum = 0;
        snprintf(block, 100, "%d.%s", n, n % 2 ? "png" : "txt");
        snprintf(block + 100, 8, "%07o", 0644u);
        snprintf(block + 124, 12, "%011o", (unsigned)FILE_BYTES);
        memset(block + 148, ' ', 8);
        block[156] = '0';
        memcpy(block + 257,
               "ustar\0"
               "00",
               8);
        for (size_t i = 0; i < BLOCK_BYTES; i++)
            sum += (unsigned char)block[i];
        snprintf(block + 148, 8, "%06o", sum);
        buf_append(out, block, BLOCK_BYTES);
        memset(block, 'x', FILE_BYTES);
        memset(block + FILE_BYTES, 0, BLOCK_BYTES - FILE_BYTES);
        buf_append(out, block, BLOCK_BYTES);
    }
    char end[2 * BLOCK_BYTES] = { 0 };
    buf_append(out, end, sizeof end);
}

static void on_left_out(void *user, const fig_error *why)
{
    buf_format(user, "%s: %s\n", strstr(why->where, "a.tar"), why->what);
}

#define TOO_MUCH "a.tar: the rest is left out: the archive unpacks to too much\n"
#define TOO_MANY "a.tar: the rest is left out: the archive has too many files\n"

static const struct {
    unpacker_limits limits;
    const char *files, *told;
} rows[] = {
    { { 5, 500, 1, 1000 }, "0.txt 2.txt 4.txt ", "" },
    { { 4, 500, 1, 1000 }, "0.txt 2.txt ", TOO_MANY },
    { { 2, 500, 1, 1000 }, "0.txt ", TOO_MANY },
    { { 5, 299, 1, 1000 },
      "0.txt 2.txt ",
      "a.tar/4.txt: is in an archive that unpacks to too much\n" TOO_MUCH },
    { { 5, 199, 1, 1000 },
      "0.txt ",
      "a.tar/2.txt: is in an archive that unpacks to too much\n" TOO_MUCH },
    { { 5, 500, 1, 0 }, "0.txt 2.txt 4.txt ", "" }, /* less than the archive itself */
};

static void an_archive_ends_at_its_limits(void **state)
{
    scratch folder;
    buf tar = BUF_EMPTY;
    (void)state;
    scratch_open(&folder);
    write_tar(&tar);
    const char *const path = scratch_write(&folder, "a.tar", tar.data, tar.bytes);
    for (size_t i = 0; i < COUNT(rows); i++) {
        buf told = BUF_EMPTY, found = BUF_EMPTY, text = BUF_EMPTY;
        notices notes = { .left_out = on_left_out, .user = &told };
        input *in;
        unpacker *u;
        unpacked file;
        fig_error err;
        assert_int_equal(input_open(path, &in, &err), FIG_OK);
        assert_int_equal(unpacker_open(in, path, &rows[i].limits, &notes, &u, &err), FIG_OK);
        while (unpacker_next(u, &file, &err) == FIG_OK) {
            buf_format(&found, "%s ", strrchr(file.path, '/') + 1);
            input_rest(file.in, FILE_BYTES, &text, &err);
            input_close(file.in);
        }
        if (strcmp(buf_string(&found), rows[i].files) || strcmp(buf_string(&told), rows[i].told))
            fail_msg("row %zu: '%s' '%s'", i, buf_string(&found), buf_string(&told));
        unpacker_free(u);
        buf_clear(&told);
        buf_clear(&found);
        buf_clear(&text);
    }
    buf_clear(&tar);
    scratch_remove(&folder);
}

static const struct {
    const char *data;
    size_t bytes;
    bool is_archive;
} starts[] = {
    { "PK\3\4", 4, true },
    { "PK\5\6", 4, true },
    { "PK\3", 3, false },
    { "PKI means public key infrastructure.", 36, false },
};

static void archives_are_known_by_their_first_bytes(void **state)
{
    buf tar = BUF_EMPTY;
    (void)state;
    for (size_t i = 0; i < COUNT(starts); i++)
        assert_int_equal(unpacker_is_archive(FORM_UNKNOWN, starts[i].data, starts[i].bytes),
                         starts[i].is_archive);
    write_tar(&tar);
    assert_true(unpacker_is_archive(FORM_UNKNOWN, tar.data, tar.bytes));
    tar.data[0] = '7'; /* the sum is another */
    assert_false(unpacker_is_archive(FORM_UNKNOWN, tar.data, tar.bytes));
    buf_clear(&tar);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_archive_ends_at_its_limits),
        cmocka_unit_test(archives_are_known_by_their_first_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
