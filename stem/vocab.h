/* vocab.h - the words a scanner must know: numbers, abbreviations, beginnings of sentences. */
#ifndef STEM_VOCAB_H
#define STEM_VOCAB_H

#include "stem/languages.h"

#include <stdbool.h>
#include <stdint.h>

enum vocab_class {
    VOCAB_NUMBER = 1,   /* a number may be written with it */
    VOCAB_COMPOUND = 2, /* so may it with any word that begins like this: "zweitausend" */
    VOCAB_NEVER = 4,    /* abbreviation; a sentence never ends at its stop */
    VOCAB_MAYBE =
        8, /* abbreviation; a sentence ends there only before a word that often begins one */
    VOCAB_COUNTED = 16, /* abbreviation where a number follows, else a plain word: "No. 5", "No." */
    VOCAB_STARTER = 32, /* often begins a sentence and seldom a name */
    VOCAB_ELIDED = 64,  /* loses its vowel and keeps an apostrophe: "l'eau" */
    VOCAB_CAPITAL = 128, /* an abbreviation only with a capital: "Gen.", "Oct." */
    VOCAB_INNER =
        256, /* abbreviation inside a sentence, else a plain word: "12 pct. of", "12 pct." */
    VOCAB_CLOSING =
        512, /* abbreviation; a sentence ends there before a capital, but not before a VOCAB_TAIL */
    VOCAB_TAIL = 1024, /* goes on after "Inc." or "a.m.": "Ltd.", "CEO", "Monday", "EST" */
    VOCAB_ABBREVIATIONS = VOCAB_NEVER | VOCAB_MAYBE | VOCAB_COUNTED | VOCAB_INNER | VOCAB_CLOSING
};

/* The classes of a word in any case: those of the language and, for abbreviations, those of all
 * languages. */
unsigned vocab_classes(const lang_row *lang, const char *word, size_t bytes);
/* May a number be written with this word (of at least one byte)? Seldom wrongly true, never wrongly
 * false. */
bool vocab_is_number(const lang_row *lang, const char *word, size_t bytes);

#endif
