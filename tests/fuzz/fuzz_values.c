/* fuzz_values.c - any bytes as what an index keeps of an article beside its record (where its words
 * stand, its figures and what stands around them), as what it knows of files and of itself, and as
 * dictionaries: read to the end or refused, never past it; and what was written reads as it was.
 * The first byte chooses which. */
#include "fuzz.h"
#include "record/dictionary.h"
#include "record/figure_marks.h"
#include "record/figures_code.h"
#include "record/file_state.h"
#include "record/meta.h"
#include "record/sketch.h"
#include "record/word_places.h"

#include <math.h>
#include <string.h>

/* `known` is NULL or what a walk must give, one a place. */
static void read_places(const void *value, size_t bytes, const uint32_t *known, size_t known_count)
{
    word_places places;
    uint32_t numbers[2] = { 0, 0 };
    const bool is_open = word_places_open(value, bytes, &places);
    FUZZ_REQUIRE(is_open || !known);
    if (!is_open || places.terms > 1u << 20 || /* as much as `wanted` may take here */
        !word_places_find(&places, word_places_hash("troops", 6), &numbers[0]) ||
        !word_places_find(&places, word_places_hash("kursk", 5), &numbers[1]))
        return;
    FUZZ_REQUIRE(numbers[0] <= places.terms && numbers[1] <= places.terms);
    uint32_t *const wanted = calloc((size_t)places.terms + 1, sizeof *wanted);
    FUZZ_REQUIRE(wanted);
    for (uint32_t i = 1; i <= places.terms; i++)
        wanted[i] = i;
    const unsigned char *parts = places.parts;
    word_places_walk walk;
    size_t count = 0;
    while (word_places_next_part(&places, NULL, &parts, &walk)) {
        uint32_t position, found;
        bool in_a_row;
        word_places_in_a_row(&walk, numbers, 2, &in_a_row);
        while (count < 1u << 16 && word_places_next(&walk, &places, wanted, &position, &found)) {
            FUZZ_REQUIRE(found >= 1 && found <= places.terms);
            if (known)
                FUZZ_REQUIRE(count < known_count && position == known[count]);
            count++;
        }
    }
    FUZZ_REQUIRE(!known || count == known_count);
    free(wanted);
}

/* The words of a text, at places as far from each other as they are long. */
static void write_places(const uint8_t *data, size_t bytes)
{
    enum { PLACES_MAX = 4096 };
    static uint32_t known[PLACES_MAX];
    word_places_writer *const writer = word_places_writer_new();
    buf value = BUF_EMPTY;
    size_t count = 0;
    uint32_t position = 0;
    FUZZ_REQUIRE(writer);
    word_places_start(writer);
    FUZZ_REQUIRE(word_places_part(writer, NULL, false));
    for (size_t at = 0; at < bytes && count < PLACES_MAX;) {
        size_t end = at;
        while (end < bytes && data[end] > ' ' && end - at < 64)
            end++;
        if (end > at) {
            position += (uint32_t)(end - at);
            known[count++] = position;
            FUZZ_REQUIRE(word_places_add(writer, (const char *)data + at, end - at, position));
        }
        at = end + 1;
    }
    FUZZ_REQUIRE(word_places_pack(writer, &value) && !value.bytes == !count);
    if (count) {
        read_places(value.data, value.bytes, known, count);
        value.data[(size_t)(data[0] << 8 | data[bytes - 1]) % value.bytes] ^=
            (char)(data[bytes / 2] | 1);
        read_places(value.data, value.bytes, NULL, 0);
    }
    word_places_writer_free(writer);
    buf_clear(&value);
}

enum { NAME_BYTES_MAX = 1 << 16 }; /* of a unit or kind: a known one, or part of the value */

