/* fuzz_pdf.c - any bytes as what pdftotext wrote. */
#include "fuzz.h"
#include "indexer/pdf.h"
#include "stem/utf8.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    buf written = BUF_EMPTY;
    page p;
    buf_append(&written, data, bytes);
    for (size_t i = 0; i < written.bytes; i++)
        if (!written.data[i])
            written.data[i] = ' ';
    page_init(&p);
    if (pdf_take(buf_string(&written), written.bytes, &p)) {
        FUZZ_REQUIRE(utf8_valid(buf_string(&p.text), p.text.bytes));
        FUZZ_REQUIRE(utf8_valid(buf_string(&p.furniture), p.furniture.bytes));
        FUZZ_REQUIRE(p.text.bytes + p.furniture.bytes <= bytes * 3 + 2);
        FUZZ_REQUIRE(!p.title || utf8_valid(p.title, strlen(p.title)));
    }
    page_clear(&p);
    buf_clear(&written);
    return 0;
}
