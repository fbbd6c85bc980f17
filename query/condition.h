/* condition.h - does a claim meet what a question asks of it, and how well?
 * Knows claims, kinds and units; not how articles are found. */
#ifndef QUERY_CONDITION_H
#define QUERY_CONDITION_H

#include "query/tree.h"
#include "query/wording.h"
#include "record/figure_marks.h"

/* A property a claim must have, with its words as terms; brackets have `first`. */
typedef struct property property;
struct property {
    const query_node *node;
    const asked_word *words; /* of by: */
    size_t words_count;
    const property *first, *next;
};

typedef struct condition {
    const query_node *node; /* QUERY_CLAIM */
    double low, high;       /* as printed, or canonical where a unit was typed; both ends included,
                               infinite where open */
    double centre;          /* where a figure fits best; NAN when there is none */
    bool canonical;         /* the unit typed: compare in the base unit `base` */
    const char *base;
    fig_match match;
    bool weak;                 /* weak claims too */
    const asked_word *subject; /* of the key; none when there is no key */
    size_t subject_count;
    const property *properties; /* all must hold */
} condition;

/* `*out` is lent by `strings`. Fails with FIG_NO_MEMORY. */
fig_status condition_make(const query_node *claim, fig_match match, bool weak, wording *words,
                          const char *only_lang, arena *strings, const condition **out,
                          fig_error *err);

/* A claim whose subject has the word, but that is of another kind or measures it, fits so much of
 * one of the kind, or of a number of them. */
#define CONDITION_SUBJECT_SHARE 0.9

/* How well `claim` (with its strings) of an article in `lang` fits: 0 = it does not meet the
 * condition, else up to 1 for an exact figure of the kind and subject asked. Fails with
 * FIG_NO_MEMORY. */
fig_status condition_fit(const condition *c, const fig_claim *claim, const char *lang,
                         wording *words, double *fit, fig_error *err);

/* The same for a claim read without its text, where that is enough to tell: `*known` says so. `mark`
 * tells the words of its subject, of an article in a language of `self`; NULL when they are not known. */
double condition_fit_bare(const condition *c, const fig_claim *claim, const figure_mark *mark,
                          tongue_set self, bool *known);

/* Where the claim stands on a scale of canonical units: its figure, or its lower end. */
double claim_place(const fig_claim *c);

#endif
