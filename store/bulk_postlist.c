/* bulk_postlist.c - keys and tags of postings and positions. Keys begin with a NUL and a letter of
 * their own, but for those of terms: a term's own NUL is followed by 0xff, so all of those sort
 * behind. */
#include "store/bulk_postlist.h"

#include "core/error.h"

enum {
    CHUNK_BYTES = 2000, /* a chunk is closed once it has so many */
    KEY_METADATA = 0xc0,
    KEY_SLOT = 0xd0,
    KEY_VALUES = 0xd8,
    KEY_LENGTHS = 0xe0
};

static bulk_postlist *postlist_of(bulk_sink *to)
{
    return (bulk_postlist *)(void *)to; /* its first member */
}

static unsigned char *key_begin(unsigned char *key, unsigned char letter)
{
    key[0] = 0;
    key[1] = letter;
    return key + 2;
}

static fig_status add(bulk_postlist *p, const unsigned char *key, const unsigned char *key_end,
                      const buf *tag, fig_error *err)
{
    return buf_failed(tag) ? error_no_memory(err)
                           : bulk_table_add(p->postings, key, (size_t)(key_end - key), tag->data,
                                            tag->bytes, err);
}

/* ---- metadata and values ------------------------------------------------------------------ */

static fig_status put_metadata(bulk_sink *to, store_bytes key, store_bytes value, fig_error *err)
{
    bulk_postlist *const p = postlist_of(to);
    unsigned char bytes[BULK_KEY_BYTES_MAX], *const at = key_begin(bytes, KEY_METADATA);
    memcpy(at, key.data, key.bytes);
    return value.bytes ? bulk_table_add(p->postings, bytes, (size_t)(at - bytes) + key.bytes,
                                        value.data, value.bytes, err)
                       : FIG_OK;
}

static fig_status put_slot(bulk_sink *to, const bulk_slot_facts *facts, fig_error *err)
{
    bulk_postlist *const p = postlist_of(to);
    unsigned char key[BULK_KEY_BYTES_MAX];
    const unsigned char *const end = bulk_uint_last(key_begin(key, KEY_SLOT), facts->slot);
    buf_truncate(&p->tag);
    buf_uint(&p->tag, facts->documents);
    buf_string_counted(&p->tag, facts->low.data, facts->low.bytes);
    if (bulk_bytes_compare(facts->low, facts->high))
        buf_append(&p->tag, facts->high.data, facts->high.bytes);
    return add(p, key, end, &p->tag, err);
}

static fig_status values_flush(bulk_postlist *p, fig_error *err)
{
    unsigned char key[BULK_KEY_BYTES_MAX];
    if (p->slot == STORE_SLOT_NONE)
        return FIG_OK;
    const unsigned char *const end =
        bulk_docid(bulk_uint(key_begin(key, KEY_VALUES), p->slot), p->slot_begin);
    p->slot = STORE_SLOT_NONE;
    return add(p, key, end, &p->values, err);
}

static fig_status put_value(bulk_sink *to, store_slot slot, store_docid docid, store_bytes value,
                            fig_error *err)
{
    bulk_postlist *const p = postlist_of(to);
    fig_status status = FIG_OK;
    if (slot != p->slot || p->values.bytes >= CHUNK_BYTES)
        status = values_flush(p, err);
    if (p->slot == STORE_SLOT_NONE) {
        p->slot = slot;
        p->slot_begin = docid;
        buf_truncate(&p->values);
    } else {
        buf_uint(&p->values, docid - p->slot_last - 1);
    }
    p->slot_last = docid;
    buf_string_counted(&p->values, value.data, value.bytes);
    return status;
}

/* ---- lists of documents -------------------------------------------------------------------- */

static fig_status list_flush(bulk_postlist *p, bool is_last, fig_error *err)
{
    bulk_list *const l = &p->list;
    unsigned char *key = l->key, *end = l->key + l->key_bytes;
    if (!l->begin)
        return FIG_OK;
    buf_truncate(&p->tag);
    if (l->is_first) {
        buf_uint(&p->tag, l->documents);
        buf_uint(&p->tag, l->occurrences);
        buf_uint(&p->tag, l->begin - 1);
    } else {
        key = l->next_key;
        end = bulk_docid(l->next_key + l->next_key_bytes, l->begin);
    }
    buf_byte(&p->tag, is_last ? '1' : '0');
    buf_uint(&p->tag, l->last - l->begin);
    buf_uint(&p->tag, l->begin_times);
    if (l->pairs.bytes)
        buf_append(&p->tag, l->pairs.data, l->pairs.bytes);
    l->is_first = false;
    l->begin = 0;
    return buf_failed(&l->pairs) ? error_no_memory(err) : add(p, key, end, &p->tag, err);
}

