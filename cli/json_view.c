/* json_view.c - pictures as JSON: docs/output.md, "compare". It is written mark by mark, however many
 * there are. */
#include "cli/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/panel_text.h"
#include "cli/text.h"
#include "cli/view.h"

static const char *by_name(const view *v)
{
    static const char *const keys[] = {
        [KEY_CLAIMANT] = "claimant", [KEY_SOURCE] = "source", [KEY_ARTICLE] = "article"
    };
    static const char *const dates[] = {
        [DATES_AUTO] = "day", [DATES_DAY] = "day", [DATES_MONTH] = "month", [DATES_YEAR] = "year"
    };
    return v->want.key == KEY_DATE ? dates[v->panels.dates] : keys[v->want.key];
}

/* Write an object but for its closing brace, so that more keys may follow. */
static bool put_open(FILE *out, cJSON *object)
{
    char *const text = cJSON_PrintUnformatted(object);
    cJSON_Delete(object);
    if (!text)
        return false;
    text[strlen(text) - 1] = '\0';
    text_put_json(out, text);
    cJSON_free(text);
    return true;
}

/* Where a value stands on a line; null where there is none. A ten-thousandth is less than a screen shows. */
static void add_place(cJSON *to, const char *key, const axis *a, double value)
{
    json_add_number(to, key, isnan(value) ? NAN : round(axis_place(a, value) * 1e4) / 1e4);
}

static bool put_mark(FILE *out, const axis *a, const mark *m)
{
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "shape", mark_shape_name(m->shape));
    json_add_number(object, "low", m->low);
    json_add_number(object, "high", m->high);
    add_place(object, "low_at", a, m->low);
    add_place(object, "high_at", a, m->high);
    json_add_bool(object, "vague", m->vague);
    json_add_bool(object, "outlier", m->outlier);
    json_add_bool(object, "first", m->first);
    json_add_bool(object, "highlighted", m->highlighted);
    const fig_found_claim *const c = m->found;
    const figure f = { .rank = c->rank,
                       .score = c->score,
                       .claim = &c->claim,
                       .sentence = c->sentence,
                       .article = &c->article };
    cJSON_AddItemToObject(object, "claim", json_claim_object(&f));
    return json_put_object(out, object);
}

static bool put_row(FILE *out, const axis *a, const row *r)
{
    char *const name = r->name ? strndup(r->name, r->name_bytes) : NULL;
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "name", name);
    free(name);
    json_add_bool(object, "is_source", r->is_source);
    json_add_number(object, "low", r->low);
    json_add_number(object, "high", r->high);
    json_add_count(object, "shown", (uint64_t)(r->shown - r->marks));
    bool ok = put_open(out, object);
    fputs(",\"marks\":[", out);
    for (size_t i = 0; i < r->marks_count && ok; i++) {
        fputs(i > 0 ? ",\n" : "\n", out);
        ok = put_mark(out, a, &r->marks[i]);
    }
    fputs("]}", out);
    return ok;
}

static void add_value(cJSON *array, double value)
{
    char digits[NUMBER_BYTES];
    number_shortest(value, digits);
    cJSON_AddItemToArray(array, cJSON_CreateRaw(digits));
}

static void add_axis(cJSON *to, const axis *a)
{
    cJSON *const object = cJSON_AddObjectToObject(to, "axis");
    double ticks[TICKS_MOST];
    const size_t count = axis_ticks(a, TICKS_MOST, ticks);
    json_add_text(object, "scale", axis_scale_name(a->scale));
    json_add_number(object, "low", a->low);
    json_add_number(object, "high", a->high);
    json_add_number(object, "least", a->scale == AXIS_BOTH_WAYS ? a->least : NAN);
    cJSON *const values = cJSON_AddArrayToObject(object, "ticks"),
                 *const places = cJSON_AddArrayToObject(object, "ticks_at"),
                 *const steps = cJSON_AddArrayToObject(object, "steps");
    for (size_t i = 0; i < count; i++) {
        add_value(values, ticks[i]);
        add_value(places, round(axis_place(a, ticks[i]) * 1e4) / 1e4);
    }
    for (size_t i = 0; i <= AXIS_STEPS; i++)
        add_value(steps, axis_step(a, i));
}

static bool put_panel(FILE *out, const panel *p)
{
    char title[PANEL_TEXT_BYTES];
    panel_title(p, title);
    cJSON *const object = cJSON_CreateObject();
    json_add_text(object, "title", title);
    json_add_text(object, "kind", p->kind);
    json_add_text(object, "unit", p->unit);
    json_add_text(object, "unit_text", p->unit_text);
    json_add_count(object, "figures", p->figures);
    json_add_count(object, "articles", p->articles);
    json_add_count(object, "outliers", p->outliers);
    add_axis(object, &p->axis);
    bool ok = put_open(out, object);
    fputs(",\"rows\":[", out);
    for (size_t i = 0; i < p->rows_count && ok; i++) {
        fputs(i > 0 ? ",\n" : "\n", out);
        ok = put_row(out, &p->axis, &p->rows[i]);
    }
    fputs("]}", out);
    return ok;
}

bool json_view(FILE *out, const view *v)
{
    static const char *const highlights[] = { "newest", "first", "new" };
    summary sum = { .query = v->query,
                    .parsed = fig_results_parsed(v->results),
                    .match = (fig_match)v->settings->match,
                    .articles = fig_results_articles(v->results, NULL) };
    sum.claims = fig_results_claims(v->results, &sum.exact);
    cJSON *const object = cJSON_CreateObject();
    json_add_schema(object, v->schema);
    json_add_query(object, &sum);
    json_add_text(object, "by", by_name(v));
    json_add_text(object, "highlight", highlights[v->want.highlight]);
    cJSON *const total = cJSON_AddObjectToObject(object, "total");
    json_add_count(total, "articles", sum.articles);
    json_add_count(total, "claims", sum.claims);
    json_add_bool(total, "exact", sum.exact);
    json_add_count(object, "shown", fig_results_count(v->results));
    json_add_ms(object, "took_ms", fig_results_took_ms(v->results));
    cJSON *const warnings = cJSON_AddArrayToObject(object, "warnings");
    for (size_t i = 0; i < fig_results_warnings_count(v->results); i++)
        cJSON_AddItemToArray(warnings, cJSON_CreateString(fig_results_warning(v->results, i)));
    bool ok = put_open(out, object);
    fputs(",\"panels\":[", out);
    for (size_t i = 0; i < v->panels.count && ok; i++) {
        fputs(i > 0 ? ",\n" : "\n", out);
        ok = put_panel(out, &v->panels.list[i]);
    }
    fputs("]}\n", out);
    return ok;
}
