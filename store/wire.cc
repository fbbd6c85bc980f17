/* wire.cc - messages to servers and back, all sockets watched at once. */
#include "store/wire.h"

extern "C" {
#include "core/clock.h"
}

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace inside
{

namespace
{

constexpr int64_t NS_PER_MS = 1000000;
constexpr unsigned PATIENCE_MS = 1000; /* for a greeting, at first */
enum { MARK = 0xff, LOW_BITS = 7, LAST = 0x80 }; /* of numbers */

[[noreturn]] void refuse_bytes()
{
    throw Xapian::NetworkError("the server's answer makes no sense");
}

/* Does this end the answer to `m`? */
bool is_last(const message &m, said reply)
{
    switch (m.what) {
    case asked::TERMS:
    case asked::DOCUMENT:
    case asked::POSTINGS:
        return reply == said::DONE || reply == said::EXCEPTION;
    default:
        return true;
    }
}

bool belongs(const message &m, said reply)
{
    if (reply == said::EXCEPTION)
        return true;
    switch (m.what) {
    case asked::TERMS:
        return reply == said::TERM || reply == said::DONE;
    case asked::DOCUMENT:
        return reply == said::DOCUMENT_DATA || reply == said::VALUE || reply == said::DONE;
    case asked::FREQUENCY:
        return reply == said::FREQUENCY;
    case asked::VALUE_STATS:
        return reply == said::VALUE_STATS;
    case asked::POSTINGS:
        return reply == said::POSTINGS_BEGIN || reply == said::POSTING || reply == said::DONE;
    case asked::REOPEN:
        return reply == said::UPDATE || reply == said::DONE;
    case asked::METADATA:
        return reply == said::METADATA;
    case asked::GREETING:
        return reply == said::UPDATE;
    }
    return false;
}

} /* namespace */

std::string encoded(uint64_t number)
{
    if (number < MARK)
        return std::string(1, (char)number);
    std::string bytes(1, (char)MARK);
    number -= MARK;
    for (; number >> LOW_BITS; number >>= LOW_BITS)
        bytes += (char)(number & (LAST - 1));
    bytes += (char)(number | LAST);
    return bytes;
}

/* False when more bytes are to come. */
static bool read_number(std::string_view &from, uint64_t *out)
{
    size_t at = 0;
    if (from.empty())
        return false;
    *out = (unsigned char)from[at++];
    if (*out == MARK) {
        uint64_t sum = 0;
        unsigned char byte = 0;
        for (unsigned shift = 0; !(byte & LAST); shift += LOW_BITS) {
            if (at == from.size())
                return false;
            if (shift >= 63)
                refuse_bytes();
            byte = (unsigned char)from[at++];
            sum |= (uint64_t)(byte & (LAST - 1)) << shift;
        }
        *out = sum + MARK;
    }
    from.remove_prefix(at);
    return true;
}

uint64_t decode_number(std::string_view &from)
{
    uint64_t number;
    if (!read_number(from, &number))
        refuse_bytes();
    return number;
}

std::string decode_text(std::string_view &from)
{
    const uint64_t bytes = decode_number(from);
    if (bytes > from.size())
        refuse_bytes();
    std::string text(from.substr(0, bytes));
    from.remove_prefix(bytes);
    return text;
}

/* ---- connecting -------------------------------------------------------------------------------
 */

wire::wire(const std::string &host, unsigned port, unsigned timeout_ms)
    : context_("remote:tcp(" + host + ":" + std::to_string(port) + ")"),
      timeout_ms_(timeout_ms), greeting_{ asked::GREETING, "", {} }
{
    addrinfo wanted = {};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_NUMERICSERV;
    const int status =
        getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &addresses_);
    if (status)
        throw Xapian::NetworkError(std::string("no address is known: ") + gai_strerror(status),
                                   context_);
    next_ = addresses_;
    try {
        waiting_.push_back(&greeting_);
        connect_next();
    } catch (...) {
        freeaddrinfo(addresses_);
        throw;
    }
}

wire::~wire()
{
    if (fd_ >= 0)
        close(fd_);
    freeaddrinfo(addresses_);
}

void wire::fail(const char *what, int error) const
{
    throw Xapian::NetworkError(what, context_, error);
}

void wire::fail_in_time() const
{
    throw Xapian::NetworkTimeoutError("no answer in time", context_);
}

/* The next address that the host has. */
void wire::connect_next()
{
    int error = ECONNREFUSED;
    for (; next_; next_ = next_->ai_next) {
        const addrinfo &a = *next_;
        const int one = 1;
        if (fd_ >= 0)
            close(fd_);
        fd_ = socket(a.ai_family, a.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, a.ai_protocol);
        if (fd_ < 0) {
            error = errno;
            continue;
        }
        setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (connect(fd_, a.ai_addr, a.ai_addrlen) == 0 || errno == EINPROGRESS) {
            connecting_ = true;
            tried_ = next_;
            next_ = a.ai_next;
            patience_ms_ = patience_ms_ ? patience_ms_ * 2 : PATIENCE_MS;
            again_ns_ = clock_ns() + patience_ms_ * NS_PER_MS;
            if (!due_ns_)
                due_ns_ = clock_ns() + timeout_ms_ * NS_PER_MS;
            return;
        }
        error = errno;
    }
    fail("it cannot be connected to", error);
}

/* A server whose queue was full has forgotten of us what we took for a connection, and we would wait for ever. */
void wire::connect_again()
{
    next_ = tried_;
    connect_next();
}

