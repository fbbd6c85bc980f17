/* read_check.c - the figures of drafts beside those of an archive: the work of figtrail check. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/checked.h"
#include "cli/command.h"
#include "cli/figures.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/where.h"

/* Of a draft, and of an answer to one of its figures: what is kept of all of them at once is bounded. */
enum { FIGURES_MOST = 500, ANSWERS_MOST = 50 };

/* One run. */
typedef struct checking {
    const settings *settings;
    fig_index *index;
    fig_extractor *extractor;
    printer p;
    check_totals totals;
} checking;

static bool is_listed(const finding *f, const fig_found_claim *c)
{
    for (size_t i = 0; i < f->same_count && i < CLAIMS_LISTED; i++)
        if (f->same[i]->claim.number == c->claim.number && !strcmp(f->same[i]->article.id, c->article.id))
            return true;
    return false;
}

static void add_found(finding *f, const fig_claim *c, const fig_found_claim *found)
{
    if (!check_same_figure(c, &found->claim)) {
        if (f->other_count < CLAIMS_LISTED)
            f->other[f->other_count] = found;
        f->other_count++;
    } else if (!is_listed(f, found)) {
        if (f->same_count < CLAIMS_LISTED)
            f->same[f->same_count] = found;
        f->same_count++;
    }
}

/* The draft itself may be in the archive. */
static bool is_draft(const fig_article *draft, const fig_article *a)
{
    return !strcmp(draft->id, a->id) || (draft->path && a->path && !strcmp(draft->path, a->path));
}

static fig_status find(checking *c, const fig_article *draft, const fig_claim *claim, finding *f, fig_error *err)
{
    about words;
    char query[CHECK_QUERY_BYTES];
    about_claim(claim, draft->text, &words);
    for (size_t i = 0; i < 2; i++) {
        if (!check_query(claim, &words, i == 0, query))
            continue;
        fig_search want = FIG_SEARCH_DEFAULTS;
        want.query = query;
        want.want = FIG_WANT_CLAIMS;
        want.limit = ANSWERS_MOST;
        want.any = true;
        want.fold = true;
        want.timeout_s = c->settings->timeout_s;
        const fig_status status = fig_index_search(c->index, &want, &f->results[i], err);
        if (status == FIG_BAD_QUERY) /* a word that asks for nothing */
            continue;
        if (status)
            return status;
        for (size_t j = 0; j < fig_results_count(f->results[i]); j++) {
            const fig_found_claim *const found = fig_results_claim(f->results[i], j);
            if (!is_draft(draft, &found->article) && check_same_subject(claim, &words, found))
                add_found(f, claim, found);
        }
    }
    f->verdict = f->same_count > 0 ? SEEN : f->other_count > 0 ? DIFFERS : NOT_SEEN;
    return FIG_OK;
}

/* Claims alone, weak ones left out. */
static size_t keep_claims(figure *figures, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (figures[i].claim->weak || kept == FIGURES_MOST)
            free((char *)figures[i].sentence);
        else
            figures[kept++] = figures[i];
    }
    return kept;
}

static void tell(checking *c, const checked *draft)
{
    if (c->settings->format == FORMAT_TEXT)
        print_checked(&c->p, draft);
    else if (!json_checked(c->p.out, draft, c->totals.drafts == 0))
        c->p.out_of_memory = true;
    c->totals.drafts++;
    c->totals.figures += draft->count;
    c->totals.sums += draft->sums_count;
    for (size_t i = 0; i < draft->count; i++)
        c->totals.by_verdict[draft->findings[i].verdict]++;
}

static fig_status check_draft(checking *c, const fig_article *a, fig_error *err)
{
    fig_extraction found;
    part_whole sums[SUMS_LISTED];
    size_t count;
    fig_status status = fig_extractor_read(c->extractor, a, &found, err);
    if (status)
        return status;
    figure *const figures = figures_of(a, &found, false, &count);
    finding *const findings = calloc(FIGURES_MOST, sizeof *findings);
    if (!figures || !findings) {
        c->p.out_of_memory = true;
        figures_free(figures, figures ? count : 0);
        free(findings);
        return FIG_OK;
    }
    if (count > FIGURES_MOST && !c->settings->quiet)
        remark("of this draft the first 500 figures are checked");
    count = keep_claims(figures, count);
    for (size_t i = 0; i < count && !status; i++)
        status = find(c, a, figures[i].claim, &findings[i], err);
    const size_t sums_count = sums_find(found.claims, found.claims_count, a->text, sums, SUMS_LISTED);
    const checked draft = { .article = a,
                            .figures = figures,
                            .findings = findings,
                            .count = count,
                            .sums = sums,
                            .sums_count = sums_count,
                            .sums_listed = sums_count < SUMS_LISTED ? sums_count : SUMS_LISTED };
    if (!status)
        tell(c, &draft);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < 2; j++)
            fig_results_free(findings[i].results[j]);
    free(findings);
    figures_free(figures, count);
    return status;
}

static int finish(checking *c, fig_status failed, size_t left_out, const fig_error *err)
{
    if (failed)
        return fail(err);
    if (c->settings->format == FORMAT_TEXT && c->totals.drafts > 0)
        print_check_totals(&c->p, &c->totals);
    else if (c->settings->format == FORMAT_JSON && !json_check_totals(c->p.out, &c->totals))
        c->p.out_of_memory = true;
    if (c->p.out_of_memory)
        return fail_memory();
    return left_out > 0 ? EXIT_PARTIAL : c->totals.by_verdict[DIFFERS] + c->totals.sums > 0 ? EXIT_NONE : EXIT_FOUND;
}

int check_run(const settings *s, int operands_count, char **operands)
{
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    const double begun_ms = clock_ms();
    const fig_reader_options options = { .lang = s->lang,
                                         .left_out = tell_left_out,
                                         .noted = s->quiet ? NULL : tell_noted };
    checking c = { .settings = s,
                   .p = { .settings = s, .out = stdout, .color = terminal_color(s), .columns = terminal_columns() } };
    fig_error err;
    fig_article a;
    fig_reader *reader = NULL;
    fig_status status = fig_index_open(folder, &c.index, &err);
    if (!status)
        status = fig_reader_open((const char *const *)operands, (size_t)operands_count, &options, &reader, &err);
    if (!status)
        status = fig_extractor_new(fig_index_kinds(c.index), &c.extractor, &err);
    while (!status && output_wanted() && !(status = fig_reader_next(reader, &a, &err)))
        status = check_draft(&c, &a, &err);
    c.totals.took_ms = clock_ms() - begun_ms;
    const int ended = finish(&c, status == FIG_END ? FIG_OK : status, reader ? fig_reader_left_out(reader) : 0, &err);
    fig_extractor_free(c.extractor);
    fig_reader_free(reader);
    fig_index_free(c.index);
    free(folder);
    return ended;
}
