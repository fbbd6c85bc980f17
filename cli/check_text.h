/* check_text.h - the words of what is known of a draft's figures: terminals and pages say the same. */
#ifndef CLI_CHECK_TEXT_H
#define CLI_CHECK_TEXT_H

#include <stdio.h>

#include "cli/checked.h"

/* Of the claims of a figure so many are named. */
enum { NAMED_MOST = 3 };

/* "seen", "differs", "not seen" */
const char *verdict_words(verdict v);
/* Before them: = for seen, # (in ASCII) or a crossed = for what differs, ? */
const char *verdict_sign(verdict v, bool ascii);

/* What a claim is of: "North Korean troops"; "" where neither its subject nor its kind tells. */
const char *claim_of_what(const fig_claim *c);

/* "Defence Minister Kim, The Harbour Post, 2024-10-25": who, where, when. */
void tell_origin(FILE *to, const fig_found_claim *f);

/* "3,000 of 10,000 is 30%, not a quarter" */
void tell_sum(FILE *to, const part_whole *sum);

/* "6 figures: 1 seen, 1 differs, 4 not seen; 1 does not add up" */
void tell_check_totals(FILE *to, const check_totals *t);

#endif
