/* copies.c - articles that share a band of their sketches are compared; what is a copy of what makes
 * groups. Of the index before only the groups that a written or removed article was in are made
 * anew: all others stand, and can only grow. */
#include "indexer/copies.h"

#include "core/error.h"
#include "core/fields.h"
#include "indexer/copy_bands.h"
#include "indexer/sketches.h"

#include <stdlib.h>
#include <string.h>

enum {
    /* Of one article, against those at once. Some notices stand in an archive thousands of times,
     * each with other figures: of those the last are compared. */
    COMPARED_MAX = 256,
    WALKED_MAX = 4096 /* entries of one band */
};
#define NO_ENTRY UINT32_MAX

typedef struct article {
    store_docid docid;
    uint32_t bytes; /* of its sketch */
    uint64_t at;    /* in `sketches`; of two with one number the later is right */
} article;

typedef struct pair { /* copies of each other, or articles of one group */
    store_docid a, b;
} pair;

struct copies {
    sketches *sketches;
    size_t at_once; /* articles whose bands are in memory */
    struct {
        article *rows;
        size_t count, capacity;
    } noted; /* written or removed; while settling, also the rest of their groups */
    struct {
        pair *rows;
        size_t count, capacity;
    } pairs;
    uint32_t *joined;    /* of each noted: one further down of those it is joined with, or itself */
    uint32_t *compared;  /* of each noted: the article it was compared with last */
    copy_bands *table;   /* the bands of some of the noted, */
    size_t first;        /* from here on; */
    buf held;            /* their sketches, */
    uint32_t *held_at;   /* and where in it each begins; */
    size_t held_count;   /* so many */
};

/* ---- noting ------------------------------------------------------------------------------- */

copies *copies_new(const char *folder, size_t at_once)
{
    copies *const c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->at_once = at_once;
    c->sketches = sketches_new(folder);
    if (c->sketches)
        return c;
    free(c);
    return NULL;
}

static void forget(copies *c)
{
    sketches_clear(c->sketches);
    buf_clear(&c->held);
    free(c->held_at);
    free(c->noted.rows);
    free(c->pairs.rows);
    free(c->joined);
    free(c->compared);
    copy_bands_free(c->table);
    *c = (copies){ .sketches = c->sketches, .at_once = c->at_once };
}

void copies_free(copies *c)
{
    if (!c)
        return;
    forget(c);
    sketches_free(c->sketches);
    free(c);
}

size_t copies_memory_bytes(const copies *c)
{
    return c->noted.count * (sizeof *c->noted.rows + sizeof *c->joined + sizeof *c->compared);
}

fig_status copies_note(copies *c, store_docid docid, store_bytes packed, fig_error *err)
{
    if (c->noted.count == c->noted.capacity) {
        const size_t more = c->noted.capacity ? c->noted.capacity * 2 : 64;
        article *const rows = realloc(c->noted.rows, more * sizeof *rows);
        if (!rows)
            return error_no_memory(err);
        c->noted.rows = rows;
        c->noted.capacity = more;
    }
    article added = { docid, (uint32_t)packed.bytes, 0 };
    const fig_status status = sketches_add(c->sketches, packed, &added.at, err);
    if (status == FIG_OK)
        c->noted.rows[c->noted.count++] = added;
    return status;
}

/* ---- what was noted, and what was joined with it -------------------------------------------- */

static int by_docid(const void *a, const void *b)
{
    const article *const x = a, *const y = b;
    if (x->docid != y->docid)
        return x->docid < y->docid ? -1 : 1;
    return x->at < y->at ? -1 : x->at > y->at;
}

/* By number, the last state of each. */
static void sort_noted(copies *c)
{
    article *const rows = c->noted.rows;
    size_t kept = 0;
    if (c->noted.count)
        qsort(rows, c->noted.count, sizeof *rows, by_docid);
    for (size_t i = 0; i < c->noted.count; i++)
        if (i + 1 == c->noted.count || rows[i].docid != rows[i + 1].docid)
            rows[kept++] = rows[i];
    c->noted.count = kept;
}

static int find_docid(const void *key, const void *row)
{
    const store_docid docid = *(const store_docid *)key;
    const article *const a = row;
    return docid < a->docid ? -1 : docid > a->docid;
}

/* Among the first `count` of the noted. */
static const article *find_noted(const copies *c, store_docid docid, size_t count)
{
    return count ? bsearch(&docid, c->noted.rows, count, sizeof *c->noted.rows, find_docid) : NULL;
}

