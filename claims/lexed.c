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

bool lexed_listed(const lexed *x, size_t i, const char *list)
{
    char spelled[WORD_LISTED_BYTES_MAX];
    if (i >= x->count)
        return false;
    const char *own = x->lexemes ? x->lexemes[i]->listed : NULL;
    if (!own) {
        const token *const t = &x->tokens[i];
        own = words_listed(x->text + t->begin, t->end - t->begin, spelled) ? spelled : NULL;
    }
    for (const char *at = list; own && at[1];) { /* at each '|' */
        size_t n = 1;
        for (; at[n] == own[n]; n++)
            if (own[n] == '|')
                return true;
        while (at[n] != '|')
            n++;
        at += n;
    }
    return false;
}
