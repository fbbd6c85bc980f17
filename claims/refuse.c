/* refuse.c - telling figures that are no quantities. Rules look at a figure's form and its
 * neighbours, cheapest first; each is a small function that says how many tokens it takes, 0 for
 * none. */
#include "claims/refuse.h"

#include <math.h>

#include "claims/digits.h"
#include "claims/refuse_page.h"
#include "claims/units_at.h"

enum { RUN_TOKENS_MAX = 64 };

static const refusal nothing = { 0, 0, FIG_REASON_DATE, NULL, 0, 0 };

/* As the rule says that asked (pattern_rules, number_rules). */
static refusal refused(size_t first, size_t last, fig_reason reason)
{
    return refusal_of(first, last, reason, NULL);
}

static bool space_before(const lexed *x, size_t i)
{
    return i == 0 || !lexed_touches(x, i);
}

static bool is_number(const lexed *x, size_t i)
{
    return lexed_kind(x, i, TOKEN_NUMBER);
}

/* Plain digits, at most `digits_max` of them. */
static bool plain(const lexed *x, size_t i, size_t digits_max)
{
    return is_number(x, i) && lexed_bytes(x, i) <= digits_max && lexed_digits(x, i).plain;
}

static bool between(const lexed *x, size_t i, double low, double high)
{
    if (!plain(x, i, 4))
        return false;
    const double value = lexed_digits(x, i).value;
    return value >= low && value <= high;
}

static bool capital(const lexed *x, size_t i)
{
    return lexed_kind(x, i, TOKEN_WORD) && x->tokens[i].flags & TOKEN_CAPITAL;
}

static bool lower_word(const lexed *x, size_t i)
{
    return lexed_kind(x, i, TOKEN_WORD) && !(x->tokens[i].flags & TOKEN_CAPITAL);
}

/* A unit that is one beyond doubt begins at token i, where a number ends. */
static bool unit_follows(const lexed *x, size_t i)
{
    const unit_hit hit = units_at(x, i);
    if (hit.tokens == 0 || (hit.weak && !(lexed_kind(x, i, TOKEN_WORD) && lexed_touches(x, i))))
        return false;
    return !(lexed_kind(x, i, TOKEN_MARK) && lexed_kind(x, i + hit.tokens, TOKEN_WORD) && hit.weak);
}

/* A lower-case word that ends in "s" or is a plural without one: something counted. */
static bool plural(const lexed *x, size_t i)
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

/* ---- dates and times ------------------------------------------------------------------ */

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

static refusal date_with_month(const lexed *x, size_t i)
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
static refusal date_in_digits(const lexed *x, size_t i)
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
static refusal time_of_day(const lexed *x, size_t i)
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

/* ---- signs, addresses, names ---------------------------------------------------------- */

/* A plus sign before digits in groups, "(555) 123-4567", three groups by hyphens. */
static refusal phone(const lexed *x, size_t i)
{
    if (!is_number(x, i) || lexed_digits(x, i).fraction)
        return nothing;
    const bool plus =
        i > 0 && lexed_mark(x, i - 1, '+') && lexed_touches(x, i) && space_before(x, i - 1);
    const bool bracket = i > 0 && lexed_mark(x, i - 1, '(') && lexed_mark(x, i + 1, ')') &&
                         plain(x, i, 5) && lexed_bytes(x, i) >= 2;
    bool cue = i > 0 && lexed_is(x, i - 1, W_PHONE);
    for (size_t back = 2; back <= 4 && back <= i && !cue; back++)
        cue = lexed_is(x, i - back, W_PHONE) && (back == 2 || x->lang != LANG_EN);
    if (cue && lexed_digits(x, i).readable && lexed_digits(x, i).groups > 1 &&
        lexed_digits(x, i).count >= 7 &&
        memchr(x->text + x->tokens[i].begin, ' ', lexed_bytes(x, i)))
        return refused(i, i + 1, FIG_REASON_PHONE); /* "915 550 142" */
    size_t at = i + 1, groups = 1, count = lexed_bytes(x, i);
    if (bracket)
        at++;
    for (;;) {
        const bool dash = lexed_dash(x, at) && lexed_touches(x, at) && lexed_touches(x, at + 1);
        const size_t next = dash || lexed_mark(x, at, '/') ? at + 1 : at;
        if (!plain(x, next, 8) || lexed_bytes(x, next) < 2 || groups > 6)
            break;
        if (!dash && !(plus || bracket || cue) && !lexed_mark(x, at, '/'))
            break;
        if (dash == false && next == at && !(plus || bracket || cue || groups > 1))
            break;
        count += lexed_bytes(x, next);
        at = next + 1;
        groups++;
    }
    const bool long_enough = count >= 7 && count <= 15;
    if (long_enough && ((plus && groups >= 2) || (bracket && groups >= 2) || (cue && groups >= 1)))
        return refused(i, at, FIG_REASON_PHONE);
    if (groups >= 3 && count >= 9 && count <= 15 && plain(x, i, 4))
        return refused(i, at, FIG_REASON_PHONE);
    if (plus && plain(x, i, 14) && lexed_bytes(x, i) >= 10)
        return refused(i, at, FIG_REASON_PHONE);
    return nothing;
}

