/* bench_answers.c - everything an index answers to a list of questions, as lines to compare: bench_answers
 * INDEX QUESTIONS.tsv >BEFORE. Of two builds, or of the same articles in two formats, the lines are the
 * same when all answers are. Each line of QUESTIONS is the names of how it is asked, joined by '+', a tab,
 * and the question. */
#include "tests/bench/ways.h"

#include <stdio.h>

static void print_claim(const fig_claim *c)
{
    printf(" {%u %zu-%zu %.17g..%.17g %s %s | %s}", c->number, c->span.begin, c->span.end, c->low,
           c->high, c->unit ? c->unit : "", c->kind ? c->kind : "", c->subject ? c->subject : "");
}

static void print_snippet(const fig_snippet *s)
{
    printf(" [%zu-%zu %d%d", s->span.begin, s->span.end, s->cut_before, s->cut_after);
    for (size_t i = 0; i < s->highlights_count; i++)
        printf(" %zu-%zu", s->highlights[i].begin, s->highlights[i].end);
    putchar(']');
}

static void print_results(const fig_results *r)
{
    bool articles_exact, claims_exact;
    const size_t articles = fig_results_articles(r, &articles_exact);
    const size_t claims = fig_results_claims(r, &claims_exact);
    printf("  %zu%s articles, %zu%s claims\n", articles, articles_exact ? "" : "?", claims,
           claims_exact ? "" : "?");
    for (size_t i = 0; i < fig_results_count(r); i++) {
        const fig_hit *const hit = fig_results_hit(r, i);
        const fig_found_claim *const found = fig_results_claim(r, i);
        if (hit)
            printf("  %s %.12g", hit->article.id, hit->score);
        for (size_t j = 0; hit && j < hit->claims_count; j++)
            print_claim(&hit->claims[j]);
        for (size_t j = 0; hit && j < hit->snippets_count; j++)
            print_snippet(&hit->snippets[j]);
        if (found) {
            printf("  %s %.12g", found->article.id, found->score);
            print_claim(&found->claim);
        }
        putchar('\n');
    }
    size_t count;
    const fig_value *const values = fig_results_values(r, &count);
    for (size_t i = 0; i < count; i++)
        printf("  %s %.17g: %zu\n", values[i].unit, values[i].value, values[i].count);
    for (int facet = 0; facet < FIG_FACETS; facet++) {
        const fig_stat *const stats = fig_results_facet(r, (fig_facet)facet, &count);
        for (size_t i = 0; i < count; i++)
            printf("  facet %d %s: %llu\n", facet, stats[i].name, (unsigned long long)stats[i].count);
    }
    for (size_t i = 0; i < fig_results_warnings_count(r); i++)
        printf("  %s\n", fig_results_warning(r, i));
}

int main(int argc, char **argv)
{
    fig_index *index;
    fig_error err;
    char line[4096];
    FILE *const questions = argc == 3 ? fopen(argv[2], "r") : NULL;
    if (!questions || fig_index_open(argv[1], &index, &err)) {
        fprintf(stderr, "usage: bench_answers INDEX QUESTIONS.tsv\n");
        return 2;
    }
    while (fgets(line, sizeof line, questions)) {
        char *const tab = strchr(line, '\t');
        fig_results *results;
        if (!tab)
            continue;
        *tab = '\0';
        tab[1 + strcspn(tab + 1, "\n")] = '\0';
        fig_search want = FIG_SEARCH_DEFAULTS;
        want.query = tab + 1;
        want.snippets = 0;
        set_ways(line, &want);
        printf("%s\t%s\n", line, tab + 1);
        if (fig_index_search(index, &want, &results, &err)) {
            printf("  %s\n", err.what);
            continue;
        }
        print_results(results);
        fig_results_free(results);
    }
    fclose(questions);
    fig_index_free(index);
    return 0;
}
