/* subject.c - what a figure is about: the noun it counts, or the thing it measures.
 * Looks right for counted nouns ("1,200 rescue workers"), attributes ("a 600 sq km area") and "of"
 * ("40 % of shells"), then left for the nearest noun or the subject of the nearest verb. */
#include "claims/subject.h"

#include "claims/clauses.h"
#include "claims/discourse.h"
#include "claims/sides.h"

#include <string.h>

static const token_range NOWHERE = { 0, 0 };

/* ---- counted things ------------------------------------------------------------------- */

/* The first of the adverbs that end right before token `i`. */
static size_t before_hedges(const phrases *p, size_t i)
{
    while (i > 0 && p->tags[i - 1] == TAG_ADVERB)
        --i;
    return i;
}

/* Verbs whose figure is of their subject: "the toll reached 40", "exports fell 4". */
static bool names_level(const sentence *s, size_t verb)
{
    static const char *const verbs[] = {
        "exceed",  "exceeds",  "exceeded", "surpass",  "surpasses", "surpassed", "topped",
        "reach",   "reached",  "reaches",  "hit",      "hits",      "total",     "totals",
        "totaled", "totalled", "number",   "numbered", "numbers",   "neared",    "approached",
        "pass",    "passed",   "passes",   "tops",     "stood",     "stands",    "rise",
        "rises",   "rose",     "risen",    "grow",     "grew",      "grown",     "fall",
        "falls",   "fell",     "fallen",   "drop",     "dropped",   "decline",   "declined",
        "slid",    "jumped",   "climbed",  "plunged",  "surged",    "soared",    "shrank",
        "dipped",  "sank",     NULL
    };
    return token_any(s, verb, verbs);
}

/* A bare number that is its verb's subject or object, or follows a colon: people or things the
 * sentence does not name: "one has died", "Organisers claimed 20,000", "Brod: 3 dead". */
static bool stands_alone(const phrases *p, const draft *d)
{
    const tag right = (tag)p->tags[d->surface.last];
    const size_t first = d->surface.first;
    if (d->claim.trend != FIG_STEADY || d->unit.first < d->unit.last)
        return false; /* "exports slid 4", "2,100 calories" */
    if (first > 1 && phrase_of(p, first - 1) && phrase_at(p, first - 2))
        return false;                                                /* "a crowd of 31,204 saw" */
    const bool verb_last = p->lang == LANG_DE || p->lang == LANG_NL; /* "auf 35 gefallen" */
    if (right == TAG_AUXILIARY || (right == TAG_VERB && !verb_last))
        return true;
    size_t mark = d->surface.last;
    while (p->tags[mark] == TAG_ADVERB)
        ++mark;
    if (p->entries[mark] && p->entries[mark]->kind_verb)
        return true; /* "26 still missing" */
    size_t i = before_hedges(p, d->surface.first);
    static const char *const leading[] = { "from", "by", "to", "at", "in", "above", "below", NULL };
    if (token_any(p->s, d->surface.first, leading) ||
        (p->lang != LANG_EN && p->tags[d->surface.first] == TAG_PREPOSITION))
        return false;
    if (i > 0 && phrase_of(p, i - 1))
        --i;
    if (i == 0 || token_is(p->s, i - 1, ':'))
        return true;
    return p->tags[i - 1] == TAG_VERB && !(p->classes[i - 1] & (WORD_CHANGES | WORD_BE)) &&
           !names_level(p->s, i - 1);
}

/* "2.1 last year" */
static bool is_deictic(const phrases *p, const phrase *n)
{
    static const char *const words[] = { "last", "next", "this", "that", "early", "late", NULL };
    return token_any(p->s, n->first, words);
}

/* Who counts rather than is counted. */
static bool is_agent(const phrases *p, size_t head)
{
    return (p->classes[head] & (WORD_SPEAKER | WORD_MEDIUM)) != 0;
}

