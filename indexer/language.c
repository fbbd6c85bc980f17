/* language.c - when to believe what is detected. A few words tell little: a headline is taken for
 * one of the languages figtrail has rules for or for none, and what an article says of itself is
 * only doubted when a good part of its text is in one other language. */
#include "indexer/language.h"

#include "core/error.h"
#include "indexer/detect.h"
#include "stem/languages.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
    FIRST_BYTES = 300,        /* looked at; all that detect looks at only where they leave doubt */
    FIRST_SHARE_PERCENT = 90, /* no doubt */
    SHORT_BYTES = 200,        /* of letters; some thirty words */
    CONTRADICTION_BYTES = 150,
    CONTRADICTION_PERCENT = 90
};
_Static_assert((int)LANGUAGE_BYTES >= (int)DETECT_CODE_BYTES, "a code fits");

/* Does one of the parts of "zh-Hant-TW" behind the first say that it is in traditional characters?
 */
static bool is_traditional(const char *parts)
{
    static const char *const names[] = { "hant", "tw", "hk", "mo" };
    while (*parts) {
        parts += strspn(parts, "-_");
        const size_t bytes = strcspn(parts, "-_");
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            size_t same = 0;
            while (same < bytes && tolower((unsigned char)parts[same]) == names[i][same])
                same++;
            if (same == bytes && !names[i][same])
                return true;
        }
        parts += bytes;
    }
    return false;
}

bool language_code(const char *given, char code[LANGUAGE_BYTES])
{
    enum { LETTERS_LEAST = 2, LETTERS_MOST = 3 };
    size_t bytes = 0;
    while (bytes <= LETTERS_MOST && isalpha((unsigned char)given[bytes]))
        bytes++;
    *code = '\0';
    if (bytes < LETTERS_LEAST || bytes > LETTERS_MOST ||
        (given[bytes] && !strchr("-_", given[bytes])))
        return false;
    for (size_t i = 0; i < bytes; i++)
        code[i] = (char)tolower((unsigned char)given[i]);
    code[bytes] = '\0';
    if (!strcmp(code, "zh") && is_traditional(given + bytes))
        strcpy(code, "zh-Hant");
    return true;
}

fig_status language_expect(const char *given, char code[LANGUAGE_BYTES], fig_error *err)
{
    *code = '\0';
    return !given || language_code(given, code)
               ? FIG_OK
               : error_format(err, FIG_BAD_ARGUMENT, NULL, "write it as 'en' or 'de'",
                              "'%.60s' is not a language code", given);
}

static size_t first_bytes(const char *text, size_t bytes)
{
    size_t first = bytes < FIRST_BYTES ? bytes : FIRST_BYTES;
    while (first < bytes && first && ((unsigned char)text[first] & 0xC0) == 0x80)
        first--;
    return first;
}

/* A language with rules of its own, in the sense of stem/. */
static bool has_rules(const char *code)
{
    return languages_find(code)->code[0] != '\0';
}

static bool find(const char *text, size_t bytes, detection *out)
{
    const size_t first = first_bytes(text, bytes);
    const bool is_clear = detect(text, first, out) && has_rules(out->code) &&
                          out->share_percent >= FIRST_SHARE_PERCENT;
    if (!is_clear && !out->no_memory && first < bytes)
        detect(text, bytes, out);
    return *out->code && (out->seen_bytes >= SHORT_BYTES || has_rules(out->code));
}

/* Two codes for one language, or for near relatives: not a clear contradiction. */
static bool are_alike(const char *a, const char *b)
{
    static const char *const groups[] = { " da no nb nn ", " sr hr bs sh cnr ", " id ms ",
                                          " ro mo ",       " tl fil ",          " he iw ",
                                          " ca es gl pt ", " zh zh-Hant " };
    char spaced_a[LANGUAGE_BYTES + 2], spaced_b[LANGUAGE_BYTES + 2];
    if (!strcmp(a, b))
        return true;
    snprintf(spaced_a, sizeof spaced_a, " %s ", a);
    snprintf(spaced_b, sizeof spaced_b, " %s ", b);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (strstr(groups[i], spaced_a) && strstr(groups[i], spaced_b))
            return true;
    return false;
}

/* Is the text clearly in another language, `out`? */
static bool is_contradicted(const char *declared, const char *text, size_t bytes, detection *out)
{
    return bytes >= CONTRADICTION_BYTES && find(text, bytes, out) &&
           !are_alike(declared, out->code) && detect(text, bytes, out) &&
           !are_alike(declared, out->code) && out->seen_bytes >= CONTRADICTION_BYTES &&
           out->share_percent >= CONTRADICTION_PERCENT;
}

bool language_guess(const char *text, size_t bytes, char code[LANGUAGE_BYTES])
{
    detection found;
    strcpy(code, find(text, bytes, &found) ? found.code : "");
    return !found.no_memory;
}

bool language_settle(const char *declared, const char *text, size_t bytes,
                     char code[LANGUAGE_BYTES])
{
    detection found = { 0 };
    if (!declared) {
        const bool guessed = language_guess(text, bytes, code);
        if (!*code)
            strcpy(code, "en");
        return guessed;
    }
    const bool other = is_contradicted(declared, text, bytes, &found);
    snprintf(code, LANGUAGE_BYTES, "%s", other ? found.code : declared);
    return !found.no_memory;
}
