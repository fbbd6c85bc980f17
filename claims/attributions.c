/* attributions.c - speaker and verb before what is said or after it, "according to", "citing",
 * headline colons. Precision before recall: whoever cannot speak is no claimant. */
#include "claims/attributions.h"

enum { LOOK_MAX = 24 };

static const token_range NOBODY = { 0, 0 };

static bool is_medium(const phrases *p, token_range r)
{
    for (size_t i = r.first; i < r.last; ++i)
        if ((p->classes[i] & WORD_MEDIUM) &&
            (p->s->tokens[i].flags & TOKEN_CAPITAL || i + 1 == r.last))
            return true;
    return false;
}

/* "growers", "auditors", "analyst": nouns of agents. */
static bool is_agent(const phrases *p, size_t i)
{
    static const char *const endings[] = { "er", "or", "ist", "ers", "ors", "ists", "ians" };
    size_t bytes;
    const char *const text = token_text(p->s, i, &bytes);
    for (size_t e = 0; e < sizeof endings / sizeof *endings; ++e) {
        const size_t n = strlen(endings[e]);
        if (bytes > n + 2 && memcmp(text + bytes - n, endings[e], n) == 0)
            return true;
    }
    return false;
}

/* Whether a phrase can say something: a name, an office, a person. */
static bool can_speak(const phrases *p, const phrase *n)
{
    const word_class c = p->classes[n->head];
    if (n->time || n->owner)
        return false;
    if (c == 0 && p->tags[n->head] == TAG_NOUN && is_agent(p, n->head))
        return true;
    if (c & (WORD_SPEAKER | WORD_MEDIUM | WORD_PERSON))
        return true;
    for (size_t i = n->text; i < n->last; ++i)
        if (p->classes[i] & WORD_TITLE)
            return true;
    return p->tags[n->head] == TAG_NAME && (p->s->tokens[n->head].flags & TOKEN_CAPITAL) &&
           !(c & WORD_DOCUMENT);
}

static bool is_document(const phrases *p, const phrase *n)
{
    return (p->classes[n->head] & WORD_DOCUMENT) != 0 && !n->owner;
}

static bool is_preposition(const phrases *p, size_t i)
{
    return i < p->s->count && p->tags[i] == TAG_PREPOSITION;
}

/* Prepositions inside the name of an office or a group: "officials in Kyiv". */
static bool ties_office(const phrases *p, size_t i)
{
    static const char *const words[] = { "of", "for", "at", "in", "from", "with", "on" };
    for (size_t w = 0; w < sizeof words / sizeof *words; ++w)
        if (token_word(p->s, i, words[w]))
            return true;
    return false;
}

/* "spokesman for the ministry", "officials in Kyiv": leftwards from the last phrase. */
static const phrase *office_start(const phrases *p, const phrase *n)
{
    for (int steps = 0; steps < 4 && n->first >= 2 && ties_office(p, n->first - 1u); ++steps) {
        const phrase *const before = phrase_at(p, n->first - 2u);
        if (!before || before->time || before->owner)
            break;
        n = before;
    }
    return n;
}

/* The same rightwards, over "of", "for", "at", "in" and capitalised names after a title's comma. */
static size_t office_end(const phrases *p, const phrase *n)
{
    size_t end = n->last;
    for (int steps = 0; steps < 3; ++steps) {
        const bool at = token_word(p->s, end, "at");
        if (!(at || phrase_of(p, end) || token_word(p->s, end, "for")))
            break;
        const phrase *const more = phrase_at(p, end + 1);
        if (!more || more->time || more->owner || (at && !more->name))
            break;
        end = more->last;
    }
    return end;
}

/* "a statement by Adria released by its office": the phrase before the participle. */
static const phrase *released_by(const phrases *p, const phrase *n)
{
    const bool by = n->first >= 3 && token_word(p->s, n->first - 1u, "by") &&
                    (p->tags[n->first - 2] == TAG_PARTICIPLE || p->tags[n->first - 2] == TAG_VERB);
    const phrase *const what = by ? phrase_at(p, n->first - 3u) : NULL;
    return what && !what->time && !what->owner ? what : n;
}

static bool is_title(const phrases *p, const phrase *n)
{
    return (p->classes[n->head] & (WORD_TITLE | WORD_SPEAKER)) && p->tags[n->head] == TAG_NOUN;
}

/* Only people and those who act like them "say" and "tell", whatever the noun is. */
static bool surely_speech(const sentence *s, size_t verb)
{
    return token_word(s, verb, "said") || token_word(s, verb, "says") ||
           token_word(s, verb, "say") || token_word(s, verb, "told") ||
           token_word(s, verb, "explained") || token_word(s, verb, "wrote");
}

