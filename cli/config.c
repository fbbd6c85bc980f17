/* config.c - reading the file of a user's own defaults. */
#include "cli/config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/rows.h"
#include "cli/where.h"

/* A template is of one question. */
static const choice formats[] = { { "text", FORMAT_TEXT },
                                  { "json", FORMAT_JSON },
                                  { "ndjson", FORMAT_NDJSON },
                                  { "csv", FORMAT_CSV },
                                  { "tsv", FORMAT_TSV },
                                  { "ids", FORMAT_IDS },
                                  { NULL, 0 } };

const config_setting config_settings[] = {
    { "index", "FIGTRAIL_INDEX", "the index that is meant when none is named",
      "in your data folder", NULL },
    { "kinds", NULL, "a file of kinds of your own", "those of the index", NULL },
    { "synonyms", "FIGTRAIL_SYNONYMS", "a file of words that stand for each other", "none", NULL },
    { "format", NULL, "how answers are written, by commands that can", "text", formats },
    { "color", "NO_COLOR", "bold and colour in text", "auto", choices_color },
};
const size_t config_settings_count = COUNT(config_settings);

enum { SETTINGS = COUNT(config_settings) };

/* What the one file of this process says. */
static struct {
    char *path;
    bool is_there, no_memory;
    char *values[SETTINGS];
    size_t lines[SETTINGS];
} the_file;

void config_clear(void)
{
    free(the_file.path);
    for (size_t i = 0; i < SETTINGS; i++)
        free(the_file.values[i]);
    memset(&the_file, 0, sizeof the_file);
}

const char *config_path(void)
{
    return the_file.path;
}

bool config_is_there(void)
{
    return the_file.is_there;
}

static const char *setting_name(const void *from, size_t i)
{
    return ((const config_setting *)from)[i].name;
}

/* SETTINGS when there is none of that name. */
static size_t find(const char *name)
{
    size_t i = 0;
    while (i < SETTINGS && strcmp(config_settings[i].name, name) != 0)
        i++;
    return i;
}

const char *config_value(const char *name, size_t *line)
{
    const size_t i = find(name);
    if (line)
        *line = i < SETTINGS ? the_file.lines[i] : 0;
    return i < SETTINGS ? the_file.values[i] : NULL;
}

const char *config_environment(const config_setting *setting)
{
    const char *const value = setting->variable ? getenv(setting->variable) : NULL;
    return value && value[0] ? value : NULL;
}

/* ---- reading ---- */

/* A failure at a line of it. Returns false. */
static bool wrong(size_t line, const char *mend, const char *what, const char *name)
{
    complain(mend, "%s:%zu: %s '%s'", the_file.path, line, what, name);
    return false;
}

static char *trimmed(char *text)
{
    static const char blanks[] = " \t\r\n";
    text += strspn(text, blanks);
    size_t bytes = strlen(text);
    while (bytes > 0 && strchr(blanks, text[bytes - 1]))
        bytes--;
    text[bytes] = '\0';
    return text;
}

/* "~/x" is in the home folder, another relative path beside the file. Yours; NULL when memory is
 * out. */
static char *path_of(const char *value)
{
    const char *const home = getenv("HOME");
    const char *const slash = strrchr(the_file.path, '/');
    const size_t beside = slash ? (size_t)(slash + 1 - the_file.path) : 0;
    const bool at_home = !strncmp(value, "~/", 2) && home && home[0];
    const bool is_whole = value[0] == '/' || !value[0];
    char *const path = malloc((at_home ? strlen(home) : beside) + strlen(value) + 1);
    if (path && at_home)
        sprintf(path, "%s%s", home, value + 1);
    else if (path)
        sprintf(path, "%.*s%s", is_whole ? 0 : (int)beside, the_file.path, value);
    return path;
}

static bool take(size_t i, const char *value, size_t line)
{
    const config_setting *const setting = &config_settings[i];
    if (the_file.lines[i])
        return wrong(line, "leave one of the two", "this was set before:", setting->name);
    if (!value[0])
        return wrong(line, "leave the line out, or write what it is", "there is no value for",
                     setting->name);
    int chosen;
    if (setting->choices && !choice_value(setting->choices, value, &chosen)) {
        char mend[128] = "write ", what[64];
        choices_list(setting->choices, mend + strlen(mend), sizeof mend - strlen(mend));
        snprintf(what, sizeof what, "%s cannot be", setting->name);
        return wrong(line, mend, what, value);
    }
    the_file.lines[i] = line;
    the_file.values[i] = setting->choices ? strdup(value) : path_of(value);
    the_file.no_memory = !the_file.values[i];
    return the_file.values[i];
}

