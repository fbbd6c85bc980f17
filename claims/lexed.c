/* lexed.c - small questions about tokens. */
#include "claims/lexed.h"

bool lexed_dash(const lexed *x, size_t i)
{
    if (!lexed_kind(x, i, TOKEN_MARK))
        return false;
    if (lexed_mark(x, i, '-'))
        return true;
    const unsigned char *const at = (const unsigned char *)x->text + x->tokens[i].begin;
    if (lexed_bytes(x, i) != 3 || at[0] != 0xE2)
        return false;
    return (at[1] == 0x80 && at[2] >= 0x90 && at[2] <= 0x95) || /* U+2010..2015 */
           (at[1] == 0x88 && at[2] == 0x92);                    /* U+2212 */
}

bool lexed_among(const lexed *x, size_t i, const char *list)
{
    char folded[WORD_BYTES_MAX];
    if (i >= x->count)
        return false;
    const size_t bytes = words_fold(x->text, x->tokens[i].begin, x->tokens[i].end, folded);
    if (bytes == 0)
        return false;
    for (const char *at = list + 1; *at;) {
        const char *const end = strchr(at, '|');
        if (!end)
            break;
        if ((size_t)(end - at) == bytes && memcmp(at, folded, bytes) == 0)
            return true;
        at = end + 1;
    }
    return false;
}
