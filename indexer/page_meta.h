/* page_meta.h - what a page says of itself: title, author, site, address, language and date, from
 * its <meta> and <link>, JSON-LD, microdata and <time>. Knows names and ranks; the walk over the
 * page and its headings are extract_html.c's. */
#ifndef INDEXER_PAGE_META_H
#define INDEXER_PAGE_META_H

#include "indexer/dates.h"
#include "indexer/extract.h"

#include <libxml/tree.h>

typedef enum meta_field {
    META_TITLE,
    META_AUTHOR,
    META_SOURCE,
    META_URL,
    META_LANG,
    META_FIELDS
} meta_field;

typedef struct page_meta {
    page *p; /* its strings hold what is found */
    struct {
        const char *value;
        size_t rank; /* of the name that gave it: lower is better */
    } fields[META_FIELDS];
    date published;
    size_t date_rank;
    const char *canonical;
} page_meta;

void page_meta_begin(page_meta *m, page *p);
/* Look at one element; of a script, at the JSON-LD in it. */
void page_meta_see(page_meta *m, const xmlNode *node);
/* Put what is best into the page, with what it shows for want of that: the first heading, the first
 * line that names an author, <title>. Any may be NULL. */
void page_meta_settle(page_meta *m, const char *heading, const char *byline, const char *title);

/* A copy with white space collapsed; NULL when nothing is left. */
const char *page_meta_tidy(arena *strings, const char *text);

#endif
