/* figures.c - from the numbers of a sentence to what they claim. */
#include "claims/figures.h"

#include <math.h>

#include "claims/hedges.h"
#include "claims/implied_units.h"
#include "claims/units_at.h"

enum { GAP_TOKENS_MAX = 6, TREND_TOKENS_MAX = 5 };

static bool same_unit(const unit *a, const unit *b)
{
    return a == b || (a && b && strcmp(a->id, b->id) == 0);
}

/* ---- sharing units and scales --------------------------------------------------------- */

/* "$2 to $3 million": the scale of the second number holds for the first as well; `falls`: even
 * when the first is the greater ("from 2.4 to 2.1 million"). */
static void share_scale(mention *a, const mention *b, bool falls)
{
    if (a->scale > 1 || b->scale <= 1 || b->n.low <= 0 || a->n.low <= 0 ||
        a->n.form == NUMBER_FRACTION)
        return;
    const double scaled = a->n.low * b->scale;
    const double limit = falls ? b->n.low * 10 : b->n.low;
    if (b->scale >= 100 && scaled <= limit && a->n.low < 1000) {
        a->n.low *= b->scale;
        a->n.high *= b->scale;
        a->scale = b->scale;
    }
}

/* "25, 30 and 45 mg": a bare number in a list takes the unit of the one after it. */
static void share_units(const lexed *x, mention_list *list)
{
    for (size_t k = list->mentions_count; k-- > 1;) {
        mention *const a = &list->mentions[k - 1];
        const mention *const b = &list->mentions[k];
        size_t at = a->end;
        if (lexed_dash(x, at) && lexed_touches(x, at) && !lexed_touches(x, at + 1))
            at++; /* "8- to 16-meter" */
        const bool comma = lexed_mark(x, at, ',');
        if (comma)
            at++;
        const bool link = lexed_is(x, at, W_AND | W_OR);
        if (link)
            at++;
        const hedge own = hedge_before(x, b->begin); /* ">= 30 and < 40 litres" */
        if (!(comma || link) || (at != b->begin && !(own.tokens && at + own.tokens == b->begin)) ||
            a->measure || !b->measure || b->unit.first < b->last)
            continue;
        if (a->n.form == NUMBER_FRACTION || strcmp(b->measure->id, "fraction") == 0)
            continue;
        if (comma && !link && b->unit.first < b->end && b->unit.first >= b->begin)
            continue; /* "16,644, 16 per cent": no list without "and" */
        if (comma && lexed_is(x, at - 1, W_OR) && strcmp(b->measure->id, "percent") == 0 &&
            a->n.low > 100)
            continue; /* "7,613, or 12.9%": the same in other words */
        if (link && b->scale > 1 && a->n.low > b->n.low)
            continue;
        a->measure = b->measure;
        a->unit = b->unit;
        a->per = b->per;
        share_scale(a, b, false);
    }
}

/* ---- ranges --------------------------------------------------------------------------- */

typedef enum link { LINK_NONE, LINK_DASH, LINK_TO, LINK_AND } link;

/* What stands between two mentions; `from`: the first has "from" before it. */
static link link_between(const lexed *x, const mention *a, const mention *b, bool from)
{
    size_t at = a->end, end = b->begin;
    const hedge h = hedge_before(x, end);
    if (h.tokens && end - h.tokens > at)
        end -= h.tokens;
    if (at + 1 < end && lexed_dash(x, at) && lexed_touches(x, at) && !lexed_touches(x, at + 1))
        at++; /* "8- to" */
    if (end <= at || end - at > GAP_TOKENS_MAX)
        return LINK_NONE;
    if (end - at == 1) {
        if (lexed_dash(x, at))
            return lexed_touches(x, at) == lexed_touches(x, at + 1) ? LINK_DASH : LINK_NONE;
        if (lexed_mark(x, at, '~'))
            return LINK_DASH;
        if (lexed_is(x, at, W_TO))
            return LINK_TO;
        return lexed_is(x, at, W_AND) ? LINK_AND : LINK_NONE;
    }
    if (!from || !lexed_is(x, end - 1, W_TO))
        return LINK_NONE;
    for (size_t i = at; i + 1 < end; i++)
        if (lexed_kind(x, i, TOKEN_MARK) || lexed_is(x, i, W_AND | W_OR))
            return LINK_NONE;
    return LINK_TO;
}

