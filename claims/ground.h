/* ground.h - why a claim is of its kind, in words, for those who ask. Within claims/ only. */
#ifndef CLAIMS_GROUND_H
#define CLAIMS_GROUND_H

#include "claims/discourse.h"
#include "claims/kind_table.h"

typedef enum ground {
    GROUND_NONE,     /* nothing near it names a kind */
    GROUND_FRACTION, /* a part of something, whatever it is */
    GROUND_UNIT,
    GROUND_WORDS,    /* its noun, or what is said near it */
    GROUND_FIGURE,   /* the figure before it */
    GROUND_SENTENCES /* the sentences before it */
} ground;

/* Fill `kind_rule` and `kind_cue` of a draft's claim that is of kind `k`. `noun`: the kind of the
 * noun alone, KIND_NONE when it has none. */
void ground_tell(const phrases *p, draft *one, const about *a, ground why, kind_id k, kind_id noun);

#endif
