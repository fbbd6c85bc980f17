/* servers.cc - one exchange with all places instead of one with each. */
#include "store/servers.h"

#include <algorithm>

namespace inside
{

namespace
{

enum {
    PROTOCOL = 39,    /* of libxapian 1.4 */
    READ_AHEAD = 128, /* documents that come along with one that is read */
    BATCH_MAX = 512,  /* questions to all places that are under way at once */
    LISTS_MAX = 4096, /* that are kept */
    FREQUENCIES_MAX = 65536,
    ENTRIES_MAX = 65536 /* of metadata */
};
constexpr size_t DOCUMENTS_BYTES_MAX = 32 << 20; /* that are kept */

/* What the library would call a state: two that agree in all of this are taken for one. */
std::string state_of(const Xapian::Database &db)
{
    return std::to_string(db.get_doccount()) + " " + std::to_string(db.get_lastdocid()) + " " +
           std::to_string(db.get_doclength_lower_bound()) + " " +
           std::to_string(db.get_doclength_upper_bound()) + " " +
           std::to_string(db.get_total_length());
}

/* The same of what a server says. Throws where it speaks another version. */
std::string state_of(const std::string &update)
{
    std::string_view rest(update);
    if (rest.size() < 2 || (unsigned char)rest[0] != PROTOCOL)
        throw Xapian::NetworkError("another version of the protocol");
    rest.remove_prefix(2);
    const uint64_t documents = decode_number(rest), last = documents + decode_number(rest);
    const uint64_t shortest = decode_number(rest), longest = shortest + decode_number(rest);
    if (rest.empty())
        throw Xapian::NetworkError("the server's answer makes no sense");
    rest.remove_prefix(1);
    return std::to_string(documents) + " " + std::to_string(last) + " " + std::to_string(shortest) +
           " " + std::to_string(longest) + " " + std::to_string(decode_number(rest));
}

size_t bytes_of(const servers::document &d)
{
    size_t bytes = sizeof d + d.data.size();
    for (const auto &value : d.values)
        bytes += value.second.size() + sizeof value;
    return bytes;
}

/* Terms of a list as they come: each with how many bytes it shares with the one before. */
servers::list read_terms(const message &m)
{
    servers::list out;
    std::string term = m.body;
    out.reserve(m.answer.size());
    for (const auto &reply : m.answer) {
        std::string_view rest(reply.second);
        const auto documents = (Xapian::doccount)decode_number(rest);
        if (rest.empty())
            throw Xapian::NetworkError("the server's answer makes no sense");
        term.resize((unsigned char)rest.front());
        rest.remove_prefix(1);
        term.append(rest);
        out.push_back({ term, documents });
    }
    return out;
}

/* Both in order; a term of both once, with the documents of both. */
servers::list merge(servers::list &&a, servers::list &&b)
{
    servers::list out;
    size_t i = 0, j = 0;
    if (a.empty())
        return std::move(b);
    out.reserve(a.size() + b.size());
    while (i < a.size() || j < b.size()) {
        const int order = i == a.size() ? 1 : j == b.size() ? -1 : a[i].term.compare(b[j].term);
        if (order == 0)
            a[i].documents += b[j].documents;
        out.push_back(std::move(order <= 0 ? a[i] : b[j]));
        i += order <= 0;
        j += order >= 0;
    }
    return out;
}

} /* namespace */

const std::string &servers::document::value(store_slot slot) const
{
    static const std::string none;
    for (const auto &value : values)
        if (value.first == slot)
            return value.second;
    return none;
}

std::unique_ptr<servers> servers::of(store &s)
{
    if (!s.remote)
        return nullptr;
    try {
        std::unique_ptr<servers> made(new servers(s));
        for (const place &p : s.places) {
            const address &at = p.at();
            const bool asks = p.missing.empty() && at.path.empty();
            made->wires_.push_back(asks ? std::make_unique<wire>(at.host, at.port, at.timeout_ms)
                                        : nullptr);
        }
        wire::exchange(made->wires_, s.until);
        for (size_t i = 0; i < made->wires_.size(); i++) {
            if (!made->wires_[i])
                continue;
            const message &greeting = made->wires_[i]->greeting();
            made->wires_[i]->require(greeting);
            /* a writer came between the two connections: this one has seen more */
            if (state_of(greeting.answer.front().second) != state_of(s.shards[i]))
                s.shards[i].reopen();
        }
        return made;
    } catch (const Xapian::Error &) {
        return nullptr;
    }
}

/* What fails leaves connections on which answers would be taken for those to other questions. */
void servers::exchange()
{
    try {
        wire::exchange(wires_, s_.until);
    } catch (...) {
        s_.broken = true;
        throw;
    }
}

std::vector<message> servers::ask_all(asked what, const std::string &body)
{
    std::vector<message> all(wires_.size(), message{ what, body, {} });
    for (size_t i = 0; i < wires_.size(); i++)
        if (wires_[i])
            wires_[i]->ask(all[i]);
    exchange();
    for (size_t i = 0; i < wires_.size(); i++)
        if (wires_[i])
            wires_[i]->require(all[i]);
    return all;
}

void servers::forget_documents()
{
    documents_.clear();
    documents_bytes_ = 0;
    expected_.clear();
    expected_at_ = 0;
}

void servers::forget()
{
    forget_documents();
    frequencies_.clear();
    lists_.clear();
    metadata_.clear();
    bounds_.clear();
}

std::vector<bool> servers::renew()
{
    const std::vector<message> all = ask_all(asked::REOPEN, "");
    std::vector<bool> changed;
    changed.reserve(all.size());
    forget_documents();
    for (const message &m : all)
        changed.push_back(!m.answer.empty());
    return changed;
}

/* ---- documents --------------------------------------------------------------------------------
 */

void servers::expect_documents(const store_docid *docids, size_t count)
{
    expected_.assign(docids, docids + count);
    expected_at_ = 0;
}

void servers::note_document(store_docid docid, const message &m)
{
    document d = { !m.answer.empty() && m.answer.front().first == said::DOCUMENT_DATA, "", {} };
    for (const auto &reply : m.answer) {
        if (reply.first == said::DOCUMENT_DATA) {
            d.data = reply.second;
        } else if (reply.first == said::VALUE) {
            std::string_view rest(reply.second);
            const auto slot = (store_slot)decode_number(rest);
            d.values.emplace_back(slot, std::string(rest));
        }
    }
    documents_bytes_ += bytes_of(d);
    documents_[docid] = std::move(d);
}

/* Of a folder. */
void servers::read_document(store_docid docid)
{
    document d = { false, "", {} };
    try {
        const Xapian::Document found = s_.db.get_document(docid);
        d.data = found.get_data();
        for (Xapian::ValueIterator at = found.values_begin(); at != found.values_end(); ++at)
            d.values.emplace_back(at.get_valueno(), *at);
        d.there = true;
    } catch (const Xapian::DocNotFoundError &) {
    }
    documents_bytes_ += bytes_of(d);
    documents_[docid] = std::move(d);
}

void servers::fetch_documents(const std::vector<store_docid> &docids)
{
    std::vector<store_docid> missing;
    if (documents_bytes_ > DOCUMENTS_BYTES_MAX) {
        documents_.clear();
        documents_bytes_ = 0;
    }
    for (const store_docid docid : docids)
        if (!documents_.count(docid))
            missing.push_back(docid);
    for (size_t begin = 0; begin < missing.size(); begin += BATCH_MAX) {
        const size_t end = std::min(missing.size(), begin + BATCH_MAX);
        std::vector<message> batch(end - begin);
        for (size_t i = begin; i < end; i++) {
            store_docid local;
            const std::unique_ptr<wire> &w = wires_[store_place_of(&s_, missing[i], &local)];
            batch[i - begin] = { asked::DOCUMENT, encoded(local), {} };
            if (w)
                w->ask(batch[i - begin]);
            else
                read_document(missing[i]);
        }
        exchange();
        for (size_t i = begin; i < end; i++) {
            const std::unique_ptr<wire> &w = wires_[store_place_of(&s_, missing[i], nullptr)];
            if (!w)
                continue;
            try {
                w->require(batch[i - begin]);
            } catch (const Xapian::DocNotFoundError &) {
            }
            note_document(missing[i], batch[i - begin]);
        }
    }
}

const servers::document &servers::document_of(store_docid docid)
{
    auto found = documents_.find(docid);
    if (found == documents_.end()) {
        std::vector<store_docid> wanted{ docid };
        auto at = std::find(expected_.begin() + (ptrdiff_t)expected_at_, expected_.end(), docid);
        if (at == expected_.end())
            at = std::find(expected_.begin(), expected_.end(), docid);
        for (; at != expected_.end() && wanted.size() < READ_AHEAD; ++at) {
            expected_at_ = (size_t)(at - expected_.begin()) + 1;
            if (*at != docid)
                wanted.push_back(*at);
        }
        fetch_documents(wanted);
        found = documents_.find(docid);
    }
    if (found == documents_.end() || !found->second.there)
        throw Xapian::DocNotFoundError("there is no such document");
    return found->second;
}

/* ---- terms ------------------------------------------------------------------------------------
 */

void servers::expect_frequencies(const std::vector<std::string> &terms)
{
    std::set<std::string> missing;
    if (frequencies_.size() > FREQUENCIES_MAX)
        frequencies_.clear();
    for (const std::string &term : terms)
        if (!term.empty() && !frequencies_.count(term))
            missing.insert(term);
    for (auto at = missing.begin(); at != missing.end();) {
        std::vector<std::vector<message>> batch;
        batch.reserve(BATCH_MAX);
        for (; at != missing.end() && batch.size() < BATCH_MAX; ++at) {
            batch.emplace_back(wires_.size(), message{ asked::FREQUENCY, *at, {} });
            for (size_t i = 0; i < wires_.size(); i++)
                if (wires_[i])
                    wires_[i]->ask(batch.back()[i]);
        }
        exchange();
        for (const std::vector<message> &of_term : batch) {
            Xapian::doccount sum = 0;
            for (size_t i = 0; i < wires_.size(); i++) {
                if (!wires_[i]) {
                    sum += s_.shards[i].get_termfreq(of_term[i].body);
                    continue;
                }
                wires_[i]->require(of_term[i]);
                std::string_view rest(of_term[i].answer.front().second);
                sum += (Xapian::doccount)decode_number(rest);
            }
            frequencies_[of_term.front().body] = sum;
        }
    }
}

Xapian::doccount servers::frequency(const std::string &term)
{
    if (term.empty())
        return s_.db.get_doccount();
    const auto found = frequencies_.find(term);
    if (found != frequencies_.end())
        return found->second;
    expect_frequencies({ term });
    return frequencies_[term];
}

void servers::expect_lists(const std::vector<std::string> &prefixes)
{
    std::set<std::string> missing;
    if (lists_.size() > LISTS_MAX)
        lists_.clear();
    for (const std::string &prefix : prefixes)
        if (!lists_.count(prefix))
            missing.insert(prefix);
    for (auto at = missing.begin(); at != missing.end();) {
        std::vector<std::vector<message>> batch;
        batch.reserve(BATCH_MAX);
        for (; at != missing.end() && batch.size() < BATCH_MAX; ++at) {
            batch.emplace_back(wires_.size(), message{ asked::TERMS, *at, {} });
            for (size_t i = 0; i < wires_.size(); i++)
                if (wires_[i])
                    wires_[i]->ask(batch.back()[i]);
        }
        exchange();
        for (const std::vector<message> &of_prefix : batch) {
            list all;
            for (size_t i = 0; i < wires_.size(); i++) {
                list one;
                if (wires_[i]) {
                    wires_[i]->require(of_prefix[i]);
                    one = read_terms(of_prefix[i]);
                } else {
                    const Xapian::TermIterator end = s_.shards[i].allterms_end(of_prefix[i].body);
                    for (Xapian::TermIterator t = s_.shards[i].allterms_begin(of_prefix[i].body);
                         t != end; ++t)
                        one.push_back({ *t, t.get_termfreq() });
                }
                all = merge(std::move(all), std::move(one));
            }
            lists_[of_prefix.front().body] = std::make_shared<const list>(std::move(all));
        }
    }
}

std::shared_ptr<const servers::list> servers::list_of(const std::string &prefix)
{
    auto found = lists_.find(prefix);
    if (found == lists_.end()) {
        expect_lists({ prefix });
        found = lists_.find(prefix);
    }
    return found->second;
}

std::vector<store_docid> servers::postings(const std::string &term, size_t most)
{
    std::vector<store_docid> out;
    const std::vector<message> all = ask_all(asked::POSTINGS, term);
    for (size_t i = 0; i < all.size(); i++) {
        store_docid last = 0;
        for (const auto &reply : all[i].answer) {
            if (reply.first != said::POSTING)
                continue;
            std::string_view rest(reply.second);
            last += (store_docid)decode_number(rest) + 1;
            out.push_back(store_docid_at(&s_, i, last));
        }
        if (!wires_[i])
            for (Xapian::PostingIterator at = s_.shards[i].postlist_begin(term);
                 at != s_.shards[i].postlist_end(term); ++at)
                out.push_back(store_docid_at(&s_, i, *at));
    }
    std::sort(out.begin(), out.end());
    if (out.size() > most)
        out.resize(most);
    return out;
}

/* ---- values and descriptions ------------------------------------------------------------------
 */

servers::bounds servers::bounds_of(store_slot slot)
{
    const auto found = bounds_.find(slot);
    if (found != bounds_.end())
        return found->second;
    bounds sum = { "", "", 0 };
    const std::vector<message> all = ask_all(asked::VALUE_STATS, encoded(slot));
    for (size_t i = 0; i < all.size(); i++) {
        bounds one = { "", "", 0 };
        if (wires_[i]) {
            std::string_view rest(all[i].answer.front().second);
            one.documents = decode_number(rest);
            one.low = decode_text(rest);
            one.high = decode_text(rest);
        } else {
            one = { s_.shards[i].get_value_lower_bound(slot),
                    s_.shards[i].get_value_upper_bound(slot), s_.shards[i].get_value_freq(slot) };
        }
        if (!one.documents)
            continue;
        sum.low = sum.documents ? std::min(sum.low, one.low) : one.low;
        sum.high = std::max(sum.high, one.high);
        sum.documents += one.documents;
    }
    return bounds_[slot] = sum;
}

/* What one place is asked for, the others mostly are next. */
const std::string &servers::metadata(size_t place, const std::string &key)
{
    auto found = metadata_.find({ place, key });
    if (found == metadata_.end()) {
        if (metadata_.size() > ENTRIES_MAX)
            metadata_.clear();
        const std::vector<message> all = ask_all(asked::METADATA, key);
        for (size_t i = 0; i < all.size(); i++)
            metadata_[{ i, key }] =
                wires_[i] ? all[i].answer.front().second : s_.shards[i].get_metadata(key);
        found = metadata_.find({ place, key });
    }
    return found->second;
}

} /* namespace inside */
