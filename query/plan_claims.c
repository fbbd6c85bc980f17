/* plan_claims.c - conditions on claims as queries: by kind, by subject, as printed. */
#include "query/planning.h"

#include "core/error.h"
#include "core/fields.h"
#include "query/postings.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct figure_terms { /* any of them answers, and whatever begins with one of the others */
    term_list terms, beginnings;
} figure_terms;

static figure_terms figure_terms_of(planner *p)
{
    const term_list none = { &p->out->strings, NULL, 0, 0 };
    return (figure_terms){ none, none };
}

static void figure_terms_clear(figure_terms *f)
{
    term_list_clear(&f->terms);
    term_list_clear(&f->beginnings);
}

/* An explanation names terms: for it they are listed. */
static fig_status add_range(planner *p, term_family family, const char *key, const condition *c,
                            figure_terms *out)
{
    const size_t before = out->terms.count + out->beginnings.count;
    const fig_status status =
        postings_of_range(p->in->store, family, key, c->low, c->high, c->match, &out->terms,
                          p->in->explain ? NULL : &out->beginnings, p->err);
    return status ? status
                  : plan_count_terms(p, c->node, out->terms.count + out->beginnings.count - before);
}

static store_query *query_of_terms(planner *p, const figure_terms *f)
{
    query_list any = { NULL, 0, 0 };
    store_query *const terms = store_query_terms(STORE_OR, f->terms.rows, f->terms.count);
    if (!f->beginnings.count)
        return terms;
    fig_status status = plan_list_add(&any, terms, p->err);
    for (size_t i = 0; i < f->beginnings.count && !status; i++)
        status = plan_list_add(
            &any, store_query_prefix(f->beginnings.rows[i].data, f->beginnings.rows[i].bytes, STORE_OR, 0,
                                     STORE_OVERFLOW_FAILS),
            p->err);
    store_query *const q = status ? NULL : plan_list_join(&any, STORE_OR);
    plan_list_free(&any);
    return q;
}

/* The keys of FAMILY_KIND that hold a kind: its own and its members', or the currency's. */
static fig_status kind_keys(planner *p, const kind *asked, const condition *c, term_list *out)
{
    char money[32];
    if (c->canonical && !strcmp(asked->name, "money")) {
        const int bytes = snprintf(money, sizeof money, "money.%s", c->base);
        return term_list_add(out, money, (size_t)bytes, p->err);
    }
    fig_status status = term_list_add(out, asked->name, strlen(asked->name), p->err);
    for (const char *const *m = asked->members; m && *m && !status; m++)
        status = term_list_add(out, *m, strlen(*m), p->err);
    return status;
}

/* Claims of a kind. A measure asked without a unit means the figure as printed in any unit: then a
 * bare figure in range, in an article that has a claim of the kind. */
static fig_status query_of_kind(planner *p, const kind *asked, const condition *c,
                                store_query **out)
{
    const bool as_printed =
        !c->canonical && asked->canonical_unit && strcmp(asked->canonical_unit, "count") != 0;
    term_list keys = { &p->out->strings, NULL, 0, 0 };
    figure_terms terms = figure_terms_of(p), bare = terms;
    condition any = *c;
    any.low = -INFINITY;
    any.high = INFINITY;
    *out = NULL;
    fig_status status = kind_keys(p, asked, c, &keys);
    for (size_t i = 0; i < keys.count && !status; i++)
        status = add_range(p, FAMILY_KIND, keys.rows[i].data, as_printed ? &any : c, &terms);
    if (!status && as_printed)
        status = add_range(p, FAMILY_BARE, NULL, c, &bare);
    if (!status) {
        *out = query_of_terms(p, &terms);
        if (as_printed)
            *out = store_query_pair(STORE_AND, *out, query_of_terms(p, &bare));
    }
    term_list_clear(&keys);
    figure_terms_clear(&terms);
    figure_terms_clear(&bare);
    return status;
}

/* Claims whose subject has the last word of the key; a figure in another unit cannot be found by
 * its printed value, so then only the word and the kind of the unit are asked for. */
static fig_status query_of_subject(planner *p, const condition *c, store_query **out)
{
    figure_terms terms = figure_terms_of(p);
    fig_status status = FIG_OK;
    *out = NULL;
    if (!c->subject_count) {
        *out = store_query_nothing();
        return FIG_OK;
    }
    const asked_word *const last = &c->subject[c->subject_count - 1];
    for (size_t i = 0; i < last->terms_count && !status; i++)
        status = c->canonical
                     ? term_list_add(&terms.terms, last->terms[i].text, last->terms[i].bytes, p->err)
                     : add_range(p, FAMILY_SUBJECT, last->terms[i].text, c, &terms);
    if (!status)
        *out = query_of_terms(p, &terms);
    figure_terms_clear(&terms);
    if (status || !c->canonical)
        return status;
    const kind *const of_unit = kinds_find(p->in->kinds, c->node->range.measure->kind,
                                           strlen(c->node->range.measure->kind));
    store_query *of_kind = NULL;
    if (of_unit)
        status = query_of_kind(p, of_unit, c, &of_kind);
    if (status) {
        store_query_free(*out);
        *out = NULL;
    } else if (of_unit) {
        *out = store_query_pair(STORE_AND, *out, of_kind);
    }
    return status;
}

