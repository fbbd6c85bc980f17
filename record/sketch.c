/* sketch.c - sampling runs of words, and comparing the samples. */
#include "record/sketch.h"

#include <math.h>
#include <string.h>
#include <xxhash.h>

enum {
    TITLE_BYTES_LEAST = 4, /* shorter words are in all titles */
    CAPTION_WORDS = 60,    /* fewer: captions and notices, of which many are alike */
    SHORT_WORDS = 100,
    ALIKE_LEAST = 12,   /* of SKETCH_SAMPLES: less is too rough to reckon with */
    FIGURES_TELLING = 3 /* so many in common say as much as a title */
};

static const uint64_t none = UINT64_MAX;

void sketch_start(sketch *s)
{
    s->words = s->title.count = s->figures.count = 0;
    for (size_t i = 0; i < SKETCH_SAMPLES; i++)
        s->samples[i] = none;
}

/* Keeps the smallest `most`. False when it was there. */
static bool set_add(sketch_set *set, uint16_t row, size_t most)
{
    size_t at = set->count;
    while (at > 0 && set->rows[at - 1] > row)
        at--;
    if (at > 0 && set->rows[at - 1] == row)
        return false;
    if (at == most)
        return true;
    const size_t kept = set->count < most ? set->count : most - 1;
    memmove(set->rows + at + 1, set->rows + at, (kept - at) * sizeof *set->rows);
    set->rows[at] = row;
    set->count = kept + 1;
    return true;
}

void sketch_title_word(sketch *s, const char *term, size_t bytes)
{
    if (bytes >= TITLE_BYTES_LEAST)
        set_add(&s->title, (uint16_t)XXH3_64bits(term, bytes), SKETCH_TITLE_MAX);
}

/* The high bits choose the sample, which keeps the smallest of the rest. */
static void sample(sketch *s, uint64_t hash)
{
    uint64_t *const at = &s->samples[(hash >> 32) * SKETCH_SAMPLES >> 32];
    const uint64_t rest = hash & 0xffffffff;
    if (rest < *at)
        *at = rest;
}

static uint64_t mix(uint64_t hash)
{
    hash = (hash ^ hash >> 31) * 0x9e3779b97f4a7c15;
    hash = (hash ^ hash >> 29) * 0xbf58476d1ce4e5b9;
    return hash ^ hash >> 32;
}

void sketch_word(sketch *s, const char *term, size_t bytes)
{
    s->last[s->words % SKETCH_RUN] = XXH3_64bits(term, bytes);
    s->words++;
    if (s->words < SKETCH_RUN)
        return;
    uint64_t run = 0;
    for (size_t i = 0; i < SKETCH_RUN; i++)
        run = mix(run + s->last[(s->words + i) % SKETCH_RUN]);
    sample(s, run);
}

void sketch_figure(sketch *s, double low, double high)
{
    const double ends[2] = { isnan(low) ? -INFINITY : low, isnan(high) ? INFINITY : high };
    uint16_t row = (uint16_t)XXH3_64bits(ends, sizeof ends);
    while (!set_add(&s->figures, row, SKETCH_FIGURES_MAX) && row < UINT16_MAX)
        row++;
}

/* A byte a sample. One that nothing fell into borrows from the next, and says from how far. */
static void pack_samples(const sketch *s, unsigned char *out)
{
    for (size_t i = 0; i < SKETCH_SAMPLES; i++) {
        size_t far = 0;
        while (s->samples[(i + far) % SKETCH_SAMPLES] == none)
            far++;
        out[i] = (unsigned char)(mix(s->samples[(i + far) % SKETCH_SAMPLES] + far) >> 32);
    }
}

static size_t pack_set(const sketch_set *set, unsigned char *out)
{
    out[0] = (unsigned char)set->count;
    for (size_t i = 0; i < set->count; i++) {
        out[1 + 2 * i] = (unsigned char)(set->rows[i] >> 8);
        out[2 + 2 * i] = (unsigned char)set->rows[i];
    }
    return 1 + 2 * set->count;
}

size_t sketch_pack(const sketch *s, unsigned char out[SKETCH_BYTES_MAX])
{
    const size_t words = s->words < UINT16_MAX ? s->words : UINT16_MAX;
    if (words < SKETCH_RUN)
        return 0;
    out[0] = (unsigned char)(words >> 8);
    out[1] = (unsigned char)words;
    pack_samples(s, out + 2);
    size_t bytes = 2 + SKETCH_SAMPLES;
    bytes += pack_set(&s->title, out + bytes);
    bytes += pack_set(&s->figures, out + bytes);
    return bytes;
}

/* ---- comparing ---------------------------------------------------------------------------- */

