/* cmd_extract.c - figtrail extract: its options and its help. read_extract.c does it. */
#include "cli/command.h"
#include "cli/print.h"

static const option_row rows[] = {
    { 'r', "rejected", NULL, "the figures that are no claim too, with the reason", OPTION_FLAG,
      offsetof(settings, rejected), NULL },
    ROW_FILES_FROM,
    ROW_LANG,
    ROW_KINDS,
    ROW_MAP,
    ROW_FORMAT(formats_answers),
    ROW_SCHEMA,
    ROW_FIELDS,
    ROW_TEMPLATE,
    ROW_NULL,
    ROW_COLOR,
    ROW_QUIET,
    ROW_HELP,
};

const command cmd_extract = {
    .name = "extract",
    .operands = "PATH...",
    .summary = "the claims of files, folders or stdin (-), without an index",
    .examples = "  figtrail extract article.html\n"
                "  echo 'Up to 1,200 people fled.' | figtrail extract -\n"
                "  figtrail extract --rejected --format ndjson feed.jsonl\n",
    .schema = SCHEMA_EXTRACT,
    .takes = TAKES_PATHS,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = extract_run,
};
