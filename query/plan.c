/* plan.c - a tree to store queries: words rank, everything else filters. */
#include "query/plan.h"

#include "core/error.h"
#include "core/fields.h"
#include "query/dates.h"
#include "query/loose.h"
#include "query/neighbours.h"
#include "query/postings.h"
#include "query/tongues.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    EXPANDED_MAX = 1000, /* terms of one word* or word~1 */
    BESIDE_WINDOW = 8,   /* so near in the text are words that stand side by side in the question */
    BESIDE_MAX = 4,      /* pairs of them that count */
    BESIDE_DOCUMENTS_MAX = 500 /* with the rarer word: more positions take too long to read */
};

static const double beside_weight = 0.2; /* of two words near each other, beside their own */
static const double title_weight = 0.45; /* of a word of the title, beside its weight as a word */

typedef struct title_term { /* a word as titles have it */
    store_bytes term;
    tongue_set tongues;
} title_term;

typedef struct title_list {
    title_term *rows;
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
    fig_error *err;
} planner;

/* ---- lists of queries ------------------------------------------------------------------ */

/* Takes `q`; NULL, which stands for a lack of memory, stays in the list. */
static fig_status list_add(query_list *list, store_query *q, fig_error *err)
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

static void list_free(query_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        store_query_free(list->rows[i]);
    free(list->rows);
    *list = (query_list){ NULL, 0, 0 };
}

/* All of the list as one query; the list is empty then. */
static store_query *list_join(query_list *list, store_op op)
{
    store_query *const q = store_query_join(op, list->rows, list->count);
    list->count = 0;
    list_free(list);
    return q;
}

/* ---- goals ----------------------------------------------------------------------------- */

static fig_status goal_new(planner *p, const query_node *n, goal **out)
{
    goal *const g = *out = arena_alloc(&p->out->strings, sizeof *g);
    if (!g)
        return error_no_memory(p->err);
    *g = (goal){ .op = n->op, .node = n, .exact = true, .ruled_out = p->ruled_out };
    return FIG_OK;
}

/* Remember a leaf that hits can show. */
static fig_status show(planner *p, const goal *g)
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

/* ---- words, phrases, NEAR -------------------------------------------------------------- */

typedef struct item_list { /* items of a pattern while it is made */
    pattern_item *rows;
    size_t count, capacity;
} item_list;

static fig_status item_add(planner *p, item_list *list, const alternative *alternatives,
                           size_t count)
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
    list->rows[list->count++] = (pattern_item){ alternatives, count, 0 };
    return FIG_OK;
}

static alternative *alternatives_new(planner *p, size_t count)
{
    alternative *const a = arena_alloc(&p->out->strings, count * sizeof *a);
    for (size_t i = 0; a && i < count; i++)
        a[i] = (alternative){ .form = FORM_STEM };
    return a;
}

static const char *field_prefix(const field *in)
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
    const char *const prefix = field_prefix(n->in);
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
    const char *const prefix = field_prefix(n->in);
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

/* The words of a node, one item each. */
static fig_status add_words(planner *p, const query_node *n, item_list *items)
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
        if (i + 1 == count && (n->form == FORM_PREFIX || n->form == FORM_FUZZY)) {
            a->form = n->form;
            status = a->form == FORM_PREFIX ? expand(p, n, a) : expand_fuzzy(p, n, a);
        }
        if (!status)
            status = item_add(p, items, a, 1);
    }
    return status;
}

static fig_status make_condition(planner *p, const query_node *n, const condition **out)
{
    return condition_make(n, p->in->match, p->in->weak, p->in->words, p->only_lang,
                          &p->out->strings, out, p->err);
}

static fig_status add_figure(planner *p, const query_node *n, item_list *items)
{
    alternative *const a = alternatives_new(p, 1);
    const fig_status status = a ? make_condition(p, n, &a->figure) : error_no_memory(p->err);
    return status ? status : item_add(p, items, a, 1);
}

