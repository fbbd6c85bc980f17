/* sketch.c - sampling runs of words, and comparing the samples. */
#include "record/sketch.h"

#include <math.h>
#include <string.h>
#include <xxhash.h>

enum {
    LEAD_WORDS = 60,
    TITLE_BYTES_LEAST = 4, /* shorter words are in all titles */
    SHORT_WORDS = 100,     /* captions and notices, of which many are alike */
    ALIKE_LEAST = 26,      /* of SKETCH_ALL */
    WITHIN_LEAST = 70,     /* per cent of the shorter text's runs that the longer one has */
    FIGURES_TELLING = 3,   /* so many in common say more than a title */
    ALIKE_MOST = 51,       /* nearly all of them: the title matters less */
    ALIKE_MOST_OF_SHORT = 56,
    LEAD_ALIKE_LEAST = 5 /* of SKETCH_LEAD */
};

static const uint64_t none = UINT64_MAX;

void sketch_start(sketch *s)
{
    s->words = s->title.count = s->figures.count = 0;
    for (size_t i = 0; i < SKETCH_ALL; i++)
        s->all[i] = none;
    for (size_t i = 0; i < SKETCH_LEAD; i++)
        s->lead[i] = none;
}

/* Keeps the smallest `most`. */
static void set_add(sketch_set *set, uint16_t row, size_t most)
{
    size_t at = set->count;
    while (at > 0 && set->rows[at - 1] > row)
        at--;
    if (at == most || (at > 0 && set->rows[at - 1] == row))
        return;
    const size_t kept = set->count < most ? set->count : most - 1;
    memmove(set->rows + at + 1, set->rows + at, (kept - at) * sizeof *set->rows);
    set->rows[at] = row;
    set->count = kept + 1;
}

void sketch_title_word(sketch *s, const char *term, size_t bytes)
{
    if (bytes >= TITLE_BYTES_LEAST)
        set_add(&s->title, (uint16_t)XXH3_64bits(term, bytes), SKETCH_TITLE_MAX);
}

/* The high bits choose the sample, which keeps the smallest of the rest. */
static void sample(uint64_t *samples, size_t count, uint64_t hash)
{
    uint64_t *const at = &samples[(hash >> 32) * count >> 32];
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
    sample(s->all, SKETCH_ALL, run);
    if (s->words <= LEAD_WORDS)
        sample(s->lead, SKETCH_LEAD, run);
}

void sketch_figure(sketch *s, double low, double high)
{
    const double ends[2] = { isnan(low) ? -INFINITY : low, isnan(high) ? INFINITY : high };
    set_add(&s->figures, (uint16_t)XXH3_64bits(ends, sizeof ends), SKETCH_FIGURES_MAX);
}

/* A byte a sample. One that nothing fell into borrows from the next, and says from how far. */
static size_t pack_samples(const uint64_t *samples, size_t count, unsigned char *out)
{
    for (size_t i = 0; i < count; i++) {
        size_t far = 0;
        while (samples[(i + far) % count] == none)
            far++;
        out[i] = (unsigned char)(mix(samples[(i + far) % count] + far) >> 32);
    }
    return count;
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
    size_t bytes = 2;
    bytes += pack_samples(s->all, SKETCH_ALL, out + bytes);
    bytes += pack_samples(s->lead, SKETCH_LEAD, out + bytes);
    bytes += pack_set(&s->title, out + bytes);
    bytes += pack_set(&s->figures, out + bytes);
    return bytes;
}

/* ---- comparing ---------------------------------------------------------------------------- */

typedef struct unpacked {
    size_t words;
    const unsigned char *all, *lead;
    sketch_set title, figures;
} unpacked;

/* Moves `*at` behind the set; false when it has no room before `end`. */
static bool unpack_set(const unsigned char **at, const unsigned char *end, size_t most,
                       sketch_set *out)
{
    if (*at >= end || **at > most || (size_t)(end - *at) < 1 + 2 * (size_t) * *at)
        return false;
    out->count = *(*at)++;
    for (size_t i = 0; i < out->count; i++, *at += 2)
        out->rows[i] = (uint16_t)((*at)[0] << 8 | (*at)[1]);
    return true;
}

static bool unpack(const void *packed, size_t bytes, unpacked *out)
{
    const unsigned char *at = packed, *const end = at + bytes;
    if (bytes < 2 + SKETCH_ALL + SKETCH_LEAD)
        return false;
    out->words = (size_t)at[0] << 8 | at[1];
    out->all = at + 2;
    out->lead = out->all + SKETCH_ALL;
    at = out->lead + SKETCH_LEAD;
    return unpack_set(&at, end, SKETCH_TITLE_MAX, &out->title) &&
           unpack_set(&at, end, SKETCH_FIGURES_MAX, &out->figures);
}

static int alike(const unsigned char *a, const unsigned char *b, size_t count)
{
    int same = 0;
    for (size_t i = 0; i < count; i++)
        same += a[i] == b[i];
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

/* A third of the shorter title's words, or two thirds. All of a title that is not there. */
static bool titles_agree(const unpacked *a, const unpacked *b, size_t thirds)
{
    const size_t words = a->title.count < b->title.count ? a->title.count : b->title.count;
    return shared(&a->title, &b->title) * 3 >= words * thirds;
}

/* Of the runs of the shorter text so many per cent stand in the longer one, when `same` of the
 * samples of both together are alike. */
static double within(int same, size_t words, size_t other_words)
{
    const double alike_share = (double)same / SKETCH_ALL;
    const double both = (double)(words + other_words) * alike_share / (1 + alike_share);
    return 100 * both / (double)(words < other_words ? words : other_words);
}

bool sketch_is_copy(const void *a, size_t a_bytes, const void *b, size_t b_bytes)
{
    unpacked x, y;
    if (!unpack(a, a_bytes, &x) || !unpack(b, b_bytes, &y))
        return false;
    const int same = alike(x.all, y.all, SKETCH_ALL);
    if (same < ALIKE_LEAST || alike(x.lead, y.lead, SKETCH_LEAD) < LEAD_ALIKE_LEAST ||
        within(same, x.words, y.words) < WITHIN_LEAST)
        return false;
    if (!is_within(&x.figures, &y.figures) && !is_within(&y.figures, &x.figures))
        return false;
    if (shared(&x.figures, &y.figures) >= FIGURES_TELLING)
        return true;
    const bool is_short = x.words < SHORT_WORDS || y.words < SHORT_WORDS;
    if (same >= (is_short ? ALIKE_MOST_OF_SHORT : ALIKE_MOST))
        return !is_short || titles_agree(&x, &y, 1);
    return titles_agree(&x, &y, is_short ? 2 : 1);
}

bool sketch_bands(const void *packed, size_t bytes, uint64_t out[SKETCH_BANDS])
{
    enum { ROWS = SKETCH_ALL / SKETCH_BANDS };
    unpacked s;
    if (!unpack(packed, bytes, &s))
        return false;
    for (size_t i = 0; i < SKETCH_BANDS; i++) {
        out[i] = i;
        for (size_t j = 0; j < ROWS; j++)
            out[i] = out[i] << 8 | s.all[i * ROWS + j];
    }
    return true;
}
