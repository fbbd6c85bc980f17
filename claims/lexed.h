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
bool lexed_listed(const lexed *x, size_t i, const char *list);

/* The letters the words of `list` begin with, as bits: of a literal a constant, which the compiler
 * works out. */
#define LIST_LETTER(list, letter, n) (strstr(list, "|" letter) ? 1u << (n) : 0u)
#define LIST_LETTERS(list)                                                                         \
    (LIST_LETTER(list, "a", 0) | LIST_LETTER(list, "b", 1) | LIST_LETTER(list, "c", 2) |           \
     LIST_LETTER(list, "d", 3) | LIST_LETTER(list, "e", 4) | LIST_LETTER(list, "f", 5) |           \
     LIST_LETTER(list, "g", 6) | LIST_LETTER(list, "h", 7) | LIST_LETTER(list, "i", 8) |           \
     LIST_LETTER(list, "j", 9) | LIST_LETTER(list, "k", 10) | LIST_LETTER(list, "l", 11) |         \
     LIST_LETTER(list, "m", 12) | LIST_LETTER(list, "n", 13) | LIST_LETTER(list, "o", 14) |        \
     LIST_LETTER(list, "p", 15) | LIST_LETTER(list, "q", 16) | LIST_LETTER(list, "r", 17) |        \
     LIST_LETTER(list, "s", 18) | LIST_LETTER(list, "t", 19) | LIST_LETTER(list, "u", 20) |        \
     LIST_LETTER(list, "v", 21) | LIST_LETTER(list, "w", 22) | LIST_LETTER(list, "x", 23) |        \
     LIST_LETTER(list, "y", 24) | LIST_LETTER(list, "z", 25))

/* Whether token i begins with one of `letters`, or with no letter of English at all. */
static inline bool lexed_begins(const lexed *x, size_t i, uint32_t letters)
{
    if (i >= x->count)
        return false;
    const unsigned n = ((unsigned char)x->text[x->tokens[i].begin] | 0x20u) - 'a';
    return n >= 26 || (letters >> n & 1);
}
/* lexed_listed for a list that is a literal: nearly all words are told by their first letter. */
#define lexed_among(x, i, list)                                                                    \
    (lexed_begins(x, i, LIST_LETTERS(list)) && lexed_listed(x, i, list))

/* The number that begins at token i (claims/number.h). */
number number_at(const lexed *x, size_t i);

#endif
