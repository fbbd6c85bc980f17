/* complete.c - candidates by the tables of commands and options; names of kinds, fields, columns
 * and saved searches. Never complains: a line under way is rarely right. */
#include "cli/complete.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/columns.h"
#include "cli/command.h"
#include "cli/config.h"
#include "cli/facets.h"
#include "cli/saved.h"
#include "cli/where.h"

/* A line: `before` is what stands already and is no part of the candidate. */
static void put(const char *before, size_t before_bytes, const char *word, const char *end,
                const char *about)
{
    const bool told = about && about[0];
    printf("%.*s%s%s%s%s\n", (int)before_bytes, before, word, end, told ? "\t" : "",
           told ? about : "");
}

static void put_if(const char *text, size_t before_bytes, const char *word, const char *end,
                   const char *about)
{
    const char *const begun = text + before_bytes;
    if (!strncmp(word, begun, strlen(begun)))
        put(text, before_bytes, word, end, about);
}

/* ---- the line so far ---- */

typedef struct line {
    const command *command;
    const option_row *wants; /* the option whose value is under way */
    bool options_ended;
    const char *index;
    const char *operands[2]; /* the first two */
    int operands_count;      /* before the word under way */
} line;

static const option_row *find_row(const command *c, const char *name, size_t bytes, char letter)
{
    for (size_t i = 0; i < c->rows_count; i++) {
        const option_row *const row = &c->rows[i];
        if (name ? strlen(row->name) == bytes && !memcmp(row->name, name, bytes)
                 : row->letter == letter)
            return row;
    }
    return NULL;
}

/* The option that takes the next word as its value; NULL when none does. */
static const option_row *opens_value(const command *c, const char *word)
{
    const option_row *row = NULL;
    if (!strncmp(word, "--", 2) && !strchr(word, '='))
        row = find_row(c, word + 2, strlen(word + 2), '\0');
    else if (word[0] == '-' && word[1] && word[1] != '-' && !word[2])
        row = find_row(c, NULL, 0, word[1]);
    return row && row->kind != OPTION_FLAG && row->kind != OPTION_WAIT ? row : NULL;
}

static line read_line(char *const *words, int count)
{
    line l = { .command = command_named(words[0]) };
    for (int i = 1; l.command && i < count - 1; i++) {
        const char *const word = words[i];
        if (l.wants) {
            if (!strcmp(l.wants->name, "index"))
                l.index = word;
            l.wants = NULL;
        } else if (!l.options_ended && !strcmp(word, "--")) {
            l.options_ended = true;
        } else if (!l.options_ended && word[0] == '-' && word[1]) {
            l.wants = opens_value(l.command, word);
            if (!strncmp(word, "--index=", 8))
                l.index = word + 8;
        } else {
            if (l.operands_count < (int)COUNT(l.operands))
                l.operands[l.operands_count] = word;
            l.operands_count++;
        }
    }
    return l;
}

/* ---- names ---- */

static void put_choices(const char *text, size_t before, const choice *choices)
{
    for (const choice *c = choices; c->name; c++)
        put_if(text, before, c->name, "", NULL);
}

/* Where the last item of "a,b,c" begins. */
static size_t last_item(const char *text, size_t before)
{
    const char *const comma = strrchr(text + before, ',');
    return comma ? (size_t)(comma + 1 - text) : before;
}

static void put_columns(const command *c, const char *text, size_t before)
{
    size_t count;
    const column *const columns =
        columns_of(c->schema == SCHEMA_SEARCH ? ANSWER_SEARCH : ANSWER_CLAIMS, &count);
    for (size_t i = 0; i < count; i++)
        put_if(text, last_item(text, before), columns[i].name, "", NULL);
}

static void put_facets(const char *text, size_t before)
{
    for (size_t i = 0; i < FIG_FACETS; i++)
        put_if(text, last_item(text, before), facet_name((fig_facet)i), "", NULL);
}

