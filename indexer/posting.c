/* posting.c - posting an article: its words in one walk over the sentences, which the claims are
 * found in as well; then what stands about it; then its claims. */
#include "indexer/posting.h"

#include "claims/finder.h"
#include "claims/positions.h"
#include "core/error.h"
#include "core/fields.h"
#include "core/terms.h"
#include "record/sketch.h"
#include "record/figure_marks.h"
#include "record/figures_code.h"
#include "record/word_places.h"
#include "stem/frequent.h"
#include "stem/scanner.h"
#include "stem/terms.h"
#include "stem/utf8.h"

#include <assert.h>
#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum {
    LANGS_MAX = 64,
    LEAD_WORDS = 30,      /* of a text: they say what it is about, and count twice */
    VALUE_BYTES_MAX = 200 /* of a value that is text */
};

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
    figure_marks_writer around; /* the figures */
    subject_key keys[SUBJECT_WORDS_MAX + 1]; /* of the claim at hand; the last of its unit */
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

fig_status poster_new(const fig_kinds *kinds, poster **out, fig_error *err)
{
    poster *const p = calloc(1, sizeof *p);
    *out = NULL;
    if (!p)
        return error_no_memory(err);
    p->tongues_most = LANGS_MAX;
    p->scanner = scanner_new();
    p->packer = record_packer_new();
    p->places = word_places_writer_new();
    fig_status status = finder_new(kinds, &p->finder, err);
    if (status == FIG_OK && (!p->scanner || !p->packer || !p->places))
        status = error_no_memory(err);
    if (status)
        poster_free(p);
    else
        *out = p;
    return status;
}

void poster_free(poster *p)
{
    if (!p)
        return;
    scanner_free(p->scanner);
    finder_free(p->finder);
    record_packer_free(p->packer);
    word_places_writer_free(p->places);
    for (size_t i = 0; i < p->tongues_count; i++)
        termer_free(p->tongues[i].t);
    free(p->marks);
    free(p->sentences);
    figure_marks_clear(&p->around);
    buf_clear(&p->term);
    buf_clear(&p->joined);
    buf_clear(&p->record);
    free(p);
}

void poster_remember(poster *p, size_t languages)
{
    p->tongues_most = languages && languages < LANGS_MAX ? languages : LANGS_MAX;
}

void poster_pack_with(poster *p, const record_dictionary *dictionary)
{
    record_packer_use(p->packer, dictionary);
}

void poster_sample(poster *p, record_samples *samples)
{
    record_packer_sample(p->packer, samples);
}

void poster_watch(poster *p, stopwatch *watch)
{
    p->watch = watch;
}

record_packer *poster_packer(poster *p)
{
    return p->packer;
}

/* What was noted of words holds for one epoch of the target. */
static void keep_epoch(poster *p)
{
    const uint64_t epoch = target_epoch(p->to);
    for (size_t i = 0; i < p->tongues_count && epoch != p->epoch; i++)
        termer_clear_notes(p->tongues[i].t);
    p->epoch = epoch;
}

/* The terms of a language. Where they are as many as there may be, the one that came first goes. */
static fig_status choose_termer(poster *p, const char *lang, fig_error *err)
{
    size_t i = 0;
    assert(p->tongues_most > 0);
    while (i < p->tongues_count && strcmp(p->tongues[i].lang, lang))
        i++;
    if (i == p->tongues_count) {
        termer *made;
        const fig_status status = termer_new(lang, &made, err);
        if (status)
            return status;
        if (i == p->tongues_most) {
            i = p->oldest;
            p->oldest = (i + 1) % p->tongues_most;
            termer_free(p->tongues[i].t);
        } else {
            p->tongues_count++;
        }
        p->tongues[i].t = made;
        snprintf(p->tongues[i].lang, sizeof p->tongues[i].lang, "%s", lang);
    }
    p->termer = p->tongues[i].t;
    return FIG_OK;
}

/* ---- terms ------------------------------------------------------------------------------- */

void posting_id_term(const char *id, buf *out)
{
    buf_byte(out, 'Q');
    buf_text(out, id);
}