/* "(a OR b)" beside NEAR: one item that is any of them. */
static fig_status add_any(planner *p, const query_node *n, item_list *items)
{
    item_list each = { NULL, 0, 0 };
    for (const query_node *child = n->first; child; child = child->next) {
        const size_t before = each.count;
        const fig_status status =
            child->op == QUERY_CLAIM ? add_figure(p, child, &each) : add_words(p, child, &each);
        if (status)
            return status;
        if (each.count - before > 1)
            return question_wrong(&p->in->question, child->at, "write one word", p->err,
                                  "brackets beside NEAR and ADJ take single words");
    }
    alternative *const all = alternatives_new(p, each.count + 1);
    if (!all)
        return error_no_memory(p->err);
    for (size_t i = 0; i < each.count; i++)
        all[i] = each.rows[i].alternatives[0];
    return each.count ? item_add(p, items, all, each.count) : FIG_OK;
}

static fig_status add_item(planner *p, const query_node *n, item_list *items)
{
    return n->op == QUERY_CLAIM ? add_figure(p, n, items)
           : n->op == QUERY_ANY ? add_any(p, n, items)
                                : add_words(p, n, items);
}

/* The terms of one item in languages of `in`, as they are spelled in the store. */
static fig_status item_terms(planner *p, const pattern *wanted, const pattern_item *item,
                             tongue_set in, term_list *out)
{
    fig_status status = FIG_OK;
    buf term = BUF_EMPTY;
    for (size_t i = 0; i < item->count && !status; i++) {
        const alternative *const a = &item->alternatives[i];
        const condition *const c = a->figure;
        if (c) /* another unit's digits say nothing */
            status = postings_of_range(p->in->store, FAMILY_BARE, NULL,
                                       c->canonical ? -INFINITY : c->low,
                                       c->canonical ? INFINITY : c->high, c->match, out, p->err);
        for (size_t j = 0; j < a->terms_count && !status; j++) {
            if (!(a->terms[j].tongues & in))
                continue;
            buf_truncate(&term);
            buf_text(&term, field_prefix(wanted->in));
            buf_append(&term, a->terms[j].text, a->terms[j].bytes);
            status = buf_failed(&term) ? error_no_memory(p->err)
                                       : term_list_add(out, term.data, term.bytes, p->err);
        }
    }
    buf_clear(&term);
    return status;
}

/* Takes a term as pattern items have it. */
static fig_status title_add(planner *p, const asked_term *word)
{
    static const char *const prefix = "S";
    title_list *const list = &p->titles;
    buf term = BUF_EMPTY;
    if (list->count == list->capacity) {
        const size_t more = list->capacity ? list->capacity * 2 : 16;
        title_term *const rows = realloc(list->rows, more * sizeof *rows);
        if (!rows)
            return error_no_memory(p->err);
        list->rows = rows;
        list->capacity = more;
    }
    buf_text(&term, prefix);
    buf_append(&term, word->text, word->bytes);
    char *const copy =
        buf_failed(&term) ? NULL : arena_copy(&p->out->strings, term.data, term.bytes);
    if (copy)
        list->rows[list->count++] = (title_term){ { copy, term.bytes }, word->tongues };
    buf_clear(&term);
    return copy ? FIG_OK : error_no_memory(p->err);
}

static fig_status remember_title_terms(planner *p, const pattern *wanted)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < wanted->count && !wanted->in && !p->ruled_out; i++)
        for (size_t j = 0; j < wanted->items[i].count; j++) {
            const alternative *const a = &wanted->items[i].alternatives[j];
            const bool expanded = a->form == FORM_PREFIX || a->form == FORM_FUZZY;
            for (size_t k = 0; k < a->terms_count && !expanded && !status; k++)
                status = title_add(p, &a->terms[k]);
        }
    return status;
}

static int by_tongues(const void *a, const void *b)
{
    const title_term *const left = a, *const right = b;
    return (left->tongues > right->tongues) - (left->tongues < right->tongues);
}

