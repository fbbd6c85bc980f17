/* widen.c - runs of words are compared with the entries, the longest first; what they match is
 * exchanged for a group of alternatives. */
#include "query/widen.h"

#include "core/error.h"

#include <assert.h>
#include <string.h>

enum {
    TARGETS_MAX = 256,
    VARIANTS_MAX = 32, /* of one phrase; synonyms beyond are not asked */
    RUN_MAX = 64       /* words of a phrase that are looked at */
};

typedef struct widening {
    const synonym *all;
    size_t all_count;
    wording *words;
    arena *nodes;
    size_t added; /* nodes */
    fig_error *err;
} widening;

/* A word of the question, as far as a space goes. */
typedef struct piece {
    const char *text;
    const asked_word *words;
    size_t count; /* 0: nothing to compare */
} piece;

typedef struct matched { /* what stands for the pieces from some place on */
    size_t length;       /* pieces; 0 = no entry matches */
    const synonym *targets[TARGETS_MAX];
    size_t count;
    bool keeps;
} matched;

static query_node *node_new(widening *w, const query_node *like, query_op op)
{
    query_node *const n = arena_alloc(w->nodes, sizeof *n);
    w->added++;
    if (!n)
        return NULL;
    *n = (query_node){ .op = op, .at = like->at, .in = like->in, .range = like->range };
    return n;
}

static query_node *node_copy(widening *w, const query_node *from)
{
    query_node *const n = arena_alloc(w->nodes, sizeof *n);
    if (n) {
        *n = *from;
        n->next = NULL;
    }
    return n;
}

/* ---- comparing ------------------------------------------------------------------------- */

static fig_status read_piece(widening *w, const char *text, size_t bytes, piece *out)
{
    asked_word *words;
    *out = (piece){ text, NULL, 0 };
    const fig_status status =
        wording_read(w->words, text, bytes, NULL, w->nodes, &words, &out->count, w->err);
    out->words = words;
    return status;
}

static bool is_alike(const asked_word *a, const asked_word *b)
{
    for (size_t i = 0; i < a->terms_count; i++)
        for (size_t j = 0; j < b->terms_count; j++)
            if (a->terms[i].tongues & b->terms[j].tongues &&
                a->terms[i].bytes == b->terms[j].bytes &&
                !memcmp(a->terms[i].text, b->terms[j].text, a->terms[i].bytes))
                return true;
    return false;
}

/* Stems begin as their words do: most entries need not be read. */
static bool can_match(const synonym *s, const asked_word *first)
{
    const char c = s->text[0], f = first->folded ? first->folded[0] : '\0';
    const bool is_small = c >= 'a' && c <= 'z', is_capital = c >= 'A' && c <= 'Z';
    if ((!is_small && !is_capital) || !(f >= 'a' && f <= 'z'))
        return true;
    return (is_capital ? c + ('a' - 'A') : c) == f;
}

/* How many pieces an entry takes; 0 when it does not match them. */
static size_t pieces_of(const piece *entry, const piece *pieces, size_t count)
{
    size_t at = 0, i = 0;
    for (; i < count && at < entry->count; i++) {
        if (!pieces[i].count || pieces[i].count > entry->count - at)
            return 0;
        for (size_t j = 0; j < pieces[i].count; j++, at++)
            if (!is_alike(&pieces[i].words[j], &entry->words[at]))
                return 0;
    }
    return at == entry->count ? i : 0;
}

static void add_target(matched *m, const synonym *target)
{
    for (size_t i = 0; i < m->count; i++)
        if (!strcmp(m->targets[i]->text, target->text))
            return;
    if (m->count < TARGETS_MAX)
        m->targets[m->count++] = target;
}

/* The entries that match most of the pieces, all that stands for them together. */
static fig_status match(widening *w, const piece *pieces, size_t count, matched *out)
{
    out->length = out->count = 0;
    out->keeps = false;
    if (!pieces[0].count)
        return FIG_OK;
    for (size_t i = 0; i < w->all_count; i++) {
        const synonym *const s = &w->all[i];
        piece entry;
        if (!can_match(s, &pieces[0].words[0]))
            continue;
        const fig_status status = read_piece(w, s->text, strlen(s->text), &entry);
        if (status)
            return status;
        const size_t length = pieces_of(&entry, pieces, count);
        if (!length || length < out->length)
            continue;
        if (length > out->length) {
            out->count = 0;
            out->keeps = false;
        }
        out->length = length;
        out->keeps = out->keeps || s->keeps;
        for (size_t j = 0; j < s->others_count; j++)
            if (!s->keeps || strcmp(s->others[j].text, s->text) != 0)
                add_target(out, &s->others[j]);
    }
    return FIG_OK;
}

