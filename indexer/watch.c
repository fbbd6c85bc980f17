/* watch.c - what happens to files below some paths, by the system's inotify: which were written or
 * moved, whether any are gone. Every folder has a watch of its own. What is told is enough to bring
 * an index up to date, not a history: a path that changed twice is told once, and when the system
 * or we lose count, everything is to be looked at again. Reads no file. */
#define _DEFAULT_SOURCE /* DT_DIR */

#include "core/buf.h"
#include "core/clock.h"
#include "core/error.h"
#include "figtrail.h"

#ifdef __linux__

#include "indexer/files.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    SETTLE_MS = 500,
    WAIT_MS = 10000,
    LOOK_MS = 1000, /* for named paths that are not there */
    PATHS_MAX = 100000,
    EVENTS_BYTES = 1 << 16,
    SLOTS_FIRST = 64,
    /* a file counts when it is closed, not while it is written */
    CHANGES = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
              IN_DELETE_SELF | IN_MOVE_SELF
};

typedef struct folder {
    int watch;
    bool all;   /* every file in it that a reader reads; else those that were named */
    char *path; /* as named and the way on */
} folder;

/* Paths, each once, in the order they came. */
typedef struct path_set {
    char **paths;
    size_t count, capacity;
    size_t *slots; /* a power of two; number + 1; 0 = free */
    size_t slots_count;
} path_set;

struct fig_watch {
    fig_watch_options want;
    int fd;
    path_set roots;
    folder *folders; /* by ascending watch */
    size_t folders_count, folders_capacity;
    path_set changed, told;
    bool gone, all;
    size_t missing; /* of the roots, when they were last looked for, at */
    int64_t looked_ms;
    int64_t first_ms, last_ms; /* of the changes that are not told yet; 0 = none */
    char *events;
};

static int64_t clock_ms(void)
{
    return clock_ns() / 1000000;
}

/* ---- sets of paths ---------------------------------------------------------------------- */

static void set_clear(path_set *s)
{
    for (size_t i = 0; i < s->count; i++)
        free(s->paths[i]);
    free(s->paths);
    free(s->slots);
    *s = (path_set){ 0 };
}

static size_t *set_slot(const path_set *s, const char *path)
{
    uint64_t hash = 1469598103934665603u; /* FNV-1a */
    for (const char *at = path; *at; at++)
        hash = (hash ^ (unsigned char)*at) * 1099511628211u;
    for (size_t i = (size_t)(hash ^ hash >> 32);; i++) {
        size_t *const slot = &s->slots[i & (s->slots_count - 1)];
        if (!*slot || !strcmp(s->paths[*slot - 1], path))
            return slot;
    }
}

static bool set_has(const path_set *s, const char *path)
{
    return s->count && *set_slot(s, path);
}

static bool set_grow(path_set *s)
{
    const size_t capacity = s->capacity ? s->capacity * 2 : SLOTS_FIRST / 2;
    char **const paths = realloc(s->paths, capacity * sizeof *paths);
    if (paths)
        s->paths = paths;
    size_t *const slots = calloc(capacity * 2, sizeof *slots);
    if (!paths || !slots) {
        free(slots);
        return false;
    }
    free(s->slots);
    s->slots = slots;
    s->slots_count = capacity * 2;
    s->capacity = capacity;
    for (size_t i = 0; i < s->count; i++)
        *set_slot(s, s->paths[i]) = i + 1;
    return true;
}

static bool set_add(path_set *s, const char *path)
{
    if (set_has(s, path))
        return true;
    if (s->count == s->capacity && !set_grow(s))
        return false;
    char *const copy = strdup(path);
    if (!copy)
        return false;
    s->paths[s->count] = copy;
    *set_slot(s, path) = ++s->count;
    return true;
}

/* ---- folders that are watched ----------------------------------------------------------- */

