/* store.cc - opening what is to be read, and the questions with one answer: counts, one document,
 * one key. Walks are in walk.cc, searches in search.cc. */
#include "store/servers.h"

extern "C" {
#include "core/clock.h"
#include "store/replace.h"
#include "store/version_file.h"
}

#include <algorithm>
#include <cassert>
#include <cstring>
#include <exception>
#include <fstream>
#include <future>
#include <new>
#include <sys/stat.h>

namespace inside
{

std::string name_of(const std::string &path)
{
    return "index '" + path + "'";
}

static bool is_there(const std::string &path, struct stat *out)
{
    return stat(path.c_str(), out) == 0;
}

static bool is_there(const std::string &path)
{
    struct stat ignored;
    return is_there(path, &ignored);
}

std::string folder_in(const std::string &path)
{
    struct stat facts;
    if (is_there(path + "/iamglass"))
        return path;
    if (!is_there(path, &facts) && errno == ENOENT && is_there(path + STORE_ASIDE "/iamglass"))
        return path + STORE_ASIDE;
    std::ifstream named(path + "/XAPIANDB");
    std::string line, folder;
    while (std::getline(named, line))
        if (line.compare(0, 13, "auto replica_") == 0 && line.find('/') == std::string::npos)
            folder = line.substr(5);
    return folder.empty() ? path : path + "/" + folder;
}

void require_store(const std::string &path)
{
    struct stat folder;
    const char build[] = "build one: figtrail index FOLDER";
    if (!is_there(path, &folder)) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw refusal{ FIG_NOT_FOUND, "there is no index", build };
        throw refusal{ FIG_IO, std::string("cannot be looked at: ") + std::strerror(errno), "" };
    }
    if (!S_ISDIR(folder.st_mode))
        throw refusal{ FIG_FORMAT, "it is a file; an index is a folder",
                       "a file that names several can be asked, not written" };
    if (is_there(path + "/iamglass")) {
        if (!is_there(path + "/postlist.glass"))
            throw refusal{ FIG_DAMAGED, "its file 'postlist.glass' is gone",
                           "build it again from the articles" };
        if (!version_file_is_sane_in(path.c_str()))
            throw refusal{ FIG_DAMAGED, "its file 'iamglass' contradicts itself",
                           "build it again from the articles" };
        return;
    }
    if (errno == EACCES)
        throw refusal{ FIG_IO, std::string("cannot be looked at: ") + std::strerror(errno), "" };
    if (is_there(path + "/iamchert") || is_there(path + "/XAPIANDB") ||
        is_there(path + "/iamhoney"))
        throw refusal{ FIG_FORMAT, "the folder holds an index of another format",
                       "build it again from the articles" };
    if (is_there(path + "/postlist.glass") && !is_there(path + "/iamglass.tmp")) {
        if (is_there(path + "/iamglass"))
            return; /* a first build was finished while this looked */
        throw refusal{ FIG_DAMAGED, "its file 'iamglass' is gone",
                       "build it again from the articles" };
    }
    throw refusal{ FIG_NOT_FOUND, "there is no index in this folder", build };
}

static std::string address_of(const address &a)
{
    return a.path.empty() ? a.host + ":" + std::to_string(a.port) : a.path;
}

static std::string name_of(const std::vector<place> &places)
{
    std::string name = name_of(address_of(places.front().at()));
    if (places.size() > 1)
        name += " and " + std::to_string(places.size() - 1) + " more";
    return name;
}

/* Has the folder at this path been put in the place of the one that was opened? */
static bool is_displaced(const address &p) noexcept
{
    struct stat folder;
    bool found = false, elsewhere = false;
    try {
        const std::string now = p.found.empty() ? p.path : folder_in(p.path);
        elsewhere = !p.found.empty() && now != p.found;
        found = !now.empty() && is_there(now, &folder);
    } catch (...) { /* no memory to look */
    }
    return found && (elsewhere || folder.st_dev != p.device || folder.st_ino != p.inode);
}

