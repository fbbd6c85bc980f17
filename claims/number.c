/* number.c - reading one number from tokens.
 * Knows how numbers are written; whether a number is a quantity is for refuse.c and figures.c. */
#include "claims/number.h"

#include <float.h>
#include <math.h>

#include "claims/digits.h"
#include "claims/lexed.h"
#include "claims/units_at.h"

enum { WINDOW_TOKENS = 32 }; /* no written number is longer */

/* One number being read: what has been taken and where reading stands. */
typedef struct reading {
    const lexed *x;
    size_t at;    /* next token */
    double total; /* closed scales: "two million" in "two million three hundred" */
    double group; /* the open part below a thousand */
    double scale; /* the last scale closed; 0 = none */
    bool has_group;
    bool hundred;  /* the group has its hundreds */
    uint64_t last; /* class of the last word taken */
} reading;

static const double power_max = 400;

static bool is_scale(const lexed *x, size_t i)
{
    return lexed_is(x, i, W_SCALE) && lexed_kind(x, i, TOKEN_WORD);
}

/* The token after token `at` where words of one number go on: past a hyphen that touches both, or,
 * in text that was pulled apart, neither ("ninety - five"). */
static size_t joined(const lexed *x, size_t at)
{
    if (!lexed_dash(x, at) || !lexed_kind(x, at + 1, TOKEN_WORD))
        return at;
    if (lexed_touches(x, at) && lexed_touches(x, at + 1))
        return at + 1;
    const bool apart = !lexed_touches(x, at) && !lexed_touches(x, at + 1) && lexed_mark(x, at, '-');
    const bool tens = lexed_is(x, at - 1, W_TENS) && lexed_is(x, at + 1, W_ONES);
    const bool part = lexed_is(x, at - 1, W_ONES) && lexed_is(x, at + 1, W_PART);
    return apart && at > 0 && (tens || part) ? at + 1 : at;
}

static bool take_ones(reading *r, const word *w)
{
    if (r->last == 0 || (r->last & (W_HUNDRED | W_SCALE | W_AND)) ||
        (r->last & W_TENS && w->value > 0) ||
        (r->last & W_TEEN && r->x->lang == LANG_FR && w->value >= 7 && fmod(r->group, 10) == 0)) {
        r->group += w->value;
    } else {
        return false;
    }
    r->last = W_ONES;
    return true;
}

static bool take_tens(reading *r, const word *w, uint64_t as)
{
    if (r->last == 0 || (r->last & (W_HUNDRED | W_SCALE | W_AND)))
        r->group += w->value;
    else if (r->x->lang == LANG_FR && w->value == 20 && r->last & W_ONES &&
             fmod(r->group, 100) == 4)
        r->group += 76; /* "quatre-vingts" */
    else if (r->x->lang == LANG_FR && as == W_TEEN && r->last & W_TENS)
        r->group += w->value; /* "soixante-dix" */
    else if (r->last & W_ONES && r->group < 10 && r->group > 0 && r->total == 0 && as == W_TENS)
        r->group = r->group * 100 + w->value; /* "one twenty two" */
    else
        return false;
    r->last = as;
    return true;
}

static bool take_hundred(reading *r, const word *w)
{
    if (r->hundred || (r->last & W_AND && r->group == 0))
        return false;
    if (r->has_group && r->group >= 1e3 && w->value < 1e3) { /* "drieduizend vijfhonderd" */
        r->group += w->value;
        r->hundred = true;
        r->last = W_HUNDRED;
        return true;
    }
    if (r->has_group && w->value == 100)
        r->group *= 100;
    else if (!r->has_group && (r->x->lang != LANG_EN || r->last & W_ARTICLE))
        r->group += w->value;
    else
        return false;
    r->hundred = true;
    r->last = W_HUNDRED;
    return true;
}

static bool take_scale(reading *r, const word *w)
{
    if (r->last & W_AND)
        return false;
    const double part = r->has_group ? r->group : 1;
    const bool bare = !r->has_group && !(r->last & (W_SCALE | W_ARTICLE));
    if (bare && (r->x->lang == LANG_EN || w->value != 1e3 || w->classes & W_VAGUE))
        return false; /* "mil", "tausend" stand alone, "millones" does not */
    if (r->scale > 0 && w->value >= r->scale)
        r->total = (r->has_group ? r->total + r->group : r->total) * w->value;
    else if (r->has_group || r->scale == 0)
        r->total += part * w->value;
    else
        r->total *= w->value; /* "thousand millions" */
    r->group = 0;
    r->has_group = false;
    r->hundred = false;
    r->scale = w->value;
    r->last = W_SCALE;
    return true;
}

static bool take_dozen(reading *r, const word *w)
{
    if (!r->has_group && !(r->last & W_ARTICLE))
        return false;
    const double hundreds = floor(r->group / 100) * 100;
    r->group = r->has_group ? hundreds + (r->group - hundreds) * w->value : w->value;
    r->has_group = true;
    r->last = W_DOZEN;
    return true;
}

