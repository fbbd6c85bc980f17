/* parse.c - a recursive-descent reader of the query language. */
#include "query/parse.h"

#include "core/error.h"
#include "query/bind.h"
#include "query/dates.h"
#include "query/neighbours.h"
#include "query/question.h"
#include "query/range.h"
#include "query/suggest.h"
#include "stem/utf8.h"

#include <stdio.h>
#include <string.h>

typedef struct parser {
    question q;
    const fig_kinds *kinds;
    arena *nodes;
    size_t count; /* nodes made so far */
    unsigned depth;
    bool any;        /* PARSE_ANY */
    bool shouted;    /* PARSE_ANY of capitals alone: AND, OR and NOT are words */
    const field *in; /* the field whose brackets are open; NULL outside */
    fig_error *err;
} parser;

typedef struct node_list {
    query_node *first, *last;
    size_t count;
} node_list;

static void list_add(node_list *list, query_node *n)
{
    n->next = NULL;
    if (list->last)
        list->last->next = n;
    else
        list->first = n;
    list->last = n;
    list->count++;
}

static void list_splice(node_list *list, query_node *first)
{
    for (query_node *n = first, *next; n; n = next) {
        next = n->next;
        list_add(list, n);
    }
}

static fig_status too_many(const parser *p, size_t at)
{
    return question_wrong(&p->q, at, "ask for fewer at a time", p->err,
                          "the question has more than %d terms", (int)QUERY_NODES_MAX);
}

static fig_status node_new(parser *p, query_op op, size_t at, query_node **out)
{
    *out = NULL;
    if (p->count >= QUERY_NODES_MAX)
        return too_many(p, at);
    query_node *const n = arena_alloc(p->nodes, sizeof *n);
    if (!n)
        return error_no_memory(p->err);
    p->count++;
    *n = (query_node){ .op = op, .at = at, .range = range_open() };
    *out = n;
    return FIG_OK;
}

/* One node for a list: itself when it is alone, NULL when the list is empty. */
static fig_status group(parser *p, query_op op, const node_list *list, query_node **out)
{
    *out = list->first;
    if (list->count < 2)
        return FIG_OK;
    const fig_status status = node_new(p, op, list->first->at, out);
    if (!status)
        (*out)->first = list->first;
    return status;
}

/* ---- words --------------------------------------------------------------------------- */

typedef struct piece { /* a part of the question without its escapes */
    char *text;
    size_t bytes, at;
    bool has_word; /* something else than marks of ASCII */
    bool ends_star;
    size_t inner_star; /* byte of the question; 0 when there is none */
} piece;

static fig_status read_piece(const parser *p, size_t begin, size_t end, piece *out)
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

/* Where the word that begins at `at` ends; an escaped character never ends it. */
static size_t word_end(const question *q, size_t at)
{
    while (at < q->bytes && !question_ends_at(q, at))
        at += 1 + (q->text[at] == '\\' && at + 1 < q->bytes);
    return at < q->bytes ? at : q->bytes;
}

/* Where the "~" or "~1" begins that ends the word [begin, end), and its number; `end` when there is
 * none. "~12" is a figure's. */
static size_t fuzzy_at(const question *q, size_t begin, size_t end, unsigned *slips)
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

