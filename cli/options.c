/* options.c - reading a command line by a table of rows, and printing that table as help. */
#include "cli/options.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/messages.h"
#include "cli/nearest.h"
#include "cli/rows.h"

const settings settings_defaults = {
    .format = FORMAT_TEXT,
    .color = COLOR_AUTO,
    .match = FIG_STATED,
    .sort = FIG_BY_RELEVANCE,
    .limit = 10,
    .snippets = 1,
    .k1 = FIG_BM25_K1,
    .b = FIG_BM25_B,
    .view_figures = 1000,
    .view_rows = 40,
    .view_panels = 6,
    .bulk_name = "figtrail",
    .interface = "127.0.0.1",
    .port = 8417,
    .shard_port = 7800,
    .rate = 100,
    .answer_timeout_s = 10,
};

const char *choice_name(const choice *choices, int value)
{
    while (choices->name && choices->value != value)
        choices++;
    return choices->name;
}

bool choice_value(const choice *choices, const char *name, int *out)
{
    for (; choices->name; choices++)
        if (!strcmp(choices->name, name)) {
            *out = choices->value;
            return true;
        }
    return false;
}

typedef struct parse {
    const char *command;
    const option_row *rows;
    size_t rows_count;
    const settings *start; /* before any option */
    settings *out;
} parse;

enum { LINE_BYTES = 512 };

void choices_list(const choice *choices, char *out, size_t capacity)
{
    size_t used = 0;
    out[0] = '\0';
    for (const choice *c = choices; c->name && used < capacity; c++) {
        const char *before = c == choices ? "" : c[1].name ? ", " : " or ";
        used += (size_t)snprintf(out + used, capacity - used, "%s%s", before, c->name);
    }
}

static bool set_count(const option_row *row, const char *value, size_t *out)
{
    if (!strcmp(value, "all")) {
        *out = SIZE_MAX;
        return true;
    }
    size_t count = 0;
    const char *at = value;
    for (; isdigit((unsigned char)*at); at++) {
        const size_t digit = (size_t)(*at - '0');
        if (count > (SIZE_MAX - digit) / 10)
            break;
        count = count * 10 + digit;
    }
    if (at == value || *at) {
        complain("write a whole number, or 'all'", "'%s' is not a number for --%s", value,
                 row->name);
        return false;
    }
    *out = count;
    return true;
}

/* As other programs have it: K, M and G are 1024 of the one before. */
static bool set_size(const option_row *row, const char *value, size_t *out)
{
    static const char units[] = "KMGT";
    char *end = NULL;
    errno = 0;
    const unsigned long long count = strtoull(value, &end, 10);
    const char *const unit = *end ? strchr(units, toupper((unsigned char)*end)) : NULL;
    const unsigned shift = unit ? 10 * (unsigned)(unit - units + 1) : 0;
    if (!isdigit((unsigned char)*value) || errno || (*end && (!unit || end[1])) ||
        count > SIZE_MAX >> shift) {
        complain("write bytes, or a number with K, M or G behind it: 500M, 2G",
                 "'%s' is not a size for --%s", value, row->name);
        return false;
    }
    *out = (size_t)count << shift;
    return true;
}

static bool set_number(const option_row *row, const char *value, double *out)
{
    char *end;
    const double number = strtod(value, &end);
    if (!isdigit((unsigned char)*value) || *end || !isfinite(number)) {
        complain("write a number such as 1.2", "--%s cannot be '%s'", row->name, value);
        return false;
    }
    *out = number;
    return true;
}

static bool set_lang(const char *value, const char **out)
{
    const size_t letters = strspn(value, "abcdefghijklmnopqrstuvwxyz");
    if (value[letters] || letters < 2 || letters > 3) {
        complain("write a code of ISO 639, such as 'en' or 'de'", "'%s' is not a language", value);
        return false;
    }
    *out = value;
    return true;
}