/* Where "DE12 5001 0517 0648 4898 90" ends that begins with the word at `country`; 0 when it is
 * none. */
static size_t account_end(const lexed *x, size_t country, size_t i)
{
    enum { GROUPS_MIN = 3 };
    if (lexed_bytes(x, country) != 2 || !(x->tokens[country].flags & TOKEN_ALL_CAPS) ||
        lexed_bytes(x, i) != 2)
        return 0;
    size_t at = i + 1, groups = 0;
    while (plain(x, at, 4) && lexed_bytes(x, at) == 4) {
        at++;
        groups++;
    }
    if (groups < GROUPS_MIN)
        return 0;
    return plain(x, at, 3) ? at + 1 : at;
}

/* Letters right before the digits: "G20", "F-16", "COVID-19", "ID.3". Not money, not "sub-300". */
static refusal glued_name(const lexed *x, size_t i)
{
    if (!is_number(x, i) || i == 0 || !lexed_touches(x, i))
        return nothing;
    size_t before = i - 1;
    const bool dash = lexed_dash(x, before);
    const bool joined = dash || lexed_mark(x, before, '.') || lexed_mark(x, before, '/') ||
                        lexed_mark(x, before, '_') || lexed_mark(x, before, '&');
    if (joined) {
        if (before == 0 || !lexed_touches(x, before))
            return nothing;
        before--;
    }
    const bool code =
        !joined && lexed_touches(x, before) && lexed_dash(x, before - 1); /* PLX-R18 */
    if (!lexed_kind(x, before, TOKEN_WORD) || (units_before(x, i).tokens > 0 && !code))
        return nothing;
    if (dash &&
        lexed_among(
            x, before,
            "|sub|minus|plus|mid|pre|post|about|nearly|over|under|up|to|of|almost|non|a|an|the|"))
        return nothing;
    if (lexed_is(x, before, W_MONTH | W_WEEKDAY | W_TO | W_AND | W_FROM) &&
        !(!joined && x->tokens[before].flags & TOKEN_CAPITAL && lexed_bytes(x, before) <= 2))
        return nothing; /* but "A4" in Italian */
    const size_t account = account_end(x, before, i);
    if (!joined && account > 0)
        return refusal_of(before, account, FIG_REASON_ID, "the number of a bank account");
    if (dash && lexed_touches(x, before) && is_number(x, before - 1))
        return nothing; /* "5k-20k" */
    if (dash && lower_word(x, before) && lexed_bytes(x, before) > 1 &&
        units_at(x, i + 1).tokens > 0)
        return nothing; /* "now-18 month-old" */
    if (lexed_mark(x, i - 1, '/') && lexed_is(x, before, W_PER))
        return nothing;
    /* "KM4 7QX" */
    if (!joined && x->tokens[before].flags & TOKEN_CAPITAL && lexed_bytes(x, before) <= 2 &&
        plain(x, i, 2) && plain(x, i + 1, 1) && lexed_touches(x, i + 2) &&
        lexed_bytes(x, i + 2) == 2 && x->tokens[i + 2].flags & TOKEN_ALL_CAPS)
        return refusal_of(before, i + 3, FIG_REASON_POSTCODE,
                          "letters and digits as in a postcode");
    size_t last = i + 1; /* "ISO 3888-2", "CM-25": what still touches */
    while (last + 1 < x->count && last < i + 6 && lexed_touches(x, last) &&
           ((lexed_dash(x, last) && lexed_touches(x, last + 1) && is_number(x, last + 1)) ||
            is_number(x, last) || (lexed_kind(x, last, TOKEN_WORD) && lexed_bytes(x, last) <= 2)))
        last++;
    if (last < x->count && lexed_touches(x, last) && lexed_kind(x, last, TOKEN_WORD) &&
        lexed_bytes(x, last) <= 2)
        last++;
    return refused(i, last, FIG_REASON_NAME);
}

