/* cmd_why.c - figtrail why: its options and its help. read_why.c does it. */
#include "cli/command.h"
#include "cli/print.h"

static const choice formats[] = {
    { "text", FORMAT_TEXT }, { "json", FORMAT_JSON }, { "ndjson", FORMAT_NDJSON }, { NULL, 0 }
};

static const option_row rows[] = {
    ROW_INDEX, ROW_LANG, ROW_KINDS, ROW_FORMAT(formats), ROW_SCHEMA, ROW_COLOR, ROW_QUIET, ROW_HELP,
};

const command cmd_why = {
    .name = "why",
    .operands = "FILE|ID",
    .summary = "a text with its claims and refused figures marked, and the rule for each",
    .examples = "  figtrail why article.html\n"
                "  figtrail why 3fa9\n"
                "  echo 'In 2024 up to 1,200 people fled.' | figtrail why -\n",
    .schema = SCHEMA_WHY,
    .takes = TAKES_PATHS,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = 1,
    .run = why_run,
};
