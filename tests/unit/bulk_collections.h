/* bulk_collections.h - documents of every shape a store takes, and both ways of writing them. */
#ifndef BULK_COLLECTIONS_H
#define BULK_COLLECTIONS_H

#include "store/store.h"

typedef struct dice {
    uint64_t state;
} dice;
uint32_t roll(dice *d, uint32_t below);

struct collection {
    const char *name;
    void (*make)(store_document *doc, dice *d, uint32_t i);
    uint32_t documents;
    uint32_t metadata; /* entries */
    store_docid first;
    uint32_t block_bytes;
    size_t memory_bytes; /* of the builder */
    int deflate;
    uint32_t gap; /* numbers without a document between two, at most and on average */
};
extern const struct collection bulk_collections[];
extern const size_t bulk_collections_count;

store_docid number_in(const struct collection *c, uint32_t i); /* of document `i`, from 0 */
void write_by_library(const char *path, const struct collection *c);
void write_in_bulk(const char *path, const struct collection *c);

#endif
