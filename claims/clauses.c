/* clauses.c - walks over phrases and verbs: whose verb it is, what a preposition hangs on. */
#include "claims/clauses.h"

/* Prepositions that tie a noun to the one before it. */
static bool ties(const phrases *p, size_t i)
{
    static const char *const words[] = {
        "of",      "in",      "at",    "for",   "on",     "to",    "from",    "with",  "across",
        "between", "against", "over",  "into",  "within", "among", "around",  "near",  "per",
        "under",   "about",   "above", "below", "behind", "off",   "through", "along", NULL
    };
    return i < p->s->count && p->tags[i] == TAG_PREPOSITION &&
           (p->lang == LANG_EN ? token_any(p->s, i, words) : phrase_of(p, i));
}

/* "in light of", "on behalf of": a noun that is part of a preposition. */
static bool of_compound(const phrases *p, const phrase *n)
{
    static const char *const nouns[] = { "light",  "front",  "terms",    "behalf", "exchange",
                                         "return", "favour", "favor",    "case",   "view",
                                         "lieu",   "search", "respect",  "spite",  "place",
                                         "line",   "charge", "addition", NULL };
    return n->last == n->first + 1u && n->first > 0 && p->tags[n->first - 1] == TAG_PREPOSITION &&
           token_any(p->s, n->head, nouns);
}

/* "sales of cars and vans", "the rate between the dollar and the yen": from the second to the first
 * of two that one preposition ties. `n` itself otherwise. */
static const phrase *list_start(const phrases *p, const phrase *n)
{
    if (p->lang != LANG_EN || n->first < 3 || p->tags[n->first - 1] != TAG_AND)
        return n;
    const phrase *const first = phrase_at(p, n->first - 2u);
    if (!first || first->time || first->first < 2)
        return n;
    const size_t tie = first->first - 1u;
    const bool alike = first->name == n->name && first->text == first->first && n->text == n->first;
    return token_word(p->s, tie, "between") || (alike && phrase_of(p, tie)) ? first : n;
}

/* The first phrase of a chain "exports to China", "engine tuned by M-Sport" that ends with `n`. */
const phrase *clause_chain_start(const phrases *p, const phrase *n)
{
    for (int steps = 0; steps < 6 && n->first >= 2; ++steps) {
        const phrase *before = NULL;
        n = list_start(p, n);
        if (n->first < 2)
            break;
        if (ties(p, n->first - 1u))
            before = phrase_at(p, n->first - 2u);
        else if (p->lang == LANG_DE && p->tags[n->first] == TAG_ARTICLE)
            before = phrase_at(p, n->first - 1u); /* "der Wert des Bildes" */
        else if (n->first >= 3 && token_word(p->s, n->first - 1u, "by") &&
                 p->tags[n->first - 2u] == TAG_PARTICIPLE)
            before = phrase_at(p, n->first - 3u);
        if (!before || before->time || of_compound(p, before))
            break;
        n = before;
    }
    return n;
}

/* "number of troops", "total of 500 men": the thing is what follows "of". */
const phrase *clause_measured(const phrases *p, const phrase *n)
{
    if (p->lang == LANG_DE && (p->classes[n->head] & WORD_MEASURE) &&
        p->tags[n->last] == TAG_ARTICLE && phrase_at(p, n->last))
        return phrase_at(p, n->last); /* "die Zahl der Toten" */
    if ((p->classes[n->head] & WORD_MEASURE) && phrase_of(p, n->last)) {
        const phrase *const of = phrase_at(p, n->last + 1u);
        if (of && !of->time)
            return of;
    }
    return n;
}

/* The first noun phrase of [begin, end) that can be a subject: no time, after no preposition. */
const phrase *clause_first_subject(const phrases *p, size_t begin, size_t end)
{
    for (size_t i = begin; i < end; ++i) {
        const phrase *const n = phrase_at(p, i);
        if (!n)
            continue;
        if (!n->time && !(n->first > begin && p->tags[n->first - 1] == TAG_PREPOSITION))
            return n;
        i = n->last - 1u;
    }
    return NULL;
}

size_t clause_begin(const phrases *p, size_t i)
{
    const size_t furthest = i > STEPS_MAX ? i - STEPS_MAX : 0;
    for (; i > p->body && i > furthest; --i)
        if (token_is(p->s, i - 1, ';') || token_is(p->s, i - 1, ':') ||
            (p->tags[i - 1] == TAG_CLAUSE && !(p->classes[i - 1] & WORD_PRONOUN)))
            break;
    return i;
}

