/* file_state.c - a file's state as bytes. */
#include "record/file_state.h"

enum { STATE_VERSION = 1 };

void file_state_write(const file_state *s, buf *out)
{
    buf_uint(out, STATE_VERSION);
    buf_uint(out, s->bytes);
    buf_uint(out, (uint64_t)s->modified_ns);
    buf_uint(out, s->settings);
    buf_uint(out, s->articles);
    buf_byte(out, s->complete ? 1 : 0);
    buf_string_counted(out, s->path, s->path_bytes);
}

bool file_state_read(const char *data, size_t bytes, file_state *out)
{
    cursor in = cursor_of(data, bytes);
    const uint64_t version = cursor_uint(&in);
    out->bytes = cursor_uint(&in);
    out->modified_ns = (int64_t)cursor_uint(&in);
    out->settings = cursor_uint(&in);
    out->articles = cursor_uint(&in);
    out->complete = cursor_uint(&in) == 1;
    out->path = cursor_string(&in, &out->path_bytes);
    return !in.failed && version == STATE_VERSION;
}
