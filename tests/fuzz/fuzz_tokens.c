/* fuzz_tokens.c - any bytes as text: made valid, then sentences of tokens in order, within the
 * text, and a term for each that is the same when asked again. The first byte chooses the language.
 */
#include "core/buf.h"
#include "fuzz.h"
#include "stem/scanner.h"
#include "stem/terms.h"
#include "stem/utf8.h"

#include <string.h>

enum { TERM_BYTES_MAX = 64 };

static void require_term(termer *t, const char *word, size_t bytes)
{
    char first[TERM_BYTES_MAX + 1];
    size_t first_bytes, again_bytes;
    const char *term = termer_term(t, word, bytes, &first_bytes);
    FUZZ_REQUIRE(!term == !first_bytes && first_bytes <= TERM_BYTES_MAX);
    if (!term)
        return;
    memcpy(first, term, first_bytes + 1);
    FUZZ_REQUIRE(!first[first_bytes] && utf8_valid(first, first_bytes));
    FUZZ_REQUIRE(!termer_fold(t, word, bytes, &again_bytes) == !again_bytes);
    term = termer_term(t, word, bytes, &again_bytes);
    FUZZ_REQUIRE(term && again_bytes == first_bytes && !memcmp(term, first, first_bytes));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    const char *const *const languages = termer_languages();
    size_t count = 0;
    while (languages[count])
        count++;
    const char *const lang = bytes ? languages[data[0] % count] : "en";
    buf text = BUF_EMPTY;
    scanner *const s = scanner_new();
    termer *t;
    FUZZ_REQUIRE(s && termer_new(lang, &t, NULL) == FIG_OK);
    utf8_repair((const char *)data + (bytes > 0), bytes - (bytes > 0), &text);
    FUZZ_REQUIRE(utf8_valid(buf_string(&text), text.bytes));
    scanner_start(s, buf_string(&text), text.bytes, lang);
    sentence found;
    size_t end = 0, sentence_end = 0;
    while (scanner_next(s, &found)) {
        FUZZ_REQUIRE(found.count && found.count <= SENTENCE_TOKENS_MAX);
        FUZZ_REQUIRE(found.begin >= sentence_end && found.end <= text.bytes);
        sentence_end = found.end;
        for (size_t i = 0; i < found.count; i++) {
            const token *const one = &found.tokens[i];
            FUZZ_REQUIRE(one->begin >= end && one->begin < one->end && one->end <= found.end);
            FUZZ_REQUIRE(one->end + (size_t)one->onward <= text.bytes);
            FUZZ_REQUIRE(utf8_valid(found.text + one->begin, one->end - one->begin));
            require_term(t, found.text + one->begin, one->end - one->begin);
            end = one->end;
        }
    }
    termer_free(t);
    scanner_free(s);
    buf_clear(&text);
    return 0;
}
