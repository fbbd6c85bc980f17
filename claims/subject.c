/* subject.c - what a figure is about: the noun it counts, or the thing it measures.
 * Looks right for counted nouns ("1,200 rescue workers"), attributes ("a 600 sq km area") and "of"
 * ("40 % of shells"), then left for the nearest noun or the subject of the nearest verb. */
#include "claims/subject.h"

#include "claims/discourse.h"

#include <string.h>

enum { STEPS_MAX = 60 }; /* tokens one look may pass */

static const token_range NOWHERE = { 0, 0 };

static bool empty(token_range r)
{
    return r.first >= r.last;
}

static const phrase *phrase_at(const phrases *p, size_t i)
{
    return i < p->s->count && p->phrase_at[i] != NO_PHRASE ? &p->list[p->phrase_at[i]] : NULL;
}

/* The phrase without its article, up to its head. */
static token_range words_of(const phrase *n)
{
    return (token_range){ n->text, n->last };
}

/* The head as one word: "start-up" with its hyphens. */
static token_range head_of(const phrases *p, const phrase *n)
{
    size_t first = n->head;
    while (first > n->text + 1u && token_touches(p->s, first) && token_touches(p->s, first - 1) &&
           p->tags[first - 1] == TAG_MARK)
        first -= 2;
    return (token_range){ first, n->last };
}

static bool preposition(const phrases *p, size_t i)
{
    return i < p->s->count && p->tags[i] == TAG_PREPOSITION;
}

/* The first phrase of a chain "exports to China", "Growth across EM" that ends with `n`. */
static const phrase *chain_start(const phrases *p, const phrase *n)
{
    for (int steps = 0; steps < 6 && n->first >= 2 && preposition(p, n->first - 1u); ++steps) {
        const phrase *const before = phrase_at(p, n->first - 2u);
        if (!before || before->time)
            break;
        n = before;
    }
    return n;
}

/* "number of troops", "total of 500 men": the thing is what follows "of". */
static const phrase *measured(const phrases *p, const phrase *n)
{
    if ((p->classes[n->head] & WORD_MEASURE) && token_word(p->s, n->last, "of")) {
        const phrase *const of = phrase_at(p, n->last + 1u);
        if (of && !of->time)
            return of;
    }
    return n;
}

static token_range subject_words(const phrases *p, const phrase *n)
{
    return n ? words_of(measured(p, n)) : NOWHERE;
}

/* The first noun phrase of [begin, end) that can be a subject: no time, after no preposition. */
static const phrase *first_subject(const phrases *p, size_t begin, size_t end)
{
    for (size_t i = begin; i < end; ++i) {
        const phrase *const n = phrase_at(p, i);
        if (!n)
            continue;
        if (!n->time && !(n->first > begin && preposition(p, n->first - 1u)))
            return n;
        i = n->last - 1u;
    }
    return NULL;
}

static size_t clause_begin(const phrases *p, size_t i)
{
    while (i > 0) {
        const size_t before = i - 1;
        if (token_is(p->s, before, ';') || token_is(p->s, before, ':'))
            break;
        if (p->tags[before] == TAG_CLAUSE && (p->classes[before] & WORD_PRONOUN) == 0)
            break;
        --i;
    }
    return i;
}

/* The subject of the verb at `i`. */
static const phrase *verb_subject(const phrases *p, size_t i)
{
    for (int steps = 0; steps < STEPS_MAX && i > 0; ++steps) {
        const size_t before = i - 1;
        const phrase *const n = phrase_at(p, before);
        if (n) {
            if (n->time) {
                i = n->first;
                if (preposition(p, i - (i > 0)))
                    --i;
                continue;
            }
            return chain_start(p, n);
        }
        switch (p->tags[before]) {
        case TAG_AUXILIARY:
        case TAG_ADVERB:
        case TAG_TO:
        case TAG_VERB:
        case TAG_PARTICIPLE:
        case TAG_ING:
        case TAG_FIGURE:
        case TAG_PREPOSITION:
        case TAG_ADJECTIVE:
        case TAG_NUMBER:
        case TAG_ARTICLE:
            i = before;
            break;
        case TAG_PRONOUN:
            return NULL;
        case TAG_CLAUSE: {
            const size_t at = before > 0 && token_is(p->s, before - 1, ',') ? before - 1 : before;
            if (!(p->classes[before] & WORD_PRONOUN) || at == 0)
                return NULL;
            const phrase *const antecedent = phrase_at(p, at - 1);
            return antecedent && !antecedent->time ? antecedent : NULL;
        }
        default:
            return first_subject(p, clause_begin(p, before), before);
        }
    }
    return NULL;
}

/* Verbs with two objects: "cost it $800 million", "giving the start-up $20,000". */
static bool takes_two(const phrases *p, size_t i)
{
    static const char *const verbs[] = { "give", "gave", "given", "gives", "giving", "cost", "costs", "costing",
                                         "pay", "paid", "pays", "paying", "save", "saved", "charge", "charged",
                                         "hand", "handed", "handing", "owe", "owes", "fined", "lent", "offered" };
    for (size_t v = 0; v < sizeof verbs / sizeof *verbs; ++v)
        if (token_word(p->s, i, verbs[v]))
            return true;
    return false;
}

