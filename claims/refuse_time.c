/* refuse_time.c - figures that are dates and times of day. */
#include <math.h>
#include <string.h>

#include "claims/refuse_near.h"
#include "claims/refuse_rules.h"

enum { RUN_TOKENS_MAX = 64 };

static bool month(const lexed *x, size_t i)
{
    if (!lexed_is(x, i, W_MONTH))
        return false;
    /* "may" and "march" are verbs, "mar" a verb, "sun" a star: as names they are capitalised */
    return capital(x, i) || x->lang == LANG_ES || x->lang == LANG_FR || x->lang == LANG_IT ||
           x->lang == LANG_PT || x->lang == LANG_NL || x->lang == LANG_RU || x->lang == LANG_UK ||
           !lexed_among(x, i, "|may|march|mar|sun|dec|jun|jan|");
}

static size_t skip_mark(const lexed *x, size_t i, char mark)
{
    return lexed_mark(x, i, mark) ? i + 1 : i;
}

static size_t skip_ordinal(const lexed *x, size_t i)
{
    if (lexed_touches(x, i) && lexed_among(x, i, "|st|nd|rd|th|er|º|ª|"))
        return i + 1;
    return lexed_text(x, i, "º") ? i + 1 : i;
}

/* ", 2019" or " 2019" after a day and month. */
static size_t take_year(const lexed *x, size_t i)
{
    size_t at = skip_mark(x, i, ',');
    if (lexed_among(x, at, "|of|de|del|год|"))
        at++;
    if (between(x, at, 1000, 2999) && !lexed_touches(x, at + 1 < x->count ? at + 1 : x->count))
        return at + 1;
    if (between(x, at, 1000, 2999))
        return at + 1;
    return i;
}

/* A second day: "6-7 May", "June 3 and 4". */
static size_t take_day_more(const lexed *x, size_t i)
{
    const bool link = lexed_dash(x, i) || lexed_is(x, i, W_AND | W_TO | W_OR);
    if (!link || !between(x, i + 1, 1, 31))
        return i;
    const size_t at = skip_ordinal(x, i + 2);
    return at;
}

refusal refuse_date_with_month(const lexed *x, size_t i)
{
    if (!between(x, i, 1, 31) && !between(x, i, 1000, 2999))
        return nothing;
    size_t before = i;
    if (before > 0 && lexed_among(x, before - 1, "|the|"))
        before--;
    if (before > 0 && lexed_mark(x, before - 1, '.') && lexed_touches(x, before - 1))
        before--;
    if (before > 0 && month(x, before - 1) &&
        !lexed_touches(x, i)) { /* "Oct. 31", "May 4th, 2019" */
        if (between(x, i, 1000, 2999))
            return refused(i, i + 1, FIG_REASON_DATE);
        size_t at = skip_ordinal(x, i + 1);
        const size_t units = units_at(x, at).tokens;
        if (units > 0 && at == i + 1 && lexed_kind(x, at, TOKEN_MARK) && !lexed_mark(x, at, '\'') &&
            !lexed_mark(x, at, '"'))
            return nothing; /* "in May 5%" */
        const size_t more = take_day_more(x, at);
        if (more > at && !month(x, more))
            at = more;
        return refused(i, take_year(x, at), FIG_REASON_DATE);
    }
    /* "11 July 2019", "11th of July", "6-7 May" */
    size_t at = skip_ordinal(x, i + 1);
    at = skip_mark(x, at, '.');
    for (int more = 0; more < 3; more++) {
        if (lexed_among(x, at, "|of|de|d|"))
            at++;
        if (month(x, at) && between(x, i, 1, 31))
            return refused(i, take_year(x, at + 1), FIG_REASON_DATE);
        const size_t next = take_day_more(x, at);
        if (next == at)
            break;
        at = skip_mark(x, next, '.');
    }
    return nothing;
}

