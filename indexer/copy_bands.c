/* copy_bands.c - chains of entries by the hash of a band and its place, and before them a filter
 * that stays in the nearest cache. */
#include "indexer/copy_bands.h"

#include <stdlib.h>
#include <string.h>

enum { FILTER_PARTS = 1 << 12, HEADS_LEAST = 1024 };

struct copy_bands {
    uint32_t count; /* of articles */
    size_t heads_count;
    uint32_t *heads;  /* of chains of entries; `heads_count` of them, a power of two */
    uint32_t *next;   /* of each entry: article * SKETCH_BANDS + place */
    uint32_t *bands;  /* of each entry */
    uint64_t filter[FILTER_PARTS]; /* by a part of a band: the places where someone has it */
};

_Static_assert(SKETCH_BANDS == 64, "a place is a bit");

copy_bands *copy_bands_new(size_t articles_max)
{
    copy_bands *const b = calloc(1, sizeof *b);
    if (!b)
        return NULL;
    b->heads_count = HEADS_LEAST;
    while (b->heads_count < articles_max * SKETCH_BANDS)
        b->heads_count *= 2;
    b->heads = malloc(b->heads_count * sizeof *b->heads);
    b->next = malloc((articles_max + 1) * SKETCH_BANDS * sizeof *b->next);
    b->bands = malloc((articles_max + 1) * SKETCH_BANDS * sizeof *b->bands);
    if (b->heads && b->next && b->bands) {
        copy_bands_empty(b);
        return b;
    }
    copy_bands_free(b);
    return NULL;
}

void copy_bands_free(copy_bands *b)
{
    if (!b)
        return;
    free(b->heads);
    free(b->next);
    free(b->bands);
    free(b);
}

void copy_bands_empty(copy_bands *b)
{
    memset(b->heads, 0xff, b->heads_count * sizeof *b->heads);
    memset(b->filter, 0, sizeof b->filter);
    b->count = 0;
}

static uint32_t *head_of(const copy_bands *b, uint32_t band, size_t place)
{
    const uint64_t hash = ((uint64_t)place << 32 | band) * 0x9e3779b97f4a7c15;
    return &b->heads[(hash >> 32) & (b->heads_count - 1)];
}

/* The samples, and the first of them once more behind the last. */
typedef struct ring {
    unsigned char samples[SKETCH_SAMPLES + 1];
} ring;

static ring ring_of(const unsigned char *samples)
{
    ring r;
    memcpy(r.samples, samples, SKETCH_SAMPLES);
    r.samples[SKETCH_SAMPLES] = samples[0];
    return r;
}

/* The part of a band that the filter looks at: most of its first two samples, as they lie in memory. */
static size_t part_at(const ring *r, size_t place)
{
    uint16_t both;
    memcpy(&both, r->samples + place, sizeof both);
    return both % FILTER_PARTS;
}

void copy_bands_add(copy_bands *b, const unsigned char *samples)
{
    const uint32_t article = b->count++;
    if (!samples)
        return;
    const ring r = ring_of(samples);
    for (size_t i = 0; i < SKETCH_BANDS; i++) {
        const uint32_t band = sketch_band(samples, i);
        const size_t entry = (size_t)article * SKETCH_BANDS + i;
        uint32_t *const head = head_of(b, band, i);
        b->bands[entry] = band;
        b->next[entry] = *head;
        *head = (uint32_t)entry;
        b->filter[part_at(&r, i)] |= (uint64_t)1 << i;
    }
}

uint64_t copy_bands_places(const copy_bands *b, const unsigned char *samples)
{
    const ring r = ring_of(samples);
    uint64_t places = 0;
    for (size_t i = 0; i < SKETCH_BANDS; i++)
        places |= b->filter[part_at(&r, i)] & (uint64_t)1 << i;
    return places;
}

uint32_t copy_bands_first(const copy_bands *b, uint32_t band, size_t place)
{
    return *head_of(b, band, place);
}

uint32_t copy_bands_next(const copy_bands *b, uint32_t walk)
{
    return b->next[walk];
}

bool copy_bands_has(const copy_bands *b, uint32_t walk, uint32_t band, size_t place, uint32_t *article)
{
    *article = walk / SKETCH_BANDS;
    return b->bands[walk] == band && walk % SKETCH_BANDS == place;
}
