/* server.h - HTTP on one socket, by libmicrohttpd: one thread talks to all clients, workers ask the
 * index. */
#ifndef SERVE_SERVER_H
#define SERVE_SERVER_H

#include <stdbool.h>

#include "serve/guard.h"

typedef struct server_options {
    int socket; /* bound and listening; the server's from now on */
    guard_names names;
    const char *folder; /* of the index */
    unsigned workers;
    double timeout_s;  /* of a question; 0 = none */
    double rate_per_s; /* of requests of one address; 0 = any */
} server_options;

typedef struct server server;

/* Serve until server_stop. NULL when it cannot be started: memory, threads. `options` must outlive
 * it. */
server *server_start(const server_options *options);
/* Close connections that take too long over a request, or over reading an answer. To be called now
 * and then: each second. */
void server_tend(server *s);
void server_stop(server *s);

#endif
