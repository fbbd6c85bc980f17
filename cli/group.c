/* group.c - grouping without losing the order that was asked for. */
#include "cli/group.h"

#include <stdlib.h>
#include <string.h>

enum { DAY_BYTES = 10 };

typedef struct place { /* of a figure */
    const char *key;
    size_t key_bytes;
    size_t at;    /* where it stood */
    size_t first; /* where the first of its group stood */
} place;

static const char *key_of(const figure *f, grouping by)
{
    switch (by) {
    case GROUP_BY:
        return f->claim->by;
    case GROUP_SOURCE:
        return f->article->source;
    case GROUP_DATE:
        return f->article->published;
    case GROUP_ARTICLE:
    case GROUP_NONE:
        break;
    }
    return f->article->id;
}

static const char *name_of(const figure *f, grouping by)
{
    static const char *const nameless[] = {
        [GROUP_BY] = "nobody named", [GROUP_SOURCE] = "source unknown", [GROUP_DATE] = "undated"
    };
    if (by == GROUP_ARTICLE)
        return article_name(f->article);
    const char *const key = key_of(f, by);
    return key ? key : nameless[by];
}

static int compare_keys(const place *x, const place *y)
{
    const size_t both = x->key_bytes < y->key_bytes ? x->key_bytes : y->key_bytes;
    const int order = both ? memcmp(x->key, y->key, both) : 0;
    if (order || x->key_bytes != y->key_bytes)
        return order ? order : x->key_bytes < y->key_bytes ? -1 : 1;
    return (x->key != NULL) - (y->key != NULL);
}

static int by_key(const void *a, const void *b)
{
    const place *const x = a, *const y = b;
    const int order = compare_keys(x, y);
    return order ? order : (x->at > y->at) - (x->at < y->at);
}

static int by_group(const void *a, const void *b)
{
    const place *const x = a, *const y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return (x->at > y->at) - (x->at < y->at);
}

bool group_figures(figure *figures, size_t count, grouping by)
{
    place *const places = malloc((count + 1) * sizeof *places);
    figure *const before = malloc((count + 1) * sizeof *before);
    if (places && before) {
        for (size_t i = 0; i < count; i++) {
            const char *const key = key_of(&figures[i], by);
            const size_t bytes = key ? strlen(key) : 0;
            before[i] = figures[i];
            places[i] =
                (place){ key, by == GROUP_DATE && bytes > DAY_BYTES ? DAY_BYTES : bytes, i, i };
        }
        qsort(places, count, sizeof *places, by_key);
        for (size_t i = 1; i < count; i++)
            if (!compare_keys(&places[i - 1], &places[i]))
                places[i].first = places[i - 1].first;
        qsort(places, count, sizeof *places, by_group);
        for (size_t i = 0; i < count; i++) {
            figures[i] = before[places[i].at];
            figures[i].group_starts = i == 0 || places[i].first != places[i - 1].first;
            figures[i].group = name_of(&figures[i], by);
            figures[i].group_bytes =
                by == GROUP_DATE && places[i].key ? places[i].key_bytes : strlen(figures[i].group);
        }
    }
    free(before);
    free(places);
    return places && before;
}
