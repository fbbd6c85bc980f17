/* bulk_folder.c - claiming a folder and letting it go. */
#include "store/bulk_folder.h"

#include "core/error.h"
#include "store/bulk_file.h"
#include "store/lock.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whatever a build makes, and a build that was killed may have left. In this order they are removed:
 * postings that are there alone are those of a damaged store. */
static const char *const FILES[] = {
    BULK_POSTINGS_FILE, BULK_VERSION_UNFINISHED, BULK_POSTINGS_UNFINISHED,
    BULK_RUNS,          BULK_SKETCHES,           "docdata.glass",
    "termlist.glass",   "position.glass",        "spelling.glass",
    "synonym.glass"
};

/* ---- removing ----------------------------------------------------------------------------- */

static DIR *open_listing(int folder_fd, const char *name)
{
    const int fd = openat(folder_fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *const listing = fd < 0 ? NULL : fdopendir(fd);
    if (fd >= 0 && !listing)
        close(fd);
    return listing;
}

void bulk_folder_remove_probe(int folder_fd)
{
    DIR *const listing = open_listing(folder_fd, BULK_PROBE);
    if (!listing)
        return;
    for (const struct dirent *entry; (entry = readdir(listing)) != NULL;)
        unlinkat(dirfd(listing), entry->d_name, 0);
    closedir(listing);
    unlinkat(folder_fd, BULK_PROBE, AT_REMOVEDIR);
}

void bulk_folder_remove_files(const bulk_folder *f)
{
    for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++)
        unlinkat(f->fd, FILES[i], 0);
    bulk_folder_remove_probe(f->fd);
}

/* ---- claiming ----------------------------------------------------------------------------- */

static bool is_ours(const char *name)
{
    if (!strcmp(name, ".") || !strcmp(name, "..") || !strcmp(name, LOCK_FILE) ||
        !strcmp(name, BULK_PROBE))
        return true;
    for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++)
        if (!strcmp(name, FILES[i]))
            return true;
    return false;
}

static fig_status check_content(int folder_fd, fig_error *err)
{
    DIR *const listing = open_listing(folder_fd, ".");
    fig_status status = FIG_OK;
    if (!listing)
        return bulk_file_failed(err, "read its folder", errno);
    for (const struct dirent *entry; !status && (entry = readdir(listing)) != NULL;)
        if (!strcmp(entry->d_name, BULK_VERSION))
            status = error_set(err, FIG_BAD_ARGUMENT, NULL, "there is an index already", NULL);
        else if (!is_ours(entry->d_name))
            status = error_format(err, FIG_BAD_ARGUMENT, NULL, "name a folder that is new or empty",
                                  "the folder holds something else: '%s'", entry->d_name);
    closedir(listing);
    return status;
}

fig_status bulk_folder_claim(bulk_folder *f, const char *path, fig_error *err)
{
    *f = (bulk_folder)BULK_FOLDER_CLOSED;
    f->made = mkdir(path, 0777) == 0;
    if (!f->made && errno != EEXIST)
        return bulk_file_failed(err, "make its folder", errno);
    f->fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (f->fd < 0 && errno == ENOTDIR)
        return error_set(err, FIG_BAD_ARGUMENT, NULL, "it is not a folder for an index", NULL);
    if (f->fd < 0)
        return bulk_file_failed(err, "open its folder", errno);
    fig_status status = check_content(f->fd, err); /* before anything is put there */
    if (status == FIG_OK)
        status = lock_take(f->fd, &f->lock_fd, err);
    if (status == FIG_LOCKED)
        status = lock_busy(lock_holder(path), err);
    if (status == FIG_OK) /* another may have finished in between */
        status = check_content(f->fd, err);
    if (status == FIG_OK) {
        lock_sign(path, 0);
        bulk_folder_remove_files(f);
        return FIG_OK;
    }
    if (f->made && status != FIG_LOCKED) {
        unlinkat(f->fd, LOCK_FILE, 0);
        rmdir(path);
    }
    bulk_folder_close(f);
    return status;
}

fig_status bulk_folder_rename(const bulk_folder *f, const char *from, const char *to,
                              fig_error *err)
{
    return renameat(f->fd, from, f->fd, to) ? bulk_file_failed(err, "finish it", errno) : FIG_OK;
}

void bulk_folder_abandon(bulk_folder *f, const char *path)
{
    if (f->fd < 0)
        return;
    unlinkat(f->fd, BULK_VERSION, 0); /* first: what follows are the files of no store */
    bulk_folder_remove_files(f);
    unlinkat(f->fd, LOCK_FILE, 0);
    if (f->made)
        rmdir(path);
    bulk_folder_close(f);
}

void bulk_folder_close(bulk_folder *f)
{
    if (f->lock_fd >= 0)
        close(f->lock_fd);
    if (f->fd >= 0)
        close(f->fd);
    *f = (bulk_folder)BULK_FOLDER_CLOSED;
}
