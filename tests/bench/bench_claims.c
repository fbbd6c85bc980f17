/* bench_claims.c - how fast articles become claims, beside a pass that scans, folds and stems the
 * same words: bench_claims [--rounds N] PATH... reads what figtrail reads (a .jsonl, a folder),
 * keeps it in memory and measures processor time a round, the passes in turn; it prints the median
 * of each and what claims take of the time of terms. */
#include "core/arena.h"
#include "figtrail.h"
#include "stem/scanner.h"
#include "stem/terms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS_MAX = 99, ROUNDS = 7, TERMERS_MAX = 64 };

typedef struct corpus { /* the articles' texts, in `memory` */
    arena memory;
    fig_article *articles;
    size_t count, capacity, bytes;
} corpus;

typedef struct tools {
    scanner *scan;
    fig_extractor *extractor;
    struct {
        char lang[8];
        termer *terms;
    } termers[TERMERS_MAX];
    size_t termers_count;
} tools;

typedef struct tally { /* what a pass found, so that none is optimised away */
    size_t sentences, figures, tokens, term_bytes, claims, rejected;
} tally;

typedef bool pass(tools *t, const corpus *c, tally *out);

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static bool corpus_add(corpus *c, const fig_article *a)
{
    if (c->count == c->capacity) {
        const size_t capacity = c->capacity ? c->capacity * 2 : 1024;
        fig_article *const more = realloc(c->articles, capacity * sizeof *more);
        if (!more)
            return false;
        c->articles = more;
        c->capacity = capacity;
    }
    fig_article *const kept = &c->articles[c->count++];
    *kept = (fig_article){ .id = "", .text_bytes = a->text_bytes };
    kept->lang = arena_string(&c->memory, a->lang);
    kept->title = arena_string(&c->memory, a->title);
    kept->text = arena_copy(&c->memory, a->text ? a->text : "", a->text_bytes);
    c->bytes += a->text_bytes;
    return !c->memory.failed;
}

static bool corpus_read(corpus *c, char **paths, size_t paths_count)
{
    const fig_reader_options options = FIG_READER_DEFAULTS;
    fig_reader *reader;
    fig_article a;
    fig_error err;
    if (fig_reader_open((const char *const *)paths, paths_count, &options, &reader, &err))
        return false;
    fig_status status;
    while (!(status = fig_reader_next(reader, &a, &err)))
        if (!corpus_add(c, &a))
            break;
    fig_reader_free(reader);
    return status == FIG_END && c->bytes > 0;
}

/* The termer of a language, made when first asked for. NULL when that fails. */
static termer *termer_for(tools *t, const char *lang)
{
    fig_error err;
    const char *const name = lang ? lang : "en";
    for (size_t i = 0; i < t->termers_count; i++)
        if (strcmp(t->termers[i].lang, name) == 0)
            return t->termers[i].terms;
    if (t->termers_count == TERMERS_MAX || strlen(name) >= sizeof t->termers[0].lang ||
        termer_new(name, &t->termers[t->termers_count].terms, &err))
        return NULL;
    strcpy(t->termers[t->termers_count].lang, name);
    return t->termers[t->termers_count++].terms;
}

static bool pass_scan(tools *t, const corpus *c, tally *out)
{
    sentence s;
    for (size_t i = 0; i < c->count; i++) {
        scanner_start(t->scan, c->articles[i].text, c->articles[i].text_bytes, c->articles[i].lang);
        while (scanner_next(t->scan, &s)) {
            out->sentences++;
            out->figures += s.has_figure;
            out->tokens += s.count;
        }
    }
    return true;
}

