/* explain.c - the parts of a question, each asked of one article. */
#include "query/explain.h"

#include "core/error.h"
#include "query/candidates.h"

#include <string.h>

/* The terms of the question that `hit` has, without the one that names the article. */
static fig_status copy_terms(asking *a, const store_hit *hit, const buf *id, fig_part *out,
                             fig_error *err)
{
    arena *const strings = &a->out->strings;
    const char **const terms = arena_alloc(strings, (hit->terms_count + 1) * sizeof *terms);
    for (size_t i = 0; terms && i < hit->terms_count; i++) {
        const store_bytes *const term = &hit->terms[i];
        if (term->bytes != id->bytes || memcmp(term->data, id->data, id->bytes))
            terms[out->terms_count++] = arena_copy(strings, term->data, term->bytes);
    }
    out->terms = terms;
    return strings->failed ? error_no_memory(err) : FIG_OK;
}

/* What `asked` gives the article whose term `id` is. */
static fig_status weigh(asking *a, const store_query *asked, const buf *id, fig_part *out,
                        fig_error *err)
{
    store_hits *found = NULL;
    store_search_options options = candidates_options(a->want);
    options.want_data = false;
    options.want_terms = true;
    options.max = 1;
    store_query *const q = store_query_pair(STORE_FILTER, store_query_copy(asked),
                                            store_query_term(id->data, id->bytes, 1));
    fig_status status = store_search(a->index->store, q, &options, &found, err);
    if (!status && found->hits_count) {
        out->matched = true;
        out->weight = found->hits[0].weight;
        status = copy_terms(a, &found->hits[0], id, out, err);
    }
    store_hits_free(found);
    store_query_free(q);
    return status;
}

static fig_status explain_part(asking *a, const goal *g, const store_query *asked, const buf *id,
                               fig_part *out, fig_error *err)
{
    buf parsed = BUF_EMPTY;
    tree_print(g->node, &parsed);
    out->query = arena_copy(&a->out->strings, buf_string(&parsed), parsed.bytes);
    const bool failed = buf_failed(&parsed) || !out->query;
    buf_clear(&parsed);
    return failed ? error_no_memory(err) : weigh(a, asked, id, out, err);
}

/* How well each claim of the hit fits: they are those of the view with a fit, in its order. */
static fig_status copy_fits(asking *a, const fig_hit *hit, fig_explanation *out, fig_error *err)
{
    double *const fits = arena_alloc(&a->out->strings, (hit->claims_count + 1) * sizeof *fits);
    if (!fits)
        return error_no_memory(err);
    size_t count = 0;
    for (size_t i = 0; i < a->view.claims_count && count < hit->claims_count; i++)
        if (a->view.claims[i].number == hit->claims[count].number)
            fits[count++] = a->shown.fits[i];
    for (size_t i = 0; i < count; i++)
        out->best_fit = fits[i] > out->best_fit ? fits[i] : out->best_fit;
    out->fits = fits;
    return FIG_OK;
}

fig_status explain_hit(asking *a, fig_hit *hit, fig_error *err)
{
    const plan *const p = &a->plan;
    arena *const strings = &a->out->strings;
    fig_explanation *const out = arena_alloc(strings, sizeof *out);
    fig_part *const parts = arena_alloc(strings, (p->shown_count + 1) * sizeof *parts);
    buf id = BUF_EMPTY;
    buf_byte(&id, 'Q');
    buf_text(&id, hit->article.id);
    fig_status status = out && parts && !buf_failed(&id) ? FIG_OK : error_no_memory(err);
    if (!status) {
        *out = (fig_explanation){ .parts = parts, .parts_count = p->shown_count };
        memset(parts, 0, (p->shown_count + 1) * sizeof *parts);
    }
    for (size_t i = 0; i < p->shown_count && !status; i++)
        status = explain_part(a, p->shown[i], p->asked[i], &id, &parts[i], err);
    if (!status && p->titles) {
        fig_part title = { 0 };
        status = weigh(a, p->titles, &id, &title, err);
        out->title_weight = title.weight;
    }
    if (!status)
        status = copy_fits(a, hit, out, err);
    if (!status)
        hit->explanation = out;
    buf_clear(&id);
    return status;
}