static size_t place_of(const fig_watch *w, int watch)
{
    size_t low = 0, high = w->folders_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (w->folders[middle].watch < watch)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static folder *folder_of(const fig_watch *w, int watch)
{
    const size_t at = place_of(w, watch);
    return at < w->folders_count && w->folders[at].watch == watch ? &w->folders[at] : NULL;
}

static void forget_folder(fig_watch *w, size_t at)
{
    free(w->folders[at].path);
    memmove(&w->folders[at], &w->folders[at + 1], (--w->folders_count - at) * sizeof *w->folders);
}

/* A folder that was moved is watched where it went, or not at all. */
static void forget_below(fig_watch *w, const char *path)
{
    const size_t bytes = strlen(path);
    for (size_t i = w->folders_count; i-- > 0;) {
        const char *const other = w->folders[i].path;
        if (strncmp(other, path, bytes) || (other[bytes] && other[bytes] != '/'))
            continue;
        inotify_rm_watch(w->fd, w->folders[i].watch);
        forget_folder(w, i);
    }
}

static fig_status refused(const char *path, int errnum, fig_error *err)
{
    if (errnum == ENOSPC)
        return error_set(err, FIG_TOO_LARGE, path, "the system watches no more folders for you",
                         "raise the limit: sudo sysctl fs.inotify.max_user_watches=1048576");
    return error_io(err, path, "watch this", errnum);
}

/* Watch one folder, "" for the current one. `*is_folder`: it is there. What may not be looked into
 * is not watched. */
static fig_status watch_folder(fig_watch *w, const char *path, bool is_root, bool all,
                               bool *is_folder, fig_error *err)
{
    const int watch =
        inotify_add_watch(w->fd, *path ? path : ".",
                          CHANGES | IN_ONLYDIR | IN_EXCL_UNLINK | (is_root ? 0 : IN_DONT_FOLLOW));
    *is_folder = watch >= 0;
    if (watch < 0)
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == ELOOP
                   ? FIG_OK
                   : refused(path, errno, err);
    char *const copy = strdup(path);
    if (w->folders_count == w->folders_capacity) {
        const size_t capacity = w->folders_capacity ? w->folders_capacity * 2 : 64;
        folder *const larger = realloc(w->folders, capacity * sizeof *larger);
        if (larger) {
            w->folders = larger;
            w->folders_capacity = capacity;
        }
    }
    if (!copy || w->folders_count == w->folders_capacity) {
        free(copy);
        return error_no_memory(err);
    }
    const size_t at = place_of(w, watch);
    if (at < w->folders_count && w->folders[at].watch == watch) { /* known, by this path or not */
        const bool keep = w->folders[at].all && !all;
        free(keep ? copy : w->folders[at].path);
        if (!keep)
            w->folders[at] = (folder){ watch, all, copy };
        return FIG_OK;
    }
    memmove(&w->folders[at + 1], &w->folders[at], (w->folders_count++ - at) * sizeof *w->folders);
    w->folders[at] = (folder){ watch, all, copy };
    return FIG_OK;
}

static bool join(buf *out, const char *folder_path, const char *name)
{
    buf_truncate(out);
    buf_text(out, folder_path);
    if (out->bytes && out->data[out->bytes - 1] != '/')
        buf_byte(out, '/');
    buf_text(out, name);
    return !buf_failed(out);
}

/* May `name` in the folder at `path` be one? Where the system does not tell, it is tried. */
static bool is_maybe_folder(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN);
}

/* Watch `path` and all folders below it; each before it is read, so that nothing is missed. */
static fig_status watch_tree(fig_watch *w, const char *path, bool is_root, fig_error *err)
{
    path_set waiting = { 0 };
    buf below = BUF_EMPTY;
    fig_status status = set_add(&waiting, path) ? FIG_OK : error_no_memory(err);
    for (size_t i = 0; i < waiting.count && status == FIG_OK; i++) {
        bool is_folder;
        const char *const at = waiting.paths[i];
        status = watch_folder(w, at, is_root && i == 0, true, &is_folder, err);
        DIR *const dir = status == FIG_OK && is_folder ? opendir(at) : NULL;
        for (const struct dirent *entry; dir && status == FIG_OK && (entry = readdir(dir));)
            if (is_maybe_folder(entry) &&
                (!join(&below, at, entry->d_name) || !set_add(&waiting, below.data)))
                status = error_no_memory(err);
        if (dir)
            closedir(dir);
    }
    set_clear(&waiting);
    buf_clear(&below);
    return status;
}

