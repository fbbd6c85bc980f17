/* parse.c - a recursive-descent reader of the query language. */
#include "query/parsing.h"

#include "core/error.h"
#include "query/bind.h"
#include "query/range.h"
#include "query/suggest.h"
#include "stem/utf8.h"

#include <stdio.h>
#include <string.h>

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
        return parse_phrase(p, in, out);
    if (question_has(q, q->at, "(")) {
        const field *const outside = p->in;
        p->in = in;
        const fig_status status = read_brackets(p, out);
        p->in = outside;
        return status;
    }
    const size_t begin = q->at, end = parse_word_end(q, begin);
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
        const fig_status status = parse_word(p, begin, end, out);
        p->in = outside;
        return status;
    }
    piece value;
    const fig_status status = parse_piece(p, begin, end, &value);
    return status ? status : parse_value(p, in, &value, at, out);
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
    const fig_status status = parse_node_new(p, QUERY_CLAIM, at, out);
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
    const size_t end = parse_word_end(q, at);
    unsigned slips;
    const bool fuzzy = key_end < end &&
                       parse_fuzzy_at(q, at, end, &slips) == key_end; /* "troops~12" is a figure */
    if (starts_key && question_has(q, key_end, ":"))
        status = read_keyed(p, key_end, out, &done);
    else if (starts_key && key_end < q->bytes && !fuzzy)
        status = read_word_and_range(p, key_end, out, &done);
    if (status || done)
        return status;
    if (end == at + 1 && q->text[at] == '*' && !p->in) {
        q->at = end;
        return parse_node_new(p, QUERY_EVERYTHING, at, out);
    }
    q->at = end;
    if (!p->in || p->in->kind == FIELD_TEXT)
        return parse_word(p, at, end, out);
    piece value;
    status = parse_piece(p, at, end, &value);
    return status ? status : parse_value(p, p->in, &value, at, out);
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
        status = parse_phrase(p, p->in, out);
    else
        status = read_plain(p, out);
    if (status || !*out || !negated)
        return status;
    query_node *const child = *out;
    status = parse_node_new(p, QUERY_NOT, at, out);
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
            if ((status = parse_node_new(p, op, left->at, &chain)) != FIG_OK)
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
        n->loose = n->loose && n->op == QUERY_ANY;
        if (n->op == QUERY_ANY && n->loose) /* words in brackets are words like the others */
            parse_list_splice(&words, n->first);
        else if (is_wordy(n))
            parse_list_add(&words, n);
        else
            parse_list_add(&all, n);
    }
    fig_status status = parse_group(p, QUERY_ANY, &words, &alternatives);
    if (status)
        return status;
    if (alternatives) {
        alternatives->loose = words.count > 1 || alternatives->op == QUERY_WORD;
        alternatives->next = all.first;
        all.first = alternatives;
        all.count++;
    }
    return parse_group(p, QUERY_ALL, &all, out);
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
            if ((status = parse_group(p, QUERY_ALL, &joined, &clause)) != FIG_OK)
                return status;
            parse_list_add(&clauses, clause);
            joined = (node_list){ 0 };
        }
        parse_list_add(&joined, n);
        wants_right = false;
    }
    if (wants_right && !p->any)
        return dangling(p, and_at, "AND", "follows");
    query_node *last;
    if ((status = parse_group(p, QUERY_ALL, &joined, &last)) || !last || !p->any) {
        *out = last;
        return status;
    }
    parse_list_add(&clauses, last);
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
            parse_list_add(&alternatives, n);
        if (!take_operator(p, "OR"))
            break;
        if (!n && !p->any)
            return dangling(p, at, "OR", "stands before");
        const size_t next = question_skip_spaces(q, q->at);
        if ((next >= q->bytes || question_has(q, next, ")")) && !p->any)
            return dangling(p, at, "OR", "follows");
    }
    return parse_group(p, QUERY_ANY, &alternatives, out);
}

static fig_status parse_all(parser *p, query_node **root)
{
    for (node_list parts = { 0 };;) {
        query_node *n;
        fig_status status = parse_or(p, &n);
        if (status)
            return status;
        if (n)
            parse_list_add(&parts, n);
        if (p->q.at >= p->q.bytes) /* else a ')' that nothing opened */
            return parse_group(p, QUERY_ANY, &parts, root);
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
    query_node *tree = NULL;
    fig_status status = parse_all(&p, &tree);
    if (!status && !tree)
        return error_set(err, FIG_BAD_QUERY, "query:1", "there is nothing to look for",
                         "write a word, a phrase or a range, as in 'troops:10k..15k'");
    if (!status)
        status = properties_bind(&tree, nodes, &p.count, err);
    if (status == FIG_TOO_LARGE)
        status = parse_too_many(&p, 0);
    if (!status)
        *root = tree;
    return status;
}
