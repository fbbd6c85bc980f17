/* child.h - another program run on bytes from strangers: without a shell, without a network where
 * the system permits, and with limits on its time, memory, files and output (confine.h says the
 * rest). Its input goes to its stdin, what it writes to stdout is the result; of the environment it
 * has PATH alone. Knows nothing of what is run. */
#ifndef INDEXER_CHILD_H
#define INDEXER_CHILD_H

#include "core/buf.h"
#include "figtrail.h"

typedef struct child_limits {
    unsigned cpu_s, wall_s;
    bool alone;            /* it may not start other programs or processes */
    uint64_t memory_bytes; /* of address space */
    size_t output_bytes;
} child_limits;

enum { CHILD_SAID_BYTES = 1024 };

typedef struct child_end {
    bool missing;                /* the program is not there, or may not be run */
    bool overtime;               /* it was ended for the time it took */
    bool overflow;               /* or for writing more than it may */
    int unconfined;              /* errno of why it ran without the filter of system calls, or 0 */
    int signal;                  /* that ended it, else 0 */
    int code;                    /* its exit status, when nothing of these was */
    char said[CHILD_SAID_BYTES]; /* the beginning of its stderr */
} child_end;

/* Run argv[0], looked up along PATH, on the `bytes` of `data`; put what it writes into `out`. How
 * it ended goes to `*end` and is no failure. Safe with other threads. Fails with FIG_IO (no process
 * or no socket to be had), FIG_NO_MEMORY; the program is gone in any case. */
fig_status child_run(const char *const argv[], const char *data, size_t bytes,
                     const child_limits *limits, buf *out, child_end *end, fig_error *err);

#endif
