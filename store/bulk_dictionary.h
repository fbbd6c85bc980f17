/* bulk_dictionary.h - terms by number and numbers by term, while a run is collected. */
#ifndef STORE_BULK_DICTIONARY_H
#define STORE_BULK_DICTIONARY_H

#include "core/buf.h"
#include "store/store.h"

typedef struct bulk_slot {
    uint32_t hash, id; /* id + 1; 0 = free */
} bulk_slot;

typedef struct bulk_dictionary {
    bulk_slot *slots; /* a power of two of them, at most half are taken */
    size_t slots_count;
    size_t *offsets; /* of each term in `texts` */
    size_t count, capacity;
    buf texts; /* a byte that is its length, then the term */
    uint64_t seed;
} bulk_dictionary;

enum { BULK_IDS_MAX = 1 << 30 };

void bulk_dictionary_init(bulk_dictionary *d);
void bulk_dictionary_clear(bulk_dictionary *d); /* releases the memory; usable again */
void bulk_dictionary_empty(bulk_dictionary *d); /* keeps the memory */
/* Of 1 to 255 bytes. Fails with FIG_NO_MEMORY, FIG_TOO_LARGE. */
fig_status bulk_dictionary_id(bulk_dictionary *d, const char *term, size_t bytes, uint32_t *id,
                              fig_error *err);
static inline store_bytes bulk_dictionary_term(const bulk_dictionary *d, uint32_t id)
{
    const char *const at = d->texts.data + d->offsets[id];
    return (store_bytes){ at + 1, (unsigned char)*at };
}
size_t bulk_dictionary_memory_bytes(const bulk_dictionary *d);

#endif
