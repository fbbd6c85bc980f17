/* test_writer.c - what comes into an index, what is left as it is, what goes. */
#include "core/buf.h"
#include "core/fields.h"
#include "figtrail.h"
#include "indexer/reader.h"
#include "indexer/writing.h"
#include "record/meta.h"
#include "record/record.h"
#include "record/word_places.h"
#include "scratch.h"
#include "store/bulk.h"
#include "store/store.h"
#include "store_compare.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

typedef struct world {
    scratch files;
    char index[512], news[512];
    char told[2048]; /* the messages of the last run */
    uint64_t bulk_after_bytes, known_bytes; /* of the runs to come; 0 = as ever */
} world;

static int set_up(void **state)
{
    static world w;
    w.bulk_after_bytes = w.known_bytes = 0;
    scratch_open(&w.files);
    snprintf(w.index, sizeof w.index, "%s/index", w.files.folder);
    snprintf(w.news, sizeof w.news, "%s/news", w.files.folder);
    *state = &w;
    return 0;
}

static int tear_down(void **state)
{
    scratch_remove(&((world *)*state)->files);
    return 0;
}

static void on_told(void *user, const fig_error *why)
{
    world *const w = user;
    const size_t used = strlen(w->told);
    snprintf(w->told + used, sizeof w->told - used, "%s\n", why->what);
}

enum { PRUNE = 1, DRY_RUN = 2, JOBS = 4 /* times their number */ };

/* Bring all of the news in and commit. */
static fig_writer_summary run(world *w, unsigned how)
{
    fig_writer_options options = FIG_WRITER_DEFAULTS;
    fig_writer *writer;
    fig_writer_summary sum;
    fig_error err = { 0 };
    const char *const path = w->news;
    options.prune = how & PRUNE;
    options.dry_run = how & DRY_RUN;
    options.jobs = how / JOBS;
    options.left_out = options.noted = on_told;
    options.user = w;
    options.bulk_after_bytes = w->bulk_after_bytes;
    w->told[0] = '\0';
    if (fig_writer_open(w->index, &options, &writer, &err))
        fail_msg("%s: %s", err.where, err.what);
    if (w->known_bytes)
        writer->memory.known_bytes = w->known_bytes;
    if (fig_writer_add_paths(writer, &path, 1, &err) || fig_writer_commit(writer, &err))
        fail_msg("%s: %s", err.where, err.what);
    fig_writer_summarize(writer, &sum);
    fig_writer_free(writer);
    return sum;
}

static void expect(fig_writer_summary got, size_t added, size_t updated, size_t unchanged,
                   size_t removed, size_t left_out)
{
    if (got.added != added || got.updated != updated || got.unchanged != unchanged ||
        got.removed != removed || got.left_out != left_out)
        fail_msg("added %zu, updated %zu, unchanged %zu, removed %zu, left out %zu", got.added,
                 got.updated, got.unchanged, got.removed, got.left_out);
}

/* Write a file that is old enough to be taken as it is by its time. */
static void put(world *w, const char *name, const char *text)
{
    static long age = 1000000;
    struct timespec times[2] = { { .tv_sec = time(NULL) - age--, .tv_nsec = 0 } };
    times[1] = times[0];
    assert_int_equal(utimensat(0, scratch_text(&w->files, name, text), times, 0), 0);
}

static size_t documents(const world *w)
{
    store *s;
    size_t count;
    assert_int_equal(store_open_folder(w->index, &s, NULL), FIG_OK);
    assert_int_equal(store_count(s, &count, NULL), FIG_OK);
    store_free(s);
    return count;
}

/* How many articles have `term`? */
static size_t frequency(const world *w, const char *term)
{
    store *s;
    size_t count;
    assert_int_equal(store_open_folder(w->index, &s, NULL), FIG_OK);
    assert_int_equal(store_term_frequency(s, term, strlen(term), &count, NULL), FIG_OK);
    store_free(s);
    return count;
}

static void what_is_there_already_is_left_as_it_is(void **state)
{
    world *const w = *state;
    put(w, "news/a.txt", "First headline\n\nUp to 12,000 troops came.\n");
    put(w, "news/b.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}\n");
    expect(run(w, DRY_RUN), 3, 0, 0, 0, 0);
    assert_false(store_exists(w->index));
    expect(run(w, 0), 3, 0, 0, 0, 0);
    assert_int_equal(documents(w), 3);
    expect(run(w, 0), 0, 0, 3, 0, 0); /* by the files' times */
    put(w, "news/b.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"2nd\"}\n");
    expect(run(w, DRY_RUN), 0, 1, 2, 0, 0);
    expect(run(w, 0), 0, 1, 2, 0, 0); /* by the articles' content */
    assert_int_equal(frequency(w, "two"), 0);
    assert_int_equal(documents(w), 3);
}

static void a_changed_page_takes_the_place_of_its_earlier_state(void **state)
{
    world *const w = *state;
    put(w, "news/a.txt", "alpha here");
    put(w, "news/b.html", "<p>beta here</p>");
    expect(run(w, 0), 2, 0, 0, 0, 0);
    put(w, "news/a.txt", "gamma here");
    expect(run(w, 0), 0, 1, 1, 0, 0);
    assert_int_equal(documents(w), 2);
    assert_int_equal(frequency(w, "alpha"), 0);
    assert_int_equal(frequency(w, "gamma"), 1);
    put(w, "news/a.txt", ""); /* nothing to take its place: it stays until its file goes */
    expect(run(w, PRUNE), 0, 0, 1, 0, 1);
    assert_int_equal(documents(w), 2);
}

