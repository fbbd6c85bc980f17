/* plan.h - a tree and an index to a plan: what to ask the store, and what is left to check on the
 * articles it finds.
 *
 * The store's query never misses an article that holds, but it may find too many: nodes that cover
 * an interval can be too wide, by: and mod: have no postings of their own, =word is its stem. A
 * goal says of each part of the question whether the store's answer is `exact` for it
 * (query/verify.h does the rest). */
#ifndef QUERY_PLAN_H
#define QUERY_PLAN_H

#include "query/condition.h"
#include "query/pattern.h"
#include "query/question.h"
#include "record/meta.h"
#include "store/store.h"

typedef struct goal goal;
struct goal { /* a node of the tree, without what asks for nothing */
    query_op op;
    const query_node *node;
    const goal *first, *next;
    bool exact;             /* the store finds just the articles it holds for */
    bool ruled_out;         /* stands under a NOT: shows nothing */
    const pattern *pattern; /* of WORD, PHRASE, NEAR, ADJ */
    const condition *claim; /* of CLAIM */
};

typedef struct plan {
    arena strings;
    pattern_set *patterns;
    struct place_check *checks; /* that `query`, `asked` and `titles` make */
    const goal *root;
    const goal **shown;  /* leaves that are not ruled out: patterns and claims */
    store_query **asked; /* for each of them, when they are to be explained */
    store_query *titles; /* then too: what words of titles add; NULL when nothing */
    size_t shown_count;
    bool has_claims; /* among them; figures in phrases too */
    bool has_words;  /* something to rank by */
    store_query *query;
} plan;

/* What a plan is made for. */
typedef struct plan_input {
    question question; /* for messages */
    const query_node *root;
    const fig_kinds *kinds;
    wording *words;
    store *store;
    const meta_counts *languages; /* of the index, with their articles */
    fig_match match;
    bool weak;
    bool explain; /* keep what explaining a hit takes */
    bool pairs;   /* the index has terms of frequent words side by side */
    bool checks;  /* the store can look at values while it searches; else hits are looked at here */
} plan_input;

/* `*out` is yours: plan_clear, also after a failure. Fails with FIG_BAD_QUERY, FIG_NO_MEMORY, and
 * as the store does. */
fig_status plan_make(const plan_input *in, plan *out, fig_error *err);
void plan_clear(plan *p);

/* Is what the store's answer leaves open told by the figures of an article, without its record? */
bool plan_figures_tell(const plan *p);

/* How well a claim without its text fits the conditions that are shown, figures in phrases left out;
 * false when the text has to tell. `mark` and `self` as condition_fit_bare has them. */
bool plan_fit_bare(const plan *p, const fig_claim *claim, const figure_mark *mark, tongue_set self,
                   double *fit);

#endif
