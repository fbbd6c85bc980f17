/* extractor.c - fig_extractor_*: one text in, its claims out; no index, no files. */
#include <stdlib.h>

#include "claims/finder.h"
#include "claims/kinds.h"
#include "core/buf.h"
#include "core/error.h"
#include "figtrail.h"
#include "stem/scanner.h"
#include "stem/utf8.h"

struct fig_extractor {
    finder *claims;
    scanner *sentences;
    buf repaired; /* the text, when it was not valid UTF-8 */
};

fig_status fig_extractor_new(const fig_kinds *kinds, fig_extractor **out, fig_error *err)
{
    *out = NULL;
    fig_extractor *const e = calloc(1, sizeof *e);
    if (!e)
        return error_no_memory(err);
    buf_init(&e->repaired);
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
    free(extractor);
}

fig_status fig_extractor_read(fig_extractor *extractor, const fig_article *article,
                              fig_extraction *out, fig_error *err)
{
    const char *text = article->text ? article->text : "";
    size_t bytes = article->text ? article->text_bytes : 0;
    *out = (fig_extraction){ 0 };
    if (bytes > TEXT_BYTES_MAX)
        return error_set(err, FIG_TOO_LARGE, article->id, "the text is longer than 2 GB",
                         "split it into several articles");
    if (!utf8_valid(text, bytes)) {
        buf_truncate(&extractor->repaired);
        utf8_repair(text, bytes, &extractor->repaired);
        if (buf_failed(&extractor->repaired))
            return error_no_memory(err);
        text = buf_string(&extractor->repaired);
        bytes = extractor->repaired.bytes;
    }
    finder_start(extractor->claims, article->lang, article->title, bytes);
    scanner_start(extractor->sentences, text, bytes, article->lang);
    sentence s;
    while (scanner_next(extractor->sentences, &s)) {
        const fig_status status = finder_feed(extractor->claims, &s, err);
        if (status != FIG_OK)
            return status;
    }
    return finder_end(extractor->claims, out, err);
}
