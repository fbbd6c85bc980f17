/* fuzz_dates.c - any bytes as a date, as a text with a date and as an address with one: what is
 * found is a day that exists, and reads as itself once it is printed. */
#include "core/buf.h"
#include "fuzz.h"
#include "indexer/dates.h"

#include <string.h>

static bool same(const date *a, const date *b)
{
    return a->year == b->year && a->month == b->month && a->day == b->day && a->hour == b->hour &&
           a->minute == b->minute && a->utc == b->utc;
}

static void require_sound(const date *d)
{
    FUZZ_REQUIRE(d->year >= 0 && d->year <= 9999 && d->month >= 0 && d->month <= 12);
    FUZZ_REQUIRE(d->day >= 0 && d->day <= 31 && (d->month || !d->day));
    FUZZ_REQUIRE(d->hour <= 23 && d->minute <= 59 && d->second <= 60);
    char text[DATE_BYTES];
    date again;
    const size_t bytes = date_print(d, text);
    FUZZ_REQUIRE(bytes < DATE_BYTES && strlen(text) == bytes);
    FUZZ_REQUIRE(date_read(text, bytes, &again) && same(d, &again));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    date found;
    buf text = BUF_EMPTY;
    buf_append(&text, data, bytes);
    const char *const string = buf_string(&text);
    if (date_read(string, bytes, &found))
        require_sound(&found);
    if (date_find(string, bytes, &found))
        require_sound(&found);
    if (date_of_address(string, &found))
        require_sound(&found);
    buf_clear(&text);
    return 0;
}
