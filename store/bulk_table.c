/* bulk_table.c - blocks of a B-tree: what an item looks like, when a block is full, what its parent
 * knows.
 *
 * A block: 11 bytes of header, a directory of 2-byte offsets in the order of keys, free room,
 * items. header     revision (4), level (1), free room (2, twice), end of the directory (2) leaf
 * item  flags and size - 3 (2), bytes of the key (1), key, part (2; not in the first), tag branch
 * child (4), bytes of the key (1), key, part (2) Numbers are big endian. A tag that is too large
 * for an item is divided into parts, which have the same key and are numbered from 1. */
#include "store/bulk_table.h"

#include "core/error.h"
#include "store/bulk_code.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    HEADER_BYTES = 11,
    OFFSET_BYTES = 2,
    SIZE_BYTES = 2,
    KEY_LENGTH_BYTES = 1,
    PART_BYTES = 2,
    CHILD_BYTES = 4,
    ITEMS_A_BLOCK = 4, /* a leaf takes so many of the largest */
    ITEM_BYTES_LIMIT = 0x1fff + SIZE_BYTES + KEY_LENGTH_BYTES,
    PARTS_MAX = 0xffff,
    WORTH_A_PART_BYTES = 34, /* free room, besides the key, that is worth dividing a tag for */
    SMALL_ITEM_BYTES = 256,
    REVISION = 1
};
enum { IS_COMPRESSED = 0x80, IS_LAST = 0x40, IS_FIRST = 0x20 };

static void store2(unsigned char *at, size_t value)
{
    at[0] = (unsigned char)(value >> 8);
    at[1] = (unsigned char)value;
}

static void store4(unsigned char *at, uint32_t value)
{
    store2(at, value >> 16);
    store2(at + 2, value & 0xffff);
}

/* ---- blocks ------------------------------------------------------------------------------- */

static size_t item_bytes_max(size_t block_bytes)
{
    const size_t bytes =
        (block_bytes - HEADER_BYTES - ITEMS_A_BLOCK * OFFSET_BYTES) / ITEMS_A_BLOCK;
    return bytes < ITEM_BYTES_LIMIT ? bytes : ITEM_BYTES_LIMIT;
}

static size_t free_bytes(const bulk_block *b)
{
    return b->items_begin - b->directory_end;
}

static void block_empty(const bulk_table *t, bulk_block *b)
{
    b->directory_end = HEADER_BYTES;
    b->items_begin = t->block_bytes;
}

/* Room for an item behind all others. */
static unsigned char *block_take(bulk_block *b, size_t bytes)
{
    assert(bytes + OFFSET_BYTES <= free_bytes(b));
    b->items_begin -= bytes;
    store2(b->bytes + b->directory_end, b->items_begin);
    b->directory_end += OFFSET_BYTES;
    return b->bytes + b->items_begin;
}

static fig_status block_write(bulk_table *t, unsigned level, uint32_t *number, fig_error *err)
{
    bulk_block *const b = &t->levels[level];
    if (t->blocks == UINT32_MAX)
        return error_set(err, FIG_TOO_LARGE, NULL, "a table has more blocks than can be numbered",
                         "divide the archive over several indexes");
    store4(b->bytes, REVISION);
    b->bytes[4] = (unsigned char)level;
    store2(b->bytes + 5, free_bytes(b));
    store2(b->bytes + 7, free_bytes(b));
    store2(b->bytes + 9, b->directory_end);
    memset(b->bytes + b->directory_end, 0, free_bytes(b));
    *number = t->blocks++;
    return bulk_file_write(&t->file, b->bytes, t->block_bytes, err);
}

static fig_status level_begin(bulk_table *t, unsigned level, fig_error *err)
{
    bulk_block *const b = &t->levels[level];
    b->bytes = malloc(t->block_bytes);
    if (!b->bytes)
        return error_no_memory(err);
    block_empty(t, b);
    b->divider_bytes = 0;
    b->divider_part = 0;
    return FIG_OK;
}

/* ---- branches ----------------------------------------------------------------------------- */

static void branch_put(bulk_block *branch, uint32_t child, const void *key, size_t key_bytes,
                       unsigned part)
{
    unsigned char *const item =
        block_take(branch, CHILD_BYTES + KEY_LENGTH_BYTES + key_bytes + PART_BYTES);
    store4(item, child);
    item[CHILD_BYTES] = (unsigned char)key_bytes;
    memcpy(item + CHILD_BYTES + KEY_LENGTH_BYTES, key, key_bytes);
    store2(item + CHILD_BYTES + KEY_LENGTH_BYTES + key_bytes, part);
}

static fig_status level_write(bulk_table *t, unsigned level, uint32_t *number, fig_error *err);

/* The first child of a branch stands there without its divider: the branch's own parent has that.
 */
