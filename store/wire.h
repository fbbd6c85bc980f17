/* wire.h - a second connection to a server, in the library's own protocol (its remoteprotocol.h,
 * version 39), on which a question need not wait for the answer to the one before, nor one server
 * for another. The library asks one thing of one server at a time: so whatever is asked of many
 * (articles, how frequent terms are, descriptions) comes this way, and what only the library can do
 * (searching) over its own connection. */
#ifndef STORE_WIRE_H
#define STORE_WIRE_H

#include "store/inside.h"

#include <deque>
#include <memory>
#include <netdb.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inside
{

enum class asked : unsigned char { /* as the protocol numbers them */
                                   TERMS = 0,
                                   DOCUMENT = 2,
                                   FREQUENCY = 4,
                                   VALUE_STATS = 5,
                                   POSTINGS = 11,
                                   REOPEN = 12,
                                   METADATA = 22,
                                   GREETING = 255 /* not asked: comes first */
};

enum class said : unsigned char {
    UPDATE = 0,
    EXCEPTION = 1,
    DONE = 2,
    TERM = 3,
    DOCUMENT_DATA = 5,
    FREQUENCY = 8,
    VALUE_STATS = 9,
    POSTINGS_BEGIN = 14,
    POSTING = 15,
    VALUE = 16,
    METADATA = 19
};

/* What is asked of a server, and what it says. */
struct message {
    asked what;
    std::string body;
    std::vector<std::pair<said, std::string>> answer; /* a DONE that ends a list is left out */
};

/* Numbers and counted strings of the protocol. Reading throws NetworkError where the bytes make no
 * sense. */
std::string encoded(uint64_t number);
uint64_t decode_number(std::string_view &from);
std::string decode_text(std::string_view &from);

class wire
{
  public:
    /* Begins to connect. Throws NetworkError when the host has no address. */
    wire(const std::string &host, unsigned port, unsigned timeout_ms);
    ~wire();
    wire(const wire &) = delete;
    wire &operator=(const wire &) = delete;

    /* To be sent, and answered, by the next exchange; lent until then. */
    void ask(message &m);
    /* The answer to `m`; throws what the server has thrown. */
    void require(const message &m) const;

    const message &greeting() const { return greeting_; }

    /* Until all that was asked of `of` (there may be NULLs) is answered. Throws NetworkTimeoutError
     * where a server says nothing for its time-out, NetworkError, and what is overdue; all of them
     * are of no use then. */
    static void exchange(const std::vector<std::unique_ptr<wire>> &of, const deadline *until);

  private:
    bool is_busy() const { return !waiting_.empty(); }
    short events() const;
    void connect_next();
    void finish_connecting();
    void connect_again();
    bool is_unheard() const { return is_busy() && waiting_.front() == &greeting_ && in_.empty(); }
    void send_some();
    void receive_some();
    bool take_answer();
    [[noreturn]] void fail(const char *what, int error) const;
    [[noreturn]] void fail_in_time() const;

    std::string context_; /* as the library names it */
    unsigned timeout_ms_;
    addrinfo *addresses_ = nullptr, *next_ = nullptr, *tried_ = nullptr;
    int fd_ = -1;
    bool connecting_ = false;
    std::string out_, in_;
    size_t in_begin_ = 0; /* what of it was taken */
    std::deque<message *> waiting_;
    message greeting_;
    int64_t due_ns_ = 0;       /* when it has to have said something */
    int64_t again_ns_ = 0;     /* when it is connected to again, while it has not said a word */
    unsigned patience_ms_ = 0; /* until then */
};

} /* namespace inside */

#endif
