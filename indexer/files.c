/* files.c - a walk in name order: a stack of folders, each with its sorted names. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "indexer/files.h"

#include "core/error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEPTH_MAX = 256 };

typedef struct folder {
    char *names;   /* NUL-terminated, one behind the other, in the order read */
    char **sorted; /* into names */
    size_t count, next;
    size_t path_bytes; /* of the walk's path, this folder's "/" included */
} folder;

struct files {
    const char *const *paths;
    size_t paths_count, next_path;
    notices *told;
    folder stack[DEPTH_MAX];
    size_t depth;
    buf path;
};

static const struct {
    const char *end;
    file_form form;
} ends[] = {
    { ".txt", FORM_TEXT },          { ".text", FORM_TEXT },         { ".md", FORM_MARKDOWN },
    { ".html", FORM_HTML },         { ".markdown", FORM_MARKDOWN }, { ".htm", FORM_HTML },
    { ".xhtml", FORM_HTML },        { ".json", FORM_JSON },         { ".jsonl", FORM_JSON_LINES },
    { ".ndjson", FORM_JSON_LINES }, { ".csv", FORM_CSV },           { ".tsv", FORM_CSV },
    { ".xml", FORM_XML },           { ".rss", FORM_FEED },          { ".atom", FORM_FEED },
    { ".rdf", FORM_FEED },          { ".zip", FORM_ARCHIVE },       { ".tar", FORM_ARCHIVE },
    { ".tgz", FORM_ARCHIVE },       { ".txz", FORM_ARCHIVE },       { ".tbz2", FORM_ARCHIVE },
    { ".tzst", FORM_ARCHIVE },      { ".warc", FORM_WARC },         { ".wet", FORM_WARC },
    { ".eml", FORM_MAIL },          { ".mbox", FORM_MBOX },         { ".pdf", FORM_PDF },
    { ".docx", FORM_OFFICE },       { ".odt", FORM_OFFICE },        { ".epub", FORM_EPUB },
    { ".mht", FORM_SAVED_PAGE },    { ".mhtml", FORM_SAVED_PAGE },
};

static const char *const packed_ends[] = { ".gz", ".zst", ".bz2", ".xz" };

/* Does the name's `bytes` end in `end`, with something before it? */
static bool ends_in(const char *name, size_t bytes, const char *end)
{
    const size_t end_bytes = strlen(end);
    return bytes > end_bytes && !strncasecmp(name + bytes - end_bytes, end, end_bytes);
}

file_form files_form(const char *path)
{
    const char *const slash = strrchr(path, '/');
    const char *const name = slash ? slash + 1 : path;
    size_t bytes = strlen(name);
    for (size_t i = 0; i < sizeof packed_ends / sizeof *packed_ends; i++) {
        if (ends_in(name, bytes, packed_ends[i])) {
            bytes -= strlen(packed_ends[i]);
            break;
        }
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ends_in(name, bytes, ends[i].end))
            return ends[i].form;
    return FORM_UNKNOWN;
}

fig_status files_open(const char *const *paths, size_t paths_count, notices *told, files **out,
                      fig_error *err)
{
    *out = calloc(1, sizeof **out);
    if (!*out)
        return error_no_memory(err);
    (*out)->paths = paths;
    (*out)->paths_count = paths_count;
    (*out)->told = told;
    buf_init(&(*out)->path);
    return FIG_OK;
}

static void folder_clear(folder *f)
{
    free(f->names);
    free(f->sorted);
}

void files_free(files *walk)
{
    if (!walk)
        return;
    while (walk->depth)
        folder_clear(&walk->stack[--walk->depth]);
    buf_clear(&walk->path);
    free(walk);
}

static void leave_out(files *walk, const char *what, const char *mend)
{
    fig_error why;
    error_set(&why, FIG_BAD_INPUT, buf_string(&walk->path), what, mend);
    why.fault = FIG_FAULT_UNREADABLE;
    notices_left_out(walk->told, &why);
}