static void branch_put_first(bulk_block *branch, uint32_t child, const bulk_block *below)
{
    memcpy(branch->divider, below->divider, below->divider_bytes);
    branch->divider_bytes = below->divider_bytes;
    branch->divider_part = below->divider_part;
    branch_put(branch, child, "", 0, 0);
}

/* The block `below` was written as `child`: its parent, at `level`, is told. */
static fig_status branch_add(bulk_table *t, unsigned level, uint32_t child, const bulk_block *below,
                             fig_error *err)
{
    if (level == BULK_LEVELS_MAX)
        return error_set(err, FIG_TOO_LARGE, NULL, "a table is deeper than a reader goes",
                         "build it with larger blocks");
    bulk_block *const branch = &t->levels[level];
    const size_t need =
        CHILD_BYTES + KEY_LENGTH_BYTES + below->divider_bytes + PART_BYTES + OFFSET_BYTES;
    fig_status status = FIG_OK;
    if (branch->bytes && need <= free_bytes(branch)) {
        branch_put(branch, child, below->divider, below->divider_bytes, below->divider_part);
        return FIG_OK;
    }
    uint32_t ignored;
    if (branch->bytes)
        status = level_write(t, level, &ignored, err);
    else
        status = level_begin(t, level, err);
    if (status == FIG_OK) {
        block_empty(t, branch);
        branch_put_first(branch, child, below);
    }
    return status;
}

/* Goes up as long as branches are full: at most BULK_LEVELS_MAX deep. */
static fig_status level_write(bulk_table *t, unsigned level, uint32_t *number, fig_error *err)
{
    const fig_status status = block_write(t, level, number, err);
    return status ? status : branch_add(t, level + 1, *number, &t->levels[level], err);
}

/* ---- leaves ------------------------------------------------------------------------------- */

/* A new leaf, known to its parent by as much of `key` as tells it from the last key before it. */
static fig_status leaf_turn(bulk_table *t, const unsigned char *key, size_t key_bytes,
                            unsigned part, fig_error *err)
{
    bulk_block *const leaf = &t->levels[0];
    uint32_t ignored;
    const unsigned char *const last = leaf->bytes + leaf->items_begin + SIZE_BYTES;
    const size_t last_bytes = last[0];
    size_t same = 0;
    while (same < last_bytes && same < key_bytes && last[1 + same] == key[same])
        same++;
    const size_t divider_bytes = same < key_bytes ? same + 1 : key_bytes;
    const fig_status status = level_write(t, 0, &ignored, err);
    if (status)
        return status;
    memcpy(leaf->divider, key, divider_bytes);
    leaf->divider_bytes = divider_bytes;
    leaf->divider_part = part;
    block_empty(t, leaf);
    return FIG_OK;
}

static fig_status leaf_put(bulk_table *t, const unsigned char *key, size_t key_bytes, unsigned part,
                           unsigned flags, const unsigned char *tag, size_t tag_bytes,
                           fig_error *err)
{
    bulk_block *const leaf = &t->levels[0];
    const size_t part_bytes = part > 1 ? PART_BYTES : 0;
    const size_t bytes = SIZE_BYTES + KEY_LENGTH_BYTES + key_bytes + part_bytes + tag_bytes;
    /* An item that fills a quarter of a leaf is not put off for a little room. */
    const size_t spare_bytes = bytes <= SMALL_ITEM_BYTES ? t->spare_bytes : 0;
    if (bytes + OFFSET_BYTES + spare_bytes > free_bytes(leaf)) {
        const fig_status status = leaf_turn(t, key, key_bytes, part, err);
        if (status)
            return status;
    }
    unsigned char *at = block_take(leaf, bytes);
    store2(at, flags << 8 | (bytes - SIZE_BYTES - KEY_LENGTH_BYTES));
    at[SIZE_BYTES] = (unsigned char)key_bytes;
    at += SIZE_BYTES + KEY_LENGTH_BYTES;
    memcpy(at, key, key_bytes);
    at += key_bytes;
    if (part_bytes)
        store2(at, part);
    if (tag_bytes)
        memcpy(at + part_bytes, tag, tag_bytes);
    return FIG_OK;
}

/* How much of a divided tag goes to its first part: what a part takes, or what fills the leaf at
 * hand where that costs no part more or much room would be left. */
static size_t first_part_bytes(const bulk_table *t, size_t key_bytes, size_t overhead,
                               size_t tag_bytes)
{
    const size_t part_bytes = t->item_bytes_max - overhead;
    size_t room = free_bytes(&t->levels[0]) % (t->item_bytes_max + OFFSET_BYTES);
    if (room <= OFFSET_BYTES + overhead)
        return part_bytes + PART_BYTES;
    room -= OFFSET_BYTES + overhead;
    if (room >= (tag_bytes - PART_BYTES) % part_bytes || room >= key_bytes + WORTH_A_PART_BYTES)
        return room + PART_BYTES;
    return part_bytes + PART_BYTES;
}

