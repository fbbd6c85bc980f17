/* number_digits.c - digits with what belongs to them: scales, suffixes, powers, fractions, groups.
 */
#include <math.h>
#include <string.h>

#include "claims/digits.h"
#include "claims/number_parts.h"
#include "claims/units_at.h"

static const double power_max = 400;

double number_take_scales(const lexed *x, size_t *at)
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
    while (number_take_word(&r))
        ;
    if (r.last == 0 || number_sum(&r) >= scale || (scale != 100 && number_sum(&r) < 100))
        return 0;
    *at = r.at;
    return number_sum(&r);
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

number number_read_digits(const lexed *x, size_t i)
{
    size_t at = i;
    const bool point = lexed_mark(x, i, '.') && lexed_touches(x, i + 1) &&
                       lexed_kind(x, i + 1, TOKEN_NUMBER) &&
                       (!lexed_touches(x, i) || lexed_dash(x, i - 1));
    if (point)
        at++;
    if (!lexed_kind(x, at, TOKEN_NUMBER)) {
        const double value = take_vulgar(x, &at, false);
        const double scale = value > 0 ? number_take_scales(x, &at) : 1;
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
    if (number_take_script_scales(x, &at, &value))
        return finished(value, value, NUMBER_MIXED, at - i);
    const bool money = after_money(x, i);
    at = take_groups(x, at, &value);
    if (!take_power(x, &at, &value))
        value *= take_exponent(x, &at);
    if (lexed_is(x, at, W_POINT) && d.plain) { /* "1 point 1" */
        reading r = { .x = x, .at = at };
        value += number_take_point(&r);
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
        value += number_take_and_fraction(&tail);
    at = tail.at;
    scale *= number_take_scales(x, &at);
    if (at > before)
        form = NUMBER_MIXED;
    value *= scale;
    if (scale > 1 && at > before) {
        tail.at = at;
        value += number_take_and_fraction(&tail) * scale;
        at = tail.at;
        value += take_rest(x, &at, scale);
        value += take_smaller(x, &at, scale);
    }
    return finished(value, value, form, at - i);
}
