/* utf8.c - validity and repair, by the table of well-formed sequences in the Unicode Standard
 * (table 3-7): what a second byte may be depends on the first; later ones are always 80..BF. */
#include "stem/utf8.h"

#include <string.h>

/* How many bytes from `at` on can be passed at once because they are ASCII and not NUL. */
static size_t ascii_run(const unsigned char *text, size_t bytes, size_t at)
{
    const size_t begin = at;
    const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
    for (uint64_t word; at + sizeof word <= bytes; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        if ((word | ((word - ones) & ~word)) & high) /* a byte with its top bit, or a zero byte */
            break;
    }
    while (at < bytes && text[at] < 0x80 && text[at] != 0)
        at++;
    return at - begin;
}

/* The length of the sequence at `s`: well-formed when `*good`, else its maximal subpart. */
static size_t sequence(const unsigned char *s, size_t left, bool *good)
{
    const unsigned char first = s[0];
    unsigned char low = 0x80, high = 0xbf;
    size_t length;
    *good = false;
    if (first < 0x80) {
        *good = true;
        return 1;
    }
    if (first < 0xc2 || first > 0xf4)
        return 1;
    if (first < 0xe0) {
        length = 2;
    } else if (first < 0xf0) {
        length = 3;
        low = first == 0xe0 ? 0xa0 : low;   /* shorter forms exist below */
        high = first == 0xed ? 0x9f : high; /* surrogates above */
    } else {
        length = 4;
        low = first == 0xf0 ? 0x90 : low;
        high = first == 0xf4 ? 0x8f : high; /* U+10FFFF is the last */
    }
    for (size_t i = 1; i < length; i++) {
        if (i == left || s[i] < low || s[i] > high)
            return i;
        low = 0x80;
        high = 0xbf;
    }
    *good = true;
    return length;
}

size_t utf8_repair(const char *text, size_t bytes, buf *out)
{
    const unsigned char *const s = (const unsigned char *)text;
    size_t replaced = 0, kept = 0, at = 0; /* [kept, at) is good and not yet appended */
    while (at < bytes) {
        at += ascii_run(s, bytes, at);
        if (at == bytes)
            break;
        bool good;
        const size_t length = sequence(s + at, bytes - at, &good);
        if (good && s[at] != 0) {
            at += length;
            continue;
        }
        buf_append(out, text + kept, at - kept);
        buf_text(out, good ? " " : "\xef\xbf\xbd");
        replaced++;
        at += length;
        kept = at;
    }
    buf_append(out, text + kept, at - kept);
    return replaced;
}

bool utf8_valid(const char *text, size_t bytes)
{
    const unsigned char *const s = (const unsigned char *)text;
    for (size_t at = 0; at < bytes;) {
        at += ascii_run(s, bytes, at);
        if (at == bytes)
            break;
        bool good;
        at += sequence(s + at, bytes - at, &good);
        if (!good)
            return false;
    }
    return true;
}

size_t utf8_border(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80)
        at--;
    return at;
}
