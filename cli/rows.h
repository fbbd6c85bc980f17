/* rows.h - the options that several commands have, a row each, and the words they choose from. */
#ifndef CLI_ROWS_H
#define CLI_ROWS_H

#include "cli/options.h"

#define ROW_INDEX                                                                                  \
    {                                                                                              \
        'i', "index", "DIR", "the index; else the one that 'figtrail config' tells",               \
            OPTION_TEXT, offsetof(settings, index), NULL                                           \
    }
#define ROW_EXPLAIN                                                                                \
    {                                                                                              \
        '\0', "explain", NULL, "what of the question matched each article, and its weight",        \
            OPTION_FLAG, offsetof(settings, explain), NULL                                         \
    }
#define ROW_SNIPPETS                                                                               \
    {                                                                                              \
        '\0', "snippets", "N", "passages of an article at the most (1)", OPTION_COUNT,             \
            offsetof(settings, snippets), NULL                                                     \
    }
#define ROW_EXPLAIN_QUERY                                                                          \
    {                                                                                              \
        '\0', "explain-query", NULL, "show how the question is understood, and do not ask it",     \
            OPTION_FLAG, offsetof(settings, explain_query), NULL                                   \
    }
#define ROW_FACET                                                                                  \
    {                                                                                              \
        '\0', "facet", "LIST", "count the answers by source,lang,month,kind,by", OPTION_TEXT,      \
            offsetof(settings, facets), NULL                                                       \
    }
#define ROW_FACET_VALUES                                                                           \
    {                                                                                              \
        '\0', "facet-values", "N", "how many names of a facet (10; of months all), or 'all'",      \
            OPTION_COUNT, offsetof(settings, facet_values), NULL                                   \
    }
#define ROW_HISTOGRAM                                                                              \
    {                                                                                              \
        '\0', "histogram", "BUCKETS", "how many claims have which value", OPTION_CHOICE,           \
            offsetof(settings, histogram), choices_histogram                                       \
    }
#define ROW_FORMAT(formats)                                                                        \
    {                                                                                              \
        'f', "format", "FORMAT", "how the answer is written", OPTION_CHOICE,                       \
            offsetof(settings, format), formats                                                    \
    }
#define ROW_SCHEMA                                                                                 \
    {                                                                                              \
        '\0', "schema", "N", "the number of the json and ndjson asked for, else the newest",       \
            OPTION_COUNT, offsetof(settings, schema), NULL                                         \
    }
#define ROW_TEMPLATE                                                                               \
    {                                                                                              \
        't', "template", "TEXT", "one line an answer, such as '{by}\\t{surface}'", OPTION_TEXT,    \
            offsetof(settings, template_text), NULL                                                \
    }
#define ROW_FIELDS                                                                                 \
    {                                                                                              \
        '\0', "fields", "LIST", "columns of csv, tsv, json and ndjson: 'published,by,surface'",    \
            OPTION_TEXT, offsetof(settings, fields), NULL                                          \
    }
#define ROW_NULL                                                                                   \
    {                                                                                              \
        '0', "null", NULL, "end the lines of tsv, template and ids with a NUL, for xargs -0",      \
            OPTION_FLAG, offsetof(settings, null_ends), NULL                                       \
    }
#define ROW_COLOR                                                                                  \
    {                                                                                              \
        '\0', "color", "WHEN", "bold and colour in text", OPTION_CHOICE,                           \
            offsetof(settings, color), choices_color                                               \
    }
#define ROW_QUIET                                                                                  \
    {                                                                                              \
        'q', "quiet", NULL, "no progress, no remarks; only answers and failures", OPTION_FLAG,     \
            offsetof(settings, quiet), NULL                                                        \
    }
#define ROW_LANG                                                                                   \
    {                                                                                              \
        'l', "lang", "CODE",                                                                       \
            "the language of articles that do not say, such as 'de' (else by their words)",        \
            OPTION_LANG, offsetof(settings, lang), NULL                                            \
    }
#define ROW_FILES_FROM                                                                             \
    {                                                                                              \
        'T', "files-from", "FILE", "read the paths that this lists too, one a line; '-' is stdin", \
            OPTION_TEXT, offsetof(settings, files_from), NULL                                      \
    }
#define ROW_SYNONYMS                                                                               \
    {                                                                                              \
        '\0', "synonyms", "FILE", "words that stand for each other; else those of 'figtrail config'", \
            OPTION_TEXT, offsetof(settings, synonyms), NULL                                        \
    }
