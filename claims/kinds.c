/* kinds.c - what kind of claim a figure makes: by its measure, then by the noun counted, then by
 * the words near it that say what happened to the people counted. The words are in
 * claims/kind_table.c. */
#include "claims/kinds.h"

#include "claims/discourse.h"
#include "claims/ground.h"
#include "claims/kind_set.h"
#include "claims/marks.h"

#include <string.h>

enum {
    NEAR = 60,               /* tokens */
    TOPIC_PARAGRAPHS_MAX = 4 /* that a heading holds for */
};

/* "North Koreans", "Israelis", "Lebanese": a people's name in the plural. */
static bool is_people_name(const phrases *p, size_t i)
{
    static const char *const endings[] = { "ans", "ens", "ese", "is" };
    size_t bytes;
    const char *const text = token_text(p->s, i, &bytes);
    for (size_t e = 0; p->tags[i] == TAG_NAME && e < sizeof endings / sizeof *endings; ++e) {
        const size_t n = strlen(endings[e]);
        if (bytes > n + 2 && memcmp(text + bytes - n, endings[e], n) == 0)
            return true;
    }
    return false;
}

/* The token that says what a phrase is: its last, or its first noun that measures nothing. */
static size_t head_of(const phrases *p, token_range words)
{
    if (phrases_head_first(p->lang))
        for (size_t i = words.first; i < words.last; ++i)
            if ((p->tags[i] == TAG_NOUN || p->tags[i] == TAG_NAME) &&
                !(p->classes[i] & WORD_MEASURE))
                return i;
    return words.last - 1;
}

/* "apartment blocks": what such a head is, the word before it says. */
static bool kind_is_before(const phrases *p, size_t head)
{
    static const char *const heads[] = { "block", "blocks", "complex", "complexes", NULL };
    return p->lang == LANG_EN && token_any(p->s, head, heads);
}

/* The kind by the words of a noun phrase, its head first: "death toll" is killed. KIND_NONE when
 * none. */
static kind_id noun_kind(const phrases *p, token_range words, bool *person)
{
    kind_id found = KIND_NONE;
    const size_t head = head_of(p, words);
    for (size_t i = words.last; i-- > words.first;) {
        const word_entry *const e = p->entries[i];
        if (i == head)
            *person = (p->classes[i] & WORD_PERSON) != 0;
        if (i == head && p->lang == LANG_EN && is_people_name(p, i))
            *person = true;
        const bool named = p->tags[i] == TAG_NOUN || (i > 0 && phrase_of(p, i - 1));
        if (!e || !(e->kind_noun || (e->kind_verb && named))) /* "the number of dead" */
            continue;
        const kind_id k = (kind_id)(e->kind_noun ? e->kind_noun : e->kind_verb);
        if (i == head)
            found = k;
        else if (found == KIND_NONE && k == KIND_BUILDINGS && kind_is_before(p, head))
            found = k;
        else if (found == KIND_CASUALTIES && (k == KIND_KILLED || k == KIND_WOUNDED))
            found = k;
    }
    return found;
}

/* Words before token `first` that stand for a figure given before: "put the figure at 1,100". */
static bool names_figure(const phrases *p, size_t first)
{
    static const char *const words[] = { "figure", "figures", "number", "numbers", "estimate",
                                         "count",  "total",   "phrase", "toll",    NULL };
    for (size_t i = first, steps = 0; i-- > 0 && steps < 8; ++steps) {
        if (token_any(p->s, i, words))
            return !phrase_of(p, i + 1);
        if (p->draft_at[i] || p->tags[i] == TAG_CLAUSE)
            break;
    }
    return false;
}

/* "fewer than 300 men", "500 officers": people who are soldiers where soldiers are spoken of. */
static bool may_be_troops(const phrases *p, size_t i)
{
    static const char *const words[] = { "men",      "man",     "officers", "officer", "generals",
                                         "recruits", "recruit", "general",  NULL };
    return token_any(p->s, i, words);
}

/* What a sentence is about is asked near the figure, so that long sentences stay linear. */
static size_t near_begin(size_t at)
{
    return at > NEAR ? at - NEAR : 0;
}

static size_t near_end(const phrases *p, size_t at)
{
    return at + NEAR < p->s->count ? at + NEAR : p->s->count;
}

