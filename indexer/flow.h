/* flow.h - text that is put together from pieces of a page: what stands between them is asked for
 * on the way, and of several wishes the widest is written. */
#ifndef INDEXER_FLOW_H
#define INDEXER_FLOW_H

#include "core/buf.h"

#include <stdbool.h>

typedef enum gap { GAP_NONE, GAP_SPACE, GAP_CELL, GAP_LINE, GAP_PARAGRAPH } gap;

typedef struct flow {
    buf *out;
    gap before; /* to be written before the next word; nothing at the beginning */
} flow;

static inline void flow_ask(flow *f, gap wanted)
{
    if (wanted > f->before)
        f->before = wanted;
}

/* Append a word, or anything that is to stand as it is. */
void flow_word(flow *f, const char *word, size_t bytes);
/* Append the words of a text, its white space collapsed. */
void flow_text(flow *f, const char *text);

static inline bool flow_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

#endif
