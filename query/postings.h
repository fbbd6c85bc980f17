/* postings.h - ranges and word* as the terms of an index that answer for them. */
#ifndef QUERY_POSTINGS_H
#define QUERY_POSTINGS_H

#include "core/arena.h"
#include "core/terms.h"
#include "query/wording.h"
#include "store/store.h"

typedef struct term_list { /* terms live in `strings`; the array is the list's own */
    arena *strings;
    store_bytes *rows;
    size_t count, capacity;
} term_list;
void term_list_clear(term_list *list);
/* Fails with FIG_NO_MEMORY. */
fig_status term_list_add(term_list *list, const char *term, size_t bytes, fig_error *err);

/* Every term of claims whose figure overlaps [low, high] (infinite = open) as stated or, for
 * FIG_COMPATIBLE, as the words allow; and perhaps some more. `key` as for term_node. Where every look is
 * a trip to a server, terms that may exist stand among them; and where `beginnings` is given, the ends of
 * the range are not listed: whatever begins with one of these is an answer too. */
fig_status postings_of_range(store *s, term_family family, const char *key, double low, double high,
                             fig_match match, term_list *out, term_list *beginnings, fig_error *err);

/* The terms that a word beginning with `folded` may have become. At most `most`; FIG_TOO_LARGE
 * (without a message) when there are more. */
fig_status postings_of_prefix(store *s, const char *field_prefix, const char *folded, size_t bytes,
                              size_t most, term_list *out, fig_error *err);

#endif
