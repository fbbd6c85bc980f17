/* cluster.h - where the parts of an index are: a folder is its own only part; a file names several, and
 * so does a folder that has no store but such a file, named "cluster": the folder of an archive that was
 * divided into shards, which are in it.
 *
 * The file is Xapian's stub form, so that the library's own tools read it too: a line a part,
 *
 *   auto PATH              a folder, from the file's own folder on when it is relative
 *   remote HOST:PORT       what 'xapian-tcpsrv' serves there
 *
 * '#' begins a comment; "glass" is another name for "auto". Two comments are for us, and pass the library's
 * tools by:
 *
 *   # or remote HOST:PORT  (or a folder) has the same as the part above, and is asked when that cannot be
 *   # timeout SECONDS      how long an exchange with a server may take: of all parts (10) */
#ifndef STORE_CLUSTER_H
#define STORE_CLUSTER_H

#include "core/arena.h"
#include "store/store.h"

enum { CLUSTER_PLACES_MAX = 1024 };
#define CLUSTER_FILE  "cluster"
#define CLUSTER_SHARD "shard-%u" /* counted from 1 */

typedef struct cluster {
    store_place *places;
    size_t count;
    store_replica *replicas; /* of places */
    size_t replicas_count;
    bool is_one_folder; /* the path was the index's own */
    bool is_divided;    /* it was a folder of shards */
    arena strings;      /* that the places are made of */
} cluster;

/* The parts of the index at `path`, to be released with cluster_clear also after a failure. Whether
 * they are there is not looked at. Fails with FIG_FORMAT, where the file says something else, naming
 * the line, FIG_IO and FIG_NO_MEMORY. */
fig_status cluster_read(const char *path, cluster *out, fig_error *err);
void cluster_clear(cluster *c);

/* Make the folder `path`, as far as its last part, one of `count` shards, which are not made. Fails with
 * FIG_IO, FIG_NO_MEMORY. */
fig_status cluster_divide(const char *path, unsigned count, fig_error *err);
/* Is it one? */
bool cluster_is_divided(const char *path);

#endif