void config_mend_name(const char *name, char mend[CONFIG_MEND_BYTES])
{
    const char *const near = nearest_word(name, setting_name, config_settings, SETTINGS);
    if (near)
        snprintf(mend, CONFIG_MEND_BYTES, "perhaps '%s'?", near);
    else
        snprintf(mend, CONFIG_MEND_BYTES, "'figtrail config' lists them");
}

/* "index = ~/news.index"; nothing in an empty line, or behind '#'. */
static bool read_line(char *text, size_t line)
{
    char *const name = trimmed(text);
    char *const equals = strchr(name, '=');
    if (!name[0] || name[0] == '#')
        return true;
    if (!equals)
        return wrong(line, "write 'name = value', or a '#' before a remark",
                     "there is no '=' behind", name);
    *equals = '\0';
    trimmed(name);
    const size_t i = find(name);
    if (i < SETTINGS)
        return take(i, trimmed(equals + 1), line);
    char mend[CONFIG_MEND_BYTES];
    config_mend_name(name, mend);
    return wrong(line, mend, "there is no setting", name);
}

static bool read_lines(FILE *in)
{
    char *text = NULL;
    size_t capacity = 0, line = 0;
    ssize_t bytes;
    bool sound = true;
    while (sound && (bytes = getline(&text, &capacity, in)) >= 0) {
        line++;
        sound = strlen(text) == (size_t)bytes
                    ? read_line(text, line)
                    : wrong(line, NULL, "there is a NUL behind", trimmed(text));
    }
    free(text);
    return sound;
}

/* What the system says of the file. */
static int failed(int errnum, bool is_named)
{
    if (errnum == ENOMEM)
        return fail_memory();
    complain(is_named ? "FIGTRAIL_CONFIG names it" : NULL, "%s: %s", the_file.path,
             strerror(errnum));
    return EXIT_USAGE;
}

int config_read(void)
{
    const char *const given = getenv("FIGTRAIL_CONFIG");
    const bool is_named = given && given[0];
    config_clear();
    errno = 0;
    the_file.path = is_named ? strdup(given) : config_folder("/figtrail/config");
    if (!the_file.path) /* or there is no home folder */
        return errno == ENOMEM ? fail_memory() : EXIT_FOUND;
    FILE *const in = fopen(the_file.path, "r");
    if (!in && !is_named && (errno == ENOENT || errno == ENOTDIR))
        return EXIT_FOUND;
    if (!in)
        return failed(errno, is_named);
    the_file.is_there = true;
    const bool sound = read_lines(in);
    const int status = the_file.no_memory        ? fail_memory()
                       : !sound                  ? EXIT_USAGE
                       : ferror(in) || !feof(in) ? failed(errno, is_named)
                                                 : EXIT_FOUND;
    fclose(in);
    return status;
}

/* ---- in force ---- */

const config_setting *config_named(const char *name)
{
    const size_t i = find(name);
    return i < SETTINGS ? &config_settings[i] : NULL;
}

default_value config_in_force(const config_setting *setting)
{
    default_value d = { .setting = setting, .from = "default" };
    size_t line;
    const char *const environment = config_environment(setting), *const written = config_value(
                                                                     setting->name, &line);
    if (environment) {
        d.from = "environment";
        d.variable = setting->variable;
        d.value = strdup(strcmp(setting->variable, "NO_COLOR") ? environment : "never");
        d.hidden_line = written ? line : 0;
    } else if (written) {
        d.from = "file";
        d.line = line;
        d.value = strdup(written);
    } else if (!strcmp(setting->name, "index")) {
        d.value = index_folder_default();
    } else if (setting->choices) {
        d.value = strdup(setting->built_in);
    }
    return d;
}

void config_put_file(void)
{
    if (the_file.path)
        put_folder(the_file.path);
    else
        fputs("no home folder, so no file", stdout);
    fputs(the_file.is_there || !the_file.path ? "" : ": not there", stdout);
}

void config_put_origin(const default_value *value)
{
    if (value->variable)
        printf("by $%s", value->variable);
    else if (value->line)
        printf("by line %zu", value->line);
    else
        fputs("built in", stdout);
    if (value->hidden_line)
        printf(", which wins over line %zu", value->hidden_line);
}

void config_start(const option_row *rows, size_t rows_count, settings *out)
{
    for (size_t i = 0; i < rows_count; i++) {
        const option_row *const row = &rows[i];
        const size_t at = find(row->name);
        if (at == SETTINGS || !the_file.values[at])
            continue;
        char *const place = (char *)out + row->at;
        if (row->choices && !config_environment(&config_settings[at]))
            choice_value(row->choices, the_file.values[at], (int *)place);
        else if (!row->choices && !config_settings[at].variable)
            *(const char **)place = the_file.values[at];
    }
}
