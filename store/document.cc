/* document.cc - what is put in. Everything the library would refuse is refused here, at the
 * document: inside the writer its exception would take every uncommitted document with it. */
#include "store/inside.h"

#include <cassert>
#include <new>

struct store_document {
    Xapian::Document made;
    uint64_t length = 0; /* occurrences so far; the library adds them up in 32 bits */
};

namespace inside
{

const Xapian::Document &document_of(const store_document *doc)
{
    return doc->made;
}

static fig_status check_term(const char *term, size_t bytes, fig_error *err)
{
    if (bytes == 0)
        return error_set(err, FIG_BAD_ARGUMENT, NULL, "a term is empty", NULL);
    if (fits(term, bytes, STORE_TERM_BYTES_MAX))
        return FIG_OK;
    try {
        return error_format(err, FIG_TOO_LARGE, NULL, NULL,
                            "a term of %zu bytes is longer than an index takes (%d): '%s'", bytes,
                            (int)STORE_TERM_BYTES_MAX, shown(term, bytes).c_str());
    } catch (...) {
        return error_no_memory(err);
    }
}

static fig_status check_length(const store_document *doc, uint32_t times, fig_error *err)
{
    if (doc->length + times <= INT32_MAX)
        return FIG_OK;
    return error_set(err, FIG_TOO_LARGE, NULL, "a document has more than 2147483647 words",
                     "split it");
}

static fig_status check_bytes(const char *of_what, size_t bytes, fig_error *err)
{
    if (bytes <= STORE_DATA_BYTES_MAX)
        return FIG_OK;
    return error_format(err, FIG_TOO_LARGE, NULL, NULL,
                        "%s of %zu bytes is larger than an index takes (%d)", of_what, bytes,
                        (int)STORE_DATA_BYTES_MAX);
}

} /* namespace inside */

extern "C" bool store_term_fits(const char *term, size_t bytes)
{
    return bytes > 0 && inside::fits(term, bytes, STORE_TERM_BYTES_MAX);
}

extern "C" store_document *store_document_new(void)
{
    return inside::make<store_document>();
}

extern "C" void store_document_free(store_document *doc)
{
    delete doc;
}

extern "C" void store_document_clear(store_document *doc)
{
    doc->made.clear_terms();
    doc->made.clear_values();
    doc->made.set_data(std::string());
    doc->length = 0;
}

extern "C" fig_status store_document_add_posting(store_document *doc, const char *term,
                                                 size_t bytes, uint32_t position, uint32_t times,
                                                 fig_error *err)
{
    assert(position > 0);
    fig_status status = inside::check_term(term, bytes, err);
    if (!status)
        status = inside::check_length(doc, times, err);
    if (status)
        return status;
    try {
        doc->made.add_posting(std::string(term, bytes), position, times);
        doc->length += times;
        return FIG_OK;
    } catch (...) {
        return inside::translate(std::string(), err);
    }
}

extern "C" fig_status store_document_add_term(store_document *doc, const char *term, size_t bytes,
                                              uint32_t times, fig_error *err)
{
    fig_status status = inside::check_term(term, bytes, err);
    if (!status)
        status = inside::check_length(doc, times, err);
    if (status)
        return status;
    try {
        doc->made.add_term(std::string(term, bytes), times);
        doc->length += times;
        return FIG_OK;
    } catch (...) {
        return inside::translate(std::string(), err);
    }
}

extern "C" fig_status store_document_set_value(store_document *doc, store_slot slot,
                                               const char *value, size_t bytes, fig_error *err)
{
    assert(slot != STORE_SLOT_NONE);
    const fig_status status = inside::check_bytes("a value", bytes, err);
    if (status)
        return status;
    try {
        doc->made.add_value(slot, inside::text(value, bytes));
        return FIG_OK;
    } catch (...) {
        return inside::translate(std::string(), err);
    }
}

extern "C" fig_status store_document_set_data(store_document *doc, const char *data, size_t bytes,
                                              fig_error *err)
{
    const fig_status status = inside::check_bytes("a document", bytes, err);
    if (status)
        return status;
    try {
        doc->made.set_data(inside::text(data, bytes));
        return FIG_OK;
    } catch (...) {
        return inside::translate(std::string(), err);
    }
}

extern "C" size_t store_document_terms_count(const store_document *doc)
{
    return doc->made.termlist_count();
}

/* ---- what is there against what is to be ------------------------------------------------------ */

static std::string difference_of_terms(const Xapian::Document &is, const Xapian::Document &wanted)
{
    const Xapian::TermIterator end;
    Xapian::TermIterator a = is.termlist_begin(), b = wanted.termlist_begin();
    for (; a != end && b != end; ++a, ++b) {
        if (*a != *b)
            break;
        if (a.get_wdf() != b.get_wdf())
            return "the term '" + inside::shown((*a).data(), (*a).size()) + "' is counted " +
                   std::to_string(a.get_wdf()) + " times, not " + std::to_string(b.get_wdf());
    }
    if (a == end && b == end)
        return std::string();
    const bool is_extra = b == end || (a != end && *a < *b);
    const std::string term = is_extra ? *a : *b;
    return "the term '" + inside::shown(term.data(), term.size()) +
           (is_extra ? "' should not be there" : "' is missing");
}

static std::string difference_of_values(const Xapian::Document &is, const Xapian::Document &wanted)
{
    const Xapian::ValueIterator end;
    Xapian::ValueIterator a = is.values_begin(), b = wanted.values_begin();
    for (; a != end && b != end; ++a, ++b)
        if (a.get_valueno() != b.get_valueno() || *a != *b)
            break;
    if (a == end && b == end)
        return std::string();
    const Xapian::valueno slot = a == end ? b.get_valueno() : a.get_valueno();
    return "the value in slot " + std::to_string(slot) + " is another";
}

extern "C" fig_status store_document_compare(store *s, store_docid docid, const store_document *doc,
                                             buf *how, fig_error *err)
{
    return inside::answer(s, err, [&] {
        if (docid == 0)
            throw inside::refusal{ FIG_NOT_FOUND, "there is no such document", "" };
        const Xapian::Document is = s->db.get_document(docid);
        std::string found = difference_of_terms(is, doc->made);
        if (found.empty())
            found = difference_of_values(is, doc->made);
        buf_append(how, found.data(), found.size());
        if (buf_failed(how))
            throw std::bad_alloc();
        return FIG_OK;
    });
}

extern "C" fig_status store_document_salvage(store *s, store_docid docid, buf *out, fig_error *err)
{
    return inside::answer(s, err, [&] {
        const std::string data = s->db.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data();
        buf_append(out, data.data(), data.size());
        if (buf_failed(out))
            throw std::bad_alloc();
        return FIG_OK;
    });
}