static void read_figures(const void *value, size_t bytes)
{
    arena strings = ARENA_EMPTY;
    fig_claim *claims;
    figure_mark *marks;
    const void *rest;
    const char *lang;
    size_t count, rest_bytes;
    fig_status status =
        figures_unpack(value, bytes, &strings, &claims, &count, &rest, &rest_bytes, NULL);
    FUZZ_REQUIRE(status == FIG_OK || status == FIG_DAMAGED || status == FIG_NO_MEMORY);
    if (!status) {
        FUZZ_REQUIRE(rest_bytes <= bytes);
        for (size_t i = 0; i < count; i++)
            FUZZ_REQUIRE((!claims[i].unit || strlen(claims[i].unit) <= NAME_BYTES_MAX) &&
                         (!claims[i].kind || strlen(claims[i].kind) <= NAME_BYTES_MAX));
        status = figure_marks_unpack(rest, rest_bytes, count, &strings, &marks, &lang, NULL);
        FUZZ_REQUIRE(status == FIG_OK || status == FIG_DAMAGED || status == FIG_NO_MEMORY);
        for (size_t i = 0; !status && i < count; i++) {
            size_t sum = 0;
            for (size_t j = 0; j < marks[i].subject_count + marks[i].unit_count; j++)
                for (size_t k = 0; k < marks[i].words[j].bytes; k++)
                    sum += (unsigned char)marks[i].words[j].term[k]; /* it is there */
            FUZZ_REQUIRE(marks[i].first <= marks[i].end || sum == 0);
        }
    }
    arena_clear(&strings);
}

/* Eight bytes a claim. */
static void write_figures(const uint8_t *data, size_t bytes)
{
    enum { CLAIMS_MAX = 256 };
    static fig_claim claims[CLAIMS_MAX];
    buf value = BUF_EMPTY;
    arena strings = ARENA_EMPTY;
    fig_claim *again;
    size_t count = 0, again_count, rest_bytes;
    const void *rest;
    for (; count < CLAIMS_MAX && bytes >= (count + 1) * 8; count++) {
        double low;
        memcpy(&low, data + count * 8, sizeof low);
        if (!isfinite(low))
            low = data[count * 8];
        claims[count] = (fig_claim){ .low = low,
                                     .high = count % 3 ? low : NAN,
                                     .value = low,
                                     .modifier = count % 3 ? FIG_EXACT : FIG_AT_LEAST,
                                     .unit = "count",
                                     .kind = count % 2 ? "troops" : "people",
                                     .canonical_unit = "count",
                                     .canonical_low = low,
                                     .canonical_high = count % 3 ? low : NAN };
    }
    figures_pack(claims, count, &value);
    FUZZ_REQUIRE(!buf_failed(&value));
    FUZZ_REQUIRE(!figures_unpack(value.data, value.bytes, &strings, &again, &again_count, &rest,
                                 &rest_bytes, NULL));
    FUZZ_REQUIRE(again_count == count);
    for (size_t i = 0; i < count; i++)
        FUZZ_REQUIRE(again[i].low == claims[i].low && !strcmp(again[i].kind, claims[i].kind));
    arena_clear(&strings);
    if (count) {
        value.data[(size_t)(data[0] << 8 | data[bytes - 1]) % value.bytes] ^=
            (char)(data[bytes / 2] | 1);
        read_figures(value.data, value.bytes);
    }
    buf_clear(&value);
}

static void read_sketches(const unsigned char *value, size_t bytes)
{
    const unsigned char *const samples = sketch_samples(value, bytes);
    for (size_t i = 0; samples && i < SKETCH_BANDS; i++)
        sketch_band(samples, i);
    sketch_is_copy(value, bytes / 2, value + bytes / 2, bytes - bytes / 2);
}

static void read_dictionary(const void *value, size_t bytes)
{
    buf codes[RECORD_PARTS] = { BUF_EMPTY, BUF_EMPTY, BUF_EMPTY };
    for (int i = 0; i < RECORD_PARTS; i++)
        buf_append(&codes[i], value, bytes);
    if (record_dictionary_is_sound(&codes[0]))
        record_dictionary_free(record_dictionary_new(codes));
    for (int i = 0; i < RECORD_PARTS; i++)
        buf_clear(&codes[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    if (!bytes)
        return 0;
    const uint8_t *const value = data + 1;
    file_state state;
    switch (data[0] % 7) {
    case 0:
        read_places(value, bytes - 1, NULL, 0);
        break;
    case 1:
        read_figures(value, bytes - 1);
        break;
    case 2:
        file_state_read((const char *)value, bytes - 1, &state);
        break;
    case 3:
        read_sketches(value, bytes - 1);
        break;
    case 4:
        write_places(value, bytes - 1);
        break;
    case 5:
        write_figures(value, bytes - 1);
        break;
    default:
        read_dictionary(value, bytes - 1);
    }
    return 0;
}
