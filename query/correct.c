/* correct.c - neighbours among the terms, then the words of articles that became those terms: a
 * stem is no word that one would type. */
#include "query/correct.h"

#include "core/error.h"
#include "core/terms.h"
#include "query/neighbours.h"
#include "stem/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    LETTERS_LEAST = 4,   /* shorter words are near to everything */
    LETTERS_FOR_TWO = 6, /* from here on two slips are allowed */
    NEIGHBOURS_MOST = 5000,
    CANDIDATES_MOST = 8,  /* terms whose words are looked for */
    ARTICLES_MOST = 4,    /* that are read for the words of one term */
    READ_MOST = 16 * 1024 /* bytes of each */
};

/* ---- what is known --------------------------------------------------------------------- */

/* A list of all its figures crosses no wire for this. */
static fig_status is_found(store *s, const buf *prefix, bool *out, fig_error *err)
{
    store_hits *found = NULL;
    store_search_options options = STORE_SEARCH_DEFAULTS;
    options.weighting = STORE_NO_WEIGHT;
    options.max = 1;
    store_query *const q = store_query_prefix(prefix->data, prefix->bytes, STORE_OR, 0, STORE_OVERFLOW_FAILS);
    const fig_status status = store_search(s, q, &options, &found, err);
    *out = !status && found->hits_count;
    store_hits_free(found);
    store_query_free(q);
    return status;
}

static fig_status has_figure(store *s, const char *term, size_t bytes, bool *out, fig_error *err)
{
    static const char family[] = { FAMILY_SUBJECT, ROLE_POINT };
    buf prefix = BUF_EMPTY;
    store_terms *walk = NULL;
    store_term t;
    buf_append(&prefix, family, sizeof family);
    buf_append(&prefix, term, bytes);
    buf_byte(&prefix, ':');
    if (!buf_failed(&prefix) && store_is_remote(s)) {
        const fig_status asked = is_found(s, &prefix, out, err);
        buf_clear(&prefix);
        return asked;
    }
    fig_status status = buf_failed(&prefix)
                            ? error_no_memory(err)
                            : store_terms_open(s, prefix.data, prefix.bytes, &walk, err);
    if (!status)
        status = store_terms_next(walk, &t, err);
    *out = status == FIG_OK;
    store_terms_free(walk);
    buf_clear(&prefix);
    return status == FIG_END ? FIG_OK : status;
}

static bool spell(buf *term, const field *in, const char *word, size_t bytes)
{
    buf_truncate(term);
    buf_text(term, in ? in->prefix : "");
    buf_append(term, word, bytes);
    return !buf_failed(term);
}

fig_status correct_is_known(store *s, const mistyped *word, bool *out, fig_error *err)
{
    buf term = BUF_EMPTY;
    fig_status status = FIG_OK;
    *out = false;
    for (size_t i = 0; i < word->terms_count && !*out && !status; i++) {
        const asked_term *const t = &word->terms[i];
        size_t documents = 0;
        if (word->of_figures) {
            status = has_figure(s, t->text, t->bytes, out, err);
            continue;
        }
        status = spell(&term, word->in, t->text, t->bytes)
                     ? store_term_frequency(s, term.data, term.bytes, &documents, err)
                     : error_no_memory(err);
        *out = !status && documents > 0;
    }
    buf_clear(&term);
    return status;
}

static unsigned slips_allowed(const mistyped *word)
{
    return neighbours_letters(word->folded, word->folded_bytes) < LETTERS_FOR_TWO ? 1 : 2;
}

/* ---- the word of a term ---------------------------------------------------------------- */

typedef struct best {
    const char *word; /* lent by the arena of the answer */
    unsigned slips;
    bool same_letters; /* as typed, in another order */
} best;

/* Sums of letters tell well enough. */
static bool has_same_letters(const char *a, const char *b, size_t b_bytes)
{
    size_t sums[2] = { 0, 0 }, squares[2] = { 0, 0 };
    for (const char *words[2] = { a, b }, **w = words; w < words + 2; w++)
        for (size_t i = 0; i < b_bytes && (*w)[i]; i++) {
            const size_t c = (unsigned char)(*w)[i];
            sums[w - words] += c;
            squares[w - words] += c * c;
        }
    return strlen(a) == b_bytes && sums[0] == sums[1] && squares[0] == squares[1];
}

