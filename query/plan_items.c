/* plan_items.c - what a phrase is made of: words in the forms that are asked for, and figures. */
#include "query/planning.h"

#include "core/error.h"
#include "query/neighbours.h"
#include "query/postings.h"

#include <string.h>

enum { EXPANDED_MAX = 1000 }; /* terms of one word* or word~1 */

static fig_status item_add(planner *p, item_list *list, const alternative *alternatives,
                           size_t count, bool is_second)
{
    if (list->count == list->capacity) {
        const size_t more = list->capacity ? list->capacity * 2 : 4;
        pattern_item *const rows = arena_alloc(&p->out->strings, more * sizeof *rows);
        if (!rows)
            return error_no_memory(p->err);
        if (list->count)
            memcpy(rows, list->rows, list->count * sizeof *rows);
        list->rows = rows;
        list->capacity = more;
    }
    list->rows[list->count++] = (pattern_item){ alternatives, count, 0, is_second };
    return FIG_OK;
}

static alternative *alternatives_new(planner *p, size_t count)
{
    alternative *const a = arena_alloc(&p->out->strings, count * sizeof *a);
    for (size_t i = 0; a && i < count; i++)
        a[i] = (alternative){ .form = FORM_STEM };
    return a;
}

const char *plan_field_prefix(const field *in)
{
    return in ? in->prefix : "";
}

/* How much of a word a message shows. */
static int shown_bytes(const query_node *n)
{
    return (int)(n->text_bytes < 40 ? n->text_bytes : 40);
}

/* word*: the terms of the index it may stand for. */
static fig_status expand(planner *p, const query_node *n, alternative *a)
{
    const char *const prefix = plan_field_prefix(n->in);
    term_list terms = { &p->out->strings, NULL, 0, 0 };
    fig_status status = postings_of_prefix(p->in->store, prefix, a->folded, a->folded_bytes,
                                           EXPANDED_MAX, &terms, p->err);
    if (status == FIG_TOO_LARGE)
        status = question_wrong(&p->in->question, n->at, "write more of its beginning", p->err,
                                "'%.*s*' stands for more than %d words", shown_bytes(n), n->text,
                                (int)EXPANDED_MAX);
    asked_term *const rows =
        status ? NULL : arena_alloc(&p->out->strings, (terms.count + 1) * sizeof *rows);
    if (!status && !rows)
        status = error_no_memory(p->err);
    for (size_t i = 0; !status && i < terms.count; i++)
        rows[i] = (asked_term){ terms.rows[i].data + strlen(prefix),
                                terms.rows[i].bytes - strlen(prefix), TONGUES_ALL };
    if (!status)
        status = plan_count_terms(p, n, terms.count);
    if (!status) {
        a->terms = rows;
        a->terms_count = terms.count;
    }
    term_list_clear(&terms);
    return status;
}

/* word~1: the terms of the index that are so near to one of its own, or to the word as typed. */
static fig_status expand_fuzzy(planner *p, const query_node *n, alternative *a)
{
    const char *const prefix = plan_field_prefix(n->in);
    neighbour_list near = { &p->out->strings, NULL, 0, 0 };
    fig_status status = neighbours_find(p->in->store, prefix, a->folded, a->folded_bytes,
                                        n->distance, REACH_ALL, EXPANDED_MAX, &near, p->err);
    for (size_t i = 0; i < a->terms_count && !status; i++)
        status = neighbours_find(p->in->store, prefix, a->terms[i].text, a->terms[i].bytes,
                                 n->distance, REACH_ALL, EXPANDED_MAX, &near, p->err);
    if (status == FIG_TOO_LARGE)
        status = question_wrong(&p->in->question, n->at,
                                n->distance > 1 ? "write it with '~1'" : "write it without '~'",
                                p->err, "'%.*s~%u' stands for more than %d words", shown_bytes(n),
                                n->text, n->distance, (int)EXPANDED_MAX);
    asked_term *const rows =
        status ? NULL : arena_alloc(&p->out->strings, (near.count + 1) * sizeof *rows);
    if (!status && !rows)
        status = error_no_memory(p->err);
    for (size_t i = 0; !status && i < near.count; i++)
        rows[i] = (asked_term){ near.rows[i].term, near.rows[i].bytes, TONGUES_ALL };
    if (!status)
        status = plan_count_terms(p, n, near.count);
    if (!status) {
        a->terms = rows;
        a->terms_count = near.count;
    }
    neighbour_list_clear(&near);
    return status;
}

