/* digits.c - reading printed digits. */
#include "claims/digits.h"

#include "stem/numerals.h"

#include <math.h>
#include <string.h>

enum {
    PARTS_MAX = 24,   /* separators in one number */
    DIGITS_MAX = 400, /* more are beyond a double anyhow */
    DECIMALS_MAX = 30 /* digits after which decimals no longer count */
};

typedef enum separator {
    SEP_NONE,
    SEP_COMMA,
    SEP_POINT,
    SEP_SPACE,
    SEP_QUOTE,
    SEP_SLASH,
    SEP_OTHER
} separator;

/* The separator at `at`, its bytes to `*bytes`. */
static separator separator_at(const char *at, size_t left, size_t *bytes)
{
    const unsigned char *const u = (const unsigned char *)at;
    *bytes = 1;
    switch (u[0]) {
    case ',':
        return SEP_COMMA;
    case '.':
        return SEP_POINT;
    case ' ':
        return SEP_SPACE;
    case '\'':
        return SEP_QUOTE;
    case '/':
        return SEP_SLASH;
    default:
        break;
    }
    if (left >= 2 && u[0] == 0xC2 && u[1] == 0xA0) { /* no-break space */
        *bytes = 2;
        return SEP_SPACE;
    }
    if (left >= 3 && u[0] == 0xE2 && u[1] == 0x80) {
        *bytes = 3;
        if (u[2] == 0xAF || (u[2] >= 0x80 && u[2] <= 0x8A)) /* narrow and thin spaces */
            return SEP_SPACE;
        if (u[2] == 0x98 || u[2] == 0x99) /* ‘ ’ */
            return SEP_QUOTE;
    }
    if (left >= 3 && u[0] == 0xE2 && u[1] == 0x81 && u[2] == 0x84) { /* fraction slash */
        *bytes = 3;
        return SEP_SLASH;
    }
    return SEP_OTHER;
}

typedef struct parts { /* runs of digits and the separators between them */
    size_t begin[PARTS_MAX], length[PARTS_MAX];
    separator after[PARTS_MAX];
    size_t count;
    unsigned digits;
    bool broken;
} parts;

static parts split(const char *text, size_t begin, size_t end)
{
    parts p = { .count = 0 };
    size_t at = begin;
    while (at < end && p.count < PARTS_MAX) {
        const size_t i = p.count++;
        p.begin[i] = at;
        while (at < end && text[at] >= '0' && text[at] <= '9')
            at++;
        p.length[i] = at - p.begin[i];
        p.digits += (unsigned)p.length[i];
        p.after[i] = SEP_NONE;
        if (p.length[i] == 0)
            p.broken = true;
        if (at < end) {
            size_t bytes = 0;
            p.after[i] = separator_at(text + at, end - at, &bytes);
            p.broken |= p.after[i] == SEP_OTHER || at + bytes >= end;
            at += bytes;
        }
    }
    p.broken |= at < end || p.digits > DIGITS_MAX || p.count == 0;
    return p;
}

/* Whether parts [first, last] are thousands by `sep`: 1,234,567 or, Indian, 12,34,567. */
static bool grouped(const parts *p, size_t first, size_t last, separator sep)
{
    if (last == first || p->length[first] > 3 || p->length[last] != 3)
        return false;
    bool western = true, indian = p->length[first] <= 2 && sep == SEP_COMMA;
    for (size_t i = first; i < last; i++) {
        if (p->after[i] != sep)
            return false;
        if (i > first && p->length[i] != 3)
            western = false;
        if (i > first && p->length[i] != 2)
            indian = false;
    }
    return western || indian;
}

/* The value of the digits of all parts, a decimal point after part `last_whole`. By hand: strtod
 * depends on the locale. Up to 15 digits the result is exact, one division of two exact integers.
 */
static double join(const char *text, const parts *p, size_t last_whole)
{
    double value = 0, place = 1, whole = 0;
    unsigned taken = 0;
    for (size_t i = 0; i < p->count; i++) {
        for (size_t k = 0; k < p->length[i]; k++, taken++) {
            if (i > last_whole && taken >= DECIMALS_MAX)
                break; /* beyond what a double tells apart */
            value = value * 10 + (text[p->begin[i] + k] - '0');
            if (i > last_whole)
                place *= 10;
        }
        if (i == last_whole)
            whole = value;
    }
    return place > 1 && isfinite(value) ? value / place : whole;
}

static digits finished(double value, const parts *p, unsigned groups)
{
    digits d = { value, isfinite(value), p->count == 1, false, p->digits, groups };
    return d;
}

static digits unreadable(const parts *p)
{
    const digits d = { NAN, false, false, false, p->digits, 0 };
    return d;
}

