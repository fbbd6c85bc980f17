/* copy_group.h - which articles are copies of one another, as an index keeps it: for each article of a
 * group an entry of the store's metadata. The one with the lowest number has the numbers of all, the
 * others point at it. A group is what copies join, so two of its articles need be no copies of each
 * other: their sketches tell (record/sketch.h). Knows no store. */
#ifndef RECORD_COPY_GROUP_H
#define RECORD_COPY_GROUP_H

#include "core/buf.h"
#include "figtrail.h"

#include <stddef.h>
#include <stdint.h>

typedef struct copy_group { /* numbers of documents, ascending; empty when there is no group */
    uint32_t *rows;
    size_t count, capacity;
} copy_group;

void copy_group_clear(copy_group *g);
/* False when out of memory. */
bool copy_group_add(copy_group *g, uint32_t docid);

/* Append the key of an article's entry. */
void copy_group_key(uint32_t docid, buf *out);
/* Append the entry of the `i`th article of a group. */
void copy_group_write(const copy_group *g, size_t i, buf *out);

/* Gives an entry by its key, as store_metadata does; nothing for one that is not there. */
typedef fig_status copy_group_entry(void *from, const char *key, size_t bytes, buf *out,
                                    fig_error *err);
/* The group of an article, to `*out`, which is emptied first. Fails as `entry` does, with
 * FIG_DAMAGED and FIG_NO_MEMORY. */
fig_status copy_group_read(copy_group_entry *entry, void *from, uint32_t docid, copy_group *out,
                           fig_error *err);

#endif
