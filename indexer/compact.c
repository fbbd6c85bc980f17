/* compact.c - an index written anew without the gaps that updates leave. */
#include "core/error.h"
#include "figtrail.h"
#include "indexer/each_shard.h"
#include "store/replace.h"
#include "store/store.h"

#include <stdio.h>

static fig_status compact(void *user, const char *path, fig_upkeep_report *out, fig_error *err)
{
    (void)user;
    store_compact_options options = STORE_COMPACT_DEFAULTS;
    store_replacement *r = NULL;
    size_t articles = 0;
    store *made = NULL;
    *out = (fig_upkeep_report){ 0 };
    options.numbering = STORE_KEEP_NUMBERS; /* what is noted of copies goes by them */
    fig_status status = store_replacement_open(path, &r, err);
    if (!status)
        status = store_files(path, NULL, 0, NULL, &out->bytes_before, err);
    if (!status)
        status = store_compact(&path, 1, store_replacement_folder(r), &options, err);
    if (!status)
        status = store_files(store_replacement_folder(r), NULL, 0, NULL, &out->bytes_after, err);
    if (!status)
        status = store_open_folder(store_replacement_folder(r), &made, err);
    if (!status)
        status = store_count(made, &articles, err);
    store_free(made);
    if (!status)
        status = store_replacement_commit(r, err);
    store_replacement_free(r);
    if (status && err && status != FIG_NO_MEMORY)
        snprintf(err->where, sizeof err->where, "index '%.200s'", path);
    out->articles = articles;
    return status;
}

fig_status fig_index_compact(const char *path, fig_upkeep_report *out, fig_error *err)
{
    return each_shard_kept(path, compact, NULL, out, err);
}
