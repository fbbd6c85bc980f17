/* main_text.h - which elements of a page hold its article, and which are furniture: menus, share
 * bars, related links, comments, copyright lines. Looks at the tree, changes nothing in it but the
 * numbers it gives the elements. */
#ifndef INDEXER_MAIN_TEXT_H
#define INDEXER_MAIN_TEXT_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct page_part page_part;
typedef struct main_text {
    page_part *parts; /* an element each, parents before their children */
    size_t count, room;
    bool failed; /* out of memory */
} main_text;

/* Linear in the size of the page. Where no main text stands out, all of the page is. */
void main_text_find(main_text *m, xmlNode *root);
void main_text_clear(main_text *m);

/* Whether text directly in `element` belongs to the article. */
bool main_text_has(const main_text *m, const xmlNode *element);

#endif
