/* fuzz_extract.c - any text as an article: claims and refusals whose spans lie in the text, in
 * order, and whose numbers keep the promises of figtrail.h. */
#include "core/buf.h"
#include "figtrail.h"
#include "fuzz.h"
#include "stem/utf8.h"

#include <math.h>
#include <string.h>

static void require_claim(const fig_claim *c, const buf *text)
{
    FUZZ_REQUIRE(c->span.begin < c->span.end && c->span.end <= text->bytes);
    FUZZ_REQUIRE(c->sentence.begin <= c->span.begin && c->span.end <= c->sentence.end);
    FUZZ_REQUIRE(c->sentence.end <= text->bytes);
    FUZZ_REQUIRE(c->figure.begin < c->figure.end);
    FUZZ_REQUIRE(c->surface && c->unit && c->kind);
    FUZZ_REQUIRE(!isinf(c->low) && !isinf(c->high) && !isinf(c->value));
    FUZZ_REQUIRE(!isnan(c->low) || !isnan(c->high));
    if (!isnan(c->low) && !isnan(c->high))
        FUZZ_REQUIRE(c->low <= c->high);
    FUZZ_REQUIRE(utf8_border(text->data, c->span.begin) == c->span.begin);
    FUZZ_REQUIRE(utf8_border(text->data, c->span.end) == c->span.end);
    FUZZ_REQUIRE(c->kind_rule);
    FUZZ_REQUIRE(c->kind_cue.begin <= c->kind_cue.end && c->kind_cue.end <= text->bytes);
}

static void require_rejected(const fig_rejected *r, const buf *text)
{
    FUZZ_REQUIRE(r->span.begin < r->span.end && r->span.end <= text->bytes && r->surface);
    FUZZ_REQUIRE(r->rule && r->cue.begin <= r->cue.end && r->cue.end <= text->bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    static const char *const languages[] = { "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk" };
    buf text = BUF_EMPTY;
    utf8_repair((const char *)data, bytes, &text);
    static fig_extractor
        *extractor; /* one for all inputs: what an earlier text left must not matter */
    if (!extractor)
        FUZZ_REQUIRE(fig_extractor_new(NULL, &extractor, NULL) == FIG_OK);
    const char *const lang = languages[bytes % (sizeof languages / sizeof *languages)];
    for (int i = 0; i < 2; i++) {
        const fig_article article = {
            .id = "x", .text = buf_string(&text), .text_bytes = text.bytes, .lang = i ? lang : "en"
        };
        fig_extraction found;
        FUZZ_REQUIRE(fig_extractor_read(extractor, &article, &found, NULL) == FIG_OK);
        for (size_t j = 0; j < found.claims_count; j++) {
            require_claim(&found.claims[j], &text);
            FUZZ_REQUIRE(found.claims[j].number == j + 1);
            FUZZ_REQUIRE(!j || found.claims[j - 1].span.begin <= found.claims[j].span.begin);
        }
        for (size_t j = 0; j < found.rejected_count; j++)
            require_rejected(&found.rejected[j], &text);
    }
    buf_clear(&text);
    return 0;
}
