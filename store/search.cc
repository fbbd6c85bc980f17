/* search.cc - one question to the store, and a finished copy of the answer. */
#include "store/inside.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <new>

namespace
{

/* What store_hits_free gets back: the answer, and the memory that holds all of it. */
struct answer_copy {
    store_hits hits; /* first: its address is the caller's handle */
    arena memory;

    answer_copy() noexcept : hits() { arena_init(&memory); }
    ~answer_copy() { arena_clear(&memory); }
    answer_copy(const answer_copy &) = delete;
    answer_copy &operator=(const answer_copy &) = delete;

    template <class T> T *array(size_t count)
    {
        if (count == 0)
            return nullptr;
        void *const memory_of =
            count <= SIZE_MAX / sizeof(T) ? arena_alloc(&memory, count * sizeof(T)) : nullptr;
        if (!memory_of)
            throw std::bad_alloc();
        return static_cast<T *>(std::memset(memory_of, 0, count * sizeof(T)));
    }

    store_bytes bytes(const std::string &of)
    {
        const char *const copy = arena_copy(&memory, of.data(), of.size());
        if (!copy)
            throw std::bad_alloc();
        return { copy, of.size() };
    }
};

using spies = std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>>;

[[noreturn]] void refuse(const char *what)
{
    throw inside::refusal{ FIG_BAD_ARGUMENT, what, "" };
}

void check(const store_search_options &o)
{
    for (const double parameter : o.parameters)
        if (!std::isfinite(parameter) || parameter < 0)
            refuse("parameters of the weighting are numbers of 0 or more");
    if (o.weighting <= STORE_BM25_PLUS && o.parameters[1] > 1)
        refuse("the parameter b of BM25 lies between 0 and 1");
    if ((o.weighting == STORE_PL2 || o.weighting == STORE_LM) && o.parameters[0] <= 0)
        refuse("the parameter of this weighting is more than 0");
    if (o.order != STORE_BY_WEIGHT && o.sort_slot == STORE_SLOT_NONE)
        refuse("sorting by a value needs to know which");
    if (o.collapse_slot != STORE_SLOT_NONE && o.collapse_max == 0)
        refuse("folding keeps at least one hit");
    if (!(o.cutoff_percent >= 0 && o.cutoff_percent <= 100))
        refuse("the cutoff is a percentage");
}

void set_weighting(Xapian::Enquire &enquire, const store_search_options &o)
{
    const double *const p = o.parameters;
    switch (o.weighting) {
    case STORE_BM25:
        return enquire.set_weighting_scheme(Xapian::BM25Weight(p[0], p[3], p[2], p[1], p[4]));
    case STORE_BM25_PLUS:
        return enquire.set_weighting_scheme(
            Xapian::BM25PlusWeight(p[0], p[3], p[2], p[1], p[4], p[5]));
    case STORE_PL2:
        return enquire.set_weighting_scheme(Xapian::PL2Weight(p[0]));
    case STORE_DLH:
        return enquire.set_weighting_scheme(Xapian::DLHWeight());
    case STORE_LM:
        return enquire.set_weighting_scheme(
            Xapian::LMWeight(0.0, Xapian::Weight::DIRICHLET_SMOOTHING, p[0]));
    case STORE_TF_IDF:
        return enquire.set_weighting_scheme(Xapian::TfIdfWeight("ltn"));
    case STORE_COUNT:
        return enquire.set_weighting_scheme(Xapian::CoordWeight());
    case STORE_NO_WEIGHT:
        return enquire.set_weighting_scheme(Xapian::BoolWeight());
    }
}

void set_order(Xapian::Enquire &enquire, const store_search_options &o)
{
    const bool falling = o.sort_direction == STORE_DESCENDING;
    enquire.set_docid_order(o.docid_direction == STORE_DESCENDING ? Xapian::Enquire::DESCENDING
                                                                  : Xapian::Enquire::ASCENDING);
    switch (o.order) {
    case STORE_BY_WEIGHT:
        return enquire.set_sort_by_relevance();
    case STORE_BY_SLOT:
        return enquire.set_sort_by_value(o.sort_slot, falling);
    case STORE_BY_SLOT_THEN_WEIGHT:
        return enquire.set_sort_by_value_then_relevance(o.sort_slot, falling);
    case STORE_BY_WEIGHT_THEN_SLOT:
        return enquire.set_sort_by_relevance_then_value(o.sort_slot, falling);
    }
}

/* On a writer's view the library may overlook values of uncommitted documents. */
void require_values(const store &s, const store_search_options &o)
{
    if (!s.dirty || !*s.dirty)
        return;
    if (o.order != STORE_BY_WEIGHT || o.collapse_slot != STORE_SLOT_NONE || o.facet_slots_count)
        throw inside::refusal{ FIG_BAD_ARGUMENT,
                               "values cannot be searched while changes are not committed",
                               "commit first" };
}

Xapian::doccount clamped(size_t count)
{
    return (Xapian::doccount)std::min(count, (size_t)INT32_MAX);
}

Xapian::MSet match(store &s, const store_query *q, const store_search_options &o,
                   Xapian::Enquire &enquire, spies &counters)
{
    std::vector<inside::value_check> hoisted;
    enquire.set_query(inside::in_time(s, inside::compile(q, s, o.weighting != STORE_NO_WEIGHT, hoisted)));
    set_weighting(enquire, o);
    set_order(enquire, o);
    if (o.collapse_slot != STORE_SLOT_NONE)
        enquire.set_collapse_key(o.collapse_slot, clamped(o.collapse_max));
    if (o.cutoff_percent > 0)
        enquire.set_cutoff((int)std::lround(o.cutoff_percent));
    for (size_t i = 0; i < o.facet_slots_count; i++) {
        counters.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(o.facet_slots[i]));
        enquire.add_matchspy(counters.back().get());
    }
    const Xapian::doccount documents = s.db.get_doccount();
    const Xapian::doccount first = std::min(clamped(o.first), documents);
    const bool asks = !hoisted.empty(); /* the library's bounds are looser with a decider */
    const inside::check_decider decider(std::move(hoisted));
    return enquire.get_mset(first, std::min(clamped(o.max), documents - first),
                            std::min(clamped(o.check_at_least), documents), nullptr,
                            asks ? &decider : nullptr);
}