static digits read_plain(const char *text, size_t begin, size_t end, language lang)
{
    const parts p = split(text, begin, end);
    if (p.broken)
        return unreadable(&p);
    const size_t last = p.count - 1;
    if (last == 0)
        return finished(join(text, &p, 0), &p, 0);
    if (p.after[0] == SEP_SLASH) {
        parts low = p, high = p;
        low.count = 1;
        high.count = 1;
        high.begin[0] = p.begin[1];
        high.length[0] = p.length[1];
        const double above = join(text, &low, 0), below = join(text, &high, 0);
        if (last != 1 || below == 0)
            return unreadable(&p);
        digits d = finished(above / below, &p, 0);
        d.fraction = true;
        return d;
    }
    const separator first = p.after[0], tail = p.after[last - 1];
    const bool comma_decimal = lang != LANG_EN && lang != LANG_OTHER;
    const bool decimals = tail == SEP_COMMA || tail == SEP_POINT;
    if (last == 1 && decimals) {
        const bool point_is_decimal = (tail == SEP_POINT) != comma_decimal;
        const bool thousands = grouped(&p, 0, 1, tail) && text[p.begin[0]] != '0';
        return thousands && !point_is_decimal ? finished(join(text, &p, last), &p, 1)
                                              : finished(join(text, &p, 0), &p, 0);
    }
    if (grouped(&p, 0, last, first))
        return finished(join(text, &p, last), &p, (unsigned)last);
    if (decimals && tail != first && grouped(&p, 0, last - 1, first))
        return finished(join(text, &p, last - 1), &p, (unsigned)last - 1);
    return unreadable(&p);
}

digits digits_read(const char *text, size_t begin, size_t end, language lang)
{
    enum { FOREIGN_BYTES_MAX = 128 }; /* of a number of the scanner */
    char plain[FOREIGN_BYTES_MAX];
    if ((unsigned char)text[begin] < 0x80 || end - begin > sizeof plain)
        return read_plain(text, begin, end, lang);
    return read_plain(plain, 0, numeral_plain(text + begin, end - begin, plain), lang);
}

double digits_vulgar(const char *mark, size_t bytes)
{
    static const struct {
        const char *mark;
        double value;
    } rows[] = {
        { "½", 0.5 },     { "¼", 0.25 },    { "¾", 0.75 },  { "⅓", 1.0 / 3 }, { "⅔", 2.0 / 3 },
        { "⅕", 0.2 },     { "⅖", 0.4 },     { "⅗", 0.6 },   { "⅘", 0.8 },     { "⅙", 1.0 / 6 },
        { "⅚", 5.0 / 6 }, { "⅐", 1.0 / 7 }, { "⅛", 0.125 }, { "⅜", 0.375 },   { "⅝", 0.625 },
        { "⅞", 0.875 },   { "⅑", 1.0 / 9 }, { "⅒", 0.1 },
    };
    if (bytes < 2 || bytes > 3)
        return 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strlen(rows[i].mark) == bytes && memcmp(rows[i].mark, mark, bytes) == 0)
            return rows[i].value;
    return 0;
}

/* The scale typed right after a number in a question. */
static double typed_scale(const char *at, size_t left, size_t *bytes)
{
    static const struct {
        const char *suffix;
        double scale;
    } rows[] = { { "million", 1e6 }, { "billion", 1e9 }, { "trillion", 1e12 }, { "crores", 1e7 },
                 { "crore", 1e7 },   { "lakhs", 1e5 },   { "lakh", 1e5 },      { "mln", 1e6 },
                 { "mio", 1e6 },     { "bln", 1e9 },     { "mrd", 1e9 },       { "trln", 1e12 },
                 { "trn", 1e12 },    { "mn", 1e6 },      { "bn", 1e9 },        { "tn", 1e12 },
                 { "k", 1e3 },       { "m", 1e6 },       { "b", 1e9 },         { "t", 1e12 } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const size_t length = strlen(rows[i].suffix);
        if (left < length)
            continue;
        bool same = true;
        for (size_t k = 0; k < length; k++)
            same &= (at[k] | 0x20) == rows[i].suffix[k];
        const char next = left > length ? at[length] : '\0';
        const bool letter = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
        /* "5m2" and "5m/s" are metres, "5t" a tonne: only k, m, bn, tn end a number */
        if (same && !letter && next != '2' && next != '3' && next != '/' &&
            !(length == 1 && (rows[i].suffix[0] == 't'))) {
            *bytes = length;
            return rows[i].scale;
        }
    }
    *bytes = 0;
    return 1;
}

size_t digits_parse(const char *text, size_t bytes, double *out)
{
    size_t at = 0;
    *out = NAN;
    const bool minus = bytes > 0 && text[0] == '-';
    at += minus;
    const size_t begin = at;
    const bool point =
        at + 1 < bytes && text[at] == '.' && text[at + 1] >= '0' && text[at + 1] <= '9';
    at += point;
    while (at < bytes) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        const bool inner = strchr(",./'", text[at]) && at + 1 < bytes && at > begin &&
                           text[at + 1] >= '0' && text[at + 1] <= '9';
        if (!digit && !inner)
            break;
        at++;
    }
    if (at == begin + point)
        return 0;
    digits d = digits_read(text, begin + point, at, LANG_EN);
    if (point)
        d.value = d.plain ? d.value / pow(10, (double)(at - begin - 1)) : NAN;
    size_t suffix = 0;
    const double scale = typed_scale(text + at, bytes - at, &suffix);
    const double value = d.value * scale * (minus ? -1 : 1);
    if (!isfinite(value))
        return 0;
    *out = value;
    return at + suffix;
}
