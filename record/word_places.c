/* word_places.c - the terms of an article as a sorted set of short hashes, and its words as numbers
 * of equal width: a phrase is looked for in one walk over them. The format is written in
 * docs/index-format.md. */
#include "record/word_places.h"

#include "record/prints.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum {
    SLOTS_MIN = 256,
    TOO_MANY = INT32_MAX /* words of an article */
};

typedef struct written { /* a term of the article */
    uint64_t hash;
    uint32_t number;
} written;

typedef struct word { /* at its position in a part */
    uint32_t position, term;
} word;

typedef struct part {
    unsigned char code;
    size_t first, end; /* of words */
} part;

struct word_places_writer {
    written *terms;
    size_t terms_count, terms_capacity;
    uint32_t *slots; /* term + 1, by hash; a power of two, at least twice as many as terms */
    size_t slots_count;
    word *words;
    size_t words_count, words_capacity;
    part parts[FIELDS_COUNT + 2];
    size_t parts_count;
    prints prints; /* of the terms */
    word *late;    /* scratch: words that were added behind others they stand before */
    size_t late_capacity;
};

/* ---- what fields are called ---- */

static unsigned code_of(const field *in, bool is_text_too)
{
    return (in ? (unsigned)in->id + 1 : 0) << 1 | (unsigned)is_text_too;
}

/* ---- collecting ---- */

uint64_t word_places_hash(const char *term, size_t bytes)
{
    return XXH3_64bits(term, bytes);
}

word_places_writer *word_places_writer_new(void)
{
    word_places_writer *const w = calloc(1, sizeof *w);
    if (!w)
        return NULL;
    w->slots = calloc(SLOTS_MIN, sizeof *w->slots);
    w->slots_count = SLOTS_MIN;
    if (w->slots)
        return w;
    free(w);
    return NULL;
}

void word_places_writer_free(word_places_writer *w)
{
    if (!w)
        return;
    free(w->terms);
    free(w->slots);
    free(w->words);
    free(w->late);
    prints_clear(&w->prints);
    free(w);
}

void word_places_start(word_places_writer *w)
{
    memset(w->slots, 0, w->slots_count * sizeof *w->slots);
    w->terms_count = w->words_count = w->parts_count = 0;
}

/* Room for one more of `size` bytes. NULL when out of memory. */
static void *room(void *rows, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return rows;
    const size_t more = *capacity ? *capacity * 2 : 256;
    void *const grown = more > SIZE_MAX / size ? NULL : realloc(rows, more * size);
    if (grown)
        *capacity = more;
    return grown;
}

bool word_places_part(word_places_writer *w, const field *in, bool is_text_too)
{
    if (w->parts_count == sizeof w->parts / sizeof *w->parts)
        return false;
    w->parts[w->parts_count++] =
        (part){ (unsigned char)code_of(in, is_text_too), w->words_count, w->words_count };
    return true;
}

static void put_in_slot(word_places_writer *w, size_t term)
{
    size_t at = w->terms[term].hash & (w->slots_count - 1);
    while (w->slots[at])
        at = (at + 1) & (w->slots_count - 1);
    w->slots[at] = (uint32_t)term + 1;
}

static bool more_slots(word_places_writer *w)
{
    uint32_t *const slots = calloc(w->slots_count * 2, sizeof *slots);
    if (!slots)
        return false;
    free(w->slots);
    w->slots = slots;
    w->slots_count *= 2;
    for (size_t i = 0; i < w->terms_count; i++)
        put_in_slot(w, i);
    return true;
}

/* The term with this hash, which is as good as its name: of a million terms two have the same once
 * in thirty million articles. */
static bool term_of(word_places_writer *w, uint64_t hash, uint32_t *out)
{
    for (size_t at = hash & (w->slots_count - 1); w->slots[at]; at = (at + 1) & (w->slots_count - 1))
        if (w->terms[w->slots[at] - 1].hash == hash) {
            *out = w->slots[at] - 1;
            return true;
        }
    written *const terms = room(w->terms, w->terms_count, &w->terms_capacity, sizeof *terms);
    if (!terms)
        return false;
    w->terms = terms;
    if ((w->terms_count + 1) * 2 > w->slots_count && !more_slots(w))
        return false;
    *out = (uint32_t)w->terms_count;
    terms[w->terms_count] = (written){ hash, 0 };
    put_in_slot(w, w->terms_count++);
    return true;
}

bool word_places_add(word_places_writer *w, const char *term, size_t bytes, uint32_t position)
{
    uint32_t number;
    if (w->words_count >= TOO_MANY)
        return false;
    word *const words = room(w->words, w->words_count, &w->words_capacity, sizeof *words);
    if (!words)
        return false;
    w->words = words;
    if (!term_of(w, word_places_hash(term, bytes), &number))
        return false;
    words[w->words_count++] = (word){ position, number };
    w->parts[w->parts_count - 1].end = w->words_count;
    return true;
}

/* ---- fingerprints ---- */

static bool choose_prints(word_places_writer *w)
{
    if (!prints_begin(&w->prints, w->terms_count))
        return false;
    for (size_t i = 0; i < w->terms_count; i++)
        w->prints.rows[i] = (print_row){ .hash = w->terms[i].hash, .term = (uint32_t)i };
    if (!prints_choose(&w->prints))
        return false;
    for (size_t i = 0; i < w->terms_count; i++)
        w->terms[w->prints.rows[i].term].number = (uint32_t)i + 1;
    return true;
}

/* ---- bits, the lowest first ---- */

typedef struct bit_writer {
    buf *to;
    uint64_t held;
    unsigned count;
} bit_writer;

