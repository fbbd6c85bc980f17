/* target.c - posting to a parcel, to a bulk build, or to a document. */
#include "indexer/target.h"

void target_clear(const target *t)
{
    if (t->parcel)
        parcel_empty(t->parcel);
    else if (t->bulk)
        store_bulk_drop(t->bulk);
    else
        store_document_clear(t->doc);
}

fig_status target_add_noted(const target *t, const char *term, size_t bytes, uint32_t times,
                            uint32_t *note, fig_error *err)
{
    if (t->parcel)
        return parcel_add(t->parcel, term, bytes, times, note, err);
    if (!t->bulk || !note)
        return target_add_term(t, term, bytes, times, err);
    if (*note == 0) { /* else one more than the number the build knows it by */
        uint32_t id;
        const fig_status status = store_bulk_term(t->bulk, term, bytes, &id, err);
        if (status)
            return status;
        *note = id + 1;
    }
    return store_bulk_add_term(t->bulk, *note - 1, times, err);
}

uint64_t target_epoch(const target *t)
{
    if (t->parcel)
        return term_pool_serial(t->parcel->pool);
    enum { EPOCH_BITS = 40 }; /* of one build */
    return t->bulk ? ((uint64_t)t->build << EPOCH_BITS) + store_bulk_epoch(t->bulk) + 1 : 0;
}

fig_status target_add_term(const target *t, const char *term, size_t bytes, uint32_t times,
                           fig_error *err)
{
    if (t->parcel)
        return parcel_add(t->parcel, term, bytes, times, NULL, err);
    if (!t->bulk)
        return store_document_add_term(t->doc, term, bytes, times, err);
    uint32_t id;
    const fig_status status = store_bulk_term(t->bulk, term, bytes, &id, err);
    return status ? status : store_bulk_add_term(t->bulk, id, times, err);
}

fig_status target_set_value(const target *t, store_slot slot, const char *value, size_t bytes,
                            fig_error *err)
{
    if (t->parcel)
        return parcel_set_value(t->parcel, slot, value, bytes, err);
    return t->bulk ? store_bulk_set_value(t->bulk, slot, value, bytes, err)
                   : store_document_set_value(t->doc, slot, value, bytes, err);
}

fig_status target_set_data(const target *t, const char *data, size_t bytes, fig_error *err)
{
    if (t->parcel)
        return parcel_set_data(t->parcel, data, bytes, err);
    return t->bulk ? store_bulk_set_data(t->bulk, data, bytes, err)
                   : store_document_set_data(t->doc, data, bytes, err);
}
