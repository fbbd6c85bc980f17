/* confine.c - a network of its own that has nothing in it, and a filter of system calls (seccomp).
 * A call that is not permitted fails with EPERM, as if the file or the user did not permit it: so a
 * program that only tries can go on. */
#ifdef __linux__
#define _GNU_SOURCE /* unshare */
#endif
#include "indexer/confine.h"

#include <errno.h>

#ifdef __linux__
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCH AUDIT_ARCH_X86_64
enum { OTHER_NUMBERS = 0x40000000 }; /* of the same calls, with pointers of 32 bits */
#elif defined(__aarch64__)
#define ARCH AUDIT_ARCH_AARCH64
enum { OTHER_NUMBERS = 0x40000000 };
#endif
#endif

#ifdef ARCH

#define LOAD(what)   BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, what))
#define RETURN(what) BPF_STMT(BPF_RET | BPF_K, what)
#define DENIED       (SECCOMP_RET_ERRNO | EPERM)
/* Skip so many steps when it is, or is not, so. */
#define EQUAL(value, is, is_not)    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, is, is_not)
#define AT_LEAST(value, is, is_not) BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, value, is, is_not)
#define ANY_BIT(bits, is, is_not)   BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, is, is_not)

#define DENY(call) EQUAL(SYS_##call, 0, 1), RETURN(DENIED)
/* All arguments are looked at by their lower half, which both systems have first. */
#define DENY_BITS(call, argument, bits)                                                            \
    EQUAL(SYS_##call, 0, 4), LOAD(args[argument]), ANY_BIT(bits, 0, 1), RETURN(DENIED),            \
        RETURN(SECCOMP_RET_ALLOW)
#define FOR_WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)
#define BEGIN                                                                                      \
    LOAD(arch), EQUAL(ARCH, 1, 0), RETURN(SECCOMP_RET_KILL_PROCESS), LOAD(nr),                     \
        AT_LEAST(OTHER_NUMBERS, 0, 1), RETURN(DENIED)

static const struct sock_filter calls[] = {
    BEGIN,
    /* the network, also by way of another kernel interface */
    DENY(socket),
    DENY(connect),
    DENY(bind),
    DENY(io_uring_setup),
    /* other processes */
    DENY(kill),
    DENY(tkill),
    DENY(tgkill),
    DENY(rt_sigqueueinfo),
    DENY(rt_tgsigqueueinfo),
    DENY(ptrace),
    DENY(process_vm_readv),
    DENY(process_vm_writev),
    DENY(setpgid),
    DENY(setsid),
    /* the system */
    DENY(mount),
    DENY(umount2),
    DENY(chroot),
    DENY(pivot_root),
    DENY(unshare),
    DENY(setns),
    DENY(keyctl),
    DENY(add_key),
    DENY(request_key),
    DENY(bpf),
    DENY(perf_event_open),
    DENY(userfaultfd),
    DENY(memfd_create),
    /* files */
    DENY(truncate),
    DENY(unlinkat),
    DENY(mkdirat),
    DENY(mknodat),
    DENY(symlinkat),
    DENY(linkat),
    DENY(renameat2),
    DENY(fchmod),
    DENY(fchmodat),
    DENY(fchown),
    DENY(fchownat),
    DENY(utimensat),
    DENY(setxattr),
    DENY(lsetxattr),
    DENY(fsetxattr),
#ifdef SYS_renameat
    DENY(renameat),
#endif
/* its flags are behind a pointer; who is told there is no such call takes openat */
#ifdef SYS_openat2
    EQUAL(SYS_openat2, 0, 1),
    RETURN(SECCOMP_RET_ERRNO | ENOSYS),
#endif
#ifdef SYS_open
    DENY(creat),
    DENY(unlink),
    DENY(rmdir),
    DENY(mkdir),
    DENY(mknod),
    DENY(symlink),
    DENY(link),
    DENY(rename),
    DENY(chmod),
    DENY(chown),
    DENY(lchown),
    DENY(utime),
    DENY(utimes),
    DENY(futimesat),
    DENY_BITS(open, 1, FOR_WRITING),
#endif
    DENY_BITS(openat, 2, FOR_WRITING),
    RETURN(SECCOMP_RET_ALLOW),
};

/* Threads are no processes. */
static const struct sock_filter processes[] = {
    BEGIN,
#ifdef SYS_fork
    DENY(fork),
    DENY(vfork),
#endif
#ifdef SYS_clone3
    EQUAL(SYS_clone3, 0, 1),
    RETURN(SECCOMP_RET_ERRNO | ENOSYS),
#endif
    EQUAL(SYS_clone, 0, 3),
    LOAD(args[0]),
    ANY_BIT(CLONE_THREAD, 1, 0),
    RETURN(DENIED),
    RETURN(SECCOMP_RET_ALLOW),
};

static int filter(const struct sock_filter *steps, size_t count)
{
    const struct sock_fprog program = { (unsigned short)count, (struct sock_filter *)steps };
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) ? errno : 0;
}

#endif

int confine(bool alone)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (unshare(CLONE_NEWNET))
        unshare(CLONE_NEWUSER | CLONE_NEWNET);
#endif
#ifdef ARCH
    const int errnum = filter(calls, sizeof calls / sizeof *calls);
    if (errnum || !alone)
        return errnum;
    return filter(processes, sizeof processes / sizeof *processes);
#else
    (void)alone;
    return ENOSYS;
#endif
}
