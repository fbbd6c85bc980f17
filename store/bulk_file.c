/* bulk_file.c - writing files, and what to say when that fails. */
#include "store/bulk_file.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BUFFER_BYTES = 256 << 10 };

fig_status bulk_file_failed(fig_error *err, const char *doing, int errnum)
{
    if (errnum == ENOSPC || errnum == EDQUOT)
        return error_set(err, FIG_IO, NULL, "the disk is full", "make room and build it again");
    if (errnum == EFBIG)
        return error_set(err, FIG_IO, NULL, "a file would be larger than the system allows",
                         "see 'ulimit -f'");
    return error_io(err, NULL, doing, errnum);
}

fig_status bulk_file_create(bulk_file *f, int folder_fd, const char *name, fig_error *err)
{
    *f = (bulk_file)BULK_FILE_CLOSED;
    f->buffer = malloc(BUFFER_BYTES);
    if (!f->buffer)
        return error_no_memory(err);
    f->fd = openat(folder_fd, name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (f->fd >= 0)
        return FIG_OK;
    const int errnum = errno;
    bulk_file_close(f);
    return bulk_file_failed(err, "make its files", errnum);
}

fig_status bulk_file_create_unnamed(bulk_file *f, int folder_fd, const char *name, fig_error *err)
{
    const fig_status status = bulk_file_create(f, folder_fd, name, err);
    if (status == FIG_OK)
        unlinkat(folder_fd, name, 0);
    return status;
}

static fig_status write_all(bulk_file *f, const unsigned char *data, size_t bytes, fig_error *err)
{
    while (bytes) {
        const ssize_t done = write(f->fd, data, bytes);
        if (done < 0 && errno != EINTR)
            return bulk_file_failed(err, "write its files", errno);
        if (done > 0) {
            data += done;
            bytes -= (size_t)done;
        }
    }
    return FIG_OK;
}

fig_status bulk_file_flush(bulk_file *f, fig_error *err)
{
    const fig_status status = write_all(f, f->buffer, f->used, err);
    f->used = 0;
    return status;
}

fig_status bulk_file_write(bulk_file *f, const void *data, size_t bytes, fig_error *err)
{
    f->bytes += bytes;
    if (bytes > BUFFER_BYTES - f->used) {
        const fig_status status = bulk_file_flush(f, err);
        if (status || bytes > BUFFER_BYTES)
            return status ? status : write_all(f, data, bytes, err);
    }
    memcpy(f->buffer + f->used, data, bytes);
    f->used += bytes;
    return FIG_OK;
}

fig_status bulk_file_sync(bulk_file *f, fig_error *err)
{
    const fig_status status = bulk_file_flush(f, err);
    if (status)
        return status;
    return fsync(f->fd) ? bulk_file_failed(err, "write its files to the disk", errno) : FIG_OK;
}

void bulk_file_close(bulk_file *f)
{
    if (f->fd >= 0)
        close(f->fd);
    free(f->buffer);
    *f = (bulk_file)BULK_FILE_CLOSED;
}
