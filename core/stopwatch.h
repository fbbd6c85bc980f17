/* stopwatch.h - what the processor time of one thread goes into, by task.
 *
 * On many systems the clock of a thread's processor time takes microseconds to read, that of the
 * day a few dozen nanoseconds. So the tasks are told apart by the latter, and the processor time,
 * which is read every few milliseconds, is divided by them. */
#ifndef CORE_STOPWATCH_H
#define CORE_STOPWATCH_H

#include "figtrail.h"

#include <stdint.h>

typedef struct stopwatch {
    fig_task task;                     /* what is done now */
    int64_t since_ns;                  /* when that began */
    int64_t divided_ns;                /* when the processor time was last read, */
    int64_t used_ns;                   /* and what it was */
    int64_t spent_ns[FIG_TASKS_COUNT]; /* since then, by the clock of the day */
    double cpu_s[FIG_TASKS_COUNT];     /* up to then */
} stopwatch;

/* By the thread whose time it is, as are all others but stopwatch_add. It begins with
 * FIG_TASK_OTHER. */
void stopwatch_start(stopwatch *w);
/* From now on `task` is done. Returns the one before, to go back to. Without a watch (NULL) nothing
 * is measured and nothing is read. */
fig_task stopwatch_turn(stopwatch *w, fig_task task);
/* Before the thread waits for another: what it used so far is divided, so that waiting gets no share. */
void stopwatch_divide(stopwatch *w);
/* ... and after it has waited. */
void stopwatch_resume(stopwatch *w);
/* Add what was divided to `cpu_s`, a row of FIG_TASKS_COUNT. */
void stopwatch_add(const stopwatch *w, double *cpu_s);

#endif
