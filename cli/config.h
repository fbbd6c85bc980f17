/* config.h - the file of a user's own defaults: a line "name = value" each. An option wins over the
 * environment, the environment over the file, the file over what is built in. */
#ifndef CLI_CONFIG_H
#define CLI_CONFIG_H

#include <stdbool.h>

#include "cli/options.h"

typedef struct config_setting {
    const char *name;      /* as the option's */
    const char *variable;  /* of the environment, that wins over the file; NULL: none */
    const char *about;     /* what it is */
    const char *built_in;  /* in words */
    const choice *choices; /* NULL: it is a path */
} config_setting;

extern const config_setting config_settings[];
extern const size_t config_settings_count;

/* Read the file, once, before all else; there need not be one. Else than EXIT_FOUND: the exit
 * status, after telling what is wrong. */
int config_read(void);
/* Its path; NULL when there is none to think of. */
const char *config_path(void);
bool config_is_there(void);

/* What the file says; NULL: nothing. Paths are whole. `line`, which may be NULL, is where. */
const char *config_value(const char *name, size_t *line);
/* What the environment says in its place; NULL: nothing. */
const char *config_environment(const config_setting *setting);

/* What is in force when no option says otherwise: what is NULL, or 0, is not there. */
typedef struct default_value {
    const config_setting *setting;
    char *value;              /* yours: free */
    const char *from;         /* "environment", "file", "default" */
    const char *variable;     /* of the environment */
    size_t line, hidden_line; /* of the file: that set it; that the environment wins over */
} default_value;
default_value config_in_force(const config_setting *setting);
/* NULL when there is none of that name. */
const config_setting *config_named(const char *name);
/* How to mend a name that is none of a setting. */
enum { CONFIG_MEND_BYTES = 64 };
void config_mend_name(const char *name, char mend[CONFIG_MEND_BYTES]);
/* For eyes: the file, "~/.config/figtrail/config: not there"; "by line 2", where a value comes
 * from. */
void config_put_file(void);
void config_put_origin(const default_value *value);

/* Put what the file says in the place of the options' defaults. Of those that the environment can
 * set whoever reads the environment asks for the value. */
void config_start(const option_row *rows, size_t rows_count, settings *out);

void config_clear(void);

#endif
