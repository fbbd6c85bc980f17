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

static bool is_stdout(const char *file)
{
    return !strcmp(file, "-");
}

FILE *output_open(const char *file)
{
    errno = 0;
    FILE *const out = is_stdout(file) ? stdout : fopen(file, "wb");
    if (!out)
        complain(NULL, "'%s' cannot be written: %s", file, strerror(errno));
    return out;
}

bool output_close(FILE *out, const char *file, bool made)
{
    if (!made)
        fail_memory();
    if (is_stdout(file)) /* the end of the program tells */
        return made;
    errno = 0;
    const bool failed = ferror(out) != 0, written = !fclose(out) && !failed;
    if (made && !written)
        complain(NULL, "'%s' could not be written: %s", file, strerror(errno ? errno : EIO));
    return made && written;
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
