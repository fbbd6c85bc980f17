/* sketches.c - what does not stay in memory is appended to a file, and read again through a window
 * that moves over it. */
#include "indexer/sketches.h"

#include "core/buf.h"
#include "core/error.h"
#include "store/bulk_file.h"
#include "store/bulk_folder.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    KEPT_BYTES = 1 << 20, /* before the first goes to the file: some 10,000 articles */
    WINDOW_BYTES = 128 << 10
};

struct sketches {
    char *folder;
    buf kept;       /* those that came first */
    bulk_file rest; /* the others; closed as long as there are none */
    bool flushed;
    uint64_t window_at;
    size_t window_bytes;
    unsigned char *window; /* of the file; NULL until it is read */
};

sketches *sketches_new(const char *folder)
{
    sketches *const s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->rest = (bulk_file)BULK_FILE_CLOSED;
    s->folder = strdup(folder);
    if (s->folder)
        return s;
    free(s);
    return NULL;
}

void sketches_clear(sketches *s)
{
    buf_clear(&s->kept);
    bulk_file_close(&s->rest);
    free(s->window);
    s->window = NULL;
    s->window_at = s->window_bytes = 0;
    s->flushed = false;
}

void sketches_free(sketches *s)
{
    if (!s)
        return;
    sketches_clear(s);
    free(s->folder);
    free(s);
}

static fig_status make_file(sketches *s, fig_error *err)
{
    const int folder = open(s->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return error_io(err, NULL, "open its folder", errno);
    const fig_status status = bulk_file_create_unnamed(&s->rest, folder, BULK_SKETCHES, err);
    close(folder);
    return status;
}

fig_status sketches_add(sketches *s, store_bytes packed, uint64_t *at, fig_error *err)
{
    assert(packed.bytes <= SKETCH_BYTES_MAX);
    if (s->rest.fd < 0 && s->kept.bytes + packed.bytes <= KEPT_BYTES) {
        *at = s->kept.bytes;
        buf_append(&s->kept, packed.data, packed.bytes);
        return buf_failed(&s->kept) ? error_no_memory(err) : FIG_OK;
    }
    const fig_status status = s->rest.fd < 0 ? make_file(s, err) : FIG_OK;
    if (status)
        return status;
    *at = s->kept.bytes + s->rest.bytes;
    s->flushed = false;
    return packed.bytes ? bulk_file_write(&s->rest, packed.data, packed.bytes, err) : FIG_OK;
}

/* Bring the window to `at` of the file, where `bytes` of it are. */
static fig_status move_window(sketches *s, uint64_t at, size_t bytes, fig_error *err)
{
    fig_status status = FIG_OK;
    if (!s->flushed)
        status = bulk_file_flush(&s->rest, err);
    if (status)
        return status;
    s->flushed = true;
    if (!s->window && !(s->window = malloc(WINDOW_BYTES)))
        return error_no_memory(err);
    s->window_at = at;
    s->window_bytes = 0;
    while (s->window_bytes < bytes) {
        const ssize_t got = pread(s->rest.fd, s->window + s->window_bytes,
                                  WINDOW_BYTES - s->window_bytes, (off_t)(at + s->window_bytes));
        if (got == 0 || (got < 0 && errno != EINTR))
            return bulk_file_failed(err, "read its temporary file", got ? errno : EIO);
        s->window_bytes += got > 0 ? (size_t)got : 0;
    }
    return FIG_OK;
}

fig_status sketches_read(sketches *s, uint64_t at, size_t bytes, unsigned char out[SKETCH_BYTES_MAX],
                         fig_error *err)
{
    assert(bytes <= SKETCH_BYTES_MAX);
    if (!bytes)
        return FIG_OK;
    if (at < s->kept.bytes) {
        memcpy(out, s->kept.data + at, bytes);
        return FIG_OK;
    }
    at -= s->kept.bytes;
    const bool is_there =
        s->flushed && at >= s->window_at && at + bytes <= s->window_at + s->window_bytes;
    const fig_status status = is_there ? FIG_OK : move_window(s, at, bytes, err);
    if (status == FIG_OK)
        memcpy(out, s->window + (at - s->window_at), bytes);
    return status;
}
