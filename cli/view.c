/* view.c - from a question to a picture of its answer. */
#include "cli/view.h"

#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/print_panels.h"

enum { COLUMNS_MOST = 200 };

const choice choices_view_by[] = { { "claimant", KEY_CLAIMANT },
                                   { "source", KEY_SOURCE },
                                   { "article", KEY_ARTICLE },
                                   { NULL, 0 } };
const choice choices_view_dates[] = {
    { "auto", DATES_AUTO }, { "day", DATES_DAY }, { "month", DATES_MONTH }, { "year", DATES_YEAR }, { NULL, 0 }
};
const choice choices_view_order[] = { { "value", ORDER_VALUE },     { "date", ORDER_DATE },
                                      { "newest", ORDER_NEWEST },   { "name", ORDER_NAME },
                                      { "figures", ORDER_FIGURES }, { NULL, 0 } };
const choice choices_view_highlight[] = { { "newest", HIGHLIGHT_NEWEST },
                                          { "first", HIGHLIGHT_FIRST },
                                          { NULL, 0 } };

panels_want view_compared(const settings *s)
{
    return (panels_want){ .key = (panel_key)s->view_by,
                          .order = (panel_order)s->view_order,
                          .highlight = (panel_highlight)s->view_highlight,
                          .rows_most = s->view_rows };
}

panels_want view_dated(const settings *s)
{
    return (panels_want){ .key = KEY_DATE,
                          .order = ORDER_DATE,
                          .highlight = HIGHLIGHT_NEW,
                          .dates = (panel_dates)s->view_dates,
                          .rows_most = s->view_rows };
}

fig_search view_search(const settings *s)
{
    fig_search search = ask_want(s, ANSWER_CLAIMS);
    search.limit = s->view_figures;
    search.fold = !s->copies;
    return search;
}

static bool view_make(view *v)
{
    const size_t count = fig_results_count(v->results);
    const fig_found_claim **const found = calloc(count + 1, sizeof *found);
    for (size_t i = 0; found && i < count; i++)
        found[i] = fig_results_claim(v->results, i);
    const bool ok = found && panels_make(found, count, &v->want, &v->panels);
    free(found);
    return ok;
}

bool view_write(FILE *out, const settings *s, schema of, const panels_want *want, const char *query,
                const fig_results *results)
{
    view v = { .schema = of, .settings = s, .query = query, .results = results, .want = *want };
    if (!view_make(&v))
        return false;
    const bool whole = json_view(out, &v);
    panels_clear(&v.panels);
    return whole;
}

static bool print_view(const view *v)
{
    const settings *const s = v->settings;
    const bool colored = terminal_color(s);
    const panels_look look = { .key = v->want.key,
                               .highlight = v->want.highlight,
                               .signs = terminal_ascii() ? SIGNS_ASCII : SIGNS_UTF8,
                               .color = colored,
                               .sentences = s->view_sentences,
                               .columns = terminal_columns_within(COLUMNS_MOST),
                               .panels_most = s->view_panels };
    if (!print_panels(stdout, &v->panels, &look))
        return false;
    bool exact;
    const size_t shown = fig_results_count(v->results), all = fig_results_claims(v->results, &exact),
                 articles = fig_results_articles(v->results, NULL);
    if (shown < all)
        printf("%s%zu of %s%zu figures in %zu articles, the best fits: --limit all has them all%s\n",
               colored ? "\033[2m" : "", shown, exact ? "" : "about ", all, articles, colored ? "\033[0m" : "");
    return true;
}

bool csv_view(FILE *out, const view *v)
{
    settings s = *v->settings;
    s.format = FORMAT_CSV;
    s.fields = "type,id,number,surface,low,high,value,modifier,unit,kind,subject,by,via,modality,published,source,title,"
               "url,sentence";
    s.template_text = NULL;
    s.null_ends = false;
    printer p;
    printer_begin(&p, out, &s, ANSWER_CLAIMS);
    for (size_t i = 0; i < fig_results_count(v->results); i++) {
        const fig_found_claim *const c = fig_results_claim(v->results, i);
        const figure f = { .rank = c->rank,
                           .score = c->score,
                           .claim = &c->claim,
                           .sentence = c->sentence,
                           .article = &c->article };
        printer_figures(&p, &f, 1);
    }
    return printer_end(&p, NULL);
}

static bool is_stdout(const char *file)
{
    return file && !strcmp(file, "-");
}

/* Write one of the files that were asked for. False after telling why it could not be. */
static bool write_file(const char *file, const view *v, bool (*write)(FILE *out, const view *v))
{
    if (!file)
        return true;
    FILE *const out = output_open(file);
    return out && output_close(out, file, write(out, v));
}

static bool write_svg(FILE *out, const view *v)
{
    svg_view(out, v);
    return true;
}

static int answer_view(const settings *s, answer kind, const char *query, fig_index *index,
                       const fig_results *results, void *user)
{
    (void)kind;
    view v = *(const view *)user;
    v.query = query;
    v.results = results;
    for (size_t i = 0; !s->quiet && i < fig_results_warnings_count(results); i++)
        remark(fig_results_warning(results, i));
    if (!view_make(&v))
        return fail_memory();
    const bool found = v.panels.count > 0, taken = is_stdout(s->html) || is_stdout(s->svg);
    bool ok = true;
    if (!write_file(s->html, &v, html_view) || !write_file(s->svg, &v, write_svg)) {
        panels_clear(&v.panels);
        return EXIT_INDEX;
    }
    if (taken)
        ;
    else if (s->format == FORMAT_JSON)
        ok = json_view(stdout, &v);
    else if (found)
        ok = print_view(&v);
    else if (!s->quiet)
        remark_none(index);
    panels_clear(&v.panels);
    return !ok ? fail_memory() : found ? EXIT_FOUND : EXIT_NONE;
}

int view_ask(const settings *s, const char *name, schema of, const panels_want *want, int words_count,
             char **words)
{
    view asked = { .schema = of, .command = name, .settings = s, .want = *want };
    if (is_stdout(s->html) && is_stdout(s->svg)) {
        complain("write one of them to a file", "--html and --svg cannot both go to stdout");
        return EXIT_USAGE;
    }
    if (s->explain_query)
        return ask_explain(s, words_count, words);
    return ask_words(s, ANSWER_CLAIMS, view_search(s), words_count, words, answer_view, &asked);
}