/* "in a move ministers say": an article of one thing before several who speak. */
static bool one_before_many(const phrases *p, const phrase *n)
{
    size_t bytes;
    const char *const head = token_text(p->s, n->head, &bytes);
    return (token_word(p->s, n->first, "a") || token_word(p->s, n->first, "an")) &&
           n->head > n->text && (p->classes[n->head] & WORD_SPEAKER) && bytes > 3 &&
           head[bytes - 1] == 's' && head[bytes - 2] != 's';
}

/* The words of `n` that name a speaker: a title and name without the country before them. */
static token_range name_words(const phrases *p, const phrase *n)
{
    size_t first = n->text;
    if (one_before_many(p, n))
        first = n->head;
    for (size_t i = n->text; i < n->head; ++i)
        if (p->s->tokens[i].kind == TOKEN_NUMBER) { /* "In the 2000s Japanese rulers" */
            const bool suffix = p->s->tokens[i + 1].begin == p->s->tokens[i].end;
            first = suffix && i + 1 < n->head ? i + 2 : i + 1;
        }
    if (n->name)
        for (size_t i = n->text + 1u; i < n->head; ++i)
            if ((p->classes[i] & WORD_TITLE) && token_possessive(p->s, i - 1)) {
                first = i;
                break;
            }
    return (token_range){ first, n->last };
}

/* The speaker whose words end right before token `verb`; false when nobody there can speak. */
static bool speaker_before(const phrases *p, size_t verb, attribution *a)
{
    size_t i = verb;
    for (int steps = 0; steps < LOOK_MAX && i > 0; ++steps) {
        const size_t before = i - 1;
        const phrase *n = phrase_at(p, before);
        if (n && n->time) {
            i = n->first;
            if (i > 0 && is_preposition(p, i - 1))
                --i;
            continue;
        }
        if (n) {
            n = released_by(p, n);
            const phrase *const start = office_start(p, n);
            if (start != n && is_document(p, start)) {
                if (!can_speak(p, n))
                    return false;
                a->who = name_words(p, n);
            } else if (can_speak(p, start) || is_document(p, start) ||
                       (surely_speech(p->s, verb) && !start->owner)) {
                a->who = (token_range){ name_words(p, start).first, n->last };
                const bool office = (p->classes[start->head] & WORD_SPEAKER) &&
                                    (p->s->tokens[n->head].flags & TOKEN_CAPITAL);
                if (p->tags[start->head] == TAG_NAME && start != n && !office &&
                    phrase_of(p, start->last))
                    a->who.last = start->last;
            } else {
                return false;
            }
            a->first = start->first;
            if (a->first >= 2 &&
                token_word(p->s, a->first - 1, "by")) { /* "a statement by Adria" */
                const phrase *const document = phrase_at(p, a->first - 2);
                a->first = document && is_document(p, document) ? document->first : a->first;
            }
            if (a->first > 0 && p->draft_at[a->first - 1] && !range_empty(a->who))
                a->first = p->drafts[p->draft_at[a->first - 1] - 1].surface.first;
            /* "defence minister, Kim Yong-hyun, said": the title before the comma belongs to it */
            if (start == n && n->name && n->first >= 2 && token_is(p->s, n->first - 1u, ',')) {
                const phrase *const title = phrase_at(p, n->first - 2u);
                if (title && is_title(p, title) && token_is(p->s, n->last, ',')) {
                    a->who.first = title->text;
                    a->first = title->first;
                }
            }
            return true;
        }
        if (p->tags[before] == TAG_ADVERB ||
            (p->tags[before] == TAG_AUXILIARY &&
             (p->classes[before] & (WORD_HAVE | WORD_MODAL | WORD_DO)))) {
            i = before;
            continue;
        }
        if (p->tags[before] == TAG_PRONOUN && !(p->classes[before] & WORD_NOMINAL)) {
            static const char *const pronouns[] = { "he", "she", "it", "they" };
            for (size_t k = 0; k < sizeof pronouns / sizeof *pronouns; ++k)
                if (token_word(p->s, before, pronouns[k])) {
                    a->pronoun = true;
                    a->person = k < 2, a->group = k == 2;
                    a->first = before;
                    return true;
                }
            return false;
        }
        if (token_word(p->s, before, "who")) {
            const size_t at = before > 0 && token_is(p->s, before - 1, ',') ? before - 1 : before;
            const phrase *const person = at > 0 ? phrase_at(p, at - 1) : NULL;
            if (!person || person->time)
                return false;
            const phrase *const start = office_start(p, person);
            if (!can_speak(p, start))
                return false;
            a->who = name_words(p, start);
            a->first = start->first;
            return true;
        }
        if (token_is(p->s, before, ',')) {
            size_t which = before; /* "The study, which followed 12,873 adults, found" */
            while (which > 1 && before - which < LOOK_MAX && !token_is(p->s, which - 2, ','))
                --which;
            const phrase *const told_of = which > 2 && token_is(p->s, which - 2, ',') &&
                                                  p->tags[which - 1] == TAG_CLAUSE &&
                                                  (p->classes[which - 1] & WORD_PRONOUN)
                                              ? phrase_at(p, which - 3)
                                              : NULL;
            if (told_of && !told_of->time && (can_speak(p, told_of) || is_document(p, told_of))) {
                a->who = name_words(p, told_of);
                a->first = told_of->first;
                return true;
            }
            /* "Kim, the defence minister, said" */
            size_t comma = before;
            for (int back = 0; back < LOOK_MAX && comma > 0; ++back) {
                --comma;
                if (token_is(p->s, comma, ',') || p->draft_at[comma])
                    break;
            }
            if (comma == 0)
                return false;
            if (!token_is(p->s, comma, ',')) {
                if (!p->draft_at[comma] || comma < 2 || !token_is(p->s, comma - 1, ','))
                    return false;
                --comma; /* "Kim, 45, said" */
            }
            const phrase *name = phrase_at(p, comma - 1);
            if (name && name->first > 2 && is_preposition(p, name->first - 1u) &&
                token_is(p->s, name->first - 2u, ','))
                name = phrase_at(p, name->first - 3u); /* "Fisher, from Omaha, Nebraska, said" */
            if (!name || !can_speak(p, name))
                return false;
            const phrase *const start = office_start(p, name);
            const phrase *const inner = phrase_at(p, comma + 1);
            const bool named =
                inner && inner->name && p->tags[inner->head] == TAG_NAME && inner->last == before;
            a->who = (token_range){ start->text,
                                    is_title(p, start) && named ? inner->last : name->last };
            a->first = start->first;
            return true;
        }
        return false;
    }
    return false;
}

