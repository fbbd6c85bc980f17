/* cmd_config.c - figtrail config: the defaults in force, and where each comes from. */
#include "cli/command.h"

#include <stdlib.h>
#include <string.h>

#include "cli/config.h"
#include "cli/messages.h"
#include "cli/print.h"
#include "cli/text.h"
#include "cli/where.h"

static const option_row rows[] = {
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_HELP,
};

static void put_default(const default_value *d)
{
    printf("  %-9s ", d->setting->name);
    if (!d->value)
        fputs(d->setting->built_in, stdout);
    else if (d->setting->choices)
        text_put(stdout, d->value, strlen(d->value));
    else
        put_folder(d->value);
    fputs("  (", stdout);
    config_put_origin(d);
    puts(")");
}

static bool put_all(bool is_text)
{
    default_value *const all = calloc(config_settings_count, sizeof *all);
    for (size_t i = 0; all && i < config_settings_count; i++)
        all[i] = config_in_force(&config_settings[i]);
    bool done = all;
    if (all && is_text) {
        config_put_file();
        putchar('\n');
        for (size_t i = 0; i < config_settings_count; i++)
            put_default(&all[i]);
    } else if (all) {
        done = json_config(stdout, all, config_settings_count);
    }
    for (size_t i = 0; all && i < config_settings_count; i++)
        free(all[i].value);
    free(all);
    return done;
}

/* The value alone, for scripts. */
static int put_one(const char *name)
{
    const config_setting *const setting = config_named(name);
    if (setting) {
        default_value d = config_in_force(setting);
        const bool has = d.value;
        if (has)
            puts(d.value);
        free(d.value);
        return has ? EXIT_FOUND : EXIT_NONE;
    }
    char mend[CONFIG_MEND_BYTES];
    config_mend_name(name, mend);
    complain(mend, "there is no setting '%s'", name);
    return EXIT_USAGE;
}

static int run(const settings *s, int operands_count, char **operands)
{
    if (operands_count)
        return put_one(operands[0]);
    return put_all(s->format == FORMAT_TEXT) ? EXIT_FOUND : fail_memory();
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
