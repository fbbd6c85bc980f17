/* phrases.h - a sentence as tagged tokens and simple noun phrases: the ground subject and claimant
 * rules stand on. Tags come from the lexicon, from endings and from neighbours; nothing is parsed
 * deeper. */
#ifndef CLAIMS_PHRASES_H
#define CLAIMS_PHRASES_H

#include "claims/draft.h"
#include "claims/lexemes.h"
#include "claims/token_text.h"

typedef enum tag {
    TAG_MARK,    /* punctuation */
    TAG_FIGURE,  /* inside the surface of a draft */
    TAG_NUMBER,  /* digits that are no draft: years, names */
    TAG_ARTICLE, /* and possessive pronouns */
    TAG_ADJECTIVE,
    TAG_NOUN,
    TAG_NAME, /* capitalised, not known as anything else */
    TAG_TIME, /* year, Monday */
    TAG_PRONOUN,
    TAG_PREPOSITION,
    TAG_AND,
    TAG_CLAUSE, /* while, that, who */
    TAG_ADVERB,
    TAG_AUXILIARY,
    TAG_VERB,       /* a verb of a clause */
    TAG_PARTICIPLE, /* killed, owned: verb or adjective, after the noun */
    TAG_ING,        /* rising, including */
    TAG_TO          /* "to" before a verb */
} tag;

typedef struct phrase { /* a noun phrase: [first, last) with its last noun, articles included */
    uint16_t first, last;
    uint16_t text; /* first token that is no article, owner or figure */
    uint16_t head;
    bool time;  /* "last year", "Monday" */
    bool owner; /* its last word is a possessive: belongs to what follows */
    bool name;  /* its head is capitalised */
} phrase;

enum { NO_PHRASE = 0xffff, PHRASES_MAX = SENTENCE_TOKENS_MAX };

/* One mark after the last token, so that i + 1 exists. */
enum { TAGGED_MAX = SENTENCE_TOKENS_MAX + 1 };

typedef struct phrases {
    const sentence *s;
    const draft *drafts;
    const lexeme *const *lexemes;
    size_t body; /* first token after a dateline, "KYIV, Oct 14 (Reuters) -"; 0 without one */
    /* of each token */
    uint8_t tags[TAGGED_MAX]; /* tag */
    word_class classes[TAGGED_MAX];
    const word_entry *entries[TAGGED_MAX]; /* NULL when not in the lexicon */
    uint16_t draft_at[TAGGED_MAX];         /* index + 1 of the draft whose surface holds it */
    uint16_t phrase_at[TAGGED_MAX];        /* NO_PHRASE outside */
    uint16_t cuts[TAGGED_MAX]; /* how many clauses that speech does not reach over begin before it */
    uint16_t resumed[TAGGED_MAX];          /* how many times speech goes on before it: ", and" */
    bool has_if;
    language lang;
    phrase list[PHRASES_MAX];
    size_t count;
} phrases;

/* A mark at token i that joins words into one: "TA-35", "S&P", "year-old". */
bool phrases_joined(const sentence *s, size_t i);

/* Languages whose nouns stand before what describes them: "soldats nord-coréens", "солдат армии". */
bool phrases_head_first(language lang);

/* Read the sentence of `ds`, whose tokens are `words`: tags, then phrases. */
void phrases_read(phrases *p, const draft_sentence *ds, language lang,
                  const lexeme *const *words);

/* The phrase token i stands in; NULL when in none. */
static inline const phrase *phrase_at(const phrases *p, size_t i)
{
    return i < p->s->count && p->phrase_at[i] != NO_PHRASE ? &p->list[p->phrase_at[i]] : NULL;
}
/* Whether token i is the preposition that ties a noun to its whole: "of", "de", "von". */
static inline bool phrase_of(const phrases *p, size_t i)
{
    return i < p->s->count && (p->classes[i] & WORD_OF) != 0;
}
static inline bool range_empty(token_range r)
{
    return r.first >= r.last;
}

#endif
