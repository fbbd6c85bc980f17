/* posting_words.c - the words of an article under their terms, where they stand, and the pairs that
 * frequent ones make. */
#include "indexer/poster.h"

#include "core/error.h"
#include "stem/frequent.h"

#include <stdlib.h>
#include <string.h>

enum { LEAD_WORDS = 30 }; /* of a text: they say what it is about, and count twice */

/* `times` is how much the word weighs. */
/* `note` as target_add_noted has it: of the term without a prefix. */
static fig_status post_word(poster *p, const char *prefix, const char *term, size_t bytes,
                            uint32_t *note, uint32_t times, fig_error *err)
{
    if (!*prefix)
        return target_add_noted(p->to, term, bytes, times, note, err);
    buf_truncate(&p->term);
    buf_text(&p->term, prefix);
    buf_append(&p->term, term, bytes);
    if (buf_failed(&p->term))
        return error_no_memory(err);
    return target_add_term(p->to, p->term.data, p->term.bytes, times, err);
}

static void start_pairs(poster *p)
{
    p->before.count = p->here.count = 0;
}

/* A word of the text: with a frequent one at the place before, a frequent one makes a pair. */
static fig_status post_pairs(poster *p, const char *term, size_t bytes, uint32_t position,
                             fig_error *err)
{
    const char *const word = frequent_find(term, bytes);
    fig_status status = FIG_OK;
    if (!word)
        return FIG_OK;
    if (!p->here.count || p->here.position != position) {
        p->before = p->here;
        p->here = (frequent_place){ .position = position };
    }
    if (p->here.count < FREQUENT_MAX)
        p->here.terms[p->here.count++] = word;
    if (p->before.position + 1 != position)
        return FIG_OK;
    for (size_t i = 0; i < p->before.count && status == FIG_OK; i++) {
        buf_truncate(&p->term);
        term_pair(&p->term, p->before.terms[i], word);
        status = buf_failed(&p->term) ? error_no_memory(err)
                                      : target_add_term(p->to, p->term.data, p->term.bytes, 0, err);
    }
    return status;
}

/* A word under `prefix` and, unless it is NULL, under `also`; and where it stands. */
static fig_status post_term(poster *p, const char *prefix, const char *also, const char *term,
                            size_t bytes, uint32_t *note, uint32_t position, uint32_t times,
                            fig_error *err)
{
    fig_status status = post_word(p, prefix, term, bytes, note, times, err);
    if (status == FIG_OK && also)
        status = post_word(p, also, term, bytes, note, times, err);
    if (status == FIG_OK && (also || !*prefix))
        status = post_pairs(p, term, bytes, position, err);
    return status || word_places_add(p->places, term, bytes, position) ? status
                                                                       : error_no_memory(err);
}

fig_status posting_term_of_place(poster *p, const place *at, const sentence *s, const char **term,
                                 size_t *bytes, fig_error *err)
{
    buf_truncate(&p->joined);
    *term = place_term(at, s, p->termer, &p->joined, bytes);
    return *term || !buf_failed(&p->joined) ? FIG_OK : error_no_memory(err);
}

/* The words of one place: each token's term, and the one for all of a written number or a pair of
 * characters. */
static fig_status post_place(poster *p, const char *prefix, const char *also, const sentence *s,
                             const place *at, uint32_t times, fig_error *err)
{
    fig_status status = FIG_OK;
    size_t bytes;
    uint32_t *note;
    for (size_t i = at->first; i < at->last && status == FIG_OK; i++) {
        const token *const word = &s->tokens[i];
        const char *const term = word->kind == TOKEN_MARK
                                     ? NULL
                                     : termer_term_noted(p->termer, s->text + word->begin,
                                                         word->end - word->begin, &bytes, &note);
        if (term)
            status = post_term(p, prefix, also, term, bytes, note, at->position, times, err);
        if (term && p->sketch_term)
            p->sketch_term(&p->sketch, term, bytes);
    }
    if (status == FIG_OK && at->is_joined) {
        const char *term;
        status = posting_term_of_place(p, at, s, &term, &bytes, err);
        if (status == FIG_OK && term)
            status = post_term(p, prefix, also, term, bytes, NULL, at->position, times, err);
    }
    return status;
}

