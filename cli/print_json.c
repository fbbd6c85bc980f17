/* print_json.c - json and ndjson: the contract of docs/output.md. The only file that knows cJSON.
 *
 * ndjson is one object a line, written as it is known, and a summary. json is the same objects in
 * one document: {"schema", "hits" or "claims" (and "rejected"), "summary"}. */
#include <cjson/cJSON.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/facets.h"
#include "cli/number.h"
#include "cli/print.h"
#include "cli/rows.h"
#include "cli/schema.h"
#include "cli/text.h"

static const schema schemas[] = { [ANSWER_SEARCH] = SCHEMA_SEARCH,
                                  [ANSWER_CLAIMS] = SCHEMA_CLAIMS,
                                  [ANSWER_EXTRACT] = SCHEMA_EXTRACT,
                                  [ANSWER_WHY] = SCHEMA_WHY };

static schema schema_of(const printer *p)
{
    return p->settings->fields ? SCHEMA_FIELDS : schemas[p->answer];
}

/* ---- values: each adds one key, null when unknown ---- */

static void add_text(cJSON *to, const char *key, const char *text)
{
    char *to_free = NULL;
    const char *const valid = text ? text_valid(text, &to_free) : NULL;
    if (valid)
        cJSON_AddStringToObject(to, key, valid);
    else
        cJSON_AddNullToObject(to, key);
    free(to_free);
}

static void add_number(cJSON *to, const char *key, double value)
{
    char digits[NUMBER_BYTES];
    if (!isfinite(value)) {
        cJSON_AddNullToObject(to, key);
        return;
    }
    number_shortest(value, digits);
    cJSON_AddRawToObject(to, key, digits);
}

static void add_count(cJSON *to, const char *key, uint64_t count)
{
    char digits[NUMBER_BYTES];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)count);
    cJSON_AddRawToObject(to, key, digits);
}

static void add_bool(cJSON *to, const char *key, bool value)
{
    cJSON_AddBoolToObject(to, key, value);
}

/* To a hundredth: more is noise. */
static void add_ms(cJSON *to, const char *key, double ms)
{
    add_number(to, key, round(ms * 100) / 100);
}

/* The words of a span of the article's text. */
static void add_words(cJSON *to, const char *key, const fig_article *a, fig_span span)
{
    char *const words =
        span.begin < span.end ? strndup(a->text + span.begin, span.end - span.begin) : NULL;
    add_text(to, key, words);
    free(words);
}

static cJSON *span_object(fig_span span)
{
    cJSON *const object = cJSON_CreateObject();
    char bytes[2 * NUMBER_BYTES];
    snprintf(bytes, sizeof bytes, "[%zu,%zu]", span.begin, span.end);
    cJSON_AddRawToObject(object, "byte", bytes);
    return object;
}

static void add_span(cJSON *to, const char *key, fig_span span)
{
    cJSON_AddItemToObject(to, key, span_object(span));
}

static void add_schema(cJSON *to, schema of)
{
    cJSON_AddStringToObject(to, "schema", schema_name(of));
}

static cJSON *object_of(const char *type)
{
    cJSON *const object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, "type", type);
    return object;
}

/* ---- objects ---- */

static void add_article_keys(cJSON *to, const fig_article *a)
{
    add_text(to, "id", a->id);
    add_text(to, "path", a->path);
    add_text(to, "title", a->title);
    add_text(to, "published", a->published);
    add_text(to, "date_source", a->date_source);
    add_text(to, "source", a->source);
    add_text(to, "url", a->url);
    add_text(to, "author", a->author);
    add_text(to, "lang", a->lang);
    add_count(to, "copies", a->copies);
}

static void add_article(cJSON *to, const fig_article *a)
{
    add_article_keys(cJSON_AddObjectToObject(to, "article"), a);
}

static void add_claim_id(cJSON *to, const fig_article *a, unsigned number)
{
    const size_t capacity = strlen(a->id) + 16;
    char *const id = malloc(capacity);
    if (id)
        snprintf(id, capacity, "%s#%u", a->id, number);
    add_text(to, "id", id);
    free(id);
}

