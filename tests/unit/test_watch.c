/* test_watch.c - what is told of changes to files: each once, when it has settled. */
#include "figtrail.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { SETTLE_MS = 30, WAIT_MS = 5000 };

typedef struct world {
    scratch files;
    char news[512];
} world;

static int set_up(void **state)
{
    static world w;
    scratch_open(&w.files);
    snprintf(w.news, sizeof w.news, "%s/news", w.files.folder);
    assert_int_equal(mkdir(w.news, 0700), 0);
    *state = &w;
    return 0;
}

static int tear_down(void **state)
{
    scratch_remove(&((world *)*state)->files);
    return 0;
}

static fig_watch *watch(const char *path, size_t paths_max)
{
    const fig_watch_options options = { .settle_ms = SETTLE_MS, .paths_max = paths_max };
    fig_watch *w;
    fig_error err;
    if (fig_watch_open(&path, 1, &options, &w, &err))
        fail_msg("%s: %s", err.where, err.what);
    return w;
}

/* What is told next; nothing when all is quiet. */
static fig_watched next(fig_watch *w, unsigned timeout_ms)
{
    fig_watched seen;
    fig_error err;
    if (fig_watch_next(w, timeout_ms, &seen, &err))
        fail_msg("%s: %s", err.where, err.what);
    return seen;
}

static void expect(fig_watch *w, const char *path, bool gone)
{
    const fig_watched seen = next(w, WAIT_MS);
    assert_false(seen.all);
    assert_int_equal(seen.gone, gone);
    assert_int_equal(seen.paths_count, path != NULL);
    if (path)
        assert_string_equal(seen.paths[0], path);
}

static void expect_nothing(fig_watch *w)
{
    const fig_watched seen = next(w, 3 * SETTLE_MS);
    if (seen.paths_count)
        fail_msg("'%s' was told", seen.paths[0]);
    assert_false(seen.gone || seen.all);
}

static void a_file_is_told_once_when_it_is_complete(void **state)
{
    world *const at = *state;
    fig_watch *const w = watch(at->news, 0);
    expect_nothing(w);
    FILE *const file = fopen(scratch_path(&at->files, "news/a.txt"), "w");
    fputs("one", file);
    fflush(file);
    expect_nothing(w);
    fputs("two", file);
    fclose(file);
    char path[512];
    snprintf(path, sizeof path, "%s", scratch_text(&at->files, "news/a.txt", "three"));
    expect(w, path, false);
    expect_nothing(w);
    fig_watch_free(w);
}

static void what_no_reader_reads_is_not_told(void **state)
{
    world *const at = *state;
    fig_watch *const w = watch(at->news, 0);
    scratch_text(&at->files, "news/.a.txt", "hidden");
    scratch_text(&at->files, "news/a.png", "no text");
    scratch_text(&at->files, "news/.git/a.txt", "hidden");
    expect_nothing(w);
    fig_watch_free(w);
}

static void renaming_tells_the_new_name_and_that_one_is_gone(void **state)
{
    world *const at = *state;
    char from[512];
    snprintf(from, sizeof from, "%s", scratch_text(&at->files, "news/a.txt", "one"));
    fig_watch *const w = watch(at->news, 0);
    const char *const to = scratch_path(&at->files, "news/b.txt");
    assert_int_equal(rename(from, to), 0);
    expect(w, to, true);
    assert_int_equal(remove(to), 0);
    expect(w, NULL, true);
    fig_watch_free(w);
}

static void a_new_folder_is_told_and_watched_from_then_on(void **state)
{
    world *const at = *state;
    char folder[512], moved[512];
    fig_watch *const w = watch(at->news, 0);
    scratch_text(&at->files, "news/sub/deep/a.txt", "one");
    snprintf(folder, sizeof folder, "%s", scratch_path(&at->files, "news/sub"));
    expect(w, folder, false);
    const char *const in_it = scratch_text(&at->files, "news/sub/deep/b.txt", "two");
    expect(w, in_it, false);
    snprintf(moved, sizeof moved, "%s", scratch_path(&at->files, "news/moved"));
    assert_int_equal(rename(folder, moved), 0);
    expect(w, moved, true);
    const char *const there = scratch_text(&at->files, "news/moved/deep/c.txt", "three");
    expect(w, there, false);
    /* what left the tree is not watched any more */
    const char *const outside = scratch_path(&at->files, "outside");
    assert_int_equal(rename(moved, outside), 0);
    expect(w, NULL, true);
    scratch_text(&at->files, "outside/deep/d.txt", "four");
    expect_nothing(w);
    fig_watch_free(w);
}

