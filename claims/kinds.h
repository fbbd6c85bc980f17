/* kinds.h - the classes of claims people ask for by name. Data: a table with synonyms and verb cues. */
#ifndef CLAIMS_KINDS_H
#define CLAIMS_KINDS_H

#include <stdbool.h>
#include <stddef.h>

enum { KIND_MEMBERS_MAX = 8 };

typedef struct kind {
    const char *name;           /* "troops" */
    const char *canonical_unit; /* "square-meter" for area; "count" for counted things; NULL for money */
    const char *const *members; /* NULL, or the kinds this is the union of ("casualties"), NULL at the end */
    const char *about;          /* one line for docs */
} kind;

/* By name or synonym as typed in a question ("soldiers" -> troops, "dead" -> killed), case folded.
 * NULL when there is none. */
const kind *kinds_find(const char *name, size_t bytes);
/* All, for listing and suggestions; `*count` rows. */
const kind *kinds_all(size_t *count);
/* Whether a claim of kind `claim_kind` answers a question for `asked`: the same, or a member of the union. */
bool kinds_answers(const kind *asked, const char *claim_kind);

#endif