/* "22 burglaries, compared with an average of 20": the number before of the same. */
static bool is_compared(const phrases *p, const draft_sentence *ds, size_t index)
{
    const draft *const d = &ds->drafts[index];
    size_t i = before_hedges(p, d->surface.first);
    if (i > 0 && phrase_of(p, i - 1)) {
        const phrase *const n = i > 1 ? phrase_at(p, i - 2) : NULL;
        if (!n || !(p->classes[n->head] & WORD_MEASURE))
            return false;
        i = n->first;
    }
    return i > 1 && p->tags[i - 1] == TAG_PREPOSITION && token_word(p->s, i - 2, "compared") &&
           !ds->drafts[index - 1].measure && side_right_of(p, ds->drafts[index - 1].surface.last);
}

/* The token after the draft at token `i`, or after the last of those of its measure that "and"
 * joins to it: "1.5 million of 122mm and 152mm shells". */
static size_t past_list(const phrases *p, const draft_sentence *ds, size_t i)
{
    const draft *const d = &ds->drafts[p->draft_at[i] - 1];
    size_t last = d->surface.last;
    while (d->measure && !draft_is_kind(d, "share") && !draft_is_kind(d, "money") &&
           p->tags[last] == TAG_AND && last + 1 < p->s->count && p->draft_at[last + 1] &&
           ds->drafts[p->draft_at[last + 1] - 1].measure == d->measure)
        last = ds->drafts[p->draft_at[last + 1] - 1].surface.last;
    return last;
}

/* The token after a group in brackets that begins at `i`: "450 Nm (332 lb-ft) of torque". */
static size_t past_brackets(const phrases *p, size_t i)
{
    if (!token_is(p->s, i, '('))
        return i;
    for (size_t at = i + 1; at < p->s->count && at < i + 12; ++at)
        if (token_is(p->s, at, ')'))
            return at + 1;
    return i;
}

/* The token after the same amount in another unit: "250 hectares, or 620 acres, of mangrove". */
static size_t past_same(const phrases *p, const draft_sentence *ds, size_t i)
{
    size_t at = i;
    if (token_is(p->s, at, ',') && token_word(p->s, at + 1, "or") && p->draft_at[at + 2])
        at = ds->drafts[p->draft_at[at + 2] - 1].surface.last;
    if (token_is(p->s, at, ',') && phrase_of(p, at + 1))
        return at + 1;
    return at != i && phrase_of(p, at) ? at : i;
}

/* "six-cylinder engine options", "three course meal": the token after the noun that was counted,
 * where the phrase is of something that has so many. 0 when it is not. */
static size_t compound_part(const phrases *p, const draft *d, const phrase *n)
{
    static const char *const parts[] = { "course",  "storey", "story", "star", "seat",   "door",
                                         "bedroom", "bed",    "page",  "man",  "member", "lane",
                                         "match",   "game",   "part",  NULL };
    const size_t last = d->surface.last;
    if (p->lang != LANG_EN || n->last < n->text + 2u || p->tags[n->text] != TAG_NOUN ||
        phrases_joined(p->s, n->text + 1u))
        return 0;
    const bool hyphen =
        token_is(p->s, last, '-') && token_touches(p->s, last) && n->text == last + 1;
    const bool singular = n->text == last && d->claim.low > 1 && token_any(p->s, n->text, parts) &&
                          p->s->text[p->s->tokens[n->last - 1].end - 1] != 's';
    return hyphen || singular ? n->text + 1u : 0;
}

/* The noun `n` right of the figure is what is counted; `of`: after "of". */
static about counted_noun(const phrases *p, const draft_sentence *ds, const draft *d,
                          const phrase *n, bool of)
{
    const sentence *const s = p->s;
    const size_t first = d->surface.first, last = d->surface.last;
    const size_t part = of ? 0 : compound_part(p, d, n);
    about a = { .noun = part ? (token_range){ n->text, part } : side_head(p, n),
                .subject = part ? (token_range){ part, n->last } : side_words(n) };
    if (!range_empty(d->number_high) && first > 0 && token_word(s, first - 1, "from")) {
        const token_range changed = side_left_of(p, ds, first, last, false);
        if (!range_empty(changed))
            a.subject = changed; /* "cut its squad limit from 30 to 25 players" */
    }
    if (of && token_word(s, last - 1, "one")) {
        a.subject = NOWHERE; /* "one of the best": said about nobody in particular */
    } else if ((p->classes[n->head] & WORD_COUNTER) && n->last == n->text + 1u) {
        const phrase *const counted_of = side_after_of(p, n->last);
        const token_range left =
            counted_of ? side_words(counted_of) : side_left_of(p, ds, first, n->last, false);
        if (!range_empty(left))
            a.subject = left;
    }
    return a;
}

