/* output.c - the end of an answer on its way to who asked. */
#include "cli/output.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/messages.h"

bool output_has_reader(void)
{
    struct pollfd out = { STDOUT_FILENO, POLLOUT, 0 };
    return !(poll(&out, 1, 0) == 1 && (out.revents & POLLERR));
}

bool output_wanted(void)
{
    return !ferror(stdout) && output_has_reader();
}

int output_finish(int status)
{
    errno = 0;
    const bool lost = fflush(stdout) != 0 || ferror(stdout);
    const int why = errno;
    if (!lost || why == EPIPE || !output_has_reader())
        return status;
    complain(NULL, "the answer could not be written: %s", strerror(why ? why : EIO));
    return EXIT_INDEX;
}
