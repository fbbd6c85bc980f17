/* tags.h - the part of speech of each token of a sentence. */
#ifndef CLAIMS_TAGS_H
#define CLAIMS_TAGS_H

#include "claims/phrases.h"

/* Fill tags, classes and entries of `p`, whose sentence, lexemes, drafts and draft_at are set. */
void tags_read(phrases *p);

#endif
