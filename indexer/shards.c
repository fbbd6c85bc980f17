/* shards.c - the hash that divides an archive, and numbers that keep its order. */
#include "indexer/shards.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

static bool read_count(const char **at, unsigned *out)
{
    const size_t digits = strspn(*at, "0123456789");
    char *end;
    if (!digits || digits > 4)
        return false;
    *out = (unsigned)strtoul(*at, &end, 10);
    *at = end;
    return true;
}

bool shard_read(const char *text, shard *out)
{
    return read_count(&text, &out->number) && *text++ == '/' && read_count(&text, &out->count) &&
           !*text && out->number >= 1 && out->number <= out->count && out->count <= FIG_SHARDS_AWAY_MAX;
}

void shard_write(shard s, char out[SHARD_TEXT_BYTES])
{
    snprintf(out, SHARD_TEXT_BYTES, "%u/%u", s.number, s.count);
}

unsigned shard_of_id(const char *id, unsigned count)
{
    return (unsigned)(XXH3_64bits(id, strlen(id)) % count) + 1;
}

void numbering_note(numbering *n, unsigned of, store_docid docid)
{
    const uint64_t whole = docid ? ((uint64_t)docid - 1) * n->shards + of : 0;
    if (whole > n->last)
        n->last = whole;
}

store_docid numbering_peek(const numbering *n, unsigned of)
{
    /* the least d with (d-1)*N+k > last */
    const uint64_t docid = (n->last + n->shards - of) / n->shards + 1;
    return (docid - 1) * n->shards + of < UINT32_MAX ? (store_docid)docid : 0;
}

store_docid numbering_take(numbering *n, unsigned of)
{
    const store_docid docid = numbering_peek(n, of);
    numbering_note(n, of, docid);
    return docid;
}
