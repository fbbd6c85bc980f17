/* test_bulk.c - a store built in bulk is the one the library would have written, and lives on as
 * such. */
#include "bulk_collections.h"
#include "store_compare.h"
#include "store_fixture.h"

#include "store/bulk.h"
#include "store/bulk_guard.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT(rows)       (sizeof(rows) / sizeof *(rows))
#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, fixture_set_up, fixture_tear_down)

static store_bulk *bulk_in(const char *path, size_t memory_bytes)
{
    store_bulk_options options = STORE_BULK_DEFAULTS;
    store_bulk *b;
    options.memory_bytes_max = memory_bytes;
    options.safety = STORE_NO_SYNC;
    assert_ok(store_bulk_open(path, &options, &b, &fixture_error));
    return b;
}

static void post(store_bulk *b, const char *term, uint32_t position)
{
    uint32_t id;
    assert_ok(store_bulk_term(b, term, strlen(term), &id, &fixture_error));
    assert_ok(store_bulk_add_posting(b, id, position, 1, &fixture_error));
}

static void finish(store_bulk *b)
{
    assert_ok(store_bulk_finish(b, &fixture_error));
    store_bulk_free(b);
}

/* ---- the same store ------------------------------------------------------------------------- */

/* The library's check takes memory for every number of a document up to the last. */
static bool is_checkable(const struct collection *c)
{
    return c->first < 1u << 30;
}

static void test_a_store_built_in_bulk_is_the_one_the_library_writes(void **state)
{
    for (size_t i = 0; i < bulk_collections_count; i++) {
        const struct collection *const c = &bulk_collections[i];
        const char *const theirs = path_in(state, "theirs"), *const ours = path_in(state, "ours");
        print_message("  %s\n", c->name);
        write_by_library(theirs, c);
        write_in_bulk(ours, c);
        assert_same_stores(ours, theirs);
        if (is_checkable(c))
            assert_healthy(ours);
        remove_tree(theirs);
        remove_tree(ours);
    }
}