/* Whether token i-1, past a hedge, is of `classes`; where the phrase then begins to `*begin`. */
static bool opened_by(const lexed *x, size_t i, uint64_t classes, size_t *begin)
{
    const hedge h = hedge_before(x, i);
    if (i > 0 && h.tokens < 2 && lexed_is(x, i - 1, classes)) {
        *begin = i - 1; /* but "plus de 30" begins with its bound */
        return true;
    }
    if (i > 1 && lexed_is(x, i - 1, W_ARTICLE | W_THE) && lexed_is(x, i - 2, classes & W_BETWEEN)) {
        *begin = i - 2; /* "tussen de 4.000 en 5.000" */
        return true;
    }
    if (h.tokens && i > h.tokens && lexed_is(x, i - h.tokens - 1, classes)) {
        *begin = i - h.tokens - 1;
        return true;
    }
    return false;
}

static bool rises_before(const lexed *x, size_t i)
{
    return i > 0 && (lexed_is(x, i - 1, W_UP | W_DOWN) ||
                     (i > 1 && lexed_is(x, i - 1, W_BY) && lexed_is(x, i - 2, W_UP | W_DOWN)));
}

/* "2 -7 g": what looks like a sign joins two numbers of which only the second has a unit. */
static void mend_dash(const lexed *x, const mention *a, mention *b)
{
    if (a->end == b->begin && lexed_dash(x, b->first) && b->n.low < 0 && a->n.low < -b->n.low &&
        a->n.low >= 0 && !a->measure && b->measure && b->first == b->begin) {
        b->n.low = -b->n.low;
        b->n.high = b->n.low;
        b->first++;
        b->begin++;
    }
}

/* Whether the two mentions are the ends of one range; its begin with "from" or "between" to
 * `*begin`. */
static bool range_of(const lexed *x, mention *a, mention *b, size_t *begin)
{
    *begin = a->begin;
    if (a->n.low != a->n.high || b->n.low != b->n.high || a->n.form == NUMBER_ORDINAL)
        return false;
    const bool from = opened_by(x, a->begin, W_FROM, begin);
    const bool between = !from && opened_by(x, a->begin, W_BETWEEN, begin);
    mend_dash(x, a, b);
    link l = link_between(x, a, b, from);
    if (l == LINK_NONE && b->begin == a->end + 1 && lexed_dash(x, a->end) && !a->measure &&
        b->measure && lexed_touches(x, b->begin))
        l = LINK_DASH;
    if (l == LINK_NONE || (l == LINK_AND && !between && !from))
        return false;
    if (l == LINK_AND && from && !(a->measure || b->measure))
        return false;
    if (a->measure && b->measure && !same_unit(a->measure, b->measure))
        return false;
    if (a->n.form == NUMBER_FRACTION && a->measure == NULL && b->measure != NULL)
        return false;
    const bool age = a->measure && strcmp(a->measure->id, "year-person") == 0;
    if (a->measure && !b->measure && !age) {
        const bool sign = a->unit.first < a->first; /* "$14-18" */
        if (!from && !between && !(sign && l == LINK_DASH))
            return false;
        if (lexed_kind(x, b->end, TOKEN_WORD) && !sign && l == LINK_DASH)
            return false;
    }
    const bool own_unit = a->measure != NULL && b->measure != NULL;
    if (l == LINK_TO && lexed_among(x, b->begin - 1, "|auf|") && a->begin > 0 &&
        lexed_is(x, a->begin - 1, W_BY))
        return false; /* "um 3 Mio. Euro auf 4 Mio. Euro" */
    if (l == LINK_TO && !from && (!a->measure || own_unit) && !(b->measure && !a->measure) &&
        rises_before(x, a->begin))
        return false; /* "rose $1.40 to $83.15" */
    if (l == LINK_DASH && lexed_touches(x, a->begin) && a->begin > 0 && lexed_dash(x, a->begin - 1))
        return false;
    share_scale(a, b, from && l == LINK_TO);
    if (!a->measure) {
        a->measure = b->measure;
    } else if (!b->measure) {
        b->measure = a->measure;
        b->unit = a->unit;
        b->per = a->per;
        if (a->scale > 1 && b->scale <= 1 && b->n.low < 1000 && b->n.low * a->scale >= a->n.low) {
            b->n.low *= a->scale;
            b->n.high *= a->scale;
        }
    }
    return true;
}

