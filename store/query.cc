/* query.cc - queries as a tree of our own, turned into the library's when they are searched. Ours
 * can remember a failure, and can look prefixes up in the very state that is searched. */
#include "store/servers.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <memory>
#include <new>
#include <numeric>
#include <queue>

namespace
{

enum query_kind {
    FAILED,
    ALL,
    NOTHING,
    TERM,
    TERMS, /* a JOIN of terms, kept in one string */
    JOIN,
    ELITE,
    NEAR,
    PHRASE,
    PREFIX,
    VALUES,
    CHECKED,
    SCALE
};

} /* namespace */

struct store_query {
    query_kind kind;
    store_op op = STORE_OR; /* JOIN, TERMS, PREFIX */
    unsigned depth = 1;     /* of the tree from here down */
    std::vector<store_query *> subs;
    std::string text;         /* TERM, PREFIX; of TERMS all of them; VALUES: the low end */
    std::string high;         /* VALUES */
    std::vector<size_t> ends; /* TERMS: where each ends in `text` */
    bool low_open = false, high_open = false;       /* VALUES */
    bool has_values = false;                        /* somewhere from here down */
    store_overflow overflow = STORE_OVERFLOW_FAILS; /* PREFIX */
    uint32_t number = 0;                            /* TERM: times; VALUES: the slot */
    size_t limit = 0;           /* PREFIX: terms; ELITE: how many to keep; NEAR, PHRASE: window */
    double factor = 1;          /* SCALE */
    inside::value_check check;  /* CHECKED */
    bool has_checks = false; /* somewhere from here down */
    fig_status status = FIG_OK; /* FAILED */
    const char *what = nullptr; /* FAILED: lasts for ever */

    explicit store_query(query_kind of) : kind(of) {}
    ~store_query()
    {
        for (store_query *sub : subs)
            delete sub;
    }
    store_query(const store_query &other);
    store_query &operator=(const store_query &) = delete;
};

store_query::store_query(const store_query &other)
    : kind(other.kind), op(other.op), depth(other.depth), text(other.text), high(other.high),
      ends(other.ends), low_open(other.low_open), high_open(other.high_open),
      has_values(other.has_values), overflow(other.overflow), number(other.number),
      limit(other.limit), factor(other.factor), check(other.check),
      has_checks(other.has_checks), status(other.status), what(other.what)
{
    std::vector<std::unique_ptr<store_query>> copies;
    copies.reserve(other.subs.size());
    for (const store_query *sub : other.subs)
        copies.push_back(std::make_unique<store_query>(*sub));
    subs.reserve(copies.size());
    for (std::unique_ptr<store_query> &copy : copies)
        subs.push_back(copy.release());
}

