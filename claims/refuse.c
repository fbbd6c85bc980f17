/* refuse.c - telling figures that are no quantities: which rules there are, in which order they are
 * asked, cheapest first, and what each says of itself. */
#include "claims/refuse.h"

#include <math.h>
#include <string.h>

#include "claims/refuse_near.h"
#include "claims/refuse_page.h"
#include "claims/refuse_rules.h"

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
        { refuse_date_in_digits, { "digits grouped as a date", 0, 0 }, false },
        { refuse_time_of_day,
          { "digits written as a time of day", W_MERIDIEM | W_ZONE, 2 },
          false },
        { refuse_date_with_month, { "a day or year beside a month", W_MONTH, 3 }, false },
        { refuse_phone, { "digits grouped as a phone number", W_PHONE, 4 }, false },
        { refuse_well_known, { "a saying, or a date known by its digits", 0, 0 }, false },
        { refuse_furniture, { "a counter or page number of a web page", W_FURNITURE, 3 }, false },
        { refuse_calendar, { "days in a row, as on a calendar", 0, 0 }, false },
        { refuse_coordinates, { "degrees of a place on the map", 0, 0 }, false },
        { refuse_decade, { "a decade", 0, 0 }, false },
        { refuse_glued_name, { "joined to the word before it", ANY_WORD, 2 }, false },
        { refuse_glued_after, { "joined to letters that are no unit", 0, 0 }, false },
        { refuse_reference, { "a place in a text, as the word before says", ANY_WORD, 2 }, true },
        { refuse_identifier, { "a number by which one thing is filed", ANY_WORD, 2 }, false },
        { refuse_index_name, { "part of the name that stands before it", ANY_WORD, 1 }, false },
        { refuse_named, { "part of the name that stands before it", ANY_WORD, 1 }, true },
        { refuse_postal, { "a house number or postcode", W_STREET, 5 }, false },
        { refuse_score, { "the result of a game or vote", W_SCORE, 10 }, false },
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
    return in_digits ? worded(x, refuse_list_item(x, i, s), &items) : nothing;
}

refusal refuse_number(const lexed *x, size_t i, size_t floor_token, const number *n)
{
    static const wording after_names = { "digits after a capitalised word that count nothing",
                                         ANY_WORD, 1 };
    static const struct {
        refusal (*find)(const lexed *x, size_t i, const number *n);
        wording says;
    } rules[] = {
        { refuse_rank, { "says which one, not how many", W_BOTTOM, 1 } },
        { refuse_year, { "four digits that count nothing, as years do", 0, 0 } },
        { refuse_era_or_hour, { "a year or hour, as the word after says", W_ERA | W_MERIDIEM, 1 } },
        { refuse_year_in_words, { "a year in words", 0, 0 } },
        { refuse_pronoun,
          { "stands for a thing and counts none", W_PRONOUN_CUE | W_PRONOUN_TAIL, 1 } },
        { refuse_half_of_name, { "part of a name, not half an amount", 0, 0 } },
        { refuse_zero_of_name, { "part of a name, not an amount", 0, 0 } },
        { refuse_capital_word, { "a number word with a capital, in a name", ANY_WORD, 1 } },
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
            return worded(x, refuse_after_capital(x, i), &after_names);
    }
    return nothing;
}
