/* where.c - the index folder, from the command line, the environment, the configuration and the XDG rules. */
#include "cli/where.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/config.h"
#include "cli/command.h"
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

static char *xdg_folder(const char *variable, const char *in_home, const char *inside)
{
    const char *const named = environment(variable);
    if (named && named[0] == '/') /* the XDG rules ignore others */
        return join(named, inside);
    const char *const home = environment("HOME");
    char *const above = home ? join(home, in_home) : NULL;
    char *const folder = above ? join(above, inside) : NULL;
    free(above);
    return folder;
}

char *data_folder(const char *inside)
{
    return xdg_folder("XDG_DATA_HOME", "/.local/share", inside);
}

char *config_folder(const char *inside)
{
    return xdg_folder("XDG_CONFIG_HOME", "/.config", inside);
}

char *index_folder_default(void)
{
    const char *const given = environment("FIGTRAIL_INDEX");
    if (given)
        return strdup(given);
    const char *const configured = config_value("index", NULL);
    if (configured)
        return strdup(configured);
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

fig_status index_opened(const settings *s, const char *folder, fig_index **out, fig_error *err)
{
    const fig_index_options how = { .partial = s->partial };
    return fig_index_open_with(folder, &how, out, err);
}

int tell_missing_parts(const fig_index *index, int status)
{
    const char *part;
    size_t count = 0;
    for (; index && (part = fig_index_missing(index, count)); count++)
        complain(NULL, "left out: %s", part);
    return count && status != EXIT_INDEX ? EXIT_PARTIAL : status;
}
