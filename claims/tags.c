/* tags.c - one pass with the words before in view, then one for what only both neighbours tell. */
#include "claims/tags.h"

#include "claims/endings.h"

#include <string.h>

static bool ends(const char *word, size_t bytes, const char *ending)
{
    const size_t n = strlen(ending);
    return bytes > n + 1 && memcmp(word + bytes - n, ending, n) == 0;
}

/* Whether the words before token i make a noun likely: "the cost", "net gain", "of shares". */
static bool noun_expected(const phrases *p, size_t i)
{
    if (i == 0)
        return false;
    switch (p->tags[i - 1]) {
    case TAG_ARTICLE:
    case TAG_ADJECTIVE:
    case TAG_PREPOSITION:
    case TAG_FIGURE:
        return true;
    case TAG_NOUN:
    case TAG_NAME:
        return token_possessive(p->s, i - 1);
    default:
        return false;
    }
}

static bool subject_before(const phrases *p, size_t i)
{
    return i > 0 && (p->tags[i - 1] == TAG_NOUN || p->tags[i - 1] == TAG_NAME ||
                     p->tags[i - 1] == TAG_PRONOUN || p->tags[i - 1] == TAG_TIME ||
                     p->tags[i - 1] == TAG_NUMBER || p->tags[i - 1] == TAG_ADVERB);
}

/* Whether what follows token i looks like what follows a verb: a figure, an article, "to", "by". */
static bool object_follows(const phrases *p, size_t i)
{
    if (i + 1 >= p->s->count)
        return false;
    if (p->draft_at[i + 1])
        return true;
    const token *const next = &p->s->tokens[i + 1];
    if (next->kind == TOKEN_MARK)
        return false;
    const word_entry *const e = p->lexemes[i + 1]->entry;
    return e &&
           (e->classes & (WORD_ARTICLE | WORD_OWNER | WORD_PREPOSITION | WORD_HEDGE | WORD_CLAUSE |
                          WORD_NOMINAL)) &&
           !token_word(p->s, i + 1, "of");
}

/* Whether "this year", "a day" follows token i. */
static bool time_follows(const phrases *p, size_t i)
{
    if (i + 2 >= p->s->count)
        return false;
    const word_entry *const time = p->lexemes[i + 2]->entry;
    const word_entry *const article = p->lexemes[i + 1]->entry;
    return time && (time->classes & WORD_TIME) && article && (article->classes & WORD_ARTICLE);
}

static bool article_follows(const phrases *p, size_t i)
{
    if (i + 1 >= p->s->count || p->draft_at[i + 1])
        return false;
    const word_entry *const e = p->lexemes[i + 1]->entry;
    return e && (e->classes & (WORD_ARTICLE | WORD_OWNER)) && !(e->classes & WORD_CLAUSE) &&
           !time_follows(p, i); /* "2,000 hires this year" */
}

/* Whether the clause token i stands in has its verb already: nouns that may be verbs are nouns
 * then. */
static bool clause_has_verb(const phrases *p, size_t i)
{
    for (size_t steps = 0; i-- > 0 && steps < 12; ++steps) {
        switch (p->tags[i]) {
        case TAG_VERB:
        case TAG_TO:
            return true;
        case TAG_AUXILIARY:
            return true;
        case TAG_CLAUSE:
        case TAG_AND:
        case TAG_PRONOUN:
        case TAG_MARK:
            return false;
        default:
            break;
        }
    }
    return false;
}

static bool noun_may_follow(const phrases *p, size_t i)
{
    if (i + 1 >= p->s->count || p->s->tokens[i + 1].kind != TOKEN_WORD || p->draft_at[i + 1])
        return false;
    const word_entry *const e = p->lexemes[i + 1]->entry;
    return !e || (e->classes & (WORD_NOUN | WORD_ADJECTIVE | WORD_PERSON));
}

