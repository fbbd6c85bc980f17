/* mentions.c - numbers and their units, one at a time. Ranges and hedges are for figures.c. */
#include "claims/mentions.h"

#include <math.h>
#include <stdio.h>
#include <strings.h>

#include "claims/units_at.h"

#define W_STARTS_NUMBER                                                                            \
    (W_ONES | W_TEEN | W_TENS | W_HUNDRED | W_SCALE | W_ARTICLE | W_HALF | W_PART | W_DOZEN |      \
     W_VAGUE | W_ORDINAL | W_COUPLE | W_FEW | W_MULTIPLE | W_NEGATIVE)

static bool starts_number(const lexed *x, size_t i)
{
    switch (x->tokens[i].kind) {
    case TOKEN_NUMBER:
        return true;
    case TOKEN_WORD:
        return lexed_is(x, i, W_STARTS_NUMBER);
    default:
        break;
    }
    if (lexed_mark(x, i, '.'))
        return lexed_kind(x, i + 1, TOKEN_NUMBER) && lexed_touches(x, i + 1) &&
               !lexed_touches(x, i);
    return lexed_dash(x, i) || lexed_bytes(x, i) > 1;
}

/* A word of prices anywhere in the sentence: decides between pounds and pounds. */
static bool about_money(const lexed *x)
{
    for (size_t i = 0; i < x->count; i++)
        if (lexed_is(x, i, W_MONEY_CUE) || lexed_text(x, i, "£"))
            return true;
    return false;
}

/* Whether a quote was opened before token i and not closed, so that the mark at i closes it. */
static bool closes_quote(const lexed *x, size_t i)
{
    size_t marks = 0;
    for (size_t k = 0; k < i; k++)
        marks += lexed_text(x, k, "\"") || lexed_text(x, k, "“") || lexed_text(x, k, "”");
    return marks % 2 == 1;
}

static bool ends_phrase(const lexed *x, size_t i)
{
    return i >= x->count || x->tokens[i].kind == TOKEN_MARK ||
           lexed_is(x, i, W_OF | W_AND | W_OR | W_TO | W_IN | W_PER | W_BY | W_FROM | W_OVER);
}

/* Units whose one letter is more often a name: T, H, G. */
static bool is_of_physics(const char *id)
{
    static const char *const ids[] = { "tesla", "henry", "gauss", "siemens", "farad" };
    for (size_t k = 0; k < sizeof ids / sizeof *ids; k++)
        if (strcmp(ids[k], id) == 0)
            return true;
    return false;
}

static bool speaks_of_physics(const lexed *x)
{
    if (x->count < 4)
        return true; /* an amount by itself */
    for (size_t i = 0; i < x->count; i++)
        if (lexed_among(
                x, i,
                "|magnet|magnets|magnetic|field|fields|coil|coils|mri|inductance|inductor|"
                "capacitor|capacitance|charge|force|torque|conductance|tesla|superconducting|"))
            return true;
    return false;
}

/* Whether a name that means other things too is a unit here: `at` after number `m`. */
static bool weak_holds(const lexed *x, const mention *m, unit_hit hit, size_t at)
{
    const bool touches = lexed_touches(x, at);
    const size_t after = at + hit.tokens;
    const char first = x->text[x->tokens[at].begin];
    if (lexed_kind(x, at, TOKEN_MARK)) { /* " ' */
        if (lexed_kind(x, after, TOKEN_WORD) && lexed_touches(x, after))
            return false;
        return !closes_quote(x, at);
    }
    if (x->lang == LANG_EN && !touches && lexed_among(x, at, "|as|at|an|a|"))
        return false; /* attoseconds */
    if (x->lang == LANG_EN && lexed_bytes(x, at) == 1 && is_of_physics(hit.measure->id) &&
        !speaks_of_physics(x))
        return false;
    if (strcmp(hit.measure->id, "inch") == 0)
        return ends_phrase(x, after) && !lexed_is(x, after, W_ARTICLE) &&
               !lexed_kind(x, after, TOKEN_NUMBER) && !lexed_is(x, after, W_THE | W_IN);
    if (lexed_bytes(x, at) == 1 && (first == 's' || first == 'd' || first == 'b' || first == 'h'))
        return (touches || ends_phrase(x, after)) && m->n.form == NUMBER_DIGITS;
    if (touches)
        return true;
    if (lexed_bytes(x, at) == 1 && (first == 'A' || first == 'B' || first == 'I'))
        return false;
    if (m->n.form == NUMBER_ORDINAL || (lexed_bytes(x, at) == 1 && m->n.form == NUMBER_WORDS))
        return false;
    return ends_phrase(x, after) || lexed_bytes(x, at) > 1 ||
           (first >= 'A' && first <= 'Z' && lexed_bytes(x, m->last - 1) <= 4);
}

