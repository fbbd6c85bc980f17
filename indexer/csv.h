/* csv.h - a record of separated values, out of one line or, where a quoted field has line breaks,
 * several. Any bytes are a record; what the fields mean is the reader's. */
#ifndef INDEXER_CSV_H
#define INDEXER_CSV_H

#include "core/buf.h"
#include "figtrail.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct csv {
    char delimiter;
    bool in_quotes;   /* the last field goes on in the next line */
    buf text, begins; /* of the fields: each ends in a NUL; where each begins, as size_t */
} csv;

void csv_init(csv *c, char delimiter);
void csv_clear(csv *c);

/* Begin the next record. */
void csv_begin(csv *c);
/* Take a line without its end. Whether the record is complete. Memory is told by csv_failed. */
bool csv_add_line(csv *c, const char *line, size_t bytes);
bool csv_failed(const csv *c);

size_t csv_count(const csv *c);
const char *csv_field(const csv *c, size_t i); /* lent until the next line */

/* Make the record at hand names: lower case, no white space around them. */
void csv_make_names(csv *c);
/* The delimiter (',' ';' or a tab) that makes `line` the names of an article's columns, "text" or
 * "html", or what `map` has for them, among them; '\0' when none does. Fails with FIG_NO_MEMORY. */
fig_status csv_delimiter(const char *line, size_t bytes, const fig_field_map *map, char *out,
                         fig_error *err);
/* Whether `data` begins with such a line, of nothing but names that are one word each. Fails with
 * FIG_NO_MEMORY. */
fig_status csv_is_likely(const char *data, size_t bytes, const fig_field_map *map, bool *out,
                         fig_error *err);

#endif