static void leave_out_io(files *walk, const char *doing, int errnum)
{
    fig_error why;
    error_io(&why, buf_string(&walk->path), doing, errnum);
    notices_left_out(walk->told, &why);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Read the names of `dir`, those that begin with a dot left aside. False when out of memory; a
 * reading error goes to `*errnum`. */
static bool read_names(DIR *dir, folder *out, int *errnum)
{
    buf names = BUF_EMPTY;
    for (const struct dirent *entry; errno = 0, (entry = readdir(dir)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        buf_append(&names, entry->d_name, strlen(entry->d_name) + 1);
        out->count++;
    }
    *errnum = errno;
    out->sorted = calloc(out->count + 1, sizeof *out->sorted);
    if (!out->sorted || buf_failed(&names)) {
        buf_clear(&names);
        return false;
    }
    out->names = names.data; /* of the folder from here on */
    char *at = out->names;
    for (size_t i = 0; at && i < out->count; i++, at += strlen(at) + 1)
        out->sorted[i] = at;
    qsort(out->sorted, out->count, sizeof *out->sorted, compare_names);
    return true;
}

/* What browsers call the folder of a page's pictures and frames, behind the page's own name. */
static const char *const beside_ends[] = { "_files",    ".files",     "-Dateien",  "_fichiers",
                                           "_archivos", "_ficheiros", "_arquivos", "_bestanden",
                                           "_file",     "-filer",     "_pliki",    "_elemei",
                                           "_soubory",  "_dosyalar" };
static const char *const page_ends[] = { ".html", ".htm", ".xhtml" };

/* Whether the folder at the walk's path was saved with a page that stands beside it. */
static bool is_beside_page(const files *walk)
{
    const char *const path = buf_string(&walk->path);
    struct stat facts;
    bool is = false;
    for (size_t i = 0; !is && i < sizeof beside_ends / sizeof *beside_ends; i++) {
        if (!ends_in(path, walk->path.bytes, beside_ends[i]))
            continue;
        for (size_t j = 0; !is && j < sizeof page_ends / sizeof *page_ends; j++) {
            buf page = BUF_EMPTY;
            buf_append(&page, path, walk->path.bytes - strlen(beside_ends[i]));
            buf_text(&page, page_ends[j]);
            is = !buf_failed(&page) && stat(page.data, &facts) == 0 && S_ISREG(facts.st_mode);
            buf_clear(&page);
        }
    }
    return is;
}

/* Go down into the folder at the walk's path. What cannot be read is told and passed over. */
static fig_status enter(files *walk, fig_error *err)
{
    if (walk->depth == DEPTH_MAX) {
        leave_out(walk, "the folders here are nested too deep", "name this folder by itself");
        return FIG_OK;
    }
    DIR *const dir = opendir(buf_string(&walk->path));
    if (!dir) {
        if (errno == ENOMEM)
            return error_no_memory(err);
        leave_out_io(walk, "open the folder", errno);
        return FIG_OK;
    }
    folder *const f = &walk->stack[walk->depth];
    int errnum = 0;
    *f = (folder){ 0 };
    const bool read = read_names(dir, f, &errnum);
    closedir(dir);
    if (read && errnum)
        leave_out_io(walk, "read all of the folder", errnum);
    if (walk->path.data[walk->path.bytes - 1] != '/')
        buf_byte(&walk->path, '/');
    if (!read || buf_failed(&walk->path)) {
        folder_clear(f);
        return error_no_memory(err);
    }
    f->path_bytes = walk->path.bytes;
    walk->depth++;
    return FIG_OK;
}

static void describe(files *walk, const struct stat *facts, file_found *out)
{
    out->path = buf_string(&walk->path);
    out->named = false;
    out->form = files_form(out->path);
    out->stream = !S_ISREG(facts->st_mode);
    out->bytes = out->stream ? 0 : (uint64_t)facts->st_size;
    out->modified_ns =
        out->stream ? 0 : (int64_t)facts->st_mtim.tv_sec * 1000000000 + facts->st_mtim.tv_nsec;
}

bool files_leads_out(const char *link, const char *below)
{
    char *const target = realpath(link, NULL), *const within = realpath(below, NULL);
    const size_t bytes = within ? strlen(within) : 0;
    const bool leads_out = !target || !within || strncmp(target, within, bytes) != 0 ||
                           (target[bytes] != '/' && (bytes == 0 || within[bytes - 1] != '/'));
    free(target);
    free(within);
    return leads_out;
}

/* Look at what stands at the walk's path inside a folder. `*found`: `out` is a file to read. */
static fig_status look(files *walk, file_found *out, bool *found, fig_error *err)
{
    const char *const path = buf_string(&walk->path);
    struct stat facts;
    *found = false;
    if (lstat(path, &facts)) {
        leave_out_io(walk, "look at this", errno);
        return FIG_OK;
    }
    if (S_ISDIR(facts.st_mode))
        return is_beside_page(walk) ? FIG_OK : enter(walk, err);
    const bool is_link = S_ISLNK(facts.st_mode);
    const bool is_wanted = files_form(path) != FORM_UNKNOWN;
    if (is_link && stat(path, &facts)) {
        if (is_wanted)
            leave_out_io(walk, "follow the link", errno);
        return FIG_OK;
    }
    if (is_link && S_ISDIR(facts.st_mode))
        return FIG_OK;
    if (is_link && is_wanted && files_leads_out(path, walk->paths[walk->next_path - 1])) {
        leave_out(walk, "is a link that leads out of the folder", "name it by itself to have it");
        return FIG_OK;
    }
    if (S_ISREG(facts.st_mode)) {
        *found = is_wanted;
        walk->told->passed_over += !is_wanted;
        describe(walk, &facts, out);
    } else {
        leave_out(walk,
                  S_ISFIFO(facts.st_mode)   ? "is a pipe, not a file"
                  : S_ISSOCK(facts.st_mode) ? "is a socket, not a file"
                                            : "is a device, not a file",
                  S_ISFIFO(facts.st_mode) ? "name it by itself to read from it" : NULL);
    }
    return FIG_OK;
}

/* The next path as it was named. */
static fig_status look_named(files *walk, const char *path, file_found *out, bool *found,
                             fig_error *err)
{
    struct stat facts;
    *found = false;
    buf_truncate(&walk->path);
    buf_text(&walk->path, path);
    if (buf_failed(&walk->path))
        return error_no_memory(err);
    if (!strcmp(path, "-")) {
        *out = (file_found){ .path = buf_string(&walk->path), .named = true, .stream = true };
        *found = true;
        return FIG_OK;
    }
    if (stat(path, &facts)) {
        fig_error why;
        if (errno == ENOENT) {
            error_set(&why, FIG_IO, path, "there is no such file or folder", NULL);
            why.fault = FIG_FAULT_MISSING;
        } else {
            error_io(&why, path, "look at this", errno);
        }
        notices_left_out(walk->told, &why);
        return FIG_OK;
    }
    if (S_ISDIR(facts.st_mode))
        return enter(walk, err);
    if (S_ISSOCK(facts.st_mode) || S_ISBLK(facts.st_mode)) {
        leave_out(walk,
                  S_ISSOCK(facts.st_mode) ? "is a socket, not a file" : "is a disk, not a file",
                  NULL);
        return FIG_OK;
    }
    describe(walk, &facts, out);
    out->named = *found = true;
    return FIG_OK;
}

fig_status files_next(files *walk, file_found *out, fig_error *err)
{
    fig_status status = FIG_OK;
    bool found = false;
    *out = (file_found){ 0 };
    while (status == FIG_OK && !found) {
        if (walk->depth == 0) {
            if (walk->next_path == walk->paths_count)
                return FIG_END;
            status = look_named(walk, walk->paths[walk->next_path++], out, &found, err);
            continue;
        }
        folder *const f = &walk->stack[walk->depth - 1];
        if (f->next == f->count) {
            folder_clear(f);
            walk->depth--;
            continue;
        }
        walk->path.bytes = f->path_bytes;
        buf_text(&walk->path, f->sorted[f->next++]);
        status = buf_failed(&walk->path) ? error_no_memory(err) : look(walk, out, &found, err);
    }
    return status;
}

fig_status files_total(const char *const *paths, size_t paths_count, uint64_t *bytes,
                       fig_error *err)
{
    notices untold = { 0 };
    files *walk = NULL;
    file_found found;
    *bytes = 0;
    fig_status status = files_open(paths, paths_count, &untold, &walk, err);
    while (status == FIG_OK && (status = files_next(walk, &found, err)) == FIG_OK)
        *bytes += found.bytes;
    files_free(walk);
    return status == FIG_END ? FIG_OK : status;
}

/* Append the parts of `path` to the absolute path in `out`. */
static void append_parts(const char *path, buf *out)
{
    while (*path) {
        const size_t bytes = strcspn(path, "/");
        if (bytes == 2 && !memcmp(path, "..", 2)) {
            while (out->bytes && out->data[--out->bytes] != '/')
                continue;
            if (out->data)
                out->data[out->bytes] = '\0';
        } else if (bytes && !(bytes == 1 && *path == '.')) {
            buf_byte(out, '/');
            buf_append(out, path, bytes);
        }
        path += bytes + (path[bytes] == '/');
    }
}

fig_status files_absolute(const char *path, buf *out, fig_error *err)
{
    buf_truncate(out);
    if (path[0] != '/') {
        char *const here =
            getcwd(NULL, 0); /* POSIX leaves NULL open; glibc, musl and BSD allocate */
        if (!here)
            return error_io(err, path, "find the current folder", errno);
        append_parts(here, out);
        free(here);
    }
    append_parts(path, out);
    if (!out->bytes)
        buf_byte(out, '/');
    return buf_failed(out) ? error_no_memory(err) : FIG_OK;
}

bool files_holder(buf *path)
{
    struct stat facts;
    while (path->bytes && stat(path->data, &facts)) {
        const char *const slash = strrchr(path->data, '/');
        if (errno != ENOTDIR || !slash)
            return false;
        path->bytes = (size_t)(slash - path->data);
        path->data[path->bytes] = '\0';
    }
    return path->bytes && !S_ISDIR(facts.st_mode);
}
