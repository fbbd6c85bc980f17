/* cmd_compare.c - figtrail compare: how the figures for one thing differ, on a number line. */
#include "cli/command.h"
#include "cli/view.h"

static const choice choices_by[] = { { "claimant", KEY_CLAIMANT },
                                     { "source", KEY_SOURCE },
                                     { "article", KEY_ARTICLE },
                                     { NULL, 0 } };
static const choice choices_order[] = { { "value", ORDER_VALUE },   { "date", ORDER_DATE },
                                        { "newest", ORDER_NEWEST }, { "name", ORDER_NAME },
                                        { "figures", ORDER_FIGURES }, { NULL, 0 } };
static const choice choices_highlight[] = { { "newest", HIGHLIGHT_NEWEST },
                                            { "first", HIGHLIGHT_FIRST },
                                            { NULL, 0 } };

static const option_row rows[] = {
    ROW_INDEX,
    { '\0', "by", "KEY", "what a row is: who says so, the source or the article", OPTION_CHOICE,
      offsetof(settings, view_by), choices_by },
    { 's', "sort", "KEY", "the order of the rows; date is oldest first", OPTION_CHOICE,
      offsetof(settings, view_order), choices_order },
    { '\0', "highlight", "WHICH", "which of several figures of a row is set off and told", OPTION_CHOICE,
      offsetof(settings, view_highlight), choices_highlight },
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
    const panels_want want = { .key = (panel_key)s->view_by,
                               .order = (panel_order)s->view_order,
                               .highlight = (panel_highlight)s->view_highlight };
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
