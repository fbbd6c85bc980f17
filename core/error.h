/* error.h - how a failure is told: a status, and where, what and how to mend it.
 * Knows nothing of any module; prints nothing. */
#ifndef CORE_ERROR_H
#define CORE_ERROR_H

#include "figtrail.h"

/* Fill `err` (may be NULL) and return `status`, so that a function can end in
 *     return error_set(err, FIG_BAD_INPUT, where, what, mend);
 * Any of the three texts may be NULL. Control bytes are escaped as \xNN, texts that are too
 * long are cut at a character's border and end in "...". What is returned stands here, so that
 * compilers and the static analyzer see that a failure is none of FIG_OK. */
void error_fill(fig_error *err, fig_status status, const char *where, const char *what,
                const char *mend);

static inline fig_status error_set(fig_error *err, fig_status status, const char *where,
                                   const char *what, const char *mend)
{
    error_fill(err, status, where, what, mend);
    return status;
}

/* The same with `what` from a format. */
__attribute__((format(printf, 5, 6))) void error_fill_format(fig_error *err, fig_status status,
                                                             const char *where, const char *mend,
                                                             const char *format, ...);
#define error_format(err, status, ...) \
    (error_fill_format((err), (status), __VA_ARGS__), error_status(status))
static inline fig_status error_status(fig_status status) /* which may go unused, as a call's may */
{
    return status;
}

/* FIG_NO_MEMORY, told the same way everywhere. */
static inline fig_status error_no_memory(fig_error *err)
{
    return error_set(err, FIG_NO_MEMORY, NULL, "out of memory", NULL);
}

/* FIG_BAD_INPUT of an input that holds nothing to read. */
fig_status error_no_text(fig_error *err, const char *what);

/* FIG_IO (FIG_NO_MEMORY for ENOMEM) with the system's words for `errnum`; `doing` is like "read". */
fig_status error_io(fig_error *err, const char *path, const char *doing, int errnum);

#endif
