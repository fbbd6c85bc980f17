/* json_objects.c - the objects of docs/output.md: articles, claims, hits, summaries. */
#include "cli/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/facets.h"
#include "cli/number.h"
#include "cli/rows.h"
#include "cli/text.h"

static const schema schemas[] = { [ANSWER_SEARCH] = SCHEMA_SEARCH,
                                  [ANSWER_CLAIMS] = SCHEMA_CLAIMS,
                                  [ANSWER_EXTRACT] = SCHEMA_EXTRACT,
                                  [ANSWER_WHY] = SCHEMA_WHY };

schema json_schema_of(const printer *p)
{
    return p->settings->fields ? SCHEMA_FIELDS : schemas[p->answer];
}

static cJSON *copy_object(const fig_copy *c)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "id", c->id);
    json_add_text(object, "path", c->path);
    json_add_text(object, "title", c->title);
    json_add_text(object, "source", c->source);
    json_add_text(object, "url", c->url);
    json_add_text(object, "published", c->published);
    return object;
}

void json_add_head_keys(cJSON *to, const fig_article *a)
{
    json_add_text(to, "id", a->id);
    json_add_text(to, "path", a->path);
    json_add_text(to, "title", a->title);
    json_add_text(to, "published", a->published);
    json_add_text(to, "date_source", a->date_source);
    json_add_text(to, "source", a->source);
    json_add_text(to, "url", a->url);
    json_add_text(to, "author", a->author);
    json_add_text(to, "lang", a->lang);
    json_add_count(to, "copies", a->copies);
}

void json_add_article_keys(cJSON *to, const fig_article *a)
{
    json_add_head_keys(to, a);
    cJSON *const list = cJSON_AddArrayToObject(to, "copies_list");
    for (size_t i = 0; i < a->copies_listed; i++)
        cJSON_AddItemToArray(list, copy_object(&a->copies_list[i]));
    cJSON_AddItemToObject(to, "first", a->first ? copy_object(a->first) : cJSON_CreateNull());
}

static void add_article(cJSON *to, const fig_article *a)
{
    json_add_article_keys(cJSON_AddObjectToObject(to, "article"), a);
}

static void add_claim_id(cJSON *to, const fig_article *a, unsigned number)
{
    const size_t capacity = strlen(a->id) + 16;
    char *const id = malloc(capacity);
    if (id)
        snprintf(id, capacity, "%s#%u", a->id, number);
    json_add_text(to, "id", id);
    free(id);
}

void json_add_printed_keys(cJSON *to, const fig_claim *c)
{
    json_add_text(to, "surface", c->surface);
    json_add_number(to, "low", c->low);
    json_add_number(to, "high", c->high);
    json_add_number(to, "value", c->value);
    json_add_text(to, "modifier", fig_modifier_name(c->modifier));
    json_add_text(to, "trend", fig_trend_name(c->trend));
    json_add_text(to, "unit", c->unit);
    json_add_text(to, "unit_text", c->unit_text);
}

void json_add_about_keys(cJSON *to, const fig_claim *c)
{
    json_add_text(to, "kind", c->kind);
    json_add_text(to, "subject", c->subject);
    json_add_text(to, "by", c->by);
    json_add_text(to, "via", c->via);
    json_add_text(to, "modality", fig_modality_name(c->modality));
    json_add_bool(to, "weak", c->weak);
}

cJSON *json_claim_object(const figure *f)
{
    const fig_claim *const c = f->claim;
    cJSON *const object = json_object_of("claim");
    add_claim_id(object, f->article, c->number);
    if (f->rank > 0)
        json_add_count(object, "rank", f->rank);
    else
        cJSON_AddNullToObject(object, "rank");
    json_add_number(object, "score", f->score);
    json_add_printed_keys(object, c);
    cJSON *const canonical = cJSON_AddObjectToObject(object, "canonical");
    json_add_text(canonical, "unit", c->canonical_unit);
    json_add_number(canonical, "low", c->canonical_low);
    json_add_number(canonical, "high", c->canonical_high);
    json_add_about_keys(object, c);
    json_add_text(object, "sentence", f->sentence);
    json_add_span(object, "span", c->span);
    add_article(object, f->article);
    return object;
}