/* "los años 80", "la década de los 90", "gli anni 70", "de jaren 60": no count. */
static refusal decade(const lexed *x, size_t i)
{
    if (x->lang == LANG_EN || i < 2 || !plain(x, i, 2) || lexed_digits(x, i).value < 10 ||
        fmod(lexed_digits(x, i).value, 10) != 0)
        return nothing;
    const size_t years = lexed_mark(x, i - 1, '\'') ? i - 2 : i - 1; /* "anni '80" */
    const bool named =
        years > 0 && lexed_among(x, years, "|años|anos|anni|années|jaren|") &&
        lexed_among(x, years - 1, "|los|gli|negli|degli|dagli|agli|les|des|aux|os|nos|dos|aos|de|");
    const bool counted =
        lexed_among(x, i - 1, "|los|de|") &&
        (lexed_among(x, i - 2, "|década|décadas|") ||
         (i > 2 && lexed_among(x, i - 2, "|de|") && lexed_among(x, i - 3, "|década|décadas|")));
    return named || counted ? refused(i, i + 1, FIG_REASON_YEAR) : nothing;
}

/* Where "10b-13" ends, the number of a rule or law, that begins with the digits at `i`; 0
 * when it is none. "5k-20k" and "$10b-13b" are ranges. */
static size_t rule_number_end(const lexed *x, size_t i)
{
    const size_t letter = i + 1;
    if (lexed_bytes(x, letter) != 1 || !lexed_dash(x, i + 2) || !lexed_touches(x, i + 2) ||
        !lexed_touches(x, i + 3) || !plain(x, i + 3, 2) || units_before(x, i).tokens > 0 ||
        lexed_among(x, letter, "|e|k|m|g|h|s|") || unit_follows(x, i + 4))
        return 0;
    const bool suffix = lexed_touches(x, i + 4) && lexed_kind(x, i + 4, TOKEN_WORD);
    return suffix ? 0 : i + 4;
}

