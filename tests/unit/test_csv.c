/* test_csv.c - records of separated values, a line at a time, and the line that names the columns.
 */
#include "indexer/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const struct {
    const char *lines;  /* apart by "\n" */
    const char *fields; /* each in brackets; "..." when the record is not complete */
} rows[] = {
    { "a,b,c", "[a][b][c]" },
    { "", "[]" },
    { ",", "[][]" },
    { "\"a,b\",c", "[a,b][c]" },
    { "\"a\"\"b\",\"\"", "[a\"b][]" },
    { "\"a\nb\n\nc\",d", "[a\nb\n\nc][d]" },
    { "12\" pipe,\"x\" y", "[12\" pipe][x y]" }, /* a quote within a field is a quote */
    { "\"open,b", "..." },
};

static void records_are_cut_into_fields(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        buf got = BUF_EMPTY;
        csv c;
        bool whole = false;
        csv_init(&c, ',');
        for (const char *at = rows[i].lines; !whole;) {
            const size_t bytes = strcspn(at, "\n");
            whole = csv_add_line(&c, at, bytes);
            if (!at[bytes])
                break;
            at += bytes + 1;
        }
        for (size_t n = 0; whole && n < csv_count(&c); n++)
            buf_format(&got, "[%s]", csv_field(&c, n));
        if (!whole)
            buf_text(&got, "...");
        if (strcmp(buf_string(&got), rows[i].fields))
            fail_msg("row %zu: '%s'", i, buf_string(&got));
        buf_clear(&got);
        csv_clear(&c);
    }
}

static const struct {
    const char *line;
    char delimiter;
    bool likely; /* without a name that says so */
} heads[] = {
    { "id,text\n", ',', true },        { "\"Id\";\"HTML\";\"Date\"\r\n", ';', true },
    { "title\t text \n", '\t', true }, { "id,words\n", '\0', false },
    { "text\n", '\0', false },         { "text, pictures and more\n", ',', false },
    { "id,text", ',', false }, /* no line follows */
};

static void the_first_line_tells_the_delimiter(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(heads); i++) {
        const size_t bytes = strlen(heads[i].line);
        char delimiter;
        bool likely;
        assert_int_equal(
            csv_delimiter(heads[i].line, strcspn(heads[i].line, "\n"), NULL, &delimiter, NULL),
            FIG_OK);
        assert_int_equal(csv_is_likely(heads[i].line, bytes, NULL, &likely, NULL), FIG_OK);
        if (delimiter != heads[i].delimiter || likely != heads[i].likely)
            fail_msg("row %zu: '%s'", i, heads[i].line);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_cut_into_fields),
        cmocka_unit_test(the_first_line_tells_the_delimiter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
