/* vocab_words.h - the data of vocab.c. */
#ifndef STEM_VOCAB_WORDS_H
#define STEM_VOCAB_WORDS_H

#include <stddef.h>

typedef struct vocab_row {
    const char *lang; /* "*" = all languages */
    unsigned classes; /* enum vocab_class */
    const char *
        words; /* between single spaces, in lower case, but for abbreviations that need a capital */
} vocab_row;

/* NULL in `lang` after the last. */
const vocab_row *vocab_rows(void);

#endif
