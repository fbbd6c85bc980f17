/* html_style.h - how pages look. */
#ifndef CLI_HTML_STYLE_H
#define CLI_HTML_STYLE_H

#include <stdio.h>

/* CSS, beside svg_colors and svg_style. */
void html_style(FILE *out);

#endif
