/* fuzz_json.c - any strings and numbers through the writer of JSON and back through the reader of
 * JSON: one line, valid UTF-8, nothing in it that a terminal obeys, and the same strings and
 * numbers. */
#include "cli/json.h"
#include "fuzz.h"
#include "indexer/json.h"
#include "stem/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void require_line(const char *line, size_t bytes)
{
    FUZZ_REQUIRE(bytes && line[bytes - 1] == '\n' && utf8_valid(line, bytes));
    for (size_t i = 0; i + 1 < bytes; i++)
        FUZZ_REQUIRE((unsigned char)line[i] >= ' ');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    double number = 0;
    memcpy(&number, data, bytes < sizeof number ? bytes : sizeof number);
    buf text = BUF_EMPTY, valid = BUF_EMPTY;
    buf_append(&text, data, bytes);
    const char *const string = buf_string(&text);
    utf8_repair(string, strlen(string), &valid);

    char *line = NULL;
    size_t line_bytes = 0, broken_at;
    FILE *const out = open_memstream(&line, &line_bytes);
    cJSON *const object = cJSON_CreateObject();
    FUZZ_REQUIRE(out && object);
    json_add_text(object, "text", string);
    json_add_number(object, "number", number);
    FUZZ_REQUIRE(json_put_line(out, object) && !fclose(out));
    require_line(line, line_bytes);

    json *const again = json_read(line, line_bytes, &broken_at);
    FUZZ_REQUIRE(again && json_is_object(again));
    const char *const text_again = json_text(json_member(again, "text"));
    double number_again;
    FUZZ_REQUIRE(text_again && utf8_valid(text_again, strlen(text_again)));
    if (utf8_valid(string, strlen(string)))
        FUZZ_REQUIRE(!strcmp(text_again, buf_string(&valid)));
    if (isfinite(number))
        FUZZ_REQUIRE(json_number(json_member(again, "number"), &number_again) &&
                     number_again == number);
    else
        FUZZ_REQUIRE(json_is_null(json_member(again, "number")));
    json_free(again);
    free(line);
    buf_clear(&text);
    buf_clear(&valid);
    return 0;
}