/* No exchange takes longer than is left of the time for opening. */
static unsigned timeout_of(const address &p, const deadline *until)
{
    if (!until || until->allowed_s <= 0)
        return p.timeout_ms;
    const double left_ms = deadline_left_s(until) * 1000;
    return left_ms < p.timeout_ms ? (unsigned)std::max(left_ms, 1.0) : p.timeout_ms;
}

static Xapian::Database open_once(address &p, const deadline *until)
{
    if (p.path.empty()) {
        const unsigned timeout_ms = timeout_of(p, until);
        return Xapian::Remote::open(p.host, p.port, timeout_ms, timeout_ms);
    }
    struct stat folder;
    const std::string path = folder_in(p.path);
    p.found = path != p.path ? path : "";
    if (is_there(path, &folder)) {
        p.device = folder.st_dev;
        p.inode = folder.st_ino;
    }
    require_store(path);
    return Xapian::Database(path, Xapian::DB_BACKEND_GLASS);
}

/* A writer may commit while the tables are being opened, or put another folder in the place of this
 * one: each table is opened by its path, and they would be of both. */
static Xapian::Database open_address(address &p, const deadline *until)
{
    for (int tries_left = TRIES;;) {
        try {
            Xapian::Database opened = open_once(p, until);
            if (!is_displaced(p))
                return opened;
            if (--tries_left == 0)
                throw refusal{ FIG_LOCKED, "a writer kept putting another in its place",
                               "try again when it is less busy" };
        } catch (const Xapian::DatabaseModifiedError &) {
            if (--tries_left == 0)
                throw;
        } catch (const refusal &) {
            if (tries_left == 0 || !is_displaced(p) || --tries_left == 0)
                throw;
        } catch (const Xapian::DatabaseError &) {
            if (!is_displaced(p) || --tries_left == 0)
                throw;
        }
    }
}

/* What was out of reach is left alone for a while. */
static bool failed_lately(const address &a)
{
    constexpr double RETRY_S = 5;
    return a.failed_ns && clock_since_s(a.failed_ns) < RETRY_S;
}

/* In the order in which they are to be tried: those that failed lately last. */
static std::vector<size_t> order_of(const place &p)
{
    std::vector<size_t> order;
    for (const bool failed : { false, true })
        for (size_t i = 0; i < p.addresses.size(); i++)
            if (failed_lately(p.addresses[i]) == failed)
                order.push_back(i);
    return order;
}

/* Nothing is there, and all other places keep their numbers. */
static Xapian::Database nothing()
{
    return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
}

/* What is being thrown, in words. */
static std::string told(const address &a)
{
    fig_error why = {};
    const std::string name = address_of(a);
    translate(name_of(name), &why);
    return name + ": " + why.what;
}

/* The first address of the place that answers; `at` is the one that is being tried. */
static Xapian::Database open_place(place &p, const store &s, std::string &at)
{
    const std::vector<size_t> order = order_of(p);
    std::exception_ptr first;
    std::string missing;
    if (s.partial && !p.missing.empty() && failed_lately(p.addresses[order.front()]))
        return nothing();
    for (const size_t i : order) {
        address &a = p.addresses[i];
        const auto fail = [&] {
            a.failed_ns = clock_ns();
            if (first)
                return;
            first = std::current_exception();
            at = name_of(address_of(a));
            missing = told(a);
        };
        require_time(s.until);
        try {
            Xapian::Database opened = open_address(a, s.until);
            a.failed_ns = 0;
            p.current = i;
            p.missing.clear();
            return opened;
        } catch (const refusal &) {
            fail();
        } catch (const Xapian::Error &) {
            fail();
        }
    }
    if (!s.partial)
        std::rethrow_exception(first);
    p.missing = missing;
    return nothing();
}

void require_positions(const store &s)
{
    for (size_t i = 0; i < s.shards.size(); i++) {
        const Xapian::Database &shard = s.shards[i];
        if (shard.has_positions() || shard.get_total_length() == 0)
            continue;
        throw refusal{ FIG_DAMAGED,
                       "the positions of words are missing, so phrases cannot be searched",
                       "build it again from the articles" };
    }
}

