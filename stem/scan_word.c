/* scan_word.c - where a word ends: inner apostrophes, elisions, the stops of abbreviations. */
#include "stem/scan.h"

#include "stem/stops.h"

#include <string.h>

enum { WORD_BYTES_MAX = 256 }; /* longer ones are cut into pieces that touch */

/* The length of an apostrophe at `at` with a letter behind it; 0 for none. */
static size_t inner_apostrophe(const scanner *s, size_t at)
{
    const size_t length = s->text[at] == '\'' ? 1 : scan_begins(s, at, "\xe2\x80\x99") ? 3 : 0;
    size_t ignored;
    if (length == 0 || at + length >= s->bytes)
        return 0;
    const uint8_t class = scan_class(s, at + length, &ignored);
    return (class & CHAR_LETTER) && !(class & CHAR_ALONE) ? length : 0;
}

/* "U.S", "a.m", "Ph.D": where a word that goes on over stops ends; `end` when it does not. */
static size_t dotted_end(const scanner *s, size_t begin, size_t end, size_t limit)
{
    size_t length, after;
    scan_class(s, begin, &length);
    if (begin + length != end && !(end == begin + 2 && scan_begins(s, begin, "Ph")))
        return end;
    while (end + 1 < limit && s->text[end] == '.') {
        const uint8_t class = scan_class(s, end + 1, &length);
        if (!(class & CHAR_LETTER) || (class & CHAR_ALONE) || end + 1 + length > limit)
            break;
        const size_t behind = end + 1 + length;
        if (behind < s->bytes && (scan_class(s, behind, &after) & (CHAR_LETTER | CHAR_JOINER)))
            break;
        end = behind;
    }
    return end;
}

token scan_word(scanner *s, size_t begin, uint8_t seen, size_t length)
{
    const uint8_t *const class_of = s->classes.byte;
    const size_t limit = s->bytes - begin > WORD_BYTES_MAX ? begin + WORD_BYTES_MAX : s->bytes;
    const bool alone = seen & CHAR_ALONE;
    const size_t first = length;
    unsigned flags = seen & CHAR_UPPER ? TOKEN_CAPITAL : 0;
    bool stop_is_inside = false, elided = false, ascii = length == 1;
    size_t at = begin + length;
    for (;;) {
        if (!alone) {
            uint8_t class;
            while (at < limit && ((class = class_of[(unsigned char)s->text[at]]) & CHAR_LETTER)) {
                seen |= class;
                at++;
            }
        }
        if (at >= limit)
            break;
        const unsigned char c = (unsigned char)s->text[at];
        if (c < 0x80 && c != '\'')
            break;
        if (c == '\'' || c == 0xe2) {
            const size_t apostrophe = alone ? 0 : inner_apostrophe(s, at);
            if (apostrophe > 0) {
                if (at + apostrophe >= limit)
                    break;
                elided = (s->lang->traits & LANG_ELISION) &&
                         (vocab_classes(s->words, s->lang, s->text + begin, at - begin) & VOCAB_ELIDED);
                ascii = ascii && apostrophe == 1;
                at += apostrophe;
                if (elided)
                    break;
                continue;
            }
            if (c == '\'')
                break;
        }
        ascii = false;
        const int32_t point = utf8_at(s->text, s->bytes, at, &length);
        const uint8_t class = chars_class(&s->classes, point);
        const bool goes_on = class == CHAR_JOINER ||
                             ((class & CHAR_LETTER) && !(class & CHAR_ALONE) && !alone) ||
                             (point == 0xb7 && (s->lang->traits & LANG_MIDDLE_DOT));
        if (!goes_on || at + length > limit)
            break;
        seen |= class & (CHAR_LETTER | CHAR_UPPER | CHAR_LOWER);
        at += length;
    }
    if (at < limit && s->text[at] == '.' && !alone && !elided) {
        const size_t end = dotted_end(s, begin, at, limit);
        ascii = ascii && end == at;
        for (size_t i = at; i < end; i++)
            seen |= class_of[(unsigned char)s->text[i]] & (CHAR_LETTER | CHAR_UPPER | CHAR_LOWER);
        if (end > at)
            flags |= TOKEN_ABBREVIATION;
        at = end;
        if (at < limit && s->text[at] == '.')
            stop_is_inside = stops_abbreviation(s, begin, at, flags);
    }
    if ((flags & TOKEN_CAPITAL) && !(seen & CHAR_LOWER) && at > begin + first)
        flags |= TOKEN_ALL_CAPS;
    if (!s->has_figure && vocab_is_number(s->words, s->lang, s->text + begin, at - begin, ascii))
        s->has_figure = true;
    if (stop_is_inside) {
        at++;
        flags |= TOKEN_ABBREVIATION;
    }
    return (token){ (uint32_t)begin, (uint32_t)at, TOKEN_WORD, (uint8_t)flags, 0 };
}
