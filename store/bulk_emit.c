/* bulk_emit.c - giving a segment to a sink: what is sorted by key, before the postings. */
#include "store/bulk_segment.h"

#include "core/error.h"
#include "store/bulk_code.h"

#include <stdlib.h>

/* ---- metadata ----------------------------------------------------------------------------- */

typedef struct keyed {
    store_bytes key;
    size_t index;
} keyed;

static int by_key_and_age(const void *a, const void *b)
{
    const keyed *const left = a, *const right = b;
    const int order = bulk_bytes_compare(left->key, right->key);
    return order ? order : (left->index > right->index) - (left->index < right->index);
}

fig_status bulk_segment_emit_metadata(bulk_segment *s, bulk_sink *to, fig_error *err)
{
    const size_t count = s->pairs_count;
    fig_status status = FIG_OK;
    keyed *const items = malloc(count * sizeof *items);
    if (!items && count)
        return error_no_memory(err);
    for (size_t i = 0; i < count; i++)
        items[i] = (keyed){ { s->pair_texts.data + s->pairs[i].offset, s->pairs[i].key_bytes }, i };
    if (count)
        qsort(items, count, sizeof *items, by_key_and_age);
    for (size_t i = 0; i < count && status == FIG_OK; i++) {
        if (i + 1 < count && bulk_bytes_compare(items[i].key, items[i + 1].key) == 0)
            continue; /* the last one counts */
        const store_bytes value = { items[i].key.data + items[i].key.bytes,
                                    s->pairs[items[i].index].value_bytes };
        status = to->metadata(to, items[i].key, value, err);
    }
    free(items);
    s->pairs_count = 0;
    buf_truncate(&s->pair_texts);
    return status;
}

/* ---- values ------------------------------------------------------------------------------- */

typedef struct ordered {
    uint64_t order;
    size_t index;
} ordered;

static store_bytes value_of(const bulk_segment *s, const bulk_value *v)
{
    return (store_bytes){ s->texts.data + v->offset, v->bytes };
}

static int by_order(const void *a, const void *b)
{
    const ordered *const left = a, *const right = b;
    if (left->order != right->order)
        return left->order < right->order ? -1 : 1;
    return left->index < right->index ? -1 : left->index > right->index;
}

static void widen(bulk_slot_facts *facts, store_bytes value)
{
    if (!facts->documents || bulk_bytes_compare(value, facts->low) < 0)
        facts->low = value;
    if (!facts->documents || bulk_bytes_compare(value, facts->high) > 0)
        facts->high = value;
    facts->documents++;
}

/* The facts of each slot, from values that `by_chunk` has in the order of slots. */
static fig_status emit_slots(const bulk_segment *s, const ordered *by_chunk, bulk_sink *to,
                             fig_error *err)
{
    size_t count = 0;
    fig_status status = FIG_OK;
    for (size_t i = 0; i < s->values_count; i++)
        count += i == 0 || by_chunk[i].order != by_chunk[i - 1].order;
    bulk_slot_facts *const facts = calloc(count, sizeof *facts);
    ordered *const slots = calloc(count, sizeof *slots);
    if (!facts || !slots)
        status = error_no_memory(err);
    for (size_t i = 0, at = 0; i < s->values_count && status == FIG_OK; i++) {
        const bulk_value *const v = &s->values[by_chunk[i].index];
        at += i > 0 && by_chunk[i].order != by_chunk[i - 1].order;
        facts[at].slot = v->slot;
        widen(&facts[at], value_of(s, v));
        slots[at] = (ordered){ bulk_statistics_order(v->slot), at };
    }
    if (status == FIG_OK)
        qsort(slots, count, sizeof *slots, by_order);
    for (size_t i = 0; i < count && status == FIG_OK; i++)
        status = to->slot(to, &facts[slots[i].index], err);
    free(facts);
    free(slots);
    return status;
}

static fig_status emit_values(const bulk_segment *s, bulk_sink *to, fig_error *err)
{
    if (s->values_count == 0)
        return FIG_OK;
    ordered *const items = malloc(s->values_count * sizeof *items);
    if (!items)
        return error_no_memory(err);
    for (size_t i = 0; i < s->values_count; i++)
        items[i] = (ordered){ bulk_chunk_order(s->values[i].slot), i };
    qsort(items, s->values_count, sizeof *items, by_order);
    fig_status status = emit_slots(s, items, to, err);
    for (size_t i = 0; i < s->values_count && status == FIG_OK; i++) {
        const bulk_value *const v = &s->values[items[i].index];
        status = to->value(to, v->slot, v->docid, value_of(s, v), err);
    }
    free(items);
    return status;
}

/* ---- all of it ---------------------------------------------------------------------------- */

fig_status bulk_segment_emit(bulk_segment *s, bulk_sink *to, bulk_table *term_lists, fig_error *err)
{
    fig_status status = bulk_segment_emit_metadata(s, to, err);
    if (status == FIG_OK)
        status = emit_values(s, to, err);
    for (size_t i = 0; i < s->docs_count && status == FIG_OK; i++)
        status = to->length(to, s->docs[i].docid, s->docs[i].length, err);
    return status ? status : bulk_segment_invert(s, to, term_lists, err);
}
