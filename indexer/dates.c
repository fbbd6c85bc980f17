/* dates.c - dates that fields and addresses give, and how a date is written. */
#include "indexer/date_text.h"

#include <stdio.h>
#include <string.h>

bool date_read(const char *text, size_t bytes, date *out)
{
    const date_text all = date_trimmed(text, bytes);
    date_text r = all;
    if (date_take(&r, out) && r.at == r.end)
        return true;
    r = all;
    if (date_take_coarse(&r, out) && r.at == r.end)
        return true;
    *out = (date){ .hour = -1, .minute = -1, .second = -1 };
    return false;
}

/* The month of "oct" or "10"; the day where it follows. */
static bool take_address_part(date_text *r, int *out, bool is_month)
{
    if (is_month && date_take_month(r, out))
        return true;
    return date_take_number(r, 1, 2, out);
}

bool date_of_address(const char *url, date *out)
{
    enum { YEAR_FIRST = 1990, YEAR_LAST = 2099 };
    *out = (date){ .hour = -1, .minute = -1, .second = -1 };
    for (const char *slash = strchr(url, '/'); slash; slash = strchr(slash + 1, '/')) {
        date_text r = { slash + 1, url + strlen(url) };
        date d = { .hour = -1, .minute = -1, .second = -1 };
        if (!date_take_number(&r, 4, 4, &d.year) || r.at == r.end || !strchr("/-", *r.at))
            continue;
        const char separator = *r.at++;
        if (take_address_part(&r, &d.month, true) && date_take_sign(&r, separator) &&
            take_address_part(&r, &d.day, false) && d.year >= YEAR_FIRST && d.year <= YEAR_LAST &&
            date_is_day(d.year, d.month, d.day) && (r.at == r.end || strchr("/-?.", *r.at))) {
            *out = d;
            return true;
        }
    }
    return false;
}

size_t date_print(const date *d, char out[DATE_BYTES])
{
    int bytes = snprintf(out, DATE_BYTES, "%04d", d->year);
    if (d->month)
        bytes += snprintf(out + bytes, DATE_BYTES - (size_t)bytes, "-%02d", d->month);
    if (d->month && d->day)
        bytes += snprintf(out + bytes, DATE_BYTES - (size_t)bytes, "-%02d", d->day);
    if (d->month && d->day && d->hour >= 0)
        bytes +=
            snprintf(out + bytes, DATE_BYTES - (size_t)bytes, "T%02d:%02d", d->hour, d->minute);
    if (d->hour >= 0 && d->second >= 0)
        bytes += snprintf(out + bytes, DATE_BYTES - (size_t)bytes, ":%02d", d->second);
    if (d->utc)
        bytes += snprintf(out + bytes, DATE_BYTES - (size_t)bytes, "Z");
    return (size_t)bytes;
}
