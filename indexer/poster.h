/* poster.h - what the parts of posting share. No one else's business.
 *   posting.c        an article, part after part
 *   posting_words.c  its words and where they stand, in one walk that finds its claims as well
 *   posting_claims.c the terms of its claims
 *   posting_about.c  what stands about it
 *   posting_put.c    a filter or a value
 *   posting_names.c  terms of ids, files and folders, which others ask for too */
#ifndef INDEXER_POSTER_H
#define INDEXER_POSTER_H

#include "claims/finder.h"
#include "claims/positions.h"
#include "core/fields.h"
#include "core/terms.h"
#include "indexer/posting.h"
#include "record/figure_marks.h"
#include "record/sketch.h"
#include "record/word_places.h"
#include "stem/scanner.h"
#include "stem/terms.h"

enum { LANGS_MAX = 64 };

typedef struct tongue {
    char lang[8];
    termer *t;
} tongue;

/* Where a word that stands in a sentence with figures begins, and its position. */
typedef struct mark {
    uint32_t begin, position;
} mark;

/* Where a sentence with figures begins, and the positions of its words: [first, end). */
typedef struct sentence_places {
    size_t begin;
    uint32_t first, end;
} sentence_places;

/* A term of a word and, of a pair of characters, one of its first. */
typedef char subject_key[2][TERM_BYTES_MAX + 1];

enum { FREQUENT_MAX = 16 }; /* at one place: written numbers have several words there */

typedef struct frequent_place { /* the frequent words of a place of the text */
    uint32_t position;
    const char *terms[FREQUENT_MAX];
    size_t count;
} frequent_place;

struct poster {
    scanner *scanner;
    finder *finder;
    record_packer *packer;
    word_places_writer *places;
    tongue tongues[LANGS_MAX];
    size_t tongues_count, tongues_most, oldest;
    mark *marks;
    size_t marks_count, marks_capacity;
    sentence_places *sentences;
    size_t sentences_count, sentences_capacity;
    figure_marks_writer around;                     /* the figures */
    subject_key keys[SUBJECT_WORDS_MAX + 1];        /* of the claim at hand; the last of its unit */
    figure_word words[2 * (SUBJECT_WORDS_MAX + 1)]; /* in them */
    frequent_place before, here;
    buf term, joined, record;
    sketch sketch;
    unsigned char packed[SKETCH_BYTES_MAX]; /* the sketch */
    size_t packed_bytes;
    uint32_t values; /* the check of those of the article at hand */
    void (*sketch_term)(sketch *s, const char *term, size_t bytes); /* NULL = not of the story */

    /* of the article at hand */
    fig_span heading; /* the title in the text: copies are given others */
    termer *termer;
    const char *lang;
    const target *to;
    uint64_t epoch; /* of the targets so far */

    stopwatch *watch; /* NULL: nobody asks */
};

/* A term that only filters: "prefix" and "text". One that is too long is not posted. */
fig_status posting_put_filter(poster *p, const char *prefix, const char *text, size_t bytes,
                              fig_error *err);
/* A value. What is changed without posting the article again is left out of the check. */
fig_status posting_put_value(poster *p, store_slot slot, const void *value, size_t bytes,
                             fig_error *err);
/* place_term, whose want of memory is not a place without a term. */
fig_status posting_term_of_place(poster *p, const place *at, const sentence *s, const char **term,
                                 size_t *bytes, fig_error *err);
/* The words of a field's text under its prefix; as words of the text besides when it `is_text_too`.
 * `*position` is where it begins, and moves behind its last word. */
fig_status posting_put_text(poster *p, const field *in, bool is_text_too, const char *text,
                            uint32_t *position, fig_error *err);
/* The words of the text, which begins at `position`; what it claims goes to `*found`. */
fig_status posting_put_body(poster *p, const fig_article *article, uint32_t position,
                            fig_extraction *found, fig_error *err);
/* Weak claims are stored, not posted. */
fig_status posting_put_claims(poster *p, const fig_extraction *found, fig_error *err);
fig_status posting_put_about(poster *p, const fig_article *article, const posted_keys *keys,
                             fig_error *err);

#endif
