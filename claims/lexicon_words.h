/* lexicon_words.h - the rows claims/lexicon.c builds its table from. */
#ifndef CLAIMS_LEXICON_WORDS_H
#define CLAIMS_LEXICON_WORDS_H

#include "claims/lexicon.h"

/* How a row's words are inflected before they enter the table. */
typedef enum word_forms {
    FORMS_AS_WRITTEN,
    FORMS_NOUN, /* and the plural: "wound", "wounds"; "man|men" gives both forms */
    FORMS_VERB, /* rise, rises, rising, ended; "rise|rose|risen"; "drop*" doubles its consonant */
    FORMS_VERB_NOUN /* the same, where the base and -s forms are nouns as well: "cost", "plan" */
} word_forms;

typedef struct word_row {
    word_forms forms;
    word_class classes; /* beside those the forms give */
    const char *words;  /* separated by spaces */
} word_row;

/* The rows for English text, or for that of any other language; `*count` of them. */
const word_row *lexicon_rows(bool is_english, size_t *count);

#endif