/* "a barrel", "per square foot", "/kWh" at `i`: what one counts for; tokens 0 when it is none. */
static size_t per_at(const lexed *x, size_t i, bool measured, unit_hit *below)
{
    size_t at = i;
    const bool slash = lexed_mark(x, at, '/') && !lexed_kind(x, at + 1, TOKEN_NUMBER);
    const bool per =
        lexed_among(x, at, "|per|pro|par|por|al|alla|за|в|на|каждый|") && lexed_is(x, at, W_PER);
    if (!slash && !lexed_is(x, at, W_PER))
        return 0;
    at++;
    if (lexed_dash(x, at) && lexed_touches(x, at))
        at++;
    *below = units_at(x, at);
    if (below->measure && lexed_kind(x, at, TOKEN_WORD) && !(below->weak && !slash) &&
        !unit_is_money(below->measure))
        return lexed_among(x, at + below->tokens, "|ago|earlier|later|before|old|after|")
                   ? 0
                   : at + below->tokens - i;
    below->measure = NULL;
    below->tokens = 0;
    if (!lexed_kind(x, at, TOKEN_WORD) || !measured)
        return 0;
    if (slash || per ||
        lexed_among(x, at,
                    "|share|barrel|head|piece|person|pop|night|plate|ticket|copy|bushel|game|car|"
                    "vote|unit|"))
        return at + 1 - i;
    return 0;
}

/* The unit "above-per-below". Returns `above` when memory runs out. */
static const unit *compound(const lexed *x, const unit *above, unit_hit below, size_t noun,
                            arena *strings)
{
    char noun_text[WORD_BYTES_MAX] = "", id[160];
    if (!below.measure)
        words_fold(x->text, x->tokens[noun].begin, x->tokens[noun].end, noun_text);
    snprintf(id, sizeof id, "%s-per-%s", above ? above->id : "count",
             below.measure ? below.measure->id : noun_text);
    const unit *const known = units_find(id);
    if (known)
        return known;
    unit *const made = arena_alloc(strings, sizeof *made);
    const char *const name = arena_string(strings, id);
    if (!made || !name)
        return above;
    *made = (unit){ name, NULL, name, 1, 0 };
    const bool speed = above && above->kind && strcmp(above->kind, "length") == 0 &&
                       below.measure && below.measure->kind &&
                       strcmp(below.measure->kind, "duration") == 0;
    if (speed)
        *made =
            (unit){ name, "speed", "meter-per-second", above->factor / below.measure->factor, 0 };
    return made;
}

static void read_per(const lexed *x, mention *m, arena *strings)
{
    unit_hit below = { NULL, 0, false, false };
    size_t at = m->end;
    const bool times = !m->measure && lexed_among(x, at, "|times|time|");
    if (times)
        at++;
    if (!m->measure && !times && !lexed_among(x, at, "|per|a|an|each|every|"))
        return;
    const size_t tokens = per_at(x, at, m->measure != NULL, &below);
    if (tokens == 0)
        return;
    if (!m->measure && !below.measure)
        return;
    if (!m->measure && m->n.form == NUMBER_FRACTION)
        return;
    m->per = (token_range){ times ? at - 1 : at, at + tokens };
    m->end = at + tokens;
    /* money stays its currency and amounts a day or a hectare stay amounts; `unit_text` says for
     * what */
    const bool length = m->measure && m->measure->kind && strcmp(m->measure->kind, "length") == 0;
    const bool time =
        below.measure && below.measure->kind && strcmp(below.measure->kind, "duration") == 0;
    const bool spelled =
        lexed_mark(x, at, '/') || lexed_among(x, at, "|per|pro|par|por|за|в|на|al|alla|ao|à|");
    if (unit_is_money(m->measure) || !m->measure || !spelled ||
        (time && !length && !lexed_mark(x, at, '/')))
        return;
    m->measure = compound(x, m->measure, below, at + tokens - 1, strings);
    m->surface_last = m->end;
}

