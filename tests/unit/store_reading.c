/* store_reading.c - opening, single answers, walks, and readers that a writer overtakes. */
#include "store_tests.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static const sample colours[] = {
    { "red green red", "b", "first" },
    { "green blue", "a", "second" },
    { "red redder reddest", NULL, NULL },
    { "blue", "c", "fourth" },
};

void test_places_that_hold_no_store(void **state)
{
    static const struct {
        const char *folder, *file, *text; /* NULL folder: nothing there */
        fig_status want;
        const char *says;
    } rows[] = {
        { NULL, NULL, NULL, FIG_NOT_FOUND, "there is no index" },
        { "a", NULL, NULL, FIG_NOT_FOUND, "no index in this folder" },
        { "a", "notes.txt", "hello", FIG_NOT_FOUND, "no index in this folder" },
        { "a", "XAPIANDB", "auto /etc", FIG_FORMAT, "another format" },
        { "a", "iamchert", "", FIG_FORMAT, "another format" },
        { "a", "iamglass", "", FIG_DAMAGED, "postlist.glass" },
        { "a", "postlist.glass", "", FIG_DAMAGED, "iamglass" },
        { NULL, "a", "auto /etc", FIG_FORMAT, "is a file" },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *const path = path_in(state, "a");
        store *s = (store *)1;
        store_writer_options options = STORE_WRITER_DEFAULTS;
        store_writer *w;
        if (rows[i].folder)
            mkdir(path, 0755);
        if (rows[i].file)
            write_file(rows[i].folder ? path_in(state, rows[i].file) : path, "");
        if (rows[i].folder && rows[i].file) {
            char inner[2 * PATH_BYTES];
            snprintf(inner, sizeof inner, "%s/%s", path, rows[i].file);
            write_file(inner, rows[i].text);
        }
        assert_int_equal(store_open_folder(path, &s, &fixture_error), rows[i].want);
        assert_null(s);
        assert_non_null(strstr(fixture_error.where, path));
        assert_non_null(strstr(fixture_error.what, rows[i].says));
        options.mode = STORE_OPEN;
        assert_int_equal(store_writer_open(path, &options, &w, NULL), rows[i].want);
        remove_tree(path);
        if (rows[i].file)
            remove_tree(path_in(state, rows[i].file));
    }
}

/* The last step of a first build is under way, or a kill cut it off. */
void test_postings_whose_version_is_not_finished_are_no_store_yet(void **state)
{
    store *s;
    mkdir(path_in(state, "a"), 0755);
    write_file(path_in(state, "a/postlist.glass"), "");
    write_file(path_in(state, "a/iamglass.tmp"), "");
    assert_int_equal(store_open_folder(path_in(state, "a"), &s, &fixture_error), FIG_NOT_FOUND);
    assert_non_null(strstr(fixture_error.what, "no index in this folder"));
}

void test_no_places_or_nameless_ones_are_refused(void **state)
{
    static const store_place rows[] = {
        { "", NULL, 0, 0 },  { NULL, NULL, 0, 0 },       { NULL, "host", 0, 0 },
        { NULL, "", 80, 0 }, { NULL, "host", 70000, 0 },
    };
    store *s;
    (void)state;
    assert_int_equal(store_open(rows, 0, &s, NULL), FIG_BAD_ARGUMENT);
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(store_open(&rows[i], 1, &s, NULL), FIG_BAD_ARGUMENT);
}

void test_facts_of_a_store(void **state)
{
    const char *const path = path_in(state, "a");
    store_facts facts;
    make_store(path, colours, COUNT(colours));
    store *const s = open_store(path);
    assert_ok(store_read_facts(s, &facts, &fixture_error));
    assert_int_equal(facts.documents, 4);
    assert_int_equal(facts.last_docid, 4);
    assert_int_equal(facts.total_length, 9);
    assert_true(facts.average_length == 9 / 4.0);
    assert_true(facts.has_positions);
    assert_int_equal(facts.places, 1);
    assert_int_equal(strlen(facts.uuid), STORE_UUID_BYTES - 1);
    assert_true(facts.revision > 0);
    store_free(s);
}

