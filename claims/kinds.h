/* kinds.h - the classes of claims people ask for by name. Data: a table with synonyms and verb
 * cues. */
#ifndef CLAIMS_KINDS_H
#define CLAIMS_KINDS_H

#include "figtrail.h"

typedef struct kind {
    const char *name;           /* "troops" */
    const char *canonical_unit; /* "square-meter"; "count" for counted things; NULL for money */
    const char *const *members; /* of a union, as "casualties" is, NULL at the end; NULL for none */
    const char *about;          /* one line for docs */
    const char *synonyms;       /* what people type for it too, separated by spaces */
} kind;

/* Those that come with figtrail. Lent for good. */
const fig_kinds *kinds_builtin(void);

/* By name or synonym as typed in a question ("soldiers" -> troops, "dead" -> killed), case folded.
 * NULL when there is none. */
const kind *kinds_find(const fig_kinds *all, const char *typed, size_t typed_bytes);
/* All, for listing and suggestions; `*count` rows. */
const kind *kinds_all(const fig_kinds *all, size_t *count);
/* Whether a claim of kind `claim_kind` answers a question for `asked`: the same, or a member of the
 * union. */
bool kinds_answers(const kind *asked, const char *claim_kind);

#endif
