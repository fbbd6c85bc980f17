/* loose.h - the loose words of a long question: which say something, and how often each is said.
 *
 * "What is the usual relevance of the content of articles to their titles?" What is small in a
 * language (stem/small_words.h) is not asked of its articles, as long as other words are; a word
 * that is said twice counts twice, and is asked once. */
#ifndef QUERY_LOOSE_H
#define QUERY_LOOSE_H

#include "query/tree.h"
#include "query/wording.h"

typedef struct loose_word { /* of one child of the group */
    const asked_word *words;
    size_t words_count;
    unsigned times; /* 0 = small, or said before */
} loose_word;

/* A row for each child of the loose group `any`; those that are no plain word are said once, and
 * have no words. Lent by `strings`. Fails with FIG_NO_MEMORY. */
fig_status loose_read(wording *words, const query_node *any, const char *only_lang, arena *strings,
                      loose_word **out, fig_error *err);

#endif
