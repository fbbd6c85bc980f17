/* bench_link.c - a line between two network namespaces on which every packet is on its way for so long:
 * bench_link NAMESPACE NAMESPACE MICROSECONDS. In each it makes the device "fig0" (a TUN), says "ready", and carries
 * packets in order until its input ends. Needs root and Linux; no queueing discipline, so a kernel without netem does (Debian: iproute2). */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

enum { PACKET_BYTES_MAX = 65536, QUEUE_MAX = 1 << 14, NS_PER_US = 1000 };
static const int64_t NS_PER_S = 1000000000;

typedef struct packet {
    int64_t due_ns;
    size_t bytes;
    char *data;
} packet;

typedef struct way { /* one of the two */
    int from, to;
    packet queue[QUEUE_MAX];
    size_t first, count;
} way;

static way ways[2];

static int64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * NS_PER_S + t.tv_nsec;
}

static void die(const char *what)
{
    perror(what);
    exit(1);
}

static int open_device(const char *namespace)
{
    char path[256];
    struct ifreq request = { 0 };
    snprintf(path, sizeof path, "/run/netns/%s", namespace);
    const int there = open(path, O_RDONLY | O_CLOEXEC);
    if (there < 0 || setns(there, CLONE_NEWNET))
        die(path);
    close(there);
    const int device = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    strcpy(request.ifr_name, "fig0");
    if (device < 0 || ioctl(device, TUNSETIFF, &request))
        die("/dev/net/tun");
    return device;
}

/* What has come; what there is no room for is lost, as on any line. */
static void take(way *w, int64_t delay_ns)
{
    static char data[PACKET_BYTES_MAX];
    for (ssize_t bytes; w->count < QUEUE_MAX && (bytes = read(w->from, data, sizeof data)) > 0; w->count++) {
        packet *const p = &w->queue[(w->first + w->count) % QUEUE_MAX];
        *p = (packet){ now_ns() + delay_ns, (size_t)bytes, malloc((size_t)bytes) };
        if (!p->data)
            die("memory");
        memcpy(p->data, data, (size_t)bytes);
    }
}

/* What is due. Nanoseconds until the next is, or -1. */
static int64_t give(way *w)
{
    for (; w->count; w->count--, w->first = (w->first + 1) % QUEUE_MAX) {
        packet *const p = &w->queue[w->first];
        const int64_t wait_ns = p->due_ns - now_ns();
        if (wait_ns > 0)
            return wait_ns;
        if (write(w->to, p->data, p->bytes) < 0)
            perror("a packet was lost");
        free(p->data);
    }
    return -1;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: bench_link NAMESPACE NAMESPACE MICROSECONDS\n");
        return 2;
    }
    const int64_t delay_ns = strtoll(argv[3], NULL, 10) * NS_PER_US;
    const int ends[2] = { open_device(argv[1]), open_device(argv[2]) };
    prctl(PR_SET_TIMERSLACK, 1UL);
    for (int i = 0; i < 2; i++) {
        ways[i].from = ends[i];
        ways[i].to = ends[1 - i];
    }
    puts("ready");
    fflush(stdout);
    struct pollfd wait[3] = { { ends[0], POLLIN, 0 }, { ends[1], POLLIN, 0 }, { STDIN_FILENO, POLLIN, 0 } };
    while (!wait[2].revents) {
        int64_t next_ns = -1;
        for (int i = 0; i < 2; i++) {
            take(&ways[i], delay_ns);
            const int64_t wait_ns = give(&ways[i]);
            if (wait_ns >= 0 && (next_ns < 0 || wait_ns < next_ns))
                next_ns = wait_ns;
        }
        const struct timespec until = { next_ns / NS_PER_S, next_ns % NS_PER_S };
        ppoll(wait, 3, next_ns < 0 ? NULL : &until, NULL);
    }
    return 0;
}