/* ---- tables ------------------------------------------------------------------------------- */

bool bulk_table_fits(size_t block_bytes, size_t tag_bytes)
{
    const size_t overhead = SIZE_BYTES + KEY_LENGTH_BYTES + BULK_KEY_BYTES_MAX + PART_BYTES;
    return tag_bytes / (item_bytes_max(block_bytes) - overhead) < PARTS_MAX - 2;
}

fig_status bulk_table_init(bulk_table *t, int folder_fd, const char *name, size_t block_bytes,
                           int deflate_level, size_t deflate_above_bytes, fig_error *err)
{
    *t = (bulk_table){ .file = BULK_FILE_CLOSED,
                       .folder_fd = folder_fd,
                       .name = name,
                       .block_bytes = block_bytes,
                       .item_bytes_max = item_bytes_max(block_bytes),
                       .deflate_above_bytes = deflate_above_bytes };
    if (deflate_level == 0)
        return FIG_OK;
    t->deflater = bulk_deflater_new(deflate_level);
    return t->deflater ? FIG_OK : error_no_memory(err);
}

void bulk_table_clear(bulk_table *t)
{
    bulk_file_close(&t->file);
    bulk_deflater_free(t->deflater);
    t->deflater = NULL;
    for (size_t i = 0; i < BULK_LEVELS_MAX; i++) {
        free(t->levels[i].bytes);
        t->levels[i].bytes = NULL;
    }
}

fig_status bulk_table_begin(bulk_table *t, fig_error *err)
{
    if (t->levels[0].bytes)
        return FIG_OK;
    fig_status status = bulk_file_create(&t->file, t->folder_fd, t->name, err);
    if (status == FIG_OK)
        status = level_begin(t, 0, err);
    if (status == FIG_OK) /* readers start from an entry without a key */
        status = leaf_put(t, (const unsigned char *)"", 0, 1, IS_FIRST | IS_LAST, NULL, 0, err);
    return status;
}

fig_status bulk_table_add(bulk_table *t, const void *key, size_t key_bytes, const void *tag,
                          size_t tag_bytes, fig_error *err)
{
    const size_t overhead = SIZE_BYTES + KEY_LENGTH_BYTES + key_bytes + PART_BYTES;
    const unsigned char *at = tag;
    unsigned compressed = 0;
    size_t packed_bytes;
    assert(key_bytes > 0 && key_bytes <= BULK_KEY_BYTES_MAX);
    fig_status status = bulk_table_begin(t, err);
    if (status)
        return status;
    if (t->deflater && tag_bytes > t->deflate_above_bytes) {
        const unsigned char *const packed =
            bulk_deflater_pack(t->deflater, tag, tag_bytes, &packed_bytes);
        if (packed) {
            at = packed;
            tag_bytes = packed_bytes;
            compressed = IS_COMPRESSED;
        }
    }
    t->entries++;
    if (overhead + tag_bytes <= t->item_bytes_max + PART_BYTES)
        return leaf_put(t, key, key_bytes, 1, compressed | IS_FIRST | IS_LAST, at, tag_bytes, err);
    size_t bytes = first_part_bytes(t, key_bytes, overhead, tag_bytes);
    if ((tag_bytes - bytes) / (t->item_bytes_max - overhead) + 2 > PARTS_MAX)
        return error_set(err, FIG_TOO_LARGE, NULL, "an entry is larger than a table takes",
                         "build it with larger blocks");
    for (unsigned part = 1; status == FIG_OK && tag_bytes; part++) {
        const unsigned flags =
            (part == 1 ? IS_FIRST : 0u) | (bytes == tag_bytes ? IS_LAST : 0u) | compressed;
        status = leaf_put(t, key, key_bytes, part, flags, at, bytes, err);
        at += bytes;
        tag_bytes -= bytes;
        const size_t most = t->item_bytes_max - overhead;
        bytes = tag_bytes < most ? tag_bytes : most;
    }
    return status;
}

fig_status bulk_table_finish(bulk_table *t, bool sync, bulk_root *out, fig_error *err)
{
    fig_status status = FIG_OK;
    unsigned level = 0;
    *out = (bulk_root){ .is_plain = !t->deflater };
    if (!t->levels[0].bytes)
        return FIG_OK;
    /* What is open on each level is its last block; the one with nothing above is the root. */
    while (status == FIG_OK && level + 1 < BULK_LEVELS_MAX && t->levels[level + 1].bytes)
        status = level_write(t, level++, &out->block, err);
    if (status == FIG_OK)
        status = block_write(t, level, &out->block, err);
    if (status == FIG_OK)
        status = sync ? bulk_file_sync(&t->file, err) : bulk_file_flush(&t->file, err);
    out->level = level;
    out->entries = t->entries;
    out->blocks = t->blocks;
    out->is_sequential = true;
    return status;
}
