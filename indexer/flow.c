/* flow.c - gaps become white space here. */
#include "indexer/flow.h"

void flow_word(flow *f, const char *word, size_t bytes)
{
    static const char *const written[] = { "", " ", "\t", "\n", "\n\n" };
    if (f->out->bytes)
        buf_text(f->out, written[f->before]);
    f->before = GAP_NONE;
    buf_append(f->out, word, bytes);
}

void flow_text(flow *f, const char *text)
{
    while (*text) {
        const char *end = text;
        while (*end && !flow_is_space(*end))
            end++;
        if (end > text)
            flow_word(f, text, (size_t)(end - text));
        text = end;
        while (flow_is_space(*text))
            text++;
        if (text > end)
            flow_ask(f, GAP_SPACE);
    }
}
