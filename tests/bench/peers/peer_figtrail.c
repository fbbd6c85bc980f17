/* peer_figtrail.c - figtrail in process, through figtrail.h: peer_figtrail INDEX */
#include "harness.h"

#include <figtrail.h>

/* The ten most frequent of all values; how many claims there were. */
static long count_values(const fig_results *results)
{
    enum { SHOWN = 10 };
    const fig_value *best[SHOWN];
    size_t count, shown = 0;
    long claims = 0;
    const fig_value *const values = fig_results_values(results, &count);
    for (size_t i = 0; i < count; i++) {
        claims += (long)values[i].count;
        if (shown == SHOWN && values[i].count <= best[SHOWN - 1]->count)
            continue;
        size_t at = shown < SHOWN ? shown++ : SHOWN - 1;
        for (; at > 0 && best[at - 1]->count < values[i].count; at--)
            best[at] = best[at - 1];
        best[at] = &values[i];
    }
    for (size_t i = 0; i < shown; i++)
        harness_read(best[i]->unit);
    return claims;
}

static long ask(void *engine, const question *asked)
{
    fig_index *const index = (fig_index *)engine;
    const bool figures = strcmp(asked->kind, "figures") == 0;
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = asked->query;
    want.exact_total = asked->all;
    want.snippets = strcmp(asked->kind, "snippets") == 0;
    want.bare = !want.snippets && !figures; /* id and title are read */
    if (figures) {
        want.want = FIG_WANT_CLAIMS;
        want.values = true;
        want.limit = 0;
    }
    fig_results *results;
    fig_error err;
    if (fig_index_search(index, &want, &results, &err))
        harness_fail(asked->query, err.what);
    long hits = 0;
    if (figures) {
        hits = count_values(results);
    } else {
        for (size_t i = 0; i < fig_results_count(results); i++) {
            const fig_hit *const hit = fig_results_hit(results, i);
            harness_read(hit->article.id);
            harness_read(hit->article.title);
            for (size_t j = 0; j < hit->snippets_count; j++)
                harness_read(hit->snippets[j].text);
        }
        hits =
            (long)(asked->all ? fig_results_articles(results, NULL) : fig_results_count(results));
    }
    fig_results_free(results);
    return hits;
}

int main(int argc, char **argv)
{
    fig_index *index;
    fig_error err;
    if (argc != 2)
        harness_fail("usage", "peer_figtrail INDEX");
    if (fig_index_open(argv[1], &index, &err))
        harness_fail(argv[1], err.what);
    const int status = harness_serve(ask, index);
    fig_index_free(index);
    return status;
}
