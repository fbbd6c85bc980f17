/* test_json.c - what is JSON is read, and what is none is not told as a lack of memory. */
#include "indexer/json.h"
#include "indexer/json_valid.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *text;
    bool valid;
} rows[] = {
    { "{}", true },
    { " [ ] ", true },
    { "[[],{},\"\",0,-1.5e+3,true,false,null]", true },
    { "{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":[]}", true },
    { "\"\\u0041\\ud83d\\ude00\\n\"", true },
    { "", false },
    { "[", false },
    { "[1,]", false },
    { "[1}", false },
    { "{\"a\"}", false },
    { "{\"a\":1,}", false },
    { "{a:1}", false },
    { "[1] 2", false },
    { "\"\\ud83d\"", false }, /* half of a pair */
    { "\"\\ude00\"", false },
    { "\"\\x\"", false },
    { "\"open", false },
    { "\"\\utrue", false }, /* nor is what follows read as another value */
    { "nul", false },
    { "-", false },
    { "1e", false },
};

static void what_is_valid_is_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t broken_at;
        const size_t bytes = strlen(rows[i].text);
        json *const read = json_read(rows[i].text, bytes, &broken_at);
        if (json_valid(rows[i].text, bytes) != rows[i].valid || (read != NULL) != rows[i].valid ||
            broken_at > bytes)
            fail_msg("'%s': read %d, broken at %zu", rows[i].text, read != NULL, broken_at);
        json_free(read);
    }
}

static void nested_deeper_than_it_is_read_is_broken(void **state)
{
    (void)state;
    for (size_t depth = JSON_DEPTH_MAX; depth <= JSON_DEPTH_MAX + 1; depth++) {
        char *const text = calloc(1, 2 * depth + 1);
        size_t broken_at;
        memset(text, '[', depth);
        memset(text + depth, ']', depth);
        json *const read = json_read(text, 2 * depth, &broken_at);
        assert_int_equal(read != NULL, depth == JSON_DEPTH_MAX);
        assert_int_equal(json_valid(text, 2 * depth), depth == JSON_DEPTH_MAX);
        assert_true(broken_at <= 2 * depth);
        json_free(read);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_valid_is_read),
        cmocka_unit_test(nested_deeper_than_it_is_read_is_broken),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
