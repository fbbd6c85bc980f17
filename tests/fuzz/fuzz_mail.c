/* fuzz_mail.c - any bytes as a mail message. */
#include "fuzz.h"
#include "indexer/mail.h"
#include "stem/utf8.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    const char *const text = (const char *)data;
    page p;
    mail_found found;
    page_init(&p);
    FUZZ_REQUIRE(!(mail_is_mbox(text, bytes) && mail_is_message(text, bytes)));
    if (mail_read(text, bytes, &p, &found, NULL) == FIG_OK) {
        FUZZ_REQUIRE(p.text.bytes && utf8_valid(buf_string(&p.text), p.text.bytes));
        FUZZ_REQUIRE(!p.title || utf8_valid(p.title, strlen(p.title)));
        FUZZ_REQUIRE(!p.author || utf8_valid(p.author, strlen(p.author)));
    }
    page_clear(&p);
    return 0;
}
