/* html_view.c - a picture of an answer as one page that needs nothing else: number lines, the table behind them,
 * each figure in its sentence, and the data.
 *
 * It runs no script and loads nothing, and says so to the browser. A mark is a link to its figure; lines are
 * drawn in percent of their width, so that they fit a phone and a sheet of paper. */
#include <stdlib.h>
#include <string.h>

#include "cli/html_page.h"
#include "cli/markup.h"
#include "cli/svg_marks.h"
#include "cli/view.h"

enum { TICKS = 5 };

/* ---- the line ---- */

static void put_plot(FILE *out, const panel *p, const row *r, panel_key key, const svg_links *links,
                     const double *ticks, size_t ticks_count)
{
    fprintf(out, "<svg class=\"plot\" width=\"100%%\" height=\"%d\">", SVG_ROW_HEIGHT);
    svg_grid(out, p, ticks, ticks_count);
    if (r) {
        svg_row(out, p, r, key, links);
    } else {
        for (size_t i = 0; i < p->rows_count; i++)
            if (p->rows[i].rest)
                svg_row(out, p, &p->rows[i], key, links);
    }
    fputs("</svg>", out);
}

static void put_row(FILE *out, const panel *p, const row *r, panel_key key, const svg_links *links,
                    const double *ticks, size_t ticks_count)
{
    char name[PANEL_TEXT_BYTES], value[CLAIM_TEXT_BYTES], date[NUMBER_BYTES];
    row_name(r, key, name);
    row_value(p, r, key, SIGNS_UTF8, value);
    mark_date(r->shown, date);
    fprintf(out, "<li><span class=\"name%s\">", r->is_source ? " own" : "");
    markup_text(out, name);
    if (r->marks_count > 1)
        fprintf(out, " <small title=\"figures\">%zu</small>", r->marks_count);
    fputs("</span>", out);
    put_plot(out, p, r, key, links, ticks, ticks_count);
    fputs("<span class=\"value\">", out);
    markup_text(out, value);
    fprintf(out, "</span><span class=\"date\">%s", key == KEY_DATE ? "" : date);
    fputs("</span><span class=\"where\">", out);
    markup_text(out, mark_where(r->shown, r, key));
    fputs("</span></li>\n", out);
}

static void put_rest(FILE *out, const panel *p, panel_key key, const svg_links *links, const double *ticks,
                     size_t ticks_count)
{
    char label[PANEL_TEXT_BYTES];
    rest_label(p, key, label);
    fputs("<li><span class=\"name own\">", out);
    markup_text(out, label);
    fputs("</span>", out);
    put_plot(out, p, NULL, key, links, ticks, ticks_count);
    fputs("<span class=\"value\"></span><span class=\"date\"></span><span class=\"where\"></span></li>\n", out);
}

static void put_line(FILE *out, const panel *p, panel_key key, const svg_links *links)
{
    double ticks[TICKS_MOST];
    const size_t ticks_count = axis_ticks(&p->axis, TICKS, ticks);
    fputs("<ul class=\"line\">\n", out);
    for (size_t i = 0; i < p->rows_count; i++)
        if (!p->rows[i].rest)
            put_row(out, p, &p->rows[i], key, links, ticks, ticks_count);
    if (p->rest_count > 0)
        put_rest(out, p, key, links, ticks, ticks_count);
    fputs("<li class=\"axis\" aria-hidden=\"true\"><svg class=\"plot\" width=\"100%\" height=\"24\">", out);
    svg_axis(out, p, ticks, ticks_count);
    fputs("</svg></li>\n</ul>\n", out);
}

static void put_meaning(FILE *out, mark_shape shape, bool vague, sign_colour colour, const char *meaning)
{
    fprintf(out, "<li><svg width=\"34\" height=\"%d\" aria-hidden=\"true\">", SVG_ROW_HEIGHT);
    svg_sign(out, shape, vague, colour);
    fprintf(out, "</svg> %s</li>\n", meaning);
}

static void put_legend(FILE *out, const view *v)
{
    fputs("<ul class=\"legend\" aria-label=\"signs\">\n", out);
    put_meaning(out, MARK_DOT, false, SIGN_PLAIN, "stated");
    put_meaning(out, MARK_DOT, true, SIGN_PLAIN, "about");
    put_meaning(out, MARK_BAR, false, SIGN_PLAIN, "range");
    put_meaning(out, MARK_BAR, true, SIGN_PLAIN, "vague");
    put_meaning(out, MARK_FROM, false, SIGN_PLAIN, "at least");
    put_meaning(out, MARK_UP_TO, false, SIGN_PLAIN, "at most");
    put_meaning(out, MARK_DOT, false, SIGN_SET_OFF, highlight_words(v->want.highlight));
    if (has_outliers(&v->panels, v->panels.count))
        put_meaning(out, MARK_DOT, false, SIGN_FAR, "outlier");
    fputs("</ul>\n", out);
}

/* ---- the figures ---- */

static void put_cell(FILE *out, const char *text)
{
    fputs("<td>", out);
    markup_text(out, text ? text : "");
    fputs("</td>", out);
}

