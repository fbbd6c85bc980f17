/* inside.h - what the files of the store share: how a failure of the library becomes a status,
 * how an operation is repeated when a writer or the network got in its way. */
#ifndef STORE_INSIDE_H
#define STORE_INSIDE_H

#include <cstddef>
#include <cstdint>

extern "C" { /* the headers of core are C's */
#include "core/arena.h"
#include "core/buf.h"
#include "core/deadline.h"
#include "core/error.h"
}
#include "store/store.h"

#include <csignal>
#include <memory>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>
#include <xapian.h>

namespace inside
{

class servers; /* store/servers.h */

/* A failure with words of ours, thrown to the nearest entry. */
struct refusal {
    fig_status status;
    std::string what, mend;
};

/* The deadline has passed: thrown likewise. */
struct overdue {
    const deadline *until;
};

inline void require_time(const deadline *until)
{
    if (until && deadline_check(until, nullptr))
        throw overdue{ until };
}

/* Name what is being thrown: to be called in a `catch (...)`. `where` is like "index 'news'". */
fig_status translate(const std::string &where, fig_error *err) noexcept;

/* Keeps the SIGPIPE of a broken connection from a caller who never asked for a network. */
class pipe_guard
{
  public:
    explicit pipe_guard(bool on) noexcept;
    ~pipe_guard();
    pipe_guard(const pipe_guard &) = delete;
    pipe_guard &operator=(const pipe_guard &) = delete;

  private:
    bool on_;
    sigset_t before_;
};

struct address {
    std::string path; /* "" when remote */
    std::string host;
    unsigned port;
    unsigned timeout_ms;
    dev_t device; /* of the folder that was opened: another one may take its name */
    ino_t inode;
    std::string found; /* where the one that was opened is instead: folder_in; empty: there */
    int64_t failed_ns; /* when it was last out of reach; 0 = it is not */
};

struct place {
    std::vector<address> addresses; /* the first, and its replicas */
    size_t current;                 /* the one that is asked */
    std::string missing;            /* why none is; "" when one is */

    const address &at() const { return addresses[current]; }
};

std::string name_of(const std::string &path);
/* The folder itself; or, where xapian-replicate keeps a replica in it, the one within that it names; or, while it is put aside, the one
 * beside it (store/replace.h). */
std::string folder_in(const std::string &path);
/* "host:port" of the server that failed; "" when the library does not say. */
std::string network_address(const Xapian::Error &e);

/* Look before the library does: it would follow stub files to other places, and has one message for
 * all that can be wrong. Throws unless a store is in the folder. */
void require_store(const std::string &path);

inline std::string text(const char *data, size_t bytes)
{
    return data ? std::string(data, bytes) : std::string();
}

/* A term as the library's keys count it: NUL bytes double. */
inline bool fits(const char *data, size_t bytes, size_t limit)
{
    if (bytes > limit)
        return false;
    size_t counted = bytes;
    for (size_t i = 0; i < bytes; i++)
        counted += data[i] == '\0';
    return counted <= limit;
}

/* For messages: odd bytes as \xNN, and no longer than a message likes. */
std::string shown(const char *data, size_t bytes);

} /* namespace inside */

struct store {
    std::vector<inside::place> places; /* empty for a writer's view */
    std::string where;
    std::vector<Xapian::Database> shards; /* one a place; share what they hold with `db` */
    Xapian::Database db;
    uint64_t generation = 0;     /* counts what makes an iterator begin anew */
    bool remote = false;         /* some place is */
    bool broken = false;         /* the connection is: connect before the next operation */
    bool fresh = false;          /* connecting, or connected and nothing has succeeded since */
    const bool *dirty = nullptr; /* of a writer's view: changes are pending */
    bool partial = false;        /* places may be missing */
    bool names_terms = false;    /* the search at hand tells which terms its hits have */
    const deadline *until = nullptr; /* lent; nullptr = none */
    /* Asks all servers at once. nullptr: none is remote, or they cannot be asked so. */
    std::unique_ptr<inside::servers> ahead;

