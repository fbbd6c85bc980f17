/* sides.h - what stands right and left of a figure, as far as it can be what the figure is about.
 */
#ifndef CLAIMS_SIDES_H
#define CLAIMS_SIDES_H

#include "claims/phrases.h"

#include <string.h>

/* The phrase without its article, up to its head. */
token_range side_words(const phrase *n);
/* The head as one word: "start-up" with its hyphens. */
token_range side_head(const phrases *p, const phrase *n);
/* The phrase as a subject: of "the number of troops" the troops. Empty for NULL. */
token_range side_subject(const phrases *p, const phrase *n);

/* The noun phrase that begins at token `i` or after adverbs, hyphens and other figures: "640bhp 5.2
 * litre V10 engine". NULL when something else stands there. */
const phrase *side_right_of(const phrases *p, size_t i);
/* The phrase after "of" at token `i`, its article passed; NULL when there is no "of". */
const phrase *side_after_of(const phrases *p, size_t i);

/* The noun that figure [i, after) qualifies from the right, or the subject of its verb. Empty when
 * neither is certain. */
token_range side_left_of(const phrases *p, const draft_sentence *ds, size_t i, size_t after,
                         bool money);

static inline bool draft_is_kind(const draft *d, const char *name)
{
    return d->measure && d->measure->kind && strcmp(d->measure->kind, name) == 0;
}

#endif
