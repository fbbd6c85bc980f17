/* each_shard.h - what is done to an index as a whole is done to each of its shards, one after the other. */
#ifndef INDEXER_EACH_SHARD_H
#define INDEXER_EACH_SHARD_H

#include "figtrail.h"

/* `name` is that of the shard's folder in the index's, "" where the index is one. */
typedef fig_status shard_work(void *user, const char *folder, const char *name, fig_error *err);

/* The first failure ends it: shards before it are done. */
fig_status each_shard(const char *index, shard_work *work, void *user, fig_error *err);

/* The same for what reports on its upkeep: reports are added up. */
typedef fig_status upkeep_work(void *user, const char *folder, fig_upkeep_report *out, fig_error *err);
fig_status each_shard_kept(const char *index, upkeep_work *work, void *user, fig_upkeep_report *out,
                           fig_error *err);

#endif
