/* claims_fixture.h - the claims of one text, for tests whose rows are texts. */
#ifndef TESTS_CLAIMS_FIXTURE_H
#define TESTS_CLAIMS_FIXTURE_H

#include "figtrail.h"

typedef struct claims_fixture claims_fixture;

claims_fixture *claims_fixture_new(void); /* with the built-in kinds */
claims_fixture *claims_fixture_new_with(const fig_kinds *kinds);
void claims_fixture_free(claims_fixture *f);
/* The claim whose surface contains `figure` ("" = the only one), lent until the next call. The test
 * fails when there is none. `lang` NULL = "en". */
const fig_claim *claims_fixture_read(claims_fixture *f, const char *text, const char *lang,
                                     const char *figure);
/* Fail with the text when `got` is not `want`; NULL and "" are the same nothing. */
void claims_fixture_same(const char *text, const char *what, const char *got, const char *want);

#endif
