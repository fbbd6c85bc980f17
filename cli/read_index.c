/* read_index.c - bring articles into an index, once or as they come: the work of figtrail index. */
#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli/command.h"
#include "cli/heap.h"
#include "cli/index_report.h"
#include "cli/last_words.h"
#include "cli/messages.h"
#include "cli/own_kinds.h"
#include "cli/path_list.h"
#include "cli/progress.h"
#include "cli/upkeep.h"
#include "cli/where.h"

enum { WATCH_POLL_MS = 200 };

static volatile sig_atomic_t interrupted; /* the signal that asked to stop, or 0 */

static void interrupt(int signal_number)
{
    interrupted = signal_number;
}

/* Stop between two articles, so that what came in until then can be kept. */
static void catch_interrupts(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = interrupt;
    action.sa_flags = SA_RESETHAND; /* a second one ends at once */
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
}

static bool on_progress(void *user, const fig_progress *p)
{
    progress_show(user, p);
    return !interrupted;
}

static void on_left_out(void *user, const fig_error *why)
{
    progress_clear(user);
    complain_error(why);
}

static void on_noted(void *user, const fig_error *why)
{
    progress_clear(user);
    remark_error(why);
}

/* End as the signal would have ended us, now that nothing is half done. */
static int stopped(size_t changed, bool dry_run)
{
    complain(dry_run ? NULL : "the same command carries on from there",
             dry_run || !changed ? "stopped; the index is as it was"
             : changed == 1      ? "stopped; 1 change is kept"
                                 : "stopped; %zu changes are kept",
             changed);
    signal(interrupted, SIG_DFL);
    raise(interrupted);
    return EXIT_INDEX;
}

/* All that runs of one command share. */
typedef struct job {
    const settings *s;
    char *folder;
    path_list list;
    fig_kinds *kinds;
    fig_field_map *map;
    progress line;
    unsigned shard, shards;
} job;

static void job_clear(job *j)
{
    fig_kinds_free(j->kinds);
    fig_field_map_free(j->map);
    path_list_clear(&j->list);
    free(j->folder);
}

/* Read `paths`, and with `prune` drop what is gone below all that were named. What a stopped run
 * did is kept as well: `*stopped`. */
static fig_status index_paths(job *j, const char *const *paths, size_t count, bool prune,
                              fig_writer_summary *sum, bool *is_stopped, fig_error *err)
{
    const settings *const s = j->s;
    const fig_writer_options options = { .lang = s->lang,
                                         .prune = s->prune,
                                         .dry_run = s->dry_run,
                                         .left_out = on_left_out,
                                         .noted = s->quiet ? NULL : on_noted,
                                         .progress = on_progress,
                                         .user = &j->line,
                                         .kinds = j->kinds,
                                         .map = j->map,
                                         .changed_file = s->verbose ? index_report_file : NULL,
                                         .jobs = jobs_of(s),
                                         .memory_bytes_max = s->memory_bytes_max,
                                         .bulk_after_bytes = s->bulk_after_bytes,
                                                                                  .profile = s->profile,
                                         .shards = j->shards,
                                         .shard = j->shard };
    fig_writer *writer = NULL;
    *sum = (fig_writer_summary){ 0 };
    fig_status failed = fig_writer_open(j->folder, &options, &writer, err);
    if (!failed)
        failed = fig_writer_add_paths(writer, paths, count, err);
    if (!failed && prune)
        failed = fig_writer_prune(writer, j->list.paths, j->list.count, err);
    *is_stopped = failed == FIG_STOPPED;
    if (!failed || *is_stopped)
        failed = fig_writer_commit(writer, err);
    progress_clear(&j->line);
    if (!failed)
        fig_writer_summarize(writer, sum);
    fig_writer_free(writer);
    return failed;
}

static size_t changes(const fig_writer_summary *s)
{
    return s->added + s->updated + s->moved + s->removed;
}

/* Another process may be writing: what is to be done can wait. */
static fig_status index_when_free(job *j, const char *const *paths, size_t count, bool prune,
                                  fig_writer_summary *sum, bool *is_stopped, fig_error *err)
{
    static const struct timespec a_while = { .tv_nsec = WATCH_POLL_MS * 1000000 };
    fig_status failed;
    while ((failed = index_paths(j, paths, count, prune, sum, is_stopped, err)) == FIG_LOCKED &&
           !interrupted)
        nanosleep(&a_while, NULL);
    return failed;
}

