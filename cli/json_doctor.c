/* json_doctor.c - what figtrail doctor finds, as JSON. */
#include "cli/doctor.h"
#include "cli/json.h"

static void add_component(cJSON *to, const fig_component *c)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "name", c->name);
    json_add_text(object, "about", c->about);
    json_add_text(object, "version", c->version[0] ? c->version : NULL);
    json_add_bool(object, "there", c->there);
    json_add_text(object, "trouble", c->trouble[0] ? c->trouble : NULL);
    json_add_text(object, "mend", c->mend[0] ? c->mend : NULL);
    cJSON_AddItemToArray(to, object);
}

static void add_known(cJSON *to, const char *key, uint64_t count)
{
    if (count)
        json_add_count(to, key, count);
    else
        cJSON_AddNullToObject(to, key);
}

static void add_index(cJSON *to, const findings *f)
{
    cJSON *const index = cJSON_AddObjectToObject(to, "index");
    json_add_text(index, "path", f->index);
    json_add_text(index, "from", f->by_option ? "option" : f->origin.from);
    json_add_text(index, "variable", f->origin.variable);
    add_known(index, "line", f->origin.line);
    json_add_bool(index, "readable", !f->trouble.status);
    json_add_text(index, "trouble", f->trouble.status ? f->trouble.what : NULL);
    json_add_text(index, "mend", f->trouble.status && f->trouble.mend[0] ? f->trouble.mend : NULL);
    json_add_count(index, "articles", f->articles);
    json_add_count(index, "claims", f->claims);
    json_add_count(index, "size_bytes", f->size_bytes);
    add_known(index, "free_bytes", f->free_bytes);
}

bool json_doctor(FILE *out, const findings *f)
{
    cJSON *const object = cJSON_CreateObject();
    const char *language;
    json_add_schema(object, SCHEMA_DOCTOR);
    json_add_text(object, "version", fig_version());
    json_add_count(object, "index_format", fig_index_format());
    cJSON *const components = cJSON_AddArrayToObject(object, "components");
    for (size_t i = 0; i < f->components_count; i++)
        add_component(components, &f->components[i]);
    cJSON *const languages = cJSON_AddArrayToObject(object, "languages");
    for (size_t i = 0; (language = fig_language_at(i)); i++)
        cJSON_AddItemToArray(languages, cJSON_CreateString(language));
    json_add_bool(object, "page", f->has_page);
    add_index(object, f);
    cJSON *const limits = cJSON_AddObjectToObject(object, "limits");
    add_known(limits, "processors", f->processors);
    add_known(limits, "memory_bytes", f->memory_bytes);
    add_known(limits, "open_files", f->open_files);
    add_known(limits, "watches", f->watches);
    json_add_text(object, "config", config_is_there() ? config_path() : NULL);
    return json_put_line(out, object);
}
