/* input.c - a file descriptor or another source, read in blocks, through libarchive where the bytes
 * are packed. */
#include "indexer/input.h"

#include "core/error.h"

#include <archive.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    BLOCK_BYTES = 256 << 10,
    PEEK_BYTES = 4096,
    MARK_BYTES = 10,         /* packed data is known by these */
    SKIP_BYTES_MAX = 1 << 30 /* of a line that is too long, before the input is given up */
};

struct input {
    int fd; /* -1 where `source` gives the bytes */
    bool own_fd;
    input_source *source;
    void *user;         /* of source */
    input_count *count; /* what is unpacked here, or NULL */
    void *count_user;
    bool ended;             /* nothing follows what `block` holds */
    struct archive *packed; /* NULL when the bytes are as they are */
    uint64_t bytes_read;
    size_t raw_bytes;  /* waiting in `raw`, not yet seen by libarchive */
    size_t begin, end; /* of what waits in `block` */
    buf where;
    fig_error failure; /* of `raw`'s reading, kept while libarchive is between */
    char raw[BLOCK_BYTES];
    char block[BLOCK_BYTES];
};

static fig_status fill_raw(input *in, char *to, size_t capacity, size_t *bytes, fig_error *err)
{
    ssize_t got;
    if (in->source) {
        const fig_status status = in->source(in->user, to, capacity, bytes, err);
        in->bytes_read += *bytes;
        return status;
    }
    do
        got = read(in->fd, to, capacity);
    while (got < 0 && errno == EINTR);
    *bytes = got > 0 ? (size_t)got : 0;
    in->bytes_read += *bytes;
    return got < 0 ? error_io(err, buf_string(&in->where), "read", errno) : FIG_OK;
}

static la_ssize_t give_raw(struct archive *archive, void *user, const void **data)
{
    input *const in = user;
    size_t bytes = in->raw_bytes;
    in->raw_bytes = 0;
    if (!bytes && fill_raw(in, in->raw, sizeof in->raw, &bytes, &in->failure)) {
        archive_set_error(archive, EIO, "%s", in->failure.what);
        return -1;
    }
    *data = in->raw;
    return (la_ssize_t)bytes;
}

static fig_status packed_failure(input *in, fig_error *err)
{
    if (in->failure.status) {
        if (err)
            *err = in->failure;
        return in->failure.status;
    }
    if (archive_errno(in->packed) == ENOMEM)
        return error_no_memory(err);
    const char *const why = archive_error_string(in->packed);
    return error_format(err, FIG_BAD_INPUT, buf_string(&in->where), NULL,
                        "the packed data is broken: %s", why ? why : "it ends too early");
}

static fig_status open_packed(input *in, fig_error *err)
{
    struct archive_entry *entry;
    in->packed = archive_read_new();
    if (!in->packed)
        return error_no_memory(err);
    if (archive_read_support_filter_gzip(in->packed) != ARCHIVE_OK ||
        archive_read_support_filter_zstd(in->packed) != ARCHIVE_OK ||
        archive_read_support_filter_bzip2(in->packed) != ARCHIVE_OK ||
        archive_read_support_filter_xz(in->packed) != ARCHIVE_OK ||
        archive_read_support_format_raw(in->packed) != ARCHIVE_OK ||
        archive_read_support_format_empty(in->packed) != ARCHIVE_OK ||
        archive_read_open(in->packed, in, NULL, give_raw, NULL) != ARCHIVE_OK)
        return packed_failure(in, err);
    const int header = archive_read_next_header(in->packed, &entry);
    in->ended = header == ARCHIVE_EOF;
    return header == ARCHIVE_OK || header == ARCHIVE_EOF ? FIG_OK : packed_failure(in, err);
}