/* Whether "and" at `i` goes on with a smaller part of the same number. */
static bool and_goes_on(const reading *r, size_t i)
{
    const lexed *const x = r->x;
    const bool tens = r->last & W_TENS &&
                      (x->lang == LANG_ES || x->lang == LANG_PT || x->lang == LANG_FR) &&
                      lexed_is(x, i, W_AND) && lexed_is(x, i + 1, W_ONES);
    if (tens)
        return true; /* "treinta y dos" */
    if (!(r->last & (W_HUNDRED | W_SCALE)) || !lexed_is(x, i, W_AND))
        return false;
    if (x->lang == LANG_DE || x->lang == LANG_NL || x->lang == LANG_FR)
        return false;
    const uint64_t next = lexed_classes(x, i + 1);
    if (r->last & W_SCALE && lexed_is(x, joined(x, i + 2), W_PART))
        return false; /* "five billion and three quarters" */
    if (!(next & (W_ONES | W_TEEN | W_TENS)) || lexed_dash(x, i + 2) || next & W_VAGUE)
        return lexed_dash(x, i + 2) && next & W_TENS && lexed_is(x, i + 3, W_ONES);
    return true;
}

/* Take the word at r->at (past a hyphen) into the number; false when it does not belong. */
static bool take_word(reading *r)
{
    const lexed *const x = r->x;
    const size_t i = r->last ? joined(x, r->at) : r->at;
    if (!lexed_kind(x, i, TOKEN_WORD) || !x->words[i])
        return false;
    const word *const w = x->words[i];
    const bool first = r->last == 0;
    bool taken = false;
    if (w->classes & W_ONES)
        taken = take_ones(r, w);
    else if (w->classes & W_TEEN)
        taken = take_tens(r, w, W_TEEN);
    else if (w->classes & W_TENS)
        taken = take_tens(r, w, W_TENS);
    else if (w->classes & W_HUNDRED)
        taken = take_hundred(r, w);
    else if (w->classes & W_SCALE)
        taken = take_scale(r, w);
    else if (w->classes & W_DOZEN)
        taken = take_dozen(r, w);
    else if (!first && and_goes_on(r, i)) {
        r->last |= W_AND;
        r->at = i + 1;
        return true;
    }
    if (!taken)
        return false;
    if (r->last & (W_ONES | W_TEEN | W_TENS | W_HUNDRED | W_DOZEN))
        r->has_group = true;
    r->at = i + 1;
    return true;
}

static double sum(const reading *r)
{
    return r->total + (r->has_group ? r->group : 0);
}

/* "point" and the digits after it, in words: "two hundred point zero three". */
static double take_point(reading *r)
{
    const lexed *const x = r->x;
    size_t i = r->at;
    if (!lexed_is(x, i, W_POINT) ||
        !(lexed_is(x, i + 1, W_ONES | W_TEEN | W_TENS) || lexed_kind(x, i + 1, TOKEN_NUMBER)))
        return 0;
    double part = 0, place = 1;
    i++;
    if (lexed_kind(x, i, TOKEN_NUMBER)) {
        const digits d = lexed_digits(x, i);
        r->at = i + 1;
        return d.plain ? d.value / pow(10, (double)lexed_bytes(x, i)) : 0;
    }
    while (lexed_is(x, i, W_ONES | W_TEEN | W_TENS)) {
        const double v = x->words[i]->value;
        if (v >= 10) {
            part += v / 100 * place;
            place /= lexed_is(x, i, W_TENS) && lexed_is(x, joined(x, i + 1), W_ONES) ? 10 : 100;
        } else {
            part += v / 10 * place;
            place /= 10;
        }
        i = joined(x, i + 1);
    }
    r->at = i;
    return part;
}

/* "half", "a third", "three quarters", "two-thirds" at `i`: its value and tokens; 0 when none.
 * `loose`: a bare singular ("fourth") counts too, as after "and a". */
static double fraction_at(const lexed *x, size_t i, bool loose, size_t *tokens)
{
    double count = 1;
    size_t at = i;
    bool counted = false;
    if (lexed_is(x, at, W_ARTICLE)) {
        counted = true;
        at++;
    } else if (lexed_is(x, at, W_ONES | W_TEEN | W_TENS) && !lexed_is(x, at, W_PART)) {
        count = x->words[at]->value;
        counted = true;
        at = joined(x, at + 1);
        if (lexed_is(x, at, W_ONES) && lexed_is(x, i, W_TENS)) {
            count += x->words[at]->value;
            at = joined(x, at + 1);
        }
    }
    if (lexed_is(x, at, W_HALF)) {
        *tokens = at + 1 - i;
        return count == 1 ? 0.5 : 0;
    }
    if (!lexed_is(x, at, W_PART))
        return 0;
    if (x->lang == LANG_ES || x->lang == LANG_PT) { /* "una cuarta parte" */
        const bool parts = lexed_among(x, at + 1, "|parte|partes|");
        if (parts || x->text[x->tokens[at].end - 1] == 'a') {
            *tokens = at + 2 - i;
            return parts ? count / x->words[at]->value : 0;
        }
    }
    const bool noun = x->lang == LANG_RU || x->lang == LANG_UK; /* "треть", "чверть" */
    if (!(counted || loose || noun))
        return 0;
    const char last = x->text[x->tokens[at].end - 1];
    if (x->lang == LANG_EN && (last == 's') == (count == 1))
        return 0; /* "one thirds", "two third" */
    if (x->words[at]->value == 4 && count > 1 && count != 3)
        return 0; /* "two quarters" are half a year */
    *tokens = at + 1 - i;
    return count / x->words[at]->value;
}

