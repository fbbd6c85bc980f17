/* read_index.c - bring articles into an index: the work of figtrail index. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/number.h"
#include "cli/own_kinds.h"
#include "cli/path_list.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "cli/where.h"

static volatile sig_atomic_t interrupted; /* the signal that asked to stop, or 0 */

static void interrupt(int signal_number)
{
    interrupted = signal_number;
}

/* Stop between two articles, so that the last commit is what stays. */
static void catch_interrupts(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = interrupt;
    action.sa_flags = SA_RESETHAND; /* a second one ends at once */
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
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

/* "3 articles added, 1 removed" */
static void put_counts(const fig_writer_summary *s)
{
    const struct {
        size_t count;
        const char *what;
    } parts[] = {
        { s->added, "added" },     { s->updated, "updated" },   { s->unchanged, "unchanged" },
        { s->removed, "removed" }, { s->left_out, "left out" },
    };
    const char *before = "";
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (parts[i].count > 0) {
            printf("%s%zu %s", before, parts[i].count, parts[i].what);
            before = ", ";
        }
    }
    if (!before[0])
        printf("no articles");
}

static void print_text_summary(const char *folder, const fig_writer_summary *s, bool dry_run)
{
    char size[NUMBER_BYTES];
    number_size((double)s->text_bytes, size);
    put_folder(folder);
    printf(dry_run ? " would have: " : ": ");
    put_counts(s);
    if (s->added + s->updated > 0)
        printf("; %zu claim%s in %s of text", s->claims, s->claims == 1 ? "" : "s", size);
    if (s->took_s >= 1)
        printf("; %.0f s", s->took_s);
    putchar('\n');
}

static void remark_other_kinds(size_t articles)
{
    fig_error why = { .mend = "index their files with the same kinds too" };
    snprintf(why.what, sizeof why.what,
             "the kinds are new, and %zu article%s not read again: %s kinds as before", articles,
             articles == 1 ? " was" : "s were",
             articles == 1 ? "its claims have" : "their claims have");
    remark_error(&why);
}

static int report(const settings *s, const char *folder, const fig_writer_summary *sum)
{
    if (s->format == FORMAT_JSON) {
        if (!json_indexed(stdout, folder, sum, s->dry_run))
            return fail_memory();
    } else if (!s->quiet) {
        print_text_summary(folder, sum, s->dry_run);
    }
    if (sum->other_kinds > 0 && !s->quiet)
        remark_other_kinds(sum->other_kinds);
    return sum->left_out > 0 ? EXIT_PARTIAL : EXIT_FOUND;
}

/* End as the signal would have ended us, now that nothing is half done. */
static int stopped(void)
{
    complain("the index is as it was; the same command carries on", "stopped");
    signal(interrupted, SIG_DFL);
    raise(interrupted);
    return EXIT_INDEX;
}

int index_run(const settings *s, int operands_count, char **operands)
{
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    progress line;
    progress_init(&line, s->quiet);
    fig_kinds *kinds;
    path_list list;
    if (!path_list_read(s, operands_count, operands, &list) || !own_kinds_read(s, &kinds)) {
        path_list_clear(&list);
        free(folder);
        return EXIT_USAGE;
    }
    const fig_writer_options options = { .lang = s->lang,
                                         .prune = s->prune,
                                         .dry_run = s->dry_run,
                                         .left_out = on_left_out,
                                         .noted = s->quiet ? NULL : on_noted,
                                         .progress = on_progress,
                                         .user = &line,
                                         .kinds = kinds };
    fig_error err;
    fig_writer *writer = NULL;
    int status;
    if (!s->dry_run)
        make_folders_above(folder);
    catch_interrupts();
    fig_status failed = fig_writer_open(folder, &options, &writer, &err);
    if (!failed)
        failed = fig_writer_add_paths(writer, list.paths, list.count, &err);
    if (!failed)
        failed = fig_writer_commit(writer, &err);
    progress_clear(&line);
    if (!failed) {
        fig_writer_summary sum;
        fig_writer_summarize(writer, &sum);
        status = report(s, folder, &sum);
    } else {
        status = failed == FIG_STOPPED ? EXIT_INDEX : fail(&err);
    }
    fig_writer_free(writer);
    fig_kinds_free(kinds);
    path_list_clear(&list);
    free(folder);
    return failed == FIG_STOPPED ? stopped() : status;
}
