/* file_state.c - a file's state as bytes. */
#include "record/file_state.h"

enum { STATE_VERSION = 2, COMPLETE = 1, SETTLED = 2, LEFTOVER = 4 };

void file_state_write(const file_state *s, buf *out)
{
    buf_uint(out, STATE_VERSION);
    buf_uint(out, s->bytes);
    buf_uint(out, (uint64_t)s->modified_ns);
    buf_uint(out, s->settings);
    buf_uint(out, s->content);
    buf_uint(out, s->articles);
    buf_byte(out, (char)((s->complete ? COMPLETE : 0) | (s->settled ? SETTLED : 0) |
                         (s->leftover ? LEFTOVER : 0)));
    buf_uint(out, s->named_bytes);
    buf_string_counted(out, s->path, s->path_bytes);
}

bool file_state_read(const char *data, size_t bytes, file_state *out)
{
    cursor in = cursor_of(data, bytes);
    const uint64_t version = cursor_uint(&in);
    out->bytes = cursor_uint(&in);
    out->modified_ns = (int64_t)cursor_uint(&in);
    out->settings = cursor_uint(&in);
    out->content = cursor_uint(&in);
    out->articles = cursor_uint(&in);
    const uint64_t flags = cursor_uint(&in);
    out->complete = flags & COMPLETE;
    out->settled = flags & SETTLED;
    out->leftover = flags & LEFTOVER;
    out->named_bytes = (size_t)cursor_uint(&in);
    out->path = cursor_string(&in, &out->path_bytes);
    return !in.failed && version == STATE_VERSION;
}
