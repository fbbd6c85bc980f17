/* panel_text.h - the words of a picture of panels: terminals, SVG and pages say the same. */
#ifndef CLI_PANEL_TEXT_H
#define CLI_PANEL_TEXT_H

#include "cli/claim_text.h"
#include "cli/number.h"
#include "views/panels.h"

enum { PANEL_TEXT_BYTES = 256 };

/* "troops", "area, sq km", "money, USD": what is on the line, and in which unit. */
void panel_title(const panel *p, char out[PANEL_TEXT_BYTES]);

/* "43 figures · 17 claimants · 22 articles · log scale" */
void panel_about(const panel *p, panel_key key, signs with, char out[PANEL_TEXT_BYTES]);

/* What rows are, "claimant", of any number of them. */
const char *panel_rows_word(panel_key key, size_t count);

/* A tick of the line, as short as its largest allows: "10,000", "250k", "40%". */
void panel_tick(const panel *p, double value, char out[NUMBER_BYTES]);

/* What a row is called: "Kyiv". */
void row_name(const row *r, panel_key key, char out[PANEL_TEXT_BYTES]);
/* How many figures it has: " (3)"; "" where it is one. */
void row_times(const row *r, char out[NUMBER_BYTES]);
/* Both: "Kyiv (3)". */
void row_label(const row *r, panel_key key, char out[PANEL_TEXT_BYTES]);

/* "202 more claimants": what the rows that are drawn as one are called; "" without any. */
void rest_label(const panel *p, panel_key key, char out[PANEL_TEXT_BYTES]);

/* The figure of a mark as printed, with its unit where the panel has another: "≤ 230 square miles". */
void mark_text(const panel *p, const mark *m, signs with, char out[CLAIM_TEXT_BYTES]);

/* The figure that a row tells: of the mark that is shown; of several of one date how far they spread. */
void row_value(const panel *p, const row *r, panel_key key, signs with, char out[CLAIM_TEXT_BYTES]);

/* What a mark that is set off is: "newest", "first", "new". */
const char *highlight_words(panel_highlight highlight);
/* Whether the first `count` panels have figures far from the rest, so that a legend names their colour. */
bool has_outliers(const panels *p, size_t count);

/* "2024-10-25", "2024-10", "undated" */
void mark_date(const mark *m, char out[NUMBER_BYTES]);

/* Where a mark stands in print: the source, the path or the address; lent. What names its row is not said
 * again: then the title. "" where nothing is known. */
const char *mark_where(const mark *m, const row *r, panel_key key);

/* "https://www.example.com" is "example.com". */
const char *name_without_scheme(const char *name);

#endif
