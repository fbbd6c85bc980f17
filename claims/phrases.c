/* phrases.c - tags and noun phrases. One pass over the tokens for tags, one for phrases. */
#include "claims/phrases.h"

#include <string.h>

bool token_same(const sentence *s, size_t i, const char *word, size_t bytes)
{
    if (s->tokens[i].end - s->tokens[i].begin != bytes)
        return false;
    const char *const text = s->text + s->tokens[i].begin;
    for (size_t k = 0; k < bytes; ++k) {
        const char c = text[k];
        if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != word[k])
            return false;
    }
    return true;
}

quote token_quote(const sentence *s, size_t i)
{
    if (i >= s->count || s->tokens[i].kind != TOKEN_MARK)
        return QUOTE_NONE;
    size_t bytes;
    const char *const text = token_text(s, i, &bytes);
    if (bytes == 1)
        return *text == '"' ? QUOTE_EITHER : QUOTE_NONE;
    if (bytes == 2 && (unsigned char)text[0] == 0xC2)
        return (unsigned char)text[1] == 0xAB ? QUOTE_OPENS : (unsigned char)text[1] == 0xBB ? QUOTE_CLOSES : QUOTE_NONE;
    if (bytes == 3 && memcmp(text, "\xE2\x80", 2) == 0) {
        const unsigned char last = (unsigned char)text[2];
        return last == 0x9C || last == 0x9E ? (last == 0x9C ? QUOTE_EITHER : QUOTE_OPENS) : last == 0x9D ? QUOTE_CLOSES : QUOTE_NONE;
    }
    return QUOTE_NONE;
}

/* The bytes of a word without its possessive ending. */
static size_t bare_bytes(const char *word, size_t bytes, bool *possessive)
{
    *possessive = false;
    if (bytes > 2 && word[bytes - 1] == 's' && word[bytes - 2] == '\'')
        return *possessive = true, bytes - 2;
    if (bytes > 4 && word[bytes - 1] == 's' && memcmp(word + bytes - 4, "\xE2\x80\x99", 3) == 0)
        return *possessive = true, bytes - 4;
    return bytes;
}

bool token_possessive(const sentence *s, size_t i)
{
    size_t bytes;
    bool possessive;
    const char *const word = token_text(s, i, &bytes);
    bare_bytes(word, bytes, &possessive);
    return possessive;
}

static bool ends(const char *word, size_t bytes, const char *ending)
{
    const size_t n = strlen(ending);
    return bytes > n + 1 && memcmp(word + bytes - n, ending, n) == 0;
}

