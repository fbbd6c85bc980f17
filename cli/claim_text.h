/* claim_text.h - a claim in few columns, for eyes: its value and its unit. */
#ifndef CLI_CLAIM_TEXT_H
#define CLI_CLAIM_TEXT_H

#include "figtrail.h"

enum { CLAIM_TEXT_BYTES = 256 };

/* What hedges are written with. */
typedef enum signs { SIGNS_UTF8, SIGNS_ASCII } signs;

/* "≤ 15,000", "10,000–12,000", "↑ 5"; "<= 15,000", "10,000-12,000", "up 5". Shares are in percent, so that
 * they can be compared at a glance. */
void claim_value(const fig_claim *c, signs with, char out[CLAIM_TEXT_BYTES]);

/* The unit of a measure, as short as it was printed: "km"; "" of what is counted. Lent by `c`. */
const char *claim_unit(const fig_claim *c);

#endif