/* All terms of the query, in byte order. */
std::vector<std::string> terms_of(const Xapian::Query &q)
{
    std::vector<std::string> terms;
    const Xapian::TermIterator end = q.get_unique_terms_end();
    for (Xapian::TermIterator at = q.get_unique_terms_begin(); at != end; ++at)
        terms.push_back(*at);
    std::sort(terms.begin(), terms.end());
    return terms;
}

/* Those of `wanted` that are in the hit: a walk beside its own terms. The library's way copies and
 * sorts the query's terms again for each hit. */
void copy_terms(const store &s, const std::vector<std::string> &wanted, answer_copy &out,
                store_hit &hit)
{
    std::vector<const std::string *> found;
    Xapian::TermIterator at = s.db.termlist_begin(hit.docid);
    const Xapian::TermIterator end = s.db.termlist_end(hit.docid);
    std::string current;
    for (const std::string &term : wanted) {
        if (current < term) {
            if (at == end)
                break;
            at.skip_to(term);
            if (at == end)
                break;
            current = *at;
        }
        if (current == term)
            found.push_back(&term);
    }
    store_bytes *const copies = out.array<store_bytes>(found.size());
    for (size_t i = 0; i < found.size(); i++)
        copies[i] = out.bytes(*found[i]);
    hit.terms = copies;
    hit.terms_count = found.size();
}

void copy_document(const Xapian::Document &doc, const store_search_options &o, answer_copy &out,
                   store_hit &hit)
{
    if (o.want_data)
        hit.data = out.bytes(doc.get_data());
    store_bytes *const values = out.array<store_bytes>(o.value_slots_count);
    for (size_t i = 0; i < o.value_slots_count; i++)
        values[i] = out.bytes(doc.get_value(o.value_slots[i]));
    hit.values = values;
}

