/* scanner.c - reads tokens and gathers them to sentences. One pass; what lies ahead is looked at over
 * bounded stretches (numbers, lines.c) or once (white space, stops.c). */
#include "stem/scan.h"

#include "stem/stops.h"

#include <stdlib.h>
#include <string.h>

enum {
    WORD_BYTES_MAX = 256, /* longer ones are cut into pieces that touch */
    NUMBER_BYTES_MAX = 128
};

scanner *scanner_new(void)
{
    scanner *const s = malloc(sizeof *s);
    if (!s)
        return NULL;
    s->words = vocab_new();
    if (!s->words) {
        free(s);
        return NULL;
    }
    chars_init(&s->classes);
    scanner_start(s, "", 0, NULL);
    return s;
}

void scanner_free(scanner *s)
{
    if (!s)
        return;
    vocab_free(s->words);
    free(s);
}

void scanner_start(scanner *s, const char *text, size_t bytes, const char *lang)
{
    s->lang = languages_find(lang);
    s->text = text;
    s->bytes = bytes;
    s->at = s->judged = 0;
    s->stop = SIZE_MAX;
    s->pending = TOKEN_SPACE | TOKEN_LINE | TOKEN_PARAGRAPH;
    s->has_figure = false;
    s->count = 0;
    lines_start(&s->lines);
}

static bool is_digit(const scanner *s, size_t at)
{
    return at < s->bytes && s->text[at] >= '0' && s->text[at] <= '9';
}

/* How many ASCII digits stand at `at`, not beyond `limit`. */
static size_t digits(const scanner *s, size_t at, size_t limit)
{
    const size_t begin = at;
    while (at < limit && is_digit(s, at))
        at++;
    return at - begin;
}

static bool begins_with(const scanner *s, size_t at, const char *what, size_t bytes)
{
    return s->bytes - at >= bytes && memcmp(s->text + at, what, bytes) == 0;
}

/* White space: to the next token. True when a sentence cannot go on over it. */
static bool skip_space(scanner *s)
{
    const size_t begin = s->at;
    size_t at = begin, breaks = 0, newline = 0, length = 1;
    while (at < s->bytes) {
        const uint8_t class = scan_class(s, at, &length);
        if (class & CHAR_SPACE) {
            if (s->text[at] == '\n') {
                if (breaks++ == 0)
                    newline = at;
            } else if (s->text[at] == '\f') {
                breaks += 2; /* a page's end */
                newline = newline ? newline : at;
            }
        } else if (!(class == CHAR_JOINER)) {
            break;
        }
        at += length;
    }
    s->at = at;
    if (at > begin)
        s->pending |= TOKEN_SPACE;
    if (breaks == 0)
        return false;
    const bool wraps = breaks == 1 && at < s->bytes && lines_wrap(&s->lines, s->text, s->bytes, newline);
    const char *const last = memchr(s->text + newline, '\n', at - newline);
    size_t line = last ? (size_t)(last - s->text) + 1 : newline + 1;
    for (size_t i = line; i < at; i++)
        if (s->text[i] == '\n')
            line = i + 1;
    lines_next(&s->lines, s->text, newline, line);
    s->pending |= TOKEN_LINE | (breaks > 1 ? TOKEN_PARAGRAPH : 0);
    return !wraps;
}

/* ---- numbers -------------------------------------------------------------------------- */

/* The bytes of a separator of thousands at `at` that is a space, typographic or ordinary; 0 for none. */
static size_t space_between_digits(const scanner *s, size_t at)
{
    switch ((unsigned char)s->text[at]) {
    case ' ':
        return s->lang->traits & LANG_SPACED_THOUSANDS ? 1 : 0;
    case 0xc2:
        return begins_with(s, at, "\xc2\xa0", 2) ? 2 : 0;
    case 0xe2:
        return begins_with(s, at, "\xe2\x80\xaf", 3) || begins_with(s, at, "\xe2\x80\x89", 3) ? 3 : 0;
    default:
        return 0;
    }
}

/* Does a number stand before, with one ordinary space between? Then groups are those of a phone number. */
static bool number_before(const scanner *s, size_t begin)
{
    const token *const before = s->count > 0 ? &s->tokens[s->count - 1] : NULL;
    return before && before->kind == TOKEN_NUMBER && before->end + 1 == begin && s->text[before->end] == ' ';
}

/* Exactly three digits. */
static bool group_of_three(const scanner *s, size_t at, size_t limit)
{
    return at + 3 <= limit && digits(s, at, s->bytes - at > 4 ? at + 4 : s->bytes) == 3;
}

