/* number_words.c - numbers in words, up to "two hundred and fifty thousand", and ordinals. */
#include <math.h>

#include "claims/digits.h"
#include "claims/number_parts.h"

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

bool number_take_word(reading *r)
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

double number_sum(const reading *r)
{
    return r->total + (r->has_group ? r->group : 0);
}

double number_take_point(reading *r)
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

double number_take_and_fraction(reading *r)
{
    size_t tokens = 0;
    if (!lexed_is(r->x, r->at, W_AND))
        return 0;
    const double part = number_fraction_at(r->x, r->at + 1, false, &tokens);
    if (part == 0)
        return 0;
    r->at += 1 + tokens;
    return part;
}

number number_read_ordinal(const lexed *x, size_t i)
{
    size_t at = i;
    if (lexed_is(x, at, W_TENS))
        at = joined(x, at + 1);
    if (lexed_is(x, at, W_ORDINAL) && lexed_kind(x, at, TOKEN_WORD) &&
        (at == i || !lexed_is(x, i, W_ORDINAL)))
        return finished(x->words[at]->value, x->words[at]->value, NUMBER_ORDINAL, at + 1 - i);
    return none;
}

number number_read_words(const lexed *x, size_t i)
{
    reading r = { .x = x, .at = i };
    if (lexed_is(x, i, W_ARTICLE)) {
        if (!lexed_is(x, joined(x, i + 1), W_HUNDRED | W_SCALE | W_DOZEN) ||
            lexed_is(x, i + 1, W_VAGUE))
            return none;
        r.last = W_ARTICLE;
        r.at = i + 1;
    }
    while (number_take_word(&r))
        ;
    if (r.last == 0 || r.last & W_ARTICLE)
        return none;
    if (r.last & W_AND) /* it did not go on after all */
        r.at--;
    double value = number_sum(&r);
    const bool closed = !r.has_group && r.scale > 0;
    number_form form = NUMBER_WORDS;
    value += number_take_point(&r);
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
    const double more = number_take_and_fraction(&r);
    const bool own_scale =
        closed && more > 0 && is_scale(x, r.at); /* "a billion and a half million" */
    value += own_scale ? more * x->words[r.at]->value : closed ? more * r.scale : more;
    if (own_scale) {
        r.at++;
    } else if (more > 0) {
        value *= number_take_scales(x, &r.at);
    } else if (r.last & (W_ONES | W_TEEN | W_TENS)) {
        size_t at = r.at;
        const double scale = number_take_scales(x, &at);
        if (scale > 1 && r.scale == 0) {
            value *= scale;
            r.at = at;
        }
    }
    return finished(value, value, form, r.at - i);
}