static fig_status list_put(bulk_postlist *p, store_docid docid, uint32_t times, fig_error *err)
{
    bulk_list *const l = &p->list;
    fig_status status = FIG_OK;
    if (l->pairs.bytes >= CHUNK_BYTES)
        status = list_flush(p, false, err);
    if (!l->begin) {
        l->begin = docid;
        l->begin_times = times;
        buf_truncate(&l->pairs);
    } else if (buf_reserve(&l->pairs, 2 * BULK_UINT_BYTES_MAX)) {
        unsigned char *const at = (unsigned char *)l->pairs.data + l->pairs.bytes;
        l->pairs.bytes += (size_t)(bulk_uint(bulk_uint(at, docid - l->last - 1), times) - at);
    }
    l->last = docid;
    return status;
}

/* Another list, whose keys the caller writes. */
static void list_begin(bulk_list *l, uint64_t documents, uint64_t occurrences)
{
    l->is_first = true;
    l->begin = 0;
    l->documents = documents;
    l->occurrences = occurrences;
    buf_truncate(&l->pairs);
}

static fig_status put_length(bulk_sink *to, store_docid docid, uint32_t length, fig_error *err)
{
    bulk_postlist *const p = postlist_of(to);
    bulk_statistics *const all = &p->statistics;
    fig_status status = FIG_OK;
    if (!all->documents) { /* the first list, and the only one that says nothing of the whole */
        status = values_flush(p, err);
        list_begin(&p->list, 0, 0);
        p->list.key_bytes = p->list.next_key_bytes =
            (size_t)(key_begin(p->list.key, KEY_LENGTHS) - p->list.key);
        key_begin(p->list.next_key, KEY_LENGTHS);
    }
    all->documents++;
    all->last = docid;
    all->total_length += length;
    if (length && (!all->shortest || length < all->shortest))
        all->shortest = length;
    if (length > all->longest)
        all->longest = length;
    return status ? status : list_put(p, docid, length, err);
}

static fig_status put_term(bulk_sink *to, store_bytes term, uint32_t postings, uint64_t occurrences,
                           fig_error *err)
{
    bulk_postlist *const p = postlist_of(to);
    bulk_list *const l = &p->list;
    const fig_status status = list_flush(p, true, err);
    if (status)
        return status;
    if (occurrences > UINT32_MAX)
        return error_format(err, FIG_TOO_LARGE, NULL, "divide the archive over several indexes",
                            "a word occurs more than 4294967295 times: '%.*s'", (int)term.bytes,
                            term.data);
    list_begin(l, postings, occurrences);
    l->key_bytes = (size_t)(bulk_text(l->key, term.data, term.bytes, false) - l->key);
    memcpy(l->next_key, l->key, l->key_bytes);
    l->next_key[l->key_bytes] = 0;
    l->next_key_bytes = l->key_bytes + 1;
    memcpy(p->position_key, l->next_key, l->next_key_bytes);
    p->position_key_bytes = l->next_key_bytes;
    return FIG_OK;
}

static fig_status put_posting(bulk_sink *to, store_docid docid, uint32_t times,
                              store_bytes positions, fig_error *err)
{
    bulk_postlist *const p = postlist_of(to);
    if (times > p->statistics.times_max)
        p->statistics.times_max = times;
    const fig_status status = list_put(p, docid, times, err);
    if (status || !positions.bytes)
        return status;
    const unsigned char *const end = bulk_docid(p->position_key + p->position_key_bytes, docid);
    return bulk_table_add(p->positions, p->position_key, (size_t)(end - p->position_key),
                          positions.data, positions.bytes, err);
}

static fig_status put_end(bulk_sink *to, fig_error *err)
{
    bulk_postlist *const p = postlist_of(to);
    const fig_status status = values_flush(p, err);
    return status ? status : list_flush(p, true, err);
}

void bulk_postlist_init(bulk_postlist *p, bulk_table *postings, bulk_table *positions)
{
    *p = (bulk_postlist){ .sink = { .metadata = put_metadata,
                                    .slot = put_slot,
                                    .value = put_value,
                                    .length = put_length,
                                    .term = put_term,
                                    .posting = put_posting,
                                    .end = put_end },
                          .postings = postings,
                          .positions = positions,
                          .slot = STORE_SLOT_NONE };
}

void bulk_postlist_clear(bulk_postlist *p)
{
    buf_clear(&p->list.pairs);
    buf_clear(&p->values);
    buf_clear(&p->tag);
}
