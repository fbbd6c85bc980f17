/* pages.h - the page and what belongs to it: the files of serve/web, within the program. */
#ifndef SERVE_PAGES_H
#define SERVE_PAGES_H

#include <stddef.h>

typedef struct page {
    const char *path; /* "/app.js" */
    const char *type; /* of the content */
    const char *tag;  /* of these bytes, quoted: an ETag */
    const char *bytes;
    size_t bytes_count;
} page;

/* NULL when `path` is none of them. The addresses that the page gives itself, "/", "/check", "/article/...",
 * are the page. */
const page *page_at(const char *path);

#endif
