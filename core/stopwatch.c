/* stopwatch.c - two clocks: one that is quick to read, one that counts what is to be known. */
#include "core/stopwatch.h"

#include <string.h>
#include <time.h>

enum { DIVIDE_NS = 10 * 1000 * 1000 };

static int64_t read_ns(clockid_t clock)
{
    struct timespec t;
    return clock_gettime(clock, &t) ? 0 : (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void spend(stopwatch *w, int64_t now_ns)
{
    w->spent_ns[w->task] += now_ns - w->since_ns;
    w->since_ns = now_ns;
}

/* Give the processor time since it was last read to the tasks, by what each took of the day's. */
static void divide(stopwatch *w)
{
    const int64_t used_ns = read_ns(CLOCK_THREAD_CPUTIME_ID);
    const double used_s = (double)(used_ns - w->used_ns) / 1e9;
    double all_ns = 0;
    for (int task = 0; task < FIG_TASKS_COUNT; task++)
        all_ns += (double)w->spent_ns[task];
    for (int task = 0; task < FIG_TASKS_COUNT && all_ns > 0; task++)
        w->cpu_s[task] += used_s * (double)w->spent_ns[task] / all_ns;
    memset(w->spent_ns, 0, sizeof w->spent_ns);
    w->used_ns = used_ns;
    w->divided_ns = w->since_ns;
}

void stopwatch_start(stopwatch *w)
{
    *w = (stopwatch){ .task = FIG_TASK_OTHER, .used_ns = read_ns(CLOCK_THREAD_CPUTIME_ID) };
    w->since_ns = w->divided_ns = read_ns(CLOCK_MONOTONIC);
}

fig_task stopwatch_turn(stopwatch *w, fig_task task)
{
    if (!w)
        return FIG_TASK_OTHER;
    const fig_task before = w->task;
    spend(w, read_ns(CLOCK_MONOTONIC));
    w->task = task;
    if (w->since_ns - w->divided_ns >= DIVIDE_NS)
        divide(w);
    return before;
}

void stopwatch_divide(stopwatch *w)
{
    if (!w)
        return;
    spend(w, read_ns(CLOCK_MONOTONIC));
    divide(w);
}

void stopwatch_resume(stopwatch *w)
{
    if (w)
        w->since_ns = w->divided_ns = read_ns(CLOCK_MONOTONIC);
}

void stopwatch_add(const stopwatch *w, double *cpu_s)
{
    for (int task = 0; task < FIG_TASKS_COUNT; task++)
        cpu_s[task] += w->cpu_s[task];
}
