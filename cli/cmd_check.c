/* cmd_check.c - figtrail check: its options and its help. read_check.c does it. */
#include "cli/command.h"

static const option_row rows[] = {
    ROW_INDEX,
    ROW_LANG,
    ROW_TIMEOUT,
    { '\0', "html", "FILE", "a page with the drafts and what is known of their figures too; '-' is stdout", OPTION_TEXT,
      offsetof(settings, html), NULL },
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_COLOR,
    ROW_QUIET,
    ROW_HELP,
};

const command cmd_check = {
    .name = "check",
    .operands = "DRAFT...",
    .summary = "the figures of a draft beside those of the archive: seen, other, not seen",
    .examples = "  figtrail check draft.md\n"
                "  figtrail check --html draft.html draft.md\n"
                "  pandoc -t plain draft.odt | figtrail check -\n",
    .schema = SCHEMA_CHECK,
    .takes = TAKES_PATHS,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = check_run,
};
