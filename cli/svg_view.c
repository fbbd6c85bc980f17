/* svg_view.c - a picture of an answer as one SVG file: for slides and papers. It has its own colours, light
 * and dark, and its words as text. */
#include <string.h>

#include "cli/markup.h"
#include "cli/svg_marks.h"
#include "cli/view.h"

/* In its own units, of which a viewer makes what it likes. */
enum { WIDTH = 1130, EDGE = 24, NAME = 220, PLOT = 400, PLOT_AT = EDGE + NAME + 36, AFTER_AT = PLOT_AT + PLOT + 36,
       DATE_AT = AFTER_AT + 150, HEAD = 64, PANEL_HEAD = 54, AXIS = 28, PANEL_GAP = 26, FOOT = 62, TICKS = 6,
       LEGEND = 124, NAME_COLUMNS = 30, WHERE_COLUMNS = 21, VALUE_COLUMNS = 16 };

static size_t rows_of(const panel *p)
{
    return p->rows_count - p->rest_count + (p->rest_count > 0);
}

static size_t height_of(const panel *p)
{
    return PANEL_HEAD + rows_of(p) * SVG_ROW_HEIGHT + AXIS + PANEL_GAP;
}

static void put_text(FILE *out, size_t x, size_t y, const char *class, const char *text, size_t columns)
{
    fprintf(out, "<text class=\"%s\" x=\"%zu\" y=\"%zu\">", class, x, y);
    markup_cut(out, text, columns);
    fputs("</text>\n", out);
}

static void put_row(FILE *out, const panel *p, const row *r, panel_key key, size_t y)
{
    static const svg_links none = { NULL };
    char label[PANEL_TEXT_BYTES], times[NUMBER_BYTES], value[CLAIM_TEXT_BYTES], date[NUMBER_BYTES];
    row_name(r, key, label);
    row_times(r, times);
    row_value(p, r, key, SIGNS_UTF8, value);
    mark_date(r->shown, date);
    fprintf(out, "<text class=\"%s\" x=\"%d\" y=\"%zu\">", r->is_source ? "n f" : "n", EDGE, y + 19);
    markup_cut_middle(out, label, NAME_COLUMNS - strlen(times));
    fprintf(out, "%s</text>\n", times);
    fprintf(out, "<svg x=\"%d\" y=\"%zu\" width=\"%d\" height=\"%d\" overflow=\"visible\">", PLOT_AT, y, PLOT,
            SVG_ROW_HEIGHT);
    svg_row(out, p, r, key, &none);
    fputs("</svg>\n", out);
    put_text(out, AFTER_AT, y + 19, "n", value, VALUE_COLUMNS);
    if (key != KEY_DATE)
        put_text(out, DATE_AT, y + 19, "s", date, PANEL_TEXT_BYTES);
    put_text(out, DATE_AT + 76, y + 19, "s", mark_where(r->shown, r, key), WHERE_COLUMNS);
}

static void put_rest(FILE *out, const panel *p, panel_key key, size_t y)
{
    static const svg_links none = { NULL };
    char label[PANEL_TEXT_BYTES];
    rest_label(p, key, label);
    put_text(out, EDGE, y + 19, "n f", label, NAME_COLUMNS);
    fprintf(out, "<svg x=\"%d\" y=\"%zu\" width=\"%d\" height=\"%d\" overflow=\"visible\">", PLOT_AT, y, PLOT,
            SVG_ROW_HEIGHT);
    for (size_t i = 0; i < p->rows_count; i++)
        if (p->rows[i].rest)
            svg_row(out, p, &p->rows[i], key, &none);
    fputs("</svg>\n", out);
}