static void pruning_drops_what_is_gone_and_nothing_else(void **state)
{
    world *const w = *state;
    put(w, "news/a.txt", "alpha here");
    put(w, "news/b.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}\n");
    put(w, "news/sub/c.txt", "gamma here");
    expect(run(w, 0), 4, 0, 0, 0, 0);
    assert_int_equal(remove(scratch_path(&w->files, "news/sub/c.txt")), 0);
    put(w, "news/b.jsonl", "{\"id\":\"2\",\"text\":\"two\"}\n");
    expect(run(w, 0), 0, 0, 2, 0, 0);
    assert_int_equal(documents(w), 4);
    expect(run(w, PRUNE | DRY_RUN), 0, 0, 2, 2, 0); /* though the file is as it was */
    put(w, "news/b.jsonl", "{\"id\":\"2\",\"text\":\"two\"} \n");
    expect(run(w, PRUNE | DRY_RUN), 0, 0, 2, 2, 0);
    assert_int_equal(documents(w), 4);
    expect(run(w, PRUNE), 0, 0, 2, 2, 0);
    assert_int_equal(documents(w), 2);
    assert_int_equal(frequency(w, "gamma"), 0);
    /* the folder that was named is not there: that may be an accident */
    assert_int_equal(rename(w->news, scratch_path(&w->files, "away")), 0);
    expect(run(w, PRUNE), 0, 0, 0, 0, 1);
    assert_int_equal(documents(w), 2);
}

static void the_same_text_in_two_files_is_two_articles(void **state)
{
    world *const w = *state;
    put(w, "news/a.txt", "the same text");
    put(w, "news/b.txt", "the same text");
    expect(run(w, 0), 2, 0, 0, 0, 0);
    expect(run(w, 0), 0, 0, 2, 0, 0);
    assert_int_equal(remove(scratch_path(&w->files, "news/a.txt")), 0);
    expect(run(w, PRUNE), 0, 0, 1, 1, 0);
    assert_int_equal(frequency(w, "same"), 1);
}

static void a_moved_file_keeps_its_articles_id(void **state)
{
    world *const w = *state;
    put(w, "news/a.txt", "the text");
    expect(run(w, 0), 1, 0, 0, 0, 0);
    char from[512];
    snprintf(from, sizeof from, "%s", scratch_path(&w->files, "news/a.txt"));
    assert_int_equal(rename(from, scratch_path(&w->files, "news/moved.txt")), 0);
    assert_int_equal(run(w, PRUNE | DRY_RUN).moved, 1);
    const fig_writer_summary sum = run(w, PRUNE);
    expect(sum, 0, 0, 0, 0, 0);
    assert_int_equal(sum.moved, 1);
    assert_int_equal(documents(w), 1);
    expect(run(w, PRUNE), 0, 0, 1, 0, 0);
}

/* Read for read, an index that followed its files is the one that reading them anew makes. */
static void an_index_whose_files_moved_is_as_if_they_had_been_there(void **state)
{
    world *const w = *state;
    char first[512], away[512];
    put(w, "news/in/a.txt", "The headline\n\nSeoul said between 10,000 and 12,000 troops came.\n");
    put(w, "news/in/b.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n{\"text\":\"two\"}\n");
    run(w, 0);
    snprintf(away, sizeof away, "%s", scratch_path(&w->files, "news/in"));
    assert_int_equal(rename(away, scratch_path(&w->files, "news/out")), 0);
    const fig_writer_summary sum = run(w, PRUNE);
    assert_int_equal(sum.moved, 3);
    expect(run(w, PRUNE), 0, 0, 3, 0, 0);
    snprintf(first, sizeof first, "%s/first", w->files.folder);
    assert_int_equal(rename(w->index, first), 0);
    run(w, 0);
    assert_same_stores(first, w->index);
    assert_healthy(first);
}

static void a_file_whose_time_alone_changed_is_not_read_again(void **state)
{
    world *const w = *state;
    put(w, "news/b.jsonl", "{\"id\":\"1\",\"text\":\"one\",\"published\":\"soon\"}\n");
    assert_int_equal(run(w, 0).noted, 1);
    put(w, "news/b.jsonl", "{\"id\":\"1\",\"text\":\"one\",\"published\":\"soon\"}\n");
    const fig_writer_summary sum = run(w, 0);
    expect(sum, 0, 0, 1, 0, 0);
    assert_int_equal(sum.noted, 0); /* reading it would have told again */
    expect(run(w, 0), 0, 0, 1, 0, 0);
}

/* The one that was renamed is found among those that are the same. */
static void a_moved_copy_keeps_its_own_id(void **state)
{
    world *const w = *state;
    char from[512];
    put(w, "news/a.txt", "the same text");
    put(w, "news/b.txt", "the same text");
    put(w, "news/c.txt", "the same text");
    run(w, 0);
    snprintf(from, sizeof from, "%s", scratch_path(&w->files, "news/b.txt"));
    assert_int_equal(rename(from, scratch_path(&w->files, "news/d.txt")), 0);
    const fig_writer_summary sum = run(w, PRUNE);
    expect(sum, 0, 0, 2, 0, 0);
    assert_int_equal(sum.moved, 1);
    assert_int_equal(documents(w), 3);
}

