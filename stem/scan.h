/* scan.h - the state of a scanner that its parts share: reading tokens (scanner.c), judging stops (stops.c). */
#ifndef STEM_SCAN_H
#define STEM_SCAN_H

#include "stem/chars.h"
#include "stem/languages.h"
#include "stem/lines.h"
#include "stem/scanner.h"
#include "stem/utf8.h"
#include "stem/vocab.h"

struct scanner {
    chars classes;
    vocab *words;
    const lang_row *lang;
    const char *text;
    size_t bytes, at;  /* [0, at) has been read */
    size_t judged;     /* stops before here have been judged */
    size_t stop;       /* the sentence ends here; SIZE_MAX while that is not known */
    unsigned pending;  /* token_flags of the next token */
    bool has_figure;
    lines lines;
    size_t count;
    token tokens[SENTENCE_TOKENS_MAX];
};

/* The class of the character at `at` (< bytes), its length to `*length`. */
static inline uint8_t scan_class(const scanner *s, size_t at, size_t *length)
{
    const uint8_t class = s->classes.byte[(unsigned char)s->text[at]];
    *length = 1;
    return class ? class : chars_class(&s->classes, utf8_at(s->text, s->bytes, at, length));
}

#endif
