/* cmd_extract.c - figtrail extract: the claims of texts, without an index. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/print.h"

static const option_row rows[] = {
    { 'r', "rejected", NULL, "the figures that are no claim too, with the reason", OPTION_FLAG,
      offsetof(settings, rejected), NULL },
    ROW_LANG,
    ROW_FORMAT(formats_answers),
    ROW_TEMPLATE,
    ROW_COLOR,
    ROW_QUIET,
    ROW_HELP,
};

static void on_left_out(void *user, const fig_error *why)
{
    (void)user;
    complain_error(why);
}

static void on_noted(void *user, const fig_error *why)
{
    (void)user;
    remark_error(why);
}

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* What one article gives, in the order it stands there. `figures` and the sentences are freed with
 * free_figures. NULL when memory is out. */
static figure *figures_of(const fig_article *a, const fig_extraction *found, bool rejected,
                          size_t *count)
{
    const size_t rejected_count = rejected ? found->rejected_count : 0;
    figure *const figures = calloc(found->claims_count + rejected_count + 1, sizeof *figures);
    size_t c = 0, r = 0, n = 0;
    while (figures && (c < found->claims_count || r < rejected_count)) {
        const bool claim_next =
            r == rejected_count || (c < found->claims_count &&
                                    found->claims[c].span.begin <= found->rejected[r].span.begin);
        figure *const f = &figures[n++];
        *f = (figure){ .score = NAN, .article = a };
        if (claim_next) {
            f->claim = &found->claims[c++];
            f->sentence = strndup(a->text + f->claim->sentence.begin,
                                  f->claim->sentence.end - f->claim->sentence.begin);
        } else {
            f->rejected = &found->rejected[r++];
        }
    }
    *count = n;
    return figures;
}

static void free_figures(figure *figures, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free((char *)figures[i].sentence);
    free(figures);
}

static fig_status extract_all(const settings *s, fig_reader *reader, fig_extractor *extractor,
                              printer *p, summary *sum, fig_error *err)
{
    fig_article a;
    fig_extraction found;
    fig_status status = FIG_OK;
    while (output_wanted() && !(status = fig_reader_next(reader, &a, err)) &&
           !(status = fig_extractor_read(extractor, &a, &found, err))) {
        size_t count;
        figure *const figures = figures_of(&a, &found, s->rejected, &count);
        if (figures)
            printer_figures(p, figures, count);
        else
            p->out_of_memory = true;
        free_figures(figures, count);
        sum->articles++;
        sum->claims += found.claims_count;
        sum->rejected += found.rejected_count;
    }
    return status == FIG_END ? FIG_OK : status;
}

static int run(const settings *s, int paths_count, char **paths)
{
    if (!printer_accepts(s, ANSWER_EXTRACT))
        return EXIT_USAGE;
    const double begun_ms = now_ms();
    const fig_reader_options options = { .lang = s->lang,
                                         .left_out = on_left_out,
                                         .noted = s->quiet ? NULL : on_noted };
    fig_error err;
    fig_reader *reader = NULL;
    fig_extractor *extractor = NULL;
    int status;
    if (fig_reader_open((const char *const *)paths, (size_t)paths_count, &options, &reader, &err) ||
        fig_extractor_new(&extractor, &err)) {
        status = fail(&err);
    } else {
        printer p;
        summary sum = { 0 };
        printer_begin(&p, s, ANSWER_EXTRACT);
        const fig_status failed = extract_all(s, reader, extractor, &p, &sum, &err);
        sum.left_out = fig_reader_left_out(reader);
        sum.shown = p.written;
        sum.took_ms = now_ms() - begun_ms;
        if (!printer_end(&p, &sum))
            status = fail_memory();
        else if (failed)
            status = fail(&err);
        else
            status = sum.left_out > 0 ? EXIT_PARTIAL : sum.shown > 0 ? EXIT_FOUND : EXIT_NONE;
    }
    fig_extractor_free(extractor);
    fig_reader_free(reader);
    return status;
}

const command cmd_extract = {
    .name = "extract",
    .operands = "PATH...",
    .summary = "the claims of files, folders or stdin (-), without an index",
    .examples = "  figtrail extract article.html\n"
                "  echo 'Up to 1,200 people fled.' | figtrail extract -\n"
                "  figtrail extract --rejected --format ndjson feed.jsonl\n",
    .rows = rows,
    .rows_count = COUNT(rows),
    .operands_least = 1,
    .operands_most = OPERANDS_ANY,
    .run = run,
};
