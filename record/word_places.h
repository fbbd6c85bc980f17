/* word_places.h - which term stands at which position of an article, in about two bytes a word.
 *
 * The store's own positions take a key for each term of each document, more than the text itself.
 * Here an article has one value: its terms by fingerprint, then for each place the number of its
 * term. Whoever asks knows already, from postings, that the article has the terms; fingerprints
 * only tell them from the article's other ones, and no two of an article are the same. */
#ifndef RECORD_WORD_PLACES_H
#define RECORD_WORD_PLACES_H

#include "core/buf.h"
#include "core/fields.h"

#include <stdbool.h>
#include <stdint.h>

/* Stands where a figure of the text begins and where it ends. No word is spelled like it. */
#define WORD_PLACES_FIGURE "N"

/* ---- writing ---- */

typedef struct word_places_writer word_places_writer;
word_places_writer *word_places_writer_new(void); /* NULL when out of memory */
void word_places_writer_free(word_places_writer *w);
/* Forget what was added. */
void word_places_start(word_places_writer *w);
/* `in` is the field whose words these are; NULL for the text. Words of fields are searched by their
 * field; those of one that `is_text_too` as words of the text besides. Call once for each part,
 * before its words. */
bool word_places_part(word_places_writer *w, const field *in, bool is_text_too);
/* A term of the part at hand, without prefix. Positions begin at 1. False when out of memory. */
bool word_places_add(word_places_writer *w, const char *term, size_t bytes, uint32_t position);
/* Append all of it; nothing when there are no words. False when out of memory. */
bool word_places_pack(word_places_writer *w, buf *out);

/* ---- reading ---- */

typedef struct word_places {
    uint32_t terms;                       /* how many different ones; numbered from 1 */
    unsigned bits, turn, low_bits;        /* of fingerprints */
    const unsigned char *buckets, *lows;  /* of fingerprints, each up to the next of these */
    const unsigned char *parts, *end;
} word_places;

/* What fingerprints are made of. */
uint64_t word_places_hash(const char *term, size_t bytes);
/* False when the value is damaged. `value` is lent to `out`. */
bool word_places_open(const void *value, size_t bytes, word_places *out);
/* The number of the term with this hash, which the article has; of another one 0 or any number. False
 * when the value is damaged. */
bool word_places_find(const word_places *p, uint64_t hash, uint32_t *number);

enum { WORD_PLACES_FEW = 8 }; /* numbers that are looked for one by one */

/* A walk over the places whose terms are wanted, by rising position. */
typedef struct word_places_walk {
    const unsigned char *packed, *packed_end;
    const unsigned char *extras, *end;
    uint64_t first, count, at;        /* positions and places */
    uint64_t extras_left, extra_at;   /* the next one's place */
    uint32_t extra_number;
    unsigned width;
    const uint32_t *numbers; /* NULL, or those that `wanted` has a value for: few are found sooner */
    size_t numbers_count;
    bool damaged;
} word_places_walk;
/* The next part with words of `in` (NULL: of the text, other fields' words that are it too among
 * them), from `*parts` on, which begins as p->parts. False after the last, and when damaged. */
bool word_places_next_part(const word_places *p, const field *in, const unsigned char **parts,
                           word_places_walk *out);
/* `wanted` has a value for each number, from 0 (none) to p->terms; 0 passes over. False at the end,
 * and when damaged: `walk->damaged` tells. */
bool word_places_next(word_places_walk *walk, const word_places *p, const uint32_t *wanted,
                      uint32_t *position, uint32_t *found);
/* Do terms with these numbers stand at places one behind the other, in a part that was not walked
 * yet? False when that cannot be told so quickly, as one of them stands beside another term. */
bool word_places_in_a_row(const word_places_walk *walk, const uint32_t *numbers, size_t count,
                          bool *found);

#endif
