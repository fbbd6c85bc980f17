/* fuzz_query.c - any text as a question: a tree or a message with a column inside it. */
#include "core/buf.h"
#include "fuzz.h"
#include "query/parse.h"
#include "query/tree.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    char *const text = malloc(bytes + 1);
    FUZZ_REQUIRE(text);
    memcpy(text, data, bytes);
    text[bytes] = '\0';
    for (int style = PARSE_STRICT; style <= PARSE_ANY; style++) {
        arena nodes = ARENA_EMPTY;
        const query_node *root = NULL;
        fig_error err;
        const fig_status status =
            query_parse(text, (parse_style)style, kinds_builtin(), &nodes, &root, &err);
        FUZZ_REQUIRE(status == FIG_OK || status == FIG_BAD_QUERY);
        if (status == FIG_OK) {
            buf printed = BUF_EMPTY;
            FUZZ_REQUIRE(root);
            tree_print(root, &printed);
            buf_clear(&printed);
        } else {
            FUZZ_REQUIRE(!strncmp(err.where, "query:", 6) && *err.what);
        }
        arena_clear(&nodes);
    }
    free(text);
    return 0;
}
