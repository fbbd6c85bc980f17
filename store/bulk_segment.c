/* bulk_segment.c - collecting documents, and letting go of one that is not wanted. */
#include "store/bulk_segment.h"

#include "core/error.h"

#include <assert.h>
#include <stdlib.h>

enum { ENTRIES_MIN = 1 << 12, ITEMS_MIN = 64 };

void bulk_segment_init(bulk_segment *s, store_docid next)
{
    *s = (bulk_segment){ .next = next };
    bulk_dictionary_init(&s->terms);
}

void bulk_segment_clear(bulk_segment *s)
{
    bulk_dictionary_clear(&s->terms);
    free(s->entries);
    free(s->docs);
    free(s->values);
    free(s->pairs);
    buf_clear(&s->texts);
    buf_clear(&s->pair_texts);
    bulk_segment_init(s, s->next);
}

void bulk_segment_empty(bulk_segment *s, store_docid next)
{
    bulk_dictionary_empty(&s->terms);
    s->entries_count = s->docs_count = s->values_count = s->pairs_count = 0;
    buf_truncate(&s->texts);
    buf_truncate(&s->pair_texts);
    s->next = next;
    s->open_entries = s->open_values = s->open_texts = 0;
    s->open_length = 0;
}

/* Room for one more in an array; NULL when there is no memory, and the old array is as it was. */
static void *grown(void *items, size_t *capacity, size_t least, size_t item_bytes)
{
    const size_t wanted = *capacity ? *capacity * 2 : least;
    void *const more = wanted > SIZE_MAX / item_bytes ? NULL : realloc(items, wanted * item_bytes);
    if (more)
        *capacity = wanted;
    return more;
}

static bool entry_add(bulk_segment *s, uint32_t term, uint32_t number)
{
    if (s->entries_count == s->entries_capacity) {
        bulk_entry *const more =
            grown(s->entries, &s->entries_capacity, ENTRIES_MIN, sizeof *s->entries);
        if (!more)
            return false;
        s->entries = more;
    }
    s->entries[s->entries_count++] = (bulk_entry){ term, number };
    return true;
}

/* Before anything is added: an occurrence takes at most two entries. */
static fig_status check_room(const bulk_segment *s, uint32_t times, fig_error *err)
{
    if (s->open_length + times > INT32_MAX)
        return error_set(err, FIG_TOO_LARGE, NULL, "a document has more than 2147483647 words",
                         "split it");
    if (s->entries_count - s->open_entries > INT32_MAX / 2)
        return error_set(err, FIG_TOO_LARGE, NULL, "a document has too many terms", "split it");
    return FIG_OK;
}

fig_status bulk_segment_posting(bulk_segment *s, uint32_t id, uint32_t position, uint32_t times,
                                fig_error *err)
{
    assert(position > 0 && id < s->terms.count);
    const fig_status status = check_room(s, times, err);
    if (status)
        return status;
    const size_t before = s->entries_count;
    bool added = entry_add(s, id | (times == 1 ? BULK_WORD : BULK_POSITION), position);
    if (added && times > 1)
        added = entry_add(s, id | BULK_TIMES, times);
    if (!added) {
        s->entries_count = before;
        return error_no_memory(err);
    }
    s->open_length += times;
    return FIG_OK;
}

fig_status bulk_segment_term(bulk_segment *s, uint32_t id, uint32_t times, fig_error *err)
{
    assert(id < s->terms.count);
    const fig_status status = check_room(s, times, err);
    if (status)
        return status;
    if (!entry_add(s, id | BULK_TIMES, times))
        return error_no_memory(err);
    s->open_length += times;
    return FIG_OK;
}

fig_status bulk_segment_value(bulk_segment *s, store_slot slot, const char *value, size_t bytes,
                              fig_error *err)
{
    const size_t offset = s->texts.bytes;
    assert(slot != STORE_SLOT_NONE);
    if (s->values_count == s->values_capacity) {
        bulk_value *const more =
            grown(s->values, &s->values_capacity, ITEMS_MIN, sizeof *s->values);
        if (!more)
            return error_no_memory(err);
        s->values = more;
    }
    if (!buf_reserve(&s->texts, bytes)) {
        s->texts.failed = false; /* what is there is whole */
        return error_no_memory(err);
    }
    buf_append(&s->texts, value, bytes);
    s->values[s->values_count++] =
        (bulk_value){ slot, s->next, offset, bytes };
    return FIG_OK;
}