static cJSON *rejected_object(const figure *f)
{
    cJSON *const object = json_object_of("rejected");
    json_add_text(object, "surface", f->rejected->surface);
    json_add_text(object, "reason", fig_reason_name(f->rejected->reason));
    json_add_text(object, "rule", f->rejected->rule);
    json_add_words(object, "cue", f->article, f->rejected->cue);
    if (f->rejected->span.begin < f->rejected->span.end)
        json_add_span(object, "span", f->rejected->span);
    else
        cJSON_AddNullToObject(object, "span");
    if (f->rejected->raw.begin < f->rejected->raw.end)
        json_add_span(object, "raw_span", f->rejected->raw);
    else
        cJSON_AddNullToObject(object, "raw_span");
    add_article(object, f->article);
    return object;
}

/* A claim or a refused figure; `why` tells more of a claim. */
static cJSON *figure_object(const printer *p, const figure *f)
{
    if (f->rejected)
        return rejected_object(f);
    cJSON *const object = json_claim_object(f);
    if (p->answer == ANSWER_WHY) {
        json_add_text(object, "kind_rule", f->claim->kind_rule);
        json_add_words(object, "kind_cue", f->article, f->claim->kind_cue);
    }
    return object;
}

static cJSON *snippet_object(const fig_snippet *s)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "text", s->text);
    json_add_span(object, "span", s->span);
    cJSON *const highlights = cJSON_AddArrayToObject(object, "highlights");
    for (size_t i = 0; i < s->highlights_count; i++)
        cJSON_AddItemToArray(highlights, json_span_object(s->highlights[i]));
    return object;
}

/* {"parts","title_weight","best_fit","claims"}, or null. */
static void add_explanation(cJSON *to, const fig_hit *hit)
{
    const fig_explanation *const e = hit->explanation;
    if (!e) {
        cJSON_AddNullToObject(to, "explain");
        return;
    }
    cJSON *const object = cJSON_AddObjectToObject(to, "explain");
    cJSON *const parts = cJSON_AddArrayToObject(object, "parts");
    for (size_t i = 0; i < e->parts_count; i++) {
        cJSON *const part = cJSON_CreateObject();
        json_add_text(part, "query", e->parts[i].query);
        json_add_bool(part, "matched", e->parts[i].matched);
        json_add_number(part, "weight", e->parts[i].weight);
        cJSON *const terms = cJSON_AddArrayToObject(part, "terms");
        for (size_t j = 0; j < e->parts[i].terms_count; j++) {
            char *to_free;
            const char *const term = text_valid(e->parts[i].terms[j], &to_free);
            cJSON_AddItemToArray(terms, cJSON_CreateString(term ? term : ""));
            free(to_free);
        }
        cJSON_AddItemToArray(parts, part);
    }
    json_add_number(object, "title_weight", e->title_weight);
    json_add_number(object, "best_fit", e->best_fit);
    cJSON *const claims = cJSON_AddArrayToObject(object, "claims");
    for (size_t i = 0; i < hit->claims_count; i++) {
        cJSON *const claim = cJSON_CreateObject();
        add_claim_id(claim, &hit->article, hit->claims[i].number);
        json_add_number(claim, "fit", e->fits[i]);
        cJSON_AddItemToArray(claims, claim);
    }
}

static cJSON *hit_object(const fig_hit *hit)
{
    cJSON *const object = json_object_of("hit");
    json_add_count(object, "rank", hit->rank);
    json_add_number(object, "score", hit->score);
    add_article(object, &hit->article);
    cJSON *const snippets = cJSON_AddArrayToObject(object, "snippets");
    for (size_t i = 0; i < hit->snippets_count; i++)
        cJSON_AddItemToArray(snippets, snippet_object(&hit->snippets[i]));
    cJSON *const claims = cJSON_AddArrayToObject(object, "claims");
    for (size_t i = 0; i < hit->claims_count; i++) {
        const figure f = { .score = NAN,
                           .claim = &hit->claims[i],
                           .sentence = hit->sentences[i],
                           .article = &hit->article };
        cJSON_AddItemToArray(claims, json_claim_object(&f));
    }
    add_explanation(object, hit);
    return object;
}

/* Under --fields: the columns that were chosen, by their names. */
static cJSON *row_object(const printer *p, const record *r)
{
    const char *const type = !r->figure ? "hit" : r->figure->claim ? "claim" : "rejected";
    cJSON *const object = json_object_of(type);
    for (size_t i = 0; i < p->chosen.count; i++) {
        const column *const c = p->chosen.columns[i];
        char scratch[NUMBER_BYTES];
        const char *const cell = c->cell(r, scratch);
        if (cJSON_HasObjectItem(object, c->name))
            continue;
        if (c->is_text || !cell)
            json_add_text(object, c->name, cell);
        else
            cJSON_AddRawToObject(object, c->name, cell);
    }
    return object;
}

