/* print_query.c - a question as it is understood, for eyes: a line for each of its parts. */
#include <math.h>
#include <string.h>

#include "cli/number.h"
#include "cli/print.h"
#include "cli/text.h"

enum { INDENT = 2, LABEL = 9 };

static void put_text(FILE *out, const char *text)
{
    text_put(out, text, strlen(text));
}

static void put_number(FILE *out, const char *before, double value)
{
    char digits[NUMBER_BYTES];
    number_readable(value, digits);
    fprintf(out, "%s%s", before, digits);
}

/* "10,000 to 15,000", "more than 10,000", "any figure" */
static void put_range(FILE *out, const fig_query_node *n)
{
    const bool has_low = !isnan(n->low), has_high = !isnan(n->high);
    if (has_low && has_high && n->low == n->high) {
        put_number(out, "exactly ", n->low);
    } else if (has_low && has_high) {
        put_number(out, "from ", n->low);
        put_number(out, " to ", n->high);
    } else if (has_low) {
        put_number(out, n->low_excluded ? "more than " : "at least ", n->low);
    } else if (has_high) {
        put_number(out, n->high_excluded ? "less than " : "at most ", n->high);
    } else {
        fputs("any figure", out);
    }
    if (n->unit)
        fprintf(out, " %s", n->unit);
}

static void put_claim(FILE *out, const fig_query_node *n)
{
    put_range(out, n);
    if (n->kind)
        fprintf(out, ", of the kind %s", n->kind);
    if (n->text && (!n->kind || strcmp(n->kind, n->text))) {
        fputs(n->kind ? ", or of '" : ", of '", out);
        put_text(out, n->text);
        fputc('\'', out);
    }
}

static void put_word(FILE *out, const fig_query_node *n)
{
    put_text(out, n->text);
    if (!strcmp(n->form, "exact"))
        fputs(", in just this form", out);
    else if (!strcmp(n->form, "prefix"))
        fputs("..., and whatever else begins so", out);
    else if (!strcmp(n->form, "fuzzy"))
        fprintf(out, ", or with %s wrong", n->distance > 1 ? "one or two letters" : "one letter");
}

static void put_date(FILE *out, const fig_query_node *n)
{
    if (n->undated)
        fputs("none", out);
    else if (n->first_day && n->last_day && !strcmp(n->first_day, n->last_day))
        fputs(n->first_day, out);
    else
        fprintf(out, "%s%s%s%s%s", n->first_day ? "from " : "", n->first_day ? n->first_day : "",
                n->first_day && n->last_day ? " " : "", n->last_day ? "to " : "",
                n->last_day ? n->last_day : "");
}

static void put_distance(FILE *out, const fig_query_node *n, const char *unit)
{
    if (n->distance)
        fprintf(out, "%u %s%s", n->distance, unit, n->distance == 1 ? "" : "s");
}

/* What stands behind the name of the part. */
static void put_about(FILE *out, const fig_query_node *n)
{
    if (!strcmp(n->op, "claim")) {
        put_claim(out, n);
    } else if (!strcmp(n->op, "word")) {
        put_word(out, n);
    } else if (!strcmp(n->op, "date")) {
        put_date(out, n);
    } else if (!strcmp(n->op, "phrase")) {
        fputs("side by side", out);
        if (n->distance) {
            fputs(", but for up to ", out);
            put_distance(out, n, "other word");
        }
    } else if (!strcmp(n->op, "near") || !strcmp(n->op, "adj")) {
        fputs("at most ", out);
        put_distance(out, n, "word");
        fputs(n->op[0] == 'n' ? " apart" : " apart, in this order", out);
    } else if (!strcmp(n->op, "all") || !strcmp(n->op, "any")) {
        fputs("of", out);
    } else if (n->text) {
        put_text(out, n->text);
    }
}

static void put_node(FILE *out, const fig_query_node *n, size_t depth, const char *outside)
{
    const bool named = !strcmp(n->op, "field") || !strcmp(n->op, "property");
    const bool alone = !strcmp(n->op, "not") || !strcmp(n->op, "everything");
    fprintf(out, "%*s%-*s", (int)(INDENT * depth), "", alone ? 0 : LABEL, named ? n->field : n->op);
    put_about(out, n);
    if (!named && n->field && strcmp(n->op, "date") && (!outside || strcmp(outside, n->field)))
        fprintf(out, ", in the field %s", n->field);
    fputc('\n', out);
    for (size_t i = 0; i < n->children_count; i++)
        put_node(out, &n->children[i], depth + 1, n->field);
}

void print_query(FILE *out, const fig_query *query)
{
    put_node(out, fig_query_root(query), 0, NULL);
}
