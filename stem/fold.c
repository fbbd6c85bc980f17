/* fold.c - by tables of utf8proc, with a short way for plain ASCII words. */
#include "stem/fold.h"

#include "stem/utf8.h"

#include <string.h>
#include <utf8proc.h>

/* NFKC without what is invisible; a word of FOLD_BYTES_IN bytes fits even where a character becomes
 * many. */
enum { POINTS_MAX = FOLD_BYTES_IN * 8 };

static bool is_apostrophe(int32_t point)
{
    return point == '\'' || point == 0x2019 || point == 0x2018 || point == 0x2bc || point == 0xff07;
}

static utf8proc_int32_t lower_point(utf8proc_int32_t point, void *turkish)
{
    if (*(const bool *)turkish && (point == 'I' || point == 0x130))
        return point == 'I' ? 0x131 : 'i';
    return utf8proc_tolower(point);
}

/* What the language's stemmer knows this letter as. */
static int32_t stemmers_letter(const lang_row *lang, int32_t point)
{
    if (lang->traits & LANG_CEDILLA)
        return point == 0x219 ? 0x15f : point == 0x21b ? 0x163 : point;
    return point;
}

/* By Unicode's tables. 0 when the word cannot be had in POINTS_MAX characters. */
static size_t lower_unicode(const lang_row *lang, const char *word, size_t bytes,
                            char out[FOLD_BYTES_OUT])
{
    bool turkish = lang->traits & LANG_DOTLESS_I;
    const utf8proc_option_t options =
        UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE;
    utf8proc_int32_t points[POINTS_MAX];
    utf8proc_ssize_t count =
        utf8proc_decompose_custom((const utf8proc_uint8_t *)word, (utf8proc_ssize_t)bytes, points,
                                  POINTS_MAX, options, lower_point, &turkish);
    if (count < 0 || count > POINTS_MAX)
        return 0;
    count = utf8proc_normalize_utf32(points, count, options);
    size_t used = 0;
    for (utf8proc_ssize_t i = 0; i < count && used + 4 <= FOLD_BYTES_OUT; i++) {
        if (points[i] == '.')
            continue;
        const int32_t lower =
            utf8proc_tolower(points[i]); /* compatibility forms may have been capitals */
        const int32_t point = is_apostrophe(lower) ? '\'' : stemmers_letter(lang, lower);
        used += (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)out + used);
    }
    return used;
}

size_t fold_case(const lang_row *lang, const char *word, size_t bytes, char out[FOLD_BYTES_OUT])
{
    const bool turkish = lang->traits & LANG_DOTLESS_I;
    size_t used = 0, i = 0;
    for (; i < bytes && (unsigned char)word[i] < 0x80 && !(turkish && word[i] == 'I'); i++) {
        const char c = word[i];
        if (c != '.')
            out[used++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    if (i < bytes)
        used = lower_unicode(lang, word, bytes, out);
    const char *const apostrophe = used > 2 ? memchr(out + 2, '\'', used - 2) : NULL;
    if ((lang->traits & LANG_ENDING) && apostrophe)
        used = (size_t)(apostrophe - out);
    if ((lang->traits & LANG_POSSESSIVE) && used > 2 && out[used - 2] == '\'' &&
        out[used - 1] == 's')
        used -= 2;
    while (used > 0 && out[used - 1] == '\'')
        used--;
    return used;
}

/* Letters that Unicode does not decompose. */
static const char *plain_letters(int32_t point)
{
    switch (point) {
    case 0xdf:
        return "ss";
    case 0xe6:
        return "ae";
    case 0xf0:
    case 0x111:
        return "d";
    case 0xf8:
        return "o";
    case 0xfe:
        return "th";
    case 0x127:
        return "h";
    case 0x131:
        return "i";
    case 0x142:
        return "l";
    case 0x153:
        return "oe";
    case 0x167:
        return "t";
    case 0x3c2: /* final sigma */
        return "\xcf\x83";
    case 0x451:
        return "\xd0\xb5";
    default:
        return NULL;
    }
}

static bool loses_accents(int32_t point)
{
    return point < 0x250 || (point >= 0x1e00 && point < 0x2000) ||
           (point >= 0x370 && point < 0x400);
}

size_t fold_accents(const char *word, size_t bytes, char out[FOLD_BYTES_OUT])
{
    size_t used = 0, at = 0, length;
    while (at < bytes && (unsigned char)word[at] < 0x80) {
        out[at] = word[at];
        at++;
    }
    used = at;
    bool latin = at > 0;
    for (; at < bytes; at += length) {
        int32_t point = utf8_at(word, bytes, at, &length);
        const char *const plain = plain_letters(point);
        if (plain) {
            memcpy(out + used, plain, strlen(plain)); /* never longer than the letter */
            used += strlen(plain);
            latin = true;
            continue;
        }
        if (latin && utf8proc_category(point) == UTF8PROC_CATEGORY_MN)
            continue; /* an accent that does not compose */
        latin = loses_accents(point);
        if (latin && point >= 0x80) {
            utf8proc_int32_t parts[8];
            int boundary = 0;
            const utf8proc_ssize_t count =
                utf8proc_decompose_char(point, parts, 8, UTF8PROC_DECOMPOSE, &boundary);
            if (count > 0 && count <= 8)
                point = parts[0];
        }
        used +=
            (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)out + used); /* nor is this */
    }
    return used;
}
