/* cmd_dump.c - figtrail dump: all that is in an index, in an order and a form that do not depend on
 * how it came there. Two indexes hold the same when their dumps are the same bytes. */
#include <stdlib.h>

#include "cli/apart.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/print.h"
#include "cli/where.h"

static const option_row rows[] = {
    ROW_INDEX,
    { '\0', "terms", NULL, "of each article its terms too, and how often it has each", OPTION_FLAG,
      offsetof(settings, terms), NULL },
    ROW_SCHEMA,
    ROW_HELP,
};

typedef struct dump {
    bool with_terms, out_of_memory;
    uint64_t articles, files;
} dump;

static bool put_article(void *user, const fig_stored *stored)
{
    dump *const d = user;
    d->articles++;
    d->out_of_memory = !json_stored(stdout, stored, d->with_terms);
    return !d->out_of_memory && output_wanted();
}

static bool put_file(void *user, const fig_stored_file *file)
{
    dump *const d = user;
    d->files++;
    d->out_of_memory = !json_stored_file(stdout, file);
    return !d->out_of_memory && output_wanted();
}

static int dump_all(fig_index *index, bool with_terms)
{
    fig_error err;
    fig_stats stats;
    dump d = { .with_terms = with_terms };
    if (fig_index_each_stored(index, d.with_terms, put_article, &d, &err))
        return fail(&err);
    if (!d.out_of_memory && fig_index_each_file(index, put_file, &d, &err))
        return fail(&err);
    if (!d.out_of_memory && fig_index_stats(index, &stats, &err))
        return fail(&err);
    if (d.out_of_memory || !json_stored_summary(stdout, &stats, d.files))
        return fail_memory();
    return d.articles ? EXIT_FOUND : EXIT_NONE;
}

static int dump_index(const settings *s, const char *folder)
{
    fig_error err;
    fig_index *index = NULL;
    const int status =
        fig_index_open(folder, &index, &err) ? fail(&err) : dump_all(index, s->terms);
    fig_index_free(index);
    return status;
}

static int run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count, (void)operands;
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    int ended_by = 0;
    /* lists of terms are what damage makes the library stumble over */
    int status = s->terms ? apart(dump_index, s, folder, &ended_by) : dump_index(s, folder);
    if (ended_by) {
        complain("'figtrail dump' without --terms, and 'figtrail reindex', do without them",
                 "index '%s': its lists of terms cannot be read: who does is ended by signal %d",
                 folder, ended_by);
        status = EXIT_INDEX;
    }
    free(folder);
    return status;
}

const command cmd_dump = {
    .name = "dump",
    .operands = "",
    .summary = "all that is in an index as ndjson, the same for two that hold the same",
    .examples = "  figtrail dump >news.ndjson\n"
                "  cmp <(figtrail dump --terms -i a.index) <(figtrail dump --terms -i b.index)\n",
    .schema = SCHEMA_DUMP,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 0,
    .run = run,
};
