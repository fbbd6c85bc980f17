/* folding.c - groups found by what their sketches share: a hash table from bands to groups. */
#include "query/folding.h"

#include "core/arena.h"
#include "core/error.h"
#include "record/sketch.h"

#include <stdlib.h>
#include <string.h>

#define NO_ENTRY UINT32_MAX

/* Groups an article is compared with: some notices are printed every day. */
enum { COMPARED_MAX = 64 };

typedef struct story {  /* a group */
    store_bytes sketch; /* of the first */
    size_t copies;
    size_t compared_with; /* the article it was compared with last, counted from 1 */
} story;

typedef struct entry { /* one band of a group */
    uint64_t band;
    uint32_t group, next; /* of the same place in the table */
} entry;

struct folding {
    arena strings;
    story *groups;
    size_t groups_count, groups_capacity;
    entry *entries; /* SKETCH_BANDS a group at the most */
    size_t entries_count, entries_capacity;
    uint32_t *heads; /* a power of two of them, at least as many as entries */
    size_t heads_count;
    size_t articles;
};

folding *folding_new(void)
{
    folding *const f = calloc(1, sizeof *f);
    if (f)
        arena_init(&f->strings);
    return f;
}

void folding_free(folding *f)
{
    if (!f)
        return;
    arena_clear(&f->strings);
    free(f->groups);
    free(f->entries);
    free(f->heads);
    free(f);
}

static uint32_t *head_of(const folding *f, uint64_t band)
{
    return &f->heads[(band * 0x9e3779b97f4a7c15 >> 32) & (f->heads_count - 1)];
}

static void link_entry(folding *f, size_t i)
{
    uint32_t *const head = head_of(f, f->entries[i].band);
    f->entries[i].next = *head;
    *head = (uint32_t)i;
}

/* Room for the entries of one more group. */
static bool reserve(folding *f)
{
    if (f->groups_count == f->groups_capacity) {
        const size_t more = f->groups_capacity ? f->groups_capacity * 2 : 64;
        story *const groups = realloc(f->groups, more * sizeof *groups);
        if (!groups)
            return false;
        f->groups = groups;
        f->groups_capacity = more;
    }
    if (f->entries_count + SKETCH_BANDS <= f->entries_capacity)
        return true;
    const size_t more = f->entries_capacity ? f->entries_capacity * 2 : 64 * SKETCH_BANDS;
    entry *const entries = realloc(f->entries, more * sizeof *entries);
    if (!entries)
        return false;
    f->entries = entries;
    f->entries_capacity = more;
    uint32_t *const heads = realloc(f->heads, more * sizeof *heads);
    if (!heads)
        return false;
    f->heads = heads;
    f->heads_count = more;
    memset(heads, 0xff, more * sizeof *heads);
    for (size_t i = 0; i < f->entries_count; i++)
        link_entry(f, i);
    return true;
}

/* The group whose first is the same story; groups_count when there is none. */
static size_t find_group(folding *f, store_bytes packed, const uint64_t *bands)
{
    size_t compared = 0;
    for (size_t i = 0; i < SKETCH_BANDS && f->heads_count; i++)
        for (uint32_t at = *head_of(f, bands[i]); at != NO_ENTRY && compared < COMPARED_MAX;
             at = f->entries[at].next) {
            story *const g = &f->groups[f->entries[at].group];
            if (f->entries[at].band != bands[i] || g->compared_with == f->articles)
                continue;
            g->compared_with = f->articles;
            compared++;
            if (sketch_is_copy(g->sketch.data, g->sketch.bytes, packed.data, packed.bytes))
                return f->entries[at].group;
        }
    return f->groups_count;
}

fig_status folding_add(folding *f, store_bytes packed, size_t *out, bool *first, fig_error *err)
{
    uint64_t bands[SKETCH_BANDS];
    const bool known = sketch_bands(packed.data, packed.bytes, bands);
    f->articles++;
    *out = known ? find_group(f, packed, bands) : f->groups_count;
    *first = *out == f->groups_count;
    if (!*first) {
        f->groups[*out].copies++;
        return FIG_OK;
    }
    const char *const copy = arena_copy(&f->strings, packed.data, packed.bytes);
    if (!copy || !reserve(f))
        return error_no_memory(err);
    f->groups[f->groups_count] = (story){ { copy, packed.bytes }, 0, 0 };
    for (size_t i = 0; known && i < SKETCH_BANDS; i++) {
        f->entries[f->entries_count] = (entry){ bands[i], (uint32_t)f->groups_count, NO_ENTRY };
        link_entry(f, f->entries_count++);
    }
    f->groups_count++;
    return FIG_OK;
}

size_t folding_groups(const folding *f)
{
    return f->groups_count;
}

size_t folding_copies(const folding *f, size_t group)
{
    return f->groups[group].copies;
}
