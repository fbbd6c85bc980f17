/* child.c - fork, limits, exec, and one loop that feeds the program and listens to it.
 *
 * The program's stdin is a socket, not a pipe: writing to one whose reader is gone can be told not
 * to raise SIGPIPE, which is the caller's. Between fork and exec only what a threaded process may
 * call there is called. */
#ifdef __linux__
#define _GNU_SOURCE /* close_range, environ */
#endif
#include "indexer/child.h"

#include "core/clock.h"
#include "core/error.h"
#include "indexer/confine.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

extern char **environ;

enum {
    FILES_MAX = 64,      /* open in the program */
    FILES_CLOSED = 4096, /* at most, one by one, where close_range is not to be had */
    BLOCK_BYTES = 64 << 10
};

/* What the two sides talk over: [0] is ours, [1] the program's. */
enum { INPUT, OUTPUT, ERRORS, FAILURE, LINES };
typedef struct lines {
    int fd[LINES][2]; /* -1 when closed */
} lines;

static void shut(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static void shut_all(lines *l)
{
    for (size_t i = 0; i < LINES; i++) {
        shut(&l->fd[i][0]);
        shut(&l->fd[i][1]);
    }
}

/* Open them, none passed on to what others of this process run meanwhile. */
static bool open_lines(lines *l)
{
    bool opened = true;
    for (size_t i = 0; i < LINES; i++)
        l->fd[i][0] = l->fd[i][1] = -1;
    for (size_t i = 0; opened && i < LINES; i++) {
        int pair[2];
        opened = (i == INPUT ? socketpair(AF_UNIX, SOCK_STREAM, 0, pair) : pipe(pair)) == 0;
        for (size_t side = 0; opened && side < 2; side++) {
            l->fd[i][side] = pair[side];
            fcntl(pair[side], F_SETFD, FD_CLOEXEC);
        }
        if (opened)
            fcntl(l->fd[i][0], F_SETFL, O_NONBLOCK);
    }
    return opened;
}

/* ---- in the program, before it is one ------------------------------------------------------- */

static void limit(int what, rlim_t most)
{
    struct rlimit now;
    if (getrlimit(what, &now) == 0 && (now.rlim_max == RLIM_INFINITY || now.rlim_max > most)) {
        now = (struct rlimit){ .rlim_cur = most, .rlim_max = most };
        setrlimit(what, &now);
    }
}

/* What others keep in their environment is no business of the program's. */
static void clean_environment(void)
{
    static char language[] = "LC_ALL=C";
    static char *clean[] = { language, NULL, NULL };
    for (char *const *one = environ; one && *one; one++)
        if (!strncmp(*one, "PATH=", 5))
            clean[1] = *one;
    environ = clean;
}

/* All but the three of every program and `kept`, which is the one after them. */
static void close_others(int kept)
{
#if defined(__linux__) && defined(SYS_close_range)
    if (syscall(SYS_close_range, kept + 1, ~0U, 0) == 0)
        return;
#endif
    for (int fd = kept + 1; fd < FILES_CLOSED; fd++)
        close(fd);
}

/* What the child says of itself, each whole: less than a pipe takes at once. */
typedef struct failure {
    enum { NO_FILTER, NO_PROGRAM } of;
    int errnum;
} failure;

__attribute__((noreturn)) static void become(const char *const argv[], lines *l,
                                             const child_limits *limits)
{
    enum { KEPT = STDERR_FILENO + 1 };
    int moved[LINES];
    sigset_t none;
    setpgid(0, 0);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    /* first out of the way of 0 to 3, then onto them */
    for (size_t i = 0; i < LINES; i++)
        moved[i] = fcntl(l->fd[i][1], F_DUPFD, KEPT + 1);
    for (size_t i = 0; i < LINES; i++)
        dup2(moved[i], (int)i);
    fcntl(KEPT, F_SETFD, FD_CLOEXEC);
    close_others(KEPT);
    clean_environment();
    limit(RLIMIT_CPU, limits->cpu_s);
    limit(RLIMIT_AS, limits->memory_bytes);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, FILES_MAX);
    const failure unconfined = { NO_FILTER, confine(limits->alone) };
    if (unconfined.errnum && write(KEPT, &unconfined, sizeof unconfined) < 0)
        _exit(126);
    execvp(argv[0], (char *const *)argv);
    const failure missing = { NO_PROGRAM, errno };
    if (write(KEPT, &missing, sizeof missing) < 0)
        _exit(126);
    _exit(127);
}

/* ---- here ----------------------------------------------------------------------------------- */

static int64_t now_ms(void)
{
    return clock_ns() / 1000000;
}

