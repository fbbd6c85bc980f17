/* figures.h - what one text gives, claims and refused figures in the order they stand there. */
#ifndef CLI_FIGURES_H
#define CLI_FIGURES_H

#include "cli/answer.h"

/* NULL when memory is out; else yours: figures_free. They last as long as `a` and `found`. */
figure *figures_of(const fig_article *a, const fig_extraction *found, bool rejected, size_t *count);
void figures_free(figure *figures, size_t count);

/* Where it stands in the article's text. */
fig_span figure_span(const figure *f);

#endif