namespace
{

using owned = std::unique_ptr<store_query>;

/* ---- building ---- */

void free_all(store_query *const *subs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        delete subs[i];
}

/* Becomes a leaf that remembers why. */
void fail(store_query *q, fig_status status, const char *what)
{
    for (store_query *sub : q->subs)
        delete sub;
    q->subs.clear();
    q->kind = FAILED;
    q->depth = 1;
    q->status = status;
    q->what = what;
}

store_query *failed(fig_status status, const char *what)
{
    store_query *const q = inside::make<store_query>(FAILED);
    if (q)
        fail(q, status, what);
    return q;
}

/* The first failure among the sub-queries is the whole query's. */
void inherit(store_query *q)
{
    for (const store_query *sub : q->subs) {
        if (!sub)
            return fail(q, FIG_NO_MEMORY, "out of memory");
        if (sub->kind == FAILED)
            return fail(q, sub->status, sub->what);
        q->depth = std::max(q->depth, sub->depth + 1);
        q->has_values |= sub->has_values;
        q->has_checks |= sub->has_checks;
    }
    if (q->depth > STORE_QUERY_DEPTH_MAX)
        fail(q, FIG_TOO_LARGE, "the query is nested too deeply");
}

/* A query over `subs`, which are taken. NULL, with `subs` freed, when out of memory. */
owned over(query_kind kind, store_query *const *subs, size_t count)
{
    owned q(inside::make<store_query>(kind));
    try {
        if (q)
            q->subs.assign(subs, subs + count);
    } catch (...) {
        q.reset();
    }
    if (q)
        inherit(q.get());
    else
        free_all(subs, count);
    return q;
}

/* Can it stand in a phrase? Words, and choices between words. */
bool is_positional(const store_query *q)
{
    switch (q->kind) {
    case TERM:
    case NOTHING:
        return true;
    case TERMS:
        return q->op == STORE_OR || q->ends.size() <= 1;
    case PREFIX:
        return q->op == STORE_OR;
    case JOIN:
        return (q->op == STORE_OR || q->subs.size() <= 1) &&
               std::all_of(q->subs.begin(), q->subs.end(), is_positional);
    default:
        return false;
    }
}

store_query *positional(query_kind kind, store_query *const *subs, size_t count, size_t window)
{
    owned q = over(kind, subs, count);
    if (!q || q->kind == FAILED)
        return q.release();
    if (!std::all_of(q->subs.begin(), q->subs.end(), is_positional))
        fail(q.get(), FIG_BAD_QUERY,
             kind == PHRASE ? "a phrase can only hold words and choices between words"
                            : "only words and choices between words can be near each other");
    q->limit = std::min(std::max(window, count), (size_t)INT32_MAX);
    return q.release();
}

/* ---- turning it into the library's ---- */

using Xapian::Query;

Query::op operator_of(store_op op)
{
    static const Query::op ops[] = { Query::OP_AND,       Query::OP_OR,     Query::OP_AND_NOT,
                                     Query::OP_AND_MAYBE, Query::OP_FILTER, Query::OP_SYNONYM };
    return ops[op];
}

/* Does the weight of this part of the query reach the hits? */
enum weighing {
    WEIGHED,
    UNWEIGHED,
    IN_SYNONYM, /* its words are counted, for one weight of them all */
    UNCHECKED   /* the same; nor are checks made */
};

/* A term that is too long is in no document. */
Query term_query(const std::string &term, uint32_t times, const store &s, weighing w)
{
    if (!inside::fits(term.data(), term.size(), STORE_TERM_BYTES_MAX))
        return Query();
    return w == UNWEIGHED ? inside::unweighed_term(s, term, times) : Query(term, times);
}

/* MatchAll is shared by all threads, and its references are counted without a lock. */
Query everything()
{
    return Query(std::string());
}

Query compile_terms(const store_query *q, const store &s, weighing w)
{
    std::vector<Query> subs;
    subs.reserve(q->ends.size());
    size_t begin = 0;
    for (const size_t end : q->ends) {
        subs.push_back(term_query(q->text.substr(begin, end - begin), 1, s, w));
        begin = end;
    }
    return subs.size() == 1 ? subs[0] : Query(operator_of(q->op), subs.begin(), subs.end());
}

/* Terms with their documents, in order. */
template <class F> void each_term(const store &s, const std::string &prefix, F &&visit)
{
    if (s.ahead) {
        for (const inside::servers::listed &term : *s.ahead->list_of(prefix))
            visit(term.term, [&] { return term.documents; });
        return;
    }
    const Xapian::TermIterator end = s.db.allterms_end(prefix);
    for (Xapian::TermIterator at = s.db.allterms_begin(prefix); at != end; ++at)
        visit(*at, [&] { return at.get_termfreq(); });
}

/* The terms that begin with q's prefix, at most q->limit. */
std::vector<Query> terms_of_prefix(const store_query *q, const store &s, weighing w)
{
    using counted = std::pair<Xapian::doccount, std::string>;
    const auto rarer_first = [](const counted &a, const counted &b) { return a.first > b.first; };
    std::priority_queue<counted, std::vector<counted>, decltype(rarer_first)> best(rarer_first);
    std::vector<Query> terms;
    if (!inside::fits(q->text.data(), q->text.size(), STORE_TERM_BYTES_MAX))
        return terms;
    const bool frequent = q->limit && q->overflow == STORE_OVERFLOW_FREQUENT;
    each_term(s, q->text, [&](const std::string &term, auto &&documents_of) {
        if (frequent) {
            const Xapian::doccount documents = documents_of();
            if (best.size() == q->limit) {
                if (best.top().first >= documents)
                    return;
                best.pop();
            }
            best.emplace(documents, term);
            return;
        }
        if (q->limit && terms.size() == q->limit)
            throw inside::refusal{ FIG_TOO_LARGE,
                                   "more than " + std::to_string(q->limit) +
                                       " different words begin with '" +
                                       inside::shown(q->text.data(), q->text.size()) + "'",
                                   "write more of the word" };
        terms.push_back(term_query(term, 1, s, w));
    });
    for (; !best.empty(); best.pop())
        terms.push_back(term_query(best.top().second, 1, s, w));
    return terms;
}

Query compile_values(const store_query *q)
{
    /* The library takes an empty limit for none at all, but there are no empty values: the lowest
     * that can be is a NUL byte. */
    const std::string &low = q->text.empty() ? std::string(1, '\0') : q->text;
    if (q->low_open && q->high_open)
        return everything();
    if (!q->high_open && q->high < low)
        return Query();
    if (q->high_open)
        return Query(Query::OP_VALUE_GE, q->number, low);
    return Query(Query::OP_VALUE_RANGE, q->number, low, q->high);
}

using checks = std::vector<inside::value_check>;

/* Checks that all documents found must pass go to `hoisted`, unless that is NULL. */
Query compile_any(const store_query *q, const store &s, weighing w, checks *hoisted = nullptr);

/* Must what the whole finds pass the checks of its member `i`? */
bool is_demanded(const store_query *q, size_t i)
{
    if (q->subs.size() == 1)
        return true;
    switch (q->op) {
    case STORE_AND:
    case STORE_FILTER:
        return true;
    case STORE_AND_NOT:
    case STORE_AND_MAYBE:
        return i == 0;
    default:
        return false;
    }
}

/* The first sub-query in one way, the others in another. What is excluded by a check is not, where
 * none is made. */
std::vector<Query> compile_subs(const store_query *q, const store &s, weighing first,
                                weighing others, checks *hoisted = nullptr)
{
    std::vector<Query> subs;
    subs.reserve(q->subs.size());
    for (const store_query *sub : q->subs) {
        const bool left_out = q->kind == JOIN && q->op == STORE_AND_NOT && others == UNCHECKED &&
                              !subs.empty() && sub->has_checks;
        if (!left_out)
            subs.push_back(compile_any(sub, s, subs.empty() ? first : others,
                                       is_demanded(q, subs.size()) ? hoisted : nullptr));
    }
    return subs;
}

Query compile_join(const store_query *q, const store &s, weighing w, checks *hoisted)
{
    const bool alone = q->subs.size() == 1;
    const bool filters = q->op == STORE_AND_NOT || q->op == STORE_FILTER;
    /* What only adds weight is left out where none is wanted: under an AND NOT or a SYNONYM the
     * library never sets the bounds by which it decides whether it may skip, and reads them. */
    if (alone || (q->op == STORE_AND_MAYBE && w != WEIGHED && !q->subs.empty()))
        return compile_any(q->subs[0], s, w, hoisted);
    /* A check has no frequency either: it is made beside the one term they are weighed as. */
    if (q->op == STORE_SYNONYM && q->has_checks && w != UNCHECKED) {
        const std::vector<Query> weighed = compile_subs(q, s, UNCHECKED, UNCHECKED);
        const std::vector<Query> checked = compile_subs(q, s, UNWEIGHED, UNWEIGHED);
        if (w == UNWEIGHED)
            return Query(Query::OP_OR, checked.begin(), checked.end());
        return Query(Query::OP_FILTER, Query(Query::OP_SYNONYM, weighed.begin(), weighed.end()),
                     Query(Query::OP_OR, checked.begin(), checked.end()));
    }
    const weighing first = q->op == STORE_SYNONYM && w == WEIGHED ? IN_SYNONYM : w;
    const std::vector<Query> subs =
        compile_subs(q, s, first, filters && w == WEIGHED ? UNWEIGHED : first, hoisted);
    return Query(operator_of(q->op), subs.begin(), subs.end());
}

/* Do two of the members hold the same term? */
bool share_a_term(const std::vector<Query> &members)
{
    std::vector<std::string> terms;
    for (const Query &member : members)
        for (Xapian::TermIterator at = member.get_unique_terms_begin();
             at != member.get_unique_terms_end(); ++at)
            terms.push_back(*at);
    std::sort(terms.begin(), terms.end());
    return std::adjacent_find(terms.begin(), terms.end()) != terms.end();
}

/* The library's NEAR can overlook a text when one occurrence would do for several members. A phrase
 * for each order of them is exact; the members themselves give the weight, once. */
Query near_in_every_order(const std::vector<Query> &members, Xapian::termcount window)
{
    std::vector<size_t> order(members.size());
    std::vector<Query> phrases;
    std::iota(order.begin(), order.end(), 0);
    do {
        std::vector<Query> ordered;
        ordered.reserve(order.size());
        for (const size_t i : order)
            ordered.push_back(members[i]);
        phrases.emplace_back(Query::OP_PHRASE, ordered.begin(), ordered.end(), window);
    } while (std::next_permutation(order.begin(), order.end()));
    return Query(Query::OP_FILTER, Query(Query::OP_AND, members.begin(), members.end()),
                 Query(Query::OP_OR, phrases.begin(), phrases.end()));
}

Query compile_positional(const store_query *q, const store &s)
{
    enum { MEMBERS_IN_EVERY_ORDER_MAX = 4 };
    const Xapian::termcount window = (Xapian::termcount)q->limit;
    if (q->subs.size() > 1)
        inside::require_positions(s);
    const std::vector<Query> subs = compile_subs(q, s, WEIGHED, WEIGHED);
    if (q->kind == PHRASE)
        return Query(Query::OP_PHRASE, subs.begin(), subs.end(), window);
    if (subs.size() > 1 && subs.size() <= MEMBERS_IN_EVERY_ORDER_MAX && share_a_term(subs))
        return near_in_every_order(subs, window);
    return Query(Query::OP_NEAR, subs.begin(), subs.end(), window);
}

Query compile_any(const store_query *q, const store &s, weighing w, checks *hoisted)
{
    switch (q->kind) {
    case FAILED:
        throw inside::refusal{ q->status, q->what, "" };
    case ALL:
        return everything();
    case NOTHING:
        return Query();
    case TERM:
        return term_query(q->text, q->number, s, w);
    case TERMS:
        return compile_terms(q, s, w);
    case JOIN:
        return compile_join(q, s, w, hoisted);
    case ELITE: {
        const std::vector<Query> subs = compile_subs(q, s, w, w);
        return Query(Query::OP_ELITE_SET, subs.begin(), subs.end(), (Xapian::termcount)q->limit);
    }
    case NEAR:
    case PHRASE:
        return compile_positional(q, s);
    case PREFIX: {
        if (s.remote && !s.names_terms && !q->limit && inside::fits(q->text.data(), q->text.size(), STORE_TERM_BYTES_MAX))
            return Query(Query::OP_WILDCARD, q->text, 0, Query::WILDCARD_LIMIT_ERROR, operator_of(q->op));
        const std::vector<Query> terms = terms_of_prefix(q, s, w);
        return Query(operator_of(q->op), terms.begin(), terms.end());
    }
    case VALUES:
        if (s.dirty && *s.dirty)
            throw inside::refusal{ FIG_BAD_ARGUMENT,
                                   "values cannot be searched while changes are not committed",
                                   "commit first" };
        return compile_values(q);
    case CHECKED: {
        Query sub = compile_any(q->subs[0], s, w, hoisted);
        if (w == UNCHECKED)
            return sub;
        inside::value_check check = q->check;
        check.until = s.until;
        if (!hoisted)
            return Query(Query::OP_FILTER, sub, inside::checked(s, check));
        inside::require_checks(s);
        hoisted->push_back(std::move(check));
        return sub;
    }
    case SCALE:
        return Query(q->factor,
                     compile_any(q->subs[0], s, q->factor > 0 || w == UNCHECKED ? w : UNWEIGHED,
                                 hoisted));
    }
    return Query();
}

/* ---- describing ---- */

void describe_bytes(const std::string &bytes, buf *out)
{
    for (const char c : bytes) {
        const unsigned char byte = (unsigned char)c;
        if (byte <= 0x20 || byte == 0x7f || byte == '\\')
            buf_format(out, "\\x%02x", byte);
        else
            buf_byte(out, c);
    }
}

const char *name_of(store_op op)
{
    static const char *const names[] = { "AND", "OR", "AND NOT", "AND MAYBE", "FILTER", "SYNONYM" };
    return names[op];
}

void describe_subs(const store_query *q, const char *between, buf *out)
{
    buf_byte(out, '(');
    for (size_t i = 0; i < q->subs.size(); i++) {
        if (i)
            buf_format(out, " %s ", between);
        store_query_describe(q->subs[i], out);
    }
    buf_byte(out, ')');
}

void describe_terms(const store_query *q, buf *out)
{
    size_t begin = 0;
    buf_byte(out, '(');
    for (const size_t end : q->ends) {
        if (begin)
            buf_format(out, " %s ", name_of(q->op));
        describe_bytes(q->text.substr(begin, end - begin), out);
        begin = end;
    }
    buf_byte(out, ')');
}

void describe(const store_query *q, buf *out)
{
    switch (q->kind) {
    case FAILED:
        buf_format(out, "<%s>", q->what);
        break;
    case ALL:
        buf_text(out, "ALL");
        break;
    case NOTHING:
        buf_text(out, "NOTHING");
        break;
    case TERM:
        describe_bytes(q->text, out);
        if (q->number != 1)
            buf_format(out, "#%u", (unsigned)q->number);
        break;
    case TERMS:
        describe_terms(q, out);
        break;
    case JOIN:
        describe_subs(q, name_of(q->op), out);
        break;
    case ELITE:
        buf_format(out, "BEST/%zu", q->limit);
        describe_subs(q, "OR", out);
        break;
    case NEAR:
    case PHRASE: {
        char between[40];
        snprintf(between, sizeof between, "%s/%zu", q->kind == NEAR ? "NEAR" : "PHRASE", q->limit);
        describe_subs(q, between, out);
        break;
    }
    case PREFIX:
        describe_bytes(q->text, out);
        buf_byte(out, '*');
        break;
    case VALUES:
        buf_format(out, "VALUE %u ", (unsigned)q->number);
        describe_bytes(q->low_open ? std::string() : q->text, out);
        buf_text(out, "..");
        describe_bytes(q->high_open ? std::string() : q->high, out);
        break;
    case CHECKED:
        buf_text(out, "CHECKED ");
        store_query_describe(q->subs[0], out);
        break;
    case SCALE:
        buf_format(out, "%g * ", q->factor);
        store_query_describe(q->subs[0], out);
        break;
    }
}

} /* namespace */