/* ---- figures of two parts ------------------------------------------------------------- */

/* Whether `small` is counted under `large`: "5 feet 2 inches", "3 dollars 50 cents". */
static bool counted_under(const unit *large, const unit *small)
{
    static const char *const ladders[][2] = {
        { "foot", "inch" },        { "yard", "foot" },   { "yard", "inch" },
        { "mile", "yard" },        { "mile", "foot" },   { "kilometer", "meter" },
        { "meter", "centimeter" }, { "pound", "ounce" }, { "stone", "pound" },
    };
    if (unit_is_money(large) && unit_is_money(small))
        return large->factor == 1 && small->factor == 0.01;
    for (size_t i = 0; i < sizeof ladders / sizeof *ladders; i++)
        if (strcmp(ladders[i][0], large->id) == 0 && strcmp(ladders[i][1], small->id) == 0)
            return true;
    return false;
}

/* Add `b` to `a` when it is the rest of the same amount: in the smaller unit, but money in its
 * currency. */
static bool adds_to(const lexed *x, mention *a, const mention *b)
{
    size_t at = a->end;
    if (!a->measure || a->n.low != a->n.high || b->n.low != b->n.high ||
        a->n.low != floor(a->n.low))
        return false;
    if (lexed_mark(x, at, ','))
        at++;
    if (lexed_is(x, at, W_AND))
        at++;
    if (at != b->begin || a->n.low < 0 || b->n.low < 0 || a->scale > 1)
        return false;
    const bool money = unit_is_money(a->measure);
    if (!b->measure) { /* "20 dollars 43" */
        const bool named = a->unit.first >= a->last && lexed_kind(x, a->unit.first, TOKEN_WORD);
        const bool ends = b->end >= x->count || lexed_mark(x, b->end, '.');
        if (!money || a->measure->factor != 1 || !named || !ends || b->n.low != floor(b->n.low) ||
            b->n.form > NUMBER_WORDS)
            return false;
    } else if (!counted_under(a->measure, b->measure)) {
        return false;
    }
    if (money) {
        if (b->n.low >= 100)
            return false;
        a->n.low += b->n.low / 100;
    } else {
        const double steps = a->measure->factor / b->measure->factor;
        a->n.low = round(a->n.low * steps * 1e6) / 1e6 + b->n.low;
        a->measure = b->measure;
        a->unit = b->unit;
    }
    a->n.high = a->n.low;
    a->end = b->end;
    a->surface_last = b->surface_last;
    return true;
}

/* ---- ages ----------------------------------------------------------------------------- */

static bool could_be_age(const mention *m)
{
    return !m->measure && m->n.low == m->n.high && m->n.low >= 1 && m->n.low < 120 &&
           m->n.low == floor(m->n.low) && (m->n.form == NUMBER_DIGITS || m->n.form == NUMBER_WORDS);
}

