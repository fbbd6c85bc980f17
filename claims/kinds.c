/* kinds.c - what kind of claim a figure makes: by its measure, then by the noun counted, then by
 * the words near it that say what happened to the people counted. The words are in
 * claims/kind_table.c. */
#include "claims/kinds.h"

#include "claims/discourse.h"
#include "claims/kind_table.h"

#include <string.h>

enum { REACH = 14 };

static bool same_folded(const char *a, const char *b, size_t bytes)
{
    for (size_t i = 0; i < bytes; ++i) {
        const char c = a[i] >= 'A' && a[i] <= 'Z' ? (char)(a[i] + ('a' - 'A')) : a[i];
        if (c != b[i])
            return false;
    }
    return true;
}

static bool has_word(const char *words, const char *word, size_t bytes)
{
    for (const char *at = words; *at;) {
        const size_t n = strcspn(at, " ");
        if (n == bytes && same_folded(word, at, n))
            return true;
        at += n;
        at += *at == ' ';
    }
    return false;
}

const kind *kinds_find(const char *name, size_t bytes)
{
    for (kind_id id = 0; id < KINDS_COUNT; ++id)
        if (has_word(kind_row(id)->name, name, bytes))
            return kind_row(id);
    for (kind_id id = 0; id < KINDS_COUNT; ++id)
        if (has_word(kind_cues_of(id)->synonyms, name, bytes))
            return kind_row(id);
    return NULL;
}

const kind *kinds_all(size_t *count)
{
    *count = KINDS_COUNT;
    return kind_row(0);
}

bool kinds_answers(const kind *asked, const char *claim_kind)
{
    if (!claim_kind)
        return false;
    if (strcmp(asked->name, claim_kind) == 0)
        return true;
    for (const char *const *member = asked->members; member && *member; ++member)
        if (strcmp(*member, claim_kind) == 0)
            return true;
    return false;
}

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

/* The kind by the words of a noun phrase, its head first: "death toll" is killed. KINDS_COUNT when
 * none. */
static kind_id noun_kind(const phrases *p, token_range words, bool *person)
{
    kind_id found = KINDS_COUNT;
    for (size_t i = words.last; i-- > words.first;) {
        const word_entry *const e = p->entries[i];
        if (i + 1 == words.last)
            *person = (p->classes[i] & WORD_PERSON) != 0;
        if (i + 1 == words.last && is_people_name(p, i))
            *person = true;
        if (!e || !(e->kind_noun || (e->kind_verb && p->tags[i] == TAG_NOUN)))
            continue;
        const kind_id k = (kind_id)((e->kind_noun ? e->kind_noun : e->kind_verb) - 1);
        if (i + 1 == words.last)
            found = k;
        else if (found == KIND_CASUALTIES && (k == KIND_KILLED || k == KIND_WOUNDED))
            found = k;
    }
    return found;
}

static kind_id mark_at(const phrases *p, size_t i)
{
    const word_entry *const e = p->entries[i];
    return e && e->kind_verb ? (kind_id)(e->kind_verb - 1) : KINDS_COUNT;
}

/* "killed" says what happened to those before it unless it has an object of its own. */
static bool happens_to_those_before(const phrases *p, size_t i)
{
    static const char *const alone[] = { "died",        "dead",     "dies",        "die",
                                         "dying",       "perished", "missing",     "fled",
                                         "flee",        "fleeing",  "disappeared", "homeless",
                                         "surrendered", "drowned",  "starved" };
    for (size_t w = 0; w < sizeof alone / sizeof *alone; ++w)
        if (token_word(p->s, i, alone[w]))
            return true;
    if (!(p->classes[i] & WORD_PARTICIPLE) && p->classes[i])
        return false;
    switch (p->tags[i + 1]) {
    case TAG_NOUN:
    case TAG_NAME:
    case TAG_ARTICLE:
    case TAG_FIGURE:
    case TAG_ADJECTIVE:
        return i + 1 >= p->s->count;
    default:
        return true;
    }
}

/* "killed and wounded", "dead or injured": both at once. */
static kind_id with_other(const phrases *p, size_t i, kind_id k)
{
    if (i + 2 < p->s->count && p->tags[i + 1] == TAG_AND) {
        const kind_id other = mark_at(p, i + 2);
        if (other != k &&
            (other == KIND_KILLED || other == KIND_WOUNDED || other == KIND_MISSING ||
             other == KIND_CAPTURED) &&
            (k == KIND_KILLED || k == KIND_WOUNDED || k == KIND_MISSING || k == KIND_CAPTURED))
            return KIND_CASUALTIES;
    }
    return k;
}

/* What is said after token `i`, where the counted noun ends. */
static kind_id mark_after(const phrases *p, size_t i)
{
    for (int steps = 0; i < p->s->count && steps < REACH; ++i, ++steps) {
        if (p->draft_at[i])
            break;
        const kind_id k = mark_at(p, i);
        if (k != KINDS_COUNT)
            return happens_to_those_before(p, i) ? with_other(p, i, k) : KINDS_COUNT;
        if (token_word(p->s, i, "taken") &&
            (token_word(p->s, i + 1, "prisoner") || token_word(p->s, i + 1, "hostage") ||
             token_word(p->s, i + 1, "captive")))
            return KIND_CAPTURED;
        if (p->tags[i] == TAG_AND || p->tags[i] == TAG_VERB || p->tags[i] == TAG_MARK)
            break;
    }
    return KINDS_COUNT;
}

