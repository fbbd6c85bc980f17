/* unpacker.c - archives through libarchive: a stack of them, the innermost being read. */
#include "indexer/unpacker.h"

#include "core/error.h"
#include "indexer/package.h"
#include "stem/utf8.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    DEPTH_MAX = 2,
    TAR_BLOCK_BYTES = 512,
    TAR_SUM_AT = 148,
    TAR_SUM_BYTES = 8,
    DRAIN_BYTES = 64 << 10
};

/* Text packs to a third or a tenth, the most alike of pages to a hundredth. */
const unpacker_limits unpacker_defaults = {
    .files = 10000000, .bytes = (uint64_t)1 << 40, .ratio = 250, .ratio_free_bytes = 64 << 20
};

typedef struct level { /* one archive */
    unpacker *all;
    input *in; /* its bytes */
    struct archive *archive;
    bool seeks;        /* it passes over files without unpacking them */
    bool broken;       /* nothing more can be read from it */
    bool entered;      /* a file of it is at hand, its rest not yet passed over */
    size_t path_bytes; /* of the unpacker's path, without a "/" */
    uint64_t files;    /* found in it */
    fig_error failure; /* of `in`, kept while libarchive is between */
} level;

struct unpacker {
    const unpacker_limits *limits;
    notices *told;
    level levels[DEPTH_MAX];
    size_t depth;
    buf path;              /* of the file at hand */
    uint64_t bytes, files; /* unpacked so far */
    bool exceeded;         /* the limits: nothing more comes */
};

/* ---- what is an archive ------------------------------------------------------------------- */

/* The sum of its bytes that a tar's first block has in octal digits. */
static bool is_tar(const unsigned char *block)
{
    unsigned long sum = 0, written = 0;
    for (size_t i = 0; i < TAR_BLOCK_BYTES; i++)
        sum += i >= TAR_SUM_AT && i < TAR_SUM_AT + TAR_SUM_BYTES ? ' ' : block[i];
    const unsigned char *at = block + TAR_SUM_AT, *const end = at + TAR_SUM_BYTES;
    while (at < end && *at == ' ')
        at++;
    for (; at < end && *at >= '0' && *at <= '7'; at++)
        written = written * 8 + (unsigned long)(*at - '0');
    return written == sum && block[0] != '\0';
}

bool unpacker_is_archive(file_form by_name, const char *data, size_t bytes)
{
    if (by_name == FORM_OFFICE || by_name == FORM_EPUB || package_form(data, bytes) != FORM_UNKNOWN)
        return false;
    if (by_name == FORM_ARCHIVE)
        return true;
    if (bytes >= 4 && (!memcmp(data, "PK\3\4", 4) || !memcmp(data, "PK\5\6", 4)))
        return true;
    return bytes >= TAR_BLOCK_BYTES && is_tar((const unsigned char *)data);
}

/* ---- messages ------------------------------------------------------------------------------- */

/* About the file at hand, or about the archive when the path was cut back to that. */
static void tell(unpacker *u, fig_status status, const char *what, const char *mend)
{
    fig_error why;
    error_set(&why, status, buf_string(&u->path), what, mend);
    notices_left_out(u->told, &why);
}

static void cut_path(unpacker *u, size_t bytes)
{
    if (u->path.bytes > bytes) {
        u->path.bytes = bytes;
        u->path.data[bytes] = '\0';
    }
}

/* Put why the archive could not be read to the message's `what`, after what is there. */
static void add_reason(const level *l, fig_error *err)
{
    const char *why = l->failure.status ? l->failure.what : archive_error_string(l->archive);
    if (!why)
        why = "it ends too early";
    const size_t bytes = strlen(err->what);
    snprintf(err->what + bytes, sizeof err->what - bytes, ": %.*s", (int)strcspn(why, "\n"), why);
}

static void tell_broken(unpacker *u, const level *l)
{
    fig_error why;
    cut_path(u, l->path_bytes);
    if (l->files)
        error_format(&why, FIG_BAD_INPUT, buf_string(&u->path), NULL,
                     "the archive is broken after %" PRIu64 " of its files", l->files);
    else
        error_set(&why, FIG_BAD_INPUT, buf_string(&u->path), "is no archive that can be read",
                  "zip and tar are read");
    add_reason(l, &why);
    notices_left_out(u->told, &why);
}

/* ---- bytes ---------------------------------------------------------------------------------- */