static about counted(const phrases *p, const draft_sentence *ds, size_t index)
{
    const draft *const d = &ds->drafts[index];
    const sentence *const s = p->s;
    about a = { 0 };
    const size_t last = d->surface.last;
    size_t i = d->form == NUMBER_FRACTION ? past_same(p, ds, last) : last;
    const bool of = phrase_of(p, i);
    if (of) {
        ++i;
        while (i < s->count && p->phrase_at[i] == NO_PHRASE &&
               (p->tags[i] == TAG_ARTICLE || p->tags[i] == TAG_ADJECTIVE))
            ++i; /* "two-thirds of the combined 4.3m sales" */
        if (i < s->count && p->draft_at[i]) {
            i = past_list(p, ds, i); /* 300 of the 1,200 miners */
        } else if (i < s->count && p->tags[i] == TAG_PRONOUN) {
            a.inherits = true; /* 14 of them */
            return a;
        }
    }
    const bool times = d->form == NUMBER_MULTIPLE || token_word(s, d->number.last, "times");
    const phrase *const n = times ? NULL : side_right_of(p, i);
    if (of && n && d->form == NUMBER_FRACTION && token_word(s, n->head, "total") &&
        !phrase_of(p, n->last)) {
        a.inherits = true; /* "25 shops, a third of the total" */
        return a;
    }
    if (n && token_word(s, n->last, "worth") && side_after_of(p, n->last + 1u)) {
        a.noun = side_head(p, n);
        a.subject =
            side_words(side_after_of(p, n->last + 1u)); /* "50 years worth of programming" */
        return a;
    }
    if (n && !(n->time && (n->name || n->text != n->first || is_deictic(p, n))))
        return counted_noun(p, ds, d, n, of);
    a.inherits = token_word(s, d->surface.first, "another") ||
                 (d->surface.first > 0 && token_word(s, d->surface.first - 1, "another")) ||
                 (!times && index > 0 && is_compared(p, ds, index));
    const bool part = d->form == NUMBER_FRACTION;
    if (!a.inherits && (times || part || !stands_alone(p, d)))
        a.subject = side_left_of(p, ds, d->surface.first, d->surface.last, false);
    if (!times && !part && !range_empty(a.subject) && is_agent(p, a.subject.last - 1))
        a.subject = NOWHERE; /* "Seoul put it at 1,100" */
    return a;
}

/* "at a depth of", "has a mass of": what is measured is what has it. */
static bool is_attribute(const phrases *p, const phrase *n)
{
    static const char *const words[] = { "depth",    "height",   "length", "width",
                                         "weight",   "mass",     "cost",   "value",
                                         "altitude", "distance", NULL };
    return token_word(p->s, n->first, "a") && token_any(p->s, n->head, words);
}

/* What has the attribute `n`: "cocaine, with a street value of", "struck at a depth of". */
static token_range holder_of(const phrases *p, const draft_sentence *ds, const phrase *n,
                             size_t after)
{
    static const char *const prices[] = { "cost", "value", NULL };
    const size_t at = n->first;
    if (at > 2 && token_word(p->s, at - 1, "with")) {
        const phrase *const had = phrase_at(p, at - (token_is(p->s, at - 2, ',') ? 3 : 2));
        if (had && !had->time)
            return side_words(had);
    }
    if (at > 1 && token_word(p->s, at - 1, "at") && !token_any(p->s, n->head, prices))
        for (size_t i = at - 1; i-- > 0 && i + STEPS_MAX > at;)
            if (p->tags[i] == TAG_VERB)
                return side_subject(p, clause_verb_subject(p, i));
    return side_left_of(p, ds, at, after, false);
}

