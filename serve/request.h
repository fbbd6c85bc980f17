/* request.h - a request on its way from the network to a worker and back. */
#ifndef SERVE_REQUEST_H
#define SERVE_REQUEST_H

#include <stddef.h>

enum { PARAMETERS_MAX = 32, PATH_BYTES_MAX = 1024 };

/* What is asked. */
typedef struct request {
    char path[PATH_BYTES_MAX];        /* "/api/search", decoded */
    char *parameters[PARAMETERS_MAX]; /* "limit=10", decoded; owned */
    size_t parameters_count;
} request;

/* What is answered. */
typedef struct reply {
    unsigned status;  /* of HTTP; 0 = there is none yet */
    const char *type; /* of the content; a constant */
    char *body;       /* of malloc; whoever has the reply frees it */
    size_t bytes;
} reply;

#endif
