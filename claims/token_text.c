/* token_text.c - words compared without case, possessive endings, quotes of every script. */
#include "claims/token_text.h"

bool token_same(const sentence *s, size_t i, const char *lower, size_t bytes)
{
    if (s->tokens[i].end - s->tokens[i].begin != bytes)
        return false;
    const char *const text = s->text + s->tokens[i].begin;
    for (size_t k = 0; k < bytes; ++k) {
        const char c = text[k];
        if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != lower[k])
            return false;
    }
    return true;
}

quote token_quote(const sentence *s, size_t i)
{
    if (i >= s->count || s->tokens[i].kind != TOKEN_MARK)
        return QUOTE_NONE;
    size_t bytes;
    const char *const text = token_text(s, i, &bytes);
    if (bytes == 1)
        return *text == '"' ? QUOTE_EITHER : QUOTE_NONE;
    if (bytes == 2 && (unsigned char)text[0] == 0xC2)
        return (unsigned char)text[1] == 0xAB   ? QUOTE_OPENS
               : (unsigned char)text[1] == 0xBB ? QUOTE_CLOSES
                                                : QUOTE_NONE;
    if (bytes == 3 && memcmp(text, "\xE2\x80", 2) == 0) {
        const unsigned char last = (unsigned char)text[2];
        return last == 0x9C || last == 0x9E ? (last == 0x9C ? QUOTE_EITHER : QUOTE_OPENS)
               : last == 0x9D               ? QUOTE_CLOSES
                                            : QUOTE_NONE;
    }
    return QUOTE_NONE;
}

size_t token_bare_bytes(const char *text, size_t bytes)
{
    if (bytes > 2 && memcmp(text + bytes - 2, "'s", 2) == 0)
        return bytes - 2;
    if (bytes > 4 && memcmp(text + bytes - 4, "\xE2\x80\x99s", 4) == 0)
        return bytes - 4;
    return bytes;
}

bool token_possessive(const sentence *s, size_t i)
{
    size_t bytes;
    const char *const text = token_text(s, i, &bytes);
    return token_bare_bytes(text, bytes) != bytes;
}
