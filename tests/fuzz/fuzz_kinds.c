/* fuzz_kinds.c - any bytes as a file of kinds and as the kinds of an index: what is accepted can be
 * kept and read back the same, finds itself by name, and reads a text. */
#include "claims/kind_spec.h"
#include "claims/kinds.h"
#include "fuzz.h"
#include "indexer/kinds_file.h"

#include <string.h>

static void require_reads(const fig_kinds *kinds)
{
    static const char text[] = "About 40 drones fell. They downed 5% of 300 uavs, 12 nurses died.";
    const fig_article article = {
        .id = "x", .text = text, .text_bytes = sizeof text - 1, .lang = "en"
    };
    fig_extractor *extractor;
    fig_extraction found;
    FUZZ_REQUIRE(fig_extractor_new(kinds, &extractor, NULL) == FIG_OK);
    FUZZ_REQUIRE(fig_extractor_read(extractor, &article, &found, NULL) == FIG_OK);
    for (size_t i = 0; i < found.claims_count; i++)
        FUZZ_REQUIRE(kinds_find(kinds, found.claims[i].kind, strlen(found.claims[i].kind)));
    fig_extractor_free(extractor);
}

static void require_kept(const fig_kinds *kinds)
{
    buf once = BUF_EMPTY, again = BUF_EMPTY;
    fig_kinds *back;
    size_t count;
    const kind *const all = kinds_all(kinds, &count);
    for (size_t i = 0; i < count; i++)
        FUZZ_REQUIRE(kinds_find(kinds, all[i].name, strlen(all[i].name)) == &all[i]);
    kinds_encode(kinds, &once);
    if (once.bytes) {
        FUZZ_REQUIRE(kinds_decode(once.data, once.bytes, &back, NULL) == FIG_OK);
        kinds_encode(back, &again);
        FUZZ_REQUIRE(again.bytes == once.bytes && !memcmp(again.data, once.data, once.bytes));
        fig_kinds_free(back);
    }
    buf_clear(&once);
    buf_clear(&again);
}

static void require_sound(fig_kinds *kinds)
{
    require_kept(kinds);
    require_reads(kinds);
    fig_kinds_free(kinds);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    buf text = BUF_EMPTY;
    fig_error err;
    fig_kinds *kinds;
    buf_append(&text, data, bytes);
    fig_status status = kinds_file_parse("kinds.json", &text, &kinds, &err);
    FUZZ_REQUIRE((status == FIG_OK) == (kinds != NULL));
    FUZZ_REQUIRE(!status || err.what[0]);
    if (!status)
        require_sound(kinds);
    status = kinds_decode((const char *)data, bytes, &kinds, &err);
    FUZZ_REQUIRE((status == FIG_OK) == (kinds != NULL));
    if (!status)
        require_sound(kinds);
    buf_clear(&text);
    return 0;
}
