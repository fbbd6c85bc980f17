/* saved.c - the files of saved searches. */
#include "cli/saved.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/messages.h"
#include "cli/rows.h"
#include "cli/where.h"

enum { NAME_MOST = 64 };
static const char settings_end[] = ".saved", seen_end[] = ".seen";
static const char first_line[] = "figtrail saved search 1\n";

/* ---- files ---- */

/* The file of a search; NULL after telling why there is none. */
static char *file_of(const char *name, const char *end)
{
    char *const folder = data_folder("/figtrail/saved/");
    char *path = NULL;
    if (folder) {
        const size_t capacity = strlen(folder) + strlen(name) + strlen(end) + 1;
        path = malloc(capacity);
        if (path)
            snprintf(path, capacity, "%s%s%s", folder, name, end);
        else
            fail_memory();
    } else {
        complain("set HOME or XDG_DATA_HOME", "there is no folder for saved searches");
    }
    free(folder);
    return path;
}

static bool tell_errno(const char *path)
{
    complain(NULL, "%s: %s", path, strerror(errno));
    return false;
}

/* Put `write`'s words into the file, whole or not at all. */
static bool replace_file(const char *path, void (*write)(FILE *out, const void *from),
                         const void *from)
{
    const size_t capacity = strlen(path) + 32;
    char *const fresh = malloc(capacity);
    if (!fresh) {
        fail_memory();
        return false;
    }
    snprintf(fresh, capacity, "%s.%ld", path, (long)getpid());
    make_folders_above(path);
    FILE *const out = fopen(fresh, "w");
    bool ok = out;
    if (out) {
        write(out, from);
        ok = !fflush(out) && !ferror(out) && !fsync(fileno(out));
        ok = !fclose(out) && ok;
    }
    ok = ok && !rename(fresh, path);
    if (!ok) {
        tell_errno(path);
        remove(fresh);
    }
    free(fresh);
    return ok;
}

/* The next line without its end, in `*line`, which getline grows; false after the last. */
static bool next_line(FILE *in, char **line, size_t *capacity)
{
    const ssize_t bytes = getline(line, capacity, in);
    if (bytes > 0 && (*line)[bytes - 1] == '\n')
        (*line)[bytes - 1] = '\0';
    return bytes >= 0;
}

/* ---- settings ---- */

bool saved_name_fits(const char *name)
{
    const size_t fine =
        strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
    if (name[0] && name[0] != '.' && !name[fine] && fine <= NAME_MOST)
        return true;
    complain("write up to 64 letters, digits, '-', '_' and '.'", "'%s' is no name for a search",
             name);
    return false;
}

void saved_clear(saved *s)
{
    free(s->name);
    free(s->query);
    free(s->index);
    *s = (saved){ 0 };
}

static bool read_number(const char *text, double *out)
{
    char *end;
    *out = strtod(text, &end);
    return end > text && !*end;
}

/* White space in a question is all alike; a line break would end the line. */
static void put_line(FILE *out, const char *key, const char *value)
{
    fprintf(out, "%s ", key);
    for (; *value; value++)
        fputc(*value == '\n' || *value == '\r' ? ' ' : *value, out);
    fputc('\n', out);
}

static void write_settings(FILE *out, const void *from)
{
    const saved *const s = from;
    fputs(first_line, out);
    put_line(out, "command", s->claims ? "claims" : "search");
    put_line(out, "query", s->query);
    if (s->index)
        put_line(out, "index", s->index);
    put_line(out, "match", choice_name(choices_match, s->match));
    put_line(out, "sort", choice_name(choices_sort, s->sort));
    put_line(out, "any", s->any ? "yes" : "no");
    put_line(out, "weak", s->weak ? "yes" : "no");
    put_line(out, "fold", s->fold ? "yes" : "no");
    fprintf(out, "k1 %.17g\nb %.17g\n", s->k1, s->b);
}

/* Keys of later versions are passed over. */
static bool read_setting(saved *s, const char *key, const char *value)
{
    if (!strcmp(key, "command"))
        s->claims = !strcmp(value, "claims");
    else if (!strcmp(key, "query"))
        return (s->query = strdup(value)) != NULL;
    else if (!strcmp(key, "index"))
        return (s->index = strdup(value)) != NULL;
    else if (!strcmp(key, "match"))
        return choice_value(choices_match, value, &s->match);
    else if (!strcmp(key, "sort"))
        return choice_value(choices_sort, value, &s->sort);
    else if (!strcmp(key, "any"))
        s->any = !strcmp(value, "yes");
    else if (!strcmp(key, "weak"))
        s->weak = !strcmp(value, "yes");
    else if (!strcmp(key, "fold"))
        s->fold = !strcmp(value, "yes");
    else if (!strcmp(key, "k1"))
        return read_number(value, &s->k1);
    else if (!strcmp(key, "b"))
        return read_number(value, &s->b);
    return true;
}

