/* synonyms.h - words that may stand for each other, from a file of the user's:
 *
 *     # a remark
 *     ship, vessel              any of them for any other
 *     DPRK => North Korea       the right for the left, which is not asked itself
 *
 * An entry is a word or several. Knows texts; which words are alike is for the index to say
 * (query/widen.h). */
#ifndef QUERY_SYNONYMS_H
#define QUERY_SYNONYMS_H

#include "figtrail.h"

enum { SYNONYM_WORDS_MAX = 8 }; /* of an entry, white space between them */

typedef struct synonym {
    const char *text;             /* NUL-terminated */
    const struct synonym *others; /* what may stand for it */
    size_t others_count;
    bool keeps; /* it is asked itself as well */
} synonym;

/* All that stand on a left side or in a list, in the order of the file. Lent. */
const synonym *synonyms_all(const fig_synonyms *all, size_t *count);

#endif
