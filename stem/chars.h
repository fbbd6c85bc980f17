/* chars.h - what a character is to a scanner: a few classes, found by table for nearly all text. */
#ifndef STEM_CHARS_H
#define STEM_CHARS_H

#include <stdint.h>

enum char_class {
    CHAR_LETTER = 1,
    CHAR_UPPER = 2, /* with CHAR_LETTER */
    CHAR_LOWER = 4, /* with CHAR_LETTER; letters of scripts without case have neither */
    CHAR_DIGIT = 8,
    CHAR_JOINER = 16, /* goes on a word and begins none: combining marks, soft hyphen, joiners */
    CHAR_ALONE = 32, /* with CHAR_LETTER: of a script without spaces, or Hangul: a word by itself */
    CHAR_SPACE = 64, /* white space and controls */
    CHAR_MARK = 128,
    CHAR_FIGURE = CHAR_MARK | CHAR_DIGIT /* a mark that is a number: fractions, superscripts */
};

enum { CHARS_TABLE = 0x800 }; /* all characters of at most two bytes */

typedef struct chars {
    uint8_t byte[256];          /* of an ASCII byte; 0 for bytes of longer characters */
    uint8_t table[CHARS_TABLE]; /* of a code point */
} chars;

void chars_init(chars *c);
/* Of a code point beyond the table. */
uint8_t chars_beyond(int32_t point);
static inline uint8_t chars_class(const chars *c, int32_t point)
{
    return point < CHARS_TABLE ? c->table[point] : chars_beyond(point);
}

#endif