static fig_status metadata_of(void *from, const char *key, size_t bytes, buf *out, fig_error *err)
{
    return store_metadata(from, key, bytes, out, err);
}

static int by_number(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* The groups that what was noted was in fall apart: their articles go to `*loose`, and those that
 * were not noted are noted now, with the sketches they have. */
static fig_status loosen(copies *c, store *before, copy_group *loose, fig_error *err)
{
    copy_group group = { 0 };
    fig_status status = FIG_OK;
    const size_t noted = c->noted.count;
    for (size_t i = 0; i < noted && !status; i++) {
        status = copy_group_read(metadata_of, before, c->noted.rows[i].docid, &group, err);
        for (size_t j = 0; j < group.count && !status; j++)
            if (!copy_group_add(loose, group.rows[j]))
                status = error_no_memory(err);
    }
    copy_group_clear(&group);
    if (loose->count)
        qsort(loose->rows, loose->count, sizeof *loose->rows, by_number);
    size_t kept = 0;
    for (size_t i = 0; i < loose->count; i++)
        if (!kept || loose->rows[kept - 1] != loose->rows[i])
            loose->rows[kept++] = loose->rows[i];
    loose->count = kept;
    buf packed = BUF_EMPTY;
    for (size_t i = 0; i < loose->count && !status; i++) {
        if (find_noted(c, loose->rows[i], noted))
            continue;
        buf_truncate(&packed);
        status = store_document_value(before, loose->rows[i], SLOT_SKETCH, &packed, err);
        if (!status)
            status =
                copies_note(c, loose->rows[i], (store_bytes){ packed.data, packed.bytes }, err);
    }
    buf_clear(&packed);
    return status;
}

/* ---- comparing ------------------------------------------------------------------------------ */

/* Of one that is in the table. */
static store_bytes sketch_of(const copies *c, size_t i)
{
    return (store_bytes){ c->held.data + c->held_at[i - c->first], c->noted.rows[i].bytes };
}

static uint32_t root_of(copies *c, uint32_t i)
{
    while (c->joined[i] != i)
        i = c->joined[i] = c->joined[c->joined[i]];
    return i;
}

static bool add_pair(copies *c, store_docid a, store_docid b)
{
    if (c->pairs.count == c->pairs.capacity) {
        const size_t more = c->pairs.capacity ? c->pairs.capacity * 2 : 64;
        pair *const rows = realloc(c->pairs.rows, more * sizeof *rows);
        if (!rows)
            return false;
        c->pairs.rows = rows;
        c->pairs.capacity = more;
    }
    c->pairs.rows[c->pairs.count++] = (pair){ a, b };
    return true;
}

static fig_status reserve(copies *c, fig_error *err)
{
    const size_t at_once = c->noted.count < c->at_once ? c->noted.count : c->at_once;
    c->table = copy_bands_new(at_once);
    c->held_at = malloc((at_once + 1) * sizeof *c->held_at);
    c->joined = malloc((c->noted.count + 1) * sizeof *c->joined);
    c->compared = calloc(c->noted.count + 1, sizeof *c->compared);
    if (!c->joined || !c->compared || !c->table || !c->held_at)
        return error_no_memory(err);
    for (size_t i = 0; i < c->noted.count; i++)
        c->joined[i] = (uint32_t)i;
    return FIG_OK;
}

typedef struct comparing { /* one article with those of the table */
    store_docid docid;
    store_bytes sketch;
    uint32_t noted;   /* its place among the noted; NO_ENTRY when it is none of them */
    uint32_t with;    /* one of those it is joined with; NO_ENTRY at first */
    uint32_t serial;  /* of this comparison, from 1 */
    size_t compared;
} comparing;

/* False when out of memory. */
static bool compare(copies *c, comparing *x, uint32_t i)
{
    if (c->compared[i] == x->serial)
        return true;
    c->compared[i] = x->serial;
    const uint32_t known = x->noted != NO_ENTRY ? x->noted : x->with;
    if (known != NO_ENTRY && root_of(c, known) == root_of(c, i))
        return true;
    x->compared++;
    const store_bytes other = sketch_of(c, i);
    if (!sketch_is_copy(x->sketch.data, x->sketch.bytes, other.data, other.bytes))
        return true;
    if (known != NO_ENTRY)
        c->joined[root_of(c, i)] = root_of(c, known);
    x->with = i;
    return add_pair(c, x->docid, c->noted.rows[i].docid);
}

/* By the bands at these places, a bit for each. */
static fig_status compare_with_table(copies *c, comparing *x, const unsigned char *samples,
                                     uint64_t places, fig_error *err)
{
    for (; places; places &= places - 1) { /* the lowest bit is done */
        const size_t i = (unsigned)__builtin_ctzll(places);
        const uint32_t band = sketch_band(samples, i);
        uint32_t other;
        size_t walked = 0;
        for (uint32_t at = copy_bands_first(c->table, band, i);
             at != COPY_BANDS_END && x->compared < COMPARED_MAX && walked < WALKED_MAX;
             at = copy_bands_next(c->table, at), walked++)
            if (copy_bands_has(c->table, at, band, i, &other) &&
                !compare(c, x, (uint32_t)c->first + other))
                return error_no_memory(err);
    }
    return FIG_OK;
}

/* The next of the noted into the table. */
static fig_status hold(copies *c, store_bytes packed, const unsigned char *samples, fig_error *err)
{
    c->held_at[c->held_count++] = (uint32_t)c->held.bytes;
    buf_append(&c->held, packed.data, packed.bytes);
    copy_bands_add(c->table, samples);
    return buf_failed(&c->held) ? error_no_memory(err) : FIG_OK;
}

/* The noted from `c->first` on: those that fit into the table with each other, the rest with them. */
static fig_status compare_noted(copies *c, uint32_t *serial, fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = c->first; i < c->noted.count && !status; i++) {
        unsigned char bytes[SKETCH_BYTES_MAX];
        const article *const a = &c->noted.rows[i];
        const store_bytes packed = { (const char *)bytes, a->bytes };
        status = sketches_read(c->sketches, a->at, a->bytes, bytes, err);
        if (status)
            return status;
        const unsigned char *const samples = sketch_samples(packed.data, packed.bytes);
        comparing x = { a->docid, packed, (uint32_t)i, NO_ENTRY, ++*serial, 0 };
        if (samples)
            status = compare_with_table(c, &x, samples, copy_bands_places(c->table, samples), err);
        if (!status && i < c->first + c->at_once)
            status = hold(c, packed, samples, err);
    }
    return status;
}

