/* hints.c - "no article has 'kurks'; did you mean 'kursk'?" */
#include "query/hints.h"

#include "core/error.h"
#include "query/correct.h"
#include "query/neighbours.h"
#include "query/suggest.h"

#include <string.h>

enum { CORRECTED_MOST = 4, KINDS_MOST = 256 };

typedef struct hinting {
    asking *a;
    bool found_none;  /* and something was asked for */
    size_t corrected; /* words looked at for it so far */
    fig_error *err;
} hinting;

static fig_status warn(hinting *h, buf *text)
{
    const bool fits = !buf_failed(text) && results_warn(h->a->out, text->data);
    buf_clear(text);
    return fits ? FIG_OK : error_no_memory(h->err);
}

/* ---- words ----------------------------------------------------------------------------- */

/* As typed where it is all of its node; else in small letters. */
static void put_typed(buf *out, const query_node *n, const pattern *p, const alternative *a)
{
    const bool alone = n->op == QUERY_WORD && p->count == 1;
    if (p->in)
        buf_format(out, "%s:", p->in->name);
    buf_append(out, alone ? n->text : a->folded, alone ? n->text_bytes : a->folded_bytes);
}

static fig_status hint_at_word(hinting *h, const goal *g, const alternative *a)
{
    const mistyped typed = { g->pattern->in,  false,    a->folded,
                             a->folded_bytes, a->terms, a->terms_count };
    store *const s = h->a->index->store;
    const char *meant = NULL;
    bool known;
    fig_status status = correct_is_known(s, &typed, &known, h->err);
    if (status || known || ++h->corrected > CORRECTED_MOST)
        return status;
    status = correct_word(s, &h->a->view, &typed, &h->a->out->strings, &meant, h->err);
    const bool tells = meant || (h->found_none && !g->ruled_out && h->a->plan.root != g);
    if (status || !tells)
        return status;
    buf text = BUF_EMPTY;
    buf_text(&text, "no article has '");
    put_typed(&text, g->node, g->pattern, a);
    buf_byte(&text, '\'');
    if (meant)
        buf_format(&text, "; did you mean '%s%s%s'?", typed.in ? typed.in->name : "",
                   typed.in ? ":" : "", meant);
    return warn(h, &text);
}

static bool can_be_mistyped(const alternative *a)
{
    return !a->figure && a->folded && !a->is_synonym &&
           (a->form == FORM_STEM || a->form == FORM_EXACT);
}

static fig_status hint_at_pattern(hinting *h, const goal *g)
{
    const pattern *const p = g->pattern;
    fig_status status = FIG_OK;
    for (size_t i = 0; i < p->count && !status; i++)
        for (size_t j = 0; j < p->items[i].count && !status; j++)
            if (can_be_mistyped(&p->items[i].alternatives[j]))
                status = hint_at_word(h, g, &p->items[i].alternatives[j]);
    return status;
}

/* ---- subjects of figures --------------------------------------------------------------- */

static const char *nearest_kind(const fig_kinds *kinds, const query_node *n)
{
    const char *names[KINDS_MOST];
    size_t count, used = 0;
    for (const kind *k = kinds_all(kinds, &count); used < count && used < KINDS_MOST; used++)
        names[used] = k[used].name;
    return suggest_nearest(n->key, n->key_bytes, names, used);
}

/* "trops:10k..": the key is the subject of no figure. */
static fig_status find_key(hinting *h, const goal *g, bool *known, const char **meant)
{
    const condition *const c = g->claim;
    *known = true;
    *meant = NULL;
    if (!c->subject_count)
        return FIG_OK;
    const asked_word *const last = &c->subject[c->subject_count - 1];
    const mistyped typed = { NULL,         true,
                             last->folded, last->folded_bytes,
                             last->terms,  last->terms_count };
    store *const s = h->a->index->store;
    const fig_status status = correct_is_known(s, &typed, known, h->err);
    if (status || (*known && !h->found_none) || ++h->corrected > CORRECTED_MOST)
        return status;
    const char *const name = nearest_kind(fig_index_kinds(h->a->index), g->node);
    const bool near = name && neighbours_apart(g->node->key, g->node->key_bytes, name, strlen(name),
                                               SLIPS_MAX) <= (*known ? 1 : SLIPS_MAX);
    *meant = near ? name : NULL;
    return near || *known
               ? FIG_OK
               : correct_word(s, &h->a->view, &typed, &h->a->out->strings, meant, h->err);
}

/* A word before a range is taken for its subject: say so when nothing was found by it. */
static fig_status hint_at_key(hinting *h, const goal *g)
{
    const query_node *const n = g->node;
    const int key_bytes = (int)n->key_bytes;
    const char *meant;
    bool known;
    const fig_status status = find_key(h, g, &known, &meant);
    if (status || (!meant && !h->found_none))
        return status;
    buf text = BUF_EMPTY;
    if (meant)
        buf_format(&text, "no figure of '%.*s'%s; did you mean '%s:'?", key_bytes, n->key,
                   known ? " is in that range" : "", meant);
    else
        buf_format(&text,
                   "no figure of '%.*s' is in that range; write '%.*s AND' before the range for a "
                   "figure of anything",
                   key_bytes, n->key, key_bytes, n->key);
    return warn(h, &text);
}

/* The parser bounds the depth. */
static fig_status hint_at(hinting *h, const goal *g)
{
    fig_status status = FIG_OK;
    if (g->pattern)
        status = hint_at_pattern(h, g);
    else if (g->op == QUERY_CLAIM && g->node->key && !g->node->asked && !g->ruled_out)
        status = hint_at_key(h, g);
    for (const goal *child = g->first; child && !status; child = child->next)
        status = hint_at(h, child);
    return status;
}

fig_status hints_give(asking *a, fig_error *err)
{
    const fig_search *const want = a->want;
    hinting h = { a, !a->out->count && !want->offset && want->limit, 0, err };
    /* over servers each word would be a trip, and the answer is there */
    if (store_is_remote(a->index->store) && (a->out->count || a->out->articles_total))
        return FIG_OK;
    return hint_at(&h, a->plan.root);
}
