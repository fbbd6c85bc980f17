/* prints.c - trying prints until no two are the same, and sorting them by their bytes. */
#include "record/prints.h"

#include <stdlib.h>
#include <string.h>

enum {
    SPARE_BITS = 2, /* fewer than make a clash of two prints unlikely: another turn is cheaper */
    SEEN_BITS_MAX = 20, /* more, of articles of 2,000 terms and up, are compared when sorted */
    WORD_BITS = 64,
    DIGIT_BITS = 8,
    DIGITS = 1 << DIGIT_BITS
};

void prints_clear(prints *p)
{
    free(p->rows);
    free(p->spare);
    free(p->seen);
    *p = (prints){ 0 };
}

bool prints_begin(prints *p, size_t count)
{
    if (count > p->capacity) {
        free(p->rows);
        free(p->spare);
        p->rows = calloc(count, sizeof *p->rows);
        p->spare = calloc(count, sizeof *p->spare);
        p->capacity = p->rows && p->spare ? count : 0;
    }
    p->count = count;
    return count <= p->capacity;
}

static size_t words_for(unsigned bits)
{
    return bits > 6 ? (size_t)1 << (bits - 6) : 1;
}

static bool make_seen(prints *p, unsigned bits)
{
    if (p->seen && p->seen_bits >= bits)
        return true;
    free(p->seen);
    p->seen = calloc(words_for(bits), sizeof *p->seen);
    p->seen_bits = p->seen ? bits : 0;
    return p->seen;
}

/* Does no print come twice? Stops at the first that does. */
static bool all_differ(prints *p)
{
    memset(p->seen, 0, words_for(p->bits) * sizeof *p->seen);
    for (size_t i = 0; i < p->count; i++) {
        const uint64_t print = prints_of(p->rows[i].hash, p->bits, p->turn);
        const uint64_t bit = UINT64_C(1) << print % WORD_BITS;
        if (p->seen[print / WORD_BITS] & bit)
            return false;
        p->seen[print / WORD_BITS] |= bit;
    }
    return true;
}

/* From the lowest digit to the highest, each pass keeping the order of the one before. */
static void sort(prints *p)
{
    for (size_t i = 0; i < p->count; i++)
        p->rows[i].print = prints_of(p->rows[i].hash, p->bits, p->turn);
    for (unsigned shift = 0; shift < p->bits; shift += DIGIT_BITS) {
        size_t ends[DIGITS] = { 0 }, before = 0;
        for (size_t i = 0; i < p->count; i++)
            ends[p->rows[i].print >> shift & (DIGITS - 1)]++;
        for (size_t digit = 0; digit < DIGITS; digit++) {
            const size_t count = ends[digit];
            ends[digit] = before;
            before += count;
        }
        for (size_t i = 0; i < p->count; i++)
            p->spare[ends[p->rows[i].print >> shift & (DIGITS - 1)]++] = p->rows[i];
        print_row *const sorted = p->spare;
        p->spare = p->rows;
        p->rows = sorted;
    }
}

static bool try_these(prints *p)
{
    const bool can_see = p->bits <= SEEN_BITS_MAX;
    if (can_see && !all_differ(p))
        return false;
    sort(p);
    for (size_t i = 1; i < p->count && !can_see; i++)
        if (p->rows[i].print == p->rows[i - 1].print)
            return false;
    return true;
}

bool prints_choose(prints *p)
{
    const unsigned wide = 2 * prints_width(p->count);
    for (p->bits = wide > SPARE_BITS ? wide - SPARE_BITS : 1; p->bits <= PRINT_BITS_MAX;
         p->bits++) {
        if (p->bits <= SEEN_BITS_MAX && !make_seen(p, p->bits))
            return false;
        for (p->turn = 0; p->turn < PRINT_TURNS; p->turn++)
            if (try_these(p))
                return true;
    }
    return false;
}