/* A file that was named is watched through its folder. */
static fig_status watch_root(fig_watch *w, const char *path, fig_error *err)
{
    struct stat facts;
    bool is_folder;
    if (!stat(path, &facts) && S_ISDIR(facts.st_mode))
        return watch_tree(w, path, true, err);
    const char *const slash = strrchr(path, '/');
    char *const above =
        slash ? strndup(path, slash > path ? (size_t)(slash - path) : 1) : strdup("");
    if (!above)
        return error_no_memory(err);
    const fig_status status = watch_folder(w, above, true, false, &is_folder, err);
    free(above);
    return status;
}

static size_t count_missing(const fig_watch *w)
{
    struct stat facts;
    size_t count = 0;
    for (size_t i = 0; i < w->roots.count; i++)
        count += stat(w->roots.paths[i], &facts) != 0;
    return count;
}

static fig_status watch_roots(fig_watch *w, fig_error *err)
{
    fig_status status = FIG_OK;
    w->missing = count_missing(w);
    for (size_t i = 0; i < w->roots.count && status == FIG_OK; i++)
        status = watch_root(w, w->roots.paths[i], err);
    return status;
}

fig_status fig_watch_open(const char *const *paths, size_t paths_count,
                          const fig_watch_options *options, fig_watch **out, fig_error *err)
{
    *out = NULL;
    fig_watch *const w = calloc(1, sizeof *w);
    if (!w)
        return error_no_memory(err);
    if (options)
        w->want = *options;
    w->want.settle_ms = w->want.settle_ms ? w->want.settle_ms : SETTLE_MS;
    w->want.wait_ms = w->want.wait_ms ? w->want.wait_ms : WAIT_MS;
    w->want.paths_max = w->want.paths_max ? w->want.paths_max : PATHS_MAX;
    w->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    fig_status status = FIG_OK;
    if (w->fd < 0)
        status = errno == EMFILE
                     ? error_set(err, FIG_TOO_LARGE, NULL, "the system lets you watch no more",
                                 "raise the limit: sudo sysctl fs.inotify.max_user_instances=1024")
                     : error_io(err, NULL, "watch anything", errno);
    w->events = malloc(EVENTS_BYTES);
    bool copied = w->events != NULL;
    for (size_t i = 0; i < paths_count && copied && status == FIG_OK; i++) {
        if (!strcmp(paths[i], "-"))
            status = error_set(err, FIG_BAD_ARGUMENT, NULL, "stdin cannot be watched",
                               "name files and folders");
        copied = set_add(&w->roots, paths[i]);
    }
    if (status == FIG_OK)
        status = copied ? watch_roots(w, err) : error_no_memory(err);
    if (status)
        fig_watch_free(w);
    else
        *out = w;
    return status;
}

void fig_watch_free(fig_watch *w)
{
    if (!w)
        return;
    if (w->fd >= 0)
        close(w->fd);
    while (w->folders_count)
        forget_folder(w, w->folders_count - 1);
    free(w->folders);
    set_clear(&w->roots);
    set_clear(&w->changed);
    set_clear(&w->told);
    free(w->events);
    free(w);
}

/* ---- what happened ---------------------------------------------------------------------- */

static void happened(fig_watch *w)
{
    w->last_ms = clock_ms();
    if (!w->first_ms)
        w->first_ms = w->last_ms;
}

static fig_status changed(fig_watch *w, const char *path, fig_error *err)
{
    happened(w);
    if (w->all || w->changed.count >= w->want.paths_max) {
        w->all = true;
        set_clear(&w->changed);
        return FIG_OK;
    }
    return set_add(&w->changed, path) ? FIG_OK : error_no_memory(err);
}