static bool mass_or_money(const lexed *x, const mention *m, const unit *u, size_t at)
{
    if (strcmp(u->id, "pound") != 0 || !lexed_among(x, at, "|pound|pounds|livre|livres|"))
        return false;
    const bool pence = lexed_kind(x, m->last - 1, TOKEN_NUMBER) &&
                       lexed_bytes(x, m->last - 1) > 3 &&
                       x->text[x->tokens[m->last - 1].end - 3] == '.';
    return fabs(m->n.low) >= 1e6 || pence || about_money(x);
}

/* Codes of currencies that people also write in small letters; "try", "top", "all" are words. */
static bool code_in_small(const lexed *x, size_t i)
{
    return lexed_among(x, i, "|usd|eur|gbp|inr|chf|rs|rm|jpy|cny|rmb|aud|cad|");
}

static bool word_not_code(const lexed *x, size_t at, const unit *u)
{
    return unit_is_money(u) && lexed_kind(x, at, TOKEN_WORD) && lexed_bytes(x, at) == 3 &&
           strncasecmp(u->id, x->text + x->tokens[at].begin, 3) == 0 &&
           !(x->tokens[at].flags & TOKEN_ALL_CAPS) && !code_in_small(x, at) &&
           !(lexed_kind(x, at - 1, TOKEN_NUMBER) && lexed_touches(x, at));
}

/* "the over 65s", "under 18s": people of that age. */
static bool age_group(const lexed *x, const mention *m, size_t at)
{
    enum { AGE_MAX = 99 };
    return x->lang == LANG_EN && m->begin > 0 && lexed_among(x, m->begin - 1, "|over|under|") &&
           lexed_touches(x, at) && lexed_text(x, at, "s") && m->n.form == NUMBER_DIGITS &&
           m->n.low == floor(m->n.low) && m->n.low <= AGE_MAX;
}

/* "ten grand": thousands of dollars, where no piano or slam follows. */
static bool grand(const lexed *x, mention *m, size_t at)
{
    if (x->lang != LANG_EN || !lexed_text(x, at, "grand") || m->n.high >= 1e4 ||
        m->n.form > NUMBER_MIXED ||
        (lexed_kind(x, at + 1, TOKEN_WORD) &&
         !lexed_is(x, at + 1, W_AND | W_OR | W_IN | W_TO | W_COPULA | W_PER | W_ARTICLE | W_BY) &&
         !lexed_among(x, at + 1,
                      "|for|on|from|at|each|every|more|less|cash|richer|poorer|out|he|she|they|it|"
                      "we|you|i|")))
        return false;
    m->n.low *= 1e3;
    m->n.high *= 1e3;
    m->scale = 1e3;
    m->measure = units_find("USD");
    m->unit = (token_range){ at, at + 1 };
    m->end = at + 1;
    return true;
}

/* How many words stand between a number and its time: "five mesmerising minutes", "three long
 * years". */
static size_t words_before_time(const lexed *x, const mention *m, size_t at)
{
    const size_t bytes = lexed_kind(x, at, TOKEN_WORD) ? lexed_bytes(x, at) : 0;
    const char *const end = bytes > 5 ? x->text + x->tokens[at].end : NULL;
    const bool described =
        lexed_among(
            x, at,
            "|long|full|whole|short|hard|extra|further|solid|happy|additional|frantic|final|") ||
        (end && (memcmp(end - 3, "ing", 3) == 0 || memcmp(end - 3, "ive", 3) == 0 ||
                 memcmp(end - 3, "ous", 3) == 0));
    const unit_hit hit = units_at(x, at + 1);
    return x->lang == LANG_EN && described && m->n.form <= NUMBER_WORDS && hit.measure &&
                   !hit.weak && hit.measure->kind && strcmp(hit.measure->kind, "duration") == 0 &&
                   x->text[x->tokens[at + 1].end - 1] == 's'
               ? 1
               : 0;
}

