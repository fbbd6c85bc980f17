/* shards.h - an archive that is divided over several indexes: which article is in which, and with
 * what number. */
#ifndef INDEXER_SHARDS_H
#define INDEXER_SHARDS_H

#include "store/store.h"

enum { SHARD_TEXT_BYTES = 24 }; /* "1000/1024" with its NUL, and room for larger numbers */

typedef struct shard { /* of an archive, counted from 1; count 0: the whole */
    unsigned number, count;
} shard;

/* "2/4" to (2, 4). False when it is not that. */
bool shard_read(const char *text, shard *out);
void shard_write(shard s, char out[SHARD_TEXT_BYTES]);
/* Of `count` shards the one that the article is in: 1..count. The same for ever. */
unsigned shard_of_id(const char *id, unsigned count);

/* Numbers of documents. The store reads document d of shard k of N as number (d-1)*N+k of the whole.
 * Each article gets the least number of its shard that is above all given before: so articles stand in
 * the whole in the order in which they came, as in one index. */
typedef struct numbering {
    unsigned shards;
    uint64_t last; /* of the whole; 0: none was given */
} numbering;

/* Document `docid` of shard `of` has its number already. */
void numbering_note(numbering *n, unsigned of, store_docid docid);
/* What the next article of shard `of` would get, in its shard; 0 when there is none left. */
store_docid numbering_peek(const numbering *n, unsigned of);
/* The same, given away. */
store_docid numbering_take(numbering *n, unsigned of);

#endif