/* Whether the noun before token i and the verb it may be agree: "officials estimate", "Kyiv
 * claims". */
static bool agrees(const phrases *p, size_t i)
{
    if (i == 0 || (p->tags[i - 1] != TAG_NOUN && p->tags[i - 1] != TAG_NAME) ||
        token_possessive(p->s, i - 1) || token_word(p->s, i + 1, "of"))
        return false;
    if (p->classes[i] & WORD_PAST)
        return true;
    const bool plural = p->s->text[p->s->tokens[i - 1].end - 1] == 's';
    return plural ? (p->classes[i] & WORD_VERB) != 0
                  : (p->classes[i] & WORD_VERB_S) && p->tags[i - 1] == TAG_NAME;
}

/* "rose 3 % and cost $6m", "will cut 40 jobs and close three plants": whether a word after "and",
 * of classes `c`, has the form of the verb before it; not so in "sales rose 3 % and profit 4 %". */
static bool continues_verb(const phrases *p, size_t i, word_class c)
{
    if (c & (WORD_PAST | WORD_VERB_S))
        return true;
    for (size_t steps = 0; i-- > 0 && steps < 12; ++steps)
        if (p->tags[i] == TAG_VERB || p->tags[i] == TAG_TO)
            return (p->classes[i] & WORD_VERB) || p->tags[i] == TAG_TO;
    return false;
}

/* "the price target from", "the exchange rate between": a noun of English in the singular has no
 * verb without an ending. */
static bool disagrees(const phrases *p, size_t i, word_class c)
{
    static const char *const plurals[] = { "people", "police", "men",   "women",    "children",
                                           "staff",  "media",  "youth", "families", NULL };
    return p->lang == LANG_EN && (c & WORD_NOUN) && !(c & (WORD_PAST | WORD_VERB_S)) &&
           p->tags[i - 1] == TAG_NOUN && !token_any(p->s, i - 1, plurals) &&
           p->s->text[p->s->tokens[i - 1].end - 1] != 's' && !(p->classes[i - 1] & WORD_ADJECTIVE);
}

/* "has been", "was", "have", with adverbs between. */
static bool after_auxiliary(const phrases *p, size_t i)
{
    while (i > 0 && p->tags[i - 1] == TAG_ADVERB)
        --i;
    return i > 0 && p->tags[i - 1] == TAG_AUXILIARY && (p->classes[i - 1] & (WORD_BE | WORD_HAVE));
}

/* Whether a figure, a bound or an article follows token i: the object of a verb. */
static bool direct_object_follows(const phrases *p, size_t i)
{
    if (i + 1 >= p->s->count)
        return false;
    if (p->draft_at[i + 1])
        return true;
    const word_entry *const e = p->lexemes[i + 1]->entry;
    return e && (e->classes & (WORD_ARTICLE | WORD_OWNER | WORD_HEDGE | WORD_ADVERB)) &&
           !(e->classes & WORD_PREPOSITION);
}

/* A small word of German that the lexicon does not have: nouns are written large. */
static tag guess_german(const phrases *p, size_t i, const char *text, size_t bytes)
{
    const bool noun_next = i + 1 < p->s->count && p->s->tokens[i + 1].kind == TOKEN_WORD &&
                           (p->s->tokens[i + 1].flags & TOKEN_CAPITAL);
    const tag ending = (tag)p->lexemes[i]->ending;
    const bool perfect = bytes > 5 && (memcmp(text, "ge", 2) == 0) &&
                         (text[bytes - 1] == 't' || text[bytes - 1] == 'n');
    if (noun_next && i > 0 &&
        (p->tags[i - 1] == TAG_ARTICLE || p->tags[i - 1] == TAG_ADJECTIVE ||
         p->tags[i - 1] == TAG_PREPOSITION || p->tags[i - 1] == TAG_FIGURE))
        return TAG_ADJECTIVE;
    if (ending == TAG_NOUN)
        return perfect ? TAG_PARTICIPLE : text[bytes - 1] == 'n' ? TAG_VERB : TAG_ADVERB;
    return perfect && ending == TAG_VERB ? TAG_PARTICIPLE : ending;
}