void copy_hits(const store &s, const Xapian::MSet &found, const Xapian::Enquire &enquire,
               const store_search_options &o, answer_copy &out)
{
    const bool documents = o.want_data || o.value_slots_count;
    const std::vector<std::string> wanted =
        o.want_terms ? terms_of(enquire.get_query()) : std::vector<std::string>();
    store_hit *const hits = out.array<store_hit>(found.size());
    size_t i = 0;
    /* All at once: a remote store answers in one go; a folder would only be told what it will be asked
     * for. The library miscounts when the answer does not begin with the best match and reads past its
     * end; single documents are safe. */
    if (s.remote && documents && !found.empty() && found.get_firstitem() == 0)
        found.fetch();
    for (Xapian::MSetIterator at = found.begin(); at != found.end(); ++at, i++) {
        store_hit &hit = hits[i];
        hit.docid = *at;
        hit.place = (hit.docid - 1) % s.shards.size();
        hit.weight = at.get_weight();
        hit.percent = at.get_percent();
        hit.collapsed = at.get_collapse_count();
        hit.collapse_key = out.bytes(at.get_collapse_key());
        if (documents)
            copy_document(at.get_document(), o, out, hit);
        if (o.want_terms)
            copy_terms(s, wanted, out, hit);
    }
    out.hits.hits = hits;
    out.hits.hits_count = found.size();
}

void copy_facets(const spies &counters, const store_search_options &o, answer_copy &out)
{
    using counted = std::pair<std::string, size_t>;
    store_facets *const facets = out.array<store_facets>(counters.size());
    for (size_t i = 0; i < counters.size(); i++) {
        std::vector<counted> values;
        const Xapian::TermIterator end = counters[i]->values_end();
        for (Xapian::TermIterator at = counters[i]->values_begin(); at != end; ++at)
            values.emplace_back(*at, at.get_termfreq());
        const size_t kept =
            o.facet_values_max ? std::min(o.facet_values_max, values.size()) : values.size();
        std::partial_sort(values.begin(), values.begin() + (ptrdiff_t)kept, values.end(),
                          [](const counted &a, const counted &b) {
                              return a.second != b.second ? a.second > b.second : a.first < b.first;
                          });
        store_facet *const copies = out.array<store_facet>(kept);
        for (size_t v = 0; v < kept; v++)
            copies[v] = { out.bytes(values[v].first), values[v].second };
        facets[i] = { o.facet_slots[i], copies, kept, counters[i]->get_total() };
    }
    out.hits.facets = facets;
    out.hits.facets_count = counters.size();
}

store_hits *find(store &s, const store_query *q, const store_search_options &o)
{
    spies counters; /* outlive `enquire`, which points to them */
    Xapian::Enquire enquire(s.db);
    const Xapian::MSet found = match(s, q, o, enquire, counters);
    auto copy = std::make_unique<answer_copy>();
    store_hits &hits = copy->hits;
    copy_hits(s, found, enquire, o, *copy);
    copy_facets(counters, o, *copy);
    hits.matches_low = found.get_matches_lower_bound();
    hits.matches_estimated = found.get_matches_estimated();
    hits.matches_high = found.get_matches_upper_bound();
    hits.weight_possible = found.get_max_possible();
    hits.weight_reached = found.get_max_attained();
    return &copy.release()->hits;
}

} /* namespace */

extern "C" fig_status store_search(store *s, const store_query *q,
                                   const store_search_options *options, store_hits **out,
                                   fig_error *err)
{
    static const store_search_options defaults = STORE_SEARCH_DEFAULTS;
    const store_search_options &o = options ? *options : defaults;
    *out = nullptr;
    const fig_status remembered = store_query_status(q, err);
    if (remembered)
        return remembered;
    return inside::answer(s, err, [&] {
        check(o);
        require_values(*s, o);
        try {
            *out = find(*s, q, o);
        } catch (const Xapian::DocNotFoundError &) {
            throw Xapian::DatabaseCorruptError("a document that was found is not there");
        }
        return FIG_OK;
    });
}

extern "C" void store_hits_free(store_hits *hits)
{
    delete reinterpret_cast<answer_copy *>(hits);
}
