/* word_cache.c - open addressing over small entries; words and terms lie in a pool in the order
 * they came, so frequent words, which come early, lie close together. */
#include "stem/word_cache.h"

#include "stem/word_hash.h"

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

uint32_t word_cache_hash(const char *word, size_t bytes)
{
    return word_hash(word, bytes);
}

word_known word_cache_find(word_cache *c, uint32_t hash, const char *word, size_t bytes)
{
    for (size_t i = hash % ENTRIES; c->entries[i].record; i = (i + 1) % ENTRIES) {
        if (c->entries[i].hash != hash)
            continue;
        const char *const record = c->pool + c->entries[i].record;
        if ((unsigned char)record[0] == bytes && word_same(record + 2, word, bytes))
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