void test_a_document_that_is_not_there_is_told_everywhere(void **state)
{
    static const store_docid rows[] = { 0, 5, UINT32_MAX };
    const char *const path = path_in(state, "a");
    make_store(path, colours, COUNT(colours));
    store *const s = open_store(path);
    buf out = BUF_EMPTY;
    for (size_t i = 0; i < COUNT(rows); i++) {
        uint32_t length, position;
        size_t count;
        store_terms *walk;
        assert_int_equal(store_document_data(s, rows[i], &out, NULL), FIG_NOT_FOUND);
        assert_int_equal(store_document_value(s, rows[i], 0, &out, NULL), FIG_NOT_FOUND);
        assert_int_equal(store_document_length(s, rows[i], &length, NULL), FIG_NOT_FOUND);
        assert_int_equal(store_terms_of_document(s, rows[i], &walk, NULL), FIG_NOT_FOUND);
        assert_null(walk);
        assert_ok(
            store_document_positions(s, rows[i], "red", 3, &position, 1, &count, &fixture_error));
        assert_int_equal(count, 0);
    }
    assert_int_equal(out.bytes, 0);
    buf_clear(&out);
    store_free(s);
}

void test_document_contents_are_appended(void **state)
{
    const char *const path = path_in(state, "a");
    make_store(path, colours, COUNT(colours));
    store *const s = open_store(path);
    buf out = BUF_EMPTY;
    buf_text(&out, ">");
    assert_ok(store_document_data(s, 1, &out, &fixture_error));
    assert_ok(store_document_data(s, 3, &out, &fixture_error));
    assert_ok(store_document_value(s, 1, 0, &out, &fixture_error));
    assert_ok(store_document_value(s, 1, 99, &out, &fixture_error));
    assert_ok(store_document_value(s, 3, 0, &out, &fixture_error));
    assert_string_equal(buf_string(&out), ">firstb");
    buf_clear(&out);
    store_free(s);
}

void test_positions_and_documents_of_a_term(void **state)
{
    static const struct {
        const char *term;
        size_t frequency, positions_in_first;
    } rows[] = { { "red", 2, 2 }, { "green", 2, 1 }, { "blue", 2, 0 }, { "nobody", 0, 0 } };
    const char *const path = path_in(state, "a");
    char too_long[400] = "x";
    size_t count;
    uint32_t positions[1];
    store_docid docids[4];
    make_store(path, colours, COUNT(colours));
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(rows); i++) {
        const size_t bytes = strlen(rows[i].term);
        assert_ok(store_term_frequency(s, rows[i].term, bytes, &count, &fixture_error));
        assert_int_equal(count, rows[i].frequency);
        assert_ok(store_docids(s, rows[i].term, bytes, docids, 4, &count, &fixture_error));
        assert_int_equal(count, rows[i].frequency);
        assert_ok(store_docids(s, rows[i].term, bytes, docids, 1, &count, &fixture_error));
        assert_int_equal(count, rows[i].frequency > 0);
        assert_ok(store_document_positions(s, 1, rows[i].term, bytes, positions, 1, &count,
                                           &fixture_error));
        assert_int_equal(count, rows[i].positions_in_first);
    }
    assert_ok(store_term_frequency(s, "", 0, &count, &fixture_error));
    assert_int_equal(count, 4);
    assert_ok(store_term_frequency(s, too_long, sizeof too_long, &count, &fixture_error));
    assert_int_equal(count, 0);
    assert_ok(store_docids(s, too_long, sizeof too_long, docids, 4, &count, &fixture_error));
    assert_int_equal(count, 0);
    store_free(s);
}

