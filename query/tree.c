/* tree.c - a tree as text: one bracket a group, numbers as plain as they can be. */
#include "query/tree.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static void print_text(buf *out, const char *text, size_t bytes)
{
    buf_byte(out, '"');
    for (size_t i = 0; i < bytes; i++) {
        if (text[i] == '"' || text[i] == '\\')
            buf_byte(out, '\\');
        buf_byte(out, text[i]);
    }
    buf_byte(out, '"');
}

static bool is_plain(const char *text, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        if (strchr(" \t\r\n()\"\\", text[i]))
            return false;
    return bytes > 0;
}

static void print_word(buf *out, const query_node *n)
{
    if (n->form == FORM_EXACT)
        buf_byte(out, '=');
    if (is_plain(n->text, n->text_bytes))
        buf_append(out, n->text, n->text_bytes);
    else
        print_text(out, n->text, n->text_bytes);
    if (n->form == FORM_PREFIX)
        buf_byte(out, '*');
    if (n->form == FORM_FUZZY)
        buf_format(out, "~%u", n->distance);
}

static void print_range(buf *out, const query_range *r)
{
    const bool has_low = !isnan(r->low), has_high = !isnan(r->high);
    buf_byte(out, ' ');
    if (has_low && has_high && r->low == r->high) {
        buf_format(out, "=%.15g", r->low);
    } else if (r->low_excluded) {
        buf_format(out, ">%.15g", r->low);
    } else if (r->high_excluded) {
        buf_format(out, "<%.15g", r->high);
    } else {
        if (has_low)
            buf_format(out, "%.15g", r->low);
        buf_text(out, "..");
        if (has_high)
            buf_format(out, "%.15g", r->high);
    }
    if (r->measure)
        buf_format(out, " %s", r->measure->id);
}

static void print_day(buf *out, int day)
{
    if (day != DAY_FIRST && day != DAY_LAST)
        buf_format(out, "%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100);
}

static void print_node(const query_node *n, const field *outside, buf *out);

static void print_children(const query_node *n, const field *inside, buf *out)
{
    for (const query_node *child = n->first; child; child = child->next) {
        buf_byte(out, ' ');
        print_node(child, inside, out);
    }
    buf_byte(out, ')');
}

static void print_group(buf *out, const char *name, const query_node *n)
{
    buf_format(out, "(%s", name);
    if (n->distance)
        buf_format(out, "/%u", n->distance);
    print_children(n, n->in, out);
}

static void print_claim(buf *out, const query_node *n)
{
    buf_text(out, "(claim");
    if (n->asked)
        buf_format(out, " %s", n->asked->name);
    if (n->key && (!n->asked || strlen(n->asked->name) != n->key_bytes ||
                   memcmp(n->asked->name, n->key, n->key_bytes))) {
        buf_text(out, " subject:");
        buf_append(out, n->key, n->key_bytes);
    }
    if (n->range.measure || !isnan(n->range.low) || !isnan(n->range.high) || n->key)
        print_range(out, &n->range);
    print_children(n, NULL, out);
}

static void print_property(buf *out, const query_node *n)
{
    assert(n->in);
    buf_format(out, "%s:", n->in->name);
    if (n->in->id == FIELD_MOD)
        buf_text(out, fig_modifier_name(n->modifier));
    else
        print_text(out, n->text, n->text_bytes);
}

static void print_date(buf *out, const query_node *n)
{
    buf_text(out, "date:");
    if (n->first_day == DAY_NONE) {
        buf_text(out, "none");
        return;
    }
    print_day(out, n->first_day);
    if (n->last_day != n->first_day) {
        buf_text(out, "..");
        print_day(out, n->last_day);
    }
}

/* `outside` is the field that was named already. The parser bounds the depth. */
static void print_node(const query_node *n, const field *outside, buf *out)
{
    const bool own_field =
        n->in && n->in != outside &&
        (n->op == QUERY_WORD || n->op == QUERY_PHRASE || n->op == QUERY_NEAR || n->op == QUERY_ADJ);
    if (own_field)
        buf_format(out, "%s:", n->in->name);
    switch (n->op) {
    case QUERY_EVERYTHING:
        buf_text(out, "everything");
        break;
    case QUERY_ALL:
        print_group(out, "and", n);
        break;
    case QUERY_ANY:
        print_group(out, n->synonyms ? "syn" : "or", n);
        break;
    case QUERY_NOT:
        print_group(out, "not", n);
        break;
    case QUERY_WORD:
        print_word(out, n);
        break;
    case QUERY_PHRASE:
        print_group(out, "phrase", n);
        break;
    case QUERY_NEAR:
        print_group(out, "near", n);
        break;
    case QUERY_ADJ:
        print_group(out, "adj", n);
        break;
    case QUERY_CLAIM:
        print_claim(out, n);
        break;
    case QUERY_PROPERTY:
        print_property(out, n);
        break;
    case QUERY_FIELD:
        assert(n->in);
        buf_format(out, "%s:", n->in->name);
        print_text(out, n->text, n->text_bytes);
        break;
    case QUERY_DATE:
        print_date(out, n);
        break;
    }
}

void tree_print(const query_node *root, buf *out)
{
    print_node(root, NULL, out);
}