static bool speaker_after(const phrases *p, size_t i, attribution *a)
{
    const phrase *const n = phrase_at(p, i);
    if (!n || !can_speak(p, n))
        return false;
    a->who = name_words(p, n);
    if (!n->name || n->last == n->text + 1u)
        a->who.last = office_end(p, n);
    /* "said the minister, Kim Yong-hyun" */
    if (is_title(p, n) && token_is(p->s, a->who.last, ',')) {
        const phrase *const name = phrase_at(p, a->who.last + 1);
        if (name && name->name && p->tags[name->head] == TAG_NAME && !name->owner &&
            (p->tags[name->last] == TAG_MARK || name->last >= p->s->count)) {
            a->who.last = name->last;
        }
    }
    return true;
}

static bool after_pause(const sentence *s, size_t i)
{
    return i == 0 || token_is(s, i - 1, ',') || token_quote(s, i - 1) != QUOTE_NONE ||
           token_is(s, i - 1, '-') || token_is(s, i - 1, '?') || token_is(s, i - 1, '!');
}

/* Whether what follows a verb of "adds" class is speech: "that", a quote, a colon. */
static bool speech_follows(const phrases *p, size_t i)
{
    return token_word(p->s, i, "that") || token_is(p->s, i, ':') ||
           token_quote(p->s, i) != QUOTE_NONE ||
           (token_is(p->s, i, ',') && token_quote(p->s, i + 1) != QUOTE_NONE);
}

/* "told Reuters", "in an interview with the BBC": the medium spoken to. */
static token_range medium_after(const phrases *p, size_t verb)
{
    size_t i = verb + 1;
    if (!token_word(p->s, verb, "told") && !token_word(p->s, verb, "tells")) {
        for (i = verb + 1; i < p->s->count && i < verb + 8; ++i)
            if (token_word(p->s, i, "interview") || token_word(p->s, i, "quoted"))
                break;
        if (i >= p->s->count || i >= verb + 8)
            return NOBODY;
        ++i;
        if (!token_word(p->s, i, "with") && !token_word(p->s, i, "by") &&
            !token_word(p->s, i, "to"))
            return NOBODY;
        ++i;
    }
    const phrase *const n = phrase_at(p, i);
    if (!n || !n->name || n->time)
        return NOBODY;
    const token_range r = { n->text, n->last };
    return is_medium(p, r) ? r : NOBODY;
}

