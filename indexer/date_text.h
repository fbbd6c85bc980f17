/* date_text.h - the parts of written dates, taken left to right. What dates.c and date_find.c read
 * with. Each take_ moves behind what it took; where it returns false, all stays as it was. */
#ifndef INDEXER_DATE_TEXT_H
#define INDEXER_DATE_TEXT_H

#include "indexer/dates.h"

typedef struct date_text { /* what is left of a text */
    const char *at, *end;
} date_text;

/* `text` without blanks around it. */
date_text date_trimmed(const char *text, size_t bytes);
void date_skip(date_text *r, const char *any);

bool date_is_digit(char c);
bool date_is_letter(char c); /* of ASCII, or any byte beyond it */
bool date_same_word(const char *text, size_t bytes, const char *word);
bool date_is_day(int year, int month, int day);

bool date_take_sign(date_text *r, char c);
bool date_take_word(date_text *r, const char *word);
/* A run of `least` to `most` digits with no further digit behind it. */
bool date_take_number(date_text *r, size_t least, size_t most, int *out);
bool date_take_month(date_text *r, int *month); /* by its name */

/* A date to the day, with its time where there is one. */
bool date_take(date_text *r, date *d);
/* "3:04 PM EDT, Thu October 24, 2024" */
bool date_take_timed(date_text *r, date *d);
/* 2024  2024-10  20241025  October 2024 */
bool date_take_coarse(date_text *r, date *d);

#endif