/* As it is written there, but for capitals of ASCII: "Kursk" -> "kursk". */
static const char *copy_lower(arena *strings, const char *word, size_t bytes)
{
    char *const copy = arena_copy(strings, word, bytes);
    for (size_t i = 0; copy && i < bytes; i++)
        if (copy[i] >= 'A' && copy[i] <= 'Z')
            copy[i] = (char)(copy[i] + ('a' - 'A'));
    return copy;
}

/* Stems begin as their words do; beyond ASCII any letter may be folded to any. */
static bool can_begin(char written, char folded)
{
    const bool is_capital = written >= 'A' && written <= 'Z';
    return (is_capital ? written + ('a' - 'A') : written) == folded ||
           ((unsigned char)written | (unsigned char)folded) >= 0x80;
}

/* A word of `text` that became the term and is nearer to what was typed than the best so far. */
static fig_status look_in(view *v, termer *terms, const char *text, size_t bytes,
                          const neighbour *n, const mistyped *typed, arena *strings, best *found,
                          fig_error *err)
{
    sentence s;
    scanner_start(v->scanner, text, bytes < READ_MOST ? bytes : utf8_border(text, READ_MOST),
                  v->head.lang);
    while (found->slips > 1 && scanner_next(v->scanner, &s)) {
        for (size_t i = 0; i < s.count && found->slips > 1; i++) {
            const token *const t = &s.tokens[i];
            const char *const word = s.text + t->begin;
            size_t term_bytes, folded_bytes;
            if (t->kind == TOKEN_MARK || !can_begin(*word, *n->term))
                continue;
            const char *const term = termer_term(terms, word, t->end - t->begin, &term_bytes);
            if (!term || term_bytes != n->bytes || memcmp(term, n->term, n->bytes) != 0)
                continue;
            const char *const folded = termer_fold(terms, word, t->end - t->begin, &folded_bytes);
            if (!folded)
                continue;
            const unsigned slips = neighbours_apart(typed->folded, typed->folded_bytes, folded,
                                                    folded_bytes, SLIPS_MAX);
            if (slips >= found->slips)
                continue;
            found->slips = slips;
            found->same_letters = has_same_letters(typed->folded, folded, folded_bytes);
            found->word = copy_lower(strings, word, t->end - t->begin);
            if (!found->word)
                return error_no_memory(err);
        }
    }
    return FIG_OK;
}

/* What the field `in` of the article at hand says; NULL when nothing. */
static const char *field_text(const view *v, const field *in)
{
    switch (in->id) {
    case FIELD_AUTHOR:
        return v->head.author;
    case FIELD_SOURCE:
        return v->head.source;
    case FIELD_URL:
        return v->head.url;
    default:
        return v->head.title;
    }
}

static fig_status look_at_article(view *v, store_docid docid, const buf *record, const neighbour *n,
                                  const mistyped *typed, arena *strings, best *found,
                                  fig_error *err)
{
    const field *const in = typed->in ? typed->in : fields_row(FIELD_TITLE);
    termer *terms = NULL;
    view_start(v, docid, record->data, record->bytes);
    fig_status status = view_head(v, err);
    if (!status)
        status = wording_termer(v->words, v->head.lang, &terms, err);
    const char *const said = status ? NULL : field_text(v, in);
    if (!status && said)
        status = look_in(v, terms, said, strlen(said), n, typed, strings, found, err);
    if (!status && !typed->in)
        status = view_text(v, err);
    if (!status && !typed->in)
        status = look_in(v, terms, v->text, v->text_bytes, n, typed, strings, found, err);
    return status;
}