/* "30 MUSD": a scale and a code in one. */
static bool scaled_code(const lexed *x, mention *m, size_t at)
{
    if (!lexed_kind(x, at, TOKEN_WORD) || !(x->tokens[at].flags & TOKEN_ALL_CAPS) ||
        lexed_bytes(x, at) != 4)
        return false;
    const char *const text = x->text + x->tokens[at].begin;
    const char code[] = { text[1], text[2], text[3], '\0' };
    const unit *const u = units_find(code);
    const double scale = text[0] == 'M' ? 1e6 : text[0] == 'K' ? 1e3 : text[0] == 'B' ? 1e9 : 0;
    if (scale == 0 || !unit_is_money(u))
        return false;
    m->n.low *= scale;
    m->n.high *= scale;
    m->scale = scale;
    m->measure = u;
    m->unit = (token_range){ at, at + 1 };
    m->end = at + 1;
    return true;
}

/* "2 heures et demie", "dos horas y media": the half is of the unit. */
static void add_half(const lexed *x, mention *m)
{
    const bool half = lexed_is(x, m->end, W_AND) && lexed_is(x, m->end + 1, W_HALF);
    if (!half || !m->measure || m->unit.first < m->first || m->n.low != m->n.high ||
        m->n.form == NUMBER_FRACTION || units_at(x, m->end + 2).tokens > 0 ||
        lexed_is(x, m->end + 2, W_SCALE))
        return;
    m->n.low += 0.5;
    m->n.high = m->n.low;
    m->end += 2;
    m->surface_last = m->end;
}

/* "12 grados bajo cero", "20 градусов мороза": degrees below zero. */
static void read_frost(const lexed *x, mention *m)
{
    static const char *const two[][2] = {
        { "|bajo|sotto|unter|onder|", "|cero|zero|null|nul|" },
        { "|abaixo|de|dessous|", "|de|zero|zéro|" },
        { "|ниже|нижче|", "|нуля|" },
    };
    if (!m->measure || strcmp(m->measure->id, "celsius") != 0 || m->n.low <= 0)
        return;
    size_t tokens = lexed_among(x, m->end, "|мороза|морозу|negativos|negativo|sottozero|");
    for (size_t i = 0; i < sizeof two / sizeof *two && tokens == 0; i++)
        if (lexed_listed(x, m->end, two[i][0]) && lexed_listed(x, m->end + 1, two[i][1]))
            tokens = lexed_among(x, m->end + 1, "|de|") ? 3 : 2;
    if (tokens == 0)
        return;
    const double low = m->n.low;
    m->n.low = -m->n.high;
    m->n.high = -low;
    m->end += tokens;
    m->surface_last = m->end;
}

