/* svg_marks.c - dots, bars and arrows as SVG. A mark is an <svg> of no size, put where its value stands, that
 * draws around its own 0,0. */
#include "cli/svg_marks.h"

#include <math.h>
#include <string.h>

#include "cli/markup.h"

void svg_colors(FILE *out)
{
    fputs(":root{--paper:#fbfaf7;--ink:#1c1c1a;--faint:#6b6a65;--rule:#dcd9d0;--card:#ffffff;"
          "--mark:#17695f;--off:#b8400c;--far:#7a3ea0;--wash:#fbe8c8}\n"
          "@media(prefers-color-scheme:dark){:root{--paper:#14161a;--ink:#e9e7e2;--faint:#a09d95;--rule:#353940;"
          "--card:#1c1f25;--mark:#5cc4b7;--off:#ffb04d;--far:#cf9bf0;--wash:#5a3d10}}\n",
          out);
}

void svg_style(FILE *out)
{
    fputs(".m{--c:var(--mark);color:var(--c)}.m.off{--c:var(--off)}.m.far{--c:var(--far)}\n"
          ".m .d{fill:currentColor;stroke:var(--paper);stroke-width:1.5}\n"
          ".m .o{fill:var(--paper);stroke:currentColor;stroke-width:2}\n"
          ".m .b{stroke:currentColor;stroke-width:7;opacity:.42}\n"
          ".m .v{stroke:currentColor;stroke-width:7;opacity:.34;stroke-dasharray:3 3}\n"
          ".m .e{stroke:currentColor;stroke-width:2.5}\n"
          ".m .a{fill:none;stroke:currentColor;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}\n"
          ".g{stroke:var(--rule);stroke-width:1}.x{stroke:var(--faint);stroke-width:1}\n"
          ".t{fill:var(--faint);font-size:12px}\n"
          "a.m:focus{outline:none}a.m:focus-visible .h,a.m:hover .h{fill:var(--c);opacity:.18}"
          "a.m:focus-visible .h{stroke:var(--ink);stroke-width:2;opacity:.5}.h{fill:transparent}\n",
          out);
}

static double percent(const panel *p, double value)
{
    return round(axis_place(&p->axis, value) * 1e5) / 1e3;
}

static void open_at(FILE *out, double x)
{
    fprintf(out, "<svg x=\"%g%%\" y=\"50%%\" overflow=\"visible\">", x);
}

/* The room a finger or pointer finds it in. */
static void put_hit(FILE *out, double x, int from, int to)
{
    open_at(out, x);
    fprintf(out, "<rect class=\"h\" x=\"%d\" y=\"-12\" width=\"%d\" height=\"24\" rx=\"6\"/></svg>", from, to - from);
}

static void put_dot(FILE *out, double x, bool vague, bool set_off)
{
    open_at(out, x);
    if (set_off)
        fprintf(out, "<path class=\"%s\" d=\"M0-8L8 0L0 8L-8 0Z\"/></svg>", vague ? "o" : "d");
    else
        fprintf(out, "<circle class=\"%s\" r=\"%s\"/></svg>", vague ? "o" : "d", vague ? "5" : "5.5");
}

static void put_end(FILE *out, double x, bool set_off)
{
    open_at(out, x);
    fprintf(out, "<path class=\"e\" d=\"M0-%dV%d\"/></svg>", set_off ? 9 : 7, set_off ? 9 : 7);
}

static void put_arrow(FILE *out, double x, int way, bool set_off)
{
    const int high = set_off ? 9 : 7;
    open_at(out, x);
    fprintf(out, "<path class=\"a\" d=\"M0-%dV%dM0 0H%dm%d-5l%d 5l%d 5\"/></svg>", high, high, way * 22, -way * 6,
            way * 6, -way * 6);
}

/* What the mark looks like, at `low` and `high` percent. */
static void put_shape(FILE *out, mark_shape shape, double low, double high, bool vague, bool set_off)
{
    switch (shape) {
    case MARK_DOT:
        put_dot(out, low, vague, set_off);
        break;
    case MARK_FROM:
        put_arrow(out, low, 1, set_off);
        break;
    case MARK_UP_TO:
        put_arrow(out, high, -1, set_off);
        break;
    case MARK_BAR:
        fprintf(out, "<line class=\"%s\" x1=\"%g%%\" x2=\"%g%%\" y1=\"50%%\" y2=\"50%%\"/>", vague ? "v" : "b", low,
                high);
        put_end(out, low, set_off);
        put_end(out, high, set_off);
        break;
    }
}