/* 5/17/2018, 2019-09-01, 12.03.2024, with a time after it. */
refusal refuse_date_in_digits(const lexed *x, size_t i)
{
    size_t at = i;
    unsigned groups = 0;
    bool dotted = false;
    if (!is_number(x, i))
        return nothing;
    /* the scanner keeps dots inside: "12.03.2024" is one token */
    const char *const text = x->text + x->tokens[i].begin;
    size_t dots = 0, run = 0, runs[3] = { 0, 0, 0 };
    for (size_t k = 0; k < lexed_bytes(x, i) && dots < 3; k++) {
        if (text[k] == '.') {
            dots++;
            run = 0;
        } else {
            runs[dots < 3 ? dots : 2] = ++run;
        }
    }
    dotted = dots == 2 && runs[0] <= 2 && runs[1] <= 2 && (runs[2] == 4 || runs[2] == 2);
    if (dotted && runs[0] > 0)
        return refused(i, i + 1, FIG_REASON_DATE);
    size_t longest = 0;
    const char mark = lexed_mark(x, i + 1, '/') ? '/' : '-';
    /* "5/17" may be one token, a fraction */
    const bool slashed = lexed_digits(x, i).fraction && lexed_mark(x, i + 1, '/');
    while (is_number(x, at) && groups < 4) {
        longest = lexed_bytes(x, at) > longest ? lexed_bytes(x, at) : longest;
        groups += slashed && at == i ? 2 : 1;
        at++;
        const bool joined = mark == '/' ? lexed_mark(x, at, '/') : lexed_dash(x, at);
        if (!joined || !lexed_touches(x, at) || !lexed_touches(x, at + 1))
            break;
        at++;
    }
    const bool first_long = lexed_bytes(x, i) == 4,
               last_long = at > i && lexed_bytes(x, at - 1) == 4;
    const bool short_rest = mark == '/' || i + 2 >= x->count || lexed_bytes(x, i + 2) <= 2;
    if (groups == 3 && (first_long != last_long || mark == '/') && longest <= 5 && short_rest &&
        (first_long || lexed_bytes(x, i) <= 2 || slashed)) {
        while (lexed_touches(x, at) && at < i + RUN_TOKENS_MAX &&
               (lexed_kind(x, at, TOKEN_WORD) || is_number(x, at) || lexed_mark(x, at, ':') ||
                (lexed_mark(x, at, '.') && lexed_touches(x, at + 1)) || lexed_mark(x, at, '+')))
            at++; /* T10:38:07Z */
        return refused(i, at, FIG_REASON_DATE);
    }
    return nothing;
}

static bool clock_minutes(const lexed *x, size_t i)
{
    return plain(x, i, 2) && lexed_bytes(x, i) == 2 && lexed_digits(x, i).value < 60;
}

/* Where the time of day at `i` ends in languages that name the hour: "à 14 h 30", "a las 14.30",
 * "alle 9", "às 14 horas", "в 14 часов"; `i` when it is none. */
static size_t clock_end(const lexed *x, size_t i)
{
    const bool at = lexed_among(x, i - 1, "|à|vers|dès|às|в|о|об|ab|um|gegen|om|rond|");
    const bool the = lexed_among(x, i - 1, "|alle|dalle|ore|às|") ||
                     (lexed_among(x, i - 1, "|las|") && i > 1 &&
                      lexed_among(x, i - 2, "|a|de|desde|hasta|sobre|"));
    const bool hours = lexed_among(
        x, i + 1, "|h|heures|heure|horas|hora|ore|часов|часа|час|годині|годин|години|uhr|uur|");
    if (x->lang == LANG_FR && lexed_text(x, i + 1, "h") && clock_minutes(x, i + 2))
        return i + 3;
    if (hours && (at || the) && !lexed_is(x, i + 2, W_OF))
        return i + 2;
    const bool minutes = memchr(x->text + x->tokens[i].begin, '.', lexed_bytes(x, i)) != NULL;
    const bool counts = lower_word(x, i + 1) &&
                        !lexed_is(x, i + 1, W_AND | W_OF | W_IN | W_TO | W_PER | W_OR | W_THE);
    return the && (minutes || !counts) ? i + 1 : i;
}

