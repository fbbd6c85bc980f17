/* error.h - how a failure is told: a status, and where, what and how to mend it.
 * Knows nothing of any module; prints nothing. */
#ifndef CORE_ERROR_H
#define CORE_ERROR_H

#include "figtrail.h"

/* Fill `err` (may be NULL) and return `status`, so that a function can end in
 *     return error_set(err, FIG_BAD_INPUT, where, what, mend);
 * Any of the three texts may be NULL. Control bytes are escaped as \xNN, texts that are too
 * long are cut at a character's border and end in "...". */
fig_status error_set(fig_error *err, fig_status status, const char *where, const char *what,
                     const char *mend);

/* The same with `what` from a format. */
__attribute__((format(printf, 5, 6))) fig_status
error_format(fig_error *err, fig_status status, const char *where, const char *mend,
             const char *format, ...);

/* FIG_NO_MEMORY, told the same way everywhere. */
fig_status error_no_memory(fig_error *err);

/* FIG_BAD_INPUT of an input that holds nothing to read. */
fig_status error_no_text(fig_error *err, const char *what);

/* FIG_IO (FIG_NO_MEMORY for ENOMEM) with the system's words for `errnum`; `doing` is like "read". */
fig_status error_io(fig_error *err, const char *path, const char *doing, int errnum);

#endif
