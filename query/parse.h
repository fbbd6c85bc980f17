/* parse.h - the text of a question to its tree. The language is docs/query-language.md.
 * Needs no index: what a word becomes and which articles have it is for query/plan. */
#ifndef QUERY_PARSE_H
#define QUERY_PARSE_H

#include "core/arena.h"
#include "query/tree.h"

typedef enum parse_style {
    PARSE_STRICT, /* words that stand side by side must all be there */
    PARSE_ANY     /* any of them; stray quotes, brackets, colons and hyphens of free text are words'
                   * marks, and so are AND, OR and NOT in a text of capitals alone */
} parse_style;

/* `*root` and all it points to is lent by `nodes` and `kinds`, and never NULL on success.
 * Fails with FIG_BAD_QUERY (where: "query:COLUMN", counted in characters from 1) and FIG_NO_MEMORY.
 * Linear in the text but for messages. */
fig_status query_parse(const char *text, parse_style style, const fig_kinds *kinds, arena *nodes,
                       const query_node **root, fig_error *err);

#endif
