/* xml_node.c - libxml2 with the doors shut, and walks over its trees that do not recurse. */
#include "indexer/xml_node.h"

#include "core/error.h"
#include "indexer/flow.h"
#include "indexer/xml_watch.h"
#include "stem/utf8.h"

#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

fig_status xml_read(const char *data, size_t bytes, const char *part, xmlDoc **out,
                    bool *is_damaged, fig_error *err)
{
    enum {
        OPTIONS = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                  XML_PARSE_COMPACT
    };
    *out = NULL;
    *is_damaged = false;
    if (bytes > INT_MAX)
        return error_format(err, FIG_TOO_LARGE, NULL, NULL, "'%s' is larger than 2 GiB", part);
    xml_watch watch;
    xml_watch_begin(&watch);
    xmlParserCtxt *const parser = xmlNewParserCtxt();
    xmlDoc *const doc =
        parser ? xmlCtxtReadMemory(parser, data, (int)bytes, NULL, NULL, OPTIONS) : NULL;
    *is_damaged = parser && !parser->wellFormed;
    xmlFreeParserCtxt(parser);
    xml_watch_end(&watch);
    const bool no_memory = watch.no_memory || !parser;
    const bool has_entities = doc && doc->intSubset && doc->intSubset->entities;
    if (doc && !has_entities && !no_memory && xmlDocGetRootElement(doc)) {
        *out = doc;
        return FIG_OK;
    }
    xmlFreeDoc(doc);
    if (no_memory)
        return error_no_memory(err);
    return error_format(err, FIG_BAD_INPUT, NULL, NULL,
                        has_entities ? "'%s' in it defines entities, which no document needs"
                                     : "'%s' in it is no XML",
                        part);
}

bool xml_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && !strcmp((const char *)node->name, name);
}

const xmlNode *xml_next(const xmlNode *top, const xmlNode *node, bool skip)
{
    if (!skip && node->type == XML_ELEMENT_NODE && node->children)
        return node->children;
    while (node != top && !node->next)
        node = node->parent;
    return node == top ? NULL : node->next;
}

const xmlNode *xml_find(const xmlNode *top, const char *name)
{
    const xmlNode *node = top;
    while (node && !xml_is(node, name))
        node = xml_next(top, node, false);
    return node;
}

const char *xml_attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *a = node->properties; a; a = a->next)
        if (!strcmp((const char *)a->name, name))
            return a->children && a->children->content ? (const char *)a->children->content : "";
    return NULL;
}

const char *xml_text(const xmlNode *top, arena *strings)
{
    buf text = BUF_EMPTY, valid = BUF_EMPTY;
    flow words = { &text, GAP_NONE };
    for (const xmlNode *node = top; node; node = xml_next(top, node, false))
        if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content)
            flow_text(&words, (const char *)node->content);
    utf8_repair(buf_string(&text), text.bytes, &valid);
    const char *const kept = valid.bytes ? arena_copy(strings, valid.data, valid.bytes) : NULL;
    strings->failed = strings->failed || buf_failed(&text) || buf_failed(&valid);
    buf_clear(&text);
    buf_clear(&valid);
    return kept;
}
