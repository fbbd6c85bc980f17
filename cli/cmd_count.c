/* cmd_count.c - figtrail count: how many articles or claims match, exactly. */
#include "cli/ask.h"
#include "cli/command.h"

static const option_row rows[] = {
    ROW_INDEX,
    { 'c', "claims", NULL, "count claims rather than articles", OPTION_FLAG,
      offsetof(settings, claims), NULL },
    ROW_MATCH,
    ROW_ANY,
    ROW_SYNONYMS,
    ROW_WEAK,
    ROW_EXPLAIN_QUERY,
    ROW_TIMEOUT,
    ROW_PARTIAL,
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_HELP,
};

const command cmd_count = {
    .name = "count",
    .operands = "QUERY",
    .summary = "how many articles or claims match, exactly",
    .examples = "  figtrail count 'flood date:2024-10'\n"
                "  figtrail count --claims 'troops:10k..'\n",
    .schema = SCHEMA_COUNT,
    .takes = TAKES_QUERY,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = ask_how_many,
};
