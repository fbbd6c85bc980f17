/* cmd_search.c - figtrail search: articles, ranked, with passages. */
#include "cli/ask.h"
#include "cli/command.h"

static const option_row rows[] = {
    ROW_INDEX,
    ROW_LIMIT,
    ROW_OFFSET,
    ROW_SORT,
    ROW_MATCH,
    ROW_ANY,
    ROW_SYNONYMS,
    ROW_WEAK,
    ROW_EXPLAIN_QUERY,
    ROW_EXACT_TOTAL,
    ROW_TIMEOUT,
    ROW_PARTIAL,
    ROW_FOLD,
    ROW_K1,
    ROW_B,
    ROW_FACET,
    ROW_FACET_VALUES,
    ROW_HISTOGRAM,
    ROW_EXPLAIN,
    ROW_SNIPPETS,
    ROW_FORMAT(formats_answers),
    ROW_SCHEMA,
    ROW_FIELDS,
    ROW_TEMPLATE,
    ROW_NULL,
    ROW_COLOR,
    ROW_QUIET,
    ROW_HELP,
};

static int run(const settings *s, int words_count, char **words)
{
    return ask(s, ANSWER_SEARCH, words_count, words);
}

const command cmd_search = {
    .name = "search",
    .operands = "QUERY",
    .summary = "articles that match, ranked, with the passages that do",
    .examples = "  figtrail search 'hospital flood'\n"
                "  figtrail search '\"North Korean troops\" Kursk'\n"
                "  figtrail search 'troops:10k..15k date:2024-10..2024-11'\n",
    .schema = SCHEMA_SEARCH,
    .takes = TAKES_QUERY,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = run,
};
