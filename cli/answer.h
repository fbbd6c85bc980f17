/* answer.h - what answers are made of: figures, and how an answer ends. */
#ifndef CLI_ANSWER_H
#define CLI_ANSWER_H

#include <stdbool.h>
#include <stddef.h>

#include "figtrail.h"

typedef enum answer { ANSWER_SEARCH, ANSWER_CLAIMS, ANSWER_EXTRACT, ANSWER_WHY } answer;

/* Whether it answers a question, rather than reads texts. */
static inline bool answer_asked(answer kind)
{
    return kind == ANSWER_SEARCH || kind == ANSWER_CLAIMS;
}

/* A figure as answers show it: a claim or a refused one. */
typedef struct figure {
    size_t rank;                  /* 0 where there is none */
    double score;                 /* NAN where there is none */
    const fig_claim *claim;       /* or */
    const fig_rejected *rejected; /* the other one is NULL */
    const char *sentence;         /* of a claim */
    const fig_article *article;
    const char *group; /* what it is put together by; NULL when ungrouped */
    size_t group_bytes;
    bool group_starts; /* it is the first of its group */
} figure;

/* What an article is called in a list. */
static inline const char *article_name(const fig_article *a)
{
    return a->title ? a->title : a->path ? a->path : a->id;
}

typedef struct summary {
    const char *query, *parsed; /* NULL for extract */
    fig_match match;
    size_t articles, claims, rejected, left_out, shown;
    bool exact;
    double took_ms;
    const fig_results *results; /* for its warnings, facets and values; NULL for extract */
} summary;

#endif