/* Letters right after the digits that are no unit: "3D", "777F", "4x4", "9AB8". */
static refusal glued_after(const lexed *x, size_t i)
{
    const size_t at = i + 1;
    if (!is_number(x, i) || !lexed_touches(x, at) || !lexed_kind(x, at, TOKEN_WORD))
        return nothing;
    const size_t rule_end = rule_number_end(x, i);
    if (rule_end > 0)
        return refusal_of(i, rule_end, FIG_REASON_NAME, "the number of a rule");
    if (lexed_text(x, at, "p") && lexed_among(x, i, "|360|480|720|1080|1440|2160|"))
        return refused(i, at + 1, FIG_REASON_NAME);
    if (lexed_text(x, at, "s") || lexed_text(x, at, "S")) { /* 1990s; "Model 3s" */
        const digits d = lexed_digits(x, i);
        if (i > 0 && lexed_among(x, i - 1, "|over|under|") && d.value < 100)
            return nothing; /* "the over 70s": people */
        if (d.plain && fmod(d.value, 10) == 0 &&
            (d.value < 100 || (d.value >= 1000 && d.value < 2100)))
            return refusal_of(i, at + 1, FIG_REASON_YEAR, "a decade");
        if (d.plain && between(x, i, 1900, 2099) && lexed_kind(x, at + 1, TOKEN_WORD))
            return refusal_of(i, at + 1, FIG_REASON_YEAR, "a year whose apostrophe was left out");
        if (i > 0 && capital(x, i - 1))
            return refused(i, at + 1, FIG_REASON_NAME);
        return nothing;
    }
    if (lexed_is(x, at, W_SUFFIX) || lexed_among(x, at, "|st|nd|rd|th|x|e|"))
        return lexed_text(x, at, "x") && is_number(x, at + 1) && lexed_bytes(x, i) == 1 &&
                       lexed_bytes(x, at + 1) == 1
                   ? refused(i, at + 2, FIG_REASON_NAME)
                   : nothing;
    if (lexed_text(x, at, "G") && between(x, i, 2, 7))
        return nothing; /* the news set counts generations of networks */
    const unit_hit hit = units_at(x, at);
    const bool series =
        capital(x, at) && lexed_bytes(x, at) == 1 &&
        ((i > 0 && capital(x, i - 1) && !lexed_mark(x, i + 2, ')')) ||
         lexed_among(
             x, i + 2,
             "|filing|filings|printer|printing|printed|film|movie|glasses|cad|model|models|"));
    if (hit.tokens > 0 && !(hit.weak && series))
        return nothing;
    if (lexed_bytes(x, at) > 3 && lower_word(x, at))
        return nothing; /* words that ran together */
    return refused(i, at + 1, FIG_REASON_NAME);
}

/* "S&P 500", "FTSE 100": what an index is called after; "ISO 3888-2". */
static refusal index_name(const lexed *x, size_t i)
{
    if (i == 0 || !capital(x, i - 1) || !plain(x, i, 4) || lexed_touches(x, i) ||
        units_before(x, i).tokens > 0)
        return nothing;
    if (lexed_among(
            x, i,
            "|30|35|40|50|60|75|90|100|125|150|200|225|250|300|350|400|500|600|1000|2000|3000|") &&
        lexed_among(x, i - 1,
                    "|p|s&p|stoxx|ftse|nasdaq|russell|asx|nikkei|csi|kospi|topix|cac|ibex|sensex|"
                    "nifty|fortune|forbes|"))
        return refused(i, i + 1, FIG_REASON_NAME);
    if (x->tokens[i - 1].flags & TOKEN_ALL_CAPS && lexed_dash(x, i + 1) &&
        lexed_touches(x, i + 1) && lexed_touches(x, i + 2) && plain(x, i + 2, 3) &&
        lexed_bytes(x, i) >= 3 && lexed_bytes(x, i + 2) <= 2)
        return refused(i, i + 3, FIG_REASON_NAME);
    return nothing;
}

/* "9/11", "24/7", "50-50", "20/20". */
static refusal well_known(const lexed *x, size_t i)
{
    if (lexed_digits(x, i).fraction && lexed_among(x, i, "|9/11|24/7|7/7|20/20|50/50|"))
        return refused(i, i + 1, lexed_text(x, i, "24/7") ? FIG_REASON_TIME : FIG_REASON_NAME);
    if (lexed_text(x, i, "50") && lexed_dash(x, i + 1) && lexed_touches(x, i + 1) &&
        lexed_text(x, i + 2, "50"))
        return refused(i, i + 3, FIG_REASON_NAME);
    return nothing;
}

