/* content.h - whether two files are the same, by a hash of their bytes. */
#ifndef INDEXER_CONTENT_H
#define INDEXER_CONTENT_H

#include <stdbool.h>
#include <stdint.h>

/* False when it cannot be read: whoever reads it next says why. */
bool content_of_file(const char *path, uint64_t *hash);

#endif
