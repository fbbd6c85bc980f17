/* version_file.c - the numbers of a version file, as far as the tables' roots go. */
#include "store/version_file.h"

#include "core/buf.h"
#include "store/bulk_version.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

enum {
    DEPTH_MAX =
        9, /* blocks between a root and its leaves: the library has room for 10 with the root */
    BLOCK_UNITS_MIN = 1, /* of 2,048 bytes */
    BLOCK_UNITS_MAX = 32,
    FILE_BYTES_MAX = 1 << 16
};

/* As put_root of bulk_version.c writes it; numbers and strings are spelled as ours. */
static bool is_sane_root(cursor *c)
{
    size_t list_bytes;
    const uint64_t block = cursor_uint(c), level = cursor_uint(c) >> 2;
    (void)cursor_uint(c); /* entries */
    const uint64_t units = cursor_uint(c);
    (void)cursor_uint(c); /* what is compressed */
    (void)cursor_string(c, &list_bytes);
    return !c->failed && block <= UINT32_MAX && level <= DEPTH_MAX && units >= BLOCK_UNITS_MIN &&
           units <= BLOCK_UNITS_MAX && !(units & (units - 1));
}

bool version_file_is_sane(const unsigned char *data, size_t bytes)
{
    if (!bulk_version_has_format(data, bytes))
        return true;
    const size_t begin = BULK_UUID_AT + BULK_UUID_BYTES;
    cursor c = cursor_of(data + begin, bytes - begin);
    (void)cursor_uint(&c); /* revision */
    for (int table = 0; table < BULK_TABLES_COUNT; table++)
        if (!is_sane_root(&c))
            return false;
    return true;
}

bool version_file_is_sane_in(const char *folder)
{
    unsigned char data[FILE_BYTES_MAX];
    char path[4096];
    size_t bytes = 0;
    ssize_t got = 1;
    const bool fits = (size_t)snprintf(path, sizeof path, "%s/iamglass", folder) < sizeof path;
    const int fd = fits ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0)
        return true;
    while (bytes < sizeof data && (got = read(fd, data + bytes, sizeof data - bytes)) > 0)
        bytes += (size_t)got;
    close(fd);
    return got < 0 || version_file_is_sane(data, bytes);
}
