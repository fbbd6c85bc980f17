/* opener.c - runs xdg-open, without a shell. Paths and addresses come from strangers: a path never
 * begins like an option, and of addresses only those of the web are handed on. */
#include "cli/opener.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/messages.h"

enum { STATUS_NO_PROGRAM = 127 };

static bool is_of_web(const char *url)
{
    return url && (!strncasecmp(url, "http://", 7) || !strncasecmp(url, "https://", 8));
}

/* Run it with one argument and wait; it returns when the desktop has taken over. */
static int run_opener(const char *what)
{
    int ended = 0;
    const pid_t child = fork();
    if (child == 0) {
        execlp("xdg-open", "xdg-open", what, (char *)NULL);
        _exit(STATUS_NO_PROGRAM);
    }
    pid_t got = child;
    while (child > 0 && (got = waitpid(child, &ended, 0)) < 0 && errno == EINTR)
        ;
    if (child > 0 && got == child && WIFEXITED(ended) && WEXITSTATUS(ended) == 0)
        return EXIT_FOUND;
    if (child > 0 && got == child && WIFEXITED(ended) && WEXITSTATUS(ended) == STATUS_NO_PROGRAM)
        complain("install xdg-utils", "xdg-open cannot be run");
    else
        complain(NULL, "xdg-open could not open '%s'", what);
    return EXIT_INDEX;
}

int opener_open(const fig_article *article)
{
    const char *const path = article->path;
    if (path && strcmp(path, "-") && access(path, R_OK) == 0) {
        const size_t bytes = strlen(path);
        char *const safe = malloc(bytes + 3);
        if (!safe)
            return fail_memory();
        strcpy(safe, path[0] == '/' ? "" : "./");
        strcat(safe, path);
        const int status = run_opener(safe);
        free(safe);
        return status;
    }
    if (is_of_web(article->url))
        return run_opener(article->url);
    complain("'figtrail show' without --open prints the text that is kept",
             "the article has no file on the disk and no address of the web");
    return EXIT_NONE;
}
