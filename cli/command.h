/* command.h - what a command is: its name, its options, its help and what it does.
 * main.c finds and runs commands; each cmd_*.c defines one. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/rows.h"
#include "cli/schema.h"

/* The same text in every man page. */
enum {
    EXIT_FOUND = 0,  /* done; for search, claims, compare, timeline, extract, why, show: something matched */
    EXIT_NONE = 1,   /* all went well and nothing matched */
    EXIT_USAGE = 2,  /* the command line or the query was not understood */
    EXIT_INDEX = 3,  /* the index is missing, busy, damaged or of another format, or too slow */
    EXIT_PARTIAL = 4 /* some input was left out; the rest is done */
};

/* What operands are, for completion. */
typedef enum takes { TAKES_NOTHING, TAKES_PATHS, TAKES_QUERY, TAKES_SAVED, TAKES_SHARD, TAKES_SHELL, TAKES_SETTING } takes;

enum { OPERANDS_ANY = 1 << 20 };

typedef struct command {
    const char *name;
    const char *operands; /* as the usage line shows them: "PATH..." */
    const char *summary;  /* one line for the list of commands */
    const char *examples; /* lines of the help, each indented by two spaces */
    const option_row *rows;
    size_t rows_count;
    schema schema; /* of its json */
    takes takes;
    int operands_least, operands_most;
    int (*run)(const settings *s, int operands_count, char **operands);
} command;

/* The work of the commands that read articles. The program that reads does it (read_*.c); the one
 * that asks hands the command over to it (hand_over.c), and so loads nothing that only readers
 * need. */
int index_run(const settings *s, int operands_count, char **operands);
int extract_run(const settings *s, int operands_count, char **operands);
int reindex_run(const settings *s, int operands_count, char **operands);
int why_run(const settings *s, int operands_count, char **operands);
int check_run(const settings *s, int operands_count, char **operands);
int doctor_run(const settings *s, int operands_count, char **operands);
int verify_run(const settings *s, int operands_count, char **operands);

/* The work of the third program, which loads what serves. */
int serve_run(const settings *s, int operands_count, char **operands);

extern const command cmd_index, cmd_search, cmd_claims, cmd_compare, cmd_timeline, cmd_check, cmd_count, cmd_extract, cmd_why,
    cmd_show, cmd_stats, cmd_verify, cmd_dump, cmd_export, cmd_compact, cmd_reindex, cmd_serve, cmd_saved, cmd_shard,
    cmd_config, cmd_doctor, cmd_completion;

extern const command *const commands[];
extern const size_t commands_count;

/* NULL when there is none. */
const command *command_named(const char *name);

#endif
