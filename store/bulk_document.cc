/* bulk_document.cc - a document of the library, taken apart again for the builder. */
#include "store/inside.h"

#include "store/bulk.h"

namespace inside
{
const Xapian::Document &document_of(const store_document *doc);
}

namespace
{

/* Most terms occur once at each of their positions. */
fig_status add_term(store_bulk *b, const Xapian::TermIterator &term, fig_error *err)
{
    const std::string &name = *term;
    const Xapian::termcount times = term.get_wdf();
    const bool once_each = term.positionlist_count() == times;
    uint32_t id;
    fig_status status = store_bulk_term(b, name.data(), name.size(), &id, err);
    for (Xapian::PositionIterator at = term.positionlist_begin();
         at != term.positionlist_end() && !status; ++at)
        status = store_bulk_add_posting(b, id, *at, once_each ? 1 : 0, err);
    if (!status && (!once_each || times == 0))
        status = store_bulk_add_term(b, id, times, err);
    return status;
}

} /* namespace */

extern "C" fig_status store_bulk_add_document(store_bulk *b, const store_document *doc,
                                              store_docid *docid, fig_error *err)
{
    fig_status status = FIG_OK;
    if (docid)
        *docid = 0;
    store_bulk_drop(b);
    try {
        const Xapian::Document &made = inside::document_of(doc);
        for (Xapian::TermIterator term = made.termlist_begin();
             term != made.termlist_end() && !status; ++term)
            status = add_term(b, term, err);
        for (Xapian::ValueIterator value = made.values_begin();
             value != made.values_end() && !status; ++value) {
            const std::string &bytes = *value;
            status = store_bulk_set_value(b, value.get_valueno(), bytes.data(), bytes.size(), err);
        }
        const std::string &data = made.get_data();
        if (!status)
            status = store_bulk_set_data(b, data.data(), data.size(), err);
        if (!status)
            status = store_bulk_add(b, docid, err);
    } catch (...) {
        status = inside::translate(std::string(), err);
    }
    if (status)
        store_bulk_drop(b);
    return status;
}
