/* html_page.h - what all pages that figtrail writes have: they load nothing, run nothing, and carry their data. */
#ifndef CLI_HTML_PAGE_H
#define CLI_HTML_PAGE_H

#include <stdio.h>

#include "cli/print.h"

/* Up to the beginning of the body, with the style. */
void html_open(FILE *out, const char *title, const char *command);

/* JSON, in the element #data. */
void html_data(FILE *out, const char *json, size_t bytes);

/* An article's title, path or id: a link where it has an address. */
void html_article(FILE *out, const fig_article *a);

/* The sentence of a claim, with its figure set off. */
void html_sentence(FILE *out, const fig_found_claim *f);

#endif