/* "aged 35", "Maddon, 66, has ...", "who was 10". */
static void read_age(const lexed *x, mention *m)
{
    const bool years = m->measure && strcmp(m->measure->id, "year") == 0 && m->begin > 0;
    if (years &&
        (lexed_is(x, m->begin - 1, W_AGE) ||
         (m->begin > 1 && lexed_is(x, m->begin - 1, W_OF) && lexed_is(x, m->begin - 2, W_AGE))))
        m->measure = units_find("year-person"); /* "aged 35 years", "âgé de 35 ans" */
    const bool romance =
        x->lang == LANG_FR || x->lang == LANG_ES || x->lang == LANG_IT || x->lang == LANG_PT;
    const bool old = m->n.low >= 12 && m->n.low < 110 && m->n.low == m->n.high && m->begin > 1;
    if (years && romance && old && lexed_is(x, m->begin - 1, W_OF) &&
        lexed_mark(x, m->begin - 2, ',') && m->begin > 2 &&
        x->tokens[m->begin - 3].flags & TOKEN_CAPITAL)
        m->measure = units_find("year-person"); /* "Jonás Pell, de 22 años," */
    const bool has =
        m->begin > 0 && (lexed_among(x, m->begin - 1, "|tiene|tenía|tem|tinha|ha|aveva|") ||
                         (m->begin > 1 && lexed_among(x, m->begin - 1, "|a|avait|") &&
                          lexed_among(x, m->begin - 2, "|il|elle|")));
    if (years && romance && has && m->n.low >= 5)
        m->measure = units_find("year-person"); /* "Tiene 45 años" */
    if (years && lexed_among(x, m->begin - 1, "|ему|ей|йому|їй|мне|мені|"))
        m->measure = units_find("year-person"); /* "Ему 45 лет" */
    const bool slavic = x->lang == LANG_RU || x->lang == LANG_UK;
    if (years && slavic && old && lexed_kind(x, m->begin - 1, TOKEN_WORD) &&
        x->tokens[m->begin - 1].flags & TOKEN_CAPITAL && !lexed_kind(x, m->end, TOKEN_WORD))
        m->measure = units_find("year-person"); /* "Йонасу Пеллу 22 года." */
    if (years && romance && old &&
        ((lexed_is(x, m->begin - 1, W_OF) && lexed_kind(x, m->begin - 2, TOKEN_WORD)) ||
         (lexed_mark(x, m->begin - 1, ',') && x->tokens[m->begin - 2].flags & TOKEN_CAPITAL)))
        m->measure = units_find("year-person"); /* "un homme de 31 ans" */
    if (!could_be_age(m) || m->begin == 0)
        return;
    const size_t before = m->begin - 1, at = m->end;
    const bool mark = at >= x->count || lexed_mark(x, at, ',') || lexed_mark(x, at, '.') ||
                      lexed_mark(x, at, ')');
    bool age = lexed_is(x, before, W_AGE) ||
               (before > 0 && lexed_is(x, before, W_OF) && lexed_is(x, before - 1, W_AGE));
    if (before > 0 && lexed_mark(x, before, ',') && lexed_kind(x, before - 1, TOKEN_WORD) && mark &&
        m->n.form == NUMBER_DIGITS && x->tokens[before - 1].flags & TOKEN_CAPITAL &&
        m->n.low >= 5 && !lexed_is(x, before - 1, W_MONTH | W_WEEKDAY) && lexed_mark(x, at, ','))
        age = true;
    if (before > 0 && lexed_among(x, before, "|is|was|turned|turns|be|am|") &&
        lexed_among(x, before - 1, "|who|he|she|i|will|'ll|just|") &&
        (mark || lexed_is(x, at, W_AND | W_BY)))
        age = true;
    if (x->lang != LANG_EN && before > 1 && lexed_mark(x, before, '(') && lexed_mark(x, at, ')') &&
        m->n.low >= 5 && x->tokens[before - 1].flags & TOKEN_CAPITAL &&
        x->tokens[before - 2].flags & TOKEN_CAPITAL)
        age = true; /* "Jonas Pell (22)" */
    if (age)
        m->measure = units_find("year-person");
}

/* "aged 19, 23 and 24" */
static void share_ages(const lexed *x, mention_list *list)
{
    for (size_t k = 1; k < list->mentions_count; k++) {
        const mention *const a = &list->mentions[k - 1];
        mention *const b = &list->mentions[k];
        const bool next = lexed_mark(x, a->end, ',') || lexed_is(x, a->end, W_AND | W_OR);
        if (next && b->begin == a->end + 1 && a->measure &&
            strcmp(a->measure->id, "year-person") == 0 && a->unit.first >= a->unit.last &&
            could_be_age(b) &&
            (!lexed_kind(x, b->end, TOKEN_WORD) || lexed_is(x, b->end, W_AND | W_OR)))
            b->measure = a->measure;
    }
}

/* ---- drafts --------------------------------------------------------------------------- */

/* "cut severe cases by half", "reduce the number of deer by a quarter": the change a verb makes to
 * its object, for a figure after "by" at token i. */
