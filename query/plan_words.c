/* plan_words.c - words, phrases and NEAR as queries, in each class of languages. */
#include "query/planning.h"

#include "core/error.h"
#include "core/fields.h"
#include "core/terms.h"
#include "query/place_check.h"
#include "query/postings.h"
#include "stem/frequent.h"

#include <math.h>
#include <stdlib.h>

/* The terms of one item in languages of `in`, as they are spelled in the store. */
static fig_status item_terms(planner *p, const pattern *wanted, const pattern_item *item,
                             tongue_set in, term_list *out)
{
    fig_status status = FIG_OK;
    buf term = BUF_EMPTY;
    for (size_t i = 0; i < item->count && !status; i++) {
        const alternative *const a = &item->alternatives[i];
        const condition *const c = a->figure;
        const size_t before = out->count;
        if (c) /* another unit's digits say nothing */
            status = postings_of_range(p->in->store, FAMILY_BARE, NULL,
                                       c->canonical ? -INFINITY : c->low,
                                       c->canonical ? INFINITY : c->high, c->match, out, NULL, p->err);
        if (c && !status)
            status = plan_count_terms(p, c->node, out->count - before);
        for (size_t j = 0; j < a->terms_count && !status; j++) {
            if (!(a->terms[j].tongues & in))
                continue;
            buf_truncate(&term);
            buf_text(&term, plan_field_prefix(wanted->in));
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
        store_bytes *const rows = realloc(list->rows, more * sizeof *rows);
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
        list->rows[list->count++] = (store_bytes){ copy, term.bytes };
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

/* Are all terms that an item may be those of frequent words? */
static bool is_frequent(const pattern_item *item, tongue_set in)
{
    size_t count = 0;
    for (size_t i = 0; i < item->count; i++) {
        const alternative *const a = &item->alternatives[i];
        if (a->figure)
            return false;
        for (size_t j = 0; j < a->terms_count; j++) {
            if (!(a->terms[j].tongues & in))
                continue;
            if (!frequent_find(a->terms[j].text, a->terms[j].bytes))
                return false;
            count++;
        }
    }
    return count > 0;
}

/* Must item `i` and the next stand side by side, and does a term say whether they do? */
static bool is_pair(const planner *p, const pattern *wanted, size_t i, tongue_set in)
{
    return p->in->pairs && !wanted->in && wanted->op == QUERY_PHRASE &&
           wanted->window == wanted->count && i + 1 < wanted->count &&
           is_frequent(&wanted->items[i], in) && is_frequent(&wanted->items[i + 1], in);
}

/* Calls `visit` with each frequent word that an item may be. */
static fig_status each_frequent(const pattern_item *item, tongue_set in,
                                fig_status (*visit)(void *user, const char *word), void *user)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < item->count; i++)
        for (size_t j = 0; j < item->alternatives[i].terms_count && !status; j++) {
            const asked_term *const t = &item->alternatives[i].terms[j];
            if (t->tongues & in)
                status = visit(user, frequent_find(t->text, t->bytes));
        }
    return status;
}

typedef struct pairing { /* terms of two items side by side */
    planner *p;
    const pattern_item *second;
    tongue_set in;
    const char *word; /* of the first item */
    term_list terms;
} pairing;

static fig_status add_pair(void *user, const char *word)
{
    pairing *const made = user;
    buf term = BUF_EMPTY;
    term_pair(&term, made->word, word);
    const fig_status status =
        buf_failed(&term) ? error_no_memory(made->p->err)
                          : term_list_add(&made->terms, term.data, term.bytes, made->p->err);
    buf_clear(&term);
    return status;
}

static fig_status add_pairs_of(void *user, const char *word)
{
    pairing *const made = user;
    made->word = word;
    return each_frequent(made->second, made->in, add_pair, made);
}

/* Of the articles of `q`, which it takes, those that have the frequent words side by side. */
static fig_status keep_pairs(planner *p, const pattern *wanted, tongue_set in, store_query **q)
{
    query_list pairs = { NULL, 0, 0 };
    fig_status status = FIG_OK;
    for (size_t i = 0; i < wanted->count && !status; i++) {
        pairing made = { p, &wanted->items[i + 1], in, NULL, { &p->out->strings, NULL, 0, 0 } };
        if (!is_pair(p, wanted, i, in))
            continue;
        status = each_frequent(&wanted->items[i], in, add_pairs_of, &made);
        if (!status)
            status = plan_list_add(
                &pairs, store_query_terms(STORE_OR, made.terms.rows, made.terms.count), p->err);
        term_list_clear(&made.terms);
    }
    if (!status && pairs.count)
        *q = store_query_pair(STORE_FILTER, *q, plan_list_join(&pairs, STORE_AND));
    plan_list_free(&pairs);
    if (status) {
        store_query_free(*q);
        *q = NULL;
    }
    return status;
}

/* The store's query for the items of a pattern in languages that spell it alike. */
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
            status = plan_list_add(
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
        *out = plan_list_join(&items, STORE_AND);
        status = keep_pairs(p, wanted, in, out);
    }
    plan_list_free(&items);
    return status;
}

/* Must an article that has all items be asked how they stand? Not where a pair's term says it. */
static bool needs_check(const planner *p, const pattern *wanted, const tongue_set *classes,
                        size_t count)
{
    bool told = wanted->count == 2;
    for (size_t i = 0; i < count && told; i++)
        told = is_pair(p, wanted, 0, classes[i]);
    return p->in->checks && wanted->count > 1 && wanted->count <= PLACE_CHECK_ITEMS_MAX && !told;
}

/* Of the articles of `q`, which it takes, those where the pattern stands. One check for all classes
 * stands above their OR: so the store need not make it for articles too light to be shown. */