/* A word, with its '=', '*' and '~'; NULL when it is only marks. */
static fig_status make_word(parser *p, size_t begin, size_t end, query_node **out)
{
    *out = NULL;
    const bool exact = question_has(&p->q, begin, "=") && begin + 1 < end;
    unsigned slips;
    const size_t tilde = fuzzy_at(&p->q, begin + exact, end, &slips);
    bool fuzzy = tilde < end;
    piece word;
    fig_status status = read_piece(p, begin + exact, tilde, &word);
    if (status || !word.has_word)
        return status;
    if (fuzzy && (exact || word.ends_star) && !p->any)
        return question_wrong(&p->q, tilde, "leave out one of them", p->err,
                              "'~' does not go together with '%s'", exact ? "=" : "*");
    if (fuzzy && (status = check_fuzzy(p, &word, tilde, slips)) != FIG_OK) {
        if (!p->any)
            return status;
        fuzzy = false; /* a mark of free text */
        if ((status = read_piece(p, begin + exact, end, &word)) != FIG_OK)
            return status;
    }
    if (word.inner_star && !p->any)
        return question_wrong(&p->q, word.inner_star,
                              "write it at the end, as in 'word*', or escape it as '\\*'", p->err,
                              "a '*' stands inside a word");
    if (exact && word.ends_star)
        return question_wrong(&p->q, begin, "leave out one of them", p->err,
                              "'=' asks for one form of a word, '*' for many");
    status = node_new(p, QUERY_WORD, begin, out);
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

/* What stands behind "field:", for fields that take a whole value. */
static fig_status make_value(parser *p, const field *in, const piece *value, size_t at,
                             query_node **out)
{
    query_node *n;
    fig_status status = node_new(p, QUERY_FIELD, at, &n);
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

/* ---- phrases --------------------------------------------------------------------------- */

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
    fig_status status = read_piece(p, begin, end, &words);
    if (status || !words.has_word || (status = node_new(p, QUERY_WORD, begin, &n)) != FIG_OK)
        return status;
    n->in = p->in;
    n->text = words.text;
    n->text_bytes = words.bytes;
    list_add(items, n);
    return FIG_OK;
}

/* Is [begin, end), between spaces of a phrase, a word with '=', '*' or '~'? */
static bool is_marked(const question *q, size_t begin, size_t end)
{
    unsigned slips;
    return q->text[begin] == '=' || fuzzy_at(q, begin, end, &slips) < end ||
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
        if (!status && found && !(status = node_new(p, QUERY_CLAIM, at, &n)))
            n->range = range;
        else if (!status)
            status = make_word(p, at, inner.at, &n);
        if (!status && n)
            list_add(items, n);
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

static fig_status read_phrase(parser *p, const field *in, query_node **out)
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
        const fig_status status = read_piece(p, begin, end, &value);
        return status ? status : make_value(p, in, &value, at, out);
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
    status = node_new(p, QUERY_PHRASE, at, out);
    if (!status) {
        (*out)->in = in;
        (*out)->first = items.first;
        (*out)->distance = slop;
    }
    return status;
}

/* ---- terms ----------------------------------------------------------------------------- */

static fig_status parse_or(parser *p, query_node **out);

/* "(" query ")" */
static fig_status read_brackets(parser *p, query_node **out)
{
    question *const q = &p->q;
    const size_t at = q->at;
    *out = NULL;
    if (p->depth >= QUERY_DEPTH_MAX)
        return question_wrong(q, at, "take some of them away", p->err,
                              "brackets stand more than %d deep", (int)QUERY_DEPTH_MAX);
    p->depth++;
    q->at++;
    const fig_status status = parse_or(p, out);
    p->depth--;
    if (status)
        return status;
    if (question_has(q, q->at, ")"))
        q->at++;
    else if (!p->any)
        return question_wrong(q, at, "add a ')', or escape this one as '\\('", p->err,
                              "the bracket that opens here is never closed");
    return FIG_OK;
}

/* What stands behind "title:". */
static fig_status read_field(parser *p, const field *in, size_t at, query_node **out)
{
    question *const q = &p->q;
    *out = NULL;
    if (question_quote_at(q, q->at))
        return read_phrase(p, in, out);
    if (question_has(q, q->at, "(")) {
        const field *const outside = p->in;
        p->in = in;
        const fig_status status = read_brackets(p, out);
        p->in = outside;
        return status;
    }
    const size_t begin = q->at, end = word_end(q, begin);
    if (begin == end) {
        char mend[96];
        snprintf(mend, sizeof mend, "write it without a space, as in '%s:%s'", in->name,
                 in->kind == FIELD_DATE ? "2024-10" : "word");
        return question_wrong(q, at, mend, p->err, "nothing stands behind '%s:'", in->name);
    }
    q->at = end;
    if (in->kind == FIELD_TEXT) {
        const field *const outside = p->in;
        p->in = in;
        const fig_status status = make_word(p, begin, end, out);
        p->in = outside;
        return status;
    }
    piece value;
    const fig_status status = read_piece(p, begin, end, &value);
    return status ? status : make_value(p, in, &value, at, out);
}

static const field *find_field(const char *name, size_t bytes)
{
    char lower[16];
    if (bytes > sizeof lower)
        return NULL;
    for (size_t i = 0; i < bytes; i++)
        lower[i] = (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] + ('a' - 'A') : name[i]);
    return fields_find(lower, bytes);
}

