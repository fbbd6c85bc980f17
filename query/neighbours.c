/* neighbours.c - a walk over sorted terms beside the rows of their edit distance to one word.
 *
 * Terms that begin alike share their rows. Where no row can come back to few enough slips, the walk
 * goes on where it can: by reading a few terms, which is cheap, then by seeking. */
#include "query/neighbours.h"

#include "core/error.h"
#include "stem/utf8.h"

#include <stdlib.h>
#include <string.h>

enum {
    TERM_LETTERS_MAX = NEIGHBOUR_LETTERS_MAX + SLIPS_MAX + 1, /* one more is always too far */
    READS_BEFORE_SEEK = 12 /* a seek costs as much as so many terms read in order */
};

typedef struct ladder { /* row i: distances of the first i letters of a term to the word's
                           beginnings */
    int32_t word[NEIGHBOUR_LETTERS_MAX];
    size_t letters;
    unsigned most;
    int32_t term[TERM_LETTERS_MAX];
    size_t ends[TERM_LETTERS_MAX + 1]; /* byte behind the letter */
    size_t known;                      /* letters of `term` whose rows are made */
    unsigned char rows[TERM_LETTERS_MAX + 1][NEIGHBOUR_LETTERS_MAX + 1];
    unsigned char least[TERM_LETTERS_MAX + 1]; /* of each row */
} ladder;

static unsigned char smaller(unsigned a, unsigned b)
{
    return (unsigned char)(a < b ? a : b);
}

/* False for a word of too many letters. */
static bool ladder_start(ladder *l, const char *word, size_t bytes, unsigned most)
{
    l->letters = 0;
    l->most = most;
    l->known = 0;
    for (size_t at = 0, length; at < bytes; at += length) {
        if (l->letters == NEIGHBOUR_LETTERS_MAX)
            return false;
        l->word[l->letters++] = utf8_at(word, bytes, at, &length);
    }
    for (size_t j = 0; j <= l->letters; j++)
        l->rows[0][j] = (unsigned char)j;
    l->least[0] = 0;
    l->ends[0] = 0;
    return true;
}

/* The row of one letter more. */
static void ladder_add(ladder *l, int32_t letter, size_t end)
{
    const size_t i = ++l->known;
    unsigned char *const row = l->rows[i];
    const unsigned char *const above = l->rows[i - 1];
    l->term[i - 1] = letter;
    l->ends[i] = end;
    l->least[i] = row[0] = (unsigned char)i;
    for (size_t j = 1; j <= l->letters; j++) {
        row[j] = smaller(smaller(row[j - 1], above[j]) + 1u,
                         above[j - 1] + (unsigned)(l->word[j - 1] != letter));
        if (i > 1 && j > 1 && letter == l->word[j - 2] && l->term[i - 2] == l->word[j - 1])
            row[j] = smaller(row[j], l->rows[i - 2][j - 2] + 1u);
        l->least[i] = smaller(l->least[i], row[j]);
    }
}

/* The slips to `term`; most + 1 when there are more. `*dead`: all that begin with its first `known`
 * letters have more. */
static unsigned ladder_climb(ladder *l, const char *term, size_t bytes, bool *dead)
{
    size_t at = 0, i = 0, length;
    for (; at < bytes && i < l->known && utf8_at(term, bytes, at, &length) == l->term[i]; i++)
        at += length;
    l->known = i;
    while (l->least[l->known] <= l->most && at < bytes && l->known < TERM_LETTERS_MAX) {
        const int32_t letter = utf8_at(term, bytes, at, &length);
        at += length;
        ladder_add(l, letter, at);
    }
    *dead = l->least[l->known] > l->most;
    return *dead ? l->most + 1 : smaller(l->rows[l->known][l->letters], l->most + 1);
}

/* The least letter above `letter` that can stand behind the first `i` letters when no slip is left;
 * 0 when there is none. */