static cJSON *claim_object(const figure *f)
{
    const fig_claim *const c = f->claim;
    cJSON *const object = object_of("claim");
    add_claim_id(object, f->article, c->number);
    if (f->rank > 0)
        add_count(object, "rank", f->rank);
    else
        cJSON_AddNullToObject(object, "rank");
    add_number(object, "score", f->score);
    add_text(object, "surface", c->surface);
    add_number(object, "low", c->low);
    add_number(object, "high", c->high);
    add_number(object, "value", c->value);
    add_text(object, "modifier", fig_modifier_name(c->modifier));
    add_text(object, "trend", fig_trend_name(c->trend));
    add_text(object, "unit", c->unit);
    add_text(object, "unit_text", c->unit_text);
    cJSON *const canonical = cJSON_AddObjectToObject(object, "canonical");
    add_text(canonical, "unit", c->canonical_unit);
    add_number(canonical, "low", c->canonical_low);
    add_number(canonical, "high", c->canonical_high);
    add_text(object, "kind", c->kind);
    add_text(object, "subject", c->subject);
    add_text(object, "by", c->by);
    add_text(object, "via", c->via);
    add_text(object, "modality", fig_modality_name(c->modality));
    add_bool(object, "weak", c->weak);
    add_text(object, "sentence", f->sentence);
    add_span(object, "span", c->span);
    add_article(object, f->article);
    return object;
}

static cJSON *rejected_object(const figure *f)
{
    cJSON *const object = object_of("rejected");
    add_text(object, "surface", f->rejected->surface);
    add_text(object, "reason", fig_reason_name(f->rejected->reason));
    add_text(object, "rule", f->rejected->rule);
    add_words(object, "cue", f->article, f->rejected->cue);
    add_span(object, "span", f->rejected->span);
    add_article(object, f->article);
    return object;
}

/* A claim or a refused figure; `why` tells more of a claim. */
static cJSON *figure_object(const printer *p, const figure *f)
{
    if (f->rejected)
        return rejected_object(f);
    cJSON *const object = claim_object(f);
    if (p->answer == ANSWER_WHY) {
        add_text(object, "kind_rule", f->claim->kind_rule);
        add_words(object, "kind_cue", f->article, f->claim->kind_cue);
    }
    return object;
}

static cJSON *snippet_object(const fig_snippet *s)
{
    cJSON *const object = cJSON_CreateObject();
    add_text(object, "text", s->text);
    add_span(object, "span", s->span);
    cJSON *const highlights = cJSON_AddArrayToObject(object, "highlights");
    for (size_t i = 0; i < s->highlights_count; i++)
        cJSON_AddItemToArray(highlights, span_object(s->highlights[i]));
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
        add_text(part, "query", e->parts[i].query);
        add_bool(part, "matched", e->parts[i].matched);
        add_number(part, "weight", e->parts[i].weight);
        cJSON *const terms = cJSON_AddArrayToObject(part, "terms");
        for (size_t j = 0; j < e->parts[i].terms_count; j++) {
            char *to_free;
            const char *const term = text_valid(e->parts[i].terms[j], &to_free);
            cJSON_AddItemToArray(terms, cJSON_CreateString(term ? term : ""));
            free(to_free);
        }
        cJSON_AddItemToArray(parts, part);
    }
    add_number(object, "title_weight", e->title_weight);
    add_number(object, "best_fit", e->best_fit);
    cJSON *const claims = cJSON_AddArrayToObject(object, "claims");
    for (size_t i = 0; i < hit->claims_count; i++) {
        cJSON *const claim = cJSON_CreateObject();
        add_claim_id(claim, &hit->article, hit->claims[i].number);
        add_number(claim, "fit", e->fits[i]);
        cJSON_AddItemToArray(claims, claim);
    }
}

static cJSON *hit_object(const fig_hit *hit)
{
    cJSON *const object = object_of("hit");
    add_count(object, "rank", hit->rank);
    add_number(object, "score", hit->score);
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
        cJSON_AddItemToArray(claims, claim_object(&f));
    }
    add_explanation(object, hit);
    return object;
}

