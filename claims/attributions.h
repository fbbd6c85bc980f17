/* attributions.h - who says it: the attributions of one sentence. */
#ifndef CLAIMS_ATTRIBUTIONS_H
#define CLAIMS_ATTRIBUTIONS_H

#include "claims/phrases.h"

typedef enum attribution_side {
    SIDE_BEFORE, /* "X said ...": covers what follows */
    SIDE_AFTER   /* "..., X said", "..., according to X": covers what stands before, and the rest */
} attribution_side;

typedef struct attribution {
    token_range who; /* without article; empty for a pronoun */
    token_range via; /* "told Reuters"; empty when none */
    size_t at;       /* the word that attributes */
    size_t first;    /* first token of the attribution: speaker or verb */
    attribution_side side;
    bool cites;    /* "citing X", "according to X": X is the source behind a medium */
    bool citing;   /* "citing X": whoever said it, X is behind it */
    bool pronoun;  /* he, she, it, they */
    bool medium;   /* who is a newspaper or agency */
    bool document; /* who is a report, a poll */
    bool person;   /* the pronoun is, or would be, he or she */
    bool group;    /* it */
} attribution;

enum { ATTRIBUTIONS_MAX = 16 };

/* The attributions of a sentence in text order; how many. */
size_t attributions_find(const phrases *p, attribution out[ATTRIBUTIONS_MAX]);

#endif
