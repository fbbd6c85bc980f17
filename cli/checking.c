/* checking.c - the figures of a draft, and what an index has to each. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/checked.h"
#include "cli/figures.h"

/* Of a draft, and of an answer to one of its figures: what is kept of all of them at once is bounded. */
enum { FIGURES_MOST = 500, ANSWERS_MOST = 50, SENTENCE_BYTES = 1024 };

/* By when all must be answered; 0 = whenever. */
typedef struct deadline {
    double at_ms;
} deadline;

static fig_status out_of_time(fig_error *err)
{
    *err = (fig_error){ .status = FIG_TIMEOUT };
    snprintf(err->what, sizeof err->what, "the figures of this draft took too long");
    snprintf(err->mend, sizeof err->mend, "check a part of it, or allow more time");
    return err->status;
}

/* Whether these results have a claim; NULL: there are none. */
static bool has_claim(const fig_results *of, const fig_found_claim *c)
{
    for (size_t i = 0; of && i < fig_results_count(of); i++) {
        const fig_found_claim *const one = fig_results_claim(of, i);
        if (one->claim.number == c->claim.number && !strcmp(one->article.id, c->article.id))
            return true;
    }
    return false;
}

static void add_found(finding *f, const fig_claim *c, const fig_found_claim *found)
{
    const bool is_same = check_same_figure(c, &found->claim);
    size_t *const count = is_same ? &f->same_count : &f->other_count;
    if (*count < CLAIMS_LISTED)
        (is_same ? f->same : f->other)[*count] = found;
    ++*count;
}

/* The draft itself may be in the archive. */
static bool is_draft(const fig_article *draft, const fig_article *a)
{
    return !strcmp(draft->id, a->id) || (draft->path && a->path && !strcmp(draft->path, a->path));
}

/* The claims that answer one question about a figure; NULL where there is nothing to ask. */
static fig_status ask(fig_index *index, const fig_claim *claim, const about *words, bool exactly, deadline by,
                      fig_results **out, fig_error *err)
{
    char query[CHECK_QUERY_BYTES];
    *out = NULL;
    if (!check_query(claim, words, exactly, query))
        return FIG_OK;
    fig_search want = FIG_SEARCH_DEFAULTS;
    want.query = query;
    want.want = FIG_WANT_CLAIMS;
    want.limit = ANSWERS_MOST;
    want.any = true;
    want.fold = true;
    if (by.at_ms > 0 && !((want.timeout_s = (by.at_ms - clock_ms()) / 1e3) > 0))
        return out_of_time(err);
    const fig_status status = fig_index_search(index, &want, out, err);
    return status == FIG_BAD_QUERY ? FIG_OK : status; /* a word that asks for nothing */
}

/* Whether a claim that was found is of the same subject; where it says "it" alone, by the sentence before it, which
 * is in its article. */
static fig_status compare(fig_index *index, const fig_claim *claim, const about *words, const fig_found_claim *found,
                          bool *same, fig_error *err)
{
    *same = check_same_subject(claim, words, found, NULL);
    if (*same || !check_same_kind(claim, found) || !found->sentence ||
        !check_refers_back(&found->claim, found->sentence, strlen(found->sentence)))
        return FIG_OK;
    fig_document *document = NULL;
    const fig_status status = fig_index_article(index, found->article.id, &document, err);
    if (status)
        return status == FIG_NOT_FOUND ? FIG_OK : status; /* a writer has removed it meanwhile */
    const fig_article *const a = fig_document_article(document);
    if (found->claim.sentence.begin <= a->text_bytes) {
        size_t bytes;
        const char *const at = a->text + check_before(a->text, found->claim.sentence.begin, &bytes);
        char before[SENTENCE_BYTES];
        snprintf(before, sizeof before, "%.*s", (int)bytes, at);
        *same = check_same_subject(claim, words, found, before);
    }
    fig_document_free(document);
    return FIG_OK;
}

static fig_status find(fig_index *index, const fig_article *draft, const fig_claim *claim, deadline by, finding *f,
                       fig_error *err)
{
    about words;
    about_claim(claim, draft->text, &words);
    for (size_t i = 0; i < 2; i++) {
        fig_status status = ask(index, claim, &words, i == 0, by, &f->results[i], err);
        for (size_t j = 0; !status && f->results[i] && j < fig_results_count(f->results[i]); j++) {
            const fig_found_claim *const found = fig_results_claim(f->results[i], j);
            bool same = false;
            if (!(i > 0 && has_claim(f->results[0], found)) && !is_draft(draft, &found->article))
                status = compare(index, claim, &words, found, &same, err);
            if (same)
                add_found(f, claim, found);
        }
        if (status)
            return status;
    }
    f->verdict = f->same_count > 0 ? SEEN : f->other_count > 0 ? DIFFERS : NOT_SEEN;
    return FIG_OK;
}

/* Claims alone, weak ones left out. */
static void keep_claims(checked *c, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (c->figures[i].claim->weak || c->count == FIGURES_MOST) {
            c->cut |= !c->figures[i].claim->weak;
            free((char *)c->figures[i].sentence);
        } else {
            c->figures[c->count++] = c->figures[i];
        }
    }
}

fig_status checked_make(fig_index *index, fig_extractor *extractor, const fig_article *article, double timeout_s,
                        checked *out, fig_error *err)
{
    fig_extraction found;
    size_t count = 0;
    const deadline by = { timeout_s > 0 ? clock_ms() + timeout_s * 1e3 : 0 };
    *out = (checked){ .article = article };
    fig_status status = fig_extractor_read(extractor, article, &found, err);
    if (status)
        return status;
    out->figures = figures_of(article, &found, false, &count);
    out->findings = calloc(FIGURES_MOST, sizeof *out->findings);
    if (!out->figures || !out->findings) {
        figures_free(out->figures, out->figures ? count : 0);
        free(out->findings);
        *out = (checked){ .article = NULL };
        *err = (fig_error){ .status = FIG_NO_MEMORY };
        snprintf(err->what, sizeof err->what, "out of memory");
        return err->status;
    }
    keep_claims(out, count);
    for (size_t i = 0; i < out->count && !status; i++)
        status = find(index, article, out->figures[i].claim, by, &out->findings[i], err);
    out->sums_count = sums_find(found.claims, found.claims_count, article->text, out->sums, SUMS_LISTED);
    out->sums_listed = out->sums_count < SUMS_LISTED ? out->sums_count : SUMS_LISTED;
    if (status)
        checked_clear(out);
    return status;
}

void checked_clear(checked *c)
{
    for (size_t i = 0; c->findings && i < c->count; i++)
        for (size_t j = 0; j < 2; j++)
            fig_results_free(c->findings[i].results[j]);
    free(c->findings);
    figures_free(c->figures, c->count);
    *c = (checked){ .article = NULL };
}

void check_totals_add(check_totals *to, const checked *c)
{
    to->drafts++;
    to->figures += c->count;
    to->sums += c->sums_count;
    for (size_t i = 0; i < c->count; i++)
        to->by_verdict[c->findings[i].verdict]++;
}
