/* words.c - look-up of words by one hash. The table is generated from words_LANG.inc. */
#include "claims/words.h"

#include "stem/languages.h"

#include <string.h>

typedef struct hedge_row {
    uint8_t lang; /* language */
    bool before;
    uint8_t modifier; /* fig_modifier */
    uint32_t phrase;  /* where words_texts has it */
} hedge_row;

#include "words_table.inc" /* words_rows, words_slots, words_sketches, hedge_rows, hedge_slots,
                              words_texts */

language words_language(const char *code)
{
    static const char codes[][3] = { "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk" };
    if (!code || !code[0])
        return LANG_EN;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if ((code[0] | 0x20) == codes[i][0] && (code[1] | 0x20) == codes[i][1] &&
            (code[2] == '\0' || code[2] == '-' || code[2] == '_'))
            return (language)i;
    return languages_find(code)->traits & LANG_COMMA_DECIMAL ? LANG_OTHER_COMMA : LANG_OTHER;
}

const word *words_find(language lang, const char *text, size_t begin, size_t end)
{
    char folded[WORD_BYTES_MAX];
    if (begin >= end)
        return NULL;
    const uint32_t sketch = words_sketch(lang, text + begin, end - begin);
    if (!(words_sketches[sketch / 8] >> sketch % 8 & 1))
        return NULL;
    const size_t bytes = words_fold(text, begin, end, folded);
    if (bytes == 0)
        return NULL;
    for (uint32_t slot = words_hash(lang, folded, bytes) % WORDS_SLOTS; words_slots[slot];
         slot = (slot + 1) % WORDS_SLOTS) {
        const word *const row = &words_rows[words_slots[slot] - 1];
        const char *const own = words_texts + row->text;
        if (row->lang == lang && own[0] == folded[0] && strcmp(own, folded) == 0)
            return row;
    }
    return NULL;
}

size_t words_listed(const char *text, size_t bytes, char out[WORD_LISTED_BYTES_MAX])
{
    const size_t folded = words_fold(text, 0, bytes, out + 1);
    if (folded == 0 || out[1] == '\0')
        return 0;
    out[0] = out[folded + 1] = '|';
    out[folded + 2] = '\0';
    return folded + 2;
}

bool words_hedge(language lang, bool before, const char *phrase, size_t bytes, fig_modifier *out)
{
    for (uint32_t slot = words_hash(lang, phrase, bytes) % HEDGES_SLOTS; hedge_slots[slot];
         slot = (slot + 1) % HEDGES_SLOTS) {
        const hedge_row *const row = &hedge_rows[hedge_slots[slot] - 1];
        if (row->lang == lang && row->before == before &&
            strcmp(words_texts + row->phrase, phrase) == 0) {
            *out = (fig_modifier)row->modifier;
            return true;
        }
    }
    return false;
}
