/* lexicon.c - the table of words: built once from rows of data, asked by hash.
 * Inflections are made here, so that the rows hold base forms. */
#include "claims/lexicon.h"

#include "claims/kind_set.h"
#include "claims/lexicon_words.h"
#include "claims/words.h"
#include "core/arena.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    SLOTS = 16384,
    ENTRIES_MAX = SLOTS / 2,
    FORM_BYTES_MAX = WORD_BYTES_MAX,
    ENDING_LETTERS_MAX = 5,   /* after a stem */
    COMPOUND_LETTERS_MIN = 3, /* before the noun a compound ends with */
    COMPOUND_NOUN_BYTES_MIN = 4
};

typedef struct slot { /* small, so that unknown words, which are most, cost one cache line */
    uint16_t entry;   /* index + 1; 0 = free */
    uint16_t check;   /* bits of the hash that did not choose the slot */
} slot;

struct lexicon {
    language lang;
    bool compounds;
    bool stems; /* among the words */
    arena words;
    size_t used;
    uint32_t lengths[256]; /* of words that attribute, by first byte: bit n = n bytes long */
    slot slots[SLOTS];
    word_entry entries[ENTRIES_MAX];
};

/* What a word stands for; a row adds it to every form. */
typedef struct meaning {
    word_class classes;
    uint8_t kind_noun, kind_verb, kind_measured;
} meaning;

static const uint32_t hash_begin = 2166136261u;

static uint32_t hash_on(uint32_t hash, char c)
{
    return (hash ^ (unsigned char)c) * 16777619u;
}

static uint32_t hash_end(uint32_t hash)
{
    return hash ^ hash >> 15;
}

static uint32_t hash_of(const char *text, size_t bytes)
{
    uint32_t hash = hash_begin;
    for (size_t i = 0; i < bytes; ++i)
        hash = hash_on(hash, text[i]);
    return hash_end(hash);
}

static uint16_t check_of(uint32_t hash)
{
    return (uint16_t)(hash >> 16);
}

/* The slot that holds the word, or the free one where it would stand. */
static size_t slot_of(const lexicon *l, const char *text, size_t bytes, uint32_t hash)
{
    size_t at = hash % SLOTS;
    for (; l->slots[at].entry; at = (at + 1) % SLOTS) {
        if (l->slots[at].check != check_of(hash))
            continue;
        const word_entry *const e = &l->entries[l->slots[at].entry - 1];
        if (e->bytes == bytes && memcmp(e->word, text, bytes) == 0)
            break;
    }
    return at;
}

static void add_word(lexicon *l, const char *text, size_t bytes, meaning m)
{
    assert(bytes > 0 && bytes < FORM_BYTES_MAX && l->used < ENTRIES_MAX);
    const uint32_t hash = hash_of(text, bytes);
    slot *const at = &l->slots[slot_of(l, text, bytes, hash)];
    if (!at->entry) {
        const char *const copy = arena_copy(&l->words, text, bytes);
        if (!copy)
            return;
        l->entries[l->used] = (word_entry){ .word = copy, .bytes = (uint8_t)bytes };
        *at = (slot){ (uint16_t)++l->used, check_of(hash) };
    }
    word_entry *const entry = &l->entries[at->entry - 1];
    entry->classes |= m.classes;
    if (m.kind_noun && !entry->kind_noun)
        entry->kind_noun = m.kind_noun;
    if (m.kind_verb && !entry->kind_verb)
        entry->kind_verb = m.kind_verb;
    if (m.kind_measured && !entry->kind_measured)
        entry->kind_measured = m.kind_measured;
    const bool stem = text[bytes - 1] == '*';
    l->stems = l->stems || stem;
    for (size_t n = stem ? bytes - 1 : bytes; (m.classes & WORD_ATTRIBUTES) && n < 32; ++n) {
        l->lengths[(unsigned char)text[0]] |= (uint32_t)1 << n;
        if (!stem)
            break;
    }
}

/* A word and what it is written with: `stem` less `cut` bytes, a doubled last letter, `ending`. */
static void add_form(lexicon *l, const char *stem, size_t bytes, bool doubled, const char *ending,
                     meaning m)
{
    char form[2 * FORM_BYTES_MAX];
    const size_t ending_bytes = strlen(ending);
    assert(bytes + ending_bytes + 1 < FORM_BYTES_MAX);
    memcpy(form, stem, bytes);
    if (doubled)
        form[bytes] = stem[bytes - 1], ++bytes;
    memcpy(form + bytes, ending, ending_bytes);
    add_word(l, form, bytes + ending_bytes, m);
}

static bool vowel(char c)
{
    return strchr("aeiou", c) != NULL;
}

static bool hisses(const char *text, size_t bytes)
{
    const char last = text[bytes - 1], before = bytes > 1 ? text[bytes - 2] : ' ';
    return last == 's' || last == 'x' || last == 'z' ||
           (last == 'h' && (before == 'c' || before == 's'));
}

