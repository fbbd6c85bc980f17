/* plan.c - a tree to store queries: words rank, everything else filters. */
#include "query/planning.h"

#include "core/error.h"
#include "core/fields.h"
#include "query/place_check.h"

#include <stdlib.h>

enum {
    BESIDE_WINDOW = 8, /* so near in the text are words that stand side by side in the question */
    BESIDE_MAX = 4,    /* pairs of them that count */
    BESIDE_DOCUMENTS_MAX = 500 /* with the rarer word: more positions take too long to read */
};

static const double beside_weight = 0.2; /* of two words near each other, beside their own */
static const double title_weight = 0.45; /* of a word of the title, beside its weight as a word */

static fig_status plan_node(planner *p, const query_node *n, goal **g, store_query **out);

/* Keep what is asked of the leaf that was shown last, for explaining. */
static fig_status keep_asked(planner *p, const goal *g, const store_query *q)
{
    plan *const out = p->out;
    const bool is_leaf = g && (g->pattern || g->claim) && !g->ruled_out;
    if (!p->in->explain || !is_leaf)
        return FIG_OK;
    store_query **const place = &out->asked[out->shown_count - 1];
    store_query_free(*place);
    *place = store_query_copy(q);
    return *place ? FIG_OK : error_no_memory(p->err);
}

static fig_status plan_leaf(planner *p, const query_node *n, goal **g, store_query **out)
{
    fig_status status = plan_count_leaf(p, n);
    *g = NULL;
    *out = NULL;
    if (!status)
        status = n->op == QUERY_CLAIM ? plan_claim(p, n, g, out) : plan_pattern(p, n, g, out);
    return status ? status : keep_asked(p, *g, *out);
}

static bool filters_only(const query_node *n)
{
    return n->op == QUERY_CLAIM || n->op == QUERY_FIELD || n->op == QUERY_DATE ||
           n->op == QUERY_EVERYTHING;
}

/* "lang:de" among what is joined by AND narrows the words beside it. */
static const char *language_of(const query_node *all)
{
    for (const query_node *child = all->first; child; child = child->next)
        if (child->op == QUERY_FIELD && child->in->id == FIELD_LANG)
            return child->text;
    return NULL;
}

/* Words rank, filters filter, and what a NOT excludes for certain is taken away. */
static store_query *join_all(query_list *ranked, query_list *filters, query_list *excluded)
{
    store_query *q = NULL;
    if (ranked->count) {
        q = plan_list_join(ranked, STORE_AND);
        if (filters->count)
            q = store_query_pair(STORE_FILTER, q, plan_list_join(filters, STORE_AND));
    } else {
        q = filters->count ? store_query_scale(plan_list_join(filters, STORE_AND), 0)
                           : store_query_all();
    }
    if (excluded->count)
        q = store_query_pair(STORE_AND_NOT, q, plan_list_join(excluded, STORE_OR));
    return q;
}

static fig_status plan_not(planner *p, const query_node *n, goal **g, query_list *excluded)
{
    goal *inner;
    store_query *q;
    p->ruled_out = !p->ruled_out;
    fig_status status = plan_node(p, n->first, &inner, &q);
    p->ruled_out = !p->ruled_out;
    *g = NULL;
    if (status || !inner)
        return status;
    if (inner->exact)
        status = plan_list_add(excluded, q, p->err);
    else
        store_query_free(q);
    if (!status)
        status = plan_goal_new(p, n, g);
    if (!status) {
        (*g)->first = inner;
        (*g)->exact = inner->exact;
    }
    return status;
}

static bool is_plain_word(const goal *g)
{
    return g && g->op == QUERY_WORD && !g->ruled_out && !g->pattern->in && g->pattern->count == 1 &&
           g->exact;
}

/* Words side by side in the question that are near each other in the text weigh more. */
static fig_status add_beside(planner *p, const goal *one, const goal *other)
{
    pattern_item *const items = arena_alloc(&p->out->strings, 2 * sizeof *items);
    store_query *near = NULL;
    if (!items)
        return error_no_memory(p->err);
    items[0] = one->pattern->items[0];
    items[1] = other->pattern->items[0];
    pattern *const both = arena_alloc(&p->out->strings, sizeof *both);
    if (!both)
        return error_no_memory(p->err);
    *both = (pattern){ NULL, QUERY_NEAR, items, 2, BESIDE_WINDOW, 0 };
    size_t documents;
    fig_status status = plan_class_frequency(p, both, TONGUES_ALL, &documents);
    if (status || !documents || documents > BESIDE_DOCUMENTS_MAX || !p->in->checks)
        return status;
    status = plan_query_of_pattern(p, both, &near);
    return status ? status : plan_list_add(&p->beside, near, p->err);
}

