/* vocab.c - the rows of vocab_words.c in one hash table, with a filter in front: most words of a
 * text are no number words, and their first three bytes already say so. */
#include "stem/vocab.h"

#include "stem/utf8.h"
#include "stem/vocab_words.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum {
    SLOTS = 8192,    /* a power of two; the rows fill less than half of them */
    WORD_BYTES = 40, /* of the longest word that is looked for */
    FILTER_BITS = 1 << 15,
    ALL_LANGS = LANG_ROWS_MAX - 1 /* the number that "*" has */
};

typedef struct slot {
    const char *word; /* in lower case, in the pool; NULL = empty */
    uint8_t bytes, lang;
    uint16_t classes;
} slot;

struct vocab {
    slot slots[SLOTS];
    uint64_t beginnings[LANG_ROWS_MAX]; /* bit n: there are VOCAB_COMPOUND beginnings of n bytes */
    uint64_t filter[LANG_ROWS_MAX][FILTER_BITS / 64]; /* of the numbers' first bytes */
    char *pool;
};

static uint32_t hash_byte(uint32_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 16777619u; /* FNV-1a */
}

static uint32_t hash_start(size_t lang)
{
    return hash_byte(2166136261u, (char)lang);
}

/* The slot of the word, or the empty one where it would go. */
static size_t slot_of(const vocab *v, size_t lang, const char *word, size_t bytes, uint32_t hash)
{
    size_t i = (hash ^ hash >> 15) % SLOTS;
    for (const slot *s = &v->slots[i]; s->word; s = &v->slots[i]) {
        if (s->lang == lang && s->bytes == bytes && memcmp(s->word, word, bytes) == 0)
            break;
        i = (i + 1) % SLOTS;
    }
    return i;
}

static unsigned classes_of(const vocab *v, size_t lang, const char *word, size_t bytes)
{
    uint32_t hash = hash_start(lang);
    for (size_t i = 0; i < bytes; i++)
        hash = hash_byte(hash, word[i]);
    return v->slots[slot_of(v, lang, word, bytes, hash)].classes;
}

/* By the low bits of the first three bytes, which an ASCII letter has in either case. */
static size_t filter_bit(const char *word, size_t bytes)
{
    const size_t second = bytes > 1 ? (unsigned char)word[1] & 0x1f : 0;
    const size_t third = bytes > 2 ? (unsigned char)word[2] & 0x1f : 0;
    return ((size_t)word[0] & 0x1f) << 10 | second << 5 | third;
}

/* What a word may have where it has `point` in the table: as it is, a capital, another apostrophe.
 */
static size_t spellings(int32_t point, int32_t out[3])
{
    out[0] = point;
    out[1] = point == '\'' ? 0x2019 : utf8proc_toupper(point);
    out[2] = 0x2bc;
    return point == '\'' ? 3 : 2;
}

/* Set the filter for every spelling of the first two characters: in two of them, three bytes
 * differ. */
static void let_through(vocab *v, size_t lang, const char *key, size_t bytes)
{
    size_t first_bytes, second_bytes = 0;
    int32_t first[3], second[3] = { 0 };
    const size_t firsts = spellings(utf8_at(key, bytes, 0, &first_bytes), first);
    const size_t seconds = first_bytes < bytes
                               ? spellings(utf8_at(key, bytes, first_bytes, &second_bytes), second)
                               : 1;
    for (size_t i = 0; i < firsts * seconds; i++) {
        char spelt[WORD_BYTES + 8];
        utf8proc_uint8_t *const out = (utf8proc_uint8_t *)spelt;
        size_t used = (size_t)utf8proc_encode_char(first[i / seconds], out);
        if (second_bytes > 0)
            used += (size_t)utf8proc_encode_char(second[i % seconds], out + used);
        const size_t rest = first_bytes + second_bytes;
        memcpy(spelt + used, key + rest, bytes - rest);
        const size_t bit = filter_bit(spelt, used + bytes - rest);
        v->filter[lang][bit / 64] |= 1ull << (bit % 64);
    }
}

/* `word` in lower case with plain apostrophes. Its bytes; 0 when that is longer than WORD_BYTES. */
static size_t lower(const char *word, size_t bytes, char out[WORD_BYTES])
{
    size_t used = 0, length;
    for (size_t at = 0; at < bytes; at += length) {
        int32_t point = utf8_at(word, bytes, at, &length);
        if (used + 4 > WORD_BYTES)
            return 0;
        if (point < 0x80) {
            out[used++] = (char)(point >= 'A' && point <= 'Z' ? point - 'A' + 'a' : point);
            continue;
        }
        point = point == 0x2019 || point == 0x2bc ? '\'' : utf8proc_tolower(point);
        used += (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)out + used);
    }
    return used;
}

