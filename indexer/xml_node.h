/* xml_node.h - XML that came in a document: parsed without the network, without entities of its
 * own, to the depth of 256 that libxml2 keeps; and its elements by their names, whatever prefix
 * they have. */
#ifndef INDEXER_XML_NODE_H
#define INDEXER_XML_NODE_H

#include "core/arena.h"
#include "figtrail.h"

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* `*out` is yours: xmlFreeDoc. It has a root element. `*is_damaged`: there are faults, and what
 * could be read before them is there. Fails with FIG_BAD_INPUT (no XML, or with entities of its
 * own, which serve to make little into much), FIG_TOO_LARGE, FIG_NO_MEMORY; `part` names it in what
 * is said. */
fig_status xml_read(const char *data, size_t bytes, const char *part, xmlDoc **out,
                    bool *is_damaged, fig_error *err);

bool xml_is(const xmlNode *node, const char *name); /* an element of that name */
/* The first element of that name below `top` in document order; NULL when there is none. */
const xmlNode *xml_find(const xmlNode *top, const char *name);
/* The node after `node` in document order, down into it or (`skip`) past it; NULL after the last
 * below `top`. */
const xmlNode *xml_next(const xmlNode *top, const xmlNode *node, bool skip);
/* The value of the attribute; NULL without it. Lent by the document. */
const char *xml_attribute(const xmlNode *node, const char *name);
/* The text below `top` (or NULL), its white space collapsed, valid UTF-8; NULL when there is none.
 */
const char *xml_text(const xmlNode *top, arena *strings);

#endif