/* A link, or a second name of a file, is complete when it is made: nothing closes it. */
static bool is_complete(const char *path)
{
    struct stat facts;
    return !lstat(path, &facts) && (S_ISLNK(facts.st_mode) || facts.st_nlink > 1);
}

static fig_status folder_event(fig_watch *w, uint32_t mask, const char *path, fig_error *err)
{
    if (mask & (IN_MOVED_FROM | IN_DELETE)) {
        happened(w);
        w->gone = true;
    }
    if (mask & IN_MOVED_FROM)
        forget_below(w, path);
    if (!(mask & (IN_CREATE | IN_MOVED_TO)))
        return FIG_OK;
    const fig_status status = watch_tree(w, path, false, err);
    return status ? status : changed(w, path, err);
}

static fig_status file_event(fig_watch *w, uint32_t mask, const char *path, fig_error *err)
{
    if (mask & (IN_MOVED_FROM | IN_DELETE)) {
        happened(w);
        w->gone = true;
    }
    if (mask & (IN_CLOSE_WRITE | IN_MOVED_TO) || (mask & IN_CREATE && is_complete(path)))
        return changed(w, path, err);
    return FIG_OK;
}

/* The system lost some events: folders may be new, anything may have changed. */
static fig_status overflowed(fig_watch *w, fig_error *err)
{
    happened(w);
    w->all = w->gone = true;
    set_clear(&w->changed);
    return watch_roots(w, err);
}

static fig_status take(fig_watch *w, const struct inotify_event *event, fig_error *err)
{
    const char *const name = event->len ? event->name : "";
    if (event->mask & IN_Q_OVERFLOW)
        return overflowed(w, err);
    const folder *const in = folder_of(w, event->wd);
    if (!in)
        return FIG_OK;
    if (event->mask & IN_IGNORED) {
        forget_folder(w, place_of(w, event->wd));
        return FIG_OK;
    }
    if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF)) {
        struct stat facts;
        happened(w);
        w->gone = true;
        if (*in->path && stat(in->path, &facts)) {
            w->missing = count_missing(w);
            char *const path = strdup(in->path);
            if (!path)
                return error_no_memory(err);
            forget_below(w, path);
            free(path);
        }
        return FIG_OK;
    }
    buf path = BUF_EMPTY;
    fig_status status = FIG_OK;
    if (*name == '.' || !*name)
        return FIG_OK;
    if (!join(&path, in->path, name))
        status = error_no_memory(err);
    else if (in->all && event->mask & IN_ISDIR)
        status = folder_event(w, event->mask, path.data, err);
    else if (set_has(&w->roots, path.data) || (in->all && files_form(path.data) != FORM_UNKNOWN))
        status = file_event(w, event->mask, path.data, err);
    buf_clear(&path);
    return status;
}

/* Take all events that wait. */
static fig_status take_events(fig_watch *w, fig_error *err)
{
    fig_status status = FIG_OK;
    for (ssize_t got; status == FIG_OK && (got = read(w->fd, w->events, EVENTS_BYTES)) > 0;) {
        for (ssize_t at = 0; at < got && status == FIG_OK;) {
            const struct inotify_event *const event = (const void *)(w->events + at);
            at += (ssize_t)(sizeof *event + event->len);
            status = take(w, event, err);
        }
    }
    return status;
}

/* ---- telling it ------------------------------------------------------------------------- */

/* Whether a folder above `path` is in the set. */
static bool has_above(const path_set *s, const char *path, buf *scratch)
{
    buf_truncate(scratch);
    buf_text(scratch, path);
    for (char *slash; scratch->data && (slash = strrchr(scratch->data, '/'));) {
        *slash = '\0';
        if (set_has(s, scratch->data))
            return true;
    }
    return false;
}