/* "red:2 redder:1": what is left of a walk. */
static void write_terms(store_terms *walk, fig_status status, store_term *at, bool times, char *out,
                        size_t capacity)
{
    size_t used = 0;
    *out = '\0';
    for (; !status; status = store_terms_next(walk, at, &fixture_error))
        used += (size_t)snprintf(out + used, capacity - used, used ? " %s:%zu" : "%s:%zu", at->term,
                                 times ? at->times : at->documents);
    assert_int_equal(status, FIG_END);
    assert_int_equal(store_terms_next(walk, at, NULL), FIG_END); /* and stays there */
}

void test_walks_over_terms(void **state)
{
    static const struct {
        const char *prefix, *skip_to, *want;
    } rows[] = {
        { "", NULL, "blue:2 green:2 red:2 redder:1 reddest:1" },
        { "red", NULL, "red:2 redder:1 reddest:1" },
        { "redd", NULL, "redder:1 reddest:1" },
        { "x", NULL, "" },
        { "", "green", "green:2 red:2 redder:1 reddest:1" },
        { "", "greenest", "red:2 redder:1 reddest:1" },
        { "red", "a", "red:2 redder:1 reddest:1" },
        { "red", "redz", "" },
        { "red", "z", "" },
        { "", "", "blue:2 green:2 red:2 redder:1 reddest:1" },
    };
    const char *const path = path_in(state, "a");
    make_store(path, colours, COUNT(colours));
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(rows); i++) {
        store_terms *walk;
        store_term at;
        char found[200];
        assert_ok(
            store_terms_open(s, rows[i].prefix, strlen(rows[i].prefix), &walk, &fixture_error));
        const fig_status first =
            rows[i].skip_to ? store_terms_skip_to(walk, rows[i].skip_to, strlen(rows[i].skip_to),
                                                  &at, &fixture_error)
                            : store_terms_next(walk, &at, &fixture_error);
        write_terms(walk, first, &at, false, found, sizeof found);
        assert_string_equal(found, rows[i].want);
        store_terms_free(walk);
    }
    store_free(s);
}

void test_skips_never_go_back_and_take_targets_of_any_length(void **state)
{
    const char *const path = path_in(state, "a");
    store_terms *walk;
    store_term at;
    char target[600];
    make_store(path, colours, COUNT(colours));
    store *const s = open_store(path);
    assert_ok(store_terms_open(s, NULL, 0, &walk, &fixture_error));
    assert_ok(store_terms_skip_to(walk, "red", 3, &at, &fixture_error));
    assert_string_equal(at.term, "red");
    assert_ok(store_terms_skip_to(walk, "blue", 4, &at, &fixture_error));
    assert_string_equal(at.term, "redder");
    store_terms_free(walk);
    memset(target, 'e', sizeof target);
    assert_ok(store_terms_open(s, NULL, 0, &walk, &fixture_error));
    assert_ok(store_terms_skip_to(walk, target, sizeof target, &at, &fixture_error));
    assert_string_equal(at.term, "green");
    store_terms_free(walk);
    assert_ok(store_terms_open(s, target, sizeof target, &walk, &fixture_error));
    assert_int_equal(store_terms_next(walk, &at, NULL), FIG_END);
    store_terms_free(walk);
    store_free(s);
}

void test_a_target_that_must_be_cut_is_still_honoured(void **state)
{
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    store_document *const doc = store_document_new();
    store_terms *walk;
    store_term at;
    char term[600];
    memset(term, 'a', sizeof term);
    assert_ok(store_document_add_term(doc, term, 245, 1, &fixture_error));
    assert_ok(store_document_add_term(doc, "b", 1, 1, &fixture_error));
    assert_ok(store_writer_add(w, doc, NULL, &fixture_error));
    assert_ok(store_terms_open(store_writer_view(w), NULL, 0, &walk, &fixture_error));
    assert_ok(store_terms_skip_to(walk, term, 300, &at, &fixture_error));
    assert_string_equal(at.term, "b");
    store_terms_free(walk);
    store_document_free(doc);
    store_writer_free(w);
}

