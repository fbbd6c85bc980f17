/* finder.h - claims of one text, fed sentence by sentence.
 * Knows sentences and tables; leaves reading files to the indexer and terms to the writer. */
#ifndef CLAIMS_FINDER_H
#define CLAIMS_FINDER_H

#include "figtrail.h"
#include "stem/scanner.h"

typedef struct finder finder;

/* `*out` is yours: finder_free. One finder serves many texts. `kinds` (claims/kinds.h) must outlive
 * it and its claims. Fails with FIG_NO_MEMORY. */
fig_status finder_new(const fig_kinds *kinds, finder **out, fig_error *err);
void finder_free(finder *f);

/* Begin a text of `bytes` bytes. `lang` and `title` may be NULL; `title` gives context only. */
void finder_start(finder *f, const char *lang, const char *title, size_t bytes);
/* The next sentence of the text (stem/scanner.h), in order. Costs next to nothing when it has no
 * figure. Fails with FIG_NO_MEMORY. */
fig_status finder_feed(finder *f, const sentence *s, fig_error *err);
/* Settle what needs the whole text. The claims and rejected figures are lent until finder_start. */
fig_status finder_end(finder *f, fig_extraction *out, fig_error *err);

#endif
