/* json_ld.h - what a script of JSON-LD says of the article of its page. */
#ifndef INDEXER_JSON_LD_H
#define INDEXER_JSON_LD_H

#include "core/arena.h"

#include <stdbool.h>

typedef struct json_ld { /* lent by the arena; NULL when unknown */
    const char *title, *author, *source, *url, *lang, *published;
    bool is_article; /* it says so; else what is there is of the page, or of a thing without a type */
} json_ld;

/* Of the first node that is an article, else of the first that may be: alone, in arrays, in the
 * "@graph" of either, or as the main entity of a page. Authors are joined by ", "; those that are
 * named by their "@id" are looked up. Scripts of more than 1 MiB or with broken JSON say nothing. */
void json_ld_read(const char *script, arena *strings, json_ld *out);

#endif
