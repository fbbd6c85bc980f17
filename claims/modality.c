/* modality.c - cues in the clause of a figure: the nearest on its left, else the first on its
 * right. */
#include "claims/modality.h"

enum { REACH = 40 };

static bool governs(const phrases *p, size_t i)
{
    return p->tags[i] == TAG_VERB || p->tags[i] == TAG_PARTICIPLE || p->tags[i] == TAG_AUXILIARY ||
           p->tags[i] == TAG_ADJECTIVE;
}

/* Words that look ahead only before "to": "is set to", "plans to". */
static bool needs_to(const sentence *s, size_t i)
{
    static const char *const words[] = {
        "set",   "due",    "going", "aims",  "target",   "targets",
        "wants", "tipped", "plan",  "hopes", "planning", "intends"
    };
    for (size_t w = 0; w < sizeof words / sizeof *words; ++w)
        if (token_word(s, i, words[w]))
            return true;
    return false;
}

/* The modality token i gives to what it governs; FIG_ASSERTED when none. */
static fig_modality cue(const phrases *p, size_t i)
{
    const word_class c = p->classes[i];
    const sentence *const s = p->s;
    if (c & WORD_RUMORED)
        return FIG_RUMORED;
    if ((c & WORD_DISPUTED) && (governs(p, i) || !(c & WORD_VERBAL)))
        return FIG_DISPUTED;
    if (p->tags[i] == TAG_TO && i > 0 && p->phrase_at[i - 1] == 0 && p->list[0].first == p->body)
        return FIG_EXPECTED; /* "Producers to add 138,000 barrels": a headline's future */
    if (token_word(s, i, "confirm") && i > 1 && token_word(s, i - 1, "to") &&
        (token_word(s, i - 2, "declined") || token_word(s, i - 2, "refused")))
        return FIG_DISPUTED;
    if (token_word(s, i, "evidence") && i > 0 && token_word(s, i - 1, "no"))
        return FIG_DISPUTED;
    if (c & WORD_HYPOTHETICAL) {
        if (!token_word(s, i, "would"))
            return FIG_HYPOTHETICAL;
        return FIG_EXPECTED;
    }
    if (c & WORD_POSSIBLE) {
        if (token_word(s, i, "possible") && i > 0 && (token_word(s, i - 1, "as")))
            return FIG_ASSERTED;
        return p->tags[i] == TAG_TIME || p->tags[i] == TAG_NAME ? FIG_ASSERTED : FIG_POSSIBLE;
    }
    if (c & WORD_EXPECTED) {
        if (token_word(s, i, "wants") && p->draft_at[i + 1])
            return FIG_EXPECTED; /* "wants 5,000 new homes" */
        if (needs_to(s, i))
            return token_word(s, i + 1, "to") && governs(p, i) ? FIG_EXPECTED : FIG_ASSERTED;
        if (token_word(s, i, "likely") && i > 0 && token_word(s, i - 1, "as"))
            return FIG_ASSERTED; /* "1.8 times as likely" */
        if (token_word(s, i, "forecast") || token_word(s, i, "forecasts"))
            return FIG_EXPECTED;
        return governs(p, i) ? FIG_EXPECTED : FIG_ASSERTED;
    }
    return FIG_ASSERTED;
}

/* A clause ends here, for one who looks from its inside. */
static bool border(const phrases *p, size_t i)
{
    if (token_is(p->s, i, ';') || token_is(p->s, i, ':'))
        return true;
    if (p->tags[i] == TAG_CLAUSE)
        return !token_word(p->s, i, "that") && !(p->classes[i] & WORD_HYPOTHETICAL);
    return false;
}

static bool asks(const sentence *s)
{
    for (size_t i = s->count; i-- > 0 && i + 4 > s->count;)
        if (token_is(s, i, '?'))
            return true;
    return false;
}

/* "If the plan passes, one in six might close": the token of an "if" that opens the sentence or its
 * quote and whose clause ends before token `at`, or holds it; false when there is none. */