static fig_trend change_by(const lexed *x, size_t i)
{
    enum { OBJECT_TOKENS_MAX = 7 };
    static const char up[] =
        "|raise|raises|raised|raising|lift|lifts|lifted|boost|boosts|boosted|increase|"
        "increases|increased|extend|extended|widen|widened|hike|hiked|expand|expanded|";
    static const char down[] =
        "|cut|cuts|cutting|reduce|reduces|reduced|reducing|lower|lowers|lowered|trim|"
        "trimmed|slash|slashed|shorten|shortened|curb|curbed|decrease|decreased|";
    if (x->lang != LANG_EN || i == 0 || !lexed_is(x, i - 1, W_BY))
        return FIG_STEADY;
    for (size_t back = 2; back <= OBJECT_TOKENS_MAX && back <= i; back++) {
        if (lexed_kind(x, i - back, TOKEN_MARK) || lexed_kind(x, i - back, TOKEN_NUMBER))
            break;
        if (lexed_among(x, i - back, up))
            return FIG_UP;
        if (lexed_among(x, i - back, down))
            return FIG_DOWN;
    }
    return FIG_STEADY;
}

/* The trend a verb before token i gives the figure that begins there. */
static fig_trend trend_before(const lexed *x, size_t i, bool counted, bool about)
{
    bool by = false;
    for (size_t steps = 0; steps < TREND_TOKENS_MAX && i > 0; steps++, i--) {
        const uint64_t classes = lexed_classes(x, i - 1);
        if (classes & (W_UP | W_DOWN)) {
            const bool noun = i > 1 && lexed_is(x, i - 2, W_ARTICLE | W_THE | W_OF | W_PER) &&
                              !lexed_among(x, i - 2, "|that|");
            const bool went = i > 1 && lexed_among(x, i - 2, "|went|go|goes|gone|come|came|");
            if (went && !by)
                return FIG_STEADY; /* "went down four miles from port" */
            const bool copula = i > 1 && lexed_is(x, i - 2, W_COPULA);
            if (noun || (counted && !by) || (copula && about))
                return FIG_STEADY;
            return classes & W_UP ? FIG_UP : FIG_DOWN;
        }
        if (classes & (W_BY | W_TO) || (x->lang == LANG_FR && classes & W_OF))
            by = true;
        else if (!(classes & (x->lang == LANG_EN ? W_HEDGE : W_HEDGE | W_THE | W_OF | W_ARTICLE)) &&
                 !lexed_among(x, i - 1,
                              "|another|further|a|an|additional|as|much|slightly|sharply|steadily|"
                              "steeply|its|nearly|to|modestly|even|back|all|only|"))
            return FIG_STEADY;
        if (lexed_among(x, i - 1, "|just|of|more|at|in|or|and|the|than|"))
            return FIG_STEADY;
    }
    return FIG_STEADY;
}

/* "11,3 Prozent weniger", "11,3 % de moins", "auf 41 gestiegen": the trend told after a figure. */
static fig_trend trend_after(const lexed *x, size_t at)
{
    if (x->lang == LANG_EN)
        return FIG_STEADY;
    const bool last =
        at + 1 >= x->count || lexed_kind(x, at + 1, TOKEN_MARK) || lexed_is(x, at + 1, W_AND);
    if (x->lang == LANG_DE && last && lexed_among(x, at, "|zu|an|ab|ein|nach|"))
        return lexed_among(x, at, "|zu|an|") ? FIG_UP : FIG_DOWN; /* "nahm um 3 Prozent zu" */
    if (lexed_is(x, at, W_OF | W_IN) && !lexed_is(x, at, W_UP | W_DOWN))
        at++;
    return lexed_is(x, at, W_UP) ? FIG_UP : lexed_is(x, at, W_DOWN) ? FIG_DOWN : FIG_STEADY;
}

/* "stieg von 252 auf 287": what its verb says of a range that begins at token i. What `falls` has
 * the greater end first. English ranges have none: the published news set has it so. */
