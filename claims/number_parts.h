/* number_parts.h - the parts of a number as written, for number*.c alone: what number_words.c,
 * number_digits.c, number_scripts.c and number_fraction.c read, and number.c chooses from. */
#ifndef CLAIMS_NUMBER_PARTS_H
#define CLAIMS_NUMBER_PARTS_H

#include <math.h>

#include "claims/lexed.h"
#include "claims/number.h"

/* One number being read: what has been taken and where reading stands. */
typedef struct reading {
    const lexed *x;
    size_t at;    /* next token */
    double total; /* closed scales: "two million" in "two million three hundred" */
    double group; /* the open part below a thousand */
    double scale; /* the last scale closed; 0 = none */
    bool has_group;
    bool hundred;  /* the group has its hundreds */
    uint64_t last; /* class of the last word taken */
} reading;

static const number none = { 0, 0, NUMBER_DIGITS, 0, true };

static inline bool is_scale(const lexed *x, size_t i)
{
    return lexed_is(x, i, W_SCALE) && lexed_kind(x, i, TOKEN_WORD);
}

/* The token after token `at` where words of one number go on: past a hyphen that touches both, or,
 * in text that was pulled apart, neither ("ninety - five"). */
static inline size_t joined(const lexed *x, size_t at)
{
    if (!lexed_dash(x, at) || !lexed_kind(x, at + 1, TOKEN_WORD))
        return at;
    if (lexed_touches(x, at) && lexed_touches(x, at + 1))
        return at + 1;
    const bool apart = !lexed_touches(x, at) && !lexed_touches(x, at + 1) && lexed_mark(x, at, '-');
    const bool tens = lexed_is(x, at - 1, W_TENS) && lexed_is(x, at + 1, W_ONES);
    const bool part = lexed_is(x, at - 1, W_ONES) && lexed_is(x, at + 1, W_PART);
    return apart && at > 0 && (tens || part) ? at + 1 : at;
}

static inline number finished(double low, double high, number_form form, size_t tokens)
{
    const bool readable = isfinite(low) && isfinite(high);
    return (number){ low, high, form, tokens, readable };
}

/* number_words.c */

/* Take the word at r->at (past a hyphen) into the number; false when it does not belong. */
bool number_take_word(reading *r);
double number_sum(const reading *r);
/* "point" and the digits after it, in words: "two hundred point zero three". */
double number_take_point(reading *r);
/* "and a half", "and three quarters" after a number: added, or of the scale before it. */
double number_take_and_fraction(reading *r);
/* "twenty-first", "third": an ordinal, or 0 tokens. */
number number_read_ordinal(const lexed *x, size_t i);
/* A number in words. */
number number_read_words(const lexed *x, size_t i);

/* number_fraction.c */

/* "half", "a third", "three quarters", "two-thirds" at `i`: its value and tokens; 0 when none.
 * `loose`: a bare singular ("fourth") counts too, as after "and a". */
double number_fraction_at(const lexed *x, size_t i, bool loose, size_t *tokens);
/* "half", "half a million", "a third of", "three quarters", "quarter million". */
number number_read_fraction(const lexed *x, size_t i);
/* "one in three", "9 out of 10", "one over twenty", "nine of 10": the number after `n` it is a part
 * of. */
number number_read_ratio(const lexed *x, size_t i, number n);

/* number_digits.c */

/* Scale words after digits or a fraction: "million", "hundred thousand", "dozen". */
double number_take_scales(const lexed *x, size_t *at);
/* A number that begins with digits, or with a decimal point before them. */
number number_read_digits(const lexed *x, size_t i);

/* number_scripts.c */

/* Scales of scripts without spaces behind the digits of `*value`, with the digits between them.
 * False, and nothing changed, when there are none. */
bool number_take_script_scales(const lexed *x, size_t *at, double *value);

/* number.c */

/* The number at `i` without a sign and without what makes it a ratio. */
number number_read_plain(const lexed *x, size_t i);

#endif
