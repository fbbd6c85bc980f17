/* store_writing.c - documents and the writer: what is refused, what a commit means, who may write.
 */
#include "store_tests.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

void test_a_term_that_cannot_be_stored_is_refused_at_the_document(void **state)
{
    static const struct {
        size_t letters, nuls;
        fig_status want;
    } rows[] = {
        { 1, 0, FIG_OK },           { 245, 0, FIG_OK },        { 246, 0, FIG_TOO_LARGE },
        { 0, 1, FIG_OK },           { 0, 122, FIG_OK },        { 0, 123, FIG_TOO_LARGE },
        { 243, 1, FIG_OK },         { 244, 1, FIG_TOO_LARGE }, { 5000, 0, FIG_TOO_LARGE },
        { 0, 0, FIG_BAD_ARGUMENT },
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        char term[6000];
        const size_t bytes = rows[i].letters + rows[i].nuls;
        store_document *const doc = store_document_new();
        fig_error err = { .status = FIG_OK };
        memset(term, 'a', sizeof term);
        memset(term + rows[i].letters, '\0', rows[i].nuls);
        assert_int_equal(store_term_fits(term, bytes), rows[i].want == FIG_OK);
        assert_int_equal(store_document_add_posting(doc, term, bytes, 1, 1, &err), rows[i].want);
        assert_int_equal(store_document_add_term(doc, term, bytes, 1, NULL), rows[i].want);
        assert_int_equal(store_document_terms_count(doc), rows[i].want == FIG_OK);
        assert_int_equal(err.what[0] != '\0', rows[i].want != FIG_OK);
        store_document_free(doc);
    }
}

void test_the_longest_terms_are_stored_and_found(void **state)
{
    static const struct {
        char byte;
        size_t bytes;
    } rows[] = { { 'a', 245 }, { '\0', 122 }, { '\xff', 245 }, { '\0', 1 } };
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    store_document *const doc = store_document_new();
    char term[245];
    for (size_t i = 0; i < COUNT(rows); i++) {
        memset(term, rows[i].byte, sizeof term);
        assert_ok(store_document_add_posting(doc, term, rows[i].bytes, 7, 1, &fixture_error));
        assert_ok(store_writer_set_metadata(w, term, rows[i].bytes, "m", 1, &fixture_error));
    }
    for (int copy = 0; copy < 3; copy++)
        assert_ok(store_writer_add(w, doc, NULL, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t documents, positions;
        uint32_t position;
        buf value = BUF_EMPTY;
        memset(term, rows[i].byte, sizeof term);
        assert_ok(store_term_frequency(s, term, rows[i].bytes, &documents, &fixture_error));
        assert_int_equal(documents, 3);
        assert_ok(store_document_positions(s, 2, term, rows[i].bytes, &position, 1, &positions,
                                           &fixture_error));
        assert_int_equal(positions, 1);
        assert_int_equal(position, 7);
        assert_ok(store_metadata(s, term, rows[i].bytes, &value, &fixture_error));
        assert_string_equal(buf_string(&value), "m");
        buf_clear(&value);
    }
    store_free(s);
    store_document_free(doc);
    store_writer_free(w);
}

void test_a_document_with_too_many_occurrences_is_refused(void **state)
{
    store_document *const doc = store_document_new();
    (void)state;
    assert_ok(store_document_add_term(doc, "a", 1, INT32_MAX, &fixture_error));
    assert_int_equal(store_document_add_term(doc, "b", 1, 1, &fixture_error), FIG_TOO_LARGE);
    assert_int_equal(store_document_add_posting(doc, "b", 1, 1, 1, &fixture_error), FIG_TOO_LARGE);
    assert_ok(store_document_add_term(doc, "b", 1, 0, &fixture_error));
    store_document_free(doc);
}

void test_a_cleared_document_is_empty(void **state)
{
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    store_document *const doc = store_document_new();
    buf out = BUF_EMPTY;
    uint32_t length;
    assert_ok(store_document_add_posting(doc, "a", 1, 1, INT32_MAX, &fixture_error));
    assert_ok(store_document_set_value(doc, 0, "v", 1, &fixture_error));
    assert_ok(store_document_set_data(doc, "d", 1, &fixture_error));
    store_document_clear(doc);
    assert_int_equal(store_document_terms_count(doc), 0);
    assert_ok(store_document_add_term(doc, "b", 1, 1, &fixture_error));
    assert_ok(store_writer_add(w, doc, NULL, &fixture_error));
    store *const view = store_writer_view(w);
    assert_ok(store_document_data(view, 1, &out, &fixture_error));
    assert_ok(store_document_value(view, 1, 0, &out, &fixture_error));
    assert_ok(store_document_length(view, 1, &length, &fixture_error));
    assert_int_equal(out.bytes, 0);
    assert_int_equal(length, 1);
    buf_clear(&out);
    store_document_free(doc);
    store_writer_free(w);
}

void test_what_is_not_committed_stays_invisible_however_much_it_is(void **state)
{
    static const sample one = { "a b c", "v", "data" };
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 5);
    store *const s = open_store(path);
    bool changed;
    for (int i = 0; i < 203; i++)
        add_sample(w, &one);
    assert_true(store_writer_dirty(w));
    assert_ok(store_refresh(s, NULL, &fixture_error));
    assert_int_equal(count_of(s), 0);
    assert_int_equal(count_of(store_writer_view(w)), 203);
    assert_ok(store_writer_commit(w, &fixture_error));
    assert_false(store_writer_dirty(w));
    assert_int_equal(count_of(s), 0); /* until it looks again */
    assert_ok(store_refresh(s, &changed, &fixture_error));
    assert_true(changed);
    assert_int_equal(count_of(s), 203);
    assert_ok(store_refresh(s, &changed, &fixture_error));
    assert_false(changed);
    store_free(s);
    store_writer_free(w);
}

