/* bulk_version.h - the file that makes a folder a store: its format, its tables' roots, its
 * statistics. */
#ifndef STORE_BULK_VERSION_H
#define STORE_BULK_VERSION_H

#include "store/bulk_folder.h"
#include "store/bulk_postlist.h"
#include "store/bulk_table.h"

/* In the order of the file; the last two are never filled here. */
typedef enum bulk_table_id {
    BULK_POSTINGS,
    BULK_DATA,
    BULK_TERM_LISTS,
    BULK_POSITIONS,
    BULK_SPELLINGS,
    BULK_SYNONYMS,
    BULK_TABLES_COUNT
} bulk_table_id;

enum { BULK_VERSION_BYTES_MAX = 512, BULK_UUID_AT = 16, BULK_UUID_BYTES = 16 };
/* Above so many bytes the library compresses what is put into a table; 0 = never. */
unsigned bulk_deflate_above_bytes(bulk_table_id table);

/* Are the bytes the beginning of such a file? */
bool bulk_version_has_format(const unsigned char *data, size_t bytes);

/* What the file holds; returns its bytes. */
size_t bulk_version_compose(unsigned char out[BULK_VERSION_BYTES_MAX],
                            const unsigned char uuid[BULK_UUID_BYTES],
                            const bulk_root roots[BULK_TABLES_COUNT], size_t block_bytes,
                            const bulk_statistics *statistics);

/* Write it as BULK_VERSION_UNFINISHED; with `sync`, it is on the disk when this returns. */
fig_status bulk_version_write(const bulk_folder *folder, const bulk_root roots[BULK_TABLES_COUNT],
                              size_t block_bytes, const bulk_statistics *statistics, bool sync,
                              fig_error *err);

#endif
