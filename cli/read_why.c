/* read_why.c - an article with its figures marked, and the rule that decided on each: the work of
 * figtrail why. A file is read anew; of an article of the index its text is, by the rules of today.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/command.h"
#include "cli/figures.h"
#include "cli/messages.h"
#include "cli/own_kinds.h"
#include "cli/output.h"
#include "cli/print.h"
#include "cli/where.h"

/* One answer under way. */
typedef struct explaining {
    fig_extractor *extractor;
    printer p;
    summary sum;
} explaining;

static fig_status explain(explaining *e, const fig_article *a, fig_error *err)
{
    fig_extraction found;
    const fig_status status = fig_extractor_read(e->extractor, a, &found, err);
    if (status)
        return status;
    size_t count;
    figure *const figures = figures_of(a, &found, true, &count);
    if (!figures) {
        e->p.out_of_memory = true;
    } else if (e->p.settings->format == FORMAT_TEXT) {
        if (e->sum.articles > 0)
            fputc('\n', e->p.out);
        print_why(&e->p, a, figures, count);
    } else {
        printer_figures(&e->p, figures, count);
    }
    figures_free(figures, count);
    if (found.cut && !e->p.settings->quiet)
        tell_cut(a);
    e->sum.articles++;
    e->sum.claims += found.claims_count;
    e->sum.rejected += found.rejected_count;
    return FIG_OK;
}

/* What is to be explained: the articles of `reader`, or the one `document`. */
typedef struct source {
    fig_reader *reader;
    fig_index *index;
    fig_document *document;
} source;

static fig_status open_file(source *from, const settings *s, const char *path, fig_error *err)
{
    const fig_reader_options options = { .lang = s->lang,
                                         .left_out = tell_left_out,
                                         .noted = s->quiet ? NULL : tell_noted };
    return fig_reader_open(&path, 1, &options, &from->reader, err);
}

static fig_status open_indexed(source *from, const char *folder, const char *id, fig_error *err)
{
    const fig_status status = fig_index_open(folder, &from->index, err);
    return status ? status : fig_index_article(from->index, id, &from->document, err);
}

static void source_clear(source *from)
{
    fig_document_free(from->document);
    fig_index_free(from->index);
    fig_reader_free(from->reader);
}

static fig_status explain_all(explaining *e, const source *from, fig_error *err)
{
    if (from->document)
        return explain(e, fig_document_article(from->document), err);
    fig_article a;
    fig_status status = FIG_OK;
    while (!status && output_wanted() && !(status = fig_reader_next(from->reader, &a, err)))
        status = explain(e, &a, err);
    e->sum.left_out = fig_reader_left_out(from->reader);
    return status == FIG_END ? FIG_OK : status;
}

static int answer_with(const settings *s, const source *from, const fig_kinds *kinds)
{
    explaining e = { 0 };
    fig_error err;
    if (!kinds && from->index)
        kinds = fig_index_kinds(from->index);
    if (fig_extractor_new(kinds, &e.extractor, &err))
        return fail(&err);
    const double begun_ms = clock_ms();
    printer_begin(&e.p, stdout, s, ANSWER_WHY);
    const fig_status failed = explain_all(&e, from, &err);
    fig_extractor_free(e.extractor);
    e.sum.shown = e.p.written;
    e.sum.took_ms = clock_ms() - begun_ms;
    if (!printer_end(&e.p, &e.sum))
        return fail_memory();
    if (failed)
        return fail(&err);
    return e.sum.left_out > 0 ? EXIT_PARTIAL : e.sum.shown > 0 ? EXIT_FOUND : EXIT_NONE;
}

static bool is_file(const char *operand)
{
    struct stat there;
    return !strcmp(operand, "-") || !stat(operand, &there);
}

int why_run(const settings *s, int operands_count, char **operands)
{
    (void)operands_count;
    const char *const what = operands[0];
    char *const folder = is_file(what) ? NULL : index_folder(s);
    if (!folder && !is_file(what))
        return EXIT_INDEX;
    fig_kinds *kinds;
    if (!own_kinds_read(s, &kinds)) {
        free(folder);
        return EXIT_USAGE;
    }
    source from = { NULL, NULL, NULL };
    fig_error err;
    int status;
    const fig_status failed =
        folder ? open_indexed(&from, folder, what, &err) : open_file(&from, s, what, &err);
    if (failed == FIG_NOT_FOUND && !from.index && !s->index) {
        complain("write the path of a file, or make an index with 'figtrail index'",
                 "there is no file '%s', and no index that may know it as an id", what);
        status = EXIT_INDEX;
    } else if (failed) {
        status = fail(&err);
        if (failed == FIG_NOT_FOUND && from.index)
            status = EXIT_NONE;
    } else {
        status = answer_with(s, &from, kinds);
    }
    source_clear(&from);
    fig_kinds_free(kinds);
    free(folder);
    return status;
}
