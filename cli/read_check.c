/* read_check.c - the figures of drafts beside those of an archive: the work of figtrail check. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/checked.h"
#include "cli/command.h"
#include "cli/html_check.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/where.h"

/* One run. */
typedef struct checking {
    const settings *settings;
    fig_index *index;
    fig_extractor *extractor;
    printer p;
    check_page *page; /* NULL: none is asked for */
    bool taken;       /* by it is stdout */
    check_totals totals;
} checking;

static void tell(checking *c, const checked *draft)
{
    if (c->page)
        check_page_add(c->page, draft);
    if (c->taken)
        ;
    else if (c->settings->format == FORMAT_TEXT)
        print_checked(&c->p, draft);
    else if (!json_checked(c->p.out, draft, c->totals.drafts == 0))
        c->p.out_of_memory = true;
    check_totals_add(&c->totals, draft);
}

static fig_status check_draft(checking *c, const fig_article *a, fig_error *err)
{
    checked draft;
    const fig_status status = checked_make(c->index, c->extractor, a, c->settings->timeout_s, &draft, err);
    if (status)
        return status;
    if (draft.cut && !c->settings->quiet)
        remark("of this draft the first 500 figures are checked");
    tell(c, &draft);
    checked_clear(&draft);
    return FIG_OK;
}

static bool write_page(checking *c)
{
    FILE *const out = output_open(c->settings->html);
    return out && output_close(out, c->settings->html, check_page_write(c->page, out, &c->totals));
}

static int finish(checking *c, fig_status failed, size_t left_out, const fig_error *err)
{
    if (failed)
        return fail(err);
    if (c->page && !write_page(c))
        return EXIT_INDEX;
    if (c->taken)
        ;
    else if (c->settings->format == FORMAT_TEXT && c->totals.drafts > 0)
        print_check_totals(&c->p, &c->totals);
    else if (c->settings->format == FORMAT_JSON && !json_check_totals(c->p.out, &c->totals))
        c->p.out_of_memory = true;
    if (c->p.out_of_memory)
        return fail_memory();
    return left_out > 0 ? EXIT_PARTIAL : c->totals.by_verdict[DIFFERS] + c->totals.sums > 0 ? EXIT_NONE : EXIT_FOUND;
}

int check_run(const settings *s, int operands_count, char **operands)
{
    char *const folder = index_folder(s);
    if (!folder)
        return EXIT_INDEX;
    const double begun_ms = clock_ms();
    const fig_reader_options options = { .lang = s->lang,
                                         .left_out = tell_left_out,
                                         .noted = s->quiet ? NULL : tell_noted };
    checking c = { .settings = s,
                   .p = { .settings = s, .out = stdout, .color = terminal_color(s), .columns = terminal_columns() } };
    fig_error err;
    fig_article a;
    fig_reader *reader = NULL;
    fig_status status = fig_index_open(folder, &c.index, &err);
    if (!status)
        status = fig_reader_open((const char *const *)operands, (size_t)operands_count, &options, &reader, &err);
    if (s->html && !(c.page = check_page_new()))
        c.p.out_of_memory = true;
    c.taken = s->html && !strcmp(s->html, "-");
    if (!status)
        status = fig_extractor_new(fig_index_kinds(c.index), &c.extractor, &err);
    while (!status && output_wanted() && !(status = fig_reader_next(reader, &a, &err)))
        status = check_draft(&c, &a, &err);
    c.totals.took_ms = clock_ms() - begun_ms;
    const int ended = finish(&c, status == FIG_END ? FIG_OK : status, reader ? fig_reader_left_out(reader) : 0, &err);
    check_page_free(c.page);
    fig_extractor_free(c.extractor);
    fig_reader_free(reader);
    fig_index_free(c.index);
    free(folder);
    return ended;
}
