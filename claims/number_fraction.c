/* number_fraction.c - fractions and ratios: "two-thirds", "a quarter of a million", "one in three".
 */
#include <math.h>

#include "claims/number_parts.h"

double number_fraction_at(const lexed *x, size_t i, bool loose, size_t *tokens)
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

number number_read_fraction(const lexed *x, size_t i)
{
    const number over = read_over_hundred(x, i);
    if (over.tokens)
        return over;
    size_t tokens = 0;
    const bool no_articles =
        x->lang == LANG_RU || x->lang == LANG_UK; /* "четверть" is "a quarter" */
    const double value = number_fraction_at(x, i, no_articles, &tokens);
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

number number_read_ratio(const lexed *x, size_t i, number n)
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
    number whole = number_read_plain(x, at);
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
