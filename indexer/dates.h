/* dates.h - when an article was published: dates as fields give them, and as articles print them.
 * Only what is written counts: a date without its year, or with day and month in doubt
 * ("12/03/24"), is none. */
#ifndef INDEXER_DATES_H
#define INDEXER_DATES_H

#include <stdbool.h>
#include <stddef.h>

typedef struct date {
    int year;
    int month, day;           /* 0 = unknown */
    int hour, minute, second; /* -1 = unknown */
    bool utc;                 /* the zone was written, and the date is in UTC; else as printed */
} date;

enum { DATE_BYTES = 24 }; /* of "2024-10-25T09:30:00Z" and its NUL */

/* Read a date that takes all of `text`: ISO 8601 ("2024", "2024-10", "2024-10-25T09:30:00Z"), as
 * mail and feeds write it ("Fri, 25 Oct 2024 09:30:00 +0000"), or in words ("October 25, 2024",
 * "25. Oktober 2024", 2:30 p.m. EST behind it). */
bool date_read(const char *text, size_t bytes, date *out);

/* The date an article's own text gives for itself, to the day: labelled ("Published 25 October
 * 2024", "Update Time: 2024-10-25 14:30") in its first or last lines, or a line of its own, in a
 * byline or in a dateline among the first. Looks at those lines only. */
bool date_find(const char *text, size_t bytes, date *out);

/* The day an address has in its path, year first: "/2024/10/25/", "/2024/oct/25/", "/2024-10-25-". */
bool date_of_address(const char *url, date *out);

/* As ISO 8601, as precise as known. Returns the length. */
size_t date_print(const date *d, char out[DATE_BYTES]);

#endif
