/* hedges.h - words before and after a figure that bound it: "up to", "no fewer than", "or so". */
#ifndef CLAIMS_HEDGES_H
#define CLAIMS_HEDGES_H

#include "claims/lexed.h"
#include "figtrail.h"

typedef struct hedge {
    fig_modifier modifier;
    size_t tokens; /* 0 = there is none */
} hedge;

/* The longest hedge that ends right before token i. */
hedge hedge_before(const lexed *x, size_t i);
/* The longest hedge that begins at token i. */
hedge hedge_after(const lexed *x, size_t i);

#endif