void test_a_commit_is_one_revision_and_an_empty_one_is_none(void **state)
{
    static const sample one = { "a", NULL, NULL };
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 2);
    store *const s = open_store(path);
    store_facts before, after;
    assert_ok(store_read_facts(s, &before, &fixture_error));
    for (int i = 0; i < 21; i++)
        add_sample(w, &one);
    assert_ok(store_writer_commit(w, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    assert_ok(store_refresh(s, NULL, &fixture_error));
    assert_ok(store_read_facts(s, &after, &fixture_error));
    assert_int_equal(after.revision, before.revision + 1);
    store_free(s);
    store_writer_free(w);
}

void test_a_freed_writer_drops_what_it_did_not_commit(void **state)
{
    static const sample kept = { "kept", NULL, NULL }, lost = { "lost", NULL, NULL };
    const char *const path = path_in(state, "a");
    make_store(path, &kept, 1);
    store_writer *const w = writer_in(path, STORE_OPEN, 2);
    for (int i = 0; i < 11; i++)
        add_sample(w, &lost);
    assert_ok(store_writer_set_metadata(w, "k", 1, "v", 1, &fixture_error));
    store_writer_free(w);
    store *const s = open_store(path);
    buf value = BUF_EMPTY;
    assert_int_equal(count_of(s), 1);
    assert_ok(store_metadata(s, "k", 1, &value, &fixture_error));
    assert_int_equal(value.bytes, 0);
    buf_clear(&value);
    store_free(s);
}

void test_a_cancelled_transaction_leaves_no_trace(void **state)
{
    static const sample kept = { "kept", "1", "k" }, lost = { "lost kept", "2", "l" };
    const char *const path = path_in(state, "a");
    char found[100];
    size_t problems;
    store_writer *const w = writer_in(path, STORE_CREATE, 3);
    add_sample(w, &kept);
    assert_ok(store_writer_commit(w, &fixture_error));
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 10; i++)
            add_sample(w, &lost);
        assert_ok(store_writer_delete(w, 1, &fixture_error));
        assert_ok(store_writer_cancel(w, &fixture_error));
        assert_false(store_writer_dirty(w));
    }
    assert_int_equal(add_sample(w, &kept), 2);
    assert_ok(store_writer_commit(w, &fixture_error));
    store_writer_free(w);
    store *const s = open_store(path);
    store_query *const q = query_of("kept lost OR/2");
    matches_of(s, q, STORE_BM25, found, sizeof found);
    assert_string_equal(found, "1 2");
    assert_ok(store_check(path, NULL, &problems, &fixture_error));
    assert_int_equal(problems, 0);
    store_query_free(q);
    store_free(s);
}

