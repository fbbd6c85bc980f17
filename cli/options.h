/* options.h - the command line: tables of options, read into settings.
 * Each option is one row; parsing and --help read that row. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "figtrail.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

typedef enum format {
    FORMAT_TEXT,
    FORMAT_RAW,
    FORMAT_JSON,
    FORMAT_NDJSON,
    FORMAT_CSV,
    FORMAT_TSV,
    FORMAT_TEMPLATE,
    FORMAT_IDS,
    FORMAT_BULK,
    FORMAT_MAPPING
} format;

typedef enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } color;

typedef enum histogram { HISTOGRAM_NONE, HISTOGRAM_DECADE, HISTOGRAM_ROUND } histogram;

typedef enum grouping { GROUP_NONE, GROUP_BY, GROUP_SOURCE, GROUP_DATE, GROUP_ARTICLE } grouping;

/* What options can set, for all commands together. */
typedef struct settings {
    const char *index; /* NULL: the default index */
    const char *lang;
    const char *synonyms;   /* a file; NULL: that of the environment */
    const char *kinds;      /* a file; NULL: those of the index, else the built-in ones */
    const char *map;        /* of the fields of articles; NULL: none */
    const char *files_from; /* a list of paths; "-" is stdin */
    const char *template_text;
    const char *fields; /* "published,by,surface" */
    const char *facets; /* "source,month" */
    /* of the enumerations above and of figtrail.h */
    int format, color, match, sort, histogram, group;
    int view_by, view_dates, view_order, view_highlight; /* of pictures: views/panels.h */
    size_t view_figures, view_rows, view_panels;
    bool view_sentences;
    const char *html, *svg; /* files; NULL: none */
    const char *bulk_name;  /* of the index that lines of the bulk API go to */
    size_t limit, offset, snippets, saved_limit, jobs;
    size_t memory_bytes_max; /* 0: no bound */
    size_t bulk_after_bytes; /* 0: as it pays */
    size_t facet_values; /* 0: as many as suit the facet */
    double k1, b;        /* of BM25 */
    double timeout_s;    /* of a question; 0: none */
    bool quiet, any, weak, exact_total, fold;
    bool copies, open;   /* of an article that is shown */
    bool prune, dry_run, verbose, watch, profile;
    bool rejected;
    bool partial;         /* an answer of the parts of the index that can be reached */
    size_t shard_port;
    bool claims; /* rather than articles */
    bool only_new;
    bool explain; /* hits */
    bool explain_query;
    bool null_ends; /* of lines */
    bool all;
    bool raw; /* what was removed too */
    bool deep, terms; /* of an index that is verified or dumped */
    const char *interface, *host; /* that is listened at, that it is called by */
    size_t port;
    double rate, answer_timeout_s; /* of requests a second; of each */
    bool i_know;                   /* what I do */
    size_t shards;     /* that the archive is divided over; 0: as the index is */
    const char *shard; /* "2/4", that the index is */
    size_t wait;   /* for another writer, in seconds; SIZE_MAX: as long as it takes */
    size_t schema; /* 0: the newest */
    bool help;
    char **typed; /* the whole command line, NULL-ended; options_parse leaves it alone */
} settings;

extern const settings settings_defaults;

typedef struct choice {
    const char *name; /* NULL ends the list */
    int value;
} choice;

/* NULL when none has that value. */
const char *choice_name(const choice *choices, int value);
/* False when none is named so. */
bool choice_value(const choice *choices, const char *name, int *out);
/* "text, json or csv" */
void choices_list(const choice *choices, char *out, size_t capacity);

typedef enum option_kind {
    OPTION_FLAG,   /* bool */
    OPTION_TEXT,   /* const char * */
    OPTION_LANG,   /* the same, of two or three small letters */
    OPTION_COUNT,  /* size_t; "all" is SIZE_MAX */
    OPTION_SIZE,   /* size_t, bytes: "100M" */
    OPTION_WAIT,   /* the same, SIZE_MAX where it has no value: "--wait", "--wait=5" */
    OPTION_NUMBER, /* double, 0 or more */
    OPTION_CHOICE  /* int, one of `choices` */
} option_kind;

typedef struct option_row {
    char letter; /* '\0' when there is no short form */
    const char *name;
    const char *value; /* as the help shows it; NULL for flags */
    const char *about;
    option_kind kind;
    size_t at; /* offset in settings */
    const choice *choices;
} option_row;

/* Read `argv` (without program and command) by the table: settings into `out`, which begin as `start`,
 * and operands, in order, to the front of `argv`. Returns how many operands there are, or -1 after saying on stderr
 * what is wrong. `command` is named in messages. */
int options_parse(const char *command, const option_row *rows, size_t rows_count, int argc,
                  char **argv, const settings *start, settings *out);

/* The table as help, on stdout. */
void options_help(const option_row *rows, size_t rows_count);

#endif
