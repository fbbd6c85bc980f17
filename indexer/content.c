/* content.c - reads a file through once; what reads it next finds it in the system's memory. */
#include "indexer/content.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <xxhash.h>

enum { BLOCK_BYTES = 1 << 17 };

bool content_of_file(const char *path, uint64_t *hash)
{
    const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    char *const block = fd >= 0 ? malloc(BLOCK_BYTES) : NULL;
    XXH3_state_t *const state = block ? XXH3_createState() : NULL;
    ssize_t got = -1;
    if (state) {
        XXH3_64bits_reset(state);
        do {
            got = read(fd, block, BLOCK_BYTES);
            if (got > 0)
                XXH3_64bits_update(state, block, (size_t)got);
        } while (got > 0 || (got < 0 && errno == EINTR));
        *hash = XXH3_64bits_digest(state);
    }
    XXH3_freeState(state);
    free(block);
    if (fd >= 0)
        close(fd);
    return got == 0;
}
