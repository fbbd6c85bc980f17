/* scan.h - the state of a scanner, which its parts share: tokens (scan_word.c, scan_number.c),
 * stops (stops.c), sentences (scanner.c). */
#ifndef STEM_SCAN_H
#define STEM_SCAN_H

#include "stem/chars.h"
#include "stem/languages.h"
#include "stem/lines.h"
#include "stem/scanner.h"
#include "stem/utf8.h"
#include "stem/vocab.h"

#include <string.h>

struct scanner {
    chars classes;
    const lang_row *lang;
    const char *text;
    size_t bytes, at; /* [0, at) has been read */
    size_t judged;    /* stops before here have been judged */
    size_t stop;      /* the sentence ends here; SIZE_MAX while that is not known */
    unsigned pending; /* token_flags of the next token */
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

/* Does `what` stand at `at`? */
static inline bool scan_begins(const scanner *s, size_t at, const char *what)
{
    const size_t bytes = strlen(what);
    return s->bytes - at >= bytes && memcmp(s->text + at, what, bytes) == 0;
}

typedef enum gap_kind {
    GAP_NONE,
    GAP_SPACE,
    GAP_LINE,      /* one line break, which may be where a line was full */
    GAP_HARD_LINE, /* a break that nobody makes where a line is full */
    GAP_PARAGRAPH
} gap_kind;

typedef struct gap {
    size_t end;     /* the next visible character, or the text's end */
    size_t newline; /* the first line break */
    size_t line;    /* behind the last one */
    gap_kind kind;
} gap;

/* The white space at `at`. */
gap scan_gap(const scanner *s, size_t at);
/* Can no sentence go on over it? */
bool scan_gap_ends(const scanner *s, const gap *g);

/* Where the number that begins at `begin` with a digit ends. */
size_t scan_number(const scanner *s, size_t begin);
/* The word that begins at `begin` with a letter of class `seen`, `length` bytes long. Judges the
 * stop behind an abbreviation, notes a number word. */
token scan_word(scanner *s, size_t begin, uint8_t seen, size_t length);

#endif