/* Under --fields: the columns that were chosen, by their names. */
static cJSON *row_object(const printer *p, const record *r)
{
    const char *const type = r->hit ? "hit" : r->figure->claim ? "claim" : "rejected";
    cJSON *const object = object_of(type);
    for (size_t i = 0; i < p->chosen.count; i++) {
        const column *const c = p->chosen.columns[i];
        char scratch[NUMBER_BYTES];
        const char *const cell = c->cell(r, scratch);
        if (cJSON_HasObjectItem(object, c->name))
            continue;
        if (c->is_text || !cell)
            add_text(object, c->name, cell);
        else
            cJSON_AddRawToObject(object, c->name, cell);
    }
    return object;
}

static cJSON *hit_answer(const printer *p, const fig_hit *hit)
{
    return p->settings->fields ? row_object(p, &(record){ .hit = hit }) : hit_object(hit);
}

static cJSON *figure_answer(const printer *p, const figure *f)
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
            add_text(value, "value", rows.rows[j].name);
            add_count(value, "count", rows.rows[j].count);
            cJSON_AddItemToArray(values, value);
        }
        add_count(facet, "more", rows.more);
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
        add_text(object, "unit", buckets[i].unit);
        add_number(object, "low", buckets[i].low);
        add_number(object, "high", buckets[i].high);
        add_count(object, "claims", buckets[i].claims);
        cJSON_AddItemToArray(array, object);
    }
    free(buckets);
}

static void add_query(cJSON *to, const summary *s)
{
    cJSON *const query = cJSON_AddObjectToObject(to, "query");
    add_text(query, "text", s->query);
    add_text(query, "parsed", s->parsed);
    add_text(query, "match", s->match == FIG_STATED ? "stated" : "compatible");
}

static cJSON *summary_object(const printer *p, const summary *s)
{
    const answer kind = p->answer;
    cJSON *const object = object_of("summary");
    add_schema(object, schema_of(p));
    if (!answer_asked(kind)) {
        cJSON *const total = cJSON_AddObjectToObject(object, "total");
        add_count(total, "articles", s->articles);
        add_count(total, "claims", s->claims);
        add_count(total, "rejected", s->rejected);
        add_count(object, "left_out", s->left_out);
        add_ms(object, "took_ms", s->took_ms);
        return object;
    }
    add_query(object, s);
    cJSON *const total = cJSON_AddObjectToObject(object, "total");
    add_count(total, "articles", s->articles);
    if (kind == ANSWER_CLAIMS)
        add_count(total, "claims", s->claims);
    add_bool(total, "exact", s->exact);
    add_facets(object, p, s->results);
    add_histogram(object, p, s->results);
    add_count(object, "shown", s->shown);
    add_ms(object, "took_ms", s->took_ms);
    cJSON *const warnings = cJSON_AddArrayToObject(object, "warnings");
    for (size_t i = 0; i < fig_results_warnings_count(s->results); i++)
        cJSON_AddItemToArray(warnings, cJSON_CreateString(fig_results_warning(s->results, i)));
    return object;
}

/* ---- writing ---- */

/* Takes `object`. False when memory ran out; nothing is written then. */
static bool put_object(FILE *out, cJSON *object)
{
    char *const text = cJSON_PrintUnformatted(object);
    cJSON_Delete(object);
    if (!text)
        return false;
    fputs(text, out);
    cJSON_free(text);
    return true;
}

static bool put_line(FILE *out, cJSON *object)
{
    const bool ok = put_object(out, object);
    fputc('\n', out);
    return ok;
}

static void ndjson_put(printer *p, cJSON *object)
{
    if (!put_line(p->out, object))
        p->out_of_memory = true;
}

static void ndjson_hit(printer *p, const fig_hit *hit)
{
    ndjson_put(p, hit_answer(p, hit));
}

static void ndjson_figures(printer *p, const figure *figures, size_t count)
{
    for (size_t i = 0; i < count; i++)
        ndjson_put(p, figure_answer(p, &figures[i]));
}

static void ndjson_end(printer *p, const summary *s)
{
    ndjson_put(p, summary_object(p, s));
}

/* The document. Refused figures come among the claims but stand in an array of their own, so they
 * wait in `state`. */
