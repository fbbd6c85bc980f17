/* vocab_lower.c - words as the vocabulary spells them. */
#include "stem/utf8.h"
#include "stem/vocab_table.h"

#include <utf8proc.h>

size_t vocab_lower(const char *word, size_t bytes, char out[VOCAB_WORD_BYTES])
{
    size_t used = 0, length;
    for (size_t at = 0; at < bytes; at += length) {
        int32_t point = utf8_at(word, bytes, at, &length);
        if (used + 4 > VOCAB_WORD_BYTES)
            return 0;
        if (point < 0x80) {
            out[used++] = (char)(point >= 'A' && point <= 'Z' ? point - 'A' + 'a' : point);
            continue;
        }
        point = point == 0x2019 || point == 0x2bc ? '\'' : utf8proc_tolower(point);
        used += (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)out + used);
    }
    return used;
}