static fig_status plan_all(planner *p, const query_node *n, goal **g, store_query **out)
{
    query_list ranked = { NULL, 0, 0 }, filters = ranked, excluded = ranked;
    const char *const outer_lang = p->only_lang, *const lang = language_of(n);
    const goal **last = NULL, *before = NULL;
    size_t count = 0;
    *out = NULL;
    fig_status status = plan_goal_new(p, n, g);
    if (lang)
        p->only_lang = lang;
    if (!status)
        last = &(*g)->first;
    for (const query_node *child = n->first; child && !status; child = child->next) {
        goal *one;
        store_query *q = NULL;
        if (child->op == QUERY_NOT)
            status = plan_not(p, child, &one, &excluded);
        else
            status = plan_node(p, child, &one, &q);
        if (status || !one)
            continue;
        if (child->op != QUERY_NOT)
            status = plan_list_add(filters_only(child) ? &filters : &ranked, q, p->err);
        if (is_plain_word(before) && is_plain_word(one) && p->beside.count < BESIDE_MAX)
            status = add_beside(p, before, one);
        before = one;
        *last = one;
        last = &one->next;
        (*g)->exact = (*g)->exact && one->exact;
        count++;
    }
    p->only_lang = outer_lang;
    if (!status && count)
        *out = join_all(&ranked, &filters, &excluded);
    if (!status && !count)
        *g = NULL;
    plan_list_free(&ranked);
    plan_list_free(&filters);
    plan_list_free(&excluded);
    return status;
}

static fig_status plan_any(planner *p, const query_node *n, goal **g, store_query **out);

/* A loose word of a script without spaces is a clause or more: each of its pairs is asked for, and
 * what has more of them comes first. */
static fig_status plan_pairs(planner *p, const query_node *n, const loose_word *word, goal **g,
                             store_query **out)
{
    query_node *const any = arena_alloc(&p->out->strings, sizeof *any);
    query_node *const nodes = arena_alloc(&p->out->strings, word->words_count * sizeof *nodes);
    if (!any || !nodes)
        return error_no_memory(p->err);
    *any = (query_node){ .op = QUERY_ANY, .at = n->at, .in = n->in, .loose = true };
    query_node **last = &any->first;
    for (size_t i = 0; i < word->words_count; i++) {
        const asked_word *const pair = &word->words[i];
        if (pair->is_second || !pair->folded)
            continue;
        nodes[i] = *n;
        nodes[i].text = pair->folded;
        nodes[i].text_bytes = pair->folded_bytes;
        nodes[i].next = NULL;
        *last = &nodes[i];
        last = &nodes[i].next;
    }
    return plan_any(p, any, g, out);
}

/* Does a word go on in characters of a script without spaces? */
static bool is_clause(const loose_word *word)
{
    bool unspaced = false;
    for (size_t i = 0; i < asked_words_telling(word->words, word->words_count); i++)
        unspaced = unspaced || (word->words[i].is_unspaced && i > 0);
    return unspaced;
}

static fig_status plan_any(planner *p, const query_node *n, goal **g, store_query **out)
{
    query_list alternatives = { NULL, 0, 0 };
    const goal **last = NULL;
    loose_word *loose = NULL;
    *out = NULL;
    fig_status status = plan_goal_new(p, n, g);
    if (!status)
        last = &(*g)->first;
    if (!status && n->loose)
        status = loose_read(p->in->words, n, p->only_lang, &p->out->strings, &loose, p->err);
    size_t i = 0;
    for (const query_node *child = n->first; child && !status; child = child->next, i++) {
        goal *one;
        store_query *q;
        const unsigned times = loose ? loose[i].times : 1;
        if (!times)
            continue;
        p->loose = loose ? &loose[i] : NULL;
        if (loose && is_clause(&loose[i]))
            status = plan_pairs(p, child, &loose[i], &one, &q);
        else
            status = plan_node(p, child, &one, &q);
        p->loose = NULL;
        if (status || !one)
            continue;
        if (filters_only(child))
            q = store_query_scale(q, 0);
        else if (times > 1)
            q = store_query_scale(q, times);
        status = times > 1 ? keep_asked(p, one, q) : FIG_OK;
        if (!status)
            status = plan_list_add(&alternatives, q, p->err);
        else
            store_query_free(q);
        *last = one;
        last = &one->next;
        (*g)->exact = (*g)->exact && one->exact;
    }
    if (!status && alternatives.count)
        *out = plan_list_join(&alternatives, n->synonyms ? STORE_SYNONYM : STORE_OR);
    else if (!status)
        *g = NULL;
    plan_list_free(&alternatives);
    return status;
}

