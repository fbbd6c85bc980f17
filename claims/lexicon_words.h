/* lexicon_words.h - the rows claims/lexicon.c builds its table from. */
#ifndef CLAIMS_LEXICON_WORDS_H
#define CLAIMS_LEXICON_WORDS_H

#include "claims/kind_table.h"
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
    const char *words;  /* separated by spaces; "soldat*" is a stem, up to five letters may follow */
} word_row;

/* The words of a language other than English that make a claim one of a kind, as kind_cues has them
 * for English. NULL when none; stems as above. */
typedef struct kind_words {
    kind_id kind;
    const char *nouns, *persons, *marks;
} kind_words;

typedef struct lexicon_source {
    const word_row *rows;
    size_t rows_count;
    const kind_words *kinds; /* of English: claims/kind_table.c */
    size_t kinds_count;
    bool compounds; /* nouns are written together, the last says what it is: "Feuerwehrleute" */
} lexicon_source;

const lexicon_source *lexicon_source_of(language lang);

extern const lexicon_source lexicon_source_de, lexicon_source_fr, lexicon_source_es,
    lexicon_source_it, lexicon_source_pt, lexicon_source_nl, lexicon_source_ru, lexicon_source_uk;

#endif
