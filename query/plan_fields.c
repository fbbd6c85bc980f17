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

/* ---- spans of days over servers: terms that may exist, none listed ---- */

typedef struct naming {
    planner *p;
    const query_node *n;
    term_list *out;
} naming;

static fig_status name_span(const naming *to, int digits_count, long number)
{
    buf term = BUF_EMPTY;
    buf_format(&term, "%s%0*ld", fields_row(FIELD_DATE_PUBLISHED)->prefix, digits_count, number);
    const fig_status status = buf_failed(&term)
                                  ? error_no_memory(to->p->err)
                                  : term_list_add(to->out, term.data, term.bytes, to->p->err);
    buf_clear(&term);
    return status;
}

/* Years, months, days: each span that lies in the question is one term, others are divided. */
static fig_status name_spans(const naming *to, int digits_count, long number)
{
    enum { YEAR_DIGITS = 4, MONTH_DIGITS = 6, DAY_DIGITS = 8, MONTHS = 12 };
    const long first = digits_count == YEAR_DIGITS    ? number * 10000 + 101
                       : digits_count == MONTH_DIGITS ? number * 100 + 1
                                                      : number;
    const long last = digits_count == YEAR_DIGITS    ? number * 10000 + 1231
                      : digits_count == MONTH_DIGITS ? dates_month_end((int)number)
                                                     : number;
    fig_status status = FIG_OK;
    if (last < to->n->first_day || first > to->n->last_day)
        return FIG_OK;
    if (first >= to->n->first_day && last <= to->n->last_day)
        return name_span(to, digits_count, number);
    const long parts = digits_count == YEAR_DIGITS ? MONTHS : last % 100;
    for (long part = 1; part <= parts && !status && digits_count < DAY_DIGITS; part++)
        status = name_spans(to, digits_count + 2, number * 100 + part);
    return status;
}

/* "20241025093000" to 2024. */
static long year_of(const buf *value, long otherwise)
{
    char digits[5] = "";
    memcpy(digits, buf_string(value), value->bytes < 4 ? value->bytes : 4);
    return value->bytes < 4 ? otherwise : strtol(digits, NULL, 10);
}

static fig_status name_date_terms(planner *p, const query_node *n, term_list *out)
{
    enum { YEAR_LAST = 9999 };
    const naming to = { p, n, out };
    buf low = BUF_EMPTY, high = BUF_EMPTY;
    size_t dated = 0;
    fig_status status = store_value_bounds(p->in->store, SLOT_PUBLISHED, &low, &high, &dated, p->err);
    long year = year_of(&low, 0), last = year_of(&high, YEAR_LAST);
    buf_clear(&low);
    buf_clear(&high);
    if (year < n->first_day / 10000)
        year = n->first_day / 10000;
    if (last > n->last_day / 10000)
        last = n->last_day / 10000;
    for (; dated && year <= last && !status; year++)
        status = name_spans(&to, 4, year);
    return status;
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
        status = store_is_remote(p->in->store) ? name_date_terms(p, n, &terms)
                                               : add_date_terms(p, n, &terms);
    if (!status)
        *out = store_query_terms(STORE_OR, terms.rows, terms.count);
    term_list_clear(&terms);
    return status;
}
