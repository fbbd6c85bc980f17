/* html_node.c - elements of a page by name, attribute and the space around their text. */
#include "indexer/html_node.h"

#include <string.h>
#include <strings.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

/* What stands around an element's text; elements that are not here are part of the line. */
static const struct {
    const char *name;
    gap around;
} blocks[] = {
    { "address", GAP_PARAGRAPH },
    { "article", GAP_PARAGRAPH },
    { "aside", GAP_PARAGRAPH },
    { "blockquote", GAP_PARAGRAPH },
    { "body", GAP_PARAGRAPH },
    { "caption", GAP_PARAGRAPH },
    { "center", GAP_PARAGRAPH },
    { "dd", GAP_LINE },
    { "details", GAP_PARAGRAPH },
    { "div", GAP_PARAGRAPH },
    { "dl", GAP_PARAGRAPH },
    { "dt", GAP_LINE },
    { "fieldset", GAP_PARAGRAPH },
    { "figcaption", GAP_PARAGRAPH },
    { "figure", GAP_PARAGRAPH },
    { "footer", GAP_PARAGRAPH },
    { "form", GAP_PARAGRAPH },
    { "h1", GAP_PARAGRAPH },
    { "h2", GAP_PARAGRAPH },
    { "h3", GAP_PARAGRAPH },
    { "h4", GAP_PARAGRAPH },
    { "h5", GAP_PARAGRAPH },
    { "h6", GAP_PARAGRAPH },
    { "header", GAP_PARAGRAPH },
    { "hr", GAP_PARAGRAPH },
    { "li", GAP_LINE },
    { "main", GAP_PARAGRAPH },
    { "ol", GAP_PARAGRAPH },
    { "p", GAP_PARAGRAPH },
    { "pre", GAP_PARAGRAPH },
    { "section", GAP_PARAGRAPH },
    { "summary", GAP_LINE },
    { "table", GAP_PARAGRAPH },
    { "td", GAP_CELL },
    { "th", GAP_CELL },
    { "tr", GAP_LINE },
    { "ul", GAP_PARAGRAPH },
};

/* Elements whose text is not shown, or shown only when asked for. */
static const char *const silent[] = {
    "script", "style", "noscript", "template", "svg",    "math",     "head",   "iframe",
    "object", "audio", "video",    "canvas",   "select", "textarea", "dialog", "title",
};

bool html_is(const xmlNode *node, const char *name)
{
    return !strcmp((const char *)node->name, name);
}

const char *html_attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *a = node->properties; a; a = a->next)
        if (!strcasecmp((const char *)a->name, name))
            return a->children && a->children->content ? (const char *)a->children->content : "";
    return NULL;
}

static bool is_hidden(const xmlNode *node)
{
    const char *style;
    if (!node->properties)
        return false;
    if (html_attribute(node, "hidden"))
        return true;
    if (!(style = html_attribute(node, "style")) || !(style = strstr(style, "display")))
        return false;
    style += strlen("display");
    style += strspn(style, " :");
    return !strncasecmp(style, "none", 4);
}

bool html_is_silent(const xmlNode *node)
{
    for (size_t i = 0; i < COUNT(silent); i++)
        if (html_is(node, silent[i]))
            return true;
    return is_hidden(node);
}

bool html_is_control(const xmlNode *node)
{
    return html_is(node, "nav") || html_is(node, "button");
}

gap html_gap(const xmlNode *node)
{
    for (size_t i = 0; i < COUNT(blocks); i++)
        if (html_is(node, blocks[i].name))
            return blocks[i].around;
    return GAP_NONE;
}