/* A process that is killed in a long run has lost the last step at most. */
static void a_killed_run_leaves_its_last_step(void **state)
{
    world *const w = *state;
    put(w, "news/a.txt", "alpha here");
    run(w, 0);
    put(w, "news/b.jsonl",
        "{\"id\":\"1\",\"text\":\"one here\"}\n"
        "{\"id\":\"2\",\"text\":\"two here\"}\n");
    const pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        fig_writer_options options = FIG_WRITER_DEFAULTS;
        fig_writer *writer;
        const char *const path = w->news;
        options.step_bytes = 1;
        if (!fig_writer_open(w->index, &options, &writer, NULL))
            fig_writer_add_paths(writer, &path, 1, NULL);
        _exit(0); /* without a commit, and without letting go of anything */
    }
    int ended;
    assert_int_equal(waitpid(child, &ended, 0), child);
    assert_int_equal(documents(w), 3);
    expect(run(w, 0), 0, 0, 3, 0, 0);
    assert_healthy(w->index);
}

static void what_is_left_out_is_counted_by_why(void **state)
{
    world *const w = *state;
    put(w, "news/a.jsonl",
        "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"1\",\"text\":\"two\"}\n"
        "oops\n{}\n{\"text\":\" \"}\n[]\n");
    put(w, "news/b.txt", "");
    put(w, "news/c.md", " \n");
    put(w, "news/d.zip", "PK\3\4 no more");
    const fig_writer_summary sum = run(w, 0);
    static const size_t wanted[FIG_FAULTS_COUNT] = { [FIG_FAULT_SAME_ID] = 1,
                                                     [FIG_FAULT_BROKEN_JSON] = 2,
                                                     [FIG_FAULT_NO_TEXT] = 4,
                                                     [FIG_FAULT_BROKEN] = 1 };
    for (size_t i = 0; i < FIG_FAULTS_COUNT; i++)
        if (sum.left_out_by[i] != wanted[i])
            fail_msg("%zu %s, wanted %zu", sum.left_out_by[i], fig_fault_name((fig_fault)i),
                     wanted[i]);
    assert_int_equal(sum.left_out, 8);
}

static void an_id_used_twice_in_a_file_is_refused(void **state)
{
    world *const w = *state;
    put(w, "news/b.jsonl",
        "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"1\",\"text\":\"two\"}\n"
        "{\"id\":\"1\",\"text\":\"one\"}\n{\"text\":\"same\",\"title\":\"a\"}\n"
        "{\"text\":\"same\",\"title\":\"b\"}\n");
    expect(run(w, 0), 3, 0, 1, 0, 1);
    assert_string_equal(w->told, "the id '1' was used before in this file\n");
    expect(run(w, 0), 0, 0, 4, 0, 1); /* a file of which something was left out is read again */
    assert_int_equal(frequency(w, "one"), 1);
}

static void an_id_of_another_file_is_taken_over_with_a_note(void **state)
{
    world *const w = *state;
    put(w, "news/a.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n");
    put(w, "news/b.jsonl", "{\"id\":\"1\",\"text\":\"two\"}\n");
    const fig_writer_summary sum = run(w, 0);
    expect(sum, 1, 1, 0, 0, 0);
    assert_int_equal(sum.noted, 1);
    assert_non_null(strstr(w->told, "the id '1' was that of an article in"));
    assert_int_equal(documents(w), 1);
}

/* The first run of an index is a bulk build, one on an index that is there is not. */
static void a_first_build_makes_the_index_that_adding_makes(void **state)
{
    world *const w = *state;
    char first[512];
    put(w, "news/a.txt", "The headline\n\nSeoul said between 10,000 and 12,000 troops came.\n");
    put(w, "news/b.txt", "the same text");
    put(w, "news/c/d.txt", "the same text");
    put(w, "news/e.html",
        "<title>A title</title><meta name=author content='Elena Marsh'>"
        "<p>Two-thirds of the 600 sq km were lost, she said.");
    put(w, "news/f.jsonl",
        "{\"id\":\"1\",\"text\":\"Das Haus kostet 3,2 Mio. Euro.\",\"lang\":\"de\","
        "\"published\":\"2024\",\"source\":\"Agentur\",\"url\":\"https://agentur.example/1\"}\n"
        "{\"id\":\"1\",\"text\":\"again\"}\n{\"text\":\"\"}\n{\"text\":\"a \\u0000 b\"}\n");
    put(w, "news/g.txt",
        "Strike closes harbour\n\nDock workers walked out on Monday after talks over night shifts "
        "had failed, and ships were sent on to other ports along the coast.\n");
    put(w, "news/h.txt",
        "Strike closes harbour\n\nDock workers walked out on Monday after talks over night shifts "
        "had failed, and ships were sent on to other ports.\n");
    snprintf(first, sizeof first, "%s/first", w->files.folder);
    const fig_writer_summary built = run(w, 0);
    assert_int_equal(rename(w->index, first), 0);
    assert_int_equal(rename(w->news, scratch_path(&w->files, "away")), 0);
    assert_int_equal(mkdir(w->news, 0777), 0);
    run(w, 0);
    assert_true(store_exists(w->index));
    assert_int_equal(rmdir(w->news), 0);
    assert_int_equal(rename(scratch_path(&w->files, "away"), w->news), 0);
    expect(run(w, 0), built.added, 0, 0, 0, built.left_out);
    assert_same_stores(first, w->index);
    assert_healthy(first);
}

/* Beyond what may be known of articles in memory the store's own writer goes on, in the middle of a
 * file. */