static fig_status unknown_field(const parser *p, size_t at, size_t end)
{
    enum { KINDS_MAX = 128 };
    const char *names[FIELDS_COUNT + KINDS_MAX];
    char mend[240] = "fields are";
    size_t count = 0, kinds_count;
    for (; count < FIELDS_COUNT; count++) {
        names[count] = fields_row((field_id)count)->name;
        snprintf(mend + strlen(mend), sizeof mend - strlen(mend), " %s:", names[count]);
    }
    const kind *const known = kinds_all(p->kinds, &kinds_count);
    for (size_t i = 0; i < kinds_count && i < KINDS_MAX; i++)
        names[count++] = known[i].name;
    snprintf(mend + strlen(mend), sizeof mend - strlen(mend),
             "; a range may follow any word, as in troops:10k..15k; quotes make it plain text");
    const char *const near = suggest_nearest(p->q.text + at, end - at, names, count);
    const int shown = (int)(end - at < 40 ? end - at : 40);
    return question_wrong(&p->q, at, mend, p->err, "there is no field '%.*s'%s%s%s", shown,
                          p->q.text + at, near ? "; did you mean '" : "", near ? near : "",
                          near ? ":'?" : "");
}

static fig_status not_inside(const parser *p, size_t at)
{
    return question_wrong(&p->q, at, "close the bracket before it", p->err,
                          "only words and phrases can stand in '%s:(...)'", p->in->name);
}

static fig_status make_claim(parser *p, size_t at, size_t key_end, const kind *asked,
                             const query_range *range, query_node **out)
{
    if (p->in)
        return not_inside(p, at);
    const fig_status status = node_new(p, QUERY_CLAIM, at, out);
    if (status)
        return status;
    (*out)->range = *range;
    if (key_end > at) {
        (*out)->key = p->q.text + at;
        (*out)->key_bytes = key_end - at;
        (*out)->asked = asked;
    }
    return FIG_OK;
}

/* "key:" at `q->at`, with the colon at `colon`. `*done` is false when it is plain text after all.
 */
static fig_status read_keyed(parser *p, size_t colon, query_node **out, bool *done)
{
    question *const q = &p->q;
    const size_t at = q->at;
    *done = true;
    const field *const in = find_field(q->text + at, colon - at);
    if (in) {
        if (p->in)
            return not_inside(p, at);
        q->at = colon + 1;
        if (p->any && question_space_at(q, q->at)) {
            *done = false;
            q->at = at;
            return FIG_OK;
        }
        return read_field(p, in, at, out);
    }
    const kind *const asked = kinds_find(p->kinds, q->text + at, colon - at);
    query_range range;
    bool found;
    q->at = question_skip_spaces(q, colon + 1);
    const bool spaced = q->at > colon + 1;
    fig_status status =
        range_read(q, q->text + at, colon - at, asked, spaced ? RANGE_ANYWHERE : RANGE_AFTER_KEY,
                   &range, &found, p->err);
    if (status)
        return status;
    if (found)
        return make_claim(p, at, colon, asked, &range, out);
    q->at = at;
    *done = false;
    if (p->any || (!asked && (spaced || colon + 1 == q->bytes))) /* "Putin: we will" */
        return FIG_OK;
    if (!asked)
        return unknown_field(p, at, colon);
    return question_wrong(q, colon + 1, "write a range, as in 'troops:10000..15000'", p->err,
                          "no figure stands behind '%.*s:'",
                          (int)(colon - at < 40 ? colon - at : 40), q->text + at);
}

