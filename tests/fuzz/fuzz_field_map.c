/* fuzz_field_map.c - any first line as a map of fields, what follows as JSON: whatever the map is,
 * what it finds are strings of an article's fields. */
#include "fuzz.h"
#include "indexer/field_map.h"

#include <string.h>

static void require_sound(const fig_field_map *map, const char *text, size_t bytes)
{
    size_t broken_at;
    json *const document = json_read(text, bytes, &broken_at);
    json *const mapped = document ? field_map_apply(map, document) : NULL;
    FUZZ_REQUIRE(document || broken_at != JSON_NO_MEMORY);
    FUZZ_REQUIRE(!document || json_is_object(mapped));
    for (const json *one = json_first(mapped); one; one = json_next(one)) {
        FUZZ_REQUIRE(field_map_has(map, json_key(one)));
        FUZZ_REQUIRE(json_text(one) && *json_text(one));
    }
    json_free(mapped);
    json_free(document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    buf text = BUF_EMPTY;
    fig_error err = { 0 };
    fig_field_map *map;
    buf_append(&text, data, bytes);
    buf_byte(&text, '\0');
    const char *const line = text.data;
    char *const end = memchr(text.data, '\n', bytes);
    const size_t rest = end ? (size_t)(end - line) + 1 : bytes;
    if (end)
        *end = '\0';
    const fig_status status = fig_field_map_parse(line, &map, &err);
    FUZZ_REQUIRE((status == FIG_OK) == (map != NULL));
    FUZZ_REQUIRE(!status || err.what[0]);
    if (map) {
        field_map_is_text(map, "body");
        require_sound(map, line + rest, bytes - rest);
    }
    fig_field_map_free(map);
    buf_clear(&text);
    return 0;
}
