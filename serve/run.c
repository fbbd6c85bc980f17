/* run.c - figtrail serve: the socket, the address that is told, and the end by a signal. */
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/where.h"
#include "serve/server.h"

enum { BACKLOG = 512, PORT_MAX = 65535, WORKERS_MAX = 64 };

/* Only this machine reaches it. */
static bool is_loopback(const struct sockaddr *a)
{
    if (a->sa_family == AF_INET)
        return ntohl(((const struct sockaddr_in *)(const void *)a)->sin_addr.s_addr) >> 24 == 127;
    return a->sa_family == AF_INET6 &&
           IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)(const void *)a)->sin6_addr);
}

static bool told(const char *interface, const char *port, const char *why)
{
    complain("name another with --port, or --port 0 for any that is free",
             "cannot listen on %s, port %s: %s", interface, port, why);
    return false;
}

/* What the socket is bound to, as a guard knows it. */
static void note_address(int at, guard_names *out)
{
    struct sockaddr_storage bound;
    socklen_t bytes = sizeof bound;
    char port[8] = "0";
    if (!getsockname(at, (struct sockaddr *)&bound, &bytes))
        getnameinfo((struct sockaddr *)&bound, bytes, out->address, sizeof out->address, port,
                    sizeof port, NI_NUMERICHOST | NI_NUMERICSERV);
    out->port = (unsigned)strtoul(port, NULL, 10);
}

/* `*at` is yours to close. False after telling why there is none. */
static bool open_socket(const settings *s, int *at, guard_names *names)
{
    char port[16];
    struct addrinfo *found = NULL;
    const struct addrinfo want = { .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE,
                                   .ai_socktype = SOCK_STREAM };
    if (s->port > PORT_MAX) {
        complain("ports go up to 65535", "--port cannot be %zu", s->port);
        return false;
    }
    snprintf(port, sizeof port, "%zu", s->port);
    const int failed = getaddrinfo(s->interface, port, &want, &found);
    if (failed) {
        complain("write an address such as 127.0.0.1 or ::1", "--interface cannot be '%s': %s",
                 s->interface, gai_strerror(failed));
        return false;
    }
    if (!is_loopback(found->ai_addr) && !s->i_know) {
        freeaddrinfo(found);
        complain("add --i-know if everybody who reaches it may read the whole archive, and --host "
                 "NAME for its name; "
                 "it has no passwords and no encryption",
                 "%s is not of this machine alone", s->interface);
        return false;
    }
    const int on = 1;
    *at = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool fine = *at >= 0 && !setsockopt(*at, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) &&
                      !bind(*at, found->ai_addr, found->ai_addrlen) && !listen(*at, BACKLOG);
    const int why = errno;
    freeaddrinfo(found);
    if (fine) {
        note_address(*at, names);
        return true;
    }
    if (*at >= 0)
        close(*at);
    return told(s->interface, port, strerror(why));
}

/* The index is there and can be read. */
static bool index_opens(const char *folder)
{
    fig_error err;
    fig_index *index = NULL;
    if (fig_index_open(folder, &index, &err)) {
        complain_error(&err);
        return false;
    }
    fig_index_free(index);
    return true;
}

/* Until somebody ends it. */
static void wait_for_end(server *running, const sigset_t *ends)
{
    const struct timespec second = { .tv_sec = 1 };
    while (sigtimedwait(ends, NULL, &second) < 0)
        server_tend(running);
}

static unsigned workers_of(const settings *s)
{
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    const size_t wanted = s->jobs ? s->jobs : processors > 0 ? (size_t)processors : 1;
    return (unsigned)(wanted < WORKERS_MAX ? wanted : WORKERS_MAX);
}

static int serve(const settings *s, const char *folder)
{
    server_options options = { .folder = folder,
                               .workers = workers_of(s),
                               .timeout_s = s->answer_timeout_s,
                               .rate_per_s = s->rate,
                               .names = { .hosts = s->host } };
    if (!index_opens(folder) || !open_socket(s, &options.socket, &options.names))
        return EXIT_INDEX;
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &ends, NULL); /* in all threads */
    server *const running = server_start(&options);
    if (!running) {
        complain(NULL, "the server cannot be started: %s", strerror(errno));
        return EXIT_INDEX;
    }
    const bool v6 = strchr(options.names.address, ':') != NULL;
    printf("http://%s%s%s:%u/\n", v6 ? "[" : "", options.names.address, v6 ? "]" : "",
           options.names.port);
    fflush(stdout);
    if (!s->quiet)
        remark("Ctrl-C ends it");
    wait_for_end(running, &ends);
    server_stop(running);
    return EXIT_FOUND;
}

int serve_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    char *const folder = index_folder(s);
    const int status = folder ? serve(s, folder) : EXIT_INDEX;
    free(folder);
    return status;
}