/* "a 600 sq km area", "5 % pay rise": the phrase that begins right after the figure. */
static const phrase *attributed(const phrases *p, const draft_sentence *ds, const draft *d)
{
    const size_t after = d->surface.last;
    const phrase *const n = side_right_of(p, past_list(p, ds, d->surface.first));
    if (!n || n->time || n->owner || p->tags[n->first] == TAG_ARTICLE ||
        (draft_is_kind(d, "money") && n->last == after + 1u && token_word(p->s, after, "us")))
        return NULL; /* "$31.20 US" */
    const bool romance = phrases_head_first(p->lang) && p->lang != LANG_RU && p->lang != LANG_UK;
    if (romance)
        return NULL; /* what is measured follows "de" */
    const bool article = d->surface.first > 0 && p->tags[d->surface.first - 1] == TAG_ARTICLE;
    if (draft_is_kind(d, "share") && p->tags[n->first] == TAG_NAME && !article)
        return NULL; /* "Stoxx -1.3% FTSE -0.6%" */
    return n;
}

/* "a larger 570 sq m space": the adjectives before the figure belong to the subject. */
static token_range qualifiers_before(const phrases *p, size_t i)
{
    size_t first = i;
    while (first > 0 && (p->tags[first - 1] == TAG_ADJECTIVE || p->tags[first - 1] == TAG_NAME ||
                         (p->tags[first - 1] == TAG_PARTICIPLE && first > 1 &&
                          p->tags[first - 2] == TAG_ARTICLE)))
        --first;
    return (token_range){ first, i };
}

/* "a turbocharged 1.6 litre engine has 140 hp": the adjectives before the figure that the subject
 * follows. */
static token_range lead_of(const phrases *p, const draft_sentence *ds, token_range subject)
{
    if (range_empty(subject) || subject.first == 0 || !p->draft_at[subject.first - 1])
        return NOWHERE;
    const draft *const d = &ds->drafts[p->draft_at[subject.first - 1] - 1];
    return d->measure && !draft_is_kind(d, "share") ? qualifiers_before(p, d->surface.first)
                                                    : NOWHERE;
}

/* "4.318 Einbrüche, 11,3 Prozent weniger als 2023": a share that compares what was just counted. */
static bool compares(const phrases *p, const draft *before, const draft *d)
{
    enum { GAP_MAX = 10 };
    bool comma = false;
    const size_t from = before->surface.last, to = d->surface.first;
    if (before->measure || to - from > GAP_MAX || d->claim.trend == FIG_STEADY)
        return false;
    for (size_t i = from; i < to; ++i) {
        comma |= token_is(p->s, i, ',');
        if (p->tags[i] == TAG_VERB || p->tags[i] == TAG_AUXILIARY || p->tags[i] == TAG_CLAUSE)
            return false;
    }
    return comma;
}

/* "Schweine im Wert von 1,2 Mio. Euro", "свиней стоимостью": whose worth is given before token `i`.
 */
static token_range valued(const phrases *p, size_t i)
{
    if (i > 0 && phrase_of(p, i - 1))
        --i;
    const phrase *const worth = i > 0 ? phrase_at(p, i - 1) : NULL;
    if (!worth || !(p->classes[worth->last - 1] & WORD_MEASURE))
        return NOWHERE;
    if (worth->last - worth->text > 1)
        return (token_range){ worth->text, worth->last - 1u };
    const size_t first = worth->first;
    const bool aside = first > 1 && p->tags[first - 1] == TAG_PREPOSITION;
    const phrase *const n = aside ? phrase_at(p, first - 2u) : NULL;
    return n && !n->time ? side_words(n) : NOWHERE;
}

/* "Unter 40 Minuten dauert die Fahrt": the subject behind the verb at token `i`, where no figure
 * stands before it. */
static token_range after_verb(const phrases *p, size_t i)
{
    while (i < p->s->count && p->tags[i] == TAG_ADVERB)
        ++i;
    if (i >= p->s->count || (p->tags[i] != TAG_VERB && p->tags[i] != TAG_AUXILIARY))
        return NOWHERE;
    while (i < p->s->count && (p->tags[i] == TAG_VERB || p->tags[i] == TAG_AUXILIARY ||
                               p->tags[i] == TAG_ADVERB || p->tags[i] == TAG_PARTICIPLE))
        ++i;
    const phrase *const n = phrase_at(p, i);
    return n && !n->time ? side_subject(p, n) : NOWHERE;
}

