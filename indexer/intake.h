/* intake.h - what a first build has taken in so far. While a bulk build lasts there is no index to
 * ask, so the writer asks this: by the term of an article's id or of a file (indexer/posting.h).
 *
 * Terms are known by 94 bits of their hash, and take 32 to 64 bytes each. */
#ifndef INDEXER_INTAKE_H
#define INDEXER_INTAKE_H

#include "store/store.h"

#include <stdbool.h>

typedef struct intake intake;

typedef struct taken {
    store_docid docid; /* 0 for a file */
    bool from_stream;  /* it was in no file */
    unsigned char content[8];
} taken;

intake *intake_new(void); /* NULL when out of memory. Yours. */
void intake_free(intake *in);
/* What it takes, or will take with the next term. */
size_t intake_memory_bytes(const intake *in);
/* False when it was not taken in; `*out` may be NULL. */
bool intake_find(const intake *in, const char *term, size_t bytes, taken *out);
/* A term that is not there yet. False when out of memory. */
bool intake_add(intake *in, const char *term, size_t bytes, const taken *what);

#endif
