/* sides.c - what stands at either side of a figure: nouns it counts or qualifies, the verb it hangs
 * on and that verb's subject. */
#include "claims/sides.h"

#include "claims/clauses.h"

/* ---- phrases as subjects -------------------------------------------------------------- */

token_range side_words(const phrase *n)
{
    return (token_range){ n->text, n->last };
}

token_range side_head(const phrases *p, const phrase *n)
{
    size_t first = n->head;
    while (first > n->text + 1u && token_touches(p->s, first) && token_touches(p->s, first - 1) &&
           p->tags[first - 1] == TAG_MARK)
        first -= 2;
    return (token_range){ first, n->last };
}

token_range side_subject(const phrases *p, const phrase *n)
{
    if (!n)
        return (token_range){ 0, 0 };
    const phrase *const measured = clause_measured(p, n);
    const size_t dead = n->last + 1u; /* "the number of dead" */
    if (measured == n && (p->classes[n->head] & WORD_MEASURE) && phrase_of(p, n->last) &&
        dead < p->s->count && p->entries[dead] && p->entries[dead]->kind_verb)
        return (token_range){ dead, dead + 1u };
    return side_words(measured);
}

/* ---- right of a figure ---------------------------------------------------------------- */

const phrase *side_right_of(const phrases *p, size_t i)
{
    while (i < p->s->count && p->phrase_at[i] == NO_PHRASE &&
           (p->tags[i] == TAG_ADVERB || p->tags[i] == TAG_FIGURE ||
            (p->tags[i] == TAG_ARTICLE && p->draft_at[i + 1]) ||
            (token_is(p->s, i, '-') && token_touches(p->s, i))))
        ++i;
    const phrase *const n = phrase_at(p, i);
    return n && n->text < n->last ? n : NULL;
}

const phrase *side_after_of(const phrases *p, size_t i)
{
    const phrase *const n = phrase_of(p, i) ? side_right_of(p, i + 1) : NULL;
    return n && !n->time ? n : NULL;
}

/* "paid $5m for flights", "wiping $340m from its value": the noun right of the figure, when the
 * verb at `verb` has it there. */
static const phrase *right_of_verb(const phrases *p, size_t verb, size_t after, bool money)
{
    static const char *const paying[] = {
        "pay",      "paid",      "pays",     "paying",    "spend",  "spent",    "spending",
        "spends",   "allocated", "set",      "earmarked", "charge", "charged",  "charges",
        "charging", "asked",     "asks",     "asking",    "ask",    "receives", "received",
        "offered",  "offers",    "promised", "gets",      NULL
    };
    static const char *const adding[] = { "add", "adds", "added", "adding", NULL };
    static const char *const taking[] = { "wipe",    "wiped",   "wiping",   "shaved",
                                          "shaving", "knocked", "knocking", "erased",
                                          "erasing", "slashed", "slashing", NULL };
    const sentence *const s = p->s;
    const bool pays = money && token_any(s, verb, paying) &&
                      (token_word(s, after, "for") || token_word(s, after, "on"));
    const bool takes =
        token_any(s, verb, taking) && (token_word(s, after, "from") || token_word(s, after, "off"));
    const bool adds = money && token_any(s, verb, adding) && token_word(s, after, "to");
    const phrase *const n = pays || takes || adds ? side_right_of(p, after + 1) : NULL;
    return n && !n->time ? n : NULL;
}

/* ---- left of a figure ----------------------------------------------------------------- */

/* Verbs with two objects: "cost it $800 million", "giving the start-up $20,000". */
static bool takes_two(const sentence *s, size_t i)
{
    static const char *const verbs[] = { "give",  "gave",    "given",   "gives",  "giving", "cost",
                                         "costs", "pay",     "paid",    "pays",   "paying", "save",
                                         "saved", "charge",  "hand",    "owe",    "owes",   "fined",
                                         "lent",  "offered", "charged", "handed", NULL };
    return token_any(s, i, verbs);
}

/* The counted draft whose noun is phrase `n`; NULL when it is none's. */
static const draft *counter_of(const phrases *p, const draft_sentence *ds, const phrase *n)
{
    if (n->first == 0 || !p->draft_at[n->first - 1])
        return NULL;
    const draft *const d = &ds->drafts[p->draft_at[n->first - 1] - 1];
    return d->measure && d->form != NUMBER_FRACTION ? NULL : d;
}

/* "to a close of", "at a high of": a level that something else reached. */
static bool is_level(const phrases *p, const phrase *n)
{
    static const char *const words[] = { "close",  "high",       "low", "peak",
                                         "finish", "settlement", NULL };
    return n->first > 0 && token_any(p->s, n->head, words) &&
           p->tags[n->first - 1] == TAG_PREPOSITION;
}

/* The first object of the verb of change that `n`, the end of a list, belongs to: "raising its
 * earnings before interest, tax and depreciation from". NULL when there is none. */
static const phrase *changed_object(const phrases *p, const phrase *n)
{
    enum { OBJECT_TOKENS_MAX = 16 };
    if (n->first == 0 || p->tags[n->first - 1] != TAG_AND)
        return NULL;
    for (size_t i = n->first - 1u, steps = 0; i-- > 0 && steps < OBJECT_TOKENS_MAX; ++steps) {
        if (p->classes[i] & WORD_CHANGES && (p->tags[i] == TAG_VERB || p->tags[i] == TAG_ING))
            return phrase_at(p, i + 1);
        if (p->tags[i] == TAG_VERB || p->tags[i] == TAG_AUXILIARY || p->tags[i] == TAG_CLAUSE ||
            p->tags[i] == TAG_PRONOUN)
            break;
    }
    return NULL;
}

