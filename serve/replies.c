/* replies.c - the text of a reply, and its status. */
#include "serve/replies.h"

#include <stdlib.h>

#include "cli/json.h"

FILE *reply_open(reply *out)
{
    *out = (reply){ .type = JSON_TYPE };
    return open_memstream(&out->body, &out->bytes);
}

/* A reply that says that memory is out needs none. */
static void reply_failed(reply *out)
{
    free(out->body);
    *out = (reply){ .status = HTTP_UNAVAILABLE, .type = JSON_TYPE };
}

void reply_close(FILE *to, bool whole, unsigned status, reply *out)
{
    const bool failed = !to || ferror(to) || !whole;
    if (to && fclose(to))
        reply_failed(out);
    else if (failed)
        reply_failed(out);
    else
        out->status = status;
}

unsigned http_status_of(fig_status status)
{
    switch (status) {
    case FIG_BAD_QUERY:
    case FIG_BAD_ARGUMENT:
    case FIG_TOO_LARGE:
        return HTTP_BAD_REQUEST;
    case FIG_TIMEOUT:
    case FIG_UNREACHABLE:
        return HTTP_TIMEOUT;
    case FIG_NO_MEMORY:
    case FIG_LOCKED:
        return HTTP_UNAVAILABLE;
    default:
        return HTTP_FAILED;
    }
}

void reply_error(unsigned http_status, const fig_error *err, reply *out)
{
    FILE *const to = reply_open(out);
    reply_close(to, to && json_error(to, http_status, err), http_status, out);
}

void reply_refuse(unsigned http_status, const char *what, const char *mend, reply *out)
{
    fig_error err = { .status = FIG_BAD_ARGUMENT };
    snprintf(err.what, sizeof err.what, "%s", what);
    snprintf(err.mend, sizeof err.mend, "%s", mend ? mend : "");
    reply_error(http_status, &err, out);
}
