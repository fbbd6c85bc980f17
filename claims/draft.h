/* draft.h - a claim while its sentence is read: token ranges first, strings last.
 * number.c and figures.c make drafts; subject.c, claimant.c and kinds.c complete them. */
#ifndef CLAIMS_DRAFT_H
#define CLAIMS_DRAFT_H

#include "claims/number.h"
#include "claims/units.h"
#include "core/arena.h"
#include "figtrail.h"
#include "stem/scanner.h"

typedef struct token_range { /* [first, last) in the sentence's tokens; empty when equal */
    size_t first, last;
} token_range;

typedef struct draft {
    token_range surface; /* hedge, number, and the unit where it is a sign or measure (not a counted noun) */
    token_range number, number_high; /* the bare figures; number_high empty unless a range */
    token_range unit;                /* the unit's words; empty when none or elided */
    const struct unit *measure;      /* NULL for counted things and bare numbers */
    number_form form;
    fig_claim claim; /* low high value modifier trend weak set; strings NULL until completed */
} draft;

/* What is known while one sentence is read, and what earlier sentences left. */
typedef struct draft_sentence {
    const sentence *s;
    draft *drafts; /* in text order */
    size_t drafts_count;
    arena *strings; /* for what completed drafts point to */
} draft_sentence;

/* What one text's earlier sentences left behind, for "another 50", "he said", "that number". */
typedef struct discourse discourse;
discourse *discourse_new(const fig_kinds *kinds); /* NULL when out of memory */
void discourse_free(discourse *d);
/* Begin a text in `lang` (NULL = English). False when out of memory. */
bool discourse_start(discourse *d, const char *lang);

/* Fill `subject`, `unit_text` of counted things (the noun), and which figures are no quantity after all. */
void subjects_complete(draft_sentence *ds, discourse *d);
/* Fill `by`, `via`, `modality`. Called for each sentence, with or without drafts, so that speakers are
 * remembered; a sentence without drafts must cost little. */
void claimants_complete(draft_sentence *ds, discourse *d);
/* Remember what kind of people an opening sentence without figures is about. */
void kinds_topic(const sentence *s, discourse *d);
/* Fill `kind` from the measure, the subject, verb cues. After subjects. */
void kinds_complete(draft_sentence *ds, discourse *d);

#endif
