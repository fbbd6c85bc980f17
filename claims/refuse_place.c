/* refuse_place.c - figures that say where: in a text, a list, a street, on a map, on a page; and
 * scores, calendars. */
#include <string.h>

#include "claims/refuse_near.h"
#include "claims/refuse_rules.h"

refusal refuse_reference(const lexed *x, size_t i)
{
    if (i > 0 && lexed_mark(x, i - 1, '[') && lexed_mark(x, i + 1, ']') && plain(x, i, 3))
        return refusal_of(i, i + 1, FIG_REASON_REFERENCE, "a footnote in brackets");
    if (i > 0 &&
        (lexed_mark(x, i - 1, '#') || lexed_text(x, i - 1, "§") || lexed_text(x, i - 1, "№")))
        return refusal_of(i, i + 1, FIG_REASON_REFERENCE, "a place in a text, as its sign says");
    if (i > 1 && lexed_dash(x, i - 1) && lexed_among(x, i - 2, "|number|") && lexed_touches(x, i))
        return refused(i, i + 1, FIG_REASON_REFERENCE); /* "number-one" */
    if (i == 0 || !lexed_is(x, i - 1, W_REFERENCE) ||
        !(is_number(x, i) || lexed_is(x, i, W_ONES | W_TEEN | W_TENS)))
        return nothing; /* "parts - Truss would" */
    const bool section =
        is_number(x, i) && memchr(x->text + x->tokens[i].begin, '.', lexed_bytes(x, i)) &&
        !unit_follows(x, i + 1) && lexed_bytes(x, i) < 6 &&
        lexed_among(x, i - 1, "|figure|fig|fig.|table|section|chapter|sec.|article|");
    if (section)
        return refused(i, i + 1, FIG_REASON_REFERENCE);
    if (noun_follows(x, i + 1))
        return nothing;
    if (!is_number(x, i) && lexed_among(x, i - 1, "|no|"))
        return nothing; /* "no one" */
    const digits d = lexed_digits(x, i);
    const bool filed = lexed_mark(x, i + 1, '/') && lexed_touches(x, i + 1) &&
                       lexed_touches(x, i + 2) && is_number(x, i + 2); /* "número 22/04417" */
    if (is_number(x, i) && (d.groups > 0 || d.fraction || filed))
        return nothing;
    const bool no = lexed_among(
        x, i - 1, "|no|nos|line|measure|number|numbers|issues|questions|steps|lines|rules|");
    if (no && !capital(x, i - 1) && !(x->tokens[i - 1].flags & TOKEN_ABBREVIATION))
        return nothing;
    return refused(i, i + 1, FIG_REASON_REFERENCE);
}

refusal refuse_named(const lexed *x, size_t i)
{
    if (i == 0 || lexed_touches(x, i) || (!is_number(x, i) && !lexed_is(x, i, W_ONES | W_TEEN)))
        return nothing;
    const digits d = lexed_digits(x, i);
    if (is_number(x, i) && (!d.plain || d.count > 5))
        return is_number(x, i) && !d.fraction && d.groups == 0 && lexed_is(x, i - 1, W_VERSION)
                   ? refused(i, i + 1, FIG_REASON_VERSION)
                   : nothing;
    if (noun_follows(x, i + 1) &&
        !(lexed_dash(x, i + 1) || (x->tokens[i - 1].flags & TOKEN_ALL_CAPS)))
        return nothing;
    if (unit_follows(x, i + 1))
        return nothing;
    if (lexed_is(x, i - 1, W_VERSION) && is_number(x, i))
        return refused(i, i + 1, FIG_REASON_VERSION);
    if (lexed_is(x, i - 1, W_NAMED))
        return refused(i, i + 1, FIG_REASON_NAME);
    return nothing;
}

/* "Galaxy 20", "Act 1974", "Lang 20 on loan": digits after a capitalised word, nothing counted
 * after. */
