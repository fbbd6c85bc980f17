/* outline.c - a question as it is understood, for whoever wants to see it: fig_query_*. */
#include "core/arena.h"
#include "core/error.h"
#include "query/parse.h"
#include "query/question.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct fig_query {
    arena strings; /* the tree of the parser, and ours */
    question question;
    const char *parsed;
    fig_query_node root;
};

static const char *const ops[] = {
    [QUERY_EVERYTHING] = "everything",
    [QUERY_ALL] = "all",
    [QUERY_ANY] = "any",
    [QUERY_NOT] = "not",
    [QUERY_WORD] = "word",
    [QUERY_PHRASE] = "phrase",
    [QUERY_NEAR] = "near",
    [QUERY_ADJ] = "adj",
    [QUERY_CLAIM] = "claim",
    [QUERY_PROPERTY] = "property",
    [QUERY_FIELD] = "field",
    [QUERY_DATE] = "date",
};

static const char *const forms[] = {
    [FORM_STEM] = "stem", [FORM_EXACT] = "exact", [FORM_PREFIX] = "prefix", [FORM_FUZZY] = "fuzzy"
};

static const char *copy(fig_query *q, const char *text, size_t bytes)
{
    return text ? arena_copy(&q->strings, text, bytes) : NULL;
}

/* NULL for an open end. */
static const char *day_text(fig_query *q, int day)
{
    if (day == DAY_NONE || day == DAY_FIRST || day == DAY_LAST)
        return NULL;
    char text[32];
    snprintf(text, sizeof text, "%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100);
    return arena_string(&q->strings, text);
}

static void outline_claim(fig_query *q, const query_node *n, fig_query_node *out)
{
    const query_range *const range = &n->range;
    out->kind = n->asked ? arena_string(&q->strings, n->asked->name) : NULL;
    out->text = copy(q, n->key, n->key_bytes);
    out->low = range->low;
    out->high = range->high;
    out->low_excluded = range->low_excluded;
    out->high_excluded = range->high_excluded;
    out->unit = range->measure ? range->measure->id : NULL;
}

/* The parser bounds the depth. Out of memory shows in the arena. */
static void outline(fig_query *q, const query_node *n, fig_query_node *out)
{
    *out = (fig_query_node){ .op = ops[n->op],
                             .column = question_column(&q->question, n->at),
                             .field = n->in ? n->in->name : NULL,
                             .distance = n->distance,
                             .low = NAN,
                             .high = NAN };
    if (n->op == QUERY_CLAIM) {
        outline_claim(q, n, out);
    } else if (n->op == QUERY_DATE) {
        out->field = "date";
        out->undated = n->first_day == DAY_NONE;
        out->first_day = day_text(q, n->first_day);
        out->last_day = day_text(q, n->last_day);
    } else if (n->op == QUERY_PROPERTY && n->in && n->in->id == FIELD_MOD) {
        out->text = fig_modifier_name(n->modifier);
    } else {
        out->text = copy(q, n->text, n->text_bytes);
    }
    if (n->op == QUERY_WORD)
        out->form = forms[n->form];
    for (const query_node *child = n->first; child; child = child->next)
        out->children_count++;
    fig_query_node *const children =
        arena_alloc(&q->strings, (out->children_count + 1) * sizeof *children);
    if (!children)
        return;
    size_t i = 0;
    for (const query_node *child = n->first; child; child = child->next)
        outline(q, child, &children[i++]);
    out->children = children;
}

fig_status fig_query_parse(const char *text, bool any, const fig_kinds *kinds, fig_query **out,
                           fig_error *err)
{
    *out = NULL;
    fig_query *const q = calloc(1, sizeof *q);
    if (!q)
        return error_no_memory(err);
    arena_init(&q->strings);
    buf parsed = BUF_EMPTY;
    const query_node *root;
    fig_status status = query_parse(text, any ? PARSE_ANY : PARSE_STRICT,
                                    kinds ? kinds : kinds_builtin(), &q->strings, &root, err);
    if (!status) {
        q->question = (question){ text, strlen(text), 0 };
        tree_print(root, &parsed);
        q->parsed = arena_copy(&q->strings, buf_string(&parsed), parsed.bytes);
        outline(q, root, &q->root);
        if (buf_failed(&parsed) || q->strings.failed)
            status = error_no_memory(err);
    }
    buf_clear(&parsed);
    if (status)
        fig_query_free(q);
    else
        *out = q;
    return status;
}

void fig_query_free(fig_query *query)
{
    if (!query)
        return;
    arena_clear(&query->strings);
    free(query);
}

const fig_query_node *fig_query_root(const fig_query *query)
{
    return &query->root;
}

const char *fig_query_parsed(const fig_query *query)
{
    return query->parsed;
}

fig_key fig_query_key(const fig_kinds *kinds, size_t i)
{
    if (i < FIELDS_COUNT) {
        const field *const f = fields_row((field_id)i);
        return (fig_key){ f->name, f->about };
    }
    size_t count;
    const kind *const rows = kinds_all(kinds ? kinds : kinds_builtin(), &count);
    return i - FIELDS_COUNT < count
               ? (fig_key){ rows[i - FIELDS_COUNT].name, rows[i - FIELDS_COUNT].about }
               : (fig_key){ NULL, NULL };
}
