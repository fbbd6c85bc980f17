/* json_upkeep.c - verify, dump, compact, reindex and config as JSON. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/config.h"
#include "cli/json.h"

static const char digits[] = "0123456789abcdef";

/* Bytes as hexadecimal digits. Yours; NULL when memory is out. */
static char *hex_of(const char *data, size_t bytes)
{
    char *const hex = malloc(2 * bytes + 1);
    for (size_t i = 0; hex && i < bytes; i++) {
        hex[2 * i] = digits[(unsigned char)data[i] >> 4];
        hex[2 * i + 1] = digits[(unsigned char)data[i] & 15];
    }
    if (hex)
        hex[2 * bytes] = '\0';
    return hex;
}

static void add_values(cJSON *to, const fig_stored *stored)
{
    cJSON *const values = cJSON_AddObjectToObject(to, "values");
    for (size_t i = 0; i < stored->values_count; i++) {
        const fig_stored_value *const value = &stored->values[i];
        char slot[16];
        char *const hex = hex_of(value->data, value->bytes);
        snprintf(slot, sizeof slot, "%u", value->slot);
        json_add_text(values, slot, hex);
        free(hex);
    }
}

/* How other articles are numbered has no part in it. */
static int by_id(const void *a, const void *b)
{
    return strcmp(((const fig_copy *)a)->id, ((const fig_copy *)b)->id);
}

static void add_copies(cJSON *to, const fig_article *a)
{
    cJSON *const ids = cJSON_AddArrayToObject(to, "copies_ids");
    fig_copy *const sorted = malloc((a->copies_listed + 1) * sizeof *sorted);
    if (!sorted)
        return;
    if (a->copies_listed) {
        memcpy(sorted, a->copies_list, a->copies_listed * sizeof *sorted);
        qsort(sorted, a->copies_listed, sizeof *sorted, by_id);
    }
    for (size_t i = 0; i < a->copies_listed; i++)
        cJSON_AddItemToArray(ids, cJSON_CreateString(sorted[i].id));
    free(sorted);
}

/* What depends on the order in which articles came, and what would be said again with each claim. */
static void leave_out(cJSON *article)
{
    cJSON *claim;
    cJSON_DeleteItemFromObject(article, "copies_list");
    cJSON_DeleteItemFromObject(article, "first");
    cJSON_ArrayForEach(claim, cJSON_GetObjectItem(article, "claims"))
    {
        cJSON_DeleteItemFromObject(claim, "article");
        cJSON_DeleteItemFromObject(claim, "rank");
        cJSON_DeleteItemFromObject(claim, "score");
    }
}

bool json_stored(FILE *out, const fig_stored *stored, bool with_terms)
{
    cJSON *const object = json_article_object(stored->document, SCHEMA_DUMP, ARTICLE_WITH_ALL);
    leave_out(object);
    add_copies(object, fig_document_article(stored->document));
    add_values(object, stored);
    cJSON *const terms = with_terms ? cJSON_AddObjectToObject(object, "terms") : NULL;
    for (size_t i = 0; terms && i < stored->terms_count; i++)
        json_add_count(terms, stored->terms[i].term, stored->terms[i].times);
    if (!with_terms)
        cJSON_AddNullToObject(object, "terms");
    return json_put_line(out, object);
}

bool json_stored_file(FILE *out, const fig_stored_file *file)
{
    char content[17];
    cJSON *const object = json_object_of("file");
    json_add_schema(object, SCHEMA_DUMP);
    json_add_text(object, "path", file->path);
    json_add_count(object, "bytes", file->bytes);
    snprintf(content, sizeof content, "%016" PRIx64, file->content);
    json_add_text(object, "content", content);
    json_add_count(object, "articles", file->articles);
    json_add_bool(object, "complete", file->complete);
    json_add_bool(object, "leftover", file->leftover);
    return json_put_line(out, object);
}

bool json_stored_summary(FILE *out, const fig_stats *stats, uint64_t files)
{
    cJSON *const object = json_object_of("summary");
    json_add_schema(object, SCHEMA_DUMP);
    json_add_count(object, "articles", stats->articles);
    json_add_count(object, "files", files);
    json_add_count(object, "claims", stats->claims);
    json_add_count(object, "text_bytes", stats->text_bytes);
    json_add_count(object, "undated", stats->undated);
    json_add_stats(object, "kinds", stats->kinds, stats->kinds_count);
    json_add_stats(object, "languages", stats->languages, stats->languages_count);
    return json_put_line(out, object);
}

void json_verify_problem(verified *v, const fig_problem *problem)
{
    if (!v->problems)
        v->problems = cJSON_CreateArray();
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "part", problem->part);
    json_add_text(object, "article", problem->article);
    json_add_text(object, "what", problem->what);
    cJSON_AddItemToArray(v->problems, object);
}

bool json_verified(FILE *out, verified *v, const fig_verify_report *report)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_VERIFY);
    json_add_text(object, "index", v->index);
    json_add_bool(object, "deep", v->deep);
    json_add_bool(object, "sound", report->problems == 0);
    json_add_count(object, "articles", report->articles);
    json_add_count(object, "older", report->older);
    json_add_count(object, "problems_count", report->problems);
    cJSON_AddItemToObject(object, "problems", v->problems ? v->problems : cJSON_CreateArray());
    json_add_ms(object, "took_ms", report->took_s * 1000);
    v->problems = NULL;
    return json_put_line(out, object);
}

bool json_upkeep(FILE *out, schema of, const char *index, const fig_upkeep_report *report)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, of);
    json_add_text(object, "index", index);
    json_add_count(object, "articles", report->articles);
    json_add_count(object, "lost", report->lost);
    json_add_count(object, "bytes_before", report->bytes_before);
    json_add_count(object, "bytes_after", report->bytes_after);
    json_add_ms(object, "took_ms", report->took_s * 1000);
    return json_put_line(out, object);
}

void json_place(void **places, const fig_place *place)
{
    if (!*places)
        *places = cJSON_CreateArray();
    cJSON *const object = cJSON_CreateObject();
    json_add_count(object, "part", place->part);
    json_add_bool(object, "replica", place->replica);
    json_add_text(object, "place", place->name);
    json_add_bool(object, "reachable", !place->trouble);
    json_add_text(object, "trouble", place->trouble);
    json_add_text(object, "shard", *place->shard ? place->shard : NULL);
    json_add_count(object, "articles", place->articles);
    json_add_count(object, "commits", place->commits);
    json_add_count(object, "lag", place->lag);
    cJSON_AddItemToArray(*places, object);
}

bool json_places(FILE *out, const char *index, void *places)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_SHARD);
    json_add_text(object, "index", index);
    cJSON_AddItemToObject(object, "places", places);
    return json_put_line(out, object);
}

static cJSON *default_object(const default_value *d)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "name", d->setting->name);
    json_add_text(object, "about", d->setting->about);
    json_add_text(object, "value", d->value);
    json_add_text(object, "from", d->from);
    json_add_text(object, "variable", d->variable);
    if (d->line)
        json_add_count(object, "line", d->line);
    else
        cJSON_AddNullToObject(object, "line");
    return object;
}

bool json_config(FILE *out, const default_value *defaults, size_t count)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, SCHEMA_CONFIG);
    json_add_text(object, "file", config_path());
    json_add_bool(object, "file_there", config_is_there());
    cJSON *const all = cJSON_AddArrayToObject(object, "settings");
    for (size_t i = 0; i < count; i++)
        cJSON_AddItemToArray(all, default_object(&defaults[i]));
    return json_put_line(out, object);
}
