/* place_check.h - does a pattern stand in an article, told by the places of its words alone?
 * What the store asks of each article that has all the words of a phrase. */
#ifndef QUERY_PLACE_CHECK_H
#define QUERY_PLACE_CHECK_H

#include "query/pattern.h"
#include "store/store.h"

enum { PLACE_CHECK_ITEMS_MAX = 64 };

typedef struct place_check place_check;

/* For the terms of `wanted` (at most PLACE_CHECK_ITEMS_MAX items) that languages of `in` have;
 * a figure stands wherever the article has one. `next` is freed with it (may be NULL). `wanted`
 * must outlive it. NULL when out of memory: `next` is as it was. */
place_check *place_check_new(const pattern *wanted, tongue_set in, place_check *next);
/* For articles in a language that `c` is not for, ask `otherwise`. */
void place_check_chain(place_check *c, place_check *otherwise);
/* As store_test: `user` is the place_check; of the article's places, whatever its language. */
store_verdict place_check_value(void *user, const store_bytes *values);
/* The same of the places and the language: the check of the chain that is for it decides. Without
 * one the article does not pass. */
store_verdict place_check_by_language(void *user, const store_bytes *values);
/* Its terms: `*out` is lent by the check, by number. */
size_t place_check_terms(const place_check *c, const store_bytes **out);
/* Where the pattern stands, appended to `out`: begin and end are positions of words. `present` tells
 * of each term whether the article has it: the places alone do not. */
store_verdict place_check_matches(place_check *c, store_bytes places, const bool *present,
                                  match_list *out);
void place_checks_free(place_check *first); /* and those it was made before */

#endif
