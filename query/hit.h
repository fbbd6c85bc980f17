/* hit.h - what one article has to show for a question: the places that match, the claims that meet
 * it. */
#ifndef QUERY_HIT_H
#define QUERY_HIT_H

#include "query/plan.h"
#include "query/view.h"

typedef struct showing { /* scratch, kept from article to article */
    match_list
        matches;  /* of patterns that are shown, by begin; of title and text, not of other fields */
    double *fits; /* of each claim of the view: 0 = met nothing that was asked */
    size_t fits_capacity;
} showing;
#define SHOWING_EMPTY                                                                              \
    {                                                                                              \
        MATCH_LIST_EMPTY, NULL, 0                                                                  \
    }
void showing_clear(showing *s);

/* Find what the article of `v` shows. Its claims are read when the question asks for figures; to have
 * them for another, call view_claims before. Fails with FIG_DAMAGED and FIG_NO_MEMORY. */
fig_status showing_find(showing *s, const plan *p, view *v, fig_error *err);
/* The claims alone, without the words of the text where no figure stands in a phrase: much cheaper.
 */
fig_status showing_find_claims(showing *s, const plan *p, view *v, fig_error *err);

/* The first of the matches in the text that begins at `begin` or later. */
size_t showing_first_match(const showing *s, size_t begin);

/* Make the hit, deep in `strings`, from what was found. `rank` and `score` are the caller's. */
fig_status hit_make(const showing *s, const plan *p, const view *v, const fig_search *want,
                    arena *strings, fig_hit *out, fig_error *err);

#endif
