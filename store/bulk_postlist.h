/* bulk_postlist.h - the sink that fills the tables which are sorted by something else than
 * documents: postings (with metadata, values and lengths) and positions. */
#ifndef STORE_BULK_POSTLIST_H
#define STORE_BULK_POSTLIST_H

#include "core/buf.h"
#include "store/bulk_code.h"
#include "store/bulk_sink.h"
#include "store/bulk_table.h"

/* What a store says of all its documents. */
typedef struct bulk_statistics {
    uint64_t documents;
    store_docid last; /* its number; 0 when there is none */
    uint64_t total_length;
    uint32_t shortest; /* of the documents that are not empty */
    uint32_t longest;
    uint32_t times_max; /* of a term in a document */
} bulk_statistics;

/* A list of documents that is cut into chunks, the first of which begins with facts of the whole.
 */
typedef struct bulk_list {
    unsigned char key[BULK_KEY_BYTES_MAX]; /* of the first chunk */
    size_t key_bytes;
    unsigned char next_key[BULK_KEY_BYTES_MAX]; /* of others, but for the document */
    size_t next_key_bytes;
    uint64_t documents, occurrences;
    bool is_first;
    store_docid begin, last; /* of the chunk; 0 = it is empty */
    uint32_t begin_times;
    buf pairs; /* of the chunk: gap - 1, times */
} bulk_list;

typedef struct bulk_postlist {
    bulk_sink sink; /* what is called */
    bulk_table *postings, *positions;
    bulk_statistics statistics;
    bulk_list list; /* the lengths, then each term's */
    unsigned char position_key[BULK_KEY_BYTES_MAX];
    size_t position_key_bytes;
    store_slot slot; /* of the chunk of values; STORE_SLOT_NONE = there is none */
    store_docid slot_begin, slot_last;
    buf values; /* the chunk */
    buf tag;    /* scratch */
} bulk_postlist;

void bulk_postlist_init(bulk_postlist *p, bulk_table *postings, bulk_table *positions);
void bulk_postlist_clear(bulk_postlist *p);

#endif