/* Can the word before a range be what it is asked of? These never are: "of 10..20". */
static bool can_be_key(const question *q, size_t at, size_t end)
{
    static const char *const never[] = { "a",    "an",    "the",  "and",    "or",     "not",
                                         "of",   "in",    "at",   "to",     "by",     "on",
                                         "for",  "with",  "from", "about",  "around", "between",
                                         "over", "under", "than", "more",   "less",   "fewer",
                                         "up",   "some",  "near", "nearly", "least",  "most",
                                         "AND",  "OR",    "NOT",  "roughly" };
    const char c = q->text[at];
    if (end - at < 2 || (c >= '0' && c <= '9'))
        return false;
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        if (strlen(never[i]) == end - at && !memcmp(never[i], q->text + at, end - at))
            return false;
    return true;
}

/* "troops 10k..15k", "casualties>30000": a word and its range without a colon. */
static fig_status read_word_and_range(parser *p, size_t key_end, query_node **out, bool *done)
{
    question *const q = &p->q;
    const size_t at = q->at;
    *done = false;
    if (p->in || !can_be_key(q, at, key_end))
        return FIG_OK;
    q->at = question_skip_spaces(q, key_end);
    if (q->at == key_end && !strchr("<>=~", q->text[key_end]) &&
        (unsigned char)q->text[key_end] < 0x80) {
        q->at = at;
        return FIG_OK;
    }
    const kind *const asked = kinds_find(p->kinds, q->text + at, key_end - at);
    query_range range;
    const fig_status status =
        range_read(q, q->text + at, key_end - at, asked, RANGE_ANYWHERE, &range, done, p->err);
    if (!status && *done)
        return make_claim(p, at, key_end, asked, &range, out);
    q->at = at;
    return status;
}

/* A figure of anything, a key with its value, or a word. */
static fig_status read_plain(parser *p, query_node **out)
{
    question *const q = &p->q;
    const size_t at = q->at;
    query_range range;
    bool done;
    *out = NULL;
    fig_status status = range_read(q, NULL, 0, NULL, RANGE_ANYWHERE, &range, &done, p->err);
    if (status)
        return status;
    if (done)
        return make_claim(p, at, at, NULL, &range, out);
    if (!p->any &&
        (strchr("<>", q->text[at]) || question_has(q, at, "≥") || question_has(q, at, "≤")))
        return question_wrong(q, at, "write one, as in 'casualties > 30,000'", p->err,
                              "no figure stands behind this comparison");
    size_t key_end = at;
    while (question_letter_at(q, key_end))
        key_end++;
    const bool starts_key = key_end > at && !(q->text[at] >= '0' && q->text[at] <= '9');
    const size_t end = word_end(q, at);
    unsigned slips;
    const bool fuzzy =
        key_end < end && fuzzy_at(q, at, end, &slips) == key_end; /* "troops~12" is a figure */
    if (starts_key && question_has(q, key_end, ":"))
        status = read_keyed(p, key_end, out, &done);
    else if (starts_key && key_end < q->bytes && !fuzzy)
        status = read_word_and_range(p, key_end, out, &done);
    if (status || done)
        return status;
    if (end == at + 1 && q->text[at] == '*' && !p->in) {
        q->at = end;
        return node_new(p, QUERY_EVERYTHING, at, out);
    }
    q->at = end;
    if (!p->in || p->in->kind == FIELD_TEXT)
        return make_word(p, at, end, out);
    piece value;
    status = read_piece(p, at, end, &value);
    return status ? status : make_value(p, p->in, &value, at, out);
}

/* Does the operator `word` stand alone at `q->at`? Moves behind it. */
static bool take_operator(parser *p, const char *word)
{
    question *const q = &p->q;
    const size_t end = q->at + strlen(word);
    if (p->shouted || !question_has(q, q->at, word) || !question_ends_at(q, end))
        return false;
    q->at = end;
    return true;
}

