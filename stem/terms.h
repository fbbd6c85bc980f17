/* terms.h - tokens to index terms: lower case, stemmed by Snowball, accents folded.
 * Articles and questions both come this way, so a word that can be indexed can be found. */
#ifndef STEM_TERMS_H
#define STEM_TERMS_H

#include "core/buf.h"
#include "figtrail.h"
#include "stem/scanner.h"

#include <stdint.h>

typedef struct termer termer; /* holds a stemmer and a cache from raw word to term */

/* `lang` is ISO 639-1; a language without a stemmer is folded only. `*out` is yours: termer_free.
 * Fails with FIG_NO_MEMORY, and with FIG_IO where a stemmer cannot be loaded. */
fig_status termer_new(const char *lang, termer **out, fig_error *err);
void termer_free(termer *t);

/* The term of a word or number as it stands in text. `*term` is lent until the next call or the
 * termer's end; NUL-terminated; at most 64 bytes (longer ones are cut at a character's border and
 * get a hash, so that equal words stay equal). NULL with 0 bytes for what makes no term (marks). */
const char *termer_term(termer *t, const char *word, size_t bytes, size_t *term_bytes);
/* The same, with a note for whoever knows the term by a number: it is kept with the word while that
 * is remembered, 0 at first and after termer_clear_notes. `*note` is NULL for a word that is not
 * remembered, and lent as the term is. */
const char *termer_term_noted(termer *t, const char *word, size_t bytes, size_t *term_bytes,
                              uint32_t **note);
void termer_clear_notes(termer *t);
/* The same without stemming: what `=word` compares. */
const char *termer_fold(termer *t, const char *word, size_t bytes, size_t *term_bytes);

/* The languages with a stemmer, NULL at the end: "da", "de", "en", ... */
const char *const *termer_languages(void);
/* Of utf8proc, whose tables of Unicode all words go by: "2.8.0". */
const char *termer_unicode_version(void);
/* "snowball 2": recorded in the index. NULL when memory ran out. */
const char *termer_version(void);

#endif
