/* word_places_write.c - the terms of an article as a sorted set of short hashes, and its words as
 * numbers of equal width. The format is written in docs/index-format.md. */
#include "record/word_places.h"

#include "record/prints.h"
#include "record/word_places_code.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS_MIN = 256 };

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

/* ---- collecting ---- */

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
        (part){ (unsigned char)word_places_code(in, is_text_too), w->words_count, w->words_count };
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
    for (size_t at = hash & (w->slots_count - 1); w->slots[at];
         at = (at + 1) & (w->slots_count - 1))
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
    if (w->words_count >= WORD_PLACES_MAX)
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
    const unsigned low_bits =
        bits > width ? bits - width : 0; /* so buckets are half full or more */
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
