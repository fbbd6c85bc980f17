/* posting_put.c - a filter or a value of the article at hand, to where it is posted. */
#include "indexer/poster.h"

#include "core/error.h"

fig_status posting_put_filter(poster *p, const char *prefix, const char *text, size_t bytes,
                              fig_error *err)
{
    buf_truncate(&p->term);
    buf_text(&p->term, prefix);
    buf_append(&p->term, text, bytes);
    if (buf_failed(&p->term))
        return error_no_memory(err);
    if (p->term.bytes > TERM_BYTES_MAX)
        return FIG_OK;
    return target_add_term(p->to, p->term.data, p->term.bytes, 0, err);
}

fig_status posting_put_value(poster *p, store_slot slot, const void *value, size_t bytes,
                             fig_error *err)
{
    if (bytes && slot != SLOT_CONTENT)
        p->values += record_value_check(slot, value, bytes);
    return target_set_value(p->to, slot, value, bytes, err);
}
