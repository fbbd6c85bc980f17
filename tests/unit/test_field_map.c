/* test_field_map.c - what a map finds in an object, and which maps are refused. */
#include "indexer/field_map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const char object[] =
    "{\"body\":\"one\",\"empty\":\" \",\"list\":[\"a\",\"\",\"b\",[\"c\"]],\"nr\":12,\"half\":1.5,"
    "\"deep\":{\"er\":{\"text\":\"two\"}},\"by\":[{\"name\":\"Ann\"},{\"name\":\"Bo\"},7],"
    "\"a.b\":\"dotted\",\"a\":{\"b\":\"nested\"},\"x,y|z\":\"marks\",\"Big\":\"capital\",\"no\":"
    "null}";

static const struct {
    const char *map, *field, *want; /* NULL: nothing */
} rows[] = {
    { "text=body", "text", "one" },
    { "text=empty|body", "text", "one" },
    { "text=gone|no|body", "text", "one" },
    { "text=list", "text", "a\n\nb\n\nc" },
    { "author=list", "author", "a, b, c" },
    { "text=list[0]", "text", "a" },
    { "text=list.2", "text", "b" },
    { "text=list[3]", "text", "c" },
    { "text=list[4]", "text", NULL },
    { "text=list[99999999999999999999]", "text", NULL },
    { "text=deep.er.text", "text", "two" },
    { "text=deep.er", "text", NULL },
    { "text=body.more", "text", NULL },
    { "author=by.name", "author", "Ann, Bo" },
    { "author=by[1].name", "author", "Bo" },
    { "id=nr", "id", "12" },
    { "id=half", "id", NULL },
    { "text=a.b", "text", "dotted" }, /* a key with a dot comes before a way */
    { "text=x\\,y\\|z", "text", "marks" },
    { "text=big", "text", "capital" }, /* of a column; its exact name comes first */
    { "text=body,title=deep.er.text", "title", "two" },
    { "text=[].[].", "text", NULL },
};

static void what_a_map_names_is_found(void **state)
{
    (void)state;
    size_t broken_at;
    json *const document = json_read(object, strlen(object), &broken_at);
    assert_non_null(document);
    for (size_t i = 0; i < COUNT(rows); i++) {
        fig_field_map *map;
        fig_error err;
        if (fig_field_map_parse(rows[i].map, &map, &err))
            fail_msg("%s: %s", rows[i].map, err.what);
        json *const mapped = field_map_apply(map, document);
        const char *const got = json_text(json_member(mapped, rows[i].field));
        if (!rows[i].want != !got || (got && strcmp(got, rows[i].want)))
            fail_msg("%s: '%s', wanted '%s'", rows[i].map, got ? got : "(nothing)",
                     rows[i].want ? rows[i].want : "(nothing)");
        assert_true(field_map_has(map, rows[i].field));
        assert_false(field_map_has(map, "url"));
        json_free(mapped);
        fig_field_map_free(map);
    }
    json_free(document);
}

static void a_map_that_says_nothing_clear_is_refused(void **state)
{
    static const char *const maps[] = {
        "",
        "text",
        "text=",
        "=body",
        "body=text",
        "text=a,",
        "text=a||b",
        "text=a|",
        "text=|a",
        "text=a,text=b",
        "text=a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q",
        "text=a,,id=b",
        "Text=a",
    };
    (void)state;
    for (size_t i = 0; i < COUNT(maps); i++) {
        fig_field_map *map;
        fig_error err;
        if (fig_field_map_parse(maps[i], &map, &err) != FIG_BAD_ARGUMENT)
            fail_msg("'%s' is taken", maps[i]);
        assert_null(map);
        assert_true(err.what[0] && err.mend[0]);
    }
}

static void a_column_may_be_the_text_by_its_name_or_by_the_map(void **state)
{
    (void)state;
    fig_field_map *map;
    assert_true(field_map_is_text(NULL, "text") && field_map_is_text(NULL, "html"));
    assert_false(field_map_is_text(NULL, "body"));
    assert_int_equal(fig_field_map_parse("text=Body|story", &map, NULL), FIG_OK);
    assert_true(field_map_is_text(map, "body") && field_map_is_text(map, "story"));
    assert_true(field_map_is_text(map, "html"));
    assert_false(field_map_is_text(map, "text"));
    fig_field_map_free(map);
}

static void maps_that_differ_have_other_hashes(void **state)
{
    (void)state;
    fig_field_map *one, *other;
    assert_int_equal(fig_field_map_parse("text=a", &one, NULL), FIG_OK);
    assert_int_equal(fig_field_map_parse("text=b", &other, NULL), FIG_OK);
    assert_true(field_map_hash(one) != field_map_hash(other));
    assert_true(field_map_hash(NULL) == 0);
    fig_field_map_free(one);
    fig_field_map_free(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_map_names_is_found),
        cmocka_unit_test(a_map_that_says_nothing_clear_is_refused),
        cmocka_unit_test(a_column_may_be_the_text_by_its_name_or_by_the_map),
        cmocka_unit_test(maps_that_differ_have_other_hashes),
    };
    return cmocka_run_group_tests_name("field_map", tests, NULL, NULL);
}
