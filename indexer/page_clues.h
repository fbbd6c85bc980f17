/* page_clues.h - what an element of a page says it holds, by its name, role, class and id. */
#ifndef INDEXER_PAGE_CLUES_H
#define INDEXER_PAGE_CLUES_H

#include <libxml/tree.h>

typedef enum clue {                 /* the main ones ascend by how much they promise */
                    CLUE_FURNITURE, /* menus, share bars, related links, comments ... */
                    CLUE_NONE,
                    CLUE_MAIN,    /* the part of the page with the article, and more */
                    CLUE_ARTICLE, /* the article, maybe one of several */
                    CLUE_BODY     /* the article's text */
} clue;

clue page_clue(const xmlNode *node);

#endif