/* Count what was unpacked. False once the limits are exceeded. */
static bool count_bytes(unpacker *u, size_t bytes)
{
    const unpacker_limits *const most = u->limits;
    u->bytes += bytes;
    u->exceeded =
        u->exceeded || u->bytes > most->bytes ||
        (u->bytes > most->ratio_free_bytes && u->bytes / most->ratio > unpacker_bytes_read(u));
    return !u->exceeded;
}

static la_ssize_t give_block(struct archive *archive, void *user, const void **data)
{
    level *const l = user;
    const char *block;
    size_t bytes;
    if (input_block(l->in, &block, &bytes, &l->failure)) {
        archive_set_error(archive, EIO, "%s", l->failure.what);
        return -1;
    }
    *data = block;
    return (la_ssize_t)bytes;
}

static la_int64_t seek_block(struct archive *archive, void *user, la_int64_t offset, int whence)
{
    level *const l = user;
    int64_t at;
    if (input_seek(l->in, offset, whence, &at, &l->failure)) {
        archive_set_error(archive, EIO, "%s", l->failure.what);
        return ARCHIVE_FATAL;
    }
    return at;
}

static fig_status too_much(fig_error *err)
{
    return error_set(err, FIG_BAD_INPUT, NULL, "is in an archive that unpacks to too much", NULL);
}

/* An input_source: the file at hand. */
static fig_status give_file(void *user, char *to, size_t capacity, size_t *bytes, fig_error *err)
{
    level *const l = user;
    const la_ssize_t got = archive_read_data(l->archive, to, capacity);
    *bytes = got > 0 ? (size_t)got : 0;
    if (got < 0) {
        error_set(err, FIG_BAD_INPUT, NULL, "the packed data is broken", NULL);
        add_reason(l, err);
        l->broken = got == ARCHIVE_FATAL;
        return FIG_BAD_INPUT;
    }
    return count_bytes(l->all, *bytes) ? FIG_OK : too_much(err);
}

/* An input_count: what a packed file in the archive becomes is unpacked from the archive too. */
static fig_status count_file(void *user, size_t bytes, fig_error *err)
{
    level *const l = user;
    return count_bytes(l->all, bytes) ? FIG_OK : too_much(err);
}

/* Pass over what is left of the file at hand; all that has to be unpacked for it counts. */
static void pass_over(level *l)
{
    char unwanted[DRAIN_BYTES];
    la_ssize_t got = l->entered && !l->seeks;
    while (got > 0 && !l->all->exceeded) {
        got = archive_read_data(l->archive, unwanted, sizeof unwanted);
        count_bytes(l->all, got > 0 ? (size_t)got : 0);
    }
    l->entered = false;
}

/* ---- levels --------------------------------------------------------------------------------- */

static void pop(unpacker *u)
{
    level *const l = &u->levels[--u->depth];
    archive_read_free(l->archive);
    input_close(l->in);
}

/* Begin the archive at the unpacker's path. Takes `in`. */
static fig_status push(unpacker *u, input *in, fig_error *err)
{
    level *const l = &u->levels[u->depth];
    *l = (level){ .all = u, .in = in, .path_bytes = u->path.bytes };
    l->archive = archive_read_new();
    if (!l->archive || archive_read_support_format_zip(l->archive) != ARCHIVE_OK ||
        archive_read_support_format_tar(l->archive) != ARCHIVE_OK) {
        archive_read_free(l->archive);
        input_close(in);
        return error_no_memory(err);
    }
    u->depth++;
    l->seeks = input_can_seek(in);
    archive_read_set_callback_data(l->archive, l);
    archive_read_set_read_callback(l->archive, give_block);
    if (l->seeks)
        archive_read_set_seek_callback(l->archive, seek_block);
    if (archive_read_open1(l->archive) != ARCHIVE_OK) {
        tell_broken(u, l);
        pop(u);
    }
    return FIG_OK;
}

fig_status unpacker_open(input *in, const char *path, const unpacker_limits *limits, notices *told,
                         unpacker **out, fig_error *err)
{
    *out = NULL;
    unpacker *const u = calloc(1, sizeof *u);
    if (!u) {
        input_close(in);
        return error_no_memory(err);
    }
    u->limits = limits;
    u->told = told;
    buf_init(&u->path);
    buf_text(&u->path, path);
    const fig_status status = push(u, in, err);
    if (status)
        unpacker_free(u);
    else
        *out = u;
    return status;
}

void unpacker_free(unpacker *u)
{
    if (!u)
        return;
    while (u->depth)
        pop(u);
    buf_clear(&u->path);
    free(u);
}