#define ROW_KINDS                                                                                  \
    {                                                                                              \
        'k', "kinds", "FILE", "kinds of your own, beside those built in", OPTION_TEXT,             \
            offsetof(settings, kinds), NULL                                                        \
    }
#define ROW_MAP                                                                                    \
    {                                                                                              \
        '\0', "map", "FIELDS", "names of fields in JSON and CSV: text=body,title=headline|name",   \
            OPTION_TEXT, offsetof(settings, map), NULL                                             \
    }
#define ROW_WAIT                                                                                   \
    {                                                                                              \
        '\0', "wait", "[=SECONDS]",                                                                \
            "when another process writes to the index, wait until it has finished", OPTION_WAIT,   \
            offsetof(settings, wait), NULL                                                         \
    }
#define ROW_JOBS                                                                                   \
    {                                                                                              \
        'j', "jobs", "N",                                                                          \
            "threads that read articles, for a new index or a large addition (as many as processors)", \
            OPTION_COUNT, offsetof(settings, jobs), NULL                                           \
    }
#define ROW_HELP                                                                                   \
    {                                                                                              \
        'h', "help", NULL, "show this", OPTION_FLAG, offsetof(settings, help), NULL                \
    }
#define ROW_MATCH                                                                                  \
    {                                                                                              \
        'm', "match", "HOW",                                                                       \
            "what counts: a printed figure in the range, or that the words allow one",             \
            OPTION_CHOICE, offsetof(settings, match), choices_match                                \
    }
#define ROW_SORT                                                                                   \
    {                                                                                              \
        's', "sort", "KEY", "the order; date is oldest first", OPTION_CHOICE,                      \
            offsetof(settings, sort), choices_sort                                                 \
    }
#define ROW_LIMIT                                                                                  \
    {                                                                                              \
        'n', "limit", "N", "how many answers at the most (10), or 'all'", OPTION_COUNT,            \
            offsetof(settings, limit), NULL                                                        \
    }
#define ROW_OFFSET                                                                                 \
    {                                                                                              \
        '\0', "offset", "N", "how many to pass over first", OPTION_COUNT,                          \
            offsetof(settings, offset), NULL                                                       \
    }
#define ROW_ANY                                                                                    \
    {                                                                                              \
        '\0', "any", NULL, "articles with any of the words, for long questions", OPTION_FLAG,      \
            offsetof(settings, any), NULL                                                          \
    }
#define ROW_WEAK                                                                                   \
    {                                                                                              \
        '\0', "weak", NULL, "count a bare 'one' and the like as figures too", OPTION_FLAG,         \
            offsetof(settings, weak), NULL                                                         \
    }
#define ROW_FOLD                                                                                   \
    {                                                                                              \
        '\0', "fold", NULL, "each story once, with where its copies stand", OPTION_FLAG,     \
            offsetof(settings, fold), NULL                                                         \
    }
#define ROW_K1                                                                                     \
    {                                                                                              \
        '\0', "k1", "N", "how much a word said again counts: of BM25 (1.2)", OPTION_NUMBER,        \
            offsetof(settings, k1), NULL                                                           \
    }
#define ROW_B                                                                                      \
    {                                                                                              \
        '\0', "b", "N", "how much long articles are held back, 0 to 1 (0.6)", OPTION_NUMBER,       \
            offsetof(settings, b), NULL                                                            \
    }
#define ROW_TIMEOUT                                                                                \
    {                                                                                              \
        '\0', "timeout", "SECONDS", "give up after so long, with a message and status 3 (0: never)", \
            OPTION_NUMBER, offsetof(settings, timeout_s), NULL                                     \
    }
#define ROW_PARTIAL                                                                                \
    {                                                                                              \
        '\0', "partial", NULL, "answer without parts of the index that cannot be reached, with status 4", \
            OPTION_FLAG, offsetof(settings, partial), NULL                                         \
    }
#define ROW_EXACT_TOTAL                                                                            \
    {                                                                                              \
        '\0', "exact-total", NULL, "count every match, however long that takes", OPTION_FLAG,      \
            offsetof(settings, exact_total), NULL                                                  \
    }

extern const choice choices_color[];
extern const choice choices_match[];
extern const choice choices_sort[];
extern const choice choices_histogram[];
extern const choice formats_answers[]; /* text json ndjson csv tsv template ids */
extern const choice formats_report[];  /* text json */

#endif