static fig_status check_places(planner *p, const pattern *wanted, const tongue_set *classes,
                               size_t count, store_query **q)
{
    static const store_slot slots[] = { SLOT_WORD_PLACES, SLOT_LANG };
    place_check *chain = NULL;
    for (size_t i = 0; i < count; i++) {
        place_check *const check = place_check_new(wanted, classes[i], p->out->checks);
        if (!check) {
            store_query_free(*q);
            *q = NULL;
            return error_no_memory(p->err);
        }
        place_check_chain(check, chain);
        p->out->checks = chain = check;
    }
    *q = count == 1 ? store_query_checked(*q, slots, 1, place_check_value, chain)
                    : store_query_checked(*q, slots, 2, place_check_by_language, chain);
    return FIG_OK;
}

/* All frequencies of a pattern are asked for at once, where each alone would be a trip. */
static fig_status expect_frequencies(planner *p, const pattern *wanted)
{
    term_list all = { &p->out->strings, NULL, 0, 0 };
    buf term = BUF_EMPTY;
    fig_status status = FIG_OK;
    if (!store_is_remote(p->in->store))
        return FIG_OK;
    for (size_t i = 0; i < wanted->count; i++)
        for (size_t j = 0; j < wanted->items[i].count; j++) {
            const alternative *const a = &wanted->items[i].alternatives[j];
            for (size_t k = 0; k < a->terms_count && !status; k++) {
                buf_truncate(&term);
                buf_text(&term, plan_field_prefix(wanted->in));
                buf_append(&term, a->terms[k].text, a->terms[k].bytes);
                status = buf_failed(&term) ? error_no_memory(p->err)
                                           : term_list_add(&all, term.data, term.bytes, p->err);
            }
        }
    if (!status)
        status = store_expect_frequencies(p->in->store, all.rows, all.count, p->err);
    term_list_clear(&all);
    buf_clear(&term);
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
            buf_text(&term, plan_field_prefix(wanted->in));
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

fig_status plan_class_frequency(planner *p, const pattern *wanted, tongue_set in, size_t *out)
{
    fig_status status = expect_frequencies(p, wanted);
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

fig_status plan_query_of_pattern(planner *p, const pattern *wanted, store_query **out)
{
    tongue_set classes[LANG_ROWS_MAX];
    size_t frequencies[LANG_ROWS_MAX], all = 0;
    const tongue_set asked = p->only_lang ? tongue_of(p->only_lang) : wording_tongues(p->in->words);
    const size_t count = tongues_classes(wanted, asked, classes);
    query_list each = { NULL, 0, 0 };
    *out = NULL;
    if (count == 1) {
        const fig_status made = query_of_class(p, wanted, asked, out);
        return made || !needs_check(p, wanted, &asked, 1) ? made : check_places(p, wanted, &asked, 1, out);
    }
    fig_status status = store_count(p->in->store, &all, p->err);
    for (size_t i = 0; i < count && !status; i++)
        status = plan_class_frequency(p, wanted, classes[i], &frequencies[i]);
    for (size_t i = 0; i < count && !status; i++) {
        store_query *q;
        if (!frequencies[i])
            continue;
        status = query_of_class(p, wanted, classes[i], &q);
        if (!status && frequencies[i] < all)
            q = store_query_scale(q, evened(frequencies, count, i, all));
        if (!status)
            status = plan_list_add(&each, tongues_keep(q, classes[i], p->in->languages), p->err);
    }
    if (!status && !each.count) {
        *out = store_query_nothing();
    } else if (!status) {
        *out = plan_list_join(&each, STORE_OR);
        if (needs_check(p, wanted, classes, count))
            status = check_places(p, wanted, classes, count, out);
    }
    plan_list_free(&each);
    return status;
}

static bool is_told_by_terms(const alternative *a)
{
    return !a->figure && (a->form == FORM_STEM || a->form == FORM_FUZZY);
}

/* The store's answer is as good as the text when the terms of every item tell all. */
static bool is_exact(const planner *by, const pattern *p)
{
    if (p->count > PLACE_CHECK_ITEMS_MAX || (p->count > 1 && !by->in->checks))
        return false;
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

fig_status plan_pattern(planner *p, const query_node *n, goal **g, store_query **out)
{
    item_list items = { NULL, 0, 0 };
    fig_status status = FIG_OK;
    *g = NULL;
    *out = NULL;
    if (n->op == QUERY_WORD)
        status = plan_add_words(p, n, &items);
    size_t children = 0;
    for (const query_node *child = n->first; child && !status; child = child->next, children++)
        status = plan_add_item(p, child, &items);
    if (!status)
        status = plan_count_words(p, n, items.count);
    if (status || !items.count)
        return status;
    items.count -= items.rows[items.count - 1].is_second;
    pattern *const made = arena_alloc(&p->out->strings, sizeof *made);
    if (!made)
        return error_no_memory(p->err);
    status = plan_goal_new(p, n, g);
    if (status)
        return status;
    const bool near = n->op == QUERY_NEAR || n->op == QUERY_ADJ;
    const size_t apart = near ? (size_t)n->distance * (children - 1) + 1 + (items.count - children)
                              : items.count + n->distance;
    *made = (pattern){ n->in, near ? n->op : QUERY_PHRASE, items.rows, items.count, apart, 0 };
    if (!pattern_set_add(p->out->patterns, made))
        return error_no_memory(p->err);
    (*g)->pattern = made;
    (*g)->exact = is_exact(p, made);
    p->out->has_claims = p->out->has_claims || (has_figure(made) && !p->ruled_out);
    p->out->has_words = p->out->has_words || !p->ruled_out;
    status = remember_title_terms(p, made);
    if (!status)
        status = plan_show(p, *g);
    return status ? status : plan_query_of_pattern(p, made, out);
}
