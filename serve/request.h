/* request.h - a request on its way from the network to a worker and back. */
#ifndef SERVE_REQUEST_H
#define SERVE_REQUEST_H

#include <stddef.h>

enum {
    PARAMETERS_MAX = 32,
    PATH_BYTES_MAX = 1024,
    TEXT_BYTES_MAX = 1 << 20 /* of a draft */
};

/* Where a text may be sent to. */
#define PATH_OF_TEXTS "/api/check"

/* What is asked. */
typedef struct request {
    char path[PATH_BYTES_MAX];        /* "/api/search", decoded */
    char *parameters[PARAMETERS_MAX]; /* "limit=10", decoded; owned */
    size_t parameters_count;
    const char *text; /* what is sent along, ended by a NUL beyond its bytes; NULL = nothing is; lent */
    size_t text_bytes;
} request;

/* What is answered. */
typedef struct reply {
    unsigned status;  /* of HTTP; 0 = there is none yet */
    const char *type; /* of the content; a constant */
    char *body;       /* of malloc; whoever has the reply frees it */
    size_t bytes;
    const char *allowed; /* the methods, where another was used; a constant or NULL */
} reply;

#endif
