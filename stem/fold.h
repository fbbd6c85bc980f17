/* fold.h - one spelling for what people write differently: case, composed and decomposed letters,
 * apostrophes, the stops of abbreviations, accents. Before stemming and after it; knows no stemmer.
 */
#ifndef STEM_FOLD_H
#define STEM_FOLD_H

#include "stem/languages.h"

#include <stdbool.h>

enum {
    FOLD_BYTES_IN = 256,  /* of the longest word that is folded: what a scanner lets through */
    FOLD_BYTES_OUT = 1024 /* folding may make it longer, four bytes for one at the most */
};

/* Lower case, composed, compatibility forms resolved ("ﬁ" is "fi"), invisible characters, stops and
 * final apostrophes dropped, typographic apostrophes plain, an English possessive dropped. Accents
 * stay: stemmers need them. Returns the bytes written; 0 when nothing is left. `bytes` is at most
 * FOLD_BYTES_IN. */
size_t fold_case(const lang_row *lang, const char *word, size_t bytes, char out[FOLD_BYTES_OUT]);

/* Accents of Latin and Greek letters dropped, and ё is е; letters like й stay. `bytes` is at most
 * FOLD_BYTES_OUT, `out` may be `word`. Returns the bytes written. */
size_t fold_accents(const char *word, size_t bytes, char out[FOLD_BYTES_OUT]);

#endif
