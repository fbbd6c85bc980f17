/* store_compare.h - all that can be read from a store, as bytes, so that two stores are compared by
 * comparing those. */
#ifndef STORE_COMPARE_H
#define STORE_COMPARE_H

#include "core/buf.h"

/* Slots whose values are looked at: of every length in keys, and in no order that a table has. */
extern const uint32_t compared_slots[];
extern const size_t compared_slots_count;

/* Facts, metadata, terms with postings and positions, documents with terms, lengths, values and
 * data, slots with bounds, and what a few questions find, with all weights. */
void describe_store(const char *path, buf *out);
/* Fails the test where they differ, and shows both from there on. */
void assert_same_stores(const char *path, const char *other);
/* Fails the test unless the library finds nothing wrong; it takes 4 bytes for each number of a
 * document. */
void assert_healthy(const char *path);

#endif
