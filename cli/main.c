/* main.c - figtrail COMMAND: finds the command, reads its options, runs it, gives help. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/output.h"
#include "cli/print.h"
#include "cli/where.h"

static const char *command_name(const void *from, size_t i)
{
    return ((const command *const *)from)[i]->name;
}

static const command *find_command(const char *name)
{
    const command *const found = command_named(name);
    if (found)
        return found;
    const char *const near = nearest_word(name, command_name, commands, commands_count);
    char mend[64] = "'figtrail --help' lists the commands";
    if (near)
        snprintf(mend, sizeof mend, "perhaps 'figtrail %s'?", near);
    complain(mend, "there is no command '%s'", name);
    return NULL;
}

static int help_all(void)
{
    printf("figtrail %s - words and figures in an archive of articles\n\n"
           "usage: figtrail COMMAND [OPTIONS] [ARGUMENTS]\n\n",
           fig_version());
    for (size_t i = 0; i < commands_count; i++)
        printf("  %-8s  %s\n", commands[i]->name, commands[i]->summary);
    printf("\n'figtrail COMMAND --help' tells more of one.\n");
    return EXIT_FOUND;
}

static int help_command(const command *c)
{
    printf("figtrail %s - %s\n\nusage: figtrail %s [OPTIONS]%s%s\n\n", c->name, c->summary, c->name,
           c->operands[0] ? " " : "", c->operands);
    options_help(c->rows, c->rows_count);
    printf("\nexamples\n%s", c->examples);
    printf("\nexit status\n"
           "  0  done; something matched\n"
           "  1  all went well and nothing matched\n"
           "  2  the command line or the query was not understood\n"
           "  3  the index is missing, busy, damaged or of another format, or took longer than "
           "--timeout\n"
           "  4  some input was left out; the messages name it, the rest is done\n");
    return EXIT_FOUND;
}

/* What to do next where there is no article yet. */
static void put_first_step(const char *what)
{
    fprintf(stderr,
            "figtrail: %s\n"
            "  figtrail index FOLDER\n"
            "  figtrail --help\n",
            what);
}

/* `figtrail` alone: the next thing to do. */
static int next_step(void)
{
    fig_error err = { .status = FIG_NOT_FOUND };
    fig_index *index = NULL;
    fig_stats stats = { 0 };
    char *const folder = index_folder_default();
    fig_status failed = folder ? fig_index_open(folder, &index, &err) : FIG_NOT_FOUND;
    if (!failed)
        failed = fig_index_stats(index, &stats, &err);
    fig_index_free(index);
    free(folder);
    if (failed && failed != FIG_NOT_FOUND)
        return fail(&err);
    if (failed)
        put_first_step("there is no index yet; make one of a folder of articles");
    else if (stats.articles == 0)
        put_first_step("the index is empty; bring a folder of articles into it");
    else
        fprintf(stderr, "figtrail: ask your index something, or see what is in it\n"
                        "  figtrail search 'words or \"a phrase\"'\n"
                        "  figtrail claims 'troops:10k..15k'\n"
                        "  figtrail stats\n"
                        "  figtrail --help\n");
    return EXIT_USAGE;
}

static schema schema_of(const command *c, const settings *s)
{
    return s->explain_query ? SCHEMA_QUERY : s->fields ? SCHEMA_FIELDS : c->schema;
}

/* `argv` is what follows the command's name; `typed` is all of it. */
static int run_command(const command *c, int argc, char **argv, char **typed)
{
    settings start = settings_defaults, s;
    config_start(c->rows, c->rows_count, &start);
    const int operands = options_parse(c->name, c->rows, c->rows_count, argc, argv, &start, &s);
    if (operands < 0)
        return EXIT_USAGE;
    s.typed = typed;
    if (s.help)
        return help_command(c);
    const int least = s.files_from ? 0 : c->operands_least;
    if (operands < least || operands > c->operands_most) {
        char mend[128];
        snprintf(mend, sizeof mend, "figtrail %s%s%s", c->name, c->operands[0] ? " " : "",
                 c->operands);
        if (operands < least)
            complain(mend, "%s needs %s", c->name, c->operands);
        else
            complain(mend, "%s does not take '%s'", c->name, argv[c->operands_most]);
        return EXIT_USAGE;
    }
    return schema_accepts(schema_of(c, &s), s.schema) ? c->run(&s, operands, argv) : EXIT_USAGE;
}

static int run(int argc, char **argv)
{
    int status;
    if (argc < 2)
        return (status = config_read()) ? status : next_step();
    const char *const name = argv[1];
    if (!strcmp(name, "--version") || !strcmp(name, "-V")) {
        printf("figtrail %s\n", fig_version());
        return EXIT_FOUND;
    }
    const bool help = !strcmp(name, "help");
    if (!strcmp(name, "--help") || !strcmp(name, "-h") || (help && argc == 2))
        return help_all();
    const command *const c = find_command(help ? argv[2] : name);
    if (!c)
        return EXIT_USAGE;
    if (help)
        return help_command(c);
    if ((status = config_read()))
        return status;
    /* parsing moves the operands to the front */
    char **const typed = calloc((size_t)argc + 1, sizeof *typed);
    if (!typed)
        return fail_memory();
    memcpy(typed, argv, (size_t)argc * sizeof *typed);
    status = run_command(c, argc - 2, argv + 2, typed);
    free(typed);
    return status;
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* writing fails instead, and output_finish() looks */
    const int status = run(argc, argv);
    config_clear();
    return output_finish(status);
}