/* "Armand Selve, 61", "brothers, aged four and seven", "children over six months": who is that old.
 */
static token_range whose_age(const phrases *p, size_t first)
{
    while (first > 0 && (p->draft_at[first - 1] || p->tags[first - 1] == TAG_AND ||
                         token_is(p->s, first - 1, ',') || token_word(p->s, first - 1, "aged")))
        --first;
    const phrase *const n = first > 0 ? phrase_at(p, first - 1) : NULL;
    return n && !n->time ? side_words(n) : NOWHERE;
}

/* "$5m in deposits": the form the money has. NULL when it is something else, as in "in exchange".
 */
static const phrase *form_of_money(const phrases *p, size_t after)
{
    static const char *const other[] = { "exchange", "return",   "total", "addition", "trading",
                                         "trade",    "dealings", "cash",  "all",      NULL };
    const phrase *const n = token_word(p->s, after, "in") ? phrase_at(p, after + 1) : NULL;
    const bool bare = n && !n->time && !n->name && n->text == n->first;
    return bare && !token_any(p->s, n->head, other) ? n : NULL;
}

/* What a word right of the figure ties it to: "$5m in fines", "$2,000 a month for each", "5 % off a
 * TV", "$3m worth of". NULL when none does. */
static const phrase *tied_right(const phrases *p, const draft *d, size_t after)
{
    const sentence *const s = p->s;
    const bool money = draft_is_kind(d, "money");
    const phrase *const period = phrase_at(p, after);
    const size_t rate_end = period && period->time ? period->last : after;
    const phrase *const form = money ? form_of_money(p, after) : NULL;
    if (form)
        return form;
    if (money && token_word(s, rate_end, "for") &&
        (token_word(s, rate_end + 1, "each") || token_word(s, rate_end + 1, "every"))) {
        const phrase *const each = side_right_of(p, rate_end + 1);
        if (each)
            return each;
    }
    if ((money || draft_is_kind(d, "share")) && token_word(s, after, "off"))
        return side_right_of(p, after + 1);
    return token_word(s, after, "worth") && phrase_of(p, after + 1) ? side_right_of(p, after + 2)
                                                                    : NULL;
}

/* "snow two feet deep", "drugs worth $3m": the noun right before the figure. NULL when it is
 * none's. */
static const phrase *tied_left(const phrases *p, size_t first, size_t after)
{
    static const char *const extents[] = { "deep", "high",  "long",   "wide",
                                           "tall", "thick", "across", NULL };
    const phrase *const n =
        first > 0 && token_any(p->s, after, extents) ? phrase_at(p, first - 1) : NULL;
    return !n && first > 1 && token_word(p->s, first - 1, "worth") ? phrase_at(p, first - 2) : n;
}

/* "within six weeks", "two years later", "in the next two years": when, and about nothing. */
static bool is_when(const phrases *p, const draft *d, size_t first, size_t after)
{
    static const char *const relative[] = { "ago",   "later", "earlier", "after",   "before",
                                            "apart", "ahead", "since",   "outside", NULL };
    static const char *const adverbial[] = { "in",    "within", "over",    "during", "since",
                                             "after", "every",  "another", NULL };
    if (!draft_is_kind(d, "duration"))
        return false;
    size_t span = first;
    while (span > 0 && (p->tags[span - 1] == TAG_ADJECTIVE || p->tags[span - 1] == TAG_ARTICLE))
        --span;
    return token_any(p->s, after, relative) || token_any(p->s, first, adverbial) ||
           (span > 0 && token_any(p->s, span - 1, adverbial));
}