refusal refuse_after_capital(const lexed *x, size_t i)
{
    if (!plain(x, i, 5) || i < 1 || !capital(x, i - 1) || lexed_touches(x, i))
        return nothing;
    if (i == 1 || x->tokens[i - 1].flags & (TOKEN_LINE | TOKEN_PARAGRAPH))
        return nothing;
    if (lexed_classes(x, i - 1) &
        ~(W_NAMED | W_REFERENCE | W_FURNITURE | W_VERSION | W_MONEY_CUE | W_SCORE))
        return nothing;
    if (noun_follows(x, i + 1) || units_before(x, i).tokens || lower_word(x, i + 1) ||
        is_number(x, i + 1))
        return lexed_among(x, i + 1,
                           "|on|in|at|from|as|with|for|to|is|was|has|will|by|the|review|and|") &&
                       !noun_follows(x, i + 1) && !units_before(x, i).tokens
                   ? refused(i, i + 1, FIG_REASON_NAME)
                   : nothing;
    if (lexed_dash(x, i + 1) || lexed_is(x, i - 1, W_UP | W_DOWN))
        return nothing;
    return refused(i, i + 1, FIG_REASON_NAME);
}

/* "1." or "(2)" before an item. */
refusal refuse_list_item(const lexed *x, size_t i, const sentence *s)
{
    if (!plain(x, i, 3) || x->count > 400)
        return nothing;
    const bool alone = x->count == 2 && i == 0 && lexed_mark(x, 1, '.');
    const bool begins =
        i == 0 && (x->tokens[0].flags & TOKEN_LINE || s->starts_paragraph || i == 0);
    const bool marked = (lexed_mark(x, i + 1, '.') || lexed_mark(x, i + 1, ')')) &&
                        lexed_touches(x, i + 1) && (i + 2 >= x->count || !lexed_touches(x, i + 2));
    const bool bracket =
        i == 1 && lexed_mark(x, 0, '(') && lexed_mark(x, 2, ')') && x->count > 3 && plain(x, i, 2);
    if (alone || (begins && marked && x->count > 2) || bracket)
        return refused(i, i + 1, FIG_REASON_LIST_ITEM);
    return nothing;
}

/* Where the postcode at `i` ends, before the name of its town: "01067 Dresden", "4050-123 Porto",
 * "1012 AB Amsterdam"; `i` when it is none. */
static size_t town_code_end(const lexed *x, size_t i)
{
    if (!plain(x, i, 6) || lexed_bytes(x, i) < 4)
        return i;
    const bool two = lexed_dash(x, i + 1) && lexed_touches(x, i + 1) && lexed_touches(x, i + 2) &&
                     plain(x, i + 2, 4) && lexed_bytes(x, i + 2) == 3;
    const bool letters = capital(x, i + 1) && lexed_bytes(x, i + 1) == 2 && capital(x, i + 2) &&
                         x->tokens[i + 1].flags & TOKEN_ALL_CAPS;
    const size_t at = two ? i + 3 : letters ? i + 2 : i + 1;
    const bool year = lexed_bytes(x, i) == 4 && !two && !letters && between(x, i, 1000, 2199);
    return capital(x, at) && !year ? at : i;
}

/* "Marktplatz 3, 01067 Dresden", "12 rue des Quais", "calle del Muelle 12,". */
static bool house_number(const lexed *x, size_t i)
{
    enum { STREET_TOKENS_MAX = 5 };
    if (!plain(x, i, 4) || i + 1 >= x->count)
        return i > 1 && plain(x, i, 3) && lexed_is(x, i - 1, W_STREET) && capital(x, i - 2);
    if (lexed_mark(x, i + 1, ',') && town_code_end(x, i + 2) > i + 2)
        return true;
    if (x->lang == LANG_FR && lexed_is(x, i + 1, W_STREET) && !lexed_is(x, i + 1, W_UP | W_DOWN) &&
        (capital(x, i + 2) ||
         (lexed_is(x, i + 2, W_OF) && (capital(x, i + 3) || capital(x, i + 4)))))
        return true;
    if (lexed_mark(x, i + 1, ',') && x->lang == LANG_FR && lexed_is(x, i + 2, W_STREET))
        return true;
    if (!lexed_mark(x, i + 1, ',') || i == 0 || !capital(x, i - 1))
        return false;
    for (size_t back = 1; back <= STREET_TOKENS_MAX && back <= i; back++) {
        if (lexed_kind(x, i - back, TOKEN_MARK))
            return false;
        if (lexed_is(x, i - back, W_STREET))
            return true;
    }
    return false;
}

