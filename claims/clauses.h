/* clauses.h - how phrases hang together: chains of prepositions, subjects of verbs, antecedents. */
#ifndef CLAIMS_CLAUSES_H
#define CLAIMS_CLAUSES_H

#include "claims/phrases.h"

enum { STEPS_MAX = 60 }; /* tokens one look may pass, so that long sentences stay linear */

/* The first phrase of a chain "exports to China", "engine tuned by M-Sport" that ends with `n`. */
const phrase *clause_chain_start(const phrases *p, const phrase *n);
/* "number of troops", "total of 500 men": what follows "of"; `n` itself otherwise. */
const phrase *clause_measured(const phrases *p, const phrase *n);
/* Whether `n` is "in London", "by Friday": an aside of its clause, no part of subject or object. */
bool clause_aside(const phrases *p, const phrase *n);
/* Where the clause around token `i` begins. */
size_t clause_begin(const phrases *p, size_t i);
/* The first noun phrase of [begin, end) that can be a subject: no time, after no preposition. NULL
 * when none. */
const phrase *clause_first_subject(const phrases *p, size_t begin, size_t end);
/* What "who" and "which" at token `i` stand for; NULL when not certain. */
const phrase *clause_antecedent(const phrases *p, size_t i);
/* The subject of the verb at `i`; NULL when it is a pronoun or not certain. */
const phrase *clause_verb_subject(const phrases *p, size_t i);

#endif
