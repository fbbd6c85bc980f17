/* index.h - what an open index holds. Shared by the files of query/ that answer fig_index_* calls.
 */
#ifndef QUERY_INDEX_H
#define QUERY_INDEX_H

#include "store/cluster.h"
#include "query/view.h"
#include "query/wording.h"
#include "record/meta.h"
#include "record/record.h"
#include "store/store.h"

struct fig_index {
    char *path;
    cluster parts;
    store *store;
    meta meta; /* of all parts */
    fig_kinds *own_kinds; /* NULL when they are the built-in ones */
    buf kinds_code;       /* what they were read from */
    wording *words;       /* the terms of every language the index has */
    scanner *scanner;     /* of article texts */
    unpackers *unpackers;
    arena stats; /* of fig_index_stats, until its next call */
};

/* Look at the newest state of the index. Fails as fig_index_open does. */
fig_status index_refresh(fig_index *index, fig_error *err);
/* Note in the answer which parts it lacks. */
fig_status index_tell_missing(const fig_index *index, fig_results *out, fig_error *err);
/* Name the index in a message that names nothing yet. Returns `status`. */
fig_status index_told(const fig_index *index, fig_status status, fig_error *err);

/* What index_each calls with each article; a failure ends it, `*more` false too. */
typedef fig_status index_visit(void *user, const fig_document *document, store_docid docid,
                               bool *more, fig_error *err);
/* Every article in the order of their ids. `furnished`: with what its page shows beside it. */
fig_status index_each(fig_index *index, bool furnished, index_visit *visit, void *user,
                      fig_error *err);

#endif