static bool about_armies(const phrases *p, size_t at)
{
    static const char *const words[] = { "army",  "military", "brigade",  "battalion", "regiment",
                                         "enemy", "front",    "infantry", "arms",      "frontline",
                                         "war",   "general",  NULL };
    for (size_t i = near_begin(at); i < near_end(p, at); ++i)
        if (token_any(p->s, i, words) || (p->entries[i] && p->entries[i]->kind_noun == KIND_TROOPS))
            return true;
    return false;
}

/* "cases" are of a disease only where one is spoken of. */
static bool about_disease(const phrases *p, size_t at)
{
    static const char *const words[] = {
        "measles",  "flu",      "influenza",  "covid",      "covid-19", "coronavirus",
        "virus",    "disease",  "infection",  "infections", "outbreak", "epidemic",
        "pandemic", "cholera",  "malaria",    "dengue",     "ebola",    "polio",
        "mpox",     "vaccine",  "vaccinated", "patients",   "hospital", "hospitals",
        "health",   "infected", "illness",    "hiv",        "severe",   "tuberculosis",
        "cancer",   "clinics",  NULL
    };
    for (size_t i = near_begin(at); i < near_end(p, at); ++i)
        if (token_any(p->s, i, words))
            return true;
    return false;
}

/* Whether a verb stands right before the figure, so that what is left of it is not what it counts.
 */
static bool is_object(const phrases *p, size_t first)
{
    while (first > 0 && p->tags[first - 1] == TAG_ADVERB)
        --first;
    return first > 0 && (p->tags[first - 1] == TAG_VERB || p->tags[first - 1] == TAG_ING) &&
           !(p->classes[first - 1] & (WORD_CHANGES | WORD_BE));
}

/* What people ask for by head count; added kinds by what they are like. */
static bool of_people(const fig_kinds *all, kind_id k)
{
    return k != KIND_NONE && kinds_like(all, k) <= KIND_PEOPLE;
}

/* "4,000 of the 11,000 troops sent have died": what is said holds for the part, not the whole. */
static bool is_whole(const phrases *p, size_t first)
{
    if (first > 0 && p->tags[first - 1] == TAG_ARTICLE)
        --first;
    return first > 1 && phrase_of(p, first - 1) && p->draft_at[first - 2];
}

/* "Injured: 31", "Evacuated: 9,200 people". */
static kind_id mark_of_list(const phrases *p, size_t first)
{
    return first > 1 && token_is(p->s, first - 1, ':') ? mark_at(p, first - 2) : KIND_NONE;
}

/* "Injured: 31", "190 aboard", "the number of dead climbed to 19", "people killed ... rose to 41".
 */
static kind_id bare_kind(const phrases *p, const draft *one, const about *a, kind_id carrier)
{
    const size_t first = one->surface.first, last = one->surface.last;
    const bool carries = carrier >= KIND_VEHICLES && carrier <= KIND_SHIPS;
    if (token_word(p->s, last, "aboard") ||
        (token_word(p->s, last, "on") && token_word(p->s, last + 1, "board")) ||
        (carries && is_object(p, first)))
        return KIND_PEOPLE;
    if (mark_of_list(p, first) != KIND_NONE)
        return mark_of_list(p, first);
    if (range_empty(a->subject) || a->subject.last > first)
        return KIND_NONE;
    if (phrase_of(p, a->subject.last) && a->subject.last + 1 < p->s->count &&
        mark_at(p, a->subject.last + 1) != KIND_NONE)
        return mark_at(p, a->subject.last + 1);
    return carrier == KIND_PEOPLE || carrier == KIND_TROOPS ||
                   (p->classes[a->subject.last - 1] & WORD_PERSON)
               ? mark_after(p, a->subject.last)
               : KIND_NONE;
}

/* What verbs before the figure or behind its noun say of those it counts. */
static kind_id mark_near(const phrases *p, const draft *one, const about *a)
{
    if (is_whole(p, one->surface.first))
        return KIND_NONE;
    const kind_id mark = mark_before(p, one->surface.first);
    return mark != KIND_NONE
               ? mark
               : mark_after(p, range_empty(a->noun) ? one->surface.last : a->noun.last);
}

