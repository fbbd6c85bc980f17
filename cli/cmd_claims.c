/* cmd_claims.c - figtrail claims: who said how many, when. */
#include "cli/ask.h"
#include "cli/command.h"

static const choice choices_group[] = { { "by", GROUP_BY },
                                        { "source", GROUP_SOURCE },
                                        { "date", GROUP_DATE },
                                        { "article", GROUP_ARTICLE },
                                        { NULL, 0 } };

static const option_row rows[] = {
    ROW_INDEX,
    ROW_LIMIT,
    ROW_OFFSET,
    ROW_SORT,
    { 'g', "group", "KEY", "put the answers together by claimant, source, day or article",
      OPTION_CHOICE, offsetof(settings, group), choices_group },
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
    return ask(s, ANSWER_CLAIMS, words_count, words);
}

const command cmd_claims = {
    .name = "claims",
    .operands = "QUERY",
    .summary = "the figures that match: value, subject, who says so, date, sentence",
    .examples = "  figtrail claims 'troops:10k.. \"North Korean\"'\n"
                "  figtrail claims --sort value 'killed:>100'\n"
                "  figtrail claims --template '{published}\\t{by}\\t{surface}' 'displaced:1k..'\n",
    .schema = SCHEMA_CLAIMS,
    .takes = TAKES_QUERY,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = run,
};
