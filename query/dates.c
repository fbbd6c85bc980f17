/* dates.c - spans of days as people type them. */
#include "query/dates.h"

#include "query/tree.h"

#include <string.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return days[month - 1] + (month == 2 && is_leap(year));
}

int dates_month_end(int month)
{
    const int number = month % 100;
    return month * 100 + (number >= 1 && number <= 12 ? days_of(month / 100, number) : 31);
}

/* Exactly `digits` digits at `*at`. */
static bool read_digits(const char *text, size_t bytes, size_t *at, size_t digits, int *out)
{
    *out = 0;
    if (bytes - *at < digits)
        return false;
    for (size_t i = 0; i < digits; i++) {
        const char c = text[*at + i];
        if (c < '0' || c > '9')
            return false;
        *out = *out * 10 + (c - '0');
    }
    *at += digits;
    return true;
}

/* A day, a month or a year at `*at`: its first and last day. */
static bool read_date(const char *text, size_t bytes, size_t *at, date_span *out)
{
    int year, month, day;
    if (!read_digits(text, bytes, at, 4, &year) || year == 0)
        return false;
    if (*at == bytes || text[*at] != '-') {
        *out = (date_span){ year * 10000 + 101, year * 10000 + 1231 };
        return true;
    }
    ++*at;
    if (!read_digits(text, bytes, at, 2, &month) || month < 1 || month > 12)
        return false;
    const int in_month = year * 10000 + month * 100;
    if (*at == bytes || text[*at] != '-') {
        *out = (date_span){ in_month + 1, in_month + days_of(year, month) };
        return true;
    }
    ++*at;
    if (!read_digits(text, bytes, at, 2, &day) || day < 1 || day > days_of(year, month))
        return false;
    *out = (date_span){ in_month + day, in_month + day };
    return true;
}

static int day_before(int day)
{
    int year = day / 10000, month = day / 100 % 100;
    if (day % 100 > 1)
        return day - 1;
    if (--month == 0) {
        month = 12;
        year--;
    }
    return year < 1 ? DAY_FIRST : year * 10000 + month * 100 + days_of(year, month);
}

static int day_after(int day)
{
    int year = day / 10000, month = day / 100 % 100;
    if (day % 100 < days_of(year, month))
        return day + 1;
    if (++month > 12) {
        month = 1;
        year++;
    }
    return year * 10000 + month * 100 + 1;
}

/* How many bytes of `mark` stand at the start; all or none. */
static size_t starts(const char *text, size_t bytes, const char *mark)
{
    const size_t mark_bytes = strlen(mark);
    return bytes >= mark_bytes && !memcmp(text, mark, mark_bytes) ? mark_bytes : 0;
}

static bool parse_comparison(const char *text, size_t bytes, date_span *out)
{
    static const struct {
        const char *mark;
        bool from, upto, equal;
    } rows[] = { { ">=", true, false, true }, { "≥", true, false, true },
                 { "<=", false, true, true }, { "≤", false, true, true },
                 { ">", true, false, false }, { "<", false, true, false },
                 { "=", true, true, true } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t at = starts(text, bytes, rows[i].mark);
        date_span span;
        if (!at)
            continue;
        if (!read_date(text, bytes, &at, &span) || at != bytes)
            return false;
        out->first_day = !rows[i].from   ? DAY_FIRST
                         : rows[i].equal ? span.first_day
                                         : day_after(span.last_day);
        out->last_day = !rows[i].upto   ? DAY_LAST
                        : rows[i].equal ? span.last_day
                                        : day_before(span.first_day);
        return true;
    }
    return false;
}

bool dates_parse(const char *text, size_t bytes, date_span *out)
{
    if (starts(text, bytes, "none") && bytes == strlen("none")) {
        *out = (date_span){ DAY_NONE, DAY_NONE };
        return true;
    }
    if (parse_comparison(text, bytes, out))
        return true;
    date_span low = { DAY_FIRST, DAY_FIRST }, high = { DAY_LAST, DAY_LAST };
    size_t at = 0;
    const bool has_low = read_date(text, bytes, &at, &low);
    if (!has_low && at > 0)
        return false;
    const size_t dots = starts(text + at, bytes - at, "..");
    if (!dots) {
        *out = low;
        return has_low && at == bytes;
    }
    at += dots;
    const size_t high_at = at;
    const bool has_high = read_date(text, bytes, &at, &high);
    if ((!has_high && at > high_at) || at != bytes || (!has_low && !has_high))
        return false;
    *out = (date_span){ low.first_day, high.last_day };
    return out->first_day <= out->last_day;
}