/* What may stand after "a third" for it to be a part and not an ordinal. */
static bool ends_fraction(const lexed *x, size_t i)
{
    if (i >= x->count || lexed_is(x, i, W_OF) || x->lang != LANG_EN ||
        !lexed_kind(x, i, TOKEN_WORD) || is_scale(x, i))
        return true;
    const bool period = i > 0 && lexed_is(x, i - 1, W_PART) && x->words[i - 1]->value == 4;
    if (period && lexed_is(x, i, W_AND) && lexed_is(x, i + 1, W_ARTICLE) &&
        lexed_is(x, i + 2, W_PART))
        return true; /* "between a quarter and a third" */
    return !period && lexed_is(x, i, W_COPULA | W_TO | W_AND | W_IN | W_ARTICLE | W_THE);
}

/* "million" or "of a million" after a fraction. */
static double fraction_scale(const lexed *x, size_t *at)
{
    size_t i = joined(x, *at);
    if (lexed_is(x, i, W_OF) && lexed_is(x, i + 1, W_ARTICLE) && is_scale(x, i + 2))
        i += 2;
    else if (lexed_is(x, i, W_ARTICLE) && lexed_is(x, i + 1, W_SCALE | W_DOZEN | W_HUNDRED))
        i += 1;
    if (!lexed_is(x, i, W_SCALE | W_DOZEN) || lexed_is(x, i, W_PART))
        return 1;
    *at = i + 1;
    return x->words[i]->value;
}

static number finished(double low, double high, number_form form, size_t tokens)
{
    const bool readable = isfinite(low) && isfinite(high);
    return (number){ low, high, form, tokens, readable };
}

static const number none = { 0, 0, NUMBER_DIGITS, 0, true };

/* "one one-hundredth", "two one hundred fifths": parts whose number begins with "one". */
static number read_over_hundred(const lexed *x, size_t i)
{
    if (!lexed_is(x, i, W_ONES) || lexed_is(x, i, W_PART) || !lexed_is(x, i + 1, W_ONES) ||
        x->words[i + 1]->value != 1)
        return none;
    size_t at = joined(x, i + 2);
    double divisor = 0;
    if (lexed_is(x, at, W_HUNDRED) && !lexed_is(x, at, W_PART)) {
        divisor = x->words[at]->value;
        at = joined(x, at + 1);
    }
    if (!lexed_is(x, at, W_PART) || !lexed_kind(x, at, TOKEN_WORD) ||
        (divisor == 0 && x->words[at]->value < 100))
        return none;
    divisor += x->words[at]->value;
    const double count = x->words[i]->value;
    if (x->lang == LANG_EN && (x->text[x->tokens[at].end - 1] == 's') == (count == 1))
        return none;
    return finished(count / divisor, count / divisor, NUMBER_FRACTION, at + 1 - i);
}

/* "half", "half a million", "a third of", "three quarters", "quarter million". */
static number read_fraction(const lexed *x, size_t i)
{
    const number over = read_over_hundred(x, i);
    if (over.tokens)
        return over;
    size_t tokens = 0;
    const bool no_articles =
        x->lang == LANG_RU || x->lang == LANG_UK; /* "четверть" is "a quarter" */
    const double value = fraction_at(x, i, no_articles, &tokens);
    size_t at = i + tokens;
    if (value > 0) {
        const double scale = fraction_scale(x, &at);
        const bool single = lexed_is(x, i, W_ARTICLE) && !lexed_is(x, i + 1, W_HALF);
        if (scale == 1 && single && !ends_fraction(x, at))
            return none;
        return finished(value * scale, value * scale, scale > 1 ? NUMBER_MIXED : NUMBER_FRACTION,
                        at - i);
    }
    if (lexed_is(x, i, W_PART)) { /* "quarter million", "tenth of a gallon" */
        at = i + 1;
        const double scale = fraction_scale(x, &at);
        if (scale > 1)
            return finished(scale / x->words[i]->value, scale / x->words[i]->value, NUMBER_MIXED,
                            at - i);
        if (i == 0 && lexed_is(x, at, W_OF) && lexed_is(x, at + 1, W_ARTICLE))
            return finished(1 / x->words[i]->value, 1 / x->words[i]->value, NUMBER_FRACTION, 1);
    }
    return none;
}

