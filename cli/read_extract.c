/* read_extract.c - the claims of texts, without an index: the work of figtrail extract. */
#include "cli/command.h"
#include "cli/figures.h"
#include "cli/messages.h"
#include "cli/own_kinds.h"
#include "cli/path_list.h"
#include "cli/output.h"
#include "cli/print.h"

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
        figures_free(figures, count);
        if (found.cut && !s->quiet)
            tell_cut(&a);
        sum->articles++;
        sum->claims += found.claims_count;
        sum->rejected += found.rejected_count;
    }
    return status == FIG_END ? FIG_OK : status;
}

int extract_run(const settings *s, int operands_count, char **operands)
{
    fig_kinds *kinds = NULL;
    fig_field_map *map = NULL;
    path_list list = { 0 };
    if (!printer_accepts(s, ANSWER_EXTRACT) ||
        !path_list_read(s, operands_count, operands, &list) || !own_kinds_read(s, &kinds) ||
        !field_map_read(s, &map)) {
        fig_kinds_free(kinds);
        path_list_clear(&list);
        return EXIT_USAGE;
    }
    const double begun_ms = clock_ms();
    const fig_reader_options options = { .lang = s->lang,
                                         .left_out = tell_left_out,
                                         .noted = s->quiet ? NULL : tell_noted,
                                         .map = map };
    fig_error err;
    fig_reader *reader = NULL;
    fig_extractor *extractor = NULL;
    int status;
    if (fig_reader_open(list.paths, list.count, &options, &reader, &err) ||
        fig_extractor_new(kinds, &extractor, &err)) {
        status = fail(&err);
    } else {
        printer p;
        summary sum = { 0 };
        printer_begin(&p, stdout, s, ANSWER_EXTRACT);
        const fig_status failed = extract_all(s, reader, extractor, &p, &sum, &err);
        sum.left_out = fig_reader_left_out(reader);
        sum.shown = p.written;
        sum.took_ms = clock_ms() - begun_ms;
        if (!printer_end(&p, &sum))
            status = fail_memory();
        else if (failed)
            status = fail(&err);
        else
            status = sum.left_out > 0 ? EXIT_PARTIAL : sum.shown > 0 ? EXIT_FOUND : EXIT_NONE;
    }
    fig_extractor_free(extractor);
    fig_reader_free(reader);
    fig_kinds_free(kinds);
    fig_field_map_free(map);
    path_list_clear(&list);
    return status;
}
