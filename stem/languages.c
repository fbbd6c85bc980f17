/* languages.c - the table of languages. */
#include "stem/languages.h"

#include <stdbool.h>
#include <string.h>

enum {
    SPACED = LANG_SPACED_THOUSANDS | LANG_COMMA_DECIMAL,
    COMMA = LANG_COMMA_DECIMAL,
    EITHER = LANG_COMMA_DECIMAL | LANG_EITHER_THOUSANDS,
    ORDINAL = LANG_ORDINAL_STOP
};

/* The last row is for languages that are not known. */
static const lang_row rows[] = {
    { "en", "english", LANG_POSSESSIVE | LANG_FOREIGN_ACCENTS },
    { "ar", "arabic", 0 },
    { "bg", NULL, SPACED },
    { "ca", "catalan", SPACED | LANG_ELISION | LANG_MIDDLE_DOT },
    { "cs", NULL, SPACED | ORDINAL },
    { "da", "danish", COMMA | ORDINAL },
    { "de", "german", SPACED | ORDINAL | LANG_COMPOUNDS },
    { "el", "greek", COMMA | LANG_SEMICOLON_ASKS },
    { "es", "spanish", SPACED | EITHER | LANG_COMPOUNDS },
    { "et", NULL, SPACED | ORDINAL },
    { "eu", "basque", COMMA | ORDINAL },
    { "fi", "finnish", SPACED | ORDINAL },
    { "fr", "french", SPACED | LANG_ELISION },
    { "ga", "irish", 0 },
    { "hi", "hindi", 0 },
    { "hr", NULL, COMMA | ORDINAL },
    { "hu", "hungarian", SPACED | ORDINAL },
    { "hy", "armenian", SPACED },
    { "id", "indonesian", COMMA },
    { "it", "italian", COMMA | LANG_ELISION | LANG_COMPOUNDS },
    { "ja", NULL, 0 },
    { "km", NULL, COMMA },
    { "ko", NULL, 0 },
    { "lo", NULL, COMMA },
    { "lt", "lithuanian", SPACED },
    { "lv", NULL, SPACED | ORDINAL },
    { "my", NULL, 0 },
    { "nb", "norwegian", SPACED | ORDINAL },
    { "ne", "nepali", 0 },
    { "nl", "dutch", COMMA | LANG_COMPOUNDS },
    { "nn", "norwegian", SPACED | ORDINAL },
    { "no", "norwegian", SPACED | ORDINAL },
    { "pl", NULL, SPACED },
    { "pt", "portuguese", SPACED },
    { "ro", "romanian", COMMA | LANG_CEDILLA },
    { "ru", "russian", SPACED | LANG_COMPOUNDS },
    { "sk", NULL, SPACED | ORDINAL },
    { "sl", NULL, COMMA | ORDINAL },
    { "sr", "serbian", COMMA | ORDINAL },
    { "sv", "swedish", SPACED },
    { "ta", "tamil", 0 },
    { "th", NULL, 0 },
    { "tr", "turkish", COMMA | LANG_DOTLESS_I | LANG_ENDING },
    { "uk", NULL, SPACED | LANG_COMPOUNDS },
    { "yi", "yiddish", 0 },
    { "zh", NULL, 0 },
    { "", NULL, 0 },
};
enum { ROWS_COUNT = sizeof rows / sizeof *rows };
_Static_assert(sizeof rows / sizeof *rows < LANG_ROWS_MAX,
               "vocab.c keeps the last number for itself");

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

const lang_row *languages_find(const char *lang)
{
    if (!lang)
        return &rows[0];
    const size_t bytes = strcspn(lang, "-_.@");
    size_t i = 0;
    if (bytes != 2)
        return &rows[ROWS_COUNT - 1];
    const char first = lower(lang[0]), second = lower(lang[1]);
    while (i < ROWS_COUNT - 1 && (rows[i].code[0] != first || rows[i].code[1] != second))
        i++;
    return &rows[i];
}

size_t languages_index(const lang_row *row)
{
    return (size_t)(row - rows);
}

const char *const *languages_stemmed(void)
{
    static const char *const codes[] = { "ar", "ca", "da", "de", "el", "en", "es", "eu",
                                         "fi", "fr", "ga", "hi", "hu", "hy", "id", "it",
                                         "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro",
                                         "ru", "sr", "sv", "ta", "tr", "yi", NULL };
    return codes;
}