/* "dozens", "hundreds of thousands", "several hundred". */
static number read_vague(const lexed *x, size_t i)
{
    if (!lexed_is(x, i, W_VAGUE))
        return none;
    double low = x->words[i]->value;
    size_t at = i + 1;
    const bool many = low == 10 || low == 20; /* "tens", "scores": only with "of" */
    if (lexed_is(x, at, W_OF) && lexed_is(x, at + 1, W_VAGUE) && x->words[at + 1]->value >= 1e3) {
        low *= x->words[at + 1]->value;
        at += 2;
    } else if (many && !lexed_is(x, at, W_OF) && x->lang != LANG_RU && x->lang != LANG_UK &&
               x->lang != LANG_NL) {
        return none;
    }
    return finished(low, low * 10, NUMBER_VAGUE, at - i);
}

/* "doubled", "fivefold", "double that": a number of times. "double" alone is an adjective. */
static number read_multiple(const lexed *x, size_t i)
{
    if (lexed_among(x, i, "|double|triple|quadruple|") &&
        !lexed_among(x, i + 1, "|that|the|its|their|his|"))
        return none;
    return finished(x->words[i]->value, x->words[i]->value, NUMBER_MULTIPLE, 1);
}

/* "several hundred", "a few thousand". */
static number read_few(const lexed *x, size_t i)
{
    const size_t few = lexed_is(x, i, W_ARTICLE) ? i + 1 : i;
    const size_t at = few + 1;
    const bool tens = x->lang != LANG_EN && lexed_is(x, at, W_VAGUE); /* "plusieurs centaines" */
    if (!lexed_is(x, few, W_FEW) || !(tens || lexed_is(x, at, W_HUNDRED | W_SCALE | W_DOZEN)))
        return none;
    const double low = x->words[at]->value;
    return finished(low, low * 10, NUMBER_VAGUE, at + 1 - i);
}

/* "a couple of", "a couple dozen". */
static number read_couple(const lexed *x, size_t i)
{
    const size_t noun = lexed_is(x, i, W_ARTICLE) ? i + 1 : i;
    if (!lexed_is(x, noun, W_COUPLE))
        return none;
    const size_t at = noun + 1;
    if (lexed_is(x, at, W_HUNDRED | W_SCALE | W_DOZEN) && !lexed_is(x, at, W_VAGUE))
        return finished(2 * x->words[at]->value, 2 * x->words[at]->value, NUMBER_WORDS, at + 1 - i);
    if (lexed_is(x, at, W_OF) || at >= x->count)
        return finished(2, 2, NUMBER_WORDS, at - i);
    return none;
}

/* "and a half", "and three quarters" after a number: added, or of the scale before it. */
static double take_and_fraction(reading *r)
{
    size_t tokens = 0;
    if (!lexed_is(r->x, r->at, W_AND))
        return 0;
    const double part = fraction_at(r->x, r->at + 1, false, &tokens);
    if (part == 0)
        return 0;
    r->at += 1 + tokens;
    return part;
}

/* Scale words after digits or a fraction: "million", "hundred thousand", "dozen". */
static double take_scales(const lexed *x, size_t *at)
{
    double scale = 1;
    for (;;) {
        const size_t i = joined(x, *at);
        if (!lexed_kind(x, i, TOKEN_WORD) || !lexed_is(x, i, W_SCALE | W_HUNDRED | W_DOZEN) ||
            (lexed_is(x, i, W_ONES | W_TEEN | W_TENS)))
            return scale;
        if (lexed_touches(x, i) && i == *at && !lexed_is(x, i, W_SUFFIX | W_SCALE))
            return scale;
        if (lexed_is(x, i, W_HUNDRED) && x->words[i]->value != 100)
            return scale;
        scale *= x->words[i]->value;
        *at = i + 1;
    }
}

/* Whether the token before the digits at `i` is a sign or code of money. */
static bool after_money(const lexed *x, size_t i)
{
    if (i == 0)
        return false;
    if (lexed_mark(x, i - 1, '$'))
        return true;
    const unsigned char *const at = (const unsigned char *)x->text + x->tokens[i - 1].begin;
    const size_t bytes = lexed_bytes(x, i - 1);
    if (x->tokens[i - 1].kind == TOKEN_MARK)
        return (bytes == 2 && at[0] == 0xC2 && at[1] >= 0xA2 && at[1] <= 0xA5) ||
               (bytes == 3 && at[0] == 0xE2 && at[1] == 0x82) || at[0] == '=';
    return x->tokens[i - 1].kind == TOKEN_WORD && x->tokens[i - 1].flags & TOKEN_ALL_CAPS &&
           (bytes == 3 || (bytes == 2 && lexed_touches(x, i)));
}

/* "10m people", "154m naira": something is counted after the "m" at `i`, so it is no metre; but
 * "100m hurdles" is. */