static fig_trend trend_of_range(const lexed *x, size_t i, bool falls)
{
    const bool inside = lexed_is(x, i, W_FROM) && !lexed_is(x, i, W_BETWEEN);
    const bool outside = i > 0 && lexed_is(x, i - 1, W_FROM);
    if ((!inside && !outside) || x->lang == LANG_EN)
        return FIG_STEADY;
    return falls ? FIG_DOWN : trend_before(x, outside ? i - 1 : i, false, false);
}

/* Whether figure `before` ends right before token i, or its noun does: "3 euros", "30 personas". */
static bool follows(const lexed *x, const draft *before, size_t i)
{
    const size_t last = before->surface.last;
    return last == i || (last + 1 == i && !before->measure && lexed_kind(x, last, TOKEN_WORD));
}

/* "rose (by 12 %) to": whether the word before token i names the level reached, so that it bounds
 * nothing. `before`: the figure before, or NULL. */
static bool names_level(const lexed *x, size_t i, const draft *before)
{
    const size_t at =
        x->lang != LANG_EN && i > 0 && lexed_is(x, i - 1, W_THE) && !lexed_is(x, i - 1, W_TO)
            ? i - 1
            : i; /* "hasta los 41 euros" */
    if (at < 2 || !lexed_is(x, at - 1, W_TO))
        return false;
    return lexed_is(x, at - 2, W_UP | W_DOWN) ||
           (before && before->claim.trend != FIG_STEADY && follows(x, before, at - 1));
}

static void bound(draft *d, double low, double high, fig_modifier modifier)
{
    fig_claim *const c = &d->claim;
    c->low = low;
    c->high = high;
    c->value = low == high ? low : NAN;
    c->modifier = low == high ? modifier : FIG_RANGE;
    if (low == high && (modifier == FIG_AT_MOST || modifier == FIG_LESS_THAN))
        c->low = NAN;
    if (low == high && (modifier == FIG_AT_LEAST || modifier == FIG_MORE_THAN))
        c->high = NAN;
}

/* The hedge after a figure that ends at `at`, past a noun of one or two words. */
static hedge hedge_behind(const lexed *x, size_t at, bool measured, size_t *where)
{
    for (size_t skip = 0; skip <= (measured ? 0u : 2u); skip++) {
        *where = at + skip;
        const hedge h = hedge_after(x, at + skip);
        const size_t next = at + skip + h.tokens;
        if (h.tokens && !lexed_kind(x, next, TOKEN_NUMBER) &&
            !lexed_is(x, next, W_ONES | W_TEEN | W_TENS))
            return h;
        if (!lexed_kind(x, at + skip, TOKEN_WORD))
            break;
    }
    return (hedge){ FIG_EXACT, 0 };
}

/* "sub-300 sq m" */
static bool sub_prefix(const lexed *x, size_t i)
{
    return i > 1 && lexed_dash(x, i - 1) && lexed_touches(x, i) &&
           lexed_among(x, i - 2, "|sub|under|");
}

/* "mehr als die Hälfte": the bound stands before the article of a part. */
static size_t before_article(const lexed *x, const mention *m, size_t begin)
{
    const bool article = x->lang != LANG_EN && begin > 0 && lexed_is(x, begin - 1, W_THE);
    return article && m->n.form == NUMBER_FRACTION && hedge_before(x, begin - 1).tokens ? begin - 1
                                                                                        : begin;
}

/* Which way a figure moves; `inherited` is the trend of the figure whose level it names. */
static fig_trend trend_of(const lexed *x, const mention *a, const mention *b, const draft *d,
                          fig_trend inherited)
{
    const mention *const last = b ? b : a;
    const fig_claim *const c = &d->claim;
    const size_t first = d->surface.first;
    const bool about = c->modifier == FIG_ABOUT, multiple = d->form == NUMBER_MULTIPLE;
    const bool points = lexed_among(x, last->end, "|points|point|");
    if (c->value < 0 && d->measure && strcmp(d->measure->id, "percent") == 0)
        return FIG_DOWN;
    if (multiple && lexed_among(x, a->first, "|doubled|tripled|trebled|quadrupled|quintupled|"))
        return FIG_UP; /* it is the verb itself */
    fig_trend trend = FIG_STEADY;
    if (c->modifier == FIG_EXACT || about)
        trend = trend_before(x, first, !d->measure && !points && !multiple, about);
    if (trend == FIG_STEADY && c->modifier == FIG_EXACT)
        trend = change_by(x, first);
    if (trend != FIG_STEADY && d->measure && lexed_is(x, last->end, W_OF) && x->lang == LANG_EN &&
        lexed_among(x, first - (first > 0), "|drop|drops|dropped|shed|"))
        trend = FIG_STEADY; /* "dropped 9,400 gallons of retardant" */
    if (b && c->modifier == FIG_RANGE)
        trend = trend_of_range(x, first, a->n.low > b->n.low && b->n.low >= 0);
    if (trend != FIG_STEADY || x->lang == LANG_EN || (c->modifier == FIG_RANGE && !b))
        return trend;
    return inherited != FIG_STEADY ? inherited : trend_after(x, d->surface.last);
}