/* ---- groups ---------------------------------------------------------------------------- */

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

static fig_status list_add_word(widening *w, node_list *list, const char *text, bool is_synonym,
                                const query_node *like)
{
    query_node *const word = node_new(w, like, QUERY_WORD);
    if (!word)
        return error_no_memory(w->err);
    word->text = text;
    word->text_bytes = strlen(text);
    word->is_synonym = is_synonym;
    list_add(list, word);
    return FIG_OK;
}

static bool is_one_word(const char *text)
{
    return !strpbrk(text, " \t");
}

/* A word, or a phrase of several. */
static fig_status list_add_target(widening *w, node_list *list, const synonym *target,
                                  const query_node *like)
{
    node_list words = { 0 };
    if (is_one_word(target->text))
        return list_add_word(w, list, target->text, true, like);
    query_node *const phrase = node_new(w, like, QUERY_PHRASE);
    if (!phrase)
        return error_no_memory(w->err);
    const fig_status status = list_add_word(w, &words, target->text, true, like);
    phrase->first = words.first;
    list_add(list, phrase);
    return status;
}

/* One node for alternatives that are synonyms. */
static fig_status join(widening *w, const node_list *list, const query_node *like, query_node **out)
{
    *out = list->first;
    if (list->count < 2)
        return FIG_OK;
    *out = node_new(w, like, QUERY_ANY);
    if (!*out)
        return error_no_memory(w->err);
    (*out)->in = NULL;
    (*out)->first = list->first;
    (*out)->synonyms = true;
    return FIG_OK;
}

/* ---- words side by side ---------------------------------------------------------------- */

static bool is_plain(const query_node *n)
{
    return n->op == QUERY_WORD && n->form == FORM_STEM;
}

/* The `count` words from `n` on as one node: itself, or all of them. */
static fig_status copy_words(widening *w, const query_node *n, size_t count, query_node **out)
{
    node_list words = { 0 };
    const query_node *const like = n;
    for (size_t i = 0; i < count; i++, n = n->next) {
        query_node *const copy = node_copy(w, n);
        if (!copy)
            return error_no_memory(w->err);
        list_add(&words, copy);
    }
    *out = words.first;
    if (count < 2)
        return FIG_OK;
    *out = node_new(w, like, QUERY_ALL);
    if (!*out)
        return error_no_memory(w->err);
    (*out)->in = NULL;
    (*out)->first = words.first;
    return FIG_OK;
}

/* Words that `m` matched, from `n` on, with what stands for them. */
static fig_status widen_words(widening *w, const query_node *n, const matched *m, query_node **out)
{
    node_list alternatives = { 0 };
    fig_status status = FIG_OK;
    if (m->keeps || !m->count) {
        query_node *original = NULL;
        status = copy_words(w, n, m->length ? m->length : 1, &original);
        if (status)
            return status;
        list_add(&alternatives, original);
    }
    for (size_t i = 0; i < m->count && !status; i++)
        status = list_add_target(w, &alternatives, m->targets[i], n);
    return status ? status : join(w, &alternatives, n, out);
}

/* The plain words of one field from `n` on: what an entry of several words can match. */
static fig_status read_run(widening *w, const query_node *n, size_t most, piece *pieces,
                           size_t *count)
{
    const field *const in = n->in;
    fig_status status = FIG_OK;
    for (*count = 0; n && *count < most && is_plain(n) && n->in == in && !status; n = n->next)
        status = read_piece(w, n->text, n->text_bytes, &pieces[(*count)++]);
    return status;
}

/* ---- phrases --------------------------------------------------------------------------- */

typedef struct slot {        /* of a phrase: alternatives that stand at one place of it */
    const query_node *fixed; /* a figure, =word, word* or word~1; else NULL */
    const char *typed;       /* NULL when it is not asked itself */
    matched found;
    size_t choices;
} slot;

/* The words between spaces of one stretch. */
static fig_status read_stretch(widening *w, const query_node *n, piece *pieces, size_t *count)
{
    fig_status status = FIG_OK;
    *count = 0;
    for (size_t at = 0, end; at < n->text_bytes && *count < RUN_MAX && !status; at = end + 1) {
        const char *const space = memchr(n->text + at, ' ', n->text_bytes - at);
        end = space ? (size_t)(space - n->text) : n->text_bytes;
        char *const text = arena_copy(w->nodes, n->text + at, end - at);
        if (!text)
            return error_no_memory(w->err);
        if (end > at)
            status = read_piece(w, text, end - at, &pieces[(*count)++]);
    }
    return status;
}

