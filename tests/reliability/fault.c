/* fault.c - preloaded into figtrail: the nth call of one kind fails, as FAULT says.
 *
 *   FAULT=CALL:NTH:HOW   HOW is the name of an errno, or "short" for a write that takes a part
 *   FAULT_ALWAYS=1       every later call of the kind fails too, as when a disk is full
 *   FAULT_TOLD=FILE      is made when a call was failed: else there were fewer of them
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

static char call_name[32], told[256];
static long nth = -1;
static int how, always, is_short;
static atomic_long seen;
static atomic_int ready;

static const struct {
    const char *name;
    int errnum;
} errors[] = { { "ENOSPC", ENOSPC }, { "EIO", EIO },       { "EINTR", EINTR },
               { "EACCES", EACCES }, { "ENOMEM", ENOMEM }, { "EDQUOT", EDQUOT },
               { "EROFS", EROFS },   { "EMFILE", EMFILE } };

__attribute__((constructor)) static void begin(void)
{
    const char *const fault = getenv("FAULT"), *const file = getenv("FAULT_TOLD");
    char word[32] = "";
    if (!fault || sscanf(fault, "%31[^:]:%ld:%31s", call_name, &nth, word) != 3)
        return;
    is_short = !strcmp(word, "short");
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (!strcmp(errors[i].name, word))
            how = errors[i].errnum;
    always = getenv("FAULT_ALWAYS") != NULL;
    snprintf(told, sizeof told, "%s", file ? file : "");
    atomic_store(&ready, 1);
}

/* Is this call to fail? */
static bool fails(const char *call)
{
    if (!atomic_load(&ready) || strcmp(call, call_name))
        return false;
    const long n = atomic_fetch_add(&seen, 1) + 1;
    if (n != nth && !(always && n > nth))
        return false;
    if (told[0]) {
        const long fd = syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT, 0600);
        if (fd >= 0)
            syscall(SYS_close, fd);
    }
    errno = how;
    return true;
}

/* ---- writing: what goes to a terminal or a pipe is let through --------------------------------- */

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
    if (is_file(fd) && fails("write")) {
        if (!is_short || bytes < 2)
            return is_short ? syscall(SYS_write, fd, data, bytes) : -1;
        return syscall(SYS_write, fd, data, bytes / 2);
    }
    return syscall(SYS_write, fd, data, bytes);
}

static ssize_t at(int fd, const void *data, size_t bytes, off_t offset)
{
    if (is_file(fd) && fails("pwrite")) {
        if (!is_short)
            return -1;
        bytes = bytes < 2 ? bytes : bytes / 2;
    }
    return syscall(SYS_pwrite64, fd, data, bytes, offset);
}
ssize_t pwrite(int fd, const void *data, size_t bytes, off_t offset) { return at(fd, data, bytes, offset); }
ssize_t pwrite64(int fd, const void *data, size_t bytes, off_t offset) { return at(fd, data, bytes, offset); }

int fsync(int fd) { return fails("fsync") ? -1 : (int)syscall(SYS_fsync, fd); }
int fdatasync(int fd) { return fails("fsync") ? -1 : (int)syscall(SYS_fdatasync, fd); }
int ftruncate(int fd, off_t bytes) { return fails("ftruncate") ? -1 : (int)syscall(SYS_ftruncate, fd, bytes); }

/* ---- names ------------------------------------------------------------------------------------- */

int rename(const char *from, const char *to)
{
    return fails("rename") ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int a, const char *from, int b, const char *to)
{
    return fails("rename") ? -1 : (int)syscall(SYS_renameat2, a, from, b, to, 0);
}
int renameat2(int a, const char *from, int b, const char *to, unsigned flags)
{
    return fails("rename") ? -1 : (int)syscall(SYS_renameat2, a, from, b, to, flags);
}
int unlink(const char *path) { return fails("unlink") ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0); }
int unlinkat(int fd, const char *path, int flags)
{
    return fails("unlink") ? -1 : (int)syscall(SYS_unlinkat, fd, path, flags);
}
int mkdir(const char *path, mode_t mode)
{
    return fails("mkdir") ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}
int linkat(int a, const char *from, int b, const char *to, int flags)
{
    return fails("link") ? -1 : (int)syscall(SYS_linkat, a, from, b, to, flags);
}

static int opened(int folder, const char *path, int flags, va_list arguments)
{
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
    return fails(flags & (O_WRONLY | O_RDWR) ? "create" : "open")
               ? -1
               : (int)syscall(SYS_openat, folder, path, flags, mode);
}
#define OPEN(name)                                                                                 \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const int fd = opened(AT_FDCWD, path, flags, arguments);                                   \
        va_end(arguments);                                                                         \
        return fd;                                                                                 \
    }
#define OPENAT(name)                                                                               \
    int name(int folder, const char *path, int flags, ...)                                         \
    {                                                                                              \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const int fd = opened(folder, path, flags, arguments);                                     \
        va_end(arguments);                                                                         \
        return fd;                                                                                 \
    }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

/* ---- memory ------------------------------------------------------------------------------------ */

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
void *malloc(size_t bytes) { return fails("malloc") ? NULL : __libc_malloc(bytes); }
void *calloc(size_t count, size_t bytes) { return fails("malloc") ? NULL : __libc_calloc(count, bytes); }
void *realloc(void *old, size_t bytes) { return fails("malloc") ? NULL : __libc_realloc(old, bytes); }
void *mmap(void *where, size_t bytes, int protection, int flags, int fd, off_t offset)
{
    return fails("mmap") ? MAP_FAILED
                         : (void *)syscall(SYS_mmap, where, bytes, protection, flags, fd, offset);
}
