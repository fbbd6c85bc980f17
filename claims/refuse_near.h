/* refuse_near.h - what stands at and beside a figure, as the rules of refusal ask it. For refuse*.c
 * alone. */
#ifndef CLAIMS_REFUSE_NEAR_H
#define CLAIMS_REFUSE_NEAR_H

#include "claims/digits.h"
#include "claims/refuse.h"
#include "claims/units_at.h"

static const refusal nothing = { 0, 0, FIG_REASON_DATE, NULL, 0, 0 };

/* As the rule says that asked (refuse.c). */
static inline refusal refused(size_t first, size_t last, fig_reason reason)
{
    return refusal_of(first, last, reason, NULL);
}

static inline bool space_before(const lexed *x, size_t i)
{
    return i == 0 || !lexed_touches(x, i);
}

static inline bool is_number(const lexed *x, size_t i)
{
    return lexed_kind(x, i, TOKEN_NUMBER);
}

/* Plain digits, at most `digits_max` of them. */
static inline bool plain(const lexed *x, size_t i, size_t digits_max)
{
    return is_number(x, i) && lexed_bytes(x, i) <= digits_max && lexed_digits(x, i).plain;
}

static inline bool between(const lexed *x, size_t i, double low, double high)
{
    if (!plain(x, i, 4))
        return false;
    const double value = lexed_digits(x, i).value;
    return value >= low && value <= high;
}

static inline bool capital(const lexed *x, size_t i)
{
    return lexed_kind(x, i, TOKEN_WORD) && x->tokens[i].flags & TOKEN_CAPITAL;
}

static inline bool lower_word(const lexed *x, size_t i)
{
    return lexed_kind(x, i, TOKEN_WORD) && !(x->tokens[i].flags & TOKEN_CAPITAL);
}

/* A unit that is one beyond doubt begins at token i, where a number ends. */
static inline bool unit_follows(const lexed *x, size_t i)
{
    const unit_hit hit = units_at(x, i);
    if (hit.tokens == 0 || (hit.weak && !(lexed_kind(x, i, TOKEN_WORD) && lexed_touches(x, i))))
        return false;
    return !(lexed_kind(x, i, TOKEN_MARK) && lexed_kind(x, i + hit.tokens, TOKEN_WORD) && hit.weak);
}

/* A lower-case word that ends in "s" or is a plural without one: something counted. */
static inline bool plural(const lexed *x, size_t i)
{
    if (!lower_word(x, i))
        return false;
    const size_t end = x->tokens[i].end;
    return (lexed_bytes(x, i) > 3 && x->text[end - 1] == 's' && x->text[end - 2] != 's') ||
           lexed_among(x, i,
                       "|people|men|women|children|mph|troops|police|sheep|cattle|fish|aircraft|"
                       "staff|cars|lives|homes|houses|jobs|feet|miles|points|dollars|per|percent|"
                       "souls|million|billion|personnel|kids|seats|votes|deaths|cases|times|shares|"
                       "units|workers|students|users|barrels|refugees|migrants|soldiers|");
}

/* A thing to be counted or measured follows the number that ends before `at`. */
static inline bool noun_follows(const lexed *x, size_t at)
{
    if (unit_follows(x, at) || lexed_is(x, at, W_SCALE | W_HUNDRED | W_DOZEN))
        return true;
    if (lexed_dash(x, at) && lexed_touches(x, at) && lexed_touches(x, at + 1))
        return lexed_kind(x, at + 1, TOKEN_WORD);
    if (!lower_word(x, at))
        return false;
    return plural(x, at) ||
           (plural(x, at + 1) && !lexed_is(x, at,
                                           W_OF | W_TO | W_AND | W_IN | W_COPULA | W_OR | W_FROM |
                                               W_BY | W_THE | W_YEAR_CUE));
}

#endif