/* What was typed of `length` pieces. */
static const char *join_pieces(widening *w, const piece *pieces, size_t length)
{
    buf text = BUF_EMPTY;
    for (size_t i = 0; i < length; i++)
        buf_format(&text, "%s%s", i ? " " : "", pieces[i].text);
    const char *const copy =
        buf_failed(&text) ? NULL : arena_copy(w->nodes, buf_string(&text), text.bytes);
    buf_clear(&text);
    return copy;
}

/* The slots of one stretch; `*combinations` times their choices, kept to VARIANTS_MAX. */
static fig_status add_slots(widening *w, const query_node *n, slot *slots, size_t *count,
                            size_t *combinations)
{
    piece pieces[RUN_MAX];
    size_t pieces_count;
    fig_status status = read_stretch(w, n, pieces, &pieces_count);
    for (size_t i = 0; i < pieces_count && *count < RUN_MAX && !status;) {
        slot *const s = &slots[(*count)++];
        s->fixed = NULL;
        status = match(w, &pieces[i], pieces_count - i, &s->found);
        const size_t length = s->found.length ? s->found.length : 1;
        s->typed = s->found.keeps || !s->found.count ? join_pieces(w, &pieces[i], length) : NULL;
        if (!status && !s->typed && !s->found.count)
            status = error_no_memory(w->err);
        while (s->found.count > 0 &&
               (s->found.count + (s->typed != NULL)) * *combinations > VARIANTS_MAX &&
               s->found.count + (s->typed != NULL) > 1)
            s->found.count--;
        s->choices = s->found.count + (s->typed != NULL);
        *combinations *= s->choices;
        i += length;
    }
    return status;
}

/* The phrase with choice number `number` of all combinations. */
static fig_status make_variant(widening *w, const query_node *phrase, const slot *slots,
                               size_t count, size_t number, query_node **out)
{
    node_list words = { 0 };
    fig_status status = FIG_OK;
    for (size_t i = 0; i < count && !status; i++) {
        const slot *const s = &slots[i];
        if (s->fixed) {
            query_node *const copy = node_copy(w, s->fixed);
            if (!copy)
                return error_no_memory(w->err);
            list_add(&words, copy);
            continue;
        }
        const size_t choice = number % s->choices;
        number /= s->choices;
        const bool typed = s->typed && choice == 0;
        status = list_add_word(
            w, &words, typed ? s->typed : s->found.targets[choice - (s->typed != NULL)]->text,
            !typed, phrase);
    }
    *out = node_copy(w, phrase);
    if (!status && !*out)
        status = error_no_memory(w->err);
    if (!status)
        (*out)->first = words.first;
    return status;
}

static fig_status widen_phrase(widening *w, const query_node *n, query_node **out)
{
    size_t count = 0, combinations = 1;
    node_list variants = { 0 };
    fig_status status = FIG_OK;
    slot *const slots = arena_alloc(w->nodes, (RUN_MAX + 1) * sizeof *slots);
    *out = NULL;
    if (!slots)
        return error_no_memory(w->err);
    for (const query_node *child = n->first; child && count < RUN_MAX && !status;
         child = child->next) {
        if (is_plain(child))
            status = add_slots(w, child, slots, &count, &combinations);
        else
            slots[count++] = (slot){ .fixed = child, .choices = 1 };
    }
    bool changes = combinations > 1;
    for (size_t i = 0; i < count && !changes; i++)
        changes = !slots[i].fixed && !slots[i].typed;
    if (status || !changes || count == RUN_MAX) {
        *out = status ? NULL : node_copy(w, n);
        return status || *out ? status : error_no_memory(w->err);
    }
    for (size_t i = 0; i < combinations && !status; i++) {
        query_node *variant = NULL;
        status = make_variant(w, n, slots, count, i, &variant);
        if (!status)
            list_add(&variants, variant);
    }
    return status ? status : join(w, &variants, n, out);
}

/* ---- the tree -------------------------------------------------------------------------- */

static fig_status widen_node(widening *w, const query_node *n, query_node **out);

