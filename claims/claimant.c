/* claimant.c - which attribution covers which figure, and what is remembered of speakers: pronouns
 * for the one just named, quotes over several sentences. */
#include "claims/attributions.h"
#include "claims/discourse.h"
#include "claims/modality.h"

/* A clause that an attribution on the left does not reach into begins between `from` and `to`. */
static bool cut_between(const phrases *p, size_t from, size_t to)
{
    return p->cuts[from] != p->cuts[to];
}

/* Whether what was said goes on between an attribution that closed it and token `to`. */
static bool goes_on(const phrases *p, size_t from, size_t to)
{
    return p->resumed[from] != p->resumed[to];
}

/* Who a pronoun stands for: the only speaker named here or one paragraph before, when
 * it can be: no ministry is he. */
static const char *antecedent(const draft_sentence *ds, const discourse *d, const attribution *a)
{
    if ((a->person && d->speaker_group) || (a->group && d->speaker_person))
        return NULL;
    return d->speaker_alone && d->paragraph - d->speaker_paragraph <= 1
               ? memory_copy(&d->speaker, ds->strings)
               : NULL;
}

/* "When Adria announced the deal, it said": "it" is the subject of the clause before. */
static token_range clause_subject(const phrases *p, const attribution *a)
{
    const phrase *const n =
        a->group && a->first > 3 && p->tags[0] == TAG_CLAUSE && !(p->classes[0] & WORD_PRONOUN)
            ? phrase_at(p, 1)
            : NULL;
    const bool acts = n && n->name && !n->time && n->last < a->first &&
                      p->tags[n->head] == TAG_NAME && p->tags[n->last] == TAG_VERB;
    return acts ? (token_range){ n->text, n->last } : (token_range){ 0, 0 };
}

static const char *who_says(const draft_sentence *ds, const discourse *d, const phrases *p,
                            const attribution *a)
{
    const token_range subject = a->pronoun ? clause_subject(p, a) : (token_range){ 0, 0 };
    if (!range_empty(subject))
        return range_copy(ds, subject);
    return a->pronoun ? antecedent(ds, d, a) : range_copy(ds, a->who);
}

/* The attribution that closes what is said about the figure at token `at`: the next one after it,
 * else the last before it whose speech goes on. Only those after it when `opened` by another. */
static const attribution *closing(const phrases *p, const attribution *list, size_t count,
                                  size_t at, bool opened)
{
    const attribution *found = NULL;
    for (size_t i = 0; i < count; ++i) {
        const attribution *const a = &list[i];
        if (a->side != SIDE_AFTER)
            continue;
        if (a->at < at) {
            if (!opened && goes_on(p, a->at, at) && !cut_between(p, a->at, at))
                found = a;
        } else if (a->first > at) {
            return cut_between(p, at, a->at) ? found : a;
        }
        /* else the figure stands in the speaker's own words */
    }
    return found;
}

/* Whether another clause begins after a semicolon between an attribution and token `to`. */
static bool semicolon_between(const phrases *p, size_t from, size_t to)
{
    bool bracket = false;
    for (size_t i = from; i < to; ++i) {
        bracket = token_is(p->s, i, '(') || (bracket && !token_is(p->s, i, ')'));
        if (token_is(p->s, i, ';') && !bracket)
            return true; /* but "(£140bn; $258bn)" goes on */
    }
    return false;
}

/* "citing the intelligence service": who is behind what was said about the figure at `at`. */
static const attribution *cited(const phrases *p, const attribution *list, size_t count, size_t at)
{
    for (size_t i = 0; i < count; ++i)
        if (list[i].citing && !range_empty(list[i].who) && !cut_between(p, list[i].at, at))
            return &list[i];
    return NULL;
}

static void attribute(const draft_sentence *ds, const discourse *d, const phrases *p,
                      const attribution *list, size_t count, draft *figure)
{
    const size_t at = figure->surface.first;
    const attribution *by = NULL, *outer = NULL;
    for (size_t i = 0; i < count; ++i) {
        const attribution *const a = &list[i];
        if (a->side != SIDE_BEFORE || a->at >= at || cut_between(p, a->at, at) ||
            (a->citing && count > 1) || semicolon_between(p, a->at, at))
            continue;
        outer = by;
        by = a;
    }
    const attribution *const after = closing(p, list, count, at, by != NULL);
    if (after && !by)
        by = after;
    else if (after && by->medium && !after->medium)
        outer = by, by = after;
    else if (after && !outer && after->medium)
        outer = after;
    if (!by)
        return;
    const attribution *const source = by->citing ? NULL : cited(p, list, count, at);
    if (source) {
        figure->claim.by = range_copy(ds, source->who);
        figure->claim.via = by->pronoun ? NULL : range_copy(ds, by->who);
        return;
    }
    if (by->medium && outer && !outer->medium) {
        const attribution *const swap = by;
        by = outer;
        outer = swap;
    }
    figure->claim.by = who_says(ds, d, p, by);
    if (!range_empty(by->via))
        figure->claim.via = range_copy(ds, by->via);
    else if (outer && outer->medium)
        figure->claim.via = range_copy(ds, outer->who);
}

