/* range.h - the figures of a question: numbers, units, ranges and comparisons, to a query_range.
 * Knows kinds and units, but neither words nor fields. */
#ifndef QUERY_RANGE_H
#define QUERY_RANGE_H

#include "query/question.h"
#include "query/tree.h"

typedef enum range_place {
    RANGE_ANYWHERE,
    RANGE_AFTER_KEY, /* behind "troops:" a number without ".." or a comparison is a condition too */
    RANGE_IN_PHRASE  /* unit words are words of the phrase */
} range_place;

/* Read the range or comparison that begins at `q->at`, and move behind it. `key` is what it is
 * asked of, as typed (NULL = any figure), `asked` its kind (NULL when it is none): the kind decides
 * whether "5m" is metres or millions.
 * `*found` is false, and `q->at` unmoved, when nothing like one stands there.
 * Fails with FIG_BAD_QUERY for one that cannot be meant. */
fig_status range_read(question *q, const char *key, size_t key_bytes, const kind *asked,
                      range_place place, query_range *out, bool *found, fig_error *err);

/* Every figure. */
query_range range_open(void);

#endif
