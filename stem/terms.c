/* terms.c - the way of one word: remembered, or folded, stemmed, folded again. */
#include "stem/terms.h"

#include "core/error.h"
#include "stem/fold.h"
#include "stem/languages.h"
#include "stem/numerals.h"
#include "stem/snowball.h"
#include "stem/utf8.h"
#include "stem/word_cache.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum {
    TERMER_BYTES_MAX = 64,
    HASH_DIGITS = 16 /* of a term that was cut */
};

struct termer {
    const lang_row *lang;
    snowball *stemmer; /* NULL: folding only */
    word_cache *stemmed, *folded;
    char term[TERMER_BYTES_MAX + 1];
};

fig_status termer_new(const char *lang, termer **out, fig_error *err)
{
    *out = NULL;
    termer *const t = calloc(1, sizeof *t);
    if (!t)
        return error_no_memory(err);
    t->lang = languages_find(lang);
    fig_status status = FIG_OK;
    if (t->lang->stemmer)
        status = snowball_new(t->lang->stemmer, &t->stemmer, err);
    t->stemmed = word_cache_new();
    t->folded = word_cache_new();
    if (!status && (!t->stemmed || !t->folded))
        status = error_no_memory(err);
    if (status)
        termer_free(t);
    else
        *out = t;
    return status;
}

void termer_free(termer *t)
{
    if (!t)
        return;
    snowball_free(t->stemmer);
    word_cache_free(t->stemmed);
    word_cache_free(t->folded);
    free(t);
}

/* Into t->term; what is too long ends in a hash of all of it. */
static size_t keep(termer *t, const char *term, size_t bytes)
{
    if (bytes <= TERMER_BYTES_MAX) {
        memcpy(t->term, term, bytes);
        t->term[bytes] = '\0';
        return bytes;
    }
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < bytes; i++)
        hash = (hash ^ (unsigned char)term[i]) * 1099511628211u;
    const size_t kept = utf8_border(term, TERMER_BYTES_MAX - HASH_DIGITS);
    memcpy(t->term, term, kept);
    return kept +
           (size_t)snprintf(t->term + kept, HASH_DIGITS + 1, "%016llx", (unsigned long long)hash);
}

typedef enum word_kind { KIND_NONE, KIND_WORD, KIND_NUMBER } word_kind;

static word_kind kind_of(const char *word, size_t bytes)
{
    if (bytes == 0)
        return KIND_NONE;
    size_t length;
    const int32_t point = utf8_at(word, bytes, 0, &length);
    if (point >= '0' && point <= '9')
        return KIND_NUMBER;
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_ND:
        return KIND_NUMBER;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
        return KIND_WORD;
    default:
        return KIND_NONE;
    }
}

/* What `word` becomes, into t->term. */
static size_t make(termer *t, bool stem, const char *word, size_t bytes)
{
    char folded[FOLD_BYTES_OUT];
    const word_kind kind = kind_of(word, bytes);
    if (kind == KIND_NONE)
        return 0;
    if (bytes > FOLD_BYTES_IN) { /* no scanner gives such a word */
        return keep(t, word, bytes);
    }
    if (kind == KIND_NUMBER)
        return keep(t, folded, numeral_fold(t->lang, word, bytes, folded));
    size_t used = fold_case(t->lang, word, bytes, folded);
    if (t->lang->traits & LANG_FOREIGN_ACCENTS)
        used = fold_accents(folded, used, folded);
    if (stem && t->stemmer && used > 0) {
        size_t stem_bytes;
        const char *const stemmed = snowball_stem(t->stemmer, folded, used, &stem_bytes);
        if (stem_bytes > 0 && stem_bytes <= FOLD_BYTES_OUT) {
            used = stem_bytes;
            memcpy(folded, stemmed, used);
        }
    }
    return keep(t, folded, fold_accents(folded, used, folded));
}

/* `*note` is NULL for a word that is too long to be remembered. */
static const char *term_of(termer *t, word_cache *cache, bool stem, const char *word, size_t bytes,
                           size_t *term_bytes, uint32_t **note)
{
    *note = NULL;
    if (bytes > WORD_CACHE_BYTES_MAX) {
        *term_bytes = make(t, stem, word, bytes);
        return *term_bytes > 0 ? t->term : NULL;
    }
    const uint32_t hash = word_cache_hash(word, bytes);
    word_known known = word_cache_find(cache, hash, word, bytes);
    if (!known.term)
        known = word_cache_add(cache, hash, word, bytes, t->term, make(t, stem, word, bytes));
    *term_bytes = known.term_bytes;
    *note = known.note;
    return known.term_bytes > 0 ? known.term : NULL;
}

const char *termer_term(termer *t, const char *word, size_t bytes, size_t *term_bytes)
{
    uint32_t *note;
    return term_of(t, t->stemmed, true, word, bytes, term_bytes, &note);
}

const char *termer_fold(termer *t, const char *word, size_t bytes, size_t *term_bytes)
{
    uint32_t *note;
    return term_of(t, t->folded, false, word, bytes, term_bytes, &note);
}

const char *termer_term_noted(termer *t, const char *word, size_t bytes, size_t *term_bytes,
                              uint32_t **note)
{
    return term_of(t, t->stemmed, true, word, bytes, term_bytes, note);
}

void termer_clear_notes(termer *t)
{
    word_cache_clear_notes(t->stemmed);
}

const char *const *termer_languages(void)
{
    return languages_stemmed();
}

const char *termer_unicode_version(void)
{
    return utf8proc_version();
}

const char *termer_version(void)
{
    /* libstemmer does not say its version. Snowball 3 gave Dutch another stemmer. */
    snowball *dutch;
    size_t bytes;
    if (snowball_new("dutch", &dutch, NULL))
        return NULL;
    if (!dutch)
        return "snowball";
    const char *const stem = snowball_stem(dutch, "aalmoezen", 9, &bytes);
    const char *const version = !stem                             ? NULL
                                : bytes && stem[bytes - 1] == 's' ? "snowball 3"
                                                                  : "snowball 2";
    snowball_free(dutch);
    return version;
}
