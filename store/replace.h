/* replace.h - putting another store in the place of one that is there, at once.
 *
 * The new one is made in a folder beside it, under the old one's lock. Readers go on with the files
 * they have open, and move to the new store when they look again. Writers that wait for the lock
 * wait for that of the new store too: it is the same file. */
#ifndef STORE_REPLACE_H
#define STORE_REPLACE_H

#include "figtrail.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct store_replacement store_replacement;

/* Behind its path: where the old store is for a moment on systems that cannot exchange two folders (NFS). Readers that find
 * no store look there. */
#define STORE_ASIDE ".aside.tmp"
/* Put a store that is still there, as who replaced it was killed in that moment, back in its place; by whoever is
 * to write to it. Fails with FIG_LOCKED where somebody is at it, FIG_IO. */
fig_status store_replacement_mend(const char *path, fig_error *err);

/* Lock the store in folder `path`. What an earlier replacement that was killed has left is removed.
 * `*out` is yours. Fails with FIG_LOCKED, FIG_NOT_FOUND, FIG_NO_MEMORY and FIG_IO, also
 * where the folder beside it, "PATH.new", holds something else. */
fig_status store_replacement_open(const char *path, store_replacement **out, fig_error *err);
/* The same for a store that this process writes to by the library: its lock is shared, and stays when
 * the library lets go of it. FIG_BAD_ARGUMENT where it cannot be. */
fig_status store_replacement_share(const char *path, store_replacement **out, fig_error *err);
/* Remove what a killed process has left of an addition in the store in folder `path`, whose lock the
 * caller has. */
void store_replacement_sweep(const char *path);
/* Where an addition to the store may be built, which is to be merged with it: a folder within its own
 * that is not there. It is removed with what is not needed any more. Lent. */
const char *store_replacement_addition(const store_replacement *r);
/* Where the new store is to be made: a folder that is not there. Lent. */
const char *store_replacement_folder(const store_replacement *r);
/* The new store is whole: make it durable, and put it in the place of the old one, which is
 * removed. On systems that cannot exchange two folders at once the old one is put aside for a moment. */
fig_status store_replacement_commit(store_replacement *r, fig_error *err);
/* What was not committed is removed; the lock is let go. */
void store_replacement_free(store_replacement *r);

#ifdef __cplusplus
}
#endif
#endif
