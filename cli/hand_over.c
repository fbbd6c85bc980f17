/* hand_over.c - what loads many libraries is another program, and takes the place of this one where
 * a command is its work: loading them takes longer than most questions do. It is figtrail too, so
 * it is given the command line as it was typed. */
#define _XOPEN_SOURCE 700 /* readlink */
#include "cli/hand_over.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/messages.h"

enum { PATH_BYTES = 4096 };

/* Where this program lies, with the last '/'. Links to it are followed: they lie anywhere. */
static size_t own_folder(char path[PATH_BYTES])
{
    const ssize_t bytes = readlink("/proc/self/exe", path, PATH_BYTES - 1);
    path[bytes > 0 ? bytes : 0] = '\0';
    const char *const slash = strrchr(path, '/');
    if (!slash) /* no Linux: where it was to be installed */
        snprintf(path, PATH_BYTES, "%s/", FIG_BIN_DIR);
    const size_t end = slash ? (size_t)(slash - path) + 1 : strlen(path);
    path[end] = '\0';
    return end;
}

static const char *const folders[] = { "" /* as it is built */,
                                       FIG_LIBEXEC_FROM_BIN "/" /* as it is installed */ };

bool hand_over_has(const char *program)
{
    char path[PATH_BYTES];
    const size_t folder_bytes = own_folder(path), room = sizeof path - folder_bytes;
    bool found = false;
    for (size_t i = 0; i < COUNT(folders) && !found; i++)
        found = (size_t)snprintf(path + folder_bytes, room, "%s%s", folders[i], program) < room &&
                !access(path, X_OK);
    return found;
}

int hand_over(const settings *s, const char *program, const char *does)
{
    char path[PATH_BYTES];
    const size_t folder_bytes = own_folder(path), room = sizeof path - folder_bytes;
    for (size_t i = 0; i < COUNT(folders); i++) {
        if ((size_t)snprintf(path + folder_bytes, room, "%s%s", folders[i], program) >= room)
            break;
        execv(path, s->typed);
        if (errno != ENOENT)
            break;
    }
    complain("install figtrail again, all of it", "'%s', which %s, cannot be run: %s", path, does,
             strerror(errno));
    return EXIT_INDEX;
}