/* What stands left of the figure or, in other languages than English, where they have it. */
static token_range elsewhere(const phrases *p, const draft_sentence *ds, size_t index, size_t first)
{
    const draft *const d = &ds->drafts[index];
    const bool other = p->lang != LANG_EN, money = draft_is_kind(d, "money");
    token_range found = NOWHERE;
    if (other && draft_is_kind(d, "share") && index > 0 && compares(p, &ds->drafts[index - 1], d))
        found = counted(p, ds, index - 1).subject;
    if (other && money && range_empty(found))
        found = valued(p, first);
    if (range_empty(found))
        found = side_left_of(p, ds, d->surface.first, d->surface.last, money);
    return other && range_empty(found) ? after_verb(p, d->surface.last) : found;
}

static about measures(const phrases *p, const draft_sentence *ds, size_t index)
{
    static const char *const wholes[] = { "gdp", "output", "vote", "votes", NULL };
    static const char *const compared[] = { "fewer", "more", "less", NULL };
    const draft *const d = &ds->drafts[index];
    const sentence *const s = p->s;
    about a = { 0 };
    const size_t after = past_same(p, ds, past_brackets(p, d->surface.last));
    const size_t first = before_hedges(p, d->surface.first);
    if (strcmp(d->measure->id, "generation") == 0 && !side_right_of(p, after))
        return a; /* "make 5G available" */
    if (draft_is_kind(d, "age") && p->tags[d->surface.first] != TAG_FIGURE)
        return a; /* "A 60-year-old might": nobody else is said to be that old */
    if (draft_is_kind(d, "age"))
        a.subject = whose_age(p, first);
    if (!range_empty(a.subject))
        return a;
    const bool within =
        token_word(s, first, "within") || (first > 0 && token_word(s, first - 1, "within"));
    const phrase *right = within ? NULL : side_after_of(p, after);
    if (right && (p->classes[right->head] & WORD_MEASURE) && clause_measured(p, right) == right)
        return a; /* "6 % of the total" */
    if (right && draft_is_kind(d, "share") && token_any(s, right->head, wholes))
        right = NULL; /* "a deficit of 5.8 % of GDP" is about the deficit */
    const bool whole = !right && phrase_of(p, after);
    right = right ? right : tied_right(p, d, after);
    const bool hyphened =
        d->surface.last - d->surface.first > 2 && token_is(s, d->surface.last - 2, '-');
    if (!right && !hyphened && first >= 2 && phrase_of(p, first - 1)) {
        const phrase *const holder = phrase_at(p, first - 2); /* "fines of €500" */
        if (holder && is_attribute(p, holder)) {
            a.subject = holder_of(p, ds, holder, d->surface.last);
            if (!range_empty(a.subject))
                return a;
        }
        right =
            holder && !holder->time && !(p->classes[holder->head] & WORD_MEASURE) ? holder : NULL;
    }
    right = right ? right : tied_left(p, first, after);
    if (!right && index > 0 && draft_is_kind(d, "share") && token_any(s, after, compared) &&
        !ds->drafts[index - 1].measure) {
        a = counted(p, ds, index - 1); /* "4,318 burglaries, 11.3% fewer" */
        a.noun = NOWHERE;
        return a;
    }
    if (!right && !whole) {
        right = attributed(p, ds, d);
        if (right)
            a.lead = qualifiers_before(p, d->surface.first);
    }
    if (right)
        a.subject = side_subject(p, right);
    else if (!is_when(p, d, first, after))
        a.subject = elsewhere(p, ds, index, first);
    return a;
}

/* "512 MB of memory, down from 2 GB": the level before, of the same measure. */
static bool is_level_before(const phrases *p, const draft_sentence *ds, size_t index)
{
    if (!ds->drafts[index].measure)
        return false;
    static const char *const ways[] = { "up", "down", NULL };
    if (index == 0 || ds->drafts[index].measure != ds->drafts[index - 1].measure)
        return false;
    const size_t first = ds->drafts[index].surface.first;
    return first > 2 && token_word(p->s, first - 1, "from") && token_any(p->s, first - 2, ways) &&
           first - 3 <= ds->drafts[index - 1].surface.last + 12u &&
           range_empty((token_range){ first, ds->drafts[index - 1].surface.last });
}

