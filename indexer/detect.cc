/* detect.cc - CLD2 behind a C function. */
#include "indexer/detect.h"

#include <cstdio> /* which the library's header wants and does not include */

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <cstring>

namespace
{

/* The library may look a few bytes ahead of a character. */
constexpr size_t AHEAD_BYTES = 16;

/* As much of the text as is looked at, no character cut in two. */
size_t part_of(const char *text, size_t bytes)
{
    if (bytes <= DETECT_BYTES_MAX)
        return bytes;
    size_t part = DETECT_BYTES_MAX;
    while (part && (static_cast<unsigned char>(text[part]) & 0xC0) == 0x80)
        part--;
    return part;
}

/* The library's "iw", "sr-ME" as everybody else's "he", "sr"; traditional Chinese stays "zh-Hant".
 */
bool take_code(const char *theirs, char code[DETECT_CODE_BYTES])
{
    const bool is_traditional = !std::strcmp(theirs, "zh-Hant");
    const size_t bytes = is_traditional ? std::strlen(theirs) : std::strcspn(theirs, "-");
    if (bytes < 2 || bytes >= DETECT_CODE_BYTES)
        return false;
    std::memcpy(code, theirs, bytes);
    code[bytes] = '\0';
    if (!std::strcmp(code, "iw"))
        std::memcpy(code, "he", 2);
    return true;
}

} // namespace

extern "C" bool detect(const char *text, size_t bytes, detection *out)
{
    char copy[DETECT_BYTES_MAX + AHEAD_BYTES] = {};
    CLD2::CLDHints none = { nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE };
    CLD2::Language languages[3];
    int percents[3], seen = 0, valid = 0;
    double scores[3];
    bool is_reliable = false;
    *out = {};
    const size_t part = part_of(text, bytes);
    std::memcpy(copy, text, part);
    try {
        const CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
            copy, static_cast<int>(part), true, &none, 0, languages, percents, scores, nullptr,
            &seen, &is_reliable, &valid);
        if (found == CLD2::UNKNOWN_LANGUAGE || !is_reliable ||
            !take_code(CLD2::LanguageCode(found), out->code))
            return false;
        /* the language of a text is not always the one first in the list */
        for (size_t i = 0; i < 3; i++)
            if (languages[i] == found)
                out->share_percent = percents[i];
        out->seen_bytes = static_cast<size_t>(std::max(seen, 0));
        return true;
    } catch (...) { /* it throws nothing of its own */
        out->no_memory = true;
        return false;
    }
}

extern "C" const char *detect_library(void)
{
    return CLD2::DetectLanguageVersion();
}
