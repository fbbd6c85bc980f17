/* cluster.c - a file that names the parts of an index, line by line. */
#include "store/cluster.h"

#include "core/error.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINE_BYTES_MAX = 4096 };
enum { TIMEOUT_S_MAX = 3600 };
static const char form[] = "write 'auto FOLDER' or 'remote HOST:PORT', one a line";

void cluster_clear(cluster *c)
{
    free(c->places);
    free(c->replicas);
    arena_clear(&c->strings);
    *c = (cluster){ .strings = ARENA_EMPTY };
}

static fig_status add(cluster *c, const store_place *at, fig_error *err)
{
    if (c->count % 16 == 0) {
        store_place *const more = realloc(c->places, (c->count + 16) * sizeof *more);
        if (!more)
            return error_no_memory(err);
        c->places = more;
    }
    c->places[c->count++] = *at;
    return c->strings.failed ? error_no_memory(err) : FIG_OK;
}

static fig_status add_replica(cluster *c, const store_place *at, fig_error *err)
{
    store_replica *const more = realloc(c->replicas, (c->replicas_count + 1) * sizeof *more);
    if (!more)
        return error_no_memory(err);
    c->replicas = more;
    c->replicas[c->replicas_count++] = (store_replica){ c->count - 1, *at };
    return c->strings.failed ? error_no_memory(err) : FIG_OK;
}

static fig_status wrong(const char *path, unsigned line, const char *what, fig_error *err)
{
    char where[256];
    snprintf(where, sizeof where, "'%.200s', line %u", path, line);
    return error_set(err, FIG_FORMAT, where, what, form);
}

/* `name`, which is relative to the folder that the file `beside` is in. */
static const char *path_beside(arena *strings, const char *beside, const char *name)
{
    const char *const slash = strrchr(beside, '/');
    const size_t folder = slash && *name != '/' ? (size_t)(slash - beside) + 1 : 0;
    char *const path = arena_alloc(strings, folder + strlen(name) + 1);
    if (path) {
        memcpy(path, beside, folder);
        strcpy(path + folder, name);
    }
    return path;
}

/* "host:port", "[::1]:port". False when it is not that. */
static bool read_host(arena *strings, char *text, store_place *out)
{
    char *const colon = strrchr(text, ':'), *end;
    if (!colon || colon == text || strspn(colon + 1, "0123456789") != strlen(colon + 1))
        return false;
    const unsigned long port = strtoul(colon + 1, &end, 10);
    *colon = '\0';
    if (*text == '[' && colon[-1] == ']') {
        colon[-1] = '\0';
        text++;
    }
    *out = (store_place){ .host = arena_string(strings, text), .port = (unsigned)port };
    return port > 0 && port <= 65535 && *text;
}

/* "or remote HOST:PORT" to what follows; NULL for what is a comment and no more. */
static char *replica_in(char *comment)
{
    comment += strspn(comment, "# \t");
    if (strncmp(comment, "or", 2) != 0 || !strchr(" \t", comment[2]))
        return NULL;
    comment += 2 + strspn(comment + 2, " \t");
    const size_t word = strcspn(comment, " \t");
    const bool is_kind = (word == 4 && !strncmp(comment, "auto", word)) ||
                         (word == 5 && !strncmp(comment, "glass", word)) ||
                         (word == 6 && !strncmp(comment, "remote", word));
    return is_kind ? comment : NULL;
}

/* "# timeout 2". False when the comment is that, and makes no sense. */
static bool read_timeout(const char *comment, unsigned *timeout_ms)
{
    comment += strspn(comment, "# \t");
    if (strncmp(comment, "timeout ", 8) != 0)
        return true;
    char *end;
    const double seconds = strtod(comment + 8, &end);
    if (end[strspn(end, " \t\r")] || !(seconds > 0) || seconds > TIMEOUT_S_MAX)
        return false;
    *timeout_ms = (unsigned)(seconds * 1000 + 0.5);
    return true;
}

/* One line without its end. */
static fig_status read_line(const char *path, char *line, unsigned number, cluster *out,
                            unsigned *timeout_ms, fig_error *err)
{
    line += strspn(line, " \t");
    bool is_replica = false;
    if (*line == '#') {
        if (!read_timeout(line, timeout_ms))
            return wrong(path, number, "this is no time that an exchange may take", err);
        line = replica_in(line);
        is_replica = line != NULL;
        if (is_replica && !out->count)
            return wrong(path, number, "there is no part above that this could stand for", err);
    }
    if (!line || !*line)
        return FIG_OK;
    char *value = line + strcspn(line, " \t");
    if (*value)
        *value++ = '\0';
    value += strspn(value, " \t");
    for (size_t bytes = strlen(value); bytes && strchr(" \t\r", value[bytes - 1]); bytes--)
        value[bytes - 1] = '\0';
    store_place at = { 0 };
    if (!*value)
        return wrong(path, number, "a part of the index has no place", err);
    if (!strcmp(line, "auto") || !strcmp(line, "glass"))
        at.path = path_beside(&out->strings, path, value);
    else if (strcmp(line, "remote") != 0)
        return wrong(path, number, "this is no part of an index", err);
    else if (!read_host(&out->strings, value, &at))
        return wrong(path, number, "this is no host and port", err);
    if (out->count + out->replicas_count == CLUSTER_PLACES_MAX)
        return wrong(path, number, "these are more parts than an index can have", err);
    return is_replica ? add_replica(out, &at, err) : add(out, &at, err);
}

