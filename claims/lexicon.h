/* lexicon.h - what a word is known to be, by itself: its classes as bits, and the kind it is a cue
 * for. One table for all that reads sentences by words; claims/lexicon_words.c has its rows. */
#ifndef CLAIMS_LEXICON_H
#define CLAIMS_LEXICON_H

#include "claims/language.h"
#include "figtrail.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t word_class; /* a set of the bits below */

/* Parts of speech. A word may be several things; claims/phrases.c decides by its neighbours. */
#define WORD_ARTICLE     ((word_class)1 << 0) /* the a an this those some any each */
#define WORD_OWNER       ((word_class)1 << 1) /* its his their */
#define WORD_PRONOUN     ((word_class)1 << 2) /* it they who which them */
#define WORD_PREPOSITION ((word_class)1 << 3) /* of in at by from */
#define WORD_AND         ((word_class)1 << 4) /* and or nor plus */
#define WORD_CLAUSE      ((word_class)1 << 5) /* while but because if when that: a clause begins */
#define WORD_BE          ((word_class)1 << 6)
#define WORD_HAVE        ((word_class)1 << 7)
#define WORD_DO          ((word_class)1 << 8)
#define WORD_MODAL       ((word_class)1 << 9)
#define WORD_NOT         ((word_class)1 << 10)
#define WORD_ADVERB      ((word_class)1 << 11)
#define WORD_ADJECTIVE   ((word_class)1 << 12)
#define WORD_NOUN        ((word_class)1 << 13)
#define WORD_VERB        ((word_class)1 << 14) /* base form */
#define WORD_VERB_S      ((word_class)1 << 15) /* rises */
#define WORD_PAST        ((word_class)1 << 16) /* rose, ended */
#define WORD_PARTICIPLE  ((word_class)1 << 17) /* risen, ended */
#define WORD_ING         ((word_class)1 << 18)
#define WORD_TIME        ((word_class)1 << 19) /* year Monday yesterday: no subject, seldom a head */
#define WORD_HEDGE       ((word_class)1 << 20) /* about nearly only up */
#define WORD_MEASURE                                                                               \
    ((word_class)1 << 21) /* number total average record: the thing measured follows "of" */
#define WORD_NOMINAL ((word_class)1 << 22) /* him them nobody: a pronoun that is an object */

/* What verbs do to figures. */
#define WORD_CHANGES ((word_class)1 << 23) /* raise cut boost: the object is what is measured */

/* Claimants. */
#define WORD_SAYS      ((word_class)1 << 24) /* said claims announced */
#define WORD_SHOWS     ((word_class)1 << 25) /* shows suggests found: of documents */
#define WORD_ADDS      ((word_class)1 << 26) /* added noted put: speech only with "that" or a comma */
#define WORD_SPEAKER   ((word_class)1 << 27) /* ministry spokesman officials: can say things */
#define WORD_MEDIUM    ((word_class)1 << 28) /* Reuters Yonhap newspaper: relays */
#define WORD_DOCUMENT  ((word_class)1 << 29) /* report survey figures */
#define WORD_TITLE     ((word_class)1 << 30) /* Mr president minister: before a name */
#define WORD_ACCORDING ((word_class)1 << 31) /* according laut selon citing: a claimant follows */

/* Modality. */
#define WORD_POSSIBLE     ((word_class)1 << 32)
#define WORD_EXPECTED     ((word_class)1 << 33)
#define WORD_HYPOTHETICAL ((word_class)1 << 34)
#define WORD_RUMORED      ((word_class)1 << 35)
#define WORD_DISPUTED     ((word_class)1 << 36)

/* Kinds. */
#define WORD_PERSON                                                                                \
    ((word_class)1 << 37) /* villagers patients: can be killed, wounded, captured                  \
                           */

#define WORD_COUNTER                                                                               \
    ((word_class)1 << 38) /* units points goals: something else is measured in them */

#define WORD_OF                                                                                    \
    ((word_class)1 << 39) /* the preposition that ties a noun to its whole: of, de, von */

#define WORD_AUXILIARY (WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL)
#define WORD_VERBAL    (WORD_VERB | WORD_VERB_S | WORD_PAST | WORD_PARTICIPLE)
/* What may make a sentence without figures worth remembering. */
#define WORD_ATTRIBUTES (WORD_SAYS | WORD_SHOWS | WORD_ADDS | WORD_ACCORDING)

typedef struct word_entry {
    const char *word; /* lower case, not NUL-terminated */
    uint8_t bytes;
    uint8_t kind_noun, kind_verb; /* kind_id (claims/kind_table.h) */
    uint8_t kind_measured;        /* the same, of what is measured: "rainfall" */
    word_class classes;
} word_entry;

typedef struct lexicon lexicon;

/* For text in `lang`: short words mean different things in each. The caller's: lexicon_free. NULL
 * when out of memory. */
lexicon *lexicon_new(language lang, const fig_kinds *kinds);
void lexicon_free(lexicon *l);
language lexicon_language(const lexicon *l);
/* The entry of a word as it stands in text, case folded: its own, else that of its stem, else,
 * where nouns are written together, that of the noun it ends with. NULL when unknown. A possessive
 * ending
 * ('s) is no part of the word. */
const word_entry *lexicon_find(const lexicon *l, const char *text, size_t bytes);
/* Whether a word may have one of WORD_ATTRIBUTES, by its first byte and length alone. */
bool lexicon_may_attribute(const lexicon *l, unsigned char first, size_t bytes);

#endif
