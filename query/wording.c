/* wording.c - one termer a language, made when first met. */
#include "query/wording.h"

#include "claims/positions.h"
#include "core/error.h"
#include "stem/languages.h"

#include <stdlib.h>
#include <string.h>

typedef struct tongue {
    const char *lang; /* the code of its row; NULL = not met yet */
    termer *termer;
} tongue;

struct wording {
    scanner *scanner;
    buf joined;
    tongue tongues[LANG_ROWS_MAX]; /* by languages_index */
    tongue_set asked;              /* questions are worded in these */
};

tongue_set tongue_of(const char *lang)
{
    return (tongue_set)1 << languages_index(languages_find(lang));
}

fig_status wording_new(wording **out, fig_error *err)
{
    *out = NULL;
    wording *const w = calloc(1, sizeof *w);
    if (!w)
        return error_no_memory(err);
    w->scanner = scanner_new();
    if (!w->scanner) {
        wording_free(w);
        return error_no_memory(err);
    }
    *out = w;
    return FIG_OK;
}

void wording_free(wording *w)
{
    if (!w)
        return;
    for (size_t i = 0; i < LANG_ROWS_MAX; i++)
        termer_free(w->tongues[i].termer);
    scanner_free(w->scanner);
    buf_clear(&w->joined);
    free(w);
}

static fig_status find_tongue(wording *w, const char *lang, tongue **out, fig_error *err)
{
    const lang_row *const row = languages_find(lang);
    tongue *const t = &w->tongues[languages_index(row)];
    *out = NULL;
    if (!t->termer) {
        const fig_status status = termer_new(row->code, &t->termer, err);
        if (status)
            return status;
        t->lang = row->code;
    }
    *out = t;
    return FIG_OK;
}

fig_status wording_ask_in(wording *w, const char *const *langs, size_t count, fig_error *err)
{
    static const char *const otherwise = "en";
    tongue_set asked = 0;
    if (!count)
        langs = &otherwise;
    for (size_t i = 0; i < count + !count; i++) {
        tongue *t;
        const fig_status status = find_tongue(w, langs[i], &t, err);
        if (status)
            return status;
        asked |= tongue_of(langs[i]);
    }
    w->asked = asked;
    return FIG_OK;
}

tongue_set wording_tongues(const wording *w)
{
    return w->asked;
}

fig_status wording_termer(wording *w, const char *lang, termer **out, fig_error *err)
{
    tongue *t;
    const fig_status status = find_tongue(w, lang, &t, err);
    *out = status ? NULL : t->termer;
    return status;
}

typedef struct growing { /* asked words while they are read */
    asked_word *words;
    size_t count, capacity;
} growing;

static asked_word *add_word(growing *g, arena *strings)
{
    if (g->count == g->capacity) {
        const size_t capacity = g->capacity ? g->capacity * 2 : 4;
        asked_word *const more = arena_alloc(strings, capacity * sizeof *more);
        if (!more)
            return NULL;
        if (g->count)
            memcpy(more, g->words, g->count * sizeof *more);
        g->words = more;
        g->capacity = capacity;
    }
    asked_word *const word = &g->words[g->count++];
    *word = (asked_word){ NULL, 0, NULL, 0, false, false };
    return word;
}

/* The terms of one place in every language of `in`, each once. */
static bool read_place(wording *w, const sentence *s, const place *p, tongue_set in, arena *strings,
                       asked_word *word)
{
    asked_term *const terms = arena_alloc(strings, LANG_ROWS_MAX * sizeof *terms);
    const token *const first = &s->tokens[p->first];
    const fig_span pair = place_span(p, s);
    if (!terms)
        return false;
    word->is_unspaced = first->flags & TOKEN_UNSPACED;
    for (size_t i = 0; i < LANG_ROWS_MAX; i++) {
        const tongue *const t = &w->tongues[i];
        const tongue_set self = (tongue_set)1 << i;
        if (!(in & self))
            continue;
        size_t bytes;
        if (!word->folded) {
            const size_t end = word->is_unspaced ? pair.end : first->end;
            const char *const folded =
                termer_fold(t->termer, s->text + first->begin, end - first->begin, &bytes);
            word->folded = folded ? arena_copy(strings, folded, bytes) : NULL;
            word->folded_bytes = word->folded ? bytes : 0;
        }
        const char *const term = place_term(p, s, t->termer, &w->joined, &bytes);
        if (buf_failed(&w->joined))
            return false;
        size_t known = 0;
        while (term && known < word->terms_count &&
               (terms[known].bytes != bytes || memcmp(terms[known].text, term, bytes) != 0))
            known++;
        if (!term)
            continue;
        if (known < word->terms_count) {
            terms[known].tongues |= self;
            continue;
        }
        char *const copy = arena_copy(strings, term, bytes);
        if (!copy)
            return false;
        terms[word->terms_count++] = (asked_term){ copy, bytes, self };
    }
    word->terms = terms;
    return true;
}

