/* fuzz_encoding.c - any bytes as a text of any encoding: what comes out is UTF-8. */
#include "fuzz.h"
#include "indexer/encoding.h"
#include "stem/utf8.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    const char *const text = (const char *)data;
    char declared[ENCODING_NAME_BYTES];
    encoding_found found;
    buf out = BUF_EMPTY;
    encoding_declared(text, bytes, declared);
    FUZZ_REQUIRE(strlen(declared) < sizeof declared);
    FUZZ_REQUIRE(encoding_to_utf8(text, bytes, declared, &out, &found, NULL) == FIG_OK);
    if (found.by == ENCODING_VALID)
        FUZZ_REQUIRE(utf8_valid(text, bytes) && encoding_doubled(text, bytes) <= bytes);
    else
        FUZZ_REQUIRE(utf8_valid(buf_string(&out), out.bytes));
    buf_clear(&out);
    return 0;
}
