/* found.c - a finder over one text, its findings printed. */
#include "found.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "claims/finder.h"
#include "claims/kinds.h"

static void read_text(const char *lang, const char *text, finder *f, fig_extraction *found)
{
    scanner *const s = scanner_new();
    sentence one;
    assert_non_null(s);
    finder_start(f, lang, NULL, strlen(text));
    scanner_start(s, text, strlen(text), lang);
    while (scanner_next(s, &one))
        assert_int_equal(finder_feed(f, &one, NULL), FIG_OK);
    assert_int_equal(finder_end(f, found, NULL), FIG_OK);
    scanner_free(s);
}

static void print_value(const fig_claim *c, buf *out)
{
    if (!isnan(c->value) && c->modifier != FIG_AT_MOST && c->modifier != FIG_LESS_THAN &&
        c->modifier != FIG_AT_LEAST && c->modifier != FIG_MORE_THAN) {
        buf_format(out, "%.9g", c->value);
        return;
    }
    if (!isnan(c->low))
        buf_format(out, "%.9g", c->low);
    buf_text(out, "..");
    if (!isnan(c->high))
        buf_format(out, "%.9g", c->high);
}

const char *found_claims(const char *lang, const char *text, buf *out)
{
    finder *f = NULL;
    fig_extraction found;
    assert_int_equal(finder_new(kinds_builtin(), &f, NULL), FIG_OK);
    read_text(lang, text, f, &found);
    buf_truncate(out);
    for (size_t i = 0; i < found.claims_count; i++) {
        const fig_claim *const c = &found.claims[i];
        const size_t bytes = c->span.end - c->span.begin;
        assert_int_equal(strlen(c->surface), bytes);
        assert_memory_equal(c->surface, text + c->span.begin, bytes);
        assert_true(c->figure.begin >= c->span.begin && c->figure.end <= c->span.end);
        buf_format(out, "%s%s: ", i ? "; " : "", c->surface);
        print_value(c, out);
        buf_format(out, " %s %s", fig_modifier_name(c->modifier), c->unit);
        if (c->trend != FIG_STEADY)
            buf_format(out, " %s", fig_trend_name(c->trend));
        if (c->weak)
            buf_text(out, " weak");
    }
    finder_free(f);
    return buf_string(out);
}

const char *found_rejected(const char *lang, const char *text, buf *out)
{
    finder *f = NULL;
    fig_extraction found;
    assert_int_equal(finder_new(kinds_builtin(), &f, NULL), FIG_OK);
    read_text(lang, text, f, &found);
    buf_truncate(out);
    for (size_t i = 0; i < found.rejected_count; i++)
        buf_format(out, "%s%s %s", i ? "; " : "", found.rejected[i].surface,
                   fig_reason_name(found.rejected[i].reason));
    finder_free(f);
    return buf_string(out);
}

const char *found_rules(const char *lang, const char *text, buf *out)
{
    finder *f = NULL;
    fig_extraction found;
    assert_int_equal(finder_new(kinds_builtin(), &f, NULL), FIG_OK);
    read_text(lang, text, f, &found);
    buf_truncate(out);
    for (size_t i = 0; i < found.rejected_count; i++) {
        const fig_rejected *const r = &found.rejected[i];
        assert_non_null(r->rule);
        assert_true(r->cue.begin <= r->cue.end && r->cue.end <= strlen(text));
        buf_format(out, "%s%s", i ? "; " : "", r->rule);
        if (r->cue.begin < r->cue.end)
            buf_format(out, ": %.*s", (int)(r->cue.end - r->cue.begin), text + r->cue.begin);
    }
    finder_free(f);
    return buf_string(out);
}
