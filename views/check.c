/* check.c - comparing the figures of a draft. */
#include "views/check.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Bounds this close are one figure: units are converted. */
#define SAME 1e-3
/* Of the words of a sentence so many must be in what was found, and two at the least. */
#define SHARED 0.34
/* How far off a share in words may be, of itself: "a quarter" for 23 or 27 in a hundred. */
#define ROUGHLY 0.12
/* And beside "about" or "nearly". */
#define ROUGHLY_ABOUT 0.2
/* A percentage is rounded to its last digit; half of one where it has none. */
#define PERCENT_ROUNDED 0.0051

enum { BETWEEN_MOST = 24, SHARE_WITHIN = 160 }; /* bytes */

const char *verdict_name(verdict v)
{
    static const char *const names[] = { "not_seen", "differs", "seen" };
    return names[v];
}

/* ---- words ---- */

static bool is_letter(char c)
{
    return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

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
        "hundred", "percent", "year", "years", "month", "months", "week", "weeks", "today", "yesterday",
    };
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (!strcmp(word, common[i]))
            return true;
    return false;
}

/* The next word of `text` in small letters (of ASCII), without a plural's s; false at the end. Words too
 * long to be kept whole are cut. */
static bool next_word(const char **text, const char *end, char out[ABOUT_WORD_BYTES])
{
    const char *at = *text;
    while (at < end && !is_letter(*at))
        at++;
    size_t used = 0;
    for (; at < end && is_letter(*at); at++)
        if (used + 1 < ABOUT_WORD_BYTES)
            out[used++] = (char)tolower((unsigned char)*at);
    while (used > 0 && used + 1 == ABOUT_WORD_BYTES && ((unsigned char)out[used - 1] & 0xc0) == 0x80)
        used--; /* no torn character */
    out[used] = '\0';
    *text = at;
    return used > 0;
}

static size_t without_plural(const char *word)
{
    const size_t bytes = strlen(word);
    return bytes > 3 && word[bytes - 1] == 's' ? bytes - 1 : bytes;
}

static bool same_word(const char *x, const char *y)
{
    const size_t bytes = without_plural(x);
    return bytes == without_plural(y) && !memcmp(x, y, bytes);
}

static void add_words(about *a, const char *text, size_t bytes, size_t least_bytes, const fig_claim *c)
{
    char word[ABOUT_WORD_BYTES];
    for (const char *at = text; next_word(&at, text + bytes, word);) {
        bool known = strlen(word) < least_bytes || is_common(word) || (c->kind && same_word(word, c->kind)) ||
                     (c->kind && c->unit_text && !strcasecmp(word, c->unit_text) && strcmp(c->kind, "count") != 0);
        for (size_t i = 0; i < a->count && !known; i++)
            known = same_word(a->words[i], word);
        if (!known && a->count < ABOUT_MOST)
            memcpy(a->words[a->count++], word, sizeof word);
    }
}

void about_claim(const fig_claim *c, const char *text, about *out)
{
    *out = (about){ .count = 0 };
    if (c->subject)
        add_words(out, c->subject, strlen(c->subject), 3, c);
    out->subject_count = out->count;
    add_words(out, text + c->sentence.begin, c->sentence.end - c->sentence.begin, 4, c);
}

/* ---- asking ---- */

bool check_query(const fig_claim *c, const about *a, bool exactly, char out[CHECK_QUERY_BYTES])
{
    const bool of_a_kind = c->kind && strcmp(c->kind, "count") != 0;
    const bool counted = c->unit && !strcmp(c->unit, "count");
    const char *at = c->unit_text ? c->unit_text : "";
    char key[ABOUT_WORD_BYTES];
    if (of_a_kind)
        snprintf(key, sizeof key, "%s", c->kind);
    else if (!next_word(&at, at + strlen(at), key))
        return false;
    if (exactly && (!counted || isnan(c->value)))
        return false; /* the other question finds it */
    size_t used = exactly ? (size_t)snprintf(out, CHECK_QUERY_BYTES, "%s:%.17g..%.17g", key, c->value, c->value)
                          : (size_t)snprintf(out, CHECK_QUERY_BYTES, "%s:..", key);
    const size_t words = a->subject_count > 0 ? a->subject_count : a->count;
    for (size_t i = 0; i < words && used + ABOUT_WORD_BYTES + 4 < CHECK_QUERY_BYTES; i++)
        used += (size_t)snprintf(out + used, CHECK_QUERY_BYTES - used, " \"%s\"", a->words[i]);
    return true;
}

/* ---- comparing ---- */

static bool has_word(const char *text, const char *word)
{
    char other[ABOUT_WORD_BYTES];
    if (!text)
        return false;
    for (const char *at = text, *const end = text + strlen(text); next_word(&at, end, other);)
        if (same_word(other, word))
            return true;
    return false;
}

static bool is_about(const fig_found_claim *found, const char *word)
{
    return has_word(found->claim.subject, word) || has_word(found->sentence, word) ||
           has_word(found->article.title, word);
}

