/* bulk_version.c - composing and placing the version file. */
#include "store/bulk_version.h"

#include "core/error.h"
#include "store/bulk_code.h"

#include <errno.h>
#include <stdio.h>

enum { FORMAT = (2016 - 2014) << 9 | 3 << 5 | 14, REVISION = 1 };
static const unsigned char MAGIC[BULK_UUID_AT] = "\x0f\x0dXapian Glass";

unsigned bulk_deflate_above_bytes(bulk_table_id table)
{
    return table == BULK_POSTINGS || table == BULK_POSITIONS ? 0 : 18;
}

bool bulk_version_has_format(const unsigned char *data, size_t bytes)
{
    return bytes >= BULK_UUID_AT + BULK_UUID_BYTES && !memcmp(data, MAGIC, BULK_UUID_AT - 2) &&
           data[BULK_UUID_AT - 2] == FORMAT >> 8 && data[BULK_UUID_AT - 1] == (FORMAT & 0xff);
}

static unsigned char *put_root(unsigned char *at, const bulk_root *root, bulk_table_id table,
                               size_t block_bytes)
{
    enum { IS_FAKE = 1, IS_SEQUENTIAL = 2 };
    const bool is_there = root->blocks > 0;
    unsigned char free_list[8 * BULK_UINT_BYTES_MAX], *free_end = free_list;
    at = bulk_uint(at, root->block);
    at = bulk_uint(at, root->level << 2 | (is_there ? 0 : IS_FAKE) |
                           (is_there && !root->is_sequential ? 0 : IS_SEQUENTIAL));
    at = bulk_uint(at, root->entries);
    at = bulk_uint(at, block_bytes >> 11);
    at = bulk_uint(at, root->is_plain ? 0 : bulk_deflate_above_bytes(table));
    if (is_there) { /* no block is free; two places in the list, both at its beginning */
        free_end = bulk_uint(free_end, REVISION);
        free_end = bulk_uint(free_end, root->blocks);
        for (int i = 0; i < 4; i++)
            free_end = bulk_uint(free_end, 0);
    }
    at = bulk_uint(at, (uint64_t)(free_end - free_list));
    memcpy(at, free_list, (size_t)(free_end - free_list));
    return at + (free_end - free_list);
}

size_t bulk_version_compose(unsigned char out[BULK_VERSION_BYTES_MAX],
                            const unsigned char uuid[BULK_UUID_BYTES],
                            const bulk_root roots[BULK_TABLES_COUNT], size_t block_bytes,
                            const bulk_statistics *s)
{
    unsigned char *at = out;
    memcpy(at, MAGIC, sizeof MAGIC);
    at[BULK_UUID_AT - 2] = (unsigned char)(FORMAT >> 8);
    at[BULK_UUID_AT - 1] = (unsigned char)(FORMAT & 0xff);
    at += BULK_UUID_AT;
    memcpy(at, uuid, BULK_UUID_BYTES);
    at = bulk_uint(at + BULK_UUID_BYTES, REVISION);
    for (bulk_table_id table = 0; table < BULK_TABLES_COUNT; table++)
        at = put_root(at, &roots[table], table, block_bytes);
    at = bulk_uint(at, s->documents);
    at = bulk_uint(at, s->last - s->documents);
    at = bulk_uint(at, s->shortest);
    at = bulk_uint(at, s->times_max);
    at = bulk_uint(at, s->longest - s->times_max);
    at = bulk_uint(at, 0); /* the oldest change that is recorded: none is */
    at = bulk_uint(at, s->total_length);
    at = bulk_uint(at, 0); /* of spellings */
    return (size_t)(at - out);
}

static fig_status make_uuid(unsigned char uuid[BULK_UUID_BYTES], fig_error *err)
{
    FILE *const random = fopen("/dev/urandom", "rb");
    const bool is_read = random && fread(uuid, BULK_UUID_BYTES, 1, random) == 1;
    const int errnum = errno;
    if (random)
        fclose(random);
    if (!is_read)
        return bulk_file_failed(err, "read random numbers", errnum);
    uuid[6] = (unsigned char)((uuid[6] & 0x0f) | 0x40); /* version 4: random */
    uuid[8] = (unsigned char)((uuid[8] & 0x3f) | 0x80);
    return FIG_OK;
}

fig_status bulk_version_write(const bulk_folder *folder, const bulk_root roots[BULK_TABLES_COUNT],
                              size_t block_bytes, const bulk_statistics *statistics, bool sync,
                              fig_error *err)
{
    unsigned char uuid[BULK_UUID_BYTES], bytes[BULK_VERSION_BYTES_MAX];
    bulk_file file = BULK_FILE_CLOSED;
    fig_status status = make_uuid(uuid, err);
    if (status == FIG_OK)
        status = bulk_file_create(&file, folder->fd, BULK_VERSION_UNFINISHED, err);
    if (status == FIG_OK)
        status = bulk_file_write(
            &file, bytes, bulk_version_compose(bytes, uuid, roots, block_bytes, statistics), err);
    if (status == FIG_OK)
        status = sync ? bulk_file_sync(&file, err) : bulk_file_flush(&file, err);
    bulk_file_close(&file);
    return status;
}
