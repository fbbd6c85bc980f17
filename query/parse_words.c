/* parse_words.c - nodes of the tree, words with their marks, and values of fields. */
#include "query/parsing.h"

#include "core/error.h"
#include "query/dates.h"
#include "query/neighbours.h"
#include "query/range.h"
#include "query/suggest.h"

#include <stdio.h>
#include <string.h>

void parse_list_add(node_list *list, query_node *n)
{
    n->next = NULL;
    if (list->last)
        list->last->next = n;
    else
        list->first = n;
    list->last = n;
    list->count++;
}

void parse_list_splice(node_list *list, query_node *first)
{
    for (query_node *n = first, *next; n; n = next) {
        next = n->next;
        parse_list_add(list, n);
    }
}

fig_status parse_too_many(const parser *p, size_t at)
{
    return question_wrong(&p->q, at, "ask for fewer at a time", p->err,
                          "the question has more than %d terms", (int)QUERY_NODES_MAX);
}

fig_status parse_node_new(parser *p, query_op op, size_t at, query_node **out)
{
    *out = NULL;
    if (p->count >= QUERY_NODES_MAX)
        return parse_too_many(p, at);
    query_node *const n = arena_alloc(p->nodes, sizeof *n);
    if (!n)
        return error_no_memory(p->err);
    p->count++;
    *n = (query_node){ .op = op, .at = at, .range = range_open() };
    *out = n;
    return FIG_OK;
}

fig_status parse_group(parser *p, query_op op, const node_list *list, query_node **out)
{
    *out = list->first;
    if (list->count < 2)
        return FIG_OK;
    const fig_status status = parse_node_new(p, op, list->first->at, out);
    if (!status)
        (*out)->first = list->first;
    return status;
}

fig_status parse_piece(const parser *p, size_t begin, size_t end, piece *out)
{
    const question *const q = &p->q;
    char *const copy = arena_alloc(p->nodes, end - begin + 1);
    *out = (piece){ copy, 0, begin, false, false, 0 };
    if (!copy)
        return error_no_memory(p->err);
    for (size_t i = begin; i < end; i++) {
        const bool escaped = q->text[i] == '\\' && i + 1 < end;
        if (!escaped && q->text[i] == '*') {
            if (i + 1 == end && i > begin) {
                out->ends_star = true;
                break;
            }
            if (!out->inner_star && i > begin)
                out->inner_star = i;
        }
        i += escaped;
        out->has_word = out->has_word || question_letter_at(q, i);
        copy[out->bytes++] = q->text[i];
    }
    copy[out->bytes] = '\0';
    return FIG_OK;
}

size_t parse_word_end(const question *q, size_t at)
{
    while (at < q->bytes && !question_ends_at(q, at))
        at += 1 + (q->text[at] == '\\' && at + 1 < q->bytes);
    return at < q->bytes ? at : q->bytes;
}

size_t parse_fuzzy_at(const question *q, size_t begin, size_t end, unsigned *slips)
{
    *slips = 1;
    if (end - begin < 2)
        return end;
    const char last = q->text[end - 1];
    const bool numbered = last >= '0' && last <= '9';
    const size_t at = end - 1 - numbered;
    if (at <= begin || q->text[at] != '~' || q->text[at - 1] == '\\')
        return end;
    if (numbered)
        *slips = (unsigned)(last - '0');
    return at;
}

/* Is `word` fit to be asked for with so many letters wrong? */
static fig_status check_fuzzy(const parser *p, const piece *word, size_t at, unsigned slips)
{
    enum { LETTERS_LEAST = 3 };
    const size_t letters = neighbours_letters(word->text, word->bytes);
    if (slips < 1 || slips > SLIPS_MAX)
        return question_wrong(&p->q, at, "write word~1 or word~2; for a figure, troops:~3", p->err,
                              "one or two letters of a word may be wrong, not %u", slips);
    if (strpbrk(word->text, "0123456789"))
        return question_wrong(&p->q, at, "leave it out; for a figure, write troops:~12000", p->err,
                              "digits are never matched loosely");
    if (letters < LETTERS_LEAST || letters > NEIGHBOUR_LETTERS_MAX)
        return question_wrong(&p->q, at, "leave it out", p->err,
                              "'~' needs a word of %d to %d letters", (int)LETTERS_LEAST,
                              (int)NEIGHBOUR_LETTERS_MAX);
    return FIG_OK;
}

