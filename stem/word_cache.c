/* word_cache.c - open addressing over small entries; words and terms lie in a pool in the order
 * they came, so frequent words, which come early, lie close together. */
#include "stem/word_cache.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
    ENTRIES = 1 << 17, /* a power of two */
    WORDS_MAX = ENTRIES / 2,
    RECORD_BYTES_MAX = 2 + WORD_CACHE_BYTES_MAX + WORD_CACHE_BYTES_MAX + 1,
    POOL_BYTES = 1 << 21
};

typedef struct entry {
    uint32_t hash;
    uint32_t record; /* where in the pool; 0 = empty */
    uint32_t note;
} entry;

/* A record: bytes of the word, bytes of the term, the word, the term, NUL. */
struct word_cache {
    size_t words, used; /* entries and bytes of the pool */
    entry entries[ENTRIES];
    char pool[POOL_BYTES];
};

word_cache *word_cache_new(void)
{
    word_cache *const c = calloc(1, sizeof *c); /* pages come as they are used */
    if (c)
        c->used = 1; /* 0 stands for an empty entry */
    return c;
}

void word_cache_free(word_cache *c)
{
    free(c);
}

static uint64_t load8(const char *from)
{
    uint64_t word;
    memcpy(&word, from, sizeof word);
    return word;
}

static uint64_t load4(const char *from)
{
    uint32_t word;
    memcpy(&word, from, sizeof word);
    return word;
}

static uint64_t mix(uint64_t a, uint64_t b)
{
    const uint64_t product = (a ^ b) * 0x9e3779b97f4a7c15u;
    return product ^ product >> 32;
}

uint32_t word_cache_hash(const char *word, size_t bytes)
{
    uint64_t hash = bytes * 0xff51afd7ed558ccdu;
    if (bytes >= 8) { /* whole words, the last one overlapping */
        for (size_t at = 0; at + 8 < bytes; at += 8)
            hash = mix(hash, load8(word + at));
        hash = mix(hash, load8(word + bytes - 8));
    } else if (bytes >= 4) {
        hash = mix(hash, load4(word) << 32 | load4(word + bytes - 4));
    } else if (bytes > 0) {
        const unsigned char first = (unsigned char)word[0], middle = (unsigned char)word[bytes / 2],
                            last = (unsigned char)word[bytes - 1];
        hash = mix(hash, (uint64_t)first << 16 | (uint64_t)middle << 8 | last);
    }
    hash *= 0xc4ceb9fe1a85ec53u;
    return (uint32_t)(hash >> 32);
}

/* memcmp for words: most have fewer than 16 bytes. */
static bool same(const char *a, const char *b, size_t bytes)
{
    if (bytes >= 8) {
        for (size_t at = 0; at + 8 < bytes; at += 8)
            if (load8(a + at) != load8(b + at))
                return false;
        return load8(a + bytes - 8) == load8(b + bytes - 8);
    }
    if (bytes >= 4)
        return load4(a) == load4(b) && load4(a + bytes - 4) == load4(b + bytes - 4);
    for (size_t at = 0; at < bytes; at++)
        if (a[at] != b[at])
            return false;
    return true;
}

word_known word_cache_find(word_cache *c, uint32_t hash, const char *word, size_t bytes)
{
    for (size_t i = hash % ENTRIES; c->entries[i].record; i = (i + 1) % ENTRIES) {
        if (c->entries[i].hash != hash)
            continue;
        const char *const record = c->pool + c->entries[i].record;
        if ((unsigned char)record[0] == bytes && same(record + 2, word, bytes))
            return (word_known){ record + 2 + bytes, (unsigned char)record[1],
                                 &c->entries[i].note };
    }
    return (word_known){ 0 };
}

word_known word_cache_add(word_cache *c, uint32_t hash, const char *word, size_t bytes,
                          const char *term, size_t term_bytes)
{
    if (c->words == WORDS_MAX || c->used + RECORD_BYTES_MAX > POOL_BYTES) {
        memset(c->entries, 0, sizeof c->entries);
        c->words = 0;
        c->used = 1;
    }
    size_t i = hash % ENTRIES;
    while (c->entries[i].record)
        i = (i + 1) % ENTRIES;
    c->entries[i] = (entry){ hash, (uint32_t)c->used, 0 };
    c->words++;
    char *const record = c->pool + c->used;
    record[0] = (char)bytes;
    record[1] = (char)term_bytes;
    memcpy(record + 2, word, bytes);
    memcpy(record + 2 + bytes, term, term_bytes);
    record[2 + bytes + term_bytes] = '\0';
    c->used += 2 + bytes + term_bytes + 1;
    return (word_known){ record + 2 + bytes, term_bytes, &c->entries[i].note };
}

void word_cache_clear_notes(word_cache *c)
{
    for (size_t i = 0; i < ENTRIES; i++)
        c->entries[i].note = 0;
}
