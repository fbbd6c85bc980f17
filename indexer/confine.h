/* confine.h - what a program run on bytes from strangers may not do, whatever happens in it. */
#ifndef INDEXER_CONFINE_H
#define INDEXER_CONFINE_H

#include <stdbool.h>

/* For the rest of this process and of what it becomes: no network; no file written, made, moved or
 * removed; no signal to another process, and none looked into; no way out of its group of
 * processes; no new privileges; an end when its parent ends. With `alone` it cannot start processes
 * either. To be called between fork and exec: nothing here allocates. What the system does not
 * permit is left; gives the errno of why the filter of system calls is, ENOSYS where this system
 * has none that is known here, or 0 when it holds. */
int confine(bool alone);

#endif
