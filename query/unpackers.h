/* unpackers.h - what unpacks the records of an index: each place has dictionaries of its own. */
#ifndef QUERY_UNPACKERS_H
#define QUERY_UNPACKERS_H

#include "record/record.h"
#include "store/store.h"

typedef struct unpackers unpackers;

/* For all places of `s`, which is lent. NULL when out of memory. */
unpackers *unpackers_new(store *s);
void unpackers_free(unpackers *u);
/* The dictionaries may have changed. */
void unpackers_forget(unpackers *u);
/* Of the place that the document is in. */
record_unpacker *unpackers_at(const unpackers *u, store_docid docid);

#endif
