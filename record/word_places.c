/* word_places.c - where the words of an article stand, read: a phrase is looked for in one walk
 * over numbers of equal width. word_places_write.c writes them. */
#include "record/word_places.h"

#include "record/prints.h"
#include "record/word_places_code.h"

#include <xxhash.h>

uint64_t word_places_hash(const char *term, size_t bytes)
{
    return XXH3_64bits(term, bytes);
}

/* Up to 8 bytes from `at`, the lowest first. */
static uint64_t load(const unsigned char *at, const unsigned char *end)
{
    uint64_t bytes = 0;
    if (end - at >= 8)
        return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
               (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 |
               (uint64_t)at[6] << 48 | (uint64_t)at[7] << 56;
    for (unsigned shift = 0; at < end; shift += 8)
        bytes |= (uint64_t)*at++ << shift;
    return bytes;
}

/* `count` bits, at most 57, from bit `first` on. */
static uint64_t bits_at(const unsigned char *from, const unsigned char *end, uint64_t first,
                        unsigned count)
{
    return load(from + first / 8, end) >> first % 8 & ((UINT64_C(1) << count) - 1);
}

static unsigned ones_of(uint64_t bits)
{
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return (unsigned)(bits * 0x0101010101010101u >> 56);
}

bool word_places_open(const void *value, size_t bytes, word_places *out)
{
    cursor in = cursor_of(value, bytes);
    const uint64_t terms = cursor_uint(&in);
    if (in.failed || !terms || terms > WORD_PLACES_MAX || in.end - in.at < 3)
        return false;
    out->terms = (uint32_t)terms;
    out->bits = (unsigned char)*in.at++;
    out->turn = (unsigned char)*in.at++;
    out->low_bits = (unsigned char)*in.at++;
    if (!out->bits || out->bits > PRINT_BITS_MAX || out->turn >= PRINT_TURNS ||
        out->low_bits > out->bits || out->bits - out->low_bits > prints_width(WORD_PLACES_MAX))
        return false;
    const uint64_t buckets = (terms + (UINT64_C(1) << (out->bits - out->low_bits)) + 7) / 8,
                   lows = (terms * out->low_bits + 7) / 8;
    if (buckets + lows > (uint64_t)(in.end - in.at))
        return false;
    out->buckets = (const unsigned char *)in.at;
    out->lows = out->buckets + buckets;
    out->parts = out->lows + lows;
    out->end = (const unsigned char *)in.end;
    return true;
}

/* Where in the bits of the buckets the zero is that `count` zeros are before. False when there are
 * not so many. */
static bool find_zero(const word_places *p, uint64_t count, uint64_t *out)
{
    const uint64_t bits = (uint64_t)(p->lows - p->buckets) * 8;
    for (uint64_t at = 0; at < bits; at += 64) {
        uint64_t zeros = ~load(p->buckets + at / 8, p->lows);
        const unsigned here = ones_of(zeros);
        if (count >= here) {
            count -= here;
            continue;
        }
        while (count--)
            zeros &= zeros - 1;
        *out = at + (unsigned)__builtin_ctzll(zeros);
        return *out < bits;
    }
    return false;
}

/* The number of the term with this print; 0 when there is none. */
static bool number_of(const word_places *p, uint64_t print, uint32_t *out)
{
    const uint64_t bucket = print >> p->low_bits;
    const uint64_t low = print & ((UINT64_C(1) << p->low_bits) - 1);
    const uint64_t bits = (uint64_t)(p->lows - p->buckets) * 8;
    uint64_t at = 0;
    *out = 0;
    if (bucket && !find_zero(p, bucket - 1, &at))
        return false;
    at += bucket > 0;
    for (uint64_t before = at - bucket;; at++, before++) {
        if (at >= bits)
            return false;
        if (!(p->buckets[at / 8] >> at % 8 & 1))
            return true;
        if (before >= p->terms)
            return false;
        if (bits_at(p->lows, p->parts, before * p->low_bits, p->low_bits) == low) {
            *out = (uint32_t)before + 1;
            return true;
        }
    }
}

bool word_places_find(const word_places *p, uint64_t hash, uint32_t *number)
{
    return number_of(p, prints_of(hash, p->bits, p->turn), number);
}

/* A number at `*at`, or false at the end. */
static bool take_uint(const unsigned char **at, const unsigned char *end, uint64_t *out)
{
    *out = 0;
    for (unsigned shift = 0; *at < end && shift < 63; shift += 7) {
        const unsigned char byte = *(*at)++;
        *out |= (uint64_t)(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return true;
    }
    return false;
}

static void next_extra(word_places_walk *w)
{
    uint64_t gap, number;
    if (!w->extras_left)
        return;
    w->extras_left--;
    if (!take_uint(&w->extras, w->end, &gap) || !take_uint(&w->extras, w->end, &number) ||
        gap > w->count || number > UINT32_MAX) {
        w->damaged = true;
        w->extra_at = UINT64_MAX;
        return;
    }
    w->extra_at += gap;
    w->extra_number = (uint32_t)number;
}

bool word_places_next_part(const word_places *p, const field *in, const unsigned char **parts,
                           word_places_walk *out)
{
    const unsigned char *at = *parts;
    *out = (word_places_walk){ .damaged = true };
    while (at < p->end) {
        word_places_walk w = { .width = prints_width(p->terms), .end = p->end };
        const unsigned code = *at++;
        if (!take_uint(&at, p->end, &w.first) || !take_uint(&at, p->end, &w.count) ||
            w.count > WORD_PLACES_MAX || w.first > UINT32_MAX - w.count)
            return false;
        const uint64_t bytes = (w.count * w.width + 7) / 8;
        if (bytes > (uint64_t)(p->end - at))
            return false;
        w.packed = at;
        w.packed_end = at += bytes;
        if (!take_uint(&at, p->end, &w.extras_left))
            return false;
        w.extras = at;
        const uint64_t extras = w.extras_left;
        for (uint64_t i = 0; i < 2 * extras; i++) {
            while (at < p->end && *at & 0x80)
                at++;
            if (at++ >= p->end)
                return false;
        }
        if (code >> 1 != word_places_code(in, false) >> 1 && (in || !(code & 1)))
            continue;
        w.extra_at = extras ? 0 : UINT64_MAX;
        next_extra(&w);
        *parts = at;
        *out = w;
        return true;
    }
    *parts = at;
    out->damaged = false;
    return false;
}

/* How many of the packed numbers, of `width` bits each, 8 bytes hold wherever in one they begin. */
static unsigned numbers_at_once(unsigned width)
{
    return 57 / width;
}

/* The same for a few numbers, each compared with all that 8 bytes hold at once. One above those of
 * the article's terms is nobody's, and is passed over. */
static bool next_of_few(word_places_walk *w, const uint32_t *wanted, uint64_t until,
                        uint32_t *found)
{
    const unsigned at_once = numbers_at_once(w->width), all_bits = at_once * w->width;
    uint64_t units = 0, asked[WORD_PLACES_FEW];
    for (unsigned i = 0; i < at_once; i++)
        units |= UINT64_C(1) << i * w->width;
    const uint64_t all = (UINT64_C(1) << all_bits) - 1, tops = units << (w->width - 1);
    const uint64_t below = all & ~tops;
    for (size_t i = 0; i < w->numbers_count; i++)
        asked[i] = units * w->numbers[i];
    for (uint64_t at = w->at; at < until; at += at_once) {
        const uint64_t bit = at * w->width;
        const uint64_t held = load(w->packed + bit / 8, w->packed_end) >> bit % 8 & all;
        uint64_t differs = tops; /* the top bit of each number that none asked for equals */
        for (size_t i = 0; i < w->numbers_count; i++) {
            const uint64_t other = held ^ asked[i];
            differs &= ((other & below) + below) | other;
        }
        const uint64_t same = tops & ~differs;
        if (!same)
            continue;
        const unsigned place = (unsigned)__builtin_ctzll(same) / w->width;
        if (at + place >= until)
            break;
        w->at = at + place;
        *found = wanted[held >> place * w->width & ((UINT64_C(1) << w->width) - 1)];
        return true;
    }
    w->at = until;
    return false;
}

/* The next place before `until` whose term is wanted, in `w->at`; false, with `w->at` at `until`,
 * when there is none. Most of the time of a phrase is spent here. */
static bool next_wanted(word_places_walk *w, uint32_t terms, const uint32_t *wanted, uint64_t until,
                        uint32_t *found)
{
    if (w->numbers)
        return next_of_few(w, wanted, until, found);
    const uint32_t mask = (uint32_t)((UINT64_C(1) << w->width) - 1);
    const unsigned at_once = numbers_at_once(w->width);
    uint64_t at = w->at;
    while (at < until) {
        const uint64_t bit = at * w->width;
        uint64_t held = load(w->packed + bit / 8, w->packed_end) >> bit % 8;
        const uint64_t left = until - at, end = at + (left < at_once ? left : at_once);
        for (; at < end; at++, held >>= w->width) {
            const uint32_t number = (uint32_t)held & mask;
            if (number > terms) {
                w->damaged = true;
                return false;
            }
            if ((*found = wanted[number]) != 0) {
                w->at = at;
                return true;
            }
        }
    }
    w->at = until;
    return false;
}

bool word_places_next(word_places_walk *w, const word_places *p, const uint32_t *wanted,
                      uint32_t *position, uint32_t *found)
{
    for (;;) {
        if (w->extra_at < w->at) { /* behind the place it shares */
            const uint32_t number = w->extra_number;
            *position = (uint32_t)(w->first + w->extra_at);
            if (w->extras_left)
                next_extra(w);
            else
                w->extra_at = UINT64_MAX;
            if (number > p->terms)
                w->damaged = true;
            else if ((*found = wanted[number]) != 0)
                return true;
        }
        if (w->damaged)
            return false;
        if (w->extra_at < w->at)
            continue;
        if (w->at >= w->count)
            return false;
        const uint64_t until = w->extra_at < w->count ? w->extra_at + 1 : w->count;
        if (next_wanted(w, p->terms, wanted, until, found)) {
            *position = (uint32_t)(w->first + w->at++);
            return true;
        }
        if (w->damaged)
            return false;
    }
}

/* ---- words in a row -------------------------------------------------------------------- */

/* Does one of the numbers stand beside another term? */
static bool is_extra(word_places_walk w, const uint32_t *numbers, size_t count)
{
    for (; w.extra_at != UINT64_MAX && !w.damaged;
         w.extras_left ? next_extra(&w) : (void)(w.extra_at = UINT64_MAX))
        for (size_t i = 0; i < count; i++)
            if (numbers[i] == w.extra_number)
                return true;
    return w.damaged;
}

static uint64_t number_at(const word_places_walk *w, uint64_t place)
{
    return bits_at(w->packed, w->packed_end, place * w->width, w->width);
}

bool word_places_in_a_row(const word_places_walk *w, const uint32_t *numbers, size_t count,
                          bool *found)
{
    const unsigned at_once = numbers_at_once(w->width);
    *found = false;
    if (count < 2 || at_once < 2 || is_extra(*w, numbers, count))
        return false;
    uint64_t units = 0;
    for (unsigned i = 0; i < at_once; i++)
        units |= UINT64_C(1) << i * w->width;
    const uint64_t all = (UINT64_C(1) << at_once * w->width) - 1, tops = units << (w->width - 1);
    const uint64_t below = all & ~tops;
    const uint64_t first = units * numbers[0], second = units * numbers[1];
    for (uint64_t at = 0; at + count <= w->count; at += at_once - 1) {
        const uint64_t bit = at * w->width;
        const uint64_t held = load(w->packed + bit / 8, w->packed_end) >> bit % 8 & all;
        const uint64_t one = held ^ first, other = held ^ second;
        /* the top bit of each number that is not the first, or has not the second behind it */
        const uint64_t differs =
            (((one & below) + below) | one) | (((other & below) + below) | other) >> w->width;
        uint64_t same = tops & (all >> w->width) & ~differs;
        for (; same; same &= same - 1) {
            const uint64_t start = at + (unsigned)__builtin_ctzll(same) / w->width;
            size_t i = 2;
            while (i < count && start + i < w->count && number_at(w, start + i) == numbers[i])
                i++;
            if (i == count && start + count <= w->count) {
                *found = true;
                return true;
            }
        }
    }
    return true;
}
