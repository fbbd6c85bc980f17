/* cmd_config.c - figtrail config: the defaults in force, and where each comes from. */
#include "cli/command.h"

#include <stdlib.h>
#include <string.h>

#include "cli/config.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/print.h"
#include "cli/text.h"
#include "cli/where.h"

static const option_row rows[] = {
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_HELP,
};

/* Whatever could not be had is NULL. */
static default_value in_force(const config_setting *setting)
{
    default_value d = { .name = setting->name, .about = setting->about, .from = "default" };
    size_t line;
    const char *const environment = config_environment(setting), *const written = config_value(
                                                                     setting->name, &line);
    if (environment) {
        d.from = "environment";
        d.variable = setting->variable;
        d.value = strdup(!strcmp(setting->variable, "NO_COLOR") ? "never" : environment);
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

static void put_default(const config_setting *setting, const default_value *d)
{
    printf("  %-9s ", d->name);
    if (!d->value)
        fputs(setting->built_in, stdout);
    else if (setting->choices)
        text_put(stdout, d->value, strlen(d->value));
    else
        put_folder(d->value);
    if (d->variable)
        printf("  (by $%s", d->variable);
    else if (d->line)
        printf("  (by line %zu", d->line);
    else
        fputs("  (built in", stdout);
    if (d->hidden_line)
        printf(", which wins over line %zu", d->hidden_line);
    puts(")");
}

static void put_all(void)
{
    if (config_path())
        put_folder(config_path());
    else
        fputs("no home folder, so no file", stdout);
    puts(config_is_there() || !config_path() ? "" : ": not there");
    for (size_t i = 0; i < config_settings_count; i++) {
        default_value d = in_force(&config_settings[i]);
        put_default(&config_settings[i], &d);
        free(d.value);
    }
}

static bool json_all(void)
{
    config_report report = { .file = config_path(), .is_there = config_is_there() };
    default_value *const all = calloc(config_settings_count, sizeof *all);
    for (size_t i = 0; all && i < config_settings_count; i++)
        all[i] = in_force(&config_settings[i]);
    report.defaults = all;
    report.count = config_settings_count;
    const bool done = all && json_config(stdout, &report);
    for (size_t i = 0; all && i < config_settings_count; i++)
        free(all[i].value);
    free(all);
    return done;
}

static const char *setting_name(const void *from, size_t i)
{
    return ((const config_setting *)from)[i].name;
}

/* The value alone, for scripts. */
static int put_one(const char *name)
{
    for (size_t i = 0; i < config_settings_count; i++) {
        if (strcmp(config_settings[i].name, name) != 0)
            continue;
        default_value d = in_force(&config_settings[i]);
        const bool has = d.value;
        if (has)
            puts(d.value);
        free(d.value);
        return has ? EXIT_FOUND : EXIT_NONE;
    }
    const char *const near =
        nearest_word(name, setting_name, config_settings, config_settings_count);
    char mend[64] = "'figtrail config' lists them";
    if (near)
        snprintf(mend, sizeof mend, "perhaps '%s'?", near);
    complain(mend, "there is no setting '%s'", name);
    return EXIT_USAGE;
}

static int run(const settings *s, int operands_count, char **operands)
{
    if (operands_count)
        return put_one(operands[0]);
    if (s->format == FORMAT_TEXT)
        put_all();
    else if (!json_all())
        return fail_memory();
    return EXIT_FOUND;
}

const command cmd_config = {
    .name = "config",
    .operands = "[NAME]",
    .summary = "your own defaults, those in force, and where each comes from",
    .examples = "  figtrail config\n"
                "  figtrail config index\n",
    .schema = SCHEMA_CONFIG,
    .takes = TAKES_SETTING,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 1,
    .run = run,
};