/* What is said before token `i`, where the figure begins: "killed at least", "the deaths of". */
static kind_id mark_before(const phrases *p, size_t i)
{
    for (int steps = 0; i > 0 && steps < REACH; ++steps) {
        --i;
        const kind_id k = mark_at(p, i);
        if (k != KINDS_COUNT && p->tags[i] != TAG_NOUN && p->tags[i] != TAG_ADJECTIVE) {
            if (i >= 2 && p->tags[i - 1] == TAG_AND && mark_at(p, i - 2) != KINDS_COUNT)
                return with_other(p, i - 2, mark_at(p, i - 2));
            return k;
        }
        if (p->tags[i] == TAG_NOUN && p->entries[i] && p->entries[i]->kind_noun) {
            const kind_id noun = (kind_id)(p->entries[i]->kind_noun - 1);
            return noun <= KIND_INFECTED && noun != KIND_TROOPS ? noun : KINDS_COUNT;
        }
        if (p->tags[i] != TAG_ADVERB && p->tags[i] != TAG_PREPOSITION &&
            p->tags[i] != TAG_ARTICLE && p->tags[i] != TAG_PARTICIPLE)
            break;
    }
    return KINDS_COUNT;
}

static bool loses(const phrases *p, size_t first)
{
    while (first > 0 && p->tags[first - 1] == TAG_ADVERB)
        --first;
    return first > 0 &&
           (token_word(p->s, first - 1, "lost") || token_word(p->s, first - 1, "losing") ||
            token_word(p->s, first - 1, "lose"));
}

/* KINDS_COUNT when neither noun nor words near say. */
static kind_id counted_kind(const phrases *p, const draft *d, const about *a)
{
    bool person = false;
    const size_t of = d->surface.first > 0 && token_word(p->s, d->surface.first - 1, "of");
    const size_t before = d->surface.first - of;
    if (of && before > 0 && token_word(p->s, before - 1, "age"))
        return KIND_AGE;
    if (before > 0 && token_word(p->s, before - 1, "magnitude"))
        return KIND_MAGNITUDE;
    const token_range noun =
        a->noun.first < a->noun.last && a->subject.first >= a->subject.last ? a->noun : a->subject;
    kind_id k = noun.first < noun.last ? noun_kind(p, noun, &person) : KINDS_COUNT;
    const bool bare = a->noun.first >= a->noun.last;
    if (bare) {
        const kind_id mark = mark_after(p, d->surface.last);
        if (mark != KINDS_COUNT)
            return mark;
    }
    if (k != KINDS_COUNT && k != KIND_TROOPS && k != KIND_PEOPLE && !(person && k != KIND_CAPTURED))
        return k;
    if (k != KINDS_COUNT || person || bare) {
        kind_id mark = mark_before(p, d->surface.first);
        if (mark == KINDS_COUNT)
            mark = mark_after(p, bare ? d->surface.last : a->noun.last);
        if (mark != KINDS_COUNT)
            return mark;
        if ((k == KIND_TROOPS || person) && loses(p, d->surface.first))
            return KIND_KILLED;
    }
    return k != KINDS_COUNT ? k : person ? KIND_PEOPLE : KINDS_COUNT;
}

void kinds_complete(draft_sentence *ds, discourse *d)
{
    if (ds->drafts_count == 0)
        return;
    const phrases *const p = discourse_phrases(d, ds);
    kind_id last = KINDS_COUNT; /* of this sentence: "102 and 99 of them" */
    for (size_t i = 0; i < ds->drafts_count; ++i) {
        const draft *const one = &ds->drafts[i];
        fig_claim *const claim = &ds->drafts[i].claim;
        if (one->form == NUMBER_FRACTION && (!one->measure || !one->measure->kind)) {
            claim->kind = kind_row(KIND_SHARE)->name;
            continue;
        }
        if (one->measure) {
            claim->kind = one->measure->kind ? one->measure->kind : kind_row(KIND_COUNT)->name;
            continue;
        }
        const about *const a = &d->abouts[i];
        kind_id k = counted_kind(p, one, a);
        if (k == KINDS_COUNT && a->inherits && d->kind)
            k = (kind_id)(d->kind - 1);
        else if (k == KINDS_COUNT && a->noun.first >= a->noun.last &&
                 a->subject.first >= a->subject.last && last != KINDS_COUNT &&
                 one->form != NUMBER_MULTIPLE)
            k = last;
        if (k == KINDS_COUNT)
            k = KIND_COUNT;
        last = k;
        d->kind = (uint8_t)(k == KIND_COUNT ? 0 : k + 1);
        claim->kind = kind_row(k)->name;
    }
}