/* Any of the words in a title; those of the same languages are filtered together. */
static fig_status query_of_titles(planner *p, store_query **out)
{
    title_list *const list = &p->titles;
    query_list groups = { NULL, 0, 0 };
    fig_status status = FIG_OK;
    *out = NULL;
    qsort(list->rows, list->count, sizeof *list->rows, by_tongues);
    for (size_t i = 0, end; i < list->count && !status; i = end) {
        term_list terms = { &p->out->strings, NULL, 0, 0 };
        const tongue_set tongues = list->rows[i].tongues;
        for (end = i; end < list->count && list->rows[end].tongues == tongues && !status; end++)
            status = term_list_add(&terms, list->rows[end].term.data, list->rows[end].term.bytes,
                                   p->err);
        if (!status)
            status = list_add(&groups,
                              tongues_keep(store_query_terms(STORE_OR, terms.rows, terms.count),
                                           tongues, p->in->languages),
                              p->err);
        term_list_clear(&terms);
    }
    if (!status)
        *out = list_join(&groups, STORE_OR);
    list_free(&groups);
    return status;
}

/* The store's query for a pattern in languages that spell it alike: its only item, or all of them
 * in a window. */
static fig_status query_of_class(planner *p, const pattern *wanted, tongue_set in,
                                 store_query **out)
{
    query_list items = { NULL, 0, 0 };
    fig_status status = FIG_OK;
    *out = NULL;
    for (size_t i = 0; i < wanted->count && !status; i++) {
        term_list terms = { &p->out->strings, NULL, 0, 0 };
        status = item_terms(p, wanted, &wanted->items[i], in, &terms);
        if (!status)
            status = list_add(
                &items,
                store_query_terms(wanted->count == 1 && terms.count > 1 ? STORE_SYNONYM : STORE_OR,
                                  terms.rows, terms.count),
                p->err);
        term_list_clear(&terms);
    }
    if (!status && items.count == 1) {
        *out = items.rows[0];
        items.count = 0;
    } else if (!status) {
        *out = wanted->op == QUERY_NEAR
                   ? store_query_near(items.rows, items.count, wanted->window)
                   : store_query_phrase(items.rows, items.count, wanted->window);
        items.count = 0;
    }
    list_free(&items);
    return status;
}

/* In how many documents the terms of an item in these languages are, each counted for itself. */
static fig_status item_frequency(planner *p, const pattern *wanted, const pattern_item *item,
                                 tongue_set in, size_t *out)
{
    buf term = BUF_EMPTY;
    fig_status status = FIG_OK;
    *out = 0;
    for (size_t i = 0; i < item->count; i++) {
        const alternative *const a = &item->alternatives[i];
        *out += a->figure != NULL;
        for (size_t j = 0; j < a->terms_count && !status; j++) {
            size_t documents;
            if (!(a->terms[j].tongues & in))
                continue;
            buf_truncate(&term);
            buf_text(&term, field_prefix(wanted->in));
            buf_append(&term, a->terms[j].text, a->terms[j].bytes);
            status = buf_failed(&term) ? error_no_memory(p->err)
                                       : store_term_frequency(p->in->store, term.data, term.bytes,
                                                              &documents, p->err);
            *out += status ? 0 : documents;
        }
    }
    buf_clear(&term);
    return status;
}

/* Of the rarest item; 0 when the index lacks one. */
static fig_status class_frequency(planner *p, const pattern *wanted, tongue_set in, size_t *out)
{
    fig_status status = FIG_OK;
    *out = SIZE_MAX;
    for (size_t i = 0; i < wanted->count && *out && !status; i++) {
        size_t documents;
        status = item_frequency(p, wanted, &wanted->items[i], in, &documents);
        if (documents < *out)
            *out = documents;
    }
    return status;
}