Xapian::Query inside::compile(const store_query *q, const store &s, bool weighed,
                              std::vector<value_check> &hoisted)
{
    if (!q)
        throw std::bad_alloc();
    return compile_any(q, s, weighed ? WEIGHED : UNWEIGHED, &hoisted);
}

extern "C" store_query *store_query_term(const char *term, size_t bytes, uint32_t times)
{
    if (bytes == 0)
        return failed(FIG_BAD_ARGUMENT, "a term is empty");
    owned q(inside::make<store_query>(TERM));
    try {
        if (q) {
            q->text.assign(term, bytes);
            q->number = times;
        }
    } catch (...) {
        q.reset();
    }
    return q.release();
}

extern "C" store_query *store_query_all(void)
{
    return inside::make<store_query>(ALL);
}

extern "C" store_query *store_query_nothing(void)
{
    return inside::make<store_query>(NOTHING);
}

extern "C" store_query *store_query_join(store_op op, store_query *const *subs, size_t count)
{
    owned q = over(JOIN, subs, count);
    if (!q)
        return nullptr;
    q->op = op;
    if (op == STORE_SYNONYM && count > 1 && q->has_values) /* they have no frequency to weigh */
        fail(q.get(), FIG_BAD_QUERY, "a condition on a value cannot be among synonyms");
    return q.release();
}

