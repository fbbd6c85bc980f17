/* markup.h - text within HTML and SVG: nothing in it that a browser would take for markup, and none of what
 * text_put keeps from terminals. */
#ifndef CLI_MARKUP_H
#define CLI_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "figtrail.h"

/* Write as content or between double quotes: & < > " ' as entities; line breaks as spaces, and what XML
 * does not allow as U+FFFD, as text_put has them. */
void markup_put(FILE *out, const char *text, size_t bytes);
void markup_text(FILE *out, const char *text);

/* The same, cut with an ellipsis where it is wider than `columns`. */
void markup_cut(FILE *out, const char *text, size_t columns);
/* The same with its last words kept: names of one house differ there. */
void markup_cut_middle(FILE *out, const char *text, size_t columns);

/* The same, with the parts of the text that `marks` has, in order and disjoint, between <mark> and
 * </mark>. */
void markup_marked(FILE *out, const char *text, const fig_span *marks, size_t marks_count);

/* JSON as the content of a script element, which no text of it can end. */
void markup_json(FILE *out, const char *json, size_t bytes);

/* Bytes as the end of a data: URI. */
void markup_data_uri(FILE *out, const char *bytes, size_t count);

/* Whether a page may link to it: http or https, and nothing that hides where it leads. */
bool markup_is_link(const char *url);

#endif
