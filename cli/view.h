/* view.h - what the commands that draw have in common: their options, and an answer put in panels. */
#ifndef CLI_VIEW_H
#define CLI_VIEW_H

#include <stdio.h>

#include "cli/ask.h"
#include "views/panels.h"

/* A picture of an answer, as all formats have it. */
typedef struct view {
    schema schema;
    const char *command; /* "compare" */
    const settings *settings;
    const char *query;
    const fig_results *results;
    panels_want want;
    panels panels;
} view;

/* Ask for claims, and answer with a picture of them in the formats of the settings. Returns the exit
 * status. */
int view_ask(const settings *s, const char *name, schema of, const panels_want *want, int words_count,
             char **words);

/* ---- the formats; each is false when memory is out ---- */

bool json_view(FILE *out, const view *v);
bool html_view(FILE *out, const view *v);
void svg_view(FILE *out, const view *v);
/* The claims as a table of `claims --format csv`, with the columns of eyes. */
bool csv_view(FILE *out, const view *v);

/* What the options of compare want of the panels. */
panels_want view_compared(const settings *s);
/* What those of timeline want. */
panels_want view_dated(const settings *s);
/* The search that a picture is made of; its query is left to fill in. */
fig_search view_search(const settings *s);
/* Write an answer to it as JSON. False when memory is out. */
bool view_write(FILE *out, const settings *s, schema of, const panels_want *want, const char *query,
                const fig_results *results);

extern const choice choices_view_by[], choices_view_dates[], choices_view_order[], choices_view_highlight[];
#define ROW_VIEW_BY                                                                                \
    {                                                                                              \
        '\0', "by", "KEY", "what a row is: who says so, the source or the article", OPTION_CHOICE, \
            offsetof(settings, view_by), choices_view_by                                           \
    }
#define ROW_VIEW_DATES                                                                             \
    {                                                                                              \
        '\0', "by", "SPAN", "what a row is; auto is the shortest that --rows has room for",         \
            OPTION_CHOICE, offsetof(settings, view_dates), choices_view_dates                      \
    }
#define ROW_VIEW_ORDER                                                                             \
    {                                                                                              \
        's', "sort", "KEY", "the order of the rows; date is oldest first", OPTION_CHOICE,          \
            offsetof(settings, view_order), choices_view_order                                     \
    }
#define ROW_VIEW_HIGHLIGHT                                                                         \
    {                                                                                              \
        '\0', "highlight", "WHICH", "which of several figures of a row is set off and told",       \
            OPTION_CHOICE, offsetof(settings, view_highlight), choices_view_highlight              \
    }
#define ROW_VIEW_LIMIT                                                                             \
    {                                                                                              \
        'n', "limit", "N", "how many figures at the most (1000), or 'all'", OPTION_COUNT,          \
            offsetof(settings, view_figures), NULL                                                 \
    }
#define ROW_VIEW_ROWS                                                                              \
    {                                                                                              \
        'r', "rows", "N", "rows of a number line (40), or 'all'; the rest share one", OPTION_COUNT,  \
            offsetof(settings, view_rows), NULL                                                    \
    }
#define ROW_VIEW_PANELS                                                                            \
    {                                                                                              \
        '\0', "panels", "N", "how many number lines are drawn (6), or 'all'", OPTION_COUNT,        \
            offsetof(settings, view_panels), NULL                                                  \
    }
#define ROW_VIEW_SENTENCES                                                                         \
    {                                                                                              \
        '\0', "sentences", NULL, "under each number line the sentences its figures stand in",      \
            OPTION_FLAG, offsetof(settings, view_sentences), NULL                                  \
    }
#define ROW_VIEW_HTML                                                                              \
    {                                                                                              \
        '\0', "html", "FILE", "a page with the lines, their table and the data too; '-' is stdout", \
            OPTION_TEXT, offsetof(settings, html), NULL                                            \
    }
#define ROW_VIEW_SVG                                                                               \
    {                                                                                              \
        '\0', "svg", "FILE", "a picture of the lines too; '-' is stdout", OPTION_TEXT,             \
            offsetof(settings, svg), NULL                                                          \
    }
#define ROW_VIEW_COPIES                                                                            \
    {                                                                                              \
        '\0', "copies", NULL, "figures of copies of a story too, not of one of them alone",        \
            OPTION_FLAG, offsetof(settings, copies), NULL                                          \
    }

#endif