/* "four-, five- and six-cylinder engines": the noun follows the last. */
static bool is_suspended(const phrases *p, const draft_sentence *ds, size_t index)
{
    if (index + 1 == ds->drafts_count)
        return false;
    const size_t last = ds->drafts[index].surface.last, next = ds->drafts[index + 1].surface.first;
    return token_is(p->s, last, '-') && token_touches(p->s, last) &&
           (token_is(p->s, last + 1, ',') || p->tags[last + 1] == TAG_AND) && next <= last + 3;
}

/* "7.5 million crowns ($1.1 million)", "450 Nm (332 lb-ft)": the same amount again. */
static bool is_same_again(const phrases *p, const draft_sentence *ds, size_t index)
{
    const size_t first = ds->drafts[index].surface.first;
    return index > 0 && first > 0 && token_is(p->s, first - 1, '(') &&
           ds->drafts[index - 1].surface.last + 1 == first && ds->drafts[index].measure &&
           ds->drafts[index - 1].measure && ds->drafts[index].measure->kind &&
           draft_is_kind(&ds->drafts[index - 1], ds->drafts[index].measure->kind);
}

about subject_of(const phrases *p, const draft_sentence *ds, size_t d)
{
    const size_t asked = d;
    while (is_suspended(p, ds, d))
        ++d;
    while (is_level_before(p, ds, d) || is_same_again(p, ds, d))
        --d;
    const bool measured = ds->drafts[d].measure && ds->drafts[d].form != NUMBER_FRACTION;
    about a = measured ? measures(p, ds, d) : counted(p, ds, d);
    if (range_empty(a.lead))
        a.lead = lead_of(p, ds, a.subject);
    if (d < asked)
        a.noun = NOWHERE;
    return a;
}

/* ---- completing drafts ---------------------------------------------------------------- */

/* Two ranges as one text: what stands around a figure, without it. */
static const char *copy_pair(const draft_sentence *ds, token_range lead, token_range r)
{
    if (range_empty(lead) || range_empty(r))
        return range_copy(ds, r);
    const token *const t = ds->s->tokens;
    const size_t lead_bytes = t[lead.last - 1].end - t[lead.first].begin;
    const size_t bytes = t[r.last - 1].end - t[r.first].begin;
    char *const copy = arena_alloc(ds->strings, lead_bytes + 1 + bytes + 1);
    if (!copy)
        return NULL;
    memcpy(copy, ds->s->text + t[lead.first].begin, lead_bytes);
    copy[lead_bytes] = ' ';
    memcpy(copy + lead_bytes + 1, ds->s->text + t[r.first].begin, bytes);
    copy[lead_bytes + 1 + bytes] = '\0';
    return copy;
}

/* Beside characters that are no words, which nobody parts here. */
static bool stands_unspaced(const draft_sentence *ds, const draft *d)
{
    const sentence *const s = ds->s;
    const size_t first = d->surface.first, last = d->surface.last;
    return (last < s->count && s->tokens[last].flags & TOKEN_UNSPACED) ||
           s->tokens[last - 1].flags & TOKEN_UNSPACED ||
           (first > 0 && s->tokens[first - 1].flags & TOKEN_UNSPACED);
}

void subjects_complete(draft_sentence *ds, discourse *d)
{
    if (ds->drafts_count == 0)
        return;
    const phrases *const p = discourse_phrases(d, ds);
    for (size_t i = 0; i < ds->drafts_count; ++i) {
        fig_claim *const claim = &ds->drafts[i].claim;
        const about a = stands_unspaced(ds, &ds->drafts[i])
                            ? (about){ NOWHERE, NOWHERE, NOWHERE, false }
                            : subject_of(p, ds, i);
        d->abouts[i] = a;
        if (a.inherits) {
            claim->unit_text = memory_copy(&d->noun, ds->strings);
            claim->subject = memory_copy(&d->subject, ds->strings);
            continue;
        }
        if (!range_empty(a.noun)) {
            claim->unit_text = range_copy(ds, a.noun);
            range_keep(&d->noun, ds, a.noun);
            range_keep(&d->subject, ds, a.subject);
        }
        claim->subject = copy_pair(ds, a.lead, a.subject);
    }
}
