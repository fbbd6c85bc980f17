/* walk.cc - walks over terms, postings and values. Each remembers the last thing it gave: when the
 * ground has moved (a reopening, a change by the writer whose view this is), it begins anew there.
 */
#include "store/servers.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace
{

enum walk_kind { ALL_TERMS, DOCUMENT_TERMS, METADATA_KEYS };

/* No key of the library's is longer: a longer target of a skip is cut to what fits. */
std::string cut_to_fit(const char *term, size_t bytes)
{
    size_t kept = 0;
    for (size_t counted = 0; kept < bytes; kept++) {
        counted += term[kept] == '\0' ? 2 : 1;
        if (counted > STORE_TERM_BYTES_MAX)
            break;
    }
    return inside::text(term, kept);
}

/* A step of a walk. One that failed leaves an iterator nobody may touch. */
template <class W, class F> fig_status go(W *walk, fig_error *err, F &&step) noexcept
{
    const fig_status status = inside::answer(walk->s, err, std::forward<F>(step));
    if (status && status != FIG_END)
        walk->begun = false;
    return status;
}

/* A walk may be the last to hold a connection that was given up. */
template <class W> void drop(W *walk) noexcept
{
    if (!walk)
        return;
    const inside::pipe_guard guard(walk->s->remote);
    delete walk;
}

} /* namespace */

struct store_terms {
    store *s;
    walk_kind kind;
    std::string prefix;
    store_docid docid;
    size_t place = 0; /* of metadata */
    uint64_t generation;
    bool begun = false, ended = false;
    Xapian::TermIterator at, end;
    std::shared_ptr<const inside::servers::list> listed; /* of servers, all of them: then that is walked */
    size_t row = 0;
    std::string last; /* what was given; "" before the first */

    store_terms(store *from, walk_kind of, const char *begin_of, size_t bytes, store_docid doc)
        : s(from), kind(of), prefix(inside::text(begin_of, bytes)), docid(doc),
          generation(from->generation)
    {
    }

    void begin()
    {
        generation = s->generation;
        listed.reset();
        switch (kind) {
        case ALL_TERMS:
            if (s->ahead) {
                listed = s->ahead->list_of(prefix);
                row = 0;
                break;
            }
            at = s->db.allterms_begin(prefix);
            break;
        case DOCUMENT_TERMS:
            at = s->db.termlist_begin(docid);
            break;
        case METADATA_KEYS:
            at = s->shards[place].metadata_keys_begin(prefix);
            break;
        }
        begun = true;
    }

    /* Of those that are listed, and stand behind this one. */
    void pass_listed(const std::string &target, bool itself)
    {
        const auto before = [itself](const inside::servers::listed &a, const std::string &b) {
            return itself ? a.term <= b : a.term < b;
        };
        row = (size_t)(std::lower_bound(listed->begin() + (ptrdiff_t)row, listed->end(), target, before) -
                       listed->begin());
    }

    /* Stand on the first that was not given yet. */
    void step()
    {
        if (begun && generation == s->generation) {
            if (listed)
                row++;
            else
                ++at;
            return;
        }
        begin();
        if (listed && !last.empty())
            pass_listed(last, true);
        if (listed || last.empty() || at == end)
            return;
        at.skip_to(last);
        if (at != end && *at == last)
            ++at;
    }

    fig_status give_listed(store_term *out)
    {
        if (row >= listed->size()) {
            ended = true;
            return FIG_END;
        }
        const inside::servers::listed &found = (*listed)[row];
        last = found.term;
        *out = { last.c_str(), last.size(), found.documents, 0 };
        return FIG_OK;
    }

    fig_status give(store_term *out)
    {
        if (listed)
            return give_listed(out);
        if (at == end) {
            ended = true;
            return FIG_END;
        }
        last = *at;
        out->term = last.c_str();
        out->bytes = last.size();
        out->documents = kind == ALL_TERMS ? at.get_termfreq() : 0;
        out->times = kind == DOCUMENT_TERMS ? at.get_wdf() : 0;
        return FIG_OK;
    }
};

static fig_status open_terms(store *s, walk_kind kind, const char *prefix, size_t bytes,
                             store_docid docid, store_terms **out, fig_error *err)
{
    *out = nullptr;
    store_terms *const walk = inside::make<store_terms>(s, kind, prefix, bytes, docid);
    if (!walk)
        return error_no_memory(err);
    *out = walk;
    return FIG_OK;
}

extern "C" fig_status store_terms_open(store *s, const char *prefix, size_t bytes,
                                       store_terms **out, fig_error *err)
{
    const fig_status status = open_terms(s, ALL_TERMS, prefix, bytes, 0, out, err);
    if (!status && !inside::fits(prefix, bytes, STORE_TERM_BYTES_MAX))
        (*out)->ended = true;
    return status;
}

extern "C" fig_status store_terms_of_document(store *s, store_docid docid, store_terms **out,
                                              fig_error *err)
{
    *out = nullptr;
    const fig_status status = inside::answer(s, err, [&] {
        if (docid == 0)
            throw inside::refusal{ FIG_NOT_FOUND, "there is no such document", "" };
        s->db.get_doclength(docid); /* throws when there is no such document */
        return FIG_OK;
    });
    return status ? status : open_terms(s, DOCUMENT_TERMS, nullptr, 0, docid, out, err);
}

extern "C" fig_status store_place_terms_of_metadata(store *s, size_t place, const char *prefix,
                                                    size_t bytes, store_terms **out, fig_error *err)
{
    const fig_status status = open_terms(s, METADATA_KEYS, prefix, bytes, 0, out, err);
    if (!status && !inside::fits(prefix, bytes, STORE_KEY_BYTES_MAX))
        (*out)->ended = true;
    if (!status)
        (*out)->place = place;
    return status;
}

