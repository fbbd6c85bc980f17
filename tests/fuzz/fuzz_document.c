/* fuzz_document.c - any bytes as a DOCX or ODT, a book, and the XML in one. */
#include "fuzz.h"
#include "indexer/epub.h"
#include "indexer/office.h"
#include "indexer/xml_node.h"
#include "stem/utf8.h"

#include <string.h>

static void check(const page *p)
{
    FUZZ_REQUIRE(p->text.bytes && utf8_valid(buf_string(&p->text), p->text.bytes));
    FUZZ_REQUIRE(!p->title || utf8_valid(p->title, strlen(p->title)));
    FUZZ_REQUIRE(!p->author || utf8_valid(p->author, strlen(p->author)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    const char *const text = (const char *)data;
    const char *where;
    page p;
    epub *book;
    xmlDoc *doc;
    bool is_damaged;
    fig_status status;
    page_init(&p);
    if (office_read(text, bytes, 64 << 20, &p, &is_damaged, NULL) == FIG_OK)
        check(&p);
    if (epub_open(text, bytes, 64 << 20, &book, NULL) == FIG_OK)
        while ((status = epub_next(book, &p, &where, NULL)) != FIG_END && status != FIG_NO_MEMORY)
            if (status == FIG_OK)
                check(&p);
    epub_free(book);
    if (xml_read(text, bytes, "a.xml", &doc, &is_damaged, NULL) == FIG_OK) {
        const char *const words = xml_text(xmlDocGetRootElement(doc), &p.strings);
        FUZZ_REQUIRE(!words || utf8_valid(words, strlen(words)));
    }
    xmlFreeDoc(doc);
    page_clear(&p);
    return 0;
}
