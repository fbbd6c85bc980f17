/* path_list.h - the paths of a command: its operands, and those of --files-from FILE. */
#ifndef CLI_PATH_LIST_H
#define CLI_PATH_LIST_H

#include <stdbool.h>

#include "cli/options.h"

typedef struct path_list {
    const char **paths; /* operands first */
    size_t count;
    char *text; /* of the list, which the paths point into */
} path_list;

/* The list has a path a line, or ends each with a NUL, which no path has. `*out` is yours, also
 * when this fails: path_list_clear. False after telling what is wrong: EXIT_USAGE. */
bool path_list_read(const settings *s, int operands_count, char **operands, path_list *out);
void path_list_clear(path_list *list);

#endif