void wire::finish_connecting()
{
    int error = 0;
    socklen_t bytes = sizeof error;
    if (getsockopt(fd_, SOL_SOCKET, SO_ERROR, &error, &bytes))
        error = errno;
    if (error && !next_)
        fail("it cannot be connected to", error);
    connecting_ = false;
    if (error)
        connect_next();
}

/* ---- asking -----------------------------------------------------------------------------------
 */

void wire::ask(message &m)
{
    m.answer.clear();
    out_ += (char)m.what;
    out_ += encoded(m.body.size());
    out_ += m.body;
    if (waiting_.empty())
        due_ns_ = clock_ns() + timeout_ms_ * NS_PER_MS;
    waiting_.push_back(&m);
}

void wire::require(const message &m) const
{
    if (m.answer.empty() || m.answer.back().first != said::EXCEPTION)
        return;
    std::string_view rest = m.answer.back().second;
    if (rest.empty())
        throw Xapian::NetworkError("the server gave up", context_);
    enum {
        CORRUPT = 5,
        MODIFIED = 8,
        NO_DOCUMENT = 11,
        TIMEOUT = 15
    }; /* the library's kinds of failures */
    const int kind = (unsigned char)rest.front();
    rest.remove_prefix(1);
    decode_text(rest); /* where it was there */
    const std::string what = "REMOTE:" + decode_text(rest);
    switch (kind) {
    case CORRUPT:
        throw Xapian::DatabaseCorruptError(what, context_);
    case MODIFIED:
        throw Xapian::DatabaseModifiedError(what, context_);
    case NO_DOCUMENT:
        throw Xapian::DocNotFoundError(what, context_);
    case TIMEOUT:
        throw Xapian::NetworkTimeoutError(what, context_);
    default:
        throw Xapian::DatabaseError(what, context_);
    }
}

short wire::events() const
{
    return (short)(connecting_ ? POLLOUT : out_.empty() ? POLLIN : POLLIN | POLLOUT);
}

void wire::send_some()
{
    while (!out_.empty()) {
        const ssize_t sent = send(fd_, out_.data(), out_.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        if (sent < 0)
            fail("a question cannot be sent", errno);
        out_.erase(0, (size_t)sent);
    }
}

/* One message that has come whole. */
bool wire::take_answer()
{
    std::string_view rest(in_);
    uint64_t bytes;
    rest.remove_prefix(in_begin_);
    if (rest.empty())
        return false;
    const said reply = (said)rest.front();
    rest.remove_prefix(1);
    if (!read_number(rest, &bytes) || rest.size() < bytes)
        return false;
    if (waiting_.empty() || !belongs(*waiting_.front(), reply))
        fail("the server's answer makes no sense", 0);
    message &m = *waiting_.front();
    const bool last = is_last(m, reply);
    if (reply != said::DONE)
        m.answer.emplace_back(reply, std::string(rest.substr(0, bytes)));
    rest.remove_prefix(bytes);
    in_begin_ = in_.size() - rest.size();
    if (last)
        waiting_.pop_front();
    return true;
}

void wire::receive_some()
{
    enum { CHUNK_BYTES = 16384, CHUNKS = 64 };
    char chunk[CHUNK_BYTES];
    for (int i = 0; i < CHUNKS && is_busy(); i++) {
        const ssize_t got = recv(fd_, chunk, sizeof chunk, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        if (got < 0)
            fail("an answer cannot be read", errno);
        if (got == 0)
            fail("the server closed the connection", 0);
        in_.append(chunk, (size_t)got);
        while (take_answer()) {
        }
        in_.erase(0, in_begin_);
        in_begin_ = 0;
        due_ns_ = clock_ns() + timeout_ms_ * NS_PER_MS;
        if (got < CHUNK_BYTES)
            return;
    }
}

void wire::exchange(const std::vector<std::unique_ptr<wire>> &of, const deadline *until)
{
    std::vector<pollfd> watched;
    std::vector<wire *> busy;
    for (;;) {
        int64_t due_ns = INT64_MAX;
        const int64_t now_ns = clock_ns();
        watched.clear();
        busy.clear();
        require_time(until);
        for (const std::unique_ptr<wire> &w : of) {
            if (!w || !w->is_busy())
                continue;
            if (!w->connecting_)
                w->send_some();
            if (w->due_ns_ <= now_ns)
                w->fail_in_time();
            if (w->is_unheard() && w->again_ns_ <= now_ns)
                w->connect_again();
            due_ns = std::min({ due_ns, w->due_ns_, w->is_unheard() ? w->again_ns_ : INT64_MAX });
            watched.push_back({ w->fd_, w->events(), 0 });
            busy.push_back(w.get());
        }
        if (busy.empty())
            return;
        int wait_ms = (int)(std::max<int64_t>(due_ns - now_ns, 0) / NS_PER_MS) + 1;
        if (until && until->allowed_s > 0)
            wait_ms = std::min(wait_ms, (int)std::ceil(deadline_left_s(until) * 1000) + 1);
        if (poll(watched.data(), (nfds_t)watched.size(), wait_ms) < 0 && errno != EINTR)
            busy.front()->fail("it cannot be waited for", errno);
        for (size_t i = 0; i < busy.size(); i++) {
            if (!watched[i].revents)
                continue;
            if (busy[i]->connecting_)
                busy[i]->finish_connecting();
            else if (watched[i].revents & ~POLLOUT)
                busy[i]->receive_some();
        }
    }
}

} /* namespace inside */
