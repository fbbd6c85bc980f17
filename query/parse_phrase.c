/* parse_phrase.c - what stands between quotes: words, figures, and "~3" behind them. */
#include "query/parsing.h"

#include "query/range.h"

#include <string.h>

/* "~3" behind a phrase. */
static fig_status read_slop(parser *p, unsigned *out)
{
    question *const q = &p->q;
    *out = 0;
    if (!question_has(q, q->at, "~"))
        return FIG_OK;
    const size_t begin = q->at;
    size_t i = begin + 1;
    for (; i < q->bytes && q->text[i] >= '0' && q->text[i] <= '9'; i++)
        *out = *out <= QUERY_DISTANCE_MAX ? *out * 10 + (unsigned)(q->text[i] - '0') : *out;
    q->at = i;
    if (*out > QUERY_DISTANCE_MAX)
        return question_wrong(q, begin, "write it as in '\"two words\"~3'", p->err,
                              "a phrase can have at most ~%d", (int)QUERY_DISTANCE_MAX);
    return FIG_OK;
}

/* One plain stretch of a phrase becomes one word node of several words. */
static fig_status add_stretch(parser *p, size_t begin, size_t end, node_list *items)
{
    query_node *n;
    if (begin >= end)
        return FIG_OK;
    piece words;
    fig_status status = parse_piece(p, begin, end, &words);
    if (status || !words.has_word || (status = parse_node_new(p, QUERY_WORD, begin, &n)) != FIG_OK)
        return status;
    n->in = p->in;
    n->text = words.text;
    n->text_bytes = words.bytes;
    parse_list_add(items, n);
    return FIG_OK;
}

/* Is [begin, end), between spaces of a phrase, a word with '=', '*' or '~'? */
static bool is_marked(const question *q, size_t begin, size_t end)
{
    unsigned slips;
    return q->text[begin] == '=' || parse_fuzzy_at(q, begin, end, &slips) < end ||
           (q->text[end - 1] == '*' && !(end - begin > 1 && q->text[end - 2] == '\\'));
}

/* The items between two quotes: stretches of words, marked words, figures. */
static fig_status read_items(parser *p, size_t begin, size_t end, node_list *items)
{
    question inner = { p->q.text, end, begin };
    size_t stretch = begin, stretch_end = begin;
    fig_status status = FIG_OK;
    while (!status && (inner.at = question_skip_spaces(&inner, inner.at)) < end) {
        const size_t at = inner.at;
        query_range range;
        bool found = false;
        if (!p->in)
            status = range_read(&inner, NULL, 0, NULL, RANGE_IN_PHRASE, &range, &found, p->err);
        if (status)
            return status;
        if (!found) {
            while (inner.at < end && !question_space_at(&inner, inner.at))
                inner.at += 1 + (inner.text[inner.at] == '\\' && inner.at + 1 < end);
            if (inner.at > end)
                inner.at = end;
        }
        if (!found && !is_marked(&inner, at, inner.at)) {
            if (stretch == stretch_end)
                stretch = at;
            stretch_end = inner.at;
            continue;
        }
        query_node *n = NULL;
        status = add_stretch(p, stretch, stretch_end, items);
        stretch = stretch_end = inner.at;
        if (!status && found && !(status = parse_node_new(p, QUERY_CLAIM, at, &n)))
            n->range = range;
        else if (!status)
            status = parse_word(p, at, inner.at, &n);
        if (!status && n)
            parse_list_add(items, n);
    }
    return status ? status : add_stretch(p, stretch, stretch_end, items);
}

/* The byte of the closing quote, or `q->bytes`. */
static size_t quote_end(const question *q, size_t at)
{
    while (at < q->bytes && !question_quote_at(q, at))
        at += 1 + (q->text[at] == '\\' && at + 1 < q->bytes);
    return at < q->bytes ? at : q->bytes;
}

fig_status parse_phrase(parser *p, const field *in, query_node **out)
{
    question *const q = &p->q;
    *out = NULL;
    const size_t at = q->at, begin = at + question_quote_at(q, at), end = quote_end(q, begin);
    if (end == q->bytes) {
        q->at = begin;
        return p->any ? FIG_OK
                      : question_wrong(q, at, "add a '\"', or escape this one as '\\\"'", p->err,
                                       "the phrase that starts here has no closing quote");
    }
    q->at = end + question_quote_at(q, end);
    if (in && in->kind != FIELD_TEXT) {
        piece value;
        const fig_status status = parse_piece(p, begin, end, &value);
        return status ? status : parse_value(p, in, &value, at, out);
    }
    const field *const outside = p->in;
    node_list items = { 0 };
    unsigned slop;
    p->in = in;
    fig_status status = read_items(p, begin, end, &items);
    p->in = outside;
    if (status || (status = read_slop(p, &slop)) != FIG_OK || !items.count)
        return status;
    const bool one_word =
        items.count == 1 && (items.first->op == QUERY_CLAIM || items.first->form != FORM_STEM ||
                             !strchr(items.first->text, ' '));
    if (one_word) {
        *out = items.first;
        return FIG_OK;
    }
    status = parse_node_new(p, QUERY_PHRASE, at, out);
    if (!status) {
        (*out)->in = in;
        (*out)->first = items.first;
        (*out)->distance = slop;
    }
    return status;
}