/* "a drop in sales to", "a fall for the index to": what changes, for the level it comes to. */
static const phrase *changing(const phrases *p, const phrase *n)
{
    static const char *const changes[] = { "drop",      "fall",   "rise",    "increase",
                                           "decrease",  "gain",   "decline", "jump",
                                           "cut",       "surge",  "slump",   "climb",
                                           "reduction", "plunge", "dip",     NULL };
    static const char *const ties[] = { "in", "of", "for", "on", NULL };
    const phrase *const thing = token_any(p->s, n->head, changes) && token_any(p->s, n->last, ties)
                                    ? phrase_at(p, n->last + 1u)
                                    : NULL;
    return thing && !thing->time ? thing : n;
}

/* A walk from a figure to the left. */
typedef struct walk {
    const phrases *p;
    const draft_sentence *ds;
    size_t i;     /* what stands before this token is looked at next */
    size_t after; /* the token after the figure */
    bool money, speed;
    bool to, from;       /* the words right before the figure */
    bool through;        /* a preposition stands between */
    bool comma;          /* a comma does */
    const phrase *aside; /* after a preposition: only when there is no better */
    token_range found;
} walk;

static bool find(walk *w, const phrase *n)
{
    w->found = side_subject(w->p, n);
    return true;
}

static bool pass(walk *w, size_t to)
{
    w->i = to;
    return false;
}

/* The same, to come back to `n` when nothing better is found. */
static bool pass_aside(walk *w, const phrase *n)
{
    w->aside = w->aside ? w->aside : n;
    return pass(w, n->first);
}

/* The phrase `n` ends right before the figure, or before what was passed. */
static bool meet_phrase(walk *w, const phrase *n)
{
    const phrases *const p = w->p;
    const draft *const other = token_word(p->s, w->i, "for") ? NULL : counter_of(p, w->ds, n);
    if (n->time || other)
        return pass(w, other ? other->surface.first : n->first);
    if (!w->through && n->first >= 2 && p->tags[n->first - 1] == TAG_PREPOSITION &&
        p->draft_at[n->first - 2])
        return pass(w, n->first - 1u); /* "50p for children and £1.20" */
    const bool of = phrase_of(p, w->i);
    if (of && is_level(p, n))
        return pass_aside(w, n);
    if ((p->classes[n->head] & WORD_MEASURE) && phrase_of(p, n->last))
        return pass(w, n->first);
    if (of) {
        w->found = side_words(n);
        return true;
    }
    const bool direct = !w->through && !w->comma;
    if (direct && n->first > 0 && takes_two(p->s, n->first - 1u)) {
        const phrase *const right = right_of_verb(p, n->first - 1u, w->after, w->money);
        return find(w, right ? right : n); /* "would save the state €3.5bn" */
    }
    const phrase *const start = clause_chain_start(p, n);
    if (w->speed && !w->comma && start->first > 0 && p->tags[start->first - 1] == TAG_VERB)
        return pass(w, start->first); /* "passed the moon at 2.3 kilometres per second" */
    if (clause_aside(p, start) && start->first > 1 && !w->comma)
        return pass_aside(w, start);
    const phrase *const object = w->to || w->from ? changed_object(p, start) : NULL;
    if (object)
        return find(w, object);
    const phrase *const main =
        w->comma ? clause_first_subject(p, clause_begin(p, start->first), start->first) : NULL;
    return find(w, main ? main : w->to ? changing(p, start) : start);
}

/* Token `at`, in no phrase, stands right before. */
static bool meet_word(walk *w, size_t at)
{
    const phrases *const p = w->p;
    switch (p->tags[at]) {
    case TAG_FIGURE:
        return pass(w, w->ds->drafts[p->draft_at[at] - 1].surface.first);
    case TAG_PRONOUN: {
        const bool reflexive = p->lang != LANG_EN && (p->classes[at] & WORD_NOMINAL);
        if (reflexive || (at > 0 && takes_two(p->s, at - 1)))
            return pass(w, at); /* "erhöhte sich um" */
        return find(w, w->aside);
    }
    case TAG_VERB:
    case TAG_PARTICIPLE:
    case TAG_ING:
    case TAG_AUXILIARY: {
        const phrase *const right = right_of_verb(p, at, w->after, w->money);
        const phrase *const found = right ? right : clause_verb_subject(p, at);
        return find(w, found ? found : w->aside);
    }
    case TAG_CLAUSE: {
        const phrase *const who = clause_antecedent(p, at);
        return find(w, who ? who : w->aside);
    }
    default:
        w->through |= p->tags[at] == TAG_PREPOSITION;
        w->comma |= token_is(p->s, at, ',');
        return pass(w, at);
    }
}

token_range side_left_of(const phrases *p, const draft_sentence *ds, size_t i, size_t after,
                         bool money)
{
    walk w = { .p = p, .ds = ds, .i = i, .after = after, .money = money };
    w.to = i > 0 && token_word(p->s, i - 1, "to");
    w.from = i > 0 && token_word(p->s, i - 1, "from");
    w.speed = i > 0 && token_word(p->s, i - 1, "at") && p->draft_at[i] &&
              draft_is_kind(&ds->drafts[p->draft_at[i] - 1], "speed");
    for (int steps = 0; steps < STEPS_MAX && w.i > 0; ++steps) {
        const phrase *const n = phrase_at(p, w.i - 1);
        if (n ? meet_phrase(&w, n) : meet_word(&w, w.i - 1))
            return w.found;
    }
    return side_subject(p, w.aside);
}
