/* json_keys.c - single keys of JSON objects, and an object as a line. */
#include "cli/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/number.h"
#include "cli/text.h"

void json_add_text(cJSON *to, const char *key, const char *text)
{
    char *to_free = NULL;
    const char *const valid = text ? text_valid(text, &to_free) : NULL;
    if (valid)
        cJSON_AddStringToObject(to, key, valid);
    else
        cJSON_AddNullToObject(to, key);
    free(to_free);
}

void json_add_number(cJSON *to, const char *key, double value)
{
    char digits[NUMBER_BYTES];
    if (!isfinite(value)) {
        cJSON_AddNullToObject(to, key);
        return;
    }
    number_shortest(value, digits);
    cJSON_AddRawToObject(to, key, digits);
}

void json_add_count(cJSON *to, const char *key, uint64_t count)
{
    char digits[NUMBER_BYTES];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)count);
    cJSON_AddRawToObject(to, key, digits);
}

void json_add_stats(cJSON *to, const char *key, const fig_stat *stats, size_t count)
{
    cJSON *const object = cJSON_AddObjectToObject(to, key);
    for (size_t i = 0; i < count; i++)
        json_add_count(object, stats[i].name, stats[i].count);
}

void json_add_bool(cJSON *to, const char *key, bool value)
{
    cJSON_AddBoolToObject(to, key, value);
}

void json_add_ms(cJSON *to, const char *key, double ms)
{
    json_add_number(to, key, round(ms * 100) / 100);
}

void json_add_words(cJSON *to, const char *key, const fig_article *a, fig_span span)
{
    char *const words =
        span.begin < span.end ? strndup(a->text + span.begin, span.end - span.begin) : NULL;
    json_add_text(to, key, words);
    free(words);
}

cJSON *json_span_object(fig_span span)
{
    cJSON *const object = cJSON_CreateObject();
    char bytes[2 * NUMBER_BYTES];
    snprintf(bytes, sizeof bytes, "[%zu,%zu]", span.begin, span.end);
    cJSON_AddRawToObject(object, "byte", bytes);
    return object;
}

void json_add_span(cJSON *to, const char *key, fig_span span)
{
    cJSON_AddItemToObject(to, key, json_span_object(span));
}

void json_add_schema(cJSON *to, schema of)
{
    cJSON_AddStringToObject(to, "schema", schema_name(of));
}

cJSON *json_object_of(const char *type)
{
    cJSON *const object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, "type", type);
    return object;
}

bool json_put_object(FILE *out, cJSON *object)
{
    char *const text = cJSON_PrintUnformatted(object);
    cJSON_Delete(object);
    if (!text)
        return false;
    text_put_json(out, text);
    cJSON_free(text);
    return true;
}

bool json_put_line(FILE *out, cJSON *object)
{
    const bool ok = json_put_object(out, object);
    fputc('\n', out);
    return ok;
}