static int32_t next_letter(const ladder *l, size_t i, int32_t letter)
{
    int32_t next = 0;
    for (size_t j = 0; j < l->letters; j++) {
        const bool goes_on = l->rows[i][j] <= l->most;
        const bool swaps = i > 0 && j + 1 < l->letters && l->rows[i - 1][j] < l->most &&
                           l->term[i - 1] == l->word[j + 1];
        if ((goes_on || swaps) && l->word[j] > letter && (!next || l->word[j] < next))
            next = l->word[j];
    }
    return next;
}

static void put_letter(buf *out, int32_t c)
{
    const int bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const int heads[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
    buf_byte(out, (char)(heads[bytes] | c >> 6 * (bytes - 1)));
    for (int i = bytes - 2; i >= 0; i--)
        buf_byte(out, (char)(0x80 | (c >> 6 * i & 0x3f)));
}

/* Where, behind the dead `term`, neighbours can begin again, appended; false when nowhere. */
static bool ladder_target(const ladder *l, const char *term, buf *out)
{
    for (size_t i = l->known; i > 0; i--) {
        if (l->least[i - 1] < l->most) { /* a slip is left: any other letter */
            buf_append(out, term, l->ends[i]);
            buf_byte(out, '\xff');
            return true;
        }
        const int32_t next = next_letter(l, i - 1, l->term[i - 1]);
        if (next) {
            buf_append(out, term, l->ends[i - 1]);
            put_letter(out, next);
            return true;
        }
    }
    return false;
}

unsigned neighbours_apart(const char *a, size_t a_bytes, const char *b, size_t b_bytes,
                          unsigned most)
{
    ladder l;
    bool dead;
    return ladder_start(&l, a, a_bytes, most) ? ladder_climb(&l, b, b_bytes, &dead) : most + 1;
}

size_t neighbours_letters(const char *word, size_t bytes)
{
    size_t letters = 0;
    for (size_t i = 0; i < bytes; i++)
        letters += ((unsigned char)word[i] & 0xc0) != 0x80;
    return letters;
}

/* ---- the walk -------------------------------------------------------------------------- */

void neighbour_list_clear(neighbour_list *list)
{
    free(list->rows);
    list->rows = NULL;
    list->count = list->capacity = 0;
}

static bool has_digit(const char *term, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        if (term[i] >= '0' && term[i] <= '9')
            return true;
    return false;
}

static bool is_listed(const neighbour_list *list, const char *term, size_t bytes)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->rows[i].bytes == bytes && !memcmp(list->rows[i].term, term, bytes))
            return true;
    return false;
}

static fig_status add(neighbour_list *list, const neighbour *found, size_t most, fig_error *err)
{
    if (has_digit(found->term, found->bytes) || is_listed(list, found->term, found->bytes))
        return FIG_OK;
    if (list->count == most)
        return FIG_TOO_LARGE;
    if (list->count == list->capacity) {
        const size_t more = list->capacity ? list->capacity * 2 : 32;
        neighbour *const rows = realloc(list->rows, more * sizeof *rows);
        if (!rows)
            return error_no_memory(err);
        list->rows = rows;
        list->capacity = more;
    }
    neighbour copy = *found;
    copy.term = arena_copy(list->strings, found->term, found->bytes);
    if (!copy.term)
        return error_no_memory(err);
    list->rows[list->count++] = copy;
    return FIG_OK;
}

typedef struct walking {
    store_terms *terms;
    store_term at;
    size_t prefix_bytes;
    buf target;
} walking;

static bool is_before(const store_term *t, const buf *target)
{
    const size_t shared = t->bytes < target->bytes ? t->bytes : target->bytes;
    const int order = memcmp(t->term, target->data, shared);
    return order ? order < 0 : t->bytes < target->bytes;
}

/* On to the first term where neighbours can begin again. */
static fig_status pass(walking *w, const ladder *l, fig_error *err)
{
    buf_truncate(&w->target);
    buf_append(&w->target, w->at.term, w->prefix_bytes);
    if (!ladder_target(l, w->at.term + w->prefix_bytes, &w->target))
        return FIG_END;
    if (buf_failed(&w->target))
        return error_no_memory(err);
    for (size_t reads = 0; reads < READS_BEFORE_SEEK; reads++) {
        const fig_status status = store_terms_next(w->terms, &w->at, err);
        if (status || !is_before(&w->at, &w->target))
            return status;
    }
    return store_terms_skip_to(w->terms, w->target.data, w->target.bytes, &w->at, err);
}

