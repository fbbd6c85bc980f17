/* json_ld.c - the article among the nodes of JSON-LD. */
#include "indexer/json_ld.h"

#include "core/buf.h"
#include "indexer/json.h"

#include <string.h>
#include <strings.h>

enum { SCRIPT_BYTES_MAX = 1 << 20, AUTHORS_MAX = 20, NODES_MAX = 1000 };

typedef enum standing { OTHER, MAYBE, ARTICLE } standing;

/* The nodes of a script one after the other. */
typedef struct nodes {
    const json *all[NODES_MAX];
    size_t count;
} nodes;

static bool ends_in(const char *text, const char *end)
{
    const size_t bytes = strlen(text), need = strlen(end);
    return bytes >= need && !strcasecmp(text + bytes - need, end);
}

static standing standing_of_type(const char *type)
{
    if (ends_in(type, "Article") || ends_in(type, "Posting") || ends_in(type, "Report"))
        return ARTICLE;
    return ends_in(type, "WebPage") || ends_in(type, "ItemPage") ? MAYBE : OTHER;
}

static standing standing_of(const json *node)
{
    const json *const type = json_member(node, "@type");
    standing best = type ? OTHER : MAYBE;
    for (const json *one = json_is_array(type) ? json_first(type) : type; one;
         one = json_is_array(type) ? json_next(one) : NULL) {
        const standing stands = json_text(one) ? standing_of_type(json_text(one)) : OTHER;
        best = stands > best ? stands : best;
    }
    return best;
}

static void add(nodes *n, const json *node)
{
    if (!json_is_object(node) || n->count == NODES_MAX)
        return;
    n->all[n->count++] = node;
    const json *const entity = json_member(node, "mainEntity");
    if (json_is_object(entity) && n->count < NODES_MAX)
        n->all[n->count++] = entity;
}

static void collect(nodes *n, const json *all)
{
    for (const json *top = json_is_array(all) ? json_first(all) : all; top;
         top = json_is_array(all) ? json_next(top) : NULL) {
        add(n, top);
        const json *const graph = json_member(top, "@graph");
        for (const json *node = json_is_array(graph) ? json_first(graph) : graph; node;
             node = json_is_array(graph) ? json_next(node) : NULL)
            add(n, node);
    }
}

/* What `value` is or has as its name; of one that only says which node it is, that node's. */
static const char *name_of(const nodes *n, const json *value)
{
    const char *const name = json_text(json_member(value, "name"));
    if (name || json_text(value))
        return name ? name : json_text(value);
    const char *const id = json_text(json_member(value, "@id"));
    for (size_t i = 0; id && i < n->count; i++) {
        const char *const other = json_text(json_member(n->all[i], "@id"));
        const char *const its_name = json_text(json_member(n->all[i], "name"));
        if (other && its_name && !strcmp(other, id))
            return its_name;
    }
    return NULL;
}

static const char *first_name(const nodes *n, const json *value, arena *strings)
{
    const char *const name = name_of(n, json_is_array(value) ? json_first(value) : value);
    return name ? arena_string(strings, name) : NULL;
}

static const char *names_of(const nodes *n, const json *value, arena *strings)
{
    buf names = BUF_EMPTY;
    size_t count = 0;
    if (!json_is_array(value))
        return first_name(n, value, strings);
    for (const json *one = json_first(value); one && count < AUTHORS_MAX; one = json_next(one)) {
        const char *const name = name_of(n, one);
        if (!name || !*name)
            continue;
        buf_text(&names, count++ ? ", " : "");
        buf_text(&names, name);
    }
    const char *const all = names.bytes ? arena_copy(strings, names.data, names.bytes) : NULL;
    strings->failed = strings->failed || buf_failed(&names);
    buf_clear(&names);
    return all;
}

static const char *text_of(const json *node, const char *key, arena *strings)
{
    const char *const text = json_text(json_member(node, key));
    return text ? arena_string(strings, text) : NULL;
}

static void fill(const nodes *n, const json *node, arena *strings, json_ld *out)
{
    const json_ld found = {
        .title = text_of(node, "headline", strings),
        .author = names_of(n, json_member(node, "author"), strings),
        .source = first_name(n, json_member(node, "publisher"), strings),
        .url = text_of(node, "url", strings),
        .lang = text_of(node, "inLanguage", strings),
        .published = text_of(node, "datePublished", strings),
    };
    out->title = out->title ? out->title : found.title;
    out->author = out->author ? out->author : found.author;
    out->source = out->source ? out->source : found.source;
    out->url = out->url ? out->url : found.url;
    out->lang = out->lang ? out->lang : found.lang;
    out->published = out->published ? out->published : found.published;
}

void json_ld_read(const char *script, arena *strings, json_ld *out)
{
    size_t broken_at = 0;
    const size_t bytes = strlen(script);
    json *const all = bytes <= SCRIPT_BYTES_MAX ? json_read(script, bytes, &broken_at) : NULL;
    nodes n = { .count = 0 };
    strings->failed = strings->failed || (!all && broken_at == JSON_NO_MEMORY);
    *out = (json_ld){ 0 };
    collect(&n, all);
    for (size_t i = 0; i < n.count && !out->is_article; i++)
        if (standing_of(n.all[i]) == ARTICLE) {
            fill(&n, n.all[i], strings, out);
            out->is_article = true;
        }
    for (size_t i = 0; i < n.count && !out->is_article; i++)
        if (standing_of(n.all[i]) == MAYBE)
            fill(&n, n.all[i], strings, out);
    json_free(all);
}
