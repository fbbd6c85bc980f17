/* words.h - what single words mean to those who read figures: one hash look-up gives classes and a
 * value. The rows are data (words_LANG.inc), the hash table is made at build time (gen_words.c). */
#ifndef CLAIMS_WORDS_H
#define CLAIMS_WORDS_H

#include "claims/language.h"
#include "figtrail.h"
#include "stem/scanner.h"

/* Parts of numbers */
#define W_ONES (1ull << 0) /* zero .. nine */
#define W_TEEN (1ull << 1) /* ten .. nineteen, and what else stands alone below a hundred */
#define W_TENS (1ull << 2) /* twenty .. ninety */
#define W_HUNDRED                                                                                  \
    (1ull << 3) /* multiplies what stands before it; "cien", "zweihundert" carry their value */
#define W_SCALE    (1ull << 4) /* thousand, million, lakh, Mio. */
#define W_SUFFIX   (1ull << 5) /* k, m, bn: only where it touches the digits */
#define W_AND      (1ull << 6)
#define W_POINT    (1ull << 7)
#define W_NEGATIVE (1ull << 8)
#define W_ARTICLE  (1ull << 9) /* a, an: counts before scales and fractions only */
#define W_HALF     (1ull << 10)
#define W_PART     (1ull << 11) /* third(s), quarter(s), hundredths: value = the divisor */
#define W_DOZEN    (1ull << 12)
#define W_VAGUE    (1ull << 13) /* dozens, thousands: value = the low end */
#define W_ORDINAL  (1ull << 14)
#define W_COUPLE   (1ull << 15)
#define W_MULTIPLE (1ull << 16) /* double, triple */
#define W_FEW      (1ull << 60) /* several, few: only before scales */
/* Words figures lean on */
#define W_OF      (1ull << 17)
#define W_TO      (1ull << 18)
#define W_OR      (1ull << 19)
#define W_FROM    (1ull << 20)
#define W_BETWEEN (1ull << 21)
#define W_PER     (1ull << 22)
#define W_IN      (1ull << 23)
#define W_HEDGE   (1ull << 24) /* last word of a hedge before, or first of one after (hedges.inc) */
#define W_THE     (1ull << 25) /* the, this, that, its */
#define W_UP      (1ull << 26) /* trend verbs and adverbs */
#define W_DOWN    (1ull << 27)
#define W_BY      (1ull << 28)
#define W_COPULA  (1ull << 29)
#define W_TIMES   (1ull << 30)
#define W_OVER    (1ull << 31)
#define W_OUT     (1ull << 32)
/* What makes a figure no quantity */
#define W_MONTH    (1ull << 33) /* value = 1..12 */
#define W_WEEKDAY  (1ull << 34)
#define W_MERIDIEM (1ull << 35) /* am, pm, o'clock, Uhr */
#define W_ERA      (1ull << 36)
#define W_ZONE     (1ull << 37) /* GMT, EST */
#define W_YEAR_CUE (1ull << 38) /* in, since, by, until, before: a year may follow */
#define W_REFERENCE                                                                                \
    (1ull << 39) /* section, page, article: a number after it names a place in a text */
#define W_NAMED                                                                                    \
    (1ull << 40) /* flight, route, boeing, windows: a number after it is part of a name */
#define W_PRONOUN_CUE                                                                              \
    (1ull << 42) /* this, which, no, each, every: "one" after it stands for a thing */
#define W_PRONOUN_TAIL (1ull << 43) /* another, thing, day, who: "one" before it */
#define W_COPY         (1ull << 44) /* copyright */
#define W_FURNITURE    (1ull << 45) /* shares, comments, read: words of page counters */
#define W_AGE          (1ull << 46) /* aged, age */
#define W_OLD          (1ull << 47)
#define W_YEARS        (1ull << 48)
#define W_EVERY        (1ull << 49)
#define W_PAST         (1ull << 50) /* past, last, next: "the past five years" */
#define W_BOTTOM       (1ull << 51) /* top, bottom, first: "the top three" */
#define W_VERSION      (1ull << 52)
#define W_PHONE        (1ull << 53)
#define W_SCORE        (1ull << 54) /* won, beat, draw, aggregate */
#define W_STREET       (1ull << 55)
#define W_MONEY_CUE    (1ull << 56) /* cost, price, fee, paid */
#define W_TAIL         (1ull << 59) /* first word of a hedge after a figure */

typedef struct word {
    uint64_t classes;
    double value;
    uint32_t text; /* where words_texts has it, folded; of words.c and its generator alone */
    uint8_t lang;         /* language */
    uint8_t hedge_tokens; /* at most, of a hedge that ends with it */
} word;

/* The language of an ISO 639-1 code, regions ignored; NULL = English. */
language words_language(const char *code);

/* The row of the word at [begin, end) of `text`, whatever its case. NULL when it means nothing
 * here. */
const word *words_find(language lang, const char *text, size_t begin, size_t end);

/* Whether `phrase`, folded, is a hedge that stands before (or after) a figure, and which. */
bool words_hedge(language lang, bool before, const char *phrase, size_t bytes, fig_modifier *out);

/* Lower-case copy of at most WORD_BYTES_MAX bytes; 0 when it is longer. Letters of one byte,
 * Latin-1, Latin Extended-A and Cyrillic. */
enum { WORD_BYTES_MAX = 48 };
size_t words_fold(const char *text, size_t begin, size_t end, char out[WORD_BYTES_MAX]);

/* "|word|", folded, as lists of words have it; the bytes, 0 when it is too long for any list. */
enum { WORD_LISTED_BYTES_MAX = WORD_BYTES_MAX + 2 };
size_t words_listed(const char *text, size_t bytes, char out[WORD_LISTED_BYTES_MAX]);

/* Whether `c` begins a letter that words_fold knows. */
bool words_letter(char c);
/* The bytes of the first token of `text`: letters, or one mark. */
size_t words_first(const char *text, size_t bytes);

/* A number that words of the same language, length, first and last letter share, whatever their
 * case: most words of a text are told from all in the table by it. */
enum { WORDS_SKETCHES = 1 << 16 };
uint32_t words_sketch(language lang, const char *raw, size_t bytes);

uint32_t words_hash(language lang, const char *folded, size_t bytes);

#endif
