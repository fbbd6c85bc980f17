/* sums.h - parts and wholes of a text, and whether they add up. */
#ifndef VIEWS_SUMS_H
#define VIEWS_SUMS_H

#include <stddef.h>

#include "figtrail.h"

/* A part of a whole with its share, that do not add up: "3,000 of 10,000, a quarter". */
typedef struct part_whole {
    const fig_claim *part, *whole, *share; /* share NULL: the part is more than the whole */
    double low, high;                      /* what the share is by part and whole, 0 to 1 */
} part_whole;

/* Those among the claims of a text, which are in its order. Returns how many there are, of which the first
 * `most` are written. Only what is put together by the text itself is looked at: "3,000 of 10,000, a quarter";
 * "a quarter of the 10,000 houses, 3,000,"; "3,000 houses, or a quarter of the 10,000". */
size_t sums_find(const fig_claim *claims, size_t count, const char *text, part_whole *out, size_t most);

#endif
