/* pages.c - finding a file of the page. */
#include "serve/pages.h"

#include <string.h>

static const page pages[] = {
#include "pages.inc"
};

static const page *named(const char *path)
{
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        if (!strcmp(pages[i].path, path))
            return &pages[i];
    return NULL;
}

const page *page_at(const char *path)
{
    const char *const article = "/article/";
    return named(!strcmp(path, "/") || !strcmp(path, "/check") || !strncmp(path, article, strlen(article)) ? "/index.html"
                                                                                : path);
}
