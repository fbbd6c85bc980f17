/* words.c - the words of a text, as comparing figures has them. */
#include "views/words.h"

#include <ctype.h>
#include <string.h>

static bool is_letter(char c)
{
    return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

bool word_next(const char **text, const char *end, char out[WORD_BYTES])
{
    const char *at = *text;
    while (at < end && !is_letter(*at))
        at++;
    size_t used = 0;
    for (; at < end && is_letter(*at); at++)
        if (used + 1 < WORD_BYTES)
            out[used++] = (char)tolower((unsigned char)*at);
    while (used > 0 && used + 1 == WORD_BYTES && ((unsigned char)out[used - 1] & 0xc0) == 0x80)
        used--; /* no torn character */
    out[used] = '\0';
    *text = at;
    return used > 0;
}

static size_t without_plural(const char *word)
{
    const size_t bytes = strlen(word);
    return bytes > 3 && word[bytes - 1] == 's' ? bytes - 1 : bytes;
}

bool word_same(const char *x, const char *y)
{
    const size_t bytes = without_plural(x);
    return bytes == without_plural(y) && !memcmp(x, y, bytes);
}

bool word_in(const char *word, const char *text)
{
    char other[WORD_BYTES];
    if (!text)
        return false;
    for (const char *at = text, *const end = text + strlen(text); word_next(&at, end, other);)
        if (word_same(other, word))
            return true;
    return false;
}

bool word_among(const char *word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!strcmp(word, list[i]))
            return true;
    return false;
}