/* "Сгорели не менее семи автобусов": a sentence that begins with its verb. */
static bool opens_with_verb(const phrases *p, size_t i)
{
    return i == 0 && p->lang != LANG_EN && p->lang != LANG_DE &&
           (tag)p->lexemes[i]->ending == TAG_VERB;
}

/* The part of speech of a word the lexicon does not have. */
static tag guess(const phrases *p, size_t i, const char *text, size_t bytes)
{
    if (p->lang == LANG_EN)
        return (tag)p->lexemes[i]->ending;
    if (p->lang == LANG_DE)
        return guess_german(p, i, text, bytes);
    const tag before = i > 0 ? (tag)p->tags[i - 1] : TAG_MARK;
    const bool after_noun = before == TAG_NOUN || before == TAG_NAME || before == TAG_TIME;
    const bool slavic = p->lang == LANG_RU || p->lang == LANG_UK;
    const tag ending = (tag)p->lexemes[i]->ending;
    if (ending == TAG_VERB || ending == TAG_ADVERB)
        return ending;
    if (slavic)
        return ending;
    if (before == TAG_AUXILIARY || (before == TAG_PRONOUN && p->lang != LANG_NL))
        return TAG_VERB; /* "a bondi", "s'élèvent" */
    const bool adverb = p->lang == LANG_FR && bytes > 6 && memcmp(text + bytes - 4, "ment", 4) == 0;
    if (adverb && before != TAG_ARTICLE && before != TAG_PREPOSITION && before != TAG_FIGURE)
        return TAG_ADVERB; /* "huit autres grièvement blessés" */
    if (ending == TAG_PARTICIPLE)
        return after_noun || before == TAG_AUXILIARY || before == TAG_ADVERB ? TAG_PARTICIPLE
                                                                             : TAG_NOUN;
    if ((after_noun || before == TAG_PRONOUN) && direct_object_follows(p, i) &&
        !clause_has_verb(p, i))
        return TAG_VERB; /* "la torre pesa 210", "de stad telt 2,1" */
    if (p->lang == LANG_NL)
        return after_noun ? TAG_VERB : TAG_NOUN;
    return after_noun ? TAG_ADJECTIVE : TAG_NOUN; /* no noun follows one without a preposition */
}

/* "39 housing blocks", "three consecutive defeats": no verb in -s has a subject of several. */
static bool plural_of_figure(const phrases *p, size_t i, const char *word, size_t bytes)
{
    enum { BETWEEN_MAX = 2 };
    if (p->lang != LANG_EN || bytes < 4 || word[bytes - 1] != 's' || word[bytes - 2] == 's')
        return false;
    for (size_t at = i; at > 0 && i - at <= BETWEEN_MAX; --at) {
        if (p->draft_at[at - 1]) {
            const draft *const figure = &p->drafts[p->draft_at[at - 1] - 1];
            return at < i && !figure->measure && figure->claim.low != 1 &&
                   figure->claim.low == figure->claim.high;
        }
        const tag before = p->tags[at - 1];
        size_t length;
        const char *const text = token_text(p->s, at - 1, &length);
        if ((before != TAG_NOUN && before != TAG_ADJECTIVE && before != TAG_ING) ||
            (p->classes[at - 1] & WORD_PERSON) || text[length - 1] == 's')
            return false;
    }
    return false;
}

