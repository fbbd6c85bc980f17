/* markdown_without.c - in place of extract_markdown.c. */
#include "indexer/extract.h"
#include "indexer/without.h"

fig_status extract_markdown(const char *data, size_t bytes, page *p, fig_error *err)
{
    (void)data;
    (void)bytes;
    (void)p;
    return without("Markdown", "FIG_WITH_MARKDOWN", err);
}

const char *extract_markdown_library(void)
{
    return NULL;
}
