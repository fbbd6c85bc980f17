/* discourse.h - what is remembered from sentence to sentence of one text. Within claims/ only. */
#ifndef CLAIMS_DISCOURSE_H
#define CLAIMS_DISCOURSE_H

#include "claims/draft.h"
#include "claims/lexemes.h"
#include "claims/phrases.h"
#include "claims/subject.h"

enum { MEMORY_BYTES = 160 };

typedef struct memory { /* words to repeat later; empty when bytes is 0 */
    char text[MEMORY_BYTES];
    size_t bytes;
} memory;

struct discourse {
    const fig_kinds *kinds;
    lexemes *languages[LANGS_COUNT];            /* made when first asked for */
    lexemes *words;                             /* of the text at hand */
    const lexeme *lexemes[SENTENCE_TOKENS_MAX]; /* of the sentence at lexed_begin */
    phrases p;                                  /* of the sentence at read_begin */
    size_t lexed_begin, read_begin;             /* SIZE_MAX: of none */
    about abouts[SENTENCE_TOKENS_MAX]; /* of its drafts: subjects_complete for kinds_complete */

    memory noun, subject;    /* of the last counted things: "another 50" */
    uint8_t kind;            /* kind_id of the noun counted last */
    uint8_t claim_kind;      /* of the last counted claim, with what happened to them */
    unsigned kind_paragraph; /* where that noun stood */
    uint8_t topic;           /* kind_id that the opening names before any figure */
    bool speaks_of_troops;

    unsigned paragraph;
    memory speaker; /* the last one named */
    unsigned speaker_paragraph;
    bool speaker_alone; /* no other was named in that paragraph */
    bool speaker_person, speaker_group;
    memory quoted; /* who speaks in the quote that is open, or was last closed */
    unsigned quoted_paragraph;
    bool in_quote;
};

/* The sentence's lexemes, found once however many ask. */
const lexeme *const *discourse_lexemes(discourse *d, const sentence *s);
/* The sentence's phrases, read once however many ask. */
const phrases *discourse_phrases(discourse *d, const draft_sentence *ds);

/* The text of a range, its white space as written, in the sentence's strings. NULL when empty. */
const char *range_copy(const draft_sentence *ds, token_range r);
/* Remember it. */
void range_keep(memory *m, const draft_sentence *ds, token_range r);
/* A copy in `a`; NULL when empty. */
const char *memory_copy(const memory *m, arena *a);

#endif