/* Find the unit of `m`, before it (not before token `floor_token`) or after it. */
static void read_unit(const lexed *x, mention *m, size_t floor_token, arena *strings)
{
    const unit_hit money = units_before(x, m->first);
    const bool minus = lexed_dash(x, m->first) && m->n.low < 0;
    bool has_money = money.measure != NULL && !minus && m->first - money.tokens >= floor_token;
    if (has_money && money.weak && !lexed_touches(x, m->first))
        has_money = false;
    if (has_money && lexed_kind(x, m->first - 1, TOKEN_WORD) && x->lang != LANG_RU &&
        x->lang != LANG_UK &&
        !(x->tokens[m->first - 1].flags & (TOKEN_ALL_CAPS | TOKEN_ABBREVIATION)) &&
        !lexed_touches(x, m->first) && lexed_bytes(x, m->first - 1) < 4 &&
        !code_in_small(x, m->first - 1))
        has_money = false; /* "try 5", "all 3" */
    size_t at = m->last;
    const bool hyphen = lexed_dash(x, at) && lexed_touches(x, at) && lexed_touches(x, at + 1);
    if (has_money) {
        m->measure = money.measure;
        m->unit = (token_range){ m->first - money.tokens, m->first };
        m->begin = m->unit.first;
        if (m->begin > 0 && lexed_dash(x, m->begin - 1) && lexed_touches(x, m->begin) &&
            !lexed_touches(x, m->begin - 1)) {
            m->n.low = -m->n.low;
            m->n.high = -m->n.high;
            m->begin--;
        }
        const unit_hit again = units_at(x, at);
        if (again.measure && unit_is_money(again.measure) && !again.weak &&
            again.measure->factor == 1 && lexed_kind(x, at, TOKEN_WORD))
            m->end = at + again.tokens;
    } else {
        at += hyphen || (lexed_mark(x, at, '[') && lexed_touches(x, at));
        if ((m->scale >= 1e6 || m->n.form == NUMBER_VAGUE) && lexed_is(x, at, W_OF) &&
            units_at(x, at + 1).tokens > 0)
            at++;                           /* "34,6 millions d'euros" */
        if (m->n.form == NUMBER_FRACTION) { /* "half an hour", "three quarters of a mile" */
            const size_t past = lexed_is(x, at, W_OF) ? at + 1 : at;
            if (lexed_is(x, past, W_ARTICLE) && units_at(x, past + 1).tokens > 0 &&
                !units_at(x, past + 1).weak)
                at = past + 1;
        }
        at += words_before_time(x, m, at);
        const unit_hit hit = units_at(x, at);
        const bool g = !hyphen && lexed_touches(x, at) && lexed_text(x, at, "G") &&
                       m->n.form == NUMBER_DIGITS && m->n.low >= 2 && m->n.low <= 7 &&
                       lexed_bytes(x, m->last - 1) == 1;
        if (g) {
            m->measure = units_find("generation");
            m->unit = (token_range){ at, at + 1 };
            m->end = at + 1;
            m->surface_last = m->end;
            return;
        }
        if (scaled_code(x, m, at) || grand(x, m, at)) {
            m->surface_last = m->end;
            return;
        }
        if (age_group(x, m, at)) {
            m->measure = units_find("year-person");
            m->unit = (token_range){ at, at + 1 };
            m->end = at + 1;
            m->surface_last = m->end;
            return;
        }
        const bool next_money = hit.before && lexed_kind(x, at, TOKEN_MARK) &&
                                !lexed_touches(x, at) && lexed_touches(x, at + 1) &&
                                lexed_kind(x, at + 1, TOKEN_NUMBER); /* "1 $10" */
        const bool in = x->lang != LANG_EN && lexed_text(x, at, "in") && !lexed_touches(x, at);
        if (next_money || in || word_not_code(x, at, hit.measure))
            return; /* "5-3 in Dundee" */
        const bool books = x->lang == LANG_FR && lexed_among(x, at, "|livre|livres|") &&
                           hit.tokens == 1 && !about_money(x);
        if (hit.measure && !books && (!hit.weak || weak_holds(x, m, hit, at))) {
            m->measure = mass_or_money(x, m, hit.measure, at) ? units_find("GBP") : hit.measure;
            m->unit = (token_range){ at, at + hit.tokens };
            m->end = at + hit.tokens;
        }
    }
    m->surface_last = m->end;
    if (x->lang != LANG_EN) {
        add_half(x, m);
        read_frost(x, m);
    }
    read_per(x, m, strings);
}

static double scale_of(const lexed *x, size_t first, size_t last)
{
    double scale = 1;
    for (size_t i = first; i < last; i++)
        if (i > first && lexed_is(x, i, W_SCALE | W_SUFFIX | W_HUNDRED) &&
            x->words[i]->value > scale)
            scale = x->words[i]->value;
    return scale;
}

/* An article, a unit, "and a half". */
static bool one_and_half(const lexed *x, size_t i)
{
    if (x->lang == LANG_EN || !lexed_is(x, i, W_ARTICLE))
        return false;
    const unit_hit hit = units_at(x, i + 1);
    const size_t at = i + 1 + hit.tokens;
    return hit.measure && !hit.weak && lexed_is(x, at, W_AND) && lexed_is(x, at + 1, W_HALF);
}

static void add_refusal(mention_list *out, refusal r)
{
    out->refusals[out->refusals_count++] = r;
}

typedef struct web_run { /* tokens without space between them */
    size_t last;
    bool web; /* an address: http://..., www..., name@example.com */
} web_run;

