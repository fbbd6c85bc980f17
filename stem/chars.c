/* chars.c - Unicode's categories (by utf8proc) reduced to a scanner's classes. */
#include "stem/chars.h"

#include <stdbool.h>
#include <stddef.h>
#include <utf8proc.h>

/* Scripts written without spaces between words, and Hangul, whose words are not told from their
 * particles by spaces. Of decomposed Hangul the first letters of syllables; the others go on. */
static bool stands_alone(int32_t point)
{
    static const struct {
        int32_t first, last;
    } ranges[] = {
        { 0x0e00, 0x0eff },   /* Thai, Lao */
        { 0x1000, 0x109f },   /* Myanmar */
        { 0x1100, 0x115f },   /* Hangul, first letters */
        { 0x1780, 0x17ff },   /* Khmer */
        { 0x2e80, 0x2fdf },   /* radicals */
        { 0x3005, 0x3007 },   /* iteration mark, closing mark, zero */
        { 0x3021, 0x3029 },   /* Hangzhou numerals */
        { 0x3031, 0x30ff },   /* kana */
        { 0x3105, 0x312f },   /* Bopomofo */
        { 0x3131, 0x318e },   /* Hangul, letters by themselves */
        { 0x31a0, 0x31ff },   /* Bopomofo, kana extensions */
        { 0x3400, 0x4dbf },   /* Han */
        { 0x4e00, 0x9fff },   /* Han */
        { 0xa000, 0xa4cf },   /* Yi */
        { 0xa960, 0xa97c },   /* Hangul, first letters */
        { 0xa9e0, 0xa9fe },   /* Myanmar */
        { 0xaa60, 0xaa7f },   /* Myanmar */
        { 0xac00, 0xd7a3 },   /* Hangul, syllables */
        { 0xf900, 0xfaff },   /* Han */
        { 0xff66, 0xff9d },   /* half-width kana */
        { 0x1b000, 0x1b16f }, /* kana */
        { 0x20000, 0x3ffff }, /* Han */
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (point >= ranges[i].first && point <= ranges[i].last)
            return true;
    return false;
}

/* Letters by their category that go on a character and begin none. */
static bool goes_on(int32_t point)
{
    return (point >= 0x1160 && point <= 0x11ff) || /* Hangul, further letters of a syllable */
           (point >= 0xd7b0 && point <= 0xd7fb) ||
           (point >= 0xff9e && point <= 0xff9f); /* half-width voiced marks */
}

static uint8_t classify(int32_t point)
{
    if (goes_on(point))
        return CHAR_JOINER;
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return CHAR_LETTER | CHAR_UPPER;
    case UTF8PROC_CATEGORY_LL:
        return CHAR_LETTER | CHAR_LOWER;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return stands_alone(point) ? CHAR_LETTER | CHAR_ALONE : CHAR_LETTER;
    case UTF8PROC_CATEGORY_NL: /* Roman numerals, Hangzhou numerals */
        return stands_alone(point) ? CHAR_LETTER | CHAR_ALONE : CHAR_LETTER | CHAR_UPPER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return CHAR_JOINER;
    case UTF8PROC_CATEGORY_ND:
        return CHAR_DIGIT;
    case UTF8PROC_CATEGORY_NO:
        return CHAR_FIGURE;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
        return CHAR_SPACE;
    case UTF8PROC_CATEGORY_CF:
        /* zero width space and byte order mark part words, the others are invisible in them */
        return point == 0x200b || point == 0xfeff ? CHAR_SPACE : CHAR_JOINER;
    default:
        return CHAR_MARK;
    }
}

uint8_t chars_beyond(int32_t point)
{
    if (point >= 0x2010 && point <= 0x2027) /* dashes, quotes, bullets, ellipsis */
        return CHAR_MARK;
    if (point >= 0x4e00 && point <= 0x9fff) /* Han */
        return CHAR_LETTER | CHAR_ALONE;
    return classify(point);
}

void chars_init(chars *c)
{
    for (int32_t point = 0; point < CHARS_TABLE; point++)
        c->table[point] = classify(point);
    for (int byte = 0; byte < 256; byte++)
        c->byte[byte] = byte < 0x80 ? c->table[byte] : 0;
}
