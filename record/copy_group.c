/* copy_group.c - an entry is a number: how far the first of the group is from this one. 0 is the
 * first itself, and the steps from each to the next follow. */
#include "record/copy_group.h"

#include "core/error.h"
#include "record/meta.h"

#include <inttypes.h>
#include <stdlib.h>

void copy_group_clear(copy_group *g)
{
    free(g->rows);
    *g = (copy_group){ 0 };
}

bool copy_group_add(copy_group *g, uint32_t docid)
{
    if (g->count == g->capacity) {
        const size_t more = g->capacity ? g->capacity * 2 : 16;
        uint32_t *const rows = realloc(g->rows, more * sizeof *rows);
        if (!rows)
            return false;
        g->rows = rows;
        g->capacity = more;
    }
    g->rows[g->count++] = docid;
    return true;
}

void copy_group_key(uint32_t docid, buf *out)
{
    buf_format(out, META_COPIES_PREFIX "%08" PRIx32, docid);
}

void copy_group_write(const copy_group *g, size_t i, buf *out)
{
    buf_uint(out, g->rows[i] - g->rows[0]);
    for (size_t j = 1; i == 0 && j < g->count; j++)
        buf_uint(out, g->rows[j] - g->rows[j - 1]);
}

static fig_status get(copy_group_entry *entry, void *from, uint32_t docid, buf *out, fig_error *err)
{
    buf key = BUF_EMPTY;
    buf_truncate(out);
    copy_group_key(docid, &key);
    const fig_status status =
        buf_failed(&key) ? error_no_memory(err) : entry(from, key.data, key.bytes, out, err);
    buf_clear(&key);
    return status;
}

static fig_status damaged(fig_error *err)
{
    return error_set(err, FIG_DAMAGED, NULL, "its groups of copies are damaged",
                     "build it again with 'figtrail index'");
}

/* What follows the first's 0. */
static fig_status read_steps(cursor *at, uint32_t first, copy_group *out, fig_error *err)
{
    uint64_t docid = first;
    bool ok = copy_group_add(out, first);
    while (ok && at->at < at->end) {
        const uint64_t step = cursor_uint(at);
        if (at->failed || !step || step > UINT32_MAX - docid)
            return damaged(err);
        docid += step;
        ok = copy_group_add(out, (uint32_t)docid);
    }
    return ok ? FIG_OK : error_no_memory(err);
}

fig_status copy_group_read(copy_group_entry *entry, void *from, uint32_t docid, copy_group *out,
                           fig_error *err)
{
    buf found = BUF_EMPTY;
    out->count = 0;
    fig_status status = get(entry, from, docid, &found, err);
    if (!status && found.bytes) {
        cursor at = cursor_of(found.data, found.bytes);
        const uint64_t back = cursor_uint(&at);
        uint32_t first = docid;
        if (back && back < docid) {
            first = docid - (uint32_t)back;
            status = get(entry, from, first, &found, err);
            at = cursor_of(found.data, found.bytes);
            if (!status && (!found.bytes || cursor_uint(&at) != 0))
                at.failed = true;
        } else if (back) {
            at.failed = true;
        }
        if (!status && at.failed)
            status = damaged(err);
        if (!status)
            status = read_steps(&at, first, out, err);
    }
    buf_clear(&found);
    return status;
}
