/* snippet.h - the passages of a text that show best why it matched.
 * Whole sentences where they fit; what is highlighted is just what matched. Knows spans and
 * sentences, not what they mean. */
#ifndef QUERY_SNIPPET_H
#define QUERY_SNIPPET_H

#include "core/arena.h"
#include "query/pattern.h"

typedef struct snippet_input {
    const char *text; /* valid UTF-8 */
    size_t text_bytes;
    const text_sentence *sentences; /* in order */
    size_t sentences_count;
    const match
        *matches; /* of `text`, by begin; `pattern` numbers what of the question they show */
    size_t matches_count;
    size_t parts_count;  /* of the question: above every match's `pattern` */
    size_t figures_part; /* the one that weighs twice: claims that met a condition */
    size_t most;         /* passages */
    size_t chars;        /* about how long one is */
} snippet_input;

/* At most `most` passages in the order of the text; the first words when nothing matches. Lent by
 * `strings`. Time grows with the matches, not with their square. Fails with FIG_NO_MEMORY. */
fig_status snippets_make(const snippet_input *in, arena *strings, fig_snippet **out, size_t *count,
                         fig_error *err);

/* All of `text` as one snippet with these matches (by begin): for titles. */
fig_status snippet_whole(const char *text, size_t bytes, const match *matches, size_t count,
                         arena *strings, fig_snippet *out, fig_error *err);

#endif
