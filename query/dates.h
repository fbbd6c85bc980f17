/* dates.h - what stands behind date: in a question, to a span of days. */
#ifndef QUERY_DATES_H
#define QUERY_DATES_H

#include <stdbool.h>
#include <stddef.h>

typedef struct date_span { /* days as in query/tree.h: 20241025; both included */
    int first_day, last_day;
} date_span;

/* "2024", "2024-10", "2024-10-25", two of these around "..", one side left out, "none", or one of
 * them behind > >= < <= =. All of `text` must be used. False when it is none of these. */
bool dates_parse(const char *text, size_t bytes, date_span *out);

/* The last day of a month written 202410. */
int dates_month_end(int month);

#endif