static fig_status find_word(store *s, view *v, const neighbour *n, const mistyped *typed,
                            arena *strings, best *found, fig_error *err)
{
    store_docid docids[ARTICLES_MOST];
    size_t count = 0;
    buf term = BUF_EMPTY, record = BUF_EMPTY;
    *found = (best){ NULL, slips_allowed(typed) + 1, false };
    fig_status status =
        spell(&term, typed->in, n->term, n->bytes)
            ? store_docids(s, term.data, term.bytes, docids, ARTICLES_MOST, &count, err)
            : error_no_memory(err);
    if (!status)
        status = store_expect_documents(s, docids, count, err);
    for (size_t i = 0; i < count && found->slips > 1 && !status; i++) {
        buf_truncate(&record);
        status = store_document_data(s, docids[i], &record, err);
        if (!status)
            status = look_at_article(v, docids[i], &record, n, typed, strings, found, err);
    }
    buf_clear(&term);
    buf_clear(&record);
    return status;
}

/* ---- the nearest ----------------------------------------------------------------------- */

/* A slip less is worth 150 times the articles; the right first letter, or two letters swapped
 * instead of another slip, three times. */
static double worth(unsigned slips, size_t documents, bool same_first, bool same_letters)
{
    return log((double)documents + 1) - 5 * (double)slips - (same_first ? 0 : 1) + same_letters;
}

static int by_worth(const void *a, const void *b)
{
    const neighbour *const left = a, *const right = b;
    const double left_worth = worth(left->slips, left->documents, left->same_first, false);
    const double right_worth = worth(right->slips, right->documents, right->same_first, false);
    if (left_worth != right_worth)
        return left_worth > right_worth ? -1 : 1;
    return strcmp(left->term, right->term);
}

/* Neighbours of the word as typed and of its stems. Two slips with the first letter among them are
 * not looked for: that walk takes ten times as long. Nor is one, over servers: all words would have to come. */
static fig_status find_neighbours(store *s, const mistyped *word, neighbour_list *out,
                                  fig_error *err)
{
    const char *const prefix = word->in ? word->in->prefix : "";
    const unsigned slips = slips_allowed(word);
    fig_status status = neighbours_find(s, prefix, word->folded, word->folded_bytes, slips,
                                        REACH_SAME_FIRST, NEIGHBOURS_MOST, out, err);
    if (!status && !store_is_remote(s))
        status = neighbours_find(s, prefix, word->folded, word->folded_bytes, 1, REACH_ALL,
                                 NEIGHBOURS_MOST, out, err);
    for (size_t i = 0; i < word->terms_count && !status; i++)
        if (word->terms[i].bytes != word->folded_bytes ||
            memcmp(word->terms[i].text, word->folded, word->folded_bytes) != 0)
            status = neighbours_find(s, prefix, word->terms[i].text, word->terms[i].bytes, slips,
                                     REACH_SAME_FIRST, NEIGHBOURS_MOST, out, err);
    return status == FIG_TOO_LARGE ? FIG_OK : status; /* those found first will do */
}

static bool has_digit(const char *word, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        if (word[i] >= '0' && word[i] <= '9')
            return true;
    return false;
}

fig_status correct_word(store *s, view *v, const mistyped *word, arena *strings, const char **out,
                        fig_error *err)
{
    arena terms = ARENA_EMPTY;
    neighbour_list near = { &terms, NULL, 0, 0 };
    fig_status status = FIG_OK;
    double most = -INFINITY;
    *out = NULL;
    if (has_digit(word->folded, word->folded_bytes) ||
        neighbours_letters(word->folded, word->folded_bytes) < LETTERS_LEAST)
        return FIG_OK;
    status = find_neighbours(s, word, &near, err);
    if (!status && near.count)
        qsort(near.rows, near.count, sizeof *near.rows, by_worth);
    for (size_t i = 0, looked = 0; i < near.count && looked < CANDIDATES_MOST && !status; i++) {
        const neighbour *const n = &near.rows[i];
        bool fits = true;
        best found = { NULL, 0, false };
        if (worth(1, n->documents, n->same_first, true) <= most)
            continue; /* at its best */
        if (word->of_figures)
            status = has_figure(s, n->term, n->bytes, &fits, err);
        if (status || !fits)
            continue;
        looked++;
        status = find_word(s, v, n, word, strings, &found, err);
        const double value = worth(found.slips, n->documents, n->same_first, found.same_letters);
        if (!status && found.word && value > most) {
            most = value;
            *out = found.word;
        }
    }
    neighbour_list_clear(&near);
    arena_clear(&terms);
    return status;
}