static bool set_choice(const option_row *row, const char *value, int *out)
{
    if (choice_value(row->choices, value, out))
        return true;
    char names[LINE_BYTES];
    choices_list(row->choices, names, sizeof names);
    char mend[LINE_BYTES + 16];
    snprintf(mend, sizeof mend, "write %s", names);
    complain(mend, "--%s cannot be '%s'", row->name, value);
    return false;
}

static bool set_value(const parse *p, const option_row *row, const char *value)
{
    char *const at = (char *)p->out + row->at;
    switch (row->kind) {
    case OPTION_FLAG:
        *(bool *)at = true;
        return true;
    case OPTION_TEXT:
        *(const char **)at = value;
        return true;
    case OPTION_LANG:
        return set_lang(value, (const char **)at);
    case OPTION_WAIT:
        if (!value) {
            *(size_t *)at = SIZE_MAX;
            return true;
        }
        return set_count(row, value, (size_t *)at);
    case OPTION_COUNT:
        return set_count(row, value, (size_t *)at);
    case OPTION_SIZE:
        return set_size(row, value, (size_t *)at);
    case OPTION_NUMBER:
        return set_number(row, value, (double *)at);
    case OPTION_CHOICE:
        return set_choice(row, value, (int *)at);
    }
    return false;
}

/* --no-x: as if --x had never been given. */
static void unset(const parse *p, const option_row *row)
{
    static const size_t bytes[] = {
        [OPTION_FLAG] = sizeof(bool),         [OPTION_TEXT] = sizeof(const char *),
        [OPTION_LANG] = sizeof(const char *), [OPTION_COUNT] = sizeof(size_t),
        [OPTION_WAIT] = sizeof(size_t),       [OPTION_SIZE] = sizeof(size_t),
        [OPTION_NUMBER] = sizeof(double),     [OPTION_CHOICE] = sizeof(int)
    };
    memcpy((char *)p->out + row->at, (const char *)p->start + row->at, bytes[row->kind]);
    if (row->choices == choices_color)
        p->out->color = COLOR_NEVER;
}

static const option_row *find_name(const parse *p, const char *name, size_t bytes)
{
    for (size_t i = 0; i < p->rows_count; i++)
        if (strlen(p->rows[i].name) == bytes && !memcmp(p->rows[i].name, name, bytes))
            return &p->rows[i];
    return NULL;
}

static const option_row *find_letter(const parse *p, char letter)
{
    for (size_t i = 0; i < p->rows_count; i++)
        if (p->rows[i].letter == letter)
            return &p->rows[i];
    return NULL;
}

static const char *row_name(const void *from, size_t i)
{
    return ((const option_row *)from)[i].name;
}

static bool unknown(const parse *p, const char *argument, const char *name)
{
    const char *const near = nearest_word(name, row_name, p->rows, p->rows_count);
    char mend[LINE_BYTES];
    if (near)
        snprintf(mend, sizeof mend, "perhaps '--%s'?%s", near,
                 argument[1] == '-' ? "" : " A word that starts with '-' goes after '--'");
    else
        snprintf(mend, sizeof mend,
                 "'figtrail %s --help' lists them; words that start with '-' go after '--'",
                 p->command);
    complain(mend, "%s has no option '%s'", p->command, argument);
    return false;
}

static bool needs_value(const option_row *row)
{
    char mend[LINE_BYTES];
    snprintf(mend, sizeof mend, "write '--%s %s'", row->name, row->value);
    complain(mend, "--%s needs a value", row->name);
    return false;
}

/* "--name", "--name=value", "--no-name"; `next` is the argument after it or NULL. */
static bool take_long(const parse *p, const char *argument, const char *next, bool *used_next)
{
    const char *const name = argument + 2;
    const size_t bytes = strcspn(name, "=");
    const char *const value = name[bytes] ? name + bytes + 1 : NULL;
    const option_row *row = find_name(p, name, bytes);
    if (!row && !strncmp(name, "no-", 3) && !value && (row = find_name(p, name + 3, bytes - 3))) {
        unset(p, row);
        return true;
    }
    if (!row)
        return unknown(p, argument, name);
    if (row->kind == OPTION_WAIT)
        return set_value(p, row, value);
    if (row->kind == OPTION_FLAG) {
        if (!value)
            return set_value(p, row, NULL);
        complain(NULL, "--%s takes no value", row->name);
        return false;
    }
    if (value)
        return set_value(p, row, value);
    if (!next)
        return needs_value(row);
    *used_next = true;
    return set_value(p, row, next);
}