/* Where the number of ASCII digits that begins at `begin` ends. */
static size_t number_end(const scanner *s, size_t begin)
{
    const size_t limit = s->bytes - begin > NUMBER_BYTES_MAX ? begin + NUMBER_BYTES_MAX : s->bytes;
    const size_t first = digits(s, begin, limit);
    const bool groups = first <= 3 && s->text[begin] != '0';
    bool plain = true;  /* digits only so far */
    bool spaced = true; /* digits and spaces only so far */
    size_t at = begin + first;
    while (at < limit) {
        const char c = s->text[at];
        size_t space;
        if ((c == '.' || c == ',') && is_digit(s, at + 1) && at + 1 < limit) {
            at += 1 + digits(s, at + 1, limit);
            spaced = false;
        } else if (c == '\'' && groups && group_of_three(s, at + 1, limit)) {
            at += 4;
            spaced = false;
        } else if ((unsigned char)c == 0xe2 && groups && begins_with(s, at, "\xe2\x80\x99", 3) &&
                   group_of_three(s, at + 3, limit)) {
            at += 6;
            spaced = false;
        } else if (groups && spaced && (space = space_between_digits(s, at)) > 0 &&
                   group_of_three(s, at + space, limit) && !(plain && space == 1 && number_before(s, begin))) {
            at += space + 3;
        } else {
            break;
        }
        plain = false;
    }
    if (plain && first <= 3 && at < limit && (s->text[at] == '/' || (unsigned char)s->text[at] == 0xe2) &&
        !(begin > 0 && s->text[begin - 1] == '/')) {
        const size_t slash = s->text[at] == '/' ? 1 : begins_with(s, at, "\xe2\x81\x84", 3) ? 3 : 0;
        const size_t below = slash ? digits(s, at + slash, limit) : 0;
        const size_t end = at + slash + below;
        if (below > 0 && below <= 3 &&
            !(end < s->bytes && (s->text[end] == '/' || s->text[end] == '.' || s->text[end] == ',') &&
              is_digit(s, end + 1)))
            at = end;
    }
    return at;
}

/* The same for the digits of other scripts, with any of their separators. */
static size_t foreign_number_end(const scanner *s, size_t begin)
{
    const size_t limit = s->bytes - begin > NUMBER_BYTES_MAX ? begin + NUMBER_BYTES_MAX : s->bytes;
    size_t at = begin, length, after;
    while (at < limit) {
        if (scan_class(s, at, &length) == CHAR_DIGIT) {
            if (at + length > limit)
                break;
            at += length;
            continue;
        }
        const int32_t point = utf8_at(s->text, s->bytes, at, &length);
        const bool separates = point == '.' || point == ',' || point == 0x66b || point == 0x66c || point == 0xff0c;
        if (!separates || at + length >= limit || scan_class(s, at + length, &after) != CHAR_DIGIT)
            break;
        at += length;
    }
    return at;
}

/* ---- words ---------------------------------------------------------------------------- */

/* The length of an apostrophe at `at` with a letter behind it; 0 for none. */
static size_t inner_apostrophe(const scanner *s, size_t at)
{
    const size_t length = s->text[at] == '\'' ? 1 : begins_with(s, at, "\xe2\x80\x99", 3) ? 3 : 0;
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
    if (begin + length != end && !(end == begin + 2 && begins_with(s, begin, "Ph", 2)))
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

/* A word that begins at `begin`, of class `seen` and `length` bytes in its first character. */
static void word(scanner *s, size_t begin, uint8_t seen, size_t length, token *out)
{
    const uint8_t *const class_of = s->classes.byte;
    const size_t limit = s->bytes - begin > WORD_BYTES_MAX ? begin + WORD_BYTES_MAX : s->bytes;
    const bool alone = seen & CHAR_ALONE;
    const size_t first = length;
    unsigned flags = seen & CHAR_UPPER ? TOKEN_CAPITAL : 0;
    bool stop_is_inside = false, elided = false;
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
                at += apostrophe;
                if (elided)
                    break;
                continue;
            }
            if (c == '\'')
                break;
        }
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
    if (!s->has_figure && vocab_is_number(s->words, s->lang, s->text + begin, at - begin))
        s->has_figure = true;
    if (stop_is_inside) {
        at++;
        flags |= TOKEN_ABBREVIATION;
    }
    *out = (token){ (uint32_t)begin, (uint32_t)at, TOKEN_WORD, (uint8_t)flags, 0 };
}

/* ---- sentences ------------------------------------------------------------------------ */

/* The token at s->at, which is no white space. */
static void read_token(scanner *s)
{
    const size_t begin = s->at;
    size_t length;
    const uint8_t class = scan_class(s, begin, &length);
    token *const out = &s->tokens[s->count];
    if (class & CHAR_LETTER) {
        word(s, begin, class, length, out);
    } else if (class == CHAR_DIGIT) {
        const size_t end = length == 1 ? number_end(s, begin) : foreign_number_end(s, begin);
        *out = (token){ (uint32_t)begin, (uint32_t)end, TOKEN_NUMBER, 0, 0 };
        s->has_figure = true;
    } else {
        *out = (token){ (uint32_t)begin, (uint32_t)(begin + length), TOKEN_MARK, 0, 0 };
        s->has_figure = s->has_figure || class == CHAR_FIGURE;
        const int32_t point = utf8_at(s->text, s->bytes, begin, &length);
        if (stops_is_stop(point) || (point == ';' && (s->lang->traits & LANG_SEMICOLON_ASKS)))
            stops_mark(s, begin);
    }
    out->flags |= (uint8_t)s->pending;
    s->pending = 0;
    s->at = out->end;
    s->count++;
}

bool scanner_next(scanner *s, sentence *out)
{
    bool cut = false;
    s->count = 0;
    s->has_figure = false;
    s->stop = SIZE_MAX;
    for (;;) {
        const bool breaks = skip_space(s);
        if (s->at == s->bytes || (breaks && s->count > 0))
            break;
        if (s->count == SENTENCE_TOKENS_MAX) {
            cut = true;
            break;
        }
        read_token(s);
        if (s->at >= s->stop)
            break;
    }
    *out = (sentence){ .text = s->text, .tokens = s->tokens, .count = s->count, .cut = cut };
    if (s->count == 0)
        return false;
    out->begin = s->tokens[0].begin;
    out->end = s->tokens[s->count - 1].end;
    out->starts_paragraph = s->tokens[0].flags & TOKEN_PARAGRAPH;
    out->has_figure = s->has_figure;
    return true;
}