static void a_named_file_is_watched_alone(void **state)
{
    world *const at = *state;
    char path[512];
    snprintf(path, sizeof path, "%s", scratch_text(&at->files, "news/odd.name", "one"));
    fig_watch *const w = watch(path, 0);
    scratch_text(&at->files, "news/a.txt", "another");
    expect_nothing(w);
    scratch_text(&at->files, "news/odd.name", "two");
    expect(w, path, false);
    fig_watch_free(w);
}

static void more_changes_than_are_kept_are_told_as_all(void **state)
{
    world *const at = *state;
    fig_watch *const w = watch(at->news, 2);
    for (char i = 'a'; i < 'f'; i++)
        scratch_text(&at->files,
                     (const char[]){ 'n', 'e', 'w', 's', '/', i, '.', 't', 'x', 't', 0 }, "one");
    const fig_watched seen = next(w, WAIT_MS);
    assert_true(seen.all);
    assert_int_equal(seen.paths_count, 0);
    expect_nothing(w);
    fig_watch_free(w);
}

/* How many events the system keeps for one who does not look. */
static size_t events_max(void)
{
    size_t count = 0;
    FILE *const file = fopen("/proc/sys/fs/inotify/max_queued_events", "r");
    if (file && fscanf(file, "%zu", &count) != 1)
        count = 0;
    if (file)
        fclose(file);
    return count;
}

static void events_that_the_system_lost_are_told_as_all(void **state)
{
    world *const at = *state;
    const size_t count = events_max();
    if (!count || count > 100000)
        skip();
    char path[512];
    snprintf(path, sizeof path, "%s", scratch_text(&at->files, "news/a.txt", "one"));
    char other[512];
    snprintf(other, sizeof other, "%s", scratch_path(&at->files, "news/b.txt"));
    fig_watch *const w = watch(at->news, 0);
    for (size_t i = 0; i < count / 4 + 10; i++) { /* each renaming is two events */
        assert_int_equal(rename(path, other), 0);
        assert_int_equal(rename(other, path), 0);
    }
    const fig_watched seen = next(w, WAIT_MS);
    assert_true(seen.all && seen.gone);
    scratch_text(&at->files, "news/c.txt", "later"); /* and it goes on */
    expect(w, scratch_path(&at->files, "news/c.txt"), false);
    fig_watch_free(w);
}

static void a_folder_that_comes_back_is_told_as_all(void **state)
{
    world *const at = *state;
    char away[512];
    snprintf(away, sizeof away, "%s/away", at->files.folder);
    fig_watch *const w = watch(at->news, 0);
    assert_int_equal(rename(at->news, away), 0);
    expect(w, NULL, true);
    assert_int_equal(rename(away, at->news), 0);
    for (int tries = 0; tries < 50; tries++) {
        if (next(w, 100).all) {
            char path[512];
            snprintf(path, sizeof path, "%s", scratch_text(&at->files, "news/a.txt", "one"));
            expect(w, path, false);
            fig_watch_free(w);
            return;
        }
    }
    fail_msg("it is not seen");
}

static void stdin_cannot_be_watched(void **state)
{
    (void)state;
    const char *const path = "-";
    fig_watch *w;
    assert_int_equal(fig_watch_open(&path, 1, NULL, &w, NULL), FIG_BAD_ARGUMENT);
    assert_null(w);
}

int main(void)
{
#define ROW(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        ROW(a_file_is_told_once_when_it_is_complete),
        ROW(what_no_reader_reads_is_not_told),
        ROW(renaming_tells_the_new_name_and_that_one_is_gone),
        ROW(a_new_folder_is_told_and_watched_from_then_on),
        ROW(a_named_file_is_watched_alone),
        ROW(more_changes_than_are_kept_are_told_as_all),
        ROW(events_that_the_system_lost_are_told_as_all),
        ROW(a_folder_that_comes_back_is_told_as_all),
        cmocka_unit_test(stdin_cannot_be_watched),
    };
    return cmocka_run_group_tests_name("watch", tests, NULL, NULL);
}
