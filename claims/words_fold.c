/* words_fold.c - folding and hashing of words: shared by the tables' generators and their readers.
 */
#include "claims/words.h"

/* Lower case of the two-byte character `lead` `next`, in place. */
static void fold_pair(unsigned char *lead, unsigned char *next)
{
    if (*lead == 0xC3 && *next >= 0x80 && *next <= 0x9E && *next != 0x97) {
        *next = (unsigned char)(*next + 0x20); /* À..Þ */
    } else if (*lead == 0xD0 && *next >= 0x90 && *next <= 0x9F) {
        *next = (unsigned char)(*next + 0x20); /* А..П */
    } else if (*lead == 0xD0 && *next >= 0xA0 && *next <= 0xAF) {
        *lead = 0xD1; /* Р..Я */
        *next = (unsigned char)(*next - 0x20);
    } else if (*lead == 0xD0 && *next >= 0x80 && *next <= 0x8F) {
        *lead = 0xD1; /* Ѐ..Џ: Є І Ї */
        *next = (unsigned char)(*next + 0x10);
    } else if (*lead == 0xD2 && *next == 0x90) {
        *next = 0x91; /* Ґ */
    }
}

size_t words_fold(const char *text, size_t begin, size_t end, char out[WORD_BYTES_MAX])
{
    const size_t bytes = end - begin;
    if (bytes >= WORD_BYTES_MAX)
        return 0;
    for (size_t i = 0; i < bytes; i++) {
        const unsigned char c = (unsigned char)text[begin + i];
        out[i] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
        if (c >= 0xC3 && c <= 0xD2 && i + 1 < bytes) {
            unsigned char pair[2] = { c, (unsigned char)text[begin + i + 1] };
            fold_pair(&pair[0], &pair[1]);
            out[i] = (char)pair[0];
            out[++i] = (char)pair[1];
        }
    }
    out[bytes] = '\0';
    return bytes;
}

uint32_t words_hash(language lang, const char *folded, size_t bytes)
{
    uint32_t hash = 2166136261u + (uint32_t)lang;
    for (size_t i = 0; i < bytes; i++)
        hash = (hash ^ (unsigned char)folded[i]) * 16777619u;
    return hash ^ (hash >> 15);
}

bool words_letter(char c)
{
    const unsigned char u = (unsigned char)c;
    return ((u | 0x20) >= 'a' && (u | 0x20) <= 'z') || (u >= 0xC3 && u <= 0xD2);
}

size_t words_first(const char *text, size_t bytes)
{
    size_t n = 0;
    while (n < bytes && words_letter(text[n]))
        n += (unsigned char)text[n] < 0x80 ? 1 : 2;
    if (n == 0 && bytes > 0) {
        const unsigned char lead = (unsigned char)text[0];
        n = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    return n <= bytes ? n : bytes;
}

static unsigned plain_letter(char c)
{
    const unsigned char u = (unsigned char)c;
    return u >= 0x80              ? 0x80u
           : u >= 'A' && u <= 'Z' ? u | 0x20u
                                  : u; /* other letters fold by table */
}

uint32_t words_sketch(language lang, const char *raw, size_t bytes)
{
    const unsigned first = plain_letter(raw[0]), last = plain_letter(raw[bytes - 1]);
    return (first * 131u + last * 4099u + (uint32_t)bytes * 31u + (uint32_t)lang * 7919u) %
           WORDS_SKETCHES;
}
