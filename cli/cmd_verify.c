/* cmd_verify.c - figtrail verify: its options and its help. read_verify.c does it. */
#include "cli/command.h"

static const option_row rows[] = {
    ROW_INDEX,
    { 'd', "deep", NULL, "read every text again, and compare with what comes of it", OPTION_FLAG,
      offsetof(settings, deep), NULL },
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_QUIET,
    ROW_HELP,
};

const command cmd_verify = {
    .name = "verify",
    .operands = "",
    .summary = "whether an index is whole, and which part of it is not",
    .examples = "  figtrail verify\n"
                "  figtrail verify --deep --format json\n",
    .schema = SCHEMA_VERIFY,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 0,
    .run = verify_run,
};
