/* cmd_timeline.c - figtrail timeline: when which figure was stated, and how far they lay apart. */
#include "cli/command.h"
#include "cli/view.h"

static const option_row rows[] = {
    ROW_INDEX,
    ROW_VIEW_DATES,
    ROW_VIEW_SENTENCES,
    ROW_VIEW_LIMIT,
    ROW_VIEW_ROWS,
    ROW_VIEW_PANELS,
    ROW_VIEW_COPIES,
    ROW_MATCH,
    ROW_ANY,
    ROW_SYNONYMS,
    ROW_WEAK,
    ROW_EXPLAIN_QUERY,
    ROW_EXACT_TOTAL,
    ROW_TIMEOUT,
    ROW_VIEW_HTML,
    ROW_VIEW_SVG,
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_COLOR,
    ROW_QUIET,
    ROW_HELP,
};

static int run(const settings *s, int words_count, char **words)
{
    const panels_want want = view_dated(s);
    return view_ask(s, "timeline", SCHEMA_TIMELINE, &want, words_count, words);
}

const command cmd_timeline = {
    .name = "timeline",
    .operands = "QUERY",
    .summary = "when each figure that matches was first stated, and how they spread",
    .examples = "  figtrail timeline 'troops:.. \"North Korean\"'\n"
                "  figtrail timeline --by month --html toll.html 'killed:.. flood'\n",
    .schema = SCHEMA_TIMELINE,
    .takes = TAKES_QUERY,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = run,
};
