/* finder.h - claims of one text, fed sentence by sentence.
 * Knows sentences and tables; leaves reading files to the indexer and terms to the writer. */
#ifndef CLAIMS_FINDER_H
#define CLAIMS_FINDER_H

#include "figtrail.h"
#include "stem/scanner.h"

/* Of a text, claims and rejected ones together: some 110 MB and a second. What figures stand beyond
 * the sentence that reaches it are not looked at. */
enum { FINDER_FIGURES_MAX = 100000 };

typedef struct finder finder;

/* `*out` is yours: finder_free. One finder serves many texts. `kinds` (claims/kinds.h) must outlive
 * it and its claims. Fails with FIG_NO_MEMORY. */
fig_status finder_new(const fig_kinds *kinds, finder **out, fig_error *err);
void finder_free(finder *f);

/* Begin a text, whose lines that are no part of its article are looked for (claims/furniture.h); of a
 * NULL text none are. It must stay until the end. `lang` may be NULL. */
void finder_start(finder *f, const char *lang, const char *text, size_t bytes);
/* The next sentence of the text (stem/scanner.h), in order. Costs next to nothing when it has no
 * figure; of furniture, figures are refused. Fails with FIG_NO_MEMORY. */
fig_status finder_feed(finder *f, const sentence *s, fig_error *err);
/* Whether all of the sentence is furniture. */
bool finder_passes_over(const finder *f, const sentence *s);
/* Settle what needs the whole text. The claims and rejected figures are lent until finder_start. */
fig_status finder_end(finder *f, fig_extraction *out, fig_error *err);

#endif
