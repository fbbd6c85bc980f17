/* cmd_compact.c - figtrail compact: an index without the gaps that updates leave. */
#include <stdlib.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/number.h"
#include "cli/print.h"
#include "cli/upkeep.h"
#include "cli/where.h"

static const option_row rows[] = {
    ROW_INDEX, ROW_WAIT, ROW_FORMAT(formats_report), ROW_SCHEMA, ROW_QUIET, ROW_HELP,
};

static fig_status compact(const settings *s, const char *folder, fig_upkeep_report *report,
                          fig_error *err)
{
    (void)s;
    return fig_index_compact(folder, report, err);
}

static int run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    return upkeep_run(s, compact, SCHEMA_COMPACT);
}

const command cmd_compact = {
    .name = "compact",
    .operands = "",
    .summary = "an index without the gaps that updates leave in it",
    .examples = "  figtrail compact\n"
                "  figtrail compact --wait=600\n",
    .schema = SCHEMA_COMPACT,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 0,
    .run = run,
};
