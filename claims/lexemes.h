/* lexemes.h - what each word of a text is to those who read claims, found once a token: one hash
 * from the bytes as they stand to all that tables and endings say of them. */
#ifndef CLAIMS_LEXEMES_H
#define CLAIMS_LEXEMES_H

#include "claims/lexicon.h"
#include "stem/scanner.h"

struct word;

typedef struct lexeme {
    const struct word *word; /* its row of words_LANG.inc; NULL */
    const word_entry *entry; /* of the lexicon; NULL */
    const word_entry *bare;  /* the same without its possessive ending */
    const char *listed;      /* "|word|", folded: as a list of words has it; NULL: too long */
    const char *text;        /* as it stands; not NUL-terminated */
    uint16_t bytes;
    uint8_t ending;  /* the tag its ending tells, where no class does */
    bool possessive; /* "Ukraine's" */
    bool opens_unit; /* the name of a unit may begin with it */
} lexeme;

typedef struct lexemes lexemes;

/* Words of `lang` with those of `kinds`, as lexicon_new. The caller's: lexemes_free. NULL when out of
 * memory. */
lexemes *lexemes_new(language lang, const fig_kinds *kinds);
void lexemes_free(lexemes *l);
language lexemes_language(const lexemes *l);
/* Whether a word may have one of WORD_ATTRIBUTES, by its first byte and length alone. */
bool lexemes_may_attribute(const lexemes *l, unsigned char first, size_t bytes);

/* Of each token of a sentence, into `out`; numbers and marks are nothing in particular. Lent until
 * the next call. */
void lexemes_read(lexemes *l, const sentence *s, const lexeme **out);

#endif