static tag tag_of(phrases *p, size_t i)
{
    const sentence *const s = p->s;
    const token *const t = &s->tokens[i];
    p->classes[i] = 0;
    p->entries[i] = NULL;
    if (t->kind == TOKEN_MARK)
        return p->draft_at[i] ? TAG_FIGURE : TAG_MARK;
    size_t bytes;
    const char *const word = token_text(s, i, &bytes);
    const word_entry *const e = p->lexemes[i]->bare;
    const word_class c = e ? e->classes : 0;
    p->entries[i] = e;
    p->classes[i] = c;
    if (p->draft_at[i])
        return TAG_FIGURE;
    if (t->kind == TOKEN_NUMBER)
        return TAG_NUMBER;
    const bool capital = (t->flags & TOKEN_CAPITAL) && i > 0;
    if (p->lexemes[i]->possessive)
        return capital ? TAG_NAME : TAG_NOUN;
    if (c == 0 && !(t->flags & TOKEN_CAPITAL) && i > 0 &&
        (p->tags[i - 1] == TAG_TO ||
         (p->tags[i - 1] == TAG_AUXILIARY && (p->classes[i - 1] & WORD_MODAL))))
        return TAG_VERB; /* will seat */
    if (c == 0 && !(t->flags & TOKEN_CAPITAL) && i > 0 && p->tags[i - 1] == TAG_CLAUSE &&
        (p->classes[i - 1] & WORD_PRONOUN) && (ends(word, bytes, "s") || ends(word, bytes, "ed")))
        return TAG_VERB; /* a family that insulates its roof */
    if (c == 0 && e && e->kind_verb && !e->kind_noun)
        return TAG_PARTICIPLE; /* starben, vermisst */
    if (c == 0 || (c == WORD_PERSON))
        return t->flags & TOKEN_CAPITAL && !opens_with_verb(p, i) ? TAG_NAME
               : e                                                ? TAG_NOUN
                                                                  : guess(p, i, word, bytes);
    if (bytes == 2 && memcmp(word, "US", 2) == 0)
        return TAG_NAME; /* the country */
    if (c & WORD_ACCORDING)
        return TAG_PREPOSITION;
    if (capital && !(c & (WORD_TIME | WORD_PRONOUN | WORD_AUXILIARY | WORD_ARTICLE)) &&
        (i == 0 || !(c & (WORD_PREPOSITION | WORD_AND | WORD_CLAUSE | WORD_OWNER))))
        return TAG_NAME;
    if (c & WORD_BE || c & WORD_HAVE || c & WORD_DO || c & WORD_MODAL) {
        if ((c & WORD_TIME) && (t->flags & TOKEN_CAPITAL) && i > 0)
            return TAG_TIME; /* May */
        return TAG_AUXILIARY;
    }
    if (token_word(s, i, "to") && i + 1 < s->count) {
        const word_entry *const n = p->lexemes[i + 1]->entry;
        if (!p->draft_at[i + 1] && n &&
            (n->classes & (WORD_VERB | WORD_BE | WORD_HAVE | WORD_DO)) &&
            !(n->classes & (WORD_ARTICLE | WORD_TIME)))
            return TAG_TO;
        return TAG_PREPOSITION;
    }
    if (c & WORD_CLAUSE)
        return (c & WORD_PREPOSITION) && !object_follows(p, i) ? TAG_PREPOSITION : TAG_CLAUSE;
    if (c & (WORD_ARTICLE | WORD_OWNER)) {
        if ((c & WORD_PRONOUN) && i + 1 < s->count && s->tokens[i + 1].kind == TOKEN_WORD) {
            const word_entry *const n = p->lexemes[i + 1]->entry;
            if (n && (n->classes & (WORD_AUXILIARY | WORD_PREPOSITION)))
                return TAG_PRONOUN;
        }
        return TAG_ARTICLE;
    }
    if (c & WORD_PREPOSITION)
        return TAG_PREPOSITION;
    if (c & WORD_AND)
        return TAG_AND;
    if (c & WORD_PRONOUN)
        return TAG_PRONOUN;
    if (c & WORD_TIME)
        return c & WORD_ADVERB ? TAG_ADVERB : TAG_TIME;
    if ((c & WORD_VERBAL) && plural_of_figure(p, i, word, bytes))
        return TAG_NOUN;
    if (c & WORD_VERBAL) {
        static const char *const particles[] = { "aside", "up", "off", "out", "back", NULL };
        if ((c & WORD_VERB) && !(c & WORD_PAST) && i > 0 && p->tags[i - 1] == TAG_ARTICLE)
            return TAG_NOUN; /* the think tank */
        size_t governor = i;
        while (governor > 0 && p->tags[governor - 1] == TAG_ADVERB)
            --governor;
        const bool after_modal =
            governor > 0 && (p->tags[governor - 1] == TAG_TO ||
                             (p->tags[governor - 1] == TAG_AUXILIARY &&
                              (p->classes[governor - 1] & (WORD_MODAL | WORD_DO))));
        if ((c & WORD_VERB) && after_modal)
            return TAG_VERB;
        if ((c & WORD_PARTICIPLE) && after_auxiliary(p, i))
            return TAG_VERB;
        if (i > 0 && p->tags[i - 1] == TAG_CLAUSE && (p->classes[i - 1] & WORD_PRONOUN))
            return TAG_VERB;
        if (i > 0 && p->draft_at[i - 1]) {
            const draft *const before = &p->drafts[p->draft_at[i - 1] - 1];
            const bool measured = before->measure != NULL;
            if (measured && (c & WORD_VERB) && !(c & WORD_PAST) && before->surface.first > 0 &&
                p->tags[before->surface.first - 1] == TAG_ARTICLE)
                return TAG_NOUN; /* a 750 metre swim */
            if (!measured && !(c & (WORD_PAST | WORD_ADJECTIVE)) && !article_follows(p, i) &&
                ((c & (WORD_VERB_S | WORD_NOUN)) || noun_may_follow(p, i)))
                return TAG_NOUN; /* 26 saves, 1,200 rescue workers */
            if (measured && (c & WORD_NOUN) &&
                (time_follows(p, i) || i + 1 == s->count || s->tokens[i + 1].kind == TOKEN_MARK))
                return TAG_NOUN; /* 152 mm shells a year */
            if (measured && (c & WORD_VERB_S))
                return TAG_VERB; /* a flat of 50 square metres costs */
        }
        if (i > 0 && p->tags[i - 1] == TAG_AND && p->draft_at[i + 1 < p->s->count ? i + 1 : i])
            return (c & WORD_NOUN) && !continues_verb(p, i, c) ? TAG_NOUN : TAG_VERB;
        if (i > 1 && token_is(s, i - 1, ',') && p->draft_at[i + 1 < s->count ? i + 1 : i] &&
            (c & (WORD_PAST | WORD_VERB_S)))
            return TAG_VERB; /* is 310 metres tall, cost £1.3bn */
        if (c & (WORD_NOUN | WORD_ADJECTIVE)) {
            if (noun_expected(p, i) && !(p->draft_at[i - 1] && article_follows(p, i)))
                return c & WORD_NOUN ? TAG_NOUN : TAG_ADJECTIVE;
            if ((c & (WORD_SAYS | WORD_SHOWS)) && agrees(p, i) && !clause_has_verb(p, i))
                return TAG_VERB; /* officials estimate, Kyiv claims */
            if (i > 0 && p->draft_at[i - 1] && article_follows(p, i))
                return TAG_VERB; /* homes from $1 million stay an average of 70 days */
            if (subject_before(p, i) && object_follows(p, i) && !clause_has_verb(p, i) &&
                !disagrees(p, i, c))
                return TAG_VERB;
            if (i > 0 && p->tags[i - 1] == TAG_PRONOUN)
                return TAG_VERB;
            if ((c & WORD_ADJECTIVE) && !(c & WORD_NOUN))
                return (c & (WORD_PAST | WORD_PARTICIPLE)) ? TAG_PARTICIPLE : TAG_ADJECTIVE;
            if ((c & WORD_PAST) && subject_before(p, i) && !clause_has_verb(p, i) &&
                token_any(p->s, i + 1, particles))
                return TAG_VERB; /* the ministry set aside */
            return c & WORD_NOUN ? TAG_NOUN : TAG_VERB;
        }
        if ((c & WORD_VERB) && !(c & WORD_PAST) && i > 0 && p->tags[i - 1] == TAG_PREPOSITION &&
            p->lang == LANG_EN && !token_word(s, i - 1, "to") && !token_word(s, i - 1, "than"))
            return TAG_NOUN; /* a school of design */
        if ((c & WORD_PARTICIPLE) && !(i > 0 && p->tags[i - 1] == TAG_PRONOUN))
            return TAG_PARTICIPLE;
        return TAG_VERB;
    }
    if (c & WORD_ING)
        return (c & WORD_NOUN) && (i == 0 || p->tags[i - 1] != TAG_AUXILIARY) ? TAG_NOUN : TAG_ING;
    if ((c & WORD_ADJECTIVE) && token_word(s, i + 1, "of") &&
        (token_word(s, i, "high") || token_word(s, i, "low")))
        return TAG_NOUN; /* an all-time high of */
    if (c & WORD_ADJECTIVE)
        return (c & WORD_NOUN) && i > 0 && !noun_may_follow(p, i) ? TAG_NOUN : TAG_ADJECTIVE;
    if (c & (WORD_ADVERB | WORD_HEDGE | WORD_NOT))
        return TAG_ADVERB;
    return t->flags & TOKEN_CAPITAL ? TAG_NAME : TAG_NOUN;
}

