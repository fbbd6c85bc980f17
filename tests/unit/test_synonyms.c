/* test_synonyms.c - files of synonyms, and questions with the synonyms of their words. */
#include "query/parse.h"
#include "query/widen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "scratch.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static fig_synonyms *read_text(scratch *files, const char *text, fig_error *err)
{
    fig_synonyms *made;
    return fig_synonyms_read(scratch_text(files, "synonyms.txt", text), &made, err) ? NULL : made;
}

static void files_that_cannot_be_read_say_where_and_why(void **state)
{
    static const struct {
        const char *text, *line, *what;
    } rows[] = {
        { "ship\n", ":1", "an entry stands alone" },
        { "a, b\n\nship, vessel,\n", ":3", "an entry is missing beside a ',' or '=>'" },
        { "=> ship", ":1", "an entry is missing beside a ',' or '=>'" },
        { "ship =>", ":1", "an entry is missing beside a ',' or '=>'" },
        { "a => b => c", ":1", "'=>' stands twice" },
        { "ship, --", ":1", "'--' has no word" },
        { "a, b c d e f g h i j", ":1", "'b c d e f g h i j' has more than 8 words" },
        { "# fine\na, \xff", ":2", "the line is no text in UTF-8" },
    };
    scratch *const files = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_error err;
        assert_null(read_text(files, rows[i].text, &err));
        assert_int_equal(err.status, FIG_BAD_INPUT);
        assert_string_equal(err.what, rows[i].what);
        assert_string_equal(strrchr(err.where, ':'), rows[i].line);
    }
    fig_error err;
    fig_synonyms *made;
    assert_int_equal(fig_synonyms_read(scratch_path(files, "nowhere"), &made, &err), FIG_IO);
    assert_null(made);
}

static const char file[] = "\xef\xbb\xbf# one for all, and one for another\r\n"
                           "\n"
                           "ship, vessel, boat\r\n"
                           "  DPRK => North Korea\n"
                           "Seoul, South Korea\n"
                           "Seoul => capital\n"
                           "comma\\, inc, c\\=>d\n"
                           "UK => UK, United Kingdom\n";

static void words_are_asked_with_their_synonyms(void **state)
{
    static const struct {
        const char *query, *tree;
    } rows[] = {
        { "ship", "(syn ship vessel boat)" },
        { "Vessels sank", "(and (syn Vessels ship boat) sank)" },
        { "dprk", "(phrase \"North Korea\")" },
        { "uk", "(syn UK (phrase \"United Kingdom\"))" },
        { "seoul", "(syn seoul (phrase \"South Korea\") capital)" },
        { "south korea troops", "(and (syn (and south korea) Seoul) troops)" },
        { "south AND south korea", "(and south (syn (and south korea) Seoul))" },
        { "south -korea", "(and south (not korea))" },
        { "title:south korea", "(and title:south korea)" },
        { "south korea", "(syn (and south korea) Seoul)" },
        { "title:(south korea)", "(syn (and title:south title:korea) title:Seoul)" },
        { "title:dprk", "title:(phrase \"North Korea\")" },
        { "-ship a OR boat", "(or (and (not (syn ship vessel boat)) a) (syn boat ship vessel))" },
        { "\"ship\"", "(syn ship vessel boat)" },
        { "\"the ship sank\"", "(syn (phrase the ship sank) (phrase the vessel sank) "
                               "(phrase the boat sank))" },
        { "\"dprk troops\"~2", "(phrase/2 \"North Korea\" troops)" },
        { "\"10..20 ships =boat\"", "(syn (phrase (claim 10..20) ships =boat) (phrase (claim "
                                    "10..20) vessel =boat) (phrase (claim 10..20) boat =boat))" },
        { "ship NEAR/3 dprk", "(near/3 (syn ship vessel boat) dprk)" },
        { "(ship OR plane) NEAR/3 x", "(near/3 (or ship vessel boat plane) x)" },
        { "=ship ship* ship~1 ships:10..", "(and =ship ship* ship~1 (claim ships 10..))" },
        { "--any south korea ship", "(or south korea Seoul (syn ship vessel boat))" },
        { "nothing to do", "(and nothing to do)" },
    };
    scratch *const files = *state;
    fig_error err;
    wording *words;
    fig_synonyms *const synonyms = read_text(files, file, &err);
    assert_non_null(synonyms);
    assert_int_equal(wording_new(&words, &err), FIG_OK);
    assert_int_equal(wording_ask_in(words, NULL, 0, &err), FIG_OK);
    for (size_t i = 0; i < COUNT(rows); i++) {
        const bool any = !strncmp(rows[i].query, "--any ", 6);
        arena nodes = ARENA_EMPTY;
        buf tree = BUF_EMPTY;
        const query_node *root;
        assert_int_equal(query_parse(rows[i].query + (any ? 6 : 0), any ? PARSE_ANY : PARSE_STRICT,
                                     kinds_builtin(), &nodes, &root, &err),
                         FIG_OK);
        assert_int_equal(widen(root, synonyms, words, &nodes, &root, &err), FIG_OK);
        tree_print(root, &tree);
        if (strcmp(buf_string(&tree), rows[i].tree))
            fail_msg("'%s' became '%s', not '%s'", rows[i].query, buf_string(&tree), rows[i].tree);
        buf_clear(&tree);
        arena_clear(&nodes);
    }
    wording_free(words);
    fig_synonyms_free(synonyms);
}

static int open_files(void **state)
{
    static scratch files;
    scratch_open(&files);
    *state = &files;
    return 0;
}

static int remove_files(void **state)
{
    scratch_remove(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_that_cannot_be_read_say_where_and_why),
        cmocka_unit_test(words_are_asked_with_their_synonyms),
    };
    return cmocka_run_group_tests(tests, open_files, remove_files);
}
