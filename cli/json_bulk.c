/* json_bulk.c - articles as lines of the bulk API of Elasticsearch and OpenSearch, and the mapping
 * of the index they go into. Each key of a document is a row below. */
#include "cli/json.h"

#include <math.h>

/* As the mapping has it. */
typedef enum field_type {
    WORDS, /* text, and whole under ".keyword" */
    PROSE, /* text alone */
    KEYWORD,
    DATE,
    INTEGER,  /* long */
    NUMBER,   /* double */
    INTERVAL, /* double_range */
    YES_NO,
    SPAN /* kept, not searched */
} field_type;

typedef struct field {
    const char *name;
    field_type type;
} field;

static const field article_fields[] = {
    { "id", KEYWORD },          { "path", KEYWORD },   { "title", WORDS }, { "published", DATE },
    { "date_source", KEYWORD }, { "source", WORDS },   { "url", KEYWORD }, { "author", WORDS },
    { "lang", KEYWORD },        { "copies", INTEGER }, { "text", PROSE },
};

static const field claim_fields[] = {
    { "number", INTEGER },     { "figure", INTERVAL },
    { "stated", INTERVAL },    { "canonical_unit", KEYWORD },
    { "surface", KEYWORD },    { "low", NUMBER },
    { "high", NUMBER },        { "value", NUMBER },
    { "modifier", KEYWORD },   { "trend", KEYWORD },
    { "unit", KEYWORD },       { "unit_text", KEYWORD },
    { "kind", KEYWORD },       { "subject", WORDS },
    { "by", WORDS },           { "via", WORDS },
    { "modality", KEYWORD },   { "weak", YES_NO },
    { "sentence", PROSE },     { "span", SPAN },
    { "sentence_span", SPAN },
};

enum {
    KEYWORD_CHARACTERS_MAX = 8191, /* a term has at most 32,766 bytes */
    CLAIMS_MAX = 100000            /* that are read of an article */
};

/* ---- the mapping ---- */

static const char analyzer[] = "figtrail";

static cJSON *of_type(const char *type)
{
    return json_object_of(type);
}

static cJSON *keyword_field(void)
{
    cJSON *const object = of_type("keyword");
    json_add_count(object, "ignore_above", KEYWORD_CHARACTERS_MAX);
    return object;
}

static cJSON *text_field(void)
{
    cJSON *const object = of_type("text");
    json_add_text(object, "analyzer", analyzer);
    return object;
}

static cJSON *words_field(void)
{
    cJSON *const object = text_field();
    cJSON_AddItemToObject(cJSON_AddObjectToObject(object, "fields"), "keyword", keyword_field());
    return object;
}

/* Dates as precise as known: a year, a month, a day, a time. */
static cJSON *date_field(void)
{
    cJSON *const object = of_type("date");
    json_add_text(object, "format", "strict_date_optional_time||strict_year_month||strict_year");
    return object;
}

static cJSON *span_field(void)
{
    cJSON *const object = cJSON_CreateObject(), *const bytes = of_type("long");
    json_add_bool(bytes, "index", false);
    json_add_bool(bytes, "doc_values", false);
    cJSON_AddItemToObject(cJSON_AddObjectToObject(object, "properties"), "byte", bytes);
    return object;
}

static cJSON *mapped(field_type type)
{
    switch (type) {
    case WORDS:
        return words_field();
    case PROSE:
        return text_field();
    case KEYWORD:
        return keyword_field();
    case DATE:
        return date_field();
    case INTEGER:
        return of_type("long");
    case NUMBER:
        return of_type("double");
    case INTERVAL:
        return of_type("double_range");
    case YES_NO:
        return of_type("boolean");
    case SPAN:
        return span_field();
    }
    return NULL;
}

