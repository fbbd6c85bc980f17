/* language.h - which language a text is in, by its commonest words. For articles that do not say.
 */
#ifndef INDEXER_LANGUAGE_H
#define INDEXER_LANGUAGE_H

#include <stddef.h>

/* The code of the language `text` is in; NULL when in doubt, as with few words or a list of names.
 * Reads no more than the first few hundred words. */
const char *language_guess(const char *text, size_t bytes);
/* "en" when in doubt. */
const char *language_or_english(const char *text, size_t bytes);

#endif