/* Any figure, or any in a unit's kind. */
static fig_status query_of_figure(planner *p, const condition *c, store_query **out)
{
    const char *const kind_name = c->canonical ? c->node->range.measure->kind : NULL;
    const kind *const of_unit =
        kind_name ? kinds_find(p->in->kinds, kind_name, strlen(kind_name)) : NULL;
    figure_terms terms = figure_terms_of(p);
    if (of_unit)
        return query_of_kind(p, of_unit, c, out);
    condition any = *c;
    if (c->canonical) { /* a unit of no kind that can be asked for */
        any.low = -INFINITY;
        any.high = INFINITY;
    }
    const fig_status status = add_range(p, FAMILY_BARE, NULL, &any, &terms);
    *out = status ? NULL : query_of_terms(p, &terms);
    figure_terms_clear(&terms);
    return status;
}

/* by: and mod: as postings of the article that has such a claim, added to `out`. */
static fig_status add_property(planner *p, const property *wanted, query_list *out)
{
    const field *const in = wanted->node->in;
    buf term = BUF_EMPTY;
    fig_status status = FIG_OK;
    if (wanted->node->op != QUERY_PROPERTY) /* brackets and NOT are looked up in the claims */
        return FIG_OK;
    if (in->id == FIELD_MOD) {
        buf_format(&term, "%s%s", in->prefix, fig_modifier_name(wanted->node->modifier));
        status = buf_failed(&term)
                     ? error_no_memory(p->err)
                     : plan_list_add(out, store_query_term(term.data, term.bytes, 1), p->err);
    }
    for (size_t i = 0; i < wanted->words_count && !status; i++) {
        query_list any = { NULL, 0, 0 };
        for (size_t j = 0; j < wanted->words[i].terms_count && !status; j++) {
            buf_truncate(&term);
            buf_text(&term, in->prefix);
            buf_append(&term, wanted->words[i].terms[j].text, wanted->words[i].terms[j].bytes);
            status = buf_failed(&term)
                         ? error_no_memory(p->err)
                         : plan_list_add(&any, store_query_term(term.data, term.bytes, 1), p->err);
        }
        if (!status)
            status = plan_list_add(out, plan_list_join(&any, STORE_OR), p->err);
        plan_list_free(&any);
    }
    buf_clear(&term);
    return status;
}

/* Weak claims are not posted: to find them every article is looked at. */
static fig_status query_of_claim(planner *p, const condition *c, store_query **out)
{
    query_list alternatives = { NULL, 0, 0 }, all = { NULL, 0, 0 };
    store_query *q = NULL;
    fig_status status = FIG_OK;
    *out = NULL;
    if (p->in->weak) {
        *out = store_query_all();
        return FIG_OK;
    }
    if (c->node->asked)
        status = query_of_kind(p, c->node->asked, c, &q);
    else if (!c->node->key)
        status = query_of_figure(p, c, &q);
    if (!status && (c->node->asked || !c->node->key))
        status = plan_list_add(&alternatives, q, p->err);
    if (!status && c->node->key && !(c->node->asked && c->canonical)) {
        status = query_of_subject(p, c, &q);
        if (!status)
            status = plan_list_add(&alternatives, q, p->err);
    }
    if (!status)
        status = plan_list_add(&all, plan_list_join(&alternatives, STORE_OR), p->err);
    for (const property *wanted = c->properties; wanted && !status; wanted = wanted->next)
        status = add_property(p, wanted, &all);
    if (!status)
        *out = plan_list_join(&all, STORE_AND);
    plan_list_free(&alternatives);
    plan_list_free(&all);
    return status;
}

fig_status plan_claim(planner *p, const query_node *n, goal **g, store_query **out)
{
    fig_status status = plan_goal_new(p, n, g);
    *out = NULL;
    if (!status)
        status = plan_make_condition(p, n, &(*g)->claim);
    if (status)
        return status;
    (*g)->exact = false;
    p->out->has_claims = p->out->has_claims || !p->ruled_out;
    status = plan_show(p, *g);
    return status ? status : query_of_claim(p, (*g)->claim, out);
}
