/* bind.c - properties go down to their claims. */
#include "query/bind.h"

#include "core/error.h"
#include "query/range.h"

typedef struct binding {
    arena *nodes;
    size_t *count;
    fig_error *err;
} binding;

/* A property, or brackets around nothing else. The parser bounds the depth. */
static bool only_properties(const query_node *n)
{
    if (n->op == QUERY_PROPERTY)
        return true;
    if (n->op != QUERY_ALL && n->op != QUERY_ANY && n->op != QUERY_NOT)
        return false;
    for (const query_node *child = n->first; child; child = child->next)
        if (!only_properties(child))
            return false;
    return true;
}

/* A claim condition that is asked for, not one that is ruled out. */
static bool holds_claim(const query_node *n)
{
    if (n->op == QUERY_CLAIM)
        return true;
    if (n->op == QUERY_NOT)
        return false;
    for (const query_node *child = n->first; child; child = child->next)
        if (holds_claim(child))
            return true;
    return false;
}

static fig_status node_copy(const binding *b, const query_node *n, query_node **out)
{
    *out = NULL;
    if (*b->count >= QUERY_NODES_MAX)
        return FIG_TOO_LARGE;
    query_node *const copy = arena_alloc(b->nodes, sizeof *copy);
    if (!copy)
        return error_no_memory(b->err);
    ++*b->count;
    *copy = *n;
    copy->next = NULL;
    *out = copy;
    return FIG_OK;
}

/* A claim of any figure that has `property`. */
static fig_status claim_of(const binding *b, query_node *property, query_node **out)
{
    const query_node claim = { .op = QUERY_CLAIM, .at = property->at, .range = range_open() };
    const fig_status status = node_copy(b, &claim, out);
    if (!status)
        (*out)->first = property;
    return status;
}

/* `property` to every claim in `n`. */
static fig_status give(const binding *b, query_node *n, const query_node *property)
{
    if (n->op == QUERY_CLAIM) {
        query_node *copy, **last = &n->first;
        const fig_status status = node_copy(b, property, &copy);
        if (status)
            return status;
        while (*last)
            last = &(*last)->next;
        *last = copy;
        return FIG_OK;
    }
    if (n->op == QUERY_NOT)
        return FIG_OK;
    for (query_node *child = n->first; child; child = child->next) {
        const fig_status status = give(b, child, property);
        if (status)
            return status;
    }
    return FIG_OK;
}

static fig_status bind(const binding *b, query_node **n);

/* What is left alone: a positive property makes one claim with all the others, negative ones alone
 * each rule out their claim. `lone` is the list of them; what they become goes to `*last`. */
static fig_status bind_alone(const binding *b, query_node *lone, query_node **last)
{
    bool positive = false;
    for (const query_node *n = lone; n; n = n->next)
        positive = positive || n->op != QUERY_NOT;
    if (positive)
        return claim_of(b, lone, last);
    while (lone) {
        query_node *const rest = lone->next;
        query_node *claim;
        const fig_status status = claim_of(b, lone->first, &claim);
        if (status)
            return status;
        lone->first = claim;
        lone->next = NULL;
        *last = lone;
        last = &lone->next;
        lone = rest;
    }
    return FIG_OK;
}

static fig_status bind_all(const binding *b, query_node *all)
{
    query_node *holder = NULL; /* the last one passed, or the first */
    for (query_node *child = all->first; child && !holder; child = child->next)
        if (!only_properties(child) && holds_claim(child))
            holder = child;
    query_node *lone = NULL, **last_lone = &lone, **last = &all->first;
    fig_status status = FIG_OK;
    for (query_node *child = all->first, *next; child && !status; child = next) {
        next = child->next;
        child->next = NULL;
        if (!only_properties(child)) {
            if (holds_claim(child))
                holder = child;
            *last = child;
            last = &child->next;
        } else if (holder) {
            status = give(b, holder, child);
        } else {
            *last_lone = child;
            last_lone = &child->next;
        }
    }
    *last = NULL;
    if (!status && lone)
        status = bind_alone(b, lone, last);
    for (query_node **child = &all->first; !status && *child; child = &(*child)->next)
        status = bind(b, child);
    return status;
}

static fig_status bind(const binding *b, query_node **n)
{
    fig_status status = FIG_OK;
    if ((*n)->op == QUERY_PROPERTY || ((*n)->op == QUERY_ANY && only_properties(*n))) {
        query_node *const next = (*n)->next;
        (*n)->next = NULL;
        status = claim_of(b, *n, n);
        if (!status)
            (*n)->next = next;
        return status;
    }
    switch ((*n)->op) {
    case QUERY_ALL:
        status = bind_all(b, *n);
        break;
    case QUERY_ANY:
    case QUERY_NOT:
        for (query_node **child = &(*n)->first; !status && *child; child = &(*child)->next)
            status = bind(b, child);
        break;
    default:
        break;
    }
    if (!status && (*n)->op == QUERY_ALL && (*n)->first && !(*n)->first->next) {
        (*n)->first->next = (*n)->next; /* a group of one is that one */
        *n = (*n)->first;
    }
    return status;
}

fig_status properties_bind(query_node **root, arena *nodes, size_t *count, fig_error *err)
{
    const binding b = { nodes, count, err };
    return bind(&b, root);
}
