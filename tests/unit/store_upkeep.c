/* store_upkeep.c - merging, checking, measuring, and stores that are damaged. */
#include "store/lock.h"
#include "store/replace.h"
#include "store_tests.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static const sample first[] = { { "a b", "1", "one" }, { "a c", "2", "two" } };
static const sample second[] = { { "a d", "3", "three" } };

static void make_two(void **state, const char *from[2])
{
    static const char *const names[] = { "a", "b" };
    for (size_t i = 0; i < 2; i++) {
        from[i] = path_in(state, names[i]);
        make_store(from[i], i ? second : first, i ? COUNT(second) : COUNT(first));
        store_writer *const w = writer_in(from[i], STORE_OPEN, 100);
        assert_ok(store_writer_set_metadata(w, "who", 3, names[i], 1, &fixture_error));
        assert_ok(store_writer_set_metadata(w, names[i], 1, "own", 3, &fixture_error));
        assert_ok(store_writer_commit(w, &fixture_error));
        store_writer_free(w);
    }
}

static void count_progress(void *user, const char *table, const char *text)
{
    assert_non_null(table);
    assert_non_null(text);
    ++*(int *)user;
}

void test_stores_are_merged(void **state)
{
    const char *from[2];
    const char *const to = path_in(state, "both");
    store_compact_options options = STORE_COMPACT_DEFAULTS;
    char found[40];
    int steps = 0;
    buf out = BUF_EMPTY;
    size_t problems;
    make_two(state, from);
    options.progress = count_progress;
    options.user = &steps;
    assert_ok(store_compact(from, 2, to, &options, &fixture_error));
    assert_true(steps > 0);
    store *const s = open_store(to);
    store_query *const q = query_of("a");
    matches_of(s, q, STORE_BM25, found, sizeof found);
    assert_string_equal(found, "1 2 3");
    assert_ok(store_document_data(s, 3, &out, &fixture_error));
    assert_ok(store_metadata(s, "who", 3, &out, &fixture_error));
    assert_ok(store_metadata(s, "b", 1, &out, &fixture_error));
    assert_string_equal(buf_string(&out), "threeaown");
    assert_ok(store_check(to, NULL, &problems, &fixture_error));
    assert_int_equal(problems, 0);
    buf_clear(&out);
    store_query_free(q);
    store_free(s);
}

void test_what_cannot_be_merged_is_refused_and_leaves_nothing(void **state)
{
    const char *from[2];
    const char *const to = path_in(state, "both"), *const none = path_in(state, "none");
    store_compact_options options = STORE_COMPACT_DEFAULTS;
    make_two(state, from);
    assert_int_equal(store_compact(from, 0, to, NULL, NULL), FIG_BAD_ARGUMENT);
    assert_int_equal(store_compact(&none, 1, to, NULL, &fixture_error), FIG_NOT_FOUND);
    assert_non_null(strstr(fixture_error.where, "none"));
    assert_int_equal(store_compact(from, 1, from[1], NULL, NULL), FIG_BAD_ARGUMENT);
    assert_int_equal(store_compact(from, 1, from[0], NULL, NULL), FIG_BAD_ARGUMENT);
    assert_int_equal(store_compact(from, 2, path_in(state, "no/parent"), NULL, NULL), FIG_IO);
    options.numbering = STORE_KEEP_NUMBERS; /* both begin at 1 */
    assert_int_equal(store_compact(from, 2, to, &options, NULL), FIG_BAD_ARGUMENT);
    assert_int_equal(access(to, F_OK), -1);
    assert_true(store_exists(from[0]));
    assert_false(store_exists(to));
    mkdir(to, 0755); /* an empty folder will do */
    assert_ok(store_compact(from, 2, to, NULL, &fixture_error));
}

static void expect_entry(store *s, const char *key, const char *want)
{
    buf value = BUF_EMPTY;
    assert_ok(store_metadata(s, key, strlen(key), &value, &fixture_error));
    assert_string_equal(buf_string(&value), want);
    buf_clear(&value);
}

