/* failure.cc - the one place that knows what the library throws, and says it in plain words. */
#include "store/inside.h"

#include <cerrno>
#include <cstring>
#include <ctime>
#include <new>
#include <stdexcept>

namespace inside
{

namespace
{

const char REBUILD[] =
    "run 'figtrail verify' to see what is left; build it again from the articles";

bool contains(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

/* The library's message, with the system's words where it has them. */
std::string details(const Xapian::Error &e)
{
    const char *const system = e.get_error_string();
    return system ? e.get_msg() + ": " + system : e.get_msg();
}

fig_status tell(fig_error *err, fig_status status, const std::string &where,
                const std::string &what, const char *mend)
{
    return error_set(err, status, where.c_str(), what.c_str(), mend);
}

/* Which of several places? */
std::string network_place(const Xapian::Error &e, const std::string &otherwise)
{
    const std::string address = network_address(e);
    return address.empty() ? otherwise : "index '" + address + "'";
}

fig_status translate_network(const std::string &where, const Xapian::Error &e, fig_error *err)
{
    const std::string place = network_place(e, where);
    if (contains(e.get_msg(), "protocol version"))
        return tell(err, FIG_FORMAT, place, "the server there is of another version",
                    "run the same version of figtrail at both ends");
    return tell(err, FIG_UNREACHABLE, place, "the connection failed: " + details(e),
                "is 'xapian-tcpsrv' running there?");
}

/* What the library files under "database" with no class of its own. */
fig_status translate_database(const std::string &where, const Xapian::Error &e, fig_error *err)
{
    const char *const system = e.get_error_string();
    if (system && std::strcmp(system, std::strerror(ENOMEM)) == 0)
        return error_no_memory(err);
    if (system && std::strcmp(system, std::strerror(ENOSPC)) == 0)
        return tell(err, FIG_IO, where, "the disk is full", "make room; the last commit is whole");
    if (system && std::strcmp(system, std::strerror(ENOENT)) == 0)
        return tell(err, FIG_NOT_FOUND, where, "it is gone: " + details(e), NULL);
    if (contains(e.get_msg(), "end of file") || contains(e.get_msg(), "EOF"))
        return tell(err, FIG_DAMAGED, where, "a file ends too early: " + details(e), REBUILD);
    if (contains(e.get_msg(), "inflate"))
        return tell(err, FIG_DAMAGED, where, "a file cannot be unpacked: " + details(e), REBUILD);
    if (contains(e.get_msg(), "Run out of docids"))
        return tell(err, FIG_TOO_LARGE, where, "there is no number left for another article",
                    "start another index");
    return tell(err, FIG_IO, where, "cannot read or write its files: " + details(e), NULL);
}

fig_status translate_lock(const std::string &where, const Xapian::Error &e, fig_error *err)
{
    if (contains(e.get_msg(), "already locked"))
        return tell(err, FIG_LOCKED, where, "another process is writing to it",
                    "wait for it with '--wait', or stop it");
    return tell(err, FIG_IO, where, "cannot be locked for writing: " + details(e),
                "check that you may write to that folder");
}

fig_status translate_thrown(const std::string &where, fig_error *err)
{
    try {
        throw;
    } catch (const overdue &e) {
        return deadline_check(e.until, err);
    } catch (const refusal &e) {
        return tell(err, e.status, where, e.what, e.mend.c_str());
    } catch (const std::bad_alloc &) {
        return error_no_memory(err);
    } catch (const Xapian::DatabaseModifiedError &) {
        return tell(err, FIG_LOCKED, where, "a writer kept overtaking this reader",
                    "try again when it is less busy");
    } catch (const Xapian::DatabaseCorruptError &e) {
        return tell(err, FIG_DAMAGED, where, "it contradicts itself: " + details(e), REBUILD);
    } catch (const Xapian::DatabaseLockError &e) {
        return translate_lock(where, e, err);
    } catch (const Xapian::DatabaseVersionError &e) {
        return tell(err, FIG_FORMAT, where, "it is of another format: " + details(e),
                    "build it again from the articles");
    } catch (const Xapian::DatabaseNotFoundError &) {
        return tell(err, FIG_NOT_FOUND, where, "there is no index",
                    "build one: figtrail index FOLDER");
    } catch (const Xapian::DatabaseCreateError &e) {
        return tell(err, FIG_IO, where, "cannot be made: " + details(e),
                    "check the folder it is to stand in");
    } catch (const Xapian::DatabaseClosedError &) {
        return tell(err, FIG_IO, where, "an earlier write failed, and it was closed",
                    "open it again; the last commit is whole");
    } catch (const Xapian::DatabaseError &e) {
        return translate_database(where, e, err);
    } catch (const Xapian::DocNotFoundError &) {
        return tell(err, FIG_NOT_FOUND, where, "there is no such document", NULL);
    } catch (const Xapian::NetworkTimeoutError &e) {
        return tell(err, FIG_UNREACHABLE, network_place(e, where), "no answer in time",
                    "is that machine busy or off? leave it out, or give it more time");
    } catch (const Xapian::NetworkError &e) {
        return translate_network(where, e, err);
    } catch (const Xapian::RangeError &e) {
        return tell(err, FIG_TOO_LARGE, where, details(e), NULL);
    } catch (const Xapian::FeatureUnavailableError &e) {
        return tell(err, FIG_FORMAT, where, "it lacks what this needs: " + details(e), NULL);
    } catch (const Xapian::InvalidArgumentError &e) {
        return tell(err, FIG_BAD_ARGUMENT, where, details(e), NULL);
    } catch (const Xapian::Error &e) {
        return tell(err, FIG_INTERNAL, where, details(e), NULL);
    } catch (const std::length_error &) { /* the library, about to read more than there can be */
        return tell(err, FIG_DAMAGED, where, "it contradicts itself: a length makes no sense",
                    REBUILD);
    } catch (const std::exception &e) {
        return tell(err, FIG_INTERNAL, where, e.what(), NULL);
    } catch (...) {
        return tell(err, FIG_INTERNAL, where, "something unknown was thrown", NULL);
    }
}

} /* namespace */

/* The library says "remote:tcp(host:port)". */
std::string network_address(const Xapian::Error &e)
{
    static const char before[] = "remote:tcp(";
    const std::string &context = e.get_context();
    if (context.compare(0, sizeof before - 1, before) != 0 || context.back() != ')')
        return std::string();
    return context.substr(sizeof before - 1, context.size() - sizeof before);
}

fig_status translate(const std::string &where, fig_error *err) noexcept
{
    try {
        return translate_thrown(where, err);
    } catch (...) { /* composing the message took more memory than there was */
        return error_no_memory(err);
    }
}

std::string shown(const char *data, size_t bytes)
{
    size_t end = bytes < 60 ? bytes : 60;
    while (end < bytes && end > 0 && ((unsigned char)data[end] & 0xc0) == 0x80)
        end--; /* not in the middle of a character */
    std::string out;
    for (size_t i = 0; i < end; i++) {
        static const char digits[] = "0123456789abcdef";
        const unsigned char byte = (unsigned char)data[i];
        if (byte >= 0x20 && byte != 0x7f) {
            out += (char)byte;
        } else {
            out += "\\x";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return end < bytes ? out + "..." : out;
}

pipe_guard::pipe_guard(bool on) noexcept : on_(on)
{
    if (!on_)
        return;
    sigset_t pending, pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigemptyset(&pending);
    sigpending(&pending);
    if (sigismember(&pending, SIGPIPE) == 1) /* not ours to swallow, and blocked already */
        on_ = false;
    else
        pthread_sigmask(SIG_BLOCK, &pipe, &before_);
}

pipe_guard::~pipe_guard()
{
    if (!on_)
        return;
    const int errno_before = errno;
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    const struct timespec at_once = { 0, 0 };
    while (sigtimedwait(&pipe, nullptr, &at_once) == -1 && errno == EINTR) {
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    errno = errno_before;
}

} /* namespace inside */
