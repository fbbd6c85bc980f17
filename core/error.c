/* error.c - filling a fig_error: escaping what came from outside, cutting what is too long. */
#include "core/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Copy `text` with control bytes escaped; cut at a character's border, then "...". */
static void put(char *out, size_t capacity, const char *text)
{
    static const char dots[] = "...";
    size_t used = 0, safe = 0;
    for (const unsigned char *at = (const unsigned char *)(text ? text : ""); *at; at++) {
        char one[5];
        const size_t need = *at < 0x20 || *at == 0x7f
                                ? (size_t)snprintf(one, sizeof one, "\\x%02x", *at)
                                : (one[0] = (char)*at, (size_t)1);
        if ((*at & 0xc0) != 0x80 && used + sizeof dots <= capacity)
            safe = used;
        if (used + need + 1 > capacity) {
            memcpy(out + safe, dots, sizeof dots);
            return;
        }
        memcpy(out + used, one, need);
        used += need;
    }
    out[used] = '\0';
}

void error_fill(fig_error *err, fig_status status, const char *where, const char *what,
                const char *mend)
{
    if (err) {
        err->status = status;
        err->fault = FIG_FAULT_NONE;
        put(err->where, sizeof err->where, where);
        put(err->what, sizeof err->what, what);
        put(err->mend, sizeof err->mend, mend);
    }
}

void error_fill_format(fig_error *err, fig_status status, const char *where, const char *mend,
                       const char *format, ...)
{
    char what[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    error_fill(err, status, where, what, mend);
}

fig_status error_no_text(fig_error *err, const char *what)
{
    error_set(err, FIG_BAD_INPUT, NULL, what, NULL);
    if (err)
        err->fault = FIG_FAULT_NO_TEXT;
    return FIG_BAD_INPUT;
}

fig_status error_io(fig_error *err, const char *path, const char *doing, int errnum)
{
    if (errnum == ENOMEM)
        return error_no_memory(err);
    return error_format(err, FIG_IO, path, NULL, "cannot %s: %s", doing, strerror(errnum));
}

const char *fig_version(void)
{
    return FIG_VERSION;
}
