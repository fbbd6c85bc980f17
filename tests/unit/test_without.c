/* test_without.c - what stands in for parts that were left out says so, and how to have them. */
#include "indexer/detect.h"
#include "indexer/guess.h"
#include "indexer/mail.h"
#include "indexer/pdf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void each_says_how_to_have_it(void **state)
{
    (void)state;
    fig_error err;
    page p = { 0 };
    mail_found found;
    bool is_damaged;
    int unconfined;
    assert_int_equal(mail_read("x", 1, &p, &found, &err), FIG_BAD_INPUT);
    assert_string_equal(err.what, "is mail, and figtrail was built without that");
    assert_string_equal(err.mend, "build it with -DFIG_WITH_MAIL=ON");
    assert_int_equal(mail_read_page("x", 1, &p, &err), FIG_BAD_INPUT);
    assert_string_equal(err.mend, "build it with -DFIG_WITH_MAIL=ON");
    assert_int_equal(extract_markdown("x", 1, &p, &err), FIG_BAD_INPUT);
    assert_string_equal(err.mend, "build it with -DFIG_WITH_MARKDOWN=ON");
    assert_int_equal(pdf_read("x", 1, &pdf_limits, &p, &is_damaged, &unconfined, &err),
                     FIG_BAD_INPUT);
    assert_string_equal(err.mend, "build it with -DFIG_WITH_PDF=ON");
}

static void what_is_only_guessed_is_not_known(void **state)
{
    (void)state;
    detection language;
    char name[16] = "x";
    assert_false(detect("The cat sat on the mat.", 23, &language));
    assert_false(guess_encoding("\xe4\xf6\xfc", 3, name, sizeof name));
    assert_string_equal(name, "");
}

static void each_says_that_it_is_not_there(void **state)
{
    (void)state;
    char name[16] = "x";
    int unconfined = 1;
    assert_false(mail_library(name, sizeof name));
    assert_string_equal(name, "");
    assert_null(extract_markdown_library());
    assert_null(detect_library());
    assert_false(guess_is_built_in());
    assert_false(pdf_is_built_in());
    assert_false(pdf_program(name, sizeof name, &unconfined));
    assert_int_equal(unconfined, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_says_how_to_have_it),
        cmocka_unit_test(what_is_only_guessed_is_not_known),
        cmocka_unit_test(each_says_that_it_is_not_there),
    };
    return cmocka_run_group_tests_name("without", tests, NULL, NULL);
}
