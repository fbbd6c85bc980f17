/* bulk_code.h - how the tables of a store write numbers, keys and positions. Each writes to `out`,
 * which has room, and returns the end of what it wrote. Knows nothing of tables. */
#ifndef STORE_BULK_CODE_H
#define STORE_BULK_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    BULK_UINT_BYTES_MAX = 10,
    BULK_DOCID_BYTES_MAX = 5,
    BULK_KEY_BYTES_MAX = 255 /* of a table */
};

/* 7 bits a byte, low group first, top bit set on all but the last. */
static inline unsigned char *bulk_uint(unsigned char *out, uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        *out++ = (unsigned char)(value | 0x80);
    *out++ = (unsigned char)value;
    return out;
}

/* Bytes that sort as the numbers do. */
static inline unsigned char *bulk_docid(unsigned char *out, uint32_t docid)
{
    if (docid >= 0x8000) {
        const unsigned bits = 32 - (unsigned)__builtin_clz(docid);
        const unsigned bytes = (bits + 5) / 7;
        const unsigned ones = 0xffu << (10 - bytes); /* bytes - 2 of them, then a zero */
        *out++ = (unsigned char)(ones | (bytes > 4 ? 0 : docid >> 8 * (bytes - 1)));
        for (unsigned left = bytes - 1; left > 2; left--)
            *out++ = (unsigned char)(docid >> 8 * (left - 1));
    }
    *out++ = (unsigned char)(docid >> 8);
    *out++ = (unsigned char)docid;
    return out;
}

/* Low byte first, without an end: only as the last part of a key. */
unsigned char *bulk_uint_last(unsigned char *out, uint64_t value);

/* How tables order slots, as numbers: by what bulk_uint writes for those with chunks of values, by
 * what bulk_uint_last writes for those with statistics. */
uint64_t bulk_chunk_order(uint32_t slot);
uint64_t bulk_statistics_order(uint32_t slot);

/* Each NUL is followed by 0xff; an `ended` one has a NUL behind it. */
unsigned char *bulk_text(unsigned char *out, const char *text, size_t bytes, bool ended);

/* Room for the positions of one term in one document. */
static inline size_t bulk_positions_room(size_t count)
{
    return 16 + 4 * count;
}
/* At least one, strictly ascending. */
unsigned char *bulk_positions(unsigned char *out, const uint32_t *positions, size_t count);

#endif
