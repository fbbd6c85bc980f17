/* refuse_name.c - figures that belong to names, signs and addresses of things: phones, models,
 * decades, ids. */
#include <math.h>
#include <string.h>

#include "claims/refuse_near.h"
#include "claims/refuse_rules.h"

/* A plus sign before digits in groups, "(555) 123-4567", three groups by hyphens. */
refusal refuse_phone(const lexed *x, size_t i)
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
refusal refuse_glued_name(const lexed *x, size_t i)
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
    if (before < x->count && x->tokens[before].flags & TOKEN_UNSPACED)
        return lexed_text(x, before, "第") || lexed_text(x, before, "제")
                   ? refusal_of(before, i + 1, FIG_REASON_ORDINAL, "says which one, not how many")
                   : nothing; /* "約5000人" */
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
refusal refuse_decade(const lexed *x, size_t i)
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

/* "2024年1月12日", "9時": what the character behind the digits counts. */
static refusal refuse_before_character(const lexed *x, size_t i)
{
    static const struct {
        const char *text;
        fig_reason reason;
        const char *rule;
    } rows[] = {
        { "年", FIG_REASON_DATE, "a year, as the character after says" },
        { "년", FIG_REASON_DATE, "a year, as the character after says" },
        { "月", FIG_REASON_DATE, "a month, as the character after says" },
        { "월", FIG_REASON_DATE, "a month, as the character after says" },
        { "日", FIG_REASON_DATE, "a day, as the character after says" },
        { "일", FIG_REASON_DATE, "a day, as the character after says" },
        { "号", FIG_REASON_NAME, "says which one, not how many" },
        { "號", FIG_REASON_NAME, "says which one, not how many" },
        { "호", FIG_REASON_NAME, "says which one, not how many" },
        { "期", FIG_REASON_ORDINAL, "says which one, not how many" },
        { "位", FIG_REASON_ORDINAL, "says which one, not how many" },
        { "위", FIG_REASON_ORDINAL, "says which one, not how many" },
        { "世", FIG_REASON_ORDINAL, "says which one, not how many" },
        { "세기", FIG_REASON_ORDINAL, "says which one, not how many" },
        { "時", FIG_REASON_TIME, "a time of day, as the character after says" },
        { "时", FIG_REASON_TIME, "a time of day, as the character after says" },
        { "시", FIG_REASON_TIME, "a time of day, as the character after says" },
        { "點", FIG_REASON_TIME, "a time of day, as the character after says" },
        { "点", FIG_REASON_TIME, "a time of day, as the character after says" },
        { "分", FIG_REASON_TIME, "a time of day, as the character after says" },
        { "분", FIG_REASON_TIME, "a time of day, as the character after says" },
        { "秒", FIG_REASON_TIME, "a time of day, as the character after says" },
        { "초", FIG_REASON_TIME, "a time of day, as the character after says" },
        /* "5千米": kilometres, and not five thousand */
        { "千米", FIG_REASON_NAME, "a unit that is not read" },
        { "千克", FIG_REASON_NAME, "a unit that is not read" },
        { "千瓦", FIG_REASON_NAME, "a unit that is not read" },
        { "千卡", FIG_REASON_NAME, "a unit that is not read" },
        { "兆瓦", FIG_REASON_NAME, "a unit that is not read" },
    };
    const size_t begin = x->tokens[i + 1].begin, left = x->tokens[x->count - 1].end - begin;
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        const size_t bytes = strlen(rows[k].text);
        if (bytes <= left && !memcmp(x->text + begin, rows[k].text, bytes))
            return refusal_of(i, i + 2, rows[k].reason, rows[k].rule);
    }
    return nothing;
}

/* Letters right after the digits that are no unit: "3D", "777F", "4x4", "9AB8". */
refusal refuse_glued_after(const lexed *x, size_t i)
{
    const size_t at = i + 1;
    if (!is_number(x, i) || !lexed_touches(x, at) || !lexed_kind(x, at, TOKEN_WORD))
        return nothing;
    if (x->tokens[at].flags & TOKEN_UNSPACED)
        return refuse_before_character(x, i);
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
refusal refuse_index_name(const lexed *x, size_t i)
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
refusal refuse_well_known(const lexed *x, size_t i)
{
    if (lexed_digits(x, i).fraction && lexed_among(x, i, "|9/11|24/7|7/7|20/20|50/50|"))
        return refused(i, i + 1, lexed_text(x, i, "24/7") ? FIG_REASON_TIME : FIG_REASON_NAME);
    if (lexed_text(x, i, "50") && lexed_dash(x, i + 1) && lexed_touches(x, i + 1) &&
        lexed_text(x, i + 2, "50"))
        return refused(i, i + 3, FIG_REASON_NAME);
    return nothing;
}

/* "bib 417", "ISBN 978-0-00-555014-2", "case 22/04417": all that touches the number. */
refusal refuse_identifier(const lexed *x, size_t i)
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