static void a_first_build_that_has_no_room_left_goes_on_in_the_index(void **state)
{
    enum { ARTICLES = 600, ROOM_BYTES = 20000 };
    world *const w = *state;
    char plain[512];
    const char *const path = w->news;
    buf lines = BUF_EMPTY;
    for (int i = 0; i < ARTICLES; i++)
        buf_format(&lines, "{\"id\":\"%d\",\"text\":\"Up to %d people fled the valley.\"}\n",
                   i % (ARTICLES - 50), i);
    put(w, "news/a.jsonl", buf_string(&lines));
    buf_clear(&lines);
    const fig_writer_summary built = run(w, 0);
    snprintf(plain, sizeof plain, "%s/plain", w->files.folder);
    assert_int_equal(rename(w->index, plain), 0);
    for (unsigned jobs = 0; jobs <= 2; jobs += 2) {
        fig_writer_options options = FIG_WRITER_DEFAULTS;
        fig_writer_summary sum;
        fig_writer *writer;
        options.jobs = jobs;
        snprintf(w->index, sizeof w->index, "%s/index%u", w->files.folder, jobs);
        assert_int_equal(fig_writer_open(w->index, &options, &writer, NULL), FIG_OK);
        writer->memory.known_bytes = ROOM_BYTES;
        assert_int_equal(fig_writer_add_paths(writer, &path, 1, NULL), FIG_OK);
        assert_null(writer->bulk);
        assert_int_equal(fig_writer_commit(writer, NULL), FIG_OK);
        fig_writer_summarize(writer, &sum);
        fig_writer_free(writer);
        expect(sum, built.added, built.updated, built.unchanged, built.removed, built.left_out);
        assert_same_stores(plain, w->index);
        assert_healthy(w->index);
    }
}

/* Articles of all sizes, among them two that no thread but the first is given. By the first of them
 * the dictionaries are learned that the others are packed with. */
static void put_varied_articles(world *w)
{
    enum { ARTICLES = 300, REPEATS = 50000, LINE_BYTES = 512 };
    static const char *const langs[] = { "en", "de", "ru", "fr" };
    buf lines = BUF_EMPTY;
    for (unsigned i = 0; i < ARTICLES; i++) {
        buf_format(&lines, "{\"title\":\"Day %u\",\"lang\":\"%s\",\"published\":\"2024-%02u\",\"text\":\"",
                   i, langs[i % COUNT(langs)], i % 12 + 1);
        const unsigned repeats = i % (ARTICLES / 2) == ARTICLES / 4 ? REPEATS : i % 9 * (i % 7);
        for (unsigned n = 0; n <= repeats; n++)
            buf_format(&lines, "Seoul said up to %u,%03u troops of unit%u came. ", i + 1, n % 1000,
                       i * n % 2000);
        buf_text(&lines, "\"}\n");
    }
    put(w, "news/varied.jsonl", buf_string(&lines));
    buf_clear(&lines);
}

/* ---- large additions ------------------------------------------------------------------------ */

/* Bring the news into two indexes, article by article into one and as an addition that is built and
 * merged into the other: they are the same. */
static fig_writer_summary run_both(world *w, unsigned how)
{
    char plain[512];
    snprintf(plain, sizeof plain, "%s", scratch_path(&w->files, "plain"));
    snprintf(w->index, sizeof w->index, "%s", plain);
    w->bulk_after_bytes = UINT64_MAX;
    const fig_writer_summary one_by_one = run(w, how);
    snprintf(w->index, sizeof w->index, "%s", scratch_path(&w->files, "apart"));
    w->bulk_after_bytes = 1;
    const fig_writer_summary sum = run(w, how);
    expect(sum, one_by_one.added, one_by_one.updated, one_by_one.unchanged, one_by_one.removed,
           one_by_one.left_out);
    assert_int_equal(sum.moved, one_by_one.moved);
    assert_int_equal(sum.claims, one_by_one.claims);
    assert_same_stores(plain, w->index);
    assert_healthy(w->index);
    return sum;
}

static bool was_built_apart(world *w)
{
    char name[600];
    struct stat plain, apart; /* what is merged has no room left in its blocks */
    snprintf(name, sizeof name, "%s", scratch_path(&w->files, "plain/postlist.glass"));
    assert_int_equal(stat(name, &plain), 0);
    assert_int_equal(stat(scratch_path(&w->files, "apart/postlist.glass"), &apart), 0);
    return apart.st_size < plain.st_size;
}

#define STRIKE                                                                                     \
    "Strike closes harbour\n\nDock workers walked out on Monday after talks over night shifts had "  \
    "failed, and ships were sent on to other ports"

static void grow_both(world *w, unsigned jobs)
{
    put(w, "news/a.txt", "The headline\n\nSeoul said 10,000 to 12,000 troops came.\n");
    put(w, "news/b.txt", STRIKE ".\n");
    put(w, "news/c/d.txt", "a page that moves, with 17 people on it");
    put(w, "news/e.txt", "a page that goes");
    put(w, "news/f.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}\n");
    run_both(w, 0);
    put(w, "news/a.txt", "The headline\n\nSeoul said 14,000 troops came.\n");
    put(w, "news/a2.txt", STRIKE " along the coast.\n");
    put(w, "news/f.jsonl",
        "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"3\",\"text\":\"up to 3 dead\"}\n"
        "{\"id\":\"2\",\"text\":\"two of 9\"}\n{\"id\":\"4\",\"text\":\"over 4 km\"}\n");
    put(w, "news/g.txt", "the same text");
    put(w, "news/h.txt", "the same text");
    char from[600];
    snprintf(from, sizeof from, "%s", scratch_path(&w->files, "news/c/d.txt"));
    assert_int_equal(rename(from, scratch_path(&w->files, "news/z.txt")), 0);
    assert_int_equal(unlink(scratch_path(&w->files, "news/e.txt")), 0);
    const fig_writer_summary sum = run_both(w, PRUNE | jobs * JOBS);
    expect(sum, 5, 2, 2, 1, 0);
    assert_int_equal(sum.moved, 1);
    expect(run_both(w, PRUNE), 0, 0, 10, 0, 0);
    /* and what was merged changes, goes and grows like any other */
    put(w, "news/g.txt", "not the same");
    put(w, "news/i.txt", "the same text");
    assert_int_equal(unlink(scratch_path(&w->files, "news/b.txt")), 0);
    expect(run_both(w, PRUNE), 1, 1, 8, 1, 0);
}

