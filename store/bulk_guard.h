/* bulk_guard.h - is the library at hand one whose files we know how to write? */
#ifndef STORE_BULK_GUARD_H
#define STORE_BULK_GUARD_H

#ifdef __cplusplus
extern "C" {
#endif

#include "figtrail.h"

#include <stdbool.h>
#include <stddef.h>

/* Was bulk building tested with this version of the library? */
bool bulk_guard_knows(const char *version);

/* FIG_OK, or FIG_FORMAT with what is different. Makes a small store in the folder `path`, which
 * does not exist, and leaves it to the caller to remove. */
fig_status bulk_guard_probe(const char *path, fig_error *err);

#ifdef __cplusplus
}
#endif
#endif
