/* read_verify.c - whether an index is whole: the work of figtrail verify. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/apart.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/number.h"
#include "cli/print.h"
#include "cli/text.h"
#include "cli/where.h"

/* "docdata.glass: article 3fa9: the stored record contradicts itself" */
static void put_problem(void *user, const fig_problem *problem)
{
    (void)user;
    printf("%s: ", problem->part);
    if (problem->article) {
        fputs("article ", stdout);
        text_put(stdout, problem->article, strlen(problem->article));
        fputs(": ", stdout);
    }
    text_put(stdout, problem->what, strlen(problem->what));
    putchar('\n');
}

static void keep_problem(void *user, const fig_problem *problem)
{
    json_verify_problem(user, problem);
}

static void put_report(const char *folder, const fig_verify_report *report)
{
    char articles[NUMBER_BYTES], problems[NUMBER_BYTES];
    number_readable((double)report->articles, articles);
    number_readable((double)report->problems, problems);
    put_folder(folder);
    printf(": %s article%s, ", articles, report->articles == 1 ? "" : "s");
    if (report->problems)
        printf("%s problem%s", problems, report->problems == 1 ? "" : "s");
    else
        fputs("all of it is whole", stdout);
    if (report->took_s >= 1)
        printf("; %.0f s", report->took_s);
    putchar('\n');
}

static void tell_older(uint64_t articles)
{
    fig_error why = { .mend = "'figtrail reindex' posts them anew" };
    snprintf(why.what, sizeof why.what,
             "%" PRIu64 " article%s by another version of figtrail, and %s not compared", articles,
             articles == 1 ? " was posted" : "s were posted", articles == 1 ? "was" : "were");
    remark_error(&why);
}

static int verify(const settings *s, const char *folder)
{
    const bool is_text = s->format == FORMAT_TEXT;
    verified found = { .index = folder, .deep = s->deep };
    const fig_verify_options options = { .deep = s->deep,
                                         .problem = is_text ? put_problem : keep_problem,
                                         .user = &found };
    fig_verify_report report;
    fig_error err;
    int status = EXIT_FOUND;
    if (fig_index_verify(folder, &options, &report, &err)) {
        status = fail(&err);
    } else {
        if (!is_text && !json_verified(stdout, &found, &report))
            status = fail_memory();
        else if (is_text && (!s->quiet || report.problems))
            put_report(folder, &report);
        if (report.older && !s->quiet)
            tell_older(report.older);
        if (status == EXIT_FOUND && report.problems) {
            fflush(stdout);
            complain("'figtrail reindex' makes it anew of the articles that are whole",
                     "the index is damaged");
            status = EXIT_INDEX;
        }
    }
    return status;
}

/* That is an answer too. */
static int tell_ended(const settings *s, const char *folder, int signal_number)
{
    char what[128];
    snprintf(what, sizeof what, "its tables cannot be read: who does is ended by signal %d",
             signal_number);
    const fig_problem problem = { "tables", NULL, what };
    const fig_verify_report report = { .problems = 1 };
    verified found = { .index = folder, .deep = s->deep };
    if (s->format == FORMAT_TEXT) {
        put_problem(NULL, &problem);
    } else {
        json_verify_problem(&found, &problem);
        json_verified(stdout, &found, &report);
    }
    fflush(stdout);
    complain("'figtrail index' into a new folder makes it of the articles' files",
             "the index is damaged");
    return EXIT_INDEX;
}

int verify_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    int ended_by;
    int status = apart(verify, s, folder, &ended_by);
    if (ended_by)
        status = tell_ended(s, folder, ended_by);
    free(folder);
    return status;
}