/* The only word of a loose question, which may be a clause. */
static fig_status plan_only(planner *p, const query_node *n, goal **g, store_query **out)
{
    query_node *const word = arena_alloc(&p->out->strings, sizeof *word);
    query_node *const any = arena_alloc(&p->out->strings, sizeof *any);
    if (!word || !any)
        return error_no_memory(p->err);
    *word = *n;
    word->loose = false;
    word->next = NULL;
    *any = (query_node){ .op = QUERY_ANY, .at = n->at, .in = n->in, .loose = true, .first = word };
    return plan_any(p, any, g, out);
}

/* A NOT that nothing stands beside: every article but those. */
static fig_status plan_not_alone(planner *p, const query_node *n, goal **g, store_query **out)
{
    query_list excluded = { NULL, 0, 0 }, none = excluded;
    *out = NULL;
    const fig_status status = plan_not(p, n, g, &excluded);
    if (!status && *g)
        *out = join_all(&none, &none, &excluded);
    plan_list_free(&excluded);
    return status;
}

/* `*g` and `*out` are NULL when the node asks for nothing ("—"). */
static fig_status plan_node(planner *p, const query_node *n, goal **g, store_query **out)
{
    *g = NULL;
    *out = NULL;
    switch (n->op) {
    case QUERY_ALL:
        return plan_all(p, n, g, out);
    case QUERY_ANY:
        return plan_any(p, n, g, out);
    case QUERY_NOT:
        return plan_not_alone(p, n, g, out);
    case QUERY_FIELD:
        return plan_field(p, n, g, out);
    case QUERY_DATE:
        return plan_date(p, n, g, out);
    case QUERY_EVERYTHING:
        *out = store_query_all();
        return plan_goal_new(p, n, g);
    default:
        return n->loose ? plan_only(p, n, g, out) : plan_leaf(p, n, g, out);
    }
}

fig_status plan_make(const plan_input *in, plan *out, fig_error *err)
{
    *out = (plan){ .strings = ARENA_EMPTY, .patterns = pattern_set_new() };
    planner p = { .in = in, .out = out, .err = err };
    goal *root = NULL;
    fig_status status =
        out->patterns ? plan_node(&p, in->root, &root, &out->query) : error_no_memory(err);
    if (!status && !root)
        status = error_set(err, FIG_BAD_QUERY, "query:1", "there is nothing to look for",
                           "write a word, a phrase or a range, as in 'troops:10k..15k'");
    if (!status && p.titles.count) {
        /* Whatever the language: words are asked of the articles of their languages, and of one of
         * these no title has another language's term for the word, but by chance. */
        store_query *titles = store_query_terms(STORE_OR, p.titles.rows, p.titles.count);
        titles = store_query_scale(titles, title_weight);
        out->titles = in->explain ? store_query_copy(titles) : NULL;
        out->query = store_query_pair(STORE_AND_MAYBE, out->query, titles);
    }
    if (!status && p.beside.count)
        out->query =
            store_query_pair(STORE_AND_MAYBE, out->query,
                             store_query_scale(plan_list_join(&p.beside, STORE_OR), beside_weight));
    plan_list_free(&p.beside);
    out->root = root;
    free(p.titles.rows);
    return status;
}

void plan_clear(plan *p)
{
    store_query_free(p->query);
    pattern_set_free(p->patterns);
    for (size_t i = 0; i < p->shown_count; i++)
        store_query_free(p->asked[i]);
    store_query_free(p->titles);
    place_checks_free(p->checks);
    free(p->asked);
    free(p->shown);
    arena_clear(&p->strings);
    *p = (plan){ .strings = ARENA_EMPTY };
}

bool plan_fit_bare(const plan *p, const fig_claim *claim, const figure_mark *mark, tongue_set self,
                   double *fit)
{
    *fit = 0;
    for (size_t i = 0; i < p->shown_count; i++) {
        bool known = true;
        const condition *const asked = p->shown[i]->claim;
        const double found = asked ? condition_fit_bare(asked, claim, mark, self, &known) : 0;
        if (!known)
            return false;
        if (found > *fit)
            *fit = found;
    }
    return true;
}

static bool figures_tell(const goal *g)
{
    bool tell = g->exact || g->first || (g->claim && !g->claim->properties);
    for (const goal *child = g->first; child && tell; child = child->next)
        tell = figures_tell(child);
    return tell;
}

bool plan_figures_tell(const plan *p)
{
    return figures_tell(p->root) && !pattern_set_has_figures(p->patterns);
}
