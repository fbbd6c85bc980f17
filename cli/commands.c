/* commands.c - the table of commands. */
#include <string.h>

#include "cli/command.h"

const command *const commands[] = { &cmd_index,   &cmd_search,  &cmd_claims, &cmd_compare, &cmd_timeline, &cmd_check,
                                    &cmd_count,   &cmd_extract, &cmd_why,    &cmd_show,
                                    &cmd_stats,   &cmd_verify,  &cmd_dump,   &cmd_export, &cmd_compact,
                                    &cmd_reindex, &cmd_serve,   &cmd_saved,  &cmd_shard,
                                    &cmd_config,  &cmd_doctor, &cmd_completion };
const size_t commands_count = COUNT(commands);

const command *command_named(const char *name)
{
    for (size_t i = 0; i < commands_count; i++)
        if (!strcmp(commands[i]->name, name))
            return commands[i];
    return NULL;
}
