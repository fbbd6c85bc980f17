/* dictionary.h - what the parts of an index's records have in common: a Zstandard dictionary for
 * heads, one for claims and one for texts, trained on the first articles of the index, so that each
 * part is packed alone and is small all the same. Knows neither records nor stores. */
#ifndef RECORD_DICTIONARY_H
#define RECORD_DICTIONARY_H

#include "core/buf.h"
#include "figtrail.h"

typedef enum record_part { RECORD_HEAD, RECORD_CLAIMS, RECORD_TEXT, RECORD_PARTS } record_part;

/* The key of the store's metadata that the dictionary for `part` stands under. It is written once,
 * before the first record that needs it is there, and stays. */
const char *record_dictionary_key(record_part part);

/* ---- training ------------------------------------------------------------------------------ */

typedef struct record_samples record_samples;

record_samples *record_samples_new(void); /* NULL when out of memory */
void record_samples_free(record_samples *s);
/* Keep a copy; false when out of memory. */
bool record_samples_add(record_samples *s, record_part part, const void *data, size_t bytes);
/* By how much text was added. */
bool record_samples_suffice(const record_samples *s);
/* Append each part's dictionary to its buf; nothing for a part that has too little in common. The
 * same samples in the same order give the same. Ask buf_failed. */
void record_samples_train(const record_samples *s, buf codes[RECORD_PARTS]);

/* Is a dictionary what was written? It ends with a checksum. */
enum { RECORD_DICTIONARY_CHECK_BYTES = 4 };
bool record_dictionary_is_sound(const buf *code);

/* ---- packing with them --------------------------------------------------------------------- */

/* Made ready to pack with. Does not change: threads may share it. */
typedef struct record_dictionary record_dictionary;

/* Of what record_samples_train gave, which is sound; NULL when out of memory or they are none. */
record_dictionary *record_dictionary_new(const buf codes[RECORD_PARTS]);
void record_dictionary_free(record_dictionary *d);

#endif
