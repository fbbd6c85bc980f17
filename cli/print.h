/* print.h - one interface for all formats of an answer, so that text and JSON show the same facts.
 * A printer gets hits or claims as they are known, then the summary. */
#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "cli/answer.h"
#include "cli/columns.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/saved.h"
#include "cli/schema.h"
#include "figtrail.h"

typedef struct printer printer;

/* How a format writes. Any member may be NULL. */
typedef struct print_format {
    void (*begin)(printer *p);
    void (*hit)(printer *p, const fig_hit *hit);
    void (*figures)(printer *p, const figure *figures, size_t count);
    void (*end)(printer *p, const summary *s);
    void (*clear)(printer *p);
} print_format;

struct printer {
    const print_format *format;
    const settings *settings;
    answer answer;
    FILE *out;
    bool color;     /* bold and dim may be used */
    size_t columns; /* of a line of text */
    chosen chosen;  /* of tables, and of JSON under --fields */
    size_t written; /* hits or figures; for text, lines of charts too */
    void *state;    /* the format's own */
    bool out_of_memory;
};

extern const print_format print_text, print_json, print_ndjson, print_csv, print_tsv,
    print_template, print_ids;

/* Whether the options of the answer make sense; false after telling what is wrong with them. */
bool printer_accepts(const settings *s, answer kind);
bool template_accepts(const char *text, answer kind); /* of them, the template */

/* Begin an answer on `out`. */
void printer_begin(printer *p, FILE *out, const settings *s, answer kind);
void printer_hit(printer *p, const fig_hit *hit);
void printer_figures(printer *p, const figure *figures, size_t count);
/* Ends the answer and frees what the printer holds. False when memory ran out. */
bool printer_end(printer *p, const summary *s);

/* `code`, of a terminal's colours, where the printer may use them; else "". */
const char *printer_style(const printer *p, const char *code);

/* A clock for how long an answer takes. */
double clock_ms(void);

/* Whether text for people may be bold, and how wide it may be. */
bool terminal_color(const settings *s);
size_t terminal_columns(void);
/* The same for what is not read line by line, such as pictures: at most `most`. */
size_t terminal_columns_within(size_t most);
/* Whether the locale asks for ASCII: LC_ALL, LC_CTYPE or LANG, the first that is set, names another
 * character set than UTF-8. */
bool terminal_ascii(void);

/* The text of `a` with its figures marked, and under each paragraph what was made of them. */
void print_why(printer *p, const fig_article *a, const figure *figures, size_t count);

/* All that the page of `a` shows: its text, and what was removed from around it, set off. With
 * --format raw the bytes alone. */
void print_raw(FILE *out, const settings *s, const fig_article *a);

/* For eyes: the facets and the histogram that were asked for, with bars. False when memory ran out.
 */
bool print_facets(printer *p, const summary *s);

/* Why a hit was found, for eyes: a line for each part of the question. */
void print_explained(const printer *p, const fig_hit *hit, size_t indent);

/* A question as it is understood, for eyes. */
void print_query(FILE *out, const fig_query *query);

/* Reports of the other commands, as JSON. False when memory ran out. */
typedef enum article_parts { ARTICLE_ALONE, ARTICLE_WITH_CLAIMS, ARTICLE_WITH_ALL } article_parts;
bool json_article(FILE *out, const fig_document *document, article_parts parts);
bool json_dump_summary(FILE *out, const fig_index *index, size_t articles);
bool json_saved(FILE *out, const saved *searches, size_t count);
bool json_query(FILE *out, const char *text, const fig_query *query);
bool json_count(FILE *out, answer kind, const summary *s);
/* A failure, as an answer of HTTP with that status; and what may stand before a ':' in a question. */
bool json_error(FILE *out, unsigned http_status, const fig_error *err);
bool json_question_keys(FILE *out, const fig_kinds *kinds);
bool json_stats(FILE *out, const char *folder, const fig_index *index, const fig_stats *stats);
/* Of shard status: rows are added to `*places` (NULL before the first), which is taken at the end. */
void json_place(void **places, const fig_place *place);
bool json_places(FILE *out, const char *index, void *places);
/* The defaults in force. */
bool json_config(FILE *out, const default_value *defaults, size_t count);
/* One line of dump: an article, or a file. */
bool json_stored(FILE *out, const fig_stored *stored, bool with_terms);
bool json_stored_file(FILE *out, const fig_stored_file *file);
/* The last one. */
bool json_stored_summary(FILE *out, const fig_stats *stats, uint64_t files);
/* Of export: two lines of the bulk API that put an article into the index `name`; and the mapping
 * of that index. */
bool json_bulk(FILE *out, const char *name, const fig_document *document);
bool json_bulk_mapping(FILE *out);
/* What verify found so far, to be freed; and the end of it. */
typedef struct verified {
    const char *index;
    bool deep;
    void *problems; /* a cJSON array; NULL before the first */
} verified;
void json_verify_problem(verified *v, const fig_problem *problem);
bool json_verified(FILE *out, verified *v, const fig_verify_report *report);
/* Of compact and reindex. */
bool json_upkeep(FILE *out, schema of, const char *index, const fig_upkeep_report *report);
/* `peak_bytes` of memory; 0 = no profile was asked for. */
bool json_indexed(FILE *out, const char *index, const fig_writer_summary *s, bool dry_run,
                  uint64_t peak_bytes);

#endif
