/* vocab_table.h - the shape of the generated table, for its generator and vocab.c alone. */
#ifndef STEM_VOCAB_TABLE_H
#define STEM_VOCAB_TABLE_H

#include "stem/languages.h"

#include <stdint.h>

enum {
    VOCAB_SLOTS = 8192,    /* a power of two; the rows fill less than half of them */
    VOCAB_WORD_BYTES = 40, /* of the longest word that is looked for */
    VOCAB_FILTER_BITS = 1 << 15,
    VOCAB_ALL_LANGS = LANG_ROWS_MAX - 1 /* the number that "*" has */
};

typedef struct vocab_slot {
    uint32_t word; /* where vocab_texts has it, in lower case; 0 = empty */
    uint8_t bytes, lang;
    uint16_t classes;
} vocab_slot;

/* `word` in lower case with plain apostrophes. Its bytes; 0 when that is longer than it may be. */
size_t vocab_lower(const char *word, size_t bytes, char out[VOCAB_WORD_BYTES]);

static inline uint32_t vocab_hash_byte(uint32_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 16777619u; /* FNV-1a */
}

static inline uint32_t vocab_hash_start(size_t lang)
{
    return vocab_hash_byte(2166136261u, (char)lang);
}

/* The slot where the search for a word of that hash begins. */
static inline size_t vocab_slot_first(uint32_t hash)
{
    return (hash ^ hash >> 15) % VOCAB_SLOTS;
}

/* By the low bits of the first three bytes, which an ASCII letter has in either case. */
static inline size_t vocab_filter_bit(const char *word, size_t bytes)
{
    const size_t second = bytes > 1 ? (unsigned char)word[1] & 0x1f : 0;
    const size_t third = bytes > 2 ? (unsigned char)word[2] & 0x1f : 0;
    return ((size_t)word[0] & 0x1f) << 10 | second << 5 | third;
}

#endif
