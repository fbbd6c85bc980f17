/* check.c - comparing the figures of a draft. */
#include "views/check.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Bounds this close are one figure: units are converted. */
#define SAME 1e-3
/* Of the words of a sentence so many must be in what was found, and two at the least. */
#define SHARED 0.34
/* Of those of its sentence and the one before, where that says what a figure is of. */
#define SHARED_BACK 0.5
/* A sentence with more words than this says itself what it is of; one that is longer is not looked through. */
enum { OWN_WORDS_MOST = 4, SENTENCE_MOST = 600 };

const char *verdict_name(verdict v)
{
    static const char *const names[] = { "not_seen", "differs", "seen" };
    return names[v];
}

/* ---- words ---- */

/* Words that say nothing of a subject, in the languages most drafts here are in. */
static bool is_common(const char *word)
{
    static const char *const common[] = {
        "about", "after",   "again",  "also",  "among", "been",  "before", "between", "both",  "could",   "during",
        "each",  "first",   "from",   "have",  "into",  "least", "less",   "many",    "more",  "most",    "much",
        "nearly", "other",  "over",   "said",  "says",  "some",  "such",   "than",    "that",  "their",   "them",
        "then",  "there",   "these",  "they",  "this",  "those", "under",  "until",   "were",  "what",    "when",
        "where", "which",   "while",  "will",  "with",  "would", "people", "person",  "the",   "and",     "für",
        "nach",  "oder",    "sind",   "eine",  "einer", "wurde", "wurden", "according", "thousand", "million", "billion",
        "hundred", "percent", "last", "next", "year", "years", "month", "months", "week", "weeks", "today", "yesterday",
    };
    return word_among(word, common, sizeof common / sizeof *common);
}

static void add_words(about *a, const char *text, size_t bytes, size_t least_bytes, const fig_claim *c)
{
    char word[WORD_BYTES];
    for (const char *at = text; word_next(&at, text + bytes, word);) {
        bool known = strlen(word) < least_bytes || is_common(word) || (c->kind && word_same(word, c->kind)) ||
                     (c->kind && c->unit_text && !strcasecmp(word, c->unit_text) && strcmp(c->kind, "count") != 0);
        for (size_t i = 0; i < a->count && !known; i++)
            known = word_same(a->words[i], word);
        if (!known && a->count < ABOUT_MOST)
            memcpy(a->words[a->count++], word, sizeof word);
    }
}

/* ---- sentences that lead back ---- */

