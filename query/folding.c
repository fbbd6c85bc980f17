/* folding.c - stories by the groups of the index. A group may hold what is no copy of each other, so
 * an article is compared with those of its group that began a story. */
#include "query/folding.h"

#include "core/error.h"
#include "query/copies.h"
#include "record/sketch.h"

#include <stdlib.h>
#include <string.h>

#define NO_STORY UINT32_MAX

/* Stories of one group an article is compared with. */
enum { COMPARED_MAX = 64 };

typedef struct begun { /* a story of a group */
    store_docid group; /* the first of it, by number */
    uint32_t next;     /* of the same place in the table */
    size_t story;
    size_t sketch_at, sketch_bytes; /* in `sketches`: of the article that began it */
} begun;

struct folding {
    store *store;
    begun *rows;
    size_t count, capacity;
    uint32_t *heads; /* a power of two of them, at least as many as rows */
    buf sketches, sketch;
    copy_group group;
    size_t stories;
};

folding *folding_new(store *s)
{
    folding *const f = calloc(1, sizeof *f);
    if (f)
        f->store = s;
    return f;
}

void folding_free(folding *f)
{
    if (!f)
        return;
    buf_clear(&f->sketches);
    buf_clear(&f->sketch);
    copy_group_clear(&f->group);
    free(f->rows);
    free(f->heads);
    free(f);
}

static uint32_t *head_of(const folding *f, store_docid group)
{
    return &f->heads[(group * 0x9e3779b97f4a7c15 >> 32) & (f->capacity - 1)];
}

static void link_row(folding *f, size_t i)
{
    uint32_t *const head = head_of(f, f->rows[i].group);
    f->rows[i].next = *head;
    *head = (uint32_t)i;
}

static bool reserve(folding *f)
{
    if (f->count < f->capacity)
        return true;
    const size_t more = f->capacity ? f->capacity * 2 : 64;
    begun *const rows = realloc(f->rows, more * sizeof *rows);
    f->rows = rows ? rows : f->rows;
    uint32_t *const heads = realloc(f->heads, more * sizeof *heads);
    f->heads = heads ? heads : f->heads;
    if (!rows || !heads)
        return false;
    f->capacity = more;
    memset(heads, 0xff, more * sizeof *heads);
    for (size_t i = 0; i < f->count; i++)
        link_row(f, i);
    return true;
}

/* The story of the group that the sketch at hand is a copy of; NULL when there is none. */
static const begun *find_story(const folding *f)
{
    size_t compared = 0;
    for (uint32_t i = f->count ? *head_of(f, f->group.rows[0]) : NO_STORY;
         i != NO_STORY && compared < COMPARED_MAX; i = f->rows[i].next) {
        const begun *const row = &f->rows[i];
        if (row->group != f->group.rows[0])
            continue;
        compared++;
        if (sketch_is_copy(f->sketches.data + row->sketch_at, row->sketch_bytes, f->sketch.data,
                           f->sketch.bytes))
            return row;
    }
    return NULL;
}

fig_status folding_add(folding *f, store_docid docid, size_t *story, bool *first, fig_error *err)
{
    *first = true;
    *story = f->stories;
    fig_status status = copies_group(f->store, docid, &f->group, err);
    if (!status && f->group.count)
        status = copies_sketch(f->store, docid, &f->sketch, err);
    if (status)
        return status;
    if (f->group.count) {
        const begun *const found = find_story(f);
        if (found) {
            *story = found->story;
            *first = false;
            return FIG_OK;
        }
        const size_t at = f->sketches.bytes;
        buf_append(&f->sketches, f->sketch.data, f->sketch.bytes);
        if (buf_failed(&f->sketches) || !reserve(f))
            return error_no_memory(err);
        f->rows[f->count] =
            (begun){ f->group.rows[0], NO_STORY, f->stories, at, f->sketch.bytes };
        link_row(f, f->count++);
    }
    f->stories++;
    return FIG_OK;
}

size_t folding_stories(const folding *f)
{
    return f->stories;
}