static address copy_of(const store_place &p)
{
    if (p.path ? !*p.path : !p.host || !*p.host || p.port == 0 || p.port > 65535)
        throw refusal{ FIG_BAD_ARGUMENT, "an index needs a folder, or a host and a port", "" };
    return { p.path ? p.path : "", p.path ? "" : p.host, p.path ? 0 : p.port,
             p.timeout_ms ? p.timeout_ms : (unsigned)STORE_TIMEOUT_MS, 0, 0, "", 0 };
}

static std::vector<place> copy_of(const store_place *places, size_t count,
                                  const store_open_options &o)
{
    std::vector<place> copies;
    copies.reserve(count);
    for (size_t i = 0; i < count; i++)
        copies.push_back({ { copy_of(places[i]) }, 0, "" });
    for (size_t i = 0; i < o.replicas_count; i++)
        copies.at(o.replicas[i].of).addresses.push_back(copy_of(o.replicas[i].at));
    return copies;
}

static fig_status append(buf *out, const std::string &bytes)
{
    buf_append(out, bytes.data(), bytes.size());
    if (buf_failed(out))
        throw std::bad_alloc();
    return FIG_OK;
}

/* The first documents that have a term, without a message for each of the others. */
static std::vector<store_docid> first_of(const store &s, const std::string &term, size_t most)
{
    Xapian::Enquire enquire(s.db);
    enquire.set_query(Xapian::Query(term));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet found =
        enquire.get_mset(0, (Xapian::doccount)std::min<size_t>(most, s.db.get_doccount()));
    std::vector<store_docid> docids;
    for (Xapian::MSetIterator at = found.begin(); at != found.end(); ++at)
        docids.push_back(*at);
    return docids;
}

static void require_docid(store_docid docid)
{
    if (docid == 0)
        throw refusal{ FIG_NOT_FOUND, "there is no such document", "" };
}

} /* namespace inside */

store::store() = default;
store::~store() = default;

/* What became of opening a place. */
struct opening {
    Xapian::Database opened;
    std::exception_ptr failed;
    std::string at; /* what is being opened, for messages */
};

/* Each in a thread of its own where several are servers: the way there is the most of it. */
static std::vector<opening> open_all(store &s)
{
    std::vector<opening> all(s.places.size());
    std::vector<std::future<void>> under_way;
    const auto open = [&s, &all](size_t i) noexcept {
        try {
            all[i].opened = inside::open_place(s.places[i], s, all[i].at);
        } catch (...) {
            all[i].failed = std::current_exception();
        }
    };
    for (size_t i = 0; i < all.size(); i++) {
        all[i].at = s.where;
        if (!s.remote || all.size() < 2) {
            open(i);
            if (all[i].failed)
                break;
            continue;
        }
        try {
            under_way.push_back(std::async(std::launch::async, open, i));
        } catch (const std::system_error &) { /* no thread is to be had */
            open(i);
        }
    }
    for (std::future<void> &one : under_way)
        one.get();
    return all;
}

void store::connect()
{
    std::vector<Xapian::Database> opened;
    ahead.reset();
    fresh = true; /* a connection that fails now is not worth another try */
    opened.reserve(places.size());
    Xapian::Database all;
    std::string at = where;
    size_t missing = 0;
    try {
        for (opening &one : open_all(*this)) {
            at = one.at;
            if (one.failed)
                std::rethrow_exception(one.failed);
            opened.push_back(one.opened);
            all.add_database(one.opened);
        }
        for (const inside::place &p : places)
            missing += !p.missing.empty();
        if (missing == places.size())
            throw inside::refusal{ FIG_UNREACHABLE, "none of its parts can be reached",
                                   "'figtrail shard status' says what is wrong with each" };
    } catch (const inside::refusal &) {
        where.swap(at); /* name the one that failed; the next success names them all again */
        throw;
    } catch (const Xapian::Error &) {
        where.swap(at);
        throw;
    }
    shards.swap(opened);
    db = all;
    where = inside::name_of(places);
    generation++;
    ahead = inside::servers::of(*this);
    broken = false;
}

bool store::may_be_whole() const noexcept
{
    for (const inside::place &p : places)
        for (const inside::address &a : p.addresses)
            if (!p.missing.empty() && !inside::failed_lately(a))
                return true;
    return false;
}

