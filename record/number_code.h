/* number_code.h - a figure as bytes: short where it is a whole number over a small power of ten, as
 * most that are printed are; else all of its bits. The format is written in docs/index-format.md.
 */
#ifndef RECORD_NUMBER_CODE_H
#define RECORD_NUMBER_CODE_H

#include "core/buf.h"

/* Any value, NAN and infinities too; it is read back bit for bit, but for the bits of a NAN. */
void number_code_write(buf *out, double value);
double number_code_read(cursor *in);

/* cursor_uint, quick where the number takes one byte, as nearly all in records do. */
static inline uint64_t uint_read(cursor *in)
{
    return in->at < in->end && *in->at < 0x80 ? *in->at++ : cursor_uint(in);
}

/* A whole number of either sign: 0, -1, 1, -2 are the shortest. */
void zigzag_write(buf *out, int64_t value);
int64_t zigzag_read(cursor *in);

#endif
