/* bulk_term_lists.h - what a store knows of a document by its number: its terms, its slots. */
#ifndef STORE_BULK_TERM_LISTS_H
#define STORE_BULK_TERM_LISTS_H

#include "core/buf.h"
#include "store/bulk_segment.h"

/* A term of the segment, in the order of terms. */
typedef struct bulk_ranked {
    uint64_t head; /* its first 8 bytes, most of what is compared */
    const char *text;
    uint32_t id;
    uint32_t bytes;
} bulk_ranked;

/* A term of a document. */
typedef struct bulk_listed {
    uint32_t rank, times;
} bulk_listed;

typedef struct bulk_term_list {
    store_docid docid;
    uint32_t length;
    const bulk_listed *terms; /* by rank */
    size_t terms_count;
    const bulk_value *values; /* by slot */
    size_t values_count;
} bulk_term_list;

/* `tag` is scratch. */
fig_status bulk_term_list_write(bulk_table *to, const bulk_term_list *list,
                                const bulk_ranked *ranked, buf *tag, fig_error *err);

#endif
