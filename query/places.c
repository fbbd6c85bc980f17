/* places.c - what stands at each place of an index: parts and their replicas, one by one. */
#include "core/error.h"
#include "query/index.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct looked {
    fig_place place;
    char name[300], shard[32], trouble[sizeof(((fig_error *)0)->what)];
} looked;

static fig_status read_of(store *s, const char *key, buf *out, fig_error *err)
{
    buf_truncate(out);
    return store_metadata(s, key, strlen(key), out, err);
}

/* What is there. */
static fig_status look(const store_place *at, looked *out, fig_error *err)
{
    store *s = NULL;
    buf data = BUF_EMPTY;
    size_t articles = 0;
    meta m;
    meta_init(&m);
    fig_status status = store_open(at, 1, &s, err);
    if (!status)
        status = read_of(s, META_KEY, &data, err);
    if (!status && !data.bytes)
        status = error_set(err, FIG_FORMAT, NULL, "it was not made by figtrail", NULL);
    if (!status)
        status = meta_read(&m, data.data, data.bytes, err);
    if (!status)
        status = store_count(s, &articles, err);
    if (!status)
        status = read_of(s, META_SHARD_KEY, &data, err);
    if (!status)
        snprintf(out->shard, sizeof out->shard, "%s", buf_string(&data));
    if (!status)
        status = read_of(s, META_COMMITS_KEY, &data, err);
    if (!status) {
        out->place.articles = articles;
        out->place.commits = meta_read_commits(&data);
    }
    meta_clear(&m);
    buf_clear(&data);
    store_free(s);
    return status;
}

static fig_status look_at(const store_place *given, double timeout_s, size_t part, bool replica, looked *out,
                          fig_error *err)
{
    store_place at = *given;
    fig_error why;
    if (timeout_s > 0)
        at.timeout_ms = (unsigned)(timeout_s * 1000 + 0.5);
    out->place.part = part;
    out->place.replica = replica;
    if (at.path)
        snprintf(out->name, sizeof out->name, "%.299s", at.path);
    else
        snprintf(out->name, sizeof out->name, "%.280s:%u", at.host, at.port);
    const fig_status status = look(&at, out, &why);
    if (status == FIG_NO_MEMORY)
        return error_no_memory(err);
    if (status)
        snprintf(out->trouble, sizeof out->trouble, "%s", why.what);
    return FIG_OK;
}

static void settle(looked *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        looked *const row = &rows[i];
        row->place.name = row->name;
        row->place.shard = row->shard;
        row->place.trouble = *row->trouble ? row->trouble : NULL;
        for (size_t j = 0; j < count && !*row->trouble; j++)
            if (rows[j].place.part == row->place.part && rows[j].place.commits > row->place.commits + row->place.lag)
                row->place.lag = rows[j].place.commits - row->place.commits;
    }
}

fig_status fig_index_places(const char *path, double timeout_s, void (*visit)(void *user, const fig_place *place),
                            void *user, fig_error *err)
{
    cluster all;
    fig_status status = cluster_read(path, &all, err);
    looked *const rows = calloc(all.count + all.replicas_count + 1, sizeof *rows);
    size_t count = 0;
    if (!status && !rows)
        status = error_no_memory(err);
    for (size_t i = 0; i < all.count && !status; i++) {
        status = look_at(&all.places[i], timeout_s, i + 1, false, &rows[count++], err);
        for (size_t j = 0; j < all.replicas_count && !status; j++)
            if (all.replicas[j].of == i)
                status = look_at(&all.replicas[j].at, timeout_s, i + 1, true, &rows[count++], err);
    }
    if (!status)
        settle(rows, count);
    for (size_t i = 0; i < count && !status; i++)
        visit(user, &rows[i].place);
    free(rows);
    cluster_clear(&all);
    return status;
}