/* "575 Wilbraham Road", "PA 23456", "M21 9AB". */
refusal refuse_postal(const lexed *x, size_t i)
{
    if (!plain(x, i, 5))
        return nothing;
    for (size_t k = i + 1; k < i + 5 && capital(x, k); k++)
        if (k > i + 1 && lexed_is(x, k, W_STREET) && !lexed_touches(x, k))
            return refused(i, i + 1, FIG_REASON_POSTCODE);
    if (i > 1 && lexed_is(x, i - 1, W_STREET) && capital(x, i - 1) && capital(x, i - 2) &&
        !noun_follows(x, i + 1) && lexed_bytes(x, i - 1) > 2)
        return refused(i, i + 1, FIG_REASON_POSTCODE);
    if (x->lang != LANG_EN) {
        const size_t last = town_code_end(x, i);
        if (last > i && i > 0 && lexed_mark(x, i - 1, ','))
            return refused(i, last, FIG_REASON_POSTCODE);
        if (house_number(x, i))
            return refused(i, i + 1, FIG_REASON_POSTCODE);
    }
    if (lexed_bytes(x, i) == 5 && i > 0 && x->tokens[i - 1].flags & TOKEN_ALL_CAPS &&
        lexed_bytes(x, i - 1) == 2 && !lexed_touches(x, i) && units_before(x, i).tokens == 0)
        return refused(i, i + 1, FIG_REASON_POSTCODE);
    return nothing;
}

/* Counters of sharing and reading on web pages: short lines of them. */
refusal refuse_furniture(const lexed *x, size_t i)
{
    if (!is_number(x, i))
        return nothing;
    bool counters =
        i > 0 && i <= 8 && lexed_is(x, 0, W_FURNITURE) && capital(x, 0) && !noun_follows(x, i + 1);
    for (size_t k = 0; k < i && counters; k++) /* "Share 212 Tweet 48" */
        counters = lexed_is(x, k, W_FURNITURE) || is_number(x, k);
    const bool pages = lexed_among(x, 0, "|page|") &&
                       (i == 1 || (i == 3 && lexed_is(x, 2, W_OF))) && lexed_is(x, 2, W_OF);
    if (counters || pages)
        return refused(i, i + 1, FIG_REASON_PAGE_FURNITURE);
    if (lexed_among(x, 0, "|reading|read|") && lexed_among(x, 1, "|time|") && i <= 3)
        return refused(i, i + 1, FIG_REASON_PAGE_FURNITURE);
    if (x->count > (x->lang == LANG_EN ? 8 : 10))
        return nothing;
    if (lexed_among(x, i + 1, "|min|minute|mins|minutes|") &&
        (lexed_among(x, i + 2, "|read|reading|") ||
         (lexed_mark(x, i + 2, '-') && lexed_among(x, i + 3, "|read|"))))
        return refused(i, i + 3, FIG_REASON_PAGE_FURNITURE);
    const bool timed =
        lexed_is(x, 0, W_FURNITURE) || lexed_is(x, 2, W_FURNITURE) ||
        lexed_is(x, 1, W_FURNITURE); /* "Temps de lecture : 3 min, 14 commentaires" */
    for (size_t k = 0; k < x->count && x->lang != LANG_EN && (x->count <= 6 || timed);
         k++) /* "3 min de lecture" */
        if (lexed_is(x, k, W_FURNITURE) && !lexed_mark(x, x->count - 1, '.'))
            return refused(i, i + 1, FIG_REASON_PAGE_FURNITURE);
    const bool line = x->tokens[0].flags & (TOKEN_LINE | TOKEN_PARAGRAPH);
    if (line && x->count <= 4 && !lexed_mark(x, x->count - 1, '.') &&
        (lexed_is(x, i + 1, W_FURNITURE) ||
         (i > 0 && lexed_is(x, i - 1, W_FURNITURE) && x->count <= 3)))
        return refused(i, i + 1, FIG_REASON_PAGE_FURNITURE);
    return nothing;
}

