/* test_copy_bands.c - who shares a band with whom, against looking at all of them. */
#include "indexer/copy_bands.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

enum { KNOWN = 200, ASKED = 400, SAMPLE_VALUES = 4 }; /* few values: bands meet by chance */

static uint64_t seed;

static unsigned random_below(unsigned most)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(seed >> 33) % most;
}

static void make(unsigned char samples[SKETCH_SAMPLES])
{
    for (size_t i = 0; i < SKETCH_SAMPLES; i++)
        samples[i] = (unsigned char)(random_below(SAMPLE_VALUES) * 67);
}

/* Compares what is found for one place with the articles that have its band. */
static void check_place(const copy_bands *b, unsigned char known[KNOWN][SKETCH_SAMPLES],
                        const unsigned char *samples, size_t place, size_t *met)
{
    const uint32_t band = sketch_band(samples, place);
    const bool may_have = copy_bands_places(b, samples) >> place & 1;
    uint32_t walk = copy_bands_first(b, band, place), found;
    for (size_t i = KNOWN; i-- > 0;) {
        if (i % 10 == 3 || sketch_band(known[i], place) != band)
            continue; /* every tenth has no sketch */
        while (walk != COPY_BANDS_END && !copy_bands_has(b, walk, band, place, &found))
            walk = copy_bands_next(b, walk);
        if (walk == COPY_BANDS_END || found != i || !may_have)
            fail_msg("place %zu: article %zu was not found", place, i);
        walk = copy_bands_next(b, walk);
        ++*met;
    }
    for (; walk != COPY_BANDS_END; walk = copy_bands_next(b, walk))
        assert_false(copy_bands_has(b, walk, band, place, &found));
}

static void those_that_share_a_band_are_found_the_latest_first(void **state)
{
    static unsigned char known[KNOWN][SKETCH_SAMPLES];
    unsigned char samples[SKETCH_SAMPLES];
    copy_bands *const b = copy_bands_new(KNOWN);
    size_t met = 0;
    (void)state;
    assert_non_null(b);
    for (seed = 1; seed < 3; seed++) { /* emptied, it is as new */
        const uint64_t first = seed;
        copy_bands_empty(b);
        for (size_t i = 0; i < KNOWN; i++) {
            make(known[i]);
            copy_bands_add(b, i % 10 == 3 ? NULL : known[i]);
        }
        for (size_t n = 0; n < ASKED; n++) {
            make(samples);
            for (size_t place = 0; place < SKETCH_BANDS; place++)
                check_place(b, known, samples, place, &met);
        }
        seed = first;
    }
    assert_true(met > ASKED);
    copy_bands_free(b);
}

static void of_articles_with_nothing_in_common_few_places_are_looked_at(void **state)
{
    unsigned char samples[SKETCH_SAMPLES];
    copy_bands *const b = copy_bands_new(KNOWN);
    size_t places = 0;
    (void)state;
    assert_non_null(b);
    seed = 7;
    for (size_t n = 0; n < KNOWN / 2 + ASKED; n++) {
        for (size_t i = 0; i < SKETCH_SAMPLES; i++)
            samples[i] = (unsigned char)random_below(256);
        if (n < KNOWN / 2)
            copy_bands_add(b, samples);
        else
            for (uint64_t left = copy_bands_places(b, samples); left; left &= left - 1)
                places++;
    }
    assert_in_range(places, 1, 3 * ASKED);
    copy_bands_free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(those_that_share_a_band_are_found_the_latest_first),
        cmocka_unit_test(of_articles_with_nothing_in_common_few_places_are_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