static cJSON *add_properties(cJSON *to, const field *fields, size_t count)
{
    cJSON *const properties = cJSON_AddObjectToObject(to, "properties");
    for (size_t i = 0; i < count; i++)
        cJSON_AddItemToObject(properties, fields[i].name, mapped(fields[i].type));
    return properties;
}

/* Words by Unicode's rules, without case and accents, as they are typed. */
static void add_settings(cJSON *to)
{
    static const char *const filters[] = { "lowercase", "asciifolding" };
    cJSON *const made_of = cJSON_AddObjectToObject(to, "settings");
    json_add_count(made_of, "index.mapping.nested_objects.limit", CLAIMS_MAX);
    cJSON *const analysis = cJSON_AddObjectToObject(made_of, "analysis");
    cJSON *const made =
        cJSON_AddObjectToObject(cJSON_AddObjectToObject(analysis, "analyzer"), analyzer);
    json_add_text(made, "type", "custom");
    json_add_text(made, "tokenizer", "standard");
    cJSON_AddItemToObject(made, "filter", cJSON_CreateStringArray(filters, COUNT(filters)));
}

bool json_bulk_mapping(FILE *out)
{
    cJSON *const object = cJSON_CreateObject();
    add_settings(object);
    cJSON *const mappings = cJSON_AddObjectToObject(object, "mappings");
    json_add_text(mappings, "dynamic", "strict");
    json_add_schema(cJSON_AddObjectToObject(mappings, "_meta"), SCHEMA_BULK);
    cJSON *const properties = add_properties(mappings, article_fields, COUNT(article_fields));
    cJSON *const claims = of_type("nested");
    add_properties(claims, claim_fields, COUNT(claim_fields));
    cJSON_AddItemToObject(properties, "claims", claims);
    return json_put_line(out, object);
}

/* ---- documents ---- */

/* An end that is open has no key. */
static void add_interval(cJSON *to, const char *key, double low, double high)
{
    cJSON *const interval = cJSON_AddObjectToObject(to, key);
    if (isfinite(low))
        json_add_number(interval, "gte", low);
    if (isfinite(high))
        json_add_number(interval, "lte", high);
}

static cJSON *claim_object(const fig_article *a, const fig_claim *c)
{
    cJSON *const object = cJSON_CreateObject();
    const bool is_canonical = isfinite(c->canonical_low) || isfinite(c->canonical_high);
    const double low = is_canonical ? c->canonical_low : c->low;
    const double high = is_canonical ? c->canonical_high : c->high;
    json_add_count(object, "number", c->number);
    add_interval(object, "figure", low, high);
    add_interval(object, "stated", isfinite(low) ? low : high, isfinite(high) ? high : low);
    json_add_text(object, "canonical_unit", is_canonical ? c->canonical_unit : NULL);
    json_add_printed_keys(object, c);
    json_add_about_keys(object, c);
    json_add_words(object, "sentence", a, c->sentence);
    json_add_span(object, "span", c->span);
    json_add_span(object, "sentence_span", c->sentence);
    return object;
}

static bool put_action(FILE *out, const char *name, const char *id)
{
    cJSON *const object = cJSON_CreateObject(), *const action =
                                                    cJSON_AddObjectToObject(object, "index");
    json_add_text(action, "_index", name);
    json_add_text(action, "_id", id);
    return json_put_line(out, object);
}

bool json_bulk(FILE *out, const char *name, const fig_document *document)
{
    size_t count;
    const fig_article *const a = fig_document_article(document);
    const fig_claim *const claims = fig_document_claims(document, &count);
    cJSON *const object = cJSON_CreateObject();
    json_add_head_keys(object, a);
    json_add_words(object, "text", a, (fig_span){ 0, a->text_bytes });
    cJSON *const array = cJSON_AddArrayToObject(object, "claims");
    for (size_t i = 0; i < count; i++)
        cJSON_AddItemToArray(array, claim_object(a, &claims[i]));
    const bool acted = put_action(out, name, a->id);
    return json_put_line(out, object) && acted;
}