/* "bib 417", "ISBN 978-0-00-555014-2", "case 22/04417": all that touches the number. */
static refusal identifier(const lexed *x, size_t i)
{
    if (i == 0 || !is_number(x, i))
        return nothing;
    const size_t before = lexed_dash(x, i - 1) && i > 1 ? i - 2 : i - 1;
    size_t last = i + 1;
    while (last < x->count && last < i + 16 && lexed_touches(x, last) &&
           (is_number(x, last) || lexed_dash(x, last) || lexed_mark(x, last, '/')))
        last++;
    const bool slash = last > i + 2 && lexed_mark(x, i + 1, '/') && is_number(x, i + 2) &&
                       (lexed_bytes(x, i + 2) > 4 || x->text[x->tokens[i + 2].begin] == '0') &&
                       plain(x, i + 2, 8);
    if (slash && lexed_bytes(x, i + 2) > 3)
        return refusal_of(i, last, FIG_REASON_ID,
                          "a number and the year or list it is filed under");
    const bool known = lexed_among(
        x, before, "|isbn|issn|doi|cve|bib|invoice|serial|passport|docket|imo|vin|iban|");
    const bool filed =
        lexed_among(
            x, before,
            "|case|number|file|no.|order|registration|reference|licence|license|application|") &&
        last > i + 2 && !lexed_dash(x, i + 1);
    return known || filed ? refused(i, last, FIG_REASON_ID) : nothing;
}

/* ---- places in texts, furniture ------------------------------------------------------- */

/* A thing to be counted or measured follows the number that ends before `at`. */
static bool noun_follows(const lexed *x, size_t at)
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

static refusal reference(const lexed *x, size_t i)
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

static refusal named(const lexed *x, size_t i)
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
static refusal after_capital(const lexed *x, size_t i)
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
static refusal list_item(const lexed *x, size_t i, const sentence *s)
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
static refusal postal(const lexed *x, size_t i)
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
static refusal furniture(const lexed *x, size_t i)
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
static refusal coordinates(const lexed *x, size_t i)
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
static refusal score(const lexed *x, size_t i)
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
static refusal calendar(const lexed *x, size_t i)
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

/* ---- entries -------------------------------------------------------------------------- */

/* What a rule says of itself, and by which word near the figure it goes. */
typedef struct wording {
    const char *rule;
    uint64_t cue; /* classes of that word; ANY_WORD: the one before the figure; 0: no word */
    size_t reach; /* how many tokens away it may stand */
} wording;

#define ANY_WORD UINT64_MAX

static bool is_cue(const lexed *x, size_t i, uint64_t cue)
{
    return cue == ANY_WORD ? lexed_kind(x, i, TOKEN_WORD) : lexed_is(x, i, cue);
}

/* `r` with its rule in words, and the nearest word that the rule goes by: inside it, or within
 * reach. */
static refusal worded(const lexed *x, refusal r, const wording *w)
{
    if (r.last <= r.first || r.rule)
        return r;
    r.rule = w->rule;
    for (size_t k = r.first; k < r.last && w->cue && w->cue != ANY_WORD; k++)
        if (is_cue(x, k, w->cue)) {
            r.cue_first = k;
            r.cue_last = k + 1;
            return r;
        }
    for (size_t away = 1; away <= w->reach; away++) {
        const bool before = away <= r.first && is_cue(x, r.first - away, w->cue);
        const bool after = w->cue != ANY_WORD && is_cue(x, r.last - 1 + away, w->cue);
        if (!before && !after)
            continue;
        r.cue_first = before ? r.first - away : r.last - 1 + away;
        r.cue_last = r.cue_first + 1;
        return r;
    }
    return r;
}

refusal refuse_pattern(const lexed *x, size_t i, const sentence *s)
{
    static const wording items = { "the number of an item in a list", 0, 0 };
    static const struct {
        refusal (*find)(const lexed *x, size_t i);
        wording says;
        bool words; /* of number words too */
    } rules[] = {
        { date_in_digits, { "digits grouped as a date", 0, 0 }, false },
        { time_of_day, { "digits written as a time of day", W_MERIDIEM | W_ZONE, 2 }, false },
        { date_with_month, { "a day or year beside a month", W_MONTH, 3 }, false },
        { phone, { "digits grouped as a phone number", W_PHONE, 4 }, false },
        { well_known, { "a saying, or a date known by its digits", 0, 0 }, false },
        { furniture, { "a counter or page number of a web page", W_FURNITURE, 3 }, false },
        { calendar, { "days in a row, as on a calendar", 0, 0 }, false },
        { coordinates, { "degrees of a place on the map", 0, 0 }, false },
        { decade, { "a decade", 0, 0 }, false },
        { glued_name, { "joined to the word before it", ANY_WORD, 2 }, false },
        { glued_after, { "joined to letters that are no unit", 0, 0 }, false },
        { reference, { "a place in a text, as the word before says", ANY_WORD, 2 }, true },
        { identifier, { "a number by which one thing is filed", ANY_WORD, 2 }, false },
        { index_name, { "part of the name that stands before it", ANY_WORD, 1 }, false },
        { named, { "part of the name that stands before it", ANY_WORD, 1 }, true },
        { postal, { "a house number or postcode", W_STREET, 5 }, false },
        { score, { "the result of a game or vote", W_SCORE, 10 }, false },
    };
    const bool in_digits = is_number(x, i);
    const refusal page = refuse_page(x, i, s);
    if (page.last > page.first)
        return page;
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++) {
        if (!in_digits && !rules[k].words)
            continue;
        const refusal r = rules[k].find(x, i);
        if (r.last > r.first)
            return worded(x, r, &rules[k].says);
    }
    return in_digits ? worded(x, list_item(x, i, s), &items) : nothing;
}