/* "damage may exceed $2m": a verb of the sentence bounds its figure and is no part of it. */
static bool is_verb(const lexed *x, size_t i)
{
    return x->lang == LANG_EN && lexed_among(x, i,
                                             "|exceed|exceeds|exceeded|surpass|surpasses|surpassed|"
                                             "tops|topped|");
}

/* Words that end a figure's surface: the bound before, the number, its unit, the bound after.
 * `before`: the figure before it in the sentence, or NULL. */
static void draft_figure(const lexed *x, const mention *a, const mention *b, size_t begin,
                         const draft *before, arena *strings, draft *d)
{
    const mention *const last = b ? b : a;
    double low = a->n.low, high = b ? b->n.low : a->n.high;
    if (low > high) {
        const double swap = low;
        low = high;
        high = swap;
    }
    if (begin < a->begin && lexed_is(x, begin, W_FROM) && !lexed_is(x, begin, W_BETWEEN) &&
        !lexed_among(x, begin, "|от|від|"))
        begin++; /* "from" is no part of the surface, "between" is */
    *d = (draft){ .surface = { begin, last->surface_last },
                  .number = { a->first, a->last },
                  .form = last->n.form };
    if (b)
        d->number_high = (token_range){ b->first, b->last };
    d->measure = last->measure;
    d->unit = last->unit.first < last->unit.last ? last->unit : last->per;
    d->claim.unit_text = mention_unit_text(x, last, strings);
    begin = before_article(x, a, begin);
    const bool level = names_level(x, begin, before);
    const fig_trend inherited = level && before && !lexed_is(x, begin - 2, W_UP | W_DOWN)
                                    ? before->claim.trend
                                    : FIG_STEADY;
    hedge h = hedge_before(x, begin);
    if (level && h.tokens == 1)
        h = (hedge){ FIG_EXACT, 0 };
    if (h.tokens == 0 && begin < a->begin)
        h = hedge_before(x, a->begin);
    else if (h.tokens && h.modifier != FIG_EXACT && !is_verb(x, begin - h.tokens))
        d->surface.first = begin - h.tokens;
    fig_modifier modifier = h.tokens ? h.modifier : FIG_EXACT;
    if (modifier == FIG_EXACT &&
        (lexed_is(x, a->first, W_COUPLE) ||
         (lexed_is(x, a->first, W_ARTICLE) && lexed_is(x, a->first + 1, W_COUPLE))))
        modifier = FIG_ABOUT;
    if (sub_prefix(x, begin)) {
        modifier = FIG_LESS_THAN;
        d->surface.first = begin - 2;
    }
    size_t where = last->end;
    const hedge after = hedge_behind(x, last->end, last->measure != NULL, &where);
    if (after.tokens &&
        (modifier == FIG_EXACT || modifier == FIG_ABOUT || after.modifier != FIG_ABOUT)) {
        modifier = after.modifier;
        if (where == last->end)
            d->surface.last = where + after.tokens;
    }
    bound(d, low, high, modifier);
    if (!d->measure && last->n.form == NUMBER_FRACTION)
        d->measure = units_find("fraction");
    fig_claim *const c = &d->claim;
    c->trend = trend_of(x, a, b, d, inherited);
    c->weak = !b && c->value == 1 && a->n.form == NUMBER_WORDS && !d->measure;
}

