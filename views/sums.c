/* sums.c - finding parts and wholes by the few words that stand between them. */
#include "views/sums.h"

#include <math.h>
#include <string.h>

#include "views/words.h"

/* How far off a share in words may be, of itself: "a quarter" for 23 or 27 in a hundred. */
#define ROUGHLY 0.12
/* And beside "about" or "nearly". */
#define ROUGHLY_ABOUT 0.2
/* A percentage is rounded to its last digit; half of one where it has none. */
#define PERCENT_ROUNDED 0.0051
/* A part that is more than so many times its whole is part of something else. */
#define MORE_MOST 10

enum { BETWEEN_MOST = 24, APPOSED_MOST = 64, NEXT_WITHIN = 160 }; /* bytes */

/* ---- claims ---- */

static bool is_share(const fig_claim *c)
{
    return c->kind && !strcmp(c->kind, "share") && c->canonical_unit && !strcmp(c->canonical_unit, "fraction") &&
           c->trend == FIG_STEADY;
}

static bool is_amount(const fig_claim *c)
{
    return !(c->kind && !strcmp(c->kind, "share")) && isfinite(c->canonical_low) && isfinite(c->canonical_high) &&
           c->canonical_low >= 0 && c->canonical_high > 0;
}

/* Whether one may be part of the other. */
static bool are_alike(const fig_claim *part, const fig_claim *whole)
{
    return is_amount(part) && is_amount(whole) && !part->weak && part->canonical_unit && whole->canonical_unit &&
           !strcmp(part->canonical_unit, whole->canonical_unit) && part->sentence.begin == whole->sentence.begin;
}

/* ---- what stands between ---- */

/* The text between claims, in order. False where they overlap, or more than `most` bytes lie between. */
static bool between(const fig_claim *x, const fig_claim *y, size_t most, const char *text, const char **begin,
                    const char **end)
{
    *begin = text + x->span.end;
    *end = text + y->span.begin;
    return x->span.end < y->span.begin && y->span.begin - x->span.end <= most;
}

