/* fuzz_extract.c - any bytes as an article: claims whose spans lie in it and in order. */
#include "figtrail.h"
#include "stem/utf8.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool fine)
{
    if (!fine)
        abort();
}

static void check_spans(const fig_extraction *found, size_t text_bytes)
{
    for (size_t i = 0; i < found->claims_count; i++) {
        const fig_claim *const c = &found->claims[i];
        check(c->span.begin < c->span.end && c->span.end <= text_bytes);
        check(c->sentence.begin <= c->span.begin && c->span.end <= c->sentence.end);
        check(c->figure.begin >= c->span.begin && c->figure.end <= c->span.end);
        check(i == 0 || found->claims[i - 1].span.begin <= c->span.begin);
        check(!(c->low > c->high));
    }
    for (size_t i = 0; i < found->rejected_count; i++)
        check(found->rejected[i].span.end <= text_bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const langs[] = { "en", "de", "fr", "ru" };
    fig_extractor *extractor;
    fig_extraction found;
    buf text = BUF_EMPTY;
    utf8_repair((const char *)data, size, &text);
    const fig_article article = { .id = "one",
                                  .lang = langs[size % (sizeof langs / sizeof *langs)],
                                  .text = buf_string(&text),
                                  .text_bytes = text.bytes };
    if (!fig_extractor_new(&extractor, NULL)) {
        if (!fig_extractor_read(extractor, &article, &found, NULL))
            check_spans(&found, article.text_bytes);
        fig_extractor_free(extractor);
    }
    buf_clear(&text);
    return 0;
}