/* Is what touches a letter its value, or is it all a word of the question, as in "-troops"? */
static bool is_glued_value(const option_row *row, const char *value, const char *argument)
{
    bool fits = true;
    if (row->kind == OPTION_COUNT)
        fits = isdigit((unsigned char)*value) || !strcmp(value, "all");
    else if (!strcmp(row->name, "template"))
        fits = strpbrk(value, "{\\") != NULL;
    if (!fits)
        complain("a word that starts with '-' goes after '--'", "'%s' is no value for --%s in '%s'",
                 value, row->name, argument);
    return fits;
}

/* "-q", "-qn5", "-n 5" */
static bool take_short(const parse *p, const char *argument, const char *next, bool *used_next)
{
    for (const char *at = argument + 1; *at; at++) {
        const option_row *const row = find_letter(p, *at);
        if (!row)
            return unknown(p, argument, argument + 1);
        if (row->kind == OPTION_FLAG) {
            set_value(p, row, NULL);
            continue;
        }
        if (at[1])
            return is_glued_value(row, at + 1, argument) && set_value(p, row, at + 1);
        if (!next)
            return needs_value(row);
        *used_next = true;
        return set_value(p, row, next);
    }
    return true;
}

/* "-kursk troops", "-title:budget", "-(a": no option looks so, but a question that begins with a
 * NOT does. What touches a letter may be a value with any mark: "-t{by} {surface}", "-i/my news".
 */
static bool is_question(const parse *p, const char *argument)
{
    static const char *const marks = " \t\n\":()";
    if (argument[1] == '-') {
        const char *const name = argument + 2;
        const size_t bytes = strcspn(name, "=");
        return !find_name(p, name, bytes) && strpbrk(argument, marks);
    }
    if (find_letter(p, argument[1]))
        return strpbrk(argument, marks) && !strpbrk(argument, "{\\/");
    return !isalnum((unsigned char)argument[1]) || strpbrk(argument, marks);
}

int options_parse(const char *command, const option_row *rows, size_t rows_count, int argc,
                  char **argv, const settings *start, settings *out)
{
    const parse p = { command, rows, rows_count, start, out };
    *out = *start;
    int operands = 0;
    bool options_ended = false;
    for (int i = 0; i < argc; i++) {
        const char *const argument = argv[i];
        if (!options_ended && !strcmp(argument, "--")) {
            options_ended = true;
        } else if (options_ended || argument[0] != '-' || !argument[1] ||
                   is_question(&p, argument)) {
            argv[operands++] = argv[i];
        } else {
            const char *const next = i + 1 < argc ? argv[i + 1] : NULL;
            bool used_next = false;
            const bool ok = argument[1] == '-' ? take_long(&p, argument, next, &used_next)
                                               : take_short(&p, argument, next, &used_next);
            if (!ok)
                return -1;
            if (used_next)
                i++;
        }
    }
    return operands;
}

void options_help(const option_row *rows, size_t rows_count)
{
    for (size_t i = 0; i < rows_count; i++) {
        char left[LINE_BYTES], names[LINE_BYTES];
        const option_row *const row = &rows[i];
        snprintf(left, sizeof left, "%c%c%c --%s%s%s", row->letter ? '-' : ' ',
                 row->letter ? row->letter : ' ', row->letter ? ',' : ' ', row->name,
                 !row->value || row->kind == OPTION_WAIT ? "" : " ", row->value ? row->value : "");
        printf("  %-22s %s\n", left, row->about);
        if (row->choices) {
            choices_list(row->choices, names, sizeof names);
            printf("  %-22s   %s\n", "", names);
        }
    }
}
