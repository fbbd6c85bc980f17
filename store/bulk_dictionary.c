/* bulk_dictionary.c - a hash table with open addressing. */
#include "store/bulk_dictionary.h"

#include "core/error.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xxhash.h>

enum { SLOTS_MIN = 1 << 12, TERMS_MIN = 1 << 11 };

/* Terms come from outside: nobody is to know which of them meet in one place. The numbers they get
 * do not depend on it. */
static uint64_t seed_of(const bulk_dictionary *d)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_nsec * 0x9e3779b97f4a7c15u ^ (uint64_t)(uintptr_t)d;
}

void bulk_dictionary_init(bulk_dictionary *d)
{
    *d = (bulk_dictionary){ .seed = seed_of(d) };
}

void bulk_dictionary_clear(bulk_dictionary *d)
{
    free(d->slots);
    free(d->offsets);
    buf_clear(&d->texts);
    bulk_dictionary_init(d);
}

void bulk_dictionary_empty(bulk_dictionary *d)
{
    if (d->slots)
        memset(d->slots, 0, d->slots_count * sizeof *d->slots);
    d->count = 0;
    buf_truncate(&d->texts);
}

static bool grow_slots(bulk_dictionary *d)
{
    const size_t count = d->slots_count ? d->slots_count * 2 : SLOTS_MIN;
    bulk_slot *const slots = calloc(count, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < d->slots_count; i++) {
        const bulk_slot one = d->slots[i];
        size_t at = one.hash & (count - 1);
        while (one.id && slots[at].id)
            at = (at + 1) & (count - 1);
        if (one.id)
            slots[at] = one;
    }
    free(d->slots);
    d->slots = slots;
    d->slots_count = count;
    return true;
}

static bool grow_terms(bulk_dictionary *d)
{
    const size_t capacity = d->capacity ? d->capacity * 2 : TERMS_MIN;
    size_t *const offsets = realloc(d->offsets, capacity * sizeof *offsets);
    if (!offsets)
        return false;
    d->offsets = offsets;
    d->capacity = capacity;
    return true;
}

fig_status bulk_dictionary_id(bulk_dictionary *d, const char *term, size_t bytes, uint32_t *id,
                              fig_error *err)
{
    const uint32_t hash = (uint32_t)XXH3_64bits_withSeed(term, bytes, d->seed);
    *id = 0;
    if (d->count >= d->slots_count / 2 && !grow_slots(d))
        return error_no_memory(err);
    size_t at = hash & (d->slots_count - 1);
    for (; d->slots[at].id; at = (at + 1) & (d->slots_count - 1)) {
        if (d->slots[at].hash != hash)
            continue;
        const store_bytes known = bulk_dictionary_term(d, d->slots[at].id - 1);
        if (known.bytes == bytes && !memcmp(known.data, term, bytes)) {
            *id = d->slots[at].id - 1;
            return FIG_OK;
        }
    }
    if (d->count == BULK_IDS_MAX)
        return error_set(err, FIG_TOO_LARGE, NULL, "too many different terms", NULL);
    if (d->count == d->capacity && !grow_terms(d))
        return error_no_memory(err);
    const size_t offset = d->texts.bytes;
    if (!buf_reserve(&d->texts, bytes + 1)) {
        d->texts.failed = false; /* what is there is whole */
        return error_no_memory(err);
    }
    buf_byte(&d->texts, (char)bytes);
    buf_append(&d->texts, term, bytes);
    d->offsets[d->count] = offset;
    d->slots[at] = (bulk_slot){ hash, (uint32_t)++d->count };
    *id = (uint32_t)(d->count - 1);
    return FIG_OK;
}

size_t bulk_dictionary_memory_bytes(const bulk_dictionary *d)
{
    return d->slots_count * sizeof *d->slots + d->capacity * sizeof *d->offsets + d->texts.capacity;
}
