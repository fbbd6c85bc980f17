/* each_shard.c - a walk over the folders of an index. */
#include "indexer/each_shard.h"

#include "core/clock.h"
#include "store/cluster.h"

#include <string.h>

fig_status each_shard(const char *index, shard_work *work, void *user, fig_error *err)
{
    cluster all;
    if (!cluster_is_divided(index))
        return work(user, index, "", err);
    fig_status status = cluster_read(index, &all, err);
    for (size_t i = 0; i < all.count && status == FIG_OK; i++) {
        const char *const path = all.places[i].path, *const slash = path ? strrchr(path, '/') : NULL;
        if (path)
            status = work(user, path, slash ? slash + 1 : path, err);
    }
    cluster_clear(&all);
    return status;
}

typedef struct keeping {
    upkeep_work *work;
    void *user;
    fig_upkeep_report *out;
} keeping;

static fig_status keep(void *user, const char *folder, const char *name, fig_error *err)
{
    const keeping *const k = user;
    fig_upkeep_report one;
    (void)name;
    const fig_status status = k->work(k->user, folder, &one, err);
    k->out->articles += one.articles;
    k->out->lost += one.lost;
    k->out->bytes_before += one.bytes_before;
    k->out->bytes_after += one.bytes_after;
    return status;
}

fig_status each_shard_kept(const char *index, upkeep_work *work, void *user, fig_upkeep_report *out,
                           fig_error *err)
{
    keeping k = { work, user, out };
    const int64_t began_ns = clock_ns();
    *out = (fig_upkeep_report){ 0 };
    const fig_status status = each_shard(index, keep, &k, err);
    out->took_s = clock_since_s(began_ns);
    if (status)
        *out = (fig_upkeep_report){ 0 };
    return status;
}
