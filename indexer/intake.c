/* intake.c - a hash table with open addressing; nothing is ever taken out. */
#include "indexer/intake.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum { SLOTS_FIRST = 256, KEY_REST_BITS = 31, KEY_REST_MASK = 0x7fffffff };

typedef struct slot {
    uint64_t key;
    uint32_t key_rest : KEY_REST_BITS;
    uint32_t from_stream : 1;
    store_docid docid;
    unsigned char content[8];
} slot;

struct intake {
    slot *slots; /* an unused one is all zero */
    size_t slots_count, used;
};

intake *intake_new(void)
{
    intake *const in = calloc(1, sizeof *in);
    if (!in)
        return NULL;
    in->slots_count = SLOTS_FIRST;
    in->slots = calloc(in->slots_count, sizeof *in->slots);
    if (!in->slots) {
        free(in);
        return NULL;
    }
    return in;
}

void intake_free(intake *in)
{
    if (!in)
        return;
    free(in->slots);
    free(in);
}

static slot key_of(const char *term, size_t bytes)
{
    const XXH128_hash_t hash = XXH3_128bits(term, bytes);
    /* the lowest bit set: no key is that of an unused slot */
    return (slot){ .key = hash.low64 | 1, .key_rest = hash.high64 & KEY_REST_MASK };
}

/* Where `key` is, or would be. */
static size_t place_of(const intake *in, const slot *key)
{
    const size_t mask = in->slots_count - 1;
    size_t at = (size_t)(key->key >> 1) & mask;
    while (in->slots[at].key &&
           (in->slots[at].key != key->key || in->slots[at].key_rest != key->key_rest))
        at = (at + 1) & mask;
    return at;
}

static bool is_crowded(const intake *in)
{
    return in->used >= in->slots_count / 4 * 3;
}

static bool grow(intake *in)
{
    intake larger = { .slots_count = in->slots_count * 2, .used = in->used };
    larger.slots = calloc(larger.slots_count, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < in->slots_count; i++)
        if (in->slots[i].key)
            larger.slots[place_of(&larger, &in->slots[i])] = in->slots[i];
    free(in->slots);
    *in = larger;
    return true;
}

size_t intake_memory_bytes(const intake *in)
{
    const size_t bytes = in->slots_count * sizeof *in->slots;
    return is_crowded(in) ? 3 * bytes : bytes; /* both tables while it grows */
}

bool intake_find(const intake *in, const char *term, size_t bytes, taken *out)
{
    const slot key = key_of(term, bytes);
    const slot *const found = &in->slots[place_of(in, &key)];
    if (!found->key)
        return false;
    if (out) {
        out->docid = found->docid;
        out->from_stream = found->from_stream;
        memcpy(out->content, found->content, sizeof out->content);
    }
    return true;
}

bool intake_add(intake *in, const char *term, size_t bytes, const taken *what)
{
    if (is_crowded(in) && !grow(in))
        return false;
    slot added = key_of(term, bytes);
    added.docid = what->docid;
    added.from_stream = what->from_stream;
    memcpy(added.content, what->content, sizeof added.content);
    in->slots[place_of(in, &added)] = added;
    in->used++;
    return true;
}
