/* read_reindex.c - an index made anew of its own articles: the work of figtrail reindex. */
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/upkeep.h"

static void on_lost(void *user, const fig_problem *problem)
{
    fig_error why = { .status = FIG_DAMAGED };
    (void)user;
    if (problem->article)
        snprintf(why.where, sizeof why.where, "article '%.200s'", problem->article);
    else
        snprintf(why.where, sizeof why.where, "%s", problem->part);
    snprintf(why.what, sizeof why.what, "lost: %.240s", problem->what);
    complain_error(&why);
}

static fig_status reindex(const settings *s, const char *folder, fig_upkeep_report *report,
                          fig_error *err)
{
    const fig_reindex_options options = { .jobs = jobs_of(s), .lost = on_lost };
    return fig_index_reindex(folder, &options, report, err);
}

int reindex_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    const int status = upkeep_run(s, reindex, SCHEMA_REINDEX);
    if (status == EXIT_PARTIAL && !s->quiet)
        remark("'figtrail index' on their files reads again what is lost");
    return status;
}
