/* claims_fixture.c - scanner and finder over one text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "claims/finder.h"
#include "claims/kinds.h"
#include "tests/unit/claims_fixture.h"

struct claims_fixture {
    scanner *s;
    finder *f;
};

claims_fixture *claims_fixture_new_with(const fig_kinds *kinds)
{
    claims_fixture *const f = calloc(1, sizeof *f);
    assert_non_null(f);
    f->s = scanner_new();
    assert_non_null(f->s);
    assert_int_equal(finder_new(kinds, &f->f, NULL), FIG_OK);
    return f;
}

claims_fixture *claims_fixture_new(void)
{
    return claims_fixture_new_with(kinds_builtin());
}

void claims_fixture_free(claims_fixture *f)
{
    scanner_free(f->s);
    finder_free(f->f);
    free(f);
}

const fig_claim *claims_fixture_read(claims_fixture *f, const char *text, const char *lang,
                                     const char *figure)
{
    fig_extraction found;
    sentence s;
    scanner_start(f->s, text, strlen(text), lang);
    finder_start(f->f, lang, NULL, strlen(text));
    while (scanner_next(f->s, &s))
        assert_int_equal(finder_feed(f->f, &s, NULL), FIG_OK);
    assert_int_equal(finder_end(f->f, &found, NULL), FIG_OK);
    for (size_t i = 0; i < found.claims_count; ++i)
        if (strstr(found.claims[i].surface, figure))
            return &found.claims[i];
    fail_msg("no claim '%s' in: %s", figure, text);
    return NULL;
}

void claims_fixture_same(const char *text, const char *what, const char *got, const char *want)
{
    if (strcmp(got ? got : "", want ? want : "") != 0)
        fail_msg("%s is '%s', wanted '%s' in: %s", what, got ? got : "", want ? want : "", text);
}
