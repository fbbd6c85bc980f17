/* cluster.h - where the parts of an index are: a folder is its own only part; a file names several.
 *
 * The file is Xapian's stub form, so that the library's own tools read it too: a line a part,
 *
 *   auto PATH              a folder, from the file's own folder on when it is relative
 *   remote HOST:PORT       what 'xapian-tcpsrv' serves there
 *
 * '#' begins a comment; "glass" is another name for "auto". */
#ifndef QUERY_CLUSTER_H
#define QUERY_CLUSTER_H

#include "core/arena.h"
#include "store/store.h"

enum { CLUSTER_PLACES_MAX = 1024 };

typedef struct cluster {
    store_place *places;
    size_t count;
    bool is_one_folder; /* the path was the index's own */
    arena strings;      /* that the places are made of */
} cluster;

/* The parts of the index at `path`, to be released with cluster_clear also after a failure. Whether
 * they are there is not looked at. Fails with FIG_FORMAT, where the file says something else, naming
 * the line, FIG_IO and FIG_NO_MEMORY. */
fig_status cluster_read(const char *path, cluster *out, fig_error *err);
void cluster_clear(cluster *c);

#endif
