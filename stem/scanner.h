/* scanner.h - text to sentences of tokens with byte offsets: the one path for articles and
 * questions.
 *
 * A token is a word, a number as printed ("15,000", "3.2", "1/2"), or one mark. Words and numbers
 * take word positions and become terms (stem/terms.h); marks are there for those who read claims.
 * Nothing is copied and nothing is folded here; the text must be valid UTF-8 (stem/utf8.h). */
#ifndef STEM_SCANNER_H
#define STEM_SCANNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum token_kind {
    /* Letters with inner apostrophes, as written: "don't", "O'Brien", "U.S.". The parts of
     * "North-Korean" are words of their own, and so are elided ones ("l'", "qu'" in French,
     * Italian, Catalan) and the characters of scripts without spaces (TOKEN_UNSPACED). Cut where it
     * is longer than 256 bytes. */
    TOKEN_WORD,
    /* Begins with a digit and holds digits and their inner separators: "15,000", "3.2", "1,20,000",
     * "3 000", "1/2"; "15k", "21st", "3.2bn" are NUMBER then WORD, touching. At most 128 bytes. */
    TOKEN_NUMBER,
    TOKEN_MARK /* any other visible character, one each: $ % - , . ( " ° ½ ... */
} token_kind;

enum token_flag {
    TOKEN_SPACE = 1,    /* white space (or the text's start) stands before it */
    TOKEN_CAPITAL = 2,  /* a word that begins with an upper-case letter */
    TOKEN_ALL_CAPS = 4, /* two or more letters, all upper case */
    /* Its full stop belongs to it and lies inside the span: "U.S.", "sq.", "Feb.", "J."; units
     * ("pct.") only where the sentence goes on behind them. */
    TOKEN_ABBREVIATION = 8,
    TOKEN_LINE = 16,      /* first token of a line */
    TOKEN_PARAGRAPH = 32, /* first token of a paragraph (after a blank line) */
    /* One character, with its marks, of a script that does not part words by spaces, or of Hangul,
     * which parts them but lets particles touch them. */
    TOKEN_UNSPACED = 64
};

typedef struct token {
    uint32_t begin, end; /* bytes in the whole text */
    uint8_t kind;        /* token_kind */
    uint8_t flags;
    /* Of a TOKEN_UNSPACED that another one touches: how many bytes behind `end` that one ends; the
     * two make a pair, which is a term (stem/terms.h) as well. 0 where there is none. */
    uint16_t onward;
} token;

typedef struct sentence {
    const char *text;    /* the whole text the offsets count in */
    const token *tokens; /* lent until the next call */
    size_t count;
    size_t begin, end; /* bytes: first token's begin to last token's end */
    bool starts_paragraph;
    bool cut;        /* too long: ended by SENTENCE_TOKENS_MAX, not by its own end */
    bool has_figure; /* a NUMBER, a fraction, a superscript or a number word may stand in it */
} sentence;

enum { SENTENCE_TOKENS_MAX = 1024, TEXT_BYTES_MAX = 0x7fffffff };

typedef struct scanner scanner;

/* `*out` is the caller's: scanner_free. NULL when out of memory. One scanner serves many texts. */
scanner *scanner_new(void);
void scanner_free(scanner *s);
/* Begin a text: it must stay unchanged until the last sentence. `lang` (NULL = "en") chooses
 * abbreviations and number words. At most TEXT_BYTES_MAX bytes; more is the caller's mistake. */
void scanner_start(scanner *s, const char *text, size_t bytes, const char *lang);
/* The next sentence, in text order, never empty; false at the end. Linear in the text, and bounded
 * in memory whatever the text is. */
bool scanner_next(scanner *s, sentence *out);

#endif