static bool read_settings(FILE *in, saved *out)
{
    char *line = NULL;
    size_t capacity = 0;
    bool ok = next_line(in, &line, &capacity) && !strncmp(line, first_line, strlen(line)) && *line;
    while (ok && next_line(in, &line, &capacity)) {
        char *const space = strchr(line, ' ');
        if (space)
            *space = '\0';
        ok = space && read_setting(out, line, space + 1);
    }
    free(line);
    return ok && out->query;
}

bool saved_load(const char *name, saved *out)
{
    *out = (saved){ .name = strdup(name), .match = FIG_STATED, .sort = FIG_BY_RELEVANCE,
                     .k1 = FIG_BM25_K1, .b = FIG_BM25_B };
    char *const path = saved_name_fits(name) ? file_of(name, settings_end) : NULL;
    FILE *const in = path ? fopen(path, "r") : NULL;
    bool ok = in && out->name;
    if (path && !in && errno == ENOENT) {
        complain("'figtrail saved list' shows them", "there is no saved search '%s'", name);
    } else if (path && !in) {
        tell_errno(path);
    } else if (in && !read_settings(in, out)) {
        complain("save it anew with 'figtrail saved add'", "%s: this is no saved search", path);
        ok = false;
    }
    if (in)
        fclose(in);
    free(path);
    return ok;
}

bool saved_store(const saved *s)
{
    char *const path = saved_name_fits(s->name) ? file_of(s->name, settings_end) : NULL;
    const bool ok = path && replace_file(path, write_settings, s);
    free(path);
    return ok;
}

bool saved_remove(const char *name)
{
    char *const settings_file = saved_name_fits(name) ? file_of(name, settings_end) : NULL;
    char *const seen_file = settings_file ? file_of(name, seen_end) : NULL;
    const bool ok = seen_file && !remove(settings_file);
    if (ok)
        remove(seen_file);
    else if (seen_file && errno == ENOENT)
        complain("'figtrail saved list' shows them", "there is no saved search '%s'", name);
    else if (seen_file)
        tell_errno(settings_file);
    free(settings_file);
    free(seen_file);
    return ok;
}

/* ---- names ---- */

static int compare_strings(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void saved_names_free(char **names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(names[i]);
    free(names);
}

/* A copy without the end; NULL when it has another, or memory is out. */
static char *name_of_file(const char *file)
{
    const size_t bytes = strlen(file), end = sizeof settings_end - 1;
    return bytes > end && !strcmp(file + bytes - end, settings_end) ? strndup(file, bytes - end)
                                                                    : NULL;
}

bool saved_names(char ***out, size_t *count)
{
    size_t capacity = 0;
    *out = NULL;
    *count = 0;
    char *const folder = file_of("", "");
    DIR *const entries = folder ? opendir(folder) : NULL;
    bool ok = folder;
    for (struct dirent *entry; ok && entries && (entry = readdir(entries));) {
        char *const name = name_of_file(entry->d_name);
        if (!name)
            continue;
        if (*count == capacity) {
            capacity = capacity ? 2 * capacity : 16;
            char **const more = realloc(*out, capacity * sizeof *more);
            *out = more ? more : *out;
            ok = more;
        }
        if (ok)
            (*out)[(*count)++] = name;
        else
            free(name);
    }
    if (entries)
        closedir(entries);
    free(folder);
    if (*count > 0)
        qsort(*out, *count, sizeof **out, compare_strings);
    return ok;
}

/* ---- what was seen ---- */

void seen_clear(seen *s)
{
    saved_names_free(s->ids, s->count);
    *s = (seen){ 0 };
}

bool seen_add(seen *s, const char *id)
{
    if (s->count == s->capacity) {
        const size_t capacity = s->capacity ? 2 * s->capacity : 64;
        char **const ids = realloc(s->ids, capacity * sizeof *ids);
        if (!ids)
            return false;
        s->ids = ids;
        s->capacity = capacity;
    }
    char *const copy = strdup(id);
    if (copy)
        s->ids[s->count++] = copy;
    return copy;
}

bool seen_has(const seen *s, const char *id)
{
    return s->sorted > 0 && bsearch(&id, s->ids, s->sorted, sizeof *s->ids, compare_strings);
}

bool seen_load(const char *name, seen *out)
{
    *out = (seen){ 0 };
    char *const path = file_of(name, seen_end);
    FILE *const in = path ? fopen(path, "r") : NULL;
    bool ok = path && (in || errno == ENOENT);
    if (path && !ok)
        tell_errno(path);
    char *line = NULL;
    size_t capacity = 0;
    while (ok && in && next_line(in, &line, &capacity)) {
        ok = seen_add(out, line);
        if (!ok)
            fail_memory();
    }
    if (in)
        fclose(in);
    if (out->count > 0)
        qsort(out->ids, out->count, sizeof *out->ids, compare_strings);
    out->sorted = out->count;
    free(line);
    free(path);
    return ok;
}

static void write_seen(FILE *out, const void *from)
{
    const seen *const s = from;
    for (size_t i = 0; i < s->count; i++)
        fprintf(out, "%s\n", s->ids[i]);
}

bool seen_store(const char *name, const seen *s)
{
    char *const path = file_of(name, seen_end);
    const bool ok = path && replace_file(path, write_seen, s);
    free(path);
    return ok;
}
