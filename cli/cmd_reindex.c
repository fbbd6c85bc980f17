/* cmd_reindex.c - figtrail reindex: its options and its help. read_reindex.c does it. */
#include "cli/command.h"

static const option_row rows[] = {
    ROW_INDEX, ROW_JOBS, ROW_WAIT, ROW_FORMAT(formats_report), ROW_SCHEMA, ROW_QUIET, ROW_HELP,
};

const command cmd_reindex = {
    .name = "reindex",
    .operands = "",
    .summary = "an index made anew of the articles it has, without their files",
    .examples = "  figtrail reindex\n"
                "  figtrail reindex --wait --format json\n",
    .schema = SCHEMA_REINDEX,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 0,
    .run = reindex_run,
};
