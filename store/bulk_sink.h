/* bulk_sink.h - what sorted content flows into: a run that is put aside, or the tables.
 *
 * The calls come in this order, each kind sorted by its key as bytes (slots by
 * bulk_statistics_order, those of values by bulk_chunk_order), and within a key by document:
 *   metadata*  slot*  value*  length*  (term posting+)*  end */
#ifndef STORE_BULK_SINK_H
#define STORE_BULK_SINK_H

#include "store/store.h"

#include <string.h>

typedef struct bulk_slot_facts {
    store_slot slot;
    uint64_t documents; /* that have a value there */
    store_bytes low, high;
} bulk_slot_facts;

typedef struct bulk_sink bulk_sink;
struct bulk_sink {
    /* An empty value says that the key is to be removed. */
    fig_status (*metadata)(bulk_sink *to, store_bytes key, store_bytes value, fig_error *err);
    fig_status (*slot)(bulk_sink *to, const bulk_slot_facts *facts, fig_error *err);
    fig_status (*value)(bulk_sink *to, store_slot slot, store_docid docid, store_bytes value,
                        fig_error *err);
    fig_status (*length)(bulk_sink *to, store_docid docid, uint32_t length, fig_error *err);
    /* `postings` of them follow; `occurrences` is the sum of their times. */
    fig_status (*term)(bulk_sink *to, store_bytes term, uint32_t postings, uint64_t occurrences,
                       fig_error *err);
    /* `positions` as bulk_positions wrote them, NULL when there are none. */
    fig_status (*posting)(bulk_sink *to, store_docid docid, uint32_t times, store_bytes positions,
                          fig_error *err);
    fig_status (*end)(bulk_sink *to, fig_error *err);
};

/* As the tables order keys. */
static inline int bulk_bytes_compare(store_bytes a, store_bytes b)
{
    const int order = memcmp(a.data, b.data, a.bytes < b.bytes ? a.bytes : b.bytes);
    return order ? order : (a.bytes > b.bytes) - (a.bytes < b.bytes);
}

#endif
