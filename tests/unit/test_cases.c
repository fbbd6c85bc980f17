/* test_cases.c - runs tests/cases: a line asked, the lines wanted, a blank line; '#' begins a
 * remark. To add a case, write it into the file. To add a file, give its subject a row below. */
#include "query/parse.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What `asked` gives, as the lines a case file shows. */
typedef void answer(const char *asked, buf *out);

static void answer_query(const char *asked, buf *out)
{
    static const char any[] = "--any ";
    const bool is_any = !strncmp(asked, any, strlen(any));
    arena nodes = ARENA_EMPTY;
    const query_node *root;
    fig_error err;
    if (query_parse(is_any ? asked + strlen(any) : asked, is_any ? PARSE_ANY : PARSE_STRICT,
                    kinds_builtin(), &nodes, &root, &err)) {
        buf_format(out, "%s: %s\n", err.where, err.what);
        if (err.mend[0])
            buf_format(out, "  %s\n", err.mend);
    } else {
        tree_print(root, out);
        buf_text(out, "\n");
    }
    arena_clear(&nodes);
}

/* One block of the file; false at its end. `*line` counts on. */
static bool read_case(FILE *file, size_t *line, buf *asked, buf *wanted)
{
    char text[4096];
    buf_truncate(asked);
    buf_truncate(wanted);
    while (fgets(text, sizeof text, file)) {
        ++*line;
        const size_t bytes = strcspn(text, "\n");
        if (bytes == 0 && asked->bytes)
            return true;
        if (bytes == 0 || (!asked->bytes && text[0] == '#'))
            continue;
        if (asked->bytes)
            buf_text(wanted, text);
        else
            buf_append(asked, text, bytes);
    }
    return asked->bytes > 0;
}

static void run(const char *path, answer *give)
{
    FILE *const file = fopen(path, "r");
    buf asked = BUF_EMPTY, wanted = BUF_EMPTY, got = BUF_EMPTY;
    size_t line = 0, failed = 0, count = 0;
    if (!file)
        fail_msg("%s cannot be opened", path);
    for (; read_case(file, &line, &asked, &wanted); count++) {
        buf_truncate(&got);
        give(buf_string(&asked), &got);
        if (!strcmp(buf_string(&got), buf_string(&wanted)))
            continue;
        failed++;
        print_error("%s:%zu: %s\ncame\n%swanted\n%s\n", path, line, buf_string(&asked),
                    buf_string(&got), buf_string(&wanted));
    }
    fclose(file);
    buf_clear(&asked);
    buf_clear(&wanted);
    buf_clear(&got);
    assert_true(count > 0);
    assert_int_equal(failed, 0);
}

static void questions_are_understood_as_the_cases_say(void **state)
{
    (void)state;
    run("tests/cases/query.cases", answer_query);
}

/* The page of the language: each example, the code that a table row begins with, is understood;
 * those of the section on messages are refused with the second cell. */
static void examples_of_the_page_do_what_it_says(void **state)
{
    (void)state;
    static const char path[] = "docs/query-language.md", messages[] = "## When a question";
    FILE *const file = fopen(path, "r");
    char line[1024];
    size_t number = 0, count = 0;
    bool refused = false;
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        number++;
        if (!strncmp(line, "## ", 3))
            refused = !strncmp(line, messages, strlen(messages));
        char *const begin = line + 3, *const end = strstr(begin, "` | ");
        if (strncmp(line, "| `", 3) || !end)
            continue;
        *end = '\0';
        arena nodes = ARENA_EMPTY;
        const query_node *root;
        fig_error err;
        const fig_status status =
            query_parse(begin, PARSE_STRICT, kinds_builtin(), &nodes, &root, &err);
        if (refused ? !status || strncmp(end + 4, err.what, strlen(err.what)) : status != FIG_OK)
            fail_msg("%s:%zu: '%s': %s", path, number, begin, status ? err.what : "is understood");
        arena_clear(&nodes);
        count++;
    }
    fclose(file);
    assert_true(count > 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(questions_are_understood_as_the_cases_say),
        cmocka_unit_test(examples_of_the_page_do_what_it_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
