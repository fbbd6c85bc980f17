/* test_header.c - what figtrail.h says of each call: the statuses it fails with, and that whatever
 * it gives is NULL, 0 or all zero then. What they give when all goes well is tested where they are
 * made. */
#include "figtrail.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const char text[] = "Up to 1,200 people fled the flood, said Elena Marsh.";

/* Folders and files that no index is at, or a broken one, by name. */
typedef struct world {
    scratch files;
    char whole[512], shards[512];
} world;

static const char *at(world *w, const char *name)
{
    return *name ? scratch_path(&w->files, name) : "";
}

static void write_article(const char *index, unsigned shards)
{
    const fig_article article = { .id = "one", .text = text, .text_bytes = sizeof text - 1 };
    fig_writer_options options = FIG_WRITER_DEFAULTS;
    fig_writer *writer;
    options.shards = shards;
    assert_int_equal(fig_writer_open(index, &options, &writer, NULL), FIG_OK);
    assert_int_equal(fig_writer_add(writer, &article, NULL), FIG_OK);
    assert_int_equal(fig_writer_commit(writer, NULL), FIG_OK);
    fig_writer_free(writer);
}

static int set_up(void **state)
{
    static world w;
    char command[2048];
    scratch_open(&w.files);
    snprintf(w.whole, sizeof w.whole, "%s", scratch_path(&w.files, "whole"));
    snprintf(w.shards, sizeof w.shards, "%s", scratch_path(&w.files, "shards"));
    write_article(w.whole, 0);
    write_article(w.shards, 3);
    scratch_text(&w.files, "other/iamchert", "");
    scratch_text(&w.files, "headless/postlist.glass", "");
    scratch_text(&w.files, "broken/postlist.glass", "");
    scratch_text(&w.files, "broken/iamglass", "no version");
    scratch_text(&w.files, "file", "no parts\n");
    scratch_text(&w.files, "far", "remote 127.0.0.1:1\n");
    scratch_text(&w.files, "kinds.json", "{\"kinds\": [{}]}");
    scratch_text(&w.files, "synonyms.txt", "alone\n");
    /* of three shards the second is gone */
    snprintf(command, sizeof command, "rm -r '%s/shard-2'", w.shards);
    *state = &w;
    return system(command);
}

static int tear_down(void **state)
{
    scratch_remove(&((world *)*state)->files);
    return 0;
}

/* Told, and by the status that came back. */
static void expect(fig_status got, fig_status wanted, const fig_error *err, const char *of)
{
    if (got != wanted || err->status != wanted || !err->what[0])
        fail_msg("%s: %d, told as %d: %s", of, got, err->status, err->what);
}

static void opening_says_why_there_is_no_index(void **state)
{
    static const struct {
        const char *name;
        fig_status status;
    } rows[] = {
        { "", FIG_BAD_ARGUMENT },    { "nowhere", FIG_NOT_FOUND }, { "other", FIG_FORMAT },
        { "headless", FIG_DAMAGED }, { "file", FIG_FORMAT },       { "far", FIG_UNREACHABLE },
        { "shards", FIG_NOT_FOUND },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        world *const w = *state;
        fig_index *index = (void *)w;
        fig_error err = { 0 };
        expect(fig_index_open(at(w, rows[i].name), &index, &err), rows[i].status, &err,
               rows[i].name);
        assert_null(index);
        assert_int_equal(fig_index_open(at(w, rows[i].name), &index, NULL), rows[i].status);
    }
}

static void count_trouble(void *user, const fig_place *place)
{
    *(size_t *)user += place->trouble != NULL;
}

static void what_is_wrong_with_a_place_is_its_trouble(void **state)
{
    world *const w = *state;
    static const struct {
        const char *name;
        fig_status status;
        size_t troubles;
    } rows[] = { { "whole", FIG_OK, 0 }, { "nowhere", FIG_OK, 1 }, { "other", FIG_OK, 1 },
                 { "far", FIG_OK, 1 },   { "shards", FIG_OK, 1 },  { "file", FIG_FORMAT, 0 } };
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t troubles = 0;
        assert_int_equal(fig_index_places(at(w, rows[i].name), 1, count_trouble, &troubles, NULL),
                         rows[i].status);
        assert_int_equal(troubles, rows[i].troubles);
    }
}

static void upkeep_says_why_it_cannot_be_done(void **state)
{
    world *const w = *state;
    static const struct {
        const char *name;
        fig_status verify, keep;
    } rows[] = {
        { "nowhere", FIG_NOT_FOUND, FIG_NOT_FOUND },
        { "other", FIG_FORMAT, FIG_NOT_FOUND },
        { "broken", FIG_DAMAGED, FIG_DAMAGED },
        { "headless", FIG_DAMAGED, FIG_NOT_FOUND },
        { "file", FIG_FORMAT, FIG_NOT_FOUND },
        { "shards", FIG_NOT_FOUND, FIG_NOT_FOUND }, /* behind a shard that is whole */
    };
    static const fig_verify_report no_report;
    static const fig_upkeep_report none;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *const path = at(w, rows[i].name);
        fig_verify_report seen = { .problems = 1 };
        fig_upkeep_report made = { .lost = 1 };
        fig_error err = { 0 };
        expect(fig_index_verify(path, NULL, &seen, &err), rows[i].verify, &err, rows[i].name);
        assert_memory_equal(&seen, &no_report, sizeof seen);
        expect(fig_index_compact(path, &made, &err), rows[i].keep, &err, rows[i].name);
        assert_memory_equal(&made, &none, sizeof made);
        made.lost = 1;
        expect(fig_index_reindex(path, NULL, &made, &err), rows[i].keep, &err, rows[i].name);
        assert_memory_equal(&made, &none, sizeof made);
    }
}