static void keep_speaker(discourse *d, const draft_sentence *ds, const attribution *a)
{
    memory who;
    range_keep(&who, ds, a->who);
    const bool same =
        d->speaker.bytes == who.bytes && memcmp(d->speaker.text, who.text, who.bytes) == 0;
    if (d->speaker_paragraph != d->paragraph || d->speaker.bytes == 0)
        d->speaker_alone = true;
    else if (!same)
        d->speaker_alone = false;
    d->speaker = who;
    d->speaker_person = a->person;
    d->speaker_group = a->group;
    d->speaker_paragraph = d->paragraph;
}

/* What the quotes of a sentence tell. */
typedef struct quoting {
    size_t count;
    bool open;      /* after the sentence */
    bool ends_with; /* the sentence ends in a quote that it did not begin with */
} quoting;

/* Follow the quote at token i. A straight one opens before a word and closes behind one: not every
 * quote that is opened is closed. */
static void follow_quote(quoting *q, const sentence *s, size_t i)
{
    const quote kind = token_quote(s, i);
    if (kind == QUOTE_NONE)
        return;
    const bool before = i > 0 && s->tokens[i - 1].end == s->tokens[i].begin;
    const bool after = i + 1 < s->count && s->tokens[i + 1].begin == s->tokens[i].end;
    const bool told = kind != QUOTE_EITHER || before != after;
    q->ends_with = q->count > 0 && token_quote(s, 0) == QUOTE_NONE && i + 2 >= s->count;
    q->open = !told ? !q->open : kind == QUOTE_EITHER ? after : kind == QUOTE_OPENS;
    ++q->count;
}

/* Whether the sentence may attribute anything, by its words alone; quotes are followed on the way.
 */
static bool may_attribute(discourse *d, const sentence *s, quoting *q)
{
    bool found = false;
    for (size_t i = 0; i < s->count; ++i) {
        const token *const t = &s->tokens[i];
        if (t->kind == TOKEN_MARK) {
            follow_quote(q, s, i);
            continue;
        }
        if (found || t->kind != TOKEN_WORD)
            continue;
        const char *const word = s->text + t->begin;
        const size_t bytes = t->end - t->begin;
        if (!lexemes_may_attribute(d->words, (unsigned char)*word, bytes))
            continue;
        const word_entry *const e = discourse_lexemes(d, s)[i]->entry;
        found = e && (e->classes & WORD_ATTRIBUTES);
    }
    return found;
}

/* Who speaks in a quote without an attribution of its own: whoever spoke in this paragraph, or,
 * when the paragraph opens with the quote, at the end of the one before. NULL when that is not
 * certain. */
static const char *quoted_speaker(const discourse *d, const draft_sentence *ds, bool has_quotes)
{
    has_quotes = has_quotes && token_quote(ds->s, 0) != QUOTE_NONE; /* not of "the '40 cows'" */
    if (!d->in_quote && !has_quotes)
        return NULL;
    if (d->quoted.bytes && d->quoted_paragraph == d->paragraph)
        return memory_copy(&d->quoted, ds->strings);
    if (has_quotes && d->speaker.bytes && d->speaker_alone && d->speaker_paragraph == d->paragraph)
        return memory_copy(&d->speaker, ds->strings);
    if (ds->s->starts_paragraph && token_quote(ds->s, 0) != QUOTE_NONE && d->speaker_alone &&
        d->paragraph - d->speaker_paragraph <= 1)
        return memory_copy(&d->speaker, ds->strings);
    return NULL;
}

/* 'Ann Ash called it "unambitious".': whoever has a name and a verb before the first quote may be
 * the one who is quoted from here on. */
static bool another_acts(const phrases *p)
{
    for (size_t i = 0; i < p->s->count && token_quote(p->s, i) == QUOTE_NONE; ++i) {
        const phrase *const n = phrase_at(p, i);
        if (n && n->name && n->last < p->s->count && p->tags[n->last] == TAG_VERB)
            return true;
    }
    return false;
}

void claimants_complete(draft_sentence *ds, discourse *d)
{
    const sentence *const s = ds->s;
    if (s->starts_paragraph) {
        ++d->paragraph;
        d->in_quote = false;
    }
    const bool began_open = d->in_quote;
    quoting quotes = { .open = began_open };
    const bool may = may_attribute(d, s, &quotes);
    const bool colon_possible = ds->drafts_count > 0;
    attribution list[ATTRIBUTIONS_MAX];
    size_t count = 0;
    const phrases *const p = may || colon_possible ? discourse_phrases(d, ds) : NULL;
    if (p)
        count = attributions_find(p, list);
    for (size_t i = 0; i < ds->drafts_count; ++i) {
        attribute(ds, d, p, list, count, &ds->drafts[i]);
        ds->drafts[i].claim.modality = modality_of(p, &ds->drafts[i], count > 0);
        if (!ds->drafts[i].claim.by && count == 0)
            ds->drafts[i].claim.by = quoted_speaker(d, ds, quotes.count > 0);
    }
    for (size_t i = 0; i < count; ++i) {
        if (range_empty(list[i].who) || list[i].medium || list[i].document)
            continue;
        keep_speaker(d, ds, &list[i]);
        if (quotes.count > 0) {
            d->quoted = d->speaker;
            d->quoted_paragraph = d->paragraph;
        }
    }
    if (count == 0 && quotes.ends_with && !began_open && another_acts(discourse_phrases(d, ds))) {
        d->quoted.bytes = 0;
        d->speaker_alone = false;
    }
    d->in_quote = quotes.open;
}