static bool past_of_be_before(const phrases *p, size_t i)
{
    while (i > 0 && p->tags[i - 1] == TAG_ADVERB)
        --i;
    return i > 0 && (p->classes[i - 1] & WORD_BE);
}

/* "put by the ministry at", "estimated by analysts". */
static bool by_agent(const phrases *p, size_t verb, attribution *a)
{
    for (size_t i = verb + 1; i < p->s->count && i < verb + 6; ++i) {
        if (p->tags[i] == TAG_VERB || token_is(p->s, i, ','))
            return false;
        if (token_word(p->s, i, "by"))
            return speaker_after(p, i + 1, a);
    }
    return false;
}

static bool figure_between(const phrases *p, size_t from, size_t to)
{
    for (size_t i = from; i < to; ++i)
        if (p->draft_at[i])
            return true;
    return false;
}

/* "said on Monday that" */
static bool that_follows(const sentence *s, size_t i)
{
    for (size_t at = i + 1; at < i + 7 && !token_is(s, at, ','); ++at)
        if (token_word(s, at, "that"))
            return true;
    return false;
}

/* "Wales showed their mettle": whoever has a name and no office shows, and says nothing. */
static bool shows_itself(const phrases *p, const phrase *n, word_class verb)
{
    return (verb & WORD_SHOWS) && !(verb & WORD_ADDS) && n && p->tags[n->head] == TAG_NAME &&
           p->classes[n->head] == 0;
}

/* "puts it at 40", "maps under 150 sq km": verbs whose object is the figure itself. */
static const char *const figuring[] = { "put", "puts", "maps", "mapped", NULL };

/* The attribution made by the word at `i`; false when it makes none. */
static bool attribution_at(const phrases *p, size_t i, attribution *a)
{
    const word_class c = p->classes[i];
    const sentence *const s = p->s;
    *a = (attribution){ .at = i, .first = i };
    if (c & WORD_ACCORDING) {
        size_t who = i + 1;
        a->citing = token_word(s, i, "citing") || token_word(s, i, "cites");
        if (token_word(s, i, "according")) {
            if (!token_word(s, who, "to"))
                return false;
            ++who;
        }
        const phrase *const n = phrase_at(p, who);
        if (!n || n->time || n->owner)
            return false;
        a->cites = true;
        a->side = after_pause(s, i) && i > 0                       ? SIDE_AFTER
                  : i == 0 || (i > 0 && p->tags[i - 1] == TAG_AND) ? SIDE_BEFORE
                                                                   : SIDE_AFTER;
        if (is_document(p, n) && (token_word(s, n->last, "from") || token_word(s, n->last, "by") ||
                                  phrase_of(p, n->last))) {
            const phrase *const author = phrase_at(p, n->last + 1u);
            if (author && can_speak(p, author)) {
                a->who = (token_range){ author->text, office_end(p, author) };
                return true;
            }
        }
        if (can_speak(p, n)) {
            if (speaker_after(p, who, a))
                return true;
        }
        if (!is_document(p, n))
            return false;
        a->document = true;
        a->who = (token_range){ n->text, n->last };
        return true;
    }
    if (token_word(s, i, "quoted") || token_word(s, i, "quotes")) {
        const phrase *const n = phrase_at(p, i + 1);
        if (n && token_word(s, n->last, "as") && token_word(s, n->last + 1u, "saying") &&
            speaker_before(p, i, a)) {
            a->via = a->who;
            a->who = name_words(p, n);
            a->side = SIDE_BEFORE;
            return true;
        }
        *a = (attribution){ .at = i, .first = i };
    }
    const bool verb =
        p->tags[i] == TAG_VERB || p->tags[i] == TAG_PARTICIPLE || p->tags[i] == TAG_ING;
    if (!verb)
        return false;
    if (p->tags[i] == TAG_ING)
        return false;
    if ((c & (WORD_SAYS | WORD_ADDS)) && past_of_be_before(p, i))
        return by_agent(p, i, a) ? (a->side = SIDE_BEFORE, true) : false;
    if (p->tags[i] == TAG_PARTICIPLE && (c & WORD_SAYS) && by_agent(p, i, a)) {
        a->side = SIDE_AFTER;
        return true;
    }
    if (token_word(s, i + 1, "lives") || token_word(s, i + 2, "lives") ||
        token_word(s, i + 1, "responsibility"))
        return false;
    a->via = medium_after(p, i);
    const bool told = token_word(s, i, "told") || token_word(s, i, "tells");
    if (i > 0 && !told && (c & (WORD_SAYS | WORD_ADDS)) &&
        (token_is(s, i - 1, ',') || token_quote(s, i - 1) != QUOTE_NONE) &&
        speaker_after(p, i + 1, a)) {
        a->side = SIDE_AFTER;
        return true;
    }
    if (speaker_before(p, i, a)) {
        const phrase *const n = a->pronoun ? NULL : phrase_at(p, a->who.last - 1);
        const bool document = n && is_document(p, n) && !can_speak(p, n);
        const bool at_pause = a->first > 0 && after_pause(s, a->first) && !that_follows(s, i) &&
                              (figure_between(p, 0, a->first) || !figure_between(p, i, s->count));
        const bool ends = i + 1 >= s->count || p->tags[i + 1] == TAG_MARK ||
                          (p->phrase_at[i + 1] != NO_PHRASE && p->list[p->phrase_at[i + 1]].time) ||
                          is_preposition(p, i + 1) || !figure_between(p, i, s->count);
        if (document && !(c & (WORD_SHOWS | WORD_SAYS)))
            return false;
        if (a->first > 0 && (p->classes[a->first - 1] & WORD_HYPOTHETICAL))
            return false; /* "if officials expected ..." */
        a->document = document;
        if ((token_word(s, i, "asked") || token_word(s, i, "called")) &&
            !token_word(s, i + 1, "for"))
            return false;
        if (!(c & WORD_SAYS) && !document && !speech_follows(p, i + 1) &&
            !(at_pause && ends && (c & (WORD_ADDS | WORD_SHOWS)) && !shows_itself(p, n, c)) &&
            !token_any(s, i, figuring))
            return false;
        a->side = at_pause && ends ? SIDE_AFTER : SIDE_BEFORE;
        for (size_t at = i + 1; told && at < i + 7 && !token_is(s, at, ','); ++at)
            if (token_word(s, at, "that"))
                a->at = at; /* "told 27 leaders that": who hears it is no part of it */
        return true;
    }
    if (!told && (c & (WORD_SAYS | WORD_ADDS)) && after_pause(s, i) && speaker_after(p, i + 1, a)) {
        a->side = SIDE_AFTER;
        return true;
    }
    return false;
}