void bulk_segment_number(bulk_segment *s, store_docid docid)
{
    assert(docid >= s->next);
    for (size_t i = s->open_values; i < s->values_count; i++)
        s->values[i].docid = docid;
    s->next = docid;
}

static int by_slot_and_age(const void *a, const void *b)
{
    const bulk_value *const left = a, *const right = b;
    if (left->slot != right->slot)
        return left->slot < right->slot ? -1 : 1;
    if (left->offset != right->offset)
        return left->offset < right->offset ? -1 : 1;
    return (left->bytes > right->bytes) - (left->bytes < right->bytes); /* an empty one was first */
}

/* Values by slot; of several for a slot the last one counts, and an empty one is none. */
static void settle_values(bulk_segment *s)
{
    bulk_value *const values = s->values + s->open_values;
    const size_t count = s->values_count - s->open_values;
    size_t kept = 0;
    if (count > 1)
        qsort(values, count, sizeof *values, by_slot_and_age);
    for (size_t i = 0; i < count; i++)
        if ((i + 1 == count || values[i + 1].slot != values[i].slot) && values[i].bytes)
            values[kept++] = values[i];
    s->values_count = s->open_values + kept;
}

fig_status bulk_segment_close(bulk_segment *s, fig_error *err)
{
    if (s->docs_count == s->docs_capacity) {
        bulk_doc *const more = grown(s->docs, &s->docs_capacity, ITEMS_MIN, sizeof *s->docs);
        if (!more)
            return error_no_memory(err);
        s->docs = more;
    }
    settle_values(s);
    s->docs[s->docs_count++] = (bulk_doc){ (uint32_t)s->open_entries, (uint32_t)s->entries_count,
                                           (uint32_t)s->open_length, s->next++, s->values_count };
    s->open_entries = s->entries_count;
    s->open_values = s->values_count;
    s->open_texts = s->texts.bytes;
    s->open_length = 0;
    return FIG_OK;
}

void bulk_segment_drop(bulk_segment *s)
{
    s->entries_count = s->open_entries;
    s->values_count = s->open_values;
    s->texts.bytes = s->open_texts;
    s->open_length = 0;
}

fig_status bulk_segment_metadata(bulk_segment *s, const char *key, size_t key_bytes,
                                 const char *value, size_t value_bytes, fig_error *err)
{
    if (s->pairs_count == s->pairs_capacity) {
        bulk_pair *const more = grown(s->pairs, &s->pairs_capacity, ITEMS_MIN, sizeof *s->pairs);
        if (!more)
            return error_no_memory(err);
        s->pairs = more;
    }
    const size_t offset = s->pair_texts.bytes;
    if (!buf_reserve(&s->pair_texts, key_bytes + value_bytes)) {
        s->pair_texts.failed = false; /* what is there is whole */
        return error_no_memory(err);
    }
    buf_append(&s->pair_texts, key, key_bytes);
    buf_append(&s->pair_texts, value, value_bytes);
    s->pairs[s->pairs_count++] = (bulk_pair){ offset, key_bytes, value_bytes };
    return FIG_OK;
}

/* ---- how much it is ----------------------------------------------------------------------- */

enum {
    SORTED_TERM_BYTES = 32, /* besides the dictionary */
    SORTED_VALUE_BYTES = 16,
    SORTED_PAIR_BYTES = 16
};

size_t bulk_segment_metadata_memory_bytes(const bulk_segment *s)
{
    return s->pairs_count * (sizeof *s->pairs + SORTED_PAIR_BYTES) + s->pair_texts.capacity;
}

size_t bulk_segment_memory_bytes(const bulk_segment *s)
{
    return bulk_dictionary_memory_bytes(&s->terms) + s->terms.count * SORTED_TERM_BYTES +
           s->entries_count * 2 * sizeof *s->entries + s->docs_count * sizeof *s->docs +
           s->values_count * (sizeof *s->values + SORTED_VALUE_BYTES) + s->texts.capacity +
           bulk_segment_metadata_memory_bytes(s);
}

size_t bulk_segment_kept_bytes(const bulk_segment *s)
{
    return bulk_dictionary_memory_bytes(&s->terms) + s->entries_capacity * sizeof *s->entries +
           s->docs_capacity * sizeof *s->docs + s->values_capacity * sizeof *s->values +
           s->pairs_capacity * sizeof *s->pairs + s->texts.capacity + s->pair_texts.capacity;
}

bool bulk_segment_is_full(const bulk_segment *s)
{
    return s->entries_count > INT32_MAX || s->docs_count >= ~BULK_KINDS / 2;
}
