/* verify.c - goals decided on the article itself, where the store's answer was not exact.
 *
 * `given` says that the store found the article for this very goal: then an exact one holds, and
 * nothing is looked at. Under an OR or a NOT that is not known, and the article decides. */
#include "query/verify.h"

#include "query/dates.h"

#include <string.h>

static fig_status goal_holds(const plan *p, const goal *g, bool given, view *v, bool *out,
                             fig_error *err);

/* The digits of a date as far as known: "2024-10-25T09" -> 20241025, 8. */
static size_t date_digits(const char *published, long *number)
{
    size_t count = 0;
    *number = 0;
    for (; published && *published && count < 8; published++)
        if (*published >= '0' && *published <= '9') {
            *number = *number * 10 + (*published - '0');
            count++;
        }
    return count & ~(size_t)1; /* an odd one cannot be */
}

static bool date_holds(const query_node *n, const char *published)
{
    long number;
    const size_t digits = date_digits(published, &number);
    if (n->first_day == DAY_NONE)
        return !published;
    if (digits < 4)
        return false;
    const long first = digits == 4 ? number * 10000 + 101 : digits == 6 ? number * 100 + 1 : number;
    const long last = digits == 4   ? number * 10000 + 1231
                      : digits == 6 ? dates_month_end((int)number)
                                    : number;
    return first >= n->first_day && last <= n->last_day;
}

/* A folder above the file, by its name or by the way to it. */
static bool folder_holds(const query_node *n, const char *path)
{
    while (path && path[0] == '.' && path[1] == '/')
        path += 2;
    const char *name = path;
    for (const char *slash; name && (slash = strchr(name, '/')) != NULL; name = slash + 1) {
        const size_t name_bytes = (size_t)(slash - name), path_bytes = (size_t)(slash - path);
        if ((name_bytes == n->text_bytes && !memcmp(name, n->text, name_bytes)) ||
            (path_bytes == n->text_bytes && !memcmp(path, n->text, path_bytes)))
            return true;
    }
    return false;
}

static fig_status head_holds(const query_node *n, view *v, bool *out, fig_error *err)
{
    const fig_status status = view_head(v, err);
    if (status)
        return status;
    const char *const lang = v->head.lang ? v->head.lang : "en";
    *out = n->op == QUERY_EVERYTHING ? true
           : n->op == QUERY_DATE     ? date_holds(n, v->head.published)
           : n->in->kind == FIELD_PATH
               ? folder_holds(n, v->head.path)
               : strlen(lang) == n->text_bytes && !memcmp(lang, n->text, n->text_bytes);
    return FIG_OK;
}

static fig_status pattern_holds(const plan *p, const pattern *wanted, view *v, bool *out,
                                fig_error *err)
{
    const fig_status status = view_findings(v, p->patterns, err);
    return status ? status : pattern_match(wanted, &v->found, NULL, out, err);
}

static fig_status claim_holds(const condition *c, view *v, bool *out, fig_error *err)
{
    double best;
    const fig_status status = view_best_fit(v, c, &best, err);
    *out = !status && best > 0;
    return status;
}

/* Cheap ones first: an article that fails is mostly left before its text is read. */
static fig_status all_hold(const plan *p, const goal *g, bool given, view *v, bool *out,
                           fig_error *err)
{
    *out = true;
    for (int with_text = 0; with_text < 2; with_text++)
        for (const goal *child = g->first; child; child = child->next) {
            const bool reads_text = child->op != QUERY_CLAIM && child->op != QUERY_NOT;
            if (reads_text != with_text)
                continue;
            const fig_status status = goal_holds(p, child, given, v, out, err);
            if (status || !*out)
                return status;
        }
    return FIG_OK;
}

static fig_status any_holds(const plan *p, const goal *g, view *v, bool *out, fig_error *err)
{
    *out = false;
    for (const goal *child = g->first; child && !*out; child = child->next) {
        const fig_status status = goal_holds(p, child, false, v, out, err);
        if (status)
            return status;
    }
    return FIG_OK;
}

static fig_status goal_holds(const plan *p, const goal *g, bool given, view *v, bool *out,
                             fig_error *err)
{
    fig_status status;
    if (given && g->exact) {
        *out = true;
        return FIG_OK;
    }
    switch (g->op) {
    case QUERY_ALL:
        return all_hold(p, g, given, v, out, err);
    case QUERY_ANY:
        return any_holds(p, g, v, out, err);
    case QUERY_NOT:
        status = goal_holds(p, g->first, false, v, out, err);
        *out = !*out;
        return status;
    case QUERY_CLAIM:
        return claim_holds(g->claim, v, out, err);
    case QUERY_EVERYTHING:
    case QUERY_FIELD:
    case QUERY_DATE:
        return head_holds(g->node, v, out, err);
    default:
        return pattern_holds(p, g->pattern, v, out, err);
    }
}

fig_status verify(const plan *p, view *v, bool *holds, fig_error *err)
{
    *holds = true;
    return p->root->exact ? FIG_OK : goal_holds(p, p->root, true, v, holds, err);
}