static void a_writer_keeps_others_out_and_readers_in(void **state)
{
    world *const w = *state;
    fig_writer *writer, *second = (void *)w;
    fig_index *index;
    fig_verify_report seen;
    fig_upkeep_report made;
    fig_error err = { 0 };
    assert_int_equal(fig_writer_open(w->whole, NULL, &writer, NULL), FIG_OK);
    expect(fig_writer_open(w->whole, NULL, &second, &err), FIG_LOCKED, &err, "a second writer");
    assert_null(second);
    expect(fig_index_compact(w->whole, &made, &err), FIG_LOCKED, &err, "compact");
    expect(fig_index_reindex(w->whole, NULL, &made, &err), FIG_LOCKED, &err, "reindex");
    assert_int_equal(fig_index_verify(w->whole, NULL, &seen, NULL), FIG_OK);
    assert_int_equal(seen.articles, 1);
    assert_int_equal(fig_index_open(w->whole, &index, NULL), FIG_OK);
    fig_index_free(index);
    fig_writer_free(writer);
}

static void a_writer_is_refused_what_makes_no_sense(void **state)
{
    world *const w = *state;
    static const struct {
        const char *name, *lang;
        uint64_t memory_bytes_max;
        unsigned shards, shard;
        fig_status status;
    } rows[] = {
        { "new", "English", 0, 0, 0, FIG_BAD_ARGUMENT },
        { "new", NULL, 1 << 20, 0, 0, FIG_BAD_ARGUMENT },
        { "new", NULL, 0, 2, 3, FIG_BAD_ARGUMENT },
        { "whole", NULL, 0, 2, 0, FIG_BAD_ARGUMENT },
        { "other", NULL, 0, 0, 0, FIG_FORMAT },
        { "broken", NULL, 0, 0, 0, FIG_DAMAGED },
        { "file", NULL, 0, 0, 0, FIG_FORMAT },
        { "file/in", NULL, 0, 0, 0, FIG_IO },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_writer_options options = FIG_WRITER_DEFAULTS;
        fig_writer *writer = (void *)w;
        fig_error err = { 0 };
        options.lang = rows[i].lang;
        options.memory_bytes_max = rows[i].memory_bytes_max;
        options.shards = rows[i].shards;
        options.shard = rows[i].shard;
        expect(fig_writer_open(at(w, rows[i].name), &options, &writer, &err), rows[i].status, &err,
               rows[i].name);
        assert_null(writer);
    }
}

static void a_question_that_fails_gives_no_answer(void **state)
{
    world *const w = *state;
    static const struct {
        fig_search want;
        fig_status status;
    } rows[] = {
        { { .query = "\"open" }, FIG_BAD_QUERY },
        { { .query = "" }, FIG_BAD_QUERY },
        { { .query = NULL }, FIG_BAD_ARGUMENT },
        { { .query = "flood", .b = 2 }, FIG_BAD_ARGUMENT },
        { { .query = "flood", .timeout_s = -1 }, FIG_BAD_ARGUMENT },
        { { .query = "flood", .bare = true, .explain = true }, FIG_BAD_ARGUMENT },
        { { .query = "flood", .timeout_s = 1e-9 }, FIG_TIMEOUT },
    };
    fig_index *index;
    assert_int_equal(fig_index_open(w->whole, &index, NULL), FIG_OK);
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_results *results = (void *)w;
        fig_error err = { 0 };
        expect(fig_index_search(index, &rows[i].want, &results, &err), rows[i].status, &err,
               rows[i].want.query ? rows[i].want.query : "none");
        assert_null(results);
    }
    fig_document *document = (void *)w;
    fig_error err = { 0 };
    expect(fig_index_article(index, "two", &document, &err), FIG_NOT_FOUND, &err, "an article");
    assert_null(document);
    fig_index_free(index);
    fig_query *query = (void *)w;
    expect(fig_query_parse("(", false, NULL, &query, &err), FIG_BAD_QUERY, &err, "(");
    assert_null(query);
}

static void what_was_answered_needs_its_index_no_more(void **state)
{
    world *const w = *state;
    fig_search want = FIG_SEARCH_DEFAULTS;
    fig_index *index;
    fig_results *results;
    fig_document *document;
    want.query = "people:1k..2k";
    assert_int_equal(fig_index_open(w->whole, &index, NULL), FIG_OK);
    assert_int_equal(fig_index_search(index, &want, &results, NULL), FIG_OK);
    assert_int_equal(fig_index_article(index, "o", &document, NULL), FIG_OK);
    fig_index_free(index);
    assert_string_equal(fig_results_hit(results, 0)->claims[0].surface, "Up to 1,200");
    assert_null(fig_results_hit(results, 1));
    assert_null(fig_results_claim(results, 0));
    assert_string_equal(fig_document_article(document)->text, text);
    fig_results_free(results);
    fig_document_free(document);
}

