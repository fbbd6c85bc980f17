/* ask.c - a question to the index, and its answer through a printer. */
#include "cli/ask.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/facets.h"
#include "cli/group.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/where.h"

enum { SNIPPETS_MOST = 1000 }; /* of an article: "all" */

char *join_words(int count, char **words)
{
    size_t bytes = 1;
    for (int i = 0; i < count; i++)
        bytes += strlen(words[i]) + 1;
    char *const query = malloc(bytes);
    if (!query)
        return NULL;
    char *at = query;
    for (int i = 0; i < count; i++) {
        const size_t word_bytes = strlen(words[i]);
        if (i > 0)
            *at++ = ' ';
        memcpy(at, words[i], word_bytes);
        at += word_bytes;
    }
    *at = '\0';
    return query;
}

/* Whether an answer is to be shown: it is not known yet (`known` NULL: nothing is), and there is
 * room for one more. It is known from now on. */
static bool is_new(printer *p, seen *known, size_t *room, const char *id)
{
    if (!known)
        return true;
    if (*room == 0 || seen_has(known, id))
        return false;
    if (!seen_add(known, id))
        p->out_of_memory = true;
    --*room;
    return true;
}

static bool is_new_claim(printer *p, seen *known, size_t *room, const fig_found_claim *c)
{
    char id[512];
    snprintf(id, sizeof id, "%s#%u", c->article.id, c->claim.number);
    return is_new(p, known, room, id);
}

static void print_answers(printer *p, const fig_results *results, seen *known)
{
    size_t count = fig_results_count(results), room = p->settings->limit;
    if (fig_results_kind(results) == FIG_WANT_ARTICLES) {
        for (size_t i = 0; i < count && (p->out != stdout || output_wanted()); i++) {
            const fig_hit *const hit = fig_results_hit(results, i);
            if (is_new(p, known, &room, hit->article.id))
                printer_hit(p, hit);
        }
        return;
    }
    size_t used = 0;
    figure *const figures = malloc((count + 1) * sizeof *figures);
    p->out_of_memory = !figures;
    for (size_t i = 0; figures && i < count; i++) {
        const fig_found_claim *const c = fig_results_claim(results, i);
        if (!is_new_claim(p, known, &room, c))
            continue;
        figures[used++] = (figure){ .rank = c->rank,
                                    .score = c->score,
                                    .claim = &c->claim,
                                    .sentence = c->sentence,
                                    .article = &c->article };
    }
    count = used;
    const grouping by = (grouping)p->settings->group;
    if (figures && by != GROUP_NONE && !group_figures(figures, count, by))
        p->out_of_memory = true;
    if (figures)
        printer_figures(p, figures, count);
    free(figures);
}

bool answer_write(FILE *out, const settings *s, answer kind, const char *query, const fig_results *results,
                  seen *known, summary *sum)
{
    *sum = (summary){ .query = query,
                      .parsed = fig_results_parsed(results),
                      .match = (fig_match)s->match,
                      .shown = fig_results_count(results),
                      .took_ms = fig_results_took_ms(results),
                      .results = results };
    sum->articles = fig_results_articles(results, &sum->exact);
    if (kind == ANSWER_CLAIMS)
        sum->claims = fig_results_claims(results, &sum->exact);
    printer p;
    printer_begin(&p, out, s, kind);
    print_answers(&p, results, known);
    if (known)
        sum->shown = p.written;
    return printer_end(&p, sum);
}

void remark_none(fig_index *index)
{
    static const fig_error empty = { .what = "the index is empty",
                                     .mend = "bring articles into it: figtrail index FOLDER" };
    fig_stats stats;
    if (!fig_index_stats(index, &stats, NULL) && stats.articles == 0)
        remark_error(&empty);
    else
        remark("nothing matches");
}

static int print_results(const settings *s, answer kind, const char *query, fig_index *index,
                         const fig_results *results, void *user)
{
    (void)index;
    seen *const known = user;
    summary sum;
    const bool for_eyes = s->format == FORMAT_TEXT && !s->template_text;
    for (size_t i = 0; !s->quiet && i < fig_results_warnings_count(results); i++)
        remark(fig_results_warning(results, i));
    if (!answer_write(stdout, s, kind, query, results, known, &sum))
        return fail_memory();
    const bool found = sum.shown > 0 || (s->limit == 0 && sum.articles > 0);
    if (!found && for_eyes && !s->quiet && !known)
        sum.articles > 0 ? remark("--offset is past the last answer") : remark_none(index);
    return found ? EXIT_FOUND : EXIT_NONE;
}

fig_search ask_want(const settings *s, answer kind)
{
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.want = kind == ANSWER_CLAIMS ? FIG_WANT_CLAIMS : FIG_WANT_ARTICLES;
    want.match = (fig_match)s->match;
    want.sort = (fig_sort)s->sort;
    want.offset = s->offset;
    want.limit = s->limit;
    want.any = s->any;
    want.exact_total = s->exact_total;
    want.weak = s->weak;
    want.fold = s->fold;
    want.k1 = s->k1;
    want.b = s->b;
    want.timeout_s = s->timeout_s;
    want.explain = s->explain;
    want.values = s->histogram != HISTOGRAM_NONE;
    want.snippets = s->snippets < SNIPPETS_MOST ? s->snippets : SNIPPETS_MOST;
    want.bare = kind == ANSWER_SEARCH && s->format == FORMAT_IDS && !s->explain;
    return want;
}

