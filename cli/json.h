/* json.h - what the writers of JSON share: keys, the objects of docs/output.md, a line of output.
 * Only the files that include this know cJSON. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include <cjson/cJSON.h>

#include "cli/print.h"
#include "cli/schema.h"

/* ---- json_keys.c: each adds one key, null when unknown ---- */

void json_add_text(cJSON *to, const char *key, const char *text);
void json_add_number(cJSON *to, const char *key, double value);
void json_add_count(cJSON *to, const char *key, uint64_t count);
/* Names and counts, as an object. */
void json_add_stats(cJSON *to, const char *key, const fig_stat *stats, size_t count);
void json_add_bool(cJSON *to, const char *key, bool value);
/* To a hundredth: more is noise. */
void json_add_ms(cJSON *to, const char *key, double ms);
/* The words of a span of the article's text. */
void json_add_words(cJSON *to, const char *key, const fig_article *a, fig_span span);
cJSON *json_span_object(fig_span span);
void json_add_span(cJSON *to, const char *key, fig_span span);
void json_add_schema(cJSON *to, schema of);
cJSON *json_object_of(const char *type);
/* Takes `object`. False when memory ran out; nothing is written then. */
bool json_put_object(FILE *out, cJSON *object);
bool json_put_line(FILE *out, cJSON *object);

/* ---- json_objects.c ---- */

/* json_reports.c: an article whole */
cJSON *json_article_object(const fig_document *document, schema of, article_parts parts);
schema json_schema_of(const printer *p);
/* What is known of an article, but for its text and where its copies stand. */
void json_add_head_keys(cJSON *to, const fig_article *a);
void json_add_article_keys(cJSON *to, const fig_article *a);
/* Of a claim: from "surface" to "unit_text", what is printed; from "kind" to "weak", what it is
 * about. */
void json_add_printed_keys(cJSON *to, const fig_claim *c);
void json_add_about_keys(cJSON *to, const fig_claim *c);
cJSON *json_claim_object(const figure *f);
cJSON *json_hit_answer(const printer *p, const fig_hit *hit);
cJSON *json_figure_answer(const printer *p, const figure *f);
/* "partial" and "missing_parts". */
void json_add_missing(cJSON *to, const summary *s);
void json_add_query(cJSON *to, const summary *s);
cJSON *json_summary_object(const printer *p, const summary *s);

#endif