    store();
    ~store();
    store(const store &) = delete;
    store &operator=(const store &) = delete;
    void connect(); /* open every place anew; throws */
    /* Move to the newest state, if there is one; throws. `stale`: something seen tells that this one is not. */
    bool renew(bool stale);
    /* Has the folder of some place been put in another's stead? */
    bool displaced() const noexcept;
    /* Is it time to ask again for a place that is missing? */
    bool may_be_whole() const noexcept;
    /* Note which address failed; can the operation do without it? */
    bool blame(const Xapian::NetworkError &e) noexcept;
};

namespace inside
{

/* The first and three more. Beside a writer that commits without a pause one search in thirty needs
 * a second; more are needed only where a search takes longer than two commits. */
enum { TRIES = 4 };

/* Run `operation`, which reads from `s` and returns a status, as a whole and again where that may
 * help: a writer overtook this view, or an idle connection was closed. */
template <class F> fig_status answer(store *s, fig_error *err, F &&operation) noexcept
{
    try {
        const pipe_guard guard(s->remote);
        for (int tries_left = TRIES;;) {
            try {
                require_time(s->until);
                if (s->broken)
                    s->connect();
                const fig_status status = operation();
                s->fresh = false;
                return status;
            } catch (const Xapian::DatabaseModifiedError &) {
                if (--tries_left == 0)
                    throw;
                if (!s->broken && !s->renew(true)) /* its blocks tell of what never was committed */
                    throw Xapian::DatabaseCorruptError("a block is newer than the whole");
            } catch (const Xapian::DatabaseCorruptError &) {
                if (--tries_left == 0 || !s->renew(true)) /* damaged, or only overtaken? */
                    throw;
            } catch (const Xapian::NetworkTimeoutError &e) {
                s->broken = true;
                if (!s->blame(e) || --tries_left == 0)
                    throw;
            } catch (const Xapian::NetworkError &e) {
                s->broken = true;
                if ((!s->blame(e) && s->fresh) || --tries_left == 0)
                    throw;
            }
        }
    } catch (...) {
        return translate(s->where, err);
    }
}

/* Allocate with `new` for a C caller. */
template <class T, class... Args> T *make(Args &&...args) noexcept
{
    try {
        return new T(std::forward<Args>(args)...);
    } catch (...) {
        return nullptr;
    }
}

/* In a NEAR or a phrase the store must know where words stand. Throws when it does not. */
void require_positions(const store &s);

/* A test of a document's values. */
struct value_check {
    std::vector<store_slot> slots; /* without a value in the first no document passes */
    store_test *test = nullptr;
    void *user = nullptr;
    const deadline *until = nullptr; /* of the store it is asked in */
};

/* Throws where values cannot be read. */
void require_checks(const store &s);
/* Documents that pass. Throws as require_checks does. */
Xapian::Query checked(const store &s, const value_check &check);

/* The library asks it about each document that is good enough to be a hit. */
class check_decider : public Xapian::MatchDecider
{
  public:
    explicit check_decider(std::vector<value_check> checks) : checks_(std::move(checks)) {}
    bool operator()(const Xapian::Document &document) const override;

  private:
    using read_value = std::pair<store_slot, std::string>;
    const std::string &value(const Xapian::Document &document, store_slot slot) const;

    /* The library asks through a const reference; one search has one decider. */
    mutable std::vector<value_check> checks_;
    mutable std::vector<read_value> values_; /* of the document at hand, as far as asked for */
    mutable size_t values_count_ = 0;
};

/* `q`, which looks at the clock while it is matched, when `s` has a deadline. */
Xapian::Query in_time(const store &s, const Xapian::Query &q);

/* The documents that have `term`, where nothing is weighed by it. */
Xapian::Query unweighed_term(const store &s, const std::string &term, Xapian::termcount times);

/* `q` as the library's, with what is to be looked up in `s` looked up. Checks that every hit must
 * pass are left out and appended to `hoisted`. `weighed`: by how often documents have its terms. Throws,
 * also for what `q` remembers. */
Xapian::Query compile(const store_query *q, const store &s, bool weighed,
                      std::vector<value_check> &hoisted);

} /* namespace inside */

#endif
