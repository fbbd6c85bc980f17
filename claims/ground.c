/* ground.c - the words for why a claim is of its kind. kinds.c decides; here the word it went by is
 * found again, so that deciding needs not carry it along. */
#include "claims/ground.h"

#include "claims/marks.h"

enum { CUE_REACH = 14 };

/* A word whose entry names kind `k`, by itself or by what it says of others. */
static bool names(const phrases *p, size_t i, kind_id k)
{
    const word_entry *const e = p->entries[i];
    return e && k != KIND_NONE && (e->kind_noun == k || e->kind_verb == k || e->kind_measured == k);
}

static token_range one_token(size_t i)
{
    return (token_range){ i, i + 1 };
}

/* Of the noun phrase `words`: the word that names the kind, else the head. */
static token_range noun_cue(const phrases *p, token_range words, kind_id k)
{
    for (size_t i = words.last; i-- > words.first;)
        if (names(p, i, k))
            return one_token(i);
    return range_empty(words) ? words : one_token(words.last - 1);
}

/* The nearest word beside the figure that names the kind. */
static token_range near_cue(const phrases *p, token_range figure, kind_id k)
{
    for (size_t away = 1; away <= CUE_REACH; away++) {
        if (away <= figure.first && names(p, figure.first - away, k))
            return one_token(figure.first - away);
        const size_t after = figure.last - 1 + away;
        if (after < p->s->count && names(p, after, k))
            return one_token(after);
    }
    return (token_range){ 0, 0 };
}

void ground_tell(const phrases *p, draft *one, const about *a, ground why, kind_id k, kind_id noun)
{
    static const char *const rules[] = {
        [GROUND_NONE] = "no word near it names a kind",
        [GROUND_FRACTION] = "by its form, a fraction",
        [GROUND_UNIT] = "by its unit",
        [GROUND_WORDS] = "by what is said near it",
        [GROUND_FIGURE] = "as the figure before it",
        [GROUND_SENTENCES] = "as the sentences before it",
    };
    token_range cue = { 0, 0 };
    one->claim.kind_rule = rules[why];
    if (why == GROUND_UNIT) {
        cue = one->unit;
    } else if (why == GROUND_WORDS && noun == k) {
        one->claim.kind_rule = "by its noun";
        cue = noun_cue(p, range_empty(a->subject) ? a->noun : a->subject, k);
    } else if (why == GROUND_WORDS) {
        cue = near_cue(p, one->surface, k);
    }
    if (!range_empty(cue))
        one->claim.kind_cue =
            (fig_span){ p->s->tokens[cue.first].begin, p->s->tokens[cue.last - 1].end };
}
