/* lexed.h - a sentence's tokens with the words they are: what number, units, figures and refuse
 * read. */
#ifndef CLAIMS_LEXED_H
#define CLAIMS_LEXED_H

#include <string.h>

#include "claims/digits.h"
#include "claims/lexemes.h"
#include "claims/number.h"
#include "claims/words.h"
#include "stem/scanner.h"

typedef struct lexed {
    const char *text;
    const token *tokens;
    const word *const *words;     /* of each token; NULL for those that mean nothing here */
    const digits *digits;         /* of each token that is a number; NULL: not read ahead */
    const lexeme *const *lexemes; /* of each token; NULL: not read ahead */
    size_t count;
    language lang;
} lexed;

static inline uint64_t lexed_classes(const lexed *x, size_t i)
{
    return i < x->count && x->words[i] ? x->words[i]->classes : 0;
}
static inline bool lexed_is(const lexed *x, size_t i, uint64_t classes)
{
    return (lexed_classes(x, i) & classes) != 0;
}
static inline bool lexed_kind(const lexed *x, size_t i, token_kind kind)
{
    return i < x->count && x->tokens[i].kind == kind;
}
static inline size_t lexed_bytes(const lexed *x, size_t i)
{
    return x->tokens[i].end - x->tokens[i].begin;
}
/* Whether token i is exactly `text`, case as given. */
static inline bool lexed_text(const lexed *x, size_t i, const char *text)
{
    const size_t bytes = strlen(text);
    return i < x->count && lexed_bytes(x, i) == bytes &&
           memcmp(x->text + x->tokens[i].begin, text, bytes) == 0;
}
/* Whether token i is the one-byte mark `mark`. */
static inline bool lexed_mark(const lexed *x, size_t i, char mark)
{
    return i < x->count && lexed_bytes(x, i) == 1 && x->text[x->tokens[i].begin] == mark;
}
/* Whether token i stands right after token i-1, without space. */
static inline bool lexed_touches(const lexed *x, size_t i)
{
    return i > 0 && i < x->count && x->tokens[i - 1].end == x->tokens[i].begin;
}
/* The printed digits of token i, a TOKEN_NUMBER. */
static inline digits lexed_digits(const lexed *x, size_t i)
{
    return x->digits ? x->digits[i]
                     : digits_read(x->text, x->tokens[i].begin, x->tokens[i].end, x->lang);
}
/* - ‐ ‑ – — ― − ~ : the marks that join or subtract; "~" does not count as a dash. */
bool lexed_dash(const lexed *x, size_t i);
/* Whether token i is any of the words in `list`, "|a|b|", case folded. */
bool lexed_among(const lexed *x, size_t i, const char *list);

/* The number that begins at token i (claims/number.h). */
number number_at(const lexed *x, size_t i);

#endif
