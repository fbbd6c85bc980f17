/* text.h - words for a terminal: how wide they are, where lines break, and nothing in them that
 * the terminal would obey. */
#ifndef CLI_TEXT_H
#define CLI_TEXT_H

#include <stddef.h>
#include <stdio.h>

#include "figtrail.h"

/* Columns of the first `bytes` of `text` as text_put writes them. */
size_t text_columns(const char *text, size_t bytes);

/* Write on one line: spaces for line breaks and tabs, U+FFFD for control characters and
 * for bytes that are no UTF-8, nothing for marks that would turn the text around. */
void text_put(FILE *out, const char *text, size_t bytes);

/* The same in exactly `columns`: cut with an ellipsis or filled with spaces. */
void text_put_cell(FILE *out, const char *text, size_t columns);
/* With another sign, of one column, where it is cut. */
void text_put_cell_cut(FILE *out, const char *text, size_t columns, const char *cut_sign);

/* As text_put, but line breaks and tabs stay: an article for reading. */
void text_put_page(FILE *out, const char *text, size_t bytes);

/* A paragraph: lines of at most `columns`, each after `indent` spaces (the first line's are there
 * already). `marks` are parts of the text, in order, to stand between `mark_on` and `mark_off`. */
typedef struct paragraph {
    size_t indent, columns;
    const fig_span *marks;
    size_t marks_count;
    const char *mark_on, *mark_off; /* "" for none */
    const char *const *marks_on;    /* of each mark, in place of `mark_on`; NULL: all alike */
} paragraph;
void text_put_paragraph(FILE *out, const char *text, size_t bytes, const paragraph *shape);

/* Write `json`, whose strings escape what is below U+0020, with \u for the rest of what text_put does not let
 * through. It says the same. */
void text_put_json(FILE *out, const char *json);

/* A copy of `text` that is valid UTF-8, U+FFFD for what was not; `text` itself when it was valid
 * already. NULL when memory is out. `*to_free` is yours. */
const char *text_valid(const char *text, char **to_free);

/* Whether it is UTF-8 without a NUL. */
bool text_is_plain(const char *text, size_t bytes);

#endif
