/* version_file.h - the file "iamglass" of a store: where the root of each table is and how deep the
 * table. The library believes it, and a depth or a size of blocks that none of its tables can have
 * makes it write outside its memory. */
#ifndef STORE_VERSION_FILE_H
#define STORE_VERSION_FILE_H

#include <stdbool.h>
#include <stddef.h>

/* False when the library cannot be let near a store whose version file has these bytes. What else
 * may be wrong with them, another format above all, it finds and tells by itself. */
bool version_file_is_sane(const unsigned char *data, size_t bytes);
/* The same of the file in this folder; true when it cannot be read. */
bool version_file_is_sane_in(const char *folder);

#endif