void test_a_refusal_leaves_the_writer_as_it_was(void **state)
{
    static const sample one = { "a", NULL, "one" };
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    store_document *const doc = store_document_new();
    char long_name[300] = "k";
    add_sample(w, &one);
    assert_int_equal(store_writer_delete(w, 9, &fixture_error), FIG_NOT_FOUND);
    assert_int_equal(store_writer_delete(w, 0, &fixture_error), FIG_NOT_FOUND);
    assert_int_equal(store_writer_replace(w, 0, doc, &fixture_error), FIG_BAD_ARGUMENT);
    assert_int_equal(store_writer_replace_by_term(w, "", 0, doc, NULL, &fixture_error),
                     FIG_BAD_ARGUMENT);
    assert_int_equal(store_writer_delete_by_term(w, long_name, 300, NULL, &fixture_error),
                     FIG_TOO_LARGE);
    assert_int_equal(store_writer_set_metadata(w, long_name, 300, "v", 1, &fixture_error),
                     FIG_TOO_LARGE);
    assert_int_equal(store_writer_set_metadata(w, "", 0, "v", 1, &fixture_error), FIG_BAD_ARGUMENT);
    assert_true(store_writer_usable(w));
    assert_ok(store_writer_commit(w, &fixture_error));
    store *const s = open_store(path);
    assert_int_equal(count_of(s), 1);
    store_free(s);
    store_document_free(doc);
    store_writer_free(w);
}

void test_documents_are_replaced_and_deleted_by_number_and_by_term(void **state)
{
    static const sample rows[] = { { "x common", NULL, "1" },
                                   { "twice common", NULL, "2" },
                                   { "twice common", NULL, "3" },
                                   { "y common", NULL, "4" } };
    const char *const path = path_in(state, "a");
    store_docid docid, docids[10];
    size_t deleted, count;
    buf data = BUF_EMPTY;
    make_store(path, rows, COUNT(rows));
    store_writer *const w = writer_in(path, STORE_OPEN, 2);
    store *const view = store_writer_view(w);
    store_document *const doc = store_document_new();
    assert_ok(store_document_add_posting(doc, "twice", 5, 1, 1, &fixture_error));
    assert_ok(store_document_set_data(doc, "new", 3, &fixture_error));

    assert_ok(store_writer_replace_by_term(w, "twice", 5, doc, &docid, &fixture_error));
    assert_int_equal(docid, 2);
    assert_ok(store_docids(view, "twice", 5, docids, 10, &count, &fixture_error));
    assert_int_equal(count, 1);
    assert_ok(store_document_data(view, 2, &data, &fixture_error));
    assert_string_equal(buf_string(&data), "new");
    assert_int_equal(store_document_data(view, 3, &data, &fixture_error), FIG_NOT_FOUND);

    assert_ok(store_writer_replace_by_term(w, "fresh", 5, doc, &docid, &fixture_error));
    assert_int_equal(docid, 5); /* numbers are not used again */
    assert_ok(store_writer_replace(w, 9, doc, &fixture_error));
    assert_ok(store_writer_delete(w, 1, &fixture_error));
    assert_ok(store_writer_delete_by_term(w, "twice", 5, &deleted, &fixture_error));
    assert_int_equal(deleted, 3);
    assert_ok(store_writer_delete_by_term(w, "nobody", 6, &deleted, &fixture_error));
    assert_int_equal(deleted, 0);
    assert_ok(store_writer_commit(w, &fixture_error));
    assert_ok(store_docids(view, "", 0, docids, 10, &count, &fixture_error));
    assert_int_equal(count, 1);
    assert_int_equal(docids[0], 4);
    buf_clear(&data);
    store_document_free(doc);
    store_writer_free(w);
}