extern "C" fig_status store_terms_of_metadata(store *s, const char *prefix, size_t bytes,
                                              store_terms **out, fig_error *err)
{
    return store_place_terms_of_metadata(s, 0, prefix, bytes, out, err);
}

extern "C" fig_status store_terms_next(store_terms *t, store_term *out, fig_error *err)
{
    *out = {};
    if (t->ended)
        return FIG_END;
    return go(t, err, [&] {
        t->step();
        return t->give(out);
    });
}

extern "C" fig_status store_terms_skip_to(store_terms *t, const char *term, size_t bytes,
                                          store_term *out, fig_error *err)
{
    *out = {};
    if (t->ended)
        return FIG_END;
    return go(t, err, [&] {
        const std::string target = inside::text(term, bytes);
        t->step();
        if (t->listed) {
            t->pass_listed(target, false);
            return t->give(out);
        }
        if (t->at != t->end && *t->at < target)
            t->at.skip_to(cut_to_fit(term, bytes));
        while (t->at != t->end && *t->at < target) /* `target` had to be cut */
            ++t->at;
        return t->give(out);
    });
}

extern "C" void store_terms_free(store_terms *t)
{
    drop(t);
}

struct store_postings {
    store *s;
    std::string term;
    uint64_t generation;
    bool begun = false, ended = false;
    Xapian::PostingIterator at, end;
    store_docid last = 0;

    store_postings(store *from, const char *name, size_t bytes)
        : s(from), term(inside::text(name, bytes)), generation(from->generation)
    {
    }

    /* Stand on the first posting after the last that was given. */
    void step()
    {
        if (begun && generation == s->generation) {
            ++at;
            return;
        }
        generation = s->generation;
        at = s->db.postlist_begin(term);
        begun = true;
        if (last == UINT32_MAX)
            at = end;
        else if (last && at != end)
            at.skip_to(last + 1);
    }

    fig_status give(store_posting *out)
    {
        if (at == end) {
            ended = true;
            return FIG_END;
        }
        last = *at;
        out->docid = last;
        out->times = at.get_wdf();
        return FIG_OK;
    }
};

extern "C" fig_status store_postings_open(store *s, const char *term, size_t bytes,
                                          store_postings **out, fig_error *err)
{
    *out = inside::make<store_postings>(s, term, bytes);
    if (!*out)
        return error_no_memory(err);
    (*out)->ended = !inside::fits(term, bytes, STORE_TERM_BYTES_MAX);
    return FIG_OK;
}

extern "C" fig_status store_postings_next(store_postings *p, store_posting *out, fig_error *err)
{
    *out = {};
    if (p->ended)
        return FIG_END;
    return go(p, err, [&] {
        p->step();
        return p->give(out);
    });
}

extern "C" fig_status store_postings_skip_to(store_postings *p, store_docid docid,
                                             store_posting *out, fig_error *err)
{
    *out = {};
    if (p->ended)
        return FIG_END;
    return go(p, err, [&] {
        p->step();
        if (p->at != p->end && *p->at < docid)
            p->at.skip_to(docid);
        return p->give(out);
    });
}

extern "C" void store_postings_free(store_postings *p)
{
    drop(p);
}

struct store_values {
    store *s;
    store_slot slot;
    uint64_t generation;
    bool begun = false, ended = false;
    Xapian::ValueIterator at, end;
    store_docid last = 0;
    std::string value;

    store_values(store *from, store_slot of) : s(from), slot(of), generation(from->generation) {}

    void begin()
    {
        if (s->dirty && *s->dirty)
            throw inside::refusal{ FIG_BAD_ARGUMENT,
                                   "values cannot be listed while changes are not committed",
                                   "commit first" };
        generation = s->generation;
        at = s->db.valuestream_begin(slot);
        begun = true;
    }

    void step()
    {
        if (begun && generation == s->generation) {
            ++at;
            return;
        }
        begin();
        if (last == UINT32_MAX)
            at = end;
        else if (last && at != end)
            at.skip_to(last + 1);
    }

    void seek(store_docid docid)
    {
        if (!begun || generation != s->generation)
            begin();
        if (at != end)
            at.skip_to(docid);
        last = docid;
    }
};

extern "C" fig_status store_values_open(store *s, store_slot slot, store_values **out,
                                        fig_error *err)
{
    *out = inside::make<store_values>(s, slot);
    return *out ? FIG_OK : error_no_memory(err);
}

extern "C" fig_status store_values_next(store_values *v, store_value *out, fig_error *err)
{
    *out = {};
    if (v->ended)
        return FIG_END;
    return go(v, err, [&] {
        v->step();
        if (v->at == v->end) {
            v->ended = true;
            return FIG_END;
        }
        v->value = *v->at;
        v->last = v->at.get_docid();
        *out = { v->last, { v->value.data(), v->value.size() } };
        return FIG_OK;
    });
}

extern "C" fig_status store_values_at(store_values *v, store_docid docid, store_bytes *out,
                                      fig_error *err)
{
    *out = {};
    assert(docid > v->last);
    return go(v, err, [&] {
        if (v->s->ahead) {
            v->last = docid;
            try {
                v->value = v->s->ahead->document_of(docid).value(v->slot);
            } catch (const Xapian::DocNotFoundError &) {
                return FIG_OK;
            }
            if (!v->value.empty())
                *out = { v->value.data(), v->value.size() };
            return FIG_OK;
        }
        v->seek(docid);
        if (v->at == v->end || v->at.get_docid() != docid)
            return FIG_OK;
        v->value = *v->at;
        *out = { v->value.data(), v->value.size() };
        return FIG_OK;
    });
}

extern "C" void store_values_free(store_values *v)
{
    drop(v);
}