static bool under_if(const phrases *p, size_t at, bool *inside)
{
    size_t i = p->body;
    while (
        i < p->s->count && i < p->body + 3 &&
        (token_quote(p->s, i) != QUOTE_NONE || p->tags[i] == TAG_AND || token_word(p->s, i, "but")))
        ++i;
    if (!token_word(p->s, i, "if") && !token_word(p->s, i, "unless"))
        return false;
    *inside = true;
    for (size_t k = i; k < at; ++k)
        if (token_is(p->s, k, ',') && p->tags[k + 1] != TAG_FIGURE)
            *inside = false;
    for (size_t k = i; k < at; ++k)
        if (token_is(p->s, k, ';') || token_is(p->s, k, '.'))
            return false;
    return at > i;
}

/* "instead of 2.5 GW", "down from 4 crowns", "against 95 %": how it was, or is without the plan. */
static bool is_other_level(const phrases *p, const draft *d)
{
    static const char *const ways[] = { "up", "down", "instead", NULL };
    const size_t i = d->surface.first;
    if (i > 0 && token_word(p->s, i - 1, "against"))
        return true;
    return i > 1 && token_any(p->s, i - 2, ways) &&
           (token_word(p->s, i - 1, "from") || token_word(p->s, i - 1, "of"));
}

/* "a group of eight producers will", "households using 3,000 kWh will": the figure describes what
 * exists. */
static bool describes(const phrases *p, const draft *d)
{
    size_t i = d->surface.first;
    while (i > 0 && (p->tags[i - 1] == TAG_ARTICLE || p->tags[i - 1] == TAG_ADVERB))
        --i;
    return i > 0 &&
           (p->tags[i - 1] == TAG_ING ||
            (p->tags[i - 1] == TAG_PREPOSITION &&
             ((!d->measure && token_word(p->s, i - 1, "of")) || token_word(p->s, i - 1, "with"))));
}

fig_modality modality_of(const phrases *p, const draft *d, bool reported)
{
    const sentence *const s = p->s;
    bool inside = false;
    const bool conditional = under_if(p, d->number.first, &inside);
    if (conditional && inside)
        return FIG_HYPOTHETICAL;
    if (asks(s))
        return FIG_QUESTION;
    if (is_other_level(p, d))
        return FIG_ASSERTED;
    fig_modality found = FIG_ASSERTED;
    bool comma = false;
    for (size_t i = d->number.first, steps = 0; i-- > 0 && steps < REACH; ++steps) {
        if (border(p, i))
            break;
        if (token_is(s, i, ',')) {
            comma = true;
            if (i + 1 < s->count && (p->tags[i + 1] == TAG_AND))
                break;
            continue;
        }
        const fig_modality m = cue(p, i);
        if (m == FIG_ASSERTED || (comma && m == FIG_HYPOTHETICAL))
            continue; /* what follows an if-clause has its own verb */
        if (comma && m == FIG_DISPUTED && i > 0 && p->tags[i - 1] == TAG_CLAUSE)
            continue; /* "the firm, which denies any fault, has recalled 5,200" */
        if (found != FIG_ASSERTED) {
            if (m == FIG_RUMORED)
                return m; /* "unconfirmed posts say that it promised 100,000" */
            continue;
        }
        if (conditional && (m == FIG_EXPECTED || m == FIG_POSSIBLE))
            return FIG_HYPOTHETICAL;
        found = token_word(s, i, "would") && (p->has_if || !reported) ? FIG_HYPOTHETICAL : m;
    }
    if (found != FIG_ASSERTED || describes(p, d))
        return found;
    for (size_t i = d->surface.last, steps = 0; i < s->count && steps < REACH / 2; ++i, ++steps) {
        if (border(p, i) || token_is(s, i, ',') || p->draft_at[i] || p->tags[i] == TAG_AND)
            break;
        const fig_modality m = cue(p, i);
        if (m != FIG_ASSERTED && conditional)
            return FIG_HYPOTHETICAL;
        if (m != FIG_ASSERTED)
            return token_word(s, i, "would") && (p->has_if || !reported) ? FIG_HYPOTHETICAL : m;
        if (p->tags[i] == TAG_VERB || p->tags[i] == TAG_PARTICIPLE)
            break;
    }
    return FIG_ASSERTED;
}
