/* panels.h - claims as pictures have them: a panel with a number line for each kind and unit, a row for
 * each who says so, a mark for each figure. Terminals, SVG, pages and JSON show these objects.
 *
 * Figures of one kind in several units are brought to the one that most of them are printed in. What is
 * of no kind is put together by what is counted. Nothing is averaged, and nothing is left out. */
#ifndef VIEWS_PANELS_H
#define VIEWS_PANELS_H

#include <stdbool.h>
#include <stddef.h>

#include "figtrail.h"
#include "views/axis.h"

typedef enum mark_shape {
    MARK_DOT,  /* one figure */
    MARK_BAR,  /* from low to high */
    MARK_FROM, /* low or more */
    MARK_UP_TO /* high or less */
} mark_shape;

typedef struct mark {
    const fig_found_claim *found;
    mark_shape shape;
    double low, high; /* in the unit of the panel; NAN where the words set no bound */
    bool vague;       /* "about 12,000", "thousands" */
    bool outlier;     /* far from most of the panel */
    bool first;       /* no other of its value in the panel is dated earlier */
    bool highlighted; /* as was asked: the newest or the first of the several of its row, or every first */
} mark;

typedef struct row {
    const char *name;   /* NULL: nothing is known to name it by; not NUL-terminated where */
    size_t name_bytes;  /* this says less */
    bool is_source;     /* nobody is named: it is what the source itself says */
    const mark *marks;  /* by date, undated last */
    size_t marks_count; /* at least 1 */
    const mark *shown;  /* the newest or the first, whose figure stands beside the row */
    double low, high;   /* of all its marks, their ends alone */
    bool rest;          /* beyond the rows that were asked for: to be drawn with others as one */
} row;

typedef struct panel {
    const char *kind;      /* NULL: of none */
    const char *unit;      /* of the line, as fig_claim has units */
    const char *unit_text; /* that unit as printed, or what is counted; NULL when unknown */
    axis axis;
    row *rows;
    size_t rows_count, rest_count; /* all rows; those of them that are `rest` */
    size_t figures, articles, outliers;
    size_t bounded; /* marks that are bars or bounds */
} panel;

typedef enum panel_key {
    KEY_CLAIMANT, /* who says so; where nobody is named, the source */
    KEY_SOURCE,
    KEY_ARTICLE,
    KEY_DATE
} panel_key;

typedef enum panel_order {
    ORDER_VALUE,  /* rows by the figure that is shown, smallest first */
    ORDER_DATE,   /* by its date, oldest first, undated last */
    ORDER_NEWEST, /* newest first, undated last */
    ORDER_NAME,
    ORDER_FIGURES /* the row with the most of them first */
} panel_order;

typedef enum panel_highlight {
    HIGHLIGHT_NEWEST,
    HIGHLIGHT_FIRST,
    HIGHLIGHT_NEW /* every figure where it appears first */
} panel_highlight;

/* What a row of KEY_DATE is. */
typedef enum panel_dates {
    DATES_AUTO, /* the shortest of the others that makes at most `rows_most` rows of the first panel */
    DATES_DAY,
    DATES_MONTH,
    DATES_YEAR
} panel_dates;

typedef struct panels_want {
    panel_key key;
    panel_order order;
    panel_highlight highlight;
    panel_dates dates;
    size_t rows_most; /* of a panel: the rows with the most figures, of as many the newest, are kept and the
                         others are `rest`; one alone never is. 0 = no bound */
} panels_want;

typedef struct panels {
    panel *list; /* those with the most figures first */
    size_t count;
    panel_dates dates; /* what the rows are, where they are dates */
    /* what the pointers above point into */
    mark *marks;
    row *rows;
} panels;

/* Put `count` claims, in the order of their answer, in panels. They must outlive `out`, which is yours:
 * panels_clear. False when memory is out; nothing is to be cleared then. */
bool panels_make(const fig_found_claim *const *found, size_t count, const panels_want *want, panels *out);
void panels_clear(panels *p);

/* "dot", "bar", "from", "up_to" */
const char *mark_shape_name(mark_shape shape);
/* Where a mark stands: its figure, the middle of a bar. */
double mark_value(const mark *m);

#endif