fig_status posting_put_text(poster *p, const field *in, bool is_text_too, const char *text,
                            uint32_t *position, fig_error *err)
{
    fig_status status =
        word_places_part(p->places, in, is_text_too) ? FIG_OK : error_no_memory(err);
    sentence s;
    start_pairs(p);
    scanner_start(p->scanner, text, strlen(text), p->lang);
    while (status == FIG_OK && scanner_next(p->scanner, &s)) {
        place_walk walk = places_of(&s, p->lang, *position);
        for (place at; status == FIG_OK && places_next(&walk, &at);)
            status = post_place(p, in->prefix, is_text_too ? "" : NULL, &s, &at, 1, err);
        *position = walk.position;
    }
    return status;
}

static bool add_mark(poster *p, uint32_t begin, uint32_t position)
{
    if (p->marks_count == p->marks_capacity) {
        const size_t capacity = p->marks_capacity ? p->marks_capacity * 2 : 256;
        mark *const marks = realloc(p->marks, capacity * sizeof *marks);
        if (!marks)
            return false;
        p->marks = marks;
        p->marks_capacity = capacity;
    }
    p->marks[p->marks_count++] = (mark){ begin, position };
    return true;
}

static bool add_sentence(poster *p, size_t begin, uint32_t first, uint32_t end)
{
    if (p->sentences_count == p->sentences_capacity) {
        const size_t capacity = p->sentences_capacity ? p->sentences_capacity * 2 : 64;
        sentence_places *const sentences = realloc(p->sentences, capacity * sizeof *sentences);
        if (!sentences)
            return false;
        p->sentences = sentences;
        p->sentences_capacity = capacity;
    }
    p->sentences[p->sentences_count++] = (sentence_places){ begin, first, end };
    return true;
}

fig_status posting_put_body(poster *p, const fig_article *article, uint32_t position,
                            fig_extraction *found, fig_error *err)
{
    fig_status status = word_places_part(p->places, NULL, false) ? FIG_OK : error_no_memory(err);
    const uint32_t lead_end = position + LEAD_WORDS;
    sentence s;
    p->marks_count = p->sentences_count = 0;
    start_pairs(p);
    p->sketch_term = sketch_word;
    stopwatch_turn(p->watch, FIG_TASK_CLAIMS);
    finder_start(p->finder, p->lang, article->text, article->text_bytes);
    stopwatch_turn(p->watch, FIG_TASK_WORDS);
    scanner_start(p->scanner, article->text, article->text_bytes, p->lang);
    while (status == FIG_OK && scanner_next(p->scanner, &s)) {
        stopwatch_turn(p->watch, FIG_TASK_CLAIMS);
        status = finder_feed(p->finder, &s, err);
        const bool is_furniture = finder_passes_over(p->finder, &s);
        stopwatch_turn(p->watch, FIG_TASK_WORDS);
        place_walk walk = places_of(&s, p->lang, position);
        for (place at; status == FIG_OK && places_next(&walk, &at);) {
            if (is_furniture) /* its words have their places all the same: none beside it come near
                               */
                continue;
            status = post_place(p, "", NULL, &s, &at, at.position < lead_end ? 2 : 1, err);
            if (s.has_figure && !add_mark(p, s.tokens[at.first].begin, at.position))
                status = error_no_memory(err);
        }
        if (s.has_figure && !add_sentence(p, s.begin, position, walk.position))
            status = error_no_memory(err);
        position = walk.position;
    }
    p->sketch_term = NULL;
    return status ? status : finder_end(p->finder, found, err);
}