bool store::blame(const Xapian::NetworkError &e) noexcept
{
    try {
        const std::string failed = inside::network_address(e);
        for (inside::place &p : places) {
            inside::address &a = p.addresses[p.current];
            if (!a.path.empty() || inside::address_of(a) != failed)
                continue;
            a.failed_ns = clock_ns();
            return partial || std::any_of(p.addresses.begin(), p.addresses.end(),
                                          [](const inside::address &other) {
                                              return !inside::failed_lately(other);
                                          });
        }
        /* the library does not always say whose connection broke: connecting shows who is gone */
        return failed.empty() && (partial || std::any_of(places.begin(), places.end(), [](const inside::place &p) {
                                      return p.addresses.size() > 1;
                                  }));
    } catch (...) { /* no memory to tell */
    }
    return false;
}

/* Of servers that were asked at once, those that have something new. */
static bool reopen_some(store *s)
{
    const std::vector<bool> changed = s->ahead->renew();
    bool moved = false;
    for (size_t i = 0; i < changed.size(); i++) {
        const bool here = s->places[i].missing.empty() && !s->places[i].at().path.empty();
        if (changed[i] || here)
            moved = s->shards[i].reopen() || changed[i] || moved;
    }
    if (moved) {
        s->ahead->forget();
        s->generation++;
    }
    return moved;
}

bool store::renew(bool stale)
{
    if (!displaced() && !may_be_whole()) {
        try {
            if (ahead && !stale) {
                const bool moved = reopen_some(this);
                if (!displaced())
                    return moved;
            }
            if (ahead) {
                ahead->renew();
                ahead->forget();
            }
            generation++;
            const bool moved = db.reopen();
            if (!displaced())
                return moved;
        } catch (const Xapian::DatabaseError &) {
            if (!displaced())
                throw;
        }
    }
    connect();
    return true;
}

bool store::displaced() const noexcept
{
    return std::any_of(places.begin(), places.end(), [](const inside::place &p) {
        return p.missing.empty() && inside::is_displaced(p.at());
    });
}

extern "C" fig_status store_open(const store_place *places, size_t places_count, store **out,
                                 fig_error *err)
{
    return store_open_with(places, places_count, nullptr, out, err);
}

extern "C" fig_status store_open_with(const store_place *places, size_t places_count,
                                      const store_open_options *options, store **out,
                                      fig_error *err)
{
    static const store_open_options defaults = {};
    const store_open_options &o = options ? *options : defaults;
    *out = nullptr;
    store *const s = inside::make<store>();
    if (!s)
        return error_no_memory(err);
    fig_status status;
    try {
        if (places_count == 0)
            throw inside::refusal{ FIG_BAD_ARGUMENT, "no index was named", "" };
        s->places = inside::copy_of(places, places_count, o);
        s->partial = o.partial;
        s->until = o.until;
        for (const inside::place &p : s->places)
            for (const inside::address &a : p.addresses)
                s->remote |= a.path.empty();
        s->broken = true; /* answer() connects */
        status = inside::answer(s, err, []() noexcept { return FIG_OK; });
        s->until = nullptr;
    } catch (...) {
        status = inside::translate(std::string(), err);
    }
    if (status)
        store_free(s);
    else
        *out = s;
    return status;
}

extern "C" fig_status store_open_folder(const char *path, store **out, fig_error *err)
{
    const store_place folder = { path, nullptr, 0, 0 };
    assert(path);
    return store_open(&folder, 1, out, err);
}

extern "C" const char *store_missing(const store *s, size_t place)
{
    const bool is_missing = place < s->places.size() && !s->places[place].missing.empty();
    return is_missing ? s->places[place].missing.c_str() : nullptr;
}

extern "C" void store_free(store *s)
{
    if (!s)
        return;
    const inside::pipe_guard guard(s->remote); /* a remote store is told goodbye */
    delete s;
}

extern "C" void store_set_deadline(store *s, const deadline *until)
{
    s->until = until && until->allowed_s > 0 ? until : nullptr;
}