void test_a_writer_sees_its_own_changes(void **state)
{
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 7);
    store *const view = store_writer_view(w);
    for (unsigned i = 1; i <= 40; i++) {
        char words[40], value[20], found[400];
        const sample one = { words, value, value };
        store_docid docid;
        size_t count;
        uint32_t positions[4];
        buf out = BUF_EMPTY;
        snprintf(words, sizeof words, "Q%u all n%u all", i, i % 3);
        snprintf(value, sizeof value, "v%u", i);
        assert_int_equal(add_sample(w, &one), i);
        snprintf(words, sizeof words, "Q%u", i);
        assert_ok(store_docids(view, words, strlen(words), &docid, 1, &count, &fixture_error));
        assert_int_equal(docid, i);
        assert_ok(
            store_document_positions(view, i, "all", 3, positions, 4, &count, &fixture_error));
        assert_int_equal(count, 2);
        assert_int_equal(positions[1], 4);
        assert_ok(store_document_data(view, i, &out, &fixture_error));
        assert_string_equal(buf_string(&out), value);
        assert_ok(store_term_frequency(view, "all", 3, &count, &fixture_error));
        assert_int_equal(count, i);
        store_query *const q = query_of("all n0 PHRASE/2/2");
        matches_of(view, q, STORE_BM25, found, sizeof found);
        assert_string_equal(found, i < 3 ? "" : i < 6 ? "3" : i < 9 ? "3 6" : found);
        store_query_free(q);
        buf_clear(&out);
    }
    store_writer_free(w);
}

void test_values_are_searched_in_a_view_only_once_committed(void **state)
{
    static const sample one = { "a", "v", NULL };
    store_writer *const w = writer_in(path_in(state, "a"), STORE_CREATE, 1);
    store *const view = store_writer_view(w);
    store_query *const q = query_of("VALUES/a/z"), *const word = query_of("a");
    store_search_options by_value = STORE_SEARCH_DEFAULTS;
    store_hits *hits;
    store_values *values;
    store_value value;
    by_value.order = STORE_BY_SLOT;
    by_value.sort_slot = 0;
    add_sample(w, &one);
    assert_ok(store_values_open(view, 0, &values, &fixture_error));
    assert_int_equal(store_values_next(values, &value, &fixture_error), FIG_BAD_ARGUMENT);
    assert_int_equal(store_search(view, q, NULL, &hits, &fixture_error), FIG_BAD_ARGUMENT);
    assert_int_equal(store_search(view, word, &by_value, &hits, &fixture_error), FIG_BAD_ARGUMENT);
    assert_ok(store_writer_commit(w, &fixture_error));
    assert_ok(store_values_next(values, &value, &fixture_error));
    assert_ok(store_search(view, q, NULL, &hits, &fixture_error));
    assert_int_equal(hits->hits_count, 1);
    store_hits_free(hits);
    store_values_free(values);
    store_query_free(q);
    store_query_free(word);
    store_writer_free(w);
}

void test_values_of_a_large_transaction_are_spilled_and_complete(void **state)
{
    enum { BYTES = 1 << 20, DOCUMENTS = 60 };
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 2);
    store_document *const doc = store_document_new();
    char *const value = malloc(BYTES);
    assert_non_null(value);
    for (int i = 0; i < DOCUMENTS; i++) {
        memset(value, 'a' + i % 26, BYTES);
        assert_ok(store_document_set_value(doc, 3, value, BYTES, &fixture_error));
        assert_ok(store_writer_add(w, doc, NULL, &fixture_error));
    }
    assert_ok(store_writer_commit(w, &fixture_error));
    store *const s = open_store(path);
    for (int i = 0; i < DOCUMENTS; i += 7) {
        buf out = BUF_EMPTY;
        assert_ok(store_document_value(s, (store_docid)i + 1, 3, &out, &fixture_error));
        assert_int_equal(out.bytes, BYTES);
        assert_int_equal(out.data[BYTES - 1], 'a' + i % 26);
        buf_clear(&out);
    }
    free(value);
    store_free(s);
    store_document_free(doc);
    store_writer_free(w);
}

/* ---- who may write ---- */

static int try_to_write(void *path)
{
    store_writer *w;
    fig_error err;
    const fig_status status = store_writer_open(path, NULL, &w, &err);
    if (status == FIG_OK)
        store_writer_free(w);
    return status == FIG_LOCKED && err.mend[0] && !w ? 42 : (int)status;
}

