/* bulk_run_reader.c - reading a run through a buffer that moves over it. */
#include "core/error.h"
#include "store/bulk_run.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static fig_status is_damaged(fig_error *err)
{
    return error_set(err, FIG_DAMAGED, NULL, "its temporary file was changed while it was built",
                     "build it again");
}

fig_status bulk_run_reader_init(bulk_run_reader *r, int fd, bulk_run run, size_t buffer_bytes,
                                fig_error *err)
{
    *r = (bulk_run_reader){ .fd = fd, .next = run.begin, .end = run.end, .capacity = buffer_bytes };
    r->bytes = malloc(buffer_bytes);
    return r->bytes ? FIG_OK : error_no_memory(err);
}

void bulk_run_reader_clear(bulk_run_reader *r)
{
    free(r->bytes);
    r->bytes = NULL;
}

/* Read on until `bytes` of the run are at hand, or all that is left of it. */
static fig_status fill(bulk_run_reader *r, size_t bytes, fig_error *err)
{
    memmove(r->bytes, r->bytes + r->at, r->filled - r->at);
    r->filled -= r->at;
    r->at = 0;
    if (bytes > r->capacity) {
        unsigned char *const more = realloc(r->bytes, bytes);
        if (!more)
            return error_no_memory(err);
        r->bytes = more;
        r->capacity = bytes;
    }
    while (r->filled < bytes && r->next < r->end) {
        const uint64_t left = r->end - r->next;
        const size_t room = r->capacity - r->filled;
        const ssize_t got =
            pread(r->fd, r->bytes + r->filled, left < room ? (size_t)left : room, (off_t)r->next);
        if (got < 0 && errno != EINTR)
            return bulk_file_failed(err, "read its temporary file", errno);
        if (got == 0)
            return is_damaged(err);
        if (got > 0) {
            r->filled += (size_t)got;
            r->next += (uint64_t)got;
        }
    }
    return FIG_OK;
}

fig_status bulk_run_reader_uint(bulk_run_reader *r, uint64_t *out, fig_error *err)
{
    if (r->filled - r->at < BULK_UINT_BYTES_MAX && r->next < r->end) {
        const fig_status status = fill(r, BULK_UINT_BYTES_MAX, err);
        if (status)
            return status;
    }
    uint64_t value = 0;
    for (unsigned shift = 0; r->at < r->filled && shift < 64; shift += 7) {
        const unsigned char byte = r->bytes[r->at++];
        value |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            *out = value;
            return FIG_OK;
        }
    }
    *out = 0;
    return is_damaged(err);
}

static fig_status take(bulk_run_reader *r, size_t bytes, store_bytes *out, fig_error *err)
{
    fig_status status = FIG_OK;
    if (r->filled - r->at < bytes)
        status =
            bytes > r->filled - r->at + (r->end - r->next) ? is_damaged(err) : fill(r, bytes, err);
    if (status)
        return status;
    *out = (store_bytes){ (const char *)r->bytes + r->at, bytes };
    r->at += bytes;
    return FIG_OK;
}

fig_status bulk_run_reader_bytes(bulk_run_reader *r, store_bytes *out, fig_error *err)
{
    uint64_t bytes;
    *out = (store_bytes){ NULL, 0 };
    const fig_status status = bulk_run_reader_uint(r, &bytes, err);
    return status ? status : take(r, (size_t)bytes, out, err);
}

/* Keep what `bytes` more make of the key's first `kept`. */
static fig_status read_key(bulk_run_reader *r, size_t kept, uint64_t bytes, fig_error *err)
{
    store_bytes rest;
    if (kept > r->key_bytes || bytes > sizeof r->key - kept)
        return is_damaged(err);
    const fig_status status = take(r, (size_t)bytes, &rest, err);
    if (status)
        return status;
    memcpy(r->key + kept, rest.data, rest.bytes);
    r->key_bytes = kept + rest.bytes;
    return FIG_OK;
}

static void set_slot_key(bulk_run_reader *r, store_slot slot)
{
    unsigned char *const key = (unsigned char *)r->key;
    unsigned char *const end =
        r->part == BULK_SLOTS ? bulk_uint_last(key, slot) : bulk_uint(key, slot);
    r->slot = slot;
    r->key_bytes = (size_t)(end - key);
}

fig_status bulk_run_reader_next(bulk_run_reader *r, fig_error *err)
{
    uint64_t head, rest;
    fig_status status = bulk_run_reader_uint(r, &head, err);
    if (status)
        return status;
    r->at_end = head == 0;
    if (r->at_end)
        return FIG_OK;
    switch (r->part) {
    case BULK_METADATA:
        return read_key(r, 0, head, err);
    case BULK_SLOTS:
    case BULK_VALUES:
        set_slot_key(r, (store_slot)(head - 1));
        return FIG_OK;
    default: /* BULK_TERMS */
        status = bulk_run_reader_uint(r, &rest, err);
        return status ? status : read_key(r, (size_t)head - 1, rest, err);
    }
}

fig_status bulk_run_reader_begin(bulk_run_reader *r, bulk_part part, fig_error *err)
{
    r->part = part;
    r->at_end = false;
    r->key_bytes = 0;
    return part == BULK_LENGTHS ? FIG_OK : bulk_run_reader_next(r, err);
}
