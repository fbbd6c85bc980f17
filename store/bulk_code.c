/* bulk_code.c - the codings that are more than a loop over bits; positions above all. */
#include "store/bulk_code.h"

#include <string.h>

unsigned char *bulk_uint_last(unsigned char *out, uint64_t value)
{
    for (; value; value >>= 8)
        *out++ = (unsigned char)value;
    return out;
}

/* The bytes from the top, then their number: shorter ones sort before those they begin. */
static uint64_t order_of(const unsigned char *bytes, const unsigned char *end)
{
    uint64_t order = (uint64_t)(end - bytes);
    for (unsigned shift = 56; bytes < end; shift -= 8)
        order |= (uint64_t)*bytes++ << shift;
    return order;
}

uint64_t bulk_chunk_order(uint32_t slot)
{
    unsigned char bytes[BULK_UINT_BYTES_MAX];
    return order_of(bytes, bulk_uint(bytes, slot));
}

uint64_t bulk_statistics_order(uint32_t slot)
{
    unsigned char bytes[BULK_UINT_BYTES_MAX];
    return order_of(bytes, bulk_uint_last(bytes, slot));
}

unsigned char *bulk_text(unsigned char *out, const char *text, size_t bytes, bool ended)
{
    if (memchr(text, '\0', bytes)) {
        for (size_t i = 0; i < bytes; i++) {
            *out++ = (unsigned char)text[i];
            if (text[i] == '\0')
                *out++ = 0xff;
        }
    } else {
        memcpy(out, text, bytes);
        out += bytes;
    }
    if (ended)
        *out++ = 0;
    return out;
}

/* ---- positions: the ends, then the middle of what is left between, again and again ---- */

typedef struct bits { /* low bit first */
    unsigned char *at;
    uint64_t pending;
    unsigned count; /* of pending, below 8 between calls */
} bits;

static void put(bits *b, uint64_t value, unsigned width)
{
    b->pending |= value << b->count;
    b->count += width;
    for (; b->count >= 8; b->count -= 8) {
        *b->at++ = (unsigned char)b->pending;
        b->pending >>= 8;
    }
}

/* One of `choices` numbers from 0: where those are no power of two, the ones in the middle are
 * written with a bit less. */
static void put_choice(bits *b, uint64_t value, uint64_t choices)
{
    if (choices <= 1)
        return;
    const unsigned width = 64 - (unsigned)__builtin_clzll(choices - 1);
    const uint64_t spare = ((uint64_t)1 << width) - choices;
    const uint64_t middle = (choices - spare) / 2;
    if (value < middle)
        put(b, value, width);
    else if (value < middle + spare)
        put(b, value, width - 1);
    else
        put(b, (value - middle - spare) | (uint64_t)1 << (width - 1), width);
}

/* Those between `low` and `high`; as deep as their number has bits. */
static void put_between(bits *b, const uint32_t *positions, size_t low, size_t high)
{
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        const uint64_t lowest = positions[low] + (middle - low);
        put_choice(b, positions[middle] - lowest,
                   (uint64_t)positions[high] - positions[low] - (high - low) + 1);
        put_between(b, positions, low, middle);
        low = middle;
    }
}

unsigned char *bulk_positions(unsigned char *out, const uint32_t *positions, size_t count)
{
    const uint32_t first = positions[0], last = positions[count - 1];
    bits b = { bulk_uint(out, last), 0, 0 };
    if (count == 1)
        return b.at;
    put_choice(&b, first, last);
    put_choice(&b, count - 2, last - first);
    put_between(&b, positions, 0, count - 1);
    if (b.count)
        *b.at++ = (unsigned char)b.pending;
    return b.at;
}