static web_run run_at(const lexed *x, size_t i)
{
    size_t first = i, last = i + 1;
    while (first > 0 && lexed_touches(x, first))
        first--;
    while (last < x->count && lexed_touches(x, last))
        last++;
    web_run run = { last, false };
    for (size_t k = first; k < last && last - first > 3 && !run.web; k++)
        run.web = lexed_mark(x, k, '@') || lexed_mark(x, k, '_') ||
                  lexed_among(x, k, "|http|https|www|ftp|com|org|html|pdf|php|jpg|png|") ||
                  (lexed_mark(x, k, '/') && k > first + 2 && lexed_kind(x, k - 1, TOKEN_WORD) &&
                   lexed_mark(x, k - 2, '.') && lexed_kind(x, k - 3, TOKEN_WORD)); /* a.example/7 */
    return run;
}

/* "573.15K" beside other temperatures: no thousands. */
static bool kelvin(const lexed *x, mention *m)
{
    if (m->last - m->first != 2 || !lexed_text(x, m->last - 1, "K") || m->scale != 1e3)
        return false;
    for (size_t i = 0; i < x->count; i++)
        if (lexed_text(x, i, "°") || lexed_among(x, i, "|celsius|kelvin|fahrenheit|")) {
            m->n.low /= 1e3;
            m->n.high /= 1e3;
            m->scale = 1;
            m->unit = (token_range){ m->last - 1, m->last };
            m->surface_last = m->last;
            m->last--;
            return true;
        }
    return false;
}

void mentions_read(const lexed *x, const sentence *s, arena *strings, mention_list *out)
{
    out->mentions_count = 0;
    out->refusals_count = 0;
    const refusal dump = refuse_dump(x);
    if (dump.last > 0) {
        add_refusal(out, dump);
        return;
    }
    size_t floor_token = 0; /* where the last mention ended */
    web_run run = { 0, false };
    for (size_t i = 0; i < x->count;) {
        if (!starts_number(x, i)) {
            i++;
            continue;
        }
        if (i >= run.last)
            run = run_at(x, i);
        if (run.web) {
            add_refusal(out, refusal_of(i, run.last, FIG_REASON_URL, "part of an address"));
            i = run.last;
            continue;
        }
        refusal r = refuse_pattern(x, i, s);
        if (r.last > i) {
            add_refusal(out, r);
            i = r.last;
            continue;
        }
        number n = number_at(x, i);
        if (n.tokens == 0 && one_and_half(x, i))
            n = (number){ 1, 1, NUMBER_WORDS, 1, true }; /* "une heure et demie" */
        if (n.tokens == 0) {
            i++;
            continue;
        }
        r = refuse_number(x, i, floor_token, &n);
        if (r.last > i) {
            add_refusal(out, r);
            i = r.last;
            continue;
        }
        mention *const m = &out->mentions[out->mentions_count++];
        *m = (mention){ .n = n,
                        .first = i,
                        .last = i + n.tokens,
                        .begin = i,
                        .end = i + n.tokens,
                        .surface_last = i + n.tokens };
        m->scale = scale_of(x, m->first, m->last);
        if (n.form == NUMBER_MULTIPLE) {
            i = m->end;
            floor_token = i;
            continue;
        }
        if (kelvin(x, m))
            m->measure = units_find("kelvin");
        else
            read_unit(x, m, floor_token, strings);
        i = m->end;
        floor_token = i;
    }
}

const char *mention_unit_text(const lexed *x, const mention *m, arena *strings)
{
    char text[WORD_BYTES_MAX * 4];
    size_t n = 0;
    const token_range parts[] = { m->unit, m->per };
    for (size_t k = 0; k < 2; k++) {
        if (parts[k].first >= parts[k].last)
            continue;
        const size_t begin = x->tokens[parts[k].first].begin,
                     end = x->tokens[parts[k].last - 1].end;
        if (n + (end - begin) + 2 > sizeof text)
            break;
        if (n)
            text[n++] = ' ';
        memcpy(text + n, x->text + begin, end - begin);
        n += end - begin;
    }
    return n ? arena_copy(strings, text, n) : NULL;
}
