/* feed.h - the items of a feed (RSS, Atom), as objects with the keys of JSON lines. */
#ifndef INDEXER_FEED_H
#define INDEXER_FEED_H

#include "figtrail.h"
#include "indexer/json.h"

/* Whether `data`, the first bytes of a file, begin a feed. */
bool feed_begins(const char *data, size_t bytes);

/* Why a feed may have more items than were read. */
typedef struct feed_cut {
    int ends_at;   /* the line where it ends in the middle; 0: nowhere */
    bool too_deep; /* it has more than 256 elements in each other */
} feed_cut;

/* `*out` is an array of objects, in the feed's order, and yours: json_free. `encoding` ("UTF-8") is
 * its encoding where that is known; else NULL, for the one it declares. Fails with FIG_BAD_INPUT
 * when there is no item, and FIG_NO_MEMORY. */
fig_status feed_read(const char *data, size_t bytes, const char *encoding, json **out,
                     feed_cut *cut, fig_error *err);

#endif