static void give_time(cluster *c, unsigned timeout_ms)
{
    for (size_t i = 0; i < c->count; i++)
        c->places[i].timeout_ms = timeout_ms;
    for (size_t i = 0; i < c->replicas_count; i++)
        c->replicas[i].at.timeout_ms = timeout_ms;
}

static fig_status read_file(const char *path, FILE *file, cluster *out, fig_error *err)
{
    char line[LINE_BYTES_MAX];
    fig_status status = FIG_OK;
    unsigned number = 0, timeout_ms = 0;
    while (!status && fgets(line, sizeof line, file)) {
        const size_t bytes = strcspn(line, "\n");
        number++;
        if (!line[bytes] && !feof(file))
            return wrong(path, number, "the line has a NUL or is too long", err);
        line[bytes] = '\0';
        status = read_line(path, line, number, out, &timeout_ms, err);
    }
    give_time(out, timeout_ms);
    if (!status && ferror(file))
        return error_format(err, FIG_IO, path, NULL, "cannot be read: %s", strerror(errno));
    return !status && !out->count ? wrong(path, number, "it names no part of an index", err) : status;
}

static fig_status no_shards(const char *path, const char *what, fig_error *err)
{
    char where[256];
    snprintf(where, sizeof where, "index '%.200s'", path);
    return error_format(err, FIG_IO, where, NULL, "%s: %s", what, strerror(errno));
}

/* The path of the file in a folder of shards, or of what is to become it. The caller's; NULL when out of
 * memory. */
static char *file_in(const char *folder, const char *suffix)
{
    buf path = BUF_EMPTY;
    buf_format(&path, "%s/" CLUSTER_FILE "%s", folder, suffix);
    return buf_take(&path);
}

bool cluster_is_divided(const char *path)
{
    struct stat facts;
    char *const file = file_in(path, "");
    const bool is_divided =
        file && !stat(file, &facts) && S_ISREG(facts.st_mode) && !store_exists(path);
    free(file);
    return is_divided;
}

static bool write_shards(const char *path, unsigned count)
{
    FILE *const file = fopen(path, "we");
    bool ok = file && fprintf(file, "# %u shards of one archive\n", count) > 0;
    for (unsigned i = 1; i <= count && ok; i++)
        ok = fprintf(file, "auto " CLUSTER_SHARD "\n", i) > 0;
    ok = ok && !fflush(file) && !fsync(fileno(file));
    return (!file || !fclose(file)) && ok;
}

fig_status cluster_divide(const char *path, unsigned count, fig_error *err)
{
    char *const made = file_in(path, ".new"), *const file = file_in(path, "");
    fig_status status = made && file ? FIG_OK : error_no_memory(err);
    if (!status && mkdir(path, 0777) && errno != EEXIST)
        status = no_shards(path, "cannot be made", err);
    if (!status && (!write_shards(made, count) || rename(made, file)))
        status = no_shards(path, "its file '" CLUSTER_FILE "' cannot be written", err);
    free(made);
    free(file);
    return status;
}

static fig_status read_path(const char *path, cluster *out, fig_error *err)
{
    FILE *const file = fopen(path, "re");
    if (!file)
        return error_format(err, FIG_IO, path, NULL, "cannot be opened: %s", strerror(errno));
    const fig_status status = read_file(path, file, out, err);
    fclose(file);
    return status;
}

fig_status cluster_read(const char *path, cluster *out, fig_error *err)
{
    struct stat facts;
    *out = (cluster){ .strings = ARENA_EMPTY };
    if (cluster_is_divided(path)) {
        char *const file = file_in(path, "");
        out->is_divided = true;
        const fig_status status = file ? read_path(file, out, err) : error_no_memory(err);
        free(file);
        return status;
    }
    if (!stat(path, &facts) && S_ISREG(facts.st_mode))
        return read_path(path, out, err);
    const store_place folder = { .path = arena_string(&out->strings, path) };
    out->is_one_folder = true;
    return add(out, &folder, err);
}