/* What BM25 gives a term for being in so few of all documents. */
static double rarity(double documents, double all)
{
    const double against = (all - documents + 0.5) / (documents + 0.5);
    return log(against < 2 ? against / 2 + 1 : against);
}

/* A word weighs the same in each language. The store would take it for a rare word where it stands
 * in the articles of a language it is foreign to. */
static double evened(const size_t *frequencies, size_t count, size_t one, size_t all)
{
    double documents = 0;
    for (size_t i = 0; i < count; i++)
        documents += (double)frequencies[i];
    if (documents > (double)all)
        documents = (double)all;
    return rarity(documents, (double)all) / rarity((double)frequencies[one], (double)all);
}

/* The store's query for a pattern: each article is asked for the terms of its own language. */
static fig_status query_of_pattern(planner *p, const pattern *wanted, store_query **out)
{
    tongue_set classes[LANG_ROWS_MAX];
    size_t frequencies[LANG_ROWS_MAX], all = 0;
    const tongue_set asked = p->only_lang ? tongue_of(p->only_lang) : wording_tongues(p->in->words);
    const size_t count = tongues_classes(wanted, asked, classes);
    query_list each = { NULL, 0, 0 };
    *out = NULL;
    if (count == 1)
        return query_of_class(p, wanted, asked, out);
    fig_status status = store_count(p->in->store, &all, p->err);
    for (size_t i = 0; i < count && !status; i++)
        status = class_frequency(p, wanted, classes[i], &frequencies[i]);
    for (size_t i = 0; i < count && !status; i++) {
        store_query *q;
        if (!frequencies[i])
            continue;
        status = query_of_class(p, wanted, classes[i], &q);
        if (!status && frequencies[i] < all)
            q = store_query_scale(q, evened(frequencies, count, i, all));
        if (!status)
            status = list_add(&each, tongues_keep(q, classes[i], p->in->languages), p->err);
    }
    if (!status)
        *out = each.count ? list_join(&each, STORE_OR) : store_query_nothing();
    list_free(&each);
    return status;
}

static bool is_told_by_terms(const alternative *a)
{
    return !a->figure && (a->form == FORM_STEM || a->form == FORM_FUZZY);
}

/* The store's answer is as good as the text when the terms of every item tell all. */
static bool is_exact(const pattern *p)
{
    for (size_t i = 0; i < p->count; i++)
        for (size_t j = 0; j < p->items[i].count; j++)
            if (!is_told_by_terms(&p->items[i].alternatives[j]))
                return false;
    return true;
}

static bool has_figure(const pattern *p)
{
    for (size_t i = 0; i < p->count; i++)
        for (size_t j = 0; j < p->items[i].count; j++)
            if (p->items[i].alternatives[j].figure)
                return true;
    return false;
}

/* `*g` is NULL when no word is asked for after all. */
static fig_status plan_pattern(planner *p, const query_node *n, goal **g, store_query **out)
{
    item_list items = { NULL, 0, 0 };
    fig_status status = FIG_OK;
    *g = NULL;
    *out = NULL;
    if (n->op == QUERY_WORD)
        status = add_words(p, n, &items);
    size_t children = 0;
    for (const query_node *child = n->first; child && !status; child = child->next, children++)
        status = add_item(p, child, &items);
    if (status || !items.count)
        return status;
    pattern *const made = arena_alloc(&p->out->strings, sizeof *made);
    if (!made || (status = goal_new(p, n, g)) != FIG_OK)
        return error_no_memory(p->err);
    const bool near = n->op == QUERY_NEAR || n->op == QUERY_ADJ;
    const size_t apart = near ? (size_t)n->distance * (children - 1) + 1 + (items.count - children)
                              : items.count + n->distance;
    *made = (pattern){ n->in, near ? n->op : QUERY_PHRASE, items.rows, items.count, apart, 0 };
    if (!pattern_set_add(p->out->patterns, made))
        return error_no_memory(p->err);
    (*g)->pattern = made;
    (*g)->exact = is_exact(made);
    p->out->has_claims = p->out->has_claims || (has_figure(made) && !p->ruled_out);
    p->out->has_words = p->out->has_words || !p->ruled_out;
    status = remember_title_terms(p, made);
    if (!status)
        status = show(p, *g);
    return status ? status : query_of_pattern(p, made, out);
}

