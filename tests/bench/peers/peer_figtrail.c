/* peer_figtrail.c - figtrail in process, through figtrail.h: peer_figtrail INDEX */
#include "harness.h"

#include <figtrail.h>

static int by_count(const void *left, const void *right)
{
    const fig_stat *const a = (const fig_stat *)left, *const b = (const fig_stat *)right;
    return (a->count < b->count) - (a->count > b->count);
}

/* The ten most frequent of values that come sorted; how many claims there were. */
static long count_values(const fig_results *results)
{
    size_t count;
    const fig_value *const values = fig_results_values(results, &count);
    fig_stat *const runs = (fig_stat *)calloc(count + 1, sizeof *runs);
    size_t runs_count = 0;
    if (!runs)
        harness_fail("figtrail", "no memory");
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || values[i].value != values[i - 1].value ||
            strcmp(values[i].unit, values[i - 1].unit) != 0)
            runs[runs_count++].name = values[i].unit;
        runs[runs_count - 1].count++;
    }
    qsort(runs, runs_count, sizeof *runs, by_count);
    for (size_t i = 0; i < runs_count && i < 10; i++)
        harness_read(runs[i].name);
    free(runs);
    return (long)count;
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
