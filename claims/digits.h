/* digits.h - numbers in digits: separators of thousands and decimals, slashes, vulgar fractions. */
#ifndef CLAIMS_DIGITS_H
#define CLAIMS_DIGITS_H

#include "claims/words.h"

typedef struct digits {
    double value;
    bool readable;   /* false: no number is written so ("1.2.3"), or beyond a double */
    bool plain;      /* digits only */
    bool fraction;   /* "3/4" */
    unsigned count;  /* digits in it */
    unsigned groups; /* separators of thousands in it */
} digits;

/* The number printed at [begin, end) of `text`: digits with inner separators. */
digits digits_read(const char *text, size_t begin, size_t end, language lang);

/* The value of a vulgar fraction sign, "½" -> 0.5; 0 for other marks. */
double digits_vulgar(const char *mark, size_t bytes);

/* What number_parse does. */
size_t digits_parse(const char *text, size_t bytes, double *out);

#endif