/* "more than 10 and less than 20": two bounds of one figure. */
static bool bounds_meet(const lexed *x, const draft *a, const draft *b)
{
    size_t at = a->surface.last;
    const bool up = isnan(a->claim.high) && isnan(b->claim.low);
    const bool down = isnan(a->claim.low) && isnan(b->claim.high);
    if (!(up || down) || !same_unit(a->measure, b->measure))
        return false;
    if (lexed_mark(x, at, ','))
        at++;
    if (lexed_is(x, at, W_AND))
        at++;
    return at > a->surface.last && at == b->surface.first && a->claim.value != b->claim.value &&
           (a->claim.value < b->claim.value) == up;
}

static void merge_bounds(draft *a, const draft *b)
{
    const double one = a->claim.value, other = b->claim.value;
    a->number_high = b->number;
    a->surface.last = b->surface.last;
    bound(a, one < other ? one : other, one < other ? other : one, FIG_RANGE);
    a->claim.trend = FIG_STEADY;
}

/* "just under 296 hp (224 kW / 300 PS)": the same amount again shares the bound; "up 0.25 points,
 * or 0.01%" shares the trend. */
static void inherit(const lexed *x, const draft *before, draft *d)
{
    const size_t from = before->surface.last, to = d->surface.first;
    const fig_modifier m = before->claim.modifier;
    if (to <= from || to - from > 3 || d->claim.modifier != FIG_EXACT)
        return;
    const bool bracket =
        lexed_mark(x, to - 1, '(') || (lexed_mark(x, to - 1, '/') && to - from == 1);
    const bool kind = before->measure && d->measure && before->measure != d->measure &&
                      before->measure->kind && d->measure->kind &&
                      strcmp(before->measure->kind, d->measure->kind) == 0;
    const bool gloss = before->measure && strcmp(before->measure->id, "fraction") == 0;
    if (bracket && kind && !gloss && m != FIG_EXACT && m != FIG_RANGE && to - from == 1)
        bound(d, d->claim.value, d->claim.value, m);
    if (lexed_is(x, to - 1, W_OR) && before->claim.trend != FIG_STEADY &&
        d->claim.trend == FIG_STEADY)
        d->claim.trend = before->claim.trend;
}

/* "$160 to $180 to $200": whether the second end at k + 1 is the first end of another range. */
static bool goes_on(const lexed *x, const mention_list *list, size_t k)
{
    if (k + 2 >= list->mentions_count)
        return false;
    const mention *const b = &list->mentions[k + 1], *const c = &list->mentions[k + 2];
    const bool more = k + 3 < list->mentions_count && lexed_is(x, c->end, W_TO) &&
                      list->mentions[k + 3].begin == c->end + 1;
    return !more && c->begin == b->end + 1 && lexed_is(x, b->end, W_TO) && b->measure &&
           same_unit(b->measure, c->measure) && !lexed_dash(x, b->begin - 1);
}

size_t figures_draft(const lexed *x, mention_list *list, arena *strings, draft *out)
{
    size_t count = 0;
    for (size_t k = 0; k < list->mentions_count; k++)
        read_age(x, &list->mentions[k]);
    implied_units_read(x, list);
    share_ages(x, list);
    share_units(x, list);
    for (size_t k = 0; k < list->mentions_count; k++) {
        mention *const a = &list->mentions[k];
        mention *b = k + 1 < list->mentions_count ? &list->mentions[k + 1] : NULL;
        size_t begin = a->begin;
        if (b && range_of(x, a, b, &begin)) {
            if (!goes_on(x, list, k))
                k++;
        } else {
            begin = a->begin;
            while (k + 1 < list->mentions_count && adds_to(x, a, &list->mentions[k + 1]))
                k++;
            b = NULL;
        }
        draft_figure(x, a, b, begin, count > 0 ? &out[count - 1] : NULL, strings, &out[count]);
        if (count > 0 && bounds_meet(x, &out[count - 1], &out[count])) {
            merge_bounds(&out[count - 1], &out[count]);
            continue;
        }
        if (count > 0)
            inherit(x, &out[count - 1], &out[count]);
        count++;
    }
    return count;
}