static bool same_text(const char *x, const char *y)
{
    return x && y ? !strcmp(x, y) : x == y;
}

bool check_same_subject(const fig_claim *c, const about *a, const fig_found_claim *found)
{
    if (!same_text(c->kind, found->claim.kind) || !same_text(c->canonical_unit, found->claim.canonical_unit) ||
        c->trend != found->claim.trend)
        return false;
    if (a->count == 0)
        return false;
    for (size_t i = 0; i < a->subject_count; i++)
        if (!is_about(found, a->words[i]))
            return false;
    const bool of_a_kind = c->kind && strcmp(c->kind, "count") != 0;
    if (a->subject_count > 1 || (a->subject_count == 1 && of_a_kind))
        return true;
    size_t shared = 0;
    for (size_t i = 0; i < a->count; i++)
        shared += is_about(found, a->words[i]);
    if (a->subject_count == 1) /* "four ranges": of mountains, or of prices */
        return shared >= 2;
    return shared >= 2 && (double)shared >= SHARED * (double)a->count;
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

/* ---- parts and wholes ---- */

/* " of ", " out of the ": nothing between but of and a word or two that point. */
static bool is_of(const char *text, size_t bytes)
{
    static const char *const between[] = { "of", "out", "the", "its", "their", "all", "some", "about", "those", "his", "her" };
    char word[ABOUT_WORD_BYTES];
    bool of = false;
    for (size_t i = 0; i < bytes; i++)
        if (!is_letter(text[i]) && text[i] != ' ' && text[i] != '\n')
            return false;
    for (const char *at = text; next_word(&at, text + bytes, word);) {
        bool known = false;
        for (size_t i = 0; i < sizeof between / sizeof *between; i++)
            known |= !strcmp(word, between[i]);
        if (!known)
            return false;
        of |= !strcmp(word, "of");
    }
    return of;
}

static bool is_share(const fig_claim *c)
{
    return c->kind && !strcmp(c->kind, "share") && c->canonical_unit && !strcmp(c->canonical_unit, "fraction");
}

static bool is_positive(const fig_claim *c)
{
    return isfinite(c->canonical_low) && isfinite(c->canonical_high) && c->canonical_low >= 0 && c->canonical_high > 0;
}

static bool is_part_of(const fig_claim *part, const fig_claim *whole, const char *text)
{
    return !is_share(part) && !is_share(whole) && is_positive(part) && is_positive(whole) &&
           same_text(part->canonical_unit, whole->canonical_unit) && part->sentence.begin == whole->sentence.begin &&
           part->span.end < whole->span.begin && whole->span.begin - part->span.end <= BETWEEN_MOST &&
           is_of(text + part->span.end, whole->span.begin - part->span.end);
}

/* What the words of a share allow, roundings included. */
static void widen(const fig_claim *share, double *low, double *high)
{
    const bool percent = share->unit && !strcmp(share->unit, "percent");
    const double off = share->modifier == FIG_ABOUT ? ROUGHLY_ABOUT : ROUGHLY;
    *low = isnan(share->canonical_low) ? 0 : share->canonical_low;
    *high = isnan(share->canonical_high) ? INFINITY : share->canonical_high;
    *low -= percent && share->modifier != FIG_ABOUT ? PERCENT_ROUNDED : *low * off;
    *high += percent && share->modifier != FIG_ABOUT ? PERCENT_ROUNDED : *high * off;
}

/* The share that is told of them: in their sentence, or soon after. NULL when there is none. */
static const fig_claim *share_of(const fig_claim *claims, size_t count, const fig_claim *whole)
{
    const fig_claim *before = NULL;
    for (size_t i = 0; i < count; i++) {
        const fig_claim *const c = &claims[i];
        if (!is_share(c) || c->trend != FIG_STEADY)
            continue;
        if (c->span.begin >= whole->span.end)
            return c->span.begin - whole->span.end <= SHARE_WITHIN ? c : before;
        if (c->sentence.begin == whole->sentence.begin)
            before = c;
    }
    return before;
}

size_t check_sums(const fig_claim *claims, size_t count, const char *text, part_whole *out, size_t most)
{
    size_t found = 0;
    for (size_t i = 0; i + 1 < count; i++) {
        const fig_claim *const part = &claims[i], *const whole = &claims[i + 1];
        if (!is_part_of(part, whole, text))
            continue;
        part_whole sum = { part, whole, share_of(claims, count, whole), part->canonical_low / whole->canonical_high,
                           whole->canonical_low > 0 ? part->canonical_high / whole->canonical_low : INFINITY };
        double low = 0, high = 1;
        if (sum.low > 1)
            sum.share = NULL; /* more than all: whatever share is told */
        else if (!sum.share)
            continue;
        else
            widen(sum.share, &low, &high);
        if (sum.high >= low && sum.low <= high)
            continue;
        if (found < most)
            out[found] = sum;
        found++;
    }
    return found;
}
