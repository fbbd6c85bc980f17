/* found.h - what the finder says of a text, as one line to compare with. */
#ifndef TESTS_FOUND_H
#define TESTS_FOUND_H

#include "core/buf.h"

/* "up to 1,200: ..1200 at_most count; 5%: 5 exact percent up", in text order; a range is
 * "low..high". */
const char *found_claims(const char *lang, const char *text, buf *out);
/* "2019 year; Oct. 31 date", in text order. */
const char *found_rejected(const char *lang, const char *text, buf *out);
/* "a day or year beside a month: Oct.; ...": the rules that refused, and the words they went by. */
const char *found_rules(const char *lang, const char *text, buf *out);

#endif
