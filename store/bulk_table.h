/* bulk_table.h - one table of a store, a B-tree, filled in the order of its keys.
 *
 * Blocks go to the file as they become full, each leaf before the branch that names it and the root
 * as the last one, so that nothing is written twice and leaves stand in the order of their keys. */
#ifndef STORE_BULK_TABLE_H
#define STORE_BULK_TABLE_H

#include "store/bulk_deflate.h"
#include "store/bulk_file.h"

#include <stdbool.h>

enum { BULK_LEVELS_MAX = 10 };

/* A block that is being filled: its directory grows from the front, its items from the end. */
typedef struct bulk_block {
    unsigned char *bytes; /* NULL = of a level that is not reached */
    size_t directory_end, items_begin;
    unsigned char
        divider[256]; /* what its parent knows it by: sorts after all that is left of it */
    size_t divider_bytes;
    unsigned divider_part;
} bulk_block;

typedef struct bulk_table {
    bulk_file file;
    int folder_fd;
    const char *name; /* of the file */
    size_t block_bytes, item_bytes_max;
    size_t spare_bytes;      /* kept free in each leaf of small items; set after bulk_table_init */
    bulk_deflater *deflater; /* NULL = nothing is compressed */
    size_t deflate_above_bytes;
    uint32_t blocks; /* written so far */
    uint64_t entries;
    bulk_block levels[BULK_LEVELS_MAX]; /* 0 = leaves */
} bulk_table;

/* What the store's version file says of a table. */
typedef struct bulk_root {
    uint32_t block;
    unsigned level;
    uint64_t entries;
    uint32_t blocks;    /* 0 = it has no file */
    bool is_sequential; /* leaves stand in the file in the order of keys */
    bool is_plain;      /* nothing is compressed, of what the library adds later either */
} bulk_root;

/* `name` must outlive the table. Tags of more than `deflate_above_bytes` are compressed where that
 * makes them shorter, at `deflate_level`; 0 = not. The file is made with the first entry. */
fig_status bulk_table_init(bulk_table *t, int folder_fd, const char *name, size_t block_bytes,
                           int deflate_level, size_t deflate_above_bytes, fig_error *err);
/* `key` (1 to 255 bytes) sorts after all before. FIG_TOO_LARGE when the tag has more parts than a
 * table can number. */
fig_status bulk_table_add(bulk_table *t, const void *key, size_t key_bytes, const void *tag,
                          size_t tag_bytes, fig_error *err);
/* Make the file even when nothing is put in. */
fig_status bulk_table_begin(bulk_table *t, fig_error *err);
/* Write what is left; with `sync`, to the disk. Nothing may be added afterwards. */
fig_status bulk_table_finish(bulk_table *t, bool sync, bulk_root *out, fig_error *err);
/* Can a tag of `tag_bytes` be stored in blocks of `block_bytes`, whatever its key? */
bool bulk_table_fits(size_t block_bytes, size_t tag_bytes);
void bulk_table_clear(bulk_table *t);

#endif