/* A term without its NEAR. NULL when there was nothing but marks. */
static fig_status read_term(parser *p, query_node **out)
{
    question *const q = &p->q;
    bool negated = false, dangling = false;
    const size_t at = q->at = question_skip_spaces(q, q->at);
    *out = NULL;
    for (;;) {
        q->at = question_skip_spaces(q, q->at);
        if (take_operator(p, "NOT"))
            dangling = true;
        else if (!p->any && question_has(q, q->at, "-") && q->at + 1 < q->bytes &&
                 !question_space_at(q, q->at + 1) && !question_has(q, q->at + 1, ")"))
            q->at++;
        else
            break;
        negated = !negated;
    }
    fig_status status = FIG_OK;
    if (q->at >= q->bytes || question_has(q, q->at, ")")) {
        if (dangling && !p->any)
            return question_wrong(q, at, "write it behind a word, or in lower case to search it",
                                  p->err, "nothing follows 'NOT'");
        return FIG_OK;
    }
    if (question_has(q, q->at, "("))
        status = read_brackets(p, out);
    else if (question_quote_at(q, q->at))
        status = read_phrase(p, p->in, out);
    else
        status = read_plain(p, out);
    if (status || !*out || !negated)
        return status;
    query_node *const child = *out;
    status = node_new(p, QUERY_NOT, at, out);
    if (!status) {
        child->next = NULL;
        (*out)->first = child;
    }
    return status;
}

/* ---- NEAR ------------------------------------------------------------------------------ */

/* Words and bare figures, or brackets that say any of them. */
static bool can_be_near(const query_node *n)
{
    if (n->op == QUERY_WORD)
        return true;
    if (n->op == QUERY_CLAIM)
        return !n->key && !n->first;
    for (const query_node *child = n->first; child; child = child->next)
        if (n->op != QUERY_ANY || child->op == QUERY_ANY || !can_be_near(child))
            return false;
    return n->op == QUERY_ANY;
}

/* NEAR/5, ADJ/5, w/5 at the next word: its distance, and `*op`. Moves behind it when there is one.
 */
static fig_status take_proximity(parser *p, query_op *op, unsigned *distance, bool *found)
{
    static const struct {
        const char *word;
        query_op op;
    } rows[] = {
        { "NEAR", QUERY_NEAR }, { "ADJ", QUERY_ADJ }, { "w", QUERY_NEAR }, { "W", QUERY_NEAR }
    };
    question *const q = &p->q;
    const size_t at = question_skip_spaces(q, q->at);
    *found = false;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t end = at + strlen(rows[i].word);
        if (!question_has(q, at, rows[i].word) || at == q->at)
            continue;
        if (!question_has(q, end, "/")) {
            if (p->any || rows[i].word[1] == '\0' || !question_ends_at(q, end))
                continue;
            return question_wrong(q, at, "write NEAR/5, or near for the word", p->err,
                                  "'%s' needs a distance", rows[i].word);
        }
        *distance = 0;
        const size_t digits = ++end;
        for (; end < q->bytes && q->text[end] >= '0' && q->text[end] <= '9'; end++)
            if (*distance <= QUERY_DISTANCE_MAX)
                *distance = *distance * 10 + (unsigned)(q->text[end] - '0');
        if (end == digits || !question_ends_at(q, end))
            continue;
        if (*distance < 1 || *distance > QUERY_DISTANCE_MAX)
            return question_wrong(q, at, "write it as in 'volunteers NEAR/5 front'", p->err,
                                  "the distance must be from 1 to %d", (int)QUERY_DISTANCE_MAX);
        *op = rows[i].op;
        *found = true;
        q->at = end;
        return FIG_OK;
    }
    return FIG_OK;
}

static fig_status check_near(const parser *p, const query_node *n, size_t at)
{
    if (n && can_be_near(n))
        return FIG_OK;
    return question_wrong(&p->q, n ? n->at : at,
                          "put words beside it, as in 'volunteers NEAR/5 front'", p->err,
                          n ? "NEAR and ADJ join only words and figures, or brackets of them"
                            : "a word is missing beside NEAR or ADJ");
}

