/* word_cache.h - what a word became, remembered: texts repeat their words. Bounded, and forgets all
 * at once when it is full. */
#ifndef STEM_WORD_CACHE_H
#define STEM_WORD_CACHE_H

#include <stddef.h>
#include <stdint.h>

enum { WORD_CACHE_BYTES_MAX = 64 }; /* of words and of terms that are remembered */

typedef struct word_cache word_cache;

/* NULL when out of memory. */
word_cache *word_cache_new(void);
void word_cache_free(word_cache *c);

/* Of any word of up to WORD_CACHE_BYTES_MAX bytes. */
uint32_t word_cache_hash(const char *word, size_t bytes);
typedef struct word_known { /* lent until the next word_cache_add */
    const char *term;       /* NUL-terminated; NULL when the word is not known */
    size_t term_bytes;
    uint32_t *note; /* the user's, 0 at first */
} word_known;

word_known word_cache_find(word_cache *c, uint32_t hash, const char *word, size_t bytes);
/* Remember; the word must not be known yet. Returns what word_cache_find would. */
word_known word_cache_add(word_cache *c, uint32_t hash, const char *word, size_t bytes,
                          const char *term, size_t term_bytes);
/* All notes are 0 again. */
void word_cache_clear_notes(word_cache *c);

#endif