/* What stands left of token `i`: the noun a figure qualifies, or the subject of its verb. */
static token_range left_of(const phrases *p, const draft_sentence *ds, size_t i)
{
    bool through = false; /* a preposition stands between */
    for (int steps = 0; steps < STEPS_MAX && i > 0; ++steps) {
        const size_t before = i - 1;
        const phrase *const n = phrase_at(p, before);
        if (n) {
            if (n->time) {
                i = n->first;
                continue;
            }
            if (token_word(p->s, i, "of") && !(p->classes[n->head] & WORD_MEASURE))
                return words_of(n);
            if (!through && n->first > 0 && takes_two(p, n->first - 1u))
                return subject_words(p, verb_subject(p, n->first - 1u));
            if (p->classes[n->head] & WORD_MEASURE) {
                i = n->first;
                continue;
            }
            return subject_words(p, chain_start(p, n));
        }
        switch (p->tags[before]) {
        case TAG_FIGURE:
            i = ds->drafts[p->draft_at[before] - 1].surface.first;
            break;
        case TAG_PREPOSITION:
            through = true;
            i = before;
            break;
        case TAG_PRONOUN:
            if (!(p->classes[before] & WORD_NOMINAL) && !token_word(p->s, before, "it"))
                return NOWHERE;
            i = before;
            break;
        case TAG_VERB:
        case TAG_PARTICIPLE:
        case TAG_ING:
        case TAG_AUXILIARY:
            return subject_words(p, verb_subject(p, before));
        case TAG_CLAUSE:
            return NOWHERE;
        default:
            i = before;
            break;
        }
    }
    return NOWHERE;
}

/* The noun phrase that follows token `i`, and is counted or qualified by what stands before it. */
static const phrase *right_of(const phrases *p, size_t i)
{
    while (i < p->s->count && (p->tags[i] == TAG_ADVERB || (p->tags[i] == TAG_MARK && token_is(p->s, i, '-') && token_touches(p->s, i))))
        ++i;
    const phrase *const n = phrase_at(p, i);
    return n && !n->time ? n : NULL;
}

static about counted(const phrases *p, const draft_sentence *ds, size_t index)
{
    const draft *const d = &ds->drafts[index];
    about a = { 0 };
    size_t i = d->surface.last;
    if (token_word(p->s, i, "of")) {
        size_t of = i + 1;
        while (of < p->s->count && p->tags[of] == TAG_ARTICLE)
            ++of;
        if (of < p->s->count && p->draft_at[of])
            i = ds->drafts[p->draft_at[of] - 1].surface.last; /* 300 of the 1,200 miners */
        else if (of < p->s->count && p->tags[of] == TAG_PRONOUN) {
            a.inherits = true;
            return a;
        } else
            i = i + 1;
    }
    const phrase *const n = right_of(p, i);
    if (n) {
        a.noun = head_of(p, n);
        a.subject = words_of(n);
        return a;
    }
    a.inherits = d->surface.first > 0 && (token_word(p->s, d->surface.first - 1, "another") ||
                                          token_word(p->s, d->surface.first, "another"));
    if (!a.inherits)
        a.subject = left_of(p, ds, d->surface.first);
    return a;
}

static bool is_money(const draft *d)
{
    return d->measure && d->measure->kind && strcmp(d->measure->kind, "money") == 0;
}

static about measure(const phrases *p, const draft_sentence *ds, size_t index)
{
    const draft *const d = &ds->drafts[index];
    about a = { 0 };
    const size_t after = d->surface.last;
    const phrase *right = NULL;
    if (token_word(p->s, after, "of"))
        right = right_of(p, after + 1);
    else if (is_money(d) && token_word(p->s, after, "in"))
        right = right_of(p, after + 1);
    else
        right = right_of(p, after);
    if (right && !empty(words_of(right)) && !right->owner) {
        a.subject = subject_words(p, right);
        return a;
    }
    a.subject = left_of(p, ds, d->surface.first);
    return a;
}

about subject_of(const phrases *p, const draft_sentence *ds, size_t d)
{
    return ds->drafts[d].measure && ds->drafts[d].form != NUMBER_FRACTION ? measure(p, ds, d)
                                                                         : counted(p, ds, d);
}

/* The text of a range, its white space as written. */
static const char *copy_range(const draft_sentence *ds, token_range r)
{
    if (empty(r))
        return NULL;
    const size_t begin = ds->s->tokens[r.first].begin, end = ds->s->tokens[r.last - 1].end;
    return arena_copy(ds->strings, ds->s->text + begin, end - begin);
}

static void keep_range(memory *m, const draft_sentence *ds, token_range r)
{
    const size_t begin = ds->s->tokens[r.first].begin, end = ds->s->tokens[r.last - 1].end;
    memory_keep(m, ds->s->text + begin, end - begin);
}

void subjects_complete(draft_sentence *ds, discourse *d)
{
    if (ds->drafts_count == 0)
        return;
    const phrases *const p = discourse_phrases(d, ds);
    for (size_t i = 0; i < ds->drafts_count; ++i) {
        fig_claim *const claim = &ds->drafts[i].claim;
        const about a = subject_of(p, ds, i);
        d->abouts[i] = a;
        if (a.inherits) {
            claim->unit_text = memory_copy(&d->noun, ds->strings);
            claim->subject = memory_copy(&d->subject, ds->strings);
            continue;
        }
        if (!empty(a.noun)) {
            claim->unit_text = copy_range(ds, a.noun);
            keep_range(&d->noun, ds, a.noun);
            keep_range(&d->subject, ds, a.subject);
        }
        claim->subject = copy_range(ds, a.subject);
    }
}