static void a_large_addition_makes_the_index_that_adding_makes(void **state)
{
    grow_both(*state, 0);
}

static void a_large_addition_by_two_threads_makes_the_same(void **state)
{
    grow_both(*state, 2);
}

/* Articles of an addition that come again, changed, end it: once the index has them they can be
 * changed. It goes on as another. */
static void what_changes_an_article_of_an_addition_finds_it(void **state)
{
    world *const w = *state;
    put(w, "news/a.txt", "alpha");
    run_both(w, 0);
    put(w, "news/b.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}\n");
    put(w, "news/c.jsonl", "{\"id\":\"2\",\"text\":\"two more\"}\n{\"id\":\"3\",\"text\":\"three\"}\n");
    put(w, "news/d.jsonl",
        "{\"id\":\"3\",\"text\":\"three more\"}\n{\"id\":\"3\",\"text\":\"three again\"}\n"
        "{\"id\":\"4\",\"text\":\"four\"}\n");
    expect(run_both(w, 0), 4, 3, 1, 0, 0);
    assert_non_null(strstr(w->told, "the id '2' was that of an article in"));
}

/* As often as what is known of articles in memory is all that may be. */
static void an_addition_that_has_no_room_left_goes_on_as_another(void **state)
{
    enum { ARTICLES = 3000, ROOM_BYTES = 60000 };
    world *const w = *state;
    buf lines = BUF_EMPTY;
    for (int i = 0; i < ARTICLES; i++)
        buf_format(&lines, "{\"id\":\"%d\",\"text\":\"Up to %d people fled the valley.\"}\n", i, i);
    w->known_bytes = ROOM_BYTES;
    put(w, "news/a.jsonl", buf_string(&lines));
    buf_clear(&lines);
    expect(run_both(w, 0), ARTICLES, 0, 0, 0, 0);
}

/* Beside an addition the dictionaries are learned, and an article that changes is packed with them. */
static void an_addition_learns_the_dictionaries_that_adding_learns(void **state)
{
    world *const w = *state;
    put(w, "news/a.txt", "alpha");
    put(w, "news/z.txt", "omega");
    run_both(w, 0);
    put_varied_articles(w);
    put(w, "news/z.txt", "Seoul said up to 17 troops came. Seoul said up to 18 troops came.");
    run_both(w, 2 * JOBS);
    assert_true(was_built_apart(w));
}

/* What promised to be much and came to little is copied, which costs no more than adding it. */
static void an_addition_that_comes_to_little_is_not_merged(void **state)
{
    enum { NEW_BYTES = 5000 };
    world *const w = *state;
    struct stat before, after;
    char lines[2 * NEW_BYTES];
    put(w, "news/a.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\n");
    run(w, 0);
    assert_int_equal(stat(w->index, &before), 0);
    snprintf(lines, sizeof lines, "{\"id\":\"1\",\"text\":\"one\"}\n%*s\n%s", NEW_BYTES, "",
             "{\"id\":\"2\",\"text\":\"two of 7 people\"}\n");
    put(w, "news/a.jsonl", lines);
    w->bulk_after_bytes = NEW_BYTES - 1;
    expect(run(w, 0), 1, 0, 1, 0, 0);
    assert_int_equal(stat(w->index, &after), 0);
    assert_int_equal(before.st_ino, after.st_ino); /* no other folder took its place */
    assert_int_equal(frequency(w, "two"), 1);
    expect(run(w, 0), 0, 0, 2, 0, 0);
    assert_healthy(w->index);
}

static void where_no_addition_can_be_built_articles_are_added_one_by_one(void **state)
{
    static const char *const in_the_way[] = { "index/addition.tmp/mine", "index.merged.tmp/mine" };
    world *const w = *state;
    struct stat before, after;
    w->bulk_after_bytes = 1;
    put(w, "news/a.txt", "alpha");
    run(w, 0);
    for (size_t i = 0; i < COUNT(in_the_way); i++) {
        char name[32];
        scratch_text(&w->files, in_the_way[i], "not a store's");
        snprintf(name, sizeof name, "news/b%zu.txt", i);
        put(w, name, i ? "gamma" : "beta");
        assert_int_equal(stat(w->index, &before), 0);
        expect(run(w, 0), 1, 0, 1 + i, 0, 0);
        assert_int_equal(stat(w->index, &after), 0);
        assert_int_equal(before.st_ino, after.st_ino);
        assert_int_equal(access(scratch_path(&w->files, in_the_way[i]), F_OK), 0);
    }
    assert_int_equal(documents(w), 3);
}

/* The index stays as it was, what was being built is removed by the next run, and meanwhile no other
 * writer gets in. */
