/* epub.h - a book (EPUB 2 and 3) as articles: a chapter each, in the order of reading. */
#ifndef INDEXER_EPUB_H
#define INDEXER_EPUB_H

#include "indexer/extract.h"

typedef struct epub epub;

/* At most `bytes_max` of its parts are unpacked. `data` is not needed longer. `*out` is yours: epub_free. Fails with FIG_BAD_INPUT (broken,
 * without a list of chapters), FIG_TOO_LARGE, FIG_NO_MEMORY. */
fig_status epub_open(const char *data, size_t bytes, size_t bytes_max, epub **out, fig_error *err);
/* The next chapter into `p`, which is overwritten; the book is its source, and author, language and
 * date are the book's. Covers, title pages and lists of contents are passed over: pages that have
 * no sentence, and the navigation. FIG_END after the last. Fails with FIG_BAD_INPUT (missing,
 * encrypted: the next call goes on), FIG_NO_MEMORY. `*where` names the chapter's file in the book,
 * lent by it. */
fig_status epub_next(epub *book, page *p, const char **where, fig_error *err);
void epub_free(epub *book);

#endif
