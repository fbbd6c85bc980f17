/* endings.h - what a word that is not in the lexicon is, by how it ends. Within claims/ only. */
#ifndef CLAIMS_ENDINGS_H
#define CLAIMS_ENDINGS_H

#include "claims/language.h"
#include "claims/phrases.h"

/* TAG_NOUN when the ending tells nothing. `word` may begin with a capital. */
tag endings_tag(language lang, const char *word, size_t bytes);

#endif
