/* number_code.c - figures and whole numbers as few bytes. */
#include "record/number_code.h"

#include <math.h>

enum { RAW_NUMBER = 7 }; /* instead of a count of decimals: IEEE 754 bits follow */

static const double tens[] = { 1, 10, 100, 1000, 1e4, 1e5, 1e6 };

static uint64_t zigzag(int64_t value)
{
    return ((uint64_t)value << 1) ^ (uint64_t)(value >> 63);
}

static int64_t unzigzag(uint64_t coded)
{
    return (int64_t)(coded >> 1) ^ -(int64_t)(coded & 1);
}

void zigzag_write(buf *out, int64_t value)
{
    buf_uint(out, zigzag(value));
}

int64_t zigzag_read(cursor *in)
{
    return unzigzag(uint_read(in));
}

void number_code_write(buf *out, double value)
{
    for (unsigned decimals = 0; decimals < sizeof tens / sizeof *tens; decimals++) {
        const double whole = value * tens[decimals];
        if (!(fabs(whole) < 9007199254740992.0)) /* 2^53; also NAN */
            break;
        const double rounded = nearbyint(whole);
        if (rounded / tens[decimals] == value && !(rounded == 0 && signbit(value))) {
            buf_uint(out, zigzag((int64_t)rounded) << 3 | decimals);
            return;
        }
    }
    buf_uint(out, RAW_NUMBER);
    buf_double(out, value);
}

double number_code_read(cursor *in)
{
    const uint64_t coded = uint_read(in);
    const unsigned decimals = coded & 7;
    if (decimals == RAW_NUMBER)
        return cursor_double(in);
    return (double)unzigzag(coded >> 3) / tens[decimals];
}
