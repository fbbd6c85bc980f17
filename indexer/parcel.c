/* parcel.c - pooled terms and arrays of what is posted. */
#include "indexer/parcel.h"

#include "core/arena.h"
#include "core/error.h"
#include "store/bulk_dictionary.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum {
    /* the new terms of some 5 MB of text, after which the build gives numbers anew as well */
    POOL_TERMS_MAX = 60000,
    ROWS = 4096 /* of a step in which the pool grows */
};

struct pooled_term {
    uint64_t epoch; /* of the build that `id` is of, plus 1; 0 = none yet. The deliverer's, as id */
    uint32_t id;
    uint32_t bytes;
    char text[];
};

struct term_pool {
    bulk_dictionary numbers;
    arena memory;
    pooled_term **terms; /* by number */
    size_t capacity;
    uint64_t serial;
};

typedef struct parcel_posting {
    pooled_term *term;
    uint32_t times;
} parcel_posting;

/* ---- the pool ------------------------------------------------------------------------------ */

term_pool *term_pool_new(void)
{
    static atomic_uint_fast64_t serials;
    term_pool *const p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    bulk_dictionary_init(&p->numbers);
    arena_init(&p->memory);
    p->serial = atomic_fetch_add(&serials, 1) + 1;
    return p;
}

void term_pool_free(term_pool *p)
{
    if (!p)
        return;
    bulk_dictionary_clear(&p->numbers);
    arena_clear(&p->memory);
    free(p->terms);
    free(p);
}

uint64_t term_pool_serial(const term_pool *p)
{
    return p->serial;
}

bool term_pool_is_full(const term_pool *p)
{
    return p->numbers.count >= POOL_TERMS_MAX;
}

/* The row of a term that got its number a moment ago. */
static fig_status add_row(term_pool *p, uint32_t number, const char *term, size_t bytes,
                          fig_error *err)
{
    if (number == p->capacity) {
        pooled_term **const more = realloc(p->terms, (p->capacity + ROWS) * sizeof *more);
        if (!more)
            return error_no_memory(err);
        p->terms = more;
        memset(more + p->capacity, 0, ROWS * sizeof *more);
        p->capacity += ROWS;
    }
    pooled_term *const row = arena_alloc(&p->memory, sizeof *row + bytes);
    if (!row)
        return error_no_memory(err);
    row->epoch = 0;
    row->id = 0;
    row->bytes = (uint32_t)bytes;
    memcpy(row->text, term, bytes);
    p->terms[number] = row;
    return FIG_OK;
}

static fig_status pooled(term_pool *p, const char *term, size_t bytes, uint32_t *note,
                         pooled_term **out, fig_error *err)
{
    uint32_t number;
    if (note && *note) { /* one more than its number */
        *out = p->terms[*note - 1];
        return FIG_OK;
    }
    fig_status status = bulk_dictionary_id(&p->numbers, term, bytes, &number, err);
    if (!status && (number >= p->capacity || !p->terms[number]))
        status = add_row(p, number, term, bytes, err);
    if (status)
        return status;
    *out = p->terms[number];
    if (note)
        *note = number + 1;
    return FIG_OK;
}

/* ---- parcels ------------------------------------------------------------------------------- */

void parcel_init(parcel *p)
{
    p->pool = NULL;
    buf_init(&p->postings);
    buf_init(&p->values);
    buf_init(&p->data);
}

void parcel_clear(parcel *p)
{
    buf_clear(&p->postings);
    buf_clear(&p->values);
    buf_clear(&p->data);
}

void parcel_empty(parcel *p)
{
    buf_truncate(&p->postings);
    buf_truncate(&p->values);
    buf_truncate(&p->data);
}

fig_status parcel_add(parcel *p, const char *term, size_t bytes, uint32_t times, uint32_t *note,
                      fig_error *err)
{
    parcel_posting added = { NULL, times };
    const fig_status status = pooled(p->pool, term, bytes, note, &added.term, err);
    if (status)
        return status;
    buf_append(&p->postings, &added, sizeof added);
    return buf_failed(&p->postings) ? error_no_memory(err) : FIG_OK;
}

fig_status parcel_set_value(parcel *p, store_slot slot, const char *value, size_t bytes,
                            fig_error *err)
{
    const uint32_t head[2] = { slot, (uint32_t)bytes };
    buf_append(&p->values, head, sizeof head);
    buf_append(&p->values, value, bytes);
    return buf_failed(&p->values) ? error_no_memory(err) : FIG_OK;
}

fig_status parcel_set_data(parcel *p, const char *data, size_t bytes, fig_error *err)
{
    buf_truncate(&p->data);
    buf_append(&p->data, data, bytes);
    return buf_failed(&p->data) ? error_no_memory(err) : FIG_OK;
}

static fig_status deliver_posting(const parcel_posting *at, store_bulk *to, uint64_t epoch,
                                  fig_error *err)
{
    pooled_term *const term = at->term;
    fig_status status = FIG_OK;
    if (term->epoch != epoch) {
        status = store_bulk_term(to, term->text, term->bytes, &term->id, err);
        term->epoch = status ? 0 : epoch;
    }
    if (status)
        return status;
    return store_bulk_add_term(to, term->id, at->times, err);
}

fig_status parcel_deliver(const parcel *p, store_bulk *to, fig_error *err)
{
    const uint64_t epoch = store_bulk_epoch(to) + 1;
    fig_status status = FIG_OK;
    for (size_t at = 0; status == FIG_OK && at < p->postings.bytes; at += sizeof(parcel_posting)) {
        parcel_posting one;
        memcpy(&one, p->postings.data + at, sizeof one);
        status = deliver_posting(&one, to, epoch, err);
    }
    for (size_t at = 0; status == FIG_OK && at < p->values.bytes;) {
        uint32_t head[2];
        memcpy(head, p->values.data + at, sizeof head);
        at += sizeof head;
        status = store_bulk_set_value(to, head[0], p->values.data + at, head[1], err);
        at += head[1];
    }
    return status ? status : store_bulk_set_data(to, buf_string(&p->data), p->data.bytes, err);
}
