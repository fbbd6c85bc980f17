/* svg_marks.h - the marks of a row as SVG, placed in percent of the width they are given: the same in a picture
 * and in a page, however wide. Their colours are those of svg_style. */
#ifndef CLI_SVG_MARKS_H
#define CLI_SVG_MARKS_H

#include <stdio.h>

#include "cli/panel_text.h"

enum { SVG_ROW_HEIGHT = 28 };

/* Where marks lead to. */
typedef struct svg_links {
    const mark *marks; /* the first of all: a mark is named by how far it stands behind it; NULL = none */
} svg_links;

/* CSS for the classes below; its colours are variables, which svg_colors sets. */
void svg_style(FILE *out);
void svg_colors(FILE *out);

/* Lines of the grid, from top to bottom. */
void svg_grid(FILE *out, const panel *p, const double *ticks, size_t count);
/* All marks of a row, the one that is set off on top; of a row that is `rest` none is set off. */
void svg_row(FILE *out, const panel *p, const row *r, panel_key key, const svg_links *links);
/* The axis: its line, ticks and their labels, 24 high. */
void svg_axis(FILE *out, const panel *p, const double *ticks, size_t count);
/* A sign of the legend, 34 wide and SVG_ROW_HEIGHT high. */
typedef enum sign_colour { SIGN_PLAIN, SIGN_SET_OFF, SIGN_FAR } sign_colour;
void svg_sign(FILE *out, mark_shape shape, bool vague, sign_colour colour);

#endif