static void a_killed_addition_leaves_the_index_as_it_was(void **state)
{
    world *const w = *state;
    fig_writer *other;
    int told[2], ended;
    char ready;
    put(w, "news/a.txt", "alpha here");
    run(w, 0);
    put(w, "news/b.txt", "beta here");
    assert_int_equal(pipe(told), 0);
    const pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        fig_writer_options options = FIG_WRITER_DEFAULTS;
        fig_writer *writer;
        const char *const path = w->news;
        options.bulk_after_bytes = 1;
        if (!fig_writer_open(w->index, &options, &writer, NULL) &&
            !fig_writer_add_paths(writer, &path, 1, NULL) && writer->place)
            ready = 'y';
        if (write(told[1], &ready, 1) == 1)
            pause();
        _exit(1);
    }
    assert_int_equal(read(told[0], &ready, 1), 1);
    assert_int_equal(ready, 'y');
    assert_int_equal(fig_writer_open(w->index, NULL, &other, NULL), FIG_LOCKED);
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, &ended, 0), child);
    close(told[0]);
    close(told[1]);
    assert_int_equal(documents(w), 1);
    assert_int_equal(access(scratch_path(&w->files, "index/addition.tmp"), F_OK), 0);
    scratch_text(&w->files, "index.merged.tmp/postlist.glass", "half");
    expect(run(w, 0), 1, 0, 1, 0, 0);
    assert_int_equal(access(scratch_path(&w->files, "index/addition.tmp"), F_OK), -1);
    assert_int_equal(access(scratch_path(&w->files, "index.merged.tmp"), F_OK), -1);
    assert_healthy(w->index);
}

static void memory_is_divided_so_that_the_shares_fit(void **state)
{
    static const struct {
        uint64_t mib;
        unsigned jobs, jobs_given;
    } rows[] = {
        { 64, 2, 0 }, { 100, 2, 0 }, { 150, 2, 2 }, { 150, 8, 2 }, { 1000, 8, 8 }, { 1 << 20, 64, 64 },
    };
    (void)state;
    memory_plan p;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const uint64_t all = rows[i].mib << 20;
        assert_int_equal(memory_plan_make(all, rows[i].jobs, &p, NULL), FIG_OK);
        assert_int_equal(p.jobs, rows[i].jobs_given);
        assert_true(p.build_bytes >= STORE_BULK_MEMORY_BYTES_MIN);
        assert_true(p.article_bytes >= 1 << 20 && p.article_bytes <= READER_BYTES_MAX);
        assert_true(p.build_bytes + p.known_bytes + 5 * p.held_bytes + 16 * p.article_bytes < all);
    }
    fig_error err;
    assert_int_equal(memory_plan_make(1000, 1, &p, &err), FIG_BAD_ARGUMENT);
    assert_string_equal(err.what, "indexing takes at least 64M of memory");
    assert_int_equal(memory_plan_make(0, 3, &p, NULL), FIG_OK);
    assert_int_equal(p.jobs, 3);
}

static void an_index_does_not_depend_on_how_many_threads_read(void **state)
{
    world *const w = *state;
    char first[512];
    put_varied_articles(w);
    const fig_writer_summary alone = run(w, 0);
    snprintf(first, sizeof first, "%s/first", w->files.folder);
    assert_int_equal(rename(w->index, first), 0);
    for (unsigned jobs = 2; jobs <= 5; jobs += 3) {
        const fig_writer_summary several = run(w, jobs * JOBS);
        expect(several, alone.added, 0, 0, 0, 0);
        assert_int_equal(several.claims, alone.claims);
        assert_same_stores(first, w->index);
        assert_healthy(w->index);
        char name[32];
        snprintf(name, sizeof name, "by%u", jobs);
        assert_int_equal(rename(w->index, scratch_path(&w->files, name)), 0);
    }
}

static void dictionary_of_texts(const world *w, buf *out)
{
    store *s;
    const char *const key = record_dictionary_key(RECORD_TEXT);
    assert_int_equal(store_open_folder(w->index, &s, NULL), FIG_OK);
    assert_int_equal(store_metadata(s, key, strlen(key), out, NULL), FIG_OK);
    store_free(s);
}

static fig_status fetch_dictionary(void *user, record_part part, buf *out, fig_error *err)
{
    const char *const key = record_dictionary_key(part);
    return store_metadata(user, key, strlen(key), out, err);
}

static void expect_text(const world *w, const char *id, const char *want)
{
    store *s;
    store_docid docid;
    size_t count, bytes;
    const char *text;
    buf term = BUF_EMPTY, record = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    assert_int_equal(store_open_folder(w->index, &s, NULL), FIG_OK);
    record_unpacker *const u = record_unpacker_new(fetch_dictionary, s);
    buf_format(&term, "Q%s", id);
    assert_int_equal(store_docids(s, term.data, term.bytes, &docid, 1, &count, NULL), FIG_OK);
    assert_int_equal(count, 1);
    assert_int_equal(store_document_data(s, docid, &record, NULL), FIG_OK);
    assert_int_equal(record_read_text(u, record.data, record.bytes, &strings, &text, &bytes, NULL),
                     FIG_OK);
    assert_string_equal(text, want);
    record_unpacker_free(u);
    store_free(s);
    arena_clear(&strings);
    buf_clear(&term);
    buf_clear(&record);
}

static void what_comes_later_is_packed_with_the_dictionaries_that_are_there(void **state)
{
    world *const w = *state;
    buf before = BUF_EMPTY, after = BUF_EMPTY;
    put(w, "news/a.jsonl", "{\"id\":\"small\",\"text\":\"Two ports closed on Monday.\"}\n");
    run(w, 0);
    dictionary_of_texts(w, &before);
    assert_int_equal(before.bytes, 0);
    put_varied_articles(w);
    run(w, 0); /* into an index that is there */
    dictionary_of_texts(w, &before);
    assert_true(before.bytes > 0);
    put(w, "news/z.jsonl", "{\"id\":\"late\",\"text\":\"Seoul said up to 5,001 troops came.\"}\n");
    run(w, 0);
    dictionary_of_texts(w, &after);
    assert_int_equal(before.bytes, after.bytes);
    assert_memory_equal(before.data, after.data, after.bytes);
    expect_text(w, "small", "Two ports closed on Monday.");
    expect_text(w, "late", "Seoul said up to 5,001 troops came.");
    buf_clear(&before);
    buf_clear(&after);
}