extern "C" store_query *store_query_pair(store_op op, store_query *a, store_query *b)
{
    store_query *const subs[] = { a, b };
    return store_query_join(op, subs, 2);
}

extern "C" store_query *store_query_terms(store_op op, const store_bytes *terms, size_t count)
{
    owned q(inside::make<store_query>(TERMS));
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) {
        if (terms[i].bytes == 0)
            return failed(FIG_BAD_ARGUMENT, "a term is empty");
        bytes += terms[i].bytes;
    }
    try {
        if (q) {
            q->op = op;
            q->text.reserve(bytes);
            q->ends.reserve(count);
            for (size_t i = 0; i < count; i++) {
                q->text.append(terms[i].data, terms[i].bytes);
                q->ends.push_back(q->text.size());
            }
        }
    } catch (...) {
        q.reset();
    }
    return q.release();
}

extern "C" store_query *store_query_elite(store_query *const *subs, size_t count, size_t keep)
{
    owned q = over(ELITE, subs, count);
    if (q)
        q->limit = std::min(std::max(keep, (size_t)1), (size_t)INT32_MAX);
    return q.release();
}

extern "C" store_query *store_query_near(store_query *const *subs, size_t count, size_t window)
{
    return positional(NEAR, subs, count, window);
}

extern "C" store_query *store_query_phrase(store_query *const *subs, size_t count, size_t window)
{
    return positional(PHRASE, subs, count, window);
}

