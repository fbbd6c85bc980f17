/* path_list.c - a list of paths, read as a whole. */
#include "cli/path_list.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/messages.h"

/* All of `file` and a NUL behind it; NULL when that fails. */
static char *read_all(FILE *file, size_t *bytes)
{
    size_t capacity = 1 << 16;
    char *text = malloc(capacity);
    *bytes = 0;
    while (text) {
        *bytes += fread(text + *bytes, 1, capacity - *bytes - 1, file);
        if (*bytes + 1 < capacity)
            break;
        char *const larger = realloc(text, capacity *= 2);
        if (!larger)
            free(text);
        text = larger;
    }
    if (text && ferror(file)) {
        free(text);
        return NULL;
    }
    if (text)
        text[*bytes] = '\0';
    return text;
}

static bool has_stdin(const path_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (!strcmp(list->paths[i], "-"))
            return true;
    return false;
}

/* Append the paths of the list's `bytes`, each ended by `end`; empty ones are none. */
static bool split(path_list *list, size_t bytes, char end)
{
    size_t most = list->count + 1;
    for (size_t i = 0; i < bytes; i++)
        most += list->text[i] == end;
    const char **const paths = realloc(list->paths, most * sizeof *paths);
    if (!paths)
        return false;
    list->paths = paths;
    for (char *at = list->text, *const last = at + bytes; at < last;) {
        char *const found = memchr(at, end, (size_t)(last - at));
        char *const stop = found ? found : last;
        *stop = '\0';
        if (end && stop > at && stop[-1] == '\r') /* a list from Windows */
            stop[-1] = '\0';
        if (*at)
            list->paths[list->count++] = at;
        at = stop + 1;
    }
    return true;
}

static bool read_list(const char *name, bool null_ends, path_list *list)
{
    const bool is_stdin = !strcmp(name, "-");
    FILE *const file = is_stdin ? stdin : fopen(name, "r");
    size_t bytes = 0;
    list->text = file ? read_all(file, &bytes) : NULL;
    const int errnum = errno;
    if (file && !is_stdin)
        fclose(file);
    if (!list->text) {
        complain(NULL, "%s: cannot read the list: %s", is_stdin ? "stdin" : name, strerror(errnum));
        return false;
    }
    const char end = null_ends || memchr(list->text, '\0', bytes) ? '\0' : '\n';
    if (!split(list, bytes, end)) {
        fail_memory();
        return false;
    }
    if (is_stdin && has_stdin(list)) {
        complain("write the list to a file", "stdin cannot be the list and an article");
        return false;
    }
    return true;
}

bool path_list_read(const settings *s, int operands_count, char **operands, path_list *out)
{
    *out = (path_list){ .paths = calloc((size_t)operands_count + 1, sizeof *out->paths) };
    if (!out->paths) {
        fail_memory();
        return false;
    }
    for (int i = 0; i < operands_count; i++)
        out->paths[out->count++] = operands[i];
    return !s->files_from || read_list(s->files_from, s->null_ends, out);
}

void path_list_clear(path_list *list)
{
    free(list->paths);
    free(list->text);
    *list = (path_list){ 0 };
}
