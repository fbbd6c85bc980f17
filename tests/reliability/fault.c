/* fault.c - preloaded into figtrail: the nth call of one kind fails, as FAULT says.
 *
 *   FAULT=CALL:NTH:HOW   CALL is a row of `calls`, or "space": what takes some on the disk;
 *                        HOW the name of an errno, or "short" for a write that takes a part
 *   FAULT_ALWAYS=1       every later call of the kind fails too, as when a disk is full
 *   FAULT_TOLD=FILE      is made when a call was failed: else there were fewer of them
 *   FAULT_COUNTS=FILE    gets "CALL calls" for each kind, from each process that ends by itself
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum call {
    WRITE,
    PWRITE,
    SYNC,
    RENAME,
    CREATE,
    TRUNCATE,
    MKDIR,
    LINK,
    UNLINK,
    MMAP,
    MALLOC,
    OPEN,
    SPACE,
    CALLS
};

static struct {
    const char *name;
    bool takes_space;
    atomic_long seen;
} calls[CALLS] = {
    [WRITE] = { "write", true, 0 },    [PWRITE] = { "pwrite", true, 0 },
    [SYNC] = { "fsync", false, 0 },    [RENAME] = { "rename", false, 0 },
    [CREATE] = { "create", true, 0 },  [TRUNCATE] = { "ftruncate", false, 0 },
    [MKDIR] = { "mkdir", true, 0 },    [LINK] = { "link", true, 0 },
    [UNLINK] = { "unlink", false, 0 }, [MMAP] = { "mmap", false, 0 },
    [MALLOC] = { "malloc", false, 0 }, [OPEN] = { "open", false, 0 },
    [SPACE] = { "space", false, 0 },
};

static const struct {
    const char *name;
    int errnum;
} errors[] = {
    { "ENOSPC", ENOSPC }, { "EIO", EIO },       { "EINTR", EINTR }, { "EACCES", EACCES },
    { "ENOMEM", ENOMEM }, { "EDQUOT", EDQUOT }, { "EROFS", EROFS }, { "EMFILE", EMFILE }
};

static enum call failing = CALLS;
static char told[256], counts[256];
static long nth;
static int how;
static bool always, is_short, ready;

__attribute__((constructor)) static void begin(void)
{
    const char *const fault = getenv("FAULT"), *file = getenv("FAULT_TOLD");
    char call[32], word[32];
    snprintf(told, sizeof told, "%s", file ? file : "");
    file = getenv("FAULT_COUNTS");
    snprintf(counts, sizeof counts, "%s", file ? file : "");
    if (fault && sscanf(fault, "%31[^:]:%ld:%31s", call, &nth, word) == 3) {
        for (enum call c = 0; c < CALLS; c++)
            if (!strcmp(calls[c].name, call))
                failing = c;
        for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
            if (!strcmp(errors[i].name, word))
                how = errors[i].errnum;
        is_short = !strcmp(word, "short");
        always = getenv("FAULT_ALWAYS") != NULL;
    }
    ready = true;
}

__attribute__((destructor)) static void end(void)
{
    const long fd = ready && counts[0]
                        ? syscall(SYS_openat, AT_FDCWD, counts, O_WRONLY | O_CREAT | O_APPEND, 0600)
                        : -1;
    ready = false;
    if (fd < 0)
        return;
    for (enum call c = 0; c < CALLS; c++) {
        char line[64];
        const int bytes =
            snprintf(line, sizeof line, "%s %ld\n", calls[c].name, atomic_load(&calls[c].seen));
        syscall(SYS_write, fd, line, bytes);
    }
    syscall(SYS_close, fd);
}

static bool is_nth(enum call call)
{
    const long n = atomic_fetch_add(&calls[call].seen, 1) + 1;
    return call == failing && (n == nth || (always && n > nth));
}

/* Is this call to fail? */
static bool fails(enum call call)
{
    if (!ready)
        return false;
    const bool of_space = calls[call].takes_space && is_nth(SPACE);
    if (!is_nth(call) && !of_space)
        return false;
    if (told[0]) {
        const long fd = syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT, 0600);
        if (fd >= 0)
            syscall(SYS_close, fd);
    }
    errno = how;
    return true;
}

/* ---- writing: what goes to a terminal or a pipe is let through ---------------------------------
 */