fig_status parse_word(parser *p, size_t begin, size_t end, query_node **out)
{
    *out = NULL;
    const bool exact = question_has(&p->q, begin, "=") && begin + 1 < end;
    unsigned slips;
    const size_t tilde = parse_fuzzy_at(&p->q, begin + exact, end, &slips);
    bool fuzzy = tilde < end;
    piece word;
    fig_status status = parse_piece(p, begin + exact, tilde, &word);
    if (status || !word.has_word)
        return status;
    if (fuzzy && (exact || word.ends_star) && !p->any)
        return question_wrong(&p->q, tilde, "leave out one of them", p->err,
                              "'~' does not go together with '%s'", exact ? "=" : "*");
    if (fuzzy && (status = check_fuzzy(p, &word, tilde, slips)) != FIG_OK) {
        if (!p->any)
            return status;
        fuzzy = false; /* a mark of free text */
        if ((status = parse_piece(p, begin + exact, end, &word)) != FIG_OK)
            return status;
    }
    if (word.inner_star && !p->any)
        return question_wrong(&p->q, word.inner_star,
                              "write it at the end, as in 'word*', or escape it as '\\*'", p->err,
                              "a '*' stands inside a word");
    if (exact && word.ends_star)
        return question_wrong(&p->q, begin, "leave out one of them", p->err,
                              "'=' asks for one form of a word, '*' for many");
    status = parse_node_new(p, QUERY_WORD, begin, out);
    if (status)
        return status;
    (*out)->in = p->in;
    (*out)->text = word.text;
    (*out)->text_bytes = word.bytes;
    (*out)->form = exact            ? FORM_EXACT
                   : word.ends_star ? FORM_PREFIX
                   : fuzzy          ? FORM_FUZZY
                                    : FORM_STEM;
    (*out)->distance = (*out)->form == FORM_FUZZY ? slips : 0;
    return FIG_OK;
}

/* ---- values of fields ------------------------------------------------------------------ */

static fig_status make_date(parser *p, const piece *value, query_node *n)
{
    date_span span;
    if (!dates_parse(value->text, value->bytes, &span))
        return question_wrong(&p->q, value->at,
                              "write a day, month, year or span: date:2024-10-25, "
                              "date:2024-10..2024-11, date:>=2024, date:none",
                              p->err, "'%s' is not a date", value->text);
    n->op = QUERY_DATE;
    n->first_day = span.first_day;
    n->last_day = span.last_day;
    return FIG_OK;
}

static fig_status make_modifier(parser *p, const piece *value, query_node *n)
{
    char names[160] = "write one of";
    const char *known[FIG_RANGE + 1];
    for (int m = FIG_EXACT; m <= FIG_RANGE; m++) {
        const char *const name = known[m] = fig_modifier_name((fig_modifier)m);
        size_t i = 0;
        while (i < value->bytes && name[i] &&
               (name[i] == value->text[i] || (name[i] == '_' && strchr("- ", value->text[i]))))
            i++;
        if (i == value->bytes && !name[i]) {
            n->op = QUERY_PROPERTY;
            n->modifier = (fig_modifier)m;
            return FIG_OK;
        }
        snprintf(names + strlen(names), sizeof names - strlen(names), " %s", name);
    }
    const char *const near = suggest_nearest(value->text, value->bytes, known, FIG_RANGE + 1);
    return question_wrong(&p->q, value->at, names, p->err, "'%s' is no modifier%s%s%s", value->text,
                          near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
}

fig_status parse_value(parser *p, const field *in, const piece *value, size_t at, query_node **out)
{
    query_node *n;
    fig_status status = parse_node_new(p, QUERY_FIELD, at, &n);
    *out = NULL;
    if (status)
        return status;
    n->in = in;
    n->text = value->text;
    n->text_bytes = value->bytes;
    for (size_t i = 0; in->kind == FIELD_KEYWORD && i < value->bytes; i++)
        if (value->text[i] >= 'A' && value->text[i] <= 'Z')
            value->text[i] = (char)(value->text[i] + ('a' - 'A'));
    while (in->kind == FIELD_PATH && n->text_bytes > 1 && n->text[n->text_bytes - 1] == '/')
        n->text_bytes--;
    if (in->kind == FIELD_DATE)
        status = make_date(p, value, n);
    else if (in->id == FIELD_MOD)
        status = make_modifier(p, value, n);
    else if (in->kind == FIELD_CLAIM)
        n->op = QUERY_PROPERTY;
    if (!status)
        *out = n;
    return status;
}
