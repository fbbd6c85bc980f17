/* scan_number.c - where a number as printed ends: which separators belong to it. */
#include "stem/scan.h"

#include <string.h>

enum { NUMBER_BYTES_MAX = 128 }; /* longer ones are cut into pieces that touch */

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

/* The bytes of a separator of thousands at `at` that is a space, typographic or ordinary; 0 for
 * none. */
static size_t space_between_digits(const scanner *s, size_t at)
{
    switch ((unsigned char)s->text[at]) {
    case ' ':
        return s->lang->traits & LANG_SPACED_THOUSANDS ? 1 : 0;
    case 0xc2:
        return scan_begins(s, at, "\xc2\xa0") ? 2 : 0;
    case 0xe2:
        return scan_begins(s, at, "\xe2\x80\xaf") || scan_begins(s, at, "\xe2\x80\x89") ? 3 : 0;
    default:
        return 0;
    }
}

/* Does a number stand before, with one ordinary space between? Then groups are those of a phone
 * number. */
static bool number_before(const scanner *s, size_t begin)
{
    const token *const before = s->count > 0 ? &s->tokens[s->count - 1] : NULL;
    return before && before->kind == TOKEN_NUMBER && before->end + 1 == begin &&
           s->text[before->end] == ' ';
}

/* Exactly three digits. */
static bool group_of_three(const scanner *s, size_t at, size_t limit)
{
    return at + 3 <= limit && digits(s, at, s->bytes - at > 4 ? at + 4 : s->bytes) == 3;
}

/* Of a number in ASCII digits. */
static size_t plain_end(const scanner *s, size_t begin)
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
        } else if ((unsigned char)c == 0xe2 && groups && scan_begins(s, at, "’") &&
                   group_of_three(s, at + 3, limit)) {
            at += 6;
            spaced = false;
        } else if (groups && spaced && (space = space_between_digits(s, at)) > 0 &&
                   group_of_three(s, at + space, limit) &&
                   !(plain && space == 1 && number_before(s, begin))) {
            at += space + 3;
        } else {
            break;
        }
        plain = false;
    }
    if (plain && first <= 3 && at < limit &&
        (s->text[at] == '/' || (unsigned char)s->text[at] == 0xe2) &&
        !(begin > 0 && s->text[begin - 1] == '/')) {
        const size_t slash = s->text[at] == '/' ? 1 : scan_begins(s, at, "⁄") ? 3 : 0;
        const size_t below = slash ? digits(s, at + slash, limit) : 0;
        const size_t end = at + slash + below;
        if (below > 0 && below <= 3 &&
            !(end < s->bytes &&
              (s->text[end] == '/' || s->text[end] == '.' || s->text[end] == ',') &&
              is_digit(s, end + 1)))
            at = end;
    }
    return at;
}

/* The same for the digits of other scripts, with any of their separators. */
static size_t foreign_end(const scanner *s, size_t begin)
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
        const bool separates =
            point == '.' || point == ',' || point == 0x66b || point == 0x66c || point == 0xff0c;
        if (!separates || at + length >= limit || scan_class(s, at + length, &after) != CHAR_DIGIT)
            break;
        at += length;
    }
    return at;
}

size_t scan_number(const scanner *s, size_t begin)
{
    return is_digit(s, begin) ? plain_end(s, begin) : foreign_end(s, begin);
}
