/* pages_text.h - text that comes in printed pages, put together: running heads and page numbers
 * told from the text, and sentences that go on across a page's end made whole. */
#ifndef INDEXER_PAGES_TEXT_H
#define INDEXER_PAGES_TEXT_H

#include "indexer/extract.h"

/* Append `text`, whose pages each end in a form feed, to p->text as valid UTF-8, and what stands at
 * the pages' edges to p->furniture. At an edge are the first two and the last two lines of a page.
 * Of these, a line that three pages and at least every fourth have there, its digits left aside, is
 * furniture; so is the page's own number alone. False when out of memory. */
bool pages_text_take(const char *text, size_t bytes, page *p);

#endif
