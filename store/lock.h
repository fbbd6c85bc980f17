/* lock.h - who writes to a store: its lock, as writers of the library take it, and in the lock's
 * file the number of the process that has it, for messages. */
#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include "figtrail.h"

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Lock the store in the open folder. `*fd` is the caller's to close, which lets go of the lock.
 * FIG_LOCKED at once when another writer has it. */
fig_status lock_take(int folder_fd, int *fd, fig_error *err);
/* Another handle on the lock of the store in folder `path`, which the library holds for this process:
 * `*fd`, the caller's to close, keeps it when the library has let go. False when it cannot be had. */
bool lock_share(const char *path, int *fd);
/* The process that signed for the lock of the store in folder `path`; 0 when none did. To be asked
 * before the library tries to lock it, as it empties the file first. */
long lock_holder(const char *path);
/* `process` has the lock; 0: the caller's. It is for messages alone, and fails without a word. */
void lock_sign(const char *path, long process);
/* FIG_LOCKED by `holder`, which lock_holder gave; named if it still runs. */
fig_status lock_busy(long holder, fig_error *err);

#define LOCK_FILE "flintlock"

#ifdef __cplusplus
}
#endif
#endif