static void json_begin(printer *p)
{
    fprintf(p->out, "{\"schema\":\"%s\",\"%s\":[", schema_name(schema_of(p)),
            p->answer == ANSWER_SEARCH ? "hits" : "claims");
    p->state = cJSON_CreateArray();
    p->out_of_memory = !p->state;
}

static void json_put(printer *p, cJSON *object, bool first)
{
    fputs(first ? "\n" : ",\n", p->out);
    if (!put_object(p->out, object))
        p->out_of_memory = true;
}

static void json_hit(printer *p, const fig_hit *hit)
{
    json_put(p, hit_answer(p, hit), p->written == 0);
}

static void json_figures(printer *p, const figure *figures, size_t count)
{
    const size_t waiting = (size_t)cJSON_GetArraySize(p->state);
    bool first = p->written == waiting; /* nothing but refused ones so far */
    for (size_t i = 0; i < count; i++) {
        if (figures[i].rejected) {
            cJSON_AddItemToArray(p->state, figure_answer(p, &figures[i]));
        } else {
            json_put(p, figure_answer(p, &figures[i]), first);
            first = false;
        }
    }
}

static void json_end(printer *p, const summary *s)
{
    fputs("\n]", p->out);
    if (!answer_asked(p->answer)) {
        fputs(",\"rejected\":[", p->out);
        bool first = true;
        for (cJSON *object; (object = cJSON_DetachItemFromArray(p->state, 0)); first = false)
            json_put(p, object, first);
        fputs("\n]", p->out);
    }
    fputs(",\"summary\":", p->out);
    if (!put_object(p->out, summary_object(p, s)))
        p->out_of_memory = true;
    fputs("}\n", p->out);
}

static void json_clear(printer *p)
{
    cJSON_Delete(p->state);
}

const print_format print_ndjson = { .hit = ndjson_hit,
                                    .figures = ndjson_figures,
                                    .end = ndjson_end };
const print_format print_json = { .begin = json_begin,
                                  .hit = json_hit,
                                  .figures = json_figures,
                                  .end = json_end,
                                  .clear = json_clear };

/* ---- reports ---- */

/* The sentence of a claim, NUL-terminated; NULL when memory is out. Yours. */
static char *sentence_of(const fig_article *a, const fig_claim *c)
{
    return strndup(a->text + c->sentence.begin, c->sentence.end - c->sentence.begin);
}

bool json_article(FILE *out, const fig_document *document, article_parts parts)
{
    const fig_article *const a = fig_document_article(document);
    cJSON *const object = object_of("article");
    add_schema(object, SCHEMA_ARTICLE);
    add_article_keys(object, a);
    char *const text = strndup(a->text, a->text_bytes);
    add_text(object, "text", text);
    free(text);
    if (parts == ARTICLE_WITH_CLAIMS) {
        size_t count;
        const fig_claim *const claims = fig_document_claims(document, &count);
        cJSON *const array = cJSON_AddArrayToObject(object, "claims");
        for (size_t i = 0; i < count; i++) {
            char *const sentence = sentence_of(a, &claims[i]);
            const figure f = {
                .score = NAN, .claim = &claims[i], .sentence = sentence, .article = a
            };
            cJSON_AddItemToArray(array, claim_object(&f));
            free(sentence);
        }
    }
    return put_line(out, object);
}

bool json_dump_summary(FILE *out, size_t articles)
{
    cJSON *const object = object_of("summary");
    add_schema(object, SCHEMA_ARTICLE);
    cJSON *const total = cJSON_AddObjectToObject(object, "total");
    add_count(total, "articles", articles);
    return put_line(out, object);
}