static bool has_only(const char *begin, const char *end, const char *signs)
{
    for (const char *at = begin; at < end; at++)
        if ((unsigned char)*at < 0x80 && !strchr(signs, *at) &&
            !((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z')))
            return false;
    return true;
}

/* "x of y", "x out of the y": nothing between but of and a word or two that point. */
static bool is_of(const fig_claim *x, const fig_claim *y, const char *text)
{
    static const char *const words[] = { "of", "out", "the", "its", "their", "all", "some", "about", "those", "his", "her" };
    char word[WORD_BYTES];
    const char *at, *end;
    bool of = false;
    if (!between(x, y, BETWEEN_MOST, text, &at, &end) || !has_only(at, end, " \n"))
        return false;
    while (word_next(&at, end, word)) {
        if (!word_among(word, words, sizeof words / sizeof *words))
            return false;
        of |= !strcmp(word, "of");
    }
    return of;
}

/* Words that say once more what stands before them. */
static bool is_again(const char *word)
{
    static const char *const words[] = { "or", "that", "is", "are", "was", "were", "namely", "about", "some",
                                         "nearly", "almost", "roughly", "around", "just", "only" };
    return word_among(word, words, sizeof words / sizeof *words);
}

static bool is_dash(const char *at)
{
    return *at == '-' || !strncmp(at, "\xe2\x80\x93", 3) || !strncmp(at, "\xe2\x80\x94", 3);
}

/* A dash that stands free is a word of its own. */
static bool is_dash_word(const char *word)
{
    return (unsigned char)word[0] == 0xe2;
}

/* "x troops, y", "x (y", "x is y": y says x once more. Between them is what x counts, and what sets y beside it; any
 * other word, a verb above all, makes them two things. */
static bool is_apposed(const fig_claim *x, const fig_claim *y, const char *text)
{
    static const char *const linking[] = { "or", "is", "are", "was", "were", "namely" };
    char word[WORD_BYTES];
    const char *at, *end;
    if (!between(x, y, APPOSED_MOST, text, &at, &end) || !has_only(at, end, " \n,(-="))
        return false;
    bool linked = false;
    for (const char *sign = at; sign < end; sign++)
        linked |= strchr(",(=", *sign) || is_dash(sign);
    while (word_next(&at, end, word)) {
        if (!is_dash_word(word) && !is_again(word) && !word_in(word, x->subject) && !word_in(word, x->unit_text))
            return false;
        linked |= word_among(word, linking, sizeof linking / sizeof *linking);
    }
    return linked;
}

/* Whether what x is set beside ends with it: not "9,000 and 5,000", which is a list, nor "9,000 left". */
static bool is_closed(const fig_claim *x, const fig_claim *next, const char *text)
{
    static const char *const listing[] = { "and", "or", "plus" };
    static const char *const them[] = { "of", "them", "the", "total", "all" };
    char word[WORD_BYTES];
    const char *at = text + x->span.end;
    const char *const end = text + x->sentence.end;
    for (const char *ahead = at; at < end && *at == ' ' && word_next(&ahead, end, word);) {
        if (!word_in(word, x->subject) && !word_in(word, x->unit_text) &&
            !word_among(word, them, sizeof them / sizeof *them))
            break;
        at = ahead;
    }
    while (at < end && (*at == ' ' || *at == '\n'))
        at++;
    if (at < end && !strchr(",.;:)", *at) && !is_dash(at))
        return false;
    if (!next || next->sentence.begin != x->sentence.begin || next->span.begin <= x->span.end)
        return true;
    const char *const other = text + next->span.begin;
    while (at < other && word_next(&at, other, word))
        if (!word_among(word, listing, sizeof listing / sizeof *listing))
            return true;
    return false;
}

/* "3,000 of 10,000 were lost, a quarter.": y stands by itself at the end. */
static bool is_added(const fig_claim *x, const fig_claim *y, const char *text)
{
    char word[WORD_BYTES];
    const char *at, *end, *sign = NULL;
    if (x->sentence.begin != y->sentence.begin || !between(x, y, APPOSED_MOST, text, &at, &end))
        return false;
    for (; at < end; at++)
        if (strchr(",(", *at) || is_dash(at))
            sign = at;
        else if (strchr(";:", *at))
            return false;
    if (!sign)
        return false;
    while (word_next(&sign, end, word))
        if (!is_dash_word(word) && !is_again(word))
            return false;
    return true;
}

/* "That is a quarter.": the next sentence says no more. */
static bool is_told_next(const fig_claim *x, const fig_claim *y, const char *text)
{
    static const char *const pointing[] = { "it", "this", "s", "makes", "means", "equals" };
    char word[WORD_BYTES];
    const char *at = text + y->sentence.begin;
    if (y->sentence.begin < x->sentence.end || y->span.begin - x->span.end > NEXT_WITHIN)
        return false;
    while (word_next(&at, text + y->span.begin, word))
        if (!is_again(word) && !word_among(word, pointing, sizeof pointing / sizeof *pointing))
            return false;
    return true;
}

/* ---- sums ---- */

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

/* The share that is told of the part `claims[i]` and the whole behind it; NULL when there is none. */
static const fig_claim *share_of(const fig_claim *claims, size_t count, size_t i, const char *text)
{
    const fig_claim *const part = &claims[i], *const whole = part + 1;
    if (i + 2 < count) {
        const fig_claim *const share = whole + 1, *const next = i + 3 < count ? share + 1 : NULL;
        if (is_share(share) && (is_added(whole, share, text) || is_told_next(whole, share, text)) &&
            is_closed(share, next, text))
            return share;
    }
    return i > 0 && is_share(part - 1) && is_apposed(part - 1, part, text) ? part - 1 : NULL;
}

/* The part, the whole and the share that begin with claim `i`; false when it begins none. */
static bool begins(const fig_claim *claims, size_t count, size_t i, const char *text, part_whole *out)
{
    const fig_claim *const one = &claims[i], *const two = one + 1, *const three = i + 2 < count ? one + 2 : NULL,
                    *const four = i + 3 < count ? one + 3 : NULL;
    if (are_alike(one, two) && is_of(one, two, text))
        *out = (part_whole){ .part = one, .whole = two, .share = share_of(claims, count, i, text) };
    else if (three && is_share(one) && are_alike(three, two) && is_of(one, two, text) && is_apposed(two, three, text) &&
             is_closed(three, four, text))
        *out = (part_whole){ .part = three, .whole = two, .share = one };
    else if (three && is_share(two) && are_alike(one, three) && is_apposed(one, two, text) && is_of(two, three, text))
        *out = (part_whole){ .part = one, .whole = three, .share = two };
    else
        return false;
    out->low = out->part->canonical_low / out->whole->canonical_high;
    out->high = out->whole->canonical_low > 0 ? out->part->canonical_high / out->whole->canonical_low : INFINITY;
    return true;
}

/* "12,000 of the 11,000" is a slip; "35,000 of the two models" and "one ounce of 24 carat" are other things. */
static bool is_more(const part_whole *sum)
{
    return sum->low > 1 && sum->low <= MORE_MOST && sum->part->unit && sum->whole->unit &&
           !strcmp(sum->part->unit, sum->whole->unit);
}

/* Nothing to compare with adds up. */
static bool adds_up(part_whole *sum)
{
    double low, high;
    if (sum->low > 1) {
        sum->share = NULL; /* more than all: whatever share is told */
        return !is_more(sum);
    }
    if (!sum->share)
        return true;
    widen(sum->share, &low, &high);
    return sum->high >= low && sum->low <= high;
}

size_t sums_find(const fig_claim *claims, size_t count, const char *text, part_whole *out, size_t most)
{
    size_t found = 0;
    part_whole sum;
    for (size_t i = 0; i + 1 < count; i++) {
        if (!begins(claims, count, i, text, &sum) || adds_up(&sum))
            continue;
        if (found < most)
            out[found] = sum;
        found++;
    }
    return found;
}
