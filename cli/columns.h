/* columns.h - the columns of tables and the names of templates: one row a column. */
#ifndef CLI_COLUMNS_H
#define CLI_COLUMNS_H

#include "cli/number.h"
#include "cli/print.h"

/* Whose row a cell is of: one of the two. */
typedef struct record {
    const fig_hit *hit;
    const figure *figure;
} record;

typedef struct column {
    const char *name;
    /* The cell: lent text, or `scratch` filled; NULL when unknown. */
    const char *(*cell)(const record *r, char scratch[NUMBER_BYTES]);
} column;

/* The columns of an answer, in the order of its tables. */
const column *columns_of(answer kind, size_t *count);

#endif
