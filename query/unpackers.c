/* unpackers.c - one unpacker a place, which fetches its dictionaries there. */
#include "query/unpackers.h"

#include <stdlib.h>
#include <string.h>

typedef struct place {
    store *store;
    size_t number;
    record_unpacker *unpacker;
} place;

struct unpackers {
    store *store;
    size_t count;
    place places[];
};

static fig_status fetch_dictionary(void *user, record_part part, buf *out, fig_error *err)
{
    const place *const at = user;
    const char *const key = record_dictionary_key(part);
    return store_place_metadata(at->store, at->number, key, strlen(key), out, err);
}

unpackers *unpackers_new(store *s)
{
    const size_t count = store_places(s);
    unpackers *const u = calloc(1, sizeof *u + count * sizeof *u->places);
    if (!u)
        return NULL;
    u->store = s;
    for (; u->count < count; u->count++) {
        place *const at = &u->places[u->count];
        *at = (place){ s, u->count, record_unpacker_new(fetch_dictionary, at) };
        if (!at->unpacker) {
            unpackers_free(u);
            return NULL;
        }
    }
    return u;
}

void unpackers_free(unpackers *u)
{
    for (size_t i = 0; u && i < u->count; i++)
        record_unpacker_free(u->places[i].unpacker);
    free(u);
}

void unpackers_forget(unpackers *u)
{
    for (size_t i = 0; i < u->count; i++)
        record_unpacker_forget(u->places[i].unpacker);
}

record_unpacker *unpackers_at(const unpackers *u, store_docid docid)
{
    return u->places[store_place_of(u->store, docid, NULL)].unpacker;
}