/* KIND_NONE when neither noun nor words near say; `*noun`: the kind of the noun alone. */
static kind_id counted_kind(const phrases *p, const discourse *d, const draft *one, const about *a,
                            kind_id *noun)
{
    bool person = false;
    const size_t of = one->surface.first > 0 && phrase_of(p, one->surface.first - 1);
    const size_t before = one->surface.first - of;
    *noun = KIND_NONE;
    if (of && before > 0 && token_word(p->s, before - 1, "age"))
        return KIND_AGE;
    if (before > 0 && token_word(p->s, before - 1, "magnitude"))
        return KIND_MAGNITUDE;
    if (one->form == NUMBER_MULTIPLE || token_word(p->s, one->number.last, "times"))
        return KIND_COUNT;
    const bool bare = range_empty(a->noun);
    if (!bare && token_word(p->s, a->noun.last - 1, "counts"))
        return KIND_COUNT; /* of an indictment */
    const token_range words = !bare && range_empty(a->subject) ? a->noun : a->subject;
    kind_id k = range_empty(words) ? KIND_NONE : noun_kind(p, words, &person);
    if (k == KIND_INFECTED && p->lang == LANG_EN && !about_disease(p, one->surface.first) &&
        d->kind != KIND_INFECTED)
        k = KIND_NONE;
    if (bare) {
        kind_id mark = mark_after(p, one->surface.last);
        if (mark == KIND_NONE)
            mark = bare_kind(p, one, a, kinds_like(d->kinds, k));
        if (mark != KIND_NONE)
            return mark;
        if (token_word(p->s, one->surface.last, "lost") &&
            (d->kind == KIND_TROOPS || d->claim_kind == KIND_TROOPS))
            return KIND_CASUALTIES;
        if (!of_people(d->kinds, k) && is_object(p, one->surface.first))
            k = KIND_NONE; /* "the plant ordered 12" */
    }
    const bool households = !bare && (token_word(p->s, a->noun.last - 1, "families") ||
                                      token_word(p->s, a->noun.last - 1, "households"));
    *noun = k != KIND_NONE ? k : person ? KIND_PEOPLE : KIND_NONE;
    if (d->kinds->has_verbs && kind_is_added(mark_near(p, one, a)))
        return mark_near(p, one, a); /* of things as well: "intercepted 40 drones" */
    const kind_id like = kinds_like(d->kinds, k);
    if (k != KIND_NONE && like != KIND_TROOPS && like != KIND_PEOPLE &&
        !(person && like != KIND_CAPTURED))
        return k;
    if (k != KIND_NONE || person || bare || households) {
        kind_id mark = mark_near(p, one, a);
        if (mark == KIND_NONE)
            mark = mark_of_list(p, one->surface.first);
        if (mark != KIND_NONE)
            return mark;
    }
    if ((like == KIND_TROOPS || (person && may_be_troops(p, words.last - 1))) &&
        loses(p, one->surface.first, bare ? one->surface.last : a->noun.last))
        return KIND_CASUALTIES;
    const bool soldiers = *noun == KIND_PEOPLE && may_be_troops(p, words.last - 1) &&
                          (about_armies(p, one->surface.first) || d->speaks_of_troops);
    if (soldiers)
        *noun = KIND_TROOPS;
    return *noun;
}

/* What the sentences before were about, for a figure that names nothing: "He said 3,000 were
 * already there", "put the figure at 1,100". */
static kind_id kind_of_context(const phrases *p, const discourse *d, const draft *one,
                               const about *a)
{
    const bool by_topic = !d->kind && d->topic && d->paragraph <= TOPIC_PARAGRAPHS_MAX;
    const kind_id known = (kind_id)(by_topic ? d->topic : d->kind);
    if ((!by_topic && d->paragraph - d->kind_paragraph > 2) || one->form == NUMBER_FRACTION ||
        one->form == NUMBER_MULTIPLE || !range_empty(a->noun))
        return KIND_NONE;
    if (names_figure(p, one->surface.first) && (d->claim_kind || by_topic))
        return d->claim_kind ? (kind_id)d->claim_kind : known;
    if (!of_people(d->kinds, known))
        return KIND_NONE;
    const bool agent =
        range_empty(a->subject) ||
        (p->classes[a->subject.last - 1] & (WORD_PERSON | WORD_SPEAKER | WORD_DOCUMENT)) ||
        p->tags[a->subject.last - 1] == TAG_NAME;
    return agent ? known : KIND_NONE;
}

/* The name claims of this measure have as their kind: that of the table, "count" for measures
 * without. */
static const char *measured_kind(const fig_kinds *all, const char *name)
{
    const kind *const known = name ? kinds_find(all, name, strlen(name)) : NULL;
    return known && strcmp(known->name, name) == 0 ? known->name : kinds_name(all, KIND_COUNT);
}