static cJSON *query_object(const fig_query_node *n)
{
    cJSON *const object = cJSON_CreateObject();
    const bool is_claim = !strcmp(n->op, "claim");
    add_text(object, "op", n->op);
    add_count(object, "column", n->column);
    add_text(object, "field", n->field);
    add_text(object, "text", n->text);
    add_text(object, "form", n->form);
    add_count(object, "distance", n->distance);
    add_text(object, "kind", n->kind);
    add_number(object, "low", is_claim ? n->low : NAN);
    add_number(object, "high", is_claim ? n->high : NAN);
    add_bool(object, "low_excluded", n->low_excluded);
    add_bool(object, "high_excluded", n->high_excluded);
    add_text(object, "unit", n->unit);
    add_text(object, "first_day", n->first_day);
    add_text(object, "last_day", n->last_day);
    add_bool(object, "undated", n->undated);
    cJSON *const children = cJSON_AddArrayToObject(object, "children");
    for (size_t i = 0; i < n->children_count; i++)
        cJSON_AddItemToArray(children, query_object(&n->children[i]));
    return object;
}

bool json_saved(FILE *out, const saved *searches, size_t count)
{
    cJSON *const object = cJSON_CreateObject();
    add_schema(object, SCHEMA_SAVED);
    cJSON *const array = cJSON_AddArrayToObject(object, "saved");
    for (size_t i = 0; i < count; i++) {
        const saved *const s = &searches[i];
        cJSON *const one = cJSON_CreateObject();
        add_text(one, "name", s->name);
        add_text(one, "command", s->claims ? "claims" : "search");
        add_text(one, "query", s->query);
        add_text(one, "index", s->index);
        add_text(one, "match", choice_name(choices_match, s->match));
        add_text(one, "sort", choice_name(choices_sort, s->sort));
        add_bool(one, "any", s->any);
        add_bool(one, "weak", s->weak);
        cJSON_AddItemToArray(array, one);
    }
    return put_line(out, object);
}

bool json_query(FILE *out, const char *text, const fig_query *query)
{
    cJSON *const object = cJSON_CreateObject();
    add_schema(object, SCHEMA_QUERY);
    add_text(object, "text", text);
    add_text(object, "parsed", fig_query_parsed(query));
    cJSON_AddItemToObject(object, "tree", query_object(fig_query_root(query)));
    return put_line(out, object);
}

bool json_count(FILE *out, answer kind, const summary *s)
{
    cJSON *const object = cJSON_CreateObject();
    add_schema(object, SCHEMA_COUNT);
    add_query(object, s);
    add_count(object, "articles", s->articles);
    if (kind == ANSWER_CLAIMS)
        add_count(object, "claims", s->claims);
    else
        cJSON_AddNullToObject(object, "claims");
    add_ms(object, "took_ms", s->took_ms);
    return put_line(out, object);
}

static void add_stats(cJSON *to, const char *key, const fig_stat *stats, size_t count)
{
    cJSON *const object = cJSON_AddObjectToObject(to, key);
    for (size_t i = 0; i < count; i++)
        add_count(object, stats[i].name, stats[i].count);
}

bool json_stats(FILE *out, const char *index, const fig_stats *stats)
{
    cJSON *const object = cJSON_CreateObject();
    add_schema(object, SCHEMA_STATS);
    add_text(object, "index", index);
    add_count(object, "articles", stats->articles);
    add_count(object, "claims", stats->claims);
    add_count(object, "size_bytes", stats->size_bytes);
    add_count(object, "text_bytes", stats->text_bytes);
    add_text(object, "first_published", stats->first_published);
    add_text(object, "last_published", stats->last_published);
    add_count(object, "undated", stats->undated);
    add_stats(object, "kinds", stats->kinds, stats->kinds_count);
    add_stats(object, "languages", stats->languages, stats->languages_count);
    add_stats(object, "parts", stats->parts, stats->parts_count);
    return put_line(out, object);
}

bool json_indexed(FILE *out, const char *index, const fig_writer_summary *s, bool dry_run)
{
    cJSON *const object = cJSON_CreateObject();
    add_schema(object, SCHEMA_INDEX);
    add_text(object, "index", index);
    add_bool(object, "dry_run", dry_run);
    add_count(object, "added", s->added);
    add_count(object, "updated", s->updated);
    add_count(object, "unchanged", s->unchanged);
    add_count(object, "removed", s->removed);
    add_count(object, "left_out", s->left_out);
    add_count(object, "noted", s->noted);
    add_count(object, "claims", s->claims);
    add_count(object, "text_bytes", s->text_bytes);
    add_ms(object, "took_ms", s->took_s * 1000);
    return put_line(out, object);
}
