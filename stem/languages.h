/* languages.h - what differs between languages on the way from text to terms, one row each. */
#ifndef STEM_LANGUAGES_H
#define STEM_LANGUAGES_H

#include <stddef.h>

enum lang_trait {
    LANG_SPACED_THOUSANDS = 1, /* "15 000" with an ordinary space is one number */
    LANG_COMMA_DECIMAL = 2,    /* "1.200" is twelve hundred, "1,5" one and a half */
    LANG_EITHER_THOUSANDS =
        4,                 /* with the above: countries differ, so "1,200" is twelve hundred too */
    LANG_ORDINAL_STOP = 8, /* "3. Oktober": a stop after a number makes it an ordinal */
    LANG_ELISION = 16,     /* "l'eau" is two words */
    LANG_COMPOUNDS = 32,   /* number words are written together */
    LANG_POSSESSIVE = 64,  /* "Korea's" is found by "Korea" */
    LANG_DOTLESS_I = 128,  /* lower case of I is dotless */
    LANG_MIDDLE_DOT = 256, /* goes on a word: "col·legi" */
    LANG_SEMICOLON_ASKS = 512, /* ";" ends a question */
    LANG_CEDILLA = 1024,       /* its stemmer knows ş and ţ, people write ș and ț as well */
    LANG_ENDING = 2048,        /* what stands behind an apostrophe is an ending: "Ankara'da" */
    LANG_FOREIGN_ACCENTS =
        4096 /* accents are those of other languages, and its stemmer knows none */
};

typedef struct lang_row {
    const char *code;    /* ISO 639-1 */
    const char *stemmer; /* of Snowball; NULL when there is none */
    unsigned traits;
} lang_row;

enum { LANG_ROWS_MAX = 64 };

/* The row of "de", "de-AT" or "DE_at"; NULL = "en". A row without traits for what is not known. */
const lang_row *languages_find(const char *lang);
/* Its number, below LANG_ROWS_MAX. */
size_t languages_index(const lang_row *row);
/* Codes with a stemmer, NULL at the end. */
const char *const *languages_stemmed(void);

#endif