static bool measures_noun(const phrases *p, token_range words, kind_id id)
{
    for (size_t i = words.first; i < words.last; ++i)
        if (p->entries[i] && p->entries[i]->kind_measured == id)
            return true;
    return false;
}

/* The first added kind that has the unit and, if it has nouns, one of them in the subject. */
static kind_id added_measure(const fig_kinds *all, const phrases *p, const draft *one,
                             const about *a)
{
    for (size_t i = 0; all->has_units && i < all->added_count; ++i) {
        const added_kind *const k = &all->added[i];
        const kind_id id = (kind_id)(KINDS_BUILTIN + i);
        bool has_unit = false;
        for (size_t u = 0; u < k->units_count; ++u)
            has_unit = has_unit || k->units[u] == one->measure;
        if (has_unit &&
            (!k->has_nouns || measures_noun(p, a->subject, id) || measures_noun(p, a->noun, id)))
            return id;
    }
    return KIND_NONE;
}

/* The kind of a figure with a unit. */
static void complete_measured(draft *one, const phrases *p, const fig_kinds *all, const about *a)
{
    const kind_id added = added_measure(all, p, one, a);
    if (added != KIND_NONE) {
        const bool by_noun = all->added[added - KINDS_BUILTIN].has_nouns;
        one->claim.kind = kinds_name(all, added);
        ground_tell(p, one, a, by_noun ? GROUND_WORDS : GROUND_UNIT, added, added);
        return;
    }
    one->claim.kind = measured_kind(all, one->measure->kind);
    const bool part = one->form == NUMBER_FRACTION && range_empty(one->unit);
    ground_tell(p, one, a, part ? GROUND_FRACTION : GROUND_UNIT, KIND_NONE, KIND_NONE);
}

void kinds_topic(const sentence *s, discourse *d)
{
    if (s->count > SENTENCE_TOKENS_MAX)
        return;
    const lexeme *const *const words = discourse_lexemes(d, s);
    for (size_t i = 0; i < s->count && !d->topic; ++i) {
        const word_entry *const e = words[i]->entry;
        if (e && e->kind_noun && e->kind_noun != KIND_PEOPLE &&
            of_people(d->kinds, (kind_id)e->kind_noun))
            d->topic = e->kind_noun;
    }
    d->speaks_of_troops = d->speaks_of_troops || d->topic == KIND_TROOPS;
}

void kinds_complete(draft_sentence *ds, discourse *d)
{
    if (ds->drafts_count == 0)
        return;
    const phrases *const p = discourse_phrases(d, ds);
    kind_id last = KIND_NONE; /* of this sentence: "102 and 99 of them" */
    for (size_t i = 0; i < ds->drafts_count; ++i) {
        draft *const one = &ds->drafts[i];
        fig_claim *const claim = &one->claim;
        const about *const a = &d->abouts[i];
        if (one->form == NUMBER_FRACTION && (!one->measure || !one->measure->kind)) {
            claim->kind = kinds_name(d->kinds, KIND_SHARE);
            ground_tell(p, one, a, GROUND_FRACTION, KIND_SHARE, KIND_NONE);
            continue;
        }
        if (one->measure) {
            complete_measured(one, p, d->kinds, a);
            continue;
        }
        kind_id noun;
        ground why = GROUND_WORDS;
        kind_id k = counted_kind(p, d, one, a, &noun);
        if (k == KIND_NONE) {
            why = GROUND_FIGURE;
            if (a->inherits && d->claim_kind)
                k = (kind_id)d->claim_kind;
            else if (range_empty(a->noun) && last != KIND_NONE &&
                     (range_empty(a->subject) || of_people(d->kinds, last)))
                k = last;
        }
        if (k == KIND_NONE) {
            why = GROUND_SENTENCES;
            k = kind_of_context(p, d, one, a);
        }
        if (k == KIND_NONE)
            k = KIND_COUNT;
        if (k == KIND_COUNT)
            why = GROUND_NONE;
        if (k != KIND_COUNT)
            last = k;
        if (of_people(d->kinds, noun) && !range_empty(a->noun)) {
            d->kind = (uint8_t)noun;
            d->kind_paragraph = d->paragraph;
        }
        if (k != KIND_COUNT)
            d->claim_kind = (uint8_t)k;
        d->speaks_of_troops = d->speaks_of_troops || noun == KIND_TROOPS;
        claim->kind = kinds_name(d->kinds, k);
        ground_tell(p, one, a, why, k, noun);
    }
}
