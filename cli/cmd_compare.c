/* cmd_compare.c - figtrail compare: how the figures for one thing differ, on a number line. */
#include "cli/command.h"
#include "cli/view.h"

static const option_row rows[] = {
    ROW_INDEX,
    ROW_VIEW_BY,
    ROW_VIEW_ORDER,
    ROW_VIEW_HIGHLIGHT,
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
    const panels_want want = view_compared(s);
    return view_ask(s, "compare", SCHEMA_COMPARE, &want, words_count, words);
}

const command cmd_compare = {
    .name = "compare",
    .operands = "QUERY",
    .summary = "the figures that match on a number line, a row for each who says so",
    .examples = "  figtrail compare 'troops:.. \"North Korean\"'\n"
                "  figtrail compare --by source --sentences 'killed:.. flood'\n"
                "  figtrail compare --html troops.html 'troops:.. Kursk'\n",
    .schema = SCHEMA_COMPARE,
    .takes = TAKES_QUERY,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = run,
};
