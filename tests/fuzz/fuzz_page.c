/* fuzz_page.c - any bytes as a page: HTML, Markdown, a date, the title of a plain text,
 * a record of separated values, a feed. */
#include "fuzz.h"
#include "indexer/csv.h"
#include "indexer/dates.h"
#include "indexer/extract.h"
#include "indexer/feed.h"
#include "stem/utf8.h"

#include <string.h>

static void read_record(const char *data, size_t bytes)
{
    csv record;
    char found;
    FUZZ_REQUIRE(csv_delimiter(data, bytes, NULL, &found, NULL) == FIG_OK);
    csv_init(&record, found ? found : ',');
    if (csv_add_line(&record, data, bytes)) { /* else a quoted field goes on */
        for (size_t i = 0; i < csv_count(&record); i++)
            FUZZ_REQUIRE(strlen(csv_field(&record, i)) <= bytes);
        csv_make_names(&record);
    }
    csv_clear(&record);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    page p;
    page_init(&p);
    fig_error err;
    buf text = BUF_EMPTY;
    utf8_repair((const char *)data, bytes, &text);
    if (extract_html(buf_string(&text), text.bytes, &p, &err) == FIG_OK)
        FUZZ_REQUIRE(utf8_valid(buf_string(&p.text), p.text.bytes) &&
                     utf8_valid(buf_string(&p.furniture), p.furniture.bytes));
    if (extract_markdown(buf_string(&text), text.bytes, &p, &err) == FIG_OK)
        FUZZ_REQUIRE(utf8_valid(buf_string(&p.text), p.text.bytes));
    const fig_span title = extract_title(buf_string(&text), text.bytes);
    FUZZ_REQUIRE(title.begin <= title.end && title.end <= text.bytes);
    date d;
    char printed[DATE_BYTES];
    if (date_read(buf_string(&text), text.bytes, &d) ||
        date_find(buf_string(&text), text.bytes, &d))
        FUZZ_REQUIRE(date_print(&d, printed) == strlen(printed));
    json *items;
    feed_cut cut;
    if (feed_read((const char *)data, bytes, NULL, &items, &cut, &err) == FIG_OK)
        FUZZ_REQUIRE(json_is_object(json_first(items)));
    json_free(items);
    read_record(buf_string(&text), text.bytes);
    buf_clear(&text);
    page_clear(&p);
    return 0;
}
