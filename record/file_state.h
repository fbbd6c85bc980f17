/* file_state.h - what an index remembers of a file it read: enough to skip it unread when it has
 * not changed, and to find its articles when it is gone. One entry of the store's metadata a file.
 */
#ifndef RECORD_FILE_STATE_H
#define RECORD_FILE_STATE_H

#include "core/buf.h"

typedef struct file_state {
    uint64_t bytes;
    int64_t modified_ns; /* since 1970 */
    uint64_t settings;   /* hash of the options that change what is read from it */
    uint64_t content;    /* hash of its bytes */
    uint64_t articles;   /* read from it */
    bool complete;       /* nothing of it was left out: need not be read again unchanged */
    bool settled;        /* it was old enough for `modified_ns` to tell of the next change */
    bool leftover;       /* it has articles that are in it no more, as nobody asked to prune */
    size_t named_bytes;  /* of its path as it was named: how the paths of its articles begin */
    const char *path;    /* absolute; lent by the bytes read, not NUL-terminated */
    size_t path_bytes;
} file_state;

void file_state_write(const file_state *s, buf *out);
/* False when the bytes are none of file_state_write's. */
bool file_state_read(const char *data, size_t bytes, file_state *out);

#endif