/* The file of synonyms: of the option, else of the environment, else of the configuration; NULL = none.
 * An empty name is none. */
static const char *synonyms_file(const settings *s)
{
    const char *file = s->synonyms ? s->synonyms : getenv("FIGTRAIL_SYNONYMS");
    if (!file)
        file = config_value("synonyms", NULL);
    return file && *file ? file : NULL;
}

/* More than 0, which would be without end. */
static double left_of(double allowed_s, double took_ms)
{
    const double left_s = allowed_s - took_ms / 1000;
    return left_s > 1e-3 ? left_s : 1e-3;
}

/* Ask, and answer with what came. */
static int ask_query(const settings *s, answer kind, fig_search want, answer_with *print,
                     void *user)
{
    fig_error err;
    fig_index *index = NULL;
    fig_synonyms *synonyms = NULL;
    fig_results *results = NULL;
    int status;
    const char *const file = synonyms_file(s);
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    if (file && fig_synonyms_read(file, &synonyms, &err)) {
        complain_error(&err);
        free(folder);
        return EXIT_USAGE;
    }
    want.synonyms = synonyms;
    const fig_index_options how = { .partial = s->partial, .timeout_s = s->timeout_s };
    const double began_ms = clock_ms();
    fig_status failed = fig_index_open_with(folder, &how, &index, &err);
    if (want.timeout_s > 0) /* what opening took is of the same time */
        want.timeout_s = left_of(want.timeout_s, clock_ms() - began_ms);
    if (!failed)
        failed = fig_index_search(index, &want, &results, &err);
    if (failed)
        status = fail(&err);
    else
        status = print(s, kind, want.query, index, results, user);
    if (!failed)
        status = tell_missing_parts(index, status);
    fig_results_free(results);
    fig_index_free(index);
    fig_synonyms_free(synonyms);
    free(folder);
    return status;
}

int ask_words(const settings *s, answer kind, fig_search want, int words_count, char **words,
              answer_with *print, void *user)
{
    char *const query = join_words(words_count, words);
    want.query = query;
    const int status = query ? ask_query(s, kind, want, print, user) : fail_memory();
    free(query);
    return status;
}

int ask_new(const settings *s, answer kind, const char *query, seen *known)
{
    if (!printer_accepts(s, kind))
        return EXIT_USAGE;
    fig_search want = ask_want(s, kind);
    want.query = query;
    want.limit = SIZE_MAX;
    want.exact_total = true;
    return ask_query(s, kind, want, print_results, known);
}

fig_status understand(const settings *s, const char *text, fig_query **out, fig_error *err)
{
    fig_index *const index = index_if_any(s);
    const fig_status status =
        fig_query_parse(text, s->any, index ? fig_index_kinds(index) : NULL, out, err);
    fig_index_free(index);
    return status;
}

int ask_explain(const settings *s, int words_count, char **words)
{
    fig_error err;
    fig_query *query = NULL;
    int status = EXIT_FOUND;
    char *const text = join_words(words_count, words);
    if (!text)
        status = fail_memory();
    else if (understand(s, text, &query, &err))
        status = fail(&err);
    else if (s->format == FORMAT_TEXT)
        print_query(stdout, query);
    else if (!json_query(stdout, text, query))
        status = fail_memory();
    fig_query_free(query);
    free(text);
    return status;
}

int ask(const settings *s, answer kind, int words_count, char **words)
{
    facet_list facets;
    if (!printer_accepts(s, kind) || !facets_choose(s->facets, &facets))
        return EXIT_USAGE;
    if (s->explain_query)
        return ask_explain(s, words_count, words);
    fig_search want = ask_want(s, kind);
    want.facets = facets_mask(&facets);
    return ask_words(s, kind, want, words_count, words, print_results, NULL);
}

static int print_count(const settings *s, answer kind, const char *query, fig_index *index,
                       const fig_results *results, void *user)
{
    (void)index, (void)user;
    const summary sum = { .query = query,
                          .parsed = fig_results_parsed(results),
                          .match = (fig_match)s->match,
                          .articles = fig_results_articles(results, NULL),
                          .claims = fig_results_claims(results, NULL),
                          .took_ms = fig_results_took_ms(results),
                          .results = results };
    if (s->format == FORMAT_TEXT)
        printf("%zu\n", kind == ANSWER_CLAIMS ? sum.claims : sum.articles);
    else if (!json_count(stdout, kind, &sum))
        return fail_memory();
    return sum.articles > 0 ? EXIT_FOUND : EXIT_NONE;
}

int ask_how_many(const settings *s, int words_count, char **words)
{
    const answer kind = s->claims ? ANSWER_CLAIMS : ANSWER_SEARCH;
    if (s->explain_query)
        return ask_explain(s, words_count, words);
    fig_search want = ask_want(s, kind);
    want.limit = 0;
    want.exact_total = true;
    return ask_words(s, kind, want, words_count, words, print_count, NULL);
}
