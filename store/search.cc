/* search.cc - one question to the store, and a finished copy of the answer. */
#include "store/servers.h"

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

constexpr Xapian::doccount MORE = 16; /* hits that are looked at for ties of the last one */

/* ---- ties of several places -------------------------------------------------------------- */

/* A place adds the weights of a document's terms up in an order of its own, by how many of its documents
 * have them: the sums of two places may differ in their last bits where those of one place would be the
 * same, and decide what the number of a document should. */
struct ranked {
    Xapian::doccount at; /* in the library's answer */
    Xapian::docid docid;
    double weight;
    std::string sort_key;
};

bool ties(const ranked &a, const ranked &b)
{
    return std::abs(a.weight - b.weight) <= 1e-12 * std::abs(a.weight) && a.sort_key == b.sort_key;
}

/* In the order of one place; each of the same weight has the weight of the first. */
std::vector<ranked> rank(const Xapian::MSet &found, const store_search_options &o)
{
    const bool falling = o.docid_direction == STORE_DESCENDING;
    std::vector<ranked> rows;
    rows.reserve(found.size());
    for (Xapian::MSetIterator at = found.begin(); at != found.end(); ++at)
        rows.push_back({ (Xapian::doccount)rows.size(), *at, at.get_weight(),
                         o.order == STORE_BY_WEIGHT ? std::string() : at.get_sort_key() });
    for (size_t begin = 0, end; begin < rows.size(); begin = end) {
        for (end = begin + 1; end < rows.size() && ties(rows[end - 1], rows[end]); end++) {
        }
        std::sort(rows.begin() + (ptrdiff_t)begin, rows.begin() + (ptrdiff_t)end,
                  [falling](const ranked &a, const ranked &b) {
                      return falling ? a.docid > b.docid : a.docid < b.docid;
                  });
        const double weight = found[rows[begin].at].get_weight();
        for (size_t i = begin; i < end; i++)
            rows[i].weight = weight;
    }
    return rows;
}

/* Can sums differ by their order? Two numbers have one sum. */
bool may_differ(const store &s, const Xapian::Query &q)
{
    enum { SUMS_ALIKE = 2 };
    Xapian::termcount terms = 0;
    if (s.shards.size() < 2)
        return false;
    const Xapian::TermIterator end = q.get_unique_terms_end();
    for (Xapian::TermIterator at = q.get_unique_terms_begin(); at != end && terms <= SUMS_ALIKE; ++at)
        terms++;
    return terms > SUMS_ALIKE;
}

/* Is what comes behind `wanted` of them another weight's, or are they all? */
bool is_settled(const std::vector<ranked> &rows, size_t wanted, size_t asked)
{
    if (rows.size() < asked || wanted == 0)
        return true;
    for (size_t i = wanted; i < rows.size(); i++)
        if (!ties(rows[i - 1], rows[i]))
            return true;
    return false;
}

/* ---- matching ---------------------------------------------------------------------------- */

void count_values(Xapian::Enquire &enquire, const store_search_options &o, spies &counters)
{
    enquire.clear_matchspies();
    counters.clear();
    for (size_t i = 0; i < o.facet_slots_count; i++) {
        counters.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(o.facet_slots[i]));
        enquire.add_matchspy(counters.back().get());
    }
}

/* Servers send the value by which they would fold along with each match, and nothing else: where all matches
 * are looked at, and one value of each is wanted, it comes so, folded so loosely that nothing is. (The bounds
 * of totals would be others where some are passed over.) */
bool value_is_key(const store &s, const store_search_options &o, Xapian::doccount documents)
{
    return s.remote && o.value_slots_count == 1 && !o.want_data && o.collapse_slot == STORE_SLOT_NONE &&
           o.cutoff_percent <= 0 && o.first == 0 && o.max >= documents && o.check_at_least >= documents;
}

/* Hits of the answer, to be copied. */
struct page {
    Xapian::MSet found;
    std::vector<ranked> rows;
    bool keyed = false; /* their collapse keys are the values wanted */
};

