/* prints.h - short hashes of the terms of an article: so short that just no two are the same, and
 * in order. Where words stand is written with them (record/word_places.h). */
#ifndef RECORD_PRINTS_H
#define RECORD_PRINTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    PRINT_BITS_MAX = 56,
    PRINT_TURNS = 64 /* ways to make prints of one length, tried in turn */
};

typedef struct print_row {
    uint64_t hash, print;
    uint32_t term; /* the caller's */
} print_row;

typedef struct prints { /* zeroed before the first use */
    print_row *rows;    /* by print, once they are chosen */
    size_t count;
    unsigned bits, turn;

    print_row *spare; /* scratch, as large as `rows` */
    size_t capacity;
    uint64_t *seen; /* scratch: a bit for each print there may be */
    unsigned seen_bits;
} prints;

void prints_clear(prints *p);
/* Room for `count` rows, whose hashes and terms are the caller's to fill in; false when out of
 * memory. */
bool prints_begin(prints *p, size_t count);
/* Choose bits, turn and prints, and put the rows in order. The same hashes always give the same.
 * False when out of memory, or two hashes are the same. */
bool prints_choose(prints *p);

/* How many bits `value` takes; 0 for 0. */
static inline unsigned prints_width(uint64_t value)
{
    return value ? 64 - (unsigned)__builtin_clzll(value) : 0;
}

/* `bits` of a hash (1 to PRINT_BITS_MAX), another choice of them each turn. */
static inline uint64_t prints_of(uint64_t hash, unsigned bits, unsigned turn)
{
    return ((hash >> turn | hash << (-turn & 63)) * 0x9e3779b97f4a7c15u) >> (64 - bits);
}

#endif