void test_a_second_writer_finds_the_store_locked(void **state)
{
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s", path_in(state, "a"));
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    assert_int_equal(try_to_write(path), 42);
    assert_int_equal(in_child(try_to_write, path), 42);
    store_writer_free(w);
    assert_int_equal(in_child(try_to_write, path), FIG_OK);
    assert_int_equal(try_to_write(path), FIG_OK);
}

static int write_for_a_while(void *path)
{
    store_writer *w;
    if (store_writer_open(path, NULL, &w, NULL))
        return 1;
    pause_ms(300);
    store_writer_free(w);
    return 0;
}

void test_a_writer_can_wait_for_the_lock(void **state)
{
    static const sample none = { "", NULL, NULL };
    char path[PATH_BYTES];
    store_writer_options options = STORE_WRITER_DEFAULTS;
    store_writer *w;
    snprintf(path, sizeof path, "%s", path_in(state, "a"));
    make_store(path, &none, 1);
    const pid_t child = start_child(write_for_a_while, path);
    pause_ms(100);
    options.wait_ms = 1;
    assert_int_equal(store_writer_open(path, &options, &w, &fixture_error), FIG_LOCKED);
    options.wait_ms = STORE_WAIT_FOREVER;
    assert_ok(store_writer_open(path, &options, &w, &fixture_error));
    store_writer_free(w);
    assert_int_equal(wait_child(child), 0);
}

void test_modes_of_opening_a_writer(void **state)
{
    static const struct {
        store_mode mode;
        bool there;
        fig_status want;
        size_t documents;
    } rows[] = {
        { STORE_OPEN_OR_CREATE, false, FIG_OK, 0 }, { STORE_OPEN_OR_CREATE, true, FIG_OK, 1 },
        { STORE_OPEN, false, FIG_NOT_FOUND, 0 },    { STORE_OPEN, true, FIG_OK, 1 },
        { STORE_CREATE, false, FIG_OK, 0 },         { STORE_CREATE, true, FIG_BAD_ARGUMENT, 1 },
        { STORE_OVERWRITE, false, FIG_OK, 0 },      { STORE_OVERWRITE, true, FIG_OK, 0 },
    };
    static const sample one = { "a", NULL, NULL };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *const path = path_in(state, "a");
        store_writer_options options = STORE_WRITER_DEFAULTS;
        store_writer *w;
        if (rows[i].there)
            make_store(path, &one, 1);
        options.mode = rows[i].mode;
        assert_int_equal(store_writer_open(path, &options, &w, &fixture_error), rows[i].want);
        assert_int_equal(w == NULL, rows[i].want != FIG_OK);
        if (w)
            assert_int_equal(count_of(store_writer_view(w)), rows[i].documents);
        store_writer_free(w);
        remove_tree(path);
    }
}

void test_a_folder_that_cannot_be_made_is_told(void **state)
{
    store_writer_options options = STORE_WRITER_DEFAULTS;
    store_writer *w;
    assert_int_equal(store_writer_open(path_in(state, "no/such/parent"), NULL, &w, &fixture_error),
                     FIG_IO);
    assert_non_null(strstr(fixture_error.where, "no/such/parent"));
    options.block_bytes = 3000;
    assert_int_equal(store_writer_open(path_in(state, "a"), &options, &w, &fixture_error),
                     FIG_BAD_ARGUMENT);
    options.block_bytes = 2048;
    assert_ok(store_writer_open(path_in(state, "a"), &options, &w, &fixture_error));
    store_writer_free(w);
}

void test_the_environment_is_left_as_it_was(void **state)
{
    unsetenv("XAPIAN_FLUSH_THRESHOLD");
    store_writer_free(writer_in(path_in(state, "a"), STORE_CREATE, 3));
    assert_null(getenv("XAPIAN_FLUSH_THRESHOLD"));
    setenv("XAPIAN_FLUSH_THRESHOLD", "77", 1);
    store_writer_free(writer_in(path_in(state, "b"), STORE_CREATE, 3));
    assert_string_equal(getenv("XAPIAN_FLUSH_THRESHOLD"), "77");
    unsetenv("XAPIAN_FLUSH_THRESHOLD");
}

