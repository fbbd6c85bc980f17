/* cmd_stats.c - figtrail stats: what is in an index. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/number.h"
#include "cli/print.h"
#include "cli/where.h"

static const option_row rows[] = {
    ROW_INDEX,
    ROW_PARTIAL,
    ROW_FORMAT(formats_report),
    ROW_SCHEMA,
    ROW_HELP,
};

static void put_count(const char *name, uint64_t count)
{
    char digits[NUMBER_BYTES];
    number_readable((double)count, digits);
    printf("  %-16s %14s\n", name, digits);
}

static void put_size(const char *name, uint64_t bytes)
{
    char size[NUMBER_BYTES];
    number_size((double)bytes, size);
    printf("  %-16s %14s\n", name, size);
}

/* Largest first, and by name. */
static int compare(const void *a, const void *b)
{
    const fig_stat *const x = a, *const y = b;
    return x->count != y->count ? (x->count < y->count ? 1 : -1) : strcmp(x->name, y->name);
}

static void put_table(const char *heading, const fig_stat *stats, size_t count, bool sizes)
{
    fig_stat *const sorted = malloc((count + 1) * sizeof *sorted);
    if (!sorted || count == 0) {
        free(sorted);
        return;
    }
    memcpy(sorted, stats, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare);
    printf("\n%s\n", heading);
    for (size_t i = 0; i < count && sorted[i].count > 0; i++) {
        if (sizes)
            put_size(sorted[i].name, sorted[i].count);
        else
            put_count(sorted[i].name, sorted[i].count);
    }
    free(sorted);
}

static void print_report(const char *folder, const fig_stats *stats)
{
    printf("index ");
    put_folder(folder);
    putchar('\n');
    put_count("articles", stats->articles);
    put_count("claims", stats->claims);
    put_size("text", stats->text_bytes);
    put_size("on disk", stats->size_bytes);
    if (stats->first_published && stats->last_published)
        printf("  %-16s %.10s to %.10s\n", "published", stats->first_published,
               stats->last_published);
    if (stats->undated > 0)
        put_count("undated", stats->undated);
    put_table("claims by kind", stats->kinds, stats->kinds_count, false);
    put_table("articles by language", stats->languages, stats->languages_count, false);
    put_table("on disk by part", stats->parts, stats->parts_count, true);
}

static int run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count;
    (void)operands;
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    fig_error err;
    fig_index *index = NULL;
    fig_stats stats;
    int status = EXIT_FOUND;
    if (index_opened(s, folder, &index, &err) || fig_index_stats(index, &stats, &err))
        status = fail(&err);
    else if (s->format == FORMAT_TEXT)
        print_report(folder, &stats);
    else if (!json_stats(stdout, folder, index, &stats))
        status = fail_memory();
    status = tell_missing_parts(index, status);
    fig_index_free(index);
    free(folder);
    return status;
}

const command cmd_stats = {
    .name = "stats",
    .operands = "",
    .summary = "what is in an index: articles, claims by kind, dates, languages, size",
    .examples = "  figtrail stats\n"
                "  figtrail stats --format json\n",
    .schema = SCHEMA_STATS,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 0,
    .run = run,
};
