/* guard.c - Host, Origin, and how often. */
#include "serve/guard.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* `host` is `name`, with the port or without. */
static bool is_named(const char *host, const char *name, size_t bytes, unsigned port)
{
    char rest[16];
    if (!bytes || strncasecmp(host, name, bytes))
        return false;
    snprintf(rest, sizeof rest, ":%u", port);
    return !host[bytes] || !strcmp(host + bytes, rest);
}

bool guard_knows_host(const guard_names *names, const char *host)
{
    char address[sizeof names->address + 2];
    if (!host)
        return false;
    const bool is_v6 = strchr(names->address, ':') != NULL;
    snprintf(address, sizeof address, is_v6 ? "[%s]" : "%s", names->address);
    if (is_named(host, address, strlen(address), names->port))
        return true;
    const bool is_here = !strncmp(names->address, "127.", 4) || !strcmp(names->address, "::1");
    if (is_here && is_named(host, "localhost", strlen("localhost"), names->port))
        return true;
    for (const char *at = names->hosts; at && *at;) {
        const size_t bytes = strcspn(at, ",");
        if (is_named(host, at, bytes, names->port))
            return true;
        at += bytes + (at[bytes] == ',');
    }
    return false;
}

bool guard_same_origin(const char *origin, const char *host)
{
    static const char *const schemes[] = { "http://", "https://" };
    if (!origin)
        return true;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        const size_t bytes = strlen(schemes[i]);
        if (!strncmp(origin, schemes[i], bytes))
            return !strcasecmp(origin + bytes, host);
    }
    return false;
}

/* ---- rates ------------------------------------------------------------------------------- */

enum { BUCKETS = 1024, BURST_S = 2 };

typedef struct bucket {
    double tokens, at_s;
} bucket;

struct guard_rates {
    double per_s;
    bucket buckets[BUCKETS];
};

guard_rates *guard_rates_new(double per_s)
{
    guard_rates *const rates = calloc(1, sizeof *rates);
    for (size_t i = 0; rates && i < BUCKETS; i++)
        rates->buckets[i].tokens = per_s * BURST_S;
    if (rates)
        rates->per_s = per_s;
    return rates;
}

void guard_rates_free(guard_rates *rates)
{
    free(rates);
}

/* FNV-1a, folded (http://www.isthe.com/chongo/tech/comp/fnv/). */
static size_t hash_of(const struct sockaddr *from)
{
    const unsigned char *bytes = (const unsigned char *)from;
    size_t count = 0;
    if (from->sa_family == AF_INET) {
        bytes = (const unsigned char *)&((const struct sockaddr_in *)(const void *)from)->sin_addr;
        count = sizeof(struct in_addr);
    } else if (from->sa_family == AF_INET6) {
        bytes =
            (const unsigned char *)&((const struct sockaddr_in6 *)(const void *)from)->sin6_addr;
        count = 8; /* a network of IPv6, whose addresses are anybody's choice */
    }
    uint32_t hash = 2166136261U;
    for (size_t i = 0; i < count; i++)
        hash = (hash ^ bytes[i]) * 16777619U;
    return (hash ^ (hash >> 16)) % BUCKETS;
}

bool guard_rates_take(guard_rates *rates, const struct sockaddr *from, double now_s)
{
    if (rates->per_s <= 0)
        return true;
    bucket *const b = &rates->buckets[from ? hash_of(from) : 0];
    const double most = rates->per_s * BURST_S;
    b->tokens += (now_s - b->at_s) * rates->per_s;
    b->at_s = now_s;
    if (b->tokens > most)
        b->tokens = most;
    if (b->tokens < 1)
        return false;
    b->tokens -= 1;
    return true;
}
