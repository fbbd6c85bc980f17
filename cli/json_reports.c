/* json_reports.c - answers that are one object: of show, count, stats, saved, index and
 * --explain-query. */
#include "cli/json.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/rows.h"

/* The sentence of a claim, NUL-terminated; NULL when memory is out. Yours. */
static char *sentence_of(const fig_article *a, const fig_claim *c)
{
    return strndup(a->text + c->sentence.begin, c->sentence.end - c->sentence.begin);
}

/* [{"before","raw_span","text"}]: what the article's page shows beside it. */
static void add_furniture(cJSON *to, const fig_article *a)
{
    cJSON *const array = cJSON_AddArrayToObject(to, "furniture");
    size_t begin = 0;
    for (size_t i = 0; i < a->blocks_count; i++) {
        const fig_block *const b = &a->blocks[i];
        cJSON *const block = cJSON_CreateObject();
        char *const text = strndup(a->furniture + begin, b->bytes);
        json_add_count(block, "before", b->before);
        json_add_span(block, "raw_span",
                      (fig_span){ b->before + begin, b->before + begin + b->bytes });
        json_add_text(block, "text", text);
        free(text);
        cJSON_AddItemToArray(array, block);
        begin += b->bytes;
    }
}

cJSON *json_article_object(const fig_document *document, schema of, article_parts parts)
{
    const fig_article *const a = fig_document_article(document);
    cJSON *const object = json_object_of("article");
    json_add_schema(object, of);
    json_add_article_keys(object, a);
    char *const text = strndup(a->text, a->text_bytes);
    json_add_text(object, "text", text);
    free(text);
    if (parts == ARTICLE_WITH_ALL)
        add_furniture(object, a);
    else
        cJSON_AddNullToObject(object, "furniture");
    if (parts != ARTICLE_ALONE) {
        size_t count;
        const fig_claim *const claims = fig_document_claims(document, &count);
        cJSON *const array = cJSON_AddArrayToObject(object, "claims");
        for (size_t i = 0; i < count; i++) {
            char *const sentence = sentence_of(a, &claims[i]);
            const figure f = {
                .score = NAN, .claim = &claims[i], .sentence = sentence, .article = a
            };
            cJSON_AddItemToArray(array, json_claim_object(&f));
            free(sentence);
        }
    }
    return object;
}

bool json_article(FILE *out, const fig_document *document, article_parts parts)
{
    return json_put_line(out, json_article_object(document, SCHEMA_ARTICLE, parts));
}

static void add_missing_parts(cJSON *to, const fig_index *index)
{
    const char *part;
    json_add_bool(to, "partial", fig_index_missing(index, 0) != NULL);
    cJSON *const missing = cJSON_AddArrayToObject(to, "missing_parts");
    for (size_t i = 0; (part = fig_index_missing(index, i)); i++)
        cJSON_AddItemToArray(missing, cJSON_CreateString(part));
}

bool json_dump_summary(FILE *out, const fig_index *index, size_t articles)
{
    cJSON *const object = json_object_of("summary");
    json_add_schema(object, SCHEMA_ARTICLE);
    cJSON *const total = cJSON_AddObjectToObject(object, "total");
    json_add_count(total, "articles", articles);
    add_missing_parts(object, index);
    return json_put_line(out, object);
}

static cJSON *query_object(const fig_query_node *n)
{
    cJSON *const object = cJSON_CreateObject();
    const bool is_claim = !strcmp(n->op, "claim");
    json_add_text(object, "op", n->op);
    json_add_count(object, "column", n->column);
    json_add_text(object, "field", n->field);
    json_add_text(object, "text", n->text);
    json_add_text(object, "form", n->form);
    json_add_count(object, "distance", n->distance);
    json_add_text(object, "kind", n->kind);
    json_add_number(object, "low", is_claim ? n->low : NAN);
    json_add_number(object, "high", is_claim ? n->high : NAN);
    json_add_bool(object, "low_excluded", n->low_excluded);
    json_add_bool(object, "high_excluded", n->high_excluded);
    json_add_text(object, "unit", n->unit);
    json_add_text(object, "first_day", n->first_day);
    json_add_text(object, "last_day", n->last_day);
    json_add_bool(object, "undated", n->undated);
    cJSON *const children = cJSON_AddArrayToObject(object, "children");
    for (size_t i = 0; i < n->children_count; i++)
        cJSON_AddItemToArray(children, query_object(&n->children[i]));
    return object;
}

bool json_saved(FILE *out, const saved *searches, size_t count)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_SAVED);
    cJSON *const array = cJSON_AddArrayToObject(object, "saved");
    for (size_t i = 0; i < count; i++) {
        const saved *const s = &searches[i];
        cJSON *const one = cJSON_CreateObject();
        json_add_text(one, "name", s->name);
        json_add_text(one, "command", s->claims ? "claims" : "search");
        json_add_text(one, "query", s->query);
        json_add_text(one, "index", s->index);
        json_add_text(one, "match", choice_name(choices_match, s->match));
        json_add_text(one, "sort", choice_name(choices_sort, s->sort));
        json_add_bool(one, "any", s->any);
        json_add_bool(one, "weak", s->weak);
        json_add_bool(one, "fold", s->fold);
        json_add_number(one, "k1", s->k1);
        json_add_number(one, "b", s->b);
        cJSON_AddItemToArray(array, one);
    }
    return json_put_line(out, object);
}