static fig_status walk(walking *w, ladder *l, size_t most, neighbour_list *out, fig_error *err)
{
    fig_status status = FIG_OK;
    while (!status) {
        const char *const term = w->at.term + w->prefix_bytes;
        const size_t bytes = w->at.bytes - w->prefix_bytes;
        size_t length;
        bool dead;
        const unsigned slips = ladder_climb(l, term, bytes, &dead);
        if (slips <= l->most && bytes > 0) {
            const bool same_first = utf8_at(term, bytes, 0, &length) == l->word[0];
            status = add(out, &(neighbour){ term, bytes, w->at.documents, slips, same_first }, most,
                         err);
        }
        if (!status)
            status = dead ? pass(w, l, err) : store_terms_next(w->terms, &w->at, err);
    }
    return status == FIG_END ? FIG_OK : status;
}

/* Over servers a list comes whole: so only those of words are asked for, one for each first byte, all at once. */
static fig_status find_over_servers(store *s, ladder *l, size_t most, neighbour_list *out, fig_error *err)
{
    enum { FIRST = 'a', END = 0xf5 }; /* of bytes that words begin with */
    char bytes[END - FIRST];
    store_bytes firsts[END - FIRST];
    for (int i = 0; i < END - FIRST; i++) {
        bytes[i] = (char)(FIRST + i);
        firsts[i] = (store_bytes){ &bytes[i], 1 };
    }
    fig_status status = store_expect_terms(s, firsts, END - FIRST, err);
    for (int i = 0; i < END - FIRST && !status; i++) {
        walking w = { .target = BUF_EMPTY };
        status = store_terms_open(s, &bytes[i], 1, &w.terms, err);
        if (!status)
            status = store_terms_next(w.terms, &w.at, err);
        if (!status)
            status = walk(&w, l, most, out, err);
        store_terms_free(w.terms);
        buf_clear(&w.target);
        status = status == FIG_END ? FIG_OK : status;
    }
    return status;
}

fig_status neighbours_find(store *s, const char *field_prefix, const char *word, size_t bytes,
                           unsigned slips, neighbour_reach reach, size_t most, neighbour_list *out,
                           fig_error *err)
{
    /* a bare word never begins with a capital, as all other terms do, nor a neighbour with a digit
     */
    static const char *const first_word = "a";
    walking w = { .prefix_bytes = strlen(field_prefix), .target = BUF_EMPTY };
    buf begin = BUF_EMPTY;
    ladder l;
    size_t first_bytes = 0;
    if (!bytes || !ladder_start(&l, word, bytes, slips))
        return FIG_OK;
    if (reach == REACH_ALL && !*field_prefix && store_is_remote(s))
        return find_over_servers(s, &l, most, out, err);
    if (reach == REACH_SAME_FIRST)
        utf8_at(word, bytes, 0, &first_bytes);
    buf_text(&begin, field_prefix);
    buf_append(&begin, word, first_bytes);
    fig_status status = buf_failed(&begin)
                            ? error_no_memory(err)
                            : store_terms_open(s, begin.data, begin.bytes, &w.terms, err);
    if (!status && reach == REACH_ALL) {
        buf_text(&begin, first_word);
        status = buf_failed(&begin)
                     ? error_no_memory(err)
                     : store_terms_skip_to(w.terms, begin.data, begin.bytes, &w.at, err);
    } else if (!status) {
        status = store_terms_next(w.terms, &w.at, err);
    }
    status = status == FIG_END ? FIG_OK : status ? status : walk(&w, &l, most, out, err);
    store_terms_free(w.terms);
    buf_clear(&w.target);
    buf_clear(&begin);
    return status;
}
