/* tongues.h - the languages of an index as a question meets them: which of them spell its words
 * alike, and queries kept to the articles of some.
 *
 * One language's stem can be another's word: Hungarian makes "kurs" of "Kursk", Finnish of
 * "kurssin". So an article is asked only for the terms of its own language. Where all languages
 * spell the words alike, as in an index of one, nothing is filtered. */
#ifndef QUERY_TONGUES_H
#define QUERY_TONGUES_H

#include "query/pattern.h"
#include "record/meta.h"
#include "stem/languages.h"
#include "store/store.h"

/* `all` parted into sets that have the same terms for every item of `p`; how many there are. */
size_t tongues_classes(const pattern *p, tongue_set all, tongue_set out[LANG_ROWS_MAX]);

/* `q`, which it takes, for articles in a language of `wanted`. NULL, when `q` was or memory ran
 * out, fails later as every query does. */
store_query *tongues_keep(store_query *q, tongue_set wanted, const meta_counts *languages);

#endif