/* term { NEAR/n term }; a NOT before the first is of all of them */
static fig_status parse_term(parser *p, query_node **out)
{
    query_node *chain = NULL, *negation = NULL;
    const size_t begin = p->q.at;
    fig_status status = read_term(p, out);
    if (!status && *out && (*out)->op == QUERY_NOT && (*out)->at == begin) {
        negation = *out; /* "-a NEAR/3 b" negates it all */
        *out = negation->first;
    }
    while (!status && *out) {
        query_op op;
        unsigned distance;
        bool found;
        const size_t at = p->q.at;
        if ((status = take_proximity(p, &op, &distance, &found)) || !found)
            break;
        const bool same = chain && chain->op == op && chain->distance == distance;
        if (chain && !same)
            return question_wrong(&p->q, question_skip_spaces(&p->q, at),
                                  "ask for each pair: 'a NEAR/3 b AND b ADJ/2 c'", p->err,
                                  "one chain can have only one kind of NEAR");
        query_node *right;
        if ((!chain && (status = check_near(p, *out, at))) || (status = read_term(p, &right)) ||
            (status = check_near(p, right, p->q.at)))
            break;
        if (!chain) {
            query_node *const left = *out;
            if ((status = node_new(p, op, left->at, &chain)) != FIG_OK)
                break;
            chain->in = left->in;
            chain->distance = distance;
            chain->first = left;
            *out = chain;
        }
        query_node *last = chain->first;
        int length = 2;
        for (; last->next; length++)
            last = last->next;
        if (length > QUERY_CHAIN_MAX)
            return question_wrong(&p->q, right->at, "join fewer, or join some by AND", p->err,
                                  "NEAR and ADJ join at most %d words", (int)QUERY_CHAIN_MAX);
        last->next = right;
        right->next = NULL;
        if (right->in != chain->in)
            return question_wrong(&p->q, right->at, "write 'title:(a NEAR/3 b)'", p->err,
                                  "NEAR and ADJ join words of one field");
    }
    if (!status && negation) {
        negation->first = *out;
        *out = negation;
    }
    return status;
}

/* ---- AND, OR --------------------------------------------------------------------------- */

/* Nothing but words to rank by. */
static bool is_wordy(const query_node *n)
{
    if (n->op == QUERY_WORD || n->op == QUERY_PHRASE || n->op == QUERY_NEAR || n->op == QUERY_ADJ)
        return true;
    if (n->op != QUERY_ALL && n->op != QUERY_ANY)
        return false;
    for (const query_node *child = n->first; child; child = child->next)
        if (!is_wordy(child))
            return false;
    return true;
}

/* PARSE_ANY: of what stands side by side, words are alternatives; all else is a condition. */
static fig_status group_any(parser *p, const node_list *clauses, query_node **out)
{
    node_list words = { 0 }, all = { 0 };
    query_node *alternatives, *next;
    for (query_node *n = clauses->first; n; n = next) {
        next = n->next;
        if (n->op == QUERY_ANY && n->loose) /* words in brackets are words like the others */
            list_splice(&words, n->first);
        else if (is_wordy(n))
            list_add(&words, n);
        else
            list_add(&all, n);
    }
    fig_status status = group(p, QUERY_ANY, &words, &alternatives);
    if (status)
        return status;
    if (alternatives) {
        alternatives->loose = words.count > 1;
        alternatives->next = all.first;
        all.first = alternatives;
        all.count++;
    }
    return group(p, QUERY_ALL, &all, out);
}

static fig_status dangling(const parser *p, size_t at, const char *operator, const char * side)
{
    return question_wrong(&p->q, at,
                          "put a word on both sides, or write it in lower case to search it",
                          p->err, "nothing %s '%s'", side, operator);
}