static void file_term(const char *absolute_path, size_t bytes, char out[FILE_TERM_BYTES])
{
    snprintf(out, FILE_TERM_BYTES, "XF%016" PRIx64, (uint64_t)XXH3_64bits(absolute_path, bytes));
}

void posting_file_term(const char *absolute_path, buf *out)
{
    char term[FILE_TERM_BYTES];
    file_term(absolute_path, strlen(absolute_path), term);
    buf_text(out, term);
}

bool posting_is_term_of_file(const char *term, const char *absolute_path, size_t path_bytes)
{
    char own[FILE_TERM_BYTES];
    file_term(absolute_path, path_bytes, own);
    return !strcmp(own, term);
}

bool posting_is_file_term(const char *term, size_t bytes)
{
    return bytes == FILE_TERM_BYTES - 1 && term[0] == 'X' && term[1] == 'F';
}

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

/* A term that only filters: "prefix" and "text". One that is too long is not posted. */
static fig_status post_filter(poster *p, const char *prefix, const char *text, size_t bytes,
                              fig_error *err)
{
    buf_truncate(&p->term);
    buf_text(&p->term, prefix);
    buf_append(&p->term, text, bytes);
    if (buf_failed(&p->term))
        return error_no_memory(err);
    if (p->term.bytes > TERM_BYTES_MAX)
        return FIG_OK;
    return target_add_term(p->to, p->term.data, p->term.bytes, 0, err);
}

/* What is changed without posting the article again is left out of the check. */
static fig_status post_value(poster *p, store_slot slot, const void *value, size_t bytes,
                             fig_error *err)
{
    if (bytes && slot != SLOT_CONTENT)
        p->values += record_value_check(slot, value, bytes);
    return target_set_value(p->to, slot, value, bytes, err);
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
        status = buf_failed(&p->term)
                     ? error_no_memory(err)
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

/* place_term, whose want of memory is not a place without a term. */
static fig_status term_of_place(poster *p, const place *at, const sentence *s, const char **term,
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
        status = term_of_place(p, at, s, &term, &bytes, err);
        if (status == FIG_OK && term)
            status = post_term(p, prefix, also, term, bytes, NULL, at->position, times, err);
    }
    return status;
}

/* The words of a field's text under its prefix; as words of the text besides when it `is_text_too`.
 * `*position` is where it begins, and moves behind its last word. */
static fig_status post_text(poster *p, const field *in, bool is_text_too, const char *text,
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

/* ---- words ------------------------------------------------------------------------------- */

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
        sentence_places *const sentences =
            realloc(p->sentences, capacity * sizeof *sentences);
        if (!sentences)
            return false;
        p->sentences = sentences;
        p->sentences_capacity = capacity;
    }
    p->sentences[p->sentences_count++] = (sentence_places){ begin, first, end };
    return true;
}

/* A text that begins with its title has the title's words already. */
static bool begins_with(const fig_article *article, const char *title)
{
    const char *at = article->text;
    const char *const end = at + article->text_bytes;
    while (at < end && *at && strchr(" \t\r\n\xef\xbb\xbf", *at))
        at++;
    const size_t bytes = strlen(title);
    return (size_t)(end - at) >= bytes && !memcmp(at, title, bytes);
}

