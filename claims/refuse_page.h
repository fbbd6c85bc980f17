/* refuse_page.h - figures of pages rather than of prose: counters, list numbers, versions, files.
 * Within claims/ only. */
#ifndef CLAIMS_REFUSE_PAGE_H
#define CLAIMS_REFUSE_PAGE_H

#include "claims/refuse.h"

/* What stands at token i, a number or its first word, and belongs to the page or is a time. Asked
 * before the rules of refuse_rules.h. */
refusal refuse_page(const lexed *x, size_t i, const sentence *s);

#endif
