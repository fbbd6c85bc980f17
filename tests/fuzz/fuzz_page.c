/* fuzz_page.c - any bytes as a page: HTML, Markdown, a date, the title of a plain text. */
#include "fuzz.h"
#include "indexer/dates.h"
#include "indexer/extract.h"
#include "stem/utf8.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    page p;
    page_init(&p);
    fig_error err;
    if (extract_html((const char *)data, bytes, NULL, &p, &err) == FIG_OK)
        FUZZ_REQUIRE(utf8_valid(buf_string(&p.text), p.text.bytes));
    buf text = BUF_EMPTY;
    utf8_repair((const char *)data, bytes, &text);
    if (extract_markdown(buf_string(&text), text.bytes, &p, &err) == FIG_OK)
        FUZZ_REQUIRE(utf8_valid(buf_string(&p.text), p.text.bytes));
    const fig_span title = extract_title(buf_string(&text), text.bytes);
    FUZZ_REQUIRE(title.begin <= title.end && title.end <= text.bytes);
    date d;
    char printed[DATE_BYTES];
    if (date_read(buf_string(&text), text.bytes, &d) || date_find(buf_string(&text), text.bytes, &d))
        FUZZ_REQUIRE(date_print(&d, printed) == strlen(printed));
    buf_clear(&text);
    page_clear(&p);
    return 0;
}