/* 51° 30′ N. */
refusal refuse_coordinates(const lexed *x, size_t i)
{
    if (!is_number(x, i))
        return nothing;
    if ((lexed_text(x, i + 1, "N") || lexed_text(x, i + 1, "S")) &&
        (lexed_mark(x, i + 2, ',') || is_number(x, i + 2))) {
        const size_t at = i + 2 + lexed_mark(x, i + 2, ',');
        if (is_number(x, at) && (lexed_text(x, at + 1, "E") || lexed_text(x, at + 1, "W")))
            return refused(i, at + 2, FIG_REASON_COORDINATES);
    }
    if (!lexed_text(x, i + 1, "°"))
        return nothing;
    for (size_t k = i + 2; k < i + 8 && k < x->count; k++) {
        if (lexed_among(x, k, "|n|s|e|w|") && x->tokens[k].flags & TOKEN_CAPITAL)
            return refused(i, k + 1, FIG_REASON_COORDINATES);
        if (lexed_kind(x, k, TOKEN_WORD))
            return nothing;
    }
    return nothing;
}

/* "won 3-1", "a 2-2 draw": results that the sentence calls so. */
refusal refuse_score(const lexed *x, size_t i)
{
    const bool voted = i > 0 && plain(x, i, 3) && lexed_is(x, i + 1, W_TO) && plain(x, i + 2, 3) &&
                       lexed_among(x, i - 1, "|voted|vote|votes|");
    if (voted)
        return refused(i, i + 3, FIG_REASON_SCORE);
    if (!plain(x, i, 2) || !lexed_dash(x, i + 1) || !lexed_touches(x, i + 1) ||
        !lexed_touches(x, i + 2) || !plain(x, i + 2, 2) || noun_follows(x, i + 3) ||
        lexed_touches(x, i))
        return nothing;
    if (lexed_digits(x, i).value == lexed_digits(x, i + 2).value)
        return nothing; /* a level score is one figure */
    for (size_t k = i > 10 ? i - 10 : 0; k < i + 7; k++)
        if (lexed_is(x, k, W_SCORE))
            return refused(i, i + 3, FIG_REASON_SCORE);
    return nothing;
}

/* Days of a calendar page: "1 2 3 4 5 6 7", each one more than the one before. */
refusal refuse_calendar(const lexed *x, size_t i)
{
    enum { DAYS_MIN = 5 };
    size_t at = i, days = 1;
    bool alone = i == 0;
    if (!between(x, i, 1, 31))
        return nothing;
    while (is_number(x, at + 1) && between(x, at + 1, 1, 31) &&
           (lexed_digits(x, at + 1).value == lexed_digits(x, at).value + 1 ||
            (lexed_digits(x, at).value >= 28 && lexed_digits(x, at + 1).value == 1))) {
        at++;
        days++;
    }
    alone = alone && at + 1 == x->count && days >= 2;
    return days >= DAYS_MIN || alone ? refused(i, at + 1, FIG_REASON_CALENDAR) : nothing;
}

refusal refuse_dump(const lexed *x)
{
    enum { TOKENS_MIN = 200, WORDS_SHARE = 20 };
    size_t words = 0;
    if (x->count < TOKENS_MIN)
        return nothing;
    for (size_t i = 0; i < x->count; i++)
        words += lexed_kind(x, i, TOKEN_WORD);
    return words * WORDS_SHARE < x->count
               ? refusal_of(0, x->count, FIG_REASON_ID, "a sentence of hardly anything but digits")
               : nothing;
}
