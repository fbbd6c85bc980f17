/* token_text.h - what a token says: its bytes, its word, its quote mark. */
#ifndef CLAIMS_TOKEN_TEXT_H
#define CLAIMS_TOKEN_TEXT_H

#include "stem/scanner.h"

#include <stdbool.h>
#include <string.h>

/* The token's bytes. */
static inline const char *token_text(const sentence *s, size_t i, size_t *bytes)
{
    *bytes = s->tokens[i].end - s->tokens[i].begin;
    return s->text + s->tokens[i].begin;
}
/* Whether token i is the ASCII mark `c`. */
static inline bool token_is(const sentence *s, size_t i, char c)
{
    return i < s->count && s->tokens[i].end - s->tokens[i].begin == 1 &&
           s->text[s->tokens[i].begin] == c;
}
/* Whether token i is the `bytes` of `lower` (lower case ASCII), whatever its case. */
bool token_same(const sentence *s, size_t i, const char *lower, size_t bytes);
static inline char token_first(const sentence *s, size_t i)
{
    const char first = s->text[s->tokens[i].begin];
    return (char)(first >= 'A' && first <= 'Z' ? first + ('a' - 'A') : first);
}
static inline bool token_word(const sentence *s, size_t i, const char *lower)
{
    if (i >= s->count)
        return false;
    const size_t bytes = strlen(lower);
    return s->tokens[i].end - s->tokens[i].begin == bytes && token_first(s, i) == *lower &&
           token_same(s, i, lower, bytes);
}
/* Whether it is one of `words`, NULL at the end. */
static inline bool token_any(const sentence *s, size_t i, const char *const *words)
{
    if (i >= s->count)
        return false;
    const char first = token_first(s, i);
    for (; *words; ++words)
        if (**words == first && token_same(s, i, *words, strlen(*words)))
            return true;
    return false;
}
/* Whether token i touches the one before it. */
static inline bool token_touches(const sentence *s, size_t i)
{
    return i > 0 && i < s->count && s->tokens[i - 1].end == s->tokens[i].begin;
}
/* The bytes of a word without its possessive ending. */
size_t token_bare_bytes(const char *text, size_t bytes);
/* Whether token i is a possessive: "Ukraine's". */
bool token_possessive(const sentence *s, size_t i);
/* A quote of any script: opening or closing or both alike. */
typedef enum quote { QUOTE_NONE, QUOTE_OPENS, QUOTE_CLOSES, QUOTE_EITHER } quote;
quote token_quote(const sentence *s, size_t i);

#endif
