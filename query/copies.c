/* copies.c - the members of an article's group that are its copies, the earliest first. */
#include "query/copies.h"

#include "core/error.h"
#include "core/fields.h"
#include "record/sketch.h"

#include <stdlib.h>
#include <string.h>

enum {
    DATE_DIGITS = 14,
    LISTED_MAX = 100 /* copies that are named; all are counted */
};

typedef struct copy { /* or the article itself */
    store_docid docid;
    char date[DATE_DIGITS + 1]; /* as far as known, then 9s; "" when undated */
} copy;

typedef struct noted { /* where an article's group is noted */
    store *store;
    size_t place;
} noted;

static fig_status entry_of(void *from, const char *key, size_t bytes, buf *out, fig_error *err)
{
    const noted *const at = from;
    return store_place_metadata(at->store, at->place, key, bytes, out, err);
}

fig_status copies_group(store *s, store_docid docid, copy_group *out, fig_error *err)
{
    store_docid local;
    noted at = { s, store_place_of(s, docid, &local) };
    const fig_status status = copy_group_read(entry_of, &at, local, out, err);
    for (size_t i = 0; i < out->count && !status; i++)
        out->rows[i] = store_docid_at(s, at.place, out->rows[i]);
    return status;
}

/* A writer may have removed the article meanwhile. */
static fig_status value_of(store *s, store_docid docid, store_slot slot, buf *out, fig_error *err)
{
    buf_truncate(out);
    const fig_status status = store_document_value(s, docid, slot, out, err);
    return status == FIG_NOT_FOUND ? FIG_OK : status;
}

fig_status copies_sketch(store *s, store_docid docid, buf *out, fig_error *err)
{
    return value_of(s, docid, SLOT_SKETCH, out, err);
}

/* A day of which the hour is not known comes after those of it whose hour is: only what is sure to
 * be the earliest is called so. */
static fig_status date_of(store *s, copy *row, buf *scratch, fig_error *err)
{
    const fig_status status = value_of(s, row->docid, SLOT_PUBLISHED, scratch, err);
    const size_t bytes = scratch->bytes < DATE_DIGITS ? scratch->bytes : DATE_DIGITS;
    row->date[0] = '\0';
    if (status || !bytes)
        return status;
    memset(row->date, '9', DATE_DIGITS);
    memcpy(row->date, scratch->data, bytes);
    row->date[DATE_DIGITS] = '\0';
    return FIG_OK;
}

/* Undated last. */
static int by_date(const void *a, const void *b)
{
    const copy *const x = a, *const y = b;
    if (!*x->date != !*y->date)
        return *x->date ? -1 : 1;
    const int dates = strcmp(x->date, y->date);
    return dates ? dates : (x->docid > y->docid) - (x->docid < y->docid);
}

/* The article and its copies out of the group, by date. `rows` has room for the group. */
static fig_status choose(store *s, store_docid docid, const copy_group *group, copy *rows,
                         size_t *count, fig_error *err)
{
    buf own = BUF_EMPTY, other = BUF_EMPTY;
    *count = 0;
    fig_status status = copies_sketch(s, docid, &own, err);
    for (size_t i = 0; i < group->count && !status; i++) {
        copy *const row = &rows[*count];
        row->docid = group->rows[i];
        if (row->docid != docid)
            status = copies_sketch(s, row->docid, &other, err);
        if (status ||
            (row->docid != docid && !sketch_is_copy(own.data, own.bytes, other.data, other.bytes)))
            continue;
        status = date_of(s, row, &other, err);
        ++*count;
    }
    if (*count)
        qsort(rows, *count, sizeof *rows, by_date);
    buf_clear(&own);
    buf_clear(&other);
    return status;
}

static fig_status read_copy(store *s, const unpackers *from, store_docid docid, arena *strings,
                            fig_copy *out, fig_error *err)
{
    buf record = BUF_EMPTY;
    fig_article head = { .id = "" };
    fig_status status = store_document_data(s, docid, &record, err);
    if (!status)
        status = record_read_head(unpackers_at(from, docid), record.data, record.bytes, strings, &head, err);
    buf_clear(&record);
    *out = (fig_copy){ .id = head.id,
                       .path = head.path,
                       .title = head.title,
                       .source = head.source,
                       .url = head.url,
                       .published = head.published };
    return status;
}

/* Name them; the article itself is known. */
static fig_status name(store *s, const unpackers *from, store_docid docid, const copy *rows,
                       size_t count, arena *strings, fig_article *article, fig_error *err)
{
    const size_t named = count - 1 < LISTED_MAX ? count - 1 : LISTED_MAX;
    fig_copy *const list = arena_alloc(strings, (named + 1) * sizeof *list);
    if (!list)
        return error_no_memory(err);
    const fig_copy own = { .id = article->id,
                           .path = article->path,
                           .title = article->title,
                           .source = article->source,
                           .url = article->url,
                           .published = article->published };
    size_t made = 0;
    list[named] = own; /* in case it is the first */
    for (size_t i = 0; i < count && made < named; i++) {
        if (rows[i].docid == docid)
            continue;
        const fig_status status = read_copy(s, from, rows[i].docid, strings, &list[made], err);
        if (status == FIG_NOT_FOUND)
            continue;
        if (status)
            return status;
        made++;
    }
    article->copies = count - 1;
    article->copies_list = list;
    article->copies_listed = made;
    if (*rows[0].date)
        article->first = rows[0].docid == docid ? &list[named] : made ? &list[0] : NULL;
    return FIG_OK;
}

fig_status copies_tell(store *s, const unpackers *from, store_docid docid, arena *strings,
                       fig_article *article, fig_error *err)
{
    copy_group group = { 0 };
    copy *rows = NULL;
    size_t count = 0;
    article->copies = article->copies_listed = 0;
    article->copies_list = article->first = NULL;
    fig_status status = copies_group(s, docid, &group, err);
    if (!status && group.count) {
        rows = malloc(group.count * sizeof *rows);
        status = rows ? choose(s, docid, &group, rows, &count, err) : error_no_memory(err);
    }
    if (!status && count > 1)
        status = name(s, from, docid, rows, count, strings, article, err);
    copy_group_clear(&group);
    free(rows);
    return status;
}
