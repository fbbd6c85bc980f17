/* where.c - the index folder, from the command line, the environment and the XDG rules. */
#include "cli/where.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/messages.h"
#include "cli/text.h"

static const char *environment(const char *name)
{
    const char *const value = getenv(name);
    return value && value[0] ? value : NULL;
}

static char *join(const char *folder, const char *rest)
{
    const size_t capacity = strlen(folder) + strlen(rest) + 1;
    char *const path = malloc(capacity);
    if (path)
        snprintf(path, capacity, "%s%s", folder, rest);
    return path;
}

char *data_folder(const char *inside)
{
    const char *const data = environment("XDG_DATA_HOME");
    if (data && data[0] == '/') /* the XDG rules ignore others */
        return join(data, inside);
    const char *const home = environment("HOME");
    char *const shared = home ? join(home, "/.local/share") : NULL;
    char *const folder = shared ? join(shared, inside) : NULL;
    free(shared);
    return folder;
}

char *index_folder_default(void)
{
    const char *const given = environment("FIGTRAIL_INDEX");
    if (given)
        return strdup(given);
    return data_folder("/figtrail/index");
}

char *whole_path(const char *path)
{
    char here[4096];
    if (path[0] == '/' || !getcwd(here, sizeof here - 1))
        return strdup(path);
    return join(strcat(here, "/"), path);
}

char *index_folder(const settings *s)
{
    char *const folder = s->index ? strdup(s->index) : index_folder_default();
    if (!folder)
        complain("name one with --index", "no index is named and there is no home folder");
    return folder;
}

void put_folder(const char *folder)
{
    const char *const home = environment("HOME");
    const size_t bytes = home ? strlen(home) : 0;
    const bool at_home = bytes > 1 && !strncmp(folder, home, bytes) && folder[bytes] == '/';
    fputs(at_home ? "~" : "", stdout);
    text_put(stdout, folder + (at_home ? bytes : 0), strlen(folder) - (at_home ? bytes : 0));
}

void make_folders_above(const char *path)
{
    char *const copy = strdup(path);
    for (char *at = copy; at && (at = strchr(at + 1, '/'));) {
        *at = '\0';
        mkdir(copy, 0777);
        *at = '/';
    }
    free(copy);
}

fig_index *index_if_any(const settings *s)
{
    fig_index *index = NULL;
    char *const folder = s->index ? strdup(s->index) : index_folder_default();
    if (folder && fig_index_open(folder, &index, NULL))
        index = NULL;
    free(folder);
    return index;
}