extern "C" fig_status store_refresh(store *s, bool *changed, fig_error *err)
{
    bool moved = false;
    const fig_status status = inside::answer(s, err, [&] {
        moved |= s->renew(false);
        return FIG_OK;
    });
    if (changed)
        *changed = !status && moved;
    return status;
}

extern "C" fig_status store_read_facts(store *s, store_facts *out, fig_error *err)
{
    const fig_status status = inside::answer(s, err, [&] {
        store_facts facts = {};
        facts.documents = s->db.get_doccount();
        facts.last_docid = s->db.get_lastdocid();
        facts.total_length = s->db.get_total_length();
        facts.average_length = s->db.get_average_length();
        facts.places = s->shards.size();
        facts.has_positions = true;
        for (const Xapian::Database &shard : s->shards)
            facts.has_positions &= shard.has_positions() || shard.get_total_length() == 0;
        const std::string uuid = s->shards.front().get_uuid();
        std::memcpy(facts.uuid, uuid.data(), std::min(uuid.size(), sizeof facts.uuid - 1));
        if (s->shards.size() == 1 && !s->remote)
            facts.revision = s->db.get_revision();
        *out = facts;
        return FIG_OK;
    });
    if (status)
        *out = {};
    return status;
}

extern "C" fig_status store_count(store *s, size_t *documents, fig_error *err)
{
    *documents = 0;
    return inside::answer(s, err, [&] {
        *documents = s->db.get_doccount();
        return FIG_OK;
    });
}

extern "C" fig_status store_term_frequency(store *s, const char *term, size_t bytes,
                                           size_t *documents, fig_error *err)
{
    *documents = 0;
    if (!inside::fits(term, bytes, STORE_TERM_BYTES_MAX))
        return FIG_OK;
    return inside::answer(s, err, [&] {
        const std::string name = inside::text(term, bytes);
        *documents = s->ahead ? s->ahead->frequency(name) : s->db.get_termfreq(name);
        return FIG_OK;
    });
}

static std::vector<std::string> copies_of(const store_bytes *terms, size_t count)
{
    std::vector<std::string> copies;
    copies.reserve(count);
    for (size_t i = 0; i < count; i++)
        if (inside::fits(terms[i].data, terms[i].bytes, STORE_TERM_BYTES_MAX))
            copies.push_back(inside::text(terms[i].data, terms[i].bytes));
    return copies;
}

extern "C" fig_status store_expect_frequencies(store *s, const store_bytes *terms, size_t count,
                                               fig_error *err)
{
    if (!s->ahead)
        return FIG_OK;
    return inside::answer(s, err, [&] {
        if (s->ahead)
            s->ahead->expect_frequencies(copies_of(terms, count));
        return FIG_OK;
    });
}

extern "C" fig_status store_expect_terms(store *s, const store_bytes *prefixes, size_t count,
                                         fig_error *err)
{
    if (!s->ahead)
        return FIG_OK;
    return inside::answer(s, err, [&] {
        if (s->ahead)
            s->ahead->expect_lists(copies_of(prefixes, count));
        return FIG_OK;
    });
}

extern "C" fig_status store_expect_documents(store *s, const store_docid *docids, size_t count,
                                             fig_error *err)
{
    if (!s->ahead)
        return FIG_OK;
    return inside::answer(s, err, [&] {
        if (s->ahead)
            s->ahead->expect_documents(docids, count);
        return FIG_OK;
    });
}

extern "C" fig_status store_document_data(store *s, store_docid docid, buf *out, fig_error *err)
{
    return inside::answer(s, err, [&] {
        inside::require_docid(docid);
        return s->ahead ? inside::append(out, s->ahead->document_of(docid).data)
                        : inside::append(out, s->db.get_document(docid).get_data());
    });
}

extern "C" fig_status store_document_value(store *s, store_docid docid, store_slot slot, buf *out,
                                           fig_error *err)
{
    return inside::answer(s, err, [&] {
        inside::require_docid(docid);
        return s->ahead ? inside::append(out, s->ahead->document_of(docid).value(slot))
                        : inside::append(out, s->db.get_document(docid).get_value(slot));
    });
}

