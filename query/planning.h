/* planning.h - what the parts of the planner share. For plan*.c alone.
 *   plan.c         groups: what is joined, ruled out, and what two words near each other add
 *   plan_lists.c   lists of queries, goals
 *   plan_items.c   what a phrase is made of: words in their forms, figures
 *   plan_words.c   words, phrases and NEAR as queries
 *   plan_claims.c  conditions on claims as queries
 *   plan_fields.c  whole fields and dates as queries
 *   plan_costs.c   what a question may ask of the index */
#ifndef QUERY_PLANNING_H
#define QUERY_PLANNING_H

#include "query/loose.h"
#include "query/plan.h"
#include "query/tongues.h"

typedef struct title_list { /* words as titles have them */
    store_bytes *rows;
    size_t count, capacity;
} title_list;

typedef struct query_list {
    store_query **rows;
    size_t count, capacity;
} query_list;

typedef struct planner {
    const plan_input *in;
    plan *out;
    const char *only_lang;   /* inside of what lang: narrows */
    bool ruled_out;          /* under a NOT */
    const loose_word *loose; /* the node at hand, when it is one */
    title_list titles;       /* of words that rank */
    query_list beside;       /* pairs of them that are near each other */
    size_t shown_capacity;
    size_t costly, terms; /* what it asks of the index so far */
    fig_error *err;
} planner;

typedef struct item_list { /* items of a pattern while it is made */
    pattern_item *rows;
    size_t count, capacity;
} item_list;

/* ---- plan_lists.c ---- */

/* Takes `q`; NULL, which stands for a lack of memory, stays in the list. */
fig_status plan_list_add(query_list *list, store_query *q, fig_error *err);
void plan_list_free(query_list *list);
/* All of the list as one query; the list is empty then. */
store_query *plan_list_join(query_list *list, store_op op);
fig_status plan_goal_new(planner *p, const query_node *n, goal **out);
/* Remember a leaf that hits can show. */
fig_status plan_show(planner *p, const goal *g);

/* ---- plan_items.c ---- */

const char *plan_field_prefix(const field *in);
/* The words of a node, one item each. */
fig_status plan_add_words(planner *p, const query_node *n, item_list *items);
fig_status plan_make_condition(planner *p, const query_node *n, const condition **out);
fig_status plan_add_item(planner *p, const query_node *n, item_list *items);

/* ---- plan_words.c ---- */

/* Of the rarest item; 0 when the index lacks one. */
fig_status plan_class_frequency(planner *p, const pattern *wanted, tongue_set in, size_t *out);
/* The store's query for a pattern: each article is asked for the terms of its own language. */
fig_status plan_query_of_pattern(planner *p, const pattern *wanted, store_query **out);
/* `*g` is NULL when no word is asked for after all. */
fig_status plan_pattern(planner *p, const query_node *n, goal **g, store_query **out);

/* ---- plan_claims.c ---- */

fig_status plan_claim(planner *p, const query_node *n, goal **g, store_query **out);

/* ---- plan_costs.c ---- */

/* Each fails with FIG_BAD_QUERY when the question asks for too much with this leaf, with a phrase of
 * so many words, or with so many more terms that it stands for. */
fig_status plan_count_leaf(planner *p, const query_node *n);
fig_status plan_count_words(planner *p, const query_node *n, size_t count);
fig_status plan_count_terms(planner *p, const query_node *n, size_t count);

/* ---- plan_fields.c ---- */

fig_status plan_field(planner *p, const query_node *n, goal **g, store_query **out);
fig_status plan_date(planner *p, const query_node *n, goal **g, store_query **out);

#endif