static bool y_after_consonant(const char *text, size_t bytes)
{
    return bytes > 2 && text[bytes - 1] == 'y' && !vowel(text[bytes - 2]);
}

static void add_s_form(lexicon *l, const char *text, size_t bytes, meaning m)
{
    if (y_after_consonant(text, bytes))
        add_form(l, text, bytes - 1, false, "ies", m);
    else
        add_form(l, text, bytes, false, hisses(text, bytes) || text[bytes - 1] == 'o' ? "es" : "s",
                 m);
}

static void add_noun(lexicon *l, const char *text, size_t bytes, meaning m)
{
    m.classes |= WORD_NOUN;
    const char *const bar = memchr(text, '|', bytes);
    if (bar) {
        add_word(l, text, (size_t)(bar - text), m);
        add_word(l, bar + 1, bytes - (size_t)(bar + 1 - text), m);
        return;
    }
    add_word(l, text, bytes, m);
    add_s_form(l, text, bytes, m);
}

static meaning with(meaning m, word_class classes)
{
    m.classes |= classes;
    return m;
}

/* "rise|rose|risen", "drop*", "end"; `also` is WORD_NOUN where the base and the -s form are nouns.
 */
static void add_verb(lexicon *l, const char *text, size_t bytes, word_class also, meaning m)
{
    const char *const end = text + bytes;
    const char *bar = memchr(text, '|', bytes);
    size_t base = bar ? (size_t)(bar - text) : bytes;
    const bool doubled = text[base - 1] == '*';
    if (doubled)
        --base;
    const bool silent_e = text[base - 1] == 'e' && base > 2 && text[base - 2] != 'e';
    add_word(l, text, base, with(m, WORD_VERB | also));
    add_s_form(l, text, base, with(m, WORD_VERB_S | also));
    add_form(l, text, silent_e ? base - 1 : base, doubled, "ing", with(m, WORD_ING));
    if (bar) {
        const char *const past = bar + 1;
        const char *const second = memchr(past, '|', (size_t)(end - past));
        assert(second);
        add_word(l, past, (size_t)(second - past), with(m, WORD_PAST));
        add_word(l, second + 1, (size_t)(end - second - 1), with(m, WORD_PARTICIPLE));
        return;
    }
    const meaning past = with(m, WORD_PAST | WORD_PARTICIPLE);
    if (y_after_consonant(text, base))
        add_form(l, text, base - 1, false, "ied", past);
    else
        add_form(l, text, base, doubled, text[base - 1] == 'e' ? "d" : "ed", past);
}

/* Every word of `words`, in its forms. */
static void add_words(lexicon *l, const char *words, word_forms forms, meaning m)
{
    for (const char *at = words; *at;) {
        const size_t bytes = strcspn(at, " ");
        if (bytes) {
            const bool stem = forms == FORMS_NOUN && at[bytes - 1] == '*';
            if (forms == FORMS_AS_WRITTEN || stem)
                add_word(l, at, bytes, m);
            else if (forms == FORMS_NOUN)
                add_noun(l, at, bytes, m);
            else
                add_verb(l, at, bytes, forms == FORMS_VERB_NOUN ? WORD_NOUN : 0, m);
        }
        at += bytes;
        at += *at == ' ';
    }
}

/* The words of one kind; nouns in `forms`. */
static void add_kind(lexicon *l, const kind_words *k, word_forms forms)
{
    const uint8_t mark = (uint8_t)k->kind;
    const word_class noun = forms == FORMS_NOUN ? 0 : WORD_NOUN;
    if (k->nouns)
        add_words(l, k->nouns, forms, (meaning){ .classes = noun, .kind_noun = mark });
    if (k->persons)
        add_words(l, k->persons, forms,
                  (meaning){ .classes = noun | WORD_PERSON, .kind_noun = mark });
    if (k->marks)
        add_words(
            l, k->marks, FORMS_AS_WRITTEN,
            (meaning){ .classes = noun ? WORD_PAST | WORD_PARTICIPLE : 0, .kind_verb = mark });
}

/* The words of one of the added kinds, which come first: they win over those built in. */
static void add_added(lexicon *l, kind_id id, const added_kind *k)
{
    const word_forms forms = l->lang == LANG_EN ? FORMS_NOUN : FORMS_AS_WRITTEN;
    for (size_t i = 0; i < k->spec.words_count; ++i) {
        const kind_spec_words *const w = &k->spec.words[i];
        if (words_language(w->lang) != l->lang)
            continue;
        if (k->units_count)
            add_words(l, w->nouns, forms,
                      (meaning){ .classes = WORD_NOUN, .kind_measured = (uint8_t)id });
        else
            add_kind(l, &(kind_words){ id, w->nouns, w->persons, w->verbs }, forms);
    }
}