/* Files where a value is one. */
static const char *put_values(const line *l, const option_row *row, const char *text, size_t before)
{
    if (row->choices)
        put_choices(text, before, row->choices);
    else if (!strcmp(row->name, "fields"))
        put_columns(l->command, text, before);
    else if (!strcmp(row->name, "facet"))
        put_facets(text, before);
    else if (row->value && !strcmp(row->value, "DIR"))
        return ":folders";
    else if (row->value && !strcmp(row->value, "FILE"))
        return ":files";
    return ":";
}

static void put_options(const line *l, const char *text)
{
    for (size_t i = 0; i < l->command->rows_count; i++) {
        char name[64];
        snprintf(name, sizeof name, "--%s", l->command->rows[i].name);
        put_if(text, 0, name, "", l->command->rows[i].about);
    }
}

/* What may stand before a ':'; kinds are those of the index, where there is one. */
static void put_keys(const line *l, const char *text)
{
    const settings s = { .index = l->index };
    size_t before = strlen(text);
    while (before > 0 && !strchr(" (\"'-\t", text[before - 1]))
        before--;
    fig_index *const index = index_if_any(&s);
    fig_key key;
    for (size_t i = 0; (key = fig_query_key(index ? fig_index_kinds(index) : NULL, i)).name; i++)
        put_if(text, before, key.name, ":", key.about);
    fig_index_free(index);
}

static void put_saved(const char *text)
{
    char **names;
    size_t count;
    if (saved_names(&names, &count))
        for (size_t i = 0; i < count; i++)
            put_if(text, 0, names[i], "", NULL);
    saved_names_free(names, count);
}

static const char *put_operands(const line *l, const char *text)
{
    static const char *const actions[] = { "add", "run", "list", "rm" };
    static const char *const shells[] = { "bash", "zsh", "fish" };
    static const char *const of_shards[] = { "serve", "status" };
    const bool is_first = l->operands_count == 0;
    switch (l->command->takes) {
    case TAKES_PATHS:
        return ":files";
    case TAKES_QUERY:
        put_keys(l, text);
        return ":";
    case TAKES_SAVED:
        for (size_t i = 0; is_first && i < COUNT(actions); i++)
            put_if(text, 0, actions[i], "", NULL);
        if (!is_first && (l->operands_count > 1 && !strcmp(l->operands[0], "add")))
            put_keys(l, text);
        else if (!is_first)
            put_saved(text);
        return ":";
    case TAKES_SHELL:
        for (size_t i = 0; is_first && i < COUNT(shells); i++)
            put_if(text, 0, shells[i], "", NULL);
        return ":";
    case TAKES_SHARD:
        for (size_t i = 0; is_first && i < COUNT(of_shards); i++)
            put_if(text, 0, of_shards[i], "", NULL);
        return ":";
    case TAKES_SETTING:
        for (size_t i = 0; is_first && i < config_settings_count; i++)
            put_if(text, 0, config_settings[i].name, "", config_settings[i].about);
        return ":";
    case TAKES_NOTHING:
        break;
    }
    return ":";
}

/* ---- all of it ---- */

static void put_commands(const char *text)
{
    for (size_t i = 0; i < commands_count; i++)
        put_if(text, 0, commands[i]->name, "", commands[i]->summary);
    put_if(text, 0, "help", "", "tells more of a command");
    put_if(text, 0, "--help", "", "lists the commands");
    put_if(text, 0, "--version", "", NULL);
}

static const char *put_candidates(char *const *words, int count)
{
    const char *const text = words[count - 1];
    if (count == 1 || (count == 2 && !strcmp(words[0], "help"))) {
        put_commands(text);
        return ":";
    }
    const line l = read_line(words, count);
    if (!l.command)
        return ":";
    if (l.wants)
        return put_values(&l, l.wants, text, 0);
    const char *const equals = strchr(text, '=');
    if (!l.options_ended && !strncmp(text, "--", 2) && equals) {
        const option_row *const row =
            find_row(l.command, text + 2, (size_t)(equals - text) - 2, '\0');
        return row ? put_values(&l, row, text, (size_t)(equals + 1 - text)) : ":";
    }
    if (!l.options_ended && text[0] == '-') {
        put_options(&l, text);
        return ":";
    }
    return put_operands(&l, text);
}

void complete_words(char *const *words, int count)
{
    if (count > 0)
        puts(put_candidates(words, count));
}