static bool is_packed(const char *data, size_t bytes)
{
    static const struct {
        size_t at, bytes;
        const char *mark;
    } marks[] = {
        { 0, 2, "\x1f\x8b" },         /* gzip */
        { 0, 4, "\x28\xb5\x2f\xfd" }, /* zstd */
        { 0, 6, "\xfd\x37zXZ\0" },    /* xz */
        { 4, 6, "1AY&SY" },           /* bzip2: a block's */
        { 4, 6, "\x17rE8P\x90" },     /* bzip2: of nothing */
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (bytes >= marks[i].at + marks[i].bytes &&
            !memcmp(data + marks[i].at, marks[i].mark, marks[i].bytes))
            return marks[i].at == 0 || !memcmp(data, "BZh", 3);
    return false;
}

/* See what the first bytes are. `*out` is NULL when that fails. */
static fig_status begin(input *in, fig_status status, input **out, fig_error *err)
{
    /* enough to know packed data by, also when a pipe gives a byte at a time */
    for (size_t got = 1; status == FIG_OK && got && in->raw_bytes < MARK_BYTES;
         in->raw_bytes += got)
        status = fill_raw(in, in->raw + in->raw_bytes, sizeof in->raw - in->raw_bytes, &got, err);
    if (status == FIG_OK && is_packed(in->raw, in->raw_bytes))
        status = open_packed(in, err);
    if (status == FIG_OK && buf_failed(&in->where))
        status = error_no_memory(err);
    if (status != FIG_OK)
        input_close(in);
    else
        *out = in;
    return status;
}

static input *new_input(const char *where)
{
    input *const in = malloc(sizeof *in);
    if (!in)
        return NULL;
    memset(in, 0, offsetof(input, raw)); /* the blocks need no clearing, once for each file */
    in->fd = -1;
    buf_init(&in->where);
    buf_text(&in->where, where);
    return in;
}

fig_status input_open(const char *path, input **out, fig_error *err)
{
    *out = NULL;
    input *const in = new_input(path);
    if (!in)
        return error_no_memory(err);
    in->own_fd = strcmp(path, "-") != 0;
    in->fd = in->own_fd ? open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) : STDIN_FILENO;
    return begin(in, in->fd < 0 ? error_io(err, path, "open", errno) : FIG_OK, out, err);
}

fig_status input_open_source(input_source *source, void *user, const char *where, input **out,
                             fig_error *err)
{
    *out = NULL;
    input *const in = new_input(where);
    if (!in)
        return error_no_memory(err);
    in->source = source;
    in->user = user;
    return begin(in, FIG_OK, out, err);
}

void input_count_unpacked(input *in, input_count *count, void *user)
{
    in->count = count;
    in->count_user = user;
}

void input_close(input *in)
{
    if (!in)
        return;
    if (in->packed)
        archive_read_free(in->packed);
    if (in->own_fd && in->fd >= 0)
        close(in->fd);
    buf_clear(&in->where);
    free(in);
}

/* Add to what waits in the block, which has room. */
static fig_status fill(input *in, fig_error *err)
{
    char *const to = in->block + in->end;
    const size_t capacity = sizeof in->block - in->end;
    size_t got = 0;
    if (in->packed) {
        const la_ssize_t unpacked = archive_read_data(in->packed, to, capacity);
        if (unpacked < 0)
            return packed_failure(in, err);
        got = (size_t)unpacked;
        const fig_status status = in->count ? in->count(in->count_user, got, err) : FIG_OK;
        if (status)
            return status;
    } else if (in->raw_bytes) {
        /* only at the very beginning: the block is empty and as large as `raw` */
        got = in->raw_bytes;
        memcpy(to, in->raw, got);
        in->raw_bytes = 0;
    } else {
        const fig_status status = fill_raw(in, to, capacity, &got, err);
        if (status)
            return status;
    }
    in->end += got;
    in->ended = got == 0;
    return FIG_OK;
}

fig_status input_peek(input *in, const char **data, size_t *bytes, fig_error *err)
{
    fig_status status = FIG_OK;
    if (in->end - in->begin < PEEK_BYTES && in->begin) {
        memmove(in->block, in->block + in->begin, in->end - in->begin);
        in->end -= in->begin;
        in->begin = 0;
    }
    while (status == FIG_OK && !in->ended && in->end - in->begin < PEEK_BYTES)
        status = fill(in, err);
    *data = in->block + in->begin;
    *bytes = in->end - in->begin;
    return status;
}