/* What changed and is gone again is not to be read, what lies in a new folder not twice. */
/* A link in a folder is read where it stays below what was named, as a walk has it (files.h). */
static bool is_passed_over(const fig_watch *w, const char *path, const struct stat *facts)
{
    if (!S_ISLNK(facts->st_mode) || set_has(&w->roots, path))
        return false;
    for (size_t i = 0; i < w->roots.count; i++) {
        const char *const root = w->roots.paths[i];
        const size_t bytes = strlen(root);
        if (!strncmp(path, root, bytes) && path[bytes] == '/')
            return files_leads_out(path, root);
    }
    return false;
}

static fig_status tell(fig_watch *w, fig_watched *out, fig_error *err)
{
    struct stat facts;
    buf scratch = BUF_EMPTY;
    bool done = true;
    set_clear(&w->told);
    for (size_t i = 0; i < w->changed.count && done; i++) {
        const char *const path = w->changed.paths[i];
        if (lstat(path, &facts))
            w->gone = true;
        else if (!is_passed_over(w, path, &facts) && !has_above(&w->changed, path, &scratch))
            done = set_add(&w->told, path);
    }
    done = done && !buf_failed(&scratch);
    buf_clear(&scratch);
    if (!done)
        return error_no_memory(err);
    set_clear(&w->changed);
    *out = (fig_watched){ (const char *const *)w->told.paths, w->told.count, w->gone, w->all };
    w->gone = w->all = false;
    w->first_ms = w->last_ms = 0;
    return FIG_OK;
}

/* How long until there is something to tell; 0: now, -1: nothing waits. */
static int64_t left_ms(const fig_watch *w)
{
    if (!w->first_ms)
        return -1;
    const int64_t settled = w->last_ms + w->want.settle_ms, late = w->first_ms + w->want.wait_ms;
    const int64_t left = (settled < late ? settled : late) - clock_ms();
    return left > 0 ? left : 0;
}

/* A named path that went away may come back. */
static fig_status look_for_roots(fig_watch *w, fig_error *err)
{
    const int64_t now_ms = clock_ms();
    if (!w->missing || now_ms - w->looked_ms < LOOK_MS)
        return FIG_OK;
    w->looked_ms = now_ms;
    const size_t before = w->missing;
    w->missing = count_missing(w);
    if (w->missing >= before)
        return FIG_OK;
    happened(w);
    w->all = true;
    return watch_roots(w, err);
}

fig_status fig_watch_next(fig_watch *w, unsigned timeout_ms, fig_watched *out, fig_error *err)
{
    const int64_t until_ms = clock_ms() + timeout_ms;
    *out = (fig_watched){ 0 };
    fig_status status = look_for_roots(w, err);
    while (status == FIG_OK) {
        status = take_events(w, err);
        const int64_t left = left_ms(w), time_left = until_ms - clock_ms();
        if (status || left == 0 || time_left <= 0)
            break;
        const int64_t wait = left > 0 && left < time_left ? left : time_left;
        struct pollfd ready = { .fd = w->fd, .events = POLLIN };
        if (poll(&ready, 1, (int)wait) < 0 && errno == EINTR)
            return FIG_OK;
    }
    return status || left_ms(w) != 0 ? status : tell(w, out, err);
}

#else

fig_status fig_watch_open(const char *const *paths, size_t paths_count,
                          const fig_watch_options *options, fig_watch **out, fig_error *err)
{
    (void)paths;
    (void)paths_count;
    (void)options;
    *out = NULL;
    return error_set(err, FIG_BAD_ARGUMENT, NULL, "watching works on Linux only",
                     "run the same command without --watch from time to time");
}

fig_status fig_watch_next(fig_watch *w, unsigned timeout_ms, fig_watched *out, fig_error *err)
{
    (void)w;
    (void)timeout_ms;
    *out = (fig_watched){ 0 };
    return error_set(err, FIG_INTERNAL, NULL, "nothing is watched", NULL);
}

void fig_watch_free(fig_watch *w)
{
    (void)w;
}

#endif
