/* number.h - numbers as written: digits with separators, words, scales, fractions. */
#ifndef CLAIMS_NUMBER_H
#define CLAIMS_NUMBER_H

#include "stem/scanner.h"

typedef enum number_form {
    NUMBER_DIGITS,   /* 15,000  3.2  1/2 */
    NUMBER_WORDS,    /* two hundred and fifty thousand */
    NUMBER_MIXED,    /* 2.5 million  34,6 Mio. */
    NUMBER_FRACTION, /* two-thirds  a quarter  half  one in three */
    NUMBER_VAGUE,    /* dozens  hundreds of thousands  a handful: low..high */
    NUMBER_MULTIPLE, /* double  three times */
    NUMBER_ORDINAL   /* 21st  third: never a claim by itself */
} number_form;

typedef struct number {
    double low, high; /* equal but for NUMBER_VAGUE */
    number_form form;
    size_t tokens; /* how many it takes; 0 = there is no number */
    bool readable; /* false: digits that no number is written with, or beyond a double */
} number;

/* Read the longest number that begins at tokens[i]. `lang` NULL = "en". */
number number_read(const char *text, const token *tokens, size_t count, size_t i, const char *lang);

/* How many tokens from tokens[i] on are written as one number and so take one word position
 * together: 1 for "15,000" and for what is no number, 2 for "15 million", 3 for "one hundred
 * thousand". Depends on the tokens alone, so that articles and questions agree. */
size_t number_run(const char *text, const token *tokens, size_t count, size_t i, const char *lang);

/* The number a person typed in a question: "15000", "15,000", "15k", "3.2bn", "1.5m", "2/3", "-5".
 * Returns how many bytes it takes; 0 when there is none or it is beyond a double (`*out` is NAN
 * then when it was too large). Does not read units or signs of money. */
size_t number_parse(const char *text, size_t bytes, double *out);

#endif