void test_terms_of_a_document_and_keys_of_metadata(void **state)
{
    const char *const path = path_in(state, "a");
    store_terms *walk;
    store_term at;
    char found[200];
    make_store(path, colours, COUNT(colours));
    store_writer *const w = writer_in(path, STORE_OPEN, 100);
    assert_ok(store_writer_set_metadata(w, "k.one", 5, "1", 1, &fixture_error));
    assert_ok(store_writer_set_metadata(w, "k.two", 5, "2", 1, &fixture_error));
    assert_ok(store_writer_set_metadata(w, "other", 5, "3", 1, &fixture_error));
    assert_ok(store_writer_set_metadata(w, "k.two", 5, "", 0, &fixture_error));
    assert_ok(store_writer_commit(w, &fixture_error));
    store_writer_free(w);
    store *const s = open_store(path);
    assert_ok(store_terms_of_document(s, 1, &walk, &fixture_error));
    const fig_status first = store_terms_next(walk, &at, &fixture_error);
    write_terms(walk, first, &at, true, found, sizeof found);
    assert_string_equal(found, "green:1 red:2");
    store_terms_free(walk);
    assert_ok(store_terms_of_metadata(s, "k.", 2, &walk, &fixture_error));
    const fig_status key = store_terms_next(walk, &at, &fixture_error);
    write_terms(walk, key, &at, false, found, sizeof found);
    assert_string_equal(found, "k.one:0");
    store_terms_free(walk);
    store_free(s);
}

void test_walks_over_postings(void **state)
{
    static const struct {
        const char *term;
        store_docid skip_to; /* 0: next */
        store_docid docid;   /* 0: the end */
        uint32_t times;
    } rows[] = {
        { "red", 0, 1, 2 }, { "red", 1, 1, 2 }, { "red", 2, 3, 1 },    { "red", 4, 0, 0 },
        { "", 0, 1, 1 },    { "", 3, 3, 1 },    { "nobody", 0, 0, 0 },
    };
    const char *const path = path_in(state, "a");
    make_store(path, colours, COUNT(colours));
    store *const s = open_store(path);
    for (size_t i = 0; i < COUNT(rows); i++) {
        store_postings *walk;
        store_posting at;
        assert_ok(
            store_postings_open(s, rows[i].term, strlen(rows[i].term), &walk, &fixture_error));
        const fig_status status = rows[i].skip_to
                                      ? store_postings_skip_to(walk, rows[i].skip_to, &at, NULL)
                                      : store_postings_next(walk, &at, NULL);
        assert_int_equal(status, rows[i].docid ? FIG_OK : FIG_END);
        assert_int_equal(at.docid, rows[i].docid);
        assert_int_equal(at.times, rows[i].times);
        store_postings_free(walk);
    }
    store_free(s);
}

void test_a_walk_over_values_and_their_bounds(void **state)
{
    const char *const path = path_in(state, "a");
    char found[100] = "";
    store_values *walk;
    store_value at;
    buf low = BUF_EMPTY, high = BUF_EMPTY;
    size_t documents;
    make_store(path, colours, COUNT(colours));
    store *const s = open_store(path);
    assert_ok(store_values_open(s, 0, &walk, &fixture_error));
    while (store_values_next(walk, &at, &fixture_error) == FIG_OK) {
        const size_t used = strlen(found);
        snprintf(found + used, sizeof found - used, "%u=%.*s ", (unsigned)at.docid,
                 (int)at.value.bytes, at.value.data);
    }
    assert_string_equal(found, "1=b 2=a 4=c ");
    store_values_free(walk);
    assert_ok(store_values_open(s, 0, &walk, &fixture_error));
    for (store_docid docid = 2; docid <= 5; docid++) {
        store_bytes value;
        assert_ok(store_values_at(walk, docid, &value, &fixture_error));
        assert_int_equal(value.bytes, docid == 2 || docid == 4 ? 1 : 0);
        if (value.bytes)
            assert_int_equal(value.data[0], docid == 2 ? 'a' : 'c');
    }
    store_values_free(walk);
    assert_ok(store_value_bounds(s, 0, &low, &high, &documents, &fixture_error));
    assert_string_equal(buf_string(&low), "a");
    assert_string_equal(buf_string(&high), "c");
    assert_int_equal(documents, 3);
    buf_truncate(&low);
    assert_ok(store_value_bounds(s, 9, &low, &high, &documents, &fixture_error));
    assert_int_equal(low.bytes, 0);
    assert_int_equal(documents, 0);
    buf_clear(&low);
    buf_clear(&high);
    store_free(s);
}