/* What "who" and "which" at token `i` stand for. */
const phrase *clause_antecedent(const phrases *p, size_t i)
{
    if (!(p->classes[i] & WORD_PRONOUN) || i == 0)
        return NULL;
    const size_t at = token_is(p->s, i - 1, ',') ? i - 1 : i;
    const phrase *const n = at > 0 ? phrase_at(p, at - 1) : NULL;
    if (!n || n->time)
        return NULL;
    const phrase *const titled = n->name && n->first > 1 && token_is(p->s, n->first - 1u, ',')
                                     ? phrase_at(p, n->first - 2u)
                                     : NULL;
    if (titled && token_word(p->s, i, "which") && (p->classes[titled->head] & WORD_TITLE))
        return clause_chain_start(p, titled); /* "a deal for the chief executive, Ann Lee, which" */
    return n;
}

/* "The driver of the car that hit the wall was": from the wall to the driver. NULL when `n` is no
 * such object. */
static const phrase *object_of_relative(const phrases *p, const phrase *n)
{
    if (n->first < 2 || p->tags[n->first - 1] != TAG_VERB || p->tags[n->first - 2] != TAG_CLAUSE)
        return NULL;
    const phrase *const who = clause_antecedent(p, n->first - 2u);
    return who ? clause_chain_start(p, who) : NULL;
}

/* "in London", "by Friday": the phrase is an aside of its clause, no part of subject or object. */
bool clause_aside(const phrases *p, const phrase *n)
{
    const bool opens = n->first > 1 && token_word(p->s, n->first - 1u, "with") &&
                       token_is(p->s, n->first - 2u, ',');
    if (opens && (p->tags[n->last] == TAG_VERB || p->tags[n->last] == TAG_PARTICIPLE ||
                  token_word(p->s, n->last, "up") || token_word(p->s, n->last, "down")))
        return false; /* ", with its shares down 11.9 %" */
    if (p->lang != LANG_EN)
        return n->first > 0 && p->tags[n->first - 1] == TAG_PREPOSITION &&
               !phrase_of(p, n->first - 1u);
    static const char *const words[] = { "in",     "at",     "on",   "by",   "near",
                                         "within", "across", "to",   "into", "over",
                                         "under",  "during", "with", NULL };
    return n->first > 0 && p->tags[n->first - 1] == TAG_PREPOSITION &&
           token_any(p->s, n->first - 1u, words);
}

/* The first subject of the clause around token `i`, else `other`. */
static const phrase *first_or(const phrases *p, size_t i, const phrase *other)
{
    const phrase *const first = clause_first_subject(p, clause_begin(p, i), i);
    return first ? first : other;
}

/* The subject of the verb at `i`. */
const phrase *clause_verb_subject(const phrases *p, size_t i)
{
    bool adjunct = p->tags[i] == TAG_ING; /* "..., after plummeting": the subject is the clause's */
    const phrase *aside = NULL;           /* after a preposition: only when there is no better */
    int verbs = p->tags[i] != TAG_AUXILIARY;
    for (int steps = 0; steps < STEPS_MAX && i > 0; ++steps) {
        const size_t before = i - 1;
        const phrase *const n = phrase_at(p, before);
        if (n && n->time) {
            i = n->first;
            continue;
        }
        if (n) {
            const phrase *const start = clause_chain_start(p, n);
            const phrase *const whose = object_of_relative(p, start);
            if (whose)
                return whose;
            if (!clause_aside(p, start))
                return start;
            aside = aside ? aside : start;
            i = start->first;
            continue;
        }
        switch (p->tags[before]) {
        case TAG_PREPOSITION:
            if (adjunct)
                return clause_first_subject(p, clause_begin(p, before), before);
            i = before;
            break;
        case TAG_AUXILIARY:
        case TAG_VERB:
        case TAG_PARTICIPLE:
            adjunct = false;
            verbs += p->tags[before] != TAG_AUXILIARY;
            i = before;
            break;
        case TAG_ADVERB:
        case TAG_TO:
        case TAG_ING:
        case TAG_FIGURE:
        case TAG_ADJECTIVE:
        case TAG_NUMBER:
        case TAG_ARTICLE:
            i = before;
            break;
        case TAG_PRONOUN:
            if (verbs > 1 && before > 0 && phrase_at(p, before - 1) &&
                !phrase_at(p, before - 1)->time)
                return clause_chain_start(p,
                                          phrase_at(p, before - 1)); /* "the price it got fell" */
            if (p->lang == LANG_EN || !(p->classes[before] & WORD_NOMINAL))
                return NULL;
            i = before;
            break;
        case TAG_AND:
            if (before > 0 && !phrase_at(p, before - 1) && p->tags[before - 1] != TAG_MARK) {
                i = before; /* "the yen was undervalued and could go up" */
                break;
            }
            return first_or(p, before, aside);
        case TAG_CLAUSE: {
            const phrase *const who = clause_antecedent(p, before);
            return who ? who : aside;
        }
        default:
            return first_or(p, before, aside);
        }
    }
    return aside;
}
