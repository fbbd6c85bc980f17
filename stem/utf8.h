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
/* Decode the character at `at` (< bytes) of valid text; its length in bytes to `*length`. */
int32_t utf8_at(const char *text, size_t bytes, size_t at, size_t *length);

#endif
