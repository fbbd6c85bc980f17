/* ask.h - what search and claims have in common: their options, and asking the index. */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/print.h"

extern const choice choices_match[], choices_sort[];

#define ROW_MATCH                                                                                  \
    {                                                                                              \
        'm', "match", "HOW", "a printed figure lies in the range, or the words allow one",         \
            OPTION_CHOICE, offsetof(settings, match), choices_match                                \
    }
#define ROW_SORT                                                                                   \
    {                                                                                              \
        's', "sort", "KEY", "date is oldest first", OPTION_CHOICE, offsetof(settings, sort),       \
            choices_sort                                                                           \
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
#define ROW_EXACT_TOTAL                                                                            \
    {                                                                                              \
        '\0', "exact-total", NULL, "count every match, however long that takes", OPTION_FLAG,      \
            offsetof(settings, exact_total), NULL                                                  \
    }

/* Ask the question that the operands spell, print the answer, and return the exit status. */
int ask(const settings *s, answer kind, int words_count, char **words);

#endif
