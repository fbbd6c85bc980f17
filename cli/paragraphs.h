/* paragraphs.h - a text paragraph by paragraph, with the figures that stand in each. */
#ifndef CLI_PARAGRAPHS_H
#define CLI_PARAGRAPHS_H

#include "cli/figures.h"
#include "cli/print.h"

/* A walk over the paragraphs of a text. Set the first three. */
typedef struct walk {
    const fig_article *article;
    const figure *figures;
    size_t count;
    size_t begin, end;  /* of the paragraph */
    size_t first, last; /* its figures */
    size_t next;        /* the first figure that begins behind where the walk has looked */
    size_t held;        /* up to here no paragraph may end: a sentence or figure is under way */
} walk;

/* False behind the last. Paragraphs are parted by blank lines, and by the ends of lines that nobody
 * wrapped. */
bool next_paragraph(walk *w);

/* Write the paragraph with [claims] and {refused figures}, after `indent` spaces, each in the style of its
 * place among the figures. */
void put_figured(printer *p, const walk *w, size_t indent, const char *(*style_of)(void *user, size_t figure),
                 void *user);

#endif