/* Make sure something waits in the block, unless the input has ended. */
static fig_status refill(input *in, fig_error *err)
{
    if (in->begin < in->end || in->ended)
        return FIG_OK;
    in->begin = in->end = 0;
    return fill(in, err);
}

fig_status input_block(input *in, const char **data, size_t *bytes, fig_error *err)
{
    const fig_status status = refill(in, err);
    *data = in->block + in->begin;
    *bytes = in->end - in->begin;
    in->begin = in->end;
    return status;
}

bool input_can_seek(const input *in)
{
    return in->own_fd && !in->packed && lseek(in->fd, 0, SEEK_CUR) >= 0;
}

fig_status input_seek(input *in, int64_t offset, int whence, int64_t *at, fig_error *err)
{
    *at = lseek(in->fd, offset, whence);
    if (*at < 0)
        return error_io(err, buf_string(&in->where), "read", errno);
    in->begin = in->end = in->raw_bytes = 0;
    in->ended = false;
    in->bytes_read = (uint64_t)*at;
    return FIG_OK;
}

fig_status input_line(input *in, size_t limit_bytes, buf *line, fig_error *err)
{
    uint64_t line_bytes = 0;
    bool has_end = false;
    buf_truncate(line);
    while (!has_end) {
        const fig_status status = refill(in, err);
        if (status)
            return status;
        if (in->begin == in->end)
            break;
        const char *const at = in->block + in->begin;
        const char *const newline = memchr(at, '\n', in->end - in->begin);
        const size_t bytes = newline ? (size_t)(newline - at) : in->end - in->begin;
        has_end = newline != NULL;
        line_bytes += bytes;
        if (line_bytes <= limit_bytes)
            buf_append(line, at, bytes);
        in->begin += bytes + (has_end ? 1 : 0);
        if (line_bytes > SKIP_BYTES_MAX) {
            in->begin = in->end;
            in->ended = has_end = true;
        }
    }
    if (line_bytes > limit_bytes) {
        buf_clear(line); /* gives back what was held for it */
        return error_format(err, FIG_TOO_LARGE, buf_string(&in->where), NULL,
                            "the line is longer than %zu MiB", limit_bytes >> 20);
    }
    if (buf_failed(line))
        return error_no_memory(err);
    if (!has_end && !line_bytes)
        return FIG_END;
    if (line->bytes && line->data[line->bytes - 1] == '\r')
        line->data[--line->bytes] = '\0';
    return FIG_OK;
}

fig_status input_take(input *in, uint64_t bytes, buf *out, uint64_t *taken, fig_error *err)
{
    *taken = 0;
    while (*taken < bytes) {
        const fig_status status = refill(in, err);
        if (status)
            return status;
        const uint64_t wanted = bytes - *taken;
        size_t step = in->end - in->begin;
        if (!step)
            break;
        if (step > wanted)
            step = (size_t)wanted;
        if (out)
            buf_append(out, in->block + in->begin, step);
        in->begin += step;
        *taken += step;
    }
    return out && buf_failed(out) ? error_no_memory(err) : FIG_OK;
}

fig_status input_rest(input *in, size_t limit_bytes, buf *out, fig_error *err)
{
    size_t taken = 0;
    for (;;) {
        const fig_status status = refill(in, err);
        if (status)
            return status;
        if (in->begin == in->end)
            return buf_failed(out) ? error_no_memory(err) : FIG_OK;
        const size_t bytes = in->end - in->begin;
        if (bytes > limit_bytes - taken)
            return error_format(err, FIG_TOO_LARGE, buf_string(&in->where), NULL,
                                "is larger than %zu MiB", limit_bytes >> 20);
        taken += bytes;
        buf_append(out, in->block + in->begin, bytes);
        in->begin = in->end;
    }
}

uint64_t input_bytes_read(const input *in)
{
    return in->bytes_read;
}