void test_several_places_are_read_as_one(void **state)
{
    static const sample second[] = { { "red", "z", "fifth" }, { "yellow", "y", "sixth" } };
    const store_place places[] = { { path_in(state, "a"), NULL, 0, 0 },
                                   { path_in(state, "b"), NULL, 0, 0 } };
    store *s;
    store_facts facts;
    store_docid docids[10];
    size_t count;
    buf out = BUF_EMPTY;
    make_store(places[0].path, colours, COUNT(colours));
    make_store(places[1].path, second, COUNT(second));
    assert_ok(store_open(places, 2, &s, &fixture_error));
    assert_ok(store_read_facts(s, &facts, &fixture_error));
    assert_int_equal(facts.documents, 6);
    assert_int_equal(facts.places, 2);
    assert_int_equal(facts.revision, 0);
    assert_ok(store_docids(s, "red", 3, docids, 10, &count, &fixture_error));
    assert_int_equal(count, 3); /* 1 and 3 of the first, 1 of the second: 1, 5 and 2 */
    assert_int_equal(docids[0], 1);
    assert_int_equal(docids[1], 2);
    assert_int_equal(docids[2], 5);
    assert_ok(store_document_data(s, 2, &out, &fixture_error));
    assert_string_equal(buf_string(&out), "fifth");
    buf_clear(&out);
    store_free(s);
    const store_place missing[] = { places[0], { path_in(state, "none"), NULL, 0, 0 } };
    assert_int_equal(store_open(missing, 2, &s, &fixture_error), FIG_NOT_FOUND);
    assert_non_null(strstr(fixture_error.where, "none"));
}

void test_a_refresh_notices_that_another_folder_took_the_name(void **state)
{
    static const sample other[] = { { "other", NULL, "new" } };
    const char *const path = path_in(state, "a"), *const spare = path_in(state, "b");
    bool changed;
    buf out = BUF_EMPTY;
    make_store(path, colours, 1);
    make_store(spare, other, 1); /* of the same revision */
    store *const s = open_store(path);
    assert_int_equal(rename(path, path_in(state, "old")), 0);
    assert_int_equal(rename(spare, path), 0);
    assert_ok(store_refresh(s, &changed, &fixture_error));
    assert_true(changed);
    assert_ok(store_document_data(s, 1, &out, &fixture_error));
    assert_string_equal(buf_string(&out), "new");
    buf_clear(&out);
    store_free(s);
}

/* ---- overtaken readers ---- */