static void put_bits(bit_writer *b, uint64_t value, unsigned count) /* at most 56 */
{
    b->held |= value << b->count;
    b->count += count;
    while (b->count >= 8) {
        buf_byte(b->to, (char)b->held);
        b->held >>= 8;
        b->count -= 8;
    }
}

static void end_bits(bit_writer *b)
{
    if (b->count)
        buf_byte(b->to, (char)b->held);
    b->held = b->count = 0;
}

/* ---- packing ---- */

/* The part of each print above `low_bits` as a bucket: a one for each print in it, then a zero.
 * Behind all buckets, from a whole byte on, the low bits of each. */
static void pack_prints(const word_places_writer *w, unsigned bits, unsigned low_bits, buf *out)
{
    const uint64_t buckets = UINT64_C(1) << (bits - low_bits);
    bit_writer b = { out, 0, 0 };
    size_t next = 0;
    for (uint64_t bucket = 0; bucket < buckets; bucket++) {
        for (; next < w->terms_count && w->prints.rows[next].print >> low_bits == bucket; next++)
            put_bits(&b, 1, 1);
        put_bits(&b, 0, 1);
    }
    end_bits(&b);
    for (size_t i = 0; i < w->terms_count; i++)
        put_bits(&b, w->prints.rows[i].print & ((UINT64_C(1) << low_bits) - 1), low_bits);
    end_bits(&b);
}

static int by_position(const void *a, const void *b)
{
    const word *const left = a, *const right = b;
    if (left->position != right->position)
        return left->position < right->position ? -1 : 1;
    return (left->term > right->term) - (left->term < right->term);
}

/* Words come in order, and figures, which are fewer, behind all of them: only these are sorted, and
 * then put in between. False when out of memory. */
static bool sort_words(word_places_writer *w, word *words, size_t count)
{
    size_t early = 1;
    while (early < count && words[early - 1].position <= words[early].position)
        early++;
    size_t late = count - early;
    if (late > w->late_capacity) {
        free(w->late);
        w->late = calloc(late, sizeof *w->late);
        w->late_capacity = w->late ? late : 0;
        if (!w->late)
            return false;
    }
    if (late) {
        qsort(words + early, late, sizeof *words, by_position);
        memcpy(w->late, words + early, late * sizeof *words);
    }
    for (size_t to = count; late; to--) /* from the last one on */
        words[to - 1] = early && words[early - 1].position > w->late[late - 1].position
                            ? words[--early]
                            : w->late[--late];
    return true;
}

/* One number a place; where several terms share a place, the others behind. */
static void pack_part(const word_places_writer *w, const part *p, unsigned width, buf *out)
{
    const word *const words = w->words + p->first;
    const size_t count = p->end - p->first;
    bit_writer b = { out, 0, 0 };
    size_t extras = 0;
    const uint32_t first = words[0].position;
    buf_byte(out, (char)p->code);
    buf_uint(out, first);
    buf_uint(out, words[count - 1].position - first + 1);
    for (size_t i = 0; i < count; i++) {
        if (i && words[i].position == words[i - 1].position) {
            extras++;
            continue;
        }
        for (uint32_t at = i ? words[i - 1].position + 1 : first; at < words[i].position; at++)
            put_bits(&b, 0, width);
        put_bits(&b, w->terms[words[i].term].number, width);
    }
    end_bits(&b);
    buf_uint(out, extras);
    uint32_t before = first;
    for (size_t i = 1; i < count; i++)
        if (words[i].position == words[i - 1].position) {
            buf_uint(out, words[i].position - before);
            buf_uint(out, w->terms[words[i].term].number);
            before = words[i].position;
        }
}

bool word_places_pack(word_places_writer *w, buf *out)
{
    if (!w->words_count)
        return true;
    if (!choose_prints(w))
        return false;
    const unsigned bits = w->prints.bits;
    const unsigned width = prints_width(w->terms_count);
    const unsigned low_bits = bits > width ? bits - width : 0; /* so buckets are half full or more */
    buf_uint(out, w->terms_count);
    buf_byte(out, (char)bits);
    buf_byte(out, (char)w->prints.turn);
    buf_byte(out, (char)low_bits);
    pack_prints(w, bits, low_bits, out);
    for (size_t i = 0; i < w->parts_count; i++) {
        const part *const p = &w->parts[i];
        if (p->end == p->first)
            continue;
        if (!sort_words(w, w->words + p->first, p->end - p->first))
            return false;
        pack_part(w, p, width, out);
    }
    return !buf_failed(out);
}

/* ---- reading ---- */

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
    if (in.failed || !terms || terms > TOO_MANY || in.end - in.at < 3)
        return false;
    out->terms = (uint32_t)terms;
    out->bits = (unsigned char)*in.at++;
    out->turn = (unsigned char)*in.at++;
    out->low_bits = (unsigned char)*in.at++;
    if (!out->bits || out->bits > PRINT_BITS_MAX || out->turn >= PRINT_TURNS ||
        out->low_bits > out->bits || out->bits - out->low_bits > prints_width(TOO_MANY))
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
            w.count > TOO_MANY || w.first > UINT32_MAX - w.count)
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
        if (code >> 1 != code_of(in, false) >> 1 && (in || !(code & 1)))
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

/* The next place before `until` whose term is wanted, in `w->at`; false, with `w->at` at `until`, when
 * there is none. Most of the time of a phrase is spent here. */
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
        const uint64_t differs = (((one & below) + below) | one) |
                                 (((other & below) + below) | other) >> w->width;
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