/* "Kyiv: at least 9,000, 2024-10-28, Northwire" */
static void put_words(FILE *out, const panel *p, const mark *m, const row *r, panel_key key)
{
    char name[PANEL_TEXT_BYTES], value[CLAIM_TEXT_BYTES], date[NUMBER_BYTES];
    const char *const where = mark_where(m, r, key);
    row_name(r, key, name);
    mark_text(p, m, SIGNS_UTF8, value);
    mark_date(m, date);
    markup_text(out, name);
    fputs(": ", out);
    markup_text(out, value);
    fprintf(out, ", %s%s", date, where[0] ? ", " : "");
    markup_text(out, where);
}

static void put_mark(FILE *out, const panel *p, const mark *m, const row *r, panel_key key, const svg_links *links)
{
    const bool set_off = m->highlighted && !r->rest;
    const char *const off = set_off ? " off" : "", *const far = m->outlier ? " far" : "";
    const double low = isnan(m->low) ? 0 : percent(p, m->low), high = isnan(m->high) ? 0 : percent(p, m->high);
    if (links->marks)
        fprintf(out, "<a class=\"m%s%s\" href=\"#f%zu\">", off, far, (size_t)(m - links->marks) + 1);
    else
        fprintf(out, "<g class=\"m%s%s\">", off, far);
    fputs("<title>", out);
    put_words(out, p, m, r, key);
    fputs("</title>", out);
    if (links->marks)
        put_hit(out, isnan(m->low) ? high : low, m->shape == MARK_UP_TO ? -28 : -12, m->shape == MARK_FROM ? 28 : 12);
    put_shape(out, m->shape, low, high, m->vague, set_off);
    fputs(links->marks ? "</a>" : "</g>", out);
}

void svg_row(FILE *out, const panel *p, const row *r, panel_key key, const svg_links *links)
{
    static const mark_shape under[] = { MARK_BAR, MARK_FROM, MARK_UP_TO, MARK_DOT };
    for (size_t s = 0; s < sizeof under / sizeof *under; s++)
        for (size_t i = 0; i < r->marks_count; i++)
            if (r->marks[i].shape == under[s] && (!r->marks[i].highlighted || r->rest))
                put_mark(out, p, &r->marks[i], r, key, links);
    for (size_t i = 0; i < r->marks_count && !r->rest; i++)
        if (r->marks[i].highlighted)
            put_mark(out, p, &r->marks[i], r, key, links);
}

void svg_grid(FILE *out, const panel *p, const double *ticks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(out, "<line class=\"g\" x1=\"%g%%\" x2=\"%g%%\" y1=\"0\" y2=\"100%%\"/>", percent(p, ticks[i]),
                percent(p, ticks[i]));
}

void svg_axis(FILE *out, const panel *p, const double *ticks, size_t count)
{
    fputs("<line class=\"x\" x1=\"0\" x2=\"100%\" y1=\".5\" y2=\".5\"/>", out);
    for (size_t i = 0; i < count; i++) {
        char label[NUMBER_BYTES];
        const double x = percent(p, ticks[i]);
        panel_tick(p, ticks[i], label);
        fprintf(out, "<line class=\"x\" x1=\"%g%%\" x2=\"%g%%\" y1=\"0\" y2=\"5\"/>"
                     "<text class=\"t\" x=\"%g%%\" y=\"18\" text-anchor=\"middle\">",
                x, x, x);
        markup_text(out, label);
        fputs("</text>", out);
    }
}

void svg_sign(FILE *out, mark_shape shape, bool vague, sign_colour colour)
{
    static const char *const classes[] = { [SIGN_PLAIN] = "", [SIGN_SET_OFF] = " off", [SIGN_FAR] = " far" };
    fprintf(out, "<g class=\"m%s\">", classes[colour]);
    const bool one = shape == MARK_DOT;
    put_shape(out, shape, one ? 50 : shape == MARK_UP_TO ? 90 : 10, one ? 50 : 90, vague, colour == SIGN_SET_OFF);
    fputs("</g>", out);
}