extern "C" store_query *store_query_prefix(const char *prefix, size_t bytes, store_op op,
                                           size_t limit, store_overflow overflow)
{
    if (op != STORE_OR && op != STORE_SYNONYM)
        return failed(FIG_BAD_ARGUMENT, "words of one beginning are joined by OR or SYNONYM");
    owned q(inside::make<store_query>(PREFIX));
    try {
        if (q) {
            q->text = inside::text(prefix, bytes);
            q->op = op;
            q->limit = limit;
            q->overflow = overflow;
        }
    } catch (...) {
        q.reset();
    }
    return q.release();
}

extern "C" store_query *store_query_values(store_slot slot, store_bytes low, store_bytes high)
{
    owned q(inside::make<store_query>(VALUES));
    try {
        if (q) {
            q->number = slot;
            q->has_values = true;
            q->low_open = !low.data;
            q->high_open = !high.data;
            q->text = inside::text(low.data, low.bytes);
            q->high = inside::text(high.data, high.bytes);
        }
    } catch (...) {
        q.reset();
    }
    return q.release();
}

extern "C" store_query *store_query_checked(store_query *sub, const store_slot *slots,
                                            size_t slots_count, store_test *test, void *user)
{
    owned q = over(CHECKED, &sub, 1);
    if (!q || q->kind == FAILED)
        return q.release();
    if (slots_count < 1 || slots_count > STORE_CHECK_SLOTS_MAX) {
        fail(q.get(), FIG_BAD_ARGUMENT, "a check reads one or two values");
        return q.release();
    }
    try {
        q->check.slots.assign(slots, slots + slots_count);
        q->check.test = test;
        q->check.user = user;
        q->has_checks = true;
    } catch (...) {
        q.reset();
    }
    return q.release();
}

extern "C" store_query *store_query_scale(store_query *sub, double factor)
{
    owned q = over(SCALE, &sub, 1);
    if (!q || q->kind == FAILED)
        return q.release();
    q->factor = factor;
    if (!std::isfinite(factor) || factor < 0)
        fail(q.get(), FIG_BAD_ARGUMENT, "a weight can only be scaled by 0 or more");
    return q.release();
}

extern "C" store_query *store_query_copy(const store_query *q)
{
    return q ? inside::make<store_query>(*q) : nullptr;
}

extern "C" void store_query_free(store_query *q)
{
    delete q;
}

extern "C" fig_status store_query_status(const store_query *q, fig_error *err)
{
    if (!q)
        return error_no_memory(err);
    return q->kind == FAILED ? error_set(err, q->status, "query", q->what, NULL) : FIG_OK;
}

extern "C" void store_query_describe(const store_query *q, buf *out)
{
    if (!q) {
        buf_text(out, "<out of memory>");
        return;
    }
    try {
        describe(q, out);
    } catch (...) { /* the only thing that can be thrown is the lack of memory */
        out->failed = true;
    }
}
