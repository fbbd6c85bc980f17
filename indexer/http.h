/* http.h - an answer of a web server as it came over the wire: its header, and its content with the
 * codings of transfer taken off. */
#ifndef INDEXER_HTTP_H
#define INDEXER_HTTP_H

#include "core/buf.h"
#include "figtrail.h"

enum { HTTP_TYPE_BYTES = 128 };

typedef struct http_answer {
    int status; /* 200 */
    char type[HTTP_TYPE_BYTES];
    const char *body; /* lent by the data */
    size_t body_bytes;
    bool chunked, packed, unknown_coding;
} http_answer;

/* False when it begins as no answer does. */
bool http_read(const char *data, size_t bytes, http_answer *out);

/* Append the content to `out`. Archives often keep the header and take the codings off: content
 * that is not coded as its header says is taken as it is. Fails with FIG_BAD_INPUT (broken or
 * unknown codings), FIG_TOO_LARGE, FIG_NO_MEMORY. */
fig_status http_body(const http_answer *answer, size_t limit_bytes, buf *out, fig_error *err);

#endif
