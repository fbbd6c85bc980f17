/* number.c - reading one number from tokens: the longest of what it can be.
 * Knows how numbers are written; whether a number is a quantity is for refuse.c and figures.c. */
#include "claims/number.h"

#include <float.h>
#include <math.h>

#include "claims/number_parts.h"

enum { WINDOW_TOKENS = 32 }; /* no written number is longer */

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

number number_read_plain(const lexed *x, size_t i)
{
    if (x->tokens[i].kind != TOKEN_WORD)
        return number_read_digits(x, i);
    const uint64_t classes = lexed_classes(x, i);
    if (!(classes & (W_ONES | W_TEEN | W_TENS | W_HUNDRED | W_SCALE | W_ARTICLE | W_HALF | W_PART |
                     W_DOZEN | W_VAGUE | W_ORDINAL | W_COUPLE | W_FEW | W_MULTIPLE)))
        return none;
    if (classes & W_MULTIPLE)
        return read_multiple(x, i);
    number n = number_read_ordinal(x, i);
    if (n.tokens > 1)
        return n;
    const number part = number_read_fraction(x, i);
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
    return number_read_words(x, i);
}

/* "moins 12 degrés": the word is "less" everywhere else. */
static bool below_zero(const lexed *x, size_t i)
{
    if (!lexed_is(x, i, W_NEGATIVE) || i + 1 >= x->count)
        return false;
    const number n = number_read_plain(x, i + 1);
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
    const number whole = number_read_plain(x, at);
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
    number n = number_read_plain(x, from);
    if (n.tokens == 0 || (sign && n.form >= NUMBER_VAGUE))
        return none;
    const number ratio = number_read_ratio(x, from, n);
    if (ratio.tokens)
        n = ratio;
    if (sign) {
        n.low = -n.low;
        n.high = -n.high;
    }
    n.tokens += from - i;
    return n;
}

/* Up to where words are looked up. */
typedef enum window_reach {
    TO_ITS_END,
    TO_A_STRANGE_WORD /* no number goes on behind a word that means nothing here */
} window_reach;

/* The window of tokens from `i` on, as words. Returns how many stand before it. */
static size_t window(const char *text, const token *tokens, size_t count, size_t i, language lang,
                     window_reach reach, const word *words[WINDOW_TOKENS + 1], lexed *out)
{
    bool looks = true;
    const size_t back = i > 0 ? 1 : 0; /* a sign of money before it matters */
    size_t taken = count - i + back;
    if (taken > WINDOW_TOKENS + 1)
        taken = WINDOW_TOKENS + 1;
    for (size_t k = 0; k < taken; k++) {
        const token *const t = &tokens[i - back + k];
        words[k] = looks && t->kind == TOKEN_WORD ? words_find(lang, text, t->begin, t->end) : NULL;
        if (reach == TO_A_STRANGE_WORD && k >= back && t->kind == TOKEN_WORD && !words[k])
            looks = false;
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
    const size_t back = window(text, tokens, count, i, words_language(lang), TO_ITS_END, words, &x);
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
    const size_t back = window(text, tokens, count, i, spoken, TO_A_STRANGE_WORD, words, &x);
    const number n = number_read_plain(&x, back);
    const bool one = n.form == NUMBER_DIGITS || n.form == NUMBER_WORDS || n.form == NUMBER_MIXED;
    /* characters of a script without spaces have places and pairs of their own */
    const bool spaced = n.tokens < 2 || !(tokens[i + n.tokens - 1].flags & TOKEN_UNSPACED ||
                                          tokens[i + 1].flags & TOKEN_UNSPACED);
    return n.tokens > 1 && one && n.readable && spaced ? n.tokens : 1;
}

size_t number_parse(const char *text, size_t bytes, double *out)
{
    return digits_parse(text, bytes, out);
}
