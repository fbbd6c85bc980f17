/* extractor.c - fig_extractor_*: one text in, its claims out; no index, no files. */
#include <stdlib.h>
#include <string.h>

#include "claims/finder.h"
#include "claims/kinds.h"
#include "core/arena.h"
#include "core/buf.h"
#include "core/error.h"
#include "figtrail.h"
#include "stem/scanner.h"
#include "stem/utf8.h"

struct fig_extractor {
    finder *claims;
    scanner *sentences;
    buf repaired; /* the text, when it was not valid UTF-8 */
    arena lent;   /* the rejected figures of a page with furniture */
};

fig_status fig_extractor_new(const fig_kinds *kinds, fig_extractor **out, fig_error *err)
{
    *out = NULL;
    fig_extractor *const e = calloc(1, sizeof *e);
    if (!e)
        return error_no_memory(err);
    buf_init(&e->repaired);
    arena_init(&e->lent);
    e->sentences = scanner_new();
    const fig_status status = e->sentences
                                  ? finder_new(kinds ? kinds : kinds_builtin(), &e->claims, err)
                                  : error_no_memory(err);
    if (status != FIG_OK) {
        fig_extractor_free(e);
        return status;
    }
    *out = e;
    return FIG_OK;
}

void fig_extractor_free(fig_extractor *extractor)
{
    if (!extractor)
        return;
    finder_free(extractor->claims);
    scanner_free(extractor->sentences);
    buf_clear(&extractor->repaired);
    arena_clear(&extractor->lent);
    free(extractor);
}

/* Valid UTF-8, mended where it must be; NULL without memory. */
static const char *valid_text(fig_extractor *e, const char *text, size_t *bytes)
{
    if (utf8_valid(text, *bytes))
        return text;
    buf_truncate(&e->repaired);
    utf8_repair(text, *bytes, &e->repaired);
    *bytes = e->repaired.bytes;
    return buf_failed(&e->repaired) ? NULL : buf_string(&e->repaired);
}

static fig_status find(fig_extractor *e, const fig_article *article, const char *text, size_t bytes,
                       fig_extraction *out, fig_error *err)
{
    text = valid_text(e, text, &bytes);
    if (!text)
        return error_no_memory(err);
    finder_start(e->claims, article->lang, text, bytes);
    scanner_start(e->sentences, text, bytes, article->lang);
    sentence s;
    while (scanner_next(e->sentences, &s)) {
        const fig_status status = finder_feed(e->claims, &s, err);
        if (status != FIG_OK)
            return status;
    }
    return finder_end(e->claims, out, err);
}

/* Where a span of the furniture stands in the raw text; empty where no blocks tell. */
static fig_span raw_span(const fig_article *article, fig_span span)
{
    size_t end = 0, before = 0;
    if (!article->blocks_count)
        return (fig_span){ 0, 0 };
    for (size_t i = 0; i < article->blocks_count && end <= span.begin; i++) {
        end += article->blocks[i].bytes;
        before = article->blocks[i].before;
    }
    return (fig_span){ before + span.begin, before + span.end };
}

static int by_raw(const void *a, const void *b)
{
    const fig_rejected *const left = a, *const right = b;
    return (left->raw.begin > right->raw.begin) - (left->raw.begin < right->raw.begin);
}

/* The figures of the furniture, none of them a claim, as they are when the finder goes on. */
static size_t reject_furniture(fig_extractor *e, const fig_article *article,
                               const fig_extraction *found, fig_rejected **out)
{
    const size_t count = found->claims_count + found->rejected_count;
    const fig_span nowhere = { article->text_bytes, article->text_bytes };
    *out = count ? arena_alloc(&e->lent, count * sizeof **out) : NULL;
    if (!*out)
        return 0;
    for (size_t i = 0; i < found->claims_count; i++)
        (*out)[i] = (fig_rejected){ .span = nowhere,
                                    .raw = raw_span(article, found->claims[i].span),
                                    .surface = arena_string(&e->lent, found->claims[i].surface),
                                    .reason = FIG_REASON_PAGE_FURNITURE,
                                    .rule = "beside the main text of its page" };
    for (size_t i = 0; i < found->rejected_count; i++)
        (*out)[found->claims_count + i] =
            (fig_rejected){ .span = nowhere,
                            .raw = raw_span(article, found->rejected[i].span),
                            .surface = arena_string(&e->lent, found->rejected[i].surface),
                            .reason = found->rejected[i].reason,
                            .rule = found->rejected[i].rule };
    if (article->blocks_count)
        qsort(*out, count, sizeof **out, by_raw);
    return count;
}

/* The rejected figures of the text with those of the furniture behind them. */
static void append(fig_extractor *e, fig_extraction *found, const fig_rejected *more, size_t count)
{
    if (!count)
        return;
    fig_rejected *const all = arena_alloc(&e->lent, (found->rejected_count + count) * sizeof *all);
    if (!all)
        return;
    if (found->rejected_count)
        memcpy(all, found->rejected, found->rejected_count * sizeof *all);
    memcpy(all + found->rejected_count, more, count * sizeof *all);
    found->rejected = all;
    found->rejected_count += count;
}

fig_status fig_extractor_read(fig_extractor *extractor, const fig_article *article,
                              fig_extraction *out, fig_error *err)
{
    const size_t bytes = article->text ? article->text_bytes : 0;
    fig_rejected *furniture = NULL;
    size_t furniture_count = 0;
    bool furniture_cut = false;
    fig_status status = FIG_OK;
    *out = (fig_extraction){ 0 };
    arena_reset(&extractor->lent);
    if (bytes > TEXT_BYTES_MAX || article->furniture_bytes > TEXT_BYTES_MAX)
        return error_set(err, FIG_TOO_LARGE, article->id, "the text is longer than 2 GB",
                         "split it into several articles");
    if (article->furniture_bytes) {
        status = find(extractor, article, article->furniture, article->furniture_bytes, out, err);
        furniture_count = reject_furniture(extractor, article, out, &furniture);
        furniture_cut = out->cut;
    }
    if (status == FIG_OK)
        status = find(extractor, article, article->text ? article->text : "", bytes, out, err);
    append(extractor, out, furniture, furniture_count);
    out->cut = out->cut || furniture_cut;
    if (status == FIG_OK && extractor->lent.failed)
        status = error_no_memory(err);
    if (status != FIG_OK)
        *out = (fig_extraction){ 0 };
    return status;
}
