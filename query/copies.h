/* copies.h - all copies of an article, by the groups of the index. */
#ifndef QUERY_COPIES_H
#define QUERY_COPIES_H

#include "core/arena.h"
#include "record/copy_group.h"
#include "query/unpackers.h"

/* The group of an article: itself and what might be its copies; empty when there are none. Fails as
 * store_metadata does, and with FIG_DAMAGED. */
fig_status copies_group(store *s, store_docid docid, copy_group *out, fig_error *err);
/* The sketch of an article, to `out`, which is emptied first; nothing when it went away. */
fig_status copies_sketch(store *s, store_docid docid, buf *out, fig_error *err);

/* Set `copies`, `copies_list` and `first` of the article with that number; lent by `strings`. */
fig_status copies_tell(store *s, const unpackers *from, store_docid docid, arena *strings,
                       fig_article *article, fig_error *err);

#endif
