/* replies.h - what is sent back: a text that is whole or an error with a status, never a torn
 * document. */
#ifndef SERVE_REPLIES_H
#define SERVE_REPLIES_H

#include <stdbool.h>
#include <stdio.h>

#include "figtrail.h"
#include "serve/request.h"

enum {
    HTTP_OK = 200,
    HTTP_BAD_REQUEST = 400,
    HTTP_NOT_FOUND = 404,
    HTTP_NOT_ALLOWED = 405,
    HTTP_FAILED = 500,
    HTTP_UNAVAILABLE = 503,
    HTTP_TIMEOUT = 504
};

#define JSON_TYPE "application/json; charset=utf-8"

/* Where the text of a reply is written; NULL when memory is out, which reply_close tells. */
FILE *reply_open(reply *out);
/* What was written is the reply when it is `whole`, or else that memory is out. */
void reply_close(FILE *to, bool whole, unsigned status, reply *out);
/* The reply is what failed: figtrail.error/1. */
void reply_error(unsigned http_status, const fig_error *err, reply *out);
/* A reply that says what is wrong, and how to mend it; NULL where nothing helps. */
void reply_refuse(unsigned http_status, const char *what, const char *mend, reply *out);

unsigned http_status_of(fig_status status);

#endif
