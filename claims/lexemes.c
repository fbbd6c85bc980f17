/* lexemes.c - open addressing over the words of the texts at hand. Bounded: it forgets all between
 * two sentences when it may become full. */
#include "claims/lexemes.h"

#include "claims/endings.h"
#include "claims/token_text.h"
#include "claims/units_at.h"
#include "claims/words.h"
#include "stem/word_hash.h"

#include <stdlib.h>
#include <string.h>

enum {
    SLOTS = 1 << 16, /* a power of two */
    WORDS_MAX = SLOTS / 2,
    TOKEN_BYTES_MAX = 257, /* the scanner cuts longer words; with a stop */
    RECORD_BYTES_MAX = TOKEN_BYTES_MAX + WORD_LISTED_BYTES_MAX,
    TEXT_BYTES = 1 << 20
};

typedef struct slot {
    uint16_t tag; /* the half of the hash that its place does not tell */
    uint16_t row; /* index + 1; 0 = free */
} slot;
_Static_assert(WORDS_MAX <= UINT16_MAX, "a row has a number");

struct lexemes {
    lexicon *lexicon;
    language lang;
    size_t count, text_bytes;
    slot slots[SLOTS];
    lexeme rows[WORDS_MAX];
    char text[TEXT_BYTES];
};

static const lexeme nothing = { .text = "", .ending = TAG_NOUN };

static void forget(lexemes *l)
{
    memset(l->slots, 0, sizeof l->slots);
    l->count = l->text_bytes = 0;
}

lexemes *lexemes_new(language lang, const fig_kinds *kinds)
{
    lexemes *const l = malloc(sizeof *l); /* what is not cleared takes memory only when it is used */
    if (!l)
        return NULL;
    l->lang = lang;
    forget(l);
    l->lexicon = lexicon_new(lang, kinds);
    if (l->lexicon)
        return l;
    free(l);
    return NULL;
}

void lexemes_free(lexemes *l)
{
    if (!l)
        return;
    lexicon_free(l->lexicon);
    free(l);
}

language lexemes_language(const lexemes *l)
{
    return l->lang;
}

bool lexemes_may_attribute(const lexemes *l, unsigned char first, size_t bytes)
{
    return lexicon_may_attribute(l->lexicon, first, bytes);
}

static const lexeme *add(lexemes *l, slot *at, uint32_t hash, const char *text, size_t bytes)
{
    lexeme *const row = &l->rows[l->count++];
    char *const kept = l->text + l->text_bytes;
    char *const listed = kept + bytes;
    memcpy(kept, text, bytes);
    const size_t listed_bytes = words_listed(text, bytes, listed);
    const size_t bare = token_bare_bytes(text, bytes);
    *at = (slot){ (uint16_t)(hash >> 16), (uint16_t)l->count };
    *row = (lexeme){ .word = words_find(l->lang, kept, 0, bytes),
                     .entry = lexicon_find(l->lexicon, kept, bytes),
                     .listed = listed_bytes ? listed : NULL,
                     .text = kept,
                     .bytes = (uint16_t)bytes,
                     .ending = TAG_NOUN,
                     .possessive = bare != bytes,
                     .opens_unit = units_open(kept, bytes) };
    row->bare = row->possessive ? lexicon_find(l->lexicon, kept, bare) : row->entry;
    if (!row->bare || (row->bare->classes | WORD_PERSON) == WORD_PERSON)
        row->ending = (uint8_t)endings_tag(l->lang, kept, bytes);
    l->text_bytes += bytes + (listed_bytes ? listed_bytes + 1 : 0);
    return row;
}

static const lexeme *find(lexemes *l, const char *text, size_t bytes)
{
    const uint32_t hash = word_hash(text, bytes);
    const uint16_t rest = (uint16_t)(hash >> 16);
    size_t i = hash % SLOTS;
    for (; l->slots[i].row; i = (i + 1) % SLOTS) {
        const lexeme *const row = &l->rows[l->slots[i].row - 1];
        if (l->slots[i].tag == rest && row->bytes == bytes && word_same(row->text, text, bytes))
            return row;
    }
    return add(l, &l->slots[i], hash, text, bytes);
}

/* Room for as many new words as a sentence has. */
static void make_room(lexemes *l, size_t words)
{
    if (l->count + words <= WORDS_MAX && l->text_bytes + words * RECORD_BYTES_MAX <= TEXT_BYTES)
        return;
    forget(l);
}

void lexemes_read(lexemes *l, const sentence *s, const lexeme **out)
{
    make_room(l, s->count);
    for (size_t i = 0; i < s->count; i++) {
        const token *const t = &s->tokens[i];
        out[i] = t->kind == TOKEN_WORD ? find(l, s->text + t->begin, t->end - t->begin) : &nothing;
    }
}
