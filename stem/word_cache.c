/* word_cache.c - open addressing over small entries; words and terms lie in a pool in the order
 * they came, so frequent words, which come early, lie close together. */
#include "stem/word_cache.h"

#include "stem/word_hash.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
    ENTRIES_LEAST = 1 << 6, /* powers of two */
    ENTRIES_MOST = 1 << 17,
    RECORD_BYTES_MAX = 2 + WORD_CACHE_BYTES_MAX + WORD_CACHE_BYTES_MAX + 1,
    POOL_LEAST = 1 << 10,
    POOL_MOST = 1 << 21
};

typedef struct entry {
    uint32_t hash;
    uint32_t record; /* where in the pool; 0 = empty */
    uint32_t note;
} entry;

/* A record: bytes of the word, bytes of the term, the word, the term, NUL. Both parts grow as they
 * fill: a question has a cache for each language of the index, and few words for it. */
struct word_cache {
    size_t mask; /* entries are one more, half of them used at most */
    size_t words;
    entry *entries;
    size_t used, capacity; /* of the pool */
    char *pool;
};

word_cache *word_cache_new(void)
{
    word_cache *const c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->entries = calloc(ENTRIES_LEAST, sizeof *c->entries);
    c->pool = malloc(POOL_LEAST);
    if (!c->entries || !c->pool) {
        word_cache_free(c);
        return NULL;
    }
    c->mask = ENTRIES_LEAST - 1;
    c->capacity = POOL_LEAST;
    c->used = 1; /* 0 stands for an empty entry */
    return c;
}

void word_cache_free(word_cache *c)
{
    if (!c)
        return;
    free(c->entries);
    free(c->pool);
    free(c);
}

uint32_t word_cache_hash(const char *word, size_t bytes)
{
    return word_hash(word, bytes);
}

word_known word_cache_find(word_cache *c, uint32_t hash, const char *word, size_t bytes)
{
    for (size_t i = hash & c->mask; c->entries[i].record; i = (i + 1) & c->mask) {
        if (c->entries[i].hash != hash)
            continue;
        const char *const record = c->pool + c->entries[i].record;
        if ((unsigned char)record[0] == bytes && word_same(record + 2, word, bytes))
            return (word_known){ record + 2 + bytes, (unsigned char)record[1],
                                 &c->entries[i].note };
    }
    return (word_known){ 0 };
}

static bool grow_entries(word_cache *c)
{
    const size_t mask = c->mask * 2 + 1;
    entry *const entries = c->mask + 1 < ENTRIES_MOST ? calloc(mask + 1, sizeof *entries) : NULL;
    if (!entries)
        return false;
    for (size_t i = 0; i <= c->mask; i++) {
        size_t to = c->entries[i].hash & mask;
        if (!c->entries[i].record)
            continue;
        while (entries[to].record)
            to = (to + 1) & mask;
        entries[to] = c->entries[i];
    }
    free(c->entries);
    c->entries = entries;
    c->mask = mask;
    return true;
}

static bool grow_pool(word_cache *c)
{
    char *const pool = c->capacity < POOL_MOST ? realloc(c->pool, c->capacity * 2) : NULL;
    if (!pool)
        return false;
    c->pool = pool;
    c->capacity *= 2;
    return true;
}

/* Room for one more, if need be by forgetting all: at the limits, or where memory is out. */
static void make_room(word_cache *c)
{
    const bool has_entry = c->words * 2 <= c->mask || grow_entries(c);
    const bool has_bytes = c->used + RECORD_BYTES_MAX <= c->capacity || grow_pool(c);
    if (has_entry && has_bytes)
        return;
    memset(c->entries, 0, (c->mask + 1) * sizeof *c->entries);
    c->words = 0;
    c->used = 1;
}

word_known word_cache_add(word_cache *c, uint32_t hash, const char *word, size_t bytes,
                          const char *term, size_t term_bytes)
{
    make_room(c);
    size_t i = hash & c->mask;
    while (c->entries[i].record)
        i = (i + 1) & c->mask;
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
    for (size_t i = 0; i <= c->mask; i++)
        c->entries[i].note = 0;
}