/* The stems among the first `count` entries hold for the words that are there by themselves too. */
static void spread_stems(lexicon *l, size_t count)
{
    for (size_t s = 0; s < count; ++s) {
        const word_entry *const stem = &l->entries[s];
        const size_t bytes = stem->bytes - 1u;
        for (size_t i = 0; stem->word[bytes] == '*' && i < l->used; ++i) {
            word_entry *const e = &l->entries[i];
            if (e->bytes < bytes || e->bytes > bytes + 2 * ENDING_LETTERS_MAX ||
                memcmp(e->word, stem->word, bytes) != 0)
                continue;
            e->kind_noun = stem->kind_noun ? stem->kind_noun : e->kind_noun;
            e->kind_verb = stem->kind_verb ? stem->kind_verb : e->kind_verb;
            e->kind_measured = stem->kind_measured ? stem->kind_measured : e->kind_measured;
        }
    }
}

lexicon *lexicon_new(language lang, const fig_kinds *kinds)
{
    lexicon *const l = calloc(1, sizeof *l);
    if (!l)
        return NULL;
    const lexicon_source *const source = lexicon_source_of(lang);
    l->lang = lang;
    l->compounds = source->compounds;
    arena_init(&l->words);
    for (size_t i = 0; i < kinds->added_count; ++i)
        add_added(l, (kind_id)(KINDS_BUILTIN + i), &kinds->added[i]);
    const size_t added_count = l->used;
    for (size_t i = 0; i < source->rows_count; ++i)
        add_words(l, source->rows[i].words, source->rows[i].forms,
                  (meaning){ .classes = source->rows[i].classes });
    for (size_t i = 0; i < source->kinds_count; ++i)
        add_kind(l, &source->kinds[i], FORMS_AS_WRITTEN);
    for (kind_id id = KIND_NONE + 1; lang == LANG_EN && id < KINDS_BUILTIN; ++id) {
        const kind_cues *const cues = kind_cues_of(id);
        add_kind(l, &(kind_words){ id, cues->nouns, cues->persons, cues->marks }, FORMS_NOUN);
    }
    spread_stems(l, added_count);
    if (l->words.failed) {
        lexicon_free(l);
        return NULL;
    }
    return l;
}

void lexicon_free(lexicon *l)
{
    if (!l)
        return;
    arena_clear(&l->words);
    free(l);
}

language lexicon_language(const lexicon *l)
{
    return l->lang;
}

static const word_entry *entry_of(const lexicon *l, const char *text, size_t bytes, uint32_t hash)
{
    const slot *const at = &l->slots[slot_of(l, text, bytes, hash)];
    return at->entry ? &l->entries[at->entry - 1] : NULL;
}

/* Where a letter begins in UTF-8. */
static bool begins_letter(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

/* The entry of the longest stem of `text`, which has room for one byte more. */
static const word_entry *find_stem(const lexicon *l, char *text, size_t bytes)
{
    uint32_t hashes[WORD_BYTES_MAX];
    uint32_t hash = hash_begin;
    for (size_t i = 0; i < bytes; ++i) {
        hashes[i] = hash;
        hash = hash_on(hash, text[i]);
    }
    hashes[bytes] = hash;
    size_t letters = 0;
    for (size_t n = bytes; n > 1 && letters <= ENDING_LETTERS_MAX; --n) {
        if (n < bytes && !begins_letter(text[n]))
            continue;
        const char kept = text[n];
        text[n] = '*';
        const word_entry *const e = entry_of(l, text, n + 1, hash_end(hash_on(hashes[n], '*')));
        text[n] = kept;
        if (e)
            return e;
        ++letters;
    }
    return NULL;
}

/* The entry of the longest noun that a compound ends with. */
static const word_entry *find_last_noun(const lexicon *l, const char *text, size_t bytes)
{
    size_t letters = 0;
    for (size_t i = 1; i + COMPOUND_NOUN_BYTES_MIN <= bytes; ++i) {
        letters += begins_letter(text[i]);
        if (letters < COMPOUND_LETTERS_MIN || !begins_letter(text[i]))
            continue;
        const word_entry *const e = entry_of(l, text + i, bytes - i, hash_of(text + i, bytes - i));
        if (e && (e->classes & WORD_NOUN) && !(e->classes & WORD_TIME))
            return e;
    }
    return NULL;
}

const word_entry *lexicon_find(const lexicon *l, const char *text, size_t bytes)
{
    char folded[WORD_BYTES_MAX + 1];
    const size_t folded_bytes = words_fold(text, 0, bytes, folded);
    if (folded_bytes == 0)
        return NULL;
    const word_entry *e = entry_of(l, folded, folded_bytes, hash_of(folded, folded_bytes));
    if (!e && l->stems)
        e = find_stem(l, folded, folded_bytes);
    return e || !l->compounds ? e : find_last_noun(l, folded, folded_bytes);
}

bool lexicon_may_attribute(const lexicon *l, unsigned char first, size_t bytes)
{
    if (first >= 'A' && first <= 'Z')
        first = (unsigned char)(first + 'a' - 'A');
    return first >= 0x80 || (bytes < 32 && (l->lengths[first] & (uint32_t)1 << bytes));
}
