/* json.c - over cJSON. A json is a cJSON; nobody else knows. */
#include "indexer/json.h"

#include "indexer/json_valid.h"

#include <cjson/cJSON.h>
#include <string.h>

_Static_assert(JSON_DEPTH_MAX <= CJSON_NESTING_LIMIT, "what is valid is read");

static const cJSON *inside(const json *j)
{
    return (const cJSON *)j;
}

json *json_read(const char *text, size_t bytes, size_t *broken_at)
{
    const char *end = text;
    cJSON *const value = cJSON_ParseWithLengthOpts(text, bytes + 1, &end, true);
    *broken_at = value || end < text ? 0 : (size_t)(end - text);
    if (*broken_at > bytes)
        *broken_at = bytes;
    if (!value && json_valid(text, bytes)) /* cJSON does not say why */
        *broken_at = JSON_NO_MEMORY;
    return (json *)value;
}

json *json_object_new(void)
{
    return (json *)cJSON_CreateObject();
}

json *json_array_new(void)
{
    return (json *)cJSON_CreateArray();
}

json *json_array_add_object(json *array)
{
    cJSON *const object = cJSON_CreateObject();
    if (object && !cJSON_AddItemToArray((cJSON *)array, object)) {
        cJSON_Delete(object);
        return NULL;
    }
    return (json *)object;
}

bool json_put_text(json *object, const char *key, const char *value)
{
    return cJSON_AddStringToObject((cJSON *)object, key, value) != NULL;
}

void json_free(json *j)
{
    cJSON_Delete((cJSON *)j);
}

/* The code unit of "\uXXXX" at `at`; -1 when there is none. */
static int32_t unit_at(const char *text, size_t bytes, size_t at)
{
    int32_t unit = 0;
    if (bytes - at < 6 || text[at] != '\\' || text[at + 1] != 'u')
        return -1;
    for (size_t i = at + 2; i < at + 6; i++) {
        const char c = text[i];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

size_t json_mend_escapes(char *text, size_t bytes)
{
    size_t mended = 0;
    for (const char *found; (found = memchr(text, '\\', bytes)) != NULL;) {
        bytes -= (size_t)(found - text);
        text += found - text;
        size_t taken = bytes < 2 ? bytes : 2; /* an escape's first two bytes, "\\" among them */
        const int32_t unit = unit_at(text, bytes, 0);
        const bool high = unit >= 0xd800 && unit < 0xdc00, low = unit >= 0xdc00 && unit < 0xe000;
        if (high) {
            const int32_t other = unit_at(text, bytes, 6);
            taken = other >= 0xdc00 && other < 0xe000 ? 12 : 6;
        }
        if (unit == 0 || low || (high && taken == 6)) {
            memcpy(text + 2, "fffd", 4);
            mended++;
        }
        text += taken;
        bytes -= taken;
    }
    return mended;
}

bool json_is_object(const json *j)
{
    return cJSON_IsObject(inside(j));
}

bool json_is_array(const json *j)
{
    return cJSON_IsArray(inside(j));
}

bool json_is_null(const json *j)
{
    return cJSON_IsNull(inside(j));
}

const json *json_member(const json *object, const char *key)
{
    return (const json *)cJSON_GetObjectItemCaseSensitive(inside(object), key);
}

const char *json_text(const json *j)
{
    return cJSON_GetStringValue(inside(j));
}

const char *json_key(const json *j)
{
    return j ? inside(j)->string : NULL;
}

bool json_number(const json *j, double *out)
{
    *out = cJSON_IsNumber(inside(j)) ? inside(j)->valuedouble : 0;
    return cJSON_IsNumber(inside(j));
}

const json *json_first(const json *j)
{
    return json_is_array(j) || json_is_object(j) ? (const json *)inside(j)->child : NULL;
}

const json *json_next(const json *j)
{
    return j ? (const json *)inside(j)->next : NULL;
}

const char *json_library_version(void)
{
    return cJSON_Version();
}