bool json_query(FILE *out, const char *text, const fig_query *query)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_QUERY);
    json_add_text(object, "text", text);
    json_add_text(object, "parsed", fig_query_parsed(query));
    cJSON_AddItemToObject(object, "tree", query_object(fig_query_root(query)));
    return json_put_line(out, object);
}

bool json_count(FILE *out, answer kind, const summary *s)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_COUNT);
    json_add_query(object, s);
    json_add_count(object, "articles", s->articles);
    if (kind == ANSWER_CLAIMS)
        json_add_count(object, "claims", s->claims);
    else
        cJSON_AddNullToObject(object, "claims");
    json_add_ms(object, "took_ms", s->took_ms);
    json_add_missing(object, s);
    return json_put_line(out, object);
}

bool json_stats(FILE *out, const char *folder, const fig_index *index, const fig_stats *stats)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_STATS);
    json_add_text(object, "index", folder);
    json_add_count(object, "articles", stats->articles);
    json_add_count(object, "claims", stats->claims);
    json_add_count(object, "size_bytes", stats->size_bytes);
    json_add_count(object, "text_bytes", stats->text_bytes);
    json_add_text(object, "first_published", stats->first_published);
    json_add_text(object, "last_published", stats->last_published);
    json_add_count(object, "undated", stats->undated);
    json_add_stats(object, "kinds", stats->kinds, stats->kinds_count);
    json_add_stats(object, "languages", stats->languages, stats->languages_count);
    json_add_stats(object, "parts", stats->parts, stats->parts_count);
    add_missing_parts(object, index);
    return json_put_line(out, object);
}

static void add_profile(cJSON *to, const fig_writer_summary *s, uint64_t peak_bytes)
{
    cJSON *const profile =
        peak_bytes ? cJSON_AddObjectToObject(to, "profile") : cJSON_AddNullToObject(to, "profile");
    cJSON *const parts = peak_bytes ? cJSON_AddObjectToObject(profile, "cpu_ms") : NULL;
    if (!parts)
        return;
    for (int i = 0; i < FIG_TASKS_COUNT; i++)
        json_add_ms(parts, fig_task_name((fig_task)i), s->cpu_s[i] * 1000);
    json_add_count(profile, "text_bytes_a_second",
                   s->took_s > 0 ? (uint64_t)((double)s->text_bytes / s->took_s) : 0);
    json_add_count(profile, "peak_memory_bytes", peak_bytes);
}

bool json_indexed(FILE *out, const char *index, const fig_writer_summary *s, bool dry_run,
                  uint64_t peak_bytes)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_INDEX);
    json_add_text(object, "index", index);
    json_add_bool(object, "dry_run", dry_run);
    json_add_count(object, "added", s->added);
    json_add_count(object, "updated", s->updated);
    json_add_count(object, "unchanged", s->unchanged);
    json_add_count(object, "moved", s->moved);
    json_add_count(object, "removed", s->removed);
    json_add_count(object, "left_out", s->left_out);
    cJSON *const faults = cJSON_AddObjectToObject(object, "left_out_by");
    for (int i = 0; faults && i < FIG_FAULTS_COUNT; i++)
        json_add_count(faults, fig_fault_name((fig_fault)i), s->left_out_by[i]);
    json_add_count(object, "noted", s->noted);
    json_add_count(object, "passed_over", s->passed_over);
    json_add_count(object, "claims", s->claims);
    json_add_count(object, "text_bytes", s->text_bytes);
    json_add_ms(object, "took_ms", s->took_s * 1000);
    add_profile(object, s, peak_bytes);
    return json_put_line(out, object);
}

bool json_error(FILE *out, unsigned http_status, const fig_error *err)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_ERROR);
    cJSON *const error = cJSON_AddObjectToObject(object, "error");
    json_add_count(error, "status", http_status);
    json_add_text(error, "where", err->where[0] ? err->where : NULL);
    json_add_text(error, "what", err->what);
    json_add_text(error, "mend", err->mend[0] ? err->mend : NULL);
    return json_put_line(out, object);
}

bool json_question_keys(FILE *out, const fig_kinds *kinds)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_KEYS);
    cJSON *const keys = cJSON_AddArrayToObject(object, "keys");
    fig_key key;
    for (size_t i = 0; (key = fig_query_key(kinds, i)).name; i++) {
        cJSON *const one = cJSON_CreateObject();
        json_add_text(one, "name", key.name);
        json_add_text(one, "about", key.about);
        cJSON_AddItemToArray(keys, one);
    }
    return json_put_line(out, object);
}
