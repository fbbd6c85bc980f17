/* extract.h - the article in a page: its main text with paragraph breaks, and what the page says
 * about it. Pages are HTML, Markdown, or plain text, which is its own text.
 * Whole pages only; where they come from is the reader's. */
#ifndef INDEXER_EXTRACT_H
#define INDEXER_EXTRACT_H

#include "core/arena.h"
#include "core/buf.h"
#include "figtrail.h"

typedef struct page { /* strings are lent by the page until it is read into again; NULL when unknown
                       */
    buf text;
    buf furniture; /* what a page shows beside its main text: of HTML, up to 256 KiB */
    buf blocks;    /* of it, a fig_block each; none of other forms than HTML */
    size_t furniture_cut; /* bytes of words beyond that */
    bool is_cut; /* HTML deeper than is read: what follows from there on is missing */
    const char *title, *author, *source, *url, *lang;
    const char *published, *date_source; /* as in fig_article */
    arena strings;
} page;

void page_init(page *p);
void page_clear(page *p);
void page_reset(page *p); /* empty, its memory kept for what is read into it next */

/* `p` is overwritten. `data` is UTF-8, whatever it declares. Both fail with FIG_BAD_INPUT when no text
 * is visible, and FIG_NO_MEMORY. The date is looked for in the page's data only. */
fig_status extract_html(const char *data, size_t bytes, page *p, fig_error *err);
/* The same for a part of a book: nothing in it is furniture. Its title is the first <h1>, <h2> or
 * <h3>. `encoding` is NULL where the part itself declares it. */
fig_status extract_chapter(const char *data, size_t bytes, const char *encoding, page *p,
                           fig_error *err);
fig_status extract_markdown(const char *data, size_t bytes, page *p, fig_error *err);
/* The version of cmark; NULL where it was left out. */
const char *extract_markdown_library(void);

/* The title of a plain text: its first line, when that stands apart, is short and is no sentence.
 * An empty span when it has none. */
fig_span extract_title(const char *text, size_t bytes);

/* The line that begins at `at`, white space at both ends put aside; where the next begins to
 * `*next`. */
fig_span extract_line(const char *text, size_t bytes, size_t at, size_t *next);

/* Whether `data` cannot be text: control bytes no text has. */
bool extract_is_binary(const char *data, size_t bytes);
/* Whether it begins as HTML does: "<!doctype html", "<html", or another tag of a page. */
bool extract_is_html(const char *data, size_t bytes);

#endif