typedef struct unpacked {
    size_t words;
    const unsigned char *samples; /* SKETCH_SAMPLES of them */
    sketch_set title, figures;
} unpacked;

/* Where the set at `at` ends; NULL when it has no room before `end`, or there is none. */
static const unsigned char *behind_set(const unsigned char *at, const unsigned char *end, size_t most)
{
    if (!at || at >= end || *at > most || (size_t)(end - at) < 1 + 2 * (size_t)*at)
        return NULL;
    return at + 1 + 2 * (size_t)*at;
}

const unsigned char *sketch_samples(const void *packed, size_t bytes)
{
    const unsigned char *const at = packed, *const end = at + bytes;
    if (bytes < 2 + SKETCH_SAMPLES)
        return NULL;
    const unsigned char *const sets = at + 2 + SKETCH_SAMPLES;
    const bool is_whole =
        behind_set(behind_set(sets, end, SKETCH_TITLE_MAX), end, SKETCH_FIGURES_MAX) != NULL;
    return is_whole ? at + 2 : NULL;
}

static const unsigned char *unpack_set(const unsigned char *at, sketch_set *out)
{
    out->count = *at++;
    for (size_t i = 0; i < out->count; i++, at += 2)
        out->rows[i] = (uint16_t)(at[0] << 8 | at[1]);
    return at;
}

static bool unpack(const void *packed, size_t bytes, unpacked *out)
{
    const unsigned char *const at = packed;
    out->samples = sketch_samples(packed, bytes);
    if (!out->samples)
        return false;
    out->words = (size_t)at[0] << 8 | at[1];
    unpack_set(unpack_set(out->samples + SKETCH_SAMPLES, &out->title), &out->figures);
    return true;
}

static int alike(const unpacked *a, const unpacked *b)
{
    int same = 0;
    for (size_t i = 0; i < SKETCH_SAMPLES; i++)
        same += a->samples[i] == b->samples[i];
    return same;
}

static size_t shared(const sketch_set *a, const sketch_set *b)
{
    size_t count = 0;
    for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
        count += a->rows[i] == b->rows[j];
        const bool step = a->rows[i] <= b->rows[j];
        j += a->rows[i] >= b->rows[j];
        i += step;
    }
    return count;
}

/* Are all figures of `a` in `b`, as far as both are kept? */
static bool is_within(const sketch_set *a, const sketch_set *b)
{
    const bool cut = b->count == SKETCH_FIGURES_MAX;
    size_t known = 0;
    while (known < a->count && !(cut && a->rows[known] > b->rows[b->count - 1]))
        known++;
    sketch_set kept = *a;
    kept.count = known;
    return shared(&kept, b) == known;
}

/* How many thirds of the shorter title's words the other one has. One of a title that is not there. */
static size_t title_thirds(const unpacked *a, const unpacked *b)
{
    const size_t words = a->title.count < b->title.count ? a->title.count : b->title.count;
    return words ? shared(&a->title, &b->title) * 3 / words : 1;
}

/* Of the runs of the shorter text so many per cent stand in the longer one, when `same` of the
 * samples of both together are alike. Short of noise it is at most 100. */
static double within(int same, size_t words, size_t other_words)
{
    const double alike_share = (double)same / SKETCH_SAMPLES;
    const double both = (double)(words + other_words) * alike_share / (1 + alike_share);
    return 100 * both / (double)(words < other_words ? words : other_words);
}

/* How much of the shorter text the longer one must have, in per cent: the less, the more else speaks
 * for it. Over 100: no share is enough. */
static double within_least(const unpacked *a, const unpacked *b)
{
    const size_t thirds = title_thirds(a, b);
    const size_t words = a->words < b->words ? a->words : b->words;
    const bool is_short = words < SHORT_WORDS;
    if (thirds >= 2)
        return !is_short || (thirds == 3 && words >= CAPTION_WORDS) ? 70 : 80;
    if (thirds == 1 && !is_short)
        return 80;
    if (shared(&a->figures, &b->figures) >= FIGURES_TELLING)
        return 85;
    return words < CAPTION_WORDS ? INFINITY : is_short ? 97 : 92;
}

bool sketch_is_copy(const void *a, size_t a_bytes, const void *b, size_t b_bytes)
{
    unpacked x, y;
    if (!unpack(a, a_bytes, &x) || !unpack(b, b_bytes, &y))
        return false;
    const int same = alike(&x, &y);
    return same >= ALIKE_LEAST && within(same, x.words, y.words) >= within_least(&x, &y) &&
           (is_within(&x.figures, &y.figures) || is_within(&y.figures, &x.figures));
}
