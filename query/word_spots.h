/* word_spots.h - where the words of a question stand in an article, told by the places of its words
 * (record/word_places.h) without its text. For looking at many articles by ascending number: what each
 * has is read from postings that are walked beside. */
#ifndef QUERY_WORD_SPOTS_H
#define QUERY_WORD_SPOTS_H

#include "query/plan.h"

typedef struct word_spots word_spots;

/* `*out` is NULL where only the text can tell: words asked for as they are written or by their
 * beginning, figures in phrases, words too far from each other. Else it is yours, and `p` must
 * outlive it. Fails with FIG_NO_MEMORY and as the store does. */
fig_status word_spots_new(const plan *p, store *s, word_spots **out, fig_error *err);
void word_spots_free(word_spots *w);

/* The matches of the article `docid`, which is above those of all calls before, by where they begin;
 * begin and end are positions of words. `*out` is lent until the next call. Fails with FIG_DAMAGED,
 * FIG_NO_MEMORY and as the store does. */
fig_status word_spots_find(word_spots *w, store_docid docid, const char *lang,
                           const match_list **out, fig_error *err);

/* Does the first match from `first` on end by `end`? */
bool word_spots_hold(const match_list *matches, uint32_t first, uint32_t end);

#endif