static void files_beside_are_refused_with_their_place(void **state)
{
    world *const w = *state;
    const fig_reader_options options = { .lang = "English" };
    const char *const stdin_alone = "-";
    fig_kinds *kinds = (void *)w;
    fig_synonyms *synonyms = (void *)w;
    fig_field_map *map = (void *)w;
    fig_reader *reader = (void *)w;
    fig_watch *watch = (void *)w;
    fig_error err = { 0 };
    expect(fig_kinds_read(at(w, "nowhere"), &kinds, &err), FIG_IO, &err, "kinds");
    expect(fig_kinds_read(at(w, "kinds.json"), &kinds, &err), FIG_BAD_INPUT, &err, "kinds");
    expect(fig_synonyms_read(at(w, "nowhere"), &synonyms, &err), FIG_IO, &err, "synonyms");
    expect(fig_synonyms_read(at(w, "synonyms.txt"), &synonyms, &err), FIG_BAD_INPUT, &err,
           "synonyms");
    assert_non_null(strstr(err.where, "synonyms.txt:1"));
    expect(fig_field_map_parse("body=text", &map, &err), FIG_BAD_ARGUMENT, &err, "a map");
    expect(fig_reader_open(&stdin_alone, 1, &options, &reader, &err), FIG_BAD_ARGUMENT, &err,
           "a reader");
    expect(fig_watch_open(&stdin_alone, 1, NULL, &watch, &err), FIG_BAD_ARGUMENT, &err, "watching");
    assert_true(!kinds && !synonyms && !map && !reader && !watch);
}

static void a_reader_passes_over_what_it_cannot_read(void **state)
{
    world *const w = *state;
    char missing[600];
    snprintf(missing, sizeof missing, "%s", at(w, "nowhere"));
    const char *const paths[] = { missing, at(w, "file") };
    fig_reader *reader;
    fig_article article;
    assert_int_equal(fig_reader_open(paths, COUNT(paths), NULL, &reader, NULL), FIG_OK);
    assert_int_equal(fig_reader_next(reader, &article, NULL), FIG_OK);
    assert_string_equal(article.text, "no parts\n");
    assert_int_equal(fig_reader_next(reader, &article, NULL), FIG_END);
    assert_null(article.text);
    assert_int_equal(fig_reader_left_out(reader), 1);
    fig_reader_free(reader);
}

static void stop_counting(void *user, const fig_problem *problem)
{
    (void)user, (void)problem;
}

static bool note_and_stop(void *user, const fig_progress *p)
{
    *(fig_progress *)user = *p;
    return false;
}

static void making_anew_tells_its_progress_and_can_be_stopped(void **state)
{
    world *const w = *state;
    fig_progress so_far = { 0 };
    const fig_reindex_options options = { .lost = stop_counting,
                                          .progress = note_and_stop,
                                          .user = &so_far };
    fig_upkeep_report made = { .lost = 1 };
    fig_index *index;
    assert_int_equal(fig_index_reindex(w->whole, &options, &made, NULL), FIG_STOPPED);
    assert_int_equal(made.lost, 0);
    assert_int_equal(so_far.articles, 1);
    assert_int_equal(so_far.bytes_read, sizeof text - 1);
    assert_int_equal(so_far.bytes_total, sizeof text - 1);
    assert_int_equal(fig_index_open(w->whole, &index, NULL), FIG_OK); /* as it was */
    fig_index_free(index);
}

static void nothing_can_be_released(void **state)
{
    (void)state;
    fig_kinds_free(NULL);
    fig_extractor_free(NULL);
    fig_field_map_free(NULL);
    fig_reader_free(NULL);
    fig_writer_free(NULL);
    fig_watch_free(NULL);
    fig_index_free(NULL);
    fig_synonyms_free(NULL);
    fig_results_free(NULL);
    fig_query_free(NULL);
    fig_document_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opening_says_why_there_is_no_index),
        cmocka_unit_test(what_is_wrong_with_a_place_is_its_trouble),
        cmocka_unit_test(upkeep_says_why_it_cannot_be_done),
        cmocka_unit_test(a_writer_keeps_others_out_and_readers_in),
        cmocka_unit_test(a_writer_is_refused_what_makes_no_sense),
        cmocka_unit_test(a_question_that_fails_gives_no_answer),
        cmocka_unit_test(what_was_answered_needs_its_index_no_more),
        cmocka_unit_test(files_beside_are_refused_with_their_place),
        cmocka_unit_test(a_reader_passes_over_what_it_cannot_read),
        cmocka_unit_test(making_anew_tells_its_progress_and_can_be_stopped),
        cmocka_unit_test(nothing_can_be_released),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
