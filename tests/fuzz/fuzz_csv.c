/* fuzz_csv.c - any lines as records of separated values: fields within memory of their own, and as
 * many delimiters and bytes as the lines have. The first byte chooses the delimiter. */
#include "fuzz.h"
#include "indexer/csv.h"

#include <string.h>

static void require_fields(const csv *c, size_t bytes_max)
{
    size_t sum = 0;
    for (size_t i = 0; i < csv_count(c); i++)
        sum += strlen(csv_field(c, i));
    FUZZ_REQUIRE(sum <= bytes_max && csv_count(c) <= bytes_max + 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    static const char delimiters[] = ",;\t";
    char found;
    bool likely;
    csv c;
    csv_init(&c, delimiters[bytes ? data[0] % 3 : 0]);
    csv_begin(&c);
    size_t taken = 0;
    const char *at = (const char *)data + (bytes > 0);
    const char *const end = (const char *)data + bytes;
    while (at < end) {
        const char *const newline = memchr(at, '\n', (size_t)(end - at));
        const char *const stop = newline ? newline : end;
        const size_t line = (size_t)(stop - at);
        FUZZ_REQUIRE(csv_delimiter(at, line, NULL, &found, NULL) == FIG_OK);
        taken += line + 1;
        const bool whole = csv_add_line(&c, at, line);
        FUZZ_REQUIRE(!csv_failed(&c));
        if (whole) {
            require_fields(&c, taken);
            csv_make_names(&c);
            require_fields(&c, taken);
            csv_begin(&c);
            taken = 0;
        }
        at = newline ? newline + 1 : end;
    }
    FUZZ_REQUIRE(csv_is_likely((const char *)data, bytes, NULL, &likely, NULL) == FIG_OK);
    csv_clear(&c);
    return 0;
}
