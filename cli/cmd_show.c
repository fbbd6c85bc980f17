/* cmd_show.c - figtrail show: an article as the index keeps it, or all of them. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/opener.h"
#include "cli/output.h"
#include "cli/print.h"
#include "cli/text.h"
#include "cli/where.h"

static const choice formats[] = { { "text", FORMAT_TEXT },
                                  { "raw", FORMAT_RAW },
                                  { "json", FORMAT_JSON },
                                  { "ndjson", FORMAT_NDJSON },
                                  { NULL, 0 } };

static const option_row rows[] = {
    ROW_INDEX,
    { 'a', "all", NULL, "every article; goes with --format ndjson", OPTION_FLAG,
      offsetof(settings, all), NULL },
    { '\0', "copies", NULL, "rather than its text, where its copies stand", OPTION_FLAG,
      offsetof(settings, copies), NULL },
    { 'r', "raw", NULL, "with what was removed from around the article, set off",
      OPTION_FLAG, offsetof(settings, raw), NULL },
    { 'o', "open", NULL, "rather than its text, its file or web address, in the desktop's program",
      OPTION_FLAG, offsetof(settings, open), NULL },
    ROW_PARTIAL,
    ROW_FORMAT(formats),
    ROW_SCHEMA,
    ROW_COLOR,
    ROW_HELP,
};

/* The text as it is; on a terminal, without what the terminal would obey. */
static void put_text(const settings *s, const fig_article *a)
{
    if (s->format == FORMAT_TEXT && isatty(STDOUT_FILENO)) {
        text_put_page(stdout, a->text, a->text_bytes);
        if (a->text_bytes > 0 && a->text[a->text_bytes - 1] != '\n')
            putchar('\n');
    } else {
        fwrite(a->text, 1, a->text_bytes, stdout);
    }
}

/* "DATE  SOURCE  WHERE  ID" */
static void put_copy(const char *published, const char *source, const char *where, const char *id)
{
    const char *const cells[] = { published ? published : "undated", source ? source : "-",
                                  where ? where : "-", id };
    for (size_t i = 0; i < COUNT(cells); i++) {
        if (i > 0)
            fputs("  ", stdout);
        text_put(stdout, cells[i], strlen(cells[i]));
    }
    putchar('\n');
}

/* The article, its copies, and which is the earliest. */
static int put_copies(const fig_article *a)
{
    if (a->copies == 0)
        return EXIT_NONE;
    put_copy(a->published, a->source, a->path ? a->path : a->url, a->id);
    for (size_t i = 0; i < a->copies_listed; i++) {
        const fig_copy *const c = &a->copies_list[i];
        put_copy(c->published, c->source, c->path ? c->path : c->url, c->id);
    }
    if (a->copies > a->copies_listed)
        printf("and %zu more\n", a->copies - a->copies_listed);
    if (a->first) {
        fputs("first printed ", stdout);
        text_put(stdout, a->first->published, strlen(a->first->published));
        fputs(" as ", stdout);
        text_put(stdout, a->first->id, strlen(a->first->id));
        putchar('\n');
    }
    return EXIT_FOUND;
}

static int show_one(const settings *s, fig_index *index, const char *id)
{
    fig_error err;
    fig_document *document;
    const fig_status failed = fig_index_article(index, id, &document, &err);
    if (failed) {
        const int status = fail(&err);
        return failed == FIG_NOT_FOUND ? EXIT_NONE : status;
    }
    int status = EXIT_FOUND;
    const bool is_text = s->format == FORMAT_TEXT || s->format == FORMAT_RAW;
    if (s->open)
        status = opener_open(fig_document_article(document));
    else if (s->copies && s->format == FORMAT_TEXT)
        status = put_copies(fig_document_article(document));
    else if (is_text && s->raw)
        print_raw(stdout, s, fig_document_article(document));
    else if (is_text)
        put_text(s, fig_document_article(document));
    else if (!json_article(stdout, document, s->raw ? ARTICLE_WITH_ALL : ARTICLE_WITH_CLAIMS))
        status = fail_memory();
    fig_document_free(document);
    return status;
}

typedef struct dump {
    size_t articles;
    bool out_of_memory;
} dump;

static bool dump_article(void *user, const fig_document *document)
{
    dump *const d = user;
    d->out_of_memory = !json_article(stdout, document, ARTICLE_ALONE);
    d->articles++;
    return !d->out_of_memory && output_wanted();
}

static int show_all(fig_index *index)
{
    fig_error err;
    dump d = { 0 };
    if (fig_index_each(index, dump_article, &d, &err))
        return fail(&err);
    if (d.out_of_memory || !json_dump_summary(stdout, index, d.articles))
        return fail_memory();
    return d.articles > 0 ? EXIT_FOUND : EXIT_NONE;
}

static bool accepts(const settings *s, int ids_count)
{
    if (s->all && ids_count > 0)
        complain("leave one of them away", "show takes an ID or --all");
    else if (!s->all && ids_count == 0)
        complain("'figtrail search' shows the ids of what it finds", "show needs an ID, or --all");
    else if (s->copies && s->format != FORMAT_TEXT)
        complain("leave --copies away: the article's JSON has them",
                 "show --copies writes text only");
    else if (s->copies && s->raw)
        complain("leave one of them away", "show takes --copies or --raw");
    else if (s->open && (s->copies || s->raw || s->all || s->format != FORMAT_TEXT))
        complain("leave the other options away", "show --open prints nothing");
    else if (s->all && s->raw)
        complain("leave one of them away", "show takes --raw or --all");
    else if (s->all && s->format != FORMAT_NDJSON)
        complain("write 'figtrail show --all --format ndjson'", "show --all writes ndjson only");
    else
        return true;
    return false;
}

static int run(const settings *s, int ids_count, char **ids)
{
    if (!accepts(s, ids_count))
        return EXIT_USAGE;
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    fig_error err;
    fig_index *index = NULL;
    int status;
    if (index_opened(s, folder, &index, &err))
        status = fail(&err);
    else
        status = tell_missing_parts(index, s->all ? show_all(index) : show_one(s, index, ids[0]));
    fig_index_free(index);
    free(folder);
    return status;
}

const command cmd_show = {
    .name = "show",
    .operands = "ID",
    .summary = "an article of the index: its text, or all that is known of it",
    .examples = "  figtrail show 3fa9\n"
                "  figtrail show --copies 3fa9\n"
                "  figtrail show --raw 3fa9\n"
                "  figtrail show --format json 3fa9\n"
                "  figtrail show --open 3fa9\n"
                "  figtrail show --all --format ndjson >articles.ndjson\n",
    .schema = SCHEMA_ARTICLE,
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 0,
    .operands_most = 1,
    .run = run,
};
