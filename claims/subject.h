/* subject.h - where in a sentence the counted noun and the subject of a figure stand. */
#ifndef CLAIMS_SUBJECT_H
#define CLAIMS_SUBJECT_H

#include "claims/phrases.h"

typedef struct about {
    token_range noun;    /* the counted noun; empty for measures and bare numbers */
    token_range lead;    /* its first words where the figure parts it: "larger 570 sq m space" */
    token_range subject; /* what the figure is about; empty when the sentence does not say */
    bool inherits;       /* "another 50": noun and subject are those counted last */
} about;

/* What figure `d` of the sentence is about. */
about subject_of(const phrases *p, const draft_sentence *ds, size_t d);

#endif