/* Beside NEAR stand single words: those of the synonyms that are. */
static fig_status widen_beside_near(widening *w, const query_node *n, node_list *out)
{
    matched m = { 0 };
    piece word;
    query_node *const copy = node_copy(w, n);
    if (!copy)
        return error_no_memory(w->err);
    list_add(out, copy);
    if (!is_plain(n))
        return FIG_OK;
    fig_status status = read_piece(w, n->text, n->text_bytes, &word);
    if (!status)
        status = match(w, &word, 1, &m);
    for (size_t i = 0; i < m.count && !status; i++)
        if (is_one_word(m.targets[i]->text))
            status = list_add_word(w, out, m.targets[i]->text, true, n);
    return status;
}

static fig_status widen_near(widening *w, const query_node *n, query_node *out)
{
    node_list children = { 0 };
    fig_status status = FIG_OK;
    for (const query_node *child = n->first; child && !status; child = child->next) {
        node_list any = { 0 };
        query_node *one = NULL;
        if (child->op == QUERY_ANY)
            for (const query_node *c = child->first; c && !status; c = c->next)
                status = widen_beside_near(w, c, &any);
        else
            status = widen_beside_near(w, child, &any);
        if (!status)
            status = join(w, &any, child, &one);
        assert(status || one); /* a child has one way to be asked at the least */
        if (!status && child->op == QUERY_ANY && one->op == QUERY_ANY)
            one->synonyms = false;
        if (!status)
            list_add(&children, one);
    }
    out->first = children.first;
    return status;
}

/* Children of a group. Words of a long question stay alternatives: what stands for several of them
 * is one more. */
static fig_status widen_children(widening *w, const query_node *n, query_node *out)
{
    const bool runs = n->op == QUERY_ALL || n->loose;
    node_list children = { 0 };
    fig_status status = FIG_OK;
    for (const query_node *child = n->first; child && !status;) {
        query_node *one = NULL;
        matched m = { 0 };
        piece pieces[SYNONYM_WORDS_MAX];
        size_t count;
        if (!is_plain(child)) {
            status = widen_node(w, child, &one);
            if (!status)
                list_add(&children, one);
            child = child->next;
            continue;
        }
        status = read_run(w, child, runs ? SYNONYM_WORDS_MAX : 1, pieces, &count);
        if (!status)
            status = match(w, pieces, count, &m);
        const size_t length = m.length ? m.length : 1;
        const query_node *const first = child;
        const bool stays = n->loose && length > 1;
        for (size_t i = 0; i < length; i++, child = child->next) {
            query_node *const copy = stays ? node_copy(w, child) : NULL;
            if (copy)
                list_add(&children, copy);
            else if (stays)
                status = error_no_memory(w->err);
        }
        m.keeps = m.keeps && !stays;
        if (!status && (m.count || !stays)) {
            status = widen_words(w, first, &m, &one);
            if (!status)
                list_add(&children, one);
        }
    }
    out->first = children.first;
    if (!status && n->op == QUERY_ALL && children.count == 1)
        *out = *children.first; /* one entry took them all */
    return status;
}

/* The parser bounds the depth. */
static fig_status widen_node(widening *w, const query_node *n, query_node **out)
{
    matched m = { 0 };
    piece word;
    fig_status status;
    *out = NULL;
    if (n->op == QUERY_PHRASE)
        return widen_phrase(w, n, out);
    if (is_plain(n)) {
        status = read_piece(w, n->text, n->text_bytes, &word);
        if (!status)
            status = match(w, &word, 1, &m);
        return status ? status : widen_words(w, n, &m, out);
    }
    *out = node_copy(w, n);
    if (!*out)
        return error_no_memory(w->err);
    if (n->op == QUERY_NEAR || n->op == QUERY_ADJ)
        return widen_near(w, n, *out);
    return n->op == QUERY_ALL || n->op == QUERY_ANY || n->op == QUERY_NOT
               ? widen_children(w, n, *out)
               : FIG_OK;
}

fig_status widen(const query_node *root, const fig_synonyms *synonyms, wording *words, arena *nodes,
                 const query_node **out, fig_error *err)
{
    widening w = { .words = words, .nodes = nodes, .err = err };
    query_node *wider;
    w.all = synonyms_all(synonyms, &w.all_count);
    *out = NULL;
    fig_status status = widen_node(&w, root, &wider);
    if (!status && w.added > QUERY_NODES_MAX)
        status = error_format(err, FIG_BAD_QUERY, "query:1", "ask for fewer at a time",
                              "with its synonyms the question has more than %d terms",
                              (int)QUERY_NODES_MAX);
    if (!status)
        *out = wider;
    return status;
}