static void what_a_killed_first_build_left_is_built_over(void **state)
{
    world *const w = *state;
    fig_writer *writer;
    fig_error err;
    put(w, "news/a.txt", "alpha here");
    assert_int_equal(fig_writer_open(w->index, NULL, &writer, &err), FIG_OK);
    scratch_text(&w->files, "index/position.glass", "half");
    fig_writer_free(writer);
    assert_false(store_exists(w->index));
    scratch_text(&w->files, "index/position.glass", "half");
    expect(run(w, 0), 1, 0, 0, 0, 0);
    assert_int_equal(frequency(w, "alpha"), 1);
}

static bool stop_at_once(void *user, const fig_progress *p)
{
    (void)p;
    ++*(int *)user;
    return false;
}

static void a_run_that_is_stopped_leaves_the_last_commit(void **state)
{
    world *const w = *state;
    fig_writer_options options = FIG_WRITER_DEFAULTS;
    fig_writer *writer;
    fig_error err;
    int told = 0;
    const char *const path = w->news;
    put(w, "news/a.txt", "alpha here");
    run(w, 0);
    put(w, "news/b.txt", "beta here");
    options.progress = stop_at_once;
    options.user = &told;
    assert_int_equal(fig_writer_open(w->index, &options, &writer, &err), FIG_OK);
    assert_int_equal(fig_writer_add_paths(writer, &path, 1, &err), FIG_STOPPED);
    fig_writer_free(writer);
    assert_int_equal(told, 1);
    assert_int_equal(documents(w), 1);
    expect(run(w, 0), 1, 0, 1, 0, 0);
}

static void a_run_that_is_stopped_can_keep_what_came_in(void **state)
{
    world *const w = *state;
    fig_writer_options options = FIG_WRITER_DEFAULTS;
    fig_writer *writer;
    fig_error err;
    int told = 0;
    const char *const path = w->news;
    options.progress = stop_at_once;
    options.user = &told;
    for (size_t articles = 1; articles <= 2; articles++) { /* the first build, and an update */
        put(w, articles == 1 ? "news/a.txt" : "news/b.txt", articles == 1 ? "alpha" : "beta");
        assert_int_equal(fig_writer_open(w->index, &options, &writer, &err), FIG_OK);
        assert_int_equal(fig_writer_add_paths(writer, &path, 1, &err), FIG_STOPPED);
        assert_int_equal(fig_writer_commit(writer, &err), FIG_OK);
        fig_writer_free(writer);
        assert_int_equal(documents(w), articles);
    }
    expect(run(w, 0), 0, 0, 2, 0, 0);
}

static void articles_can_be_added_without_files(void **state)
{
    world *const w = *state;
    static const struct {
        fig_article article;
        fig_status status;
    } rows[] = {
        { { .id = "1", .text = "one", .text_bytes = 3 }, FIG_OK },
        { { .id = "1", .text = "two", .text_bytes = 3 }, FIG_OK },
        { { .text = "three", .text_bytes = 5, .published = "2024-10" }, FIG_OK },
        { { .text = "\xff", .text_bytes = 1 }, FIG_BAD_INPUT },
        { { .id = "", .text = "four", .text_bytes = 4 }, FIG_BAD_INPUT },
        { { .text = "four", .text_bytes = 4, .published = "soon" }, FIG_BAD_INPUT },
        { { .id = "2" }, FIG_BAD_INPUT },
    };
    fig_writer *writer, *second;
    fig_error err;
    assert_int_equal(fig_writer_open(w->index, NULL, &writer, &err), FIG_OK);
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(fig_writer_add(writer, &rows[i].article, &err), rows[i].status);
    assert_int_equal(fig_writer_open(w->index, NULL, &second, &err), FIG_LOCKED);
    assert_int_equal(fig_writer_commit(writer, &err), FIG_OK);
    fig_writer_free(writer);
    assert_int_equal(documents(w), 2);
    assert_int_equal(frequency(w, "one"), 0);
    assert_int_equal(frequency(w, "D202410"), 1);
    assert_int_equal(frequency(w, "Dnone"), 1);
}

static void the_index_describes_what_is_in_it(void **state)
{
    world *const w = *state;
    store *s;
    meta m;
    buf lines = BUF_EMPTY;
    put(w, "news/a.txt", "The headline\n\nSeoul said 12,000 troops came.\n");
    put(w, "news/b.jsonl",
        "{\"id\":\"1\",\"text\":\"Haus\",\"lang\":\"de\",\"published\":\"2024\"}\n");
    run(w, 0);
    put(w, "news/a.txt", "The headline\n\nSeoul said no troops came.\n");
    run(w, 0);
    put(w, "news/a.txt", "The headline\n\nSeoul said 12,000 troops came.\n");
    run(w, 0);
    meta_init(&m);
    assert_int_equal(store_open_folder(w->index, &s, NULL), FIG_OK);
    assert_int_equal(store_metadata(s, META_KEY, strlen(META_KEY), &lines, NULL), FIG_OK);
    assert_int_equal(meta_read(&m, lines.data, lines.bytes, NULL), FIG_OK);
    assert_int_equal(m.undated, 1);
    assert_int_equal(m.claims, 1);
    assert_int_equal(m.text_bytes, strlen("The headline\n\nSeoul said 12,000 troops came.\n") + 4);
    assert_int_equal(m.languages.count, 2);
    assert_string_equal(m.languages.rows[0].name, "de");
    store_free(s);
    buf_clear(&lines);
    meta_clear(&m);
}