cJSON *json_hit_answer(const printer *p, const fig_hit *hit)
{
    return p->settings->fields ? row_object(p, &(record){ .hit = hit }) : hit_object(hit);
}

cJSON *json_figure_answer(const printer *p, const figure *f)
{
    return p->settings->fields ? row_object(p, &(record){ .figure = f }) : figure_object(p, f);
}

/* {"source":{"values":[{"value","count"}],"more"}}, or null. */
static void add_facets(cJSON *to, const printer *p, const fig_results *results)
{
    facet_list facets;
    if (!p->settings->facets || !facets_choose(p->settings->facets, &facets)) {
        cJSON_AddNullToObject(to, "facets");
        return;
    }
    cJSON *const object = cJSON_AddObjectToObject(to, "facets");
    for (size_t i = 0; i < facets.count; i++) {
        facet_rows rows = { 0 };
        cJSON *const facet = cJSON_AddObjectToObject(object, facet_name(facets.facets[i]));
        cJSON *const values = cJSON_AddArrayToObject(facet, "values");
        facet_rows_make(results, facets.facets[i], p->settings->facet_values, &rows);
        for (size_t j = 0; j < rows.count; j++) {
            cJSON *const value = cJSON_CreateObject();
            json_add_text(value, "value", rows.rows[j].name);
            json_add_count(value, "count", rows.rows[j].count);
            cJSON_AddItemToArray(values, value);
        }
        json_add_count(facet, "more", rows.more);
        free(rows.rows);
    }
}

/* [{"unit","low","high","claims"}], or null. */
static void add_histogram(cJSON *to, const printer *p, const fig_results *results)
{
    const histogram kind = (histogram)p->settings->histogram;
    size_t count = 0;
    bucket *const buckets = kind == HISTOGRAM_NONE ? NULL : buckets_make(results, kind, &count);
    if (!buckets) {
        cJSON_AddNullToObject(to, "histogram");
        return;
    }
    cJSON *const array = cJSON_AddArrayToObject(to, "histogram");
    for (size_t i = 0; i < count; i++) {
        cJSON *const object = cJSON_CreateObject();
        json_add_text(object, "unit", buckets[i].unit);
        json_add_number(object, "low", buckets[i].low);
        json_add_number(object, "high", buckets[i].high);
        json_add_count(object, "claims", buckets[i].claims);
        cJSON_AddItemToArray(array, object);
    }
    free(buckets);
}

void json_add_query(cJSON *to, const summary *s)
{
    cJSON *const query = cJSON_AddObjectToObject(to, "query");
    json_add_text(query, "text", s->query);
    json_add_text(query, "parsed", s->parsed);
    json_add_text(query, "match", s->match == FIG_STATED ? "stated" : "compatible");
}

void json_add_missing(cJSON *to, const summary *s)
{
    const char *part;
    json_add_bool(to, "partial", fig_results_missing(s->results, 0) != NULL);
    cJSON *const missing = cJSON_AddArrayToObject(to, "missing_parts");
    for (size_t i = 0; (part = fig_results_missing(s->results, i)); i++)
        cJSON_AddItemToArray(missing, cJSON_CreateString(part));
}

cJSON *json_summary_object(const printer *p, const summary *s)
{
    const answer kind = p->answer;
    cJSON *const object = json_object_of("summary");
    json_add_schema(object, json_schema_of(p));
    if (!answer_asked(kind)) {
        cJSON *const total = cJSON_AddObjectToObject(object, "total");
        json_add_count(total, "articles", s->articles);
        json_add_count(total, "claims", s->claims);
        json_add_count(total, "rejected", s->rejected);
        json_add_count(object, "left_out", s->left_out);
        json_add_ms(object, "took_ms", s->took_ms);
        return object;
    }
    json_add_query(object, s);
    cJSON *const total = cJSON_AddObjectToObject(object, "total");
    json_add_count(total, "articles", s->articles);
    if (kind == ANSWER_CLAIMS)
        json_add_count(total, "claims", s->claims);
    json_add_bool(total, "exact", s->exact);
    add_facets(object, p, s->results);
    add_histogram(object, p, s->results);
    json_add_count(object, "shown", s->shown);
    json_add_ms(object, "took_ms", s->took_ms);
    cJSON *const warnings = cJSON_AddArrayToObject(object, "warnings");
    for (size_t i = 0; i < fig_results_warnings_count(s->results); i++)
        cJSON_AddItemToArray(warnings, cJSON_CreateString(fig_results_warning(s->results, i)));
    json_add_missing(object, s);
    return object;
}
