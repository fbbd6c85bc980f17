/* language.h - which language an article is in: what it says of itself, what its text says, and
 * which of the two to believe. */
#ifndef INDEXER_LANGUAGE_H
#define INDEXER_LANGUAGE_H

#include "figtrail.h"

#include <stdbool.h>
#include <stddef.h>

enum { LANGUAGE_BYTES = 8 }; /* "en", "fil", "zh-Hant" */

/* The code of a language that is given as "en", "en-US", "EN_us": "en". Of Chinese the script too,
 * by which readers differ: "zh-Hant" for "zh-Hant", "zh-TW", "zh-HK". False when it is none. */
bool language_code(const char *given, char code[LANGUAGE_BYTES]);

/* The same of an option, which may be NULL: "" then. Fails with FIG_BAD_ARGUMENT. */
fig_status language_expect(const char *given, char code[LANGUAGE_BYTES], fig_error *err);

/* The language `text` is in, as a code; "" when in doubt, as with a few words, a list of names or
 * figures. Reads no more than its beginning. False when memory ran out. */
bool language_guess(const char *text, size_t bytes, char code[LANGUAGE_BYTES]);

/* The language of an article that says it is in `declared`, as language_code gives it: that, unless
 * its text clearly is in another one. NULL: it does not say. What the text is in, English when in
 * doubt. False when memory ran out. */
bool language_settle(const char *declared, const char *text, size_t bytes,
                     char code[LANGUAGE_BYTES]);

#endif
