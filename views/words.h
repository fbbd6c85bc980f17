/* words.h - the words of a text, as comparing figures has them: runs of letters in small letters of ASCII. */
#ifndef VIEWS_WORDS_H
#define VIEWS_WORDS_H

#include <stdbool.h>
#include <stddef.h>

enum { WORD_BYTES = 32 };

/* The next word of `*text`, which moves behind it; false at the end. Longer ones are cut. */
bool word_next(const char **text, const char *end, char out[WORD_BYTES]);

/* Whether they are one word, but for a plural's s. */
bool word_same(const char *x, const char *y);

/* Whether a text, which may be NULL, has a word. */
bool word_in(const char *word, const char *text);

/* Whether a list has it, as it is. */
bool word_among(const char *word, const char *const *list, size_t count);

#endif
