/* numerals.c - which separator is which: spaces and apostrophes part thousands; of '.' and ',' the
 * later kind is the decimal one when both stand there; one that stands there repeatedly parts
 * groups. */
#include "stem/numerals.h"

#include "stem/utf8.h"

#include <stdbool.h>
#include <string.h>
#include <utf8proc.h>

size_t numeral_plain(const char *number, size_t bytes, char *out)
{
    size_t used = 0, length;
    for (size_t at = 0; at < bytes; at += length) {
        const int32_t point = utf8_at(number, bytes, at, &length);
        if (point < 0x80) {
            out[used++] = (char)(point == '\'' ? ' ' : point);
        } else if (point == 0x66b || point == 0xff0e) { /* Arabic decimal, full-width */
            out[used++] = '.';
        } else if (point == 0xff0c) {
            out[used++] = ',';
        } else if (point == 0x2044) {
            out[used++] = '/';
        } else if (utf8proc_category(point) == UTF8PROC_CATEGORY_ND) {
            int32_t zero = point; /* each script's ten digits stand together, from zero */
            while (point - zero < 9 && utf8proc_category(zero - 1) == UTF8PROC_CATEGORY_ND)
                zero--;
            out[used++] = (char)('0' + (point - zero));
        } else {
            out[used++] = ' ';
        }
    }
    return used;
}

static size_t count(const char *text, size_t bytes, char c)
{
    size_t found = 0;
    for (size_t i = 0; i < bytes; i++)
        found += text[i] == c;
    return found;
}

/* Are there one to three digits and then groups of three (two but for the last: Indian), parted by
 * `mark`? */
static bool is_grouped(const char *text, size_t bytes, char mark)
{
    size_t group = 0, groups = 0, size = 0;
    for (size_t i = 0; i <= bytes; i++) {
        if (i < bytes && text[i] != mark) {
            group++;
            continue;
        }
        const bool first = groups++ == 0, last = i == bytes;
        if (first ? group == 0 || group > 3 : group != 3 && (group != 2 || last))
            return false;
        if (!first && !last && size != 0 && size != group)
            return false;
        if (!first && !last)
            size = group;
        group = 0;
    }
    return groups > 1 && !(text[0] == '0');
}

/* Without `mark`. */
static size_t drop(char *text, size_t bytes, char mark)
{
    size_t used = 0;
    for (size_t i = 0; i < bytes; i++)
        if (text[i] != mark)
            text[used++] = text[i];
    return used;
}

size_t numeral_fold(const lang_row *lang, const char *number, size_t bytes, char *out)
{
    size_t used = drop(out, numeral_plain(number, bytes, out), ' ');
    const size_t stops = count(out, used, '.'), commas = count(out, used, ',');
    if (stops + commas == 0)
        return used;
    const bool comma_decimal = lang->traits & LANG_COMMA_DECIMAL;
    if (stops > 0 && commas > 0) {
        const char last = memchr(out, '.', used) > memchr(out, ',', used) ? '.' : ',';
        const char other = last == '.' ? ',' : '.';
        const size_t whole = (size_t)((char *)memchr(out, last, used) - out);
        if (count(out, used, last) == 1 && is_grouped(out, whole, other)) {
            used = drop(out, used, other);
            char *const mark = memchr(out, last, used);
            *mark = '.';
        }
        return used;
    }
    const char mark = stops > 0 ? '.' : ',';
    const bool thousands =
        is_grouped(out, used, mark) && (stops + commas > 1 || (mark == '.') == comma_decimal ||
                                        (lang->traits & LANG_EITHER_THOUSANDS));
    if (thousands)
        return drop(out, used, mark);
    if (stops + commas == 1 && mark == ',')
        *(char *)memchr(out, ',', used) = '.';
    return used;
}