/* ---- claims ---------------------------------------------------------------------------- */

static fig_status add_range(planner *p, term_family family, const char *key, const condition *c,
                            term_list *out)
{
    return postings_of_range(p->in->store, family, key, c->low, c->high, c->match, out, p->err);
}

/* The keys of FAMILY_KIND that hold a kind: its own and its members', or for money one a currency.
 */
static fig_status kind_keys(planner *p, const kind *asked, const condition *c, term_list *out)
{
    char money[32];
    if (!strcmp(asked->name, "money")) {
        if (!c->canonical)
            return postings_of_currencies(p->in->store, out, p->err);
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
    term_list keys = { &p->out->strings, NULL, 0, 0 }, terms = keys, bare = keys;
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
        *out = store_query_terms(STORE_OR, terms.rows, terms.count);
        if (as_printed)
            *out = store_query_pair(STORE_AND, *out,
                                    store_query_terms(STORE_OR, bare.rows, bare.count));
    }
    term_list_clear(&keys);
    term_list_clear(&terms);
    term_list_clear(&bare);
    return status;
}

/* Claims whose subject has the last word of the key; a figure in another unit cannot be found by
 * its printed value, so then only the word and the kind of the unit are asked for. */
static fig_status query_of_subject(planner *p, const condition *c, store_query **out)
{
    term_list terms = { &p->out->strings, NULL, 0, 0 };
    fig_status status = FIG_OK;
    *out = NULL;
    if (!c->subject_count) {
        *out = store_query_nothing();
        return FIG_OK;
    }
    const asked_word *const last = &c->subject[c->subject_count - 1];
    for (size_t i = 0; i < last->terms_count && !status; i++)
        status = c->canonical
                     ? term_list_add(&terms, last->terms[i].text, last->terms[i].bytes, p->err)
                     : add_range(p, FAMILY_SUBJECT, last->terms[i].text, c, &terms);
    if (!status)
        *out = store_query_terms(STORE_OR, terms.rows, terms.count);
    term_list_clear(&terms);
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
    term_list terms = { &p->out->strings, NULL, 0, 0 };
    if (of_unit)
        return query_of_kind(p, of_unit, c, out);
    condition any = *c;
    if (c->canonical) { /* a unit of no kind that can be asked for */
        any.low = -INFINITY;
        any.high = INFINITY;
    }
    const fig_status status = add_range(p, FAMILY_BARE, NULL, &any, &terms);
    *out = status ? NULL : store_query_terms(STORE_OR, terms.rows, terms.count);
    term_list_clear(&terms);
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
                     : list_add(out, store_query_term(term.data, term.bytes, 1), p->err);
    }
    for (size_t i = 0; i < wanted->words_count && !status; i++) {
        query_list any = { NULL, 0, 0 };
        for (size_t j = 0; j < wanted->words[i].terms_count && !status; j++) {
            buf_truncate(&term);
            buf_text(&term, in->prefix);
            buf_append(&term, wanted->words[i].terms[j].text, wanted->words[i].terms[j].bytes);
            status = buf_failed(&term)
                         ? error_no_memory(p->err)
                         : list_add(&any, store_query_term(term.data, term.bytes, 1), p->err);
        }
        if (!status)
            status = list_add(out, list_join(&any, STORE_OR), p->err);
        list_free(&any);
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
        status = list_add(&alternatives, q, p->err);
    if (!status && c->node->key && !(c->node->asked && c->canonical)) {
        status = query_of_subject(p, c, &q);
        if (!status)
            status = list_add(&alternatives, q, p->err);
    }
    if (!status)
        status = list_add(&all, list_join(&alternatives, STORE_OR), p->err);
    for (const property *wanted = c->properties; wanted && !status; wanted = wanted->next)
        status = add_property(p, wanted, &all);
    if (!status)
        *out = list_join(&all, STORE_AND);
    list_free(&alternatives);
    list_free(&all);
    return status;
}

