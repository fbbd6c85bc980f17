/* refuse_number.c - numbers that were read and still count nothing: years, ranks, "one" for a
 * thing. */
#include "claims/refuse_near.h"
#include "claims/refuse_rules.h"

/* Four digits that name a year rather than count. */
refusal refuse_year(const lexed *x, size_t i, const number *n)
{
    if (!between(x, i, 1000, 2199) || n->tokens != 1 || lexed_bytes(x, i) != 4)
        return nothing;
    const double value = n->low;
    const size_t at = i + 1;
    if (lexed_among(x, at, "|год|года|году|годом|року|рік|році|роком|"))
        return refused(i, at, FIG_REASON_YEAR);
    const bool recent = value >= 1900 && value <= 2099;
    if (recent && lexed_among(x, at, "|year|month|quarter|week|season|") && !lexed_touches(x, at) &&
        !lexed_dash(x, at + 1) && !lexed_is(x, at + 1, W_OLD))
        return refused(i, at, FIG_REASON_YEAR); /* "the same 1985 month" */
    if (unit_follows(x, at) || units_before(x, i).tokens > 0 || lexed_mark(x, at, '+'))
        return nothing;
    const uint64_t before = i > 0 ? lexed_classes(x, i - 1) : 0;
    const bool cue =
        before & (W_YEAR_CUE | W_IN | W_MONTH | W_FROM | W_BETWEEN | W_OF) || (before & W_WEEKDAY);
    const bool counted = plural(x, at) && !lexed_touches(x, at);
    const bool the = i > 0 && lexed_is(x, i - 1, W_THE);
    if (recent && counted && i > 1 && lexed_is(x, i - 1, W_TO | W_AND) && is_number(x, i - 2) &&
        !between(x, i - 2, 1900, 2199))
        return nothing; /* "from 1000 to 2000 hires" */
    if (recent && counted && !the && !cue)
        return nothing;
    if (recent && counted && before & W_HEDGE && !(before & (W_YEAR_CUE | W_IN)))
        return nothing;
    if (!recent &&
        !(before & (W_IN | W_MONTH) ||
          lexed_among(
              x, i - (i > 0),
              "|since|in|by|until|circa|year|summer|spring|autumn|winter|early|late|act|anno|c.|")))
        return nothing;
    if (!recent && noun_follows(x, at))
        return nothing;
    size_t last = at; /* "2012-13", "2005-2024", "1998/99" */
    if ((lexed_dash(x, at) || lexed_mark(x, at, '/')) && lexed_touches(x, at) &&
        lexed_touches(x, at + 1) && is_number(x, at + 1) && lexed_bytes(x, at + 1) <= 4 &&
        lexed_digits(x, at + 1).plain)
        last = at + 2;
    else if (lexed_dash(x, at) && between(x, at + 1, 1900, 2199))
        last = at + 2;
    refusal r = refused(i, last, FIG_REASON_YEAR);
    if (cue) {
        r.rule = "four digits after a word that years follow";
        r.cue_first = i - 1;
        r.cue_last = i;
    }
    return r;
}

/* "300 BC", "nine o'clock". */
refusal refuse_era_or_hour(const lexed *x, size_t i, const number *n)
{
    const size_t at = i + n->tokens;
    if (lexed_is(x, at, W_ERA) && x->tokens[at].flags & TOKEN_CAPITAL && n->low < 1e5)
        return refused(i, at + 1, FIG_REASON_YEAR);
    if (n->form == NUMBER_WORDS && n->low <= 12 &&
        lexed_among(x, at, "|o'clock|o’clock|am|pm|a.m.|p.m.|uhr|"))
        return refused(i, at + 1, FIG_REASON_TIME);
    if (n->form == NUMBER_DIGITS && lexed_text(x, at, "FM"))
        return refused(i, i + n->tokens, FIG_REASON_NAME);
    return nothing;
}

/* Years in words: "nineteen eighty-four", "twenty twenty-one"; "'90s". */
refusal refuse_year_in_words(const lexed *x, size_t i, const number *n)
{
    if (n->form == NUMBER_WORDS && n->tokens == 1 && (n->low == 19 || n->low == 20) &&
        lexed_is(x, i + 1, W_TEEN | W_TENS) && !lexed_touches(x, i + 1)) {
        size_t at = i + 2;
        if (lexed_dash(x, at) && lexed_touches(x, at) && lexed_is(x, at + 1, W_ONES))
            at += 2;
        return refused(i, at, FIG_REASON_YEAR);
    }
    return nothing;
}

