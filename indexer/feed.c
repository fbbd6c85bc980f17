/* feed.c - feeds through libxml2: names and places of what RSS 0.9 to 2.0, RDF and Atom call an
 * item and its parts. Entities of a feed's own are never followed. */
#include "indexer/feed.h"

#include "core/buf.h"
#include "core/error.h"
#include "indexer/xml_watch.h"
#include "stem/utf8.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

/* ---- nodes ---------------------------------------------------------------------------------- */

static bool is_named(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && !strcmp((const char *)node->name, name);
}

/* A part of what `parent` is about: "media:title" is not its title. */
static bool is_own(const xmlNode *parent, const xmlNode *node)
{
    const xmlChar *const a = parent->ns ? parent->ns->href : NULL;
    const xmlChar *const b = node->ns ? node->ns->href : NULL;
    return a && b ? xmlStrEqual(a, b) : a == b;
}

static const xmlNode *child(const xmlNode *parent, const char *name, bool own)
{
    const xmlNode *node = parent->children;
    while (node && !(is_named(node, name) && (!own || is_own(parent, node))))
        node = node->next;
    return node;
}

/* Append the attribute's value. False when it is not there. */
static bool add_attribute(const xmlNode *node, const char *name, buf *out)
{
    const xmlAttr *at = node->properties;
    while (at && strcmp((const char *)at->name, name))
        at = at->next;
    for (const xmlNode *part = at ? at->children : NULL; part; part = part->next)
        if (part->content)
            utf8_repair((const char *)part->content, strlen((const char *)part->content), out);
    return at != NULL;
}

static bool has_attribute(const xmlNode *node, const char *name, const char *value)
{
    buf given = BUF_EMPTY;
    const bool has = add_attribute(node, name, &given) && !strcmp(buf_string(&given), value);
    buf_clear(&given);
    return has;
}

/* Append the text of `node`; elements in it as they are written. Whether there were any. */
static bool add_content(const xmlNode *node, buf *out)
{
    bool has_elements = false;
    for (xmlNode *part = node->children; part; part = part->next) {
        if ((part->type == XML_TEXT_NODE || part->type == XML_CDATA_SECTION_NODE) && part->content)
            utf8_repair((const char *)part->content, strlen((const char *)part->content), out);
        if (part->type != XML_ELEMENT_NODE)
            continue;
        xmlBuffer *const written = xmlBufferCreate();
        if (written && xmlNodeDump(written, node->doc, part, 0, 0) > 0)
            utf8_repair((const char *)xmlBufferContent(written), (size_t)xmlBufferLength(written),
                        out);
        xmlBufferFree(written);
        has_elements = true;
    }
    return has_elements;
}

/* ---- items ---------------------------------------------------------------------------------- */

/* Put the text of `node`, when there is one, under `key`. */
static bool put(json *item, const char *key, const xmlNode *node)
{
    buf text = BUF_EMPTY;
    if (!node || json_member(item, key))
        return true;
    add_content(node, &text);
    const bool put = !buf_failed(&text) && json_put_text(item, key, buf_string(&text));
    buf_clear(&text);
    return put;
}

/* The first of the names, zero-ended, that the item has in its own or in another vocabulary. */
static const xmlNode *first_of(const xmlNode *item, const char *const *own, const char *other)
{
    const xmlNode *found = NULL;
    for (; *own && !found; own++)
        found = child(item, *own, true);
    return found || !other ? found : child(item, other, false);
}

/* Of RSS a text, of Atom an attribute of the link that is no other relation. */
static bool put_link(json *item, const xmlNode *from)
{
    buf url = BUF_EMPTY;
    bool done = false;
    for (const xmlNode *node = from->children; node && !done; node = node->next) {
        if (!is_named(node, "link") || !is_own(from, node))
            continue;
        if (!add_attribute(node, "href", &url))
            add_content(node, &url);
        buf rel = BUF_EMPTY;
        done = !add_attribute(node, "rel", &rel) || !strcmp(buf_string(&rel), "alternate");
        buf_clear(&rel);
        if (!done)
            buf_truncate(&url);
    }
    const bool put = !buf_failed(&url) && (!done || json_put_text(item, "url", buf_string(&url)));
    buf_clear(&url);
    return put;
}

/* Whether a text that may be HTML is: it has a tag or a character's name. */
static bool is_html(const char *text)
{
    for (const char *at = text; (at = strpbrk(at, "<&")) != NULL; at++)
        if (strchr("/#", at[1]) ? at[1] : (at[1] | 32) >= 'a' && (at[1] | 32) <= 'z')
            return true;
    return false;
}