/* Of metadata that both have. */
void test_the_entries_of_the_last_can_win(void **state)
{
    static const char *const keys[] = { "both", "first", "gone", "last" };
    const store_bytes removed = STORE_ENTRY_REMOVED;
    const char *from[2];
    char folders[2][512];
    store_compact_options options = STORE_COMPACT_DEFAULTS;
    store_document *const doc = store_document_new();
    for (store_docid i = 0; i < 2; i++) {
        snprintf(folders[i], sizeof folders[i], "%s", path_in(state, i ? "last" : "first"));
        from[i] = folders[i];
        store_writer *const w = writer_in(from[i], STORE_CREATE, 100);
        assert_ok(store_writer_replace(w, 1 + 9 * i, doc, &fixture_error));
        for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
            if (k == 0 || k == 2 || (k == 1) == (i == 0))
                assert_ok(store_writer_set_metadata(w, keys[k], strlen(keys[k]),
                                                    i ? "the second" : "the first.", 10,
                                                    &fixture_error));
        if (i)
            assert_ok(store_writer_set_metadata(w, "gone", 4, removed.data, removed.bytes,
                                                &fixture_error));
        assert_ok(store_writer_commit(w, &fixture_error));
        store_writer_free(w);
    }
    options.numbering = STORE_KEEP_NUMBERS;
    options.entries = STORE_LAST_WINS;
    assert_ok(store_compact(from, 2, path_in(state, "to"), &options, &fixture_error));
    store *const s = open_store(path_in(state, "to"));
    expect_entry(s, "both", "the second");
    expect_entry(s, "first", "the first.");
    expect_entry(s, "gone", "");
    expect_entry(s, "last", "the second");
    store_free(s);
    store_document_free(doc);
}

/* The lock stays while the library lets go of the store, and goes with the replacement. */
void test_a_writer_shares_its_lock_with_what_replaces_its_store(void **state)
{
    char path[512];
    snprintf(path, sizeof path, "%s", path_in(state, "shared"));
    store_writer *w = writer_in(path, STORE_CREATE, 100), *other;
    store_replacement *r;
    assert_ok(store_writer_commit(w, &fixture_error));
    assert_ok(store_replacement_share(path, &r, &fixture_error));
    store_writer_free(w);
    assert_int_equal(store_writer_open(path, NULL, &other, NULL), FIG_LOCKED);
    assert_ok(store_compact((const char *[]){ path }, 1, store_replacement_folder(r), NULL,
                            &fixture_error));
    assert_ok(store_replacement_commit(r, &fixture_error));
    assert_int_equal(store_writer_open(path, NULL, &other, NULL), FIG_LOCKED);
    store_replacement_free(r);
    assert_ok(store_writer_open(path, NULL, &w, &fixture_error));
    store_writer_free(w);
    assert_int_equal(store_replacement_share(path, &r, NULL), FIG_BAD_ARGUMENT); /* nobody's */
}

