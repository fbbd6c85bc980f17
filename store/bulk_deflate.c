/* bulk_deflate.c - the one place of the store that knows zlib. */
#include "store/bulk_deflate.h"

#define ZLIB_CONST /* it does not write to what it reads */
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

enum { WINDOW_BITS = 15, MEMORY_LEVEL = 9 };

struct bulk_deflater {
    z_stream stream;
    unsigned char *out;
    size_t capacity;
};

bulk_deflater *bulk_deflater_new(int level)
{
    bulk_deflater *const d = calloc(1, sizeof *d);
    if (d && deflateInit2(&d->stream, level, Z_DEFLATED, -WINDOW_BITS, MEMORY_LEVEL,
                          Z_DEFAULT_STRATEGY) != Z_OK) {
        free(d);
        return NULL;
    }
    return d;
}

void bulk_deflater_free(bulk_deflater *d)
{
    if (!d)
        return;
    deflateEnd(&d->stream);
    free(d->out);
    free(d);
}

const unsigned char *bulk_deflater_pack(bulk_deflater *d, const void *data, size_t bytes,
                                        size_t *packed_bytes)
{
    *packed_bytes = 0;
    if (bytes < 2 || bytes > UINT_MAX || deflateReset(&d->stream) != Z_OK)
        return NULL;
    if (d->capacity < bytes) { /* without room it stays as it is, which is valid as well */
        free(d->out);
        d->out = malloc(bytes);
        d->capacity = d->out ? bytes : 0;
        if (!d->out)
            return NULL;
    }
    d->stream.next_in = data;
    d->stream.avail_in = (uInt)bytes;
    d->stream.next_out = d->out;
    d->stream.avail_out = (uInt)(bytes - 1);
    if (deflate(&d->stream, Z_FINISH) != Z_STREAM_END)
        return NULL;
    *packed_bytes = bytes - 1 - d->stream.avail_out;
    return d->out;
}