static bool millions_of(const lexed *x, size_t i)
{
    if (!lexed_kind(x, i + 1, TOKEN_WORD) || x->tokens[i + 1].flags & TOKEN_CAPITAL ||
        lexed_touches(x, i + 1))
        return false;
    if (lexed_among(x, i - 1,
                    "|50|60|100|110|200|400|800|1500|1,500|3000|3,000|5000|5,000|10,000|10000|") ||
        lexed_among(x, i + 1,
                    "|is|was|has|across|as|its|his|this|wins|plus|less|towards|afterwards|"))
        return false;
    const size_t end = x->tokens[i + 1].end;
    const bool plural =
        lexed_bytes(x, i + 1) > 3 && x->text[end - 1] == 's' && x->text[end - 2] != 's';
    return plural || lexed_among(x, i + 1, "|people|men|women|children|tonnes|barrels|jobs|") ||
           unit_is_money(units_at(x, i + 1).measure);
}

/* The scale of a suffix that touches the digits before it: "k", "M", "bn". 1 when it is a unit. */
static double suffix_at(const lexed *x, size_t i, bool money)
{
    if (!lexed_is(x, i, W_SUFFIX) || !(lexed_touches(x, i) || lexed_text(x, i, "k")))
        return 1;
    const char first = x->text[x->tokens[i].begin];
    const size_t bytes = lexed_bytes(x, i);
    const bool unit_too = (bytes == 1 && strchr("mgGtT", first)) || lexed_text(x, i, "mm");
    if (bytes == 1 && first == 'm' && millions_of(x, i))
        return 1e6;
    if ((unit_too && !money) || (first == 'b' && bytes == 1 && lexed_bytes(x, i - 1) > 3 && !money))
        return 1;
    return x->words[i]->value;
}

/* "e13", "x 10^-5", "×10−5" after the mantissa. */
static double take_exponent(const lexed *x, size_t *at)
{
    size_t i = *at;
    double sign = 1;
    const bool e = lexed_touches(x, i) && (lexed_text(x, i, "e") || lexed_text(x, i, "E"));
    const bool times = lexed_text(x, i, "×") || lexed_text(x, i, "x") || lexed_mark(x, i, '*');
    if (e && lexed_touches(x, i + 1)) {
        i++;
    } else if (times && lexed_text(x, i + 1, "10") &&
               (lexed_mark(x, i + 2, '^') || lexed_dash(x, i + 2)) && lexed_touches(x, i + 2)) {
        i += lexed_mark(x, i + 2, '^') ? 3 : 2;
    } else {
        return 1;
    }
    if (lexed_dash(x, i) && lexed_touches(x, i)) {
        sign = -1;
        i++;
    } else if (lexed_mark(x, i, '+')) {
        i++;
    }
    if (!lexed_kind(x, i, TOKEN_NUMBER) || !lexed_touches(x, i))
        return 1;
    const digits d = lexed_digits(x, i);
    if (!d.plain || d.value > power_max)
        return 1;
    *at = i + 1;
    return pow(10, sign * d.value);
}

/* "^-1" after the base, "10^5". */
static bool take_power(const lexed *x, size_t *at, double *value)
{
    size_t i = *at;
    if (!lexed_mark(x, i, '^') || !lexed_touches(x, i) || !lexed_touches(x, i + 1))
        return false;
    const bool minus = lexed_dash(x, i + 1);
    i += minus ? 2 : 1;
    if (!lexed_kind(x, i, TOKEN_NUMBER) || !lexed_touches(x, i))
        return false;
    const digits d = lexed_digits(x, i);
    if (!d.plain || d.value > power_max)
        return false;
    *value = pow(*value, minus ? -d.value : d.value);
    *at = i + 1;
    return true;
}

/* "½" alone or after digits; "10 1/2". */
static double take_vulgar(const lexed *x, size_t *at, bool after_digits)
{
    const size_t i = *at;
    if (i >= x->count)
        return 0;
    if (x->tokens[i].kind == TOKEN_NUMBER) {
        const digits d = lexed_digits(x, i);
        if (!after_digits || !d.fraction || d.value >= 1 || !d.readable)
            return 0;
        *at = i + 1;
        return d.value;
    }
    const double value = digits_vulgar(x->text + x->tokens[i].begin, lexed_bytes(x, i));
    if (value > 0)
        *at = i + 1;
    return value;
}

/* "and 21" after "3 hundred": the rest below the scale. */
static double take_rest(const lexed *x, size_t *at, double scale)
{
    size_t i = *at;
    const bool has_and = lexed_is(x, i, W_AND);
    if (has_and)
        i++;
    if (!has_and || scale > 1e7)
        return 0;
    if (lexed_kind(x, i, TOKEN_NUMBER)) {
        const digits d = lexed_digits(x, i);
        if (scale != 100 || !d.plain || d.value >= 100)
            return 0;
        *at = i + 1;
        return d.value;
    }
    reading r = { .x = x, .at = i };
    while (take_word(&r))
        ;
    if (r.last == 0 || sum(&r) >= scale || (scale != 100 && sum(&r) < 100))
        return 0;
    *at = r.at;
    return sum(&r);
}