static bool is_file(int fd)
{
    struct stat s;
    const int before = errno;
    const bool is = fd > 2 && !fstat(fd, &s) && S_ISREG(s.st_mode);
    errno = before;
    return is;
}

ssize_t write(int fd, const void *data, size_t bytes)
{
    if (is_file(fd) && fails(WRITE)) {
        if (!is_short || bytes < 2)
            return is_short ? syscall(SYS_write, fd, data, bytes) : -1;
        return syscall(SYS_write, fd, data, bytes / 2);
    }
    return syscall(SYS_write, fd, data, bytes);
}

static ssize_t at(int fd, const void *data, size_t bytes, off_t offset)
{
    if (is_file(fd) && fails(PWRITE)) {
        if (!is_short)
            return -1;
        bytes = bytes < 2 ? bytes : bytes / 2;
    }
    return syscall(SYS_pwrite64, fd, data, bytes, offset);
}
ssize_t pwrite(int fd, const void *data, size_t bytes, off_t offset)
{
    return at(fd, data, bytes, offset);
}
ssize_t pwrite64(int fd, const void *data, size_t bytes, off_t offset)
{
    return at(fd, data, bytes, offset);
}

int fsync(int fd)
{
    return fails(SYNC) ? -1 : (int)syscall(SYS_fsync, fd);
}
int fdatasync(int fd)
{
    return fails(SYNC) ? -1 : (int)syscall(SYS_fdatasync, fd);
}
int ftruncate(int fd, off_t bytes)
{
    return fails(TRUNCATE) ? -1 : (int)syscall(SYS_ftruncate, fd, bytes);
}

/* ---- names -------------------------------------------------------------------------------------
 */

int rename(const char *from, const char *to)
{
    return fails(RENAME) ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int a, const char *from, int b, const char *to)
{
    return fails(RENAME) ? -1 : (int)syscall(SYS_renameat2, a, from, b, to, 0);
}
int renameat2(int a, const char *from, int b, const char *to, unsigned flags)
{
    return fails(RENAME) ? -1 : (int)syscall(SYS_renameat2, a, from, b, to, flags);
}
int unlink(const char *path)
{
    return fails(UNLINK) ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}
int unlinkat(int fd, const char *path, int flags)
{
    return fails(UNLINK) ? -1 : (int)syscall(SYS_unlinkat, fd, path, flags);
}
int rmdir(const char *path)
{
    return fails(UNLINK) ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}
int mkdir(const char *path, mode_t mode)
{
    return fails(MKDIR) ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}
int linkat(int a, const char *from, int b, const char *to, int flags)
{
    return fails(LINK) ? -1 : (int)syscall(SYS_linkat, a, from, b, to, flags);
}

static int opened(int folder, const char *path, int flags, va_list arguments)
{
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
    return fails(flags & (O_WRONLY | O_RDWR) ? CREATE : OPEN)
               ? -1
               : (int)syscall(SYS_openat, folder, path, flags, mode);
}
#define OPENS(name)                                                                                \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const int fd = opened(AT_FDCWD, path, flags, arguments);                                   \
        va_end(arguments);                                                                         \
        return fd;                                                                                 \
    }
#define OPENSAT(name)                                                                              \
    int name(int folder, const char *path, int flags, ...)                                         \
    {                                                                                              \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const int fd = opened(folder, path, flags, arguments);                                     \
        va_end(arguments);                                                                         \
        return fd;                                                                                 \
    }
OPENS(open)
OPENS(open64)
OPENSAT(openat)
OPENSAT(openat64)

/* ---- memory ------------------------------------------------------------------------------------
 */

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
void *malloc(size_t bytes)
{
    return fails(MALLOC) ? NULL : __libc_malloc(bytes);
}
void *calloc(size_t count, size_t bytes)
{
    return fails(MALLOC) ? NULL : __libc_calloc(count, bytes);
}
void *realloc(void *old, size_t bytes)
{
    return fails(MALLOC) ? NULL : __libc_realloc(old, bytes);
}
void *mmap(void *where, size_t bytes, int protection, int flags, int fd, off_t offset)
{
    return fails(MMAP) ? MAP_FAILED
                       : (void *)syscall(SYS_mmap, where, bytes, protection, flags, fd, offset);
}