static tag guess(const char *word, size_t bytes)
{
    static const char *const adjectives[] = { "ous", "ive", "ful", "able", "ible", "less", "ish", "ical", "onal", "ial", "ic", "ary" };
    if (ends(word, bytes, "ly"))
        return TAG_ADVERB;
    if (bytes > 5 && ends(word, bytes, "ing"))
        return TAG_ING;
    if (ends(word, bytes, "ed") && !ends(word, bytes, "eed"))
        return TAG_PARTICIPLE;
    for (size_t i = 0; i < sizeof adjectives / sizeof *adjectives; ++i)
        if (ends(word, bytes, adjectives[i]))
            return TAG_ADJECTIVE;
    return TAG_NOUN;
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
static bool object_follows(const phrases *p, const lexicon *words, size_t i)
{
    if (i + 1 >= p->s->count)
        return false;
    if (p->draft_at[i + 1])
        return true;
    const token *const next = &p->s->tokens[i + 1];
    if (next->kind == TOKEN_MARK)
        return false;
    const word_entry *const e =
        lexicon_find(words, p->s->text + next->begin, next->end - next->begin);
    return e && (e->classes & (WORD_ARTICLE | WORD_OWNER | WORD_PREPOSITION | WORD_HEDGE | WORD_CLAUSE | WORD_NOMINAL)) &&
           !token_word(p->s, i + 1, "of");
}

static bool article_follows(const phrases *p, const lexicon *words, size_t i)
{
    if (i + 1 >= p->s->count || p->draft_at[i + 1])
        return false;
    size_t bytes;
    const char *const next = token_text(p->s, i + 1, &bytes);
    const word_entry *const e = lexicon_find(words, next, bytes);
    return e && (e->classes & (WORD_ARTICLE | WORD_OWNER)) && !(e->classes & WORD_CLAUSE);
}

/* Whether the clause token i stands in has its verb already: nouns that may be verbs are nouns then. */
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

static bool noun_may_follow(const phrases *p, const lexicon *words, size_t i)
{
    if (i + 1 >= p->s->count || p->s->tokens[i + 1].kind != TOKEN_WORD || p->draft_at[i + 1])
        return false;
    size_t bytes;
    const char *const next = token_text(p->s, i + 1, &bytes);
    const word_entry *const e = lexicon_find(words, next, bytes);
    return !e || (e->classes & (WORD_NOUN | WORD_ADJECTIVE | WORD_PERSON));
}

/* Whether the noun before token i and the verb it may be agree: "officials estimate", "Kyiv claims". */
static bool agrees(const phrases *p, size_t i)
{
    if (i == 0 || (p->tags[i - 1] != TAG_NOUN && p->tags[i - 1] != TAG_NAME) || token_possessive(p->s, i - 1))
        return false;
    if (p->classes[i] & WORD_PAST)
        return true;
    const bool plural = p->s->text[p->s->tokens[i - 1].end - 1] == 's';
    return plural ? (p->classes[i] & WORD_VERB) != 0
                  : (p->classes[i] & WORD_VERB_S) && p->tags[i - 1] == TAG_NAME;
}

/* "has been", "was", "have", with adverbs between. */
static bool after_auxiliary(const phrases *p, size_t i)
{
    while (i > 0 && p->tags[i - 1] == TAG_ADVERB)
        --i;
    return i > 0 && p->tags[i - 1] == TAG_AUXILIARY && (p->classes[i - 1] & (WORD_BE | WORD_HAVE));
}

static tag tag_of(phrases *p, const lexicon *words, size_t i)
{
    const sentence *const s = p->s;
    const token *const t = &s->tokens[i];
    p->classes[i] = 0;
    p->entries[i] = NULL;
    if (t->kind == TOKEN_MARK)
        return p->draft_at[i] ? TAG_FIGURE : TAG_MARK;
    size_t bytes;
    const char *const word = token_text(s, i, &bytes);
    bool possessive;
    const word_entry *const e = lexicon_find(words, word, bare_bytes(word, bytes, &possessive));
    const word_class c = e ? e->classes : 0;
    p->entries[i] = e;
    p->classes[i] = c;
    if (p->draft_at[i])
        return TAG_FIGURE;
    if (t->kind == TOKEN_NUMBER)
        return TAG_NUMBER;
    const bool capital = (t->flags & TOKEN_CAPITAL) && i > 0;
    if (possessive)
        return capital ? TAG_NAME : TAG_NOUN;
    if (c == 0 && !(t->flags & TOKEN_CAPITAL) && i > 0 &&
        (p->tags[i - 1] == TAG_TO || (p->tags[i - 1] == TAG_AUXILIARY && (p->classes[i - 1] & WORD_MODAL))))
        return TAG_VERB; /* will seat */
    if (c == 0 && e && e->kind_verb && !e->kind_noun)
        return TAG_PARTICIPLE; /* starben, vermisst */
    if (c == 0 || (c == WORD_PERSON))
        return t->flags & TOKEN_CAPITAL ? TAG_NAME : e ? TAG_NOUN : guess(word, bytes);
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
        const token *const next = &s->tokens[i + 1];
        const word_entry *const n = lexicon_find(words, s->text + next->begin, next->end - next->begin);
        if (!p->draft_at[i + 1] && n && (n->classes & (WORD_VERB | WORD_BE | WORD_HAVE | WORD_DO)) &&
            !(n->classes & (WORD_ARTICLE | WORD_TIME)))
            return TAG_TO;
        return TAG_PREPOSITION;
    }
    if (c & WORD_CLAUSE)
        return (c & WORD_PREPOSITION) && !object_follows(p, words, i) ? TAG_PREPOSITION : TAG_CLAUSE;
    if (c & (WORD_ARTICLE | WORD_OWNER)) {
        if ((c & WORD_PRONOUN) && i + 1 < s->count && s->tokens[i + 1].kind == TOKEN_WORD) {
            const token *const next = &s->tokens[i + 1];
            const word_entry *const n = lexicon_find(words, s->text + next->begin, next->end - next->begin);
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
    if (c & WORD_VERBAL) {
        if ((c & WORD_VERB) && !(c & WORD_PAST) && i > 0 && p->tags[i - 1] == TAG_ARTICLE)
            return TAG_NOUN; /* the think tank */
        size_t governor = i;
        while (governor > 0 && p->tags[governor - 1] == TAG_ADVERB)
            --governor;
        const bool after_modal = governor > 0 && (p->tags[governor - 1] == TAG_TO ||
                                                  (p->tags[governor - 1] == TAG_AUXILIARY &&
                                                   (p->classes[governor - 1] & (WORD_MODAL | WORD_DO))));
        if ((c & WORD_VERB) && after_modal)
            return TAG_VERB;
        if ((c & WORD_PARTICIPLE) && after_auxiliary(p, i))
            return TAG_VERB;
        if (i > 0 && p->tags[i - 1] == TAG_CLAUSE && (p->classes[i - 1] & WORD_PRONOUN))
            return TAG_VERB;
        if (i > 0 && p->draft_at[i - 1]) {
            const bool measured = p->drafts[p->draft_at[i - 1] - 1].measure != NULL;
            if (!measured && !(c & (WORD_PAST | WORD_ADJECTIVE)) && !article_follows(p, words, i) &&
                ((c & (WORD_VERB_S | WORD_NOUN)) || noun_may_follow(p, words, i)))
                return TAG_NOUN; /* 26 saves, 1,200 rescue workers */
            if (measured && (c & WORD_VERB_S))
                return TAG_VERB; /* a flat of 50 square metres costs */
        }
        if (i > 0 && p->tags[i - 1] == TAG_AND && p->draft_at[i + 1 < p->s->count ? i + 1 : i])
            return TAG_VERB; /* and cost $6m */
        if (c & (WORD_NOUN | WORD_ADJECTIVE)) {
            if (noun_expected(p, i) && !(p->draft_at[i - 1] && article_follows(p, words, i)))
                return c & WORD_NOUN ? TAG_NOUN : TAG_ADJECTIVE;
            if ((c & (WORD_SAYS | WORD_SHOWS)) && agrees(p, i) && !clause_has_verb(p, i))
                return TAG_VERB; /* officials estimate, Kyiv claims */
            if (i > 0 && p->draft_at[i - 1] && article_follows(p, words, i))
                return TAG_VERB; /* homes from $1 million stay an average of 70 days */
            if (subject_before(p, i) && object_follows(p, words, i) && !clause_has_verb(p, i))
                return TAG_VERB;
            if (i > 0 && p->tags[i - 1] == TAG_PRONOUN)
                return TAG_VERB;
            if ((c & WORD_ADJECTIVE) && !(c & WORD_NOUN))
                return (c & (WORD_PAST | WORD_PARTICIPLE)) ? TAG_PARTICIPLE : TAG_ADJECTIVE;
            return c & WORD_NOUN ? TAG_NOUN : TAG_VERB;
        }
        if ((c & WORD_PARTICIPLE) && !(i > 0 && p->tags[i - 1] == TAG_PRONOUN))
            return TAG_PARTICIPLE;
        return TAG_VERB;
    }
    if (c & WORD_ING)
        return (c & WORD_NOUN) && (i == 0 || p->tags[i - 1] != TAG_AUXILIARY) ? TAG_NOUN : TAG_ING;
    if ((c & WORD_ADJECTIVE) && token_word(s, i + 1, "of") && (token_word(s, i, "high") || token_word(s, i, "low")))
        return TAG_NOUN; /* an all-time high of */
    if (c & WORD_ADJECTIVE)
        return (c & WORD_NOUN) && i > 0 && !noun_may_follow(p, words, i) ? TAG_NOUN : TAG_ADJECTIVE;
    if (c & (WORD_ADVERB | WORD_HEDGE | WORD_NOT))
        return TAG_ADVERB;
    return t->flags & TOKEN_CAPITAL ? TAG_NAME : TAG_NOUN;
}

/* What only its neighbours can tell. "killed" is the clause's verb after its subject unless a "by" or the end makes it passive; before a
 * noun it is an adjective. Decided once all tags are known. */
static void settle(phrases *p)
{
    for (size_t i = 0; i < p->s->count; ++i) {
        const bool after_article = i > 0 && p->tags[i - 1] == TAG_ARTICLE;
        const tag next = (tag)p->tags[i + 1];
        const bool opens = i == 0 || p->tags[i - 1] == TAG_MARK || p->tags[i - 1] == TAG_CLAUSE;
        if (opens && p->tags[i] == TAG_ING && (next == TAG_AUXILIARY || next == TAG_VERB))
            p->tags[i] = TAG_NOUN; /* "Spending will grow" */
        if (after_article && p->tags[i] == TAG_ADVERB && !p->entries[i] && (next == TAG_NOUN || next == TAG_NAME))
            p->tags[i] = TAG_ADJECTIVE; /* "a disorderly exit" */
        if (after_article && (p->tags[i] == TAG_ING || p->tags[i] == TAG_PARTICIPLE || p->tags[i] == TAG_ADJECTIVE) &&
            (next == TAG_PREPOSITION || next == TAG_AUXILIARY || next == TAG_VERB || next == TAG_MARK)) {
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
                 (left == TAG_NOUN || left == TAG_NAME || left == TAG_NUMBER || left == TAG_PRONOUN || left == TAG_CLAUSE ||
                  left == TAG_TIME || left == TAG_AND || left == TAG_MARK))
            p->tags[i] = right == TAG_PREPOSITION && token_word(p->s, i + 1, "by") && !p->draft_at[i + 2 <= p->s->count ? i + 2 : i]
                             ? TAG_PARTICIPLE
                             : TAG_VERB;
    }
}

/* A mark that joins words into one: "TA-35", "S&P", "S&P/TSX", "year-old". */
static bool joins(const sentence *s, size_t i)
{
    if (i == 0 || i + 1 >= s->count || s->tokens[i].kind != TOKEN_MARK)
        return false;
    const bool touches = token_touches(s, i) && token_touches(s, i + 1);
    return token_is(s, i, '&') ? touches || s->tokens[i + 1].flags & TOKEN_CAPITAL
                               : touches && (token_is(s, i, '-') || token_is(s, i, '/') || token_is(s, i, '\''));
}

static bool nominal(const phrases *p, size_t i)
{
    switch (p->tags[i]) {
    case TAG_NOUN:
    case TAG_NAME:
    case TAG_TIME:
        return true;
    default:
        return false;
    }
}

static bool qualifies(const phrases *p, size_t i)
{
    return p->tags[i] == TAG_ADJECTIVE || p->tags[i] == TAG_PARTICIPLE ||
           (p->tags[i] == TAG_AND && p->tags[i + 1] != TAG_AND);
}

/* "485 Russian and North Korean casualties": both names belong to the noun. */
static bool joins_names(const phrases *p, size_t i)
{
    if (i < 2 || p->tags[i - 1] != TAG_NAME || !p->draft_at[i - 2])
        return false;
    size_t at = i + 1;
    while (p->tags[at] == TAG_NAME && at < i + 4)
        ++at;
    return at > i + 1 && p->tags[at] == TAG_NOUN;
}

static bool inside(const phrases *p, size_t i, bool begun, bool headed)
{
    switch (p->tags[i]) {
    case TAG_NOUN:
    case TAG_NAME:
        return true;
    case TAG_ARTICLE:
        return !begun;
    case TAG_ADJECTIVE:
        return !headed || p->tags[i + 1] == TAG_NOUN || p->tags[i + 1] == TAG_NAME;
    case TAG_TIME:
        return true;
    case TAG_NUMBER:
        return headed || (i + 1 < p->s->count && (p->tags[i + 1] == TAG_NAME || p->tags[i + 1] == TAG_NOUN));
    case TAG_ING:
        return (begun || (i > 0 && (p->tags[i - 1] == TAG_FIGURE || p->tags[i - 1] == TAG_ARTICLE))) &&
               (p->tags[i + 1] == TAG_NOUN || p->tags[i + 1] == TAG_ADJECTIVE);
    case TAG_AND:
        if (joins_names(p, i))
            return true;
        return begun && !headed && i > 0 && qualifies(p, i - 1) && qualifies(p, i + 1);
    case TAG_PARTICIPLE: /* "issued and outstanding shares" */
        return begun && !headed && i > 0 && qualifies(p, i - 1) && qualifies(p, i + 1);
    case TAG_MARK:
        return begun && joins(p->s, i);
    default:
        return false;
    }
}


/* "this year", "last month": whole as they stand. */
static bool deictic(const phrases *p, size_t i)
{
    static const char *const words[] = { "this", "last", "next", "that", "every", "each" };
    for (size_t w = 0; w < sizeof words / sizeof *words; ++w)
        if (token_word(p->s, i, words[w]))
            return true;
    return false;
}

static void find_phrases(phrases *p)
{
    const size_t count = p->s->count;
    p->count = 0;
    for (size_t i = 0; i < count;) {
        p->phrase_at[i] = NO_PHRASE;
        if (!inside(p, i, false, false)) {
            ++i;
            continue;
        }
        phrase n = { .first = (uint16_t)i, .text = (uint16_t)i };
        bool headed = false, time_only = true, begun = false;
        size_t at = i;
        while (at < count && (inside(p, at, begun, headed) || (begun && joins(p->s, at - 1) && p->tags[at] != TAG_FIGURE))) {
            const bool is_article = p->tags[at] == TAG_ARTICLE;
            if (is_article)
                n.text = (uint16_t)(at + 1);
            else
                begun = true;
            if (time_only && headed && p->tags[at] != TAG_TIME && p->tags[at] != TAG_NUMBER && !joins(p->s, at) && deictic(p, n.first))
                break; /* "this year Tesla shares" */
            if (p->tags[at] == TAG_TIME && headed && !time_only && !joins(p->s, at - 1) && !nominal(p, at + 1))
                break; /* "shares Monday" */
            if (nominal(p, at) || p->tags[at] == TAG_NUMBER || (at > 0 && begun && p->tags[at] != TAG_MARK && joins(p->s, at - 1))) {
                headed = true;
                n.head = (uint16_t)at;
                if (p->tags[at] != TAG_TIME && p->tags[at] != TAG_NUMBER)
                    time_only = false;
            }
            ++at;
        }
        if (!headed) {
            while (i < at)
                p->phrase_at[i++] = NO_PHRASE;
            if (i == n.first)
                ++i;
            continue;
        }
        n.last = (uint16_t)(n.head + 1);
        n.time = time_only;
        size_t head = n.head; /* of "Yong-hyun": "Yong" */
        while (head > n.text + 1u && joins(p->s, head - 1))
            head -= 2;
        n.name = (p->s->tokens[head].flags & TOKEN_CAPITAL) != 0 && p->tags[head] == TAG_NAME;
        n.owner = token_possessive(p->s, n.head);
        for (size_t k = n.first; k < n.last; ++k)
            p->phrase_at[k] = (uint16_t)p->count;
        p->list[p->count++] = n;
        i = n.last;
    }
    p->phrase_at[count] = NO_PHRASE;
}

/* Whether what was said goes on after the mark at token i: "..., Kim said, and". */
static bool resumes(const phrases *p, size_t i)
{
    return token_is(p->s, i, ';') ||
           (token_is(p->s, i, ',') &&
            (p->tags[i + 1] == TAG_AND || token_word(p->s, i + 1, "adding") || token_word(p->s, i + 1, "but") ||
             token_word(p->s, i + 1, "including") || token_quote(p->s, i + 1) != QUOTE_NONE));
}

/* Running counts, so that asking about a stretch of the sentence takes no walk over it. */
static void count_turns(phrases *p)
{
    uint16_t cuts = 0, resumed = 0;
    p->has_if = false;
    for (size_t i = 0; i < p->s->count; ++i) {
        p->cuts[i] = cuts;
        p->resumed[i] = resumed;
        cuts = (uint16_t)(cuts + (p->tags[i] == TAG_CLAUSE && (token_word(p->s, i, "while") || token_word(p->s, i, "whereas"))));
        resumed = (uint16_t)(resumed + resumes(p, i));
        p->has_if |= p->tags[i] == TAG_CLAUSE && (p->classes[i] & WORD_HYPOTHETICAL);
    }
    p->cuts[p->s->count] = cuts;
    p->resumed[p->s->count] = resumed;
}

/* "KYIV, Oct 14 (Reuters) -": the token after the dash. */
static size_t after_dateline(const sentence *s)
{
    enum { DATELINE_TOKENS_MAX = 20 };
    if (s->count == 0 || !(s->tokens[0].flags & TOKEN_ALL_CAPS))
        return 0;
    for (size_t i = 1; i + 1 < s->count && i < DATELINE_TOKENS_MAX; ++i) {
        const size_t bytes = s->tokens[i].end - s->tokens[i].begin;
        const char *const text = s->text + s->tokens[i].begin;
        const bool dash = (bytes == 1 && *text == '-') ||
                          (bytes == 3 && (memcmp(text, "\xE2\x80\x93", 3) == 0 || memcmp(text, "\xE2\x80\x94", 3) == 0));
        if (dash && !token_touches(s, i) && !token_touches(s, i + 1))
            return i + 1;
    }
    return 0;
}

void phrases_read(phrases *p, const lexicon *words, const draft_sentence *ds)
{
    const size_t count = ds->s->count;
    p->s = ds->s;
    p->drafts = ds->drafts;
    p->body = after_dateline(ds->s);
    memset(p->draft_at, 0, (count + 1) * sizeof *p->draft_at);
    for (size_t d = 0; d < ds->drafts_count; ++d)
        for (size_t i = ds->drafts[d].surface.first; i < ds->drafts[d].surface.last; ++i)
            p->draft_at[i] = (uint16_t)(d + 1);
    p->tags[count] = TAG_MARK;
    p->classes[count] = 0;
    p->entries[count] = NULL;
    for (size_t i = 0; i < count; ++i)
        p->tags[i] = (uint8_t)tag_of(p, words, i);
    settle(p);
    find_phrases(p);
    count_turns(p);
}