static bool pass_terms(tools *t, const corpus *c, tally *out)
{
    sentence s;
    size_t bytes;
    for (size_t i = 0; i < c->count; i++) {
        const char *const text = c->articles[i].text;
        termer *const terms = termer_for(t, c->articles[i].lang);
        if (!terms)
            return false;
        scanner_start(t->scan, text, c->articles[i].text_bytes, c->articles[i].lang);
        while (scanner_next(t->scan, &s))
            for (size_t k = 0; k < s.count; k++) {
                const token *const word = &s.tokens[k];
                if (word->kind != TOKEN_MARK &&
                    termer_term(terms, text + word->begin, word->end - word->begin, &bytes))
                    out->term_bytes += bytes;
            }
    }
    return true;
}

static bool pass_claims(tools *t, const corpus *c, tally *out)
{
    fig_extraction found;
    fig_error err;
    for (size_t i = 0; i < c->count; i++) {
        if (fig_extractor_read(t->extractor, &c->articles[i], &found, &err))
            return false;
        out->claims += found.claims_count;
        out->rejected += found.rejected_count;
    }
    return true;
}

static int compare(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare);
    return values[count / 2];
}

static bool measure(tools *t, const corpus *c, size_t rounds)
{
    static const struct {
        const char *name;
        pass *run;
    } passes[] = { { "scan", pass_scan },
                   { "scan and terms", pass_terms },
                   { "claims", pass_claims } };
    enum { PASSES = sizeof passes / sizeof *passes, TERMS = 1, CLAIMS = 2 };
    double took_s[PASSES][ROUNDS_MAX], ratios[ROUNDS_MAX];
    tally found[PASSES];
    for (size_t round = 0; round < rounds; round++) {
        for (size_t p = 0; p < PASSES; p++) {
            found[p] = (tally){ 0 };
            const double begin_s = now_s();
            if (!passes[p].run(t, c, &found[p]))
                return false;
            took_s[p][round] = now_s() - begin_s;
        }
        ratios[round] = took_s[CLAIMS][round] / took_s[TERMS][round];
    }
    printf(
        "%zu articles, %.1f MB, %zu sentences, %zu with figures, %zu tokens, %zu bytes of terms, "
        "%zu claims, %zu rejected\n",
        c->count, (double)c->bytes * 1e-6, found[0].sentences, found[0].figures, found[0].tokens,
        found[TERMS].term_bytes, found[CLAIMS].claims, found[CLAIMS].rejected);
    for (size_t p = 0; p < PASSES; p++) {
        const double middle_s = median(took_s[p], rounds);
        printf("%-14s %8.2f ns/byte %8.1f MB/s  (%.1f to %.1f)\n", passes[p].name,
               middle_s * 1e9 / (double)c->bytes, (double)c->bytes / middle_s * 1e-6,
               (double)c->bytes / took_s[p][rounds - 1] * 1e-6,
               (double)c->bytes / took_s[p][0] * 1e-6);
    }
    const double ratio = median(ratios, rounds);
    printf("claims take %.2f times scan and terms (%.2f to %.2f)\n", ratio, ratios[0],
           ratios[rounds - 1]);
    return true;
}

int main(int argc, char **argv)
{
    corpus c = { .memory = ARENA_EMPTY };
    tools t = { 0 };
    fig_error err;
    size_t rounds = ROUNDS, first = 1;
    if (argc > 2 && strcmp(argv[1], "--rounds") == 0) {
        rounds = (size_t)strtoul(argv[2], NULL, 10);
        first = 3;
    }
    if ((size_t)argc <= first || rounds < 1 || rounds > ROUNDS_MAX) {
        fprintf(stderr, "bench_claims [--rounds N] PATH...\n");
        return 2;
    }
    t.scan = scanner_new();
    const bool done = t.scan && !fig_extractor_new(NULL, &t.extractor, &err) &&
                      corpus_read(&c, argv + first, (size_t)argc - first) &&
                      measure(&t, &c, rounds);
    for (size_t i = 0; i < t.termers_count; i++)
        termer_free(t.termers[i].terms);
    fig_extractor_free(t.extractor);
    scanner_free(t.scan);
    arena_clear(&c.memory);
    free(c.articles);
    if (!done)
        fprintf(stderr, "bench_claims: nothing could be measured\n");
    return done ? 0 : 1;
}