static bool nominal_or_and(const phrases *p, size_t i)
{
    return p->tags[i] == TAG_NOUN || p->tags[i] == TAG_NAME || p->tags[i] == TAG_AND;
}

/* Whether a verb comes after token i before any mark or other subject of its own. */
static bool verb_before_mark(const phrases *p, size_t i)
{
    for (size_t steps = 0; i < p->s->count && steps < 12; ++i, ++steps) {
        switch (p->tags[i]) {
        case TAG_VERB:
        case TAG_AUXILIARY:
            return true;
        case TAG_MARK:
        case TAG_CLAUSE:
        case TAG_PRONOUN:
        case TAG_TO:
        case TAG_FIGURE:
            return false;
        default:
            break;
        }
    }
    return false;
}

/* What only its neighbours can tell. "killed" is the clause's verb after its subject unless a "by"
 * or the end makes it passive; before a noun it is an adjective. Decided once all tags are known.
 */
static void settle(phrases *p)
{
    for (size_t i = 0; i < p->s->count; ++i) {
        const bool after_article = i > 0 && p->tags[i - 1] == TAG_ARTICLE;
        const tag next = (tag)p->tags[i + 1];
        const bool opens = i == 0 || p->tags[i - 1] == TAG_MARK || p->tags[i - 1] == TAG_CLAUSE;
        if (opens && p->tags[i] == TAG_ING && (next == TAG_AUXILIARY || next == TAG_VERB))
            p->tags[i] = TAG_NOUN; /* "Spending will grow" */
        if (i > 0 && p->tags[i] == TAG_NOUN && (p->classes[i] & WORD_ADJECTIVE) &&
            (after_article || p->tags[i - 1] == TAG_AUXILIARY ||
             p->tags[i - 1] == TAG_PREPOSITION) &&
            (next == TAG_PARTICIPLE || next == TAG_ADJECTIVE) && i + 2 < p->s->count &&
            (nominal_or_and(p, i + 2)))
            p->tags[i] = TAG_ADJECTIVE; /* "the total issued and outstanding shares" */
        if (opens && p->tags[i] == TAG_ING && next == TAG_PREPOSITION && verb_before_mark(p, i + 1))
            p->tags[i] = TAG_NOUN; /* "sampling between May and July came back at 4 ppb" */
        if (i > 1 && p->tags[i - 1] == TAG_ADJECTIVE && p->tags[i] == TAG_ING &&
            (p->tags[i - 2] == TAG_PREPOSITION || p->tags[i - 2] == TAG_FIGURE) &&
            (next == TAG_PREPOSITION || next == TAG_MARK))
            p->tags[i] = TAG_NOUN; /* "of educational programming on" */
        if (after_article && p->tags[i] == TAG_ADVERB &&
            (next == TAG_AUXILIARY || next == TAG_VERB))
            p->tags[i] = TAG_NOUN; /* "the well is" */
        if (after_article && p->tags[i] == TAG_ADVERB && !p->entries[i] &&
            (next == TAG_NOUN || next == TAG_NAME))
            p->tags[i] = TAG_ADJECTIVE; /* "a disorderly exit" */
        if (after_article &&
            (p->tags[i] == TAG_ING || p->tags[i] == TAG_PARTICIPLE ||
             p->tags[i] == TAG_ADJECTIVE) &&
            (next == TAG_PREPOSITION || next == TAG_AUXILIARY || next == TAG_VERB ||
             next == TAG_MARK)) {
            p->tags[i] = TAG_NOUN; /* "a grounding for", "the lowest is" */
            continue;
        }
        if (p->tags[i] != TAG_PARTICIPLE)
            continue;
        size_t before = i;
        while (before > 0 && p->tags[before - 1] == TAG_ADVERB)
            --before;
        const tag left = before > 0 ? (tag)p->tags[before - 1] : TAG_MARK;
        const tag right = (tag)p->tags[i + 1];
        if (left == TAG_AUXILIARY)
            p->tags[i] = TAG_VERB;
        else if ((left == TAG_ARTICLE || left == TAG_ADJECTIVE) &&
                 (right == TAG_NOUN || right == TAG_NAME || right == TAG_ADJECTIVE))
            p->tags[i] = TAG_ADJECTIVE;
        else if ((left == TAG_PREPOSITION || left == TAG_FIGURE) &&
                 (right == TAG_NOUN || right == TAG_ADJECTIVE))
            p->tags[i] = TAG_ADJECTIVE;
        else if ((p->classes[i] == 0 || (p->classes[i] & WORD_PAST)) &&
                 (left == TAG_NOUN || left == TAG_NAME || left == TAG_NUMBER ||
                  left == TAG_PRONOUN || left == TAG_CLAUSE || left == TAG_TIME ||
                  left == TAG_AND || left == TAG_MARK))
            p->tags[i] = right == TAG_PREPOSITION && token_word(p->s, i + 1, "by") &&
                                 !p->draft_at[i + 2 <= p->s->count ? i + 2 : i]
                             ? TAG_PARTICIPLE
                             : TAG_VERB;
    }
}

/* "A 60 year-old might withdraw 3 %": an age that is the subject itself. */
static void tag_ages(phrases *p)
{
    for (size_t i = 1; i < p->s->count; ++i) {
        if (!p->draft_at[i] || !(token_word(p->s, i, "old") || token_word(p->s, i, "olds")) ||
            (p->tags[i + 1] != TAG_VERB && p->tags[i + 1] != TAG_AUXILIARY))
            continue;
        const token_range r = p->drafts[p->draft_at[i] - 1].surface;
        for (size_t at = r.first; at <= i; ++at)
            p->tags[at] = TAG_NOUN;
    }
}

void tags_read(phrases *p)
{
    const size_t count = p->s->count;
    p->tags[count] = TAG_MARK;
    p->classes[count] = 0;
    p->entries[count] = NULL;
    for (size_t i = 0; i < count; ++i)
        p->tags[i] = (uint8_t)tag_of(p, i);
    tag_ages(p);
    settle(p);
}
