/* word_hash.h - hashing and comparing short words by whole machine words: most have fewer than 16
 * bytes. */
#ifndef STEM_WORD_HASH_H
#define STEM_WORD_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t word_load8(const char *from)
{
    uint64_t value;
    memcpy(&value, from, sizeof value);
    return value;
}

static inline uint64_t word_load4(const char *from)
{
    uint32_t value;
    memcpy(&value, from, sizeof value);
    return value;
}

static inline uint64_t word_mix(uint64_t a, uint64_t b)
{
    const uint64_t product = (a ^ b) * 0x9e3779b97f4a7c15u;
    return product ^ product >> 32;
}

static inline uint32_t word_hash(const char *text, size_t bytes)
{
    uint64_t hash = bytes * 0xff51afd7ed558ccdu;
    if (bytes >= 8) { /* whole words, the last one overlapping */
        for (size_t at = 0; at + 8 < bytes; at += 8)
            hash = word_mix(hash, word_load8(text + at));
        hash = word_mix(hash, word_load8(text + bytes - 8));
    } else if (bytes >= 4) {
        hash = word_mix(hash, word_load4(text) << 32 | word_load4(text + bytes - 4));
    } else if (bytes > 0) {
        const unsigned char first = (unsigned char)text[0], middle = (unsigned char)text[bytes / 2],
                            last = (unsigned char)text[bytes - 1];
        hash = word_mix(hash, (uint64_t)first << 16 | (uint64_t)middle << 8 | last);
    }
    hash *= 0xc4ceb9fe1a85ec53u;
    return (uint32_t)(hash >> 32);
}

/* Whether the two words of `bytes` bytes are the same. */
static inline bool word_same(const char *a, const char *b, size_t bytes)
{
    if (bytes >= 8) {
        for (size_t at = 0; at + 8 < bytes; at += 8)
            if (word_load8(a + at) != word_load8(b + at))
                return false;
        return word_load8(a + bytes - 8) == word_load8(b + bytes - 8);
    }
    if (bytes >= 4)
        return word_load4(a) == word_load4(b) &&
               word_load4(a + bytes - 4) == word_load4(b + bytes - 4);
    for (size_t at = 0; at < bytes; at++)
        if (a[at] != b[at])
            return false;
    return true;
}

#endif
