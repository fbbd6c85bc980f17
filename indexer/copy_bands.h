/* copy_bands.h - the bands of some articles' sketches, to find those that share one with another
 * article. Knows them by numbers, from 0 in the order they came in, and compares nothing else. */
#ifndef INDEXER_COPY_BANDS_H
#define INDEXER_COPY_BANDS_H

#include "record/sketch.h"

typedef struct copy_bands copy_bands;

/* Room for so many articles, about 1 KiB each. NULL when out of memory. Yours. */
copy_bands *copy_bands_new(size_t articles_max);
void copy_bands_free(copy_bands *b);

void copy_bands_empty(copy_bands *b);
/* The next article, by the samples of its sketch; NULL when it has none. There must be room. */
void copy_bands_add(copy_bands *b, const unsigned char *samples);

/* At which places may someone have the band of these samples? A bit for each. Quick, as it is asked of
 * every article there is; of a hundred articles with nothing in common it says one or two places. */
uint64_t copy_bands_places(const copy_bands *b, const unsigned char *samples);

/* A walk over those whose band at `place` may be this one, the latest first, by numbers of entries. */
#define COPY_BANDS_END UINT32_MAX
uint32_t copy_bands_first(const copy_bands *b, uint32_t band, size_t place);
uint32_t copy_bands_next(const copy_bands *b, uint32_t walk);
/* Has the article of this entry the band? Its number goes to `*article`. */
bool copy_bands_has(const copy_bands *b, uint32_t walk, uint32_t band, size_t place, uint32_t *article);

#endif
