/* bulk_segment.h - what documents consist of, collected in text order until memory is full, then
 * given to a sink in the order of the tables.
 *
 * A word of text is 8 bytes here. Sorting is one pass that counts and one that moves: no tree, no
 * comparison for a word. */
#ifndef STORE_BULK_SEGMENT_H
#define STORE_BULK_SEGMENT_H

#include "core/buf.h"
#include "store/bulk_dictionary.h"
#include "store/bulk_sink.h"
#include "store/bulk_table.h"

/* One occurrence, or several. The top two bits of `term` say what the number is. */
typedef struct bulk_entry {
    uint32_t term; /* its number; after sorting, the document's in the segment */
    uint32_t number;
} bulk_entry;

typedef struct bulk_doc {
    uint32_t entries_begin, entries_end; /* in the segment */
    uint32_t length;                     /* occurrences of terms */
    store_docid docid;
    size_t values_end;
} bulk_doc;

typedef struct bulk_value {
    store_slot slot;
    store_docid docid;
    size_t offset, bytes; /* in `texts` */
} bulk_value;

typedef struct bulk_pair {                 /* of metadata */
    size_t offset, key_bytes, value_bytes; /* in `pair_texts`, the value behind the key */
} bulk_pair;

typedef struct bulk_segment {
    bulk_dictionary terms;
    bulk_entry *entries;
    size_t entries_count, entries_capacity;
    bulk_doc *docs;
    size_t docs_count, docs_capacity;
    bulk_value *values;
    size_t values_count, values_capacity;
    bulk_pair *pairs;
    size_t pairs_count, pairs_capacity;
    buf texts, pair_texts;
    store_docid next; /* number of the document at hand */

    /* the document at hand: what it has begins here, and goes to the end */
    size_t open_entries, open_values, open_texts;
    uint64_t open_length;
} bulk_segment;

void bulk_segment_init(bulk_segment *s, store_docid next);
void bulk_segment_clear(bulk_segment *s);
/* Empty again, for documents from `next` on; keeps the memory. */
void bulk_segment_empty(bulk_segment *s, store_docid next);
/* The document at hand gets this number instead, which is above all before. */
void bulk_segment_number(bulk_segment *s, store_docid docid);

/* Limits are as in store.h: FIG_TOO_LARGE leaves the document at hand as it was. */
fig_status bulk_segment_posting(bulk_segment *s, uint32_t id, uint32_t position, uint32_t times,
                                fig_error *err);
fig_status bulk_segment_term(bulk_segment *s, uint32_t id, uint32_t times, fig_error *err);
fig_status bulk_segment_value(bulk_segment *s, store_slot slot, const char *value, size_t bytes,
                              fig_error *err);
fig_status bulk_segment_close(bulk_segment *s,
                              fig_error *err); /* the document at hand is complete */
void bulk_segment_drop(bulk_segment *s);       /* ... or is not wanted */
fig_status bulk_segment_metadata(bulk_segment *s, const char *key, size_t key_bytes,
                                 const char *value, size_t value_bytes, fig_error *err);

/* What it takes, and will take while it is being sorted; of that, what metadata takes. */
size_t bulk_segment_memory_bytes(const bulk_segment *s);
size_t bulk_segment_metadata_memory_bytes(const bulk_segment *s);
/* What stays allocated when it is emptied. */
size_t bulk_segment_kept_bytes(const bulk_segment *s);
/* Is it as large as its numbers allow? */
bool bulk_segment_is_full(const bulk_segment *s);
static inline bool bulk_segment_is_empty(const bulk_segment *s)
{
    return !s->docs_count && !s->pairs_count;
}

/* Give the metadata to the sink, and forget it. */
fig_status bulk_segment_emit_metadata(bulk_segment *s, bulk_sink *to, fig_error *err);
/* Give everything to the sink, and the term lists to their table. The segment is to be emptied or
 * cleared afterwards, whatever comes back. */
fig_status bulk_segment_emit(bulk_segment *s, bulk_sink *to, bulk_table *term_lists,
                             fig_error *err);

/* The postings and the term lists: the last part of the above (bulk_invert.c). */
fig_status bulk_segment_invert(bulk_segment *s, bulk_sink *to, bulk_table *term_lists,
                               fig_error *err);

/* The kinds of entries. */
#define BULK_WORD     0u         /* a position, and one occurrence */
#define BULK_POSITION (1u << 30) /* a position alone */
#define BULK_TIMES    (2u << 30) /* occurrences alone */
#define BULK_KINDS    (3u << 30)

#endif
