/* figures.h - numbers to drafts of claims: hedges, ranges, shared units, trends. */
#ifndef CLAIMS_FIGURES_H
#define CLAIMS_FIGURES_H

#include "claims/mentions.h"

/* Make drafts of the mentions, in text order; returns how many (never more than mentions). */
size_t figures_draft(const lexed *x, mention_list *list, arena *strings, draft *out);

#endif
