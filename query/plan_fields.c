/* plan_fields.c - whole fields and dates as queries. */
#include "query/planning.h"

#include "core/error.h"
#include "core/fields.h"
#include "query/dates.h"
#include "query/postings.h"

#include <stdlib.h>
#include <string.h>

fig_status plan_field(planner *p, const query_node *n, goal **g, store_query **out)
{
    buf term = BUF_EMPTY;
    fig_status status = plan_goal_new(p, n, g);
    *out = NULL;
    if (status)
        return status;
    buf_text(&term, n->in->prefix);
    buf_append(&term, n->text, n->text_bytes);
    if (buf_failed(&term))
        status = error_no_memory(p->err);
    else
        *out = store_query_term(term.data, term.bytes, 1);
    buf_clear(&term);
    return status;
}

/* The span of a year, month or day term: its digits. False for anything else. */
static bool span_of_term(const char *digits, size_t count, long *first, long *last)
{
    char *end;
    const long number = strtol(digits, &end, 10);
    if (*end || (count != 4 && count != 6 && count != 8))
        return false;
    *first = count == 4 ? number * 10000 + 101 : count == 6 ? number * 100 + 1 : number;
    *last = count == 4 ? number * 10000 + 1231 : count == 6 ? dates_month_end((int)number) : number;
    return true;
}

/* The terms that exist of whole years between the two days, then of whole months, then of days: so
 * an article dated "2024-10" is found by whatever spans that month, and a long span is few terms.
 */
static fig_status add_date_terms(planner *p, const query_node *n, term_list *out)
{
    const char *const prefix = fields_row(FIELD_DATE_PUBLISHED)->prefix;
    const size_t prefix_bytes = strlen(prefix);
    store_terms *walk;
    store_term t;
    buf next = BUF_EMPTY;
    fig_status status = store_terms_open(p->in->store, prefix, prefix_bytes, &walk, p->err);
    if (!status)
        status = store_terms_next(walk, &t, p->err);
    while (!status) {
        long first, last;
        const bool is_span =
            span_of_term(t.term + prefix_bytes, t.bytes - prefix_bytes, &first, &last);
        const bool inside = is_span && first >= n->first_day && last <= n->last_day;
        const bool outside = is_span && (last < n->first_day || first > n->last_day);
        if (inside)
            status = term_list_add(out, t.term, t.bytes, p->err);
        buf_truncate(&next);
        buf_append(&next, t.term, t.bytes);
        buf_byte(&next,
                 inside || outside ? '9' + 1 : '\0'); /* past its months and days, or to them */
        if (!status)
            status = buf_failed(&next)
                         ? error_no_memory(p->err)
                         : store_terms_skip_to(walk, next.data, next.bytes, &t, p->err);
    }
    store_terms_free(walk);
    buf_clear(&next);
    return status == FIG_END ? FIG_OK : status;
}

fig_status plan_date(planner *p, const query_node *n, goal **g, store_query **out)
{
    term_list terms = { &p->out->strings, NULL, 0, 0 };
    fig_status status = plan_goal_new(p, n, g);
    *out = NULL;
    if (!status && n->first_day == DAY_NONE) {
        *out = store_query_term("Dnone", strlen("Dnone"), 1);
        return FIG_OK;
    }
    if (!status)
        status = add_date_terms(p, n, &terms);
    if (!status)
        *out = store_query_terms(STORE_OR, terms.rows, terms.count);
    term_list_clear(&terms);
    return status;
}