/* "300 млн" after "2 млрд": the rest in a smaller scale. */
static double take_smaller(const lexed *x, size_t *at, double scale)
{
    if (!lexed_kind(x, *at, TOKEN_NUMBER) || !is_scale(x, *at + 1) || scale < 1e6)
        return 0;
    const digits d = lexed_digits(x, *at);
    const double less = x->words[*at + 1]->value;
    if (!d.plain || d.value >= 1000 || less * d.value >= scale)
        return 0;
    *at += 2;
    return d.value * less;
}

/* " 234 567" after digits: thousands by ordinary spaces, where what follows shows that it is one
 * number. */
static size_t take_groups(const lexed *x, size_t at, double *value)
{
    size_t i = at, groups = 0;
    if (at == 0 || lexed_bytes(x, at - 1) > 3 || x->text[x->tokens[at - 1].begin] == '0' ||
        *value != floor(*value) || (at > 1 && lexed_kind(x, at - 2, TOKEN_NUMBER)))
        return at;
    while (lexed_kind(x, i, TOKEN_NUMBER) && lexed_bytes(x, i) == 3 &&
           x->tokens[i].begin == x->tokens[i - 1].end + 1) {
        const digits d = lexed_digits(x, i);
        if (!d.plain)
            break;
        *value = *value * 1000 + d.value;
        groups++;
        i++;
    }
    const bool sure =
        groups > 1 || (groups == 1 && (lexed_text(x, at, "000") || x->lang != LANG_EN));
    if (groups > 0 && !sure)
        *value = floor(*value / pow(1000, (double)groups));
    return sure ? i : at;
}

/* A number that begins with digits, or with a decimal point before them. */
static number read_digits(const lexed *x, size_t i)
{
    size_t at = i;
    const bool point = lexed_mark(x, i, '.') && lexed_touches(x, i + 1) &&
                       lexed_kind(x, i + 1, TOKEN_NUMBER) &&
                       (!lexed_touches(x, i) || lexed_dash(x, i - 1));
    if (point)
        at++;
    if (!lexed_kind(x, at, TOKEN_NUMBER)) {
        const double value = take_vulgar(x, &at, false);
        const double scale = value > 0 ? take_scales(x, &at) : 1;
        return value > 0 ? finished(value * scale, value * scale, NUMBER_FRACTION, at - i) : none;
    }
    const digits d = lexed_digits(x, at);
    double value = d.value;
    if (point)
        value = d.plain ? value / pow(10, (double)lexed_bytes(x, at)) : NAN;
    at++;
    if (!d.readable)
        return (number){ value, value, NUMBER_DIGITS, at - i, false };
    if (lexed_touches(x, at) && lexed_among(x, at, "|st|nd|rd|th|"))
        return finished(value, value, NUMBER_ORDINAL, at + 1 - i);
    const bool money = after_money(x, i);
    at = take_groups(x, at, &value);
    if (!take_power(x, &at, &value))
        value *= take_exponent(x, &at);
    if (lexed_is(x, at, W_POINT) && d.plain) { /* "1 point 1" */
        reading r = { .x = x, .at = at };
        value += take_point(&r);
        at = r.at;
    }
    double scale = suffix_at(x, at, money);
    number_form form = d.fraction ? NUMBER_FRACTION : NUMBER_DIGITS;
    if (scale > 1) {
        at++;
        form = NUMBER_MIXED;
    } else if (!d.fraction) {
        value += take_vulgar(x, &at, true);
    }
    const size_t before = at;
    reading tail = { .x = x, .at = at };
    if (scale == 1 && lexed_is(x, at, W_AND) && !d.fraction)
        value += take_and_fraction(&tail);
    at = tail.at;
    scale *= take_scales(x, &at);
    if (at > before)
        form = NUMBER_MIXED;
    value *= scale;
    if (scale > 1 && at > before) {
        tail.at = at;
        value += take_and_fraction(&tail) * scale;
        at = tail.at;
        value += take_rest(x, &at, scale);
        value += take_smaller(x, &at, scale);
    }
    return finished(value, value, form, at - i);
}

/* "twenty-first", "third": an ordinal, or 0 tokens. */
static number read_ordinal(const lexed *x, size_t i)
{
    size_t at = i;
    if (lexed_is(x, at, W_TENS))
        at = joined(x, at + 1);
    if (lexed_is(x, at, W_ORDINAL) && lexed_kind(x, at, TOKEN_WORD) &&
        (at == i || !lexed_is(x, i, W_ORDINAL)))
        return finished(x->words[at]->value, x->words[at]->value, NUMBER_ORDINAL, at + 1 - i);
    return none;
}

