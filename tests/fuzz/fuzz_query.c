/* fuzz_query.c - any bytes as a question: a tree that prints, or a message. */
#include "query/parse.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void parse(const char *text, parse_style style)
{
    arena nodes = ARENA_EMPTY;
    buf printed = BUF_EMPTY;
    fig_error err;
    const query_node *root;
    const fig_status status = query_parse(text, style, &nodes, &root, &err);
    if (!status)
        tree_print(root, &printed);
    else if (!err.what[0])
        abort(); /* a failure says what is wrong */
    buf_clear(&printed);
    arena_clear(&nodes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *const text = malloc(size + 1);
    if (!text)
        return 0;
    if (size > 0)
        memcpy(text, data, size);
    text[size] = '\0';
    parse(text, PARSE_STRICT);
    parse(text, PARSE_ANY);
    free(text);
    return 0;
}
