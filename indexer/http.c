/* http.c - HTTP's header, chunks, and gzip or deflate (zlib). */
#include "indexer/http.h"

#include "core/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <zlib.h>

static bool is_field(const char *line, size_t bytes, const char *name, const char **value,
                     size_t *value_bytes)
{
    const size_t need = strlen(name);
    if (bytes <= need || strncasecmp(line, name, need) || line[need] != ':')
        return false;
    *value = line + need + 1;
    *value_bytes = bytes - need - 1;
    while (*value_bytes && strchr(" \t", **value) && **value)
        ++*value, --*value_bytes;
    return true;
}

static bool begins(const char *text, size_t bytes, const char *with)
{
    return bytes >= strlen(with) && !strncasecmp(text, with, strlen(with));
}

static void read_field(http_answer *out, const char *line, size_t bytes)
{
    const char *value;
    size_t value_bytes;
    if (is_field(line, bytes, "Content-Type", &value, &value_bytes))
        snprintf(out->type, sizeof out->type, "%.*s",
                 (int)(value_bytes < HTTP_TYPE_BYTES ? value_bytes : HTTP_TYPE_BYTES - 1), value);
    else if (is_field(line, bytes, "Transfer-Encoding", &value, &value_bytes))
        out->chunked = begins(value, value_bytes, "chunked");
    else if (is_field(line, bytes, "Content-Encoding", &value, &value_bytes)) {
        out->packed = begins(value, value_bytes, "gzip") || begins(value, value_bytes, "x-gzip") ||
                      begins(value, value_bytes, "deflate");
        out->unknown_coding =
            !out->packed && value_bytes && !begins(value, value_bytes, "identity");
    }
}

bool http_read(const char *data, size_t bytes, http_answer *out)
{
    *out = (http_answer){ 0 };
    if (bytes < 12 || memcmp(data, "HTTP/", 5))
        return false;
    for (size_t at = 0, line_number = 0; at < bytes; line_number++) {
        const char *const line = data + at;
        const char *const newline = memchr(line, '\n', bytes - at);
        size_t line_bytes = newline ? (size_t)(newline - line) : bytes - at;
        at += line_bytes + (newline != NULL);
        if (line_bytes && line[line_bytes - 1] == '\r')
            line_bytes--;
        if (!line_bytes) {
            out->body = data + at;
            out->body_bytes = bytes - at;
            return true;
        }
        const char *const space = line_number ? NULL : memchr(line, ' ', line_bytes);
        if (space && line + line_bytes - space >= 4)
            out->status = (space[1] - '0') * 100 + (space[2] - '0') * 10 + (space[3] - '0');
        read_field(out, line, line_bytes);
    }
    return false;
}

/* ---- codings ----------------------------------------------------------------------------------
 */

/* "1a3;name=value\r\n" at `*at`; the place behind it to `*at`. */
static bool chunk_size(const char *data, size_t bytes, size_t *at, size_t *size)
{
    size_t digits = 0;
    *size = 0;
    for (; *at < bytes && digits < 8; ++*at, digits++) {
        static const char hex[] = "0123456789abcdef";
        const char *const digit = data[*at] ? strchr(hex, data[*at] | 0x20) : NULL;
        if (!digit)
            break;
        *size = *size * 16 + (size_t)(digit - hex);
    }
    const char *const newline = memchr(data + *at, '\n', bytes - *at);
    if (!digits || !newline || newline - (data + *at) > 256)
        return false;
    *at = (size_t)(newline - data) + 1;
    return true;
}

/* False when the content is not in chunks, or they are broken; `out` then has those before. */
static bool join_chunks(const char *data, size_t bytes, buf *out)
{
    for (size_t at = 0, size; chunk_size(data, bytes, &at, &size);) {
        if (!size)
            return true;
        if (size > bytes - at)
            return false;
        buf_append(out, data + at, size);
        at += size;
        if (at < bytes && data[at] == '\r')
            at++;
        if (at < bytes && data[at] == '\n')
            at++;
    }
    return false;
}

static bool looks_packed(const char *data, size_t bytes)
{
    const unsigned char *const s = (const unsigned char *)data;
    const bool is_gzip = bytes >= 2 && s[0] == 0x1f && s[1] == 0x8b;
    return is_gzip || (bytes >= 2 && (s[0] & 0x0f) == 8 && (s[0] << 8 | s[1]) % 31 == 0);
}

static fig_status unpack(const char *data, size_t bytes, size_t limit_bytes, buf *out,
                         fig_error *err)
{
    char block[16384];
    const size_t before = out->bytes;
    z_stream z = { .next_in = (Bytef *)data, .avail_in = (uInt)bytes };
    if (inflateInit2(&z, MAX_WBITS + 32) != Z_OK) /* gzip or zlib, as its beginning says */
        return error_no_memory(err);
    int got = Z_OK;
    while (got == Z_OK && out->bytes - before <= limit_bytes && !buf_failed(out)) {
        z.next_out = (Bytef *)block;
        z.avail_out = sizeof block;
        got = inflate(&z, Z_NO_FLUSH);
        buf_append(out, block, sizeof block - z.avail_out);
    }
    inflateEnd(&z);
    if (buf_failed(out) || got == Z_MEM_ERROR)
        return error_no_memory(err);
    if (out->bytes - before > limit_bytes)
        return error_format(err, FIG_TOO_LARGE, NULL, NULL,
                            "the record unpacks to more than %zu MiB", limit_bytes >> 20);
    return got == Z_STREAM_END
               ? FIG_OK
               : error_set(err, FIG_BAD_INPUT, NULL, "the record's packed content is broken", NULL);
}

fig_status http_body(const http_answer *answer, size_t limit_bytes, buf *out, fig_error *err)
{
    buf joined = BUF_EMPTY;
    const char *data = answer->body;
    size_t bytes = answer->body_bytes, at = 0, size;
    fig_status status = FIG_OK;
    if (answer->unknown_coding)
        return error_set(err, FIG_BAD_INPUT, NULL,
                         "the record's content is packed in a way that is not read", NULL);
    if (answer->chunked && chunk_size(data, bytes, &at, &size)) {
        if (!join_chunks(data, bytes, &joined))
            status = error_set(err, FIG_BAD_INPUT, NULL, "the record's chunks are broken", NULL);
        data = buf_string(&joined);
        bytes = joined.bytes;
    }
    if (buf_failed(&joined))
        status = error_no_memory(err);
    else if (status == FIG_OK && answer->packed && looks_packed(data, bytes))
        status = unpack(data, bytes, limit_bytes, out, err);
    else if (status == FIG_OK)
        buf_append(out, data, bytes);
    buf_clear(&joined);
    return status == FIG_OK && buf_failed(out) ? error_no_memory(err) : status;
}
