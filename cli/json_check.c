/* json_check.c - figtrail.check/1: drafts with what the archive says to their figures. */
#include "cli/json.h"

#include <math.h>

#include "cli/checked.h"

static cJSON *found_object(const fig_found_claim *c)
{
    const figure f = { .rank = c->rank,
                       .score = c->score,
                       .claim = &c->claim,
                       .sentence = c->sentence,
                       .article = &c->article };
    return json_claim_object(&f);
}

static void add_found(cJSON *to, const char *key, const fig_found_claim *const *claims, size_t count)
{
    cJSON *const array = cJSON_AddArrayToObject(to, key);
    for (size_t i = 0; i < count && i < CLAIMS_LISTED; i++)
        cJSON_AddItemToArray(array, found_object(claims[i]));
}

static void add_figure(cJSON *to, const figure *of, const finding *f)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "verdict", verdict_name(f->verdict));
    cJSON_AddItemToObject(object, "claim", json_claim_object(of));
    json_add_count(object, "same_count", f->same_count);
    add_found(object, "same", f->same, f->same_count);
    json_add_count(object, "other_count", f->other_count);
    add_found(object, "other", f->other, f->other_count);
    cJSON_AddItemToArray(to, object);
}

static void add_sum(cJSON *to, const part_whole *sum)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_count(object, "part", sum->part->number);
    json_add_count(object, "whole", sum->whole->number);
    if (sum->share)
        json_add_count(object, "share", sum->share->number);
    else
        cJSON_AddNullToObject(object, "share");
    json_add_number(object, "low", sum->low);
    json_add_number(object, "high", sum->high);
    cJSON_AddItemToArray(to, object);
}

bool json_checked(FILE *out, const checked *c, bool is_first)
{
    if (is_first)
        fprintf(out, "{\"schema\":\"%s\",\"drafts\":[\n", schema_name(SCHEMA_CHECK));
    else
        fputs(",\n", out);
    cJSON *const object = cJSON_CreateObject();
    json_add_article_keys(cJSON_AddObjectToObject(object, "article"), c->article);
    cJSON *const figures = cJSON_AddArrayToObject(object, "figures");
    for (size_t i = 0; i < c->count; i++)
        add_figure(figures, &c->figures[i], &c->findings[i]);
    cJSON *const sums = cJSON_AddArrayToObject(object, "sums");
    for (size_t i = 0; i < c->sums_listed; i++)
        add_sum(sums, &c->sums[i]);
    return json_put_object(out, object);
}

bool json_check_totals(FILE *out, const check_totals *t)
{
    if (t->drafts == 0)
        fprintf(out, "{\"schema\":\"%s\",\"drafts\":[", schema_name(SCHEMA_CHECK));
    cJSON *const object = cJSON_CreateObject();
    json_add_count(object, "drafts", t->drafts);
    json_add_count(object, "figures", t->figures);
    json_add_count(object, "seen", t->by_verdict[SEEN]);
    json_add_count(object, "differs", t->by_verdict[DIFFERS]);
    json_add_count(object, "not_seen", t->by_verdict[NOT_SEEN]);
    json_add_count(object, "sums", t->sums);
    json_add_ms(object, "took_ms", t->took_ms);
    fputs("],\"total\":", out);
    const bool ok = json_put_object(out, object);
    fputs("}\n", out);
    return ok;
}