/* "Seoul: 300 killed", "Oral blamed the concrete: "Seven of ten ..."". */
static bool colon(const phrases *p, attribution *a)
{
    const sentence *const s = p->s;
    for (size_t i = 2; i + 1 < s->count && i < LOOK_MAX; ++i) {
        if (!token_is(s, i, ':') || token_quote(s, i + 1) == QUOTE_NONE)
            continue;
        for (size_t verb = i; verb-- > 1;) {
            if (p->tags[verb] != TAG_VERB)
                continue;
            *a = (attribution){ .at = i, .side = SIDE_BEFORE };
            const phrase *const n = phrase_at(p, verb - 1);
            if (!(p->classes[verb] & WORD_ATTRIBUTES) && n && can_speak(p, n) &&
                speaker_before(p, verb, a)) {
                a->at = i;
                return true;
            }
            break;
        }
        break;
    }
    const phrase *const n = phrase_at(p, 0);
    if (n && token_is(s, n->last, ':') && n->last + 1u < s->count) {
        bool known = false;
        for (size_t i = n->text; i < n->last; ++i)
            known |= (p->classes[i] & (WORD_SPEAKER | WORD_TITLE)) != 0;
        if (known && can_speak(p, n)) {
            *a = (attribution){ .who = { n->text, n->last }, .side = SIDE_BEFORE };
            a->at = n->last;
            return true;
        }
    }
    return false;
}

/* Whether a pronoun for the speaker would be "he" or "it", where the words tell. */
static void describe(const phrases *p, attribution *a)
{
    if (range_empty(a->who))
        return;
    const word_class head = p->classes[a->who.last - 1];
    a->person = (head & WORD_PERSON) != 0;
    a->group = (head & WORD_SPEAKER) && !a->person;
    for (size_t i = a->who.first; i + 1 < a->who.last; ++i)
        a->person |=
            (p->classes[i] & WORD_TITLE) && p->tags[a->who.last - 1] == TAG_NAME && !a->group;
}

size_t attributions_find(const phrases *p, attribution out[ATTRIBUTIONS_MAX])
{
    size_t count = 0;
    if (colon(p, &out[count]))
        ++count;
    for (size_t i = 0; i < p->s->count && count < ATTRIBUTIONS_MAX; ++i)
        if ((p->classes[i] & WORD_ATTRIBUTES) && attribution_at(p, i, &out[count]))
            ++count;
    for (size_t i = 0; i < count; ++i) {
        out[i].medium = !range_empty(out[i].who) && is_medium(p, out[i].who);
        describe(p, &out[i]);
    }
    return count;
}
