/* cmd_export.c - figtrail export: articles and their claims for other search engines. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli/ask.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/print.h"
#include "cli/where.h"

static const choice formats[] = { { "bulk", FORMAT_BULK },
                                  { "mapping", FORMAT_MAPPING },
                                  { NULL, 0 } };

static const option_row rows[] = {
    ROW_INDEX,
    { '\0', "name", "NAME", "the index there that the articles are for (figtrail)", OPTION_TEXT,
      offsetof(settings, bulk_name), NULL },
    { 'f', "format", "FORMAT", "lines of the bulk API, or the mapping of the index there",
      OPTION_CHOICE, offsetof(settings, format), formats },
    ROW_MATCH,
    ROW_ANY,
    ROW_SYNONYMS,
    ROW_WEAK,
    ROW_SCHEMA,
    ROW_HELP,
};

typedef struct export
{
    const char *name;
    size_t articles;
    bool out_of_memory;
}
export;

/* False where there is no use in going on. */
static bool put_article(void *user, const fig_document *document)
{
    export *const e = user;
    e->articles++;
    e->out_of_memory = !json_bulk(stdout, e->name, document);
    return !e->out_of_memory && output_wanted();
}

static int ended(const export *e)
{
    return e->out_of_memory ? fail_memory() : e->articles ? EXIT_FOUND : EXIT_NONE;
}

static int export_all(const settings *s)
{
    fig_error err;
    fig_index *index = NULL;
    export e = { .name = s->bulk_name };
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    const bool failed =
        fig_index_open(folder, &index, &err) || fig_index_each(index, put_article, &e, &err);
    const int status = failed ? fail(&err) : ended(&e);
    fig_index_free(index);
    free(folder);
    return status;
}

static int by_id(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The articles by their ids, as those of the whole index come. One that went away meanwhile is
 * passed over. */
static int export_ids(fig_index *index, export *e, const char **ids, size_t count)
{
    bool more = true;
    qsort(ids, count, sizeof *ids, by_id);
    for (size_t i = 0; i < count && more; i++) {
        fig_error err;
        fig_document *document;
        const fig_status failed = fig_index_article(index, ids[i], &document, &err);
        if (failed && failed != FIG_NOT_FOUND)
            return fail(&err);
        if (!failed)
            more = put_article(e, document);
        fig_document_free(document);
    }
    return ended(e);
}

static int export_found(const settings *s, answer kind, const char *query, fig_index *index,
                        const fig_results *results, void *user)
{
    (void)kind, (void)query, (void)user;
    export e = { .name = s->bulk_name };
    const size_t count = fig_results_count(results);
    for (size_t i = 0; i < fig_results_warnings_count(results); i++)
        remark(fig_results_warning(results, i));
    const char **const ids = malloc((count + 1) * sizeof *ids);
    if (!ids)
        return fail_memory();
    for (size_t i = 0; i < count; i++)
        ids[i] = fig_results_hit(results, i)->article.id;
    const int status = export_ids(index, &e, ids, count);
    free(ids);
    return status;
}

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* A name that both servers take for an index. */
static bool is_name(const char *name)
{
    enum { NAME_BYTES_MAX = 255 };
    size_t i = 0;
    while (is_plain(name[i]) || (i > 0 && name[i] && strchr("-_.", name[i])))
        i++;
    return i > 0 && i <= NAME_BYTES_MAX && !name[i];
}

static int run(const settings *s, int words_count, char **words)
{
    if (!is_name(s->bulk_name)) {
        complain("write small letters, digits, and behind the first of them '-', '_' and '.'",
                 "'%s' is no name that servers take for an index", s->bulk_name);
        return EXIT_USAGE;
    }
    if (s->format == FORMAT_MAPPING && words_count > 0) {
        complain("leave the question away", "the mapping is the same for all articles");
        return EXIT_USAGE;
    }
    if (s->format == FORMAT_MAPPING)
        return json_bulk_mapping(stdout) ? EXIT_FOUND : fail_memory();
    if (words_count == 0)
        return export_all(s);
    fig_search want = ask_want(s, ANSWER_SEARCH);
    want.limit = SIZE_MAX;
    want.bare = true;
    return ask_words(s, ANSWER_SEARCH, want, words_count, words, export_found, NULL);
}

const command cmd_export = {
    .name = "export",
    .operands = "[QUERY]",
    .summary =
        "articles and their claims for Elasticsearch and OpenSearch, all or those that match",
    .examples = "  figtrail export --format mapping >mapping.json\n"
                "  figtrail export --name news >news.bulk\n"
                "  figtrail export --name news 'troops:1k.. date:2024-10..' >troops.bulk\n",
    .schema = SCHEMA_BULK,
    .takes = TAKES_QUERY,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = OPERANDS_ANY,
    .run = run,
};