/* Four digits that name a year rather than count. */
static refusal year(const lexed *x, size_t i, const number *n)
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
static refusal era_or_hour(const lexed *x, size_t i, const number *n)
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
static refusal year_in_words(const lexed *x, size_t i, const number *n)
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
static refusal pronoun(const lexed *x, size_t i, const number *n)
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
static refusal rank(const lexed *x, size_t i, const number *n)
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
static refusal half_of_name(const lexed *x, size_t i, const number *n)
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
static refusal zero_of_name(const lexed *x, size_t i, const number *n)
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
static refusal capital_word(const lexed *x, size_t i, const number *n)
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

refusal refuse_number(const lexed *x, size_t i, size_t floor_token, const number *n)
{
    static const wording after_names = { "digits after a capitalised word that count nothing",
                                         ANY_WORD, 1 };
    static const struct {
        refusal (*find)(const lexed *x, size_t i, const number *n);
        wording says;
    } rules[] = {
        { rank, { "says which one, not how many", W_BOTTOM, 1 } },
        { year, { "four digits that count nothing, as years do", 0, 0 } },
        { era_or_hour, { "a year or hour, as the word after says", W_ERA | W_MERIDIEM, 1 } },
        { year_in_words, { "a year in words", 0, 0 } },
        { pronoun, { "stands for a thing and counts none", W_PRONOUN_CUE | W_PRONOUN_TAIL, 1 } },
        { half_of_name, { "part of a name, not half an amount", 0, 0 } },
        { zero_of_name, { "part of a name, not an amount", 0, 0 } },
        { capital_word, { "a number word with a capital, in a name", ANY_WORD, 1 } },
    };
    if (!n->readable) {
        const bool dots = is_number(x, i) && !isnan(n->low) && !isinf(n->low);
        const bool version = is_number(x, i) &&
                             memchr(x->text + x->tokens[i].begin, '.', lexed_bytes(x, i)) &&
                             !memchr(x->text + x->tokens[i].begin, ',', lexed_bytes(x, i));
        if (version || dots)
            return refusal_of(i, i + n->tokens, FIG_REASON_VERSION,
                              "points as in a version number");
        return refusal_of(i, i + n->tokens, FIG_REASON_UNREADABLE, "no number that can be held");
    }
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++) {
        const refusal r = rules[k].find(x, i, n);
        if (r.last > r.first)
            return worded(x, r, &rules[k].says);
    }
    if (n->form == NUMBER_DIGITS && n->tokens == 1 && is_number(x, i)) {
        enum { DIGITS_MAX = 15, DIGITS_ALONE_MAX = 8 };
        const bool alone = x->count == 1 || (x->count == 2 && !lexed_kind(x, 1, TOKEN_WORD));
        if (lexed_digits(x, i).count > (alone ? DIGITS_ALONE_MAX : DIGITS_MAX) &&
            lexed_digits(x, i).plain)
            return refusal_of(i, i + 1, FIG_REASON_ID, "a long row of digits");
        if (i > floor_token || i == 0)
            return worded(x, after_capital(x, i), &after_names);
    }
    return nothing;
}