/* Add one word of a row; its lower case goes to `key`. Returns the bytes used there. */
static size_t add(vocab *v, size_t lang, unsigned classes, const char *word, size_t bytes,
                  char *key)
{
    char lowered[WORD_BYTES];
    const size_t key_bytes = lower(word, bytes, lowered);
    memcpy(key, lowered, key_bytes);
    if (key_bytes != bytes || memcmp(key, word, bytes) != 0)
        classes |= VOCAB_CAPITAL;
    uint32_t hash = hash_start(lang);
    for (size_t i = 0; i < key_bytes; i++)
        hash = hash_byte(hash, key[i]);
    slot *const s = &v->slots[slot_of(v, lang, key, key_bytes, hash)];
    const bool is_new = !s->word;
    if (is_new)
        *s = (slot){ key, (uint8_t)key_bytes, (uint8_t)lang, 0 };
    s->classes |= (uint16_t)classes;
    if (classes & VOCAB_COMPOUND)
        v->beginnings[lang] |= 1ull << key_bytes;
    if (classes & (VOCAB_NUMBER | VOCAB_COMPOUND))
        let_through(v, lang, key, key_bytes);
    return is_new ? key_bytes : 0;
}

vocab *vocab_new(void)
{
    size_t pool_bytes = 0;
    for (const vocab_row *row = vocab_rows(); row->lang; row++)
        pool_bytes += strlen(row->words);
    vocab *const v = calloc(1, sizeof *v);
    if (!v)
        return NULL;
    v->pool = malloc(pool_bytes);
    if (!v->pool) {
        vocab_free(v);
        return NULL;
    }
    char *key = v->pool;
    for (const vocab_row *row = vocab_rows(); row->lang; row++) {
        const size_t lang =
            row->lang[0] == '*' ? ALL_LANGS : languages_index(languages_find(row->lang));
        for (const char *word = row->words; *word;) {
            const size_t bytes = strcspn(word, " ");
            key += add(v, lang, row->classes, word, bytes, key);
            word += bytes + (word[bytes] == ' ');
        }
    }
    return v;
}

void vocab_free(vocab *v)
{
    if (!v)
        return;
    free(v->pool);
    free(v);
}

unsigned vocab_classes(const vocab *v, const lang_row *lang, const char *word, size_t bytes)
{
    char key[WORD_BYTES];
    const size_t key_bytes = bytes <= WORD_BYTES ? lower(word, bytes, key) : 0;
    if (key_bytes == 0)
        return 0;
    const unsigned classes = classes_of(v, languages_index(lang), key, key_bytes);
    if (classes & VOCAB_ABBREVIATIONS)
        return classes;
    return classes |
           (classes_of(v, ALL_LANGS, key, key_bytes) & (VOCAB_ABBREVIATIONS | VOCAB_CAPITAL));
}

/* Past the filter. Apart, so that the many words that do not come here do not pay for its stack. */
__attribute__((noinline)) static bool look_up_number(const vocab *v, size_t language,
                                                     const char *word, size_t bytes)
{
    const uint64_t beginnings = v->beginnings[language];
    char key[WORD_BYTES];
    size_t key_bytes = lower(word, bytes, key);
    const bool whole = key_bytes > 0;
    if (!whole) /* too long for a word of the table, but it may begin like one */
        key_bytes = lower(word, utf8_border(word, WORD_BYTES / 2), key);
    uint32_t hash = hash_start(language);
    for (size_t i = 0; i < key_bytes; i++) {
        hash = hash_byte(hash, key[i]);
        const bool is_end = whole && i + 1 == key_bytes;
        if (!is_end && !(beginnings >> (i + 1) & 1))
            continue;
        const unsigned classes = v->slots[slot_of(v, language, key, i + 1, hash)].classes;
        if (classes & (is_end ? VOCAB_NUMBER | VOCAB_COMPOUND : VOCAB_COMPOUND))
            return true;
    }
    return false;
}

bool vocab_is_number(const vocab *v, const lang_row *lang, const char *word, size_t bytes)
{
    const size_t language = languages_index(lang), bit = filter_bit(word, bytes);
    return (v->filter[language][bit / 64] >> (bit % 64) & 1) &&
           look_up_number(v, language, word, bytes);
}