/* Rewrite every document and commit, again and again: blocks of old states are soon used anew. */
static void churn(store_writer *w, int rounds, int documents)
{
    for (int round = 0; round < rounds; round++) {
        for (int i = 1; i <= documents; i++) {
            char words[200], value[20];
            store_document *const doc = store_document_new();
            snprintf(value, sizeof value, "%d", i);
            snprintf(words, sizeof words, "term%04d", i);
            assert_ok(store_document_add_posting(doc, words, strlen(words), 1, 1, &fixture_error));
            assert_ok(store_document_add_posting(doc, "all", 3, 2, 1, &fixture_error));
            snprintf(words, sizeof words, "round%d", round);
            assert_ok(store_document_add_posting(doc, words, strlen(words), 3, 1, &fixture_error));
            assert_ok(store_document_set_value(doc, 0, value, strlen(value), &fixture_error));
            assert_ok(store_document_set_data(doc, value, strlen(value), &fixture_error));
            assert_ok(store_writer_replace(w, (store_docid)i, doc, &fixture_error));
            store_document_free(doc);
        }
        assert_ok(store_writer_commit(w, &fixture_error));
    }
}

void test_walks_go_on_when_a_writer_overtakes_them(void **state)
{
    enum { DOCUMENTS = 1500 };
    const char *const path = path_in(state, "a");
    store_writer *const w = writer_in(path, STORE_CREATE, 500);
    store_terms *terms;
    store_term term;
    store_postings *postings;
    store_posting posting;
    store_values *values;
    store_value value;
    churn(w, 1, DOCUMENTS);
    store *const s = open_store(path);
    assert_ok(store_terms_open(s, "term", 4, &terms, &fixture_error));
    assert_ok(store_postings_open(s, "all", 3, &postings, &fixture_error));
    assert_ok(store_values_open(s, 0, &values, &fixture_error));
    for (int i = 1; i <= DOCUMENTS; i++) {
        char want[20];
        if (i % 400 == 100)
            churn(w, 3, DOCUMENTS);
        snprintf(want, sizeof want, "term%04d", i);
        assert_ok(store_terms_next(terms, &term, &fixture_error));
        assert_string_equal(term.term, want);
        assert_ok(store_postings_next(postings, &posting, &fixture_error));
        assert_int_equal(posting.docid, i);
        assert_ok(store_values_next(values, &value, &fixture_error));
        assert_int_equal(value.docid, i);
        assert_int_equal(strtol(value.value.data, NULL, 10), i);
    }
    assert_int_equal(store_terms_next(terms, &term, NULL), FIG_END);
    assert_int_equal(store_postings_next(postings, &posting, NULL), FIG_END);
    assert_int_equal(store_values_next(values, &value, NULL), FIG_END);
    store_terms_free(terms);
    store_postings_free(postings);
    store_values_free(values);
    store_free(s);
    store_writer_free(w);
}

static int keep_writing(void *path)
{
    store_writer *const w = writer_in(path, STORE_OPEN, 100);
    for (int i = 0; i < 25; i++) {
        churn(w, 1, 300);
        pause_ms(40);
    }
    store_writer_free(w);
    return 0;
}

void test_a_reader_is_not_disturbed_by_a_busy_writer(void **state)
{
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s", path_in(state, "a"));
    store_writer *const w = writer_in(path, STORE_CREATE, 100);
    churn(w, 1, 300);
    store_writer_free(w);
    store *const s = open_store(path);
    store_query *const q = query_of("all term0* AND/2");
    static const store_slot slots[] = { 0 };
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.want_data = options.want_terms = true;
    options.value_slots = slots;
    options.value_slots_count = 1;
    options.max = 50;
    const pid_t child = start_child(keep_writing, path);
    for (int i = 0; i < 150; i++) {
        store_hits *hits;
        assert_ok(store_search(s, q, &options, &hits, &fixture_error));
        assert_int_equal(hits->hits_count, 50);
        for (size_t h = 0; h < hits->hits_count; h++) {
            const store_hit *const hit = &hits->hits[h];
            assert_int_equal(strtoul(hit->data.data, NULL, 10), hit->docid);
            assert_string_equal(hit->data.data, hit->values[0].data);
            assert_int_equal(hit->terms_count, 2);
        }
        store_hits_free(hits);
    }
    assert_int_equal(wait_child(child), 0);
    store_query_free(q);
    store_free(s);
}
