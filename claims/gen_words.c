/* gen_words.c - build-time program: prints words_table.inc from words_LANG.inc and hedges_LANG.inc.
 * Merges rows of the same word, sorts them, and lays out the hash table. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claims/words.h"
#include "core/gen_text.h"
#include "figtrail.h"

typedef struct source_row {
    language lang;
    uint64_t classes;
    double value;
    const char *words;
    uint8_t hedge_tokens;
} source_row;

static const source_row sources[] = {
#define WORDS(lang, classes, value, words) { LANG_##lang, classes, value, words, 0 },
#include "claims/words_de.inc"
#include "claims/words_en.inc"
#include "claims/words_es.inc"
#include "claims/words_fr.inc"
#include "claims/words_it.inc"
#include "claims/words_nl.inc"
#include "claims/words_pt.inc"
#include "claims/words_ru.inc"
#include "claims/words_uk.inc"
#undef WORDS
};

static const struct {
    language lang;
    bool before;
    fig_modifier modifier;
    const char *phrases;
} hedges[] = {
#define BEFORE(lang, modifier, phrases) { LANG_##lang, true, modifier, phrases },
#define AFTER(lang, modifier, phrases)  { LANG_##lang, false, modifier, phrases },
#include "claims/hedges_en.inc"
#include "claims/hedges_other.inc"
#undef BEFORE
#undef AFTER
};

enum { ROWS_MAX = 6000, SLOTS = 16384, PHRASES_MAX = 1500, PHRASE_SLOTS = 4096 };

static gen_texts texts;

static const char *text_of(const word *row)
{
    return texts.bytes + row->text;
}

static int by_language_and_text(const void *a, const void *b)
{
    const word *const x = a, *const y = b;
    return x->lang != y->lang ? (int)x->lang - (int)y->lang : strcmp(text_of(x), text_of(y));
}

static void add(word *rows, size_t *count, const char *at, size_t bytes, const source_row *source)
{
    if (*count == ROWS_MAX) {
        fprintf(stderr, "gen_words: no room for '%s'\n", at);
        exit(1);
    }
    rows[(*count)++] = (word){ source->classes, source->value, gen_texts_add(&texts, at, bytes),
                               (uint8_t)source->lang, source->hedge_tokens };
}

/* How many tokens a phrase has at most: each space begins one, each sign is one and begins one. */
static uint8_t tokens_most(const char *phrase, size_t bytes)
{
    unsigned tokens = 1;
    for (size_t i = 0; i < bytes; i++)
        tokens += phrase[i] == ' ' ? 1 : words_letter(phrase[i]) || (phrase[i] & 0x80) ? 0 : 2;
    return (uint8_t)tokens;
}

/* All words of all rows, unsorted, unmerged. */
static size_t collect(word *rows)
{
    size_t count = 0;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        for (const char *at = sources[i].words; *at;) {
            const size_t bytes = strcspn(at, " ");
            add(rows, &count, at, bytes, &sources[i]);
            at += bytes + strspn(at + bytes, " ");
        }
    for (size_t i = 0; i < sizeof hedges / sizeof *hedges; i++)
        for (const char *at = hedges[i].phrases; *at;) {
            const size_t bytes = strcspn(at, "|");
            /* the word next to the figure is marked, so that others cost nothing */
            const source_row mark = { hedges[i].lang, hedges[i].before ? W_HEDGE : W_TAIL, 0, NULL,
                                      hedges[i].before ? tokens_most(at, bytes) : 0 };
            size_t begin = hedges[i].before ? bytes : 0;
            while (begin > 0 && at[begin - 1] != ' ')
                begin--;
            add(rows, &count, at + begin, hedges[i].before ? bytes - begin : strcspn(at, " |"),
                &mark);
            at += bytes + (at[bytes] == '|');
        }
    return count;
}

static size_t merge(word *rows, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept && by_language_and_text(&rows[kept - 1], &rows[i]) == 0) {
            rows[kept - 1].classes |= rows[i].classes;
            if (rows[kept - 1].value == 0)
                rows[kept - 1].value = rows[i].value;
            if (rows[kept - 1].hedge_tokens < rows[i].hedge_tokens)
                rows[kept - 1].hedge_tokens = rows[i].hedge_tokens;
        } else {
            rows[kept++] = rows[i];
        }
    }
    return kept;
}

static void print_sketches(const word *rows, size_t count)
{
    static unsigned char bits[WORDS_SKETCHES / 8];
    for (size_t i = 0; i < count; i++) {
        const uint32_t sketch =
            words_sketch((language)rows[i].lang, text_of(&rows[i]), strlen(text_of(&rows[i])));
        bits[sketch / 8] |= (unsigned char)(1u << sketch % 8);
    }
    printf("static const unsigned char words_sketches[] = {");
    for (size_t i = 0; i < sizeof bits; i++)
        printf("%u,%s", bits[i], i % 32 == 31 ? "\n" : "");
    printf("};\n");
}

static void print_hedges(void)
{
    static unsigned slots[PHRASE_SLOTS];
    unsigned count = 0;
    printf("enum { HEDGES_SLOTS = %d };\nstatic const hedge_row hedge_rows[] = {\n", PHRASE_SLOTS);
    for (size_t i = 0; i < sizeof hedges / sizeof *hedges; i++)
        for (const char *at = hedges[i].phrases; *at;) {
            const size_t bytes = strcspn(at, "|");
            uint32_t slot = words_hash(hedges[i].lang, at, bytes) % PHRASE_SLOTS;
            while (slots[slot])
                slot = (slot + 1) % PHRASE_SLOTS;
            slots[slot] = ++count;
            printf("{ %d, %d, %d, %u },\n", (int)hedges[i].lang, (int)hedges[i].before,
                   (int)hedges[i].modifier, gen_texts_add(&texts, at, bytes));
            at += bytes + (at[bytes] == '|');
        }
    printf("};\nstatic const uint16_t hedge_slots[HEDGES_SLOTS] = {");
    for (size_t i = 0; i < PHRASE_SLOTS; i++)
        printf("%u,%s", slots[i], i % 20 == 19 ? "\n" : "");
    printf("};\n");
    if (count > PHRASES_MAX) {
        fprintf(stderr, "gen_words: %u hedges are too many for their slots\n", count);
        exit(1);
    }
}

int main(void)
{
    static word rows[ROWS_MAX];
    static unsigned slots[SLOTS];
    size_t count = collect(rows);
    qsort(rows, count, sizeof *rows, by_language_and_text);
    count = merge(rows, count);
    printf("/* made by gen_words.c from words_LANG.inc */\nenum { WORDS_SLOTS = %d };\n", SLOTS);
    printf("static const word words_rows[] = {\n");
    for (size_t i = 0; i < count; i++) {
        uint32_t slot =
            words_hash((language)rows[i].lang, text_of(&rows[i]), strlen(text_of(&rows[i]))) % SLOTS;
        while (slots[slot])
            slot = (slot + 1) % SLOTS;
        slots[slot] = (unsigned)i + 1;
        printf("{ 0x%llxu, %.17g, %u, %u, %u },\n", (unsigned long long)rows[i].classes,
               rows[i].value, rows[i].text, rows[i].lang, rows[i].hedge_tokens);
    }
    printf("};\nstatic const uint16_t words_slots[WORDS_SLOTS] = {");
    for (size_t i = 0; i < SLOTS; i++)
        printf("%u,%s", slots[i], i % 20 == 19 ? "\n" : "");
    printf("};\n");
    print_sketches(rows, count);
    print_hedges();
    gen_texts_print(&texts, "words_texts");
    return ferror(stdout) ? 1 : 0;
}
