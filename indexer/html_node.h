/* html_node.h - elements of a page by name, attribute and the space around their text. */
#ifndef INDEXER_HTML_NODE_H
#define INDEXER_HTML_NODE_H

#include "indexer/flow.h"

#include <libxml/tree.h>
#include <stdbool.h>

bool html_is(const xmlNode *node, const char *name);
/* The value of the attribute in any case of letters; "" where it has none, NULL without it. */
const char *html_attribute(const xmlNode *node, const char *name);
/* What stands around the element's text: GAP_NONE where it is part of a line. */
gap html_gap(const xmlNode *node);
/* Whether the text of the element is not the page's to show: scripts, fields, what is hidden. */
bool html_is_silent(const xmlNode *node);
/* Whether it is for finding one's way, and never a part of an article: <nav>, <button>. */
bool html_is_control(const xmlNode *node);

#endif
