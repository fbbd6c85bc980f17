/* record.h - what an index stores of one article: the head a result list shows, the claims, the
 * text, and what its page shows beside it. The format is written in docs/index-format.md. Writers
 * and readers meet here; knows no store. */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include "core/arena.h"
#include "core/buf.h"
#include "figtrail.h"
#include "record/dictionary.h"

/* What compressing needs again and again: one for a writer's life. NULL when out of memory. */
typedef struct record_packer record_packer;
record_packer *record_packer_new(void);
void record_packer_free(record_packer *packer);
/* Pack with `dictionary`, NULL without one as at first, from now on. Lent. */
void record_packer_use(record_packer *packer, const record_dictionary *dictionary);
/* Add the parts of what is written to `samples`; NULL to none. Lent. */
void record_packer_sample(record_packer *packer, record_samples *samples);

/* What reading records needs again and again: one for a reader's life, of one thread. */
typedef struct record_unpacker record_unpacker;
/* Append the dictionary that the index has for `part`, nothing where it has none. */
typedef fig_status record_dictionary_fetch(void *user, record_part part, buf *out, fig_error *err);
/* `fetch` is called when the first record needs a dictionary; NULL: none does. NULL when out of
 * memory. */
record_unpacker *record_unpacker_new(record_dictionary_fetch *fetch, void *user);
void record_unpacker_free(record_unpacker *u);
/* The index has changed: it may be another one, with other dictionaries. */
void record_unpacker_forget(record_unpacker *u);

/* What a record tells of the rest of its document. */
typedef struct record_origin {
    unsigned char indexer; /* the version that posted it: INDEXER_VERSION, its lowest byte */
    uint32_t values;       /* the sum of record_value_check over what is kept as values */
} record_origin;

/* Append the record of `article` (with text) and its claims. Spans are kept; surfaces, subjects,
 * claimants and whatever else stands in the text is stored as its span. The text is compressed.
 * `copies` is not stored: it is counted when asked. Fails with FIG_NO_MEMORY. */
fig_status record_write(record_packer *packer, const fig_article *article, const fig_claim *claims,
                        size_t claims_count, const record_origin *origin, buf *out, fig_error *err);

/* What a value adds to record_origin.values. */
uint32_t record_value_check(uint32_t slot, const void *value, size_t bytes);
/* Write the checksum of a record anew, over what it holds. For those that make records that
 * contradict themselves, to try readers with. */
void record_seal(void *record, size_t bytes);

/* Append `record` with the head of `article` in place of its own; claims and text stay. Fails with
 * FIG_DAMAGED, FIG_NO_MEMORY. */
fig_status record_write_head(record_packer *packer, const void *record, size_t bytes,
                             const fig_article *article, buf *out, fig_error *err);

/* The parts are read one by one, so that a result list costs no more than it shows.
 * `record` must outlive nothing: what is read is copied into `strings`.
 * All compare the checksum first, and fail with FIG_DAMAGED (a record that contradicts itself is
 * never read past its end), FIG_NO_MEMORY, and as fetching a dictionary does. */
fig_status record_read_origin(const void *record, size_t bytes, record_origin *out, fig_error *err);
/* Whether two records hold the same claims, byte for byte. */
fig_status record_same_claims(record_unpacker *u, const void *record, size_t bytes,
                              const void *other, size_t other_bytes, arena *strings, bool *same,
                              fig_error *err);
/* Everything but the text; `text_bytes` is set. */
fig_status record_read_head(record_unpacker *u, const void *record, size_t bytes, arena *strings,
                            fig_article *out, fig_error *err);
/* `text` is the text as record_read_text gave it; NULL leaves what is stored as spans NULL
 * (numbers, units, kinds and spans are there all the same). `*out` is lent by `strings`. */
fig_status record_read_claims(record_unpacker *u, const void *record, size_t bytes,
                              const char *text, size_t text_bytes, arena *strings, fig_claim **out,
                              size_t *count, fig_error *err);
/* The text, NUL-terminated, to `*out` (lent by `strings`). */
fig_status record_read_text(record_unpacker *u, const void *record, size_t bytes, arena *strings,
                            const char **out, size_t *text_bytes, fig_error *err);
/* The furniture and its blocks into `*article`, whose text_bytes is set; lent by `strings`. NULL
 * and 0 where there are none. */
fig_status record_read_furniture(record_unpacker *u, const void *record, size_t bytes,
                                 arena *strings, fig_article *article, fig_error *err);

/* The version of Zstandard: "1.5.4". */
const char *record_library_version(void);

#endif