/* Replace, delete and add, the same for the same dice. */
static void change(const char *path, const struct collection *c)
{
    enum { CHANGES = 60 };
    store_writer *const w = writer_in(path, STORE_OPEN, 25);
    store_document *const doc = store_document_new();
    dice d = { 99 };
    for (uint32_t i = 0; i < CHANGES; i++) {
        const store_docid docid = number_in(c, roll(&d, c->documents));
        store_document_clear(doc);
        c->make(doc, &d, i);
        if (i % 3 == 0)
            assert_ok(store_writer_replace(w, docid, doc, &fixture_error));
        else if (i % 3 == 1)
            assert_ok(store_writer_add(w, doc, NULL, &fixture_error));
        else if (store_writer_delete(w, docid, NULL) == FIG_NOT_FOUND)
            assert_ok(store_writer_replace(w, docid, doc, &fixture_error));
    }
    assert_ok(store_writer_delete_by_term(w, "w3", 2, NULL, &fixture_error));
    assert_ok(store_writer_set_metadata(w, "1", 1, "changed", 7, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    store_document_free(doc);
    store_writer_free(w);
}

/* How many runs there were leaves no trace in a store: larger collections tell nothing more. */
enum { MANY_DOCUMENTS = 600 };

static void test_what_was_built_in_bulk_is_changed_deleted_and_merged_like_any_other(void **state)
{
    for (size_t i = 0; i < bulk_collections_count; i++) {
        const struct collection *const c = &bulk_collections[i];
        const char *const theirs = path_in(state, "theirs"), *const ours = path_in(state, "ours");
        const char *const their_merged = path_in(state, "their.merged");
        const char *const our_merged = path_in(state, "our.merged");
        if (!c->documents || c->documents > MANY_DOCUMENTS || !is_checkable(c))
            continue;
        print_message("  %s\n", c->name);
        write_by_library(theirs, c);
        write_in_bulk(ours, c);
        for (int round = 0; round < 2; round++) {
            change(theirs, c);
            change(ours, c);
            assert_healthy(ours);
        }
        assert_same_stores(ours, theirs);
        assert_ok(store_compact(&theirs, 1, their_merged, NULL, &fixture_error));
        assert_ok(store_compact(&ours, 1, our_merged, NULL, &fixture_error));
        assert_healthy(our_merged);
        assert_same_stores(our_merged, their_merged);
        remove_tree(theirs);
        remove_tree(ours);
        remove_tree(their_merged);
        remove_tree(our_merged);
    }
}

static void test_a_large_addition_is_merged_behind_what_is_there(void **state)
{
    const char *const both[] = { path_in(state, "old"), path_in(state, "new") };
    const char *const merged = path_in(state, "merged"), *const whole = path_in(state, "whole");
    store_compact_options keep = STORE_COMPACT_DEFAULTS;
    store_bulk_options options = STORE_BULK_DEFAULTS;
    store_bulk *part, *const all = bulk_in(whole, 0);
    char word[16];
    for (store_docid docid = 1; docid <= 200; docid++) {
        if (docid == 1 || docid == 151) {
            options.first = docid;
            assert_ok(store_bulk_open(both[docid > 1], &options, &part, &fixture_error));
        }
        snprintf(word, sizeof word, "w%u", (unsigned)docid % 7);
        post(part, word, docid);
        post(all, word, docid);
        assert_ok(store_bulk_add(part, NULL, &fixture_error));
        assert_ok(store_bulk_add(all, NULL, &fixture_error));
        if (docid == 150 || docid == 200)
            finish(part);
    }
    finish(all);
    keep.numbering = STORE_KEEP_NUMBERS;
    assert_ok(store_compact(both, 2, merged, &keep, &fixture_error));
    assert_same_stores(merged, whole);
}

/* ---- documents ------------------------------------------------------------------------------ */

static void test_memory_holds_a_part_and_the_numbers_of_terms_hold_as_long(void **state)
{
    store_bulk *const b = bulk_in(path_in(state, "a"), STORE_BULK_MEMORY_BYTES_MIN);
    uint64_t epoch = store_bulk_epoch(b);
    uint32_t id, again, turns = 0;
    assert_ok(store_bulk_term(b, "same", 4, &id, &fixture_error));
    for (uint32_t i = 0; i < 3000; i++) {
        char word[16];
        if (store_bulk_epoch(b) != epoch) {
            epoch = store_bulk_epoch(b);
            turns++;
            assert_ok(store_bulk_term(b, "same", 4, &id, &fixture_error));
        }
        assert_ok(store_bulk_term(b, "same", 4, &again, &fixture_error));
        assert_int_equal(id, again);
        assert_ok(store_bulk_add_posting(b, id, 1, 1, &fixture_error));
        for (uint32_t n = 2; n < 30; n++) {
            snprintf(word, sizeof word, "w%u", (unsigned)(i * n % 5000));
            post(b, word, n);
        }
        assert_ok(store_bulk_add(b, NULL, &fixture_error));
    }
    assert_true(turns > 3);
    finish(b);
    store *const s = open_store(path_in(state, "a"));
    size_t documents;
    assert_ok(store_term_frequency(s, "same", 4, &documents, &fixture_error));
    assert_int_equal(documents, 3000);
    store_free(s);
}

/* A huge article fills the memory alone: that is not held against the next ones. */
static void test_a_huge_article_makes_one_run_only(void **state)
{
    store_bulk *const b = bulk_in(path_in(state, "a"), STORE_BULK_MEMORY_BYTES_MIN);
    char word[16];
    for (uint32_t i = 1; i < 100000; i++) {
        snprintf(word, sizeof word, "w%u", (unsigned)i);
        post(b, word, i);
    }
    assert_ok(store_bulk_add(b, NULL, &fixture_error));
    assert_int_equal(store_bulk_epoch(b), 1);
    for (uint32_t i = 0; i < 20; i++) {
        post(b, "next", 1);
        assert_ok(store_bulk_add(b, NULL, &fixture_error));
    }
    assert_int_equal(store_bulk_epoch(b), 1);
    finish(b);
    assert_healthy(path_in(state, "a"));
}

static void test_a_dropped_article_leaves_nothing(void **state)
{
    const char *const dropped = path_in(state, "dropped"), *const without =
                                                               path_in(state, "without");
    for (int drop = 0; drop < 2; drop++) {
        store_bulk *const b = bulk_in(drop ? dropped : without, 0);
        for (uint32_t i = 0; i < 10; i++) {
            if (drop) {
                post(b, "gone", 1);
                assert_ok(store_bulk_set_value(b, 1, "gone", 4, &fixture_error));
                assert_ok(store_bulk_set_metadata(b, "kept", 4, "kept", 4, &fixture_error));
                assert_ok(store_bulk_set_data(b, "gone", 4, &fixture_error));
                store_bulk_drop(b);
            }
            post(b, "w1", 1 + i);
            assert_ok(store_bulk_set_value(b, 1, "bbb", 3, &fixture_error));
            assert_ok(store_bulk_set_value(b, 1, "a", 1, &fixture_error));
            assert_ok(store_bulk_set_value(b, 0, "x", 1, &fixture_error));
            assert_ok(store_bulk_set_value(b, 0, "", 0, &fixture_error));
            assert_ok(store_bulk_set_value(b, 2, "", 0, &fixture_error));
            assert_ok(store_bulk_set_value(b, 2, "c", 1, &fixture_error));
            assert_ok(store_bulk_add(b, NULL, &fixture_error));
        }
        post(b, "half", 1); /* is not complete when the store is */
        assert_ok(store_bulk_set_metadata(b, "kept", 4, "kept", 4, &fixture_error));
        finish(b);
    }
    assert_healthy(dropped);
    assert_same_stores(dropped, without);
    store *const s = open_store(dropped);
    buf value = BUF_EMPTY;
    assert_ok(store_document_value(s, 1, 1, &value, &fixture_error));
    assert_ok(store_document_value(s, 1, 0, &value, &fixture_error));
    assert_ok(store_document_value(s, 1, 2, &value, &fixture_error));
    assert_string_equal(buf_string(&value), "ac");
    buf_clear(&value);
    store_free(s);
}

static void test_a_refusal_leaves_the_article_at_hand_as_it_was(void **state)
{
    static const char zeros[200];
    char long_term[STORE_TERM_BYTES_MAX + 1];
    store_bulk *const b = bulk_in(path_in(state, "a"), 0);
    uint32_t id;
    memset(long_term, 'x', sizeof long_term);
    post(b, "w1", 1);
    assert_int_equal(store_bulk_term(b, "", 0, &id, &fixture_error), FIG_BAD_ARGUMENT);
    assert_non_null(strstr(fixture_error.where, "/a'"));
    assert_int_equal(store_bulk_term(b, long_term, sizeof long_term, &id, NULL), FIG_TOO_LARGE);
    assert_int_equal(store_bulk_term(b, zeros, sizeof zeros, &id, NULL), FIG_TOO_LARGE);
    assert_ok(store_bulk_term(b, "w1", 2, &id, &fixture_error));
    assert_int_equal(store_bulk_add_term(b, id, INT32_MAX, NULL), FIG_TOO_LARGE);
    assert_int_equal(store_bulk_add_posting(b, id, 2, INT32_MAX, NULL), FIG_TOO_LARGE);
    assert_int_equal(store_bulk_set_data(b, long_term, STORE_DATA_BYTES_MAX + 1, NULL),
                     FIG_TOO_LARGE);
    assert_int_equal(store_bulk_set_value(b, 0, long_term, STORE_DATA_BYTES_MAX + 1, NULL),
                     FIG_TOO_LARGE);
    assert_int_equal(store_bulk_set_metadata(b, "", 0, "v", 1, NULL), FIG_BAD_ARGUMENT);
    assert_int_equal(store_bulk_set_metadata(b, long_term, sizeof long_term, "v", 1, NULL),
                     FIG_TOO_LARGE);
    assert_ok(store_bulk_add(b, NULL, &fixture_error));
    finish(b);
    store *const s = open_store(path_in(state, "a"));
    uint32_t length;
    assert_ok(store_document_length(s, 1, &length, &fixture_error));
    assert_int_equal(length, 1);
    store_free(s);
}

static void test_there_is_an_end_to_numbers(void **state)
{
    store_bulk_options options = STORE_BULK_DEFAULTS;
    store_bulk *b;
    store_docid docid;
    options.first = UINT32_MAX - 1;
    assert_ok(store_bulk_open(path_in(state, "a"), &options, &b, &fixture_error));
    assert_ok(store_bulk_add(b, &docid, &fixture_error));
    assert_int_equal(docid, UINT32_MAX - 1);
    assert_int_equal(store_bulk_add(b, &docid, NULL), FIG_TOO_LARGE);
    finish(b);
}

/* ---- folders -------------------------------------------------------------------------------- */

static void test_a_folder_that_is_not_free_is_refused(void **state)
{
    static const sample one = { "a", NULL, NULL };
    store_bulk *b, *const first = bulk_in(path_in(state, "taken"), 0);
    make_store(path_in(state, "store"), &one, 1);
    write_file(path_in(state, "file"), "text");
    mkdir(path_in(state, "other"), 0755);
    write_file(path_in(state, "other/letter.txt"), "text");
    const struct {
        const char *path, *what;
        fig_status status;
    } rows[] = {
        { path_in(state, "store"), "there is an index already", FIG_BAD_ARGUMENT },
        { path_in(state, "file"), "not a folder", FIG_BAD_ARGUMENT },
        { path_in(state, "other"), "letter.txt", FIG_BAD_ARGUMENT },
        { path_in(state, "no/parent"), "No such file", FIG_IO },
        { path_in(state, "taken"), "is writing to it", FIG_LOCKED },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(store_bulk_open(rows[i].path, NULL, &b, &fixture_error), rows[i].status);
        assert_null(b);
        assert_non_null(strstr(fixture_error.what, rows[i].what));
        assert_non_null(strstr(fixture_error.where, rows[i].path));
    }
    assert_healthy(path_in(state, "store"));
    assert_int_equal(access(path_in(state, "other/letter.txt"), F_OK), 0);
    post(first, "a", 1);
    assert_ok(store_bulk_add(first, NULL, &fixture_error));
    finish(first);
    assert_same_stores(path_in(state, "taken"), path_in(state, "store"));
}

static void test_options_that_make_no_sense_are_refused(void **state)
{
    const char *const path = path_in(state, "a");
    for (int i = 0; i < 6; i++) {
        store_bulk_options options = STORE_BULK_DEFAULTS;
        store_bulk *b;
        options.block_bytes = i == 0 ? 1024 : i == 1 ? 5000 : 0;
        options.memory_bytes_max = i == 2 ? 1 << 20 : 0;
        options.deflate_data = i == 3 ? 10 : 0;
        options.deflate_term_lists = i == 4 ? -1 : 0;
        options.spare_bytes = i == 5 ? 2049 : 0;
        assert_int_equal(store_bulk_open(path, &options, &b, NULL), FIG_BAD_ARGUMENT);
        assert_int_equal(access(path, F_OK), -1);
    }
}

static void test_what_is_not_finished_is_removed(void **state)
{
    const char *const made = path_in(state, "made"), *const found = path_in(state, "found");
    mkdir(found, 0755);
    for (int i = 0; i < 2; i++) {
        store_bulk *const b = bulk_in(i ? made : found, STORE_BULK_MEMORY_BYTES_MIN);
        for (uint32_t n = 0; n < 30000; n++) {
            post(b, "w", 1 + n);
            assert_ok(store_bulk_set_data(b, "data", 4, &fixture_error));
            assert_ok(store_bulk_add(b, NULL, &fixture_error));
        }
        assert_false(store_exists(i ? made : found));
        store_bulk_free(b);
    }
    assert_int_equal(access(made, F_OK), -1);
    assert_int_equal(rmdir(found), 0); /* it was left, and is empty */
}

/* By how much the table of data grows for each document added after a build, in tenths of its data. */
static off_t tenths_added(const char *path, int deflate)
{
    enum { DATA_BYTES = 4000, ADDED = 100 };
    static char data[DATA_BYTES]; /* of which nothing remains when it is compressed */
    store_bulk_options options = STORE_BULK_DEFAULTS;
    struct stat before, after;
    char file[PATH_BYTES + 16];
    store_bulk *b;
    store_docid id;
    options.deflate_data = deflate;
    assert_ok(store_bulk_open(path, &options, &b, &fixture_error));
    post(b, "a", 1);
    assert_ok(store_bulk_set_data(b, "data", 4, &fixture_error));
    assert_ok(store_bulk_add(b, NULL, &fixture_error));
    finish(b);
    snprintf(file, sizeof file, "%s/docdata.glass", path);
    assert_int_equal(stat(file, &before), 0);
    store_writer *const w = writer_in(path, STORE_OPEN, 0);
    store_document *const doc = store_document_new();
    assert_ok(store_document_set_data(doc, data, sizeof data, &fixture_error));
    for (int i = 0; i < ADDED; i++)
        assert_ok(store_writer_add(w, doc, &id, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    store_document_free(doc);
    store_writer_free(w);
    assert_int_equal(stat(file, &after), 0);
    assert_healthy(path);
    return (after.st_size - before.st_size) / ADDED / (DATA_BYTES / 10);
}

static void test_what_is_added_later_is_compressed_only_where_the_build_does(void **state)
{
    assert_int_equal(tenths_added(path_in(state, "packed"), 6), 0);
    assert_true(tenths_added(path_in(state, "plain"), 0) >= 10);
}

/* Dies in the middle, with runs put aside and tables begun. */
static int build_and_die(void *path)
{
    store_bulk *const b = bulk_in(path, STORE_BULK_MEMORY_BYTES_MIN);
    for (uint32_t n = 0; n < 50000; n++) {
        post(b, "lost", 1 + n);
        assert_ok(store_bulk_set_data(b, "data", 4, &fixture_error));
        assert_ok(store_bulk_add(b, NULL, &fixture_error));
    }
    kill(getpid(), SIGKILL);
    return 0;
}

static void test_a_killed_build_is_no_store_and_stands_in_nobodys_way(void **state)
{
    static const sample one = { "a", NULL, NULL };
    char path[PATH_BYTES];
    const char *const wanted = path_in(state, "wanted");
    make_store(wanted, &one, 1);
    for (int by_library = 0; by_library < 2; by_library++) {
        snprintf(path, sizeof path, "%s", path_in(state, by_library ? "b" : "a"));
        assert_int_equal(in_child(build_and_die, path), 1000 + SIGKILL);
        assert_int_equal(access(path, F_OK), 0);
        assert_false(store_exists(path));
        if (by_library) {
            store_writer *const w = writer_in(path, STORE_OPEN_OR_CREATE, 0);
            add_sample(w, &one);
            assert_ok(store_writer_commit(w, &fixture_error));
            store_writer_free(w);
        } else {
            store_bulk *const b = bulk_in(path, 0);
            post(b, "a", 1);
            assert_ok(store_bulk_add(b, NULL, &fixture_error));
            finish(b);
        }
        assert_healthy(path);
        assert_same_stores(path, wanted);
    }
}

/* ---- a failing world ------------------------------------------------------------------------ */

typedef struct full_disk {
    char path[PATH_BYTES];
    rlim_t bytes; /* of the largest file */
} full_disk;

/* 0: it failed as it should; 1: it was built all the same. */
static int build_on_a_full_disk(void *user)
{
    const full_disk *const disk = user;
    const struct rlimit limit = { disk->bytes, disk->bytes };
    store_bulk_options options = STORE_BULK_DEFAULTS;
    store_bulk *b;
    dice d = { 5 };
    options.memory_bytes_max = STORE_BULK_MEMORY_BYTES_MIN;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    fig_status status = store_bulk_open(disk->path, &options, &b, &fixture_error);
    for (uint32_t i = 0; i < 2000 && status == FIG_OK; i++) {
        for (uint32_t n = 1; n < 60; n++) {
            char word[16];
            snprintf(word, sizeof word, "w%u", (unsigned)roll(&d, 900));
            post(b, word, n);
        }
        assert_ok(store_bulk_set_data(b, "some data", 9, &fixture_error));
        status = store_bulk_add(b, NULL, &fixture_error);
    }
    if (status == FIG_OK)
        status = store_bulk_finish(b, &fixture_error);
    if (status == FIG_OK) {
        store_bulk_free(b);
        return 1;
    }
    assert_int_equal(status, FIG_IO);
    assert_true(fixture_error.what[0] != '\0');
    if (b) {
        assert_int_equal(store_bulk_add(b, NULL, &fixture_error), FIG_IO);
        assert_int_equal(store_bulk_finish(b, &fixture_error), FIG_IO);
        assert_non_null(strstr(fixture_error.mend, "again"));
    }
    assert_false(store_exists(disk->path));
    store_bulk_free(b);
    assert_int_equal(access(disk->path, F_OK), -1);
    return 0;
}

static void test_a_full_disk_is_told_and_leaves_nothing(void **state)
{
    full_disk disk;
    int failures = 0, outcome = 0;
    snprintf(disk.path, sizeof disk.path, "%s", path_in(state, "a"));
    for (disk.bytes = 0; outcome == 0; failures++) {
        outcome = in_child(build_on_a_full_disk, &disk);
        assert_in_range(outcome, 0, 1);
        disk.bytes = disk.bytes ? disk.bytes * 3 / 2 : 100;
    }
    assert_true(failures > 10);
    assert_healthy(disk.path);
}

static void test_only_known_versions_of_the_library_are_written_for(void **state)
{
    (void)state;
    assert_true(bulk_guard_knows("1.4.22"));
    assert_false(bulk_guard_knows("1.4.2"));
    assert_false(bulk_guard_knows("1.4.220"));
    assert_false(bulk_guard_knows("2.0.0"));
    assert_false(bulk_guard_knows(""));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        IN_A_FOLDER(test_a_store_built_in_bulk_is_the_one_the_library_writes),
        IN_A_FOLDER(test_what_was_built_in_bulk_is_changed_deleted_and_merged_like_any_other),
        IN_A_FOLDER(test_a_large_addition_is_merged_behind_what_is_there),
        IN_A_FOLDER(test_memory_holds_a_part_and_the_numbers_of_terms_hold_as_long),
        IN_A_FOLDER(test_a_huge_article_makes_one_run_only),
        IN_A_FOLDER(test_a_dropped_article_leaves_nothing),
        IN_A_FOLDER(test_a_refusal_leaves_the_article_at_hand_as_it_was),
        IN_A_FOLDER(test_there_is_an_end_to_numbers),
        IN_A_FOLDER(test_a_folder_that_is_not_free_is_refused),
        IN_A_FOLDER(test_options_that_make_no_sense_are_refused),
        IN_A_FOLDER(test_what_is_not_finished_is_removed),
        IN_A_FOLDER(test_what_is_added_later_is_compressed_only_where_the_build_does),
        IN_A_FOLDER(test_a_killed_build_is_no_store_and_stands_in_nobodys_way),
        IN_A_FOLDER(test_a_full_disk_is_told_and_leaves_nothing),
        cmocka_unit_test(test_only_known_versions_of_the_library_are_written_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