/* A number in words. */
static number read_words(const lexed *x, size_t i)
{
    reading r = { .x = x, .at = i };
    if (lexed_is(x, i, W_ARTICLE)) {
        if (!lexed_is(x, joined(x, i + 1), W_HUNDRED | W_SCALE | W_DOZEN) ||
            lexed_is(x, i + 1, W_VAGUE))
            return none;
        r.last = W_ARTICLE;
        r.at = i + 1;
    }
    while (take_word(&r))
        ;
    if (r.last == 0 || r.last & W_ARTICLE)
        return none;
    if (r.last & W_AND) /* it did not go on after all */
        r.at--;
    double value = sum(&r);
    const bool closed = !r.has_group && r.scale > 0;
    number_form form = NUMBER_WORDS;
    value += take_point(&r);
    /* "two hundred three fifths": the last words count parts */
    const size_t part = joined(x, r.at);
    if (lexed_is(x, part, W_PART) && lexed_kind(x, part, TOKEN_WORD) && r.last != W_ARTICLE) {
        const char last = x->text[x->tokens[part].end - 1];
        const bool plural = x->lang != LANG_EN || (last == 's') != (value == 1);
        const bool period = x->words[part]->value == 4 && value != 1 && value != 3;
        if (plural && !period) {
            /* "one hundred twenty-fifths": the tens belong to the parts; not after "and" */
            const bool own = r.last & W_TENS && x->words[part]->value < 10 && r.at > i + 1 &&
                             !lexed_is(x, r.at - 2, W_AND);
            const double tens = own ? fmod(value, 100) : 0;
            const double parts = (value > tens ? tens : 0) + x->words[part]->value;
            value -= value > tens ? tens : 0;
            return finished(value / parts, value / parts, NUMBER_FRACTION, part + 1 - i);
        }
    }
    const double more = take_and_fraction(&r);
    const bool own_scale =
        closed && more > 0 && is_scale(x, r.at); /* "a billion and a half million" */
    value += own_scale ? more * x->words[r.at]->value : closed ? more * r.scale : more;
    if (own_scale) {
        r.at++;
    } else if (more > 0) {
        value *= take_scales(x, &r.at);
    } else if (r.last & (W_ONES | W_TEEN | W_TENS)) {
        size_t at = r.at;
        const double scale = take_scales(x, &at);
        if (scale > 1 && r.scale == 0) {
            value *= scale;
            r.at = at;
        }
    }
    return finished(value, value, form, r.at - i);
}

/* The number at `i` without a sign and without what makes it a ratio. */
static number read_plain(const lexed *x, size_t i)
{
    if (x->tokens[i].kind != TOKEN_WORD)
        return read_digits(x, i);
    const uint64_t classes = lexed_classes(x, i);
    if (!(classes & (W_ONES | W_TEEN | W_TENS | W_HUNDRED | W_SCALE | W_ARTICLE | W_HALF | W_PART |
                     W_DOZEN | W_VAGUE | W_ORDINAL | W_COUPLE | W_FEW | W_MULTIPLE)))
        return none;
    if (classes & W_MULTIPLE)
        return read_multiple(x, i);
    number n = read_ordinal(x, i);
    if (n.tokens > 1)
        return n;
    const number part = read_fraction(x, i);
    if (part.tokens)
        return part;
    if (n.tokens)
        return n;
    if (classes & (W_COUPLE | W_ARTICLE | W_FEW)) {
        n = classes & W_FEW || lexed_is(x, i + 1, W_FEW) ? read_few(x, i) : read_couple(x, i);
        if (n.tokens)
            return n;
    }
    if (classes & W_VAGUE)
        return read_vague(x, i);
    return read_words(x, i);
}

/* "one in three", "9 out of 10", "one over twenty", "nine of 10": the number after `n` it is a part
 * of. */
static number read_ratio(const lexed *x, size_t i, number n)
{
    size_t at = i + n.tokens;
    if (n.low < 1 || n.low != n.high || n.form > NUMBER_WORDS || n.low != floor(n.low))
        return none;
    if (lexed_among(x, at, "|times|") && lexed_is(x, at + 1, W_OUT))
        at++; /* "nine times out of ten" */
    const bool in = lexed_is(x, at, W_IN), of = lexed_is(x, at, W_OF);
    if (lexed_is(x, at, W_OUT) && lexed_is(x, at + 1, W_OF))
        at += 2;
    else if (in || of || lexed_is(x, at, W_OVER))
        at += 1;
    else
        return none;
    if (lexed_is(x, at, W_EVERY))
        at++;
    if (at >= x->count || lexed_is(x, at, W_ARTICLE | W_PART | W_HALF))
        return none;
    number whole = read_plain(x, at);
    if (whole.tokens == 0 || whole.low != whole.high || whole.low <= n.low || !whole.readable)
        whole = (number){ 0 };
    else if (whole.form == NUMBER_VAGUE || whole.form == NUMBER_ORDINAL || whole.low > 1e7)
        whole = (number){ 0 };
    else if (of && !(whole.low == 10 || whole.low == 100 || whole.low <= 5))
        whole = (number){ 0 };
    else if (in && whole.low > 1000 && n.low != 1)
        whole = (number){ 0 };
    else if (in && lexed_among(x, at + whole.tokens,
                               "|years|year|months|weeks|days|games|matches|minutes|seasons|hours|"
                               "races|starts|outings|innings|"))
        whole = (number){ 0 };
    if (whole.tokens == 0)
        return none;
    const double value = n.low / whole.low;
    return finished(value, value, NUMBER_FRACTION, at + whole.tokens - i);
}