static fig_status plan_claim(planner *p, const query_node *n, goal **g, store_query **out)
{
    fig_status status = goal_new(p, n, g);
    *out = NULL;
    if (!status)
        status = make_condition(p, n, &(*g)->claim);
    if (status)
        return status;
    (*g)->exact = false;
    p->out->has_claims = p->out->has_claims || !p->ruled_out;
    status = show(p, *g);
    return status ? status : query_of_claim(p, (*g)->claim, out);
}

/* ---- fields and dates ------------------------------------------------------------------ */

static fig_status plan_field(planner *p, const query_node *n, goal **g, store_query **out)
{
    buf term = BUF_EMPTY;
    fig_status status = goal_new(p, n, g);
    *out = NULL;
    if (status)
        return status;
    buf_text(&term, n->in->prefix);
    buf_append(&term, n->text, n->text_bytes);
    if (buf_failed(&term))
        status = error_no_memory(p->err);
    else
        *out = store_query_term(term.data, term.bytes, 1);
    buf_clear(&term);
    return status;
}

/* The span of a year, month or day term: its digits. False for anything else. */
static bool span_of_term(const char *digits, size_t count, long *first, long *last)
{
    char *end;
    const long number = strtol(digits, &end, 10);
    if (*end || (count != 4 && count != 6 && count != 8))
        return false;
    *first = count == 4 ? number * 10000 + 101 : count == 6 ? number * 100 + 1 : number;
    *last = count == 4 ? number * 10000 + 1231 : count == 6 ? dates_month_end((int)number) : number;
    return true;
}

/* The terms that exist of whole years between the two days, then of whole months, then of days: so
 * an article dated "2024-10" is found by whatever spans that month, and a long span is few terms.
 */
static fig_status add_date_terms(planner *p, const query_node *n, term_list *out)
{
    const char *const prefix = fields_row(FIELD_DATE_PUBLISHED)->prefix;
    const size_t prefix_bytes = strlen(prefix);
    store_terms *walk;
    store_term t;
    buf next = BUF_EMPTY;
    fig_status status = store_terms_open(p->in->store, prefix, prefix_bytes, &walk, p->err);
    if (!status)
        status = store_terms_next(walk, &t, p->err);
    while (!status) {
        long first, last;
        const bool is_span =
            span_of_term(t.term + prefix_bytes, t.bytes - prefix_bytes, &first, &last);
        const bool inside = is_span && first >= n->first_day && last <= n->last_day;
        const bool outside = is_span && (last < n->first_day || first > n->last_day);
        if (inside)
            status = term_list_add(out, t.term, t.bytes, p->err);
        buf_truncate(&next);
        buf_append(&next, t.term, t.bytes);
        buf_byte(&next,
                 inside || outside ? '9' + 1 : '\0'); /* past its months and days, or to them */
        if (!status)
            status = buf_failed(&next)
                         ? error_no_memory(p->err)
                         : store_terms_skip_to(walk, next.data, next.bytes, &t, p->err);
    }
    store_terms_free(walk);
    buf_clear(&next);
    return status == FIG_END ? FIG_OK : status;
}

static fig_status plan_date(planner *p, const query_node *n, goal **g, store_query **out)
{
    term_list terms = { &p->out->strings, NULL, 0, 0 };
    fig_status status = goal_new(p, n, g);
    *out = NULL;
    if (!status && n->first_day == DAY_NONE) {
        *out = store_query_term("Dnone", strlen("Dnone"), 1);
        return FIG_OK;
    }
    if (!status)
        status = add_date_terms(p, n, &terms);
    if (!status)
        *out = store_query_terms(STORE_OR, terms.rows, terms.count);
    term_list_clear(&terms);
    return status;
}

