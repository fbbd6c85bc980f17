/* ways.h - how a measurement's question is asked, by names joined by '+': "claims+values". */
#ifndef BENCH_WAYS_H
#define BENCH_WAYS_H

#include <figtrail.h>

#include <string.h>

typedef struct way { /* to ask */
    const char *name;
    void (*set)(fig_search *want);
} way;

static void set_bare(fig_search *want)
{
    want->bare = true;
}

static void set_claims(fig_search *want)
{
    want->want = FIG_WANT_CLAIMS;
}

static void set_values(fig_search *want)
{
    want->values = true;
}

static void set_none(fig_search *want)
{
    want->limit = 0;
}

static void set_many(fig_search *want)
{
    want->limit = 200;
}

static void set_all(fig_search *want)
{
    want->exact_total = true;
}

static void set_fold(fig_search *want)
{
    want->fold = true;
}

static void set_weak(fig_search *want)
{
    want->weak = true;
}

static void set_compatible(fig_search *want)
{
    want->match = FIG_COMPATIBLE;
}

static void set_by_value(fig_search *want)
{
    want->sort = FIG_BY_VALUE;
}

static void set_newest(fig_search *want)
{
    want->sort = FIG_BY_DATE_NEW;
}

static void set_facets(fig_search *want)
{
    want->facets = (1u << FIG_FACETS) - 1;
}

static void set_snippets(fig_search *want)
{
    want->snippets = 2;
}

static const way ways[] = {
    { "bare", set_bare },   { "claims", set_claims },         { "values", set_values },
    { "none", set_none },   { "many", set_many },             { "all", set_all },
    { "fold", set_fold },   { "weak", set_weak },             { "compatible", set_compatible },
    { "value", set_by_value }, { "newest", set_newest },      { "facets", set_facets },
    { "snippets", set_snippets },
};

static void set_ways(const char *names, fig_search *want)
{
    for (const char *name = names; *name; name += strcspn(name, "+"), name += *name == '+')
        for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
            if (strlen(ways[i].name) == strcspn(name, "+") &&
                !strncmp(ways[i].name, name, strcspn(name, "+")))
                ways[i].set(want);
}

#endif
