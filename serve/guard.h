/* guard.h - who may ask. A page of another site runs in the same browser, and may send requests to
 * this machine: it cannot choose their Host and Origin (OWASP, "DNS rebinding" and "Cross-site
 * request forgery"). */
#ifndef SERVE_GUARD_H
#define SERVE_GUARD_H

#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>

/* The names a request may call this server by. */
typedef struct guard_names {
    char address[64]; /* it listens on: "127.0.0.1", "::1" */
    unsigned port;
    const char *hosts; /* more of them, with commas between; NULL = none */
} guard_names;

/* Whether `host`, of a Host header, is one of them: the address, localhost where that is meant, or
 * a further name, with the port or, as proxies leave it, without. NULL is not. */
bool guard_knows_host(const guard_names *names, const char *host);

/* Whether `origin`, of an Origin header, is a page of the same `host`. NULL, no page's request, is
 * fine. */
bool guard_same_origin(const char *origin, const char *host);

/* How many requests an address may still make: a token bucket for each. Addresses share one where
 * their hashes meet. */
typedef struct guard_rates guard_rates;
/* `per_s` in the long run, twice as many at once; 0 = as many as it likes. NULL when memory is out.
 */
guard_rates *guard_rates_new(double per_s);
void guard_rates_free(guard_rates *rates);
/* Whether `from` may make a request at `now_s`, of a clock that never goes back. One thread at a
 * time. */
bool guard_rates_take(guard_rates *rates, const struct sockaddr *from, double now_s);

#endif
