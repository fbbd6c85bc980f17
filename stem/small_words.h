/* small_words.h - words that say nothing about an article: articles, prepositions, pronouns.
 * A long question is mostly made of them. They are indexed like others, so phrases keep them. */
#ifndef STEM_SMALL_WORDS_H
#define STEM_SMALL_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Is `folded` (small letters, no accents, not stemmed) such a word in `lang`? False in languages
 * without a list; NULL = "en". */
bool small_words_have(const char *lang, const char *folded, size_t bytes);

#endif
