/* numerals.h - a number as printed, "15,000", to one spelling, "15000".
 * Digits only: what a number is worth is the business of claims/. */
#ifndef STEM_NUMERALS_H
#define STEM_NUMERALS_H

#include "stem/languages.h"

/* The digits and separators in plain characters: ' ' for every separator that parts thousands only.
 * `out` holds `bytes`. Returns the bytes written. */
size_t numeral_plain(const char *number, size_t bytes, char *out);

/* Separators of thousands dropped, the decimal one a full stop, digits of other scripts plain.
 * Where a single "1.200" or "1,200" could be either, the language decides. `out` holds `bytes`.
 * Returns the bytes written. */
size_t numeral_fold(const lang_row *lang, const char *number, size_t bytes, char *out);

#endif
