/* vocab.c - look-up in the generated table of vocab_words.c, with a filter in front: most words of
 * a text are no number words, and their first three bytes already say so. */
#include "stem/vocab.h"

#include "stem/utf8.h"
#include "stem/vocab_table.h"

#include <string.h>

#include "vocab_table.inc" /* vocab_slots, vocab_texts, vocab_beginnings, vocab_filter */

/* The slot of the word, or the empty one where it would be. */
static size_t slot_of(size_t lang, const char *word, size_t bytes, uint32_t hash)
{
    size_t i = vocab_slot_first(hash);
    for (const vocab_slot *s = &vocab_slots[i]; s->word; s = &vocab_slots[i]) {
        if (s->lang == lang && s->bytes == bytes && !memcmp(vocab_texts + s->word, word, bytes))
            break;
        i = (i + 1) % VOCAB_SLOTS;
    }
    return i;
}

static unsigned classes_of(size_t lang, const char *word, size_t bytes)
{
    uint32_t hash = vocab_hash_start(lang);
    for (size_t i = 0; i < bytes; i++)
        hash = vocab_hash_byte(hash, word[i]);
    return vocab_slots[slot_of(lang, word, bytes, hash)].classes;
}

unsigned vocab_classes(const lang_row *lang, const char *word, size_t bytes)
{
    char key[VOCAB_WORD_BYTES];
    const size_t key_bytes = bytes <= VOCAB_WORD_BYTES ? vocab_lower(word, bytes, key) : 0;
    if (key_bytes == 0)
        return 0;
    const unsigned classes = classes_of(languages_index(lang), key, key_bytes);
    if (classes & VOCAB_ABBREVIATIONS)
        return classes;
    return classes |
           (classes_of(VOCAB_ALL_LANGS, key, key_bytes) & (VOCAB_ABBREVIATIONS | VOCAB_CAPITAL));
}

/* Past the filter. Apart, so that the many words that do not come here do not pay for its stack. */
__attribute__((noinline)) static bool look_up_number(size_t language, const char *word,
                                                     size_t bytes)
{
    const uint64_t beginnings = vocab_beginnings[language];
    char key[VOCAB_WORD_BYTES];
    size_t key_bytes = vocab_lower(word, bytes, key);
    const bool whole = key_bytes > 0;
    if (!whole) /* too long for a word of the table, but it may begin like one */
        key_bytes = vocab_lower(word, utf8_border(word, VOCAB_WORD_BYTES / 2), key);
    uint32_t hash = vocab_hash_start(language);
    for (size_t i = 0; i < key_bytes; i++) {
        hash = vocab_hash_byte(hash, key[i]);
        const bool is_end = whole && i + 1 == key_bytes;
        if (!is_end && !(beginnings >> (i + 1) & 1))
            continue;
        const unsigned classes = vocab_slots[slot_of(language, key, i + 1, hash)].classes;
        if (classes & (is_end ? VOCAB_NUMBER | VOCAB_COMPOUND : VOCAB_COMPOUND))
            return true;
    }
    return false;
}

bool vocab_is_number(const lang_row *lang, const char *word, size_t bytes)
{
    const size_t language = languages_index(lang), bit = vocab_filter_bit(word, bytes);
    return (vocab_filter[language][bit / 64] >> (bit % 64) & 1) &&
           look_up_number(language, word, bytes);
}
