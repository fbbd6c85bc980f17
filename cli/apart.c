/* apart.c - a child that does the work, and what became of it. */
#include "cli/apart.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/output.h"

/* Sent to the child by people or programs, or by the terminal to both. */
static bool is_from_outside(int signal_number)
{
    return signal_number == SIGINT || signal_number == SIGTERM || signal_number == SIGHUP ||
           signal_number == SIGQUIT;
}

int apart(apart_work *work, const settings *s, const char *folder, int *ended_by)
{
    int ended = 0;
    *ended_by = 0;
    fflush(stdout); /* else both would write what waits there */
    const pid_t child = fork();
    if (child < 0)
        return work(s, folder);
    if (child == 0)
        _exit(output_finish(work(s, folder)));
    while (waitpid(child, &ended, 0) < 0 && errno == EINTR)
        ;
    if (WIFEXITED(ended))
        return WEXITSTATUS(ended);
    *ended_by = WTERMSIG(ended);
    if (is_from_outside(*ended_by)) {
        signal(*ended_by, SIG_DFL);
        raise(*ended_by);
    }
    return -1;
}
