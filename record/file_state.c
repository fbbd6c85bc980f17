/* file_state.c - a file's state as bytes. */
#include "record/file_state.h"

#include <xxhash.h>

enum { STATE_VERSION = 3, COMPLETE = 1, SETTLED = 2, LEFTOVER = 4, CHECK_BYTES = 4 };

static uint32_t check_of(const char *data, size_t bytes)
{
    return (uint32_t)XXH3_64bits(data, bytes);
}

void file_state_write(const file_state *s, buf *out)
{
    const size_t begin = out->bytes;
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
    if (buf_failed(out))
        return;
    const uint32_t check = check_of(out->data + begin, out->bytes - begin);
    for (unsigned i = 0; i < CHECK_BYTES; i++)
        buf_byte(out, (char)(check >> (8 * i)));
}

bool file_state_read(const char *data, size_t bytes, file_state *out)
{
    *out = (file_state){ 0 };
    if (bytes <= CHECK_BYTES)
        return false;
    bytes -= CHECK_BYTES;
    uint32_t check = 0;
    for (unsigned i = 0; i < CHECK_BYTES; i++)
        check |= (uint32_t)(unsigned char)data[bytes + i] << (8 * i);
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
    return !in.failed && version == STATE_VERSION && check == check_of(data, bytes);
}
