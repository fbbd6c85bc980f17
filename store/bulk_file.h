/* bulk_file.h - a file that is written from its beginning to its end, in large pieces. */
#ifndef STORE_BULK_FILE_H
#define STORE_BULK_FILE_H

#include "figtrail.h"

#include <stddef.h>
#include <stdint.h>

typedef struct bulk_file {
    int fd; /* -1 = not open */
    unsigned char *buffer;
    size_t used;
    uint64_t bytes; /* all that was written, the buffer included */
} bulk_file;
#define BULK_FILE_CLOSED                                                                           \
    {                                                                                              \
        -1, NULL, 0, 0                                                                             \
    }

/* Make `name` in the folder, or empty it. */
fig_status bulk_file_create(bulk_file *f, int folder_fd, const char *name, fig_error *err);
/* Make a file without a name: gone when it is closed, however that comes about. */
fig_status bulk_file_create_unnamed(bulk_file *f, int folder_fd, const char *name, fig_error *err);
fig_status bulk_file_write(bulk_file *f, const void *data, size_t bytes, fig_error *err);
/* What was written is in the file, for pread. */
fig_status bulk_file_flush(bulk_file *f, fig_error *err);
/* ... and on the disk. */
fig_status bulk_file_sync(bulk_file *f, fig_error *err);
void bulk_file_close(bulk_file *f); /* drops what was not flushed; may be closed already */

/* FIG_IO, FIG_NO_MEMORY, with the words for `errnum`. */
fig_status bulk_file_failed(fig_error *err, const char *doing, int errnum);

#endif