uint64_t unpacker_bytes_read(const unpacker *u)
{
    return u->depth ? input_bytes_read(u->levels[0].in) : 0;
}

/* ---- files ---------------------------------------------------------------------------------- */

/* Append the parts of the name, as they would be in a folder: no "..", which leads out of it.
 * False when one begins with a dot. */
static bool append_name(unpacker *u, const char *name)
{
    bool hidden = false;
    while (*name) {
        const size_t bytes = strcspn(name, "/");
        const bool dots = (bytes == 1 && name[0] == '.') || (bytes == 2 && !memcmp(name, "..", 2));
        if (bytes && !dots) {
            hidden = hidden || name[0] == '.';
            buf_byte(&u->path, '/');
            utf8_repair(name, bytes, &u->path);
        }
        name += bytes + (name[bytes] == '/');
    }
    return !hidden;
}

/* Put the path of `entry` together. Whether it is a file that is wanted. */
static bool is_wanted(unpacker *u, const level *l, struct archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    cut_path(u, l->path_bytes);
    return name && append_name(u, name) && archive_entry_filetype(entry) == AE_IFREG &&
           !archive_entry_hardlink(entry) && files_form(buf_string(&u->path)) != FORM_UNKNOWN;
}

/* Open the wanted file at hand, or begin it when it is an archive: then `out->in` is NULL. */
static fig_status enter(unpacker *u, level *l, unpacked *out, fig_error *err)
{
    fig_error why;
    const char *data;
    size_t bytes = 0;
    out->path = buf_string(&u->path);
    out->form = files_form(out->path);
    fig_status status = input_open_source(give_file, l, out->path, &out->in, &why);
    if (status == FIG_OK) {
        input_count_unpacked(out->in, count_file, l);
        status = input_peek(out->in, &data, &bytes, &why);
    }
    const bool is_archive = status == FIG_OK && unpacker_is_archive(out->form, data, bytes);
    if (status == FIG_OK && !is_archive)
        return FIG_OK;
    input *const in = out->in;
    out->in = NULL;
    if (is_archive && u->depth < DEPTH_MAX)
        return push(u, in, err);
    input_close(in);
    if (status == FIG_NO_MEMORY)
        return error_no_memory(err);
    if (is_archive)
        tell(u, FIG_BAD_INPUT, "is an archive in an archive in an archive",
             "unpack the outermost and name its folder");
    else
        tell(u, status, why.what, why.mend);
    return FIG_OK;
}

static void tell_exceeded(unpacker *u)
{
    cut_path(u, u->levels[0].path_bytes);
    tell(u, FIG_TOO_LARGE,
         u->files > u->limits->files ? "the rest is left out: the archive has too many files"
                                     : "the rest is left out: the archive unpacks to too much",
         "if that is no mistake, unpack it and name its folder");
}

/* The next file of the innermost archive, or one step towards it. */
static fig_status step(unpacker *u, unpacked *out, fig_error *err)
{
    level *const l = &u->levels[u->depth - 1];
    struct archive_entry *entry;
    pass_over(l);
    if (u->exceeded) {
        tell_exceeded(u);
        while (u->depth)
            pop(u);
        return FIG_OK;
    }
    const int header = l->broken ? ARCHIVE_FATAL : archive_read_next_header(l->archive, &entry);
    if (header != ARCHIVE_OK && header != ARCHIVE_WARN) {
        if (header == ARCHIVE_RETRY)
            return FIG_OK;
        if (header != ARCHIVE_EOF)
            tell_broken(u, l);
        pop(u);
        return FIG_OK;
    }
    l->files++;
    u->exceeded = ++u->files > u->limits->files;
    if (u->exceeded)
        return FIG_OK;
    const bool encrypted = archive_entry_is_encrypted(entry);
    l->entered = !encrypted; /* libarchive passes over what it cannot decrypt */
    if (!is_wanted(u, l, entry))
        return buf_failed(&u->path) ? error_no_memory(err) : FIG_OK;
    if (!encrypted)
        return buf_failed(&u->path) ? error_no_memory(err) : enter(u, l, out, err);
    tell(u, FIG_BAD_INPUT, "is encrypted", "unpack the archive and name its folder");
    return FIG_OK;
}

fig_status unpacker_next(unpacker *u, unpacked *out, fig_error *err)
{
    fig_status status = FIG_OK;
    *out = (unpacked){ 0 };
    while (status == FIG_OK && !out->in && u->depth)
        status = step(u, out, err);
    return status != FIG_OK || out->in ? status : FIG_END;
}
