/* lock.c - the lock of a store. It is of an open file and not of a process, so that opening and
 * closing the file beside it does no harm. */
#define _GNU_SOURCE /* locks that belong to an open file, as the library takes them */
#include "store/lock.h"

#include "core/error.h"
#include "store/bulk_file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static const char WAIT[] = "wait for it with '--wait', or stop it";

fig_status lock_take(int folder_fd, int *fd, fig_error *err)
{
    struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1 };
    *fd = openat(folder_fd, LOCK_FILE, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (*fd < 0)
        return bulk_file_failed(err, "make its lock", errno);
    while (fcntl(*fd, F_OFD_SETLK, &whole)) {
        const int errnum = errno;
        if (errnum == EINTR)
            continue;
        close(*fd);
        *fd = -1;
        return errnum == EAGAIN || errnum == EACCES
                   ? error_set(err, FIG_LOCKED, NULL, "another process is writing to it", WAIT)
                   : bulk_file_failed(err, "lock it", errnum);
    }
    return FIG_OK;
}

static int open_lock(const char *path, int flags)
{
    char file[4096];
    const int bytes = snprintf(file, sizeof file, "%s/" LOCK_FILE, path);
    return bytes > 0 && (size_t)bytes < sizeof file ? open(file, flags | O_CLOEXEC) : -1;
}

static bool is_locked_by_others(int fd)
{
    struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1 };
    return fcntl(fd, F_OFD_GETLK, &whole) || whole.l_type != F_UNLCK;
}

bool lock_share(const char *path, int *fd)
{
    struct stat lock, found;
    *fd = -1;
    const int fresh = open_lock(path, O_WRONLY);
    DIR *const handles = fresh < 0 ? NULL : opendir("/proc/self/fd");
    /* the one whose lock keeps a fresh handle out, and not itself */
    if (handles && !fstat(fresh, &lock) && is_locked_by_others(fresh))
        for (const struct dirent *entry; *fd < 0 && (entry = readdir(handles)) != NULL;) {
            const int handle = (int)strtol(entry->d_name, NULL, 10);
            if (*entry->d_name != '.' && !fstat(handle, &found) && found.st_dev == lock.st_dev &&
                found.st_ino == lock.st_ino && !is_locked_by_others(handle))
                *fd = fcntl(handle, F_DUPFD_CLOEXEC, 0);
        }
    if (handles)
        closedir(handles);
    if (fresh >= 0)
        close(fresh);
    return *fd >= 0;
}

void lock_sign(const char *path, long process)
{
    char text[32];
    const int fd = open_lock(path, O_WRONLY);
    if (fd < 0)
        return;
    /* as wide as any number, so that nothing of a longer one stays */
    const int bytes = snprintf(text, sizeof text, "%-20ld\n", process ? process : (long)getpid());
    const ssize_t written = pwrite(fd, text, (size_t)bytes, 0);
    (void)written;
    close(fd);
}

long lock_holder(const char *path)
{
    char text[32];
    const int fd = open_lock(path, O_RDONLY);
    if (fd < 0)
        return 0;
    const ssize_t bytes = pread(fd, text, sizeof text - 1, 0);
    close(fd);
    if (bytes <= 0)
        return 0;
    text[bytes] = '\0';
    const long process = strtol(text, NULL, 10);
    return process > 0 ? process : 0;
}

fig_status lock_busy(long holder, fig_error *err)
{
    const bool runs = holder > 0 && (kill((pid_t)holder, 0) == 0 || errno == EPERM);
    return runs ? error_format(err, FIG_LOCKED, NULL, WAIT, "process %ld is writing to it", holder)
                : error_set(err, FIG_LOCKED, NULL, "another process is writing to it", WAIT);
}