/* What the index has beside the noted, with those in the table. */
static fig_status compare_stored(copies *c, store *before, uint32_t *serial, fig_error *err)
{
    store_values *walk;
    store_value value;
    fig_status status = store_values_open(before, SLOT_SKETCH, &walk, err);
    while (!status && !(status = store_values_next(walk, &value, err))) {
        const unsigned char *const samples = sketch_samples(value.value.data, value.value.bytes);
        const uint64_t places = samples ? copy_bands_places(c->table, samples) : 0;
        comparing x = { value.docid, value.value, NO_ENTRY, NO_ENTRY, ++*serial, 0 };
        if (places && !find_noted(c, value.docid, c->noted.count))
            status = compare_with_table(c, &x, samples, places, err);
    }
    store_values_free(walk);
    return status == FIG_END ? FIG_OK : status;
}

static fig_status compare_all(copies *c, store *before, fig_error *err)
{
    uint32_t serial = 0;
    fig_status status = reserve(c, err);
    for (size_t first = 0; first < c->noted.count && !status; first += c->at_once) {
        copy_bands_empty(c->table);
        buf_truncate(&c->held);
        c->held_count = 0;
        c->first = first;
        status = compare_noted(c, &serial, err);
        if (!status && before)
            status = compare_stored(c, before, &serial, err);
    }
    return status;
}

/* ---- groups --------------------------------------------------------------------------------- */

/* A group of the index that something new belongs to is joined with it as a whole. */
static fig_status add_known_groups(copies *c, store *before, fig_error *err)
{
    copy_group group = { 0 };
    fig_status status = FIG_OK;
    const size_t pairs = c->pairs.count;
    for (size_t i = 0; i < pairs && !status; i++) {
        const store_docid docid = c->pairs.rows[i].a;
        if (find_noted(c, docid, c->noted.count))
            continue;
        status = copy_group_read(metadata_of, before, docid, &group, err);
        for (size_t j = 1; j < group.count && !status; j++)
            if (!add_pair(c, group.rows[0], group.rows[j]))
                status = error_no_memory(err);
    }
    copy_group_clear(&group);
    return status;
}