typedef struct talk { /* what is still to be said and heard */
    lines *l;
    const char *data;
    size_t bytes, output_max, said_bytes;
    buf *out;
    child_end *end;
} talk;

static void feed(talk *t)
{
    int *const fd = &t->l->fd[INPUT][0];
    const ssize_t sent =
        send(*fd, t->data, t->bytes < BLOCK_BYTES ? t->bytes : BLOCK_BYTES, MSG_NOSIGNAL);
    if (sent >= 0) {
        t->data += sent;
        t->bytes -= (size_t)sent;
    } else if (errno != EAGAIN && errno != EINTR) {
        t->bytes = 0; /* it wants no more */
    }
    if (!t->bytes)
        shut(fd);
}

static void hear(talk *t, size_t which)
{
    char block[BLOCK_BYTES];
    int *const fd = &t->l->fd[which][0];
    const ssize_t got = read(*fd, block, sizeof block);
    const size_t bytes = got > 0 ? (size_t)got : 0;
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
        shut(fd);
    if (which == OUTPUT) {
        t->end->overflow = t->out->bytes + bytes > t->output_max;
        if (!t->end->overflow)
            buf_append(t->out, block, bytes);
    } else if (which == ERRORS) {
        const size_t room = sizeof t->end->said - 1 - t->said_bytes;
        memcpy(t->end->said + t->said_bytes, block, bytes < room ? bytes : room);
        t->said_bytes += bytes < room ? bytes : room;
    } else {
        failure f;
        for (size_t at = 0; at + sizeof f <= bytes; at += sizeof f) {
            memcpy(&f, block + at, sizeof f);
            if (f.of == NO_FILTER)
                t->end->unconfined = f.errnum;
            else
                t->end->missing = true;
        }
    }
}

/* Until it has closed all its lines, time is up, or it wrote too much. */
static void listen_to(talk *t, int64_t until_ms)
{
    for (int64_t left = until_ms - now_ms(); !t->end->overflow; left = until_ms - now_ms()) {
        struct pollfd wait[LINES];
        size_t open = 0;
        for (size_t i = 0; i < LINES; i++) {
            wait[i] =
                (struct pollfd){ .fd = t->l->fd[i][0], .events = i == INPUT ? POLLOUT : POLLIN };
            open += i != INPUT && wait[i].fd >= 0;
        }
        t->end->overtime = open && left <= 0;
        if (!open || left <= 0)
            return;
        if (poll(wait, LINES, (int)left) <= 0)
            continue;
        for (size_t i = 0; i < LINES; i++) {
            if (wait[i].revents && i == INPUT)
                feed(t);
            else if (wait[i].revents)
                hear(t, i);
        }
    }
}

/* It is made an end of, whatever it does, and its children too. */
static void end_it(pid_t pid, bool at_once, int64_t until_ms, child_end *end)
{
    int how = 0;
    pid_t ended = 0;
    /* it closed all its lines: it is about to end by itself */
    while (!at_once && (ended = waitpid(pid, &how, WNOHANG)) == 0 && now_ms() < until_ms)
        nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
    kill(-pid, SIGKILL);
    if (!ended) {
        end->overtime = end->overtime || !at_once;
        while (waitpid(pid, &how, 0) < 0 && errno == EINTR)
            continue;
    }
    end->signal = WIFSIGNALED(how) ? WTERMSIG(how) : 0;
    end->code = WIFEXITED(how) ? WEXITSTATUS(how) : 0;
    end->overtime = end->overtime || end->signal == SIGXCPU;
}

fig_status child_run(const char *const argv[], const char *data, size_t bytes,
                     const child_limits *limits, buf *out, child_end *end, fig_error *err)
{
    lines l;
    talk t = { .l = &l,
               .data = data,
               .bytes = bytes,
               .output_max = limits->output_bytes,
               .out = out,
               .end = end };
    const int64_t until_ms = now_ms() + (int64_t)limits->wall_s * 1000;
    *end = (child_end){ 0 };
    buf_truncate(out);
    const pid_t pid = open_lines(&l) ? fork() : -1;
    if (pid == 0)
        become(argv, &l, limits);
    if (pid < 0) {
        const int errnum = errno;
        shut_all(&l);
        return error_io(err, argv[0], "run", errnum);
    }
    setpgid(pid, pid); /* here as well: whichever of us comes first */
    for (size_t i = 0; i < LINES; i++)
        shut(&l.fd[i][1]);
    if (!bytes)
        shut(&l.fd[INPUT][0]);
    listen_to(&t, until_ms);
    end_it(pid, end->overtime || end->overflow, until_ms, end);
    shut_all(&l);
    return buf_failed(out) ? error_no_memory(err) : FIG_OK;
}