/* Bring in what happens to the paths, until a signal comes. The index is locked only while a batch
 * is written. */
static int follow(job *j, fig_watch *watch)
{
    fig_error err;
    int status = EXIT_FOUND;
    if (!j->s->quiet)
        remark("watching; end with Ctrl-C");
    while (!interrupted) {
        fig_watched seen;
        fig_writer_summary sum;
        bool is_stopped = false;
        fig_status failed = fig_watch_next(watch, WATCH_POLL_MS, &seen, &err);
        const bool prune = seen.gone && j->s->prune;
        if (!failed && (seen.paths_count > 0 || prune || seen.all)) {
            failed = index_when_free(j, seen.all ? j->list.paths : seen.paths,
                                     seen.all ? j->list.count : seen.paths_count, prune, &sum,
                                     &is_stopped, &err);
            if (!failed && (changes(&sum) > 0 || sum.left_out > 0) &&
                index_report(j->s, j->folder, &sum) == EXIT_PARTIAL)
                status = EXIT_PARTIAL;
            fflush(stdout);
        }
        if (failed)
            return interrupted ? status : fail(&err);
    }
    return status;
}

static int index_all(job *j, fig_watch *watch)
{
    fig_error err;
    fig_writer_summary sum;
    bool is_stopped;
    double since_ms = 0;
    fig_status failed;
    do
        failed = index_paths(j, j->list.paths, j->list.count, false, &sum, &is_stopped, &err);
    while (failed == FIG_LOCKED && !interrupted && wait_for_writer(j->s, &since_ms));
    if (failed)
        return fail(&err);
    if (is_stopped)
        return stopped(changes(&sum), j->s->dry_run);
    const int status = index_report(j->s, j->folder, &sum);
    fflush(stdout);
    if (!watch)
        return status;
    const int later = follow(j, watch);
    return later == EXIT_FOUND ? status : later;
}

/* "2/4". False when it is none. */
static bool read_shard(const char *text, unsigned *shard, unsigned *shards)
{
    char *end = NULL;
    const unsigned long one = strtoul(text, &end, 10);
    if (!isdigit((unsigned char)*text) || *end != '/' || !isdigit((unsigned char)end[1]))
        return false;
    const unsigned long all = strtoul(end + 1, &end, 10);
    if (*end || one < 1 || one > all || all > FIG_SHARDS_AWAY_MAX)
        return false;
    *shard = (unsigned)one;
    *shards = (unsigned)all;
    return true;
}

/* "--shard 2/4" or "--shards 4". */
static bool read_shards(job *j)
{
    const settings *const s = j->s;
    if (s->shard && s->shards) {
        complain("leave out one of them", "--shards is for all of them, --shard for one");
        return false;
    }
    if (s->shards > FIG_SHARDS_MAX) {
        complain("give others to other machines, with '--shard'", "one index has at most %d shards", FIG_SHARDS_MAX);
        return false;
    }
    j->shards = (unsigned)s->shards;
    if (s->shard && !read_shard(s->shard, &j->shard, &j->shards)) {
        complain("write it as 2/4: the second of four", "'%s' is no shard", s->shard);
        return false;
    }
    return true;
}

int index_run(const settings *s, int operands_count, char **operands)
{
    job j = { .s = s, .folder = index_folder(s) };
    fig_watch *watch = NULL;
    fig_error err;
    int status = EXIT_USAGE;
    if (!j.folder)
        return EXIT_INDEX;
    if (!s->memory_bytes_max) /* what it keeps is no indexer's to plan with */
        heap_prepare();
    progress_init(&j.line, s->quiet);
    if (s->watch && s->dry_run) {
        complain("leave out one of them", "a dry run has nothing to watch for");
    } else if (read_shards(&j) && path_list_read(s, operands_count, operands, &j.list) &&
               own_kinds_read(s, &j.kinds) && field_map_read(s, &j.map)) {
        if (!s->dry_run)
            make_folders_above(j.folder);
        catch_interrupts();
        last_words_set(EXIT_INDEX);
        /* watched before they are read: what changes meanwhile is read again */
        if (s->watch && fig_watch_open(j.list.paths, j.list.count, NULL, &watch, &err))
            status = fail(&err);
        else
            status = index_all(&j, watch);
    }
    fig_watch_free(watch);
    job_clear(&j);
    return status;
}
