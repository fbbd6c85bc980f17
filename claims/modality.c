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
    static const char *const words[] = { "set",   "due",  "going", "aims",     "target", "targets",
                                         "wants", "plan", "hopes", "planning", "intends" };
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
        if (needs_to(s, i))
            return token_word(s, i + 1, "to") && governs(p, i) ? FIG_EXPECTED : FIG_ASSERTED;
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

fig_modality modality_of(const phrases *p, const draft *d, bool reported)
{
    const sentence *const s = p->s;
    if (asks(s))
        return FIG_QUESTION;
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
        found = token_word(s, i, "would") && (p->has_if || !reported) ? FIG_HYPOTHETICAL : m;
        break;
    }
    if (found != FIG_ASSERTED)
        return found;
    for (size_t i = d->surface.last, steps = 0; i < s->count && steps < REACH / 2; ++i, ++steps) {
        if (border(p, i) || token_is(s, i, ',') || p->draft_at[i] || p->tags[i] == TAG_AND)
            break;
        const fig_modality m = cue(p, i);
        if (m != FIG_ASSERTED)
            return token_word(s, i, "would") && (p->has_if || !reported) ? FIG_HYPOTHETICAL : m;
        if (p->tags[i] == TAG_VERB || p->tags[i] == TAG_PARTICIPLE)
            break;
    }
    return FIG_ASSERTED;
}
