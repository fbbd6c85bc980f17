/* asked.c - parameters, by the options of the program. */
#include "serve/asked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/facets.h"
#include "cli/messages.h"
#include "cli/rows.h"
#include "cli/view.h"

enum {
    LIMIT_MAX = 1000, /* answers at once */
    SNIPPETS_MAX = 10,
    FACET_VALUES_MAX = 1000
};

static const choice choices_served[] = { { "json", FORMAT_JSON },
                                         { "ndjson", FORMAT_NDJSON },
                                         { "csv", FORMAT_CSV },
                                         { "tsv", FORMAT_TSV },
                                         { NULL, 0 } };
static const option_row rows_asking[] = {
    ROW_LIMIT,        ROW_OFFSET,    ROW_SORT,     ROW_MATCH,       ROW_ANY,
    ROW_WEAK,         ROW_FOLD,      ROW_SNIPPETS, ROW_EXPLAIN,     ROW_FACET,
    ROW_FACET_VALUES, ROW_HISTOGRAM, ROW_FIELDS,   ROW_EXACT_TOTAL, ROW_FORMAT(choices_served),
};

static const option_row rows_comparing[] = {
    ROW_VIEW_LIMIT, ROW_VIEW_BY, ROW_VIEW_ORDER, ROW_VIEW_HIGHLIGHT, ROW_VIEW_COPIES,
    ROW_MATCH,      ROW_ANY,     ROW_WEAK,       ROW_EXACT_TOTAL,
};

static const option_row rows_dating[] = {
    ROW_VIEW_LIMIT, ROW_VIEW_DATES, ROW_VIEW_ROWS, ROW_VIEW_COPIES,
    ROW_MATCH,      ROW_ANY,        ROW_WEAK,      ROW_EXACT_TOTAL,
};

static const option_row rows_checking[] = { ROW_LANG };

const parameters asking_takes = { rows_asking, COUNT(rows_asking) },
                 comparing_takes = { rows_comparing, COUNT(rows_comparing) },
                 dating_takes = { rows_dating, COUNT(rows_dating) },
                 checking_takes = { rows_checking, COUNT(rows_checking) };

void asked_clear(asked *q)
{
    for (size_t i = 0; i < q->count; i++)
        free(q->arguments[i]);
}

/* NULL when there is no parameter of that name. */
static const option_row *row_of(const parameters *taken, const char *name, size_t bytes)
{
    for (size_t i = 0; i < taken->count; i++)
        if (strlen(taken->rows[i].name) == bytes && !memcmp(taken->rows[i].name, name, bytes))
            return &taken->rows[i];
    return NULL;
}

/* "limit=10" as "--limit=10", "fold=1" as "--fold", "fold=0" as "--no-fold". NULL when memory is
 * out. */
static char *as_argument(const option_row *option, const char *value)
{
    const size_t room = strlen(option->name) + strlen(value) + sizeof "--no-=";
    char *const argument = malloc(room);
    if (!argument)
        return NULL;
    if (option->kind == OPTION_FLAG)
        snprintf(argument, room, "--%s%s",
                 strcmp(value, "0") && strcmp(value, "false") ? "" : "no-", option->name);
    else
        snprintf(argument, room, "--%s=%s", option->name, value);
    return argument;
}

static fig_status no_parameter(const char *name, size_t bytes, fig_error *err)
{
    *err = (fig_error){ .status = FIG_BAD_ARGUMENT };
    snprintf(err->what, sizeof err->what, "there is no parameter '%.*s'",
             bytes < 100 ? (int)bytes : 100, name);
    snprintf(err->mend, sizeof err->mend, "/api/openapi.json lists them");
    return err->status;
}

static fig_status too_many(const char *name, size_t most, fig_error *err)
{
    err->status = FIG_BAD_ARGUMENT;
    err->where[0] = '\0';
    snprintf(err->what, sizeof err->what, "%s may be %zu at the most", name, most);
    snprintf(err->mend, sizeof err->mend, "ask for the rest with offset, or use the program");
    return err->status;
}

fig_status no_question(fig_error *err)
{
    *err = (fig_error){ .status = FIG_BAD_ARGUMENT };
    snprintf(err->what, sizeof err->what, "there is no question");
    snprintf(err->mend, sizeof err->mend, "put it into q");
    return err->status;
}

static fig_status no_memory(fig_error *err)
{
    *err = (fig_error){ .status = FIG_NO_MEMORY };
    snprintf(err->what, sizeof err->what, "out of memory");
    return err->status;
}

fig_status asked_read(const request *r, const parameters *taken, asked *out, fig_error *err)
{
    out->settings = settings_defaults;
    out->query = NULL;
    out->count = 0;
    for (size_t i = 0; i < r->parameters_count; i++) {
        const char *const parameter = r->parameters[i];
        if (!strncmp(parameter, "q=", 2)) {
            out->query = parameter + 2;
            continue;
        }
        const size_t bytes = strcspn(parameter, "=");
        const option_row *const option = row_of(taken, parameter, bytes);
        if (!option)
            return no_parameter(parameter, bytes, err);
        char *const argument = as_argument(option, parameter[bytes] ? parameter + bytes + 1 : "");
        if (!argument)
            return no_memory(err);
        out->arguments[out->count++] = argument;
    }
    char *given[PARAMETERS_MAX]; /* is put in another order */
    memcpy(given, out->arguments, sizeof given);
    messages_catch(err);
    const int operands = options_parse("the request", taken->rows, taken->count, (int)out->count,
                                       given, &settings_defaults, &out->settings);
    messages_catch(NULL);
    settings *const s = &out->settings;
    if (operands < 0)
        return FIG_BAD_ARGUMENT;
    if (s->format == FORMAT_TEXT)
        s->format = FORMAT_JSON;
    s->quiet = true;
    if (s->limit > LIMIT_MAX || s->view_figures > LIMIT_MAX)
        return too_many("limit", LIMIT_MAX, err);
    if (s->snippets > SNIPPETS_MAX)
        return too_many("snippets", SNIPPETS_MAX, err);
    if (s->facet_values > FACET_VALUES_MAX)
        return too_many("facet-values", FACET_VALUES_MAX, err);
    return FIG_OK;
}
