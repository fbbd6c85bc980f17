/* panel_text.c - what panels, rows and marks are called. */
#include "cli/panel_text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static bool is_share(const panel *p)
{
    return p->unit && (!strcmp(p->unit, "fraction") || !strcmp(p->unit, "percent"));
}

static bool is_counted(const panel *p)
{
    return !p->unit || !strcmp(p->unit, "count");
}

/* "sq km"; money goes by its code, which the page may print as a sign. */
static const char *unit_words(const panel *p)
{
    const bool is_money = p->unit[0] >= 'A' && p->unit[0] <= 'Z';
    return p->unit_text && !is_money ? p->unit_text : p->unit;
}

void panel_title(const panel *p, char out[PANEL_TEXT_BYTES])
{
    const char *const name = p->kind ? p->kind : p->unit_text ? p->unit_text : "figures";
    if (is_counted(p) || is_share(p) || !p->kind)
        snprintf(out, PANEL_TEXT_BYTES, "%s", name);
    else
        snprintf(out, PANEL_TEXT_BYTES, "%s, %s", name, unit_words(p));
}

const char *panel_rows_word(panel_key key, size_t count)
{
    static const char *const words[][2] = { [KEY_CLAIMANT] = { "claimant", "claimants" },
                                            [KEY_SOURCE] = { "source", "sources" },
                                            [KEY_ARTICLE] = { "article", "articles" },
                                            [KEY_DATE] = { "date", "dates" } };
    return words[key][count != 1];
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

void panel_about(const panel *p, panel_key key, signs with, char out[PANEL_TEXT_BYTES])
{
    static const char *const dots[] = { " \xc2\xb7 ", ", " };
    static const char *const scales[] = { [AXIS_LINEAR] = "",
                                          [AXIS_LOG] = "log scale",
                                          [AXIS_BOTH_WAYS] = "log scale on both sides of 0" };
    const char *const dot = dots[with], *const scale = scales[p->axis.scale];
    char articles[64] = "", outliers[64] = "";
    if (key != KEY_ARTICLE)
        snprintf(articles, sizeof articles, "%s%zu article%s", dot, p->articles, plural(p->articles));
    if (p->outliers > 0)
        snprintf(outliers, sizeof outliers, "%s%zu outlier%s", dot, p->outliers, plural(p->outliers));
    snprintf(out, PANEL_TEXT_BYTES, "%zu figure%s%s%zu %s%s%s%s%s", p->figures, plural(p->figures), dot,
             p->rows_count, panel_rows_word(key, p->rows_count), articles, outliers,
             scale[0] ? dot : "", scale);
}

/* Without zeros behind the point; at most three digits of a fraction. */
static void short_number(double value, const char *unit, char out[NUMBER_BYTES])
{
    char digits[NUMBER_BYTES];
    number_readable(round(value * 1e3) / 1e3, digits);
    snprintf(out, NUMBER_BYTES, "%.30s%s", digits, unit);
}

void panel_tick(const panel *p, double value, char out[NUMBER_BYTES])
{
    static const struct {
        double one;
        const char *name;
    } scales[] = { { 1e12, "tn" }, { 1e9, "bn" }, { 1e6, "m" }, { 1e3, "k" } };
    const double largest = fmax(fabs(p->axis.low), fabs(p->axis.high));
    if (is_share(p)) {
        short_number(!strcmp(p->unit, "fraction") ? value * 100 : value, "%", out);
        return;
    }
    for (size_t i = 0; largest >= 1e6 && largest < 1e15 && i < sizeof scales / sizeof *scales; i++)
        if (fabs(value) >= scales[i].one) {
            short_number(value / scales[i].one, scales[i].name, out);
            return;
        }
    number_readable(value, out);
}

const char *name_without_scheme(const char *name)
{
    static const char *const starts[] = { "https://", "http://", "www." };
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (!strncmp(name, starts[i], strlen(starts[i])) && name[strlen(starts[i])])
            name += strlen(starts[i]);
    return name;
}

void row_name(const row *r, panel_key key, char out[PANEL_TEXT_BYTES])
{
    static const char *const nameless[] = { [KEY_CLAIMANT] = "source unknown",
                                            [KEY_SOURCE] = "source unknown",
                                            [KEY_ARTICLE] = "",
                                            [KEY_DATE] = "undated" };
    if (!r->name) {
        snprintf(out, PANEL_TEXT_BYTES, "%s", nameless[key]);
        return;
    }
    const char *const name = name_without_scheme(r->name);
    const size_t own = r->name_bytes - (size_t)(name - r->name);
    snprintf(out, PANEL_TEXT_BYTES, "%.*s", own < PANEL_TEXT_BYTES / 2 ? (int)own : PANEL_TEXT_BYTES / 2, name);
}

void row_times(const row *r, char out[NUMBER_BYTES])
{
    out[0] = '\0';
    if (r->marks_count > 1)
        snprintf(out, NUMBER_BYTES, " (%zu)", r->marks_count);
}

void row_label(const row *r, panel_key key, char out[PANEL_TEXT_BYTES])
{
    char times[NUMBER_BYTES];
    row_name(r, key, out);
    row_times(r, times);
    const size_t used = strlen(out);
    snprintf(out + used, PANEL_TEXT_BYTES - used, "%s", times);
}

void rest_label(const panel *p, panel_key key, char out[PANEL_TEXT_BYTES])
{
    out[0] = '\0';
    if (p->rest_count > 0)
        snprintf(out, PANEL_TEXT_BYTES, "%zu more %s", p->rest_count, panel_rows_word(key, p->rest_count));
}

void mark_text(const panel *p, const mark *m, signs with, char out[CLAIM_TEXT_BYTES])
{
    const fig_claim *const c = &m->found->claim;
    claim_value(c, with, out);
    const char *const unit = claim_unit(c);
    const size_t used = strlen(out);
    if (!strcmp(unit, "%"))
        snprintf(out + used, CLAIM_TEXT_BYTES - used, "%%");
    else if (unit[0] && (!c->unit || !p->unit || strcmp(c->unit, p->unit) != 0))
        snprintf(out + used, CLAIM_TEXT_BYTES - used, " %s", unit);
}

void mark_date(const mark *m, char out[NUMBER_BYTES])
{
    const char *const published = m->found->article.published;
    snprintf(out, NUMBER_BYTES, "%.10s", published ? published : "undated");
}

void row_value(const panel *p, const row *r, panel_key key, signs with, char out[CLAIM_TEXT_BYTES])
{
    if (key != KEY_DATE || r->low == r->high) {
        mark_text(p, r->shown, with, out);
        return;
    }
    const double scale = p->unit && !strcmp(p->unit, "fraction") ? 100 : 1;
    char low[NUMBER_BYTES], high[NUMBER_BYTES];
    number_readable(r->low * scale, low);
    number_readable(r->high * scale, high);
    snprintf(out, CLAIM_TEXT_BYTES, "%s%s%s%s", low, with == SIGNS_UTF8 ? "\xe2\x80\x93" : "-", high,
             is_share(p) ? "%" : "");
}

const char *highlight_words(panel_highlight highlight)
{
    static const char *const words[] = { "newest", "first", "stated first" };
    return words[highlight];
}

bool has_outliers(const panels *p, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (p->list[i].outliers > 0)
            return true;
    return false;
}

const char *mark_where(const mark *m, const row *r, panel_key key)
{
    const fig_article *const a = &m->found->article;
    const bool named = key == KEY_SOURCE || key == KEY_ARTICLE || r->is_source;
    if (key == KEY_SOURCE && m->found->claim.by)
        return m->found->claim.by;
    if (key == KEY_DATE && m->found->claim.by)
        return m->found->claim.by;
    if (!named && a->source)
        return name_without_scheme(a->source);
    if (key == KEY_ARTICLE)
        return a->source ? name_without_scheme(a->source) : a->title && a->path ? a->path : "";
    return a->title ? a->title : a->path ? a->path : a->url ? a->url : "";
}
