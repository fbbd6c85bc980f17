/* results.c - reading and releasing answers. */
#include "query/results.h"

#include <stdlib.h>

fig_results *results_new(fig_want want)
{
    fig_results *const r = calloc(1, sizeof *r);
    if (r)
        r->want = want;
    return r;
}

void fig_results_free(fig_results *results)
{
    if (!results)
        return;
    arena_clear(&results->strings);
    free(results);
}

bool results_warn(fig_results *r, const char *warning)
{
    if (r->warnings_count == WARNINGS_MAX)
        return true;
    const char *const copy = arena_string(&r->strings, warning);
    if (copy)
        r->warnings[r->warnings_count++] = copy;
    return copy != NULL;
}

/* Copies what is not NULL; false when that fails. */
static bool copy_string(arena *strings, const char *text, const char **out)
{
    *out = arena_string(strings, text);
    return !text || *out;
}

bool article_copy(arena *strings, const fig_article *article, fig_article *out)
{
    *out = (fig_article){ .text_bytes = article->text_bytes };
    return copy_string(strings, article->id, &out->id) &&
           copy_string(strings, article->path, &out->path) &&
           copy_string(strings, article->title, &out->title) &&
           copy_string(strings, article->author, &out->author) &&
           copy_string(strings, article->source, &out->source) &&
           copy_string(strings, article->url, &out->url) &&
           copy_string(strings, article->published, &out->published) &&
           copy_string(strings, article->date_source, &out->date_source) &&
           copy_string(strings, article->lang, &out->lang);
}

bool claim_copy(arena *strings, const fig_claim *claim, fig_claim *out)
{
    *out = *claim;
    return copy_string(strings, claim->surface, &out->surface) &&
           copy_string(strings, claim->unit, &out->unit) &&
           copy_string(strings, claim->unit_text, &out->unit_text) &&
           copy_string(strings, claim->kind, &out->kind) &&
           copy_string(strings, claim->subject, &out->subject) &&
           copy_string(strings, claim->by, &out->by) &&
           copy_string(strings, claim->via, &out->via) &&
           copy_string(strings, claim->canonical_unit, &out->canonical_unit);
}

fig_want fig_results_kind(const fig_results *results)
{
    return results->want;
}

size_t fig_results_count(const fig_results *results)
{
    return results->count;
}

const fig_hit *fig_results_hit(const fig_results *results, size_t i)
{
    return results->want == FIG_WANT_ARTICLES && i < results->count ? &results->hits[i] : NULL;
}

const fig_found_claim *fig_results_claim(const fig_results *results, size_t i)
{
    return results->want == FIG_WANT_CLAIMS && i < results->count ? &results->claims[i] : NULL;
}

size_t fig_results_articles(const fig_results *results, bool *exact)
{
    if (exact)
        *exact = results->articles_exact;
    return results->articles_total;
}

size_t fig_results_claims(const fig_results *results, bool *exact)
{
    if (exact)
        *exact = results->claims_exact;
    return results->claims_total;
}

const fig_stat *fig_results_facet(const fig_results *results, fig_facet facet, size_t *count)
{
    *count = results->facets_count[facet];
    return results->facets[facet];
}

const fig_value *fig_results_values(const fig_results *results, size_t *count)
{
    *count = results->values_count;
    return results->values;
}

const char *fig_results_parsed(const fig_results *results)
{
    return results->parsed;
}

size_t fig_results_warnings_count(const fig_results *results)
{
    return results->warnings_count;
}

const char *fig_results_warning(const fig_results *results, size_t i)
{
    return i < results->warnings_count ? results->warnings[i] : NULL;
}

double fig_results_took_ms(const fig_results *results)
{
    return results->took_ms;
}

const char *fig_results_missing(const fig_results *results, size_t i)
{
    return i < results->missing_count ? results->missing[i] : NULL;
}