static bool put_text(json *item, const xmlNode *from)
{
    static const char *const names[] = { "content", "description", "summary", NULL };
    const xmlNode *const whole = child(from, "encoded", false);
    const xmlNode *const node = whole ? whole : first_of(from, names, NULL);
    buf text = BUF_EMPTY;
    if (!node)
        return true;
    const bool has_elements = add_content(node, &text);
    const bool plain = has_attribute(node, "type", "text") && !has_elements;
    const bool html = has_elements || (!plain && is_html(buf_string(&text)));
    const bool put =
        !buf_failed(&text) && json_put_text(item, html ? "html" : "text", buf_string(&text));
    buf_clear(&text);
    return put;
}

static bool put_author(json *item, const xmlNode *from)
{
    static const char *const names[] = { "author", NULL };
    const xmlNode *const node = first_of(from, names, "creator");
    const xmlNode *const name = node ? child(node, "name", true) : NULL;
    return put(item, "author", name ? name : node);
}

/* `about` is the feed: what it says of all items. False when memory ran out. */
static bool fill(json *item, const xmlNode *from, const xmlNode *about)
{
    static const char *const dates[] = { "pubDate", "published", "issued",
                                         "updated", "modified",  NULL };
    buf lang = BUF_EMPTY;
    bool filled = put(item, "title", child(from, "title", true)) && put_link(item, from) &&
                  put(item, "published", first_of(from, dates, "date")) && put_author(item, from) &&
                  put_author(item, about) && put_text(item, from) &&
                  put(item, "source", child(about, "title", true)) &&
                  put(item, "lang", child(about, "language", true));
    if (filled && !json_member(item, "lang") && add_attribute(about, "lang", &lang))
        filled = !buf_failed(&lang) && json_put_text(item, "lang", buf_string(&lang));
    buf_clear(&lang);
    return filled;
}

/* ---- feeds ---------------------------------------------------------------------------------- */

/* Append the items under `parent`. False when memory ran out. */
static bool add_items(json *items, const xmlNode *parent, const xmlNode *about)
{
    bool added = true;
    for (const xmlNode *node = parent->children; node && added; node = node->next) {
        if (!is_named(node, "item") && !is_named(node, "entry"))
            continue;
        json *const item = json_array_add_object(items);
        added = item && fill(item, node, about);
    }
    return added;
}

bool feed_begins(const char *data, size_t bytes)
{
    static const char *const roots[] = { "rss", "feed", "rdf:RDF" };
    const char *const end = data + bytes;
    const char *at = memchr(data, '<', bytes);
    while (at && end - at > 8 && (at[1] == '?' || at[1] == '!'))
        at = memchr(at + 1, '<', (size_t)(end - at - 1));
    for (size_t i = 0; at && i < sizeof roots / sizeof *roots; i++) {
        const size_t name_bytes = strlen(roots[i]);
        if ((size_t)(end - at) > name_bytes + 1 && !memcmp(at + 1, roots[i], name_bytes) &&
            strchr(" \t\r\n>", at[1 + name_bytes]))
            return true;
    }
    return false;
}

fig_status feed_read(const char *data, size_t bytes, const char *encoding, json **out,
                     feed_cut *cut, fig_error *err)
{
    enum {
        OPTIONS = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                  XML_PARSE_COMPACT
    };
    xml_watch watch;
    *out = json_array_new();
    xml_watch_begin(&watch);
    xmlDoc *const doc = *out ? xmlReadMemory(data, (int)bytes, NULL, encoding, OPTIONS) : NULL;
    const xmlNode *const root = doc ? xmlDocGetRootElement(doc) : NULL;
    const xmlNode *const channel = root ? child(root, "channel", false) : NULL;
    xml_watch_end(&watch);
    *cut = (feed_cut){ watch.ends_at, watch.stopped };
    bool added = !watch.no_memory && *out != NULL;
    if (added && channel)
        added = add_items(*out, channel, channel);
    if (added && root)
        added = add_items(*out, root, channel ? channel : root);
    xmlFreeDoc(doc);
    if (added && json_first(*out))
        return FIG_OK;
    json_free(*out);
    *out = NULL;
    return added ? error_set(err, FIG_BAD_INPUT, NULL, "is no RSS or Atom feed with items", NULL)
                 : error_no_memory(err);
}