static size_t place_of(const copy_group *all, store_docid docid)
{
    const uint32_t *const row =
        bsearch(&docid, all->rows, all->count, sizeof *all->rows, by_number);
    return (size_t)(row - all->rows);
}

typedef struct membership {
    uint32_t group; /* the place of its first article */
    store_docid docid;
} membership;

static int by_group(const void *a, const void *b)
{
    const membership *const x = a, *const y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    return x->docid < y->docid ? -1 : x->docid > y->docid;
}

/* Which article is in which group, by the pairs. `*out` is the caller's, as long as `all`. */
static fig_status join(const copies *c, copy_group *all, membership **out, fig_error *err)
{
    bool ok = true;
    for (size_t i = 0; i < c->pairs.count && ok; i++)
        ok = copy_group_add(all, c->pairs.rows[i].a) && copy_group_add(all, c->pairs.rows[i].b);
    if (all->count)
        qsort(all->rows, all->count, sizeof *all->rows, by_number);
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++)
        if (!kept || all->rows[kept - 1] != all->rows[i])
            all->rows[kept++] = all->rows[i];
    all->count = kept;
    membership *const rows = malloc((kept + 1) * sizeof *rows);
    *out = rows;
    if (!rows || !ok)
        return error_no_memory(err);
    for (size_t i = 0; i < kept; i++)
        rows[i] = (membership){ (uint32_t)i, all->rows[i] };
    for (size_t i = 0; i < c->pairs.count; i++) {
        size_t a = place_of(all, c->pairs.rows[i].a), b = place_of(all, c->pairs.rows[i].b);
        while (rows[a].group != a)
            a = rows[a].group = rows[rows[a].group].group;
        while (rows[b].group != b)
            b = rows[b].group = rows[rows[b].group].group;
        rows[a > b ? a : b].group = (uint32_t)(a < b ? a : b);
    }
    for (size_t i = 0; i < kept; i++) /* those before it are right */
        rows[i].group = rows[rows[i].group].group;
    qsort(rows, kept, sizeof *rows, by_group);
    return FIG_OK;
}

static fig_status put_entry(copies_put *put, void *to, store_docid docid, const copy_group *group,
                            size_t i, fig_error *err)
{
    buf key = BUF_EMPTY, value = BUF_EMPTY;
    copy_group_key(docid, &key);
    if (group)
        copy_group_write(group, i, &value);
    const fig_status status = buf_failed(&key) || buf_failed(&value) ? error_no_memory(err)
                                                                     : put(to, &key, &value, err);
    buf_clear(&key);
    buf_clear(&value);
    return status;
}

static fig_status write_groups(const membership *rows, size_t count, copies_put *put, void *to,
                               fig_error *err)
{
    copy_group group = { 0 };
    fig_status status = FIG_OK;
    for (size_t first = 0, end; first < count && !status; first = end) {
        group.count = 0;
        for (end = first; end < count && rows[end].group == rows[first].group && !status; end++)
            if (!copy_group_add(&group, rows[end].docid))
                status = error_no_memory(err);
        for (size_t i = 0; i < group.count && !status; i++)
            status = put_entry(put, to, group.rows[i], &group, i, err);
    }
    copy_group_clear(&group);
    return status;
}

/* Entries of articles that are in no group any more. */
static fig_status remove_entries(const copy_group *loose, const copy_group *grouped,
                                 copies_put *put, void *to, fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < loose->count && !status; i++)
        if (!grouped->count || !bsearch(&loose->rows[i], grouped->rows, grouped->count,
                                        sizeof *grouped->rows, by_number))
            status = put_entry(put, to, loose->rows[i], NULL, 0, err);
    return status;
}

fig_status copies_settle(copies *c, store *before, copies_put *put, void *to, fig_error *err)
{
    copy_group loose = { 0 }, grouped = { 0 };
    membership *rows = NULL;
    fig_status status = FIG_OK;
    sort_noted(c);
    if (before)
        status = loosen(c, before, &loose, err);
    sort_noted(c);
    if (!status)
        status = compare_all(c, before, err);
    if (!status && before)
        status = add_known_groups(c, before, err);
    if (!status)
        status = join(c, &grouped, &rows, err);
    if (!status)
        status = remove_entries(&loose, &grouped, put, to, err);
    if (!status)
        status = write_groups(rows, grouped.count, put, to, err);
    copy_group_clear(&loose);
    copy_group_clear(&grouped);
    free(rows);
    if (!status)
        forget(c);
    return status;
}