/* "one" that stands for a thing: "this one", "one of these days", "one another". */
refusal refuse_pronoun(const lexed *x, size_t i, const number *n)
{
    if (x->lang != LANG_EN || n->tokens != 1 || !lexed_is(x, i, W_ONES) || n->low != 1 ||
        x->count == 1)
        return nothing;
    const size_t at = i + 1;
    if (lexed_is(x, i - (i > 0), W_NEGATIVE) && i > 0)
        return nothing;
    if (i > 1 && lexed_is(x, i - 1, W_THE) &&
        lexed_among(x, i - 2, "|than|to|as|from|like|with|of|by|on|is|was|") &&
        lexed_is(x, at, W_OF) && !lexed_is(x, at + 1, W_THE))
        return refused(i, at, FIG_REASON_PRONOUN); /* "more inflexible than the one of Brazil" */
    if (i > 0 && lexed_is(x, i - 1, W_PRONOUN_CUE) && !lexed_is(x, at, W_OF) &&
        (!unit_follows(x, at) || lexed_among(x, at, "|day|")) &&
        !(lexed_among(x, i - 1, "|is|was|be|as|like|with|become|became|some|only|first|last|") &&
          lower_word(x, at) && !lexed_is(x, at, W_PRONOUN_TAIL)))
        return refused(i, at, FIG_REASON_PRONOUN);
    if (at >= x->count || lexed_is(x, at, W_OF) || units_at(x, at).tokens > 0)
        return lexed_among(x, at, "|day|") ? refused(i, at, FIG_REASON_PRONOUN) : nothing;
    if (lexed_dash(x, at) && lexed_touches(x, at))
        return lexed_among(x, at + 1, "|time|off|sided|on|way|liner|dimensional|")
                   ? refused(i, at, FIG_REASON_PRONOUN)
                   : nothing;
    if (lexed_kind(x, at, TOKEN_MARK) && !lexed_mark(x, at, '.'))
        return refused(i, at, FIG_REASON_PRONOUN);
    if (lexed_mark(x, at, '.') && i > 0)
        return refused(i, at, FIG_REASON_PRONOUN);
    if (lexed_is(x, at,
                 W_PRONOUN_TAIL | W_COPULA | W_TO | W_IN | W_FROM | W_BY | W_OVER | W_YEAR_CUE) &&
        !lexed_is(x, at, W_OF | W_PAST))
        return refused(i, at, FIG_REASON_PRONOUN);
    return nothing;
}

/* "the top three", "the bottom 10": ranks. */
refusal refuse_rank(const lexed *x, size_t i, const number *n)
{
    if (n->form == NUMBER_ORDINAL)
        return refused(i, i + n->tokens, FIG_REASON_ORDINAL);
    if (i > 0 && lexed_is(x, i - 1, W_BOTTOM) && n->low == n->high && n->low <= 200 &&
        n->form <= NUMBER_WORDS && units_at(x, i + n->tokens).tokens == 0)
        return refused(i, i + n->tokens, FIG_REASON_ORDINAL);
    return nothing;
}

/* "half" that is a part of a game, a year, a word: "second half", "half-measure", "half-brother".
 */
refusal refuse_half_of_name(const lexed *x, size_t i, const number *n)
{
    if (n->tokens != 1 || !lexed_is(x, i, W_HALF) || n->form != NUMBER_FRACTION)
        return nothing;
    const bool hyphened = i > 1 && lexed_dash(x, i - 1) && lexed_touches(x, i) &&
                          lexed_touches(x, i - 1) && lexed_kind(x, i - 2, TOKEN_WORD) &&
                          !lexed_is(x, i - 2, W_ONES | W_TEEN | W_TENS | W_AND | W_ARTICLE);
    const bool before =
        i > 0 &&
        (lexed_is(x, i - 1, W_ORDINAL | W_PAST) || hyphened || /* "scrum-half" */
         lexed_among(x, i - 1,
                     "|other|opening|closing|top|bottom|better|each|this|either|latter|northern|"
                     "southern|eastern|western|upper|lower|front|back|left|right|"));
    const bool joined = lexed_dash(x, i + 1) && lexed_touches(x, i + 1) &&
                        lexed_touches(x, i + 2) && units_at(x, i + 2).tokens == 0;
    const bool compound =
        lexed_among(x, i + 1,
                    "|time|term|brother|sister|way|century|back|volley|mast|truth|truths|term|"
                    "marathon|moon|dead|empty|full|asleep|hearted|chance|chances|");
    return before || joined || compound ? refused(i, i + 1, FIG_REASON_NAME) : nothing;
}

/* "zero-day", "net zero", "ground zero": no amount of anything. */
refusal refuse_zero_of_name(const lexed *x, size_t i, const number *n)
{
    if (n->low != 0 || n->form != NUMBER_WORDS)
        return nothing;
    if ((i > 0 &&
         lexed_among(x, i - 1, "|net|ground|patient|country|year|day|near|absolute|size|sub|")) ||
        (lexed_dash(x, i + 1) && lexed_touches(x, i + 1) &&
         !lexed_among(x, i + 2, "|percent|per|")) ||
        lexed_among(x, i + 1, "|tolerance|sum|hour|gravity|"))
        return refused(i, i + 1, FIG_REASON_NAME);
    return nothing;
}

/* "Kick Six", "Channel Four": a number word that is part of a name. */
refusal refuse_capital_word(const lexed *x, size_t i, const number *n)
{
    if (n->form == NUMBER_WORDS && n->tokens == 1 && i > 1 && capital(x, i) && capital(x, i - 1) &&
        !lexed_mark(x, i - 2, '.') && !(x->tokens[i].flags & TOKEN_ALL_CAPS) && !plural(x, i + 1))
        return refused(i, i + 1, FIG_REASON_NAME);
    if (n->form == NUMBER_WORDS && n->tokens == 1 && i > 1 && capital(x, i) &&
        lexed_is(x, i - 1, W_OF) && capital(x, i - 2))
        return refused(i, i + 1, FIG_REASON_NAME); /* "the Group of Seven" */
    if (x->lang == LANG_EN && n->form == NUMBER_WORDS && n->tokens == 1 && i > 0 && capital(x, i) &&
        lower_word(x, i - 1) && capital(x, i + 1) && !(x->tokens[i + 1].flags & TOKEN_ALL_CAPS))
        return refused(i, i + 1, FIG_REASON_NAME); /* "in the Six Nations" */
    return nothing;
}
