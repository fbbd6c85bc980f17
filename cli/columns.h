/* columns.h - the columns of tables and the names of templates: one row a column. */
#ifndef CLI_COLUMNS_H
#define CLI_COLUMNS_H

#include "cli/answer.h"
#include "cli/number.h"

/* Whose row a cell is of: one of the two. */
typedef struct record {
    const fig_hit *hit;
    const figure *figure;
} record;

typedef struct column {
    const char *name;
    /* The cell: lent text, or `scratch` filled; NULL when unknown. */
    const char *(*cell)(const record *r, char scratch[NUMBER_BYTES]);
    bool is_text; /* else digits, true or false */
} column;

/* The columns of an answer, in the order of its tables. */
const column *columns_of(answer kind, size_t *count);

/* The column of that name; NULL when there is none. */
const column *columns_find(answer kind, const char *name, size_t bytes);
/* Tell that `given`, such as "the template", has a name that is none, and what it may be. */
void columns_complain(answer kind, const char *given, const char *name, size_t bytes);

/* The columns that --fields names, in its order; all of them for NULL. */
enum { CHOSEN_MOST = 64 };
typedef struct chosen {
    const column *columns[CHOSEN_MOST];
    size_t count;
} chosen;
/* False after telling what is wrong with the list. */
bool columns_choose(answer kind, const char *fields, chosen *out);

#endif
