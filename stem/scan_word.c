/* scan_word.c - where a word ends: inner apostrophes, elisions, the stops of abbreviations; and
 * characters that are words by themselves. */
#include "stem/scan.h"

#include "stem/stops.h"

#include <string.h>

enum { WORD_BYTES_MAX = 256 }; /* longer ones are cut into pieces that touch */

/* The length of an apostrophe at `at` with a letter behind it; 0 for none. */
static size_t inner_apostrophe(const scanner *s, size_t at)
{
    const size_t length = s->text[at] == '\'' ? 1 : scan_begins(s, at, "’") ? 3 : 0;
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

typedef struct spelling {
    size_t end;
    uint8_t seen; /* classes of its letters */
    bool elided;
} spelling;

/* Does the character of `class` go on a word? */
static bool goes_on(const scanner *s, int32_t point, uint8_t class)
{
    if (class == CHAR_JOINER)
        return true;
    if (point == 0xb7 && (s->lang->traits & LANG_MIDDLE_DOT))
        return true;
    return (class & CHAR_LETTER) && !(class & CHAR_ALONE);
}

/* Letters, joiners and inner apostrophes from `begin` on, behind the first character. */
static spelling spell(const scanner *s, size_t begin, size_t limit, uint8_t seen, size_t length)
{
    const unsigned char *const text = (const unsigned char *)s->text;
    spelling w = { begin + length, seen, false };
    while (!w.elided) {
        size_t at = w.end;
        unsigned letters = w.seen, ascii;
        while (at < limit && ((ascii = s->classes.byte[text[at]]) & CHAR_LETTER)) {
            letters |= ascii;
            at++;
        }
        w.end = at;
        w.seen = (uint8_t)letters;
        if (w.end == limit || (text[w.end] < 0x80 && text[w.end] != '\''))
            break;
        const size_t apostrophe = inner_apostrophe(s, w.end);
        if (apostrophe > 0) {
            if (w.end + apostrophe >= limit)
                break;
            w.elided =
                (s->lang->traits & LANG_ELISION) &&
                (vocab_classes(s->lang, s->text + begin, w.end - begin) & VOCAB_ELIDED);
            w.end += apostrophe;
            continue;
        }
        if (text[w.end] == '\'')
            break;
        const int32_t point = utf8_at(s->text, s->bytes, w.end, &length);
        const uint8_t class = chars_class(&s->classes, point);
        if (!goes_on(s, point, class) || w.end + length > limit)
            break;
        w.seen |= class;
        w.end += length;
    }
    return w;
}

static size_t limit_of(const scanner *s, size_t begin)
{
    return s->bytes - begin > WORD_BYTES_MAX ? begin + WORD_BYTES_MAX : s->bytes;
}

/* Where the character of a script without spaces ends that begins at `at` and is `length` bytes
 * long: its marks go with it. */
static size_t character_end(const scanner *s, size_t at, size_t length, size_t limit)
{
    size_t end = at + length;
    while (end < s->bytes && scan_class(s, end, &length) == CHAR_JOINER && end + length <= limit)
        end += length;
    return end;
}

/* How far behind the character at [begin, end) one ends that touches it. A space of no width may
 * stand between them: some write it where a line may be broken. */
static size_t onward(const scanner *s, size_t begin, size_t end)
{
    static const char no_width[] = "\xe2\x80\x8b";
    const size_t limit = limit_of(s, begin);
    size_t at = end, length;
    while (at < limit && scan_begins(s, at, no_width))
        at += sizeof no_width - 1;
    if (at >= limit || !(scan_class(s, at, &length) & CHAR_ALONE))
        return 0;
    const size_t next = character_end(s, at, length, limit_of(s, at));
    return next <= limit ? next - end : 0;
}

/* Apart, so that the words of other scripts do not pay for it. */
__attribute__((noinline)) static token unspaced(const scanner *s, size_t begin, size_t length)
{
    const size_t end = character_end(s, begin, length, limit_of(s, begin));
    return (token){ (uint32_t)begin, (uint32_t)end, TOKEN_WORD, TOKEN_UNSPACED,
                    (uint16_t)onward(s, begin, end) };
}

token scan_word(scanner *s, size_t begin, uint8_t seen, size_t length)
{
    if (seen & CHAR_ALONE)
        return unspaced(s, begin, length);
    const size_t limit = limit_of(s, begin);
    spelling w = spell(s, begin, limit, seen, length);
    unsigned flags = seen & CHAR_UPPER ? TOKEN_CAPITAL : 0;
    bool stop_is_inside = false;
    if (w.end < limit && s->text[w.end] == '.' && !w.elided) {
        const size_t end = dotted_end(s, begin, w.end, limit);
        for (size_t i = w.end; i < end; i++)
            w.seen |= s->classes.byte[(unsigned char)s->text[i]] & (CHAR_UPPER | CHAR_LOWER);
        if (end > w.end)
            flags |= TOKEN_ABBREVIATION;
        w.end = end;
        if (end < limit && s->text[end] == '.')
            stop_is_inside = stops_abbreviation(s, begin, end, flags);
    }
    if ((flags & TOKEN_CAPITAL) && !(w.seen & CHAR_LOWER) && w.end > begin + length)
        flags |= TOKEN_ALL_CAPS;
    if (!s->has_figure && vocab_is_number(s->lang, s->text + begin, w.end - begin))
        s->has_figure = true;
    if (stop_is_inside) {
        w.end++;
        flags |= TOKEN_ABBREVIATION;
    }
    return (token){ (uint32_t)begin, (uint32_t)w.end, TOKEN_WORD, (uint8_t)flags, 0 };
}