/* ---- groups ---------------------------------------------------------------------------- */

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
    const fig_status status =
        n->op == QUERY_CLAIM ? plan_claim(p, n, g, out) : plan_pattern(p, n, g, out);
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
        q = list_join(ranked, STORE_AND);
        if (filters->count)
            q = store_query_pair(STORE_FILTER, q, list_join(filters, STORE_AND));
    } else {
        q = filters->count ? store_query_scale(list_join(filters, STORE_AND), 0)
                           : store_query_all();
    }
    if (excluded->count)
        q = store_query_pair(STORE_AND_NOT, q, list_join(excluded, STORE_OR));
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
        status = list_add(excluded, q, p->err);
    else
        store_query_free(q);
    if (!status)
        status = goal_new(p, n, g);
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
    const pattern both = { NULL, QUERY_NEAR, items, 2, BESIDE_WINDOW, 0 };
    size_t documents;
    fig_status status = class_frequency(p, &both, TONGUES_ALL, &documents);
    if (status || !documents || documents > BESIDE_DOCUMENTS_MAX)
        return status;
    status = query_of_pattern(p, &both, &near);
    return status ? status : list_add(&p->beside, near, p->err);
}

static fig_status plan_all(planner *p, const query_node *n, goal **g, store_query **out)
{
    query_list ranked = { NULL, 0, 0 }, filters = ranked, excluded = ranked;
    const char *const outer_lang = p->only_lang, *const lang = language_of(n);
    const goal **last = NULL, *before = NULL;
    size_t count = 0;
    *out = NULL;
    fig_status status = goal_new(p, n, g);
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
            status = list_add(filters_only(child) ? &filters : &ranked, q, p->err);
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
    list_free(&ranked);
    list_free(&filters);
    list_free(&excluded);
    return status;
}

static fig_status plan_any(planner *p, const query_node *n, goal **g, store_query **out)
{
    query_list alternatives = { NULL, 0, 0 };
    const goal **last = NULL;
    loose_word *loose = NULL;
    *out = NULL;
    fig_status status = goal_new(p, n, g);
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
            status = list_add(&alternatives, q, p->err);
        else
            store_query_free(q);
        *last = one;
        last = &one->next;
        (*g)->exact = (*g)->exact && one->exact;
    }
    if (!status && alternatives.count)
        *out = list_join(&alternatives, n->synonyms ? STORE_SYNONYM : STORE_OR);
    else if (!status)
        *g = NULL;
    list_free(&alternatives);
    return status;
}

/* A NOT that nothing stands beside: every article but those. */
static fig_status plan_not_alone(planner *p, const query_node *n, goal **g, store_query **out)
{
    query_list excluded = { NULL, 0, 0 }, none = excluded;
    *out = NULL;
    const fig_status status = plan_not(p, n, g, &excluded);
    if (!status && *g)
        *out = join_all(&none, &none, &excluded);
    list_free(&excluded);
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
        return goal_new(p, n, g);
    default:
        return plan_leaf(p, n, g, out);
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
    store_query *titles = NULL;
    if (!status && p.titles.count)
        status = query_of_titles(&p, &titles);
    if (!status && p.titles.count) {
        titles = store_query_scale(titles, title_weight);
        out->titles = in->explain ? store_query_copy(titles) : NULL;
        out->query = store_query_pair(STORE_AND_MAYBE, out->query, titles);
    }
    if (!status && p.beside.count)
        out->query =
            store_query_pair(STORE_AND_MAYBE, out->query,
                             store_query_scale(list_join(&p.beside, STORE_OR), beside_weight));
    list_free(&p.beside);
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
    free(p->asked);
    free(p->shown);
    arena_clear(&p->strings);
    *p = (plan){ .strings = ARENA_EMPTY };
}