static const struct {
    const char *term;
} postings[] = {
    { "Sheadlin" },   { "headlin" }, { "seoul" },   { "12000" }, { "15-million" }, { "15" },
    { "million" },    { "dollar" },  { "Aann" },    { "Len" },   { "XSyonhap" },   { "D2024" },
    { "D20241025" },  { "Q7" },      { "XPnews" },  { "XMat_most" },
};

enum { TEXT = -1 };
static const struct {
    int field; /* a field_id, or TEXT */
    const char *word;
    uint32_t position; /* of its first occurrence; 0 = none */
} standing[] = {
    { FIELD_TITLE, "headlin", 1 }, { TEXT, "headlin", 1 },     { TEXT, "seoul", 102 },
    { TEXT, "12000", 106 },        { TEXT, "15-million", 111 }, { TEXT, "15", 111 },
    { TEXT, "million", 111 },      { TEXT, "dollar", 112 },    { FIELD_AUTHOR, "ann", 1 },
    { FIELD_SOURCE, "yonhap", 1 }, { TEXT, "yonhap", 0 },      { FIELD_TITLE, "seoul", 0 },
    { TEXT, "N", 106 },
};

/* Where a word of the article stands first; 0 when nowhere in the field. */
static uint32_t first_position(const word_places *p, const field *in, const char *word)
{
    const uint64_t hash = word_places_hash(word, strlen(word));
    const unsigned char *parts = p->parts;
    uint32_t number, found, position = 0, first = 0, *wanted;
    word_places_walk walk;
    assert_true(word_places_find(p, hash, &number));
    if (!number)
        return 0;
    wanted = calloc((size_t)p->terms + 1, sizeof *wanted);
    assert_non_null(wanted);
    wanted[number] = 1;
    while (word_places_next_part(p, in, &parts, &walk))
        while (word_places_next(&walk, p, wanted, &position, &found))
            first = first && first < position ? first : position;
    free(wanted);
    return first;
}

static void an_article_is_posted_as_docs_index_format_says(void **state)
{
    world *const w = *state;
    store *s;
    put(w, "news/a.jsonl",
        "{\"id\":\"7\",\"title\":\"Headline\",\"author\":\"Ann\",\"source\":\"Yonhap\","
        "\"published\":\"2024-10-25\",\"text\":\"Seoul said up to 12,000 troops came. They cost "
        "15 million dollars.\"}");
    run(w, 0);
    assert_int_equal(store_open_folder(w->index, &s, NULL), FIG_OK);
    for (size_t i = 0; i < COUNT(postings); i++) {
        if (frequency(w, postings[i].term) != 1)
            fail_msg("'%s' is not posted", postings[i].term);
    }
    buf value = BUF_EMPTY;
    word_places places;
    assert_int_equal(store_document_value(s, 1, SLOT_WORD_PLACES, &value, NULL), FIG_OK);
    assert_true(word_places_open(value.data, value.bytes, &places));
    for (size_t i = 0; i < COUNT(standing); i++) {
        const field *const in =
            standing[i].field == TEXT ? NULL : fields_row((field_id)standing[i].field);
        const uint32_t position = first_position(&places, in, standing[i].word);
        if (position != standing[i].position)
            fail_msg("'%s' stands at %u", standing[i].word, position);
    }
    buf_truncate(&value);
    assert_int_equal(store_document_value(s, 1, SLOT_PUBLISHED, &value, NULL), FIG_OK);
    assert_string_equal(buf_string(&value), "20241025");
    buf_clear(&value);
    store_free(s);
}

int main(void)
{
#define ROW(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        ROW(what_is_there_already_is_left_as_it_is),
        ROW(a_changed_page_takes_the_place_of_its_earlier_state),
        ROW(pruning_drops_what_is_gone_and_nothing_else),
        ROW(the_same_text_in_two_files_is_two_articles),
        ROW(a_moved_file_keeps_its_articles_id),
        ROW(an_index_whose_files_moved_is_as_if_they_had_been_there),
        ROW(a_file_whose_time_alone_changed_is_not_read_again),
        ROW(a_moved_copy_keeps_its_own_id),
        ROW(a_killed_run_leaves_its_last_step),
        ROW(what_is_left_out_is_counted_by_why),
        ROW(an_id_used_twice_in_a_file_is_refused),
        ROW(an_id_of_another_file_is_taken_over_with_a_note),
        ROW(a_first_build_makes_the_index_that_adding_makes),
        ROW(a_first_build_that_has_no_room_left_goes_on_in_the_index),
        ROW(a_large_addition_makes_the_index_that_adding_makes),
        ROW(a_large_addition_by_two_threads_makes_the_same),
        ROW(what_changes_an_article_of_an_addition_finds_it),
        ROW(an_addition_that_has_no_room_left_goes_on_as_another),
        ROW(an_addition_learns_the_dictionaries_that_adding_learns),
        ROW(an_addition_that_comes_to_little_is_not_merged),
        ROW(where_no_addition_can_be_built_articles_are_added_one_by_one),
        ROW(a_killed_addition_leaves_the_index_as_it_was),
        ROW(memory_is_divided_so_that_the_shares_fit),
        ROW(an_index_does_not_depend_on_how_many_threads_read),
        ROW(what_comes_later_is_packed_with_the_dictionaries_that_are_there),
        ROW(what_a_killed_first_build_left_is_built_over),
        ROW(a_run_that_is_stopped_leaves_the_last_commit),
        ROW(a_run_that_is_stopped_can_keep_what_came_in),
        ROW(articles_can_be_added_without_files),
        ROW(the_index_describes_what_is_in_it),
        ROW(an_article_is_posted_as_docs_index_format_says),
    };
    return cmocka_run_group_tests_name("writer", tests, NULL, NULL);
}
