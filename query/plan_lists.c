/* plan_lists.c - lists of queries, and goals. */
#include "query/planning.h"

#include "core/error.h"

#include <stdlib.h>

fig_status plan_list_add(query_list *list, store_query *q, fig_error *err)
{
    if (list->count == list->capacity) {
        const size_t more = list->capacity ? list->capacity * 2 : 8;
        store_query **const rows = realloc(list->rows, more * sizeof *rows);
        if (!rows) {
            store_query_free(q);
            return error_no_memory(err);
        }
        list->rows = rows;
        list->capacity = more;
    }
    list->rows[list->count++] = q;
    return FIG_OK;
}

void plan_list_free(query_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        store_query_free(list->rows[i]);
    free(list->rows);
    *list = (query_list){ NULL, 0, 0 };
}

store_query *plan_list_join(query_list *list, store_op op)
{
    store_query *const q = store_query_join(op, list->rows, list->count);
    list->count = 0;
    plan_list_free(list);
    return q;
}

fig_status plan_goal_new(planner *p, const query_node *n, goal **out)
{
    goal *const g = *out = arena_alloc(&p->out->strings, sizeof *g);
    if (!g)
        return error_no_memory(p->err);
    *g = (goal){ .op = n->op, .node = n, .exact = true, .ruled_out = p->ruled_out };
    return FIG_OK;
}

fig_status plan_show(planner *p, const goal *g)
{
    plan *const out = p->out;
    if (g->ruled_out)
        return FIG_OK;
    if (out->shown_count == p->shown_capacity) {
        const size_t more = p->shown_capacity ? p->shown_capacity * 2 : 8;
        const goal **const rows = realloc(out->shown, more * sizeof *rows);
        if (!rows)
            return error_no_memory(p->err);
        out->shown = rows;
        store_query **const asked = realloc(out->asked, more * sizeof *asked);
        if (!asked)
            return error_no_memory(p->err);
        out->asked = asked;
        p->shown_capacity = more;
    }
    out->asked[out->shown_count] = NULL;
    out->shown[out->shown_count++] = g;
    return FIG_OK;
}
