/* refuse.h - figures that are no quantities, each with the reason. */
#ifndef CLAIMS_REFUSE_H
#define CLAIMS_REFUSE_H

#include "claims/lexed.h"
#include "figtrail.h"

typedef struct refusal {
    size_t first, last; /* tokens that belong to it; empty = nothing is refused */
    fig_reason reason;
    const char *rule;           /* what decided, in words */
    size_t cue_first, cue_last; /* tokens of the word it decided by; empty: the figure itself */
} refusal;

/* Tokens [first, last) are no quantity, as `rule` says. */
static inline refusal refusal_of(size_t first, size_t last, fig_reason reason, const char *rule)
{
    return (refusal){ first, last, reason, rule, 0, 0 };
}

/* All of a long sentence that is hardly anything but digits and marks: a table, a dump, noise. */
refusal refuse_dump(const lexed *x);

/* What stands at token i (a number, a mark or word that may begin one) and is no quantity by its
 * form and its neighbours: dates, times, phone numbers, versions, names, references ... */
refusal refuse_pattern(const lexed *x, size_t i, const sentence *s);

/* The same once number `n` was read at i: years, ordinals, "one" that counts nothing, ranks.
 * `floor_token`: where the figure before it ended, its unit included. */
refusal refuse_number(const lexed *x, size_t i, size_t floor_token, const number *n);

#endif