/* "moins 12 degrés": the word is "less" everywhere else. */
static bool below_zero(const lexed *x, size_t i)
{
    if (!lexed_is(x, i, W_NEGATIVE) || i + 1 >= x->count)
        return false;
    const number n = read_plain(x, i + 1);
    return n.tokens > 0 &&
           lexed_among(x, i + 1 + n.tokens, "|°|degrés|degré|grados|grado|gradi|grado|graus|grau|");
}

/* "un sur trois", "uno de cada tres", "een op de drie": the article counts here. */
static number read_one_of(const lexed *x, size_t i)
{
    if (x->lang == LANG_EN || !lexed_is(x, i, W_ARTICLE))
        return none;
    size_t at = i + 1;
    const bool each = lexed_is(x, at, W_OF | W_IN) && lexed_is(x, at + 1, W_EVERY);
    if (!each && !lexed_is(x, at, W_OVER))
        return none;
    at += each ? 2 : 1;
    at += lexed_is(x, at, W_THE);
    if (at >= x->count || lexed_is(x, at, W_ARTICLE | W_PART | W_HALF))
        return none;
    const number whole = read_plain(x, at);
    if (whole.tokens == 0 || whole.form > NUMBER_WORDS || whole.low < 2 || whole.low > 1000)
        return none;
    return finished(1 / whole.low, 1 / whole.low, NUMBER_FRACTION, at + whole.tokens - i);
}

number number_at(const lexed *x, size_t i)
{
    if (i >= x->count)
        return none;
    const bool apart = !lexed_touches(x, i) || lexed_mark(x, i - 1, '(') ||
                       lexed_mark(x, i - 1, '<') || lexed_mark(x, i - 1, '>') ||
                       lexed_mark(x, i - 1, '=') || lexed_mark(x, i - 1, '~');
    const bool minus =
        lexed_dash(x, i) && apart && (lexed_touches(x, i + 1) || lexed_text(x, i, "−"));
    const bool less = x->lang == LANG_FR || x->lang == LANG_ES || x->lang == LANG_IT ||
                      x->lang == LANG_PT; /* the word for minus means that as well */
    const bool sign = minus || (less ? below_zero(x, i) : lexed_is(x, i, W_NEGATIVE));
    size_t from = sign ? i + 1 : i;
    if (!minus && sign && lexed_dash(x, from) && lexed_touches(x, from))
        from++; /* "minus-1.4" */
    if (from >= x->count)
        return none;
    const number part = read_one_of(x, from);
    if (part.tokens && !sign)
        return part;
    number n = read_plain(x, from);
    if (n.tokens == 0 || (sign && n.form >= NUMBER_VAGUE))
        return none;
    const number ratio = read_ratio(x, from, n);
    if (ratio.tokens)
        n = ratio;
    if (sign) {
        n.low = -n.low;
        n.high = -n.high;
    }
    n.tokens += from - i;
    return n;
}

/* The window of tokens from `i` on, as words. Returns how many. */
static size_t window(const char *text, const token *tokens, size_t count, size_t i, language lang,
                     const word *words[WINDOW_TOKENS + 1], lexed *out)
{
    const size_t back = i > 0 ? 1 : 0; /* a sign of money before it matters */
    size_t taken = count - i + back;
    if (taken > WINDOW_TOKENS + 1)
        taken = WINDOW_TOKENS + 1;
    for (size_t k = 0; k < taken; k++) {
        const token *const t = &tokens[i - back + k];
        words[k] = t->kind == TOKEN_WORD ? words_find(lang, text, t->begin, t->end) : NULL;
    }
    *out = (lexed){ text, tokens + i - back, words, NULL, NULL, taken, lang };
    return back;
}

number number_read(const char *text, const token *tokens, size_t count, size_t i, const char *lang)
{
    const word *words[WINDOW_TOKENS + 1];
    lexed x;
    if (i >= count)
        return none;
    const size_t back = window(text, tokens, count, i, words_language(lang), words, &x);
    return number_at(&x, back);
}

size_t number_run(const char *text, const token *tokens, size_t count, size_t i, const char *lang)
{
    const word *words[WINDOW_TOKENS + 1];
    lexed x;
    if (i >= count || tokens[i].kind == TOKEN_MARK)
        return 1;
    const language spoken = words_language(lang);
    if (tokens[i].kind == TOKEN_WORD) {
        const word *const first = words_find(spoken, text, tokens[i].begin, tokens[i].end);
        if (!first || !(first->classes & (W_ONES | W_TEEN | W_TENS | W_HUNDRED | W_SCALE)))
            return 1;
    }
    const size_t back = window(text, tokens, count, i, spoken, words, &x);
    const number n = read_plain(&x, back);
    const bool one = n.form == NUMBER_DIGITS || n.form == NUMBER_WORDS || n.form == NUMBER_MIXED;
    return n.tokens > 1 && one && n.readable ? n.tokens : 1;
}

size_t number_parse(const char *text, size_t bytes, double *out)
{
    return digits_parse(text, bytes, out);
}