/* term { ["AND"] term }: `*out` is NULL when there is none. */
static fig_status parse_and(parser *p, query_node **out)
{
    question *const q = &p->q;
    node_list clauses = { 0 }, joined = { 0 }; /* joined: by AND, the clause being made */
    size_t and_at = 0;
    bool wants_right = false;
    fig_status status = FIG_OK;
    *out = NULL;
    for (;;) {
        q->at = question_skip_spaces(q, q->at);
        const size_t at = q->at;
        if (at >= q->bytes || question_has(q, at, ")"))
            break;
        if (take_operator(p, "OR")) {
            q->at = at;
            break;
        }
        if (take_operator(p, "AND")) {
            if ((!joined.count || wants_right) && !p->any)
                return dangling(p, at, "AND", "stands before");
            wants_right = joined.count > 0;
            and_at = at;
            continue;
        }
        query_node *n;
        if ((status = parse_term(p, &n)) != FIG_OK)
            return status;
        if (!n)
            continue;
        if (p->any && joined.count && !wants_right) {
            query_node *clause;
            if ((status = group(p, QUERY_ALL, &joined, &clause)) != FIG_OK)
                return status;
            list_add(&clauses, clause);
            joined = (node_list){ 0 };
        }
        list_add(&joined, n);
        wants_right = false;
    }
    if (wants_right && !p->any)
        return dangling(p, and_at, "AND", "follows");
    query_node *last;
    if ((status = group(p, QUERY_ALL, &joined, &last)) || !last || !p->any) {
        *out = last;
        return status;
    }
    list_add(&clauses, last);
    return group_any(p, &clauses, out);
}

/* and { "OR" and }, up to a closing bracket or the end */
static fig_status parse_or(parser *p, query_node **out)
{
    question *const q = &p->q;
    node_list alternatives = { 0 };
    *out = NULL;
    for (;;) {
        query_node *n;
        fig_status status = parse_and(p, &n);
        if (status)
            return status;
        const size_t at = q->at;
        if (n)
            list_add(&alternatives, n);
        if (!take_operator(p, "OR"))
            break;
        if (!n && !p->any)
            return dangling(p, at, "OR", "stands before");
        const size_t next = question_skip_spaces(q, q->at);
        if ((next >= q->bytes || question_has(q, next, ")")) && !p->any)
            return dangling(p, at, "OR", "follows");
    }
    return group(p, QUERY_ANY, &alternatives, out);
}

static fig_status parse_all(parser *p, query_node **root)
{
    for (node_list parts = { 0 };;) {
        query_node *n;
        fig_status status = parse_or(p, &n);
        if (status)
            return status;
        if (n)
            list_add(&parts, n);
        if (p->q.at >= p->q.bytes) /* else a ')' that nothing opened */
            return group(p, QUERY_ANY, &parts, root);
        if (!p->any)
            return question_wrong(&p->q, p->q.at, "take it away, or escape it as '\\)'", p->err,
                                  "this bracket closes nothing");
        p->q.at++;
    }
}

/* Latin capitals and no small letter, nor any letter that may be one. */
static bool is_shouted(const char *text)
{
    bool capitals = false;
    for (; *text; text++) {
        if ((*text >= 'a' && *text <= 'z') || (unsigned char)*text >= 0x80)
            return false;
        capitals = capitals || (*text >= 'A' && *text <= 'Z');
    }
    return capitals;
}

fig_status query_parse(const char *text, parse_style style, const fig_kinds *kinds, arena *nodes,
                       const query_node **root, fig_error *err)
{
    *root = NULL;
    const size_t bytes = strlen(text);
    if (bytes > QUERY_BYTES_MAX)
        return error_format(err, FIG_BAD_QUERY, "query", "ask for less at a time",
                            "the question is longer than %d bytes", (int)QUERY_BYTES_MAX);
    buf valid = BUF_EMPTY;
    utf8_repair(text, bytes, &valid);
    const char *const copy =
        buf_failed(&valid) ? NULL : arena_copy(nodes, buf_string(&valid), valid.bytes);
    parser p = { .q = { copy, valid.bytes, 0 },
                 .kinds = kinds,
                 .nodes = nodes,
                 .any = style == PARSE_ANY,
                 .shouted = style == PARSE_ANY && copy && is_shouted(copy),
                 .err = err };
    buf_clear(&valid);
    if (!copy)
        return error_no_memory(err);
    query_node *tree;
    fig_status status = parse_all(&p, &tree);
    if (!status && !tree)
        return error_set(err, FIG_BAD_QUERY, "query:1", "there is nothing to look for",
                         "write a word, a phrase or a range, as in 'troops:10k..15k'");
    if (!status)
        status = properties_bind(&tree, nodes, &p.count, err);
    if (status == FIG_TOO_LARGE)
        status = too_many(&p, 0);
    if (!status)
        *root = tree;
    return status;
}
