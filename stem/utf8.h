/* utf8.h - text from outside becomes valid UTF-8 once, at the door. */
#ifndef STEM_UTF8_H
#define STEM_UTF8_H

#include "core/buf.h"

/* Append `text` to `out` with each invalid sequence replaced by U+FFFD (as the Unicode Standard
 * recommends, one for each maximal subpart) and NUL by a space. Returns how many were replaced. */
size_t utf8_repair(const char *text, size_t bytes, buf *out);
bool utf8_valid(const char *text, size_t bytes);
/* The largest border of a character at or below `at`. */
size_t utf8_border(const char *text, size_t at);

/* Decode the character at `at` (< bytes) of valid text; its length in bytes to `*length`.
 * Never reads past `bytes`: what is no character's beginning is U+FFFD of one byte. */
static inline int32_t utf8_at(const char *text, size_t bytes, size_t at, size_t *length)
{
    const unsigned char *const s = (const unsigned char *)text + at;
    const size_t left = bytes - at;
    *length = 1;
    if (s[0] < 0x80)
        return s[0];
    if (s[0] >= 0xc2 && s[0] < 0xe0 && left >= 2) {
        *length = 2;
        return (s[0] & 0x1f) << 6 | (s[1] & 0x3f);
    }
    if (s[0] >= 0xe0 && s[0] < 0xf0 && left >= 3) {
        *length = 3;
        return (s[0] & 0x0f) << 12 | (s[1] & 0x3f) << 6 | (s[2] & 0x3f);
    }
    if (s[0] >= 0xf0 && s[0] < 0xf5 && left >= 4) {
        *length = 4;
        return (s[0] & 0x07) << 18 | (s[1] & 0x3f) << 12 | (s[2] & 0x3f) << 6 | (s[3] & 0x3f);
    }
    return 0xfffd;
}

#endif