/* ---- a world that fails ---- */

/* The writes of a child fail beyond a file size: as on a full disk. */
static int fill_the_disk(void *path)
{
    const struct rlimit limit = { 300000, 300000 };
    store_writer *w;
    store_document *const doc = store_document_new();
    char data[4000], word[20];
    fig_status status = FIG_OK;
    fig_error err;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    store_writer_options options = STORE_WRITER_DEFAULTS;
    options.flush_documents = 50;
    if (store_writer_open(path, &options, &w, &err))
        return 1;
    unsigned random = 1;
    for (int i = 0; i < 2000 && !status; i++) {
        store_document_clear(doc);
        for (size_t k = 0; k < sizeof data; k++)
            data[k] = (char)('!' + (random = random * 1103515245 + 12345) / 65536 % 90);
        snprintf(word, sizeof word, "w%d", i);
        if (store_document_add_posting(doc, word, strlen(word), 1, 1, &err) ||
            store_document_set_data(doc, data, sizeof data, &err))
            return 2;
        status = store_writer_add(w, doc, NULL, &err);
    }
    if (!status)
        status = store_writer_commit(w, &err);
    store_document_free(doc);
    if (status != FIG_IO || store_writer_usable(w))
        return 3;
    if (store_writer_commit(w, &err) != FIG_IO || !err.mend[0])
        return 4;
    if (store_writer_set_metadata(w, "k", 1, "v", 1, &err) != FIG_IO)
        return 5;
    store_writer_free(w);
    return store_writer_open(path, NULL, &w, &err) ? 6 : (store_writer_free(w), 0);
}

void test_a_full_disk_leaves_the_last_commit_whole(void **state)
{
    static const sample kept = { "kept", "v", "data" };
    char path[PATH_BYTES];
    size_t problems;
    snprintf(path, sizeof path, "%s", path_in(state, "a"));
    make_store(path, &kept, 1);
    assert_int_equal(in_child(fill_the_disk, path), 0);
    store *const s = open_store(path);
    assert_int_equal(count_of(s), 1);
    store_free(s);
    assert_ok(store_check(path, NULL, &problems, &fixture_error));
    assert_int_equal(problems, 0);
}

static int write_and_die(void *path)
{
    static const sample lost = { "lost", "v", "data" };
    store_writer *const w = writer_in(path, STORE_OPEN, 3);
    for (int i = 0; i < 100; i++)
        add_sample(w, &lost);
    kill(getpid(), SIGKILL);
    return 0;
}

void test_a_killed_writer_leaves_the_last_commit_whole(void **state)
{
    static const sample kept = { "kept", "v", "data" };
    char path[PATH_BYTES];
    size_t problems;
    snprintf(path, sizeof path, "%s", path_in(state, "a"));
    make_store(path, &kept, 1);
    assert_int_equal(in_child(write_and_die, path), 1000 + SIGKILL);
    assert_ok(store_check(path, NULL, &problems, &fixture_error));
    assert_int_equal(problems, 0);
    store_writer *const w = writer_in(path, STORE_OPEN, 3);
    assert_int_equal(count_of(store_writer_view(w)), 1);
    store_writer_free(w);
}

void test_a_throw_away_store_is_complete_after_its_commit(void **state)
{
    static const sample one = { "a b", "v", "data" };
    const char *const path = path_in(state, "a");
    store_writer_options options = STORE_WRITER_DEFAULTS;
    store_writer *w;
    options.safety = STORE_THROWAWAY;
    options.flush_documents = 4;
    assert_ok(store_writer_open(path, &options, &w, &fixture_error));
    for (int i = 0; i < 30; i++)
        add_sample(w, &one);
    assert_int_equal(store_writer_cancel(w, &fixture_error), FIG_BAD_ARGUMENT);
    assert_ok(store_writer_commit(w, &fixture_error));
    store_writer_free(w);
    store *const s = open_store(path);
    assert_int_equal(count_of(s), 30);
    store_free(s);
}
