/* replace.c - two folders change their names; then what has the wrong one is removed. */
#define _GNU_SOURCE /* renameat2 */
#include "store/replace.h"

#include "core/error.h"
#include "store/bulk_file.h"
#include "store/bulk_folder.h"
#include "store/lock.h"
#include "store/store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct store_replacement {
    char *path, *beside, *addition; /* all from the root on */
    int folder_fd, lock_fd;
};

/* ---- the folder beside ------------------------------------------------------------------------- */

#define ADDITION "addition.tmp" /* in its folder */
#define MERGED   ".merged.tmp" /* behind its path; removed without asking */
#define ANEW     ".new"

/* The names of a store's files, and of what building one leaves. */
static bool is_ours(const char *name)
{
    const char *const end = strrchr(name, '.');
    return !strcmp(name, LOCK_FILE) || !strcmp(name, BULK_VERSION) ||
           (end && (!strcmp(end, ".glass") || !strcmp(end, ".tmp")));
}

/* Remove the addition in the open folder of a store. */
static void remove_addition(int folder_fd)
{
    const int fd = openat(folder_fd, ADDITION, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *const listing = fd < 0 ? NULL : fdopendir(fd);
    if (fd >= 0 && !listing)
        close(fd);
    if (!listing)
        return;
    bulk_folder_remove_probe(dirfd(listing));
    for (const struct dirent *entry; (entry = readdir(listing)) != NULL;)
        if (is_ours(entry->d_name))
            unlinkat(dirfd(listing), entry->d_name, 0);
    closedir(listing);
    unlinkat(folder_fd, ADDITION, AT_REMOVEDIR);
}

/* Remove the store in a folder, and the folder. `*other` says that it holds something else, and
 * nothing was removed then. False with errno when it cannot be done; a folder that is not there is
 * removed. */
static bool remove_store(const char *path, bool *other)
{
    *other = false;
    DIR *const listing = opendir(path);
    if (!listing)
        return errno == ENOENT;
    for (const struct dirent *entry; (entry = readdir(listing)) != NULL;)
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..") && !is_ours(entry->d_name))
            *other = true;
    rewinddir(listing);
    if (!*other)
        remove_addition(dirfd(listing));
    /* the version first: what follows are the files of no store */
    if (!*other)
        bulk_folder_remove_probe(dirfd(listing));
    bool done = !*other && (!unlinkat(dirfd(listing), BULK_VERSION, 0) || errno == ENOENT);
    for (const struct dirent *entry; done && (entry = readdir(listing)) != NULL;)
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."))
            done = !unlinkat(dirfd(listing), entry->d_name, 0) || errno == ENOENT ||
                   ((errno == EISDIR || errno == EPERM) &&
                    !unlinkat(dirfd(listing), entry->d_name, AT_REMOVEDIR));
    const int errnum = errno;
    closedir(listing);
    errno = errnum;
    return done && (!rmdir(path) || errno == ENOENT);
}

void store_replacement_sweep(const char *path)
{
    char merged[4096];
    bool other;
    const int folder_fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int bytes = snprintf(merged, sizeof merged, "%s" MERGED, path);
    if (folder_fd >= 0) {
        remove_addition(folder_fd);
        close(folder_fd);
    }
    if (bytes > 0 && (size_t)bytes < sizeof merged)
        remove_store(merged, &other);
}

static fig_status clear_beside(const store_replacement *r, fig_error *err)
{
    bool other;
    if (remove_store(r->beside, &other))
        return FIG_OK;
    return other ? error_format(err, FIG_IO, NULL, "move it away",
                                "the folder beside it that is needed holds something else: '%.100s'",
                                r->beside)
                 : bulk_file_failed(err, "remove what an earlier run left beside it", errno);
}

/* ---- opening ----------------------------------------------------------------------------------- */

/* Is the folder that was locked still the one at this path? */
static bool is_same_folder(const store_replacement *r)
{
    struct stat held, named;
    return !fstat(r->folder_fd, &held) && !stat(r->path, &named) && held.st_dev == named.st_dev &&
           held.st_ino == named.st_ino;
}

/* `shared`: this process has the lock already. */
static fig_status lock_folder(store_replacement *r, bool shared, fig_error *err)
{
    r->folder_fd = open(r->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (r->folder_fd < 0)
        return bulk_file_failed(err, "open its folder", errno);
    if (shared)
        return lock_share(r->path, &r->lock_fd)
                   ? FIG_OK
                   : error_set(err, FIG_BAD_ARGUMENT, NULL, "its lock cannot be shared", NULL);
    const fig_status status = lock_take(r->folder_fd, &r->lock_fd, err);
    if (status == FIG_LOCKED)
        return lock_busy(lock_holder(r->path), err);
    if (status == FIG_OK && !is_same_folder(r)) /* another was put in its place a moment ago */
        return error_set(err, FIG_LOCKED, NULL, "another process has just made it anew",
                         "run the same command again");
    if (status == FIG_OK)
        lock_sign(r->path, 0);
    return status;
}

/* False when out of memory. */
static bool behind(const char *path, const char *end, char **out)
{
    const size_t bytes = strlen(path), end_bytes = strlen(end) + 1;
    *out = malloc(bytes + end_bytes);
    if (!*out)
        return false;
    memcpy(*out, path, bytes);
    memcpy(*out + bytes, end, end_bytes);
    return true;
}

static fig_status sync_at(int folder_fd, const char *name, fig_error *err)
{
    const int fd = openat(folder_fd, name, O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && !fsync(fd);
    const int errnum = errno;
    if (fd >= 0)
        close(fd);
    return synced ? FIG_OK : bulk_file_failed(err, "write it to the disk", errnum);
}

/* The folder above `path`, which is restored. */
static void sync_above(char *path)
{
    char *const slash = strrchr(path, '/');
    if (slash)
        *slash = '\0';
    sync_at(AT_FDCWD, !slash ? "." : slash == path ? "/" : path, NULL);
    if (slash)
        *slash = '/';
}

static bool is_gone(const char *path)
{
    struct stat facts;
    return stat(path, &facts) && errno == ENOENT;
}

/* Whoever is at it has the lock of the folder that is aside. */
static fig_status bring_back(const char *aside, char *path, fig_error *err)
{
    int lock_fd = -1;
    const int folder_fd = open(aside, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder_fd < 0)
        return FIG_OK; /* somebody did so meanwhile */
    fig_status status = lock_take(folder_fd, &lock_fd, err);
    if (status == FIG_OK && is_gone(path) && rename(aside, path) && errno != ENOENT)
        status = bulk_file_failed(err, "put it back in its place", errno);
    if (status == FIG_OK)
        sync_above(path);
    if (lock_fd >= 0)
        close(lock_fd);
    close(folder_fd);
    return status;
}

fig_status store_replacement_mend(const char *path, fig_error *err)
{
    char *aside, *const copy = strdup(path);
    fig_status status = FIG_OK;
    if (!copy || !behind(path, STORE_ASIDE, &aside)) {
        free(copy);
        return error_no_memory(err);
    }
    if (is_gone(path) && store_exists(aside))
        status = bring_back(aside, copy, err);
    free(aside);
    free(copy);
    return status;
}

static fig_status open_replacement(const char *path, bool shared, store_replacement **out,
                                   fig_error *err)
{
    *out = NULL;
    const fig_status mended = store_replacement_mend(path, err);
    if (mended)
        return mended;
    if (!store_exists(path))
        return error_set(err, FIG_NOT_FOUND, NULL, "there is no index in this folder",
                         "build one: figtrail index FOLDER");
    store_replacement *const r = calloc(1, sizeof *r);
    if (!r)
        return error_no_memory(err);
    r->folder_fd = r->lock_fd = -1;
    r->path = realpath(path, NULL);
    fig_status status = FIG_OK;
    if (!r->path || !behind(r->path, shared ? MERGED : ANEW, &r->beside) ||
        !behind(r->path, "/" ADDITION, &r->addition))
        status = r->path || errno == ENOMEM ? error_no_memory(err)
                                            : bulk_file_failed(err, "find its folder", errno);
    if (status == FIG_OK)
        status = lock_folder(r, shared, err);
    if (status == FIG_OK)
        store_replacement_sweep(r->path);
    if (status == FIG_OK)
        status = clear_beside(r, err);
    if (status)
        store_replacement_free(r);
    else
        *out = r;
    return status;
}

fig_status store_replacement_open(const char *path, store_replacement **out, fig_error *err)
{
    return open_replacement(path, false, out, err);
}

fig_status store_replacement_share(const char *path, store_replacement **out, fig_error *err)
{
    return open_replacement(path, true, out, err);
}

const char *store_replacement_addition(const store_replacement *r)
{
    return r->addition;
}

const char *store_replacement_folder(const store_replacement *r)
{
    return r->beside;
}

/* ---- changing places --------------------------------------------------------------------------- */

/* The new store's files are on the disk, and its lock is the one that is held. */
static fig_status prepare(const store_replacement *r, fig_error *err)
{
    const int fd = open(r->beside, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *const listing = fd < 0 ? NULL : fdopendir(fd);
    fig_status status = FIG_OK;
    if (!listing) {
        status = bulk_file_failed(err, "open the new folder", errno);
        if (fd >= 0)
            close(fd);
        return status;
    }
    unlinkat(fd, LOCK_FILE, 0);
    if (linkat(r->folder_fd, LOCK_FILE, fd, LOCK_FILE, 0))
        status = bulk_file_failed(err, "share its lock", errno);
    for (const struct dirent *entry; status == FIG_OK && (entry = readdir(listing)) != NULL;)
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."))
            status = sync_at(fd, entry->d_name, err);
    if (status == FIG_OK)
        status = sync_at(fd, ".", err);
    closedir(listing);
    return status;
}

/* Where two folders cannot be exchanged, one after the other. */
static bool exchange(const store_replacement *r)
{
    if (!renameat2(AT_FDCWD, r->beside, AT_FDCWD, r->path, RENAME_EXCHANGE))
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    char *aside;
    if (!behind(r->path, STORE_ASIDE, &aside))
        return false;
    bool done = !rename(r->path, aside);
    if (done && rename(r->beside, r->path)) {
        const int errnum = errno;
        rename(aside, r->path);
        errno = errnum;
        done = false;
    } else if (done) {
        done = !rename(aside, r->beside);
    }
    free(aside);
    return done;
}

fig_status store_replacement_commit(store_replacement *r, fig_error *err)
{
    bool other;
    const fig_status status = prepare(r, err);
    if (status)
        return status;
    if (!exchange(r))
        return bulk_file_failed(err, "put it in its place", errno);
    sync_above(r->path); /* a cut of power: one or the other */
    remove_store(r->beside, &other); /* what is left is removed the next time */
    return FIG_OK;
}

void store_replacement_free(store_replacement *r)
{
    bool other;
    if (!r)
        return;
    if (r->lock_fd >= 0) {
        remove_store(r->beside, &other);
        store_replacement_sweep(r->path);
        close(r->lock_fd);
    }
    if (r->folder_fd >= 0)
        close(r->folder_fd);
    free(r->addition);
    free(r->beside);
    free(r->path);
    free(r);
}
