/* cmd_saved.c - figtrail saved: questions under a name, and what is new since they were last asked.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli/ask.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/saved.h"
#include "cli/text.h"
#include "cli/where.h"

static const option_row rows[] = {
    ROW_INDEX,
    { 'c', "claims", NULL, "add: ask for claims rather than articles", OPTION_FLAG,
      offsetof(settings, claims), NULL },
    ROW_SORT,
    ROW_MATCH,
    ROW_ANY,
    ROW_WEAK,
    ROW_FOLD,
    ROW_K1,
    ROW_B,
    ROW_TIMEOUT,
    { '\0', "new", NULL, "run: only what no earlier run with --new has shown", OPTION_FLAG,
      offsetof(settings, only_new), NULL },
    { 'n', "limit", "N", "run: how many answers at the most (10; with --new all)", OPTION_COUNT,
      offsetof(settings, saved_limit), NULL },
    ROW_FORMAT(formats_answers),
    ROW_SCHEMA,
    ROW_FIELDS,
    ROW_TEMPLATE,
    ROW_NULL,
    ROW_COLOR,
    ROW_QUIET,
    ROW_HELP,
};

/* ---- add ---- */

static int add(const settings *s, int count, char **operands)
{
    fig_error err;
    fig_query *understood = NULL;
    char *const query = join_words(count - 1, operands + 1);
    char *const index = s->index ? whole_path(s->index) : NULL;
    const saved search = { .name = operands[0],
                           .query = query,
                           .index = index,
                           .claims = s->claims,
                           .match = s->match,
                           .sort = s->sort,
                           .any = s->any,
                           .weak = s->weak,
                           .fold = s->fold,
                           .k1 = s->k1,
                           .b = s->b };
    int status = EXIT_FOUND;
    if (!query || (s->index && !index))
        status = fail_memory();
    else if (understand(s, query, &understood, &err))
        status = fail(&err);
    else if (!saved_name_fits(search.name))
        status = EXIT_USAGE;
    else if (!saved_store(&search))
        status = EXIT_INDEX;
    fig_query_free(understood);
    free(index);
    free(query);
    return status;
}

/* ---- run ---- */

static int run_saved(const settings *s, int count, char **operands)
{
    (void)count;
    saved search;
    seen before = { 0 };
    int status = EXIT_USAGE;
    if (saved_load(operands[0], &search)) {
        settings asked = *s;
        const answer kind = search.claims ? ANSWER_CLAIMS : ANSWER_SEARCH;
        asked.index = s->index ? s->index : search.index;
        asked.match = search.match;
        asked.sort = search.sort;
        asked.any = search.any;
        asked.weak = search.weak;
        asked.fold = search.fold;
        asked.k1 = search.k1;
        asked.b = search.b;
        if (s->saved_limit > 0)
            asked.limit = s->saved_limit;
        if (!s->only_new) {
            status = ask(&asked, kind, 1, &search.query);
        } else {
            if (s->saved_limit == 0)
                asked.limit = SIZE_MAX;
            status = EXIT_INDEX;
            if (seen_load(search.name, &before))
                status = ask_new(&asked, kind, search.query, &before);
            /* what did not arrive was not seen */
            if (status == EXIT_FOUND && !fflush(stdout) && output_wanted() &&
                !seen_store(search.name, &before))
                status = EXIT_INDEX;
        }
    }
    seen_clear(&before);
    saved_clear(&search);
    return status;
}

/* ---- list and rm ---- */

static void print_list(const saved *searches, size_t count)
{
    size_t widest = 0;
    for (size_t i = 0; i < count; i++)
        widest = strlen(searches[i].name) > widest ? strlen(searches[i].name) : widest;
    for (size_t i = 0; i < count; i++) {
        printf("%-*s  %s  ", (int)widest, searches[i].name,
               searches[i].claims ? "claims" : "search");
        text_put(stdout, searches[i].query, strlen(searches[i].query));
        putchar('\n');
    }
}

static int list(const settings *s, int count, char **operands)
{
    (void)count;
    (void)operands;
    char **names = NULL;
    size_t names_count = 0, loaded = 0;
    if (s->format != FORMAT_TEXT && s->format != FORMAT_JSON) {
        complain("write --format text or json", "saved list does not have this format");
        return EXIT_USAGE;
    }
    int status = saved_names(&names, &names_count) ? EXIT_FOUND : EXIT_INDEX;
    saved *const searches = calloc(names_count + 1, sizeof *searches);
    for (size_t i = 0; searches && i < names_count; i++) {
        if (saved_load(names[i], &searches[loaded])) {
            loaded++;
        } else {
            saved_clear(&searches[loaded]);
            status = EXIT_INDEX;
        }
    }
    if (!searches)
        status = fail_memory();
    else if (s->format == FORMAT_TEXT)
        print_list(searches, loaded);
    else if (!json_saved(stdout, searches, loaded))
        status = fail_memory();
    for (size_t i = 0; i < loaded; i++)
        saved_clear(&searches[i]);
    free(searches);
    saved_names_free(names, names_count);
    return status;
}

static int rm(const settings *s, int count, char **operands)
{
    (void)s;
    int status = EXIT_FOUND;
    for (int i = 0; i < count; i++)
        if (!saved_remove(operands[i]))
            status = EXIT_USAGE;
    return status;
}

static const struct {
    const char *name, *operands;
    int operands_least, operands_most;
    int (*run)(const settings *s, int operands_count, char **operands);
} actions[] = {
    { "add", "NAME QUERY", 2, OPERANDS_ANY, add },
    { "run", "NAME", 1, 1, run_saved },
    { "list", "", 0, 0, list },
    { "rm", "NAME...", 1, OPERANDS_ANY, rm },
};

static int run(const settings *s, int count, char **operands)
{
    size_t i = 0;
    while (i < COUNT(actions) && strcmp(operands[0], actions[i].name))
        i++;
    if (i == COUNT(actions)) {
        complain("write add, run, list or rm", "saved does not know '%s'", operands[0]);
        return EXIT_USAGE;
    }
    if (count - 1 < actions[i].operands_least || count - 1 > actions[i].operands_most) {
        char mend[128];
        snprintf(mend, sizeof mend, "figtrail saved %s%s%s", actions[i].name,
                 actions[i].operands[0] ? " " : "", actions[i].operands);
        complain(mend, "saved %s takes %s", actions[i].name,
                 actions[i].operands[0] ? actions[i].operands : "nothing more");
        return EXIT_USAGE;
    }
    return actions[i].run(s, count - 1, operands + 1);
}

const command cmd_saved = {
    .name = "saved",
    .operands = "add NAME QUERY | run NAME | list | rm NAME...",
    .summary = "questions under a name, and what is new since they were last asked",
    .examples = "  figtrail saved add floods 'flood displaced:1k..'\n"
                "  figtrail saved run floods\n"
                "  figtrail saved run --new --quiet floods | mail -E -s floods me\n",
    .schema = SCHEMA_SEARCH,
    .takes = TAKES_SAVED,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = run,
};