/* The language whose rules cut a question into words: the one it is asked in, "en" where it is one
 * of several, else any. */
static tongue *cutting_tongue(wording *w, tongue_set in)
{
    size_t i = languages_index(languages_find(NULL));
    if (!(in >> i & 1))
        for (i = 0; !(in >> i & 1);)
            i++;
    return &w->tongues[i];
}

fig_status wording_read(wording *w, const char *text, size_t bytes, const char *only,
                        arena *strings, asked_word **out, size_t *count, fig_error *err)
{
    growing g = { NULL, 0, 0 };
    *out = NULL;
    *count = 0;
    if (only) {
        tongue *t;
        const fig_status status = find_tongue(w, only, &t, err);
        if (status)
            return status;
    }
    const tongue_set in = only ? tongue_of(only) : w->asked;
    const char *const lang = cutting_tongue(w, in)->lang;
    sentence s;
    scanner_start(w->scanner, text, bytes, lang);
    size_t pair_end = 0; /* of the last pair */
    while (scanner_next(w->scanner, &s)) {
        place p;
        for (place_walk walk = places_of(&s, lang, PLACE_FIRST); places_next(&walk, &p);) {
            asked_word *const word = add_word(&g, strings);
            if (!word || !read_place(w, &s, &p, in, strings, word))
                return error_no_memory(err);
            if (!word->terms_count) {
                g.count--;
                continue;
            }
            word->is_second = word->is_unspaced && !p.is_joined && p.end == pair_end;
            pair_end = p.end;
        }
    }
    *out = g.words;
    *count = g.count;
    return FIG_OK;
}

static bool is_one_of(const asked_word *word, tongue_set lang, const char *term, size_t bytes)
{
    for (size_t i = 0; i < word->terms_count; i++)
        if (word->terms[i].tongues & lang && word->terms[i].bytes == bytes &&
            !memcmp(word->terms[i].text, term, bytes))
            return true;
    return false;
}

static void note_seen(const asked_word *words, size_t count, tongue_set lang, const char *term,
                      size_t bytes, uint32_t position, uint32_t *seen_at)
{
    for (size_t i = 0; term && i < count; i++)
        if (is_one_of(&words[i], lang, term, bytes))
            seen_at[i] = position;
}

enum { HELD_WORDS_MAX = 64 }; /* of a question about one claim; more are not compared */

fig_status wording_holds(wording *w, const char *text, const char *lang, const asked_word *words,
                         size_t count, size_t last, bool *out, fig_error *err)
{
    tongue *language;
    *out = false;
    const fig_status status = find_tongue(w, lang, &language, err);
    if (status || !text)
        return status;
    const tongue_set self = tongue_of(lang);
    uint32_t seen_at[HELD_WORDS_MAX] = { 0 }, position = PLACE_FIRST;
    if (count > HELD_WORDS_MAX)
        count = HELD_WORDS_MAX;
    sentence s;
    scanner_start(w->scanner, text, strlen(text), language->lang);
    while (scanner_next(w->scanner, &s)) {
        place_walk walk = places_of(&s, language->lang, position);
        for (place p; places_next(&walk, &p);) {
            const token *const first = &s.tokens[p.first];
            size_t bytes;
            const char *term = place_term(&p, &s, language->termer, &w->joined, &bytes);
            note_seen(words, count, self, term, bytes, p.position, seen_at);
            if (!p.is_joined || !(first->flags & TOKEN_UNSPACED))
                continue;
            term = termer_term(language->termer, s.text + first->begin, first->end - first->begin,
                               &bytes);
            note_seen(words, count, self, term, bytes, p.position, seen_at);
        }
        position = walk.position;
    }
    *out = count > 0;
    for (size_t i = 0; i < count; i++)
        if (!seen_at[i] || (last && position - seen_at[i] > last))
            *out = false;
    return FIG_OK;
}