/* What was read already of a loose word, or what is read now. */
static fig_status read_words(planner *p, const query_node *n, const asked_word **out, size_t *count)
{
    asked_word *words;
    *out = NULL;
    if (p->loose && p->loose->words) {
        *out = p->loose->words;
        *count = p->loose->words_count;
        return FIG_OK;
    }
    const fig_status status = wording_read(p->in->words, n->text, n->text_bytes, p->only_lang,
                                           &p->out->strings, &words, count, p->err);
    if (!status)
        *out = words;
    return status;
}

fig_status plan_add_words(planner *p, const query_node *n, item_list *items)
{
    const asked_word *words;
    size_t count;
    fig_status status = read_words(p, n, &words, &count);
    for (size_t i = 0; i < count && !status; i++) {
        alternative *const a = alternatives_new(p, 1);
        if (!a)
            return error_no_memory(p->err);
        *a = (alternative){ words[i].terms,  words[i].terms_count,  FORM_STEM,
                            words[i].folded, words[i].folded_bytes, NULL,
                            n->is_synonym };
        if (n->form == FORM_EXACT)
            a->form = FORM_EXACT;
        const bool is_last = i + 1 == count;
        if (is_last && words[i].is_unspaced && n->form == FORM_FUZZY && !p->loose)
            return question_wrong(&p->in->question, n->at, "leave it out", p->err,
                                  "'~' does not go together with a script without spaces");
        /* a '*' behind such a script says nothing: its words are found wherever they begin and end
         */
        if (is_last && !words[i].is_unspaced && (n->form == FORM_PREFIX || n->form == FORM_FUZZY)) {
            a->form = n->form;
            status = a->form == FORM_PREFIX ? expand(p, n, a) : expand_fuzzy(p, n, a);
        }
        if (!status)
            status = item_add(p, items, a, 1, words[i].is_second);
    }
    return status;
}

fig_status plan_make_condition(planner *p, const query_node *n, const condition **out)
{
    return condition_make(n, p->in->match, p->in->weak, p->in->words, p->only_lang,
                          &p->out->strings, out, p->err);
}

static fig_status add_figure(planner *p, const query_node *n, item_list *items)
{
    alternative *const a = alternatives_new(p, 1);
    const fig_status status = a ? plan_make_condition(p, n, &a->figure) : error_no_memory(p->err);
    return status ? status : item_add(p, items, a, 1, false);
}

/* "(a OR b)" beside NEAR: one item that is any of them. */
static fig_status add_any(planner *p, const query_node *n, item_list *items)
{
    item_list each = { NULL, 0, 0 };
    for (const query_node *child = n->first; child; child = child->next) {
        const size_t before = each.count;
        const fig_status status = child->op == QUERY_CLAIM ? add_figure(p, child, &each)
                                                           : plan_add_words(p, child, &each);
        if (status)
            return status;
        if (each.count > before && each.rows[each.count - 1].is_second)
            each.count--;
        if (each.count - before > 1)
            return question_wrong(&p->in->question, child->at, "write one word", p->err,
                                  "brackets beside NEAR and ADJ take single words");
    }
    alternative *const all = alternatives_new(p, each.count + 1);
    if (!all)
        return error_no_memory(p->err);
    for (size_t i = 0; i < each.count; i++)
        all[i] = each.rows[i].alternatives[0];
    return each.count ? item_add(p, items, all, each.count, false) : FIG_OK;
}

fig_status plan_add_item(planner *p, const query_node *n, item_list *items)
{
    return n->op == QUERY_CLAIM ? add_figure(p, n, items)
           : n->op == QUERY_ANY ? add_any(p, n, items)
                                : plan_add_words(p, n, items);
}
