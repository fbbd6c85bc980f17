/* bulk_term_lists.c - a document's terms, each as what it does not share with the one before. */
#include "store/bulk_term_lists.h"

#include "core/error.h"
#include "store/bulk_code.h"

enum {
    TERM_ROOM_BYTES = 256 + 2 * BULK_UINT_BYTES_MAX,
    SHORT_TIMES_MAX = 126 /* that share a byte with what the terms share */
};

static size_t shared_bytes(const bulk_ranked *a, const bulk_ranked *b)
{
    const size_t most = a->bytes < b->bytes ? a->bytes : b->bytes;
    size_t same = 0;
    while (same < most && a->text[same] == b->text[same])
        same++;
    return same;
}

static unsigned char *put_term(unsigned char *at, const bulk_ranked *term,
                               const bulk_ranked *before, uint32_t times)
{
    const size_t shared = before ? shared_bytes(before, term) : 0;
    const size_t rest = term->bytes - shared;
    bool is_short = false;
    if (before) {
        const size_t packed = ((size_t)times + 1) * (before->bytes + 1) + shared;
        is_short = times <= SHORT_TIMES_MAX && packed < 256;
        *at++ = (unsigned char)(is_short ? packed : shared);
    }
    *at++ = (unsigned char)rest;
    memcpy(at, term->text + shared, rest);
    at += rest;
    return is_short ? at : bulk_uint(at, times);
}

static fig_status write_terms(bulk_table *to, const bulk_term_list *list, const bulk_ranked *ranked,
                              buf *tag, fig_error *err)
{
    unsigned char key[BULK_DOCID_BYTES_MAX];
    const size_t key_bytes = (size_t)(bulk_docid(key, list->docid) - key);
    const bulk_ranked *before = NULL;
    buf_truncate(tag);
    if (list->terms_count) {
        buf_uint(tag, list->length);
        buf_uint(tag, list->terms_count);
    }
    for (size_t i = 0; i < list->terms_count; i++) {
        const bulk_ranked *const term = &ranked[list->terms[i].rank];
        if (!buf_reserve(tag, TERM_ROOM_BYTES))
            return error_no_memory(err);
        unsigned char *const at = (unsigned char *)tag->data + tag->bytes;
        tag->bytes += (size_t)(put_term(at, term, before, list->terms[i].times) - at);
        before = term;
    }
    return buf_failed(tag) ? error_no_memory(err)
                           : bulk_table_add(to, key, key_bytes, tag->data, tag->bytes, err);
}

/* Which slots have a value: sorts behind the terms of the document. */
static fig_status write_slots(bulk_table *to, const bulk_term_list *list, buf *tag, fig_error *err)
{
    unsigned char key[BULK_DOCID_BYTES_MAX + 1];
    unsigned char *const end = bulk_docid(key, list->docid);
    *end = 0;
    buf_truncate(tag);
    for (size_t i = 0; i < list->values_count; i++)
        buf_uint(tag,
                 i ? list->values[i].slot - list->values[i - 1].slot - 1 : list->values[i].slot);
    return buf_failed(tag)
               ? error_no_memory(err)
               : bulk_table_add(to, key, (size_t)(end + 1 - key), tag->data, tag->bytes, err);
}

fig_status bulk_term_list_write(bulk_table *to, const bulk_term_list *list,
                                const bulk_ranked *ranked, buf *tag, fig_error *err)
{
    const fig_status status = write_terms(to, list, ranked, tag, err);
    return status || !list->values_count ? status : write_slots(to, list, tag, err);
}
