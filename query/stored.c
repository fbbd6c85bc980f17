/* stored.c - all that an index holds of its articles and files, whatever numbers they have in it: so
 * that two indexes can be compared. */
#include "core/error.h"
#include "core/fields.h"
#include "query/index.h"
#include "record/file_state.h"

#include <stdlib.h>
#include <string.h>

/* ---- articles ---------------------------------------------------------------------------------- */

typedef struct shelf { /* what is stored of the article at hand */
    arena strings;
    fig_stored_value values[SLOTS_COUNT];
    fig_stored_term *terms;
    size_t terms_capacity;
    buf value;
} shelf;

static fig_status read_values(fig_index *index, store_docid docid, shelf *at, fig_stored *out,
                              fig_error *err)
{
    for (store_slot slot = 0; slot < SLOTS_COUNT; slot++) {
        buf_truncate(&at->value);
        const fig_status status =
            store_document_value(index->store, docid, slot, &at->value, err);
        if (status)
            return status;
        if (!at->value.bytes)
            continue;
        fig_stored_value *const value = &at->values[out->values_count++];
        *value = (fig_stored_value){ slot,
                                     arena_copy(&at->strings, at->value.data, at->value.bytes),
                                     at->value.bytes };
    }
    out->values = at->values;
    return at->strings.failed ? error_no_memory(err) : FIG_OK;
}

static bool add_term(shelf *at, size_t count, const store_term *t)
{
    if (count == at->terms_capacity) {
        const size_t capacity = count ? count * 2 : 512;
        fig_stored_term *const more = realloc(at->terms, capacity * sizeof *more);
        if (!more)
            return false;
        at->terms = more;
        at->terms_capacity = capacity;
    }
    const char *const term = arena_copy(&at->strings, t->term, t->bytes);
    at->terms[count] = (fig_stored_term){ term, t->bytes, t->times };
    return term != NULL;
}

static fig_status read_terms(fig_index *index, store_docid docid, shelf *at, fig_stored *out,
                             fig_error *err)
{
    store_terms *walk;
    store_term t;
    fig_status status = store_terms_of_document(index->store, docid, &walk, err);
    while (!status && !(status = store_terms_next(walk, &t, err)))
        if (!add_term(at, out->terms_count++, &t))
            status = error_no_memory(err);
    store_terms_free(walk);
    out->terms = at->terms;
    return status == FIG_END ? FIG_OK : status;
}

typedef struct visitor {
    fig_index *index;
    bool with_terms;
    shelf shelf;
    bool (*visit)(void *user, const fig_stored *stored);
    void *user;
} visitor;

/* An article that went away meanwhile is passed over. */
static fig_status visit_stored(void *user, const fig_document *document, store_docid docid,
                               bool *more, fig_error *err)
{
    visitor *const v = user;
    fig_stored stored = { .document = document };
    arena_reset(&v->shelf.strings);
    fig_status status = read_values(v->index, docid, &v->shelf, &stored, err);
    if (!status && v->with_terms)
        status = read_terms(v->index, docid, &v->shelf, &stored, err);
    if (!status)
        *more = v->visit(v->user, &stored);
    return status == FIG_NOT_FOUND ? FIG_OK : status;
}

fig_status fig_index_each_stored(fig_index *index, bool with_terms,
                                 bool (*visit)(void *user, const fig_stored *stored), void *user,
                                 fig_error *err)
{
    visitor v = { .index = index, .with_terms = with_terms, .visit = visit, .user = user };
    arena_init(&v.shelf.strings);
    const fig_status status = index_each(index, true, visit_stored, &v, err);
    arena_clear(&v.shelf.strings);
    buf_clear(&v.shelf.value);
    free(v.shelf.terms);
    return index_told(index, status, err);
}

/* ---- files ------------------------------------------------------------------------------------- */

typedef struct files {
    fig_stored_file *rows;
    size_t count, capacity;
    arena strings;
} files;

static fig_status add_file(files *all, const buf *entry, fig_error *err)
{
    file_state state;
    if (!file_state_read(entry->data, entry->bytes, &state))
        return error_set(err, FIG_DAMAGED, NULL, "what is noted of a file is not what was written",
                         "'figtrail verify' tells how much is damaged");
    if (all->count == all->capacity) {
        const size_t capacity = all->capacity ? all->capacity * 2 : 256;
        fig_stored_file *const more = realloc(all->rows, capacity * sizeof *more);
        if (!more)
            return error_no_memory(err);
        all->rows = more;
        all->capacity = capacity;
    }
    const char *const path = arena_copy(&all->strings, state.path, state.path_bytes);
    all->rows[all->count++] = (fig_stored_file){ .path = path,
                                                 .bytes = state.bytes,
                                                 .content = state.content,
                                                 .articles = state.articles,
                                                 .complete = state.complete,
                                                 .leftover = state.leftover };
    return path ? FIG_OK : error_no_memory(err);
}

static int by_path(const void *a, const void *b)
{
    return strcmp(((const fig_stored_file *)a)->path, ((const fig_stored_file *)b)->path);
}

static fig_status add_files_of(store *s, size_t place, files *all, fig_error *err)
{
    buf entry = BUF_EMPTY;
    store_terms *walk = NULL;
    store_term t;
    fig_status status = store_place_terms_of_metadata(s, place, META_FILE_PREFIX,
                                                      strlen(META_FILE_PREFIX), &walk, err);
    while (!status && !(status = store_terms_next(walk, &t, err))) {
        buf_truncate(&entry);
        status = store_place_metadata(s, place, t.term, t.bytes, &entry, err);
        if (!status && entry.bytes)
            status = add_file(all, &entry, err);
    }
    store_terms_free(walk);
    buf_clear(&entry);
    return status == FIG_END ? FIG_OK : status;
}

fig_status fig_index_each_file(fig_index *index,
                               bool (*visit)(void *user, const fig_stored_file *file), void *user,
                               fig_error *err)
{
    files all = { NULL, 0, 0, ARENA_EMPTY };
    fig_status status = index_refresh(index, err);
    for (size_t i = 0; i < store_places(index->store) && !status; i++)
        status = add_files_of(index->store, i, &all, err);
    if (all.count)
        qsort(all.rows, all.count, sizeof *all.rows, by_path);
    for (size_t i = 0; i < all.count && !status && visit(user, &all.rows[i]); i++)
        ;
    arena_clear(&all.strings);
    free(all.rows);
    return index_told(index, status, err);
}
