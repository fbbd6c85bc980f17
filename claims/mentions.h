/* mentions.h - the numbers of a sentence, each with the unit that stands beside it. */
#ifndef CLAIMS_MENTIONS_H
#define CLAIMS_MENTIONS_H

#include "claims/draft.h"
#include "claims/lexed.h"
#include "claims/refuse.h"

typedef struct mention {
    number n;
    size_t first, last;  /* the number's tokens */
    size_t begin, end;   /* with the unit before and after it, and what it is counted for */
    size_t surface_last; /* end of what is printed as the figure: "a barrel" is no part of it */
    token_range unit;    /* the unit's words; money: its sign or name */
    token_range per;     /* "a barrel" of "$98 a barrel"; empty when none */
    const struct unit *measure;
    double scale; /* of its scale word, 1 when none: "million" may hold for the number before too */
} mention;

typedef struct mention_list { /* lent arrays of SENTENCE_TOKENS_MAX */
    mention *mentions;
    refusal *refusals;
    size_t mentions_count, refusals_count;
} mention_list;

/* Read every figure of the sentence. Compound units ("USD-per-barrel") are made in `strings`. */
void mentions_read(const lexed *x, const sentence *s, arena *strings, mention_list *out);

/* The text a mention's unit is printed as, "$ a barrel"; NULL when it has none or memory ran out.
 */
const char *mention_unit_text(const lexed *x, const mention *m, arena *strings);

#endif