static void put_panel(FILE *out, const panel *p, panel_key key, size_t y)
{
    char title[PANEL_TEXT_BYTES], about[PANEL_TEXT_BYTES];
    double ticks[TICKS_MOST];
    const size_t ticks_count = axis_ticks(&p->axis, TICKS, ticks), rows = rows_of(p);
    panel_title(p, title);
    panel_about(p, key, SIGNS_UTF8, about);
    put_text(out, EDGE, y + 16, "hd", title, PANEL_TEXT_BYTES);
    put_text(out, EDGE, y + 36, "s", about, PANEL_TEXT_BYTES);
    y += PANEL_HEAD;
    fprintf(out, "<svg x=\"%d\" y=\"%zu\" width=\"%d\" height=\"%zu\" overflow=\"visible\">", PLOT_AT, y, PLOT,
            rows * SVG_ROW_HEIGHT);
    svg_grid(out, p, ticks, ticks_count);
    fputs("</svg>\n", out);
    for (size_t i = 0; i < p->rows_count; i++) {
        if (p->rows[i].rest)
            continue;
        put_row(out, p, &p->rows[i], key, y);
        y += SVG_ROW_HEIGHT;
    }
    if (p->rest_count > 0) {
        put_rest(out, p, key, y);
        y += SVG_ROW_HEIGHT;
    }
    fprintf(out, "<svg x=\"%d\" y=\"%zu\" width=\"%d\" height=\"%d\" overflow=\"visible\">", PLOT_AT, y, PLOT, AXIS);
    svg_axis(out, p, ticks, ticks_count);
    fputs("</svg>\n", out);
}

static void put_legend(FILE *out, const view *v, size_t panels_shown, size_t y)
{
    static const struct {
        mark_shape shape;
        bool vague;
        sign_colour colour;
        const char *meaning;
    } rows[] = { { MARK_DOT, false, SIGN_PLAIN, "stated" },    { MARK_DOT, true, SIGN_PLAIN, "about" },
                 { MARK_BAR, false, SIGN_PLAIN, "range" },     { MARK_BAR, true, SIGN_PLAIN, "vague" },
                 { MARK_FROM, false, SIGN_PLAIN, "at least" }, { MARK_UP_TO, false, SIGN_PLAIN, "at most" },
                 { MARK_DOT, false, SIGN_SET_OFF, NULL },      { MARK_DOT, false, SIGN_FAR, "outlier" } };
    const size_t count = sizeof rows / sizeof *rows - !has_outliers(&v->panels, panels_shown);
    for (size_t i = 0; i < count; i++) {
        const size_t x = EDGE + i * LEGEND;
        fprintf(out, "<svg x=\"%zu\" y=\"%zu\" width=\"34\" height=\"%d\" overflow=\"visible\">", x, y,
                SVG_ROW_HEIGHT);
        svg_sign(out, rows[i].shape, rows[i].vague, rows[i].colour);
        fputs("</svg>", out);
        put_text(out, x + 42, y + 18, "s", rows[i].meaning ? rows[i].meaning : highlight_words(v->want.highlight),
                 PANEL_TEXT_BYTES);
    }
}

void svg_view(FILE *out, const view *v)
{
    const size_t panels_most = v->settings->view_panels,
                 shown = v->panels.count < panels_most ? v->panels.count : panels_most;
    size_t height = HEAD + FOOT;
    for (size_t i = 0; i < shown; i++)
        height += height_of(&v->panels.list[i]);
    fprintf(out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %zu\" width=\"%d\" height=\"%zu\" role=\"img\" "
            "aria-labelledby=\"title\">\n<title id=\"title\">",
            WIDTH, height, WIDTH, height);
    markup_text(out, v->query);
    fputs("</title>\n<style>", out);
    svg_colors(out);
    svg_style(out);
    fputs("text{font-family:system-ui,sans-serif;fill:var(--ink)}.q{font-size:19px;font-weight:650}"
          ".hd{font-size:16px;font-weight:650}.n{font-size:14px}.s,.t,text.f{fill:var(--faint)}.s{font-size:12px}"
          ".paper{fill:var(--paper)}@media print{.paper{fill:#fff}}</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n",
          out);
    put_text(out, EDGE, 36, "q", v->query, 96);
    size_t y = HEAD;
    for (size_t i = 0; i < shown; i++) {
        put_panel(out, &v->panels.list[i], v->want.key, y);
        y += height_of(&v->panels.list[i]);
    }
    put_legend(out, v, shown, height - FOOT);
    char foot[PANEL_TEXT_BYTES] = "figtrail";
    if (v->panels.count > shown)
        snprintf(foot, sizeof foot, "figtrail \xc2\xb7 and %zu more kinds and units", v->panels.count - shown);
    put_text(out, EDGE, height - 14, "s", foot, PANEL_TEXT_BYTES);
    fputs("</svg>\n", out);
}