static void put_figure(FILE *out, const panel *p, const mark *m, const row *r, panel_key key, const mark *marks)
{
    char name[PANEL_TEXT_BYTES], value[CLAIM_TEXT_BYTES], date[NUMBER_BYTES];
    const fig_found_claim *const f = m->found;
    const bool other_claimant = key == KEY_SOURCE || key == KEY_DATE;
    row_name(r, key, name);
    mark_text(p, m, SIGNS_UTF8, value);
    mark_date(m, date);
    fprintf(out, "<tr id=\"f%zu\"><th scope=\"row\">", (size_t)(m - marks) + 1);
    markup_text(out, key == KEY_DATE ? date : name);
    fputs("</th><td class=\"value\">", out);
    markup_text(out, value);
    fputs("</td>", out);
    if (key != KEY_DATE) /* it names the row */
        fprintf(out, "<td class=\"date\">%s</td>", date);
    fputs("<td class=\"said\"><q>", out);
    html_sentence(out, f);
    fputs("</q>", out);
    if (f->claim.modality != FIG_ASSERTED)
        fprintf(out, " <small>%s</small>", fig_modality_name(f->claim.modality));
    fputs("</td>", out);
    put_cell(out, other_claimant ? f->claim.by : f->article.source ? name_without_scheme(f->article.source) : NULL);
    fputs("<td>", out);
    html_article(out, &f->article);
    fputs("</td></tr>\n", out);
}

static void put_table(FILE *out, const panel *p, panel_key key, const mark *marks)
{
    const char *const row_word = panel_rows_word(key, 1);
    fprintf(out, "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"all figures\"><table>"
                 "<thead><tr><th scope=\"col\" class=\"%s\">%s</th><th scope=\"col\" class=\"c2\">figure</th>%s"
                 "<th scope=\"col\">sentence</th><th scope=\"col\" class=\"c5\">%s</th><th scope=\"col\" class=\"c6\">article</th></tr></thead><tbody>\n",
            key == KEY_DATE ? "c3" : "c1", key == KEY_DATE ? "date" : row_word,
            key == KEY_DATE ? "" : "<th scope=\"col\" class=\"c3\">date</th>",
            key == KEY_SOURCE || key == KEY_DATE ? "claimant" : "source");
    for (size_t i = 0; i < p->rows_count; i++)
        for (size_t j = 0; j < p->rows[i].marks_count; j++)
            put_figure(out, p, &p->rows[i].marks[j], &p->rows[i], key, marks);
    fputs("</tbody></table></div>\n", out);
}

static void put_panel(FILE *out, const view *v, size_t number)
{
    const panel *const p = &v->panels.list[number - 1];
    const svg_links links = { v->panels.marks };
    char title[PANEL_TEXT_BYTES], about[PANEL_TEXT_BYTES];
    panel_title(p, title);
    panel_about(p, v->want.key, SIGNS_UTF8, about);
    fprintf(out, "<section aria-labelledby=\"p%zu\">\n<h2 id=\"p%zu\">", number, number);
    markup_text(out, title);
    fputs("</h2>\n<p class=\"about\">", out);
    markup_text(out, about);
    fputs("</p>\n", out);
    put_line(out, p, v->want.key, &links);
    if (number == 1)
        put_legend(out, v);
    put_table(out, p, v->want.key, v->panels.marks);
    fputs("</section>\n", out);
}

/* ---- the data ---- */

static bool put_json(FILE *out, const view *v)
{
    char *text = NULL;
    size_t bytes = 0;
    FILE *const memory = open_memstream(&text, &bytes);
    bool ok = memory && json_view(memory, v);
    if (memory)
        ok = !fclose(memory) && ok;
    if (ok)
        html_data(out, text, bytes);
    free(text);
    return ok;
}

static bool put_csv(FILE *out, const view *v)
{
    char *text = NULL;
    size_t bytes = 0;
    FILE *const memory = open_memstream(&text, &bytes);
    bool ok = memory && csv_view(memory, v);
    if (memory)
        ok = !fclose(memory) && ok;
    if (ok) {
        fprintf(out, "<a download=\"%s.csv\" href=\"data:text/csv;charset=utf-8,", v->command);
        markup_data_uri(out, text, bytes);
        fputs("\">the figures as CSV</a>", out);
    }
    free(text);
    return ok;
}

/* The command that asks again. Quoted for a shell, which knows no escape within single quotes. */
static void put_command(FILE *out, const view *v)
{
    static const char *const keys[] = { "", " --by source", " --by article", "" };
    fprintf(out, "figtrail %s%s &#39;", v->command, keys[v->want.key]);
    for (const char *at = v->query; *at;) {
        const size_t bytes = strcspn(at, "'");
        markup_put(out, at, bytes);
        at += bytes;
        if (*at) {
            markup_text(out, "'\\''");
            at++;
        }
    }
    fputs("&#39;", out);
}

bool html_view(FILE *out, const view *v)
{
    bool exact;
    const size_t shown = fig_results_count(v->results), all = fig_results_claims(v->results, &exact),
                 articles = fig_results_articles(v->results, NULL);
    html_open(out, v->query, v->command);
    fprintf(out, "<header>\n<p class=\"brand\">figtrail %s</p>\n<h1>", v->command);
    markup_text(out, v->query);
    fputs("</h1>\n<p class=\"about\">", out);
    if (shown < all)
        fprintf(out, "%zu of %s%zu figures in %zu articles, the best fits", shown, exact ? "" : "about ", all, articles);
    else
        fprintf(out, "%zu figure%s in %zu article%s", all, all == 1 ? "" : "s", articles, articles == 1 ? "" : "s");
    fputs("</p>\n</header>\n<main>\n", out);
    for (size_t i = 1; i <= v->panels.count; i++)
        put_panel(out, v, i);
    if (v->panels.count == 0)
        fputs("<p>Nothing matches.</p>\n", out);
    fputs("</main>\n<footer>\n<p>Take along ", out);
    bool ok = put_csv(out, v);
    fputs("; as JSON they are in this page, in the element <code>#data</code>.</p>\n<p>Ask again: <code>", out);
    put_command(out, v);
    fputs("</code></p>\n<p>A figure's address is that of this page with <code>#f1</code> and so on behind it. The page "
          "loads nothing and runs nothing.</p>\n</footer>\n",
          out);
    ok = put_json(out, v) && ok;
    fputs("</body>\n</html>\n", out);
    return ok;
}
