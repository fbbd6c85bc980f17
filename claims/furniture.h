/* furniture.h - the lines of a text that are no part of its article: menus, share bars, cookie and
 * newsletter banners, links to other articles, comment forms, copyright lines, calendars, tables of
 * contents. Scraped text has them; a page's are mostly gone when its main text is found. Looks at
 * whole lines only, and only at what nobody writes in an article. */
#ifndef CLAIMS_FURNITURE_H
#define CLAIMS_FURNITURE_H

#include "figtrail.h"

typedef struct furniture {
    fig_span *lines; /* in order, apart; runs of lines are one */
    size_t count, capacity;
    bool failed; /* out of memory */
} furniture;

/* The lines of `text` that are furniture, into `out`, which keeps its memory from text to text.
 * Linear in the text. */
void furniture_find(const char *text, size_t bytes, furniture *out);
/* Whether all of `span` stands in such lines. */
bool furniture_holds(const furniture *f, fig_span span);
void furniture_clear(furniture *f);

#endif