/* On systems without an exchange of folders the store is aside for a moment; whoever is killed in it leaves it there. */
void test_a_store_that_was_put_aside_is_read_there_and_put_back_by_its_next_writer(void **state)
{
    char path[512], aside[600];
    snprintf(path, sizeof path, "%s", path_in(state, "moved"));
    snprintf(aside, sizeof aside, "%s" STORE_ASIDE, path);
    store_writer *w = writer_in(path, STORE_CREATE, 100);
    store_replacement *r;
    struct stat facts;
    int lock_fd;
    assert_ok(store_writer_set_metadata(w, "k", 1, "v", 1, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    store_writer_free(w);
    assert_int_equal(rename(path, aside), 0);
    store *const s = open_store(path);
    expect_entry(s, "k", "v");
    const int folder_fd = open(aside, O_RDONLY | O_DIRECTORY);
    assert_ok(lock_take(folder_fd, &lock_fd, &fixture_error)); /* who puts it aside is at it */
    assert_int_equal(store_replacement_mend(path, NULL), FIG_LOCKED);
    assert_int_equal(store_replacement_open(path, &r, NULL), FIG_LOCKED);
    close(lock_fd);
    close(folder_fd);
    assert_ok(store_replacement_open(path, &r, &fixture_error));
    store_replacement_free(r);
    assert_int_not_equal(stat(aside, &facts), 0);
    assert_int_equal(stat(path, &facts), 0);
    bool changed;
    assert_ok(store_refresh(s, &changed, &fixture_error));
    expect_entry(s, "k", "v");
    store_free(s);
    assert_ok(store_replacement_mend(path_in(state, "nothing"), &fixture_error));
}

void test_a_kept_number_is_kept(void **state)
{
    const char *const path = path_in(state, "a"), *const to = path_in(state, "to");
    store_compact_options options = STORE_COMPACT_DEFAULTS;
    store_document *const doc = store_document_new();
    buf out = BUF_EMPTY;
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    assert_ok(store_document_set_data(doc, "x", 1, &fixture_error));
    assert_ok(store_writer_replace(w, 500, doc, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    options.numbering = STORE_KEEP_NUMBERS;
    options.fuller = false;
    options.multipass = true;
    options.block_bytes = 2048;
    assert_ok(store_compact(&path, 1, to, &options, &fixture_error));
    store *const s = open_store(to);
    assert_ok(store_document_data(s, 500, &out, &fixture_error));
    assert_string_equal(buf_string(&out), "x");
    buf_clear(&out);
    store_free(s);
    store_document_free(doc);
    store_writer_free(w);
}

void test_files_are_listed_with_their_sizes(void **state)
{
    const char *const path = path_in(state, "a");
    store_file files[20];
    size_t count, again;
    uint64_t total, sum = 0;
    bool postings = false;
    make_store(path, first, COUNT(first));
    assert_ok(store_files(path, files, COUNT(files), &count, &total, &fixture_error));
    assert_in_range(count, 4, COUNT(files));
    for (size_t i = 0; i < count; i++) {
        sum += files[i].bytes;
        postings |= strcmp(files[i].name, "postlist.glass") == 0;
        assert_true(i == 0 || strcmp(files[i - 1].name, files[i].name) < 0);
    }
    assert_int_equal(sum, total);
    assert_true(postings);
    assert_ok(store_files(path, NULL, 0, &again, NULL, &fixture_error));
    assert_int_equal(again, count);
    assert_int_equal(store_files(path_in(state, "none"), NULL, 0, &again, NULL, NULL),
                     FIG_NOT_FOUND);
}

/* ---- damage ---- */

static void make_larger(const char *path)
{
    store_writer *const w = writer_in(path, STORE_CREATE, 1000);
    for (int i = 0; i < 400; i++) {
        char words[200], value[20];
        snprintf(words, sizeof words, "all w%d x%d y%d z%d all", i, i % 7, i % 50, i * i % 31);
        snprintf(value, sizeof value, "%d", i);
        add_sample(w, &(sample){ words, value, words });
    }
    assert_ok(store_writer_commit(w, &fixture_error));
    store_writer_free(w);
}

static void inner_path(char out[2 * PATH_BYTES], const char *path, const char *file)
{
    snprintf(out, 2 * PATH_BYTES, "%s/%s", path, file);
}

void test_a_check_tells_damage_from_health(void **state)
{
    static const char *const tables[] = { "postlist.glass", "termlist.glass", "docdata.glass",
                                          "position.glass" };
    for (size_t i = 0; i < COUNT(tables); i++) {
        const char *const path = path_in(state, "a");
        char file[2 * PATH_BYTES], noise[3000];
        size_t problems;
        buf report = BUF_EMPTY;
        make_larger(path);
        assert_ok(store_check(path, &report, &problems, &fixture_error));
        assert_int_equal(problems, 0);
        inner_path(file, path, tables[i]);
        const int fd = open(file, O_WRONLY);
        assert_true(fd >= 0);
        memset(noise, 0xa5, sizeof noise);
        assert_int_equal(pwrite(fd, noise, sizeof noise, 8192 + 100), sizeof noise);
        close(fd);
        buf_truncate(&report);
        const fig_status status = store_check(path, &report, &problems, &fixture_error);
        if (status == FIG_OK) {
            assert_true(problems > 0);
            assert_true(report.bytes > 0);
        } else {
            assert_int_equal(status, FIG_DAMAGED);
        }
        buf_clear(&report);
        remove_tree(path);
    }
}

void test_files_cut_short_are_damage(void **state)
{
    static const struct {
        const char *file;
        off_t bytes;
    } rows[] = {
        { "iamglass", 0 },          { "iamglass", 20 },     { "postlist.glass", 0 },
        { "postlist.glass", 8192 }, { "docdata.glass", 0 }, { "termlist.glass", 8192 },
        { "position.glass", 8192 },
    };
    static const store_slot slots[] = { 0 };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *const path = path_in(state, "a");
        char file[2 * PATH_BYTES];
        store *s;
        store_hits *hits = NULL;
        store_search_options options = STORE_SEARCH_DEFAULTS;
        options.want_data = options.want_terms = true;
        options.max = SIZE_MAX;
        options.value_slots = slots;
        options.value_slots_count = 1;
        make_larger(path);
        inner_path(file, path, rows[i].file);
        assert_int_equal(truncate(file, rows[i].bytes), 0);
        fig_status status = store_open_folder(path, &s, &fixture_error);
        if (!status) {
            store_query *const q = query_of("all w* PHRASE/1/1 AND/2 all x1 PHRASE/2/3 OR/2");
            status = store_search(s, q, &options, &hits, &fixture_error);
            store_query_free(q);
            store_hits_free(hits);
            store_free(s);
        }
        if (status != FIG_DAMAGED && status != FIG_FORMAT)
            print_error("%s cut to %ld: status %d: %s\n", rows[i].file, (long)rows[i].bytes,
                        (int)status, fixture_error.what);
        assert_true(status == FIG_DAMAGED || status == FIG_FORMAT);
        remove_tree(path);
    }
}