/* "0800" in "from 0800 to 1800": four digits that open with a zero, where a time can stand. */
static bool clock_of_zero(const lexed *x, size_t i)
{
    if (!plain(x, i, 4) || lexed_bytes(x, i) != 4 || x->text[x->tokens[i].begin] != '0')
        return false;
    const double value = lexed_digits(x, i).value;
    const bool where =
        i > 0 && lexed_among(x, i - 1, "|at|from|by|until|till|before|after|around|");
    return where && value < 1000 && fmod(value, 100) < 60;
}

/* 9:35, 9:35:10 PM, 6pm, 2.17 p.m., 10h30, 0401 GMT. */
refusal refuse_time_of_day(const lexed *x, size_t i)
{
    static const char no_time[] = "numbers joined by a colon that are no time";
    if (!is_number(x, i))
        return nothing;
    size_t at = i + 1;
    const bool hour = between(x, i, 0, 24) && lexed_bytes(x, i) <= 2;
    const size_t suffix = at + (lexed_kind(x, at, TOKEN_MARK) && lexed_dash(x, at) ? 1 : 0);
    if (hour && lexed_mark(x, at, ':') && lexed_touches(x, at) && lexed_touches(x, at + 1) &&
        is_number(x, at + 1)) {
        if (!clock_minutes(x, at + 1) && !(lexed_bytes(x, at + 1) > 2))
            return refusal_of(i, at + 2, FIG_REASON_SCORE, no_time);
        at += 2;
        while (lexed_mark(x, at, ':') && lexed_touches(x, at) && is_number(x, at + 1))
            at += 2;
        if (lexed_is(x, at, W_MERIDIEM | W_ZONE))
            at++;
        return refused(i, at, FIG_REASON_TIME);
    }
    if (plain(x, i, 3) && lexed_mark(x, at, ':') && lexed_touches(x, at) &&
        lexed_touches(x, at + 1) && plain(x, at + 1, 3))
        return refusal_of(i, at + 2, FIG_REASON_SCORE, no_time); /* "95:93" */
    const digits d = lexed_digits(x, i);
    const char *const dot = memchr(x->text + x->tokens[i].begin, '.', lexed_bytes(x, i));
    const bool minutes = !dot || x->text + x->tokens[i].end - dot == 3; /* 2.17pm, but not 2.1 pm */
    const bool like_time = d.readable && d.value < 25 && lexed_bytes(x, i) <= 5 && minutes;
    if (like_time && lexed_is(x, suffix, W_MERIDIEM) &&
        !(lexed_touches(x, suffix) && capital(x, suffix) &&
          !(x->tokens[suffix].flags & TOKEN_ALL_CAPS)))
        return refused(i, suffix + 1, FIG_REASON_TIME);
    if (lexed_is(x, at, W_ZONE) && x->tokens[at].flags & TOKEN_ALL_CAPS && d.value < 2400)
        return refused(i, at + 1, FIG_REASON_TIME);
    if (clock_of_zero(x, i) && !unit_follows(x, at))
        return refused(i, at, FIG_REASON_TIME);
    if (hour && lexed_touches(x, at) && lexed_text(x, at, "h") && (clock_minutes(x, at + 1)))
        return refused(i, at + 2, FIG_REASON_TIME);
    if (x->lang != LANG_EN && like_time && i > 0) {
        const size_t last = clock_end(x, i);
        if (last > i)
            return refused(i, last, FIG_REASON_TIME);
    }
    /* "from 9 to 11 a.m.", "9-11am" */
    const bool link = lexed_is(x, at, W_TO | W_AND | W_OR) || lexed_dash(x, at);
    if (like_time && link && is_number(x, at + 1) && lexed_is(x, at + 2, W_MERIDIEM) &&
        d.value <= 12)
        return refused(i, at, FIG_REASON_TIME);
    return nothing;
}