static fig_status post_body(poster *p, const fig_article *article, uint32_t position,
                            fig_extraction *found, fig_error *err)
{
    fig_status status =
        word_places_part(p->places, NULL, false) ? FIG_OK : error_no_memory(err);
    const uint32_t lead_end = position + LEAD_WORDS;
    sentence s;
    p->marks_count = p->sentences_count = 0;
    p->marks_count = 0;
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
            if (is_furniture) /* its words have their places all the same: none beside it come near */
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

/* ---- claims ------------------------------------------------------------------------------ */

typedef struct claim_posting { /* what the nodes of one claim are posted with */
    poster *p;
    term_family family;
    const char *key;
    fig_status status;
    fig_error *err;
} claim_posting;

static void post_node(void *user, term_role role, const node *n)
{
    claim_posting *const c = user;
    buf *const term = &c->p->term;
    if (c->status)
        return;
    buf_truncate(term);
    term_node(term, c->family, role, c->key, n);
    if (buf_failed(term)) {
        c->status = error_no_memory(c->err);
    } else if (term->bytes <= TERM_BYTES_MAX) {
        c->status = target_add_term(c->p->to, term->data, term->bytes, 0, c->err);
    }
}

/* The last mark that begins at or before `at`; 0 when there is none. */
static uint32_t position_at(const poster *p, size_t at)
{
    size_t low = 0, high = p->marks_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (p->marks[middle].begin <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? p->marks[low - 1].position : 0;
}

static fig_status post_figure_at(poster *p, size_t at, fig_error *err)
{
    const uint32_t position = position_at(p, at);
    return !position || word_places_add(p->places, WORD_PLACES_FIGURE,
                                        sizeof WORD_PLACES_FIGURE - 1, position)
               ? FIG_OK
               : error_no_memory(err);
}

/* As printed, and where the figure stands: a range at its first and at its last figure, so that it
 * can be the neighbour of the words on either side. */
static fig_status post_bare(poster *p, const fig_claim *claim, fig_error *err)
{
    claim_posting c = { p, FAMILY_BARE, NULL, FIG_OK, err };
    fig_status status = post_figure_at(p, claim->figure.begin, err);
    if (status == FIG_OK && claim->figure.end > claim->figure.begin)
        status = post_figure_at(p, claim->figure.end - 1, err);
    if (status == FIG_OK)
        terms_of_interval(c.family, claim->low, claim->high, post_node, &c);
    return status ? status : c.status;
}

/* Money in its currency, and in any: a question that names none asks a term where it would ask one
 * for each currency. */
static fig_status post_kind(poster *p, const fig_claim *claim, fig_error *err)
{
    char key[64];
    claim_posting c = { p, FAMILY_KIND, claim->kind, FIG_OK, err };
    if (!claim->kind || (isnan(claim->canonical_low) && isnan(claim->canonical_high)))
        return FIG_OK;
    terms_of_interval(c.family, claim->canonical_low, claim->canonical_high, post_node, &c);
    if (c.status || strcmp(claim->kind, "money") != 0 || !claim->canonical_unit)
        return c.status;
    snprintf(key, sizeof key, "money.%s", claim->canonical_unit);
    c.key = key;
    terms_of_interval(c.family, claim->canonical_low, claim->canonical_high, post_node, &c);
    return c.status;
}

/* The terms of one place of a subject: what is posted, and what a question of one character asks. */
static fig_status read_keys(poster *p, const sentence *s, const place *at, subject_key out,
                            fig_error *err)
{
    const token *const first = &s->tokens[at->first];
    size_t bytes, second_bytes = 0;
    const char *term;
    const fig_status status = term_of_place(p, at, s, &term, &bytes, err);
    if (status)
        return status;
    memcpy(out[0], term ? term : "", bytes);
    out[0][bytes] = '\0';
    if (at->is_joined && first->flags & TOKEN_UNSPACED) {
        term = termer_term(p->termer, s->text + first->begin, first->end - first->begin,
                           &second_bytes);
        memcpy(out[1], term ? term : "", second_bytes);
    }
    out[1][second_bytes] = '\0';
    return FIG_OK;
}

/* Under the words that name what is counted: the last ones of `words`, its head among them. They are
 * added to the mark of the claim, `*count` of them. */
static fig_status post_subject(poster *p, const fig_claim *claim, const char *words, size_t most,
                               subject_key *keys, figure_word *out, unsigned *out_count, fig_error *err)
{
    size_t count = 0; /* of places; the last of them are kept, in a ring */
    claim_posting c = { p, FAMILY_SUBJECT, NULL, FIG_OK, err };
    sentence s;
    scanner_start(p->scanner, words, strlen(words), p->lang);
    while (!c.status && scanner_next(p->scanner, &s)) {
        place_walk walk = places_of(&s, p->lang, PLACE_FIRST);
        for (place at; !c.status && places_next(&walk, &at); count++)
            c.status = read_keys(p, &s, &at, keys[count % most], err);
    }
    for (size_t i = 0; i < most && i < count && !c.status; i++) {
        c.key = keys[i][0];
        if (*c.key)
            terms_of_interval(c.family, claim->low, claim->high, post_node, &c);
        for (size_t j = 0; j < 2; j++)
            if (*keys[i][j])
                out[(*out_count)++] = (figure_word){ keys[i][j], strlen(keys[i][j]) };
    }
    return c.status;
}

/* The sentence that begins there; none when it has no figure. */
static sentence_places sentence_at(const poster *p, size_t begin)
{
    size_t low = 0, high = p->sentences_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (p->sentences[middle].begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low < p->sentences_count && p->sentences[low].begin == begin
               ? p->sentences[low]
               : (sentence_places){ begin, 0, 0 };
}

static fig_status post_claim(poster *p, const fig_claim *claim, fig_error *err)
{
    const char *const modifier = fig_modifier_name(claim->modifier);
    const sentence_places in = sentence_at(p, claim->sentence.begin);
    figure_mark around = { .first = in.first, .end = in.end, .has_words = true, .words = p->words };
    fig_status status = post_bare(p, claim, err);
    if (status == FIG_OK)
        status = post_kind(p, claim, err);
    if (status == FIG_OK && claim->subject)
        status = post_subject(p, claim, claim->subject, SUBJECT_WORDS_MAX, p->keys, p->words,
                              &around.subject_count, err);
    if (status == FIG_OK && claim->unit_text)
        status = post_subject(p, claim, claim->unit_text, 1, &p->keys[SUBJECT_WORDS_MAX],
                              &p->words[around.subject_count], &around.unit_count, err);
    figure_marks_add(&p->around, &around);
    if (status == FIG_OK)
        status = post_filter(p, fields_row(FIELD_MOD)->prefix, modifier, strlen(modifier), err);
    return status;
}

/* The words of a claimant filter; the same one speaks for many claims. */
static fig_status post_claimant(poster *p, const char *by, fig_error *err)
{
    fig_status status = FIG_OK;
    sentence s;
    scanner_start(p->scanner, by, strlen(by), p->lang);
    while (status == FIG_OK && scanner_next(p->scanner, &s)) {
        place_walk walk = places_of(&s, p->lang, PLACE_FIRST);
        for (place at; status == FIG_OK && places_next(&walk, &at);) {
            size_t bytes;
            const char *term;
            status = term_of_place(p, &at, &s, &term, &bytes, err);
            if (status == FIG_OK && term)
                status = post_filter(p, fields_row(FIELD_BY)->prefix, term, bytes, err);
        }
    }
    return status;
}

/* Weak claims are stored, not posted. */
static fig_status post_claims(poster *p, const fig_extraction *found, fig_error *err)
{
    fig_status status = FIG_OK;
    const char *by = NULL;
    figure_marks_start(&p->around);
    for (size_t i = 0; i < found->claims_count && status == FIG_OK; i++) {
        const fig_claim *const claim = &found->claims[i];
        if (claim->weak)
            continue;
        if (claim->span.begin < p->heading.begin || claim->span.begin >= p->heading.end)
            sketch_figure(&p->sketch, claim->low, claim->high);
        status = post_claim(p, claim, err);
        if (status == FIG_OK && claim->by && (!by || strcmp(by, claim->by)))
            status = post_claimant(p, claim->by, err);
        by = claim->by ? claim->by : by;
    }
    return status;
}

/* "zh-Hant" is asked for as itself and as "zh". Questions are in small letters. */
static fig_status post_language(poster *p, fig_error *err)
{
    const char *const prefix = fields_row(FIELD_LANG)->prefix;
    char code[VALUE_BYTES_MAX];
    size_t bytes = 0;
    for (; bytes < sizeof code && p->lang[bytes]; bytes++)
        code[bytes] = (char)tolower((unsigned char)p->lang[bytes]);
    const char *const part = memchr(code, '-', bytes);
    fig_status status = post_filter(p, prefix, code, bytes, err);
    if (status == FIG_OK && part)
        status = post_filter(p, prefix, code, (size_t)(part - code), err);
    return status;
}

/* ---- what stands about an article ----------------------------------------------------------- */

static fig_status set_text_value(poster *p, store_slot slot, const char *text, fig_error *err)
{
    const size_t bytes = strlen(text);
    const size_t kept = bytes <= VALUE_BYTES_MAX ? bytes : utf8_border(text, VALUE_BYTES_MAX);
    return post_value(p, slot, text, kept, err);
}

/* Year, month and day as far as known; the value is all digits of the date, which sort as time
 * does. */
static fig_status post_date(poster *p, const char *published, fig_error *err)
{
    const field *const f = fields_row(FIELD_DATE_PUBLISHED);
    char digits[16];
    size_t count = 0;
    if (!published)
        return post_filter(p, f->prefix, "none", 4, err);
    for (const char *at = published; *at && count < 14; at++)
        if (*at >= '0' && *at <= '9')
            digits[count++] = *at;
    fig_status status = post_value(p, (store_slot)f->slot, digits, count, err);
    for (size_t bytes = 4; bytes <= 8 && bytes <= count && status == FIG_OK; bytes += 2)
        status = post_filter(p, f->prefix, digits, bytes, err);
    return status;
}

/* Every folder above the file: by its name, and by the way to it as the path has it. */
void posting_folder_terms(const char *path, buf *out)
{
    const char *const prefix = fields_row(FIELD_DIR)->prefix;
    while (path[0] == '.' && path[1] == '/')
        path += 2;
    const char *name = path;
    for (const char *slash; (slash = strchr(name, '/')) != NULL; name = slash + 1) {
        const char *const begins[] = { path, name };
        for (size_t i = 0; slash > name && i < 2; i++) {
            const size_t bytes = (size_t)(slash - begins[i]);
            if (strlen(prefix) + bytes > TERM_BYTES_MAX)
                continue;
            buf_text(out, prefix);
            buf_append(out, begins[i], bytes);
            buf_byte(out, '\0');
        }
    }
}

static fig_status post_folders(poster *p, const char *path, fig_error *err)
{
    fig_status status = FIG_OK;
    buf_truncate(&p->joined);
    posting_folder_terms(path, &p->joined);
    if (buf_failed(&p->joined))
        return error_no_memory(err);
    const char *const end = buf_string(&p->joined) + p->joined.bytes;
    for (const char *term = buf_string(&p->joined); term < end && status == FIG_OK;
         term += strlen(term) + 1)
        status = target_add_term(p->to, term, strlen(term), 0, err);
    return status;
}

static fig_status post_about(poster *p, const fig_article *article, const posted_keys *keys,
                             fig_error *err)
{
    const struct {
        field_id id;
        const char *text;
    } texts[] = { { FIELD_AUTHOR, article->author },
                  { FIELD_SOURCE, article->source },
                  { FIELD_URL, article->url } };
    fig_status status = FIG_OK;
    for (size_t i = 0; i < sizeof texts / sizeof *texts && status == FIG_OK; i++) {
        const field *const f = fields_row(texts[i].id);
        uint32_t position = PLACE_FIRST;
        if (texts[i].text)
            status = post_text(p, f, false, texts[i].text, &position, err);
        if (status == FIG_OK && texts[i].text && f->slot != FIELD_NO_SLOT)
            status = set_text_value(p, (store_slot)f->slot, texts[i].text, err);
    }
    const unsigned char length[4] = { (unsigned char)(article->text_bytes >> 24),
                                      (unsigned char)(article->text_bytes >> 16),
                                      (unsigned char)(article->text_bytes >> 8),
                                      (unsigned char)article->text_bytes };
    if (status == FIG_OK && article->path)
        status = post_folders(p, article->path, err);
    if (status == FIG_OK)
        status = post_language(p, err);
    if (status == FIG_OK)
        status = set_text_value(p, SLOT_LANG, p->lang, err);
    if (status == FIG_OK)
        status = post_date(p, article->published, err);
    if (status == FIG_OK)
        status = post_value(p, SLOT_TEXT_BYTES, length, sizeof length, err);
    if (status == FIG_OK)
        status = post_value(p, SLOT_CONTENT, keys->content, sizeof keys->content, err);
    if (status == FIG_OK && keys->file)
        status = post_filter(p, "", keys->file, strlen(keys->file), err);
    if (status == FIG_OK && keys->page)
        status = post_filter(p, "", keys->page, strlen(keys->page), err);
    if (status == FIG_OK) {
        buf_truncate(&p->joined);
        posting_id_term(article->id, &p->joined);
        if (buf_failed(&p->joined))
            return error_no_memory(err);
        status = post_filter(p, "", buf_string(&p->joined), p->joined.bytes, err);
    }
    return status;
}

/* Where the title stands at the head of the text; empty when it does not. */
static fig_span heading_of(const fig_article *article)
{
    enum { HEAD_BYTES = 1024 }; /* a page may have a line or two before it */
    const size_t bytes = article->title ? strlen(article->title) : 0;
    for (size_t at = 0; bytes && at < HEAD_BYTES && at + bytes <= article->text_bytes; at++)
        if (!memcmp(article->text + at, article->title, bytes))
            return (fig_span){ at, at + bytes };
    return (fig_span){ 0, 0 };
}

static fig_status post_sketch(poster *p, fig_error *err)
{
    p->packed_bytes = sketch_pack(&p->sketch, p->packed);
    return post_value(p, SLOT_SKETCH, p->packed, p->packed_bytes, err);
}

store_bytes poster_sketch(const poster *p)
{
    return (store_bytes){ (const char *)p->packed, p->packed_bytes };
}

store_bytes poster_record(const poster *p)
{
    return (store_bytes){ p->record.data, p->record.bytes };
}

static fig_status post_word_places(poster *p, fig_error *err)
{
    buf_truncate(&p->record);
    if (!word_places_pack(p->places, &p->record))
        return error_no_memory(err);
    return p->record.bytes ? post_value(p, SLOT_WORD_PLACES, p->record.data,
                                              p->record.bytes, err)
                           : FIG_OK;
}

static fig_status post_figures(poster *p, const fig_extraction *found, fig_error *err)
{
    buf_truncate(&p->record);
    figures_pack(found->claims, found->claims_count, &p->record);
    if (p->record.bytes)
        figure_marks_pack(&p->around, p->lang, &p->record);
    if (buf_failed(&p->record))
        return error_no_memory(err);
    return p->record.bytes
               ? post_value(p, SLOT_FIGURES, p->record.data, p->record.bytes, err)
               : FIG_OK;
}

static fig_status post_article(poster *p, const fig_article *article, const posted_keys *keys,
                               const target *to, fig_extraction *found, fig_error *err)
{
    uint32_t position = PLACE_FIRST;
    *found = (fig_extraction){ 0 };
    target_clear(to);
    p->to = to;
    p->values = 0;
    keep_epoch(p);
    p->lang = article->lang ? article->lang : "en";
    sketch_start(&p->sketch);
    word_places_start(p->places);
    p->heading = heading_of(article);
    stopwatch_turn(p->watch, FIG_TASK_WORDS);
    fig_status status = choose_termer(p, p->lang, err);
    if (status == FIG_OK && article->title) {
        p->sketch_term = sketch_title_word;
        status = post_text(p, fields_row(FIELD_TITLE), !begins_with(article, article->title),
                           article->title, &position, err);
        position = places_after_title(position);
        p->sketch_term = NULL;
    }
    if (status == FIG_OK)
        status = post_body(p, article, position, found, err);
    stopwatch_turn(p->watch, FIG_TASK_TERMS);
    if (status == FIG_OK)
        status = post_claims(p, found, err);
    if (status == FIG_OK)
        status = post_about(p, article, keys, err);
    stopwatch_turn(p->watch, FIG_TASK_RECORDS);
    if (status == FIG_OK)
        status = post_sketch(p, err);
    if (status == FIG_OK)
        status = post_word_places(p, err);
    if (status == FIG_OK)
        status = post_figures(p, found, err);
    buf_truncate(&p->record);
    const record_origin origin = { (unsigned char)INDEXER_VERSION, p->values };
    if (status == FIG_OK)
        status = record_write(p->packer, article, found->claims, found->claims_count, &origin,
                              &p->record, err);
    if (status == FIG_OK)
        status = target_set_data(to, p->record.data, p->record.bytes, err);
    return status;
}

fig_status poster_post(poster *p, const fig_article *article, const posted_keys *keys,
                       const target *to, fig_extraction *found, fig_error *err)
{
    const fig_task before = stopwatch_turn(p->watch, FIG_TASK_OTHER);
    const fig_status status = post_article(p, article, keys, to, found, err);
    stopwatch_turn(p->watch, before);
    return status;
}
