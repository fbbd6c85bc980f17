/* implied_units.c - ages that say no "years" ("a girl of six", "children under 12", "the pilot, 30,")
 * degrees that do not say of what ("minus 38 degrees"), calories of diets. English. */
#include "claims/implied_units.h"

#include <math.h>

enum { AGE_MAX = 110 };

static bool could_be_age(const mention *m)
{
    return !m->measure && m->n.low == m->n.high && m->n.low >= 1 && m->n.low <= AGE_MAX &&
           m->n.low == floor(m->n.low) && m->n.form <= NUMBER_WORDS;
}

/* No noun that the number at [.., at) could count: a mark, a verb, the end. */
static bool counts_nothing(const lexed *x, size_t at)
{
    return !lexed_kind(x, at, TOKEN_WORD) ||
           lexed_is(x, at, W_AND | W_OR | W_TO | W_IN | W_COPULA | W_BY) ||
           lexed_among(x, at, "|who|at|on|from|as|will|can|may|have|has|had|were|was|are|pay|get|need|drew|must|died|"
                              "should|could|would|and|not|for|with|after|before|during|when|if|than|since|under|travel|"
                              "go|live|work|received|receive|take|play|say|said|that|which|did|do|went|came|won|lost|")
               || lexed_touches(x, at);
}

static bool people(const lexed *x, size_t i)
{
    return lexed_among(x, i, "|children|kids|adults|people|men|women|them|those|boys|girls|youths|teenagers|"
                             "pupils|drivers|passengers|voters|infants|babies|anyone|everyone|students|"
                             "residents|patients|citizens|workers|players|users|viewers|");
}

static bool is_person(const lexed *x, size_t i)
{
    return lexed_among(x, i, "|boy|girl|child|man|woman|baby|toddler|teenager|son|daughter|youth|infant|lad|");
}

static bool bounds_age(const lexed *x, size_t i)
{
    return lexed_among(x, i, "|under|over|between|above|below|aged|");
}

/* "the retirement age from 62 to 64", "the voting age is 16" */
static bool after_age_of(const lexed *x, size_t i)
{
    enum { REACH = 6 };
    for (size_t back = 1; back <= REACH && back + 1 <= i; back++) {
        if (lexed_kind(x, i - back, TOKEN_MARK))
            return false;
        if (lexed_text(x, i - back, "age"))
            return lexed_among(x, i - back - 1,
                               "|retirement|pension|voting|drinking|minimum|legal|average|median|school|driving|");
    }
    return false;
}

/* "The pilot, 30, died", "Ivo Hadrik, 52.", "Berthe Lang, is 84." */
static bool in_commas(const lexed *x, const mention *m)
{
    const size_t i = m->begin, at = m->end;
    if (i < 2 || m->n.form != NUMBER_DIGITS || m->n.low < 10)
        return false;
    const bool name = x->tokens[i - 2].flags & TOKEN_CAPITAL && lexed_kind(x, i - 2, TOKEN_WORD);
    const bool ends = at >= x->count || lexed_mark(x, at, '.');
    if (lexed_among(x, i - 1, "|is|was|") && lexed_mark(x, i - 2, ',') && i > 2 &&
        x->tokens[i - 3].flags & TOKEN_CAPITAL && (ends || lexed_mark(x, at, ',')))
        return true;
    if (!lexed_mark(x, i - 1, ','))
        return false;
    const bool the = i > 2 && lexed_among(x, i - 3, "|the|a|an|his|her|their|") && !name &&
                     lexed_kind(x, i - 2, TOKEN_WORD);
    if (the && lexed_mark(x, at, ',') && !lexed_kind(x, at + 1, TOKEN_NUMBER))
        return true;
    if (!name || !ends)
        return false;
    for (size_t k = 0; k + 2 < i; k++)
        if (lexed_among(x, k, "|said|says|told|"))
            return true;
    return false;
}

static void read_age(const lexed *x, mention *m, mention *next)
{
    const size_t i = m->begin;
    if (m->measure && i > 1 && bounds_age(x, i - 1) && people(x, i - 2)) { /* "children over six months" */
        if (strcmp(m->measure->id, "month") == 0)
            m->measure = units_find("month-person");
        else if (strcmp(m->measure->id, "year") == 0)
            m->measure = units_find("year-person");
        return;
    }
    if (!could_be_age(m) || i == 0)
        return;
    const unit *const age = units_find("year-person");
    const bool bound = i > 1 && bounds_age(x, i - 1) && people(x, i - 2);
    const bool pair = bound && lexed_among(x, i - 1, "|between|") && next && lexed_is(x, m->end, W_AND) &&
                      next->begin == m->end + 1 && could_be_age(next) && counts_nothing(x, next->end);
    if (pair) {
        m->measure = next->measure = age;
        return;
    }
    const bool of = i > 1 && lexed_is(x, i - 1, W_OF) && is_person(x, i - 2);
    if (((bound || of) && counts_nothing(x, m->end)) ||
        (after_age_of(x, i) && counts_nothing(x, m->end)) || in_commas(x, m))
        m->measure = age;
}

/* The scale of the degrees in this sentence; `angle` when it is about those, or nobody knows. */
static const unit *degrees_of(const lexed *x, const unit *angle)
{
    bool weather = false;
    for (size_t i = 0; i < x->count; i++) {
        if (lexed_among(x, i, "|fahrenheit|") || lexed_text(x, i, "°F"))
            return units_find("fahrenheit");
        weather |= lexed_among(x, i, "|temperature|temperatures|mercury|cold|coldest|colder|heat|hot|hottest|"
                                     "warm|warmer|warmest|frost|frosts|highs|lows|celsius|thermometer|thermometers|"
                                     "water|weather|heatwave|forecasters|freezing|snow|fever|oven|");
    }
    return weather ? units_find("celsius") : angle;
}

void implied_units_read(const lexed *x, mention_list *list)
{
    if (x->lang != LANG_EN)
        return;
    const unit *degrees = NULL; /* of this sentence, once asked for */
    for (size_t k = 0; k < list->mentions_count; k++) {
        mention *const m = &list->mentions[k];
        read_age(x, m, k + 1 < list->mentions_count ? m + 1 : NULL);
        if (m->measure && strcmp(m->measure->id, "degree") == 0) {
            if (!degrees)
                degrees = degrees_of(x, m->measure);
            m->measure = degrees;
        }
        if (m->measure && strcmp(m->measure->id, "calorie") == 0 &&
            lexed_among(x, m->unit.first, "|calorie|calories|"))
            m->measure = units_find("foodcalorie"); /* of diets; physics writes "cal" */
    }
}