page match(store &s, const store_query *q, const store_search_options &o,
           Xapian::Enquire &enquire, spies &counters)
{
    std::vector<inside::value_check> hoisted;
    s.names_terms = o.want_terms;
    enquire.set_query(inside::in_time(s, inside::compile(q, s, o.weighting != STORE_NO_WEIGHT, hoisted)));
    set_weighting(enquire, o);
    set_order(enquire, o);
    if (o.collapse_slot != STORE_SLOT_NONE)
        enquire.set_collapse_key(o.collapse_slot, clamped(o.collapse_max));
    page out;
    out.keyed = value_is_key(s, o, s.db.get_doccount());
    if (out.keyed)
        enquire.set_collapse_key(o.value_slots[0], INT32_MAX);
    if (o.cutoff_percent > 0)
        enquire.set_cutoff((int)std::lround(o.cutoff_percent));
    count_values(enquire, o, counters);
    const Xapian::doccount documents = s.db.get_doccount();
    const Xapian::doccount first = std::min(clamped(o.first), documents);
    const bool asks = !hoisted.empty(); /* the library's bounds are looser with a decider */
    const inside::check_decider decider(std::move(hoisted));
    const Xapian::doccount max = std::min(clamped(o.max), documents - first);
    const Xapian::doccount check = std::min(clamped(o.check_at_least), documents);
    const auto ask = [&](Xapian::doccount from, Xapian::doccount most) {
        return enquire.get_mset(from, most, check, nullptr, asks ? &decider : nullptr);
    };
    if (max == 0 || !may_differ(s, enquire.get_query())) {
        out.found = ask(first, max);
        for (Xapian::MSetIterator at = out.found.begin(); at != out.found.end(); ++at)
            out.rows.push_back({ (Xapian::doccount)out.rows.size(), *at, at.get_weight(), "" });
        return out;
    }
    /* from the best on, as far as the last one's ties go */
    for (Xapian::doccount most = first + max, asked = most + MORE;; asked *= 2) {
        asked = std::min(asked, documents);
        count_values(enquire, o, counters); /* anew */
        out.found = ask(0, asked);
        out.rows = rank(out.found, o);
        const bool weighs = out.found.get_max_possible() > 0; /* else nothing was added up */
        if (asked == documents || !weighs || is_settled(out.rows, most, asked))
            break;
    }
    out.rows.resize(std::min<size_t>(out.rows.size(), first + max));
    out.rows.erase(out.rows.begin(), out.rows.begin() + (ptrdiff_t)std::min<size_t>(out.rows.size(), first));
    return out;
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

void copy_values_of(const inside::servers::document &doc, const store_search_options &o, answer_copy &out,
                    store_hit &hit)
{
    if (o.want_data)
        hit.data = out.bytes(doc.data);
    store_bytes *const values = out.array<store_bytes>(o.value_slots_count);
    for (size_t i = 0; i < o.value_slots_count; i++)
        values[i] = out.bytes(doc.value(o.value_slots[i]));
    hit.values = values;
}

void fetch_all(const store &s, const page &from)
{
    std::vector<store_docid> docids;
    docids.reserve(from.rows.size());
    for (const ranked &row : from.rows)
        docids.push_back(row.docid);
    s.ahead->fetch_documents(docids);
}

void copy_hits(const store &s, const page &from, const Xapian::Enquire &enquire,
               const store_search_options &o, answer_copy &out)
{
    const Xapian::MSet &found = from.found;
    const bool documents = o.want_data || o.value_slots_count;
    const std::vector<std::string> wanted =
        o.want_terms ? terms_of(enquire.get_query()) : std::vector<std::string>();
    store_hit *const hits = out.array<store_hit>(from.rows.size());
    if (s.ahead && documents && !from.keyed)
        fetch_all(s, from);
    for (size_t i = 0; i < from.rows.size(); i++) {
        const Xapian::MSetIterator at = found[from.rows[i].at];
        store_hit &hit = hits[i];
        hit.docid = *at;
        hit.place = (hit.docid - 1) % s.shards.size();
        hit.weight = from.rows[i].weight;
        hit.percent = at.get_percent();
        hit.collapsed = at.get_collapse_count();
        if (from.keyed) {
            store_bytes *const value = out.array<store_bytes>(1);
            *value = out.bytes(at.get_collapse_key());
            hit.values = value;
        } else {
            hit.collapse_key = out.bytes(at.get_collapse_key());
            if (documents && s.ahead)
                copy_values_of(s.ahead->document_of(hit.docid), o, out, hit);
            else if (documents)
                copy_document(at.get_document(), o, out, hit);
        }
        if (o.want_terms)
            copy_terms(s, wanted, out, hit);
    }
    out.hits.hits = hits;
    out.hits.hits_count = from.rows.size();
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
    const page from = match(s, q, o, enquire, counters);
    const Xapian::MSet &found = from.found;
    auto copy = std::make_unique<answer_copy>();
    store_hits &hits = copy->hits;
    copy_hits(s, from, enquire, o, *copy);
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