extern "C" fig_status store_document_length(store *s, store_docid docid, uint32_t *occurrences,
                                            fig_error *err)
{
    *occurrences = 0;
    return inside::answer(s, err, [&] {
        inside::require_docid(docid);
        *occurrences = s->db.get_doclength(docid);
        return FIG_OK;
    });
}

extern "C" fig_status store_document_positions(store *s, store_docid docid, const char *term,
                                               size_t bytes, uint32_t *out, size_t capacity,
                                               size_t *count, fig_error *err)
{
    *count = 0;
    if (docid == 0 || !store_term_fits(term, bytes))
        return FIG_OK;
    const fig_status status = inside::answer(s, err, [&] {
        const std::string name(term, bytes);
        const Xapian::PositionIterator end = s->db.positionlist_end(docid, name);
        size_t found = 0;
        for (Xapian::PositionIterator at = s->db.positionlist_begin(docid, name); at != end; ++at) {
            if (found < capacity)
                out[found] = *at;
            found++;
        }
        *count = found;
        return FIG_OK;
    });
    return status;
}

extern "C" fig_status store_docids(store *s, const char *term, size_t bytes, store_docid *out,
                                   size_t capacity, size_t *count, fig_error *err)
{
    *count = 0;
    if (!inside::fits(term, bytes, STORE_TERM_BYTES_MAX))
        return FIG_OK;
    return inside::answer(s, err, [&] {
        const std::string name = inside::text(term, bytes);
        if (s->ahead && bytes) {
            const std::vector<store_docid> all =
                capacity == 1 ? s->ahead->postings(name, capacity) : inside::first_of(*s, name, capacity);
            std::copy(all.begin(), all.end(), out);
            *count = all.size();
            return FIG_OK;
        }
        const Xapian::PostingIterator end = s->db.postlist_end(name);
        size_t found = 0;
        for (Xapian::PostingIterator at = s->db.postlist_begin(name); found < capacity && at != end;
             ++at)
            out[found++] = *at;
        *count = found;
        return FIG_OK;
    });
}

extern "C" fig_status store_value_bounds(store *s, store_slot slot, buf *low, buf *high,
                                         size_t *documents, fig_error *err)
{
    if (documents)
        *documents = 0;
    return inside::answer(s, err, [&] {
        const inside::servers::bounds told = s->ahead ? s->ahead->bounds_of(slot) : inside::servers::bounds{};
        const std::string lowest = s->ahead ? told.low : s->db.get_value_lower_bound(slot);
        const std::string highest = s->ahead ? told.high : s->db.get_value_upper_bound(slot);
        const size_t count = s->ahead ? told.documents : s->db.get_value_freq(slot);
        const size_t low_bytes = low->bytes;
        inside::append(low, lowest);
        try {
            inside::append(high, highest);
        } catch (...) {
            low->bytes = low_bytes;
            throw;
        }
        if (documents)
            *documents = count;
        return FIG_OK;
    });
}

extern "C" fig_status store_place_metadata(store *s, size_t place, const char *key, size_t bytes,
                                           buf *out, fig_error *err)
{
    if (bytes == 0 || !inside::fits(key, bytes, STORE_KEY_BYTES_MAX))
        return FIG_OK;
    return inside::answer(s, err, [&] {
        const std::string name(key, bytes);
        return inside::append(out, s->ahead ? s->ahead->metadata(place, name) : s->shards[place].get_metadata(name));
    });
}

extern "C" fig_status store_metadata(store *s, const char *key, size_t bytes, buf *out,
                                     fig_error *err)
{
    return store_place_metadata(s, 0, key, bytes, out, err);
}

extern "C" bool store_is_remote(const store *s)
{
    return s->remote;
}

extern "C" size_t store_places(const store *s)
{
    return s->shards.size();
}

extern "C" size_t store_place_of(const store *s, store_docid docid, store_docid *local)
{
    const size_t places = s->shards.size();
    if (local)
        *local = (store_docid)((docid - 1) / places + 1);
    return (docid - 1) % places;
}

extern "C" store_docid store_docid_at(const store *s, size_t place, store_docid local)
{
    return (store_docid)((local - 1) * s->shards.size() + place + 1);
}

extern "C" const char *store_library_version(void)
{
    return Xapian::version_string();
}
