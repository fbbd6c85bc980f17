/* gen_vocab.c - build-time program: prints vocab_table.inc, the rows of vocab_words.c in one hash
 * table and the filter of each language's numbers. */
#include "core/gen_text.h"
#include "stem/utf8.h"
#include "stem/vocab.h"
#include "stem/vocab_table.h"
#include "stem/vocab_words.h"

#include <utf8proc.h>

static gen_texts texts;
static vocab_slot slots[VOCAB_SLOTS];
static uint64_t beginnings[LANG_ROWS_MAX];
static uint64_t filter[LANG_ROWS_MAX][VOCAB_FILTER_BITS / 64];

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
static void let_through(size_t lang, const char *key, size_t bytes)
{
    size_t first_bytes, second_bytes = 0;
    int32_t first[3], second[3] = { 0 };
    const size_t firsts = spellings(utf8_at(key, bytes, 0, &first_bytes), first);
    const size_t seconds = first_bytes < bytes
                               ? spellings(utf8_at(key, bytes, first_bytes, &second_bytes), second)
                               : 1;
    for (size_t i = 0; i < firsts * seconds; i++) {
        char spelt[VOCAB_WORD_BYTES + 8];
        utf8proc_uint8_t *const out = (utf8proc_uint8_t *)spelt;
        size_t used = (size_t)utf8proc_encode_char(first[i / seconds], out);
        if (second_bytes > 0)
            used += (size_t)utf8proc_encode_char(second[i % seconds], out + used);
        const size_t rest = first_bytes + second_bytes;
        memcpy(spelt + used, key + rest, bytes - rest);
        const size_t bit = vocab_filter_bit(spelt, used + bytes - rest);
        filter[lang][bit / 64] |= 1ull << (bit % 64);
    }
}

/* The slot of the word, or the empty one where it goes. */
static vocab_slot *slot_of(size_t lang, const char *word, size_t bytes)
{
    uint32_t hash = vocab_hash_start(lang);
    for (size_t i = 0; i < bytes; i++)
        hash = vocab_hash_byte(hash, word[i]);
    size_t i = vocab_slot_first(hash);
    while (slots[i].word && (slots[i].lang != lang || slots[i].bytes != bytes ||
                             memcmp(texts.bytes + slots[i].word, word, bytes) != 0))
        i = (i + 1) % VOCAB_SLOTS;
    return &slots[i];
}

/* One word of a row. */
static void add(size_t lang, unsigned classes, const char *word, size_t bytes)
{
    char key[VOCAB_WORD_BYTES];
    const size_t key_bytes = vocab_lower(word, bytes, key);
    if (key_bytes == 0) {
        fprintf(stderr, "gen_vocab: no room for '%.*s'\n", (int)bytes, word);
        exit(1);
    }
    if (key_bytes != bytes || memcmp(key, word, bytes) != 0)
        classes |= VOCAB_CAPITAL;
    vocab_slot *const s = slot_of(lang, key, key_bytes);
    if (!s->word)
        *s = (vocab_slot){ gen_texts_add(&texts, key, key_bytes), (uint8_t)key_bytes, (uint8_t)lang,
                           0 };
    s->classes |= (uint16_t)classes;
    if (classes & VOCAB_COMPOUND)
        beginnings[lang] |= 1ull << key_bytes;
    if (classes & (VOCAB_NUMBER | VOCAB_COMPOUND))
        let_through(lang, key, key_bytes);
}

static void print_filter(void)
{
    printf("static const uint64_t vocab_filter[LANG_ROWS_MAX][VOCAB_FILTER_BITS / 64] = {\n");
    for (size_t lang = 0; lang < LANG_ROWS_MAX; lang++) {
        printf("{");
        for (size_t i = 0; i < VOCAB_FILTER_BITS / 64; i++)
            if (filter[lang][i])
                printf("[%zu] = 0x%llxu,", i, (unsigned long long)filter[lang][i]);
        printf("0},\n");
    }
    printf("};\n");
}

int main(void)
{
    size_t count = 0;
    for (const vocab_row *row = vocab_rows(); row->lang; row++) {
        const size_t lang =
            row->lang[0] == '*' ? VOCAB_ALL_LANGS : languages_index(languages_find(row->lang));
        for (const char *word = row->words; *word;) {
            const size_t bytes = strcspn(word, " ");
            add(lang, row->classes, word, bytes);
            word += bytes + (word[bytes] == ' ');
        }
    }
    printf("/* made by gen_vocab.c from vocab_words.c */\n");
    printf("static const vocab_slot vocab_slots[VOCAB_SLOTS] = {\n");
    for (size_t i = 0; i < VOCAB_SLOTS; i++)
        if (slots[i].word) {
            printf("[%zu] = { %u, %u, %u, %u },\n", i, slots[i].word, slots[i].bytes, slots[i].lang,
                   slots[i].classes);
            count++;
        }
    printf("};\n");
    if (count > VOCAB_SLOTS / 2) {
        fprintf(stderr, "gen_vocab: %zu words are too many for their slots\n", count);
        exit(1);
    }
    gen_texts_print(&texts, "vocab_texts");
    printf("/* bit n: there are VOCAB_COMPOUND beginnings of n bytes */\n"
           "static const uint64_t vocab_beginnings[LANG_ROWS_MAX] = {");
    for (size_t lang = 0; lang < LANG_ROWS_MAX; lang++)
        printf("0x%llxu,", (unsigned long long)beginnings[lang]);
    printf("};\n");
    print_filter();
    return ferror(stdout) ? 1 : 0;
}