bool check_refers_back(const fig_claim *c, const char *sentence, size_t bytes)
{
    static const char *const leading[] = {
        "it",   "its",  "they",   "their", "he",    "she", "this",  "these", "that", "those", "er",
        "sie",  "es",   "dies",   "diese", "dieser", "il", "elle",  "ils",   "elles", "cela", "esto",
    };
    char word[WORD_BYTES];
    const char *at = sentence;
    return !c->subject && word_next(&at, sentence + bytes, word) &&
           word_among(word, leading, sizeof leading / sizeof *leading);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

size_t check_before(const char *text, size_t at, size_t *bytes)
{
    size_t end = at;
    while (end > 0 && is_space(text[end - 1]))
        end--;
    size_t begin = end;
    while (begin > 0 && end - begin < SENTENCE_MOST && text[begin - 1] != '\n' &&
           !(begin + 1 < end && is_space(text[begin]) && strchr(".!?", text[begin - 1])))
        begin--;
    while (begin < end && is_space(text[begin]))
        begin++;
    *bytes = end - begin < SENTENCE_MOST ? end - begin : 0;
    return begin;
}

void about_claim(const fig_claim *c, const char *text, about *out)
{
    const char *const sentence = text + c->sentence.begin;
    const size_t bytes = c->sentence.end - c->sentence.begin;
    *out = (about){ .count = 0 };
    if (c->subject)
        add_words(out, c->subject, strlen(c->subject), 3, c);
    out->subject_count = out->count;
    add_words(out, sentence, bytes, 4, c);
    out->own_count = out->count;
    if (out->own_count <= OWN_WORDS_MOST && check_refers_back(c, sentence, bytes)) {
        size_t before_bytes;
        const char *const before = text + check_before(text, c->sentence.begin, &before_bytes);
        add_words(out, before, before_bytes, 4, c);
    }
}

/* ---- asking ---- */

bool check_query(const fig_claim *c, const about *a, bool exactly, char out[CHECK_QUERY_BYTES])
{
    const bool of_a_kind = c->kind && strcmp(c->kind, "count") != 0;
    const bool counted = c->unit && !strcmp(c->unit, "count");
    const char *at = c->unit_text ? c->unit_text : "";
    char key[WORD_BYTES];
    if (of_a_kind)
        snprintf(key, sizeof key, "%s", c->kind);
    else if (!word_next(&at, at + strlen(at), key))
        return false;
    if (exactly && (!counted || isnan(c->value)))
        return false; /* the other question finds it */
    size_t used = exactly ? (size_t)snprintf(out, CHECK_QUERY_BYTES, "%s:%.17g..%.17g", key, c->value, c->value)
                          : (size_t)snprintf(out, CHECK_QUERY_BYTES, "%s:..", key);
    const size_t words = a->subject_count > 0 ? a->subject_count : a->count;
    for (size_t i = 0; i < words && used + WORD_BYTES + 4 < CHECK_QUERY_BYTES; i++)
        used += (size_t)snprintf(out + used, CHECK_QUERY_BYTES - used, " \"%s\"", a->words[i]);
    return true;
}

/* ---- comparing ---- */

static bool is_about(const fig_found_claim *found, const char *word)
{
    return word_in(word, found->claim.subject) || word_in(word, found->sentence) ||
           word_in(word, found->article.title);
}

static bool same_text(const char *x, const char *y)
{
    return x && y ? !strcmp(x, y) : x == y;
}

bool check_same_kind(const fig_claim *c, const fig_found_claim *found)
{
    return same_text(c->kind, found->claim.kind) && same_text(c->canonical_unit, found->claim.canonical_unit) &&
           c->trend == found->claim.trend;
}

/* How many of the words from `first` to `last` are in what was found. */
static size_t shared_words(const about *a, size_t first, size_t last, const fig_found_claim *found, const char *before)
{
    size_t shared = 0;
    for (size_t i = first; i < last; i++)
        shared += is_about(found, a->words[i]) || word_in(a->words[i], before);
    return shared;
}

/* What was found says of what it is itself. */
static bool same_itself(const fig_claim *c, const about *a, const fig_found_claim *found)
{
    if (shared_words(a, 0, a->subject_count, found, NULL) < a->subject_count)
        return false;
    const bool of_a_kind = c->kind && strcmp(c->kind, "count") != 0;
    if (a->subject_count > 1 || (a->subject_count == 1 && of_a_kind))
        return true;
    if (a->count > a->own_count) /* "It rose 2% last year": so do others */
        return false;
    const size_t shared = shared_words(a, 0, a->own_count, found, NULL);
    if (a->subject_count == 1) /* "four ranges": of mountains, or of prices */
        return shared >= 2;
    return shared >= 2 && (double)shared >= SHARED * (double)a->own_count;
}

/* The sentence before it says so, of the one, the other or both: then they say the same of it, too. */
static bool same_by_what_is_before(const about *a, const fig_found_claim *found, const char *before)
{
    const size_t back = a->count - a->own_count;
    if (shared_words(a, a->subject_count, a->own_count, found, NULL) == 0)
        return false;
    if (a->subject_count > 0)
        return before && shared_words(a, 0, a->subject_count, found, before) == a->subject_count;
    return back > 0 && shared_words(a, a->own_count, a->count, found, before) >= (back < 2 ? back : 2) &&
           (double)shared_words(a, 0, a->count, found, before) >= SHARED_BACK * (double)a->count;
}

bool check_same_subject(const fig_claim *c, const about *a, const fig_found_claim *found, const char *before)
{
    return a->count > 0 && check_same_kind(c, found) &&
           (same_itself(c, a, found) || same_by_what_is_before(a, found, before));
}

static bool same_bound(double x, double y)
{
    return isnan(x) || isnan(y) ? isnan(x) && isnan(y) : fabs(x - y) <= SAME * fmax(fabs(x), fabs(y));
}

/* The bound that was printed, where there is one. */
static double printed(const fig_claim *c)
{
    return isnan(c->canonical_low) ? c->canonical_high : isnan(c->canonical_high) ? c->canonical_low
           : c->canonical_low == c->canonical_high                                ? c->canonical_low
                                                                                  : NAN;
}

bool check_same_figure(const fig_claim *c, const fig_claim *found)
{
    const double x = printed(c), y = printed(found);
    if (!isnan(x) && !isnan(y))
        return same_bound(x, y);
    return same_bound(c->canonical_low, found->canonical_low) && same_bound(c->canonical_high, found->canonical_high);
}
