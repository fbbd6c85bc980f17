/* phrases.c - noun phrases out of tags, and what is asked of stretches of a sentence. */
#include "claims/phrases.h"

#include "claims/tags.h"

#include <string.h>

bool phrases_joined(const sentence *s, size_t i)
{
    if (i == 0 || i + 1 >= s->count || s->tokens[i].kind != TOKEN_MARK)
        return false;
    const bool touches = token_touches(s, i) && token_touches(s, i + 1);
    return token_is(s, i, '&')
               ? touches || s->tokens[i + 1].flags & TOKEN_CAPITAL
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
    while (at < i + 4 && p->tags[at] == TAG_NAME)
        ++at;
    return at > i + 1 && p->tags[at] == TAG_NOUN;
}

/* "The Renewable Energy and Clean Technology Index was": one name, as its verb says. */
static bool joins_title(const phrases *p, size_t i)
{
    static const char *const singular[] = { "is", "was", "has", NULL };
    size_t first = i, last = i + 1;
    while (first > 0 && (p->tags[first - 1] == TAG_NAME || phrases_joined(p->s, first - 1)))
        --first;
    while (p->tags[last] == TAG_NAME)
        ++last;
    return first + 1 < i && last > i + 2 && first > 0 && token_word(p->s, first - 1, "the") &&
           token_any(p->s, last, singular);
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
        return headed ||
               (i + 1 < p->s->count && (p->tags[i + 1] == TAG_NAME || p->tags[i + 1] == TAG_NOUN));
    case TAG_ING:
        return (begun || (i > 0 && (p->tags[i - 1] == TAG_FIGURE || p->tags[i - 1] == TAG_ARTICLE ||
                                    (phrase_of(p, i - 1) && i > 1 && p->draft_at[i - 2])))) &&
               (p->tags[i + 1] == TAG_NOUN || p->tags[i + 1] == TAG_ADJECTIVE);
    case TAG_AND:
        if (joins_names(p, i) || joins_title(p, i))
            return true;
        return begun && !headed && i > 0 && qualifies(p, i - 1) && qualifies(p, i + 1);
    case TAG_PARTICIPLE: /* "issued and outstanding shares" */
        return begun && !headed && i > 0 && qualifies(p, i - 1) && qualifies(p, i + 1);
    case TAG_MARK:
        return begun && phrases_joined(p->s, i);
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

bool phrases_head_first(language lang)
{
    return lang == LANG_FR || lang == LANG_ES || lang == LANG_IT || lang == LANG_PT ||
           lang == LANG_RU || lang == LANG_UK;
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
        uint16_t first_noun = 0; /* that is no time, where there is one */
        bool headed = false, time_only = true, begun = false;
        size_t at = i;
        while (at < count &&
               (inside(p, at, begun, headed) ||
                (begun && phrases_joined(p->s, at - 1) && p->tags[at] != TAG_FIGURE))) {
            const bool is_article = p->tags[at] == TAG_ARTICLE;
            if (is_article)
                n.text = (uint16_t)(at + 1);
            else
                begun = true;
            if (time_only && headed && p->tags[at] != TAG_TIME && p->tags[at] != TAG_NUMBER &&
                !phrases_joined(p->s, at) && deictic(p, n.first))
                break; /* "this year Tesla shares" */
            if (p->tags[at] == TAG_TIME && headed && !time_only && !phrases_joined(p->s, at - 1) &&
                !nominal(p, at + 1))
                break; /* "shares Monday" */
            if (nominal(p, at) || p->tags[at] == TAG_NUMBER ||
                (at > 0 && begun && p->tags[at] != TAG_MARK && phrases_joined(p->s, at - 1))) {
                if (!headed || (time_only && p->tags[at] != TAG_TIME && p->tags[at] != TAG_NUMBER))
                    first_noun = (uint16_t)at;
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
        if (phrases_head_first(p->lang))
            n.head = first_noun;
        n.time = time_only;
        size_t head = n.head; /* of "Yong-hyun": "Yong" */
        while (head > n.text + 1u && phrases_joined(p->s, head - 1))
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
            (p->tags[i + 1] == TAG_AND || token_word(p->s, i + 1, "adding") ||
             token_word(p->s, i + 1, "but") || token_word(p->s, i + 1, "including") ||
             token_quote(p->s, i + 1) != QUOTE_NONE));
}

/* Running counts, so that asking about a stretch of the sentence takes no walk over it. */
static void count_turns(phrases *p)
{
    uint16_t cuts = 0, resumed = 0;
    bool open = false; /* inside quotes */
    p->has_if = false;
    for (size_t i = 0; i < p->s->count; ++i) {
        p->cuts[i] = cuts;
        p->resumed[i] = resumed;
        const bool cut = p->tags[i] == TAG_CLAUSE && p->tags[i + 1] != TAG_ING &&
                         (token_word(p->s, i, "while") || token_word(p->s, i, "whereas"));
        cuts = (uint16_t)(cuts + cut); /* "while fighting" is no clause of its own */
        if (token_quote(p->s, i) != QUOTE_NONE) {
            open = !open;
            if (open && i > 0 && p->s->text[p->s->tokens[i - 1].end - 1] == '.')
                ++cuts; /* "at -11 C. "Up to 200", he said": a sentence ended before the quote */
        }
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
        const bool dash =
            (bytes == 1 && *text == '-') || (bytes == 3 && (memcmp(text, "\xE2\x80\x93", 3) == 0 ||
                                                            memcmp(text, "\xE2\x80\x94", 3) == 0));
        if (dash && !token_touches(s, i) && !token_touches(s, i + 1))
            return i + 1;
    }
    return 0;
}

void phrases_read(phrases *p, const draft_sentence *ds, language lang, const lexeme *const *words)
{
    const size_t count = ds->s->count;
    p->s = ds->s;
    p->lang = lang;
    p->lexemes = words;
    p->drafts = ds->drafts;
    p->body = after_dateline(ds->s);
    memset(p->draft_at, 0, (count + 1) * sizeof *p->draft_at);
    for (size_t d = 0; d < ds->drafts_count; ++d)
        for (size_t i = ds->drafts[d].surface.first; i < ds->drafts[d].surface.last; ++i)
            p->draft_at[i] = (uint16_t)(d + 1);
    tags_read(p);
    find_phrases(p);
    count_turns(p);
}
