/* fuzz_record.c - any bytes as a stored article, and a stored article with one byte changed: read to
 * its end or refused as damaged, never past its end. */
#include "fuzz.h"
#include "record/record.h"
#include "stem/utf8.h"

#include <math.h>
#include <string.h>

static void read_all(const void *record, size_t bytes)
{
    record_unpacker *const unpacker = record_unpacker_new(NULL, NULL);
    FUZZ_REQUIRE(unpacker);
    arena strings = ARENA_EMPTY;
    fig_article head = { 0 };
    fig_status status = record_read_head(unpacker, record, bytes, &strings, &head, NULL);
    FUZZ_REQUIRE(status == FIG_OK || status == FIG_DAMAGED || status == FIG_NO_MEMORY);
    const char *text = NULL;
    size_t text_bytes = 0;
    status = record_read_text(unpacker, record, bytes, &strings, &text, &text_bytes, NULL);
    FUZZ_REQUIRE(status == FIG_OK || status == FIG_DAMAGED || status == FIG_NO_MEMORY);
    if (status == FIG_OK)
        FUZZ_REQUIRE(text && text[text_bytes] == '\0');
    size_t sum = 0;
    status = record_read_furniture(unpacker, record, bytes, &strings, &head, NULL);
    FUZZ_REQUIRE(status == FIG_OK || status == FIG_DAMAGED || status == FIG_NO_MEMORY);
    for (size_t i = 0; status == FIG_OK && i < head.blocks_count; i++) {
        FUZZ_REQUIRE(head.blocks[i].before <= text_bytes || !text);
        sum += head.blocks[i].bytes;
    }
    FUZZ_REQUIRE(status != FIG_OK || sum == head.furniture_bytes);
    fig_claim *claims = NULL;
    size_t count = 0;
    record_read_claims(unpacker, record, bytes, text, text_bytes, &strings, &claims, &count, NULL);
    for (size_t i = 0; text && i < count; i++)
        FUZZ_REQUIRE(claims[i].span.begin <= claims[i].span.end && claims[i].span.end <= text_bytes);
    arena_clear(&strings);
    record_unpacker_free(unpacker);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    read_all(data, bytes);

    buf text = BUF_EMPTY, record = BUF_EMPTY;
    utf8_repair((const char *)data, bytes, &text);
    const fig_claim claim = {
        .number = 1, .span = { 0, text.bytes }, .figure = { 0, text.bytes }, .sentence = { 0, text.bytes },
        .surface = buf_string(&text), .low = 1, .high = NAN, .value = 1, .modifier = FIG_AT_LEAST,
        .unit = "count", .kind = "troops", .canonical_unit = "count", .canonical_low = 1,
        .canonical_high = NAN,
    };
    const fig_block blocks[] = { { 0, 5 }, { text.bytes / 2, 6 } };
    fig_article article = { .id = "x", .title = "fuzz", .text = buf_string(&text),
                                  .text_bytes = text.bytes, .furniture = "Share\nPrint",
                                  .furniture_bytes = 11, .blocks = blocks,
                                  .blocks_count = bytes % 3 };
    const size_t furniture_bytes[] = { 0, 5, 11 };
    article.furniture_bytes = furniture_bytes[article.blocks_count];
    record_packer *const packer = record_packer_new();
    const record_origin origin = { 1, 0 };
    FUZZ_REQUIRE(packer);
    FUZZ_REQUIRE(record_write(packer, &article, &claim, text.bytes > 0, &origin, &record, NULL) == FIG_OK);
    read_all(record.data, record.bytes);
    if (bytes >= 3) {
        record.data[(size_t)(data[0] << 8 | data[1]) % record.bytes] ^= (char)(data[2] | 1);
        read_all(record.data, record.bytes);
        record_seal(record.data, record.bytes); /* the checksum keeps nothing from the rest */
        read_all(record.data, record.bytes);
    }
    record_packer_free(packer);
    buf_clear(&record);
    buf_clear(&text);
    return 0;
}
